/* single.c: classes of one block to the slab. */
#include "tests/unit/unit.h"

static void *block(size_t n)
{
    void *p = slp_fast_alloc(n);
    cr_assert_not_null(p);
    memset(p, 0x77, n);
    return p;
}

/* One block to the slab: the first that is freed stays the current slab, so that a loop hits. */
Test(single, stays_hot)
{
    struct slp_heap *heap = slp_heap_enter();
    const uint32_t k = slp_class_of(100000);
    cr_assert_eq(slp_classes[k].capacity, 1);
    char *p = block(100000), *q = block(100000);
    unit_free(p);
    cr_assert_eq(heap->current[k], slp_pagemap_find(p));
    unit_free(q);
    cr_assert_neq(slp_pagemap_find(q)->state, SLP_FULL);
    for (int i = 0; i < 1000; i++) {
        cr_assert_eq(block(100000), p);
        unit_free(p);
    }
    cr_assert_eq(unit_class(k).misses, 2);
    UNIT_VERIFY();
}
