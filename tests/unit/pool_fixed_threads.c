/* pool_fixed_threads.c: the fixed pool among threads: exclusion, waiting, deadlines, statistics. */
#include "tests/unit/pool_items.h"

#include <time.h>

TestSuite(pool_fixed_threads, .timeout = UNIT_TIMEOUT);

enum { THREADS = 4 };

static struct slabpool_fixed *pool;
static _Atomic(int) turn; /* threads that are there; nobody begins before all are */

static void meet(void)
{
    atomic_fetch_add(&turn, 1);
    while (atomic_load(&turn) < THREADS)
        sched_yield();
}

static void run(void (*body)(void *))
{
    struct unit_thread t[THREADS];
    atomic_store(&turn, 0);
    for (uintptr_t i = 0; i < THREADS; i++)
        unit_start(&t[i], body, (void *)(i + 1));
    for (int i = 0; i < THREADS; i++)
        unit_join(&t[i]);
    UNIT_NO_COMPLAINT();
}

static struct slabpool_fixed_stats stats_of(void)
{
    struct slabpool_fixed_stats s;
    slabpool_fixed_stats(pool, &s);
    return s;
}

static struct timespec from_now(long milliseconds)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    t.tv_nsec += milliseconds % 1000 * 1000000;
    t.tv_sec += milliseconds / 1000 + t.tv_nsec / 1000000000;
    t.tv_nsec %= 1000000000;
    return t;
}

/* Holds up to eight items, alone and in bulk, and finds in each what it wrote there. */
static void work(void *who)
{
    uint64_t seed = (uintptr_t)who * 77;
    uintptr_t *mine[8];
    size_t n = 0;
    meet();
    for (int i = 0; i < UNIT_WORK(100000); i++) {
        size_t k = 1 + unit_below(&seed, 4);
        if (n + k <= 8 && unit_below(&seed, 2) == 0) {
            if (k == 1)
                unit_note((mine[n] = slabpool_fixed_get(pool)) != NULL, "no item");
            else
                unit_note(slabpool_fixed_get_bulk(pool, (void **)&mine[n], k) == 0, "no items");
            for (size_t j = n; j < n + k; j++)
                *mine[j] = (uintptr_t)who;
            n += k;
        } else if (k <= n) {
            for (size_t j = n - k; j < n; j++)
                unit_note(*mine[j] == (uintptr_t)who, "an item of two owners");
            n -= k;
            if (k == 1)
                slabpool_fixed_put(pool, mine[n]);
            else
                slabpool_fixed_put_bulk(pool, (void **)&mine[n], k);
        }
    }
    slabpool_fixed_put_bulk(pool, (void **)mine, n);
}

static void share(unsigned flags, size_t count)
{
    struct pool_memory before = pool_memory();
    pool = slabpool_fixed_create(64, count, 0, flags);
    run(work);
    struct slabpool_fixed_stats s = stats_of();
    cr_assert_eq(s.outstanding, 0);
    cr_assert_eq(s.gets, s.puts);
    cr_assert_eq(s.available, s.count);
    cr_assert_leq(s.peak_outstanding, 8 * THREADS);
    cr_assert_eq(slabpool_fixed_destroy(pool), 0);
    POOL_EXACT(before);
}

Test(pool_fixed_threads, grow)
{
    share(SLABPOOL_FIXED_GROW, 1);
}

/* Each item that is added is told once, before anybody has it. */
static _Atomic(size_t) told;

static void tell(void *item, void *arg)
{
    *(uintptr_t *)item = 0;
    atomic_fetch_add((_Atomic(size_t) *)arg, 1);
}

Test(pool_fixed_threads, grow_with_a_callback)
{
    struct pool_memory before = pool_memory();
    pool = slabpool_fixed_create(64, 1, 0, SLABPOOL_FIXED_GROW);
    slabpool_fixed_on_grow(pool, tell, &told);
    run(work);
    cr_assert_eq(stats_of().count, 1 + told);
    cr_assert_eq(slabpool_fixed_destroy(pool), 0);
    POOL_EXACT(before);
}

Test(pool_fixed_threads, miss)
{
    share(SLABPOOL_FIXED_MISS, 5);
}

/* Fewer items than threads want: they sleep and are woken, alone and in bulk. */
static void work_and_wait(void *who)
{
    uint64_t seed = (uintptr_t)who * 78;
    uintptr_t *mine[3];
    meet();
    for (int i = 0; i < UNIT_WORK(20000); i++) {
        size_t k = 1 + unit_below(&seed, 3);
        if (k == 1) {
            unit_note((mine[0] = slabpool_fixed_get(pool)) != NULL, "no item");
        } else {
            unit_note(slabpool_fixed_get_bulk(pool, (void **)mine, k) == 0, "no items");
        }
        for (size_t j = 0; j < k; j++)
            *mine[j] = (uintptr_t)who;
        if (unit_below(&seed, 8) == 0)
            sched_yield();
        for (size_t j = 0; j < k; j++)
            unit_note(*mine[j] == (uintptr_t)who, "an item of two owners");
        slabpool_fixed_put_bulk(pool, (void **)mine, k);
    }
}

Test(pool_fixed_threads, wait)
{
    struct pool_memory before = pool_memory();
    pool = slabpool_fixed_create(64, 3, 0, SLABPOOL_FIXED_WAIT);
    run(work_and_wait);
    struct slabpool_fixed_stats s = stats_of();
    cr_assert_eq(s.gets, s.puts);
    cr_assert(s.available == 3 && s.failures == 0 && s.misses == 0);
    cr_assert_gt(s.waits, 0);
    cr_assert_leq(s.peak_outstanding, 3);
    cr_assert_eq(slabpool_fixed_destroy(pool), 0);
    POOL_EXACT(before);
}

/* Deadlines that come while items do: each call has one end, and no item is lost between them. */
static void work_in_haste(void *who)
{
    uint64_t seed = (uintptr_t)who * 79;
    meet();
    for (int i = 0; i < UNIT_WORK(4000); i++) {
        struct timespec soon = from_now(0);
        soon.tv_nsec += (long)unit_below(&seed, 100000);
        if (soon.tv_nsec >= 1000000000)
            soon.tv_nsec = 999999999;
        uintptr_t *item = slabpool_fixed_get_until(pool, &soon);
        if (item == NULL) {
            unit_note(errno == ETIMEDOUT, "another error than ETIMEDOUT");
            continue;
        }
        *item = (uintptr_t)who;
        struct timespec pause = {0, (long)unit_below(&seed, 50000)};
        nanosleep(&pause, NULL);
        unit_note(*item == (uintptr_t)who, "an item of two owners");
        slabpool_fixed_put(pool, item);
    }
}

Test(pool_fixed_threads, deadlines)
{
    pool = slabpool_fixed_create(64, 1, 0, SLABPOOL_FIXED_WAIT);
    run(work_in_haste);
    struct slabpool_fixed_stats s = stats_of();
    cr_assert_eq(s.gets, s.puts);
    cr_assert_eq(s.gets + s.failures, THREADS * (uint64_t)UNIT_WORK(4000));
    cr_assert_eq(s.available, 1);
    cr_assert_eq(slabpool_fixed_destroy(pool), 0);
}

Test(pool_fixed_threads, deadlines_alone)
{
    void *items[3];
    struct timespec past = {0, 0}, soon = from_now(20), bad = {0, 1000000000}, odd = {-1, 0};
    pool = slabpool_fixed_create(64, 2, 0, SLABPOOL_FIXED_WAIT);
    cr_assert_not_null(items[0] = slabpool_fixed_get_until(pool, &past), "one is there");
    cr_assert_not_null(items[1] = slabpool_fixed_get_until(pool, NULL));
    cr_assert(slabpool_fixed_get_until(pool, &past) == NULL && errno == ETIMEDOUT);
    cr_assert(slabpool_fixed_get_until(pool, &odd) == NULL && errno == ETIMEDOUT);
    cr_assert(slabpool_fixed_get_until(pool, &bad) == NULL && errno == EINVAL);
    cr_assert(slabpool_fixed_get_until(pool, &soon) == NULL && errno == ETIMEDOUT);
    struct timespec now = from_now(0);
    cr_assert_geq(now.tv_sec * 1000000000 + now.tv_nsec, soon.tv_sec * 1000000000 + soon.tv_nsec);
    cr_assert(slabpool_fixed_get_bulk(pool, items, 3) == -1 && errno == EINVAL);
    cr_assert_eq(stats_of().waits, 3);
    cr_assert_eq(slabpool_fixed_destroy(pool), 2);
}

/* Who waits first is served first, and newcomers do not pass: one item at a time comes back. */
static _Atomic(int) served;
static int order[3];
static size_t bulk;

static void wait_in_line(void *who)
{
    void *items[2];
    size_t n = (uintptr_t)who == 1 ? bulk : 1;
    unit_note(slabpool_fixed_get_bulk(pool, items, n) == 0, "no items");
    order[atomic_fetch_add(&served, 1)] = (int)(uintptr_t)who;
}

static void wait_until(uint64_t waiting)
{
    while (stats_of().waits < waiting)
        usleep(1000);
}

static void in_line(size_t n)
{
    struct unit_thread t[3];
    void *items[4];
    bulk = n;
    atomic_store(&served, 0);
    pool = slabpool_fixed_create(64, 4, 0, SLABPOOL_FIXED_WAIT);
    cr_assert_eq(slabpool_fixed_get_bulk(pool, items, 4), 0);
    for (uintptr_t i = 0; i < 3; i++) {
        unit_start(&t[i], wait_in_line, (void *)(i + 1));
        wait_until(i + 1);
    }
    for (size_t i = 0; i < n + 2; i++) {
        slabpool_fixed_put(pool, items[i]);
        int due = i + 1 < n ? 0 : (int)(i + 2 - n);
        while (atomic_load(&served) < due)
            usleep(1000);
        cr_assert_eq(atomic_load(&served), due);
    }
    for (int i = 0; i < 3; i++) {
        unit_join(&t[i]);
        cr_assert_eq(order[i], i + 1);
    }
    UNIT_NO_COMPLAINT();
    cr_assert_eq(slabpool_fixed_destroy(pool), 4);
}

Test(pool_fixed_threads, first_come_first_served)
{
    in_line(1);
}

Test(pool_fixed_threads, bulk_waits_in_line_too)
{
    in_line(2);
}

/* A bulk call that gives up hands what it has gathered to the next in line, and counts nothing. */
static void give_up(void *argument)
{
    void *items[3];
    unit_note(slabpool_fixed_get_bulk_until(pool, items, 3, argument) == -1 && errno == ETIMEDOUT,
              "it did not give up");
}

Test(pool_fixed_threads, who_gives_up_hands_on)
{
    struct unit_thread t[2];
    void *items[3];
    struct slabpool_fixed_stats early, s;
    struct timespec deadline = from_now(400);
    served = 0;
    bulk = 2;
    pool = slabpool_fixed_create(64, 3, 0, SLABPOOL_FIXED_WAIT);
    cr_assert_eq(slabpool_fixed_get_bulk(pool, items, 3), 0);
    unit_start(&t[0], give_up, &deadline);
    wait_until(1);
    unit_start(&t[1], wait_in_line, (void *)1);
    wait_until(2);
    cr_assert_eq(slabpool_fixed_put_bulk(pool, items, 2), 0);
    slabpool_fixed_stats_reset(pool, &early);
    unit_join(&t[0]);
    unit_join(&t[1]);
    UNIT_NO_COMPLAINT();
    s = stats_of();
    cr_assert_eq(early.gets + s.gets, 5);
    cr_assert_eq(early.hits + s.hits, 5);
    cr_assert_eq(early.puts + s.puts, 2);
    cr_assert_eq(early.failures + s.failures, 1);
    cr_assert(s.outstanding == 3 && s.available == 0);
    cr_assert_eq(slabpool_fixed_destroy(pool), 3);
}

static void take_two(void *argument)
{
    (void)argument;
    void *items[2];
    unit_note(slabpool_fixed_get_bulk(pool, items, 2) == 0, "no items");
    slabpool_fixed_put_bulk(pool, items, 2);
}

Test(pool_fixed_threads, more_items_serve_those_who_wait)
{
    struct unit_thread t;
    pool = slabpool_fixed_create(64, 2, 0, SLABPOOL_FIXED_WAIT);
    void *item = slabpool_fixed_get(pool);
    unit_start(&t, take_two, NULL);
    wait_until(1);
    struct slabpool_fixed_stats s = stats_of();
    cr_assert(s.available == 0 && s.outstanding == 2 && s.gets == 1, "what it has gathered");
    cr_assert_eq(slabpool_fixed_resize(pool, 3), 0);
    unit_join(&t);
    UNIT_NO_COMPLAINT();
    cr_assert_eq(slabpool_fixed_put(pool, item), 0);
    s = stats_of();
    cr_assert(s.gets == 3 && s.puts == 3 && s.hits == 3 && s.peak_outstanding == 3);
    cr_assert_eq(slabpool_fixed_destroy(pool), 0);
}

/* Each event is told by exactly one of the readers. */
static _Atomic(uint64_t) told_misses, told_depleted, told_gets;

static void miss_and_read(void *who)
{
    meet();
    for (int i = 0; i < UNIT_WORK(20000); i++) {
        void *items[2] = {slabpool_fixed_get(pool), slabpool_fixed_get(pool)};
        slabpool_fixed_put_bulk(pool, items, 2);
        if (i % 16 == (int)(uintptr_t)who) {
            struct slabpool_fixed_stats s;
            slabpool_fixed_stats_reset(pool, &s);
            atomic_fetch_add(&told_misses, s.misses);
            atomic_fetch_add(&told_depleted, s.depleted);
            atomic_fetch_add(&told_gets, s.gets);
        }
    }
}

Test(pool_fixed_threads, reset_on_read_loses_nothing)
{
    pool = slabpool_fixed_create(64, 1, 0, SLABPOOL_FIXED_MISS);
    run(miss_and_read);
    struct slabpool_fixed_stats s = stats_of();
    cr_assert_eq(told_gets + s.gets, 2 * THREADS * (uint64_t)UNIT_WORK(20000));
    cr_assert_eq(told_misses + s.misses, told_depleted + s.depleted);
    cr_assert_geq(told_misses + s.misses, THREADS * (uint64_t)UNIT_WORK(20000));
    cr_assert_eq(slabpool_fixed_destroy(pool), 0);
}

/* Sizes change and items are visited while others come and go. */
static void count_it(void *item, void *arg)
{
    unit_note(item != NULL, "visited nothing");
    ++*(size_t *)arg;
}

static void work_or_resize(void *who)
{
    size_t n = 0;
    if ((uintptr_t)who > 1) {
        work(who);
        return;
    }
    uint64_t seed = 80;
    meet();
    for (int i = 0; i < UNIT_WORK(2000); i++) {
        unit_note(slabpool_fixed_resize(pool, 1 + unit_below(&seed, 60)) == 0, "no resize");
        if (i % 8 == 0)
            slabpool_fixed_each(pool, count_it, &n);
    }
}

Test(pool_fixed_threads, resize)
{
    struct pool_memory before = pool_memory();
    pool = slabpool_fixed_create(64, 8, 0, SLABPOOL_FIXED_MISS);
    run(work_or_resize);
    struct slabpool_fixed_stats s = stats_of();
    cr_assert(s.outstanding == 0 && s.available == s.count);
    cr_assert_eq(slabpool_fixed_destroy(pool), 0);
    POOL_EXACT(before);
}
