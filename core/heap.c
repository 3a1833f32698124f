#include "core/heap.h"

#include "core/arena.h"
#include "core/orphans.h"
#include "core/sums.h"

#define HOT        8  /* units of empty slabs of one block that stay current */
#define POCKET     16 /* units a heap keeps for any class */
#define SPARES     16 /* empty slabs a heap keeps */
#define CARVE_PAGE 4096
#define CARVE_MANY 8192 /* larger blocks are carved one at a time */
#define FULL_LOOKS 4 /* full slabs looked at for returned blocks before a new slab is taken */
#define SLACK      ((int64_t)256 << 10) /* bytes that a heap publishes ahead */

/* ---- installing ---- */

static void mark_seen(struct slp_heap *heap, uint32_t k)
{
    heap->seen[k / 64] |= (uint64_t)1 << (k % 64);
}

void slp_heap_install(struct slp_heap *heap, uint32_t k, struct slp_slab *slab)
{
    uint64_t bit = (uint64_t)1 << (k % 64);
    if (slab == &slp_pagemap.none && (heap->hot[k / 64] & bit) != 0) {
        heap->hot[k / 64] &= ~bit;
        heap->hot_units -= slp_classes[k].units;
    }
    heap->current[k] = slab;
    mark_seen(heap, k);
    if (slp_classes[k].size > SLP_DIRECT_MAX || heap->direct == NULL)
        return;
    uint32_t to = slp_classes[k].size / SLP_ALIGN;
    uint32_t from = k == 0 ? 0 : slp_classes[k - 1].size / SLP_ALIGN + 1;
    for (uint32_t i = from; i <= to; i++)
        heap->direct[i] = (intptr_t)slab - (intptr_t)&slp_pagemap;
}

void slp_heap_fold(struct slp_heap *heap, struct slp_slab *slab)
{
    uint64_t hits, frees;
    slp_slab_fold(slab, &hits, &frees);
    struct slp_bin *bin = &heap->bins[slab->class_id];
    SLP_BUMP(bin->hits, hits);
    SLP_BUMP(bin->frees, frees);
}

/* The sum of all heaps takes part in a peak, so it must never be less than the truth. Each heap
 * publishes a little more than it has, so that it seldom has to. */
static void publish(struct slp_heap *heap, int64_t to)
{
    slp_sums_carved(to - heap->published);
    heap->published = to;
}

void slp_heap_note_carved(struct slp_heap *heap, int64_t bytes)
{
    heap->carved += bytes;
    if (heap->carved > heap->published || heap->carved + 2 * SLACK < heap->published)
        publish(heap, heap->carved + (heap->carved > SLACK ? SLACK : 0));
}

void slp_heap_settle(struct slp_heap *heap)
{
    publish(heap, heap->carved);
}

/* ---- slabs in and out ---- */

/* What a heap may keep for itself when one alone may keep `most`: with more than four threads all
 * together keep what four would. */
static uint32_t share(uint32_t most)
{
    uint32_t threads = slp_heap_attached();
    return threads <= 4 ? most : most * 4 / threads;
}

void slp_heap_own(struct slp_heap *heap, struct slp_slab *slab)
{
    SLP_HOT_SET(slab->owner, heap->token);
    SLP_STORE_REL(slab->heap, heap); /* ↔ the acquire of those who free */
}

static struct slp_slab *pocket_take(struct slp_heap *heap, uint32_t units)
{
    if (units > SLP_POCKET_UNITS || heap->pocket[units - 1].first == NULL)
        return NULL;
    struct slp_slab *slab = heap->pocket[units - 1].first;
    slp_list_remove(&heap->pocket[units - 1], slab);
    heap->pocketed -= units;
    return slab;
}

void slp_heap_empty_pocket(struct slp_heap *heap)
{
    for (uint32_t units = 1; units <= SLP_POCKET_UNITS; units++) {
        struct slp_slab *slab;
        while ((slab = pocket_take(heap, units)) != NULL)
            slp_arena_give(slab, !slab->zeroed);
    }
}

static struct slp_slab *slab_new(struct slp_heap *heap, uint32_t k,
                                 enum slp_fallback_reason *reason)
{
    uint32_t units = slp_classes[k].units;
    uint32_t capacity = slp_sums_allot(k, slp_classes[k].capacity);
    if (capacity == 0) {
        *reason = SLP_REASON_CLASS_LIMIT;
        return NULL;
    }
    struct slp_slab *slab = pocket_take(heap, units);
    if (slab == NULL)
        slab = slp_arena_take(units, reason);
    if (slab == NULL && heap->pocketed > 0) {
        slp_heap_empty_pocket(heap);
        slab = slp_arena_take(units, reason);
    }
    if (slab == NULL) {
        slp_sums_unallot(k, capacity);
        return NULL;
    }
    slp_slab_format(slab, k, capacity);
    slp_sums_unallot(k, capacity - slab->capacity);
    SLP_BUMP(heap->bins[k].refills, 1);
    slp_sums_slab(k, 1);
    slp_heap_own(heap, slab);
    return slab;
}

void slp_heap_retire(struct slp_heap *heap, struct slp_slab *slab)
{
    SLP_ASSERT(slab->used == 0);
    uint32_t units = slab->units;
    slp_sums_slab(slab->class_id, -1);
    slp_sums_unallot(slab->class_id, slab->capacity);
    slp_heap_note_carved(heap, -(int64_t)slab->carved * slab->size);
    slab->zeroed = slab->zeroed && slab->carved == 0;
    if (units > SLP_POCKET_UNITS || heap->pocketed + units > share(POCKET) ||
        slp_arena_purge_delay() == 0) {
        slp_arena_give(slab, !slab->zeroed);
        return;
    }
    slp_slab_lay_by(slab, SLP_SPARE);
    slab->head = NULL; /* of no class now */
    slab->limit = 0;
    SLP_HOT_SET(slab->carved, 0);
    slp_list_push(&heap->pocket[units - 1], slab);
    heap->pocketed += units;
    slp_arena_arm();
}

void slp_heap_adopt(struct slp_heap *heap, struct slp_slab *slab)
{
    if (slab->used == 0) {
        slp_heap_retire(heap, slab);
        return;
    }
    mark_seen(heap, slab->class_id);
    slp_slab_enter(slab, SLP_PARTIAL);
    slp_list_push(&heap->bins[slab->class_id].partial, slab);
}

/* A current slab of one block is empty: may it stay? */
static bool stays_hot(struct slp_heap *heap, const struct slp_slab *slab)
{
    uint32_t k = slab->class_id;
    uint64_t bit = (uint64_t)1 << (k % 64);
    if ((heap->hot[k / 64] & bit) != 0)
        return true;
    if (heap->hot_units + slab->units > share(HOT) || slp_arena_purge_delay() == 0)
        return false;
    heap->hot[k / 64] |= bit;
    heap->hot_units += slab->units;
    slp_arena_arm();
    return true;
}

void slp_heap_event(struct slp_slab *slab)
{
    struct slp_heap *heap = SLP_LOAD(slab->heap);
    struct slp_bin *bin = &heap->bins[slab->class_id];
    slp_heap_fold(heap, slab);
    if (slab->state == SLP_CURRENT && (slab->capacity > 1 || stays_hot(heap, slab))) {
        slp_slab_enter(slab, SLP_CURRENT);
        return;
    }
    uint32_t k = slab->class_id;
    bool single = slp_classes[k].capacity == 1;
    if (slab->state == SLP_CURRENT)
        slp_heap_install(heap, k, &slp_pagemap.none);
    else
        slp_list_remove(slab->state == SLP_FULL ? &bin->full : &bin->partial, slab);
    if (slab->used == 0) {
        if (single && heap->current[k] == &slp_pagemap.none && stays_hot(heap, slab)) {
            slp_slab_enter(slab, SLP_CURRENT);
            slp_heap_install(heap, k, slab);
        } else if (!single && bin->spare == NULL && heap->spares < share(SPARES) &&
                   slab->units == 1 && slp_arena_purge_delay() != 0) {
            heap->spares++;
            slp_arena_arm();
            slp_slab_lay_by(slab, SLP_SPARE);
            bin->spare = slab;
        } else {
            slp_heap_retire(heap, slab);
        }
        return;
    }
    slp_slab_enter(slab, SLP_PARTIAL);
    slp_list_push(&bin->partial, slab);
}

/* ---- refill ---- */

static bool has_room(const struct slp_slab *slab)
{
    return slab->head != NULL || slab->carved < slab->capacity;
}

/* A full slab to which blocks came back, though fewer than the class's patience. */
static struct slp_slab *full_with_room(struct slp_bin *bin)
{
    struct slp_slab *slab = bin->full.last;
    for (int i = 0; i < FULL_LOOKS && slab != NULL; i++) {
        struct slp_slab *before = slab->prev;
        slp_list_remove(&bin->full, slab);
        if (slab->head != NULL)
            return slab;
        slp_list_push(&bin->full, slab);
        slab = before;
    }
    return NULL;
}

static struct slp_slab *take_spare(struct slp_heap *heap, uint32_t k)
{
    struct slp_slab *slab = heap->bins[k].spare;
    heap->bins[k].spare = NULL;
    heap->spares--;
    SLP_HOT_SET(slab->owner, heap->token);
    return slab;
}

static struct slp_slab *next_slab(struct slp_heap *heap, uint32_t k,
                                  enum slp_fallback_reason *reason)
{
    struct slp_bin *bin = &heap->bins[k];
    struct slp_slab *slab = bin->partial.first;
    if (slab != NULL) {
        slp_list_remove(&bin->partial, slab);
        slp_heap_fold(heap, slab);
        return slab;
    }
    slab = full_with_room(bin);
    if (slab != NULL) {
        slp_heap_fold(heap, slab);
        return slab;
    }
    if (bin->spare != NULL)
        return take_spare(heap, k);
    slab = slp_orphans_take(k, heap);
    if (slab != NULL) {
        SLP_BUMP(bin->refills, 1);
        return slab;
    }
    if (heap->gathered)
        slp_heap_flush(heap);
    return slab_new(heap, k, reason);
}

/* First the page's worth of the class, then more as the slab fills: a slab that is used in full is
 * carved in few visits, one that is not has few pages touched. Large blocks are carved one by one,
 * so that they reach calloc untouched. */
static uint32_t carve_batch(const struct slp_slab *slab)
{
    uint32_t batch = slp_classes[slab->class_id].carve;
    uint32_t more = slab->size > CARVE_MANY ? 0 : slab->carved / 2;
    uint32_t n = more <= batch ? batch : more > 4 * batch ? 4 * batch : more;
    /* Not beyond a page that the batch would only begin. */
    uintptr_t from = (uintptr_t)slab->base + (size_t)slab->carved * slab->size;
    uintptr_t to = (from + (size_t)n * slab->size) & ~(uintptr_t)(CARVE_PAGE - 1);
    return to > from ? (uint32_t)((to - from + slab->size - 1) / slab->size) : n;
}

void *slp_heap_squeeze(struct slp_heap *heap, uint32_t k, enum slp_fallback_reason *reason)
{
    void *block = NULL;
    size_t most = (size_t)slp_classes[k].size * 2;
    for (k++; k < SLP_CLASSES && slp_classes[k].size <= most && block == NULL; k++) {
        const struct slp_bin *bin = &heap->bins[k];
        bool zeroed;
        if (has_room(heap->current[k]) || bin->partial.first != NULL || bin->spare != NULL)
            block = slp_heap_refill(heap, k, &zeroed, reason);
    }
    return block;
}

/* A class of one block to the slab: its slabs go from the arena to full and back, without being
 * current in between, but for the one that is kept hot. */
static void *refill_single(struct slp_heap *heap, uint32_t k, bool *zeroed,
                           enum slp_fallback_reason *reason)
{
    struct slp_bin *bin = &heap->bins[k];
    struct slp_slab *slab = heap->current[k];
    if (slab->head == NULL) {
        slab = bin->spare != NULL ? take_spare(heap, k) : slab_new(heap, k, reason);
        if (slab == NULL)
            return NULL;
        slp_list_push(&bin->full, slab);
        mark_seen(heap, k);
    }
    bool hot = slab == heap->current[k];
    void *block = slab->head;
    *zeroed = block == NULL && slab->zeroed;
    if (block == NULL) {
        block = slp_slab_carve(slab, 1);
        slp_heap_note_carved(heap, slab->size);
    }
    slab->head = NULL;
    SLP_UNPOISON(block, slab->size);
    SLP_HOT_SET(slab->used, slab->used + 1);
    if (!hot)
        slp_slab_enter(slab, SLP_FULL);
    SLP_BUMP(bin->misses, 1);
    return block;
}

void *slp_heap_refill(struct slp_heap *heap, uint32_t k, bool *zeroed,
                      enum slp_fallback_reason *reason)
{
    struct slp_bin *bin = &heap->bins[k];
    if (SLP_LOAD(heap->inbox) != NULL)
        slp_heap_drain(heap);
    if (slp_classes[k].capacity == 1)
        return refill_single(heap, k, zeroed, reason);
    struct slp_slab *slab = heap->current[k];
    while (!has_room(slab)) {
        if (slab != &slp_pagemap.none) {
            slp_heap_fold(heap, slab);
            slp_slab_enter(slab, SLP_FULL);
            slp_list_push(&bin->full, slab);
            slp_heap_install(heap, k, &slp_pagemap.none);
        }
        slab = next_slab(heap, k, reason);
        if (slab == NULL)
            return NULL;
        slp_slab_enter(slab, SLP_CURRENT);
        slp_heap_install(heap, k, slab);
    }
    void *block = slab->head;
    *zeroed = false;
    if (block != NULL) {
        slab->head = slp_link_get(block);
    } else {
        *zeroed = slab->zeroed;
        uint32_t before = slab->carved;
        block = slp_slab_carve(slab, carve_batch(slab));
        slp_heap_note_carved(heap, (int64_t)(slab->carved - before) * slab->size);
    }
    SLP_UNPOISON(block, slab->size);
    SLP_HOT_SET(slab->used, slab->used + 1);
    SLP_BUMP(bin->misses, 1);
    return block;
}

/* ---- giving back ---- */

void slp_heap_collect(struct slp_heap *heap)
{
    slp_heap_flush(heap);
    if (SLP_LOAD(heap->inbox) != NULL)
        slp_heap_drain(heap);
    SLP_EACH_SEEN(heap, k) {
        struct slp_slab *slab = heap->bins[k].spare;
        if (slab != NULL) {
            heap->bins[k].spare = NULL;
            heap->spares--;
            slp_heap_retire(heap, slab);
        }
        slab = heap->current[k];
        if (slab == &slp_pagemap.none || slp_slab_live(slab) != 0)
            continue;
        slp_heap_fold(heap, slab);
        slp_heap_install(heap, k, &slp_pagemap.none);
        slp_heap_retire(heap, slab);
    }
    slp_heap_empty_pocket(heap);
}

void slp_heap_disarm(struct slp_heap *heap)
{
    SLP_EACH_SEEN(heap, k) {
        struct slp_slab *slab = heap->current[k];
        if (slab == &slp_pagemap.none)
            continue;
        slp_heap_fold(heap, slab);
        slp_heap_install(heap, k, &slp_pagemap.none);
        slp_heap_adopt(heap, slab);
    }
}
