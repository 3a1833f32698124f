/* remote.c: blocks that one thread frees and another owns.
 *
 * Purpose     Gathers such blocks by the slab they belong to and sends them as parcels: one
 *             compare-and-swap carries up to SLP_POST_BLOCKS of them, and the owner puts them on the
 *             slab's list as a whole, without a look at each.
 * Invariants  A gathered block is linked through its first word and is in nobody's free list.
 *             An inbox is a chain of parcels, or SLP_CLOSED when no thread will read it; then a
 *             sender looks anew for whom the slab belongs to. An ending thread first lets go
 *             of its slabs and then closes, so a sender that finds it closed finds no owner.
 * Memory      send's release ↔ slp_heap_drain's acquire: the freeing thread's last use of a
 *             block is before the owner's next.
 */
#include "core/error.h"
#include "core/heap.h"
#include "core/orphans.h"
#include "core/os.h"

/* Sends a parcel. False when nobody is home; its last block's link is of no meaning then. */
static bool send(struct slp_heap *to, const struct slp_parcel *parcel)
{
    void *old = SLP_LOAD(to->inbox);
    slp_parcel_close(parcel);
    do {
        if (old == SLP_CLOSED)
            return false;
        slp_link_set(parcel->last, old);
    } while (!atomic_compare_exchange_weak_explicit(&to->inbox, &old, parcel->first,
                                                    memory_order_release, memory_order_relaxed));
    return true;
}

/* Blocks of a slab of ours that another thread freed and counted. */
static void home(struct slp_slab *slab, const struct slp_parcel *parcel)
{
    uint32_t n = parcel->blocks;
    if (SLP_UNLIKELY(slab->head == parcel->first)) {
        slp_error_double_free("free", slab, parcel->first);
        return;
    }
    slp_link_set(parcel->last, slab->head);
    slab->head = parcel->first;
    bool look = slab->left <= n;
    SLP_HOT_SET(slab->used, slab->used - n);
    SLP_HOT_SET(slab->left_base, slab->left_base - n);
    SLP_HOT_SET(slab->left, slab->left - n);
    if (look)
        slp_heap_event(slab);
}

/* Brings a parcel to whoever owns its slab by now, one of us if nobody does. */
static void deliver(struct slp_heap *heap, struct slp_slab *slab, const struct slp_parcel *parcel)
{
    for (;;) {
        struct slp_heap *owner = SLP_LOAD_ACQ(slab->heap);
        if (owner == heap) {
            home(slab, parcel);
            return;
        }
        if (owner != NULL && send(owner, parcel))
            return;
        if (slp_orphans_claim(slab, heap)) {
            slp_heap_adopt(heap, slab);
            home(slab, parcel);
            return;
        }
        if (SLP_UNLIKELY(!slp_slab_serves(slab))) {
            slp_error_double_free("free", slab, parcel->first); /* the slab was emptied meanwhile */
            return;
        }
        slp_os_yield(); /* between two owners: the new one is about to say so */
    }
}

void slp_heap_deliver(struct slp_heap *heap, void *chain)
{
    while (chain != NULL) {
        struct slp_parcel parcel = slp_parcel_open(chain);
        struct slp_slab *slab = slp_pagemap_find(chain);
        SLP_ASSERT(slab != NULL);
        chain = slp_link_get(parcel.last);
        __builtin_prefetch(chain);
        deliver(heap, slab, &parcel);
    }
}

void slp_heap_drain(struct slp_heap *heap)
{
    slp_heap_deliver(heap, atomic_exchange_explicit(&heap->inbox, NULL, memory_order_acquire));
}

/* Sends a post's blocks; those whose slab has no owner are added to *orphaned instead. */
static void post_send(struct slp_heap *heap, struct slp_post *post, void **orphaned)
{
    struct slp_parcel parcel = {post->first, post->last, post->blocks};
    if (parcel.blocks == 0)
        return;
    heap->gathered -= (size_t)parcel.blocks * post->slab->size;
    post->blocks = 0;
    if (SLP_LOAD_ACQ(post->slab->heap) != NULL) {
        deliver(heap, post->slab, &parcel);
        return;
    }
    slp_parcel_close(&parcel);
    slp_link_set(parcel.last, *orphaned);
    *orphaned = parcel.first;
}

/* Blocks of slabs that had no owner. They stay where they are: a thread that only frees would
 * otherwise end up with all that others could use. */
static void send_to_orphans(struct slp_heap *heap, void *chain)
{
    struct slp_list empty = {NULL, NULL};
    if (chain == NULL)
        return;
    chain = slp_orphans_home(chain, heap, &empty);
    while (empty.first != NULL) {
        struct slp_slab *slab = empty.first;
        slp_list_remove(&empty, slab);
        slp_heap_retire(heap, slab);
    }
    slp_heap_deliver(heap, chain);
}

void slp_heap_flush(struct slp_heap *heap)
{
    void *orphaned = NULL;
    for (uint32_t i = 0; i < SLP_POSTS && heap->gathered > 0; i++)
        post_send(heap, &heap->posts[i], &orphaned);
    send_to_orphans(heap, orphaned);
}

/* Would the heap allocate from an orphan of class k soon? */
static bool wants(const struct slp_heap *heap, uint32_t k)
{
    return heap->bins[k].partial.first == NULL;
}

/* Begins to gather for a slab, unless the block had better go by itself. */
static bool post_begin(struct slp_heap *heap, struct slp_post *post, struct slp_slab *slab, void *p)
{
    struct slp_heap *to = SLP_LOAD_ACQ(slab->heap);
    if (to == NULL ? wants(heap, slab->class_id) : SLP_LOAD(to->inbox) == SLP_CLOSED) {
        struct slp_parcel parcel = {p, p, 1};
        deliver(heap, slab, &parcel);
        return false;
    }
    void *orphaned = NULL;
    post_send(heap, post, &orphaned);
    send_to_orphans(heap, orphaned);
    *post = (struct slp_post){slab, NULL, p, 0};
    return true;
}

void slp_heap_free_far(struct slp_heap *heap, struct slp_slab *slab, void *p, const char *call)
{
    uintptr_t mix = (uintptr_t)slab / sizeof *slab;
    struct slp_post *post = &heap->posts[(mix ^ mix >> 6) % SLP_POSTS];
    bool begun = post->slab == slab && post->blocks > 0;
    if (SLP_UNLIKELY(begun && post->first == p)) {
        slp_error_double_free(call, slab, p);
        return;
    }
    SLP_BUMP(heap->bins[slab->class_id].remote_frees, 1);
    SLP_POISON(p, slab->size);
    if (!begun && !post_begin(heap, post, slab, p))
        return;
    slp_link_set(p, post->first);
    post->first = p;
    post->blocks++;
    heap->gathered += slab->size;
    if (SLP_UNLIKELY(heap->gathered >= SLP_POSTS_BYTES)) {
        slp_heap_flush(heap);
    } else if (SLP_UNLIKELY(post->blocks >= SLP_POST_BLOCKS ||
                            (size_t)post->blocks * slab->size >= SLP_POST_BYTES)) {
        void *orphaned = NULL;
        post_send(heap, post, &orphaned);
        send_to_orphans(heap, orphaned);
    }
}
