/* region.h: blocks that may move, behind handles.
 *
 * A region has blocks of any size in a stretch of memory and slides them together when no gap is
 * large enough, so a region of mixed sizes fills to the last bytes instead of being torn by gaps.
 * Programs keep handles, which survive; a pointer is good until the next alloc or compact of the
 * region by any thread, or for as long as the block is pinned.
 *
 * Threads: any number at once, by a lock in the region. What two threads do with one block's
 * content is theirs to order. Time: alloc looks for a gap, in the worst case past every block, and
 * may then move every block; all others are short, but for compact and stats, which look at every
 * block.
 */
#ifndef SLABPOOL_REGION_H
#define SLABPOOL_REGION_H

#include "api.h"

#ifdef __cplusplus
extern "C" {
#endif

struct slabpool_region;

#define SLABPOOL_REGION_GROW 1u /* more memory, at least as much again, when the region is full */

struct slabpool_region_stats {
    size_t capacity;      /* bytes for blocks */
    size_t live;          /* blocks */
    size_t live_bytes;    /* of these, as asked for */
    size_t free_bytes;    /* capacity - live_bytes */
    size_t largest;       /* of the free bytes, those of the largest gap */
    size_t pinned;        /* blocks */
    double fragmentation; /* 1 - largest / free_bytes; 0 when nothing is free */
    uint64_t compactions, moved, moved_bytes; /* times, blocks, bytes */
    uint64_t retired;                         /* handles' places that had all their generations */
};

/* A region with room for `bytes` bytes. NULL with errno EINVAL (0 bytes, an unknown flag) or
 * ENOMEM. */
SLABPOOL_API struct slabpool_region *slabpool_region_create(size_t bytes, unsigned flags);

/* Blocks, pinned ones too, go with it. NULL does nothing. */
SLABPOOL_API void slabpool_region_destroy(struct slabpool_region *region);

/* A handle to n bytes (0: as 1), never 0. 0 with errno ENOMEM when also compaction makes no gap
 * that is large enough (and, with SLABPOOL_REGION_GROW, there is no memory). Aligned: at a
 * multiple of align wherever it moves; 0 with errno EINVAL when that is no power of two. */
SLABPOOL_API uint64_t slabpool_region_alloc(struct slabpool_region *region, size_t n);
SLABPOOL_API uint64_t slabpool_region_alloc_aligned(struct slabpool_region *region, size_t align,
                                                    size_t n);

/* For all that take a handle: errno ESTALE when its block was freed, EINVAL when it never was
 * one. */

/* 0; -1 with errno EBUSY when the block is pinned, or as above. */
SLABPOOL_API int slabpool_region_free(struct slabpool_region *region, uint64_t handle);

/* Where the block is now, or NULL. With several threads only a pin makes that worth knowing. */
SLABPOOL_API void *slabpool_region_deref(struct slabpool_region *region, uint64_t handle);

/* Its size as asked for, or 0. */
SLABPOOL_API size_t slabpool_region_size(struct slabpool_region *region, uint64_t handle);

/* Where the block is and stays until as many unpins as pins; NULL, also with errno EOVERFLOW after
 * 67,108,863 pins. unpin: 0; -1 also with errno EINVAL when it is not pinned. */
SLABPOOL_API void *slabpool_region_pin(struct slabpool_region *region, uint64_t handle);
SLABPOOL_API int slabpool_region_unpin(struct slabpool_region *region, uint64_t handle);

/* Slides all blocks that are not pinned towards the beginning and gives the memory of large gaps
 * back to the system; what grew and is empty goes. Returns by how many bytes the largest gap grew,
 * with what went. */
SLABPOOL_API size_t slabpool_region_compact(struct slabpool_region *region);

/* Exact. */
SLABPOOL_API void slabpool_region_stats(struct slabpool_region *region,
                                        struct slabpool_region_stats *stats);

#ifdef __cplusplus
}
#endif

#endif
