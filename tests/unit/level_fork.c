/* level_fork.c: what rules keep, in the child of a fork: the forking thread's is there, that of
 * others is free memory. */
#include "tests/unit/child.h"

#include "core/fork.h"
#include "core/level.h"

TestSuite(level_fork, .timeout = UNIT_TIMEOUT);

#define SIZE 4096
#define KEEP 200

static uint32_t k;
static _Atomic(int) ready;
static _Atomic(bool) over;

static void set_up(void)
{
    struct slp_config c = {.arena_limit = SIZE_MAX, .purge_delay_ms = 1000, .nrules = 2};
    c.rules[0] = (struct slp_class_rule){SIZE, 100, SIZE_MAX, SIZE_MAX, KEEP};
    c.rules[1] = (struct slp_class_rule){304, 50, SIZE_MAX, SIZE_MAX, SIZE_MAX};
    slp_config_apply(&c);
    k = slp_class_of(SIZE);
}

static void take_and_give(size_t n)
{
    void *blocks[500];
    for (size_t i = 0; i < n; i++)
        blocks[i] = slp_fast_alloc(SIZE);
    for (size_t i = 0; i < n; i++)
        unit_free(blocks[i]);
}

static void uses_what_is_kept(void *threads)
{
    slp_fork_child();
    struct slp_class_stats before = unit_class(k);
    for (int i = 0; i < 50; i++)
        unit_note(slp_fast_alloc(304) != NULL, "nothing of 304 bytes");
    if (threads == NULL) {
        unit_note(unit_class(slp_class_of(304)).misses == 0, "what was ready is not");
        unit_note(before.cached >= KEEP - 50, "nothing is kept");
    }
    take_and_give(150);
    unit_note(threads != NULL || unit_class(k).refills == before.refills, "what is kept is lost");
    take_and_give(500);
    unit_note(unit_class(k).cached <= KEEP + 2 * 32 + 100, "more is kept than may be");
    slp_alloc_trim();
    child_report();
}

Test(level_fork, the_only_thread)
{
    set_up();
    take_and_give(500);
    struct child c = child_run(uses_what_is_kept, NULL);
    CHILD_GOOD(c);
    UNIT_VERIFY();
}

static void keeps_and_waits(void *nothing)
{
    (void)nothing;
    take_and_give(500);
    atomic_fetch_add(&ready, 1);
    while (!atomic_load(&over))
        sched_yield();
    take_and_give(500);
}

Test(level_fork, one_of_many_threads)
{
    struct unit_thread threads[4];
    set_up();
    for (int i = 0; i < 4; i++)
        unit_start(&threads[i], keeps_and_waits, NULL);
    take_and_give(500);
    while (atomic_load(&ready) < 4)
        sched_yield();
    struct child c = child_run(uses_what_is_kept, threads);
    atomic_store(&over, true);
    for (int i = 0; i < 4; i++)
        unit_join(&threads[i]);
    CHILD_GOOD(c);
    UNIT_VERIFY();
}

/* Another thread than the one that has what is ready. */
static void forks(void *result)
{
    take_and_give(500);
    *(struct child *)result = child_run(uses_what_is_kept, result);
}

Test(level_fork, another_than_the_first)
{
    static struct child c;
    set_up();
    unit_in_thread(forks, &c);
    CHILD_GOOD(c);
    UNIT_VERIFY();
}

static void takes_in_the_child(void *nothing)
{
    (void)nothing;
    take_and_give(400);
}

/* A thread of the child gets the heap of one that is not there. */
static void thread_in_the_child(void *nothing)
{
    slp_fork_child();
    for (int i = 0; i < 3; i++)
        unit_in_thread(takes_in_the_child, NULL);
    (void)nothing;
    child_report();
}

Test(level_fork, heaps_of_those_left_behind)
{
#if defined(SLP_TSAN) || defined(__SANITIZE_THREAD__)
    cr_skip_test("the thread sanitizer starts no thread after such a fork");
#endif
    struct unit_thread threads[4];
    set_up();
    for (int i = 0; i < 4; i++)
        unit_start(&threads[i], keeps_and_waits, NULL);
    while (atomic_load(&ready) < 4)
        sched_yield();
    struct child c = child_run(thread_in_the_child, NULL);
    atomic_store(&over, true);
    for (int i = 0; i < 4; i++)
        unit_join(&threads[i]);
    CHILD_GOOD(c);
    UNIT_VERIFY();
}
