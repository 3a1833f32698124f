/* refill.c: turns from one slab of the heap's to another, with counts that are not folded in
 * between; what a turn prefers and when it declines; how far a slab is carved. */
#include "tests/unit/unit.h"

#define SIZE 1280 /* 51 blocks in a slab of one unit */

static uint32_t k, n;

static void set_up(void)
{
    slp_class_init();
    k = slp_class_of(SIZE);
    n = slp_classes[k].capacity;
}

TestSuite(refill, .init = set_up, .timeout = UNIT_TIMEOUT);

static void *block(size_t size)
{
    void *p = slp_fast_alloc(size);
    cr_assert_not_null(p);
    memset(p, 0x55, size);
    return p;
}

/* A whole visit, by another class: turns may follow. */
static void visit(void)
{
    enum slp_fallback_reason reason;
    bool zeroed;
    cr_assert_not_null(slp_heap_refill(slp_heap_enter(), SLP_BUILT_IN - 1, &zeroed, &reason));
}

/* The current slab is used up first, so that slabs change seldom; then those to which blocks came
 * back, before a new one. */
Test(refill, current_then_freed_then_new)
{
    void *p[2 * 64];
    uint32_t patience = slp_classes[k].patience;
    for (uint32_t i = 0; i < 2 * n; i++)
        p[i] = block(SIZE);
    struct slp_slab *young = slp_pagemap_find(block(SIZE));
    cr_assert(young != slp_pagemap_find(p[0]) && young != slp_pagemap_find(p[n]));
    for (uint32_t i = 0; i < patience; i++)
        unit_free(p[i]);
    for (uint32_t i = 0; i < patience; i++)
        unit_free(p[n + i]);
    while (slp_slab_live(young) < young->capacity) {
        visit();
        cr_assert_eq(slp_pagemap_find(block(SIZE)), young);
        UNIT_VERIFY();
    }
    uint32_t hits = slp_slab_hits(young);
    visit();
    for (uint32_t i = 2 * patience; i-- > 0;) {
        cr_assert_eq(block(SIZE), p[i < patience ? i : n + i - patience]);
        UNIT_VERIFY();
    }
    cr_assert_eq(young->state, SLP_FULL);
    cr_assert_eq(slp_slab_hits(young), hits, "a turn needs no fold");
    cr_assert_eq(unit_class(k).slabs, 3);
    (void)block(SIZE);
    cr_assert_eq(unit_class(k).slabs, 4);
    UNIT_VERIFY();
}

/* Counts agree with a model at every step, while slabs that are no longer current still hold
 * theirs. */
Test(refill, counts_are_exact_through_turns)
{
    static void *in_use[600];
    uint64_t seed = unit_seed("refill/counts"), allocs = 0, frees = 0;
    size_t live = 0;
    int unfolded = 0;
    for (int i = 0; i < UNIT_WORK(12000); i++) {
        bool grow = i / 500 % 2 == 0;
        if (live < 600 && (live == 0 || unit_below(&seed, 10) < (grow ? 7u : 3u))) {
            in_use[live++] = block(SIZE);
            allocs++;
        } else {
            size_t at = unit_below(&seed, live);
            struct slp_slab *slab = slp_pagemap_find(in_use[at]);
            unfolded += slab->state != SLP_CURRENT && slp_slab_hits(slab) > 0;
            unit_free(in_use[at]);
            in_use[at] = in_use[--live];
            frees++;
        }
        struct slp_class_stats c = unit_class(k);
        cr_assert_eq(c.allocs, allocs, "step %d", i);
        cr_assert_eq(c.frees, frees, "step %d", i);
        cr_assert_eq(c.hits + c.misses - c.frees, live, "step %d", i);
        cr_assert_eq(c.live, (int64_t)live);
        if (i % 100 == 0)
            UNIT_VERIFY();
    }
    cr_assert(unfolded > 0, "no slab was left without a fold");
    while (live > 0)
        unit_free(in_use[--live]);
    UNIT_VERIFY();
    slp_alloc_trim();
    cr_assert_eq(unit_class(k).slabs, 0);
}

/* After so many turns comes a whole visit, that looks at the clock and at what others freed. */
Test(refill, turns_end)
{
    struct slp_heap *heap = slp_heap_enter();
    const size_t sizes[] = {9216, 10240, 11264, 12288};
    enum slp_fallback_reason reason;
    bool zeroed;
    uint32_t turns, served = 0;
    for (int i = 0; i < 4; i++)
        cr_assert_not_null(slp_heap_refill(heap, slp_class_of(sizes[i]), &zeroed, &reason));
    turns = heap->turns;
    cr_assert(turns > 0 && turns < 19, "19 blocks must be more than turns give");
    for (int i = 0; i < 4; i++)
        while (heap->turns > 0 && heap->current[slp_class_of(sizes[i])]->carved <
                                      heap->current[slp_class_of(sizes[i])]->capacity) {
            cr_assert_not_null(slp_heap_turn(heap, slp_class_of(sizes[i])));
            cr_assert_eq(heap->turns, turns - ++served);
        }
    cr_assert_eq(served, turns);
    cr_assert_null(slp_heap_turn(heap, slp_class_of(12288)), "there is room, but it is time");
    UNIT_VERIFY();
    cr_assert_not_null(slp_fast_alloc(12288));
    cr_assert_eq(heap->turns, turns, "a whole visit allows as many again");
    UNIT_VERIFY();
}

/* A turn declines when there is nothing to turn to, and then it has changed nothing. */
Test(refill, a_turn_takes_no_new_slab)
{
    struct slp_heap *heap = slp_heap_enter();
    void *p = NULL;
    visit();
    cr_assert_null(slp_heap_turn(heap, k), "the heap has nothing of this class");
    for (uint32_t i = 0; i < n; i++)
        p = block(SIZE);
    visit();
    struct slp_class_stats before = unit_class(k);
    cr_assert_null(slp_heap_turn(heap, k), "all is in use");
    struct slp_class_stats after = unit_class(k);
    cr_assert_eq(memcmp(&before, &after, sizeof before), 0);
    cr_assert_eq(heap->current[k], slp_pagemap_find(p));
    UNIT_VERIFY();
}

static void free_it(void *p)
{
    unit_free(p);
}

/* Blocks that others freed are taken in before more memory is touched. */
Test(refill, no_turns_past_a_full_inbox)
{
    struct slp_heap *heap = slp_heap_enter();
    void *p = block(10240), *q = block(10240);
    unit_in_thread(free_it, p);
    cr_assert_not_null(SLP_LOAD(heap->inbox));
    cr_assert(heap->turns > 0);
    cr_assert_null(slp_heap_turn(heap, slp_class_of(10240)));
    uint32_t carved = slp_pagemap_find(q)->carved;
    cr_assert_eq(block(10240), p);
    cr_assert_null(SLP_LOAD(heap->inbox));
    cr_assert_eq(slp_pagemap_find(q)->carved, carved);
    UNIT_VERIFY();
}

Test(refill, no_turns_in_a_heap_that_is_disarmed)
{
    struct slp_heap *heap = slp_heap_enter();
    unit_free(block(SIZE));
    void *p = block(SIZE);
    cr_assert(heap->turns > 0);
    slp_heap_disarm(heap);
    cr_assert_null(slp_heap_turn(heap, k));
    cr_assert_eq(slp_pagemap_find(p)->state, SLP_PARTIAL);
    UNIT_VERIFY();
}

/* ---- carving ---- */

/* A batch does not begin a page that it would leave to the next one: only blocks that reach into a
 * page from the one before do. And the memory is said to be zeroed while it is. */
Test(refill, carving_ends_where_a_page_ends)
{
    struct slp_heap *heap = slp_heap_enter();
    for (uint32_t c = 0; c < SLP_BUILT_IN && slp_classes[c].size <= 1024; c++) {
        enum slp_fallback_reason reason;
        struct slp_slab *slab = NULL;
        uint32_t before = 0, batches = 0;
        do {
            bool zeroed;
            void *p = slp_heap_refill(heap, c, &zeroed, &reason);
            slab = slp_pagemap_find(p);
            cr_assert_eq(zeroed, slab->carved != before);
            if (slab->carved == before)
                continue;
            uintptr_t from = (uintptr_t)slab->base + before * slab->size;
            uintptr_t to = (uintptr_t)slab->base + slab->carved * slab->size;
            cr_assert_eq((uintptr_t)p, from, "not the first of its batch");
            bool within = from / 4096 == (to - 1) / 4096;
            cr_assert(within || to % 4096 < slab->size || slab->carved == slab->capacity,
                      "class %u: a page was begun for %zu bytes", slab->size, (size_t)(to % 4096));
            cr_assert(to - from <= 5 * 4096, "class %u: %zu bytes at once", slab->size,
                      (size_t)(to - from));
            before = slab->carved;
            batches++;
        } while (slab->carved < slab->capacity);
        cr_assert(batches > 3, "class %u: carved in %u visits", slab->size, batches);
    }
    UNIT_VERIFY();
}

/* ---- threads ---- */

static void leave_two(void *argument)
{
    void **p = argument;
    p[0] = slp_fast_alloc(SIZE);
    p[1] = slp_fast_alloc(SIZE);
    unit_note(p[0] != NULL && p[1] != NULL, "no block");
}

static void free_and_allocate(void *argument)
{
    void **p = argument;
    unit_free(p[0]);
    unit_note(slp_heap_enter_to_free()->turns == 0, "turns of the heap's thread before");
    p[0] = slp_fast_alloc(SIZE);
    unit_note(p[0] != NULL, "no block");
}

/* A heap's next thread begins with a whole visit: that is where it is noticed. */
Test(refill, a_thread_that_frees_first_is_counted)
{
    void *p[2];
    unit_in_thread(leave_two, p);
    unit_in_thread(free_and_allocate, p);
    UNIT_NO_COMPLAINT();
    cr_assert_eq((int)SLP_LOAD(slp_count.heaps.threads), 2);
    cr_assert_null(slp_heap_all()->next, "both had the same heap");
    UNIT_VERIFY();
}
