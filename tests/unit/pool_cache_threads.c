/* pool_cache_threads.c: caches between threads: exchange, ends of threads, forks. */
#include "tests/unit/pool_objects.h"

#include "core/fork.h"

#include <sched.h>

#define THREADS 4

static struct pool_held before;

static void set_up(void)
{
    unit_free(slp_fast_alloc(1));
    before = pool_held();
}

TestSuite(pool_cache_threads, .init = set_up, .timeout = UNIT_TIMEOUT);

static struct slabpool_cache *cache;

static void open_cache(void)
{
    cache = slabpool_cache_create(sizeof(struct pool_object), 0, pool_make, pool_end, NULL);
    cr_assert_not_null(cache);
}

/* Nothing is out; every object ended once; no memory is left. */
static void close_cache(void)
{
    struct slabpool_cache_stats s = pool_stats(cache);
    cr_assert_eq(s.outstanding, 0);
    cr_assert_eq(s.gets, s.puts);
    cr_assert_eq(s.gets, s.hits + s.misses);
    cr_assert_eq(s.constructed, (uint64_t)pool_made);
    cr_assert_eq(slabpool_cache_destroy(cache), 0);
    cr_assert_eq(pool_made, pool_ended);
    UNIT_NO_COMPLAINT();
    POOL_EXACT(before);
    UNIT_VERIFY();
}

/* A place where threads leave objects for each other. */
#define PLACES 256
static _Atomic(struct pool_object *) places[PLACES];
static _Atomic(uint64_t) total;
static pthread_barrier_t start;

static void exchange(void *seed)
{
    uint64_t state = (uint64_t)(uintptr_t)seed, mine = 0;
    pthread_barrier_wait(&start);
    for (int i = 0; i < UNIT_WORK(100000); i++) {
        size_t at = unit_below(&state, PLACES);
        struct pool_object *o = atomic_exchange(&places[at], NULL);
        if (o != NULL) {
            pool_done(cache, o);
        } else {
            o = pool_use(cache);
            mine++;
            struct pool_object *was = atomic_exchange(&places[at], o);
            if (was != NULL)
                pool_done(cache, was);
        }
    }
    atomic_fetch_add(&total, mine);
}

Test(pool_cache_threads, exchanged_objects)
{
    struct unit_thread t[THREADS];
    open_cache();
    pthread_barrier_init(&start, NULL, THREADS);
    for (uintptr_t i = 0; i < THREADS; i++)
        unit_start(&t[i], exchange, (void *)(i + 1));
    for (int i = 0; i < THREADS; i++)
        unit_join(&t[i]);
    cr_assert_eq(pool_stats(cache).gets, total, "counts are exact once the threads have ended");
    for (int i = 0; i < PLACES; i++)
        if (places[i] != NULL)
            pool_done(cache, places[i]);
    cr_assert_leq(pool_made, PLACES + THREADS * (1 + 2 * 62), "idle objects are used again");
    close_cache();
}

/* One thread only gets, one only puts: what is made stays bounded by what is between them. */
static _Atomic(struct pool_object *) handed[64];

static void consume(void *n)
{
    for (size_t i = 0; i < (size_t)(uintptr_t)n; i++) {
        struct pool_object *o;
        while ((o = atomic_exchange(&handed[i % 64], NULL)) == NULL)
            sched_yield();
        pool_done(cache, o);
    }
}

Test(pool_cache_threads, producer_and_consumer)
{
    struct unit_thread t;
    size_t n = UNIT_WORK(200000);
    open_cache();
    unit_start(&t, consume, (void *)(uintptr_t)n);
    for (size_t i = 0; i < n; i++) {
        struct pool_object *o = pool_use(cache);
        while (atomic_load(&handed[i % 64]) != NULL)
            sched_yield();
        atomic_store(&handed[i % 64], o);
    }
    unit_join(&t);
    cr_assert_leq(pool_made, 64 + 6 * 62);
    close_cache();
}

/* Threads that end leave what they kept to others, and their magazines too. */
static void take_some(void *out)
{
    struct pool_object *o[100];
    for (int i = 0; i < 100; i++)
        o[i] = pool_use(cache);
    for (int i = 0; i < 100; i++)
        pool_done(cache, o[i]);
    (void)out;
}

Test(pool_cache_threads, an_end_drains)
{
    open_cache();
    unit_in_thread(take_some, NULL);
    struct pool_held one = pool_held();
    cr_assert_eq(pool_stats(cache).cached, 100);
    for (int i = 0; i < 200; i++)
        unit_in_thread(take_some, NULL);
    cr_assert_eq(pool_made, 100, "each thread used what the one before left");
    cr_assert_leq(pool_held().blocks, one.blocks + 4, "magazines do not pile up");
    cr_assert_eq(slabpool_cache_shrink(cache), 100, "all of it is in the depot");
    close_cache();
}

/* After its end a thread, in destructors of others, has no magazines, but the same objects. */
static void use_past_the_end(void *unused)
{
    (void)unused;
    take_some(NULL);
    slp_pools_thread_end();
    slp_heap_detach();
    take_some(NULL);
    struct pool_object *o = pool_use(cache);
    uint32_t kept = slp_pools_thread;
    unit_note(kept == UINT32_MAX, "the thread has a number past its end");
    pool_done(cache, o);
    unit_note(pool_stats(cache).cached == 100, "something is missing");
}

Test(pool_cache_threads, past_the_end)
{
    open_cache();
    unit_in_thread(use_past_the_end, NULL);
    cr_assert_eq(pool_made, 100);
    close_cache();
}

/* More threads at once than the table of a cache begins with. */
static pthread_barrier_t all_in;

static void hold_one(void *unused)
{
    (void)unused;
    struct pool_object *o = pool_use(cache);
    pthread_barrier_wait(&all_in);
    pool_done(cache, o);
    pool_done(cache, pool_use(cache));
}

Test(pool_cache_threads, forty_at_once)
{
    struct unit_thread t[40];
    open_cache();
    pthread_barrier_init(&all_in, NULL, 40);
    for (int i = 0; i < 40; i++)
        unit_start(&t[i], hold_one, NULL);
    for (int i = 0; i < 40; i++)
        unit_join(&t[i]);
    cr_assert_eq(pool_made, 40);
    cr_assert_eq(pool_stats(cache).hits, 40);
    close_cache();
}

/* A cache is destroyed while threads that have magazines of it, and of others, end or live on. */
static _Atomic(bool) stop;
static _Atomic(int) ready;

static void end_early(void *own)
{
    struct slabpool_cache *other = *(struct slabpool_cache **)own;
    for (int i = 0; i < 70; i++)
        unit_note(slabpool_cache_get(cache) != NULL, "no object");
    void *o = slabpool_cache_get(other);
    slabpool_cache_put(other, o);
    atomic_fetch_add(&ready, 1);
}

static void live_on(void *unused)
{
    (void)unused;
    take_some(NULL);
    atomic_fetch_add(&ready, 1);
    while (!atomic_load(&stop))
        sched_yield();
}

Test(pool_cache_threads, destroyed_while_others_hold_magazines)
{
    struct unit_thread t;
    open_cache();
    unit_start(&t, live_on, NULL);
    while (atomic_load(&ready) == 0)
        sched_yield();
    int64_t with = unit_live();
    cr_assert_eq(slabpool_cache_destroy(cache), 0);
    cr_assert_leq(unit_live(), with - 100, "objects and magazines went at once");
    POOL_EXACT(before);
    atomic_store(&stop, true);
    unit_join(&t);
    cr_assert_eq(pool_made, pool_ended);
    POOL_EXACT(before);
}

Test(pool_cache_threads, destroyed_while_others_end)
{
    struct slabpool_cache *other = slabpool_cache_create(40, 0, NULL, NULL, NULL);
    for (int round = 0; round < UNIT_WORK(400); round++) {
        struct unit_thread t[2];
        open_cache();
        ready = 0;
        unit_start(&t[0], end_early, &other);
        unit_start(&t[1], end_early, &other);
        while (atomic_load(&ready) != 2)
            sched_yield();
        cr_assert_eq(slabpool_cache_destroy(cache), 140); /* meets the ends of both */
        unit_join(&t[0]);
        unit_join(&t[1]);
    }
    cr_assert_eq(slabpool_cache_destroy(other), 0);
    POOL_EXACT(before);
    UNIT_NO_COMPLAINT();
}

/* Shrink and statistics beside threads at work. */
static void work(void *seed)
{
    uint64_t state = (uint64_t)(uintptr_t)seed;
    struct pool_object *o[150];
    while (!atomic_load(&stop)) {
        size_t n = 1 + unit_below(&state, 150);
        for (size_t i = 0; i < n; i++)
            o[i] = pool_use(cache);
        for (size_t i = 0; i < n; i++)
            pool_done(cache, o[i]);
    }
}

Test(pool_cache_threads, shrink_beside_users)
{
    struct unit_thread t[2];
    open_cache();
    unit_start(&t[0], work, (void *)1);
    unit_start(&t[1], work, (void *)2);
    for (int i = 0; i < UNIT_WORK(2000); i++) {
        slabpool_cache_shrink(cache);
        struct slabpool_cache_stats s = pool_stats(cache);
        unit_note(s.gets == s.hits + s.misses, "counts do not add up");
    }
    atomic_store(&stop, true);
    unit_join(&t[0]);
    unit_join(&t[1]);
    close_cache();
}

/* ---- fork ---- */

static void child_uses(void *unused)
{
    (void)unused;
    struct pool_object *o[300];
    for (int i = 0; i < 300; i++)
        unit_note((o[i] = pool_use(cache)) != NULL, "no object in the child");
    for (int i = 0; i < 300; i++)
        pool_done(cache, o[i]);
    unit_note(slabpool_cache_destroy(cache) == 0, "something is out in the child");
    unit_note(pool_made == pool_ended, "not every object ended once");
    child_report();
}

Test(pool_cache_threads, fork_of_one_thread)
{
    open_cache();
    take_some(NULL);
    struct child c = child_run(child_uses, NULL);
    CHILD_GOOD(c);
    close_cache();
}

/* Another thread's end, which nobody sees, had the locks when the process forked. */
static void child_of_an_end(void *unused)
{
    (void)unused;
    alarm(20);
    SLP_STORE(cache->lock.word, 1);
    slp_pools_fork_child();
    unit_in_thread(take_some, NULL);
    unit_note(slabpool_cache_destroy(cache) == 0, "something is out in the child");
    child_report();
}

Test(pool_cache_threads, fork_beside_an_end)
{
#if defined(SLP_TSAN) || defined(__SANITIZE_THREAD__)
    cr_skip_test("ThreadSanitizer allows no threads after such a fork");
#endif
    open_cache();
    take_some(NULL);
    struct child c = child_run(child_of_an_end, NULL);
    CHILD_GOOD(c);
    close_cache();
}

/* The child's threads take over what the parent's had in magazines; nothing is lost. */
static void child_of_threads(void *unused)
{
    (void)unused;
    slp_fork_child();
    slp_pools_fork_child();
    long made = pool_made;
    unit_in_thread(take_some, NULL);
    unit_note(pool_made == made, "the parent's idle objects do not serve the child");
    unit_note(slabpool_cache_destroy(cache) == 0, "something is out in the child");
    unit_note(pool_made == pool_ended, "not every object ended once");
    child_report();
}

Test(pool_cache_threads, fork_beside_idle_threads)
{
#if defined(SLP_TSAN) || defined(__SANITIZE_THREAD__)
    cr_skip_test("ThreadSanitizer allows no threads after such a fork");
#endif
    struct unit_thread t;
    open_cache();
    unit_start(&t, live_on, NULL);
    while (atomic_load(&ready) == 0)
        sched_yield();
    struct child c = child_run(child_of_threads, NULL);
    CHILD_GOOD(c);
    atomic_store(&stop, true);
    unit_join(&t);
    close_cache();
}
