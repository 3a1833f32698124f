/* bufs.c: pools of growing buffers.
 *
 * Purpose     Buffers that keep their memory while nobody has them, in an object cache; what size
 *             they begin with and what is too large to keep, from the lengths that come back.
 * Invariants  All buffers that there are lie on the list, lent or not, so that destroy finds the
 *             memory of those that are out. counts holds the last `returns` lengths by size; a
 *             buffer keeps up to 15 more that it has not yet told.
 * Ownership   A buffer that is out is its user's, all its fields too. The cache has the rest.
 * Locks       SLP_RANK_POOLS, for the list and the counts. Nothing is allocated under it.
 * Memory      first, most, and the sums are single words, relaxed: an old first or most costs
 *             memory and nothing else. refused: release in get ↔ acquire in fill: the put in the
 *             cache's counts, from which it is taken off.
 * errno, fork, signals   As the object cache and the fixed pool.
 */
#include "core/alloc.h"
#include "core/error.h"
#include "core/pools/buf.h"
#include "core/pools/shared.h"
#include "core/slabpool/cache.h"

#include <errno.h>
#include <string.h>

#define SIZES 58 /* 64 bytes, and each twice the one before */

struct slabpool_bufs {
    struct slabpool_cache *cache;
    struct slabpool_fixed *items;
    _Atomic(size_t) first, most;
    _Atomic(uint64_t) dropped, spilled, refused;
    struct slp_lock lock;
    struct slabpool_buf *list;
    uint32_t counts[SIZES], returns;
    uint64_t recalibrations;
};

static void recalibrate(struct slabpool_bufs *bufs)
{
    unsigned often = 0, most = 0;
    uint32_t below = bufs->counts[0];
    for (unsigned i = 1; i < SIZES; i++)
        if (bufs->counts[i] > bufs->counts[often])
            often = i;
    while (below < bufs->returns / 100 * 95)
        below += bufs->counts[++most];
    if (often > most)
        often = most;
    SLP_STORE(bufs->first, (size_t)64 << often);
    SLP_STORE(bufs->most, (size_t)64 << most);
    memset(bufs->counts, 0, sizeof bufs->counts);
    bufs->returns = 0;
    bufs->recalibrations++;
}

/* Counts the lengths that the buffer has noted. Lock held. */
static void tell(struct slabpool_bufs *bufs, struct slabpool_buf *buf)
{
    for (unsigned i = 0; i < buf->seen; i++)
        bufs->counts[buf->sizes[i]]++;
    bufs->returns += buf->seen;
    buf->seen = 0;
    if (bufs->returns >= SLABPOOL_BUFS_RECALIBRATE)
        recalibrate(bufs);
}

static int make(void *object, void *arg)
{
    struct slabpool_bufs *bufs = arg;
    struct slabpool_buf *buf = object;
    memset(buf, 0, sizeof *buf);
    buf->lender = bufs;
    buf->items = bufs->items;
    slp_pools_lock(&bufs->lock);
    buf->next = bufs->list;
    if (buf->next != NULL)
        buf->next->prev = buf;
    bufs->list = buf;
    slp_pools_unlock(&bufs->lock);
    return 0;
}

/* Off the list, and its memory given back. */
static void unmake(void *object, void *arg)
{
    struct slabpool_bufs *bufs = arg;
    struct slabpool_buf *buf = object;
    slp_pools_lock(&bufs->lock);
    tell(bufs, buf);
    *(buf->prev != NULL ? &buf->prev->next : &bufs->list) = buf->next;
    if (buf->next != NULL)
        buf->next->prev = buf->prev;
    slp_pools_unlock(&bufs->lock);
    slp_buf_leave(buf);
}

static struct slabpool_bufs *create(size_t first, struct slabpool_fixed *items)
{
    if (first > SLP_REQUEST_MAX) {
        errno = EOVERFLOW;
        return NULL;
    }
    struct slabpool_bufs *bufs = slp_alloc_zeroed(sizeof *bufs);
    if (bufs == NULL)
        return NULL;
    bufs->lock = (struct slp_lock)SLP_LOCK_INIT(SLP_RANK_POOLS);
    bufs->items = items;
    SLP_STORE(bufs->first, first != 0 ? first : SLABPOOL_BUF_FIRST);
    bufs->cache = slabpool_cache_create(sizeof(struct slabpool_buf), SLP_LINE, make, unmake, bufs);
    if (bufs->cache == NULL) {
        slp_pools_free(bufs);
        return NULL;
    }
    return bufs;
}

struct slabpool_bufs *slabpool_bufs_create(size_t first)
{
    return create(first, NULL);
}

struct slabpool_bufs *slabpool_bufs_create_items(struct slabpool_fixed *items)
{
    return create(0, items);
}

size_t slabpool_bufs_destroy(struct slabpool_bufs *bufs)
{
    if (bufs == NULL)
        return 0;
    for (struct slabpool_buf *buf = bufs->list, *next; buf != NULL; buf = next) {
        next = buf->next;
        if (buf->out) /* the cache does not destruct these, and may free them first */
            unmake(buf, bufs);
    }
    size_t out = slabpool_cache_destroy(bufs->cache);
    slp_pools_free(bufs);
    return out;
}

struct slabpool_buf *slabpool_bufs_get(struct slabpool_bufs *bufs)
{
    struct slabpool_buf *buf = slabpool_cache_get(bufs->cache);
    if (SLP_UNLIKELY(buf == NULL))
        return NULL;
    if (buf->items != NULL && slp_buf_enter(buf) != 0) {
        (void)slabpool_cache_put(bufs->cache, buf);
        atomic_fetch_add_explicit(&bufs->refused, 1, memory_order_release);
        return NULL;
    }
    buf->first = SLP_LOAD(bufs->first);
    buf->out = true;
    return buf;
}

int slabpool_bufs_put(struct slabpool_bufs *bufs, struct slabpool_buf *buf)
{
    if (buf == NULL)
        return 0;
    if (SLP_UNLIKELY(buf->lender != bufs || !buf->out)) {
        slp_error_pool("slabpool_bufs_put", "buffer that is not lent", buf);
        return -1;
    }
    size_t n = buf->length < buf->longest ? buf->longest : buf->length;
    buf->sizes[buf->seen++] = (uint8_t)(n <= 64 ? 0 : 58 - __builtin_clzll(n - 1));
    if (SLP_UNLIKELY(buf->seen == SLP_BUF_SEEN)) {
        slp_pools_lock(&bufs->lock);
        tell(bufs, buf);
        slp_pools_unlock(&bufs->lock);
    }
    if (SLP_UNLIKELY(buf->spilled != 0))
        SLP_COUNT(bufs->spilled, buf->spilled);
    size_t most = SLP_LOAD(bufs->most);
    if (buf->items != NULL) {
        slp_buf_leave(buf);
    } else if (SLP_UNLIKELY(most != 0 && buf->capacity > most)) {
        slp_buf_drop(buf);
        SLP_COUNT(bufs->dropped, 1);
    }
    buf->length = buf->position = buf->longest = 0;
    buf->grown = buf->spilled = 0;
    buf->out = false;
    return slabpool_cache_put(bufs->cache, buf);
}

void slabpool_bufs_shrink(struct slabpool_bufs *bufs)
{
    (void)slabpool_cache_shrink(bufs->cache);
}

static void fill(struct slabpool_bufs *bufs, struct slabpool_bufs_stats *stats, uint64_t kept)
{
    struct slabpool_cache_stats cache;
    uint64_t refused = SLP_LOAD_ACQ(bufs->refused); /* first: the cache's counts have them too */
    slabpool_cache_stats(bufs->cache, &cache);
    slp_pools_lock(&bufs->lock);
    *stats = (struct slabpool_bufs_stats){
        .gets = cache.gets - refused,
        .puts = cache.puts - refused,
        .outstanding = (size_t)cache.outstanding,
        .dropped = atomic_fetch_and_explicit(&bufs->dropped, kept, memory_order_relaxed),
        .spilled = atomic_fetch_and_explicit(&bufs->spilled, kept, memory_order_relaxed),
        .recalibrations = bufs->recalibrations,
        .first = SLP_LOAD(bufs->first),
        .most = SLP_LOAD(bufs->most),
    };
    slp_pools_unlock(&bufs->lock);
}

void slabpool_bufs_stats(struct slabpool_bufs *bufs, struct slabpool_bufs_stats *stats)
{
    fill(bufs, stats, UINT64_MAX);
}

void slabpool_bufs_stats_reset(struct slabpool_bufs *bufs, struct slabpool_bufs_stats *stats)
{
    fill(bufs, stats, 0);
}
