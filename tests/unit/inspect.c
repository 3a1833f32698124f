/* inspect.c: the sums, exact while others work, and from a base on. */
#include "tests/unit/unit.h"


TestSuite(inspect, .timeout = UNIT_TIMEOUT);

Test(inspect, zero_at_first)
{
    const struct slp_inspection *c = unit_counts();
    cr_assert_eq(c->threads, 0);
    cr_assert_eq(c->peak_live_bytes, 0);
    cr_assert_eq(c->nclasses, SLP_CLASSES);
    for (uint32_t k = 0; k < c->nclasses; k++)
        cr_assert(c->classes[k].allocs == 0 && c->classes[k].slabs == 0);
    cr_assert_eq(c->arena.reserved_bytes, 0);
    cr_assert_eq(c->large.allocs + c->fallback.allocs, 0);
}

Test(inspect, agrees_with_a_count_of_the_calls)
{
    static uint64_t allocs[SLP_BUILT_IN], frees[SLP_BUILT_IN];
    void *p[300] = {NULL};
    uint32_t k[300];
    uint64_t seed = unit_seed("inspect/agrees");
    for (int i = 0; i < 100000; i++) {
        size_t at = unit_below(&seed, 300);
        if (p[at] == NULL) {
            size_t n = unit_size(&seed, SLP_SLAB_MAX);
            p[at] = slp_fast_alloc(n);
            k[at] = slp_class_of(n);
            allocs[k[at]]++;
        } else {
            unit_free(p[at]);
            p[at] = NULL;
            frees[k[at]]++;
        }
        if (i % 5000 != 0)
            continue;
        const struct slp_inspection *c = unit_counts();
        for (uint32_t j = 0; j < SLP_BUILT_IN; j++) {
            const struct slp_class_stats *s = &c->classes[j];
            cr_assert_eq(s->allocs, allocs[j], "class %u", slp_classes[j].size);
            cr_assert_eq(s->frees, frees[j]);
            cr_assert_eq(s->hits + s->misses, s->allocs);
            cr_assert_eq(s->live, (int64_t)(allocs[j] - frees[j]));
            cr_assert_eq(s->live_bytes, s->live * (int64_t)slp_classes[j].size);
            cr_assert(s->peak_slab_bytes >= s->slabs * slp_classes[j].units * SLP_UNIT);
        }
        UNIT_VERIFY();
    }
    cr_assert_eq(unit_counts()->threads, 1);
}

Test(inspect, most_calls_are_hits)
{
    for (int i = 0; i < 10000; i++)
        unit_free(slp_fast_alloc(64));
    struct slp_class_stats c = unit_class(slp_class_of(64));
    cr_assert(c.hits >= 9990, "%d hits", (int)c.hits);
}

Test(inspect, hits_of_batches)
{
    static void *p[10000];
    for (int i = 0; i < 10000; i++)
        p[i] = slp_fast_alloc(64);
    struct slp_class_stats c = unit_class(slp_class_of(64));
    cr_assert_eq(c.allocs, 10000);
    cr_assert(c.misses < 1000, "%d misses", (int)c.misses);
    cr_assert(c.cached < 2048);
    for (int i = 0; i < 10000; i++)
        unit_free(p[i]);
    c = unit_class(slp_class_of(64));
    cr_assert_eq(c.frees, 10000);
    cr_assert_eq(c.remote_frees, 0);
}

Test(inspect, base)
{
    void *p = slp_fast_alloc(100), *large = slp_fast_alloc(1 << 20);
    slp_inspect_base();
    cr_assert_eq(unit_live(), 0);
    cr_assert_eq(unit_class(slp_class_of(100)).allocs, 0);
    UNIT_VERIFY();
    unit_free(p);
    unit_free(large);
    cr_assert_eq(unit_class(slp_class_of(100)).live, -1);
    cr_assert_eq(unit_counts()->large.live, -1);
    cr_assert_eq(unit_counts()->large.live_bytes, -(1 << 20));
    UNIT_VERIFY();
}

/* What a thread carves is summed up in steps of a few units, so the peak is off by as much. */
Test(inspect, peak)
{
    const uint64_t bytes = 500 * 10240, slack = 5 * SLP_UNIT;
    void *p[500];
    for (int i = 0; i < 500; i++)
        p[i] = slp_fast_alloc(10000);
    cr_assert(unit_counts()->peak_live_bytes >= bytes);
    for (int i = 0; i < 500; i++)
        unit_free(p[i]);
    uint64_t peak = unit_counts()->peak_live_bytes;
    cr_assert(peak >= bytes - slack && peak <= bytes + slack, "%llu", (unsigned long long)peak);
    for (int i = 0; i < 250; i++)
        p[i] = slp_fast_alloc(10000);
    cr_assert_eq(unit_counts()->peak_live_bytes, peak);
    for (int i = 0; i < 250; i++)
        unit_free(p[i]);
    slp_alloc_trim();
    cr_assert_eq(unit_counts()->peak_live_bytes, peak);
}

/* A reader that runs along sees sums that only grow, and hits and misses make allocs. */
static _Atomic(bool) stop;

static void work(void *argument)
{
    uint64_t seed = (uint64_t)(uintptr_t)argument;
    void *p[50] = {NULL};
    do {
        size_t at = unit_below(&seed, 50);
        unit_free(p[at]);
        p[at] = slp_fast_alloc(unit_size(&seed, 3000));
    } while (!atomic_load(&stop));
    for (int i = 0; i < 50; i++)
        unit_free(p[i]);
}

Test(inspect, while_others_work)
{
    struct unit_thread t[2];
    slp_class_init();
    for (uintptr_t i = 0; i < 2; i++)
        unit_start(&t[i], work, (void *)(i + 5));
    int64_t start = slp_os_now();
    while (slp_os_now() - start < 500) {
        const struct slp_inspection *c = unit_counts();
        for (uint32_t k = 0; k < SLP_BUILT_IN; k++) {
            cr_assert_eq(c->classes[k].allocs, c->classes[k].hits + c->classes[k].misses);
            cr_assert(c->classes[k].cached < (uint64_t)1 << 30);
        }
    }
    atomic_store(&stop, true);
    for (int i = 0; i < 2; i++)
        unit_join(&t[i]);
    cr_assert_eq(unit_live(), 0);
    cr_assert_eq(unit_counts()->threads, 2);
    UNIT_VERIFY();
}
