/* sample.c: which allocations are sampled, how often, and what is known of them while they live. */
#include "tests/unit/sample.h"

#include "core/chance.h"
#include "core/guard.h"
#include "core/sums.h"

#include <math.h>

TestSuite(sample, .timeout = UNIT_TIMEOUT);

static void start(size_t rate)
{
    cr_assert_eq(slp_sample_start(rate), 0);
}

/* Is x within five deviations (plus one) of what it should be? A good one fails once in two million. */
static void check_near(const char *what, double x, double mean, double deviation)
{
    cr_assert(fabs(x - mean) <= 5 * deviation + 1, "%s: %g, not %g, deviation %g", what, x, mean,
              deviation);
}

/* ---- chance ---- */

Test(sample, share)
{
    const double xs[] = {0, 1e-12, 1e-6, 0.001, 0.2, 0.25, 0.3, 1, 2, 10, 63, 65, 1e9};
    for (size_t i = 0; i < sizeof xs / sizeof *xs; i++) {
        double is = slp_chance_share(xs[i]), should = -expm1(-xs[i]);
        cr_assert(fabs(is - should) <= should * 1e-12, "%g: %g, not %g", xs[i], is, should);
    }
}

Test(sample, bins)
{
    size_t before = 0;
    for (uint32_t i = 0; i < SLP_SAMPLE_BINS; i++) {
        size_t size = slp_sample_bin_size(i);
        cr_assert_gt(size, before);
        cr_assert(size - before <= 16 || (size - before) * 32 <= size, "bin %u", i);
        cr_assert_eq(size % 16, 0);
        before = size;
    }
    cr_assert_eq(before, SLP_SLAB_MAX + 1);
}

/* ---- how often ---- */

/* `rounds` blocks of n bytes, freed at once: the estimates of all blocks and bytes are right. */
static void check_rate(size_t n, size_t rate, int rounds)
{
    struct totals before = totals_of(false);
    uint32_t k = n <= SLP_SLAB_MAX ? slp_class_of(n) : SLP_CLASSES;
    size_t bytes = k < SLP_CLASSES ? slp_classes[k].size : slp_align_up(n, slp_os_page());
    for (int i = 0; i < rounds; i++) {
        char *p = slp_fast_alloc(n);
        cr_assert_not_null(p);
        cr_assert_eq(slp_alloc_usable(p, "test"), slp_pagemap_find(p)->state == SLP_GUARDED ? n : bytes);
        p[0] = p[n - 1] = 1;
        unit_free(p);
    }
    struct totals now = totals_of(false);
    double share = rate == 1 ? 1 : -expm1(-(double)n / (double)rate);
    double samples = (double)(now.samples - before.samples);
    check_near("samples", samples, rounds * share, sqrt(rounds * share * (1 - share)));
    double weight = (double)(now.weight - before.weight) / SLP_WEIGHT_ONE;
    cr_assert(fabs(weight - samples / share) <= samples / share * 1e-4 + 1e-9);
    double estimate = (double)(now.estimate - before.estimate);
    check_near("estimate", estimate, weight * (double)n, sqrt(samples) / 2);
    cr_assert_eq(now.bytes - before.bytes, (now.samples - before.samples) * n);
    cr_assert_eq(totals_of(true).samples, 0);
}

static const size_t sizes[] = {1, 16, 100, 1000, 1025, 5000, 40000, 200000, 262144, 1000000};
#define SIZES (sizeof sizes / sizeof *sizes)

/* A loop that never refills is sampled; so are classes of one block to the slab, and large blocks. */
Test(sample, loop_in_every_class)
{
    start(65536);
    for (size_t i = 0; i < SIZES; i++) {
        check_rate(sizes[i], 65536, UNIT_WORK(sizes[i] < 5000 ? 1000000 : 20000));
    }
    UNIT_VERIFY();
}

Test(sample, almost_every_block)
{
    start(1);
    for (size_t i = 0; i < SIZES; i++)
        check_rate(sizes[i], 1, 300);
    UNIT_VERIFY();
}

/* What a program that fills slabs asks for: each block is a hit or a miss as it would be without. */
Test(sample, hits_and_misses, .disabled = UNIT_SANITIZED)
{
    enum { MANY = 30000 };
    static void *all[MANY];
    slp_class_init();
    uint32_t k = slp_class_of(64);
    struct slp_class_stats seen[2];
    for (int with = 0; with < 2; with++) {
        struct slp_class_stats before = unit_class(k);
        if (with)
            start(4096);
        for (int i = 0; i < MANY; i++)
            all[i] = slp_fast_alloc(60);
        for (int i = 0; i < MANY; i++)
            unit_free(all[i]);
        seen[with] = unit_class(k);
        seen[with].hits -= before.hits;
        seen[with].misses -= before.misses;
        (void)slp_alloc_trim();
    }
    cr_assert_eq(seen[1].hits + seen[1].misses, MANY, "%llu hits and %llu misses",
                 (unsigned long long)seen[1].hits, (unsigned long long)seen[1].misses);
    cr_assert_gt(totals_of(false).samples, MANY / 128);
    double samples = (double)totals_of(false).samples;
    check_near("hits", (double)seen[1].hits, (double)seen[0].hits, samples / 10);
    cr_assert_eq(seen[1].live, 0);
}

/* ---- what is known of live ones ---- */

enum { BLOCKS = 4000 };
static char *blocks[BLOCKS];
static size_t asked[BLOCKS];

static void take_blocks(uint64_t seed)
{
    for (int i = 0; i < BLOCKS; i++) {
        size_t n = asked[i] = unit_size(&seed, 400000), align = (size_t)16 << unit_below(&seed, 14);
        int how = (int)unit_below(&seed, 4);
        blocks[i] = how == 0   ? slp_fast_zeroed(n)
                    : how == 1 ? slp_alloc_aligned(align, n)
                               : slp_fast_alloc(n);
        cr_assert_not_null(blocks[i]);
        cr_assert(how != 1 || (uintptr_t)blocks[i] % align == 0);
        for (size_t at = 0; how == 0 && at < n; at++)
            cr_assert_eq(blocks[i][at], 0);
        memset(blocks[i], i, n);
    }
}

static void give_blocks(void *unused)
{
    (void)unused;
    for (int i = 0; i < BLOCKS; i++) {
        for (size_t at = 0; at < asked[i]; at++)
            unit_note(blocks[i][at] == (char)i, "a block was written to");
        unit_free(blocks[i]);
    }
}

static void check_live_are_exact(bool by_other)
{
    start(2048);
    for (uint64_t round = 0; round < 3; round++) {
        take_blocks(unit_seed("sample") + round);
        struct totals live = totals_of(true);
        cr_assert_gt(live.samples, BLOCKS / 10);
        UNIT_VERIFY();
        if (by_other)
            unit_in_thread(give_blocks, NULL);
        else
            give_blocks(NULL);
        UNIT_NO_COMPLAINT();
        live = totals_of(true);
        cr_assert(live.samples == 0 && live.bytes == 0 && live.weight == 0 && live.estimate == 0,
                  "%llu samples live", (unsigned long long)live.samples);
        UNIT_VERIFY();
    }
    cr_assert_eq(slp_sampled.untracked, 0);
    cr_assert_eq(unit_live(), 0);
}

Test(sample, live_are_exact)
{
    check_live_are_exact(false);
}

Test(sample, live_are_exact_by_other)
{
    check_live_are_exact(true);
}

Test(sample, remote_frees_are_counted)
{
    start(1);
    take_blocks(1);
    uint64_t frees = 0, remote = 0;
    unit_in_thread(give_blocks, NULL);
    const struct slp_inspection *c = unit_counts();
    for (uint32_t k = 0; k < c->nclasses; k++) {
        frees += c->classes[k].frees;
        remote += c->classes[k].remote_frees;
    }
    cr_assert_eq(remote, frees);
}

/* A block that is resized is one that is freed and one that is allocated, moved or not. */
Test(sample, resized)
{
    start(1);
    char *p = slp_fast_alloc(100);
    cr_assert(is_sampled(p));
    memset(p, 7, 100);
    p = slp_alloc_resize(p, 90);
    cr_assert_eq(totals_of(true).samples, 1);
    cr_assert_eq(totals_of(true).bytes, 90);
    p = slp_alloc_resize(p, 5000);
    cr_assert_eq(totals_of(true).samples, 1);
    cr_assert_eq(totals_of(true).bytes, 5000);
    for (size_t n = 300000; n < 40000000; n = n * 3 / 2) {
        p = slp_alloc_resize(p, n);
        cr_assert_not_null(p);
        p[n - 1] = 1;
        cr_assert_eq(totals_of(true).samples, 1);
        cr_assert_eq(totals_of(true).bytes, n);
    }
    for (int at = 0; at < 90; at++)
        cr_assert_eq(p[at], 7);
    unit_free(p);
    cr_assert_eq(totals_of(true).samples, 0);
    UNIT_VERIFY();
}

/* The same where blocks lie elsewhere, and where one that was no sample becomes one. */
Test(sample, resized_where_it_is)
{
    static struct slp_config config = {.arena_limit = SIZE_MAX, .purge_delay_ms = 1000,
                                       .harden = SLP_HARDEN_ON};
    char *p = slp_fast_alloc(100);
    memset(p, 7, 100);
    start(1);
    p = slp_alloc_resize(p, 105);
    cr_assert(is_sampled(p));
    cr_assert_eq(totals_of(true).bytes, 105);
    for (int at = 0; at < 100; at++)
        cr_assert_eq(p[at], 7);
    unit_free(p);
    cr_assert_eq(slp_config_apply(&config), 0);
    for (size_t n = 100; n < 2000000; n = n * 201 / 200 + 1) {
        p = n == 100 ? slp_fast_alloc(n) : slp_alloc_resize(p, n);
        cr_assert_not_null(p);
        cr_assert_eq(totals_of(true).samples, 1);
        cr_assert_eq(totals_of(true).bytes, n);
    }
    unit_free(p);
    cr_assert_eq(totals_of(true).samples, 0);
    UNIT_VERIFY();
}

/* ---- pauses ---- */

static _Atomic(int) phase; /* odd: the thread loops; even: it waits for the next */

static void loop(void *unused)
{
    (void)unused;
    for (int at = 1; at <= 5; at += 2) {
        while (atomic_load(&phase) != at)
            slp_os_yield();
        for (int i = 0; i < 20000; i++)
            unit_free(slp_fast_alloc(100));
        atomic_store(&phase, at + 1);
    }
}

/* A thread that never takes another slab is sampled again as soon as a pause is over. */
Test(sample, paused)
{
    struct unit_thread thread;
    start(1000);
    unit_start(&thread, loop, NULL);
    for (int at = 1; at <= 5; at += 2) {
        struct totals before = totals_of(false);
        slp_sample_pause(at == 3);
        atomic_store(&phase, at);
        while (atomic_load(&phase) != at + 1)
            slp_os_yield();
        double share = -expm1(-0.1), samples = (double)(totals_of(false).samples - before.samples);
        if (at == 3)
            cr_assert_eq(samples, 0);
        else
            check_near("samples", samples, 20000 * share, sqrt(20000 * share));
    }
    unit_join(&thread);
}

/* ---- sizes ---- */

Test(sample, requested_sizes)
{
    start(64);
    for (int i = 0; i < 100000; i++)
        unit_free(slp_fast_alloc(i % 2 == 0 ? 1001 : 1020));
    const struct slp_sampled_class *c = &slp_sampled.classes[slp_class_of(1001)];
    double n = (double)c->samples;
    check_near("mean", c->requested / c->weight, 1010.5, 9.5 / sqrt(n));
    uint64_t first = slp_sampled.bins[62].samples, second = slp_sampled.bins[63].samples;
    cr_assert_eq(first + second, c->samples);
    const double both[] = {1001, 1020}, many[] = {(double)first, (double)second};
    double sums[5] = {0};
    for (int i = 0; i < 2; i++) {
        double weight = 1 / -expm1(-both[i] / 64), q = weight * weight - weight;
        const double by[] = {weight, weight * both[i], q, q * both[i], q * both[i] * both[i]};
        for (int s = 0; s < 5; s++)
            sums[s] += many[i] * by[s];
    }
    const double is[] = {c->weight, c->requested, c->spread, c->spread_n, c->spread_nn};
    for (int s = 0; s < 5; s++)
        cr_assert(fabs(is[s] - sums[s]) <= sums[s] * 1e-9, "sum %d: %g, not %g", s, is[s], sums[s]);
    double all = (double)(slp_sampled.bins[62].weight + slp_sampled.bins[63].weight);
    check_near("allocs", all / SLP_WEIGHT_ONE, 100000, sqrt(100000.0));
}

/* ---- with other modes ---- */

Test(sample, with_guarded_slots)
{
    start(4096);
    cr_assert_eq(slp_guard_start(10), 0);
    check_rate(1000, 4096, 100000);
    check_rate(40000, 4096, 2000);
    UNIT_VERIFY();
    take_blocks(3);
    give_blocks(NULL);
    cr_assert_eq(totals_of(true).samples, 0);
    UNIT_VERIFY();
}

Test(sample, a_sample_may_be_guarded, .disabled = UNIT_SANITIZED)
{
    start(1);
    cr_assert_eq(slp_guard_start(1), 0);
    char *p = slp_fast_alloc(100);
    cr_assert_eq(slp_pagemap_find(p)->state, SLP_GUARDED);
    cr_assert_eq(totals_of(true).samples, 1);
    unit_free(p);
    cr_assert_eq(totals_of(true).samples, 0);
}

Test(sample, hardened)
{
    static struct slp_config config = {.arena_limit = SIZE_MAX, .purge_delay_ms = 1000,
                                       .harden = SLP_HARDEN_ON};
    cr_assert_eq(slp_config_apply(&config), 0);
    start(4096);
    for (int i = 0; i < UNIT_WORK(20000); i++)
        unit_free(slp_fast_alloc(1000));
    double all = (double)totals_of(false).weight / SLP_WEIGHT_ONE, n = UNIT_WORK(20000);
    check_near("allocs", all, n, sqrt(n / -expm1(-1000 / 4096.0)));
    take_blocks(4);
    cr_assert_gt(totals_of(true).samples, BLOCKS / 20);
    give_blocks(NULL);
    cr_assert_eq(totals_of(true).samples, 0);
}

Test(sample, class_with_a_limit)
{
    slp_class_init();
    slp_sums_limit(slp_class_of(1000), 10);
    start(1);
    for (int i = 0; i < 100; i++)
        blocks[i] = slp_fast_alloc(1000);
    cr_assert_eq(unit_class(slp_class_of(1000)).live, 10);
    cr_assert_eq(unit_counts()->fallback.live, 90);
    cr_assert_eq(totals_of(true).samples, 100);
    for (int i = 0; i < 100; i++)
        unit_free(blocks[i]);
    cr_assert_eq(totals_of(true).samples, 0);
    UNIT_VERIFY();
}
