/* cache.c: the object cache's verbs, over magazine.h.
 */
#include "core/slabpool/cache.h"

#include "core/pools/magazine.h"

struct slabpool_cache *slabpool_cache_create(size_t size, size_t align,
                                             int (*ctor)(void *object, void *arg),
                                             void (*dtor)(void *object, void *arg), void *arg)
{
    struct slabpool_cache *cache = slp_magazine_create(size, align, 0);
    if (cache != NULL) {
        cache->ctor = ctor;
        cache->dtor = dtor;
        cache->arg = arg;
    }
    return cache;
}

void *slabpool_cache_get(struct slabpool_cache *cache)
{
    return slp_magazine_get(cache);
}

int slabpool_cache_put(struct slabpool_cache *cache, void *object)
{
    return slp_magazine_put(cache, object, __func__);
}

size_t slabpool_cache_shrink(struct slabpool_cache *cache)
{
    size_t n = 0;
    void *object;
    struct slp_rack *from;
    struct slabpool_cache_stats now;
    slp_magazine_stats(cache, &now); /* a destructor may put back what it got */
    while (n < now.cached && (object = slp_magazine_idle(cache, &from)) != NULL) {
        slp_magazine_destruct(cache, object);
        n++;
    }
    slp_magazine_free_empty(cache);
    return n;
}

size_t slabpool_cache_destroy(struct slabpool_cache *cache)
{
    return slp_magazine_destroy(cache);
}

void slabpool_cache_stats(const struct slabpool_cache *cache, struct slabpool_cache_stats *stats)
{
    slp_magazine_stats((struct slabpool_cache *)(uintptr_t)cache, stats);
}
