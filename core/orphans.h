/* orphans.h: slabs whose thread has ended.
 *
 * Purpose     Keeps them until a thread wants their class or the last of their blocks is freed.
 * Invariants  A slab is an orphan when heap == NULL and state == SLP_ORPHAN. It is listed when
 *             it has a free block; next or prev or the list's first then lead to it.
 * Ownership   An orphan belongs to the holder of the lock.
 * Locks       SLP_RANK_ORPHANS.
 * Memory      heap's release store here ↔ acquire load by whoever frees.
 * fork        The child of a process with threads drops the lists: their links may have been
 *             mid-change. Such slabs, and those of threads that do not exist in the child and
 *             have live blocks, are claimed at their first free with an empty list: only what the
 *             child itself frees is used again.
 */
#ifndef SLP_CORE_ORPHANS_H
#define SLP_CORE_ORPHANS_H

#include "core/heap.h"

/* The caller owns the slab, has folded it, and unlinked it from its lists. */
void slp_orphans_put(struct slp_slab *slab);

/* A listed orphan of class k, now the heap's, or NULL. No lock when there is none. */
struct slp_slab *slp_orphans_take(uint32_t k, struct slp_heap *heap);

/* Puts a chain of parcels into the orphans they belong to; orphans that are empty then are the
 * heap's, in *empty. The rest of the chain is returned: their slabs have an owner by now, or must
 * be claimed. */
void *slp_orphans_home(void *chain, struct slp_heap *heap, struct slp_list *empty);

/* Makes the slab of a live block the caller's if it has no living owner. */
bool slp_orphans_claim(struct slp_slab *slab, struct slp_heap *heap);

void slp_orphans_fork_child(bool threads);

#endif
