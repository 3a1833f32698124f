/* fork.h: what a child of fork does with the heap it inherits.
 *
 * Purpose     A child can allocate whatever the parent's other threads were doing, without any
 *             lock having been taken before the fork: a prepare handler that waited for a
 *             lock could wait for a thread that waits for the C library's stdio lock.
 * Invariants  The kernel copies page by page while other threads run on, so even a lock that
 *             reads as free does not prove what it guards. Therefore:
 *             - of a parent without other threads in the allocator, everything is inherited;
 *             - otherwise the child keeps its own thread's heap, which nobody else writes but
 *               its inbox. Of the rest it believes what one page says by itself, since the
 *               kernel copies a page as it is at one moment: which slabs there are and how many
 *               of their blocks are handed out, cached mappings, free structs. It drops what
 *               goes over several pages: free lists, lists of slabs, what is on its way home.
 *               A block that the program may use in the child was handed out before the fork
 *               began, so every page says so; what is in doubt belongs to nobody here.
 *               So what other threads had that is wholly free serves the child, and a slab of
 *               theirs with live blocks serves only the blocks that the child itself frees.
 *               Counts are written so that at every moment they say at least what is live.
 *             Counts start at zero.
 */
#ifndef SLP_CORE_FORK_H
#define SLP_CORE_FORK_H

#include "core/base.h"

/* In the child, before any other code of ours. */
void slp_fork_child(void);

/* This process image is the child of one that had other threads in the allocator, or of such a
 * child. */
extern SLP_HIDDEN bool slp_fork_torn;

#endif
