/* region_parts.h: what a region is made of (core/slabpool/region.h).
 *
 * Purpose     Blocks in one or more stretches of memory, found by handles, so that they can be
 *             slid together: region.c has the verbs, region_move.c places, compaction and growth.
 * Invariants  Places are linked in a ring by address, from place 0 on. A block's place has an odd
 *             generation and ends where its bytes end; the gap behind it reaches to the next
 *             place. A wall, place 0 among them, bridges from the end of one stretch to the
 *             beginning of the next (so its size may be negative, modulo the word), and is never
 *             moved: gaps need no other rule at stretches' ends. A handle is generation and place;
 *             a free place has an even generation, which only grows, and is retired before it
 *             could wrap. capacity - live_bytes is the sum of all gaps.
 * Ownership   The region's, but the content of blocks; stretches and the table are the facade's.
 * Locks       The region's own, SLP_RANK_POOLS, in every call.
 * errno, fork, signals   As core/slabpool/api.h has it.
 */
#ifndef SLP_CORE_POOLS_REGION_PARTS_H
#define SLP_CORE_POOLS_REGION_PARTS_H

#include "core/pools/shared.h"
#include "core/slabpool/region.h"

struct slp_place {
    uintptr_t at;
    size_t size;
    uint32_t next, prev; /* in the ring; next: of free ones, 0 at the end */
    uint32_t generation;
    uint32_t pins : 26, shift : 6; /* of the alignment */
};

struct slabpool_region {
    struct slp_lock lock;
    unsigned flags;
    struct slp_place *places;
    uint32_t nplaces, used, vacant; /* in the table; ever used; list of free ones */
    uint32_t hole, rover;           /* the gaps behind these are tried first */
    bool torn;                      /* something was freed or unpinned since the last compaction */
    struct slabpool_region_stats count; /* but free_bytes, largest, pinned, fragmentation */
};

SLP_INLINE uintptr_t slp_place_end(const struct slp_place *p)
{
    return p->at + p->size;
}

SLP_INLINE bool slp_place_is_block(const struct slp_place *p)
{
    return (p->generation & 1) != 0;
}

SLP_INLINE size_t slp_place_gap(const struct slabpool_region *r, uint32_t i)
{
    return r->places[r->places[i].next].at - slp_place_end(&r->places[i]);
}

/* For all of these the lock is held. */

/* A place that is in no list; 0 with errno ENOMEM. Behind another in the ring; out of it, and free
 * or retired; and one that was not needed back among the free ones. */
uint32_t slp_region_vacant(struct slabpool_region *region);
void slp_region_link(struct slabpool_region *region, uint32_t i, uint32_t prev);
void slp_region_vacate(struct slabpool_region *region, uint32_t i);
void slp_region_unused(struct slabpool_region *region, uint32_t i);

/* The largest gap, and the place before it. */
size_t slp_region_largest(const struct slabpool_region *region, uint32_t *behind);

/* Slides blocks together; allocations begin in the largest gap then. */
void slp_region_slide(struct slabpool_region *region);

/* One more stretch, of at least `need` bytes. 0, or -1 with errno. */
int slp_region_grow(struct slabpool_region *region, size_t need);

#endif
