/* fixed.h: the fixed pool's struct, for its two files.
 *
 * Purpose     fixed.c: calls that hand items out and take them back. fixed_size.c: all else.
 * Invariants  Counts that only grow: hits = taken - gathered, gets = hits + misses, puts = given -
 *             total + misses - unpooled blocks that are out. A reset of the statistics remembers
 *             them and what is said is the difference.
 *             out = total - free + unpooled blocks. peak is as of the last fold; since then the
 *             most that was out is the same with low for free, as long as neither total nor the
 *             unpooled change: hence folds around these.
 *             While somebody waits no item is free: settle hands each to the first that waits.
 *             gathered: what the bulk calls that wait have.
 *             wanted: what resize or growth made the count; items beyond it are retired as they
 *             become free, before anybody who waits gets one.
 *             hot: a chunk whose items a put may simply push: none of them is gone, nobody waits
 *             and no item is beyond wanted; else one that holds nothing. settle chooses it.
 *             While visiting > 0 no chunk goes.
 *             It begins a cache line, so that get needs no other of its own.
 * Ownership   A waiter's struct is on its stack; it is not touched after its `done` says served. One
 *             who waits in vain takes itself off the queue.
 * Locks       lock (SLP_RANK_POOLS) around everything; memory is allocated under it, no function of
 *             the user's is called under it.
 * Memory      done's release in settle ↔ acquire in await; else shared.h.
 * errno, fork, signals   As slabpool/api.h has it.
 */
#ifndef SLP_CORE_POOLS_FIXED_H
#define SLP_CORE_POOLS_FIXED_H

#include "core/pools/shared.h"
#include "core/pools/items.h"
#include "core/slabpool/fixed.h"

#define SLP_FIXED_EVENTS 8 /* counts of events in struct slabpool_fixed_stats */

enum { SLP_SERVED = 1, SLP_IN_VAIN }; /* the pool has become smaller than what is waited for */

struct slp_waiter {
    struct slp_waiter *next;
    void **items;
    size_t all, have;
    _Atomic(uint32_t) done;
};

struct slabpool_fixed {
    struct slp_lock lock;
    unsigned flags;
    struct slp_items items;
    struct slp_chunk *hot;
    struct slp_book book;
    uint64_t gathered, peak;
    uint64_t misses, failures, waits, depleted, expansions;
    size_t wanted;
    struct slp_waiter *waiters;
    uint32_t visiting;
    void (*added)(void *item, void *arg);
    void *added_arg;
    uint64_t since[SLP_FIXED_EVENTS]; /* the statistics' counts of events at the last reset */
};

/* Items that are out, and blocks. */
SLP_INLINE uint64_t slp_fixed_out(const struct slabpool_fixed *pool)
{
    return pool->items.total - slp_items_free(&pool->items) + pool->book.nblocks;
}

void slp_fixed_fold(struct slabpool_fixed *pool);

/* Retires what is too many, gives items to those that wait, and chooses the hot chunk. */
void slp_fixed_settle(struct slabpool_fixed *pool);

/* count more items. Lets the lock go while it calls pool->added. 0; -1 with errno. */
int slp_fixed_more(struct slabpool_fixed *pool, size_t count);

/* Chunks that are all gone, if nobody is among them. */
void slp_fixed_sweep(struct slabpool_fixed *pool);

#endif
