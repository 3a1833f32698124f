/* range.c: the bitmap of a range against a model, commit steps, purging, threads. */
#include "tests/unit/unit.h"

#include "core/range.h"

TestSuite(range, .timeout = UNIT_TIMEOUT);

static struct slp_range *make(uint32_t units)
{
    struct slp_range *r = slp_range_make(units, false);
    cr_assert_not_null(r);
    cr_assert_eq((uintptr_t)r->base % SLP_UNIT, 0);
    cr_assert_eq(r->units, units);
    return r;
}

Test(range, every_unit_can_be_claimed_once)
{
    const uint32_t sizes[] = {1, 7, 32, 63, 64, 65, 100, 4095, SLP_RANGE_UNITS};
    for (size_t s = 0; s < sizeof sizes / sizeof *sizes; s++) {
        struct slp_range *r = make(sizes[s]);
        static bool seen[SLP_RANGE_UNITS];
        memset(seen, 0, sizeof seen);
        for (uint32_t i = 0; i < sizes[s]; i++) {
            int64_t at = slp_range_claim(r, 1, false);
            cr_assert(at >= 0 && at < sizes[s]);
            cr_assert_not(seen[at]);
            seen[at] = true;
        }
        cr_assert_eq(slp_range_claim(r, 1, false), -1);
        slp_range_release(r, sizes[s] / 2, 1);
        cr_assert_eq(slp_range_claim(r, 2, false), -1);
        cr_assert_eq(slp_range_claim(r, 1, false), sizes[s] / 2);
    }
}

Test(range, runs_do_not_cross_words)
{
    struct slp_range *r = make(256);
    for (int i = 0; i < 4 * 4; i++) {
        int64_t at = slp_range_claim(r, 13, false);
        cr_assert(at >= 0);
        cr_assert(at / 64 == (at + 12) / 64);
    }
    cr_assert_eq(slp_range_claim(r, 13, false), -1);
    int64_t at = slp_range_claim(r, 12, false);
    cr_assert(at >= 0);
}

Test(range, a_whole_word)
{
    struct slp_range *r = make(128);
    cr_assert_eq(slp_range_claim(r, 64, false), 0);
    cr_assert_eq(slp_range_claim(r, 64, false), 64);
    cr_assert_eq(slp_range_claim(r, 1, false), -1);
    slp_range_release(r, 64, 64);
    cr_assert_eq(slp_range_claim(r, 64, false), 64);
}

Test(range, commit_grows_from_the_start)
{
    struct slp_range *r = make(100);
    char c;
    cr_assert_not(slp_os_peek(&c, r->base, 1));
    int64_t bytes = slp_range_commit(r, 1);
    cr_assert(bytes >= (int64_t)SLP_UNIT);
    cr_assert_eq((size_t)bytes, (size_t)r->committed << SLP_UNIT_SHIFT);
    r->base[0] = 1;
    cr_assert_eq(slp_range_commit(r, 1), 0);
    uint32_t have = r->committed;
    bytes = slp_range_commit(r, 90);
    cr_assert_eq((size_t)bytes, (size_t)(r->committed - have) << SLP_UNIT_SHIFT);
    cr_assert(r->committed >= 90 && r->committed <= 100);
    cr_assert(slp_range_commit(r, 100) >= 0);
    cr_assert_eq(r->committed, 100);
    memset(r->base, 1, 100 * SLP_UNIT);
}

Test(range, dirt_is_remembered)
{
    struct slp_range *r = make(64);
    cr_assert_eq(slp_range_dirty(r, 0, 64), 0);
    cr_assert_eq(slp_range_soil(r, 3, 5), 5);
    cr_assert_eq(slp_range_soil(r, 6, 4), 2, "two were noted before");
    cr_assert_eq(slp_range_dirty(r, 0, 4), 1);
    cr_assert_eq(slp_range_dirty(r, 4, 60), 6);
    cr_assert_eq(slp_range_dirty(r, 0, 64), 7);
}

Test(range, purge_only_what_is_free_and_dirty)
{
    struct slp_range *r = make(64);
    slp_range_commit(r, 64);
    cr_assert_eq(slp_range_claim(r, 64, false), 0);
    memset(r->base, 0xab, 64 * SLP_UNIT);
    slp_range_soil(r, 10, 20);
    cr_assert_eq(slp_range_purge(r, 0), 0, "all is taken");
    slp_range_release(r, 15, 30); /* 15 dirty ones and 15 others */
    cr_assert_eq(slp_range_purge(r, 0), 15);
    for (uint32_t u = 0; u < 64; u++)
        cr_assert_eq((unsigned char)r->base[u * SLP_UNIT + 5], u >= 15 && u < 30 ? 0 : 0xab);
    cr_assert_eq(slp_range_purge(r, 0), 0);
    cr_assert_eq(slp_range_claim(r, 30, false), 15);
    cr_assert_eq(slp_range_dirty(r, 0, 64), 5, "10 to 14 are still dirty");
}

Test(range, warm_claims_take_dirty_units_only)
{
    struct slp_range *r = make(128);
    cr_assert_eq(slp_range_claim(r, 1, true), -1, "nothing is dirty");
    slp_range_soil(r, 70, 4);
    cr_assert_eq(slp_range_claim(r, 5, true), -1);
    cr_assert_eq(slp_range_claim(r, 3, true), 70);
    cr_assert_eq(slp_range_claim(r, 2, true), -1, "one is left");
    cr_assert_eq(slp_range_claim(r, 1, true), 73);
    cr_assert_eq(slp_range_claim(r, 1, true), -1);
    slp_range_release(r, 70, 3);
    cr_assert_eq(slp_range_claim(r, 3, true), 70);
    cr_assert_eq(slp_range_claim(r, 64, false), 0);
}

Test(range, claims_in_one_word)
{
    struct slp_range *r = make(128);
    cr_assert_eq(slp_range_claim_near(r, 1, 40, false), 64);
    cr_assert_eq(slp_range_claim_near(r, 1, 40, false), -1, "only the other word has room");
    cr_assert_eq(slp_range_claim_near(r, 1, 24, false), 104);
    cr_assert_eq(slp_range_claim_near(r, 0, 64, true), -1);
    slp_range_soil(r, 5, 2);
    cr_assert_eq(slp_range_claim_near(r, 0, 2, true), 5);
}

Test(range, retire_and_revive)
{
    struct slp_range *r = make(100);
    uint32_t dirty = 7;
    cr_assert(slp_range_commit(r, 10) > 0);
    int64_t committed = (int64_t)r->committed << SLP_UNIT_SHIFT;
    cr_assert_eq(slp_range_claim(r, 3, false), 0);
    slp_range_soil(r, 0, 3);
    cr_assert_eq(slp_range_retire(r, &dirty), -1, "three units are taken");
    cr_assert_eq(slp_range_claim(r, 1, false), 3, "a retirement that failed leaves all as it was");
    slp_range_release(r, 0, 3);
    slp_range_release(r, 3, 1);
    char *base = r->base, c;
    static struct slp_slab slab;
    cr_assert_eq(slp_pagemap_set(base, 3, &slab), 0);
    cr_assert_eq(slp_range_retire(r, &dirty), committed);
    cr_assert_eq(dirty, 3);
    cr_assert_null(r->base);
    cr_assert_not(slp_os_peek(&c, base, 1));
    for (size_t u = 0; u < 100; u++)
        cr_assert_null(slp_pagemap_find(base + u * SLP_UNIT));
    cr_assert_eq(slp_range_claim(r, 1, false), -1);
    cr_assert_eq(slp_range_claim(r, 1, true), -1);
    cr_assert_eq(slp_range_revive(r, false), 0);
    cr_assert_eq((uintptr_t)r->base % SLP_UNIT, 0);
    cr_assert_eq(r->committed, 0);
    for (int i = 0; i < 100; i++)
        cr_assert(slp_range_claim(r, 1, false) >= 0);
    cr_assert_eq(slp_range_claim(r, 1, false), -1);
    cr_assert(slp_range_commit(r, 100) > 0);
    memset(r->base, 1, 100 * SLP_UNIT);
}

/* Claims and releases against a table of who has what. */
Test(range, random_model)
{
    enum { UNITS = 200 };
    struct slp_range *r = make(UNITS);
    static bool taken[UNITS];
    uint32_t at[UNITS], units[UNITS], n = 0;
    uint64_t seed = unit_seed("range/random_model");
    for (int step = 0; step < 100000; step++) {
        if (unit_below(&seed, 2) == 0) {
            uint32_t want = (uint32_t)unit_below(&seed, 20) + 1, run = 0;
            bool possible = false;
            for (uint32_t u = 0; u < UNITS && !possible; u++) {
                run = u % 64 == 0 ? 0 : run;
                run = taken[u] ? 0 : run + 1;
                possible = run >= want;
            }
            int64_t got = slp_range_claim(r, want, false);
            cr_assert_eq(got >= 0, possible, "step %d: %u units", step, want);
            for (uint32_t u = 0; got >= 0 && u < want; u++) {
                cr_assert(got + u < UNITS);
                cr_assert_not(taken[got + u]);
                taken[got + u] = true;
            }
            if (got >= 0) {
                at[n] = (uint32_t)got;
                units[n++] = want;
            }
        } else if (n > 0) {
            size_t i = unit_below(&seed, n);
            slp_range_release(r, at[i], units[i]);
            memset(taken + at[i], 0, units[i]);
            at[i] = at[--n];
            units[i] = units[n];
        }
    }
}

/* ---- threads ---- */

static struct slp_range *shared;
static _Atomic(int) owner[128];

static void claim_and_release(void *argument)
{
    uint64_t seed = (uint64_t)(uintptr_t)argument;
    int me = (int)(seed & 0xffff) + 1;
    for (int i = 0; i < UNIT_WORK(200000); i++) {
        uint32_t want = (uint32_t)unit_below(&seed, 10) + 1;
        int64_t at = slp_range_claim(shared, want, false);
        if (at < 0)
            continue;
        for (uint32_t u = 0; u < want; u++)
            unit_note(atomic_exchange(&owner[at + u], me) == 0, "a unit was claimed twice");
        for (uint32_t u = 0; u < want; u++)
            unit_note(atomic_exchange(&owner[at + u], 0) == me, "a unit was claimed twice");
        slp_range_release(shared, (uint32_t)at, want);
    }
}

Test(range, threads)
{
    struct unit_thread t[4];
    shared = make(128);
    for (uintptr_t i = 0; i < 4; i++)
        unit_start(&t[i], claim_and_release, (void *)(i * 77 + 1));
    for (int i = 0; i < 4; i++)
        unit_join(&t[i]);
    UNIT_NO_COMPLAINT();
    cr_assert(slp_range_claim(shared, 64, false) >= 0 && slp_range_claim(shared, 64, false) >= 0,
              "units were lost");
}
