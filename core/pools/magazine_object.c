#include "core/pools/magazine.h"
#include "core/slabpool/cache.h"

#include <errno.h>

#define IDLE_BYTES ((size_t)128 << 10) /* of a magazine's objects, where there is more than one */
#define MOST       62                 /* objects: a magazine of 512 bytes */

/* ---- objects ---- */

/* Takes an object out of `all` and frees it. */
void slp_magazine_forget_locked(struct slabpool_cache *cache, void *object)
{
    struct slp_tail *tail = slp_tail_of(cache, object);
    void *last = cache->all[--cache->objects];
    cache->all[tail->place] = last;
    slp_tail_of(cache, last)->place = tail->place;
    tail->tag = 0;
    slp_pools_free(object);
}

static void forget(struct slabpool_cache *cache, void *object)
{
    slp_pools_lock(&cache->lock);
    slp_magazine_forget_locked(cache, object);
    slp_pools_unlock(&cache->lock);
}

static int remember(struct slabpool_cache *cache, void *object)
{
    int done = -1;
    slp_pools_lock(&cache->lock);
    if (cache->objects == cache->room) {
        uint32_t room = cache->room == 0 ? 8 : 2 * cache->room;
        size_t bytes = room * sizeof *cache->all;
        void **all = room < cache->room ? NULL
                     : cache->all == NULL ? slp_pools_alloc(bytes)
                                          : slp_alloc_resize(cache->all, bytes);
        if (all != NULL) {
            cache->all = all;
            cache->room = room;
        }
    }
    if (cache->objects < cache->room) {
        *slp_tail_of(cache, object) = (struct slp_tail){0, cache->objects};
        cache->all[cache->objects++] = object;
        if ((char *)object < cache->low)
            SLP_HOT_SET(cache->low, object);
        if ((char *)object > cache->high)
            SLP_HOT_SET(cache->high, object);
        done = 0;
    }
    slp_pools_unlock(&cache->lock);
    return done;
}

void *slp_magazine_construct(struct slabpool_cache *cache)
{
    void *object = slp_alloc_aligned(cache->align, cache->tail + sizeof(struct slp_tail));
    if (object == NULL)
        return NULL;
    if (remember(cache, object) != 0) {
        errno = ENOMEM;
        slp_pools_free(object);
        return NULL;
    }
    if (cache->ctor != NULL && cache->ctor(object, cache->arg) != 0) {
        forget(cache, object);
        return NULL;
    }
    SLP_COUNT(cache->constructed, 1);
    return object;
}

void slp_magazine_destruct(struct slabpool_cache *cache, void *object)
{
    if (cache->dtor != NULL)
        cache->dtor(object, cache->arg);
    forget(cache, object);
    SLP_COUNT(cache->destructed, 1);
}

/* ---- a cache's beginning and end ---- */

struct slp_racks *slp_racks_grow_locked(struct slabpool_cache *cache, uint32_t i)
{
    struct slp_racks *old = SLP_LOAD(cache->racks);
    if (old != NULL && i < old->count)
        return old;
    uint32_t count = old == NULL ? SLP_RACKS_FIRST : old->count;
    while (count <= i)
        count *= 2;
    struct slp_racks *racks = slp_pools_alloc(sizeof *racks + count * sizeof racks->of[0]);
    if (racks == NULL)
        return NULL;
    racks->older = old;
    racks->count = count;
    for (uint32_t k = 0; k < count; k++)
        racks->of[k] = old != NULL && k < old->count ? old->of[k] : &slp_rack_none;
    SLP_STORE_REL(cache->racks, racks);
    return racks;
}

void slp_rack_free(struct slp_rack *rack)
{
    slp_pools_free(rack->loaded);
    slp_pools_free(rack->spare);
    slp_pools_free(rack);
}

struct slabpool_cache *slp_magazine_create(size_t size, size_t align, size_t magazine)
{
    if (align == 0)
        align = _Alignof(max_align_t);
    if (size == 0 || (align & (align - 1)) != 0) {
        errno = EINVAL;
        return NULL;
    }
    if (size > SLP_REQUEST_MAX - 2 * sizeof(struct slp_tail) || align > SLP_REQUEST_MAX / 2) {
        errno = EOVERFLOW;
        return NULL;
    }
    struct slabpool_cache *cache = slp_alloc_aligned(SLP_LINE, sizeof *cache);
    if (cache == NULL)
        return NULL;
    *cache = (struct slabpool_cache){
        .low = (char *)UINTPTR_MAX,
        .tail = slp_align_up(size, sizeof(struct slp_tail)),
        .align = align < SLP_ALIGN ? SLP_ALIGN : align,
        .most = UINT32_MAX,
        .lock = SLP_LOCK_INIT(SLP_RANK_POOLS),
    };
    if (magazine == 0)
        magazine = IDLE_BYTES / size;
    cache->magazine = (uint32_t)(magazine < 1 ? 1 : magazine < MOST ? magazine : MOST);
    if (slp_racks_grow_locked(cache, 0) == NULL) {
        slp_pools_free(cache);
        return NULL;
    }
    slp_magazine_enlist(cache);
    return cache;
}

static void magazines_free(struct slp_magazine *m)
{
    while (m != NULL) {
        struct slp_magazine *next = m->next;
        slp_pools_free(m);
        m = next;
    }
}

size_t slp_magazine_destroy(struct slabpool_cache *cache)
{
    size_t outstanding = 0;
    if (cache == NULL)
        return 0;
    slp_magazine_delist(cache);
    for (uint32_t i = 0; i < cache->objects; i++) {
        void *object = cache->all[i];
        if (slp_tag_of(cache, object) == cache->key)
            outstanding++;
        else if (cache->dtor != NULL)
            cache->dtor(object, cache->arg);
        slp_pools_free(object);
    }
    slp_pools_free(cache->all);
    struct slp_racks *racks = SLP_LOAD(cache->racks);
    for (uint32_t i = 0; i < racks->count; i++)
        if (racks->of[i] != &slp_rack_none)
            slp_rack_free(racks->of[i]);
    while (racks != NULL) {
        struct slp_racks *older = racks->older;
        slp_pools_free(racks);
        racks = older;
    }
    magazines_free(cache->full);
    magazines_free(cache->empty);
    magazines_free(cache->partial);
    slp_pools_free(cache);
    return outstanding;
}

void slp_magazine_stats(struct slabpool_cache *cache, struct slabpool_cache_stats *stats)
{
    slp_pools_lock(&cache->lock);
    *stats = (struct slabpool_cache_stats){
        .hits = cache->hits, .misses = SLP_LOAD(cache->misses), .puts = cache->puts,
        .destructed = SLP_LOAD(cache->destructed), .constructed = SLP_LOAD(cache->constructed),
        .exchanges = cache->exchanges, .magazine = cache->magazine,
    };
    const struct slp_racks *racks = SLP_LOAD(cache->racks);
    for (uint32_t i = 0; i < racks->count; i++) {
        stats->hits += SLP_HOT_READ(racks->of[i]->hits);
        stats->puts += SLP_HOT_READ(racks->of[i]->puts);
    }
    slp_pools_unlock(&cache->lock);
    stats->gets = stats->hits + stats->misses;
    uint64_t all = stats->constructed - stats->destructed, out = stats->gets - stats->puts;
    if (out > all) /* what goes on meanwhile was seen in part */
        out = (int64_t)out < 0 ? 0 : all;
    stats->outstanding = out;
    stats->cached = all - out;
}

void slp_magazine_free_empty(struct slabpool_cache *cache)
{
    slp_pools_lock(&cache->lock);
    magazines_free(cache->empty);
    cache->empty = NULL;
    slp_pools_unlock(&cache->lock);
}
