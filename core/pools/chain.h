/* chain.h: what the files of the buffer chain share.
 *
 * Purpose     A chain is a ring of slices, each a piece of a block; blocks are shared by count.
 * Invariants  length == the sum of n over the slices, none of which is empty.
 *             ring[(head + i) & mask] is slice i < count. Before head lie `held` slices that
 *             read_range has delivered: they keep their blocks until the next call that consumes.
 *             count + held <= mask + 1.
 *             open is the block that this chain alone may write to, from fill up to limit; nobody
 *             else ever writes to it, and what is before fill is never written again while
 *             another holds the block.
 *             A block's refs == slices of all chains in it + chains that have it open or spare +
 *             retained chunks. A slice without a block is memory that outlives everything.
 * Ownership   A chain is its caller's; one thread at a time. Blocks belong to all who count.
 * Locks       None; the feed has its own (chain_feed.c).
 * Memory      refs: a holder lets go with a release (fetch_sub) ↔ acquire by who finds that it is
 *             the only one left, frees, begins the block anew, or writes before its slice. Who
 *             holds the one reference needs no read-modify-write: no other thread can change it.
 *             Its plain store then ends the release sequence, hence acquire there as well.
 *             Nor does anybody while the process has one thread (slp_pools_alone), which no other
 *             can begin in between.
 * errno, fork, signals   errno as chain.h of slabpool/ says. A child of fork has its own copies.
 */
#ifndef SLP_CORE_POOLS_CHAIN_H
#define SLP_CORE_POOLS_CHAIN_H

#include "core/base.h"
#include "core/pools/shared.h"
#include "core/slabpool/chain.h"

#include <errno.h>
#include <string.h>

struct slp_block {
    _Atomic(uint32_t) refs;
    uint32_t mark; /* SLP_CHAIN_MARK while it lives: for those who come with a chunk too late */
    size_t size;   /* bytes behind this header; 0: a reference */
};

#define SLP_CHAIN_MARK 0x6b6e6863

struct slp_slice {
    char *at;
    size_t n;
    struct slp_block *block;
};

#define SLP_CHAIN_INSIDE 4 /* slices of a chain before its ring is a block of its own */

struct slabpool_chain {
    size_t length;
    char *fill, *limit;
    struct slp_slice *ring;
    uint32_t head, count, mask, held;
    struct slp_block *open;
    struct slp_block *spare; /* the next block to be open, mostly none */
    char *reserved;          /* fill when reserve was called, ... */
    size_t promised;         /* ... and for how many bytes */
    size_t payload;          /* bytes of a block */
    uint64_t copied, pullups;
    ssize_t (*source)(void *arg, struct slabpool_chain *chain, size_t n);
    void *source_arg;
    int source_number; /* a descriptor or milliseconds */
    struct slp_slice inside[SLP_CHAIN_INSIDE];
};

SLP_INLINE struct slp_slice *slp_chain_slice(const struct slabpool_chain *c, uint32_t i)
{
    return &c->ring[(c->head + i) & c->mask];
}

SLP_INLINE char *slp_chain_payload(struct slp_block *block)
{
    return (char *)(block + 1);
}

/* A block with one reference, the caller's. */
struct slp_block *slp_chain_block(size_t size);
/* The last reference has gone. */
void slp_chain_block_gone(struct slp_block *block);

/* One reference more. A locked instruction waits for the stores before it, so none is made while
 * there is one thread. */
SLP_INLINE void slp_chain_share(struct slp_block *block)
{
    if (slp_pools_alone())
        SLP_STORE(block->refs, SLP_LOAD(block->refs) + 1);
    else
        SLP_ADD(block->refs, 1);
}

/* Takes one away: was it the last? */
SLP_INLINE bool slp_chain_unshare(struct slp_block *block)
{
    uint32_t refs = SLP_LOAD_ACQ(block->refs);
    if (refs == 1 || slp_pools_alone()) {
        SLP_STORE(block->refs, refs - 1);
        return refs == 1;
    }
    return atomic_fetch_sub_explicit(&block->refs, 1, memory_order_acq_rel) == 1;
}

/* For a holder that no other thread shares its reference with. */
SLP_INLINE void slp_chain_retain(struct slp_block *block)
{
    if (block == NULL)
        return;
    slp_chain_share(block);
}

SLP_INLINE void slp_chain_release(struct slp_block *block)
{
    if (block != NULL && slp_chain_unshare(block))
        slp_chain_block_gone(block);
}

/* Are so many references, all the caller's, the only ones? acquire ↔ slp_chain_release. */
SLP_INLINE bool slp_chain_is_alone(const struct slp_block *block, uint32_t mine)
{
    return SLP_LOAD_ACQ(block->refs) == mine;
}

/* The ring has room for so many slices more. False: ENOMEM. */
bool slp_chain_grow(struct slabpool_chain *c, uint32_t slices);

SLP_INLINE bool slp_chain_room(struct slabpool_chain *c, uint32_t slices)
{
    uint64_t used = (uint64_t)c->count + c->held;
    return SLP_LIKELY(used + slices <= (uint64_t)c->mask + 1) || slp_chain_grow(c, slices);
}

/* A slice at the end, for which there is room; the reference becomes the chain's. */
void slp_chain_push(struct slabpool_chain *c, char *at, size_t n, struct slp_block *block);
/* False, with errno EOVERFLOW, when n bytes more are too many. */
bool slp_chain_fits(const struct slabpool_chain *c, size_t n);

/* n <= length bytes are consumed; whole slices are held. */
void slp_chain_pop(struct slabpool_chain *c, size_t n);
/* Takes away n <= length bytes. Cleanups are called last, when the chain is as it will be. */
void slp_chain_drop(struct slabpool_chain *c, size_t n);
/* What is held goes. */
void slp_chain_let_go(struct slabpool_chain *c);
/* The next block is open, the one that was is closed. block: a reference of the caller's. */
void slp_chain_open(struct slabpool_chain *c, struct slp_block *block);
/* n bytes at fill are the chain's; the ring has room. */
void slp_chain_filled(struct slabpool_chain *c, size_t n);
/* Nothing is open or spare. */
void slp_chain_close(struct slabpool_chain *c);

/* The chain has n bytes. 0; -1 with errno, as slabpool_chain_fill. */
SLP_INLINE int slp_chain_need(struct slabpool_chain *c, size_t n)
{
    return SLP_LIKELY(n <= c->length) ? 0 : slabpool_chain_fill(c, n);
}

SLP_INLINE size_t slp_chain_min(size_t a, size_t b)
{
    return a < b ? a : b;
}

#endif
