/* sample_slab.c: where sampled blocks of the classes lie: in slabs of their own, which no thread
 * owns, so that each free takes the slow path and no hit is counted there. See sample.h.
 *
 * A slab with room is in its class's list, a full one in none, an empty one goes back to the arena.
 */
#include "core/arena.h"
#include "core/error.h"
#include "core/heap.h"
#include "core/sample_table.h"
#include "core/sums.h"
#include "core/tally.h"

static struct slp_list room[SLP_CLASSES];
static uint32_t epoch; /* slabs of another are inherited: their lists may be torn */

/* ---- slabs; lock held ---- */

static struct slp_slab *slab_take_locked(uint32_t k)
{
    enum slp_fallback_reason reason;
    struct slp_slab *slab = slp_arena_take(slp_classes[k].units, &reason);
    if (slab == NULL)
        return NULL;
    slp_slab_format(slab, k, slp_classes[k].capacity);
    SLP_HOT_SET(slab->owner, 0);
    SLP_STORE(slab->heap, NULL);
    slab->epoch = epoch;
    __atomic_store_n(&slab->state, (uint8_t)SLP_SAMPLED, __ATOMIC_RELEASE);
    slp_sums_slab(k, 1);
    slp_list_push(&room[k], slab);
    return slab;
}

static bool has_room(const struct slp_slab *slab)
{
    return slab->head != NULL || slab->carved < slab->capacity;
}

static void *block_take_locked(uint32_t k)
{
    struct slp_slab *slab = room[k].first;
    if (slab == NULL && (slab = slab_take_locked(k)) == NULL)
        return NULL;
    SLP_HOT_SET(slab->used, slab->used + 1); /* first, for a child of fork */
    void *block = slab->head;
    if (block != NULL) {
        slab->head = slp_link_get(block);
    } else {
        block = slp_slab_carve(slab, 1);
        slp_sums_carved(slab->size);
        slp_tally_carved(k, 1);
    }
    slp_key_clear(block);
    SLP_UNPOISON(block, slab->size);
    if (!has_room(slab))
        slp_list_remove(&room[k], slab);
    return block;
}

static void block_give_locked(struct slp_slab *slab, void *block)
{
    struct slp_list *list = &room[slab->class_id];
    bool own = slab->epoch == epoch, listed = own && has_room(slab);
    if (own)
        slp_link_set(block, slab->head);
    slp_key_set(slab, block);
    SLP_POISON(block, slab->size);
    if (own)
        slab->head = block;
    if (own && !listed)
        slp_list_push(list, slab);
    SLP_HOT_SET(slab->used, slab->used - 1);
    if (slab->used != 0)
        return;
    if (own)
        slp_list_remove(list, slab);
    slp_sums_slab(slab->class_id, -1);
    slp_sums_carved(-(int64_t)slab->carved * slab->size);
    slp_tally_carved(slab->class_id, -(int64_t)slab->carved);
    slp_arena_give(slab, true);
}

/* ---- blocks ---- */

void *slp_sample_place(uint32_t k, bool hit)
{
    struct slp_heap *heap = slp_heap_enter(); /* counts the thread, and a fork sees us */
    if (heap == NULL)
        return NULL;
    void *block = NULL;
    slp_lock(&slp_sample_lock);
    if (slp_sums_allot(k, 1) != 0 && (block = block_take_locked(k)) == NULL)
        slp_sums_unallot(k, 1);
    if (block != NULL && hit)
        slp_tally_hit(k);
    else if (block != NULL)
        slp_tally_instead(k, 0);
    slp_unlock(&slp_sample_lock);
    slp_heap_leave(heap);
    return block;
}

void slp_sample_free(struct slp_slab *slab, void *p, const char *call)
{
    struct slp_heap *heap = slp_heap_enter_to_free(); /* so that a fork sees us */
    slp_lock(&slp_sample_lock);
    uint32_t k = slab->class_id;
    bool live = slab->state == SLP_SAMPLED && !slp_key_is_set(slab, p);
    if (live) {
        uint32_t record = slp_table_take_locked(p);
        bool remote = record != 0 && slp_table_record(record)->thread != slp_os_tid();
        slp_tally_freed(k, remote, 0);
        if (record != 0)
            slp_table_end_locked(record);
        block_give_locked(slab, p);
        slp_sums_unallot(k, 1);
    }
    slp_unlock(&slp_sample_lock);
    slp_heap_leave(heap);
    if (!live)
        slp_error_double_free(call, slab, p);
}

/* ---- fork ---- */

void slp_sample_slabs_fork_child(bool others)
{
    if (!others)
        return;
    epoch++;
    for (uint32_t k = 0; k < SLP_CLASSES; k++)
        room[k] = (struct slp_list){NULL, NULL};
}
