/* watch.c: a heap of which something lies idle looks at the clock, also when the program only goes
 * on with malloc and free that hit. Nobody but its frees can make it look: see slp_heap_watch.
 *
 * A machine that stands still can make a purge due earlier than the test means it; then it is tried
 * again, so that what is looked at has really lain idle until the pairs began. */
#include "tests/unit/watch.h"

#define DELAY 60 /* ms */

static void set_up(void)
{
    start(DELAY);
}

TestSuite(watch, .init = set_up, .timeout = UNIT_TIMEOUT);

static void pairs(void)
{
    pairs_of(SIZE, PAIRS);
}

/* Is something of a burst's still there? */
static bool idles(void)
{
    return heap->pocketed > 0;
}

static bool burst(void)
{
    for (int i = 0; i < TRIES && !idles(); i++)
        burst_of(OTHER);
    return idles();
}

static void all_is_back(void)
{
    cr_assert_eq(heap->pocketed, 0, "%u units are in the pocket still", heap->pocketed);
    cr_assert_eq(unit_class(slp_class_of(OTHER)).slabs, 0);
    cr_assert_eq(slp_arena_purge(), 0, "units of the arena lie idle");
    UNIT_VERIFY();
}

/* ---- the heap's own slabs ---- */

Test(watch, after_a_burst)
{
    for (int round = 0; round < 3; round++) {
        cr_assert(burst());
        pass(DELAY);
        pairs();
        all_is_back();
        cr_assert_not(heap->watched, "there is nothing to look for");
    }
}

/* The pairs began before the burst was old, and by then it is looked at seldom. */
Test(watch, in_the_middle_of_the_pairs)
{
    cr_assert(burst());
    for (int i = 0; i < 20; i++)
        pairs();
    pass(DELAY);
    pairs();
    all_is_back();
}

/* The slab that the pairs use was not the current one of its class when it began. */
Test(watch, in_a_slab_of_a_class_seen_later)
{
    bool seen = false;
    for (size_t size = 96; size <= 1024 && !seen; size += 16) {
        if (slp_classes[slp_class_of(size)].size != size)
            continue;
        cr_assert(burst());
        cr_assert_eq(heap->current[slp_class_of(size)], &slp_pagemap.none);
        cr_assert_not_null(slp_fast_alloc(size));
        seen = idles();
        pass(DELAY);
        pairs_of(size, PAIRS);
        all_is_back();
    }
    cr_assert(seen, "the machine is too slow to tell");
}

/* Turned to from one that is full, without a whole visit. */
Test(watch, in_a_slab_that_is_turned_to_later)
{
    enum { SMALL = 512 };
    static void *p[300];
    uint32_t k = slp_class_of(SMALL), n = 0;
    bool seen = false;
    for (int try = 0; try < TRIES && !seen; try++) {
        struct slp_slab *first = slp_pagemap_find(p[0] = slp_fast_alloc(SMALL));
        for (n = 1; n < 300 && slp_pagemap_find(p[n - 1]) == first; n++)
            p[n] = slp_fast_alloc(SMALL);
        for (uint32_t i = 0; i < n - 1; i++)
            if (i % 2 == 0)
                unit_free(p[i]); /* so that the first has room again */
        cr_assert(burst());
        for (int i = 0; i < 1000 && heap->current[k] != first; i++)
            cr_assert_not_null(slp_fast_alloc(SMALL));
        cr_assert_eq(heap->current[k], first);
        seen = idles();
        pass(DELAY);
        pairs_of(SMALL, PAIRS);
        all_is_back();
    }
    cr_assert(seen, "the machine is too slow to tell");
}

/* Nothing else is in use: the pairs' own slab goes too, and comes again. */
Test(watch, when_the_pairs_own_slab_is_empty)
{
    cr_assert(burst());
    char *p = slp_fast_alloc(2 * SIZE);
    unit_free(p);
    pass(DELAY);
    for (int i = 0; i < PAIRS; i++)
        unit_free(slp_fast_alloc(2 * SIZE));
    cr_assert_eq(heap->pocketed, 0);
    cr_assert_eq(unit_class(slp_class_of(OTHER)).slabs, 0);
    cr_assert(unit_class(slp_class_of(2 * SIZE)).slabs <= 1);
    cr_assert_eq(slp_arena_purge(), 0, "units of the arena lie idle");
    UNIT_VERIFY();
}

Test(watch, nothing_waits_without_a_delay)
{
    const int64_t delays[] = {0, SLP_PURGE_NEVER};
    for (int i = 0; i < 2; i++) {
        slp_arena_set_purge_delay(delays[i]);
        burst_of(OTHER);
        pairs();
        cr_assert_not(heap->watched);
        cr_assert_eq(idles(), delays[i] == SLP_PURGE_NEVER);
    }
    slp_arena_set_purge_delay(DELAY);
    slp_alloc_trim();
    all_is_back();
}

/* ---- another thread was first ---- */

/* Its visit finds a purge due, gives back what is its own and the arena's, and no more is due. */
static void allocate_for_good(void *p)
{
    *(void **)p = slp_fast_alloc(SIZE);
}

Test(watch, after_another_threads_purge)
{
    bool seen = false;
    for (int try = 0; try < TRIES && !seen; try++) {
        void *p;
        cr_assert(burst());
        pass(DELAY);
        unit_in_thread(allocate_for_good, &p);
        cr_assert_not(slp_arena_armed());
        cr_assert(heap->watched);
        cr_assert(idles(), "one heap has given back another's");
        pairs();
        seen = idles(); /* else the machine stood still between two of them */
        cr_assert(slp_arena_armed() || !seen, "a purge will never be due again");
        pass(DELAY);
        pairs();
        all_is_back();
    }
    cr_assert(seen, "the machine is too slow to tell");
}

/* ---- large blocks ---- */

static char *large(void)
{
    char *p = slp_fast_alloc(MIB);
    cr_assert_not_null(p);
    memset(p, 1, MIB);
    return p;
}

static void no_mapping_is_left(void)
{
    cr_assert_not(slp_mapping_waits(), "a mapping is cached still");
    cr_assert_eq(slp_mapping_tick(true), 0);
    UNIT_VERIFY();
}

Test(watch, after_a_large_block)
{
    for (int round = 0; round < 3; round++) {
        char c, *p = large();
        unit_free(p);
        cr_assert(slp_mapping_waits());
        cr_assert(heap->watched);
        pass(DELAY);
        pairs();
        cr_assert_not(slp_os_peek(&c, p, 1), "it is mapped still");
        no_mapping_is_left();
    }
}

/* A mapping was cached before, of a thread that is no more: it does not watch for this heap. */
static void free_large(void *argument)
{
    (void)argument;
    unit_free(slp_fast_alloc(MIB));
}

Test(watch, after_a_large_block_that_is_not_the_first)
{
    char *p = large();
    unit_in_thread(free_large, NULL);
    cr_assert(slp_mapping_waits());
    cr_assert_not(heap->watched);
    unit_free(p);
    cr_assert(heap->watched);
    pass(DELAY);
    pairs();
    no_mapping_is_left();
}
