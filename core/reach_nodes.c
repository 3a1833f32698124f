/* reach_nodes.c: live blocks as nodes: which one an address points into, and its mark. */
#include "core/arena.h"
#include "core/backend.h"
#include "core/guard_slot.h"
#include "core/harden_heap.h"
#include "core/large.h"
#include "core/pagemap.h"
#include "core/range.h"
#include "core/reach_work.h"

#define MORE 1024 /* blocks that other threads may make while they run */

/* ---- how many there are ---- */

struct census {
    size_t small, large;
};

static void count_slab(struct slp_slab *slab, void *context)
{
    struct census *c = context;
    c->small += slab->state == SLP_HARD ? slab->capacity : slab->carved;
}

static void count_large(void *context, const struct slp_slab *all, size_t n)
{
    struct census *c = context;
    (void)all;
    c->large += n;
}

/* ---- large ones ---- */

static void add_big(struct slp_reach_work *w, uintptr_t begin, size_t bytes, bool foreign)
{
    if (w->nbigs == w->room_bigs) {
        w->full = true;
        return;
    }
    bytes = bytes == 0 ? 1 : bytes;
    w->bigs[w->nbigs++] = (struct slp_reach_big){begin, begin + bytes, foreign, false, false};
}

static void add_large(void *context, const struct slp_slab *all, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (SLP_HOT_READ(all[i].state) == SLP_LARGE && all[i].base != NULL)
            add_big(context, (uintptr_t)all[i].base, all[i].bytes, false);
}

static void sift(uintptr_t *a, size_t i, size_t n, size_t words)
{
    for (size_t child; (child = 2 * i + 1) < n; i = child) {
        child += child + 1 < n && a[(child + 1) * words] > a[child * words];
        if (a[child * words] <= a[i * words])
            return;
        for (size_t k = 0; k < words; k++) {
            uintptr_t word = a[i * words + k];
            a[i * words + k] = a[child * words + k];
            a[child * words + k] = word;
        }
    }
}

void slp_reach_sort(uintptr_t *a, size_t n, size_t words)
{
    for (size_t i = n / 2; i-- > 0;)
        sift(a, i, n, words);
    for (size_t i = n; i-- > 1;) {
        for (size_t k = 0; k < words; k++) {
            uintptr_t word = a[k];
            a[k] = a[i * words + k];
            a[i * words + k] = word;
        }
        sift(a, 0, i, words);
    }
}

static struct slp_reach_big *big_of(const struct slp_reach_work *w, uintptr_t p)
{
    size_t i = slp_reach_search(w->bigs, w->nbigs, sizeof *w->bigs / sizeof p, p);
    return i > 0 && p < w->bigs[i - 1].end ? &w->bigs[i - 1] : NULL;
}

/* ---- tables ---- */

/* The mapping's next part; it is large enough by the count before. */
static void *part(struct slp_reach_work *w, size_t bytes)
{
    char *at = w->tables + w->used_bytes;
    w->used_bytes += slp_align_up(bytes, SLP_LINE);
    return at;
}

static void widen(struct slp_reach_work *w, uintptr_t begin, size_t bytes)
{
    uintptr_t high = w->low + w->most;
    if (w->most == 0 || begin < w->low)
        w->low = begin;
    if (w->most == 0 || begin + bytes > high)
        high = begin + bytes;
    w->most = high - w->low;
}

static size_t mark_words(size_t bytes)
{
    return bytes / SLP_ALIGN / 64 + 1;
}

static void fill(struct slp_reach_work *w, const struct slp_reach_ask *asks, size_t n)
{
    for (uint32_t i = 0; i < w->ranges; i++) {
        struct slp_reach_range *range = &w->range[i];
        if (range->bytes == 0)
            continue;
        range->marks = part(w, 2 * mark_words(range->bytes) * sizeof(uint64_t));
        widen(w, range->base, range->bytes);
    }
    slp_large_each_table(add_large, w);
    for (uint32_t i = 0; i < slp_slots.many; i++) {
        const struct slp_slot *slot = &slp_slots.table[i];
        if (SLP_LOAD_ACQ(slot->state) == SLP_LIVE)
            add_big(w, (uintptr_t)slot->block, slot->bytes, false);
    }
    for (size_t i = 0; i < n; i++)
        if (slp_pagemap_find((void *)asks[i].block) == NULL &&
            slp_backend_owns((void *)asks[i].block))
            add_big(w, asks[i].block, asks[i].bytes, true);
    slp_reach_sort((uintptr_t *)(void *)w->bigs, w->nbigs, sizeof *w->bigs / sizeof(uintptr_t));
    for (size_t i = 0; i < w->nbigs; i++)
        widen(w, w->bigs[i].begin, w->bigs[i].end - w->bigs[i].begin);
}

int slp_reach_nodes(struct slp_reach_work *w, const struct slp_reach_ask *asks, size_t n)
{
    struct census c = {0, 0};
    size_t bytes = 0;
    slp_arena_each(count_slab, &c);
    slp_large_each_table(count_large, &c);
    while (slp_arena_range(w->ranges) != NULL)
        w->ranges++;
    w->room_bigs = c.large + slp_slots.many + n + MORE;
    w->room_todo = c.small + w->room_bigs;
    bytes += slp_align_up(w->ranges * sizeof *w->range, SLP_LINE);
    bytes += slp_align_up(w->room_bigs * sizeof *w->bigs, SLP_LINE);
    bytes += slp_align_up(w->room_todo * sizeof *w->todo, SLP_LINE);
    for (uint32_t i = 0; i < w->ranges; i++)
        bytes += slp_align_up(2 * mark_words((size_t)slp_arena_range(i)->units << SLP_UNIT_SHIFT) *
                                  sizeof(uint64_t), SLP_LINE);
    w->table_bytes = slp_align_up(bytes, slp_os_page());
    w->tables = slp_os_map(NULL, w->table_bytes);
    if (w->tables == NULL)
        return -1;
    w->range = part(w, w->ranges * sizeof *w->range);
    w->bigs = part(w, w->room_bigs * sizeof *w->bigs);
    w->todo = part(w, w->room_todo * sizeof *w->todo);
    for (uint32_t i = 0; i < w->ranges; i++) {
        const struct slp_range *r = slp_arena_range(i);
        w->range[i].base = (uintptr_t)r->base;
        w->range[i].bytes = r->base == NULL ? 0 : (size_t)r->units << SLP_UNIT_SHIFT;
    }
    fill(w, asks, n);
    return 0;
}

/* ---- nodes ---- */

struct slp_reach_node slp_reach_node_of(struct slp_reach_work *w, uintptr_t p)
{
    struct slp_reach_node node = {.bytes = 0};
    const struct slp_slab *slab = slp_pagemap_find((void *)p);
    uint8_t state = slab == NULL ? (uint8_t)SLP_LARGE : SLP_HOT_READ(slab->state);
    if (state == SLP_LARGE || state == SLP_GUARDED) {
        node.big = big_of(w, p);
        if (node.big != NULL) {
            node.start = node.big->begin;
            node.bytes = node.big->end - node.big->begin;
        }
        return node;
    }
    uint32_t size = SLP_HOT_READ(slab->size), number = slab->range;
    uintptr_t base = (uintptr_t)SLP_HOT_READ(slab->base), offset = p - base;
    if (size == 0 || offset >= SLP_SLAB_UNITS * SLP_UNIT || number >= w->ranges)
        return node;
    node.slab = slab;
    node.range = &w->range[number];
    node.index = (uint32_t)offset / size;
    node.start = base + (uintptr_t)node.index * size;
    node.bytes = node.start - node.range->base < node.range->bytes ? size : 0;
    return node;
}

bool slp_reach_is_live(struct slp_reach_work *w, const struct slp_reach_node *node)
{
    const struct slp_slab *slab = node->slab;
    uintptr_t key;
    if (node->bytes == 0 || node->big != NULL)
        return node->bytes != 0;
    if (SLP_HOT_READ(slab->state) == SLP_HARD)
        return node->index < slab->capacity &&
               SLP_HARD_STATE(SLP_LOAD(slab->hard->records[node->index])) == SLP_HARD_LIVE;
    return node->index < SLP_HOT_READ(slab->carved) && slp_slab_serves(slab) &&
           slp_reach_peek(w, &key, node->start + sizeof key, sizeof key) &&
           key != slp_key_of(slab, (void *)node->start);
}

/* The word of the node's bit. */
static uint64_t *word_of(const struct slp_reach_node *node, bool led)
{
    size_t at = (node->start - node->range->base) / SLP_ALIGN;
    return &node->range->marks[at / 64 + (led ? mark_words(node->range->bytes) : 0)];
}

static uint64_t bit_of(const struct slp_reach_node *node)
{
    return (uint64_t)1 << ((node->start - node->range->base) / SLP_ALIGN & 63);
}

bool slp_reach_is_marked(const struct slp_reach_node *node, bool led)
{
    if (node->big != NULL)
        return led ? node->big->led : node->big->marked;
    return (*word_of(node, led) & bit_of(node)) != 0;
}

void slp_reach_mark(const struct slp_reach_node *node, bool led)
{
    if (node->big != NULL && led)
        node->big->led = true;
    else if (node->big != NULL)
        node->big->marked = true;
    else
        *word_of(node, led) |= bit_of(node);
}

/* ---- those that are lost ---- */

struct losses {
    struct slp_reach_work *w;
    void (*visit)(struct slp_reach_work *w, const struct slp_reach_node *node);
};

static void visit_slab(struct slp_slab *slab, void *context)
{
    struct losses *l = context;
    uint32_t size = slab->size, n = slab->state == SLP_HARD ? slab->capacity : slab->carved;
    for (uint32_t i = 0; i < n && size != 0; i++) {
        struct slp_reach_node node = slp_reach_node_of(l->w, (uintptr_t)slab->base + (size_t)i * size);
        if (node.bytes != 0 && !slp_reach_is_marked(&node, false) && slp_reach_is_live(l->w, &node))
            l->visit(l->w, &node);
    }
}

void slp_reach_each_lost(struct slp_reach_work *w,
                         void (*visit)(struct slp_reach_work *w, const struct slp_reach_node *node))
{
    struct losses l = {w, visit};
    slp_arena_each(visit_slab, &l);
    for (size_t i = 0; i < w->nbigs; i++) {
        struct slp_reach_big *b = &w->bigs[i];
        struct slp_reach_node node = {.start = b->begin, .bytes = b->end - b->begin, .big = b};
        if (!b->marked)
            visit(w, &node);
    }
}
