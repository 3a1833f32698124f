/* pool_local.c: the thread-local pool: its bounds, ends of threads, errors. */
#include "tests/unit/pool_objects.h"

#include <sched.h>

static struct pool_held before;

static void set_up(void)
{
    unit_free(slp_fast_alloc(1));
    before = pool_held();
}

TestSuite(pool_local, .init = set_up, .timeout = UNIT_TIMEOUT);

static struct slabpool_local *pool;

static struct slabpool_local_stats stats(void)
{
    struct slabpool_local_stats s;
    slabpool_local_stats(pool, &s);
    return s;
}

static void open_pool(size_t size, size_t limit)
{
    pool = slabpool_local_create(size, 0, limit);
    cr_assert_not_null(pool);
}

static void close_pool(size_t outstanding)
{
    cr_assert_eq(stats().outstanding, outstanding);
    cr_assert_eq(slabpool_local_destroy(pool), outstanding);
    POOL_EXACT(before);
    UNIT_NO_COMPLAINT();
    UNIT_VERIFY();
}

static void take(void **p, int n)
{
    for (int i = 0; i < n; i++) {
        p[i] = slabpool_local_get(pool);
        unit_note(p[i] != NULL, "no block");
    }
}

static void give(void **p, int n)
{
    for (int i = 0; i < n; i++)
        unit_note(slabpool_local_put(pool, p[i]) == 0, "a put failed");
}

Test(pool_local, refuses)
{
    struct { size_t size, align; int error; } bad[] = {
        {0, 0, EINVAL}, {8, 3, EINVAL}, {SIZE_MAX, 0, EOVERFLOW},
    };
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        errno = 0;
        cr_assert_null(slabpool_local_create(bad[i].size, bad[i].align, 0));
        cr_assert_eq(errno, bad[i].error);
    }
    cr_assert_eq(slabpool_local_destroy(NULL), 0);
    open_pool((size_t)1 << 60, 0);
    errno = 0;
    cr_assert_null(slabpool_local_get(pool));
    cr_assert_eq(errno, ENOMEM);
    cr_assert_eq(slabpool_local_put(pool, NULL), 0);
    close_pool(0);
}

Test(pool_local, limits)
{
    struct { size_t size, limit, is; } of[] = {
        {64, 0, 124}, {64, 2, 2}, {64, 1, 2}, {64, 3, 2}, {64, 10, 10}, {64, 11, 10},
        {64, 1000, 124}, {4096, 0, 64}, {100000, 0, 2}, {100000, 8, 8},
    };
    for (size_t i = 0; i < sizeof of / sizeof of[0]; i++) {
        open_pool(of[i].size, of[i].limit);
        cr_assert_eq(stats().limit, of[i].is, "case %zu: %llu", i,
                     (unsigned long long)stats().limit);
        close_pool(0);
    }
}

Test(pool_local, aligned)
{
    pool = slabpool_local_create(100, 256, 0);
    for (int i = 0; i < 50; i++) {
        char *p = slabpool_local_get(pool);
        cr_assert_eq((uintptr_t)p % 256, 0);
        memset(p, 1, 100);
    }
    close_pool(50);
}

/* Blocks beyond the thread's limit and the shared list's go to the allocator. */
Test(pool_local, bounded)
{
    void *p[1000];
    open_pool(200, 20);
    take(p, 1000);
    cr_assert_eq(stats().allocated, 1000);
    cr_assert_eq(stats().hits, 0);
    give(p, 1000);
    struct slabpool_local_stats s = stats();
    cr_assert_leq(s.cached, 40);
    cr_assert_geq(s.cached, 20);
    cr_assert_eq(s.freed, 1000 - s.cached);
    cr_assert_eq(s.outstanding, 0);
    take(p, 20);
    cr_assert_eq(stats().allocated, 1000, "from what was kept");
    give(p, 20);
    close_pool(0);
}

Test(pool_local, last_in_first_out_and_hits)
{
    void *p = NULL;
    open_pool(48, 0);
    for (int i = 0; i < 1000; i++) {
        void *q = slabpool_local_get(pool);
        cr_assert(p == NULL || p == q);
        p = q;
        slabpool_local_put(pool, p);
    }
    cr_assert_eq(stats().hits, 999);
    cr_assert_eq(stats().misses, 1);
    cr_assert_eq(stats().puts, 1000);
    close_pool(0);
}

static void take_and_give(void *n)
{
    void *p[124];
    int many = (int)(intptr_t)n;
    take(p, many);
    give(p, many);
}

Test(pool_local, flush)
{
    open_pool(64, 100);
    cr_assert_eq(slabpool_local_flush(pool), 0);
    take_and_give((void *)70);
    struct pool_held with = pool_held();
    cr_assert_eq(slabpool_local_flush(pool), 70);
    cr_assert_eq(slabpool_local_flush(pool), 0);
    cr_assert_lt(pool_held().blocks, with.blocks, "not even the place for them is kept");
    cr_assert_eq(stats().cached, 70);
    unit_in_thread(take_and_give, (void *)70);
    cr_assert_eq(stats().allocated, 70, "another thread has them now");
    take_and_give((void *)100);
    unit_in_thread(take_and_give, (void *)100);
    cr_assert_leq(stats().cached, 200);
    close_pool(0);
}

Test(pool_local, an_end_drains)
{
    open_pool(64, 40);
    for (int i = 0; i < 100; i++)
        unit_in_thread(take_and_give, (void *)40);
    cr_assert_eq(stats().cached, 40);
    cr_assert_eq(stats().allocated, 40);
    close_pool(0);
}

/* One thread only gets, one only puts. */
static _Atomic(void *) handed[16];

static void consume(void *n)
{
    for (size_t i = 0; i < (size_t)(uintptr_t)n; i++) {
        void *p;
        while ((p = atomic_exchange(&handed[i % 16], NULL)) == NULL)
            sched_yield();
        unit_note(*(size_t *)p == i, "a block has two users");
        slabpool_local_put(pool, p);
    }
}

Test(pool_local, producer_and_consumer)
{
    struct unit_thread t;
    size_t n = UNIT_WORK(200000);
    open_pool(64, 32);
    unit_start(&t, consume, (void *)(uintptr_t)n);
    for (size_t i = 0; i < n; i++) {
        size_t *p = slabpool_local_get(pool);
        *p = i;
        while (atomic_load(&handed[i % 16]) != NULL)
            sched_yield();
        atomic_store(&handed[i % 16], p);
        if (i % 1024 == 0) {
            struct slabpool_local_stats s = stats();
            cr_assert_leq((int64_t)(s.allocated - s.freed), 3 * 32 + 17 + 17);
        }
    }
    unit_join(&t);
    cr_assert_leq(stats().cached, 96);
    close_pool(0);
}

static void put_it(void *p)
{
    slabpool_local_put(pool, p);
}

Test(pool_local, misuse)
{
    static long long object[8];
    open_pool(64, 0);
    void *p[2];
    take(p, 2);
    give(p, 1);
    pool_expect(put_it, p[0], "slabpool_local_put", "put back twice", p[0]);
    pool_expect(put_it, object, "slabpool_local_put", POOL_FOREIGN, object);
    slp_error_policy = SLP_ON_ERROR_REPORT;
    errno = 0;
    cr_assert_eq(slabpool_local_put(pool, p[0]), -1);
    cr_assert_eq(errno, EINVAL);
    cr_assert_eq(stats().puts, 1);
    close_pool(1);
}
