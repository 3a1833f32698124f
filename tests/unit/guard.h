/* guard.h: what the suites of guarded slots share. */
#ifndef SLP_TESTS_UNIT_GUARD_H
#define SLP_TESTS_UNIT_GUARD_H

#include "tests/unit/child.h"

#include "core/guard.h"

#define MANY 4096 /* more than there are slots */

/* The slot p lies in, or NULL. */
UNIT_UNUSED static struct slp_slab *slot_of(const void *p)
{
    struct slp_slab *slab = slp_pagemap_find(p);
    return slab != NULL && slab->state == SLP_GUARDED ? slab : NULL;
}

UNIT_UNUSED static char *all[MANY];

/* Makes every slot live; how many there are. */
UNIT_UNUSED static int take_all(void)
{
    int n = 0;
    while (n < MANY && (all[n] = slp_guard_alloc(40, 1)) != NULL)
        n++;
    cr_assert_lt(n, MANY);
    return n;
}

#endif
