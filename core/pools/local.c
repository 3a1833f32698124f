/* local.c: the thread-local pool's verbs: a cache of magazine.h without a constructor, whose depot
 * is bounded. struct slabpool_local is never defined; its pointers are those of that cache.
 */
#include "core/slabpool/local.h"

#include "core/pools/magazine.h"
#include "core/slabpool/cache.h"

static struct slabpool_cache *cache_of(const struct slabpool_local *pool)
{
    return (struct slabpool_cache *)(uintptr_t)pool;
}

struct slabpool_local *slabpool_local_create(size_t size, size_t align, size_t limit)
{
    struct slabpool_cache *cache =
        slp_magazine_create(size, align, limit == 1 ? 1 : limit / 2);
    if (cache != NULL)
        cache->most = 2 * cache->magazine;
    return (struct slabpool_local *)cache;
}

void *slabpool_local_get(struct slabpool_local *pool)
{
    return slp_magazine_get(cache_of(pool));
}

int slabpool_local_put(struct slabpool_local *pool, void *block)
{
    return slp_magazine_put(cache_of(pool), block, __func__);
}

size_t slabpool_local_flush(struct slabpool_local *pool)
{
    return slp_magazine_unrack(cache_of(pool));
}

size_t slabpool_local_destroy(struct slabpool_local *pool)
{
    return slp_magazine_destroy(cache_of(pool));
}

void slabpool_local_stats(const struct slabpool_local *pool, struct slabpool_local_stats *stats)
{
    struct slabpool_cache_stats of;
    slp_magazine_stats(cache_of(pool), &of);
    *stats = (struct slabpool_local_stats){
        .gets = of.gets, .hits = of.hits, .misses = of.misses, .puts = of.puts,
        .allocated = of.constructed, .freed = of.destructed, .outstanding = of.outstanding,
        .cached = of.cached, .limit = 2 * of.magazine,
    };
}
