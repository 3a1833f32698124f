/* verify.h: the whole-heap verifier.
 *
 * Purpose     Checks what the headers of core promise, on the heap as it is: slabs, free lists,
 *             blocks on their way between threads, lists and tables of every heap, the page map,
 *             large blocks, and the sums of the inspector.
 * Invariants  Changes nothing. Reads a link only after it knows that the block lies in a slab.
 * Ownership   No thread may be inside the allocator meanwhile, the caller included; a thread that
 *             only holds blocks may run on.
 * Locks       None.
 * errno, fork, signals   errno untouched. Not for signal handlers. In the child of a process with
 *             threads, what those left behind is not checked, and sums are not.
 */
#ifndef SLP_CORE_VERIFY_H
#define SLP_CORE_VERIFY_H

/* 0; or -1, and then *fault (if fault is not NULL) says which invariant does not hold and where,
 * in a buffer that the next call overwrites. Needs some memory of its own, straight from the
 * kernel: about a bit for each block and 32 bytes for each slab. */
int slp_verify(const char **fault);

#endif
