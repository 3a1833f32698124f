#include "core/level.h"

#include "core/arena.h"
#include "core/os.h"

bool slp_level_on;

static struct {
    size_t keep, prealloc; /* SIZE_MAX: the rule does not say */
} levels[SLP_CLASSES];

void slp_level_set(uint32_t k, const struct slp_class_rule *rule)
{
    bool none = rule->prealloc == SIZE_MAX || rule->prealloc == 0;
    if (none && rule->keep == SIZE_MAX && !slp_classes[k].ruled)
        return;
    if (!slp_classes[k].ruled)
        levels[k].keep = levels[k].prealloc = SIZE_MAX;
    if (rule->prealloc != SIZE_MAX)
        levels[k].prealloc = rule->prealloc;
    if (rule->keep != SIZE_MAX)
        levels[k].keep = rule->keep;
    slp_classes[k].ruled = slp_level_on = true;
}

/* Blocks of class k that the heap may keep; SIZE_MAX: it is not for us to say. */
static size_t most(const struct slp_heap *heap, uint32_t k)
{
    if (levels[k].keep != SIZE_MAX)
        return levels[k].keep;
    return heap->preallocated ? levels[k].prealloc : SIZE_MAX;
}

bool slp_level_keeps(const struct slp_heap *heap, const struct slp_slab *slab)
{
    uint32_t k = slab->class_id;
    if (!slp_classes[k].ruled)
        return false;
    size_t may = most(heap, k);
    return may != SIZE_MAX && slab->carved > 0 && heap->kept[k].blocks + slab->carved <= may;
}

bool slp_level_may_rest(const struct slp_heap *heap, const struct slp_slab *slab)
{
    uint32_t k = slab->class_id;
    return !slp_classes[k].ruled || slab->carved <= most(heap, k);
}

static void keep(struct slp_heap *heap, struct slp_slab *slab)
{
    slp_heap_mark(heap, slab->class_id); /* an orphan's may be of a class that is new here */
    slp_slab_lay_by(slab, SLP_SPARE);
    slp_list_append(&heap->kept[slab->class_id].slabs, slab);
    heap->kept[slab->class_id].blocks += slab->carved;
}

static void give_back(struct slp_heap *heap, struct slp_slab *slab)
{
    slp_heap_unclass(heap, slab);
    if (slab->zeroed)
        slp_arena_give(slab, false);
    else
        slp_arena_give_back(slab);
}

bool slp_level_retire(struct slp_heap *heap, struct slp_slab *slab)
{
    if (slp_level_keeps(heap, slab))
        keep(heap, slab);
    else if (levels[slab->class_id].keep != SIZE_MAX)
        give_back(heap, slab);
    else
        return false;
    return true;
}

struct slp_slab *slp_level_take(struct slp_heap *heap, uint32_t k)
{
    struct slp_slab *slab = heap->kept[k].slabs.first;
    if (slab == NULL)
        return NULL;
    slp_list_remove(&heap->kept[k].slabs, slab);
    heap->kept[k].blocks -= slab->carved;
    SLP_HOT_SET(slab->owner, heap->token);
    return slab;
}

static struct slp_heap *filling; /* what it has is not given up for more of the same */

void slp_level_drop(struct slp_heap *heap)
{
    if (!slp_level_on || heap == filling)
        return;
    SLP_EACH_SEEN(heap, k) {
        struct slp_slab *slab = heap->current[k];
        if (!slp_classes[k].ruled)
            continue;
        if (slab->state == SLP_CURRENT && slp_slab_live(slab) == 0) { /* not one that rests */
            slp_heap_install(heap, k, &slp_pagemap.none);
            give_back(heap, slab);
        }
        while ((slab = slp_level_take(heap, k)) != NULL)
            give_back(heap, slab);
    }
}

void slp_level_forget(struct slp_heap *heap)
{
    if (slp_level_on)
        slp_thread_zero(heap->kept, sizeof heap->kept);
}

/* ---- prealloc ---- */

/* n blocks of a new slab, all on its list and all of their pages there. */
static void make_ready(struct slp_heap *heap, struct slp_slab *slab, uint32_t n)
{
    void *first = slp_slab_carve(slab, n);
    slp_link_set(first, slab->head);
    slp_key_set(slab, first);
    slab->head = first;
    slp_heap_note_carved(heap, slab->class_id, slab->carved);
    const char *end = slab->base + (size_t)slab->carved * slab->size;
    volatile char *p = slab->base;
    SLP_UNPOISON(slab->base, (size_t)(end - slab->base));
    for (; p < end; p += slp_os_page() - ((uintptr_t)p & (slp_os_page() - 1)))
        *p = *p; /* a link stays what it is */
    SLP_POISON(slab->base, (size_t)(end - slab->base));
}

static void prealloc(struct slp_heap *heap, uint32_t k, size_t blocks)
{
    enum slp_fallback_reason reason;
    slp_heap_lay_aside(heap, k);
    while (blocks > 0) {
        struct slp_slab *slab = slp_heap_slab(heap, k, &reason);
        if (slab == NULL)
            return;
        make_ready(heap, slab, blocks < slab->capacity ? (uint32_t)blocks : slab->capacity);
        blocks -= slab->carved;
        if (heap->current[k] == &slp_pagemap.none) {
            slp_slab_enter(slab, SLP_CURRENT);
            slp_heap_install(heap, k, slab);
        } else {
            keep(heap, slab);
        }
    }
}

void slp_level_prealloc(struct slp_heap *heap)
{
    heap->preallocated = true;
    filling = heap;
    for (uint32_t k = 0; k < SLP_CLASSES; k++)
        if (slp_classes[k].ruled && levels[k].prealloc != SIZE_MAX)
            prealloc(heap, k, levels[k].prealloc);
    filling = NULL;
}
