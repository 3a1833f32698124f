/* idle.c: what the arena gives back at once, because nobody wakes an idle process: how much may lie
 * idle after one burst, and after bursts that come again. */
#include "tests/unit/unit.h"

TestSuite(idle, .init = slp_class_init, .timeout = UNIT_TIMEOUT);

#define BURST 1000 /* units */

static struct slp_slab *slabs[BURST];

static size_t purged_units(void)
{
    struct slp_arena_stats s = unit_arena();
    return (size_t)s.purged_bytes >> SLP_UNIT_SHIFT;
}

static void take_part(size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        enum slp_fallback_reason reason;
        slabs[i] = slp_arena_take(1, &reason);
        cr_assert_not_null(slabs[i]);
        slabs[i]->base[0] = 1;
    }
}

static void take_units(size_t n)
{
    take_part(0, n);
}

/* Gives slabs[from] to slabs[to - 1] back: the most that lay idle meanwhile, and in *end what is
 * left. Nothing idles before, as units that idle are taken first. */
static size_t give_part(size_t from, size_t to, size_t *end)
{
    size_t before = purged_units(), most = 0;
    for (size_t i = from; i < to; i++) {
        slp_arena_give(slabs[i], true);
        *end = i + 1 - from - (purged_units() - before);
        most = *end > most ? *end : most;
    }
    return most;
}

static size_t give_units(size_t n, size_t *end)
{
    return give_part(0, n, end);
}

static void never_wait(void)
{
    slp_class_init();
    slp_arena_set_purge_delay(3600 * 1000);
}

/* Three sixteenths; with what the heaps keep it is a quarter in all. */
Test(idle, first_burst_keeps_at_most_a_quarter, .init = never_wait)
{
    size_t end;
    take_units(BURST);
    cr_assert(give_units(BURST, &end) <= BURST * 3 / 16);
    cr_assert(4 * end <= BURST, "%zu units idle of %d", end, BURST);
    cr_assert_eq(slp_arena_purge(), end << SLP_UNIT_SHIFT);
}

/* A part of what there was at most, not of what is left. */
Test(idle, the_part_is_of_the_peak, .init = never_wait)
{
    size_t end, before;
    take_units(BURST);
    before = purged_units();
    for (size_t i = 0; i < 180; i++)
        slp_arena_give(slabs[i], true);
    cr_assert_eq(purged_units(), before, "less than three sixteenths were idle");
    take_units(180);
    cr_assert(give_units(BURST, &end) <= BURST * 3 / 16);
}

Test(idle, a_few_units_wait, .init = never_wait)
{
    size_t end;
    take_units(64);
    cr_assert_eq(give_units(64, &end), 64);
    cr_assert_eq(purged_units(), 0);
    cr_assert_eq(end, 64);
}

/* What went back and was wanted again within a second may stay the next time. A machine that
 * sleeps through that second gets another round. */
Test(idle, what_is_wanted_again_stays, .init = never_wait)
{
    size_t end = 0, most = 0;
    take_units(BURST);
    cr_assert(give_units(BURST, &end) <= BURST * 3 / 16, "the first is no second");
    for (int round = 0; round < 20 && 4 * end <= BURST; round++) {
        take_units(BURST);
        most = give_units(BURST, &end);
        cr_assert(most <= BURST * 11 / 16, "half may stay besides, not more: %zu units", most);
    }
    cr_assert(4 * end > BURST, "%zu units idle after many bursts", end);
    cr_assert(most > BURST * 3 / 16);
}

/* What comes and goes all the time, up to 16 MiB, is in the end not purged at all. */
Test(idle, a_small_cycle_stops_purging, .init = never_wait)
{
    size_t end = 0, before = 0;
    for (int round = 0; round < 60; round++) {
        before = purged_units();
        take_units(200);
        give_units(200, &end);
    }
    cr_assert_eq(purged_units(), before, "%zu units went back after 59 rounds",
                 purged_units() - before);
    cr_assert_eq(end, 200);
}

/* No more stays than was taken again: of the half that went back, 20 units. */
Test(idle, what_is_not_wanted_again_does_not_stay, .init = never_wait)
{
    size_t end, again;
    take_units(BURST);
    give_part(BURST / 2, BURST, &end);
    again = BURST / 2 + end + 20;
    cr_assert(again < BURST && purged_units() > 200, "too little went back");
    take_part(BURST / 2, again);
    cr_assert(give_units(again, &end) <= BURST * 3 / 16 + 20);
}

/* Once the delay has passed and all went back, a burst is a first one again. */
Test(idle, silence_is_forgotten)
{
    size_t end = 0, most;
    slp_arena_set_purge_delay(50);
    for (int round = 0; round < 20 && 4 * end <= BURST; round++) {
        take_units(BURST);
        give_units(BURST, &end);
    }
    cr_assert(4 * end > BURST);
    int64_t start = slp_os_now();
    while (!slp_arena_due()) {
        cr_assert(slp_os_now() - start < 5000, "not due after 5 s");
        usleep(2000);
    }
    cr_assert_eq(slp_arena_purge(), end << SLP_UNIT_SHIFT);
    take_units(BURST);
    most = give_units(BURST, &end);
    cr_assert(most <= BURST * 3 / 16, "%zu units stay after a silence", most);
}

/* With no delay nothing stays, however often it is wanted again. */
Test(idle, no_delay_keeps_nothing)
{
    size_t end;
    slp_arena_set_purge_delay(0);
    for (int round = 0; round < 3; round++) {
        take_units(100);
        cr_assert_eq(give_units(100, &end), 0);
    }
    cr_assert_eq(purged_units(), 300);
}
