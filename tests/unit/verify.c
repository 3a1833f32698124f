/* verify.c: the verifier finds what is planted, one invariant after the other, and says where; and
 * it finds nothing again when the plant is taken out. */
#include "tests/unit/unit.h"

#define SIZE 1280 /* 51 blocks in a slab of one unit */

static struct slp_heap *heap;
static struct slp_bin *bin;
static uint32_t k, n;
static void *p[51 * 4];
static struct slp_slab *full, *partial, *current;

/* Three full slabs, of which the first becomes partial, and a current one. */
static void set_up(void)
{
    slp_class_init();
    k = slp_class_of(SIZE);
    n = slp_classes[k].capacity;
    for (uint32_t i = 0; i < 3 * n + 5; i++)
        p[i] = slp_fast_alloc(SIZE);
    heap = slp_heap_enter();
    bin = &heap->bins[k];
    for (uint32_t i = 0; i < n / 2; i++)
        unit_free(p[i]);
    partial = slp_pagemap_find(p[0]);
    full = slp_pagemap_find(p[n]);
    current = slp_pagemap_find(p[3 * n]);
    UNIT_VERIFY();
}

TestSuite(verify, .init = set_up, .timeout = UNIT_TIMEOUT);

#define FINDS(text)                                                                                \
    do {                                                                                           \
        const char *fault_ = NULL;                                                                 \
        cr_assert_eq(slp_verify(&fault_), -1, "not found: %s", text);                              \
        cr_assert_not_null(strstr(fault_, text), "said: %s", fault_);                              \
        cr_assert_not_null(strstr(fault_, ": 0x"), "no address: %s", fault_);                      \
    } while (0)

Test(verify, states_of_the_set_up)
{
    cr_assert_eq(partial->state, SLP_PARTIAL);
    cr_assert_eq(full->state, SLP_FULL);
    cr_assert_eq(current->state, SLP_CURRENT);
}

Test(verify, needs_no_place_for_the_fault)
{
    cr_assert_eq(slp_verify(NULL), 0);
    full->size++;
    cr_assert_eq(slp_verify(NULL), -1);
}

Test(verify, counts)
{
    uint32_t used = partial->used;
    partial->used++;
    FINDS("a free list has not the length");
    partial->used += partial->carved;
    FINDS("more blocks are handed out than are carved");
    partial->used = used;
    UNIT_VERIFY();
    partial->carved = partial->capacity + 1;
    FINDS("a slab's start test");
}

Test(verify, free_list)
{
    void *head = partial->head, *second = unit_link(head);
    unit_set_link(head, head);
    FINDS("a free list holds what is no carved block or was met before");
    unit_set_link(head, (char *)second + 8);
    FINDS("a free list holds what is no carved block or was met before");
    unit_set_link(head, p[2 * n]);
    FINDS("a free list holds what is no carved block or was met before");
    unit_set_link(head, (void *)0x10);
    FINDS("a free list holds what is no carved block or was met before");
    unit_set_link(head, NULL);
    FINDS("a free list has not the length");
    unit_set_link(head, second);
    UNIT_VERIFY();
    partial->head = second; /* a block that is lost */
    FINDS("a free list has not the length");
}

static void shift_left(struct slp_slab *slab, uint32_t by)
{
    slab->left += by;
    slab->left_base += by; /* what is handed out stays what it is */
}

Test(verify, when_to_look)
{
    shift_left(partial, 1);
    FINDS("a partial slab will not be looked at");
    shift_left(partial, (uint32_t)-1);
    shift_left(full, slp_classes[k].patience);
    FINDS("a full slab will not be looked at");
    shift_left(full, -slp_classes[k].patience);
    shift_left(current, -current->left);
    FINDS("a current slab will not be looked at");
}

Test(verify, states)
{
    partial->state = SLP_FULL;
    FINDS("a slab's state is not that of its place");
    partial->state = SLP_ORPHAN;
    FINDS("a slab's state is not that of its place");
    partial->state = 77;
    FINDS("a slab's state is not that of its place");
    partial->state = SLP_PARTIAL;
    UNIT_VERIFY();
}

Test(verify, places)
{
    slp_list_remove(&bin->partial, partial);
    FINDS("a slab is in no table or list of its heap");
    slp_list_push(&bin->full, partial);
    FINDS("a slab's state is not that of its place");
    slp_list_remove(&bin->full, partial);
    slp_list_push(&bin[1].partial, partial);
    FINDS("a slab is listed in another class");
    slp_list_remove(&bin[1].partial, partial);
    slp_list_push(&bin->partial, partial);
    UNIT_VERIFY();
    heap->current[k + 1] = current;
    FINDS("a slab is in two places");
    heap->current[k + 1] = &slp_pagemap.none;
    UNIT_VERIFY();
}

/* Two slabs are emptied, and both in the pocket. */
Test(verify, empty_slabs)
{
    for (uint32_t i = n / 2; i < 2 * n; i++)
        unit_free(p[i]);
    UNIT_VERIFY();
    struct slp_slab *spare = heap->pocket[0].last, *pocketed = heap->pocket[0].first;
    cr_assert_neq(spare, pocketed);
    cr_assert_not_null(spare);
    cr_assert_not_null(pocketed);
    heap->pocketed++;
    FINDS("a heap's pocket does not hold what it counts");
    heap->pocketed--;
    pocketed->state = SLP_PARTIAL;
    FINDS("a slab's state is not that of its place");
    pocketed->state = SLP_SPARE;
    slp_list_remove(&heap->pocket[0], pocketed);
    slp_list_push(&heap->pocket[1], pocketed);
    FINDS("a pocketed slab is in the wrong place");
    slp_list_remove(&heap->pocket[1], pocketed);
    slp_list_push(&heap->pocket[0], pocketed);
    spare->owner = heap->token;
    FINDS("a slab's owner is not its heap's");
    spare->owner = 0;
    slp_list_remove(&heap->pocket[0], spare);
    heap->pocketed--;
    FINDS("a slab is in no table or list of its heap");
    slp_list_append(&heap->pocket[0], spare);
    heap->pocketed++;
    UNIT_VERIFY();
}

static void one_and_gone(void *argument)
{
    struct slp_heap **gone = argument;
    unit_free(slp_fast_alloc(SIZE));
    *gone = slp_heap_enter();
}

Test(verify, resting_slabs)
{
    struct slp_heap *gone;
    unit_in_thread(one_and_gone, &gone);
    UNIT_VERIFY();
    struct slp_slab *slab = gone->current[k];
    cr_assert_eq(slab->state, SLP_RESTING);
    slab->owner = 1;
    FINDS("a heap without a thread has a slab in use");
    slab->owner = 0;
    slab->state = SLP_CURRENT;
    FINDS("a slab's state is not that of its place");
    slab->state = SLP_RESTING;
    UNIT_VERIFY();
}

Test(verify, links)
{
    struct slp_slab *prev = full->prev, *next = full->next, *last = bin->full.last;
    full->prev = partial;
    FINDS("a list is not linked both ways");
    full->prev = prev;
    bin->full.last = NULL;
    FINDS("a list does not end where it says");
    bin->full.last = last;
    last->next = bin->full.first;
    FINDS("a list is not linked both ways");
    last->next = NULL;
    full->next = next;
    UNIT_VERIFY();
}

Test(verify, owners)
{
    partial->owner++;
    FINDS("a slab's owner is not its heap's");
    partial->owner--;
    SLP_STORE(partial->heap, (struct slp_heap *)p);
    FINDS("a heap has another heap's slab");
    SLP_STORE(partial->heap, heap);
    UNIT_VERIFY();
}

Test(verify, tables)
{
    cr_assert_not_null(heap->direct);
    heap->direct[3] += 16;
    FINDS("the table of small sizes disagrees");
    heap->direct[3] -= 16;
    heap->current[k] = &slp_pagemap.none;
    FINDS("a slab is in no table or list of its heap");
    heap->current[k] = current;
    UNIT_VERIFY();
    slp_pagemap.none.head = p[0];
    FINDS("the slab that stands for no slab was written");
}

Test(verify, page_map)
{
    slp_pagemap_clear((void *)((uintptr_t)full->base & ~(SLP_UNIT - 1)));
    FINDS("the page map does not lead to the slab");
}

Test(verify, start_test)
{
    full->limit++;
    FINDS("a slab's start test is not its class's");
    full->limit--;
    full->magic++;
    FINDS("a slab's start test is not its class's");
}

Test(verify, slab_and_class)
{
    full->class_id = SLP_CLASSES;
    FINDS("a slab has no class");
    full->class_id = (uint16_t)(k + 1);
    FINDS("a slab is not as its class is");
    full->class_id = (uint16_t)k;
    full->capacity = 0;
    FINDS("a slab's capacity");
    full->capacity = n + 1;
    FINDS("a slab's capacity");
}

Test(verify, posts)
{
    struct slp_post *post = &heap->posts[3];
    *post = (struct slp_post){full, p[n], p[n], 1};
    heap->gathered = SIZE;
    unit_set_link(p[n], NULL);
    FINDS("a free block does not bear its key");
    slp_key_set(slp_pagemap_find(p[n]), p[n]);
    /* A block on its way that nobody freed: the sums are wrong, nothing else. */
    FINDS("live blocks are not those that slabs have in use");
    heap->gathered += SIZE;
    FINDS("a heap has not gathered what it counts");
    heap->gathered -= SIZE;
    post->blocks = 2;
    FINDS("a post does not hold what it counts");
    post->blocks = 1;
    post->last = p[0];
    FINDS("a post does not hold what it counts");
    post->last = p[n];
    post->slab = partial;
    FINDS("a post holds blocks of another slab");
    post->slab = full;
    unit_set_link(p[n], p[n]);
    FINDS("a post does not hold what it counts");
    post->blocks = 2;
    post->last = p[n + 1];
    FINDS("what is on its way home is no carved block, or is there twice");
    *post = (struct slp_post){full, p[n], p[n], 1};
    unit_set_link(p[n], NULL);
    post->first = post->last = (char *)p[n] + 16;
    FINDS("what is on its way home is no carved block, or is there twice");
    post->first = post->last = heap;
    FINDS("what is on its way home has no slab");
    post->slab = partial;
    post->first = post->last = partial->head;
    unit_set_link(partial->head, NULL);
    FINDS("a free list holds what is no carved block or was met before");
}

/* Two blocks of a full slab that nobody freed, as one parcel. */
Test(verify, inbox)
{
    struct slp_parcel parcel = {p[n], p[n + 1], 2};
    unit_set_link(p[n], p[n + 1]);
    slp_parcel_close(&parcel, NULL);
    SLP_STORE(heap->inbox, p[n]);
    FINDS("a free block does not bear its key");
    for (uint32_t i = 0; i < 3; i++)
        slp_key_set(slp_pagemap_find(p[n + i]), p[n + i]);
    slp_key_set(slp_pagemap_find(p[2 * n]), p[2 * n]);
    FINDS("live blocks are not those that slabs have in use");
    unit_set_link(p[n], p[n + 1]);
    parcel.blocks = 3;
    slp_parcel_close(&parcel, NULL);
    FINDS("a parcel is not what it says");
    unit_set_link(p[n], p[n + 1]);
    parcel.blocks = 2;
    parcel.last = p[n + 2];
    slp_parcel_close(&parcel, NULL);
    FINDS("a parcel is not what it says");
    parcel.last = p[2 * n]; /* of another slab */
    unit_set_link(p[n], p[2 * n]);
    slp_parcel_close(&parcel, NULL);
    FINDS("a parcel is not what it says");
    SLP_STORE(heap->inbox, SLP_CLOSED);
    FINDS("an inbox is open and nobody home, or closed");
}

Test(verify, sums)
{
    heap->tally->of[k].hits++;
    FINDS("live blocks are not those that slabs have in use");
    heap->tally->of[k].frees++;
    UNIT_VERIFY();
    SLP_BUMP(heap->tally->of[k].misses, 1);
    FINDS("live blocks are not those that slabs have in use");
}

Test(verify, large_blocks)
{
    void *large = slp_fast_alloc(400000);
    struct slp_slab *slab = slp_pagemap_find(large);
    UNIT_VERIFY();
    size_t bytes = slab->bytes;
    slab->bytes = slab->map_bytes + slp_os_page();
    FINDS("a large block's sizes");
    slab->bytes = bytes - 1;
    FINDS("a large block's sizes");
    slab->bytes = bytes - slp_os_page();
    FINDS("large blocks have not the bytes that are counted");
    slab->bytes = bytes + slp_os_page(); /* there is room, but it is not counted */
    cr_assert(slab->bytes <= slab->map_bytes);
    FINDS("large blocks have not the bytes that are counted");
    slab->bytes = bytes;
    slab->base += SLP_UNIT;
    FINDS("the page map leads to another large block");
    slab->base -= SLP_UNIT;
    slab->owner = 1;
    FINDS("a large block looks like a slab");
    slab->owner = 0;
    UNIT_VERIFY();
}

static void leave_orphans(void *argument)
{
    void **kept = argument;
    for (uint32_t i = 0; i < 3 * n; i++)
        kept[i] = slp_fast_alloc(SIZE);
    for (uint32_t i = 0; i < 3 * n; i += 2)
        unit_free(kept[i]);
}

Test(verify, orphans)
{
    static void *kept[51 * 3];
    unit_in_thread(leave_orphans, kept);
    UNIT_VERIFY();
    struct slp_slab *orphan = slp_pagemap_find(kept[1]);
    cr_assert_eq(orphan->state, SLP_ORPHAN);
    orphan->owner = 1;
    FINDS("an orphan has an owner");
    orphan->owner = 0;
    orphan->togo--;
    orphan->used--;
    FINDS("an orphan is not folded");
    orphan->togo++;
    orphan->used++;
    SLP_STORE(orphan->heap, heap);
    FINDS("an orphan has a heap");
    SLP_STORE(orphan->heap, NULL);
    struct slp_slab *next = orphan->next, *prev = orphan->prev;
    cr_assert(next != NULL || prev != NULL);
    orphan->next = orphan->prev = NULL;
    FINDS("orphan");
    orphan->next = next;
    orphan->prev = prev;
    UNIT_VERIFY();
}
