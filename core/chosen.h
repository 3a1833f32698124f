/* chosen.h: allocations that a mode picks out by chance: guarded ones, and sampled ones.
 *
 * Purpose     Each slow path asks here first. One mechanism serves both modes: the countdown of a
 *             current slab (slab.h) reaches 0 at the next hit that one of them wants, or both;
 *             misses, and what slabs do not serve, are drawn one by one.
 * Invariants  The distance to the next wanted hit is a geometric draw, which does not depend on
 *             what was drawn before; so each time a slab becomes the current one it is drawn anew.
 *             heap->due[k] says what the countdown of heap->current[k] ends in: 0 where it was
 *             only shortened, to fit.
 * Ownership   The calling thread's heap.
 * Locks       None is held here, and none while a stack is taken.
 * errno, fork, signals   As alloc.h.
 */
#ifndef SLP_CORE_CHOSEN_H
#define SLP_CORE_CHOSEN_H

#include "core/guard.h"
#include "core/sample.h"

struct slp_origin;

#define SLP_DUE_GUARD  1u
#define SLP_DUE_SAMPLE 2u

SLP_INLINE bool slp_chosen_on(void)
{
    return slp_guard_on() || slp_sample_on();
}

/* What the current slab of class k is to be armed with: hits until the slow path is asked again. */
uint32_t slp_chosen_arm(struct slp_heap *heap, uint32_t k);
/* Arms every current slab of the calling thread, when a mode was switched on. */
void slp_chosen_start(void);

/* For the slow path: a block for an allocation that was picked out, counted, and known to the mode
 * that wanted it. NULL: this one was not, or there is no memory, and nothing has changed. */
void *slp_chosen_instead_slow(size_t n, size_t align, bool zero, const struct slp_origin *from);

SLP_INLINE void *slp_chosen_instead(size_t n, size_t align, bool zero,
                                    const struct slp_origin *from)
{
    return SLP_UNLIKELY(slp_chosen_on()) ? slp_chosen_instead_slow(n, align, zero, from) : NULL;
}

/* A large block was to be resized to n bytes without a copy, and lies at p now; `record` is what
 * slp_sample_detach had of it before. Not changed: that goes on. Else it is drawn for anew, as if it
 * were a new block. With the sampler on. */
void slp_chosen_resized(void *p, size_t n, bool changed, uint32_t record);

#endif
