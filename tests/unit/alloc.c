/* alloc.c: the facade and the hit path: C's contract, call by call. */
#include "tests/unit/child.h"

#include <errno.h>
#include <sys/resource.h>

TestSuite(alloc, .timeout = UNIT_TIMEOUT);

#define KIB ((size_t)1 << 10)
#define MIB ((size_t)1 << 20)

static bool filled(const void *p, size_t n, int byte)
{
    const unsigned char *b = p;
    for (size_t i = 0; i < n; i++)
        if (b[i] != (unsigned char)byte)
            return false;
    return true;
}

/* Every size around each limit of the implementation, and some between. */
static size_t sizes[1000];
static size_t nsizes;

static void set_up(void)
{
    const size_t edges[] = {0, 128, 1024, 2048, 4096, 32768, SLP_UNIT, 131072, SLP_SLAB_MAX,
                            300 * KIB, MIB, 4 * MIB};
    for (size_t i = 0; i < sizeof edges / sizeof *edges; i++)
        for (size_t d = 0; d < 35; d++)
            if (edges[i] + d >= 17)
                sizes[nsizes++] = edges[i] + d - 17;
    for (size_t n = 1; n < 300000; n += n / 7 + 1)
        sizes[nsizes++] = n;
}

Test(alloc, every_block_is_aligned_and_whole, .init = set_up)
{
    static void *p[1000];
    for (size_t i = 0; i < nsizes; i++) {
        p[i] = slp_fast_alloc(sizes[i]);
        cr_assert_not_null(p[i]);
        cr_assert_eq((uintptr_t)p[i] % 16, 0);
        size_t usable = slp_alloc_usable(p[i], "test");
        cr_assert(usable >= sizes[i]);
        memset(p[i], (int)i, usable); /* writable to the last byte */
    }
    UNIT_VERIFY();
    for (size_t i = 0; i < nsizes; i++) {
        cr_assert(filled(p[i], slp_alloc_usable(p[i], "test"), (int)i));
        unit_free(p[i]);
    }
    UNIT_VERIFY();
    cr_assert_eq(unit_live(), 0);
}

Test(alloc, zero_bytes)
{
    void *p = slp_fast_alloc(0), *q = slp_fast_zeroed(0), *r = slp_alloc_aligned(64, 0);
    cr_assert(p != NULL && q != NULL && r != NULL);
    cr_assert(p != q && q != r && p != r);
    cr_assert_eq((uintptr_t)r % 64, 0);
    unit_free(p);
    unit_free(q);
    unit_free(r);
    cr_assert_eq(unit_live(), 0);
}

Test(alloc, zeroed_on_recycled_memory, .init = set_up)
{
    slp_arena_set_purge_delay(SLP_PURGE_NEVER);
    for (int round = 0; round < 3; round++) {
        for (size_t i = 0; i < nsizes; i++) {
            void *p[3];
            for (int j = 0; j < 3; j++) {
                p[j] = slp_fast_zeroed(sizes[i]);
                cr_assert_not_null(p[j]);
                cr_assert_eq((uintptr_t)p[j] % 16, 0);
                cr_assert(filled(p[j], sizes[i], 0), "%zu bytes, round %d", sizes[i], round);
                memset(p[j], 0xa5, slp_alloc_usable(p[j], "test"));
            }
            for (int j = 0; j < 3; j++)
                unit_free(p[j]);
        }
        if (round == 1)
            slp_heap_collect(slp_heap_enter()); /* whole slabs again, dirty */
    }
    UNIT_VERIFY();
}

Test(alloc, impossible_sizes_set_enomem)
{
    const size_t bad[] = {SIZE_MAX, SIZE_MAX - 1, SIZE_MAX - 15, SIZE_MAX - 4096, SIZE_MAX / 2 + 1,
                          (size_t)PTRDIFF_MAX, (size_t)PTRDIFF_MAX + 1, (size_t)1 << 48};
    void *live = slp_fast_alloc(100);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        errno = 0;
        cr_assert_null(slp_fast_alloc(bad[i]));
        cr_assert_eq(errno, ENOMEM);
        errno = 0;
        cr_assert_null(slp_fast_zeroed(bad[i]));
        cr_assert_eq(errno, ENOMEM);
        errno = 0;
        cr_assert_null(slp_alloc_aligned(4096, bad[i]));
        cr_assert_eq(errno, ENOMEM);
        errno = 0;
        cr_assert_null(slp_alloc_resize(live, bad[i]));
        cr_assert_eq(errno, ENOMEM);
    }
    errno = 0;
    cr_assert_null(slp_alloc_aligned((size_t)1 << 62, 1));
    cr_assert_eq(errno, ENOMEM);
    memset(live, 1, 100);
    unit_free(live);
    cr_assert_eq(unit_live(), 0);
    UNIT_VERIFY();
}

/* More than any address space holds: what is idle would not make room, and is wanted again. */
Test(alloc, hopeless_requests_purge_nothing)
{
    struct slp_arena_stats before, after;
    unit_free(slp_fast_alloc(100 * KIB));
    before = unit_arena();
    cr_assert_gt(before.committed_bytes, 0);
    cr_assert_null(slp_fast_alloc((size_t)1 << 60));
    cr_assert_null(slp_fast_zeroed((size_t)1 << 60));
    cr_assert_null(slp_alloc_aligned(4096, (size_t)1 << 60));
    after = unit_arena();
    cr_assert_eq(after.committed_bytes, before.committed_bytes);
    cr_assert_eq(after.purged_bytes, before.purged_bytes);
    UNIT_VERIFY();
}

Test(alloc, free_keeps_errno, .init = set_up)
{
    for (size_t i = 0; i < nsizes; i += 5) {
        void *p = slp_fast_alloc(sizes[i]);
        errno = EINTR;
        unit_free(p);
        cr_assert_eq(errno, EINTR);
    }
    slp_alloc_free_slow(NULL, "free");
    cr_assert_eq(errno, EINTR);
}

Test(alloc, success_keeps_errno)
{
    errno = EDOM;
    unit_free(slp_fast_alloc(10));
    unit_free(slp_fast_alloc(MIB));
    unit_free(slp_alloc_aligned(4096, 100));
    unit_free(slp_fast_zeroed(100000));
    cr_assert_eq(errno, EDOM);
}

Test(alloc, aligned)
{
    for (size_t align = 1; align <= 8 * MIB; align *= 2) {
        const size_t n[] = {0, 1, 17, 100, 1000, 5000, 70000, SLP_SLAB_MAX, 300000};
        void *p[2][9];
        for (int round = 0; round < 2; round++)
            for (int i = 0; i < 9; i++) {
                void *q = p[round][i] = slp_alloc_aligned(align, n[i]);
                cr_assert_not_null(q);
                cr_assert_eq((uintptr_t)q % align, 0, "%zu at %zu", n[i], align);
                cr_assert_eq((uintptr_t)q % 16, 0);
                cr_assert(slp_alloc_usable(q, "test") >= n[i]);
                memset(q, i, slp_alloc_usable(q, "test"));
            }
        UNIT_VERIFY();
        for (int round = 0; round < 2; round++)
            for (int i = 0; i < 9; i++) {
                cr_assert(filled(p[round][i], n[i], i));
                unit_free(p[round][i]);
            }
    }
    cr_assert_eq(unit_live(), 0);
    UNIT_VERIFY();
}

/* Above a unit our own mappings serve, counted as a fallback for the alignment. */
Test(alloc, over_aligned_small_blocks_count_as_fallback)
{
    void *p = slp_alloc_aligned(2 * SLP_UNIT, 100);
    cr_assert_not_null(p);
    cr_assert_eq(unit_counts()->fallback.reasons[SLP_REASON_ALIGNMENT], 1);
    cr_assert_eq(unit_counts()->fallback.live, 1);
    unit_free(p);
    cr_assert_eq(unit_counts()->fallback.live, 0);
    p = slp_alloc_aligned(2 * SLP_UNIT, MIB);
    cr_assert_eq(unit_counts()->large.live, 1);
    unit_free(p);
}

Test(alloc, resize_keeps_content, .init = set_up)
{
    for (size_t i = 0; i < nsizes; i += 3) {
        for (size_t j = 0; j < nsizes; j += 41) {
            size_t from = sizes[i] + 1, to = sizes[j] + 1;
            unsigned char *p = slp_fast_alloc(from);
            memset(p, 0x3c, from);
            p[from - 1] = 0x3d;
            unsigned char *q = slp_alloc_resize(p, to);
            cr_assert_not_null(q);
            cr_assert_eq((uintptr_t)q % 16, 0);
            size_t kept = from < to ? from : to;
            cr_assert(filled(q, kept - 1, 0x3c), "%zu to %zu", from, to);
            cr_assert_eq(q[kept - 1], from <= to ? 0x3d : 0x3c);
            memset(q, 1, slp_alloc_usable(q, "test"));
            unit_free(q);
        }
    }
    cr_assert_eq(unit_live(), 0);
    UNIT_VERIFY();
}

/* A program may use what malloc_usable_size promises, and a move must keep it. */
Test(alloc, resize_keeps_usable_bytes)
{
    for (size_t n = 1; n < 400000; n += n / 3 + 1) {
        unsigned char *p = slp_fast_alloc(n);
        size_t usable = slp_alloc_usable(p, "test");
        memset(p, 0x99, usable);
        p = slp_alloc_resize(p, 3 * usable);
        cr_assert(filled(p, usable, 0x99), "%zu", n);
        unit_free(p);
    }
}

Test(alloc, resize_counts)
{
    void *p = slp_fast_alloc(100);
    p = slp_alloc_resize(p, 110); /* same block */
    struct slp_class_stats c = unit_class(slp_class_of(100));
    cr_assert_eq(c.allocs, 1);
    cr_assert_eq(c.frees, 0);
    p = slp_alloc_resize(p, 5000); /* one alloc, one free */
    cr_assert_eq(unit_class(slp_class_of(100)).frees, 1);
    cr_assert_eq(unit_class(slp_class_of(5000)).allocs, 1);
    p = slp_alloc_resize(p, MIB);
    cr_assert_eq(unit_counts()->large.allocs, 1);
    cr_assert_eq(unit_class(slp_class_of(5000)).frees, 1);
    p = slp_alloc_resize(p, 8 * MIB); /* neither, by mremap */
    cr_assert_eq(unit_counts()->large.allocs, 1);
    cr_assert_eq(unit_counts()->large.frees, 0);
    p = slp_alloc_resize(p, 100);
    cr_assert_eq(unit_counts()->large.frees, 1);
    cr_assert_eq(unit_class(slp_class_of(100)).allocs, 2);
    cr_assert_eq(unit_live(), 1);
    unit_free(p);
}

Test(alloc, resize_gives_memory_back)
{
    void *p = slp_fast_alloc(200000);
    p = slp_alloc_resize(p, 100);
    cr_assert(slp_alloc_usable(p, "test") < 1000);
    p = slp_alloc_resize(p, 16 * MIB);
    p = slp_alloc_resize(p, 300000);
    cr_assert(slp_alloc_usable(p, "test") < 400000);
    unit_free(p);
}

Test(alloc, usable_of_null)
{
    cr_assert_eq(slp_alloc_usable(NULL, "test"), 0);
}

Test(alloc, trim_gives_back)
{
    void *p[200];
    for (int i = 0; i < 200; i++)
        memset(p[i] = slp_fast_alloc(60000), 1, 60000);
    void *large = slp_fast_alloc(2 * MIB);
    for (int i = 0; i < 200; i++)
        unit_free(p[i]);
    unit_free(large);
    UNIT_VERIFY();
    size_t before = (size_t)unit_counts()->arena.purged_bytes;
    size_t bytes = slp_alloc_trim();
    cr_assert(before + bytes >= 190 * 60000, "%zu before, %zu by trim", before, bytes);
    cr_assert_eq(slp_alloc_trim(), 0);
    UNIT_VERIFY();
}

/* ---- no address space ---- */

/* Takes blocks of n bytes until there are none, frees them, and finds the heap as it should be.
 * The verifier runs only then, as it needs some memory. */
static void exhaust(size_t n)
{
    size_t count = 0;
    void *p, *last = NULL;
    while ((p = slp_fast_alloc(n)) != NULL) {
        *(void **)p = last;
        last = p;
        count++;
        unit_note(count * n < (size_t)1 << 30, "more than the limit allows");
    }
    unit_note(errno == ENOMEM, "errno is not ENOMEM");
    unit_note(slp_fast_zeroed(n) == NULL && slp_alloc_aligned(64, n) == NULL, "memory after all");
    for (; last != NULL; last = p) {
        p = *(void **)last;
        unit_free(last);
    }
    unit_note(count * n > 20 * MIB, "less than half of the limit could be had");
    slp_alloc_trim();
    unit_note(unit_live() == 0, "live blocks when all is freed");
    child_report();
}

static void live_in_little_space(void *argument)
{
    struct rlimit limit;
    (void)argument;
    limit.rlim_cur = limit.rlim_max = unit_mapped_bytes() + 48 * MIB;
    if (setrlimit(RLIMIT_AS, &limit) != 0)
        _exit(3);
    for (int round = 0; round < 2; round++) {
        exhaust(64);
        exhaust(3000);
        exhaust(200000);
        exhaust(MIB);
        exhaust(16);
    }
    child_report();
}

Test(alloc, address_space_limit)
{
    if (UNIT_SANITIZED)
        cr_skip_test("a sanitizer needs the address space");
    struct child c = child_run(live_in_little_space, NULL);
    CHILD_GOOD(c);
}

/* ---- pointers of the C library's own heap ---- */

static char foreign_block[64];
static void *foreign_freed;

static bool foreign_owns(const void *p)
{
    return p == foreign_block;
}

static void foreign_free(void *p)
{
    foreign_freed = p;
}

static size_t foreign_usable(const void *p)
{
    (void)p;
    return sizeof foreign_block;
}

Test(alloc, foreign_pointers_are_handed_over)
{
    slp_alloc_foreign = (struct slp_foreign){foreign_owns, foreign_free, foreign_usable};
    unit_free(slp_fast_alloc(1));
    cr_assert_eq(slp_alloc_usable(foreign_block, "test"), sizeof foreign_block);
    unit_free(foreign_block);
    cr_assert_eq(foreign_freed, foreign_block);
    foreign_freed = NULL;
    memset(foreign_block, 0x21, sizeof foreign_block);
    unsigned char *p = slp_alloc_resize(foreign_block, 1000);
    cr_assert_eq(foreign_freed, foreign_block);
    cr_assert(filled(p, sizeof foreign_block, 0x21));
    unit_free(p);
    cr_assert_eq(unit_live(), 0);
}
