/* parcel_twice.c: parcels that hold what the owner has freed itself, with
 * SLABPOOL_ON_ERROR=report: the slab's list must not be trusted, as the second free has overwritten
 * the link of a block in it. The owner is the test's thread; another one frees and ends, so that
 * what it freed lies in the owner's inbox. */
#include "tests/unit/parcel.h"

TestSuite(parcel_twice, .init = slp_class_init, .timeout = UNIT_TIMEOUT);

/* Whatever is handed out now is handed out once, and is none of p that is in use: the others. */
static void serves_each_once(uint32_t in_use, const bool *used)
{
    bool handed[MANY] = {false};
    UNIT_VERIFY();
    for (uint32_t i = 0; i < 2 * n; i++) {
        void *q = slp_fast_alloc(SIZE);
        if (slp_pagemap_find(q) != slab)
            break;
        int64_t index = slp_slab_index(slab, q);
        cr_assert(index >= 0 && !handed[index], "a block was handed out twice");
        handed[index] = true;
        in_use++;
        for (uint32_t j = 0; j < MANY; j++)
            cr_assert(!used[j] || p[j] != q, "a block in use was handed out");
    }
    cr_assert_leq(in_use, n);
    UNIT_VERIFY();
}

/* Nothing was in the slab's list but the block that is freed twice. */
Test(parcel_twice, only_the_block_that_was_freed_twice_is_lost)
{
    static const bool used[MANY] = {0, 0, 1, 1, 1, 0, 1, 1};
    set_up(8);
    uint32_t more = 0;
    while (slab->head != NULL) {
        (void)slp_fast_alloc(SIZE);
        more++;
    }
    unit_free(p[5]);
    receive((struct parcel){3, {0, 1, 5}});
    said_double_free_of(p[5]);
    cr_assert_eq(slp_slab_live(slab), 5 + more, "others are lost with it");
    cr_assert(unit_is_listed(p[0]) && unit_is_listed(p[1]));
    serves_each_once(5 + more, used);
}

/* The second free has overwritten the link to what was behind it. */
Test(parcel_twice, with_others_in_the_slabs_list)
{
    static const bool used[MANY] = {0, 0, 1, 0, 1, 0, 1, 1};
    set_up(8);
    unit_free(p[3]);
    unit_free(p[5]);
    receive((struct parcel){3, {0, 1, 5}});
    said_double_free_of(p[5]);
    serves_each_once(slp_slab_live(slab), used);
}

Test(parcel_twice, a_parcel_of_nothing_else)
{
    static const bool used[MANY] = {1, 1, 1, 0, 1, 0, 1, 1};
    set_up(8);
    unit_free(p[3]);
    unit_free(p[5]);
    receive((struct parcel){1, {5}});
    said_double_free_of(p[5]);
    serves_each_once(slp_slab_live(slab), used);
}

Test(parcel_twice, more_blocks_than_are_live)
{
    static const bool used[MANY] = {0};
    set_up(8);
    unit_free(p[0]);
    unit_free(p[1]);
    receive((struct parcel){8, {0, 1, 2, 3, 4, 5, 6, 7}});
    said_double_free_of(p[7]);
    serves_each_once(slp_slab_live(slab), used);
}

Test(parcel_twice, one_block_more_than_is_live)
{
    static const bool used[MANY] = {0};
    set_up(8);
    unit_free(p[0]);
    unit_free(p[1]);
    receive((struct parcel){7, {0, 2, 3, 4, 5, 6, 7}});
    said_double_free_of(p[7]);
    serves_each_once(slp_slab_live(slab), used);
}
