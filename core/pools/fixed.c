#include "core/pools/fixed.h"

#include "core/error.h"
#include "core/alloc.h"

#include <errno.h>

void slp_fixed_fold(struct slabpool_fixed *pool)
{
    struct slp_items *items = &pool->items;
    uint64_t most = items->total - items->low + pool->book.nblocks;
    if (most > pool->peak)
        pool->peak = most;
    items->low = slp_items_free(items);
}

void slp_fixed_settle(struct slabpool_fixed *pool)
{
    struct slp_items *items = &pool->items;
    slp_fixed_fold(pool);
    while (items->total > pool->wanted && slp_items_free(items) > 0) {
        char *top = items->stack[slp_items_free(items) - 1];
        struct slp_chunk *chunk = slp_book_find(&pool->book, top);
        size_t i = (size_t)(top - chunk->base) / items->stride;
        slp_items_retire(&pool->book, chunk, (uint32_t)i);
        if (chunk->gone == chunk->count)
            slp_fixed_sweep(pool);
    }
    items->low = slp_items_free(items);
    struct slp_waiter *w;
    void *item;
    while ((w = pool->waiters) != NULL && (item = slp_items_pop(items)) != NULL) {
        pool->gathered++;
        w->items[w->have++] = item;
        if (w->have == w->all) {
            pool->gathered -= w->all;
            pool->waiters = w->next;
            SLP_STORE_REL(w->done, SLP_SERVED); /* ↔ await */
            slp_os_futex_wake(&w->done);
        }
    }
    static struct slp_chunk none;
    struct slp_chunk *near = pool->book.near;
    bool plain = pool->waiters == NULL && items->total <= pool->wanted && near->gone == 0;
    pool->hot = plain ? near : &none;
}

/* Joins the queue's end. 0; -1 with errno ETIMEDOUT or EINVAL. Returns without the lock. */
static int await(struct slabpool_fixed *pool, void **items, size_t n,
                 const struct timespec *deadline)
{
    struct slp_waiter me = {.items = items, .all = n};
    struct slp_waiter **at = &pool->waiters;
    while (*at != NULL)
        at = &(*at)->next;
    *at = &me;
    pool->waits++;
    slp_fixed_settle(pool);
    slp_pools_unlock(&pool->lock);
    uint32_t done;
    while ((done = SLP_LOAD_ACQ(me.done)) != SLP_SERVED) { /* ↔ slp_fixed_settle */
        if (done == 0 && slp_os_futex_wait_until(&me.done, 0, deadline))
            continue;
        slp_pools_lock(&pool->lock);
        bool late = SLP_LOAD_ACQ(me.done) != SLP_SERVED;
        if (late) {
            for (at = &pool->waiters; *at != &me; at = &(*at)->next) {}
            *at = me.next;
            pool->failures++;
            while (me.have > 0) {
                void *item = items[--me.have];
                (void)slp_items_give(slp_book_find(&pool->book, item), item);
                pool->items.given--; /* as if never taken */
                pool->items.taken--;
                pool->gathered--;
            }
            slp_fixed_settle(pool);
        }
        slp_pools_unlock(&pool->lock);
        if (late) {
            errno = done == 0 ? ETIMEDOUT : EINVAL;
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
    size_t free;
    while ((free = slp_items_free(&pool->items)) < n) {
        size_t lacking = n - free, total = pool->items.total;
        size_t most = SLABPOOL_FIXED_MOST - total;
        size_t more = total > most ? most : total;
        if (slp_fixed_more(pool, more < lacking ? lacking : more) != 0)
            return -1;
        pool->expansions++;
    }
    return 0;
}

/* With the lock, which it lets go. */
static __attribute__((noinline)) int take(struct slabpool_fixed *pool, void **items, size_t n,
                                          const struct timespec *deadline)
{
    slp_fixed_fold(pool);
    size_t fresh = 0, free = slp_items_free(&pool->items);
    if (free < n) {
        int failed = -1;
        pool->depleted++;
        if (pool->flags == SLABPOOL_FIXED_MISS) {
            fresh = n - free;
            failed = unpooled(pool, items + free, fresh);
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
    for (size_t i = 0; i < n - fresh; i++)
        items[i] = slp_items_pop(&pool->items);
    slp_fixed_fold(pool);
    slp_pools_unlock(&pool->lock);
    return 0;
}

static __attribute__((noinline)) void *take_locked(struct slabpool_fixed *pool)
{
    void *item;
    return take(pool, &item, 1, NULL) == 0 ? item : NULL;
}

static __attribute__((noinline)) void *take_one(struct slabpool_fixed *pool)
{
    slp_pools_lock(&pool->lock);
    return take_locked(pool);
}

void *slabpool_fixed_get(struct slabpool_fixed *pool)
{
    struct slp_items *items = &pool->items;
    if (SLP_LIKELY(slp_pools_alone())) {
        if (SLP_UNLIKELY(slp_items_free(items) == 0))
            return take_one(pool);
        return slp_items_take(items);
    }
    if (SLP_UNLIKELY(!slp_lock_try(&pool->lock)))
        return take_one(pool);
    if (SLP_UNLIKELY(slp_items_free(items) == 0))
        return take_locked(pool);
    return slp_pools_leave(&pool->lock, slp_items_take(items));
}

int slabpool_fixed_get_bulk_until(struct slabpool_fixed *pool, void **items, size_t n,
                                  const struct timespec *deadline)
{
    if (deadline != NULL && (unsigned long)deadline->tv_nsec >= 1000000000) {
        errno = EINVAL;
        return -1;
    }
    slp_pools_lock(&pool->lock);
    return take(pool, items, n, deadline);
}

int slabpool_fixed_get_bulk(struct slabpool_fixed *pool, void **items, size_t n)
{
    return slabpool_fixed_get_bulk_until(pool, items, n, NULL);
}

void *slabpool_fixed_get_until(struct slabpool_fixed *pool, const struct timespec *deadline)
{
    void *item;
    return slabpool_fixed_get_bulk_until(pool, &item, 1, deadline) == 0 ? item : NULL;
}

/* With the lock, which it lets go. */
static __attribute__((noinline)) int give(struct slabpool_fixed *pool, void *const *items,
                                          size_t n, const char *call)
{
    const char *wrong = NULL;
    size_t i;
    slp_fixed_fold(pool);
    for (i = 0; i < n && wrong == NULL; i++) {
        struct slp_chunk *chunk = slp_book_find(&pool->book, items[i]);
        if (chunk != NULL)
            wrong = slp_items_give(chunk, items[i]);
        else if (items[i] != NULL && !slp_book_forget(&pool->book, items[i]))
            wrong = SLP_NOT_OURS;
    }
    if (wrong != NULL) { /* what was put before it was put last */
        const void *bad = items[--i];
        while (i-- > 0) {
            if (slp_book_find(&pool->book, items[i]) != NULL)
                slp_items_undo(&pool->items);
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
    slp_fixed_settle(pool);
    slp_pools_unlock(&pool->lock);
    return 0;
}

static __attribute__((noinline)) int give_one(struct slabpool_fixed *pool, void *item)
{
    return give(pool, &item, 1, "slabpool_fixed_put");
}

static __attribute__((noinline)) int give_late(struct slabpool_fixed *pool, void *item)
{
    slp_pools_lock(&pool->lock);
    return give_one(pool, item);
}

SLP_INLINE bool put_hit(struct slabpool_fixed *pool, void *item)
{
    struct slp_chunk *chunk = pool->hot;
    return slp_chunk_has(chunk, item) && slp_items_push(&pool->items, chunk, item, false);
}

int slabpool_fixed_put(struct slabpool_fixed *pool, void *item)
{
    if (SLP_LIKELY(slp_pools_alone()))
        return SLP_LIKELY(put_hit(pool, item)) ? 0 : give_late(pool, item);
    if (SLP_UNLIKELY(!slp_lock_try(&pool->lock)))
        return give_late(pool, item);
    if (SLP_UNLIKELY(!put_hit(pool, item)))
        return give_one(pool, item);
    return (int)(intptr_t)slp_pools_leave(&pool->lock, NULL);
}

int slabpool_fixed_put_bulk(struct slabpool_fixed *pool, void *const *items, size_t n)
{
    slp_pools_lock(&pool->lock);
    return give(pool, items, n, "slabpool_fixed_put_bulk");
}
