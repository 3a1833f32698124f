#include "core/pools/fixed.h"

#include "core/error.h"
#include "core/alloc.h"

#include <errno.h>

SLP_INLINE void note_gets(struct slabpool_fixed *pool, size_t n)
{
    pool->gets += n;
    uint64_t out = pool->gets - pool->puts;
    if (out > pool->peak)
        pool->peak = out;
}

void slp_fixed_settle(struct slabpool_fixed *pool)
{
    struct slp_items *items = &pool->items;
    while (items->total > pool->wanted && items->free > 0) {
        char *top = items->stack[items->free - 1];
        struct slp_chunk *chunk = slp_book_find(&pool->book, top);
        slp_items_retire(&pool->book, chunk, (uint32_t)((size_t)(top - chunk->base) / items->stride));
        if (chunk->gone == chunk->count)
            slp_fixed_sweep(pool);
    }
    struct slp_waiter *w;
    while ((w = pool->waiters) != NULL && items->free > 0) {
        w->items[w->have++] = slp_items_take(items);
        if (w->have == w->all) {
            note_gets(pool, w->all);
            pool->waiters = w->next;
            SLP_STORE_REL(w->done, 1); /* ↔ await */
            slp_os_futex_wake(&w->done);
        }
    }
    pool->unsettled = pool->waiters != NULL || items->total > pool->wanted;
}

/* Joins the queue's end. 0; -1 with errno ETIMEDOUT. Returns without the lock. */
static int await(struct slabpool_fixed *pool, void **items, size_t n, const struct timespec *deadline)
{
    struct slp_waiter me = {.items = items, .all = n};
    struct slp_waiter **at = &pool->waiters;
    while (*at != NULL)
        at = &(*at)->next;
    *at = &me;
    pool->waits++;
    slp_fixed_settle(pool);
    slp_pools_unlock(&pool->lock);
    while (SLP_LOAD_ACQ(me.done) == 0) { /* ↔ slp_fixed_settle */
        if (slp_os_futex_wait_until(&me.done, 0, deadline))
            continue;
        slp_pools_lock(&pool->lock);
        bool late = SLP_LOAD_ACQ(me.done) == 0;
        if (late) {
            for (at = &pool->waiters; *at != &me; at = &(*at)->next) {}
            *at = me.next;
            pool->failures++;
            while (me.have > 0) {
                void *item = items[--me.have];
                (void)slp_items_give(&pool->items, slp_book_find(&pool->book, item), item);
            }
            slp_fixed_settle(pool);
        }
        slp_pools_unlock(&pool->lock);
        if (late) {
            errno = ETIMEDOUT;
            return -1;
        }
    }
    return 0;
}

/* n blocks of the allocator's, or none. 0; -1 with errno ENOMEM. */
static int unpooled(struct slabpool_fixed *pool, void **items, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        items[i] = slp_book_block(&pool->book, pool->items.size, pool->items.align);
        if (items[i] == NULL) {
            while (i-- > 0) {
                (void)slp_book_forget(&pool->book, items[i]);
                slp_pools_free(items[i]);
            }
            return -1;
        }
    }
    pool->misses += n;
    return 0;
}

static int grow(struct slabpool_fixed *pool, size_t n)
{
    while (pool->items.free < n) {
        size_t lacking = n - pool->items.free, total = pool->items.total;
        size_t most = SLABPOOL_FIXED_MOST - total;
        size_t more = total > most ? most : total;
        if (slp_fixed_more(pool, more < lacking ? lacking : more) != 0)
            return -1;
        pool->expansions++;
    }
    return 0;
}

static __attribute__((noinline)) int take(struct slabpool_fixed *pool, void **items, size_t n,
                                          const struct timespec *deadline)
{
    slp_pools_lock(&pool->lock);
    size_t fresh = 0;
    if (pool->items.free < n) {
        int failed = -1;
        pool->depleted++;
        if (pool->flags == SLABPOOL_FIXED_MISS) {
            fresh = n - pool->items.free;
            failed = unpooled(pool, items, fresh);
        } else if (pool->flags == SLABPOOL_FIXED_GROW) {
            failed = grow(pool, n);
        } else if (pool->flags == SLABPOOL_FIXED_FAIL) {
            errno = EAGAIN;
        } else if (n <= pool->wanted) {
            return await(pool, items, n, deadline);
        } else {
            errno = EINVAL;
        }
        if (failed != 0) {
            pool->failures++;
            slp_pools_unlock(&pool->lock);
            return -1;
        }
    }
    for (size_t i = fresh; i < n; i++)
        items[i] = slp_items_take(&pool->items);
    note_gets(pool, n);
    slp_pools_unlock(&pool->lock);
    return 0;
}

static void *take_one(struct slabpool_fixed *pool, const struct timespec *deadline)
{
    void *item;
    return take(pool, &item, 1, deadline) == 0 ? item : NULL;
}

void *slabpool_fixed_get(struct slabpool_fixed *pool)
{
    bool alone = slp_enter(&pool->lock);
    if (SLP_UNLIKELY(pool->items.free == 0)) {
        slp_leave(&pool->lock, alone);
        return take_one(pool, NULL);
    }
    void *item = slp_items_take(&pool->items);
    note_gets(pool, 1);
    slp_leave(&pool->lock, alone);
    return item;
}

void *slabpool_fixed_get_until(struct slabpool_fixed *pool, const struct timespec *deadline)
{
    if (deadline != NULL && (unsigned long)deadline->tv_nsec >= 1000000000) {
        errno = EINVAL;
        return NULL;
    }
    return take_one(pool, deadline);
}

int slabpool_fixed_get_bulk(struct slabpool_fixed *pool, void **items, size_t n)
{
    return take(pool, items, n, NULL);
}

/* With the lock, which it lets go. */
static __attribute__((noinline)) int give(struct slabpool_fixed *pool, void *const *items,
                                          size_t n, const char *call)
{
    const char *wrong = NULL;
    size_t i, none = 0;
    for (i = 0; i < n && wrong == NULL; i++) {
        struct slp_chunk *chunk = slp_book_find(&pool->book, items[i]);
        if (chunk != NULL)
            wrong = slp_items_give(&pool->items, chunk, items[i]);
        else if (items[i] == NULL)
            none++;
        else if (!slp_book_forget(&pool->book, items[i]))
            wrong = SLP_NOT_OURS;
    }
    if (wrong != NULL) { /* what was put before it was put last */
        const void *bad = items[--i];
        while (i-- > 0) {
            if (slp_book_find(&pool->book, items[i]) != NULL)
                (void)slp_items_take(&pool->items);
            else if (items[i] != NULL)
                slp_book_again(&pool->book, items[i]);
        }
        slp_pools_unlock(&pool->lock);
        slp_error_pool(call, wrong, bad);
        return -1;
    }
    for (i = 0; i < n; i++)
        if (items[i] != NULL && slp_book_find(&pool->book, items[i]) == NULL)
            slp_pools_free(items[i]);
    pool->puts += n - none;
    slp_fixed_settle(pool);
    slp_pools_unlock(&pool->lock);
    return 0;
}

int slabpool_fixed_put(struct slabpool_fixed *pool, void *item)
{
    bool alone = slp_enter(&pool->lock);
    struct slp_chunk *chunk = pool->book.near;
    if (SLP_UNLIKELY((uintptr_t)item - (uintptr_t)chunk->base >= chunk->bytes || pool->unsettled ||
                     slp_items_give(&pool->items, chunk, item) != NULL))
        return give(pool, &item, 1, "slabpool_fixed_put");
    pool->puts++;
    slp_leave(&pool->lock, alone);
    return 0;
}

int slabpool_fixed_put_bulk(struct slabpool_fixed *pool, void *const *items, size_t n)
{
    slp_pools_lock(&pool->lock);
    return give(pool, items, n, "slabpool_fixed_put_bulk");
}
