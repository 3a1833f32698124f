/* parcel.c: parcels that hold what the owner has freed itself: with SLABPOOL_ON_ERROR=report the
 * rest of them comes home, and counts stay what they are. The owner is the test's thread; another
 * one frees and ends, so that what it freed lies in the owner's inbox. */
#include "tests/unit/parcel.h"

TestSuite(parcel, .init = slp_class_init, .timeout = UNIT_TIMEOUT);

static void said_nothing(void)
{
    char said[1000] = "";
    cr_assert_eq(write(2, "end", 3), 3);
    cr_assert(read(ends[0], said, sizeof said - 1) > 0);
    cr_assert_eq(strcmp(said, "end"), 0, "said: %s", said);
}

/* Nothing is left in the slab's list; how many blocks were. */
static uint32_t use_up(void)
{
    uint32_t more = 0;
    for (; slab->head != NULL; more++)
        cr_assert_eq(slp_pagemap_find(slp_fast_alloc(SIZE)), slab);
    return more;
}

/* ---- the slab's head is freed twice ---- */

Test(parcel, only_the_block_that_was_freed_twice_does_not_count)
{
    set_up(8);
    uint32_t more = use_up();
    unit_free(p[5]);
    cr_assert_eq(slab->head, p[5]);
    receive((struct parcel){3, {0, 1, 5}});
    said_double_free_of(p[5]);
    cr_assert_eq(slp_slab_live(slab), 5 + more, "%u blocks are live", slp_slab_live(slab));
    cr_assert(unit_is_listed(p[0]) && unit_is_listed(p[1]));
}

Test(parcel, a_parcel_of_nothing_else)
{
    set_up(8);
    uint32_t more = use_up();
    unit_free(p[5]);
    receive((struct parcel){1, {5}});
    said_double_free_of(p[5]);
    cr_assert_eq(slp_slab_live(slab), 7 + more, "%u blocks are live", slp_slab_live(slab));
}

/* What comes home makes the owner look, at the right time. */
Test(parcel, a_full_slab_is_looked_at)
{
    set_up(MANY);
    cr_assert_eq(n, MANY);
    (void)slp_fast_alloc(SIZE);
    cr_assert_eq(slab->state, SLP_FULL);
    unit_free(p[5]);
    struct parcel parcel = {slp_classes[k].patience, {0}};
    for (uint32_t i = 0; i < parcel.count; i++)
        parcel.which[i] = 6 + i;
    parcel.which[parcel.count - 1] = 5;
    receive(parcel);
    said_double_free_of(p[5]);
    cr_assert_eq(slab->state, SLP_PARTIAL);
    cr_assert_eq(slp_slab_live(slab), MANY - slp_classes[k].patience);
    cr_assert_eq(slab->left, slp_slab_live(slab));
}

/* ---- more blocks than there are ---- */

/* It cannot be known which were freed twice: none is taken for one more that came back. */
Test(parcel, more_blocks_than_are_live)
{
    set_up(8);
    unit_free(p[0]);
    unit_free(p[1]);
    receive((struct parcel){8, {0, 1, 2, 3, 4, 5, 6, 7}});
    said_double_free_of(p[7]);
    cr_assert(slp_slab_live(slab) >= 6 && slp_slab_live(slab) <= slab->carved, "%u blocks are live",
              slp_slab_live(slab));
}

Test(parcel, one_block_more_than_is_live)
{
    set_up(8);
    unit_free(p[0]);
    unit_free(p[1]);
    receive((struct parcel){7, {0, 2, 3, 4, 5, 6, 7}});
    said_double_free_of(p[7]);
    cr_assert(slp_slab_live(slab) <= slab->carved, "%u blocks are live", slp_slab_live(slab));
}

/* As many as are live are none too many: the slab is empty. */
Test(parcel, all_that_are_live)
{
    set_up(8);
    unit_free(p[0]);
    unit_free(p[1]);
    receive((struct parcel){6, {2, 3, 4, 5, 6, 7}});
    said_nothing();
    cr_assert_eq(slp_slab_live(slab), 0);
    UNIT_VERIFY();
    for (uint32_t i = 0; i < n; i++)
        cr_assert_eq(slp_pagemap_find(slp_fast_alloc(SIZE)), slab);
    UNIT_VERIFY();
}

/* ---- counts ---- */

/* What the owner freed itself, and has not folded yet, stays counted. */
Test(parcel, coming_home_keeps_the_owners_counts)
{
    set_up(40);
    for (uint32_t i = 0; i < 9; i++)
        unit_free(p[i]);
    uint32_t left = slab->left, base = slab->left_base;
    uint32_t hits = slp_slab_hits(slab);
    cr_assert_eq(slp_slab_frees(slab), 9);
    slp_slab_come_back(slab, 5);
    cr_assert_eq(slab->left, left - 5);
    cr_assert_eq(slab->left_base, base - 5);
    cr_assert_eq(slp_slab_frees(slab), 9);
    cr_assert_eq(slp_slab_hits(slab), hits);
    cr_assert_eq(slp_slab_live(slab), 40 - 9 - 5);
}
