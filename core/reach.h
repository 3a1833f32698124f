/* reach.h: which live blocks can the program still get at?
 *
 * Purpose     A conservative mark phase, as collectors and LeakSanitizer have it: from registers,
 *             stacks and all memory of the process that is not the heap's, through live blocks. What
 *             no word leads to is lost: the program cannot free it any more.
 * Pointers    Aligned words. One into a block, also behind its first byte, leads to it; one to its end
 *             is the next block's. The bits of a word above SLP_VA_BITS are not looked at, so tagged
 *             pointers count. Where a word only looks like an address, a block that is lost counts as
 *             reachable, never the other way round; hidden pointers (xor, 32-bit offsets) are not seen.
 * Roots       Readable private mappings and anonymous shared ones, but for the heap, what the
 *             allocator knows about it, and what the caller says. Of a thread's stack what is in use,
 *             where that is known. The stacks of threads that ended are none, where they are
 *             known as such. Pages that were never touched are not read, and stay so.
 * Threads     Others are stopped meanwhile (os_stop.h). Where the kernel does not let us, they run on:
 *             their registers are not seen then, and *said tells.
 * Ownership   The arrays are the caller's. All memory used is mapped for the call, and given back.
 * Locks       None; but stopped threads may hold any, so nothing in here takes one.
 * errno, fork, signals   errno untouched. Not for signal handlers. All signals of the calling thread
 *             wait while others are stopped.
 */
#ifndef SLP_CORE_REACH_H
#define SLP_CORE_REACH_H

#include "core/base.h"

enum slp_reach {
    SLP_REACH_GONE,      /* no live block is there (any more) */
    SLP_REACH_REACHABLE, /* or it could not be told */
    SLP_REACH_LOST,
    SLP_REACH_INDIRECT,  /* lost too, but another lost block leads to it */
};

struct slp_reach_ask {
    uintptr_t block;
    size_t bytes; /* or fewer: says where the fallback's end */
    enum slp_reach found;
};

struct slp_reach_skip {
    uintptr_t begin, end;
};

struct slp_reach_said {
    bool stopped;          /* or there was no other thread */
    uint32_t threads;      /* others that were seen */
    uint64_t read_bytes;    /* of roots and of blocks of many pages */
    uint64_t blocks, bytes; /* reachable ones, and how much they hold */
};

/* Fills in `found` of each. skip: memory that is no root: the caller's own, with the addresses it
 * asks about (the array of asks need not be in it), and the library's data. said may be NULL. 0; or -1:
 * not possible (no memory, no /proc), and nothing is known. */
int slp_reach_run(struct slp_reach_ask *asks, size_t n, const struct slp_reach_skip *skip,
                  size_t skips, struct slp_reach_said *said);

#endif
