/* magazine.h: what the object cache and the thread-local pool are made of.
 *
 * Purpose     Each thread has a rack of two magazines for each cache that it uses, loaded and
 *             spare; full and empty magazines are exchanged with the cache's depot. (After Bonwick
 *             and Adams: Magazines and Vmem, 2001.) The thread-local pool is the same without a
 *             constructor and with a bound on its depot.
 * Invariants  constructed - destructed = objects in `all`
 *               = handed out + in racks + in depot + in the hands of a call that moves them.
 *             Behind each object lies its tail: a tag, which is the cache's key while the object is
 *             out and SLP_TAG_IN while it is idle, and its place in `all`. Keys are even and differ
 *             for 2^31 caches. What is put is looked at only where low <= address <= high, between
 *             the cache's objects; what a program puts from there that is none is memory, but for
 *             a range that was given back to the system since shrink freed objects in it.
 *             racks[i] of a cache's table is that of thread number i, or &slp_rack_none, which
 *             neither gives nor takes; so is racks[0], for threads without a number.
 *             A magazine in the depot is full (`full`), empty, or is `partial`.
 * Ownership   A rack and its magazines are their thread's. Depot, `all`, tables: the cache's lock.
 *             The list of caches and the numbers of threads: the threads' lock.
 * Locks       SLP_RANK_POOL_THREADS, inside it SLP_RANK_POOLS. Constructors and destructors run
 *             under neither. An ending thread goes through the list of caches; destroy takes its
 *             cache off the list first, so neither meets the other.
 * Memory      racks: release when the table has grown ↔ acquire in slp_rack_find. Old tables stay
 *             until destroy, and a thread reads its own place alone, which it wrote itself. Counts
 *             of a rack have one writer. low only falls and high only rises, and whoever has an
 *             object got it after both had reached it.
 * errno, fork, signals   errno as the public headers say. In the child of a fork the numbers of
 *             other threads are free again, and with a number a new thread takes over its racks.
 *             Not for signal handlers.
 */
#ifndef SLP_POOLS_MAGAZINE_H
#define SLP_POOLS_MAGAZINE_H

#include "core/fast.h"
#include "core/pools/shared.h"

#define SLP_RACKS_FIRST   8  /* of the table that a cache begins with */

struct slp_magazine {
    struct slp_magazine *next; /* in the depot */
    uint32_t count, size;
    void *of[];
};

struct slp_rack {
    struct slp_magazine *loaded, *spare;
    uint64_t hits, puts;
};

struct slp_racks {
    struct slp_racks *older;
    uint32_t count;
    struct slp_rack *of[];
};

#define SLP_TAG_IN 0x9d2c5681u

struct slp_tail {
    uint32_t tag, place;
};

struct slabpool_cache {
    _Atomic(struct slp_racks *) racks;
    char *low, *high; /* the objects of least and greatest address there ever were */
    size_t tail;      /* bytes from an object to its tail */
    uint32_t key;
    uint32_t magazine; /* objects in one */
    uint32_t most;     /* objects in the depot; with a bound there is no destructor */
    size_t align;
    int (*ctor)(void *object, void *arg);
    void (*dtor)(void *object, void *arg);
    void *arg;
    struct slabpool_cache *next; /* of all caches */
    _Alignas(SLP_LINE) struct slp_lock lock;
    struct slp_magazine *full, *empty, *partial;
    void **all;
    uint32_t objects, room; /* in `all` */
    uint32_t idle;          /* objects in the depot */
    uint64_t hits, puts, exchanges; /* of threads that have ended, or have no rack; of all */
    _Atomic(uint64_t) misses, constructed, destructed; /* sums, never used to order anything */
};

/* The calling thread's number, 0 before it has one, UINT32_MAX past its end. */
extern SLP_HIDDEN __thread uint32_t slp_pools_thread __attribute__((tls_model("initial-exec")));

extern SLP_HIDDEN struct slp_rack slp_rack_none;

/* The calling thread ends: what caches keep for it goes to their depots. It may go on using them,
 * without magazines. */
void slp_pools_thread_end(void);

/* In the child of a fork. */
void slp_pools_fork_child(void);

/* magazine: objects in one, or 0. As slabpool_cache_create but for constructor and destructor. */
struct slabpool_cache *slp_magazine_create(size_t size, size_t align, size_t magazine);
size_t slp_magazine_destroy(struct slabpool_cache *cache);

/* What the hit path cannot do. */
void *slp_magazine_get_slow(struct slabpool_cache *cache);
int slp_magazine_put_slow(struct slabpool_cache *cache, void *object, const char *call);

/* A fresh object, without a tag; NULL. */
void *slp_magazine_construct(struct slabpool_cache *cache);

/* An idle object, with its tag as it is, or NULL; *from: the thread's rack that had it, or NULL. */
void *slp_magazine_idle(struct slabpool_cache *cache, struct slp_rack **from);
void slp_magazine_destruct(struct slabpool_cache *cache, void *object);
/* The end of an object without the destructor. */
void slp_magazine_forget_locked(struct slabpool_cache *cache, void *object);
/* Magazines that hold nothing are freed. */
void slp_magazine_free_empty(struct slabpool_cache *cache);

/* On the list of all caches, with a key; off it. */
void slp_magazine_enlist(struct slabpool_cache *cache);
void slp_magazine_delist(struct slabpool_cache *cache);

/* A table with room for thread number i, or NULL. */
struct slp_racks *slp_racks_grow_locked(struct slabpool_cache *cache, uint32_t i);
void slp_rack_free(struct slp_rack *rack);

/* The calling thread's rack goes to the depot. Objects that it had. */
size_t slp_magazine_unrack(struct slabpool_cache *cache);

/* Sums of all racks into the counts; see slabpool_cache_stats. */
struct slabpool_cache_stats;
void slp_magazine_stats(struct slabpool_cache *cache, struct slabpool_cache_stats *stats);

/* Is there a place for the calling thread? Then *rack is its rack, or &slp_rack_none. */
SLP_INLINE bool slp_rack_find(struct slabpool_cache *cache, struct slp_rack **rack)
{
    struct slp_racks *racks = SLP_LOAD_ACQ(cache->racks);
    uint32_t i = slp_pools_thread;
    if (SLP_UNLIKELY(i >= racks->count))
        return false;
    *rack = racks->of[i];
    return true;
}

SLP_INLINE struct slp_tail *slp_tail_of(const struct slabpool_cache *cache, void *object)
{
    return (struct slp_tail *)((char *)object + cache->tail);
}

/* The tag of what may lie anywhere between the cache's objects. */
SLP_INLINE uint32_t slp_tag_of(const struct slabpool_cache *cache, const void *object)
{
    uint32_t tag;
    __builtin_memcpy(&tag, (const char *)object + cache->tail, sizeof tag);
    return tag;
}

SLP_INLINE bool slp_magazine_spans(const struct slabpool_cache *cache, const void *object)
{
    return (const char *)object >= SLP_HOT_READ(cache->low) &&
           (const char *)object <= SLP_HOT_READ(cache->high);
}

SLP_INLINE void *slp_magazine_get(struct slabpool_cache *cache)
{
    struct slp_rack *rack;
    if (!slp_rack_find(cache, &rack))
        return slp_magazine_get_slow(cache);
    struct slp_magazine *loaded = rack->loaded;
    size_t count = loaded->count;
    if (SLP_UNLIKELY(count == 0))
        return slp_magazine_get_slow(cache);
    void *object = loaded->of[count - 1];
    loaded->count = (uint32_t)count - 1;
    SLP_HOT_ADD(rack->hits, 1);
    slp_tail_of(cache, object)->tag = cache->key;
    return object;
}

SLP_INLINE int slp_magazine_put(struct slabpool_cache *cache, void *object, const char *call)
{
    struct slp_rack *rack;
    if (!slp_rack_find(cache, &rack))
        return slp_magazine_put_slow(cache, object, call);
    struct slp_magazine *loaded = rack->loaded;
    size_t count = loaded->count;
    if (SLP_UNLIKELY(count == loaded->size || !slp_magazine_spans(cache, object) ||
                     slp_tag_of(cache, object) != cache->key))
        return slp_magazine_put_slow(cache, object, call);
    slp_tail_of(cache, object)->tag = SLP_TAG_IN;
    loaded->of[count] = object;
    loaded->count = (uint32_t)count + 1;
    SLP_HOT_ADD(rack->puts, 1);
    return 0;
}

#endif
