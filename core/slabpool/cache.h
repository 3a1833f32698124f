/* cache.h: objects that stay constructed while they wait for their next user.
 *
 * For objects whose making costs more than their memory: a z_stream after inflateInit, a parser,
 * a connection's state. The constructor runs once in an object's life and the destructor once;
 * between two users an object is as the last one put it back. Each thread keeps up to two
 * magazines of objects for itself, so that most gets and puts take no lock; the rest are in the
 * cache's depot. An object may be put back by another thread than the one that got it.
 *
 * Thread-safe but for destroy, which must be the last call for its cache. Constructor and
 * destructor are called without a lock held and may use other pools, this cache's get and put
 * too, but not its shrink or destroy; and while destroy runs, not this cache at all.
 *
 * Fork: a child may use the caches that no other thread was inside of at that moment. What other
 * threads kept in their magazines serves threads that the child begins, and goes with destroy.
 */
#ifndef SLABPOOL_CACHE_H
#define SLABPOOL_CACHE_H

#include "api.h"

#ifdef __cplusplus
extern "C" {
#endif

struct slabpool_cache;

/* Counts of objects but for where it is said; exact when no other thread is inside the cache. Else
 * each is a value that was once true, but for outstanding and cached, which then are estimates, at
 * least 0. Always outstanding + cached = constructed - destructed. */
struct slabpool_cache_stats {
    uint64_t gets;        /* successful */
    uint64_t hits;        /* of these, from the thread's own magazines, without a lock */
    uint64_t misses;      /* gets - hits: from the depot, or constructed */
    uint64_t puts;
    uint64_t constructed;
    uint64_t destructed;
    uint64_t outstanding; /* gets - puts */
    uint64_t cached;      /* idle, in depot and magazines */
    uint64_t exchanges;   /* magazines exchanged with the depot */
    uint64_t magazine;    /* objects that a magazine holds; a thread has two */
};

/* A cache of objects of `size` bytes, at least 1, at multiples of align: a power of two, or 0 for
 * _Alignof(max_align_t). ctor(object, arg) gets uninitialised memory and returns 0, or -1 with
 * errno, which then is get's. ctor and dtor may be NULL. errno EINVAL, ENOMEM, EOVERFLOW. */
SLABPOOL_API struct slabpool_cache *slabpool_cache_create(size_t size, size_t align,
                                                          int (*ctor)(void *object, void *arg),
                                                          void (*dtor)(void *object, void *arg),
                                                          void *arg);

/* An object, the caller's until it is put back; its content is as the constructor or its last user
 * left it. NULL with errno ENOMEM, or what the constructor set. */
SLABPOOL_API void *slabpool_cache_get(struct slabpool_cache *cache);

/* Puts an object back, as its next user may find it. NULL is nothing. 0; -1 with errno EINVAL for
 * misuse: an object that was put back already, a pointer that is not this cache's (known by its
 * address and 32 bits behind the object), or an object that was written past its end. Of two
 * threads that put one object at the same moment both may go unseen. Never fails for want of
 * memory: then idle objects are destructed. */
SLABPOOL_API int slabpool_cache_put(struct slabpool_cache *cache, void *object);

/* Destructs what is idle in the depot and in the calling thread's magazines, and frees it. Objects
 * freed. Other threads' magazines stay theirs: at most two each. */
SLABPOOL_API size_t slabpool_cache_shrink(struct slabpool_cache *cache);

/* Destructs all idle objects, of every thread, and frees all memory of the cache's, also that of
 * objects still outstanding, whose number is returned; for these the destructor does not run. NULL
 * is nothing. */
SLABPOOL_API size_t slabpool_cache_destroy(struct slabpool_cache *cache);

SLABPOOL_API void slabpool_cache_stats(const struct slabpool_cache *cache,
                                       struct slabpool_cache_stats *stats);

#ifdef __cplusplus
}
#endif

#endif
