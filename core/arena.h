/* arena.h: the global stock of units.
 *
 * Purpose     Reserves address space in ranges, commits it in growing steps, hands out runs
 *             of units as slabs, takes them back, and returns idle ones to the kernel.
 * Invariants  A unit is free, taken, or being purged; one bit says which of the last two
 *             is not free. dirty ⊆ committed; a free unit that is not dirty reads as zero.
 *             reserved <= 2 * max(first range, most ever taken), so that a limit on
 *             address space set later finds room.
 * Ownership   A range and its slab structs live for ever; a slab struct belongs to the
 *             arena while its unit is free.
 * Locks       SLP_RANK_ARENA for a new range and for committing. Taking and giving are a
 *             compare-and-swap on the bitmap; no lock.
 * Memory      give's release on the bitmap ↔ take's acquire.
 * errno, fork, signals   errno untouched. A child inherits a valid arena; after a fork with
 *             threads the bitmaps are made anew from the slabs (slp_range_fork_child).
 */
#ifndef SLP_CORE_ARENA_H
#define SLP_CORE_ARENA_H

#include "core/inspect.h"
#include "core/slab.h"

/* A run of units, page map set, base, units and zeroed filled in, state SLP_FREE; or NULL, and
 * then *reason says why. */
struct slp_slab *slp_arena_take(uint32_t units, enum slp_fallback_reason *reason);

/* Back to the stock. `touched`: some of it was written. */
void slp_arena_give(struct slp_slab *slab, bool touched);

/* The same, and its memory goes to the system at once. */
void slp_arena_give_back(struct slp_slab *slab);

/* Has idle memory waited for the purge delay? Cheap while there is none. The caller then gives
 * up what it keeps and calls slp_arena_purge. */
bool slp_arena_due(void);

/* Something of the caller's lies idle: slp_arena_due will be true after the delay. */
void slp_arena_arm(void);
bool slp_arena_armed(void);

/* Returns all idle memory now. Bytes returned. */
size_t slp_arena_purge(void);

/* Returns the address space of ranges that are wholly free; the first range too only if `first`.
 * Bytes returned. For when space is short: the next slab reserves anew. */
size_t slp_arena_release(bool first);

void slp_arena_set_limit(size_t bytes);
void slp_arena_set_purge_delay(int64_t ms);
void slp_arena_set_huge(void);

/* In the child of a fork; disown: of a parent with threads that could be in the allocator. It is
 * called for each slab that is not free, and may make it free. */
void slp_arena_fork_child(void (*disown)(struct slp_slab *slab, void *context), void *context);

/* Calls visit for each slab that is not free. */
void slp_arena_each(void (*visit)(struct slp_slab *slab, void *context), void *context);

/* The range of that number, as slabs have it (struct slp_range, range.h); NULL: there are fewer. */
struct slp_range;
struct slp_range *slp_arena_range(uint32_t i);

/* Did p lie in slab memory whose address space went back to the system since? For messages. */
bool slp_arena_was_here(const void *p);

/* The purge delay in force, for the cache of large blocks. */
int64_t slp_arena_purge_delay(void);

#endif
