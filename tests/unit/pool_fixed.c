/* pool_fixed.c: the fixed pool, each verb and each error. */
#include "tests/unit/pool_items.h"

TestSuite(pool_fixed, .timeout = UNIT_TIMEOUT);

static struct slabpool_fixed *make(size_t size, size_t count, unsigned flags)
{
    struct slabpool_fixed *pool = slabpool_fixed_create(size, count, 0, flags);
    cr_assert_not_null(pool);
    return pool;
}

static struct slabpool_fixed_stats stats_of(const struct slabpool_fixed *pool)
{
    struct slabpool_fixed_stats s;
    slabpool_fixed_stats(pool, &s);
    cr_assert_eq(s.gets, s.hits + s.misses);
    cr_assert_eq(s.available, slabpool_fixed_available(pool));
    return s;
}

#define REFUSED(call, error)                                                                       \
    do {                                                                                           \
        errno = 0;                                                                                 \
        cr_assert(!(call));                                                                        \
        cr_assert_eq(errno, (error), "errno %d", errno);                                           \
    } while (0)

Test(pool_fixed, create_refuses)
{
    struct pool_memory before = pool_memory();
    REFUSED(slabpool_fixed_create(0, 1, 0, 0), EINVAL);
    REFUSED(slabpool_fixed_create(8, 0, 0, 0), EINVAL);
    REFUSED(slabpool_fixed_create(8, 1, 24, 0), EINVAL);
    REFUSED(slabpool_fixed_create(8, 1, 0, 4), EINVAL);
    REFUSED(slabpool_fixed_create(8, SLABPOOL_FIXED_MOST + (size_t)1, 0, 0), EOVERFLOW);
    REFUSED(slabpool_fixed_create(SIZE_MAX / 2, 4, 0, 0), EOVERFLOW);
    REFUSED(slabpool_fixed_create((size_t)1 << 40, (size_t)1 << 30, 0, 0), EOVERFLOW);
    REFUSED(slabpool_fixed_create(1, 1, (size_t)1 << 63, 0), EOVERFLOW);
    REFUSED(slabpool_fixed_create((size_t)1 << 60, 2, 0, 0), ENOMEM);
    cr_assert_eq(slabpool_fixed_destroy(NULL), 0);
    POOL_EXACT(before);
}

/* Sizes and alignments: each item is whole, aligned, and nobody else's. */
Test(pool_fixed, items)
{
    static const size_t sizes[] = {1, 3, 8, 16, 100, 4096, 32768, 100000};
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        for (size_t align = 0; align <= 4096; align = align == 0 ? 1 : align * 4) {
            struct pool_memory before = pool_memory();
            struct slabpool_fixed *pool = slabpool_fixed_create(sizes[i], 20, align, 0);
            cr_assert_not_null(pool);
            cr_assert_eq(slabpool_fixed_size(pool), sizes[i]);
            unsigned char *items[20];
            for (int k = 0; k < 20; k++) {
                items[k] = slabpool_fixed_get(pool);
                cr_assert_not_null(items[k]);
                cr_assert_eq((uintptr_t)items[k] % (align != 0 ? align : 16), 0);
                memset(items[k], k, sizes[i]);
            }
            cr_assert_eq((uintptr_t)items[0] % SLP_LINE, 0);
            cr_assert_eq(slabpool_fixed_available(pool), 0);
            for (int k = 0; k < 20; k++) {
                cr_assert(items[k][0] == k && items[k][sizes[i] - 1] == k);
                cr_assert_eq(slabpool_fixed_put(pool, items[k]), 0);
            }
            cr_assert_eq(slabpool_fixed_get(pool), items[19], "not last in, first out");
            cr_assert_eq(slabpool_fixed_destroy(pool), 1);
            POOL_EXACT(before);
        }
    }
}

Test(pool_fixed, miss)
{
    struct pool_memory before = pool_memory();
    struct slabpool_fixed *pool = make(32, 4, SLABPOOL_FIXED_MISS);
    void *items[1000];
    struct pool_memory full = pool_memory();
    for (int round = 0; round < 3; round++) {
        for (int i = 0; i < 1000; i++)
            cr_assert_not_null(items[i] = slabpool_fixed_get(pool));
        struct slabpool_fixed_stats s = stats_of(pool);
        cr_assert_eq(s.count, 4);
        cr_assert_eq(s.outstanding, 1000);
        cr_assert_eq(s.unpooled, 996);
        cr_assert_eq(s.peak_outstanding, 1000);
        cr_assert_eq(s.misses, (uint64_t)(round + 1) * 996);
        cr_assert_eq(s.hits, (uint64_t)(round + 1) * 4);
        cr_assert_eq(s.depleted, s.misses);
        for (int i = 0; i < 1000; i++) /* in another order than they came */
            cr_assert_eq(slabpool_fixed_put(pool, items[(i * 7 + 3) % 1000]), 0);
        s = stats_of(pool);
        cr_assert_eq(s.puts, s.gets);
        cr_assert_eq(s.outstanding, 0);
        /* One block more than before: the set of them. */
        cr_assert_eq(pool_memory().live, full.live + 1);
    }
    for (int i = 0; i < 10; i++)
        cr_assert_not_null(slabpool_fixed_get(pool));
    cr_assert_eq(slabpool_fixed_destroy(pool), 10);
    POOL_EXACT(before);
}

Test(pool_fixed, fail)
{
    struct slabpool_fixed *pool = make(32, 3, SLABPOOL_FIXED_FAIL);
    void *items[4];
    REFUSED(slabpool_fixed_get_bulk(pool, items, 4) == 0, EAGAIN);
    cr_assert_eq(slabpool_fixed_available(pool), 3);
    cr_assert_eq(slabpool_fixed_get_bulk(pool, items, 3), 0);
    REFUSED(slabpool_fixed_get(pool), EAGAIN);
    REFUSED(slabpool_fixed_get_until(pool, NULL), EAGAIN);
    struct slabpool_fixed_stats s = stats_of(pool);
    cr_assert(s.failures == 3 && s.depleted == 3 && s.gets == 3 && s.misses == 0);
    cr_assert_eq(slabpool_fixed_put_bulk(pool, items, 3), 0);
    cr_assert_eq(slabpool_fixed_put(pool, NULL), 0);
    cr_assert_eq(stats_of(pool).puts, 3);
    cr_assert_eq(slabpool_fixed_destroy(pool), 0);
}

static void count_it(void *item, void *arg)
{
    memset(item, 0x5a, 48);
    ++*(size_t *)arg;
}

Test(pool_fixed, grow)
{
    struct pool_memory before = pool_memory();
    struct slabpool_fixed *pool = make(48, 2, SLABPOOL_FIXED_GROW);
    size_t added = 0, seen = 0;
    unsigned char *items[100];
    for (int i = 0; i < 4; i++)
        items[i] = slabpool_fixed_get(pool);
    cr_assert_eq(stats_of(pool).count, 4);
    slabpool_fixed_on_grow(pool, count_it, &added);
    for (int i = 4; i < 10; i++) {
        items[i] = slabpool_fixed_get(pool);
        cr_assert(items[i][0] == 0x5a && items[i][47] == 0x5a, "handed out before it was called");
    }
    cr_assert_eq(added, 4 + 8);
    slabpool_fixed_on_grow(pool, NULL, NULL);
    cr_assert_eq(slabpool_fixed_get_bulk(pool, (void **)&items[10], 90), 0);
    struct slabpool_fixed_stats s = stats_of(pool);
    cr_assert_eq(added, 12);
    cr_assert_eq(s.count, 100);
    cr_assert_eq(s.expansions, 4);
    cr_assert_eq(s.depleted, 4);
    cr_assert_eq(s.misses, 0);
    cr_assert_eq(s.peak_outstanding, 100);
    slabpool_fixed_each(pool, count_it, &seen);
    cr_assert_eq(seen, 100);
    cr_assert_eq(slabpool_fixed_put_bulk(pool, (void **)items, 100), 0);
    cr_assert_eq(slabpool_fixed_destroy(pool), 0);
    POOL_EXACT(before);
}

/* The function that is called may use the pool. */
struct greedy {
    struct slabpool_fixed *pool;
    void *got[8];
    int n;
};

static void take_more(void *item, void *arg)
{
    struct greedy *g = arg;
    (void)item;
    if (g->n < 8)
        g->got[g->n++] = slabpool_fixed_get(g->pool);
}

Test(pool_fixed, callbacks_may_call_the_pool)
{
    struct greedy g = {.pool = make(16, 1, SLABPOOL_FIXED_GROW)};
    void *first = slabpool_fixed_get(g.pool);
    slabpool_fixed_on_grow(g.pool, take_more, &g);
    cr_assert_neq(slabpool_fixed_get(g.pool), first);
    cr_assert_eq(g.n, 8);
    cr_assert_eq(stats_of(g.pool).outstanding, 10);
    for (int i = 0; i < 8; i++)
        for (int k = 0; k < i; k++)
            cr_assert_neq(g.got[i], g.got[k]);
    slabpool_fixed_on_grow(g.pool, NULL, NULL);
    g.n = 0;
    slabpool_fixed_each(g.pool, take_more, &g);
    cr_assert_eq(g.n, 8);
    cr_assert_eq(slabpool_fixed_destroy(g.pool), 18);
}

/* Statistics that start again when they are read. */
Test(pool_fixed, reset_on_read)
{
    struct slabpool_fixed *pool = make(16, 4, SLABPOOL_FIXED_MISS);
    struct slabpool_fixed_stats s;
    void *items[6];
    cr_assert_eq(slabpool_fixed_get_bulk(pool, items, 6), 0);
    cr_assert_eq(slabpool_fixed_put_bulk(pool, items, 3), 0);
    slabpool_fixed_stats_reset(pool, &s);
    cr_assert(s.gets == 6 && s.hits == 4 && s.misses == 2 && s.depleted == 1 && s.puts == 3);
    cr_assert(s.peak_outstanding == 6 && s.outstanding == 3);
    slabpool_fixed_stats_reset(pool, &s);
    cr_assert(s.gets == 0 && s.hits == 0 && s.misses == 0 && s.depleted == 0 && s.puts == 0);
    cr_assert(s.peak_outstanding == 3 && s.outstanding == 3 && s.unpooled == 2);
    cr_assert_eq(slabpool_fixed_put_bulk(pool, items + 3, 3), 0);
    items[0] = slabpool_fixed_get(pool);
    slabpool_fixed_stats(pool, &s);
    cr_assert(s.gets == 1 && s.hits == 1 && s.puts == 3 && s.peak_outstanding == 3);
    slabpool_fixed_stats(pool, &s);
    cr_assert_eq(s.gets, 1, "reading alone must not reset");
    cr_assert_eq(slabpool_fixed_destroy(pool), 1);
}

Test(pool_fixed, bulk_is_all_or_nothing)
{
    struct slabpool_fixed *pool = make(16, 4, SLABPOOL_FIXED_MISS);
    void *items[6], *bad[7];
    pool_goes_on();
    cr_assert_eq(slabpool_fixed_get_bulk(pool, items, 6), 0);
    struct slabpool_fixed_stats before = stats_of(pool), after;
    for (int wrong = 0; wrong < 4; wrong++) {
        memcpy(bad, items, sizeof items);
        void *const wrongs[] = {&pool, (char *)items[5] + 1, items[0], items[5]};
        bad[6] = wrongs[wrong];
        REFUSED(slabpool_fixed_put_bulk(pool, bad, 7) == 0, EINVAL);
        after = stats_of(pool);
        cr_assert_eq(memcmp(&before, &after, sizeof after), 0, "changed by case %d", wrong);
    }
    bad[6] = NULL;
    cr_assert_eq(slabpool_fixed_put_bulk(pool, bad, 7), 0);
    cr_assert_eq(slabpool_fixed_get_bulk(pool, items, 0), 0);
    cr_assert_eq(stats_of(pool).puts, 6);
    cr_assert_eq(slabpool_fixed_destroy(pool), 0);
}
