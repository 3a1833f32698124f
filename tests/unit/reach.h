/* reach.h: blocks that a test asks about, and where it may keep their addresses unseen.
 *
 * Purpose     Blocks are made in functions of their own, so that no frame that is in use, nor a
 *             register, has an address that the test did not mean to keep.
 */
#ifndef SLP_TESTS_UNIT_REACH_H
#define SLP_TESTS_UNIT_REACH_H

#include "core/reach.h"
#include "tests/unit/unit.h"

#define NOINLINE __attribute__((noinline))

enum { REACH_MOST = 200000 };
static struct slp_reach_ask *reach_asks; /* no root, by the contract */
static size_t reach_many;
static struct slp_reach_said reach_said;

/* The test asks about the block at p, and does not keep p by that. */
UNIT_UNUSED NOINLINE static void reach_ask(void *p)
{
    if (reach_asks == NULL)
        reach_asks = slp_os_map(NULL, REACH_MOST * sizeof *reach_asks);
    cr_assert_not_null(reach_asks);
    reach_asks[reach_many++] = (struct slp_reach_ask){
        .block = (uintptr_t)p, .bytes = slp_alloc_usable(p, "test"), .found = SLP_REACH_GONE};
}

/* A block that is asked about; nobody keeps it yet. Its words are zero. */
UNIT_UNUSED NOINLINE static void **reach_block(size_t n)
{
    void **p = slp_fast_zeroed(n);
    cr_assert_not_null(p);
    reach_ask(p);
    return p;
}

/* What calls that returned have left on the stack, where frames that come may not write. */
UNIT_UNUSED NOINLINE static void reach_wipe(void)
{
    volatile char stale[8192];
    for (size_t i = 0; i < sizeof stale; i++)
        stale[i] = 0;
}

UNIT_UNUSED NOINLINE static void reach_scan(void)
{
    cr_assert_eq(slp_reach_run(reach_asks, reach_many, NULL, 0, &reach_said), 0);
}

static void *volatile reach_spacer;

/* In the library core's data are no root; here they are, and tell which mapping was the last. */
SLP_INLINE void reach_run(void)
{
    reach_spacer = slp_fast_alloc((size_t)9 << 20);
    reach_wipe();
    reach_scan();
}

UNIT_UNUSED static const char *reach_name(enum slp_reach r)
{
    static const char *const names[] = {"gone", "reachable", "lost", "lost, led to"};
    return names[r];
}

#define REACH_IS(i, what)                                                                          \
    cr_assert(reach_asks[i].found == (what), "block %zu is %s", (size_t)(i),                       \
              reach_name(reach_asks[i].found))

#endif
