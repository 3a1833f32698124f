/* watch_late.c: what is cached later than the burst outlives the heap's watch. */
#include "tests/unit/watch.h"

#define DELAY 100 /* ms */

static void set_up(void)
{
    start(DELAY);
}

TestSuite(watch_late, .init = set_up, .timeout = UNIT_TIMEOUT);

/* Two large blocks are freed, one after the other: when the first one goes, the second one still
 * has to wait, and must not be forgotten. */
static void second_goes_too(void (*first)(void))
{
    bool seen = false;
    for (int try = 0; try < TRIES && !seen; try++) {
        char *p = slp_fast_alloc(MIB);
        memset(p, 1, MIB);
        first();
        pass(DELAY / 2);
        unit_free(p);
        int64_t late = slp_os_now();
        pass(DELAY / 2 + 5);
        pairs_of(SIZE, PAIRS);
        bool waits = slp_mapping_waits();
        seen = waits && slp_os_now() - late < DELAY;
        pass(DELAY);
        pairs_of(SIZE, 100 * PAIRS);
        cr_assert_not(slp_mapping_waits(), "a mapping stays for ever (waited %d)", waits);
    }
    cr_assert(seen, "the machine is too slow to tell");
}

static char *early;

static void free_large(void)
{
    unit_free(early);
    early = slp_fast_alloc(MIB);
}

Test(watch_late, a_second_large_block)
{
    early = slp_fast_alloc(MIB);
    second_goes_too(free_large);
}

static void free_slabs(void)
{
    burst_of(OTHER);
}

Test(watch_late, a_large_block_after_a_burst)
{
    second_goes_too(free_slabs);
}

/* ---- starved ---- */

static void allocate_for_good(void *p)
{
    *(void **)p = slp_fast_alloc(SIZE);
}

/* Another thread looks at the clock more often, and each time is the first to see that a purge is
 * due: this heap's own slabs must go all the same, some time. */
Test(watch_late, another_thread_is_always_first)
{
    for (int i = 0; i < TRIES && heap->pocketed == 0; i++)
        free_slabs(); /* on a machine that stands still they go at once */
    cr_assert(heap->pocketed > 0);
    for (int delays = 0; delays < 10; delays++) {
        void *p;
        pass(DELAY);
        unit_in_thread(allocate_for_good, &p);
        pairs_of(SIZE, PAIRS);
    }
    cr_assert_eq(heap->pocketed, 0, "%u units lie idle after ten delays", heap->pocketed);
}
