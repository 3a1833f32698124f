#include "core/pools/items.h"

#include "core/alloc.h"
#include "core/pools/shared.h"

#include <errno.h>

int slp_items_init(struct slp_items *items, size_t size, size_t align)
{
    if (align == 0)
        align = _Alignof(max_align_t);
    if (size == 0 || (align & (align - 1)) != 0) {
        errno = EINVAL;
        return -1;
    }
    if (size > SLP_REQUEST_MAX / 2 || align > SLP_REQUEST_MAX / 4) {
        errno = EOVERFLOW;
        return -1;
    }
    items->size = size;
    items->align = align;
    items->stride = slp_align_up(size, align);
    if (items->stride == 1)
        items->stride = 2; /* 2^64 / 1 is no number of 64 bits */
    items->magic = UINT64_MAX / items->stride + 1;
    return 0;
}

static void let_go(struct slp_chunk *chunk)
{
    SLP_UNPOISON(chunk->base, chunk->bytes);
    slp_pools_free(chunk->base);
    slp_pools_free(chunk);
}

struct slp_chunk *slp_chunk_make(struct slp_items *items, size_t count)
{
    size_t bytes;
    if (count > SLP_ITEMS_MOST || __builtin_mul_overflow(count, items->stride, &bytes) ||
        bytes > SLP_REQUEST_MAX) {
        errno = EOVERFLOW;
        return NULL;
    }
    struct slp_chunk *chunk = slp_pools_alloc(sizeof *chunk + count * sizeof chunk->place[0]);
    if (chunk == NULL)
        return NULL;
    *chunk = (struct slp_chunk){.bytes = bytes, .items = items, .count = (uint32_t)count};
    chunk->base = slp_alloc_aligned(items->align < SLP_LINE ? SLP_LINE : items->align, bytes);
    if (chunk->base == NULL) {
        slp_pools_free(chunk);
        return NULL;
    }
    return chunk;
}

/* An array with room for n of size bytes each. */
static int widen(void *array, size_t n, size_t size)
{
    void **at = array;
    void *wider = *at == NULL ? slp_pools_alloc(n * size) : slp_alloc_resize(*at, n * size);
    if (wider == NULL)
        return -1;
    *at = wider;
    return 0;
}

/* The first chunk at or above an address. */
static uint32_t index_of(const struct slp_book *book, uintptr_t p)
{
    uint32_t low = 0, high = book->nchunks;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if ((uintptr_t)book->chunks[mid]->base < p)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

static void free_item(struct slp_chunk *chunk, uint32_t i)
{
    struct slp_items *items = chunk->items;
    char *item = chunk->base + i * items->stride;
    items->total++;
    size_t top = slp_items_free(items);
    chunk->place[i] = (uint32_t)top;
    items->stack[top] = item;
    items->given++;
    SLP_POISON(item, items->size);
}

int slp_book_add(struct slp_book *book, struct slp_chunk *chunk)
{
    struct slp_items *items = chunk->items;
    uint32_t room = items->room + chunk->count;
    bool fits = room > items->room && room <= SLP_ITEMS_MOST;
    if (!fits || widen(&items->stack, room, sizeof items->stack[0]) != 0 ||
        widen(&book->chunks, book->nchunks + 1, sizeof book->chunks[0]) != 0) {
        let_go(chunk);
        if (!fits)
            errno = EOVERFLOW;
        return -1;
    }
    items->room = room;
    uint32_t at = index_of(book, (uintptr_t)chunk->base);
    __builtin_memmove(&book->chunks[at + 1], &book->chunks[at],
                      (book->nchunks - at) * sizeof book->chunks[0]);
    book->chunks[at] = chunk;
    book->nchunks++;
    book->near = chunk;
    for (uint32_t i = chunk->count; i-- > 0;) /* the first is handed out first */
        free_item(chunk, i);
    return 0;
}

bool slp_items_is_free(const struct slp_chunk *chunk, uint32_t i)
{
    const struct slp_items *items = chunk->items;
    uint32_t place = chunk->place[i];
    return place < slp_items_free(items) && items->stack[place] == chunk->base + i * items->stride;
}

const char *slp_chunk_look(const struct slp_chunk *chunk, const void *p)
{
    size_t offset = (size_t)((const char *)p - chunk->base), stride = chunk->items->stride;
    uint32_t i = (uint32_t)(offset / stride);
    if (offset % stride != 0)
        return "pointer inside an item, not its start";
    bool out = chunk->place[i] != SLP_GONE && !slp_items_is_free(chunk, i);
    return out ? NULL : "item put back before";
}

void *slp_items_pop(struct slp_items *items)
{
    return slp_items_free(items) > 0 ? slp_items_take(items) : NULL;
}

const char *slp_items_give(struct slp_chunk *chunk, void *p)
{
    return slp_items_push(chunk->items, chunk, p, true) ? NULL : slp_chunk_look(chunk, p);
}

void slp_items_retire(struct slp_book *book, struct slp_chunk *chunk, uint32_t i)
{
    struct slp_items *items = chunk->items;
    uint32_t hole = chunk->place[i];
    items->given--;
    char *top = items->stack[slp_items_free(items)];
    items->stack[hole] = top;
    struct slp_chunk *of = slp_book_find(book, top);
    of->place[(size_t)(top - of->base) / items->stride] = hole;
    chunk->place[i] = SLP_GONE;
    chunk->gone++;
    items->total--;
}

void slp_items_revive(struct slp_chunk *chunk, uint32_t i)
{
    chunk->gone--;
    free_item(chunk, i);
}

void slp_book_sweep(struct slp_book *book)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < book->nchunks; i++) {
        struct slp_chunk *chunk = book->chunks[i];
        if (chunk->gone < chunk->count) {
            book->chunks[kept++] = book->near = chunk;
        } else {
            chunk->items->room -= chunk->count;
            let_go(chunk);
        }
    }
    book->nchunks = kept;
}

struct slp_chunk *slp_book_find(struct slp_book *book, const void *p)
{
    if (!slp_chunk_has(book->near, p)) {
        uint32_t at = index_of(book, (uintptr_t)p + 1);
        if (at == 0 || !slp_chunk_has(book->chunks[at - 1], p))
            return NULL;
        book->near = book->chunks[at - 1];
    }
    return book->near;
}

struct slp_chunk *slp_book_next(const struct slp_book *book, const char *p)
{
    uint32_t at = index_of(book, (uintptr_t)p);
    return at < book->nchunks ? book->chunks[at] : NULL;
}

/* ---- blocks of the allocator's: linear probing ---- */

static size_t home_of(const struct slp_book *book, const void *p)
{
    return (size_t)(((uintptr_t)p >> 4) * 0x9e3779b97f4a7c15u >> 32) & (book->slots - 1);
}

/* Where p is, or the free slot where it may go; SIZE_MAX when there are no slots. */
static size_t slot_of(const struct slp_book *book, const void *p)
{
    if (book->slots == 0)
        return SIZE_MAX;
    size_t at = home_of(book, p);
    while (book->blocks[at] != NULL && book->blocks[at] != p)
        at = (at + 1) & (book->slots - 1);
    return at;
}

void slp_book_again(struct slp_book *book, void *p)
{
    book->blocks[slot_of(book, p)] = p;
    book->nblocks++;
}

static int more_slots(struct slp_book *book)
{
    struct slp_book wider = *book;
    wider.slots = book->slots == 0 ? 16 : book->slots * 2;
    wider.nblocks = 0;
    wider.blocks = slp_alloc_zeroed(wider.slots * sizeof wider.blocks[0]);
    if (wider.blocks == NULL)
        return -1;
    for (size_t i = 0; i < book->slots; i++)
        if (book->blocks[i] != NULL)
            slp_book_again(&wider, book->blocks[i]);
    slp_pools_free(book->blocks);
    *book = wider;
    return 0;
}

void *slp_book_block(struct slp_book *book, size_t size, size_t align)
{
    if (book->nblocks >= book->slots / 2 && more_slots(book) != 0)
        return NULL;
    void *p = align > SLP_ALIGN ? slp_alloc_aligned(align, size) : slp_pools_alloc(size);
    if (p != NULL)
        slp_book_again(book, p);
    return p;
}

bool slp_book_knows(const struct slp_book *book, const void *p)
{
    size_t at = slot_of(book, p);
    return at != SIZE_MAX && book->blocks[at] != NULL;
}

bool slp_book_forget(struct slp_book *book, const void *p)
{
    size_t hole = slot_of(book, p), last = book->slots - 1;
    if (hole == SIZE_MAX || book->blocks[hole] == NULL)
        return false;
    /* What follows moves up, but not before its home. */
    for (size_t at = (hole + 1) & last; book->blocks[at] != NULL; at = (at + 1) & last) {
        if (((at - home_of(book, book->blocks[at])) & last) >= ((at - hole) & last)) {
            book->blocks[hole] = book->blocks[at];
            hole = at;
        }
    }
    book->blocks[hole] = NULL;
    book->nblocks--;
    return true;
}

void slp_book_end(struct slp_book *book)
{
    for (uint32_t i = 0; i < book->nchunks; i++)
        let_go(book->chunks[i]);
    for (size_t i = 0; i < book->slots; i++)
        if (book->blocks[i] != NULL)
            slp_pools_free(book->blocks[i]);
    slp_pools_free(book->chunks);
    slp_pools_free(book->blocks);
}
