/* pagemap.h: from an address to what lies there.
 *
 * Purpose     Tells for any address, ours or not, which slab or large block holds it,
 *             without a lock and without touching the address.
 * Invariants  A unit's slot is its number modulo 2^16, so units 4 GiB apart share one. The first
 *             to come has it: tag[i] says who by the address's upper half, 0 nobody; the others are
 *             in a radix map, more slowly.
 *             entry[i] is the distance in bytes from slp_pagemap itself to the slab; 0 stands
 *             for `none`, so a zeroed table is a valid one and the look-up needs no test.
 *             The fast look-up does not read the tag: it may give the slab of an address
 *             4 GiB away. The start test of such a slab fails for it (class.h).
 *             none.owner is 0 and no thread's token is.
 * Memory      slp_pagemap_set's release ↔ slp_pagemap_find's acquire. The fast look-up is
 *             plain: a pointer to a block reached its user after the set, by whatever
 *             ordering handed the pointer over, and for any other pointer each value of the
 *             entry leads to a slab that rejects it.
 * fork        Entries are single words; a child inherits them as they are.
 */
#ifndef SLP_CORE_PAGEMAP_H
#define SLP_CORE_PAGEMAP_H

#include "core/slab.h"

#define SLP_SLOTS ((size_t)1 << 16)

struct slp_pagemap {
    struct slp_slab none;
    intptr_t entry[SLP_SLOTS];
    _Atomic(uint16_t) tag[SLP_SLOTS];
};

extern SLP_HIDDEN struct slp_pagemap slp_pagemap;

/* The slab in p's slot, or &slp_pagemap.none: the right one if p passes its start test. */
SLP_INLINE struct slp_slab *slp_pagemap_guess(const void *p)
{
    uint32_t i = (uint32_t)(uintptr_t)p >> SLP_UNIT_SHIFT;
    return (struct slp_slab *)((uintptr_t)&slp_pagemap +
                               (uintptr_t)SLP_HOT_GET(slp_pagemap.entry[i]));
}

/* What holds p, or NULL. Any value of p is allowed. */
struct slp_slab *slp_pagemap_find(const void *p);

/* Says that `units` units from `at` (a multiple of SLP_UNIT) belong to slab. 0, or -1 when the
 * map could not grow (nothing is set then). */
int slp_pagemap_set(const void *at, size_t units, struct slp_slab *slab);

/* Says that the unit at `at` belongs to nobody any more. */
void slp_pagemap_clear(const void *at);

/* The same if it belongs to slab still; when the address may be another's already. */
void slp_pagemap_forget(const void *at, const struct slp_slab *slab);

#endif
