/* levels.c: pools of several sizes.
 *
 * Purpose     Each level is what a fixed pool stands on (items.h); all share one book, so that a
 *             pointer alone says whose it is, and which blocks are the allocator's.
 * Invariants  Levels lie by rising size. A chunk is never given back before destroy, and the book's
 *             `near` is never NULL in a set that create returned.
 * Locks       lock (SLP_RANK_POOLS) around everything but what create fixed.
 */
#include "core/slabpool/levels.h"

#include "core/error.h"
#include "core/alloc.h"
#include "core/pools/shared.h"
#include "core/pools/items.h"

#include <errno.h>

struct level {
    struct slp_items items;
    size_t count, limit;
    uint64_t misses, expansions;
};

struct slabpool_levels {
    struct slp_lock lock;
    struct slp_book book;
    size_t n;
    uint64_t above; /* requests above the top */
    struct level levels[];
};

static int begin(struct slabpool_levels *set, const struct slabpool_level *from)
{
    size_t at = set->n;
    while (at > 0 && set->levels[at - 1].items.size > from->size) {
        set->levels[at] = set->levels[at - 1];
        at--;
    }
    struct level *l = &set->levels[at];
    *l = (struct level){.count = from->count, .limit = from->limit};
    set->n++;
    if (from->count == 0 || (from->limit != 0 && from->limit < from->count) ||
        (at > 0 && l[-1].items.size == from->size)) {
        errno = EINVAL;
        return -1;
    }
    return slp_items_init(&l->items, from->size, 0);
}

static int expand(struct slabpool_levels *set, struct level *l, size_t count)
{
    struct slp_chunk *chunk = slp_chunk_make(&l->items, count);
    return chunk == NULL ? -1 : slp_book_add(&set->book, chunk);
}

struct slabpool_levels *slabpool_levels_create(const struct slabpool_level *levels, size_t n)
{
    size_t bytes;
    if (n == 0) {
        errno = EINVAL;
        return NULL;
    }
    if (__builtin_mul_overflow(n, sizeof(struct level), &bytes) || bytes > SLP_REQUEST_MAX / 2) {
        errno = EOVERFLOW;
        return NULL;
    }
    struct slabpool_levels *set = slp_alloc_zeroed(sizeof *set + bytes);
    if (set == NULL)
        return NULL;
    set->lock.rank = SLP_RANK_POOLS;
    int failed = 0;
    for (size_t i = 0; i < n && failed == 0; i++)
        failed = begin(set, &levels[i]);
    for (size_t i = 0; i < n && failed == 0; i++)
        failed = expand(set, &set->levels[i], set->levels[i].count);
    if (failed != 0) {
        (void)slabpool_levels_destroy(set);
        return NULL;
    }
    return set;
}

size_t slabpool_levels_destroy(struct slabpool_levels *set)
{
    if (set == NULL)
        return 0;
    size_t out = set->book.nblocks;
    for (size_t i = 0; i < set->n; i++) {
        const struct slp_items *items = &set->levels[i].items;
        out += items->total - slp_items_free(items);
        slp_pools_free(items->stack);
    }
    slp_book_end(&set->book);
    slp_pools_free(set);
    return out;
}

/* The smallest level that fits; NULL above the top. */
static struct level *level_for(struct slabpool_levels *set, size_t size)
{
    size_t low = 0, high = set->n;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (set->levels[mid].items.size < size)
            low = mid + 1;
        else
            high = mid;
    }
    return low < set->n ? &set->levels[low] : NULL;
}

/* More items, as far as the limit and memory go. */
static void grow(struct slabpool_levels *set, struct level *l)
{
    size_t more = l->items.total / 8, most = l->limit - l->items.total;
    if (more < l->count)
        more = l->count;
    if (l->limit != 0 && more > most)
        more = most;
    if (more != 0 && expand(set, l, more) == 0)
        l->expansions++;
}

void *slabpool_levels_alloc(struct slabpool_levels *set, size_t size)
{
    struct level *l = level_for(set, size);
    void *block = NULL;
    slp_pools_lock(&set->lock);
    if (l != NULL) {
        if (slp_items_free(&l->items) == 0)
            grow(set, l);
        block = slp_items_pop(&l->items);
    }
    if (block == NULL) {
        block = slp_book_block(&set->book, size, 0);
        *(l != NULL ? &l->misses : &set->above) += block != NULL;
    }
    slp_pools_unlock(&set->lock);
    return block;
}

int slabpool_levels_free(struct slabpool_levels *set, void *block)
{
    const char *wrong = NULL;
    slp_pools_lock(&set->lock);
    struct slp_chunk *chunk = slp_book_find(&set->book, block);
    if (chunk != NULL)
        wrong = slp_items_give(chunk, block);
    else if (slp_book_forget(&set->book, block))
        slp_pools_free(block);
    else if (block != NULL)
        wrong = SLP_NOT_OURS;
    slp_pools_unlock(&set->lock);
    if (wrong == NULL)
        return 0;
    slp_error_pool("slabpool_levels_free", wrong, block);
    return -1;
}

size_t slabpool_levels_usable(struct slabpool_levels *set, const void *block)
{
    const char *wrong = NULL;
    size_t usable = 0;
    slp_pools_lock(&set->lock);
    struct slp_chunk *chunk = slp_book_find(&set->book, block);
    if (chunk != NULL) {
        wrong = slp_chunk_look(chunk, block);
        usable = chunk->items->size;
    } else if (slp_book_knows(&set->book, block)) {
        usable = slp_alloc_usable(block, "slabpool_levels_usable");
    } else if (block != NULL) {
        wrong = SLP_NOT_OURS;
    }
    slp_pools_unlock(&set->lock);
    if (wrong == NULL)
        return usable;
    slp_error_pool("slabpool_levels_usable", wrong, block);
    return 0;
}

size_t slabpool_levels_stats(const struct slabpool_levels *set, struct slabpool_levels_stats *stats,
                             size_t n)
{
    struct slabpool_levels *to_lock = (struct slabpool_levels *)(uintptr_t)set;
    slp_pools_lock(&to_lock->lock);
    for (size_t i = 0; i < n && i < set->n; i++) {
        const struct level *l = &set->levels[i];
        stats[i] = (struct slabpool_levels_stats){
            .size = l->items.size,
            .count = l->items.total,
            .limit = l->limit,
            .available = slp_items_free(&l->items),
            .outstanding = l->items.total - slp_items_free(&l->items),
            .hits = l->items.taken,
            .misses = l->misses,
            .expansions = l->expansions,
        };
    }
    if (n > set->n)
        stats[set->n] = (struct slabpool_levels_stats){
            .size = SIZE_MAX,
            .outstanding = set->book.nblocks,
            .misses = set->above,
        };
    slp_pools_unlock(&to_lock->lock);
    return set->n + 1;
}
