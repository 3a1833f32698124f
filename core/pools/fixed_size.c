#include "core/pools/fixed.h"

#include "core/alloc.h"

#include <errno.h>

static int check_count(size_t count)
{
    if (count - 1 < SLABPOOL_FIXED_MOST)
        return 0;
    errno = count == 0 ? EINVAL : EOVERFLOW;
    return -1;
}

struct slabpool_fixed *slabpool_fixed_create(size_t size, size_t count, size_t align,
                                             unsigned flags)
{
    struct slp_items items = {0};
    if (flags > SLABPOOL_FIXED_GROW) {
        errno = EINVAL;
        return NULL;
    }
    if (check_count(count) != 0 || slp_items_init(&items, size, align) != 0)
        return NULL;
    struct slabpool_fixed *pool = slp_alloc_aligned(SLP_LINE, sizeof *pool);
    if (pool == NULL)
        return NULL;
    *pool = (struct slabpool_fixed){
        .lock = SLP_LOCK_INIT(SLP_RANK_POOLS), .flags = flags, .items = items, .wanted = count};
    struct slp_chunk *chunk = slp_chunk_make(&pool->items, count);
    if (chunk == NULL || slp_book_add(&pool->book, chunk) != 0) {
        (void)slabpool_fixed_destroy(pool);
        return NULL;
    }
    pool->items.low = count;
    pool->hot = chunk;
    return pool;
}

size_t slabpool_fixed_destroy(struct slabpool_fixed *pool)
{
    if (pool == NULL)
        return 0;
    size_t out = slp_fixed_out(pool);
    slp_book_end(&pool->book);
    slp_pools_free(pool->items.stack);
    slp_pools_free(pool);
    return out;
}

int slp_fixed_more(struct slabpool_fixed *pool, size_t count)
{
    struct slp_chunk *chunk = slp_chunk_make(&pool->items, count);
    if (chunk == NULL)
        return -1;
    void (*added)(void *, void *) = pool->added;
    void *arg = pool->added_arg;
    if (added != NULL) {
        slp_pools_unlock(&pool->lock);
        for (uint32_t i = 0; i < chunk->count; i++)
            added(chunk->base + i * pool->items.stride, arg);
        slp_pools_lock(&pool->lock);
    }
    slp_fixed_fold(pool);
    if (slp_book_add(&pool->book, chunk) != 0)
        return -1;
    pool->items.low = slp_items_free(&pool->items);
    if (pool->wanted < pool->items.total)
        pool->wanted = pool->items.total;
    return 0;
}

void slp_fixed_sweep(struct slabpool_fixed *pool)
{
    if (pool->visiting == 0)
        slp_book_sweep(&pool->book);
}

void slabpool_fixed_on_grow(struct slabpool_fixed *pool, void (*added)(void *item, void *arg),
                            void *arg)
{
    slp_pools_lock(&pool->lock);
    pool->added = added;
    pool->added_arg = arg;
    slp_pools_unlock(&pool->lock);
}

void slabpool_fixed_each(struct slabpool_fixed *pool, void (*visit)(void *item, void *arg),
                         void *arg)
{
    slp_pools_lock(&pool->lock);
    pool->visiting++;
    const struct slp_chunk *chunk;
    for (char *at = NULL; (chunk = slp_book_next(&pool->book, at)) != NULL;) {
        for (uint32_t i = 0; i < chunk->count; i++) {
            if (chunk->place[i] == SLP_GONE)
                continue;
            char *item = chunk->base + i * pool->items.stride;
            SLP_UNPOISON(item, pool->items.size);
            slp_pools_unlock(&pool->lock);
            visit(item, arg);
            slp_pools_lock(&pool->lock);
            if (SLP_ASAN && slp_items_is_free(chunk, i))
                SLP_POISON(item, pool->items.size);
        }
        at = chunk->base + chunk->bytes;
    }
    pool->visiting--;
    slp_fixed_sweep(pool);
    slp_pools_unlock(&pool->lock);
}

/* Items that are gone come back, as long as `wanted` are not there; or free ones go, those with the
 * highest addresses first, so that whole chunks go. */
static void adjust(struct slabpool_fixed *pool)
{
    struct slp_items *items = &pool->items;
    slp_fixed_fold(pool);
    for (uint32_t k = pool->book.nchunks; k-- > 0;) {
        struct slp_chunk *chunk = pool->book.chunks[k];
        for (uint32_t i = chunk->count; i-- > 0 && items->total != pool->wanted;) {
            if (items->total < pool->wanted && chunk->place[i] == SLP_GONE)
                slp_items_revive(chunk, i);
            else if (items->total > pool->wanted && slp_items_is_free(chunk, i))
                slp_items_retire(&pool->book, chunk, i);
        }
    }
    items->low = slp_items_free(items);
}

int slabpool_fixed_resize(struct slabpool_fixed *pool, size_t count)
{
    if (check_count(count) != 0)
        return -1;
    slp_pools_lock(&pool->lock);
    size_t before = pool->wanted;
    int failed = 0;
    pool->wanted = count;
    adjust(pool);
    while (failed == 0 && pool->items.total < count)
        failed = slp_fixed_more(pool, count - pool->items.total);
    pool->wanted = failed == 0 ? count : before; /* others may have come while `added` ran */
    adjust(pool);
    slp_fixed_settle(pool);
    slp_fixed_sweep(pool);
    for (struct slp_waiter *w = pool->waiters; w != NULL; w = w->next)
        if (w->all > pool->wanted) {
            SLP_STORE(w->done, SLP_IN_VAIN); /* await takes the lock before it does anything */
            slp_os_futex_wake(&w->done);
        }
    slp_pools_unlock(&pool->lock);
    return failed;
}

size_t slabpool_fixed_available(const struct slabpool_fixed *pool)
{
    struct slabpool_fixed_stats stats;
    slabpool_fixed_stats(pool, &stats);
    return stats.available;
}

size_t slabpool_fixed_size(const struct slabpool_fixed *pool)
{
    return pool->items.size;
}

/* The events are the struct's last members, one beside the other. */
_Static_assert(offsetof(struct slabpool_fixed_stats, gets) + SLP_FIXED_EVENTS * sizeof(uint64_t) ==
                   sizeof(struct slabpool_fixed_stats), "SLP_FIXED_EVENTS is not their number");

static void read_stats(struct slabpool_fixed *pool, struct slabpool_fixed_stats *stats, bool reset)
{
    slp_pools_lock(&pool->lock);
    slp_fixed_fold(pool);
    uint64_t hits = pool->items.taken - pool->gathered;
    *stats = (struct slabpool_fixed_stats){
        .size = pool->items.size,
        .count = pool->items.total,
        .available = slp_items_free(&pool->items),
        .outstanding = slp_fixed_out(pool),
        .unpooled = pool->book.nblocks,
        .peak_outstanding = pool->peak,
        .gets = hits + pool->misses,
        .hits = hits,
        .misses = pool->misses,
        .puts = pool->items.given - pool->items.total + pool->misses - pool->book.nblocks,
        .failures = pool->failures,
        .waits = pool->waits,
        .depleted = pool->depleted,
        .expansions = pool->expansions,
    };
    uint64_t *now = &stats->gets;
    for (size_t i = 0; i < SLP_FIXED_EVENTS; i++) {
        uint64_t sum = now[i];
        now[i] -= pool->since[i];
        if (reset)
            pool->since[i] = sum;
    }
    if (reset)
        pool->peak = stats->outstanding;
    slp_pools_unlock(&pool->lock);
}

void slabpool_fixed_stats(const struct slabpool_fixed *pool, struct slabpool_fixed_stats *stats)
{
    read_stats((struct slabpool_fixed *)(uintptr_t)pool, stats, false);
}

void slabpool_fixed_stats_reset(struct slabpool_fixed *pool, struct slabpool_fixed_stats *stats)
{
    read_stats(pool, stats, true);
}
