/* verify_heap.c: the part of the verifier that looks at heaps.
 *
 * Purpose     Tables agree with lists, every slab has one place, links go both ways, and what is
 *             gathered or in an inbox is a carved block of a slab, once.
 * Invariants, ownership, locks   verify.h.
 */
#include "core/heap.h"
#include "core/verifier.h"

/* The slab was met where it belongs: in state `state` of class k of this heap. */
static void place(struct slp_verifier *v, const struct slp_heap *heap, const struct slp_slab *slab,
                  uint32_t k, enum slp_state state)
{
    struct slp_verify_item *item = slp_verify_item(v, slab);
    SLP_MUST(item->slab == slab, "a heap has a slab that is free", slab->base);
    SLP_MUST(!item->placed, "a slab is in two places of a heap", slab->base);
    SLP_MUST(slab->class_id == k, "a slab is listed in another class", slab->base);
    SLP_MUST(slab->state == state, "a slab's state is not that of its place", slab->base);
    SLP_MUST(SLP_LOAD(slab->heap) == heap, "a heap has another heap's slab", slab->base);
    item->placed = true;
}

static void check_list(struct slp_verifier *v, const struct slp_heap *heap,
                       const struct slp_list *list, uint32_t k, enum slp_state state)
{
    const struct slp_slab *before = NULL;
    for (const struct slp_slab *slab = list->first; slab != NULL; slab = slab->next) {
        SLP_MUST(slab->prev == before, "a list is not linked both ways", slab->base);
        place(v, heap, slab, k, state); /* ends a circle: a slab has one place */
        if (v->what != NULL)
            return;
        before = slab;
    }
    SLP_MUST(list->last == before, "a list does not end where it says", heap);
}

/* Notes the blocks of a parcel on its way home, whose second is `second`. `what` is said when they
 * are not of one slab and linked as it says. */
static void check_blocks(struct slp_verifier *v, const struct slp_parcel *parcel,
                         const void *second, const char *what)
{
    const void *p = parcel->first;
    struct slp_slab *slab = slp_pagemap_find(p);
    struct slp_verify_item *item = slab == NULL ? NULL : slp_verify_item(v, slab);
    bool inherited = slab != NULL && item->slab == NULL && v->inherited; /* a thread's that is gone */
    SLP_MUST(inherited || (item != NULL && item->slab != NULL),
             "what is on its way home has no slab", p);
    for (uint32_t i = 0;; i++) {
        SLP_MUST(i < parcel->blocks && slp_pagemap_find(p) == slab, what, p);
        SLP_MUST(inherited || slp_verify_note(item, p),
                 "what is on its way home is no carved block, or is there twice", p);
        SLP_MUST(slp_key_is_set(slab, p), "a free block does not bear its key", p);
        item->in_flight += !inherited;
        if (p == parcel->last) {
            SLP_MUST(i + 1 == parcel->blocks, what, p);
            return;
        }
        p = i == 0 ? second : slp_verify_link(p);
    }
}

static void check_post(struct slp_verifier *v, const struct slp_heap *heap,
                       const struct slp_post *post, size_t *bytes)
{
    const char *what = "a post does not hold what it counts";
    if (post->blocks == 0)
        return;
    SLP_MUST(SLP_LOAD(post->slab->heap) != heap || slp_slab_serves(post->slab),
             "blocks are gathered for a slab that serves none", heap);
    struct slp_parcel parcel = {post->first, post->last, post->blocks};
    check_blocks(v, &parcel, slp_verify_link(post->first), what);
    if (v->what != NULL)
        return;
    SLP_MUST(slp_pagemap_find(post->first) == post->slab, "a post holds blocks of another slab",
             post->first);
    SLP_MUST(slp_verify_link(post->last) == NULL, what, post->first);
    *bytes += (size_t)post->blocks * post->slab->size;
}

/* Every parcel of a chain is of one slab and as it says; how many blocks. */
static uint32_t check_parcels(struct slp_verifier *v, void *chain, size_t *bytes, const void **last)
{
    uint32_t blocks = 0;
    while (chain != NULL && v->what == NULL) {
        const struct slp_slab *slab = slp_pagemap_find(chain);
        if (slab == NULL) {
            slp_verify_fail(v, "what is on its way home has no slab", chain);
            break;
        }
        struct slp_parcel_label label = slp_parcel_read(chain);
        const struct slp_parcel *parcel = &label.parcel;
        check_blocks(v, parcel, label.second, "a parcel is not what it says");
        if (v->what != NULL)
            break;
        *bytes += (size_t)parcel->blocks * slab->size;
        *last = parcel->last;
        blocks += parcel->blocks;
        chain = label.next;
    }
    return blocks;
}

static void check_bundle(struct slp_verifier *v, const struct slp_bundle *bundle, size_t *gathered)
{
    const void *last = NULL;
    size_t bytes = 0;
    uint32_t blocks = check_parcels(v, bundle->first, &bytes, &last);
    SLP_MUST(blocks == bundle->blocks && bytes == bundle->bytes,
             "a bundle does not hold what it counts", bundle->first);
    SLP_MUST(bundle->first == NULL || bundle->last == last,
             "a bundle does not end where it says", bundle->first);
    *gathered += bytes;
}

/* Empty slabs that wait for whatever class needs one. */
static void check_pocket(struct slp_verifier *v, const struct slp_heap *heap)
{
    uint32_t units = 0;
    for (uint32_t i = 0; i < SLP_POCKET_UNITS && v->what == NULL; i++) {
        const struct slp_slab *before = NULL;
        for (const struct slp_slab *slab = heap->pocket[i].first; slab != NULL; slab = slab->next) {
            SLP_MUST(slab->prev == before, "a list is not linked both ways", slab->base);
            SLP_MUST(slab->units == i + 1, "a pocketed slab is in the wrong place", slab->base);
            place(v, heap, slab, slab->class_id, SLP_SPARE);
            if (v->what != NULL)
                return;
            units += slab->units;
            before = slab;
        }
        SLP_MUST(heap->pocket[i].last == before, "a list does not end where it says", heap);
    }
    SLP_MUST(units == heap->pocketed, "a heap's pocket does not hold what it counts", heap);
}

/* Empty slabs that a rule keeps. */
static void check_kept(struct slp_verifier *v, const struct slp_heap *heap, uint32_t k)
{
    size_t blocks = 0;
    check_list(v, heap, &heap->kept[k].slabs, k, SLP_SPARE);
    for (const struct slp_slab *slab = heap->kept[k].slabs.first;
         slab != NULL && v->what == NULL; slab = slab->next)
        blocks += slab->carved;
    SLP_MUST(v->what != NULL || blocks == heap->kept[k].blocks,
             "a heap does not keep what it counts", heap);
    SLP_MUST(blocks == 0 || slp_classes[k].ruled, "a heap keeps what no rule is about", heap);
}

static void check_heap(struct slp_verifier *v, const struct slp_heap *heap)
{
    bool attached = SLP_LOAD(heap->state) == SLP_HEAP_ATTACHED;
    void *inbox = SLP_LOAD(heap->inbox);
    size_t bytes = 0, received = 0;
    const void *last = NULL;
    SLP_MUST((inbox != SLP_CLOSED) == attached, "an inbox is open and nobody home, or closed",
             heap);
    if (attached)
        (void)check_parcels(v, inbox, &received, &last);
    for (uint32_t i = 0; i < SLP_POSTS && v->what == NULL; i++)
        check_post(v, heap, &heap->posts[i], &bytes);
    for (uint32_t i = 0; i < SLP_BUNDLES && v->what == NULL; i++)
        check_bundle(v, &heap->bundles[i], &bytes);
    SLP_MUST(bytes == heap->gathered, "a heap has not gathered what it counts", heap);
    bool laid_out = heap->direct != NULL && heap->layout == SLP_LOAD(slp_class_layout);
    for (size_t i = 0; i < SLP_DIRECT && laid_out; i++)
        SLP_MUST(heap->direct[i] ==
                     (char *)heap->current[slp_class_direct[i]] - (char *)&slp_pagemap,
                 "the table of small sizes disagrees with the classes' slabs", &heap->direct[i]);
    check_pocket(v, heap);
    for (uint32_t k = 0; k < SLP_CLASSES && v->what == NULL; k++) {
        const struct slp_bin *bin = &heap->bins[k];
        const struct slp_slab *current = heap->current[k];
        SLP_MUST(current != NULL, "a class has no current slab, not even `none`", heap);
        if (current != &slp_pagemap.none)
            place(v, heap, current, k, attached ? SLP_CURRENT : SLP_RESTING);
        check_list(v, heap, &bin->partial, k, SLP_PARTIAL);
        check_list(v, heap, &bin->full, k, SLP_FULL);
        check_kept(v, heap, k);
    }
}

void slp_verify_heaps(struct slp_verifier *v)
{
    const struct slp_slab *none = &slp_pagemap.none;
    SLP_MUST(none->head == NULL && none->owner == 0 && none->limit == 0 && none->togos == 0 &&
                 none->carved == 0 && none->capacity == 0 && SLP_LOAD(none->heap) == NULL,
             "the slab that stands for no slab was written", none);
    for (const struct slp_heap *h = slp_heap_all(); h != NULL && v->what == NULL; h = h->next)
        if (SLP_LOAD(h->state) != SLP_HEAP_ZOMBIE)
            check_heap(v, h);
}
