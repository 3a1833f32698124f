/* levels.h: pools of several sizes behind one pair of calls. See slabpool.h.
 *
 * All calls are thread-safe, but for destroy: no thread may be inside the set then.
 */
#ifndef SLABPOOL_LEVELS_H
#define SLABPOOL_LEVELS_H

#include "api.h"

#ifdef __cplusplus
extern "C" {
#endif

struct slabpool_levels;

/* count items (at least 1) of size bytes (at least 1) are made at once; when they are all out, so
 * many more (or an eighth of what there is, if that is more), up to limit items in all (0: no
 * limit). */
struct slabpool_level {
    size_t size, count, limit;
};

/* The levels in any order; they are copied. NULL with errno EINVAL (n, a size or a count is 0, two
 * levels are of one size, a limit is below its count), EOVERFLOW or ENOMEM. */
SLABPOOL_API struct slabpool_levels *slabpool_levels_create(const struct slabpool_level *levels,
                                                            size_t n);

/* Gives all memory back, that of blocks that are still out too. How many these were; 0 for NULL. */
SLABPOOL_API size_t slabpool_levels_destroy(struct slabpool_levels *set);

/* At least size bytes, from the smallest level that fits. A level at its limit does not take from
 * the next: the allocator serves, as it does what is larger than the largest level. NULL with
 * errno ENOMEM. The block is the caller's until slabpool_levels_free. */
SLABPOOL_API void *slabpool_levels_alloc(struct slabpool_levels *set, size_t size);

/* Any block of the set, whoever served it; NULL is none. 0; -1 with errno EINVAL for misuse
 * (api.h): a block that is not out, a pointer that is no block of the set. */
SLABPOOL_API int slabpool_levels_free(struct slabpool_levels *set, void *block);

/* Bytes that may be used of a block that is out: its level's size, or what the allocator has given.
 * 0 for NULL; 0 with errno EINVAL for misuse. */
SLABPOOL_API size_t slabpool_levels_usable(struct slabpool_levels *set, const void *block);

/* Exact, and all of one moment. Requests that a level was to serve are hits + misses. */
struct slabpool_levels_stats {
    size_t size;          /* bytes; SIZE_MAX in the last: what no level fits */
    size_t count, limit;  /* items there are, and may be; 0: no limit */
    size_t available;     /* items that are not out */
    size_t outstanding;   /* items that are out; in the last: all blocks of the allocator's */
    uint64_t hits;        /* served by the level's items */
    uint64_t misses;      /* served by the allocator */
    uint64_t expansions;  /* blocks of items added since create */
};

/* Fills up to n elements, one for each level by rising size and a last one for what is larger. How
 * many there are: levels + 1. */
SLABPOOL_API size_t slabpool_levels_stats(const struct slabpool_levels *set,
                                          struct slabpool_levels_stats *stats, size_t n);

#ifdef __cplusplus
}
#endif

#endif
