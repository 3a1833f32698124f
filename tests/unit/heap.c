/* heap.c: refill, collect, detach, threads that come and go. States of slabs are in states.c. */
#include "tests/unit/unit.h"
#include "core/sums.h"

static uint32_t class_small; /* of 1,280 bytes: 51 blocks in a slab of one unit */

static void set_up(void)
{
    slp_class_init();
    class_small = slp_class_of(1280);
}

TestSuite(heap, .init = set_up, .timeout = UNIT_TIMEOUT);

Test(heap, nothing_before_the_first_block)
{
    cr_assert_null(slp_heap_all());
    cr_assert_eq((int)SLP_LOAD(slp_count.heaps.threads), 0);
    UNIT_VERIFY();
    struct slp_heap *heap = slp_heap_enter();
    cr_assert_not_null(heap);
    cr_assert_eq(slp_heap_enter(), heap);
    cr_assert_eq(slp_heap_all(), heap);
    cr_assert_eq((int)SLP_LOAD(slp_count.heaps.threads), 1);
    for (uint32_t k = 0; k < SLP_BUILT_IN; k++)
        cr_assert_eq(heap->current[k], &slp_pagemap.none);
    UNIT_VERIFY();
}

Test(heap, every_class_is_served)
{
    struct slp_heap *heap = slp_heap_enter();
    for (uint32_t k = 0; k < SLP_BUILT_IN; k++) {
        char *p = unit_block(k), *q = unit_block(k);
        uint32_t slabs = slp_classes[k].capacity >= 2 ? 1 : 2;
        struct slp_slab *slab = slp_pagemap_find(q);
        cr_assert_eq(heap->current[k], slabs == 1 ? slab : &slp_pagemap.none);
        cr_assert_eq(slab->state, slabs == 1 ? SLP_CURRENT : SLP_FULL);
        cr_assert_eq(slab->owner, slp_thread_token());
        cr_assert_eq(slp_pagemap_find(p) == slab, slabs == 1);
        cr_assert(q >= p + slp_classes[k].size || p >= q + slp_classes[k].size);
        cr_assert_eq(slp_slab_live(slab), slabs == 1 ? 2 : 1);
        struct slp_class_stats c = unit_class(k);
        cr_assert_eq(c.allocs, 2);
        cr_assert(c.misses >= 1);
        cr_assert_eq(c.refills, slabs);
        cr_assert_eq(c.slabs, slabs);
    }
    UNIT_VERIFY();
}

Test(heap, a_full_slab_with_few_free_blocks_is_found)
{
    const uint32_t n = slp_classes[class_small].capacity;
    void *p[64 * 2];
    for (uint32_t i = 0; i < 2 * n; i++)
        p[i] = unit_block(class_small);
    unit_free(p[3]); /* of a full slab, less than its patience */
    void *again = unit_block(class_small);
    cr_assert_eq(again, p[3]);
    cr_assert_eq(unit_class(class_small).slabs, 2);
    UNIT_VERIFY();
}

Test(heap, last_in_first_out)
{
    void *a = unit_block(class_small), *b = unit_block(class_small);
    unit_free(a);
    unit_free(b);
    cr_assert_eq(unit_block(class_small), b);
    cr_assert_eq(unit_block(class_small), a);
}

Test(heap, counts_are_exact)
{
    struct slp_class_stats before = unit_class(class_small);
    cr_assert_eq(before.allocs, 0);
    for (int i = 0; i < 1000; i++)
        unit_free(unit_block(class_small));
    struct slp_class_stats c = unit_class(class_small);
    cr_assert_eq(c.allocs, 1000);
    cr_assert_eq(c.frees, 1000);
    cr_assert_eq(c.remote_frees, 0);
    cr_assert_eq(c.live, 0);
    cr_assert_eq(c.hits + c.misses, 1000);
    cr_assert(c.misses >= 1 && c.misses <= 16, "%d misses", (int)c.misses);
    cr_assert_eq(c.refills, 1);
}

Test(heap, collect_gives_empty_slabs_back)
{
    struct slp_heap *heap = slp_heap_enter();
    void *kept = unit_block(0);
    for (uint32_t k = 1; k < SLP_BUILT_IN; k++)
        unit_free(unit_block(k));
    slp_heap_collect(heap);
    UNIT_VERIFY();
    cr_assert_eq(heap->current[0], slp_pagemap_find(kept));
    for (uint32_t k = 1; k < SLP_BUILT_IN; k++) {
        cr_assert_eq(heap->current[k], &slp_pagemap.none);
        cr_assert_eq(unit_class(k).slabs, 0);
        cr_assert_eq(unit_class(k).allocs, 1);
        cr_assert_eq(unit_class(k).frees, 1);
    }
    unit_block(1);
    UNIT_VERIFY();
}

Test(heap, zeroed_tells_the_truth)
{
    struct slp_heap *heap = slp_heap_enter();
    slp_arena_set_purge_delay(SLP_PURGE_NEVER);
    for (int round = 0; round < 3; round++) {
        for (uint32_t k = 0; k < SLP_BUILT_IN; k++) {
            unsigned char *p[12];
            for (int i = 0; i < 12; i++) {
                enum slp_fallback_reason reason;
                bool zeroed = false;
                p[i] = slp_heap_refill(heap, k, &zeroed, &reason);
                cr_assert_not_null(p[i]);
                for (size_t j = 0; zeroed && j < slp_classes[k].size; j++)
                    if (p[i][j] != 0)
                        cr_assert_fail("class %u: byte %zu is %u", slp_classes[k].size, j, p[i][j]);
                memset(p[i], 0xee, slp_classes[k].size);
            }
            for (int i = 0; i < 12; i++)
                unit_free(p[i]);
        }
        slp_heap_collect(heap); /* the same memory comes again, dirty */
    }
    slp_arena_purge();
    UNIT_VERIFY();
}

Test(heap, disarm_takes_slabs_out_of_the_hit_path)
{
    struct slp_heap *heap = slp_heap_enter();
    void *p = unit_block(class_small);
    unit_free(unit_block(0));
    slp_heap_disarm(heap);
    UNIT_VERIFY();
    for (uint32_t k = 0; k < SLP_BUILT_IN; k++)
        cr_assert_eq(heap->current[k], &slp_pagemap.none);
    cr_assert_eq(slp_pagemap_find(p)->state, SLP_PARTIAL);
    cr_assert_eq(unit_class(0).slabs, heap->pocketed, "an empty slab is elsewhere");
    unit_free(p);
    UNIT_VERIFY();
    cr_assert_eq(unit_class(class_small).live, 0);
}

Test(heap, class_limit)
{
    struct slp_heap *heap = slp_heap_enter();
    enum slp_fallback_reason reason = SLP_REASONS;
    bool zeroed;
    void *p[10];
    slp_sums_limit(class_small, 10);
    for (int i = 0; i < 10; i++) {
        p[i] = slp_heap_refill(heap, class_small, &zeroed, &reason);
        cr_assert_not_null(p[i]);
    }
    cr_assert_null(slp_heap_refill(heap, class_small, &zeroed, &reason));
    cr_assert_eq(reason, SLP_REASON_CLASS_LIMIT);
    UNIT_VERIFY();
    unit_free(p[4]);
    cr_assert_eq(slp_heap_refill(heap, class_small, &zeroed, &reason), p[4]);
    for (int i = 0; i < 10; i++)
        unit_free(p[i]);
    UNIT_VERIFY();
    cr_assert_not_null(slp_heap_refill(heap, class_small + 1, &zeroed, &reason));
}

/* What one thread no longer uses of a limited class, another may have. */
static void take_ten(void *argument)
{
    enum slp_fallback_reason reason;
    bool zeroed;
    void *p[10];
    (void)argument;
    for (int i = 0; i < 10; i++) {
        p[i] = slp_heap_refill(slp_heap_enter(), class_small, &zeroed, &reason);
        unit_note(p[i] != NULL, "the class limit holds for blocks that are free");
    }
    for (int i = 0; i < 10; i++)
        if (p[i] != NULL)
            unit_free(p[i]);
}

Test(heap, class_limit_is_handed_on)
{
    slp_sums_limit(class_small, 10);
    for (int i = 0; i < 5; i++)
        unit_in_thread(take_ten, NULL);
    UNIT_NO_COMPLAINT();
    UNIT_VERIFY();
}

Test(heap, peak_of_slabs)
{
    const uint32_t n = slp_classes[class_small].capacity;
    void *p[64 * 5];
    for (uint32_t i = 0; i < 5 * n; i++)
        p[i] = unit_block(class_small);
    for (uint32_t i = 0; i < 5 * n; i++)
        unit_free(p[i]);
    struct slp_class_stats c = unit_class(class_small);
    cr_assert_eq(c.peak_slab_bytes, 5 * SLP_UNIT);
    cr_assert_eq(c.slabs, 1 + slp_heap_enter()->pocketed, "an empty slab is elsewhere");
    cr_assert((uint64_t)SLP_LOAD(slp_count.heaps.peak) <= 5 * SLP_UNIT + 5 * SLP_UNIT, "more than a thread's slack");
    cr_assert(unit_counts()->peak_live_bytes >= 4 * SLP_UNIT);
}

/* ---- threads ---- */

static void one_block(void *argument)
{
    void **kept = argument;
    void *p = slp_fast_alloc(200);
    unit_note(p != NULL, "no block");
    if (p == NULL)
        return;
    memset(p, 0x11, 200);
    if (kept != NULL)
        *kept = p;
    else
        unit_free(p);
}

/* An empty slab may stay for the heap's next thread, until memory is asked back. */
Test(heap, detach_leaves_nothing_behind)
{
    unit_in_thread(one_block, NULL);
    UNIT_VERIFY();
    uint64_t slabs = 0;
    for (uint32_t k = 0; k < SLP_BUILT_IN; k++)
        slabs += unit_class(k).slabs;
    cr_assert(slabs <= 1);
    cr_assert_eq(unit_class(slp_class_of(200)).allocs, 1);
    cr_assert_eq(unit_class(slp_class_of(200)).frees, 1);
    slp_alloc_trim();
    cr_assert_eq(unit_class(slp_class_of(200)).slabs, 0);
    UNIT_VERIFY();
    unit_in_thread(one_block, NULL);
    UNIT_VERIFY();
    cr_assert_eq(unit_class(slp_class_of(200)).allocs, 2);
}

Test(heap, a_heap_is_used_again)
{
    unit_in_thread(one_block, NULL);
    struct slp_heap *heap = slp_heap_all();
    unit_in_thread(one_block, NULL);
    cr_assert_eq(slp_heap_all(), heap);
    cr_assert_null(heap->next);
    cr_assert_eq((int)SLP_LOAD(slp_count.heaps.threads), 2);
    UNIT_VERIFY();
}

Test(heap, past_its_end_a_thread_still_allocates)
{
    void *before = unit_block(class_small);
    slp_heap_detach();
    void *p = unit_block(class_small), *q = unit_block(class_small);
    UNIT_VERIFY();
    unit_free(before);
    unit_free(p);
    UNIT_VERIFY();
    unit_free(q);
    slp_heap_detach(); /* again: nothing to do */
    struct slp_class_stats c = unit_class(class_small);
    cr_assert_eq(c.allocs, 3);
    cr_assert_eq(c.live, 0);
    UNIT_VERIFY();
}

Test(heap, alone)
{
    cr_assert(slp_heap_alone());
    unit_block(0);
    cr_assert(slp_heap_alone());
    unit_in_thread(one_block, NULL);
    cr_assert(slp_heap_alone());
}

Test(heap, ten_thousand_threads_leave_memory_flat)
{
    const int threads = UNIT_WORK(10000);
    struct slp_arena_stats before = {0, 0, 0, 0}, after;
    void *kept[100];
    for (int i = 0; i < threads; i++) {
        if (i == threads / 10)
            before = unit_arena();
        /* A hundred blocks outlive their threads, so that orphans are part of it. */
        unit_in_thread(one_block, i % (threads / 100) == 0 && i / (threads / 100) < 100
                                      ? &kept[i / (threads / 100)]
                                      : NULL);
    }
    after = unit_arena();
    UNIT_NO_COMPLAINT();
    cr_assert_eq(after.committed_bytes, before.committed_bytes, "%zu committed, %zu before",
                 (size_t)after.committed_bytes, (size_t)before.committed_bytes);
    uint32_t heaps = 0;
    for (const struct slp_heap *h = slp_heap_all(); h != NULL; h = h->next)
        heaps++;
    cr_assert(heaps <= 2, "%u heaps", heaps);
    UNIT_VERIFY();
    for (int i = 0; i < 100; i++)
        unit_free(kept[i]);
    UNIT_VERIFY();
    cr_assert_eq(unit_live(), 0);
    slp_alloc_trim();
    cr_assert_eq(unit_class(slp_class_of(200)).slabs, 0);
}
