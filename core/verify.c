#include "core/verify.h"

#include "core/arena.h"
#include "core/fork.h"
#include "core/guard.h"
#include "core/harden.h"
#include "core/heap.h"
#include "core/os.h"
#include "core/verifier.h"

static char message[256];

void slp_verify_fail(struct slp_verifier *v, const char *what, const void *where)
{
    if (v->what != NULL)
        return;
    v->what = what;
    v->where = where;
}

struct slp_verify_item *slp_verify_item(const struct slp_verifier *v, const struct slp_slab *slab)
{
    size_t i = ((uintptr_t)slab / sizeof *slab * 0x9e3779b97f4a7c15u >> 20) & v->mask;
    while (v->items[i].slab != NULL && v->items[i].slab != slab)
        i = (i + 1) & v->mask;
    return &v->items[i];
}

bool slp_verify_note(const struct slp_verify_item *item, const void *p)
{
    int64_t index = slp_slab_index(item->slab, p);
    if (index < 0)
        return false;
    uint64_t bit = (uint64_t)1 << (index & 63);
    if ((item->bits[index / 64] & bit) != 0)
        return false;
    item->bits[index / 64] |= bit;
    return true;
}

__attribute__((no_sanitize("address"), noinline)) void *slp_verify_link(const void *block)
{
    return *(void *const *)block;
}

/* ---- slabs ---- */

static bool is_known(const struct slp_heap *heap)
{
    const struct slp_heap *h = slp_heap_all();
    while (h != NULL && h != heap)
        h = h->next;
    return h != NULL;
}

/* Were the slab's fields written by threads that do not exist here? */
static bool is_inherited(bool inherited, const struct slp_slab *slab)
{
    return inherited && SLP_LOAD(slab->heap) == NULL;
}

struct size {
    size_t slabs, words; /* items and words of bits that are needed */
    bool inherited;      /* this process was forked from one with threads */
};

static void measure(struct slp_slab *slab, void *context)
{
    struct size *size = context;
    if (slab->state == SLP_HARD || is_inherited(size->inherited, slab))
        return;
    size->slabs++;
    size->words += ((size_t)slab->capacity + 63) / 64;
}

static void enrol_hardened(struct slp_verifier *v, const struct slp_slab *slab)
{
    struct slp_verify_sums *s = &v->sums[slab->class_id];
    uint32_t live = 0;
    const char *fault = slp_harden_verify(slab, &live);
    SLP_MUST(fault == NULL, fault, slab->base);
    s->slabs++;
    s->handed += live;
    s->carved += slab->carved;
}

static void enrol(struct slp_slab *slab, void *context)
{
    struct slp_verifier *v = context;
    if (v->what != NULL || is_inherited(v->inherited, slab))
        return;
    if (slab->state == SLP_HARD) {
        enrol_hardened(v, slab);
        return;
    }
    struct slp_verify_item *item = slp_verify_item(v, slab);
    SLP_MUST(slab->class_id < SLP_CLASSES, "a slab has no class", slab->base);
    const struct slp_class *c = &slp_classes[slab->class_id];
    SLP_MUST(item->slab == NULL, "the arena visits a slab twice", slab->base);
    SLP_MUST(slab->size == c->size && slab->size > 0 && slab->units <= c->units,
             "a slab is not as its class is", slab->base);
    SLP_MUST(slab->capacity > 0 && slab->capacity <= slab->units * SLP_UNIT / slab->size,
             "a slab's capacity is out of range", slab->base);
    SLP_MUST((slab->magic == c->magic || (slab->magic == 1 && slab->capacity == 1)) &&
                 slab->limit == slp_slab_limit(slab),
             "a slab's start test is not its class's", slab->base);
    size_t skipped = (uintptr_t)slab->base & (SLP_UNIT - 1);
    const char *first = slab->base - skipped;
    size_t step = slab->size <= 1024 ? slab->size : slab->size & (0 - slab->size);
    SLP_MUST(skipped % step == 0 &&
                 skipped + (size_t)slab->capacity * slab->size <= slab->units * SLP_UNIT,
             "a slab's blocks do not lie in its units", slab->base);
    for (size_t u = 0; u < slab->units; u++)
        SLP_MUST(slp_pagemap_find(first + u * SLP_UNIT) == slab,
                 "the page map does not lead to the slab", first + u * SLP_UNIT);
    item->slab = slab;
    item->bits = v->next_bits;
    v->next_bits += ((size_t)slab->capacity + 63) / 64;
}

static void check_orphan(struct slp_verifier *v, const struct slp_slab *slab)
{
    struct slp_verify_sums *s = &v->sums[slab->class_id];
    SLP_MUST(SLP_LOAD(slab->heap) == NULL, "an orphan has a heap", slab->base);
    SLP_MUST(slab->owner == 0, "an orphan has an owner", slab->base);
    SLP_MUST(slp_slab_hits(slab) == 0 && slp_slab_frees(slab) == 0, "an orphan is not folded",
             slab->base);
    if (slab->head == NULL && slab->carved == slab->capacity) {
        SLP_MUST(slab->next == NULL && slab->prev == NULL, "an orphan without room is listed",
                 slab->base);
        return;
    }
    s->first += slab->prev == NULL;
    s->last += slab->next == NULL;
    const struct slp_slab *n = slab->next;
    SLP_MUST(n == NULL ||
                 (n->prev == slab && n->state == SLP_ORPHAN && n->class_id == slab->class_id),
             "the orphans' list is not linked both ways", slab->base);
}

static void check_state(struct slp_verifier *v, const struct slp_slab *slab, uint32_t handed)
{
    switch (slab->state) {
    case SLP_CURRENT:
        SLP_MUST(slab->left > 0 && slab->left <= SLP_LEFT_MANY,
                 "a current slab will not be looked at", slab->base);
        break;
    case SLP_FULL:
        SLP_MUST(slab->left > 0 && slab->left <= slp_classes[slab->class_id].patience,
                 "a full slab will not be looked at", slab->base);
        break;
    case SLP_PARTIAL:
        SLP_MUST(slab->left == handed && handed > 0,
                 "a partial slab will not be looked at when it is empty", slab->base);
        break;
    case SLP_SPARE:
    case SLP_RESTING:
        SLP_MUST(handed == 0, "a spare slab has blocks in use", slab->base);
        break;
    case SLP_ORPHAN:
        check_orphan(v, slab);
        break;
    case SLP_SAMPLED:
        SLP_MUST(slab->owner == 0 && SLP_LOAD(slab->heap) == NULL && handed > 0 &&
                     slp_slab_hits(slab) == 0 && slp_slab_frees(slab) == 0,
                 "a slab of samples has an owner, counts or nothing in use", slab->base);
        break;
    default:
        SLP_MUST(false, "a slab's state is none that a slab can have", slab->base);
    }
}

/* A heap without a thread may keep empty slabs, ready for its next one. */
static void check_owner(struct slp_verifier *v, const struct slp_verify_item *item, uint32_t handed)
{
    const struct slp_slab *slab = item->slab;
    const struct slp_heap *heap = SLP_LOAD(slab->heap);
    SLP_MUST(is_known(heap), "a slab's heap is none", slab->base);
    if (SLP_LOAD(heap->state) == SLP_HEAP_IDLE)
        SLP_MUST(slab->state == SLP_RESTING && handed == 0 && slab->owner == 0,
                 "a heap without a thread has a slab in use", slab->base);
    else
        SLP_MUST(slab->owner == (slab->state == SLP_SPARE ? 0 : heap->token),
                 "a slab's owner is not its heap's", slab->base);
    SLP_MUST(item->placed, "a slab is in no table or list of its heap", slab->base);
}

static void check_slab(struct slp_verifier *v, const struct slp_verify_item *item)
{
    const struct slp_slab *slab = item->slab;
    struct slp_verify_sums *s = &v->sums[slab->class_id];
    uint32_t handed = slp_slab_live(slab);
    SLP_MUST(slab->carved <= slab->capacity, "more blocks are carved than there are", slab->base);
    SLP_MUST(slab->togo > 0, "a slab's hits have run out", slab->base);
    SLP_MUST(handed <= slab->carved, "more blocks are handed out than are carved", slab->base);
    SLP_MUST(item->in_flight <= handed, "more blocks are on their way home than are handed out",
             slab->base);
    uint32_t length = 0;
    for (const void *p = slab->head; p != NULL; p = slp_verify_link(p)) {
        SLP_MUST(slp_verify_note(item, p),
                 "a free list holds what is no carved block or was met before", p);
        SLP_MUST(slp_key_is_set(slab, p), "a free block does not bear its key", p);
        length++;
    }
    SLP_MUST(length == slab->carved - handed, "a free list has not the length of its slab's counts",
             slab->base);
    check_state(v, slab, handed);
    if (slab->state != SLP_ORPHAN && slab->state != SLP_SAMPLED)
        check_owner(v, item, handed);
    s->slabs++;
    s->handed += handed;
    s->in_flight += item->in_flight;
    s->carved += slab->carved;
}

/* ---- large blocks and the page map ---- */

static void check_entry(struct slp_verifier *v, size_t i)
{
    intptr_t distance = slp_pagemap.entry[i];
    if (distance == 0)
        return;
    const struct slp_slab *slab =
        (struct slp_slab *)((uintptr_t)&slp_pagemap + (uintptr_t)distance);
    if (slab->state != SLP_LARGE)
        return;
    const char *at = slab->base;
    SLP_MUST((uint32_t)(uintptr_t)at >> SLP_UNIT_SHIFT == i && slp_pagemap_find(at) == slab,
             "the page map leads to another large block", at);
    SLP_MUST(slab->owner == 0 && SLP_LOAD(slab->heap) == NULL && slab->size == 0 &&
                 slab->limit == 0,
             "a large block looks like a slab", at);
    SLP_MUST(slab->look != 0 ||
                 (slab->bytes > 0 && slab->bytes <= slab->map_bytes &&
                  slab->bytes % slp_os_page() == 0 && slab->map_bytes % slp_os_page() == 0),
             "a large block's sizes are not whole pages, or it is larger than its mapping", at);
    if (slab->class_id < SLP_REASONS) {
        v->stand_ins++;
    } else {
        v->large++;
        v->large_bytes += slab->bytes;
    }
}

/* Blocks that share their slot with others are not met here, so there may be fewer than live. */
static void check_large(struct slp_verifier *v)
{
    for (size_t i = 0; i < SLP_SLOTS; i++)
        check_entry(v, i);
    if (v->inherited)
        return;
    const struct slp_inspect_before *before = &slp_inspect_before;
    uint64_t live = (uint64_t)(v->seen.large.live + before->large);
    int64_t bytes = v->seen.large.live_bytes + SLP_LOAD(slp_count.large.before);
    uint64_t stand_ins = (uint64_t)(v->seen.fallback.live + before->fallback);
    SLP_MUST(v->large <= live, "there are more large blocks than are counted", NULL);
    SLP_MUST(v->large < live || v->large_bytes == (uint64_t)bytes,
             "large blocks have not the bytes that are counted", NULL);
    SLP_MUST(v->stand_ins <= stand_ins, "there are more stand-ins than fallback blocks", NULL);
}

/* ---- sums ---- */

static void check_sums(struct slp_verifier *v, uint32_t k)
{
    const struct slp_verify_sums *s = &v->sums[k];
    const struct slp_class_stats *c = &v->seen.classes[k];
    SLP_MUST(s->first == s->last && s->first <= 1, "orphans of a class are in more than one list",
             &v->seen.classes[k].size);
    uint64_t counted = (uint64_t)(c->live + slp_inspect_before.live[k]);
    uint64_t live = s->handed - s->in_flight, guarded = slp_guard_live(k);
    SLP_MUST(c->size == slp_classes[k].size, "a class is reported with another size", NULL);
    SLP_MUST(c->allocs == c->hits + c->misses, "allocs are not hits and misses", NULL);
    SLP_MUST(c->live == (int64_t)(c->allocs - c->frees), "live is not allocs less frees", NULL);
    SLP_MUST(c->live_bytes == c->live * (int64_t)c->size, "live bytes are not those of live", NULL);
    SLP_MUST(counted == live + guarded,
             "live blocks are not those that slabs have in use", (void *)(uintptr_t)c->size);
    SLP_MUST(c->frees >= c->remote_frees, "more frees are remote than there are", NULL);
    SLP_MUST(c->slabs == s->slabs, "slabs are not as many as counted", (void *)(uintptr_t)c->size);
    SLP_MUST(c->cached == s->carved - live, "cached blocks are not those carved and not in use",
             (void *)(uintptr_t)c->size);
}

/* ---- all of it ---- */

static void put(size_t *used, const char *s)
{
    while (*s != '\0' && *used < sizeof message - 1)
        message[(*used)++] = *s++;
    message[*used] = '\0';
}

static void explain(const char *what, const void *where)
{
    char address[20] = "0x";
    int digit = 2;
    size_t used = 0;
    for (int shift = 60; shift >= 0; shift -= 4)
        address[digit++] = "0123456789abcdef"[(uintptr_t)where >> shift & 15];
    address[digit] = '\0';
    put(&used, what);
    put(&used, ": ");
    put(&used, address);
}

static void verify(struct slp_verifier *v)
{
    slp_inspect(&v->seen);
    slp_arena_each(enrol, v);
    slp_verify_heaps(v);
    for (size_t i = 0; i <= v->mask && v->what == NULL; i++)
        if (v->items[i].slab != NULL)
            check_slab(v, &v->items[i]);
    check_large(v);
    for (uint32_t k = 0; k < SLP_CLASSES && v->what == NULL && !v->inherited; k++)
        check_sums(v, k);
}

int slp_verify(const char **fault)
{
    struct size size = {0, 0, slp_fork_torn};
    slp_arena_each(measure, &size);
    size_t n = 16;
    while (n < 2 * size.slabs)
        n *= 2;
    struct slp_verifier *v;
    size_t bytes = sizeof *v + n * sizeof *v->items + size.words * sizeof *v->next_bits;
    bytes = slp_align_up(bytes, slp_os_page());
    v = slp_os_map(NULL, bytes);
    bool good = false;
    if (v == NULL) {
        explain("no memory to verify with", NULL);
    } else {
        v->inherited = size.inherited;
        v->items = (struct slp_verify_item *)(v + 1);
        v->mask = n - 1;
        v->next_bits = (uint64_t *)(v->items + n);
        verify(v);
        good = v->what == NULL;
        if (!good)
            explain(v->what, v->where);
        slp_os_unmap(v, bytes);
    }
    if (fault != NULL)
        *fault = good ? NULL : message;
    return good ? 0 : -1;
}
