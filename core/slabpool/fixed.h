/* fixed.h: a pool of items of one size, made before they are needed. See slabpool.h.
 *
 * All calls are thread-safe, but for destroy: no thread may be inside the pool then. Items are
 * handed out last in, first out, for warm caches; their content is what the last user left, at
 * first anything. An item belongs to the caller from get to put.
 */
#ifndef SLABPOOL_FIXED_H
#define SLABPOOL_FIXED_H

#include "api.h"

#include <time.h>

#ifdef __cplusplus
extern "C" {
#endif

struct slabpool_fixed;

#define SLABPOOL_FIXED_MOST 0xfffffffeu /* items of a pool */

/* What get does when no item is there. */
enum slabpool_fixed_flags {
    SLABPOOL_FIXED_MISS = 0, /* a block of the allocator's, which goes back to it at put */
    SLABPOOL_FIXED_FAIL = 1, /* NULL with errno EAGAIN: the next put may change that */
    SLABPOOL_FIXED_WAIT = 2, /* waits for a put; first come, first served */
    SLABPOOL_FIXED_GROW = 3, /* doubles the pool */
};

/* count items (1 to SLABPOOL_FIXED_MOST) of size bytes (at least 1) at multiples of align (a power
 * of two; 0: the default), in one contiguous block that starts a cache line. flags: one of enum
 * slabpool_fixed_flags. NULL with errno EINVAL, EOVERFLOW, or ENOMEM. */
SLABPOOL_API struct slabpool_fixed *slabpool_fixed_create(size_t size, size_t count, size_t align,
                                                          unsigned flags);

/* Gives all memory back, that of items and unpooled blocks which are still out too. How many
 * these were: 0 when nothing leaked, and for NULL. */
SLABPOOL_API size_t slabpool_fixed_destroy(struct slabpool_fixed *pool);

/* An item. NULL with errno EAGAIN (FAIL), or ENOMEM (MISS, GROW). */
SLABPOOL_API void *slabpool_fixed_get(struct slabpool_fixed *pool);

/* The same, but with WAIT not after the deadline, an absolute time of CLOCK_MONOTONIC: NULL with
 * errno ETIMEDOUT. NULL as deadline: none. EINVAL for nanoseconds that are none. */
SLABPOOL_API void *slabpool_fixed_get_until(struct slabpool_fixed *pool,
                                            const struct timespec *deadline);

/* n items, or none at all. 0; -1 with errno as for get, and EINVAL when a pool that waits has
 * fewer than n, or a resize leaves it fewer meanwhile. */
SLABPOOL_API int slabpool_fixed_get_bulk(struct slabpool_fixed *pool, void **items, size_t n);

/* The same with a deadline, as slabpool_fixed_get_until has it. */
SLABPOOL_API int slabpool_fixed_get_bulk_until(struct slabpool_fixed *pool, void **items, size_t n,
                                               const struct timespec *deadline);

/* Gives an item back; NULL is none. 0; -1 with errno EINVAL for misuse (api.h): an item that is not
 * out, a pointer that is none of the pool's items. */
SLABPOOL_API int slabpool_fixed_put(struct slabpool_fixed *pool, void *item);

/* Gives all n back, or none of them when one must not be. */
SLABPOOL_API int slabpool_fixed_put_bulk(struct slabpool_fixed *pool, void *const *items, size_t n);

/* Calls visit for each of the pool's own items, those that are out too, by order of address. The
 * pool is not locked meanwhile: visit may call it, and other threads may; items that are added
 * meanwhile may be left out. */
SLABPOOL_API void slabpool_fixed_each(struct slabpool_fixed *pool,
                                      void (*visit)(void *item, void *arg), void *arg);

/* From now on `added` is called for each item that get or resize adds, before anybody has it,
 * in the thread that adds it; NULL: no more. Items of create: slabpool_fixed_each. A get by `added`
 * may find the pool still empty, and then grows it, which calls `added` again. */
SLABPOOL_API void slabpool_fixed_on_grow(struct slabpool_fixed *pool,
                                         void (*added)(void *item, void *arg), void *arg);

/* Items that could be had now without a miss, a wait or growth. */
SLABPOOL_API size_t slabpool_fixed_available(const struct slabpool_fixed *pool);

/* Bytes of an item, as create had it. */
SLABPOOL_API size_t slabpool_fixed_size(const struct slabpool_fixed *pool);

/* Makes it a pool of count items (1 to SLABPOOL_FIXED_MOST). More come as one block. Fewer: what is
 * free goes at once, the rest as it is put back; a block's memory goes with the last of its items.
 * Of several resizes at a time the one that returns last holds.
 * 0; -1 with errno EINVAL, EOVERFLOW or ENOMEM, and the pool as it was. */
SLABPOOL_API int slabpool_fixed_resize(struct slabpool_fixed *pool, size_t count);

/* Exact, and all of one moment. gets = hits + misses; a bulk call counts each of its items. What a
 * bulk call that waits has gathered is outstanding, but not yet in gets. */
struct slabpool_fixed_stats {
    size_t size;            /* bytes of an item */
    size_t count;           /* the pool's own items, also those that resize wants gone */
    size_t available;       /* ... of these not out */
    size_t outstanding;     /* out: own items and unpooled blocks */
    size_t unpooled;        /* ... of these unpooled blocks */
    size_t peak_outstanding;
    uint64_t gets;          /* items handed out */
    uint64_t hits, misses;  /* ... that were the pool's; unpooled blocks */
    uint64_t puts;          /* items given back */
    uint64_t failures;      /* calls of get that gave nothing */
    uint64_t waits;         /* calls of get that had to wait */
    uint64_t depleted;      /* calls of get that found too few */
    uint64_t expansions;    /* blocks of items added by get */
};
SLABPOOL_API void slabpool_fixed_stats(const struct slabpool_fixed *pool,
                                       struct slabpool_fixed_stats *stats);

/* The same, and at the same moment the counts of events start at 0 again and the peak at what is
 * out: no event is lost or told twice, whoever else reads. */
SLABPOOL_API void slabpool_fixed_stats_reset(struct slabpool_fixed *pool,
                                             struct slabpool_fixed_stats *stats);

#ifdef __cplusplus
}
#endif

#endif
