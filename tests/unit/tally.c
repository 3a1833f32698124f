/* tally.c: the counts of as many threads as a system may have. */
#include "tests/unit/unit.h"

#include "core/tally.h"

TestSuite(tally, .init = slp_class_init, .timeout = UNIT_TIMEOUT);

#define THREADS 20000

static void count(struct slp_tally *tally, void *context)
{
    size_t *n = context;
    n[tally->of[0].refills != 0]++;
}

/* A thread without a tally of its own has no heap of its own. */
Test(tally, one_for_each_of_many_threads)
{
    size_t n[2] = {0, 0}; /* without a count, and with one */
    for (size_t i = 0; i < THREADS; i++) {
        struct slp_tally *tally = NULL;
        cr_assert_eq(slp_tally_own(&tally), 0, "none for thread %zu", i);
        cr_assert_eq(tally->of[0].refills, 0);
        SLP_BUMP(tally->of[0].refills, 1);
    }
    slp_tally_each(count, n);
    cr_assert_eq(n[1], THREADS);
    cr_assert(n[0] <= THREADS / 4 + 8, "room for %zu more", n[0]);
}
