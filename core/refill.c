/* refill.c: where the next block comes from when a class's list is empty.
 *
 * Purpose     Of the heap's own: what is not carved yet, the partial slabs, full slabs to which
 *             blocks came back, empty ones; then orphans, then the arena.
 * Invariants  A slab leaves the list of its state before it becomes the current one, and what was
 *             the current one enters one: see heap.h.
 *             Most visits are turns, from one slab of the heap's to another, with nothing else
 *             looked at; after so many of them, or when others freed something, comes a whole one.
 */
#include "core/arena.h"
#include "core/chosen.h"
#include "core/heap.h"
#include "core/orphans.h"

#define CARVE_PAGE 4096
#define CARVE_MANY 8192 /* larger blocks are carved one at a time */
#define FULL_LOOKS 4    /* full slabs looked at for returned blocks before a new slab is taken */
#define TURNS      16   /* visits in a row that look at nothing but the class */

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

static struct slp_slab *next_slab(struct slp_heap *heap, uint32_t k,
                                  enum slp_fallback_reason *reason)
{
    struct slp_bin *bin = &heap->bins[k];
    struct slp_slab *slab = bin->partial.first;
    if (slab != NULL) {
        slp_list_remove(&bin->partial, slab);
        return slab;
    }
    slab = full_with_room(bin);
    if (slab != NULL)
        return slab;
    slab = slp_heap_pocketed(heap, k);
    if (slab != NULL)
        return slab;
    slab = slp_orphans_take(k, heap);
    if (slab != NULL) {
        SLP_BUMP(heap->tally->of[k].refills, 1);
        return slab;
    }
    slp_heap_flush(heap);
    return slp_heap_slab(heap, k, reason);
}

/* First the page's worth of the class, then more as the slab fills: a slab that is used in full is
 * carved in few visits, one that is not has few pages touched. Large blocks are carved one by one,
 * so that they reach calloc untouched. */
static uint32_t carve_batch(const struct slp_slab *slab)
{
    uint32_t batch = slp_classes[slab->class_id].carve;
    if (SLP_UNLIKELY(slp_classes[slab->class_id].exact))
        return batch;
    uint32_t more = slab->size > CARVE_MANY ? 0 : slab->carved / 2;
    uint32_t n = more <= batch ? batch : more > 4 * batch ? 4 * batch : more;
    /* Not beyond a page that the batch would only begin. */
    uintptr_t from = (uintptr_t)slab->base + (size_t)slab->carved * slab->size;
    uintptr_t to = (from + (size_t)n * slab->size) & ~(uintptr_t)(CARVE_PAGE - 1);
    return to > from ? (uint32_t)((to - from + slab->size - 1) / slab->size) : n;
}

SLP_COLD void *slp_heap_squeeze(struct slp_heap *heap, uint32_t k, enum slp_fallback_reason *reason)
{
    void *block = NULL;
    size_t most = (size_t)slp_classes[k].size * 2;
    while (block == NULL && (k = slp_classes[k].next) < SLP_CLASSES &&
           slp_classes[k].size <= most) {
        const struct slp_bin *bin = &heap->bins[k];
        bool zeroed;
        if (has_room(heap->current[k]) || bin->partial.first != NULL)
            block = slp_heap_refill(heap, k, &zeroed, reason);
    }
    return block;
}

/* The first block of the list, which is not empty. */
static void *pop(struct slp_slab *slab)
{
    void *block = slab->head;
    slab->head = slp_link_get(block);
    slp_key_clear(block);
    SLP_UNPOISON(block, slab->size);
    return block;
}

/* A block of slab, which has room: an old one or a new one. */
static void *take(struct slp_heap *heap, struct slp_slab *slab, bool *zeroed)
{
    void *block;
    *zeroed = false;
    if (slab->head != NULL) {
        block = pop(slab);
    } else {
        *zeroed = slab->zeroed;
        uint32_t before = slab->carved;
        block = slp_slab_carve(slab, carve_batch(slab));
        slp_heap_note_carved(heap, slab->class_id, (int64_t)(slab->carved - before));
        if (!*zeroed)
            slp_key_clear(block);
        SLP_UNPOISON(block, slab->size);
    }
    SLP_HOT_SET(slab->used, slab->used + 1);
    SLP_BUMP(heap->tally->of[slab->class_id].misses, 1);
    return block;
}

/* A class of one block to the slab: its slabs go from the arena to full and back, without being
 * current in between, but for the one that is kept hot. */
static SLP_COLD void *refill_single(struct slp_heap *heap, uint32_t k, bool *zeroed,
                           enum slp_fallback_reason *reason)
{
    struct slp_slab *slab = heap->current[k];
    if (slab->head == NULL) {
        slab = slp_heap_pocketed(heap, k);
        if (slab == NULL)
            slab = slp_heap_slab(heap, k, reason);
        if (slab == NULL)
            return NULL;
        slp_list_push(&heap->bins[k].full, slab);
        slp_heap_mark(heap, k);
    }
    bool hot = slab == heap->current[k];
    void *block = take(heap, slab, zeroed);
    if (!hot)
        slp_slab_enter(slab, SLP_FULL);
    return block;
}

/* The current slab, of which nothing is left, makes room for another. */
static void lay_aside(struct slp_heap *heap, struct slp_slab *slab)
{
    if (slab == &slp_pagemap.none)
        return;
    if (SLP_UNLIKELY(slp_slab_frees(slab) >= SLP_FOLD))
        slp_slab_fold(slab);
    slp_slab_enter(slab, SLP_FULL);
    slp_list_push(&heap->bins[slab->class_id].full, slab);
}

static void make_current(struct slp_heap *heap, uint32_t k, struct slp_slab *slab)
{
    slp_slab_enter(slab, SLP_CURRENT);
    slp_heap_watch_late(heap, slab);
    slp_heap_install(heap, k, slab);
}

/* The current slab's hits have run out: the one that found it so is counted and gets its block. */
static void *last_hit(struct slp_heap *heap, struct slp_slab *slab)
{
    slp_slab_fold(slab);
    slp_slab_arm(slab, slp_heap_countdown(heap, slab->class_id));
    SLP_HOT_SET(slab->tally->hits, slab->tally->hits + 1);
    return pop(slab);
}

void *slp_heap_turn(struct slp_heap *heap, uint32_t k)
{
    struct slp_bin *bin = &heap->bins[k];
    struct slp_slab *slab = heap->current[k];
    struct slp_slab *next = bin->partial.first;
    enum slp_fallback_reason reason;
    bool zeroed;
    slp_heap_learn(heap, k);
    if (SLP_UNLIKELY(slab->head != NULL))
        return last_hit(heap, slab);
    if (SLP_UNLIKELY(heap->turns == 0 || SLP_LOAD(heap->inbox) != NULL))
        return NULL;
    heap->turns--;
    if (slp_classes[k].capacity == 1)
        return refill_single(heap, k, &zeroed, &reason);
    if (slab->carved < slab->capacity)
        return take(heap, slab, &zeroed);
    if (next != NULL && next->head != NULL) {
        slp_list_remove(&bin->partial, next);
        lay_aside(heap, slab);
        make_current(heap, k, next);
        return take(heap, next, &zeroed);
    }
    return NULL;
}

void *slp_heap_refill(struct slp_heap *heap, uint32_t k, bool *zeroed,
                      enum slp_fallback_reason *reason)
{
    struct slp_slab *slab = heap->current[k];
    slp_heap_learn(heap, k);
    if (SLP_UNLIKELY(slab->head != NULL && slab->togo == 0)) {
        *zeroed = false;
        return last_hit(heap, slab);
    }
    if (SLP_LOAD(heap->inbox) != NULL)
        slp_heap_drain(heap);
    heap->turns = TURNS;
    if (slp_classes[k].capacity == 1)
        return refill_single(heap, k, zeroed, reason);
    slab = heap->current[k]; /* what came home may have retired it */
    while (!has_room(slab)) {
        lay_aside(heap, slab);
        slp_heap_install(heap, k, &slp_pagemap.none);
        slab = next_slab(heap, k, reason);
        if (slab == NULL)
            return NULL;
        make_current(heap, k, slab);
    }
    return take(heap, slab, zeroed);
}
