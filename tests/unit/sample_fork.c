/* sample_fork.c: samples in the child of a fork, and of threads that come and go. */
#include "tests/unit/sample.h"

#include "core/fork.h"

TestSuite(sample_fork, .timeout = UNIT_TIMEOUT);

#define BLOCKS 1000

static char *blocks[BLOCKS];

static void fill(uint64_t seed)
{
    for (int i = 0; i < BLOCKS; i++) {
        size_t n = unit_size(&seed, 300000) + 1;
        blocks[i] = slp_fast_alloc(n);
        unit_note(blocks[i] != NULL, "no block");
        memset(blocks[i], i, n);
    }
}

static void empty(void)
{
    for (int i = 0; i < BLOCKS; i++) {
        unit_note(blocks[i][0] == (char)i, "a block has changed");
        unit_free(blocks[i]);
    }
}

/* In the child: it knows no sample of its parent's, frees its blocks, and samples its own. */
static void live_on(void *argument)
{
    (void)argument;
    slp_fork_child();
    unit_note(totals_of(false).samples == 0 && totals_of(true).samples == 0 &&
                  slp_sampled.samples == 0, "the child begins with samples");
    unit_note(unit_live() == 0, "counts do not start at zero");
    child_report();
    empty();
    unit_note(unit_live() == -BLOCKS, "frees of inherited blocks are not counted");
    unit_note(totals_of(true).samples == 0, "an inherited sample is taken away");
    child_report();
    for (int round = 0; round < 3; round++) {
        fill(7);
        unit_note(totals_of(true).samples > BLOCKS / 4, "the child does not sample");
        child_report();
        empty();
    }
    unit_note(totals_of(true).samples == 0, "a free of the child's was not seen");
    unit_note(unit_live() == -BLOCKS, "counts are not exact");
    child_report();
}

Test(sample_fork, without_threads)
{
    cr_assert_eq(slp_sample_start(512), 0);
    fill(1);
    uint64_t live = totals_of(true).samples;
    struct child c = child_run(live_on, NULL);
    CHILD_GOOD(c);
    cr_assert_eq(totals_of(true).samples, live);
    empty();
    UNIT_NO_COMPLAINT();
    cr_assert_eq(totals_of(true).samples, 0);
    UNIT_VERIFY();
}

/* ---- threads ---- */

#define OTHERS 3

static _Atomic(bool) stop;
static _Atomic(int) ready;

static void churn(void *argument)
{
    uint64_t seed = (uint64_t)(uintptr_t)argument;
    atomic_fetch_add(&ready, 1);
    unit_churn(&seed, &stop);
}

static void with_threads(struct unit_thread *threads)
{
    for (int i = 0; i < OTHERS; i++)
        unit_start(&threads[i], churn, (void *)(uintptr_t)(i + 1));
    while (atomic_load(&ready) < OTHERS)
        slp_os_yield();
}

Test(sample_fork, with_threads)
{
    struct unit_thread threads[OTHERS];
    cr_assert_eq(slp_sample_start(512), 0);
    fill(2);
    with_threads(threads);
    for (int i = 0; i < UNIT_WORK(30); i++) {
        struct child c = child_run(live_on, NULL);
        CHILD_GOOD(c);
    }
    atomic_store(&stop, true);
    for (int i = 0; i < OTHERS; i++)
        unit_join(&threads[i]);
    empty();
    UNIT_NO_COMPLAINT();
    cr_assert_eq(totals_of(true).samples, 0);
    UNIT_VERIFY();
}

/* Threads that hand blocks over, end, and allocate once past their end. */
static void *handed[BLOCKS];

static void take_and_end(void *unused)
{
    (void)unused;
    for (int i = 0; i < BLOCKS / 2; i++)
        handed[i] = slp_fast_alloc((size_t)i * 7 % 5000);
    slp_heap_detach();
    for (int i = BLOCKS / 2; i < BLOCKS; i++)
        handed[i] = slp_fast_alloc((size_t)i * 7 % 5000);
    for (int i = 0; i < BLOCKS; i += 3) {
        unit_free(handed[i]);
        handed[i] = NULL;
    }
}

Test(sample_fork, past_the_end)
{
    cr_assert_eq(slp_sample_start(512), 0);
    for (int round = 0; round < 10; round++) {
        unit_in_thread(take_and_end, NULL);
        cr_assert_gt(totals_of(true).samples, BLOCKS / 4);
        for (int i = 0; i < BLOCKS; i++)
            unit_free(handed[i]);
        cr_assert_eq(totals_of(true).samples, 0);
        UNIT_VERIFY();
    }
    cr_assert_eq(slp_sampled.untracked, 0);
}
