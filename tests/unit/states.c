/* states.c: the states a slab goes through, and the pocket where empty ones wait. */
#include "tests/unit/unit.h"

static uint32_t class_small; /* of 1,280 bytes: 51 blocks in a slab of one unit */

static void set_up(void)
{
    slp_class_init();
    class_small = slp_class_of(1280);
}

TestSuite(states, .init = set_up, .timeout = UNIT_TIMEOUT);

static uint32_t length(const struct slp_list *list)
{
    uint32_t n = 0;
    for (const struct slp_slab *s = list->first; s != NULL; s = s->next)
        n++;
    return n;
}

/* A few slabs follow the documented states at each step. */
Test(states, from_full_to_empty_and_back)
{
    struct slp_heap *heap = slp_heap_enter();
    struct slp_bin *bin = &heap->bins[class_small];
    enum { SLABS = 4 };
    const uint32_t n = slp_classes[class_small].capacity, all = SLABS * n;
    void *p[SLABS * 64];
    for (uint32_t i = 0; i < all; i++)
        p[i] = unit_block(class_small);
    /* The last one is full too, but nobody has noticed yet. */
    cr_assert_eq(length(&bin->full), SLABS - 1);
    cr_assert_eq(length(&bin->partial), 0);
    UNIT_VERIFY();

    struct slp_slab *first = slp_pagemap_find(p[0]);
    uint32_t patience = slp_classes[class_small].patience;
    for (uint32_t i = 0; i < patience - 1; i++)
        unit_free(p[i]);
    cr_assert_eq(first->state, SLP_FULL);
    unit_free(p[patience - 1]);
    cr_assert_eq(first->state, SLP_PARTIAL);
    cr_assert_eq(length(&bin->partial), 1);
    UNIT_VERIFY();

    for (uint32_t i = patience; i < n - 1; i++)
        unit_free(p[i]);
    cr_assert_eq(first->state, SLP_PARTIAL);
    cr_assert_eq(heap->pocketed, 0);
    unit_free(p[n - 1]);
    cr_assert_eq(first->state, SLP_SPARE);
    cr_assert_eq(heap->pocket[0].first, first);
    cr_assert_eq(first->owner, 0, "something of it may be freed");
    UNIT_VERIFY();

    /* A second one too; both keep their class, until another needs the room. */
    struct slp_slab *second = slp_pagemap_find(p[n]);
    for (uint32_t i = n; i < 2 * n; i++)
        unit_free(p[i]);
    cr_assert_eq(heap->pocket[0].first, second);
    cr_assert_eq(heap->pocket[0].last, first);
    cr_assert_eq(heap->pocketed, 2);
    cr_assert_eq(unit_class(class_small).slabs, SLABS);
    UNIT_VERIFY();

    /* The current one stays current when it is empty. */
    struct slp_slab *third = slp_pagemap_find(p[2 * n]);
    for (uint32_t i = 2 * n; i < all; i++)
        unit_free(p[i]);
    cr_assert_eq(heap->current[class_small]->state, SLP_CURRENT);
    cr_assert_eq(unit_class(class_small).live, 0);
    UNIT_VERIFY();

    /* And the pocket serves before a new one is taken: what came last. */
    uint64_t refills = unit_class(class_small).refills;
    for (uint32_t i = 0; i < 3 * n; i++)
        p[i] = unit_block(class_small);
    for (uint32_t i = 0; i < n; i++) {
        cr_assert_eq(slp_pagemap_find(p[n + i]), third);
        cr_assert_eq(slp_pagemap_find(p[2 * n + i]), second);
    }
    cr_assert_eq(unit_class(class_small).refills, refills);
    UNIT_VERIFY();
}

/* What waited longest in the pocket is another class's first. */
Test(states, the_pocket_serves_every_class)
{
    struct slp_heap *heap = slp_heap_enter();
    const uint32_t n = slp_classes[class_small].capacity;
    void *p[64 * 3];
    for (uint32_t i = 0; i < 2 * n + 1; i++)
        p[i] = unit_block(class_small);
    for (uint32_t i = 0; i < 2 * n; i++)
        unit_free(p[i]);
    struct slp_slab *first = slp_pagemap_find(p[0]), *second = slp_pagemap_find(p[n]);
    cr_assert_eq(heap->pocketed, 2);
    void *other = unit_block(class_small + 1);
    cr_assert_eq(slp_pagemap_find(other), first);
    cr_assert_eq(heap->pocket[0].first, second);
    cr_assert_eq(heap->pocketed, 1);
    cr_assert_eq(unit_class(class_small).slabs, 2);
    cr_assert_eq(unit_class(class_small).frees, 2 * n);
    cr_assert_eq(unit_class(class_small + 1).slabs, 1);
    UNIT_VERIFY();
    slp_heap_empty_pocket(heap);
    cr_assert_eq(second->state, SLP_FREE);
    cr_assert_eq(unit_class(class_small).slabs, 1);
    UNIT_VERIFY();
}
