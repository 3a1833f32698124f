/* local.h: blocks of one size, kept by the thread that put them back.
 *
 * For blocks that come and go often in one thread. A malloc(3) that is this library's keeps lists
 * for each thread too and costs as much; the pool has a bound and counts of its own, and its memory
 * goes as a whole; and it is as quick where another malloc serves. Each thread keeps up to `limit`
 * idle blocks without a lock; what is put beyond that goes to a shared list of at most `limit`
 * blocks, from which every thread takes, and what is beyond that to the allocator. So a thread
 * that only puts and one that only gets keep a bounded number between them. A thread's end gives
 * what it kept to the shared list.
 *
 * Thread-safe but for destroy, which must be the last call for its pool. Fork as with cache.h.
 */
#ifndef SLABPOOL_LOCAL_H
#define SLABPOOL_LOCAL_H

#include "api.h"

#ifdef __cplusplus
extern "C" {
#endif

struct slabpool_local;

/* Counts of blocks; exact when no other thread is inside the pool. */
struct slabpool_local_stats {
    uint64_t gets;        /* successful */
    uint64_t hits;        /* of these, from the thread's own, without a lock */
    uint64_t misses;      /* gets - hits: from the shared list, or from the allocator */
    uint64_t puts;
    uint64_t allocated;   /* from the allocator */
    uint64_t freed;       /* to the allocator */
    uint64_t outstanding; /* gets - puts */
    uint64_t cached;      /* idle, the threads' and shared */
    uint64_t limit;       /* in force */
};

/* A pool of blocks of `size` bytes, at least 1, at multiples of align: a power of two, or 0 for
 * _Alignof(max_align_t). limit: idle blocks for each thread, even and from 2 to 124; others are
 * taken to the nearest below that is, or to 2; 0: as many as 256 KiB hold. errno EINVAL, ENOMEM,
 * EOVERFLOW. */
SLABPOOL_API struct slabpool_local *slabpool_local_create(size_t size, size_t align, size_t limit);

/* A block, the caller's until it is put back, by whichever thread. NULL with errno ENOMEM. */
SLABPOOL_API void *slabpool_local_get(struct slabpool_local *pool);

/* Puts a block back. NULL is nothing. 0; -1 with errno EINVAL for misuse, as slabpool_cache_put. */
SLABPOOL_API int slabpool_local_put(struct slabpool_local *pool, void *block);

/* The calling thread keeps none any more: its blocks go to the shared list as far as that has
 * room, the others to the allocator. Blocks that it had. */
SLABPOOL_API size_t slabpool_local_flush(struct slabpool_local *pool);

/* Frees all memory of the pool's, also blocks still outstanding, whose number is returned. NULL is
 * nothing. */
SLABPOOL_API size_t slabpool_local_destroy(struct slabpool_local *pool);

SLABPOOL_API void slabpool_local_stats(const struct slabpool_local *pool,
                                       struct slabpool_local_stats *stats);

#ifdef __cplusplus
}
#endif

#endif
