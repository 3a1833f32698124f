/* fork.h: what a child of fork does with the heap it inherits.
 *
 * Purpose     A child can allocate whatever the parent's other threads were doing, without any
 *             lock having been taken before the fork: a prepare handler that waited for a
 *             lock could wait for a thread that waits for the C library's stdio lock.
 * Invariants  The kernel copies page by page while other threads run on, so even a lock that
 *             reads as free does not prove what it guards. Therefore:
 *             - of a parent without other threads in the allocator, everything is inherited;
 *             - otherwise the child keeps its own thread's heap, which nobody else writes but
 *               its inbox, and drops everything shared: it takes slabs from new ranges, and a
 *               slab of a thread that does not exist here serves only the blocks that the
 *               child itself frees.
 *             Counts start at zero: what the parent had counted is subtracted.
 */
#ifndef SLP_CORE_FORK_H
#define SLP_CORE_FORK_H

#include "core/base.h"
#include "core/inspect.h"

/* In the child, before any other code of ours. */
void slp_fork_child(void);

/* Counts at the fork this process image began with; all zero in the first. */
extern SLP_HIDDEN struct slp_inspection slp_fork_before;

#endif
