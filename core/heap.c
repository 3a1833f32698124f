#include "core/heap.h"

#include "core/arena.h"
#include "core/chosen.h"
#include "core/harden.h"
#include "core/level.h"
#include "core/os.h"
#include "core/sums.h"

#define HOT          8    /* units of empty slabs of one block that stay current, at most */
#define POCKET       32   /* units of empty slabs that a heap keeps, at most */
#define KEEP_LEAST   4    /* and at least, of both */
#define POCKET_LOOKS 8    /* slabs of the pocket looked at for one of the class */
#define LOOK_FIRST   16   /* frees until a current slab is looked at while something lies idle; */
#define LOOK_LAST    1024 /* doubled each time, up to this */
#define SLACK        ((int64_t)256 << 10) /* bytes that a heap publishes ahead */

/* ---- installing ---- */

static void point(struct slp_heap *heap, uint32_t i, const struct slp_slab *slab)
{
    heap->direct[i] = (intptr_t)slab - (intptr_t)&slp_pagemap;
}

uint32_t slp_heap_countdown(struct slp_heap *heap, uint32_t k)
{
    return SLP_UNLIKELY(heap->special) ? slp_chosen_arm(heap, k) : SLP_TOGO_MANY;
}

SLP_COLD void slp_heap_lay_out(struct slp_heap *heap, uint32_t k)
{
    heap->layout = SLP_LOAD_ACQ(slp_class_layout); /* ↔ slp_class_add */
    SLP_EACH_SEEN(heap, i)
        if (i != k && heap->current[i] != &slp_pagemap.none && heap->current[i]->togo == 0)
            slp_slab_unhit(heap->current[i], slp_heap_countdown(heap, i));
    for (uint32_t i = 0; i < SLP_DIRECT && heap->direct != NULL; i++)
        point(heap, i, heap->current[SLP_HOT_READ(slp_class_direct[i])]); /* another may come */
}

void slp_heap_install(struct slp_heap *heap, uint32_t k, struct slp_slab *slab)
{
    uint64_t bit = (uint64_t)1 << (k % 64);
    if (slab == &slp_pagemap.none && (heap->hot[k / 64] & bit) != 0) {
        heap->hot[k / 64] &= ~bit;
        heap->hot_units -= heap->current[k]->units;
    }
    heap->current[k] = slab;
    slp_heap_mark(heap, k);
    if (SLP_UNLIKELY(heap->special) && slab != &slp_pagemap.none)
        slp_slab_arm(slab, slp_chosen_arm(heap, k));
    if (heap->direct == NULL)
        return;
    slp_heap_learn(heap, SLP_CLASSES);
    if (slp_classes[k].size > SLP_DIRECT_MAX)
        return;
    for (uint32_t i = slp_classes[k].least; i <= slp_classes[k].size / SLP_ALIGN; i++)
        if (SLP_LIKELY(heap->layout == 0) || SLP_HOT_READ(slp_class_direct[i]) == k)
            point(heap, i, slab);
}

/* The sum of all heaps takes part in a peak, so it must never be less than the truth. Each heap
 * publishes a little more than it has, so that it seldom has to. */
static void publish(struct slp_heap *heap, int64_t to)
{
    slp_sums_carved(to - heap->published);
    heap->published = to;
}

SLP_COLD void slp_heap_note_carved(struct slp_heap *heap, uint32_t k, int64_t blocks)
{
    SLP_BUMP(heap->tally->of[k].carved, blocks);
    heap->carved += blocks * slp_classes[k].size;
    if (heap->carved > heap->published || heap->carved + 2 * SLACK < heap->published)
        publish(heap, heap->carved + (heap->carved > SLACK ? SLACK : 0));
}

SLP_COLD void slp_heap_settle(struct slp_heap *heap)
{
    publish(heap, heap->carved);
}

/* ---- slabs in and out ---- */

/* Units that a heap may keep empty: an eighth of what it has carved, from KEEP_LEAST to `most`.
 * With more than four threads all together keep what four would. */
static uint32_t may_keep(const struct slp_heap *heap, uint32_t most)
{
    int64_t part = heap->carved >> (SLP_UNIT_SHIFT + 3);
    uint32_t threads = slp_heap_attached();
    uint32_t keep = part < KEEP_LEAST ? KEEP_LEAST : part > most ? most : (uint32_t)part;
    return threads <= 4 ? keep : keep * 4 / threads;
}

void slp_heap_own(struct slp_heap *heap, struct slp_slab *slab)
{
    slab->tally = &heap->tally->of[slab->class_id];
    SLP_HOT_SET(slab->owner, heap->token);
    SLP_STORE_REL(slab->heap, heap); /* ↔ the acquire of those who free */
}

SLP_COLD void slp_heap_unclass(struct slp_heap *heap, struct slp_slab *slab)
{
    slp_slab_fold(slab);
    slp_sums_slab(slab->class_id, -1);
    slp_sums_unallot(slab->class_id, slab->capacity);
    slp_heap_note_carved(heap, slab->class_id, -(int64_t)slab->carved);
    slab->zeroed = slab->zeroed && slab->carved == 0;
}

static struct slp_slab *pocket_take(struct slp_heap *heap, struct slp_slab *slab)
{
    slp_list_remove(&heap->pocket[slab->units - 1], slab);
    heap->pocketed -= slab->units;
    return slab;
}

SLP_COLD void slp_heap_empty_pocket(struct slp_heap *heap)
{
    for (uint32_t units = 1; units <= SLP_POCKET_UNITS; units++) {
        while (heap->pocket[units - 1].first != NULL) {
            struct slp_slab *slab = pocket_take(heap, heap->pocket[units - 1].first);
            slp_heap_unclass(heap, slab);
            slp_arena_give(slab, !slab->zeroed);
        }
    }
}

SLP_COLD struct slp_slab *slp_heap_pocketed(struct slp_heap *heap, uint32_t k)
{
    uint32_t units = slp_classes[k].units;
    if (SLP_UNLIKELY(slp_classes[k].ruled) && heap->kept[k].slabs.first != NULL)
        return slp_level_take(heap, k);
    if (units > SLP_POCKET_UNITS)
        return NULL;
    struct slp_slab *slab = heap->pocket[units - 1].first;
    for (int looks = POCKET_LOOKS; slab != NULL && looks > 0; slab = slab->next, looks--) {
        if (slab->class_id != k)
            continue;
        SLP_HOT_SET(slab->owner, heap->token);
        return pocket_take(heap, slab);
    }
    return NULL;
}

/* Units for a slab of any class: what has waited longest in the pocket, or new ones. */
static SLP_COLD struct slp_slab *units_take(struct slp_heap *heap, uint32_t units,
                                   enum slp_fallback_reason *reason)
{
    struct slp_slab *slab = units > SLP_POCKET_UNITS ? NULL : heap->pocket[units - 1].last;
    if (slab != NULL) {
        slp_heap_unclass(heap, pocket_take(heap, slab));
        return slab;
    }
    slab = slp_arena_take(units, reason);
    if (slab == NULL && (heap->pocketed > 0 || slp_level_on)) {
        slp_heap_empty_pocket(heap);
        slp_level_drop(heap);
        slab = slp_arena_take(units, reason);
    }
    return slab;
}

SLP_COLD struct slp_slab *slp_heap_slab(struct slp_heap *heap, uint32_t k, enum slp_fallback_reason *reason)
{
    uint32_t capacity = slp_sums_allot(k, slp_classes[k].capacity);
    if (capacity == 0) {
        *reason = SLP_REASON_CLASS_LIMIT;
        return NULL;
    }
    uint32_t units = slp_classes[k].units;
    struct slp_slab *slab = units_take(heap, units, reason);
    while (slab == NULL && ((size_t)units / 2 << SLP_UNIT_SHIFT) >= slp_classes[k].size)
        slab = units_take(heap, units /= 2, reason); /* a rule wants it larger than need be */
    if (slab == NULL) {
        slp_sums_unallot(k, capacity);
        return NULL;
    }
    slp_slab_format(slab, k, capacity);
    slp_sums_unallot(k, capacity - slab->capacity);
    SLP_BUMP(heap->tally->of[k].refills, 1);
    slp_sums_slab(k, 1);
    slp_heap_own(heap, slab);
    return slab;
}

static void watch_slab(struct slp_slab *slab, uint32_t frees)
{
    if (slab->capacity <= 1)
        return;
    slab->look = (uint16_t)frees;
    slp_slab_look_after(slab, frees);
}

SLP_COLD void slp_heap_watch(struct slp_heap *heap)
{
    if (slp_arena_purge_delay() <= 0)
        return;
    if (!heap->watched)
        heap->watched_at = slp_os_now();
    heap->watched = true;
    slp_arena_arm();
    SLP_EACH_SEEN(heap, k)
        watch_slab(heap->current[k], LOOK_FIRST);
}

bool slp_heap_watched_long(const struct slp_heap *heap)
{
    return heap->watched && slp_os_now() - heap->watched_at >= 2 * slp_arena_purge_delay();
}

SLP_COLD void slp_heap_watch_late(const struct slp_heap *heap, struct slp_slab *slab)
{
    if (heap->watched)
        watch_slab(slab, LOOK_LAST);
}

SLP_COLD void slp_heap_retire(struct slp_heap *heap, struct slp_slab *slab)
{
    SLP_ASSERT(slp_slab_live(slab) == 0);
    uint32_t units = slab->units;
    if (SLP_UNLIKELY(slp_classes[slab->class_id].ruled) && slp_level_retire(heap, slab))
        return;
    const struct slp_bin *bin = &heap->bins[slab->class_id];
    if (!heap->watched)
        slp_heap_watch(heap);
    else if (bin->partial.first == NULL && bin->full.first == NULL)
        watch_slab(heap->current[slab->class_id], LOOK_FIRST);
    if (units > SLP_POCKET_UNITS || heap->pocketed + units > may_keep(heap, POCKET) ||
        slp_arena_purge_delay() == 0 || slp_sums_limited(slab->class_id)) {
        slp_heap_unclass(heap, slab);
        slp_arena_give(slab, !slab->zeroed);
        return;
    }
    slp_slab_lay_by(slab, SLP_SPARE);
    slp_list_push(&heap->pocket[units - 1], slab);
    heap->pocketed += units;
}

void slp_heap_reclaim(struct slp_heap *heap, struct slp_slab *slab)
{
    slp_heap_unclass(heap, slab);
    SLP_HOT_SET(slab->state, (uint8_t)SLP_FREE);
}

SLP_COLD void slp_heap_adopt(struct slp_heap *heap, struct slp_slab *slab)
{
    if (slab->used == 0) {
        slp_heap_retire(heap, slab);
        return;
    }
    slp_heap_mark(heap, slab->class_id);
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
    if (heap->hot_units + slab->units > may_keep(heap, HOT) || slp_arena_purge_delay() == 0 ||
        (heap->special && slp_harden_mode != SLP_HARDEN_OFF))
        return false;
    heap->hot[k / 64] |= bit;
    heap->hot_units += slab->units;
    if (!heap->watched)
        slp_heap_watch(heap);
    return true;
}

/* While memory lies idle a current slab is looked at again, ever more seldom. */
static void look_again(const struct slp_heap *heap, struct slp_slab *slab)
{
    uint32_t next = 2u * slab->look;
    if (heap->watched)
        watch_slab(slab, next < LOOK_FIRST ? LOOK_FIRST : next < LOOK_LAST ? next : LOOK_LAST);
}

SLP_COLD void slp_heap_event(struct slp_slab *slab)
{
    struct slp_heap *heap = SLP_LOAD(slab->heap);
    uint32_t k = slab->class_id;
    struct slp_bin *bin = &heap->bins[k];
    if (SLP_UNLIKELY(slp_slab_frees(slab) >= SLP_FOLD))
        slp_slab_fold(slab);
    if (slab->state == SLP_CURRENT && (slab->capacity > 1 || stays_hot(heap, slab))) {
        slp_slab_enter(slab, SLP_CURRENT);
        look_again(heap, slab);
        return;
    }
    if (slab->state == SLP_CURRENT)
        slp_heap_install(heap, k, &slp_pagemap.none);
    else
        slp_list_remove(slab->state == SLP_FULL ? &bin->full : &bin->partial, slab);
    if (slp_slab_live(slab) > 0) {
        slp_slab_enter(slab, SLP_PARTIAL);
        slp_list_push(&bin->partial, slab);
    } else if (slp_classes[k].capacity == 1 && heap->current[k] == &slp_pagemap.none &&
               stays_hot(heap, slab)) {
        slp_slab_enter(slab, SLP_CURRENT);
        slp_heap_install(heap, k, slab);
    } else {
        slp_heap_retire(heap, slab);
    }
}

/* ---- giving back ---- */

SLP_COLD void slp_heap_collect(struct slp_heap *heap)
{
    slp_heap_flush(heap);
    if (SLP_LOAD(heap->inbox) != NULL)
        slp_heap_drain(heap);
    SLP_EACH_SEEN(heap, k) {
        struct slp_slab *slab = heap->current[k];
        if (slab == &slp_pagemap.none || slp_slab_live(slab) != 0 || slp_level_keeps(heap, slab))
            continue;
        slp_slab_fold(slab);
        slp_heap_install(heap, k, &slp_pagemap.none);
        slp_heap_retire(heap, slab);
    }
    slp_heap_empty_pocket(heap);
    heap->watched = false;
}

SLP_COLD void slp_heap_lay_aside(struct slp_heap *heap, uint32_t k)
{
    struct slp_slab *slab = heap->current[k];
    if (slab == &slp_pagemap.none)
        return;
    slp_slab_fold(slab);
    slp_heap_install(heap, k, &slp_pagemap.none);
    slp_heap_adopt(heap, slab);
}

SLP_COLD void slp_heap_disarm(struct slp_heap *heap)
{
    heap->turns = 0;
    SLP_EACH_SEEN(heap, k)
        slp_heap_lay_aside(heap, k);
}
