/* guard.h: guarded slots: one allocation in n, alone between pages that nobody may touch.
 *
 * Purpose     An access past the end of such a block, before it, or after its free stops at the
 *             instruction that makes it; the stacks of its allocation and free are kept.
 * Invariants  Slot i is the unit base + (2 * i + 1) * SLP_UNIT; the units between are never
 *             accessible. In a slot the block lies at the unit's start or, to alignment, at its
 *             end, by chance; only its pages are accessible, and only while it is live. What it
 *             leaves of them holds a pattern that is checked when it is freed.
 *             A slot is UNUSED, TAKEN (about to be live), LIVE, LEAVING (about to be freed) or
 *             FREED. Those in the queue are just the UNUSED and FREED ones; a freed slot
 *             is at its end, so that its address is reused as late as possible.
 *             misses - frees of class k = live slots of class k.
 * Ownership   A slot that is TAKEN or LEAVING belongs to the thread that made it so; the change
 *             from LIVE to LEAVING is a compare-and-swap, so a block is freed once.
 * Locks       SLP_RANK_GUARD for the queue alone; no stack is taken and nothing protected under it.
 * Memory      state: release by who makes it LIVE or FREED ↔ acquire by who frees or explains.
 * errno, fork, signals   errno untouched. slp_guard_explain and slp_guard_opened are
 *             async-signal-safe. The child of a process with threads makes the queue anew; a slot
 *             that was TAKEN or LEAVING in another thread is lost to it.
 */
#ifndef SLP_CORE_GUARD_H
#define SLP_CORE_GUARD_H

#include "core/class.h"
#include "core/slab.h"
#include "core/stack.h"

extern SLP_HIDDEN uint32_t slp_guard_rate; /* 0: off */

SLP_INLINE bool slp_guard_on(void)
{
    return SLP_UNLIKELY(slp_guard_rate != 0);
}

/* One allocation in `rate` is guarded from now on. 0, or -1 when there is no address space; then it
 * is off. From the constructor. */
int slp_guard_start(uint32_t rate);

/* Shall this allocation be a guarded one? True once in `rate`; for an allocation that no countdown
 * counts. */
bool slp_guard_due(void);

/* How many allocations from now the next guarded one is, at least 1: a geometric draw of mean
 * `rate`, so that it does not matter what was drawn before or how often one draws anew. */
uint32_t slp_guard_distance(void);

/* A guarded block of n zero bytes at a multiple of align, a power of two; or NULL: too large, no
 * slot, or a thread at its end. */
void *slp_guard_alloc(size_t n, size_t align);

/* Frees the block of a slot; says so when p is no block of it that is live. */
void slp_guard_free(struct slp_slab *slab, void *p, const char *call);

/* Is p the live block of its slot? Says so when it is not. *bytes: its size as it was asked for. */
bool slp_guard_check(const struct slp_slab *slab, const void *p, const char *call, size_t *bytes);

#define SLP_GUARD_UNSIZED SIZE_MAX

/* What an address is to a block. */
struct slp_guard_place {
    const char *what; /* is wrong with an access to it: "buffer overflow", ... */
    const char *block;
    size_t bytes; /* or SLP_GUARD_UNSIZED: not known any more */
    const struct slp_brief *allocated, *freed; /* NULL: not so, or not kept */
};

/* What a faulting address is; false when it has to do with no guarded block. */
bool slp_guard_explain(const void *address, struct slp_guard_place *place);

/* The page at address is accessible now: a fault there was only reported. False when one of that
 * slot's was before. */
bool slp_guard_opened(const void *address);

/* The message: how it was met (the call, or read, write, access), where, and all stacks: that of
 * the access is `now`, or what `context` has, a signal handler's third argument. Where a misuse
 * ends the process no other thread speaks after this one. */
void slp_guard_say(const char *how, const struct slp_guard_place *place, const void *address,
                   const struct slp_brief *now, const void *context);

/* Live guarded blocks of class k, from the slots themselves. */
uint64_t slp_guard_live(uint32_t k);

void slp_guard_fork_child(bool others);

#endif
