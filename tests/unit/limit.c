/* limit.c: large blocks that grow where address space is short (RLIMIT_AS): what fits only where
 * the block lies and without a page to spare is given all the same, and what does not fit leaves
 * the block as it was. */
#include "tests/unit/unit.h"

#include "core/large.h"

#include <errno.h>
#include <sys/resource.h>

#define MIB   ((size_t)1 << 20)
#define BEGIN (16 * MIB) /* the block, ... */
#define END   (20 * MIB) /* and what it shall grow to; half as much again has no room */
#define SPARE MIB        /* what is left besides, for the test's own needs */

static struct rlimit before;

static void set_up(void)
{
    slp_class_init();
    slp_arena_set_purge_delay(0); /* no cache that could give up room */
    cr_assert_not_null(slp_fast_alloc(1));
    cr_assert_eq(getrlimit(RLIMIT_AS, &before), 0);
}

TestSuite(limit, .init = set_up, .timeout = UNIT_TIMEOUT);

/* The process may map so many bytes more. */
static void allow(size_t more)
{
    struct rlimit now = before;
    now.rlim_cur = unit_mapped_bytes() + more;
    cr_assert_eq(setrlimit(RLIMIT_AS, &now), 0);
}

static void allow_all(void)
{
    cr_assert_eq(setrlimit(RLIMIT_AS, &before), 0);
}

/* A block behind which the addresses are free: it was twice as large as END before. */
static char *block_with_room(void)
{
    char *p = slp_fast_alloc(2 * END), c;
    cr_assert_not_null(p);
    struct slp_slab *slab = slp_pagemap_find(p);
    cr_assert_eq(slp_large_resize(slab, BEGIN), p);
    cr_assert_eq(slab->map_bytes, BEGIN);
    cr_assert_not(slp_os_peek(&c, p + END, 1));
    for (size_t i = 0; i < BEGIN; i += 4096)
        p[i] = (char)(i >> 12);
    return p;
}

static void check(const char *p, size_t bytes)
{
    const struct slp_slab *slab = slp_pagemap_find(p);
    cr_assert_not_null(slab);
    cr_assert_eq(slab->base, p);
    cr_assert_eq(slab->bytes, bytes);
    for (size_t i = 0; i < BEGIN; i += 4096)
        cr_assert_eq(p[i], (char)(i >> 12), "at %zu", i);
    cr_assert_eq(unit_counts()->large.live, 1);
    cr_assert_eq(unit_counts()->large.live_bytes, (int64_t)bytes);
    UNIT_VERIFY();
}

Test(limit, grows_by_just_what_is_asked)
{
    char *p = block_with_room();
    struct slp_slab *slab = slp_pagemap_find(p);
    uint64_t mremaps = unit_counts()->large.mremaps;
    allow(END - BEGIN + SPARE);
    char *q = slp_large_resize(slab, END);
    allow_all();
    cr_assert_eq(q, p, "there was room for just this");
    cr_assert_eq(slab->map_bytes, END);
    cr_assert_eq(unit_counts()->large.mremaps, mremaps + 1);
    memset(p + BEGIN, 1, END - BEGIN);
    check(p, END);
    unit_free(p);
    cr_assert_eq(unit_counts()->large.live_bytes, 0);
}

/* As programs ask for it: no copy, which would need room for both, and no error. */
Test(limit, realloc_is_served)
{
    char *p = block_with_room();
    allow(END - BEGIN + SPARE);
    errno = 0;
    char *q = slp_alloc_resize(p, END);
    int said = errno;
    allow_all();
    cr_assert_eq(q, p);
    cr_assert_eq(said, 0);
    check(p, END);
}

/* In many steps, each of which just fits. */
Test(limit, grows_step_by_step)
{
    char *p = block_with_room();
    struct slp_slab *slab = slp_pagemap_find(p);
    for (size_t n = BEGIN; n < END; n += MIB / 4) {
        allow(MIB / 4 + SPARE);
        char *q = slp_large_resize(slab, n + MIB / 4);
        allow_all();
        cr_assert_eq(q, p, "at %zu", n);
        check(p, n + MIB / 4);
    }
}

/* When not even that fits, the block is as it was and can grow later. */
Test(limit, what_does_not_fit_changes_nothing)
{
    char *p = block_with_room();
    struct slp_slab *slab = slp_pagemap_find(p);
    uint64_t mremaps = unit_counts()->large.mremaps;
    allow(SPARE);
    char *q = slp_large_resize(slab, END);
    errno = 0;
    char *r = slp_alloc_resize(p, END);
    int said = errno;
    allow_all();
    cr_assert_null(q);
    cr_assert_null(r);
    cr_assert_eq(said, ENOMEM);
    cr_assert_eq(slab->map_bytes, BEGIN);
    cr_assert_eq(unit_counts()->large.mremaps, mremaps);
    check(p, BEGIN);
    p = slp_large_resize(slab, END);
    cr_assert_not_null(p);
    check(p, END);
}
