/* remote.c: blocks that one thread frees and another owns.
 *
 * Purpose     Gathers such blocks by the slab they belong to, as parcels, and these by owner, as
 *             bundles: one compare-and-swap carries SLP_POST_BLOCKS blocks and more, and the owner
 *             puts each parcel on its slab's list as a whole, without a look at each block.
 * Invariants  A gathered block is linked through its first word, bears its key, and is in nobody's
 *             free list.
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

/* Sends a chain of parcels. False when nobody is home; its last link means nothing then. */
static bool send(struct slp_heap *to, void *first, void *last)
{
    void *old = SLP_LOAD(to->inbox);
    do {
        if (old == SLP_CLOSED)
            return false;
        slp_parcel_chain(last, old);
    } while (!atomic_compare_exchange_weak_explicit(&to->inbox, &old, first, memory_order_release,
                                                    memory_order_relaxed));
    return true;
}

/* The same for one open parcel, which it is again when nobody is home. */
static bool post_to(struct slp_heap *to, const struct slp_parcel *parcel)
{
    void *chain = parcel->first;
    slp_parcel_close(parcel, NULL);
    if (send(to, parcel->first, parcel->last))
        return true;
    (void)slp_parcel_open(&chain);
    return false;
}

/* A block was freed by us and by another thread, which overwrote its link: the list behind it is
 * lost. What is lost counts as handed out, and `twice` blocks of the parcel as never freed. */
static void lose(struct slp_slab *slab, const struct slp_parcel *parcel, uint32_t lost,
                 uint32_t twice)
{
    slp_error_double_free("free", slab, parcel->first);
    SLP_BUMP(slab->tally->remote_frees, 0 - (uint64_t)twice);
    SLP_BUMP(slab->tally->misses, lost);
    SLP_HOT_SET(slab->used, slab->used + lost);
    if (slab->state == SLP_PARTIAL)
        slp_slab_enter(slab, SLP_PARTIAL);
}

/* Blocks of a slab of ours that another thread freed and counted. */
static SLP_COLD void home(struct slp_slab *slab, const struct slp_parcel *parcel)
{
    uint32_t n = parcel->blocks, live = slp_slab_live(slab);
    if (SLP_UNLIKELY(slab->head == parcel->first && n - 1 <= live)) {
        slp_link_set(parcel->last, NULL); /* the others are linked behind it */
        lose(slab, parcel, slab->carved - live - 1, 1);
        n--;
    } else if (SLP_UNLIKELY(n > live)) {
        slab->head = NULL; /* nobody knows which they are */
        lose(slab, parcel, slab->carved - live, n);
        return;
    } else {
        slp_link_set(parcel->last, slab->head);
        slab->head = parcel->first;
    }
    bool look = slab->left <= n;
    slp_slab_come_back(slab, n);
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
        if (owner != NULL && post_to(owner, parcel))
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
        struct slp_slab *slab = slp_pagemap_find(chain);
        SLP_ASSERT(slab != NULL);
        struct slp_parcel parcel = slp_parcel_open(&chain);
        __builtin_prefetch(chain);
        deliver(heap, slab, &parcel);
    }
}

void slp_heap_drain(struct slp_heap *heap)
{
    slp_heap_deliver(heap, atomic_exchange_explicit(&heap->inbox, NULL, memory_order_acquire));
}

/* Blocks of slabs that had no owner. They stay where they are: a thread that only frees would
 * otherwise end up with all that others could use. */
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

static void bundle_send(struct slp_heap *heap, struct slp_bundle *bundle)
{
    struct slp_bundle b = *bundle;
    if (b.first == NULL)
        return;
    *bundle = (struct slp_bundle){b.to, NULL, NULL, 0, 0};
    heap->gathered -= b.bytes;
    if (b.to != NULL && b.to != heap && send(b.to, b.first, b.last))
        return;
    slp_parcel_chain(b.last, NULL); /* send may have linked it to what was in the inbox */
    if (b.to == NULL)
        send_to_orphans(heap, b.first);
    else
        slp_heap_deliver(heap, b.first);
}

/* Closes a post's parcel and adds it to the bundle of the slab's owner. */
static SLP_COLD void post_close(struct slp_heap *heap, struct slp_post *post)
{
    struct slp_parcel parcel = {post->first, post->last, post->blocks};
    if (parcel.blocks == 0)
        return;
    post->blocks = 0;
    struct slp_heap *to = SLP_LOAD_ACQ(post->slab->heap);
    uintptr_t mix = (uintptr_t)to / SLP_LINE;
    struct slp_bundle *bundle = &heap->bundles[(mix ^ mix >> 7) % SLP_BUNDLES];
    if (bundle->to != to) {
        bundle_send(heap, bundle);
        bundle->to = to;
    }
    slp_parcel_close(&parcel, bundle->first);
    if (bundle->first == NULL)
        bundle->last = parcel.last;
    bundle->first = parcel.first;
    bundle->blocks += parcel.blocks;
    bundle->bytes += (size_t)parcel.blocks * post->slab->size;
    if (bundle->blocks >= SLP_POST_BLOCKS || bundle->bytes >= SLP_POST_BYTES)
        bundle_send(heap, bundle);
}

SLP_COLD void slp_heap_flush(struct slp_heap *heap)
{
    if (heap->gathered == 0)
        return;
    for (uint32_t i = 0; i < SLP_POSTS; i++)
        post_close(heap, &heap->posts[i]);
    for (uint32_t i = 0; i < SLP_BUNDLES; i++)
        bundle_send(heap, &heap->bundles[i]);
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
    post_close(heap, post);
    *post = (struct slp_post){slab, NULL, p, 0};
    return true;
}

void slp_heap_free_far(struct slp_heap *heap, struct slp_slab *slab, void *p, const char *call)
{
    uintptr_t mix = (uintptr_t)slab / sizeof *slab;
    struct slp_post *post = &heap->posts[(mix ^ mix >> 6) % SLP_POSTS];
    bool begun = post->slab == slab && post->blocks > 0;
    if (SLP_UNLIKELY(slp_key_is_set(slab, p) || (begun && post->first == p))) {
        slp_error_double_free(call, slab, p);
        return;
    }
    slp_key_set(slab, p);
    SLP_BUMP(heap->tally->of[slab->class_id].remote_frees, 1);
    SLP_POISON(p, slab->size);
    if (!begun && !post_begin(heap, post, slab, p))
        return;
    slp_link_set(p, post->first);
    post->first = p;
    post->blocks++;
    heap->gathered += slab->size;
    if (SLP_UNLIKELY(post->blocks >= SLP_POST_BLOCKS ||
                     (size_t)post->blocks * slab->size >= SLP_POST_BYTES))
        post_close(heap, post);
    if (SLP_UNLIKELY(heap->gathered >= SLP_POSTS_BYTES))
        slp_heap_flush(heap);
}
