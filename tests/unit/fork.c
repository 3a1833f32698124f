/* fork.c: a child's heap, of a parent with one thread and with several in the allocator. */
#include "tests/unit/child.h"

#include "core/fork.h"

TestSuite(fork, .init = slp_class_init, .timeout = UNIT_TIMEOUT);

#define BLOCKS 2000

static unsigned char *blocks[BLOCKS];
static size_t sizes[BLOCKS];

static void fill(uint64_t seed)
{
    for (int i = 0; i < BLOCKS; i++) {
        sizes[i] = unit_size(&seed, i % 50 == 0 ? 2000000 : 30000) + 1;
        blocks[i] = slp_fast_alloc(sizes[i]);
        memset(blocks[i], i, sizes[i]);
    }
}

static bool whole(int i)
{
    return blocks[i][0] == (unsigned char)i && blocks[i][sizes[i] / 2] == (unsigned char)i &&
           blocks[i][sizes[i] - 1] == (unsigned char)i;
}

/* In the child: what was inherited is whole and can be freed, and the heap serves. */
static void live_on(void *argument)
{
    (void)argument;
    slp_fork_child();
    unit_note(unit_live() == 0, "counts do not start at zero");
    child_report();
    for (int i = 0; i < BLOCKS; i++) {
        unit_note(whole(i), "an inherited block has changed");
        unit_free(blocks[i]);
    }
    child_report();
    unit_note(unit_live() == -BLOCKS, "frees of inherited blocks are not counted");
    fill(7);
    for (int i = 0; i < BLOCKS; i++) {
        unit_note(whole(i), "a block of the child has changed");
        unit_free(blocks[i]);
    }
    slp_alloc_trim();
    unit_note(unit_live() == -BLOCKS, "counts are not exact");
    child_report();
}

Test(fork, without_threads)
{
    fill(unit_seed("fork/without_threads"));
    struct child c = child_run(live_on, NULL);
    CHILD_GOOD(c);
    for (int i = 0; i < BLOCKS; i++) {
        cr_assert(whole(i));
        unit_free(blocks[i]);
    }
    UNIT_VERIFY();
    cr_assert_eq(unit_live(), 0);
}

static void again(void *argument)
{
    slp_fork_child();
    unit_free(slp_fast_alloc(100));
    static struct child c;
    c = child_run(live_on, argument);
    unit_note(c.status == 0, c.said);
    child_report();
}

Test(fork, of_a_fork)
{
    fill(unit_seed("fork/of_a_fork"));
    struct child c = child_run(again, NULL);
    CHILD_GOOD(c);
}

static void first_block(void *argument)
{
    (void)argument;
    slp_fork_child();
    fill(1);
    unit_note(unit_live() == BLOCKS, "counts are not exact");
    child_report();
}

Test(fork, before_the_first_block)
{
    struct child c = child_run(first_block, NULL);
    CHILD_GOOD(c);
    UNIT_VERIFY();
}

/* ---- with other threads in the allocator ---- */

#define OTHERS 3

static _Atomic(bool) stop;
static _Atomic(int) ready;
static unsigned char *theirs[OTHERS][BLOCKS / 4];

static void churn(void *argument)
{
    uint64_t seed = (uint64_t)(uintptr_t)argument;
    size_t me = (size_t)(seed % OTHERS);
    for (int i = 0; i < BLOCKS / 4; i++) {
        theirs[me][i] = slp_fast_alloc(64);
        memset(theirs[me][i], i, 64);
    }
    atomic_fetch_add(&ready, 1);
    unit_churn(&seed, &stop);
}

static void live_on_without_them(void *argument)
{
    (void)argument;
    slp_fork_child();
    unit_note(slp_heap_alone(), "threads of the parent are counted");
    const struct slp_inspection *counts = unit_counts();
    for (uint32_t k = 0; k < SLP_BUILT_IN; k++)
        unit_note(counts->classes[k].allocs == 0 && counts->classes[k].frees == 0,
                  "counts do not start at zero");
    child_report();
    /* Blocks of threads that do not exist here. */
    uint64_t frees = 0;
    for (int t = 0; t < OTHERS; t++)
        for (int i = 0; i < BLOCKS / 4; i++, frees++) {
            unit_note(theirs[t][i][0] == (unsigned char)i && theirs[t][i][63] == (unsigned char)i,
                      "a block of another thread has changed");
            unit_free(theirs[t][i]);
        }
    child_report();
    struct slp_class_stats c = unit_class(slp_class_of(64));
    unit_note(c.frees == frees, "frees of the parent's blocks are not exact");
    unit_note(c.allocs == 0 && c.hits == 0 && c.misses == 0, "hits of the parent are counted");
    /* And this thread's own. */
    for (int i = 0; i < BLOCKS; i++) {
        unit_note(whole(i), "an inherited block has changed");
        unit_free(blocks[i]);
    }
    child_report();
    for (uint64_t round = 0; round < 3; round++) {
        fill(round);
        for (int i = 0; i < BLOCKS; i++)
            unit_note(whole(i), "a block of the child has changed");
        for (int i = 0; i < BLOCKS; i++)
            unit_free(blocks[i]);
        child_report();
    }
    uint64_t allocs = unit_counts()->large.allocs + unit_counts()->fallback.allocs;
    for (uint32_t k = 0; k < SLP_BUILT_IN; k++)
        allocs += unit_class(k).allocs;
    unit_note(allocs == 3 * BLOCKS, "the child's allocs are not exact");
    slp_alloc_trim();
    child_report();
}

Test(fork, with_threads)
{
    struct unit_thread t[OTHERS];
    uint64_t seed = unit_seed("fork/with_threads");
    for (uint64_t i = 0; i < OTHERS; i++)
        unit_start(&t[i], churn, (void *)(uintptr_t)(seed / OTHERS * OTHERS + i));
    fill(seed);
    while (atomic_load(&ready) != OTHERS)
        usleep(500);
    cr_assert_not(slp_heap_alone());
    for (int i = 0; i < UNIT_WORK(40); i++) {
        struct child c = child_run(live_on_without_them, NULL);
        CHILD_GOOD(c);
    }
    atomic_store(&stop, true);
    for (int i = 0; i < OTHERS; i++)
        unit_join(&t[i]);
    UNIT_VERIFY();
    for (int i = 0; i < OTHERS; i++)
        for (int j = 0; j < BLOCKS / 4; j++)
            unit_free(theirs[i][j]);
    for (int i = 0; i < BLOCKS; i++)
        unit_free(blocks[i]);
    UNIT_VERIFY();
    cr_assert_eq(unit_live(), 0);
}

/* What other threads had free is the child's: it needs no new space, and no new heap. All have their
 * blocks at the same time; one after another they would do with less, and the child might not. */
static pthread_barrier_t all_filled;

static void fill_free_and_wait(void *argument)
{
    (void)argument;
    void *mine[BLOCKS];
    for (int i = 0; i < BLOCKS; i++)
        mine[i] = slp_fast_alloc(i % 50 == 0 ? 300000 : 1 + (size_t)i * 4);
    pthread_barrier_wait(&all_filled);
    for (int i = 0; i < BLOCKS; i++)
        unit_free(mine[i]);
    atomic_fetch_add(&ready, 1);
    while (!atomic_load(&stop))
        usleep(500);
}

static void use_what_was_theirs(void *argument)
{
    (void)argument;
    struct slp_inspection before = *unit_counts();
    slp_fork_child();
    size_t heaps = 0, heaps_after = 0;
    for (const struct slp_heap *h = slp_heap_all(); h != NULL; h = h->next)
        heaps++;
    atomic_store(&stop, true);
    pthread_barrier_init(&all_filled, NULL, OTHERS);
    struct unit_thread t[OTHERS];
    for (int i = 0; i < OTHERS; i++)
        unit_start(&t[i], fill_free_and_wait, NULL);
    for (int i = 0; i < OTHERS; i++)
        unit_join(&t[i]);
    for (const struct slp_heap *h = slp_heap_all(); h != NULL; h = h->next)
        heaps_after++;
    const struct slp_inspection *now = unit_counts();
    unit_note(now->arena.reserved_bytes == before.arena.reserved_bytes, "new space is reserved");
    unit_note(now->large.cache_hits > 0, "no cached mapping of the parent's is used");
    unit_note(heaps_after == heaps, "heaps of the parent's threads are not used again");
    child_report();
}

Test(fork, what_threads_had_free)
{
#if defined(SLP_TSAN) || defined(__SANITIZE_THREAD__)
    cr_skip_test("the thread sanitizer allows no thread in the child of a process with threads");
#endif
    struct unit_thread t[OTHERS];
    pthread_barrier_init(&all_filled, NULL, OTHERS);
    for (int i = 0; i < OTHERS; i++)
        unit_start(&t[i], fill_free_and_wait, NULL);
    while (atomic_load(&ready) != OTHERS)
        usleep(500);
    struct child c = child_run(use_what_was_theirs, NULL);
    CHILD_GOOD(c);
    atomic_store(&stop, true);
    for (int i = 0; i < OTHERS; i++)
        unit_join(&t[i]);
    UNIT_VERIFY();
}

/* Blocks this thread had gathered for others when it forked. */
static void flush_in_the_child(void *argument)
{
    (void)argument;
    slp_fork_child();
    slp_heap_flush(slp_heap_enter());
    slp_heap_collect(slp_heap_enter());
    child_report();
    for (int i = 0; i < 1000; i++) {
        unsigned char *p = slp_fast_alloc(64);
        memset(p, 1, 64);
    }
    child_report();
}

Test(fork, with_blocks_on_their_way)
{
    struct unit_thread t;
    unit_start(&t, churn, (void *)0);
    while (atomic_load(&ready) != 1)
        usleep(500);
    for (int i = 0; i < 30; i++)
        unit_free(theirs[0][i]);
    struct child c = child_run(flush_in_the_child, NULL);
    CHILD_GOOD(c);
    atomic_store(&stop, true);
    unit_join(&t);
    UNIT_VERIFY();
}

/* Orphans of the parent are claimed by the child's frees. */
static void fill_in_thread(void *argument)
{
    fill((uint64_t)(uintptr_t)argument);
}

Test(fork, with_orphans)
{
    unit_in_thread(fill_in_thread, (void *)(uintptr_t)unit_seed("fork/with_orphans"));
    struct child c = child_run(live_on, NULL);
    CHILD_GOOD(c);
    struct unit_thread t;
    unit_start(&t, churn, (void *)0);
    while (atomic_load(&ready) != 1)
        usleep(500);
    c = child_run(live_on, NULL);
    CHILD_GOOD(c);
    atomic_store(&stop, true);
    unit_join(&t);
    for (int i = 0; i < BLOCKS; i++)
        unit_free(blocks[i]);
    UNIT_VERIFY();
}
