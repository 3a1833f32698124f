#include "core/orphans.h"

#include "core/lock.h"

static struct slp_lock lock = SLP_LOCK_INIT(SLP_RANK_ORPHANS);
static struct slp_list lists[SLP_CLASSES];
static _Atomic(uint32_t) listed[SLP_CLASSES];
static uint32_t epoch; /* forks with threads behind this process image */

static bool is_listed(const struct slp_slab *slab)
{
    return slab->prev != NULL || lists[slab->class_id].first == slab;
}

void slp_orphans_put(struct slp_slab *slab)
{
    uint32_t k = slab->class_id;
    slp_lock(&lock);
    SLP_HOT_SET(slab->state, (uint8_t)SLP_ORPHAN);
    slab->epoch = epoch;
    slab->next = slab->prev = NULL;
    SLP_HOT_SET(slab->owner, 0);
    /* Blocks that were used before come first, untouched memory last. */
    if (slab->head != NULL)
        slp_list_push(&lists[k], slab);
    else if (slab->carved < slab->capacity)
        slp_list_append(&lists[k], slab);
    if (is_listed(slab))
        SLP_BUMP(listed[k], 1);
    SLP_STORE_REL(slab->heap, NULL); /* ↔ slp_orphans_claim */
    slp_unlock(&lock);
}

static void unlist_locked(struct slp_slab *slab)
{
    slp_list_remove(&lists[slab->class_id], slab);
    SLP_BUMP(listed[slab->class_id], (uint32_t)-1);
}

/* Blocks come back to an orphan. False when that needs another look. */
static bool take_in_locked(struct slp_slab *slab, const struct slp_parcel *parcel)
{
    if (SLP_LOAD_ACQ(slab->heap) != NULL || SLP_HOT_READ(slab->state) != SLP_ORPHAN ||
        slab->epoch != epoch || slab->head == parcel->first || parcel->blocks > slab->used)
        return false;
    slp_link_set(parcel->last, slab->head);
    slab->head = parcel->first;
    SLP_HOT_SET(slab->used, slab->used - parcel->blocks);
    if (is_listed(slab))
        unlist_locked(slab);
    if (slab->used > 0) {
        slp_list_push(&lists[slab->class_id], slab);
        SLP_BUMP(listed[slab->class_id], 1);
    }
    return true;
}

void *slp_orphans_home(void *chain, struct slp_heap *heap, struct slp_list *empty)
{
    void *rest = NULL;
    slp_lock(&lock);
    while (chain != NULL) {
        struct slp_slab *slab = slp_pagemap_find(chain);
        struct slp_parcel parcel = slp_parcel_open(&chain);
        if (!take_in_locked(slab, &parcel)) {
            slp_parcel_close(&parcel, rest);
            rest = parcel.first;
        } else if (slab->used == 0) {
            slp_heap_own(heap, slab);
            slp_list_push(empty, slab);
        }
    }
    slp_unlock(&lock);
    return rest;
}

struct slp_slab *slp_orphans_take(uint32_t k, struct slp_heap *heap)
{
    if (SLP_LOAD(listed[k]) == 0)
        return NULL;
    slp_lock(&lock);
    struct slp_slab *slab = lists[k].first;
    if (slab != NULL) {
        unlist_locked(slab);
        slp_heap_own(heap, slab);
        SLP_HOT_SET(slab->state, (uint8_t)SLP_PARTIAL);
    }
    slp_unlock(&lock);
    return slab;
}

/* What the parent's other threads left of a slab cannot be trusted: all its blocks count as
 * live until this process frees them. */
static void distrust(struct slp_slab *slab, struct slp_heap *heap)
{
    slp_heap_note_carved(heap, slab->class_id, (int64_t)(slab->capacity - slab->carved));
    slab->head = NULL;
    slab->carved = slab->used = slab->capacity;
    atomic_signal_fence(memory_order_seq_cst); /* as in slp_slab_fold */
    slab->togos = slp_countdown(SLP_TOGO_MANY, SLP_TOGO_MANY);
    slab->lefts = 0;
    slab->limit = slp_slab_limit(slab);
    slab->next = slab->prev = NULL;
}

bool slp_orphans_claim(struct slp_slab *slab, struct slp_heap *heap)
{
    bool mine = false;
    slp_lock(&lock);
    struct slp_heap *owner = SLP_LOAD_ACQ(slab->heap); /* ↔ slp_orphans_put */
    bool torn = slab->epoch != epoch && slp_slab_serves(slab); /* copied mid-change by a fork */
    if (owner == NULL && (SLP_HOT_READ(slab->state) == SLP_ORPHAN || torn)) {
        mine = true;
        if (slab->epoch != epoch) {
            distrust(slab, heap);
        } else if (is_listed(slab)) {
            unlist_locked(slab);
        }
    }
    if (mine)
        slp_heap_own(heap, slab);
    slp_unlock(&lock);
    return mine;
}

void slp_orphans_fork_child(bool threads)
{
    slp_lock_reset(&lock);
    if (!threads)
        return;
    epoch++;
    for (uint32_t k = 0; k < SLP_CLASSES; k++) {
        lists[k] = (struct slp_list){NULL, NULL};
        SLP_STORE(listed[k], 0);
    }
}
