/* level.h: the blocks that a rule of the configuration has made ready, or kept.
 *
 * Purpose     prealloc and keep of SLABPOOL_CLASSES. (limit is in sums.h, batch and added sizes
 *             are in class.h.)
 * Invariants  heap->kept[k] has empty slabs of class k, state SLP_SPARE, and their carved blocks
 *             are kept[k].blocks together. A slab is kept when these are at most `keep` then; else
 *             its memory goes back to the system at once. Where a rule has prealloc alone, the
 *             heap that has the blocks keeps as many, and what is beyond goes the usual way.
 *             The slab that a heap allocates from is not among them: when that is empty it stays as
 *             long as it would be kept.
 *             slp_classes[k].ruled says whether any of this concerns class k.
 * Ownership   Rules are set once, in the constructor; kept[] is the heap's.
 * Locks       None.
 * errno, fork, signals   As heap.h. A child of fork keeps what its thread kept.
 */
#ifndef SLP_CORE_LEVEL_H
#define SLP_CORE_LEVEL_H

#include "core/config.h"
#include "core/heap.h"

extern SLP_HIDDEN bool slp_level_on; /* there is a rule of the kind */

void slp_level_set(uint32_t k, const struct slp_class_rule *rule);

/* Carves and touches what the rules want ready, in the caller's heap. */
void slp_level_prealloc(struct slp_heap *heap);

/* An empty slab, in no list: is it kept now, or gone? False: it is for others to say. */
bool slp_level_retire(struct slp_heap *heap, struct slp_slab *slab);

/* Would it be kept? */
bool slp_level_keeps(const struct slp_heap *heap, const struct slp_slab *slab);

/* May it wait in the heap of a thread that ends for the next one? */
bool slp_level_may_rest(const struct slp_heap *heap, const struct slp_slab *slab);

/* A slab of class k that was kept, now owned and in no list; or NULL. */
struct slp_slab *slp_level_take(struct slp_heap *heap, uint32_t k);

/* Gives back all empty slabs of these classes, kept and current ones. */
void slp_level_drop(struct slp_heap *heap);

/* The heap's thread is not here any more: it has nothing. */
void slp_level_forget(struct slp_heap *heap);

#endif
