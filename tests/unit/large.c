/* large.c: blocks with a mapping of their own: content, alignment, zeroing, resizing, counts. */
#include "tests/unit/unit.h"

#include "core/large.h"
#include "core/mapping.h"

static size_t page;

static void set_up(void)
{
    slp_class_init();
    page = slp_os_page();
}

TestSuite(large, .init = set_up, .timeout = UNIT_TIMEOUT);

#define KIB ((size_t)1 << 10)
#define MIB ((size_t)1 << 20)

static struct slp_large_stats stats(void)
{
    return unit_counts()->large;
}

static void *take(size_t n, size_t align, bool zero)
{
    void *p = slp_large_alloc(n, align, zero, SLP_REASONS);
    cr_assert_not_null(p, "%zu at %zu", n, align);
    struct slp_slab *slab = slp_pagemap_find(p);
    cr_assert_not_null(slab);
    cr_assert_eq(slab->state, SLP_LARGE);
    cr_assert_eq(slab->base, p);
    cr_assert(slab->bytes >= n && slab->bytes < n + page + (n == 0));
    cr_assert_eq((uintptr_t)p % (align < SLP_UNIT ? SLP_UNIT : align), 0);
    return p;
}

static bool drop(void *p)
{
    return slp_large_free(slp_pagemap_find(p), p);
}

static void stamp(void *p, size_t n, unsigned salt)
{
    unsigned char *b = p;
    for (size_t i = 0; i < n; i += 509)
        b[i] = (unsigned char)(i / 509 + salt);
    b[n - 1] = (unsigned char)salt;
}

static bool stamped(const void *p, size_t n, unsigned salt)
{
    const unsigned char *b = p;
    for (size_t i = 0; i < n - 1; i += 509)
        if (b[i] != (unsigned char)(i / 509 + salt))
            return false;
    return true;
}

static bool reads_zero(const void *p, size_t n)
{
    const unsigned char *b = p;
    for (size_t i = 0; i < n; i++)
        if (b[i] != 0)
            return false;
    return true;
}

Test(large, take_and_give)
{
    const size_t sizes[] = {256 * KIB, 256 * KIB + 1, 300001, MIB, 5 * MIB - 1, 33 * MIB};
    void *p[6];
    for (unsigned i = 0; i < 6; i++)
        stamp(p[i] = take(sizes[i], 16, false), sizes[i], i);
    UNIT_VERIFY();
    cr_assert_eq(stats().allocs, 6);
    cr_assert_eq(stats().live, 6);
    for (unsigned i = 0; i < 6; i++) {
        cr_assert(stamped(p[i], sizes[i], i));
        cr_assert(drop(p[i]));
        cr_assert_null(slp_pagemap_find(p[i]));
        UNIT_VERIFY();
    }
    cr_assert_eq(stats().frees, 6);
    cr_assert_eq(stats().live_bytes, 0);
    cr_assert(stats().peak_bytes >= 39 * MIB);
    slp_mapping_tick(true);
    for (unsigned i = 0; i < 6; i++) {
        char c;
        cr_assert_not(slp_os_peek(&c, p[i], 1), "a mapping is left");
        cr_assert_not(slp_os_peek(&c, (char *)p[i] + sizes[i] - 1, 1), "a mapping is left");
    }
}

Test(large, usable_bytes_are_counted_and_writable)
{
    size_t n = 262144;
    unsigned char *p = take(n + 1, 16, false);
    size_t usable = slp_pagemap_find(p)->bytes;
    cr_assert_eq(usable, slp_align_up(n + 1, page));
    cr_assert_eq(stats().live_bytes, (int64_t)usable);
    memset(p, 1, usable);
    cr_assert(drop(p));
}

Test(large, alignment)
{
    for (size_t align = 16; align <= 64 * MIB; align *= 2) {
        void *p = take(300 * KIB, align, false), *q = take(1, align, false);
        memset(p, 1, 300 * KIB);
        memset(q, 1, 1);
        UNIT_VERIFY();
        cr_assert(drop(p));
        cr_assert(drop(q));
    }
    UNIT_VERIFY();
}

Test(large, impossible_sizes)
{
    const size_t sizes[] = {SIZE_MAX, SIZE_MAX - 4096, SIZE_MAX / 2, (size_t)PTRDIFF_MAX,
                            (size_t)PTRDIFF_MAX - 4096, (size_t)1 << 47};
    for (int i = 0; i < 6; i++) {
        cr_assert_null(slp_large_alloc(sizes[i], 16, false, SLP_REASONS));
        cr_assert_null(slp_large_alloc(sizes[i], 2 * MIB, true, SLP_REASONS));
    }
    cr_assert_null(slp_large_alloc(4096, (size_t)1 << 62, false, SLP_REASONS));
    cr_assert_eq(stats().allocs, 0);
    cr_assert_eq(stats().live_bytes, 0);
    void *p = take(300 * KIB, 16, false);
    cr_assert_null(slp_large_resize(slp_pagemap_find(p), SIZE_MAX / 2));
    cr_assert_null(slp_large_resize(slp_pagemap_find(p), (size_t)1 << 47));
    cr_assert_eq(slp_pagemap_find(p)->base, p);
    UNIT_VERIFY();
    stamp(p, 300 * KIB, 9);
    cr_assert(drop(p));
}

Test(large, zeroed_also_from_the_cache)
{
    for (int i = 0; i < 40; i++) {
        size_t n = MIB - (size_t)i * 7777;
        void *p = take(n, 16, true);
        cr_assert(reads_zero(p, n), "round %d", i);
        memset(p, 0xff, slp_pagemap_find(p)->bytes);
        cr_assert(drop(p));
    }
    cr_assert(stats().cache_hits > 10, "%d hits", (int)stats().cache_hits);
    UNIT_VERIFY();
}

Test(large, cache_serves_again)
{
    void *p = take(MIB, 16, false);
    cr_assert(drop(p));
    uint64_t mmaps = stats().mmaps;
    cr_assert_eq(take(MIB, 16, false), p);
    cr_assert_eq(stats().mmaps, mmaps);
    cr_assert_eq(stats().cache_hits, 1);
    cr_assert(drop(p));
    /* Of a mapping much larger than asked for, the rest stays in the cache. */
    cr_assert_eq(take(MIB / 2, 16, false), p);
    cr_assert(slp_pagemap_find(p)->map_bytes <= MIB / 2 + SLP_UNIT);
    take(MIB / 2 - SLP_UNIT, 16, false);
    cr_assert_eq(stats().mmaps, mmaps);
    UNIT_VERIFY();
}

/* What the cache lends is mapped longer than the block: that room must not be touched by others,
 * and the block may grow into it. */
Test(large, growing_into_a_cached_mapping)
{
    void *p = take(MIB, 16, false);
    memset(p, 0xcc, MIB);
    cr_assert(drop(p));
    char *q = take(MIB - 100 * KIB, 16, true);
    struct slp_slab *slab = slp_pagemap_find(q);
    cr_assert_eq(q, p);
    cr_assert_eq(slab->map_bytes, MIB);
    cr_assert(reads_zero(q, slab->bytes));
    stamp(q, slab->bytes, 3);
    cr_assert_eq(slp_large_resize(slab, MIB), q);
    cr_assert_eq(slab->bytes, MIB);
    cr_assert(stamped(q, MIB - 100 * KIB, 3));
    memset(q, 1, MIB);
    UNIT_VERIFY();
}

Test(large, resize)
{
    size_t n = 300 * KIB;
    void *p = take(n, 16, false);
    stamp(p, n, 5);
    uint64_t allocs = stats().allocs;
    while (n < 200 * MIB) {
        size_t more = n + n / 3;
        void *q = slp_large_resize(slp_pagemap_find(p), more);
        cr_assert_not_null(q);
        cr_assert(q == p || slp_pagemap_find(p) == NULL, "the old address is still known");
        p = q;
        struct slp_slab *slab = slp_pagemap_find(p);
        cr_assert_eq(slab->base, p);
        cr_assert(slab->bytes >= more);
        cr_assert_eq((uintptr_t)p % SLP_UNIT, 0);
        cr_assert(stamped(p, n, 5));
        n = more;
        stamp(p, n, 5);
        cr_assert_eq(stats().live_bytes, (int64_t)slab->bytes);
        UNIT_VERIFY();
    }
    cr_assert(stats().mremaps > 0);
    while (n > 300 * KIB) {
        n /= 2;
        p = slp_large_resize(slp_pagemap_find(p), n);
        cr_assert_not_null(p);
        cr_assert(stamped(p, n, 5));
        cr_assert(slp_pagemap_find(p)->bytes < n + n / 4 + page, "memory is not given back");
        cr_assert(slp_pagemap_find(p)->map_bytes < n + n / 4 + page, "memory is not given back");
        UNIT_VERIFY();
    }
    cr_assert_eq(stats().allocs, allocs, "a resize is no alloc");
    cr_assert_eq(stats().frees, 0);
    cr_assert(drop(p));
    slp_mapping_tick(true);
    UNIT_VERIFY();
}

/* A neighbour in the way: the block must move, and the neighbour stay whole. */
Test(large, resize_moves)
{
    enum { N = 24 };
    void *p[N];
    size_t n[N];
    for (unsigned i = 0; i < N; i++) {
        n[i] = 256 * KIB;
        p[i] = take(n[i], 16, false);
        stamp(p[i], n[i], i);
    }
    int moved = 0;
    for (int round = 0; round < 4; round++)
        for (unsigned i = 0; i < N; i++) {
            void *q = slp_large_resize(slp_pagemap_find(p[i]), n[i] * 2);
            cr_assert_not_null(q);
            moved += q != p[i];
            cr_assert(stamped(q, n[i], i));
            p[i] = q;
            n[i] *= 2;
            stamp(q, n[i], i);
        }
    for (unsigned i = 0; i < N; i++)
        cr_assert(stamped(p[i], n[i], i));
    cr_assert(moved > N / 2, "%d moved", moved);
    UNIT_VERIFY();
}

Test(large, growing_in_small_steps_moves_seldom)
{
    void *p = take(256 * KIB, 16, false);
    int moved = 0, steps = 0;
    for (size_t n = 256 * KIB; n < 64 * MIB; n += 4 * KIB, steps++) {
        void *q = slp_large_resize(slp_pagemap_find(p), n);
        cr_assert_not_null(q);
        moved += q != p;
        p = q;
        size_t usable = slp_pagemap_find(p)->bytes;
        cr_assert(usable >= n && usable <= slp_pagemap_find(p)->map_bytes);
        ((char *)p)[usable - 1] = 1;
    }
    UNIT_VERIFY();
    cr_assert(moved < 40, "%d moves", moved);
    cr_assert(stats().mremaps < (uint64_t)steps / 4, "%d calls of the kernel for %d steps",
              (int)stats().mremaps, steps);
}

Test(large, histogram)
{
    const size_t sizes[] = {262144, 524288, 524289, MIB, MIB + 1, 100 * MIB};
    const int bucket[] = {0, 0, 1, 1, 2, 8};
    uint64_t want[SLP_LARGE_BUCKETS] = {0};
    for (int i = 0; i < 6; i++) {
        take(sizes[i], 16, false);
        want[bucket[i]]++;
    }
    for (int i = 0; i < SLP_LARGE_BUCKETS; i++)
        cr_assert_eq(stats().histogram[i], want[i], "bucket %d", i);
}

Test(large, stand_ins_count_as_fallback)
{
    void *p = slp_large_alloc(100, 16, true, SLP_REASON_RESERVE_FAILED);
    void *q = slp_large_alloc(100, 128 * KIB, false, SLP_REASON_ALIGNMENT);
    cr_assert_not_null(p);
    cr_assert_not_null(q);
    UNIT_VERIFY();
    const struct slp_inspection *c = unit_counts();
    cr_assert_eq(c->large.allocs, 0);
    cr_assert_eq(c->fallback.allocs, 2);
    cr_assert_eq(c->fallback.live_bytes, (int64_t)(2 * page));
    cr_assert_eq(c->fallback.reasons[SLP_REASON_RESERVE_FAILED], 1);
    cr_assert_eq(c->fallback.reasons[SLP_REASON_ALIGNMENT], 1);
    cr_assert(drop(p) && drop(q));
    cr_assert_eq(unit_counts()->fallback.live, 0);
    cr_assert_eq(unit_counts()->fallback.live_bytes, 0);
    UNIT_VERIFY();
}

Test(large, around_and_was_freed)
{
    char *p = take(3 * MIB, 16, false);
    struct slp_slab *slab = slp_pagemap_find(p);
    cr_assert_eq(slp_large_around(p), slab);
    cr_assert_eq(slp_large_around(p + 1), slab);
    cr_assert_eq(slp_large_around(p + 3 * MIB - 1), slab);
    cr_assert_not(slp_large_was_freed(p));
    cr_assert_not(slp_large_free(slab, p + 16));
    cr_assert(drop(p));
    cr_assert(slp_large_was_freed(p));
    cr_assert_not(slp_large_free(slab, p), "freed twice");
    cr_assert_null(slp_large_around(p + 5));
}

/* ---- threads ---- */

static _Atomic(void *) places[32];
static _Atomic(int) resized;

static void exchange(void *argument)
{
    uint64_t seed = (uint64_t)(uintptr_t)argument;
    for (int i = 0; i < UNIT_WORK(4000); i++) {
        size_t n = 256 * KIB + unit_below(&seed, 2 * MIB);
        size_t *p = slp_large_alloc(n, 16, i % 2 == 0, SLP_REASONS);
        unit_note(p != NULL, "no block");
        unit_note(i % 2 != 0 || (p[0] == 0 && p[n / 16] == 0), "a zeroed block is not");
        p[0] = n;
        p[n / 16] = ~n; /* about its middle */
        if (i % 5 == 0) { /* NULL: it lies across several mappings */
            size_t *q = slp_large_resize(slp_pagemap_find(p), n + MIB);
            p = q == NULL ? p : q;
            atomic_fetch_add(&resized, q != NULL);
            unit_note(p[0] == n && p[n / 16] == ~n, "a resized block has changed");
        }
        p = atomic_exchange(&places[unit_below(&seed, 32)], p);
        if (p == NULL)
            continue;
        unit_note(p[p[0] / 16] == ~p[0], "a block has changed");
        unit_note(drop(p), "a live block cannot be freed");
    }
}

Test(large, threads)
{
    struct unit_thread t[3];
    size_t before = unit_mapped_bytes();
    uint64_t seed = unit_seed("large/threads");
    for (uint64_t i = 0; i < 3; i++)
        unit_start(&t[i], exchange, (void *)(uintptr_t)(seed + i));
    for (int i = 0; i < 3; i++)
        unit_join(&t[i]);
    UNIT_NO_COMPLAINT();
    cr_assert(atomic_load(&resized) > 0);
    UNIT_VERIFY();
    for (int i = 0; i < 32; i++)
        if (atomic_load(&places[i]) != NULL)
            cr_assert(drop(atomic_load(&places[i])));
    cr_assert_eq(stats().allocs, 3 * (uint64_t)UNIT_WORK(4000));
    cr_assert_eq(stats().live, 0);
    cr_assert_eq(stats().live_bytes, 0);
    slp_mapping_tick(true);
    cr_assert(unit_mapped_bytes() < before + 128 * MIB, "%zu MiB are still mapped",
              (unit_mapped_bytes() - before) / MIB);
    UNIT_VERIFY();
}
