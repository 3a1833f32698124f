/* guard_rate.c: how often a block is guarded, and with how much address space. */
#include "tests/unit/guard.h"

#include <sys/resource.h>

TestSuite(guard_rate, .timeout = UNIT_TIMEOUT);

/* ---- chance ---- */

static double rate_of(uint32_t rate, uint64_t *most)
{
    double sum = 0;
    int draws = 200000;
    slp_guard_rate = 0;
    cr_assert_eq(slp_guard_start(rate), 0);
    *most = 0;
    for (int i = 0; i < draws; i++) {
        uint32_t n = slp_guard_distance();
        cr_assert_geq(n, 1);
        sum += n;
        *most = n > *most ? n : *most;
    }
    return sum / draws;
}

static void check_distance(uint32_t rate)
{
    uint64_t most;
    double mean = rate_of(rate, &most);
    /* The mean's deviation is 1/447 of the draws'; 200,000 draws reach ln 200,000 = 12.2 means. */
    cr_assert(mean > rate * 0.98 && mean < rate * 1.02, "rate %u: mean %g", rate, mean);
    cr_assert(rate == 1 ? most == 1 : most > rate * 5u, "rate %u: most %llu", rate,
              (unsigned long long)most);
}

Test(guard_rate, distance)
{
    const uint32_t rates[] = {1, 2, 3, 100, 1000, 5000, 1000000};
    for (size_t i = 0; i < sizeof rates / sizeof *rates; i++)
        check_distance(rates[i]);
}

Test(guard_rate, due)
{
    cr_assert_eq(slp_guard_start(10), 0);
    int n = 0;
    for (int i = 0; i < 100000; i++)
        n += slp_guard_due();
    cr_assert(n > 9500 && n < 10500, "%d of 100,000, not 10,000", n);
}

Test(guard_rate, is_off)
{
    cr_assert_eq(slp_guard_start(0), 0);
    cr_assert(!slp_guard_on());
    for (int i = 0; i < 1000; i++)
        cr_assert_null(slot_of(slp_fast_alloc((size_t)i)));
}

/* Hits take their turn as often as misses do. The limits are six deviations wide. */
static double share_of_hits(size_t n)
{
    int draws = 400000, met = 0;
    for (int i = 0; i < draws; i++) {
        void *p = slp_fast_alloc(n);
        met += slot_of(p) != NULL;
        unit_free(p);
    }
    return met / (double)draws;
}

Test(guard_rate, one_hit_in_rate, .disabled = UNIT_SANITIZED)
{
    void *kept[] = {slp_fast_alloc(48), slp_fast_alloc(3000), slp_fast_alloc(40000)};
    cr_assert_eq(slp_guard_start(200), 0);
    uint64_t hits = unit_class(slp_class_of(48)).hits;
    cr_assert_eq(hits, 0);
    const size_t sizes[] = {48, 3000, 40000};
    for (int i = 0; i < 3; i++) {
        double share = share_of_hits(sizes[i]);
        cr_assert(share > 0.0043 && share < 0.0057, "size %zu: %g instead of 1/200", sizes[i],
                  share);
        struct slp_class_stats c = unit_class(slp_class_of(sizes[i]));
        cr_assert_eq(c.allocs, 400001, "of %zu bytes %llu, not 400,001", sizes[i],
                     (unsigned long long)c.allocs);
        cr_assert_eq(c.live, 1);
        unit_free(kept[i]);
    }
    UNIT_VERIFY();
}

/* A hit whose turn it is, when all slots are live, is an ordinary hit. */
Test(guard_rate, no_slot_for_a_hit)
{
    unit_free(slp_fast_alloc(40));
    cr_assert_eq(slp_guard_start(1), 0);
    take_all();
    for (int i = 0; i < 1000; i++) {
        char *p = slp_fast_alloc(40), *q = slp_fast_zeroed(40), *r = slp_fast_zeroed(4000);
        cr_assert(slot_of(p) == NULL && slot_of(q) == NULL && slot_of(r) == NULL);
        for (int at = 0; at < 40; at++)
            cr_assert(q[at] == 0 && r[at] == 0 && r[4000 - 1 - at] == 0);
        memset(p, 1, 40);
        memset(q, 1, 40);
        memset(r, 1, 4000);
        unit_free(p);
        unit_free(q);
        unit_free(r);
    }
    UNIT_VERIFY();
}

/* ---- little address space ---- */

static void start_within(void *limit)
{
    struct rlimit space = {(rlim_t)(uintptr_t)limit, RLIM_INFINITY};
    size_t before = unit_mapped_bytes();
    space.rlim_cur += before;
    unit_note(setrlimit(RLIMIT_AS, &space) == 0, "no limit");
    bool started = slp_guard_start(1) == 0;
    size_t used = unit_mapped_bytes() - before;
    unit_note(started == slp_guard_on(), "it is on, though it could not be");
    unit_note(used <= (size_t)(uintptr_t)limit / 4, "more than a quarter of the space is taken");
    for (int i = 0; i < 1000; i++) {
        char *p = slp_fast_alloc(100);
        unit_note(p != NULL, "no block");
        memset(p, 1, 100);
        unit_free(p);
    }
    if (atomic_load(&unit_complaint) == NULL)
        unit_note(started == ((uintptr_t)limit >= (size_t)16 << 20), "started, or not");
    child_report();
}

Test(guard_rate, little_address_space, .disabled = UNIT_SANITIZED)
{
    unit_free(slp_fast_alloc(1));
    for (size_t limit = (size_t)4 << 20; limit <= (size_t)1 << 30; limit *= 4) {
        struct child c = child_run(start_within, (void *)(uintptr_t)limit);
        CHILD_GOOD(c);
    }
}
