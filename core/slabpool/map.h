/* map.h: memory straight from the system, whole pages of it.
 *
 * A mapping is no block of the allocator: it is in none of its counts but those below, and free()
 * does not take it. Threads: any number at once, by one lock for the process.
 */
#ifndef SLABPOOL_MAP_H
#define SLABPOOL_MAP_H

#include "api.h"

#ifdef __cplusplus
extern "C" {
#endif

/* For slabpool_map. */
#define SLABPOOL_MAP_HUGE      1u  /* huge pages as far as can be had: see slabpool_map */
#define SLABPOOL_MAP_POPULATE  2u  /* all pages now, instead of each at its first use */
#define SLABPOOL_MAP_NORESERVE 4u  /* no claim on memory or swap beforehand */
#define SLABPOOL_MAP_GUARD     8u  /* a page without access on either side, beyond the size */
#define SLABPOOL_MAP_DONTDUMP  16u /* not in core dumps */
#define SLABPOOL_MAP_SHARED    32u /* children of a fork see the same memory, not a copy */

/* For slabpool_map_advise, as madvise(2) has them. */
enum slabpool_map_advice {
    SLABPOOL_MAP_NORMAL,
    SLABPOOL_MAP_RANDOM,     /* no reading ahead */
    SLABPOOL_MAP_SEQUENTIAL, /* much reading ahead */
    SLABPOOL_MAP_WILLNEED,   /* read in now what is swapped out */
    SLABPOOL_MAP_DROP,       /* private content goes now and reads as zeros */
    SLABPOOL_MAP_IDLE,       /* the same when memory is short, until it is written again */
    SLABPOOL_MAP_COLLAPSE,   /* huge pages wanted; SLABPOOL_MAP_SPLIT: not wanted */
    SLABPOOL_MAP_SPLIT
};

struct slabpool_map_stats {
    size_t mappings;    /* now */
    size_t bytes;       /* of these, without guard pages */
    size_t peak_bytes;  /* the most there ever were */
    uint64_t maps;      /* successful calls, and those that were not */
    uint64_t failures;
    uint64_t unmaps;
    uint64_t huge;      /* mappings made of the system's reserved huge pages */
};

/* size bytes of zeros, rounded up to whole pages (with HUGE: of 2 MiB, once size is as large).
 * HUGE: reserved huge pages where the system has enough and neither NORESERVE nor GUARD is asked
 * for, else memory aligned to 2 MiB that transparent huge pages are asked for; smaller sizes are
 * ordinary. (A private copy after fork may end a child by SIGBUS when reserved pages run out.)
 * NULL with errno EINVAL (size 0, an unknown flag), EOVERFLOW, or as mmap(2). */
SLABPOOL_API void *slabpool_map(size_t size, unsigned flags);

/* Bytes of the mapping that begins at p, 0 with errno EINVAL when there is none. */
SLABPOOL_API size_t slabpool_map_size(const void *p);

/* What is planned with `size` bytes at `offset` of the mapping that begins at p; size 0: with all
 * from there on. Rounded to pages: outwards, for DROP and IDLE inwards, so that nothing else is
 * lost. 0; -1 with errno EINVAL (no mapping, not within it, unknown advice), or as madvise(2). */
SLABPOOL_API int slabpool_map_advise(void *p, size_t offset, size_t size,
                                     enum slabpool_map_advice what);

/* Ends the mapping that begins at p; NULL does nothing. 0; -1 with errno as munmap(2), and then
 * it is still there; -1 with errno EINVAL after a message when there is none. */
SLABPOOL_API int slabpool_unmap(void *p);

/* Totals of the process. Exact. */
SLABPOOL_API void slabpool_map_stats(struct slabpool_map_stats *stats);

#ifdef __cplusplus
}
#endif

#endif
