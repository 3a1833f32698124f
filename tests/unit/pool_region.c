/* pool_region.c: the region of core/slabpool/region.h: each verb and each error, and at random
 * against a model whose contents are verified across compactions. */
#include "tests/unit/exact.h"

TestSuite(pool_region, .init = exact_begin, .fini = exact_end, .timeout = UNIT_TIMEOUT);

static struct slabpool_region_stats stats_of(struct slabpool_region *r)
{
    struct slabpool_region_stats s;
    slabpool_region_stats(r, &s);
    return s;
}

static void fill(struct slabpool_region *r, uint64_t handle, int with)
{
    memset(slabpool_region_deref(r, handle), with, slabpool_region_size(r, handle));
}

static bool is_filled(struct slabpool_region *r, uint64_t handle, int with)
{
    const unsigned char *p = slabpool_region_deref(r, handle);
    size_t n = slabpool_region_size(r, handle);
    for (size_t i = 0; p != NULL && i < n; i++)
        if (p[i] != (unsigned char)with)
            return false;
    return p != NULL;
}

Test(pool_region, errors)
{
    FAILS(slabpool_region_create(0, 0) == NULL, EINVAL);
    FAILS(slabpool_region_create(100, 2) == NULL, EINVAL);
    FAILS(slabpool_region_create(SIZE_MAX, 0) == NULL, ENOMEM);
    FAILS(slabpool_region_create((size_t)1 << 60, 0) == NULL, ENOMEM);
    slabpool_region_destroy(NULL);
    struct slabpool_region *r = slabpool_region_create(1000, 0);
    cr_assert_eq(stats_of(r).capacity, 1008);
    FAILS(slabpool_region_alloc(r, 1009) == 0, ENOMEM);
    FAILS(slabpool_region_alloc(r, SIZE_MAX) == 0, ENOMEM);
    FAILS(slabpool_region_alloc_aligned(r, 0, 1) == 0, EINVAL);
    FAILS(slabpool_region_alloc_aligned(r, 24, 1) == 0, EINVAL);
    FAILS(slabpool_region_alloc_aligned(r, (size_t)1 << 63, 1) == 0, ENOMEM);
    FAILS(slabpool_region_deref(r, 0) == NULL, EINVAL);
    FAILS(slabpool_region_deref(r, 1) == NULL, EINVAL);
    FAILS(slabpool_region_deref(r, UINT64_MAX) == NULL, EINVAL);
    uint64_t h = slabpool_region_alloc(r, 1000);
    cr_assert_neq(h, 0);
    FAILS(slabpool_region_deref(r, h + 1) == NULL, EINVAL);
    FAILS(slabpool_region_deref(r, h + ((uint64_t)2 << 32)) == NULL, EINVAL);
    FAILS(slabpool_region_unpin(r, h) == -1, EINVAL);
    cr_assert_eq(slabpool_region_size(r, h), 1000);
    cr_assert_eq(stats_of(r).free_bytes, 8);
    slabpool_region_destroy(r);
}

/* Each verb says that a handle is stale, also when its place has another block. */
Test(pool_region, stale_handles)
{
    struct slabpool_region *r = slabpool_region_create(4096, 0);
    uint64_t h = slabpool_region_alloc(r, 100), again;
    cr_assert_eq(slabpool_region_free(r, h), 0);
    for (int i = 0; i < 2; i++) {
        FAILS(slabpool_region_deref(r, h) == NULL, ESTALE);
        FAILS(slabpool_region_pin(r, h) == NULL, ESTALE);
        FAILS(slabpool_region_unpin(r, h) == -1, ESTALE);
        FAILS(slabpool_region_size(r, h) == 0, ESTALE);
        FAILS(slabpool_region_free(r, h) == -1, ESTALE);
        again = i == 0 ? slabpool_region_alloc(r, 50) : 0;
        cr_assert_neq(again, h);
    }
    cr_assert_eq(stats_of(r).live, 1);
    cr_assert_eq(stats_of(r).live_bytes, 50);
    slabpool_region_destroy(r);
}

/* Before generations wrap, a place is used no more: in debug builds after 32 blocks. */
Test(pool_region, worn_places_are_retired)
{
    struct slabpool_region *r = slabpool_region_create(4096, 0);
    enum { N = 1000 };
    static uint64_t h[N];
    for (int i = 0; i < N; i++) {
        h[i] = slabpool_region_alloc(r, 8);
        cr_assert_neq(h[i], 0);
        for (int j = 0; j < i; j++)
            cr_assert_neq(h[i], h[j]);
        cr_assert_eq(slabpool_region_free(r, h[i]), 0);
    }
    for (int i = 0; i < N; i++)
        FAILS(slabpool_region_deref(r, h[i]) == NULL, ESTALE);
    cr_assert_eq(stats_of(r).retired, SLP_DEBUG ? N / 32 : 0);
    slabpool_region_destroy(r);
}

/* Every other block goes; what is as large as all gaps together still fits. */
Test(pool_region, compacts_when_no_gap_is_large_enough)
{
    struct slabpool_region *r = slabpool_region_create(64 * 256, 0);
    uint64_t h[64], large;
    for (int i = 0; i < 64; i++) {
        h[i] = slabpool_region_alloc(r, 256);
        fill(r, h[i], i);
    }
    FAILS(slabpool_region_alloc(r, 1) == 0, ENOMEM);
    cr_assert_eq(stats_of(r).compactions, 0, "nothing was freed, so nothing can be gained");
    for (int i = 0; i < 64; i += 2)
        cr_assert_eq(slabpool_region_free(r, h[i]), 0);
    struct slabpool_region_stats s = stats_of(r);
    cr_assert_eq(s.free_bytes, 32 * 256);
    cr_assert_eq(s.largest, 256);
    cr_assert_float_eq(s.fragmentation, 1 - 1.0 / 32, 1e-9);
    large = slabpool_region_alloc(r, 32 * 256);
    cr_assert_neq(large, 0);
    fill(r, large, 99);
    for (int i = 1; i < 64; i += 2)
        cr_assert(is_filled(r, h[i], i), "block %d", i);
    s = stats_of(r);
    cr_assert_eq(s.compactions, 1);
    cr_assert_eq(s.moved, 32);
    cr_assert_eq(s.moved_bytes, 32 * 256);
    cr_assert_eq(s.free_bytes, 0);
    cr_assert(s.fragmentation == 0);
    slabpool_region_destroy(r);
}

/* POOLS.md: "compaction invalidates pointers": not those of pinned blocks. */
Test(pool_region, pinned_blocks_stay)
{
    struct slabpool_region *r = slabpool_region_create(100 * 64, 0);
    uint64_t h[100];
    for (int i = 0; i < 100; i++) {
        h[i] = slabpool_region_alloc(r, 64);
        fill(r, h[i], i);
    }
    char *mid = slabpool_region_pin(r, h[50]), *last = slabpool_region_pin(r, h[99]);
    cr_assert_eq(slabpool_region_pin(r, h[50]), mid);
    for (int i = 0; i < 99; i++)
        if (i % 3 != 0 && i != 50)
            cr_assert_eq(slabpool_region_free(r, h[i]), 0);
    FAILS(slabpool_region_free(r, h[50]) == -1, EBUSY);
    size_t largest = stats_of(r).largest, got = slabpool_region_compact(r);
    cr_assert_eq(stats_of(r).largest, largest + got);
    cr_assert_gt(got, 0);
    cr_assert_eq(slabpool_region_deref(r, h[50]), mid);
    cr_assert_eq(slabpool_region_deref(r, h[99]), last);
    for (int i = 0; i < 100; i++)
        if (i % 3 == 0 || i == 50)
            cr_assert(is_filled(r, h[i], i), "block %d", i);
    cr_assert_eq(stats_of(r).pinned, 2);
    /* The gaps before them are of use. */
    cr_assert_neq(slabpool_region_alloc(r, 30 * 64), 0);
    cr_assert_neq(slabpool_region_alloc(r, 30 * 64), 0);
    cr_assert_eq(slabpool_region_unpin(r, h[50]), 0);
    FAILS(slabpool_region_free(r, h[50]) == -1, EBUSY);
    cr_assert_eq(slabpool_region_unpin(r, h[50]), 0);
    FAILS(slabpool_region_unpin(r, h[50]) == -1, EINVAL);
    cr_assert_eq(slabpool_region_unpin(r, h[99]), 0);
    (void)slabpool_region_compact(r);
    cr_assert_eq(stats_of(r).fragmentation, 0);
    cr_assert_neq(slabpool_region_deref(r, h[99]), last);
    cr_assert(is_filled(r, h[99], 99));
    slabpool_region_destroy(r);
}

Test(pool_region, aligned_wherever_it_moves)
{
    struct slabpool_region *r = slabpool_region_create(1 << 20, 0);
    uint64_t odd[40], h[40];
    for (size_t i = 0; i < 40; i++) {
        odd[i] = slabpool_region_alloc(r, i * 100 % 777 + 1);
        h[i] = slabpool_region_alloc_aligned(r, (size_t)1 << i % 13, i * 50 + 1);
        fill(r, h[i], (int)i);
    }
    for (size_t i = 0; i < 40; i += 3)
        cr_assert_eq(slabpool_region_free(r, odd[i]), 0);
    (void)slabpool_region_compact(r);
    cr_assert_gt(stats_of(r).moved, 20);
    for (size_t i = 0; i < 40; i++) {
        cr_assert_eq((uintptr_t)slabpool_region_deref(r, h[i]) % ((size_t)1 << i % 13), 0);
        cr_assert(is_filled(r, h[i], (int)i));
    }
    slabpool_region_destroy(r);
}

Test(pool_region, grows_by_flag_and_shrinks)
{
    struct slabpool_region *r = slabpool_region_create(1000, SLABPOOL_REGION_GROW);
    enum { N = 500 };
    uint64_t h[N], huge;
    for (int i = 0; i < N; i++) {
        h[i] = slabpool_region_alloc(r, 100);
        cr_assert_neq(h[i], 0);
        fill(r, h[i], i);
    }
    const char *pinned = slabpool_region_pin(r, h[0]);
    huge = slabpool_region_alloc_aligned(r, 4096, 3000000);
    cr_assert_eq((uintptr_t)slabpool_region_deref(r, huge) % 4096, 0);
    fill(r, huge, 1);
    cr_assert_eq(slabpool_region_deref(r, h[0]), pinned);
    for (int i = 0; i < N; i++)
        cr_assert(is_filled(r, h[i], i));
    FAILS(slabpool_region_alloc(r, (size_t)1 << 60) == 0, ENOMEM);
    cr_assert_eq(slabpool_region_free(r, huge), 0);
    struct slabpool_region_stats before = stats_of(r);
    size_t got = slabpool_region_compact(r), gone = before.capacity - stats_of(r).capacity;
    cr_assert_geq(gone, 3000000, "the stretch is still there");
    cr_assert_eq(got, stats_of(r).largest + gone - before.largest);
    for (int i = 0; i < N; i++) {
        cr_assert(is_filled(r, h[i], i));
        if (i > 0)
            cr_assert_eq(slabpool_region_free(r, h[i]), 0);
    }
    (void)slabpool_region_compact(r);
    cr_assert_eq(stats_of(r).capacity, 1008);
    cr_assert_neq(slabpool_region_alloc(r, 900), 0);
    slabpool_region_destroy(r);
}

Test(pool_region, compact_gives_memory_back)
{
    struct slabpool_region *r = slabpool_region_create(32 << 20, 0);
    uint64_t h[32];
    for (int i = 0; i < 32; i++) {
        h[i] = slabpool_region_alloc(r, 1 << 20);
        fill(r, h[i], i + 1);
    }
    for (int i = 0; i < 30; i++)
        cr_assert_eq(slabpool_region_free(r, h[i]), 0);
    size_t before = unit_memory("VmRSS:");
    cr_assert_eq(slabpool_region_compact(r), 0, "the largest gap was all that is free");
    cr_assert(UNIT_SANITIZED || unit_memory("VmRSS:") + (25 << 20) < before, "%zu, then %zu", before,
              unit_memory("VmRSS:"));
    cr_assert(is_filled(r, h[30], 31) && is_filled(r, h[31], 32));
    slabpool_region_destroy(r);
}

/* The same sizes freed and taken again never move anything. */
Test(pool_region, churn_of_one_size_needs_no_compaction)
{
    struct slabpool_region *r = slabpool_region_create(1000 * 48, 0);
    static uint64_t h[1000];
    uint64_t seed = unit_seed("pool_region/churn");
    for (int i = 0; i < 1000; i++)
        h[i] = slabpool_region_alloc(r, 48);
    for (int i = 0; i < 20000; i++) {
        size_t at = unit_below(&seed, 1000);
        cr_assert_eq(slabpool_region_free(r, h[at]), 0);
        cr_assert_neq(h[at] = slabpool_region_alloc(r, 48), 0);
    }
    cr_assert_eq(stats_of(r).compactions, 0);
    slabpool_region_destroy(r);
}

static void against_a_model(unsigned flags)
{
    enum { MOST = 600 };
    static struct {
        uint64_t h;
        size_t n;
        unsigned pins, align;
        unsigned char with;
        void *at;
    } b[MOST];
    uint64_t seed = unit_seed("pool_region/model");
    struct slabpool_region *r = slabpool_region_create(100000, flags);
    size_t live = 0, bytes = 0, refused = 0;
    for (int step = 0; step < UNIT_WORK(80000); step++) {
        size_t what = unit_below(&seed, 100), i = unit_below(&seed, MOST);
        if (b[i].h == 0) {
            b[i].n = unit_size(&seed, 3000) + 1;
            b[i].align = 1u << unit_below(&seed, 9);
            b[i].with = (unsigned char)step;
            b[i].h = slabpool_region_alloc_aligned(r, b[i].align, b[i].n);
            if (b[i].h == 0) {
                refused++;
                cr_assert(flags == 0 && errno == ENOMEM);
                continue;
            }
            fill(r, b[i].h, b[i].with);
            bytes += b[i].n;
            live++;
        } else if (what < 40) {
            int got = slabpool_region_free(r, b[i].h);
            cr_assert_eq(got, b[i].pins == 0 ? 0 : -1);
            if (got == 0) {
                FAILS(slabpool_region_deref(r, b[i].h) == NULL, ESTALE);
                b[i].h = 0;
                bytes -= b[i].n;
                live--;
            }
        } else if (what < 45) {
            b[i].at = slabpool_region_pin(r, b[i].h);
            b[i].pins++;
        } else if (what < 60 && b[i].pins > 0) {
            cr_assert_eq(slabpool_region_unpin(r, b[i].h), 0);
            b[i].pins--;
        } else if (what == 99) {
            (void)slabpool_region_compact(r);
        }
        struct slabpool_region_stats s = stats_of(r);
        cr_assert(s.live == live && s.live_bytes == bytes);
        cr_assert_eq(s.free_bytes, s.capacity - bytes);
        cr_assert(s.largest <= s.free_bytes);
        for (size_t k = step % 32 == 0 ? 0 : MOST; k < MOST; k++) {
            if (b[k].h == 0)
                continue;
            cr_assert(is_filled(r, b[k].h, b[k].with), "step %d", step);
            cr_assert_eq((uintptr_t)slabpool_region_deref(r, b[k].h) % b[k].align, 0);
            cr_assert(b[k].pins == 0 || slabpool_region_deref(r, b[k].h) == b[k].at);
        }
    }
    cr_assert(flags != 0 || refused > 0);
    cr_assert_gt(stats_of(r).moved, 100);
    slabpool_region_destroy(r);
}

Test(pool_region, model)
{
    against_a_model(0);
}

Test(pool_region, model_that_grows)
{
    against_a_model(SLABPOOL_REGION_GROW);
}

Test(pool_region, model_hardened)
{
    struct slp_config config = {.arena_limit = SIZE_MAX, .harden = SLP_HARDEN_MAX};
    cr_assert_eq(slp_config_apply(&config), 0);
    exact_begin();
    against_a_model(SLABPOOL_REGION_GROW);
}

/* Threads that take, write under a pin, free, and compact, all in one region. */
static struct slabpool_region *shared;

static void churn(void *argument)
{
    uint64_t seed = (uint64_t)(uintptr_t)argument, mine[32] = {0};
    for (int i = 0; i < UNIT_WORK(20000); i++) {
        size_t at = unit_below(&seed, 32), n = unit_below(&seed, 900) + 1;
        if (mine[at] != 0) {
            unsigned char *p = slabpool_region_pin(shared, mine[at]);
            unit_note(p != NULL && p[0] == (unsigned char)mine[at], "content changed");
            memset(p, (int)(unsigned char)mine[at], slabpool_region_size(shared, mine[at]));
            unit_note(slabpool_region_free(shared, mine[at]) == -1, "freed while pinned");
            unit_note(slabpool_region_unpin(shared, mine[at]) == 0, "no unpin");
            unit_note(slabpool_region_free(shared, mine[at]) == 0, "no free");
            mine[at] = 0;
        } else if ((mine[at] = slabpool_region_alloc(shared, n)) != 0) {
            unsigned char *p = slabpool_region_pin(shared, mine[at]);
            memset(p, (int)(unsigned char)mine[at], n);
            unit_note(slabpool_region_unpin(shared, mine[at]) == 0, "no unpin");
        }
        if (i % 500 == 0)
            (void)slabpool_region_compact(shared);
    }
    for (int i = 0; i < 32; i++)
        if (mine[i] != 0)
            unit_note(slabpool_region_free(shared, mine[i]) == 0, "no free at the end");
}

Test(pool_region, threads)
{
    struct unit_thread t[3];
    uint64_t seed = unit_seed("pool_region/threads");
    shared = slabpool_region_create(30000, 0);
    for (uint64_t i = 0; i < 3; i++)
        unit_start(&t[i], churn, (void *)(uintptr_t)(seed + i));
    for (int i = 0; i < 3; i++)
        unit_join(&t[i]);
    UNIT_NO_COMPLAINT();
    cr_assert_eq(stats_of(shared).live, 0);
    cr_assert_eq(stats_of(shared).live_bytes, 0);
    cr_assert_gt(stats_of(shared).moved, 0);
    slabpool_region_destroy(shared);
}
