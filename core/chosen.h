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

/* realloc made a block n bytes long without a copy, and it lies at p: to the sampler that is a new
 * block, drawn for anew. `record` is what slp_sample_detach had of it before. With the sampler on. */
void slp_chosen_resized_slow(void *p, size_t n, uint32_t record);
SLP_INLINE void slp_chosen_resized(void *p, size_t n, uint32_t record)
{
    if (slp_sample_on())
        slp_chosen_resized_slow(p, n, record);
}

/* A block of a thread's slab is to become n bytes long where it is, with the sampler on: is it a
 * sample, it gets a block that is one, to be copied to. NULL: none, or there is no memory. */
void *slp_chosen_for_resize(size_t n);

void slp_chosen_fork_child(void);

#endif
