/* remote.c: blocks that one thread frees and another owns.
 *
 * Purpose     Gathers such blocks by the heap they belong to and sends them in batches; one
 *             compare-and-swap carries up to SLP_POST_BLOCKS of them.
 * Invariants  A gathered block is linked through its first word and is in nobody's free list.
 *             An inbox is a chain of blocks, or SLP_CLOSED when no thread will read it; then a
 *             sender looks anew for whom the slab belongs to. An ending thread first lets go
 *             of its slabs and then closes, so a sender that finds it closed finds no owner.
 * Memory      send's release ↔ slp_heap_drain's acquire: the freeing thread's last use of a
 *             block is before the owner's next.
 */
#include "core/error.h"
#include "core/heap.h"
#include "core/orphans.h"
#include "core/os.h"

/* Sends the chain first..last. False when nobody is home. */
static bool send(struct slp_heap *to, void *first, void *last)
{
    void *old = SLP_LOAD(to->inbox);
    do {
        if (old == SLP_CLOSED)
            return false;
        slp_link_set(last, old);
    } while (!atomic_compare_exchange_weak_explicit(&to->inbox, &old, first, memory_order_release,
                                                    memory_order_relaxed));
    return true;
}

/* A block of a slab of ours that another thread freed and counted. */
static void home(struct slp_slab *slab, void *p)
{
    if (SLP_UNLIKELY(slab->head == p)) {
        slp_error_double_free("free", slab, p);
        return;
    }
    slp_link_set(p, slab->head);
    slab->head = p;
    SLP_HOT_SET(slab->used, slab->used - 1);
    SLP_HOT_SET(slab->left_base, slab->left_base - 1);
    SLP_HOT_SET(slab->left, slab->left - 1);
    if (slab->left == 0)
        slp_heap_event(slab);
}

/* Brings one counted block to whoever owns its slab by now, one of us if nobody does. */
static void deliver(struct slp_heap *heap, struct slp_slab *slab, void *p)
{
    for (;;) {
        struct slp_heap *owner = SLP_LOAD_ACQ(slab->heap);
        if (owner == heap) {
            home(slab, p);
            return;
        }
        if (owner != NULL && send(owner, p, p))
            return;
        if (slp_orphans_claim(slab, heap)) {
            slp_heap_adopt(heap, slab);
            home(slab, p);
            return;
        }
        if (SLP_UNLIKELY(!slp_slab_serves(slab))) {
            slp_error_double_free("free", slab, p); /* the slab was emptied meanwhile */
            return;
        }
        slp_os_yield(); /* between two owners: the new one is about to say so */
    }
}

void slp_heap_deliver(struct slp_heap *heap, void *chain)
{
    while (chain != NULL) {
        void *next = slp_link_get(chain);
        __builtin_prefetch(next);
        struct slp_slab *slab = slp_pagemap_find(chain);
        SLP_ASSERT(slab != NULL);
        deliver(heap, slab, chain);
        chain = next;
    }
}

void slp_heap_drain(struct slp_heap *heap)
{
    slp_heap_deliver(heap, atomic_exchange_explicit(&heap->inbox, NULL, memory_order_acquire));
}

/* The same for blocks whose slabs had no owner. They stay where they are: a thread that only frees
 * would otherwise end up with all that others could use. */
static void send_to_orphans(struct slp_heap *heap, void *chain)
{
    struct slp_list empty = {NULL, NULL};
    chain = slp_orphans_home(chain, heap, &empty);
    while (empty.first != NULL) {
        struct slp_slab *slab = empty.first;
        slp_list_remove(&empty, slab);
        slp_heap_retire(heap, slab);
    }
    slp_heap_deliver(heap, chain);
}

static void post_send(struct slp_heap *heap, struct slp_post *post)
{
    void *first = post->first;
    void *last = post->last;
    struct slp_heap *to = post->to;
    if (first == NULL)
        return;
    post->first = post->last = NULL;
    post->blocks = 0;
    post->bytes = 0;
    if (to != NULL && send(to, first, last))
        return;
    slp_link_set(last, NULL); /* send may have linked it to what was in the inbox */
    if (to == NULL)
        send_to_orphans(heap, first);
    else
        slp_heap_deliver(heap, first);
}

void slp_heap_flush(struct slp_heap *heap)
{
    heap->gathered = false;
    for (uint32_t i = 0; i < SLP_POSTS; i++)
        post_send(heap, &heap->posts[i]);
}

/* Would the heap allocate from an orphan of class k soon? */
static bool wants(const struct slp_heap *heap, uint32_t k)
{
    return heap->bins[k].partial.first == NULL;
}

void slp_heap_free_far(struct slp_heap *heap, struct slp_slab *slab, void *p, const char *call)
{
    struct slp_heap *to = SLP_LOAD_ACQ(slab->heap);
    SLP_POISON(p, slab->size);
    if (to == NULL ? wants(heap, slab->class_id) : SLP_LOAD(to->inbox) == SLP_CLOSED) {
        SLP_BUMP(heap->bins[slab->class_id].remote_frees, 1);
        deliver(heap, slab, p);
        return;
    }
    uintptr_t mix = (uintptr_t)to / SLP_LINE;
    struct slp_post *post = &heap->posts[(mix ^ mix >> 7) % SLP_POSTS];
    if (post->to != to) {
        post_send(heap, post);
        post->to = to;
    }
    if (SLP_UNLIKELY(post->first == p)) {
        slp_error_double_free(call, slab, p);
        return;
    }
    slp_link_set(p, post->first);
    if (post->first == NULL)
        post->last = p;
    post->first = p;
    post->blocks++;
    heap->gathered = true;
    SLP_BUMP(heap->bins[slab->class_id].remote_frees, 1);
    post->bytes += slab->size;
    if (post->blocks >= SLP_POST_BLOCKS || post->bytes >= SLP_POST_BYTES)
        post_send(heap, post);
}
