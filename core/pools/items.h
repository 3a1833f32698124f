/* items.h: which items of a pool are free, and whose a pointer is.
 *
 * Purpose     What the fixed pool and the level set have in common: chunks of items of one size,
 *             the free ones on a stack, and a book that tells for any pointer what it is.
 * Invariants  given - taken = free, the length of the stack. taken: items handed out since create;
 *             given - total: items taken back. low: the least that was free since it was last set.
 *             Item i of a chunk lies at base + i * stride. It is free when place[i] < free and
 *             stack[place[i]] is the item (a sparse set: to take an item writes nothing but a
 *             count, and what lies above `free` is history); gone, which is what shrinking leaves,
 *             when place[i] == SLP_GONE; else out. So a second put is seen whenever it comes.
 *             free + out = total; total + gone = the sum of the chunks' counts <= room.
 *             Chunks lie in the book by rising address. Blocks of the allocator's that were handed
 *             out are in a hash set there, at most half full, so that no pointer of a user's is
 *             followed before it is known.
 *             magic = ceil(2^64 / stride): the high half of offset * magic is the index for each
 *             item's start; what is no start fails the comparison that follows.
 * Ownership   The pool's. Everything here lies out of line from the items, where an overflow in
 *             the program does not reach it.
 * Locks       The pool's lock (SLP_RANK_POOLS) around all but slp_chunk_make.
 * errno, fork, signals   errno as said. No state of its own.
 */
#ifndef SLP_CORE_POOLS_ITEMS_H
#define SLP_CORE_POOLS_ITEMS_H

#include "core/base.h"

#define SLP_GONE       UINT32_MAX
#define SLP_ITEMS_MOST (UINT32_MAX - 1)
#define SLP_NOT_OURS   "pointer not from this pool, or put back before"

struct slp_items {
    void **stack;
    uint64_t given, taken, low;
    uint64_t magic;
    size_t stride;
    size_t size, align; /* as the user has them */
    uint32_t total;     /* items that are not gone */
    uint32_t room;      /* of the stack */
};

struct slp_chunk {
    char *base;
    size_t bytes;
    struct slp_items *items;
    uint32_t count, gone;
    uint32_t place[];
};

struct slp_book {
    struct slp_chunk *near; /* where the last pointer was found; NULL before the first chunk */
    struct slp_chunk **chunks;
    uint32_t nchunks, nblocks;
    void **blocks;
    size_t slots; /* of blocks; a power of two, or 0 */
};

/* 0; -1 with errno EINVAL for a size of 0 or an alignment that is none, EOVERFLOW. */
int slp_items_init(struct slp_items *items, size_t size, size_t align);

/* count new items, which nobody has yet; NULL with errno EOVERFLOW or ENOMEM. */
struct slp_chunk *slp_chunk_make(struct slp_items *items, size_t count);

/* They are free now. 0; -1 with errno EOVERFLOW or ENOMEM, and the chunk is no more. */
int slp_book_add(struct slp_book *book, struct slp_chunk *chunk);

/* Takes a free item out of the pool for good, and brings one back. */
void slp_items_retire(struct slp_book *book, struct slp_chunk *chunk, uint32_t i);
void slp_items_revive(struct slp_chunk *chunk, uint32_t i);
bool slp_items_is_free(const struct slp_chunk *chunk, uint32_t i);

/* Chunks all of whose items are gone. */
void slp_book_sweep(struct slp_book *book);

/* The chunk that p lies in, or NULL. */
struct slp_chunk *slp_book_find(struct slp_book *book, const void *p);

/* The first chunk at or above p, or NULL. */
struct slp_chunk *slp_book_next(const struct slp_book *book, const char *p);

/* A block of the allocator's, noted; NULL with errno ENOMEM. slp_book_forget: false when p is none.
 * slp_book_again notes what was forgotten under the same lock. */
void *slp_book_block(struct slp_book *book, size_t size, size_t align);
bool slp_book_knows(const struct slp_book *book, const void *p);
bool slp_book_forget(struct slp_book *book, const void *p);
void slp_book_again(struct slp_book *book, void *p);

/* Gives everything back. */
void slp_book_end(struct slp_book *book);

SLP_INLINE bool slp_chunk_has(const struct slp_chunk *chunk, const void *p)
{
    return (uintptr_t)p - (uintptr_t)chunk->base < chunk->bytes;
}

SLP_INLINE size_t slp_items_free(const struct slp_items *items)
{
    return items->given - items->taken;
}

/* NULL when none is free. */
void *slp_items_pop(struct slp_items *items);

/* The same where one is. */
SLP_INLINE void *slp_items_take(struct slp_items *items)
{
    size_t top = slp_items_free(items) - 1;
    if (top < items->low)
        items->low = top;
    items->taken++;
    void *item = items->stack[top];
    SLP_UNPOISON(item, items->size);
    return item;
}

/* The last item given was not. */
SLP_INLINE void slp_items_undo(struct slp_items *items)
{
    items->given--;
    SLP_UNPOISON(items->stack[slp_items_free(items)], items->size);
}

/* Is what lies in the chunk an item that is out? NULL, or what else it is. */
const char *slp_chunk_look(const struct slp_chunk *chunk, const void *p);

/* An item of the chunk comes back. False when it is none that is out. gone: some of the chunk's may
 * be. */
SLP_INLINE bool slp_items_push(struct slp_items *items, struct slp_chunk *chunk, void *p, bool gone)
{
    size_t offset = (size_t)((char *)p - chunk->base);
    size_t i = (size_t)((unsigned __int128)offset * items->magic >> 64);
    if (SLP_UNLIKELY(i * items->stride != offset))
        return false;
    uint32_t place = chunk->place[i];
    size_t top = slp_items_free(items);
    if (place < top) {
        if (SLP_UNLIKELY(items->stack[place] == p))
            return false;
    } else if (gone && SLP_UNLIKELY(place == SLP_GONE)) {
        return false;
    }
    chunk->place[i] = (uint32_t)top;
    items->stack[top] = p;
    items->given++;
    SLP_POISON(p, items->size);
    return true;
}

/* The same; NULL, or what is wrong with it. */
const char *slp_items_give(struct slp_chunk *chunk, void *p);

#endif
