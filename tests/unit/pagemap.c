/* pagemap.c: set, find and clear, slots that collide, far leaves, addresses never set. */
#include "tests/unit/unit.h"

TestSuite(pagemap, .timeout = UNIT_TIMEOUT);

static struct slp_slab slabs[64];

static void *at(uint64_t gib4, uint64_t unit)
{
    return (void *)(uintptr_t)(gib4 << 32 | unit << SLP_UNIT_SHIFT);
}

Test(pagemap, nothing_is_known_at_first)
{
    uint64_t seed = unit_seed("pagemap/nothing");
    for (int i = 0; i < 100000; i++) {
        void *p = (void *)(uintptr_t)unit_next(&seed);
        cr_assert_null(slp_pagemap_find(p));
        cr_assert_eq(slp_pagemap_guess(p), &slp_pagemap.none);
    }
    cr_assert_null(slp_pagemap_find(NULL));
    cr_assert_null(slp_pagemap_find((void *)UINTPTR_MAX));
    cr_assert_eq(slp_pagemap.none.owner, 0);
    cr_assert_not(slp_slab_start_test(&slp_pagemap.none, NULL));
}

Test(pagemap, set_find_clear)
{
    void *p = at(0x7f12, 0x3456);
    cr_assert_eq(slp_pagemap_set(p, 3, &slabs[0]), 0);
    for (size_t offset = 0; offset < 3 * SLP_UNIT; offset += 4091) {
        cr_assert_eq(slp_pagemap_find((char *)p + offset), &slabs[0]);
        cr_assert_eq(slp_pagemap_guess((char *)p + offset), &slabs[0]);
    }
    cr_assert_null(slp_pagemap_find((char *)p - 1));
    cr_assert_null(slp_pagemap_find((char *)p + 3 * SLP_UNIT));
    slp_pagemap_clear((char *)p + SLP_UNIT);
    cr_assert_eq(slp_pagemap_find(p), &slabs[0]);
    cr_assert_null(slp_pagemap_find((char *)p + SLP_UNIT));
    cr_assert_eq(slp_pagemap_guess((char *)p + SLP_UNIT), &slp_pagemap.none);
    cr_assert_eq(slp_pagemap_find((char *)p + 2 * SLP_UNIT), &slabs[0]);
}

Test(pagemap, set_again_replaces)
{
    cr_assert_eq(slp_pagemap_set(at(1, 10), 4, &slabs[0]), 0);
    cr_assert_eq(slp_pagemap_set(at(1, 11), 2, &slabs[1]), 0);
    cr_assert_eq(slp_pagemap_find(at(1, 10)), &slabs[0]);
    cr_assert_eq(slp_pagemap_find(at(1, 11)), &slabs[1]);
    cr_assert_eq(slp_pagemap_find(at(1, 12)), &slabs[1]);
    cr_assert_eq(slp_pagemap_find(at(1, 13)), &slabs[0]);
}

/* The same unit in every 4 GiB up to the end of the address space. */
Test(pagemap, collisions)
{
    const uint64_t last = ((uint64_t)1 << (SLP_VA_BITS - 32)) - 1, step = last / 63;
    for (uint64_t i = 0; i < 64; i++)
        cr_assert_eq(slp_pagemap_set(at(last - i * step, 77), 1, &slabs[i]), 0);
    for (uint64_t i = 0; i < 64; i++) {
        cr_assert_eq(slp_pagemap_find(at(last - i * step, 77)), &slabs[i]);
        cr_assert_null(slp_pagemap_find(at(last - i * step + 1, 77)));
        cr_assert_null(slp_pagemap_find(at(last - i * step, 78)));
    }
    cr_assert_eq(slp_pagemap_guess(at(5, 77)), &slabs[0], "the first to come has the slot");
    for (uint64_t i = 0; i < 64; i++) {
        slp_pagemap_clear(at(last - i * step, 77));
        cr_assert_null(slp_pagemap_find(at(last - i * step, 77)));
        if (i < 63)
            cr_assert_eq(slp_pagemap_find(at(last - (i + 1) * step, 77)), &slabs[i + 1]);
    }
}

/* A run that crosses a 4 GiB boundary lies in two leaves. */
Test(pagemap, far_run_across_leaves)
{
    for (uint64_t unit = 0xfff0; unit <= 0xffff; unit++)
        cr_assert_eq(slp_pagemap_set(at(1, unit), 1, &slabs[0]), 0);
    for (uint64_t unit = 0; unit <= 0xf; unit++)
        cr_assert_eq(slp_pagemap_set(at(1, unit), 1, &slabs[0]), 0);
    cr_assert_eq(slp_pagemap_set(at(9, 0xfff8), 16, &slabs[1]), 0);
    for (uint64_t i = 0; i < 16; i++)
        cr_assert_eq(slp_pagemap_find((char *)at(9, 0xfff8) + i * SLP_UNIT), &slabs[1]);
    cr_assert_null(slp_pagemap_find(at(10, 8)));
    cr_assert_null(slp_pagemap_find(at(9, 0xfff7)));
}

/* What is in the radix map stays right when its slot becomes free, is used and freed again. */
Test(pagemap, far_after_its_slot_is_free)
{
    cr_assert_eq(slp_pagemap_set(at(1, 5), 1, &slabs[1]), 0);
    cr_assert_eq(slp_pagemap_set(at(2, 5), 1, &slabs[2]), 0); /* far */
    slp_pagemap_clear(at(1, 5));
    cr_assert_eq(slp_pagemap_find(at(2, 5)), &slabs[2]);
    slp_pagemap_clear(at(2, 5));
    cr_assert_null(slp_pagemap_find(at(2, 5)), "cleared, but still known");
}

Test(pagemap, set_again_after_its_slot_is_free)
{
    cr_assert_eq(slp_pagemap_set(at(1, 5), 1, &slabs[1]), 0);
    cr_assert_eq(slp_pagemap_set(at(2, 5), 1, &slabs[2]), 0); /* far */
    slp_pagemap_clear(at(1, 5));
    cr_assert_eq(slp_pagemap_set(at(2, 5), 1, &slabs[3]), 0);
    cr_assert_eq(slp_pagemap_find(at(2, 5)), &slabs[3]);
    slp_pagemap_clear(at(2, 5));
    cr_assert_null(slp_pagemap_find(at(2, 5)), "cleared, but still known");
}

/* Against a table of what was set, with few places so that all collide. */
Test(pagemap, random_model)
{
    enum { HIGHS = 6, UNITS = 8 };
    static struct slp_slab *model[HIGHS][UNITS];
    uint64_t seed = unit_seed("pagemap/random_model");
    for (int i = 0; i < 200000; i++) {
        size_t high = unit_below(&seed, HIGHS), unit = unit_below(&seed, UNITS);
        if (unit_below(&seed, 2) == 0) {
            model[high][unit] = &slabs[unit_below(&seed, 64)];
            cr_assert_eq(slp_pagemap_set(at(high * 31, unit), 1, model[high][unit]), 0);
        } else {
            model[high][unit] = NULL;
            slp_pagemap_clear(at(high * 31, unit));
        }
        high = unit_below(&seed, HIGHS);
        unit = unit_below(&seed, UNITS);
        if (slp_pagemap_find(at(high * 31, unit)) != model[high][unit])
            cr_assert_fail("step %d: 4 GiB number %zu, unit %zu", i, high * 31, unit);
    }
}

/* Threads set and clear units of their own in slots that all of them share. */
static void hammer(void *argument)
{
    uint64_t high = (uint64_t)(uintptr_t)argument;
    for (int i = 0; i < UNIT_WORK(20000); i++) {
        for (uint64_t unit = 0; unit < 4; unit++) {
            struct slp_slab *slab = &slabs[high * 4 + unit];
            unit_note(slp_pagemap_find(at(high, unit)) == NULL, "an address is known after clear");
            unit_note(slp_pagemap_set(at(high, unit), 1, slab) == 0, "no memory");
            unit_note(slp_pagemap_find(at(high, unit)) == slab, "another slab than was set");
            slp_pagemap_clear(at(high, unit));
        }
    }
}

Test(pagemap, threads)
{
    struct unit_thread t[4];
    for (uintptr_t i = 0; i < 4; i++)
        unit_start(&t[i], hammer, (void *)(i + 1));
    for (int i = 0; i < 4; i++)
        unit_join(&t[i]);
    UNIT_NO_COMPLAINT();
}
