/* arena.c: taking and giving, the limit, zeroed memory, purging by delay, threads. What goes back
 * without waiting is in idle.c. */
#include "tests/unit/unit.h"

TestSuite(arena, .init = slp_class_init, .timeout = UNIT_TIMEOUT);

static struct slp_slab *take(uint32_t units)
{
    enum slp_fallback_reason reason = SLP_REASONS;
    struct slp_slab *slab = slp_arena_take(units, &reason);
    if (slab != NULL) {
        unit_note(slab->units == units, "a slab of another length");
        unit_note(((uintptr_t)slab->base & (SLP_UNIT - 1)) == 0, "a slab does not start a unit");
        for (uint32_t u = 0; u < units; u++)
            unit_note(slp_pagemap_find(slab->base + u * SLP_UNIT) == slab,
                      "the page map does not know a slab");
    }
    return slab;
}

static bool reads_zero(const struct slp_slab *slab)
{
    const uint64_t *word = (const uint64_t *)slab->base;
    for (size_t i = 0; i < (slab->units << SLP_UNIT_SHIFT) / sizeof *word; i++)
        if (word[i] != 0)
            return false;
    return true;
}

static void soil(struct slp_slab *slab)
{
    memset(slab->base, 0xdd, (size_t)slab->units << SLP_UNIT_SHIFT);
}

static struct slp_arena_stats stats(void)
{
    return unit_arena();
}

/* What the facade does with every slow call. */
static bool tick(void)
{
    if (!slp_arena_due())
        return false;
    slp_arena_purge();
    return true;
}

Test(arena, fresh_memory_reads_zero_and_is_disjoint)
{
    struct slp_slab *slabs[200];
    for (uint32_t i = 0; i < 200; i++) {
        slabs[i] = take(i % 16 + 1);
        cr_assert_not_null(slabs[i]);
        cr_assert(slabs[i]->zeroed);
        cr_assert(reads_zero(slabs[i]));
        memset(slabs[i]->base, (int)i, (size_t)slabs[i]->units << SLP_UNIT_SHIFT);
    }
    for (uint32_t i = 0; i < 200; i++)
        for (size_t j = 0; j < (size_t)slabs[i]->units << SLP_UNIT_SHIFT; j += 4096)
            cr_assert_eq((unsigned char)slabs[i]->base[j], (unsigned char)i);
    UNIT_NO_COMPLAINT();
    cr_assert(stats().reserved_bytes >= stats().committed_bytes);
}

/* More than the first range: further ranges come, and grow. */
Test(arena, ranges_grow)
{
    size_t taken = 0, before = 0;
    for (int i = 0; i < 1024; i++) {
        cr_assert_not_null(take(16));
        taken += 16 * SLP_UNIT;
        struct slp_arena_stats s = stats();
        cr_assert(s.committed_bytes >= taken);
        cr_assert(s.reserved_bytes >= before);
        cr_assert(s.reserved_bytes <= 2 * taken + (4 << 20), "%zu reserved for %zu",
                  (size_t)s.reserved_bytes, taken);
        before = s.reserved_bytes;
    }
    UNIT_NO_COMPLAINT();
}

Test(arena, units_are_used_again_and_are_dirty)
{
    slp_arena_set_purge_delay(SLP_PURGE_NEVER);
    struct slp_slab *a = take(4);
    char *base = a->base;
    soil(a);
    slp_arena_give(a, true);
    cr_assert_eq(a->state, SLP_FREE);
    cr_assert_eq(a->owner, 0);
    struct slp_slab *b = take(4);
    cr_assert_eq(b->base, base);
    cr_assert_not(b->zeroed);
    slp_arena_give(b, true);
    UNIT_NO_COMPLAINT();
}

Test(arena, untouched_units_stay_zeroed)
{
    struct slp_slab *a = take(2);
    char *base = a->base;
    slp_arena_give(a, false);
    struct slp_slab *b = take(2);
    cr_assert_eq(b->base, base);
    cr_assert(b->zeroed);
    cr_assert(reads_zero(b));
}

Test(arena, purged_memory_reads_zero)
{
    struct slp_slab *slabs[64];
    for (int i = 0; i < 64; i++) {
        slabs[i] = take(3);
        soil(slabs[i]);
    }
    for (int i = 0; i < 64; i += 2)
        slp_arena_give(slabs[i], true);
    size_t before = stats().purged_bytes; /* what was too much went back already */
    cr_assert_eq(slp_arena_purge(), 32 * 3 * SLP_UNIT - before);
    cr_assert_eq(stats().purged_bytes, 32 * 3 * SLP_UNIT);
    cr_assert_eq(slp_arena_purge(), 0);
    for (int i = 0; i < 64; i += 2) {
        slabs[i] = take(3);
        cr_assert(slabs[i]->zeroed);
        cr_assert(reads_zero(slabs[i]));
    }
    for (int i = 1; i < 64; i += 2)
        cr_assert_eq((unsigned char)slabs[i]->base[77], 0xdd, "memory in use was purged");
}

Test(arena, purge_delay_zero_is_at_once)
{
    slp_arena_set_purge_delay(0);
    struct slp_slab *a = take(5);
    soil(a);
    slp_arena_give(a, true);
    cr_assert_eq(stats().purged_bytes, 5 * SLP_UNIT);
    cr_assert_eq(slp_arena_purge(), 0);
}

Test(arena, purge_delay_never)
{
    slp_arena_set_purge_delay(SLP_PURGE_NEVER);
    struct slp_slab *slabs[300];
    for (int i = 0; i < 300; i++)
        soil(slabs[i] = take(4));
    for (int i = 0; i < 300; i++)
        slp_arena_give(slabs[i], true);
    cr_assert_not(tick());
    cr_assert_eq(stats().purged_bytes, 0);
    cr_assert_eq(slp_arena_purge(), 300 * 4 * SLP_UNIT, "asked for, it is done all the same");
}

Test(arena, purge_after_the_delay)
{
    slp_arena_set_purge_delay(100);
    struct slp_slab *a = take(6);
    soil(a);
    slp_arena_give(a, true);
    int64_t start = slp_os_now();
    while (!tick()) {
        cr_assert(slp_os_now() - start < 5000, "no purge after 5 s");
        usleep(5000);
    }
    cr_assert(slp_os_now() - start >= 90, "purged after %d ms", (int)(slp_os_now() - start));
    cr_assert_eq(stats().purged_bytes, 6 * SLP_UNIT);
    cr_assert_not(tick(), "nothing is idle");
}

Test(arena, limit)
{
    enum slp_fallback_reason reason = SLP_REASONS;
    slp_arena_set_limit(10 * SLP_UNIT);
    struct slp_slab *a = take(6), *b = take(4);
    cr_assert_not_null(a);
    cr_assert_not_null(b);
    cr_assert_null(slp_arena_take(1, &reason));
    cr_assert_eq(reason, SLP_REASON_ARENA_LIMIT);
    slp_arena_give(b, false);
    cr_assert_null(slp_arena_take(5, &reason));
    cr_assert_not_null(take(4));
    slp_arena_set_limit(SIZE_MAX);
    cr_assert_not_null(take(16));
    slp_arena_set_limit(0);
    cr_assert_null(slp_arena_take(1, &reason));
}

Test(arena, armed_it_is_due_after_the_delay)
{
    slp_arena_set_purge_delay(50);
    cr_assert_not(slp_arena_due());
    slp_arena_arm();
    int64_t start = slp_os_now();
    while (!slp_arena_due()) {
        cr_assert(slp_os_now() - start < 5000, "not due after 5 s");
        usleep(2000);
    }
    cr_assert(slp_os_now() - start >= 40);
}

Test(arena, release_returns_address_space)
{
    enum { N = 400 };
    struct slp_slab *slabs[N];
    for (int i = 0; i < N; i++)
        soil(slabs[i] = take(8));
    cr_assert_eq(slp_arena_release(true), 0, "all ranges are in use");
    size_t reserved = stats().reserved_bytes;
    for (int i = 0; i < N; i++)
        if (i != N / 2)
            slp_arena_give(slabs[i], true);
    size_t released = slp_arena_release(true);
    cr_assert(released > 0);
    cr_assert_eq(stats().reserved_bytes, reserved - released);
    cr_assert(stats().committed_bytes <= stats().reserved_bytes);
    char c;
    int gone = 0;
    for (int i = 0; i < N; i++) {
        bool there = slp_os_peek(&c, slabs[i]->base, 1);
        cr_assert(there || slp_pagemap_find(slabs[i]->base) == NULL);
        cr_assert(there || i != N / 2);
        gone += !there;
    }
    cr_assert(gone > 0);
    cr_assert_eq((unsigned char)slabs[N / 2]->base[99], 0xdd, "memory in use was returned");
    for (int i = 0; i < N; i++) {
        if (i == N / 2)
            continue;
        slabs[i] = take(8);
        cr_assert_not_null(slabs[i]);
        cr_assert(!slabs[i]->zeroed || reads_zero(slabs[i]));
        soil(slabs[i]);
    }
    UNIT_NO_COMPLAINT();
}

struct counted {
    struct slp_slab *slabs[32];
    size_t n;
};

static void count_slab(struct slp_slab *slab, void *context)
{
    struct counted *c = context;
    if (c->n < 32)
        c->slabs[c->n] = slab;
    c->n++;
}

Test(arena, each_visits_what_is_not_free)
{
    struct counted c = {{NULL}, 0};
    struct slp_slab *slabs[20];
    for (int i = 0; i < 20; i++)
        slabs[i] = take((uint32_t)i % 3 + 1);
    slp_arena_each(count_slab, &c);
    cr_assert_eq(c.n, 0, "taken, but nobody made slabs of them yet");
    for (int i = 0; i < 20; i += 2)
        slabs[i]->state = SLP_CURRENT;
    slp_arena_each(count_slab, &c);
    cr_assert_eq(c.n, 10);
    for (size_t i = 0; i < c.n; i++)
        cr_assert_eq(c.slabs[i]->state, SLP_CURRENT);
    slp_arena_give(slabs[0], false);
    c.n = 0;
    slp_arena_each(count_slab, &c);
    cr_assert_eq(c.n, 9);
}

/* ---- threads ---- */

static _Atomic(bool) stop_purging;

static void take_and_give(void *argument)
{
    uint64_t seed = (uint64_t)(uintptr_t)argument;
    struct slp_slab *mine[16] = {NULL};
    for (int i = 0; i < UNIT_WORK(20000); i++) {
        size_t at = unit_below(&seed, 16);
        struct slp_slab *slab = mine[at];
        if (slab == NULL) {
            slab = mine[at] = take((uint32_t)unit_below(&seed, 16) + 1);
            unit_note(slab != NULL, "no slab");
            if (slab == NULL)
                return;
            size_t words = ((size_t)slab->units << SLP_UNIT_SHIFT) / 8;
            uint64_t *word = (uint64_t *)slab->base;
            for (size_t w = 0; w < words; w += 511) {
                if (slab->zeroed)
                    unit_note(word[w] == 0, "zeroed memory does not read as zero");
                word[w] = (uintptr_t)slab;
            }
        } else {
            size_t words = ((size_t)slab->units << SLP_UNIT_SHIFT) / 8;
            uint64_t *word = (uint64_t *)slab->base;
            for (size_t w = 0; w < words; w += 511)
                unit_note(word[w] == (uintptr_t)slab, "memory in use was changed");
            slp_arena_give(slab, true);
            mine[at] = NULL;
        }
    }
    for (int i = 0; i < 16; i++)
        if (mine[i] != NULL)
            slp_arena_give(mine[i], true);
}

static void purge_all_the_time(void *argument)
{
    (void)argument;
    while (!atomic_load(&stop_purging)) {
        slp_arena_purge();
        usleep(100);
    }
}

Test(arena, threads)
{
    struct unit_thread t[4], purger;
    uint64_t seed = unit_seed("arena/threads");
    unit_start(&purger, purge_all_the_time, NULL);
    for (int i = 0; i < 4; i++)
        unit_start(&t[i], take_and_give, (void *)(uintptr_t)(seed + (uint64_t)i));
    for (int i = 0; i < 4; i++)
        unit_join(&t[i]);
    atomic_store(&stop_purging, true);
    unit_join(&purger);
    UNIT_NO_COMPLAINT();
    /* All came back: with everything purged, the same number of units can be had clean. */
    slp_arena_purge();
    size_t committed = stats().committed_bytes;
    slp_arena_set_limit(64 * SLP_UNIT);
    for (int i = 0; i < 4; i++) {
        struct slp_slab *slab = take(16);
        cr_assert_not_null(slab, "units were lost");
        cr_assert(slab->zeroed && reads_zero(slab));
    }
    cr_assert_eq(stats().committed_bytes, committed, "units were lost");
}
