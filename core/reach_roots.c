/* reach_roots.c: the map of the process, and which parts of it are roots. */
#include "core/arena.h"
#include "core/guard_slot.h"
#include "core/harden_heap.h"
#include "core/heap.h"
#include "core/large.h"
#include "core/mapping.h"
#include "core/os.h"
#include "core/range.h"
#include "core/reach_work.h"
#include "core/sample_live.h"

#include <sys/auxv.h>

#define RED_ZONE 128                /* below a stack pointer, in use all the same */
#define MORE     64                 /* mappings that come while the map is read */
#define TOP_MOST ((size_t)64 << 10) /* from a thread's control block to its stack's end */
#define PTHREAD 2304                /* bytes of the C library's own before a control block (aarch64) */

/* ---- the map ---- */

struct slp_reach_map *slp_reach_map_of(struct slp_reach_work *w, uintptr_t p, size_t bytes)
{
    struct slp_reach_map *m = w->seen;
    if (m == NULL || p < m->begin || p >= m->end) {
        size_t i = slp_reach_search(w->maps, w->nmaps, sizeof *w->maps / sizeof p, p);
        if (i == 0)
            return NULL;
        w->seen = m = &w->maps[i - 1];
    }
    return p < m->end && bytes <= m->end - p ? m : NULL;
}

static bool begins(const char *s, const char *with)
{
    while (*with != '\0' && *s == *with)
        s++, with++;
    return *with == '\0';
}

static void add_map(struct slp_reach_work *w, size_t room)
{
    const struct slp_map *e = &w->entry;
    bool file = e->path[0] != '\0', user = e->end - 1 <= ((uintptr_t)1 << SLP_VA_BITS) - 1;
    if (w->nmaps == room) {
        w->full = true;
        return;
    }
    w->maps[w->nmaps++] = (struct slp_reach_map){
        .begin = e->begin,
        .end = e->end,
        .reads = e->reads,
        .root = e->reads && user && (!e->shared || begins(e->path, "/dev/zero")),
        .file = file && !e->shared,
    };
}

/* ---- what is no root ---- */

static void skip(struct slp_reach_work *w, uintptr_t begin, uintptr_t end)
{
    if (w->nskips == w->room_skips)
        w->full = true;
    else if (begin < end)
        w->skips[w->nskips++] = (struct slp_reach_skip){begin, end};
}

static void skip_at(void *context, const void *at, size_t bytes)
{
    skip(context, (uintptr_t)at, (uintptr_t)at + bytes);
}

static void skip_large(void *context, const struct slp_slab *all, size_t n)
{
    skip_at(context, all, n * sizeof *all);
    for (size_t i = 0; i < n; i++)
        if (SLP_HOT_READ(all[i].state) == SLP_LARGE && all[i].base != NULL)
            skip_at(context, all[i].base, all[i].map_bytes);
}

/* A hardened slab's table says where the slab begins. */
static void skip_hard(struct slp_slab *slab, void *context)
{
    if (slab->state == SLP_HARD && slab->hard != NULL)
        skip_at(context, slab->hard, sizeof *slab->hard);
}

static void count_hard(struct slp_slab *slab, void *context)
{
    *(size_t *)context += slab->state == SLP_HARD;
}

static void count_mapping(void *context, const void *at, size_t bytes)
{
    (void)at, (void)bytes;
    ++*(size_t *)context;
}

static void skip_heap(struct slp_reach_work *w)
{
    for (uint32_t i = 0; i < w->ranges; i++) {
        const struct slp_range *r = slp_arena_range(i);
        skip(w, w->range[i].base, w->range[i].base + w->range[i].bytes);
        skip(w, (uintptr_t)r, (uintptr_t)(r->slabs + r->units));
    }
    slp_large_each_table(skip_large, w);
    slp_mapping_each_cached(skip_at, w);
    slp_sample_each_mapping(skip_at, w);
    slp_arena_each(skip_hard, w);
    if (slp_slots.many == 0)
        return;
    skip_at(w, slp_slots.base, ((size_t)slp_slots.many * 2 + 1) * SLP_UNIT);
    skip_at(w, slp_slots.table, slp_slots.many * sizeof *slp_slots.table);
}

/* ---- stacks ---- */

/* The C library maps a thread's stack with a guard below, and its control block at its end. */
static bool has_guard(const struct slp_reach_work *w, const struct slp_reach_map *m)
{
    return m > w->maps && m[-1].end == m->begin && !m[-1].reads;
}

/* sp: the lowest address in use. */
static void note_thread(struct slp_reach_work *w, uintptr_t sp, uintptr_t token)
{
    uintptr_t random = getauxval(AT_RANDOM); /* the kernel puts it above the first thread's stack */
    struct slp_reach_map *m = slp_reach_map_of(w, token, 1);
    if (m != NULL)
        m->alive = true;
    m = slp_reach_map_of(w, sp, 1);
    if (m == NULL)
        return;
    m->sp = m->sp == 0 || sp < m->sp ? sp : m->sp;
    m->stack |= (random > sp && random < m->end) ||
                (token > sp && token < m->end && m->end - token < TOP_MOST && has_guard(w, m));
}

/* The C library keeps stacks for the next threads, with what those that ended left there. m may be
 * one, if there is a control block at its end. */
static bool may_be_ended(const struct slp_reach_work *w, const struct slp_reach_map *m)
{
    return m->root && !m->file && !m->alive && m->sp == 0 && has_guard(w, m);
}

#if defined(__x86_64__)
/* A control block begins with its own address, and has it as its third word. */
static void skip_ended(struct slp_reach_work *w)
{
    uintptr_t *words = (uintptr_t *)w->buffer;
    size_t top = 2 * slp_os_page(), n = top / sizeof *words;
    for (struct slp_reach_map *m = w->maps; m < w->maps + w->nmaps; m++) {
        uintptr_t from = m->end - top;
        if (!may_be_ended(w, m) || m->end - m->begin < top || !slp_reach_peek(w, words, from, top))
            continue;
        for (size_t i = 0; i + 2 < n; i += SLP_LINE / sizeof *words)
            if (words[i] == from + i * sizeof *words && words[i + 2] == words[i])
                skip(w, m->begin, words[i]);
    }
}
#else
/* Not told by the block itself: those of which a heap that waits for a thread knows. */
static void skip_ended(struct slp_reach_work *w)
{
    for (const struct slp_heap *h = slp_heap_all(); h != NULL; h = h->next) {
        uintptr_t token = SLP_HOT_READ(h->token);
        const struct slp_reach_map *m = slp_reach_map_of(w, token, sizeof token);
        if (SLP_LOAD(h->state) == SLP_HEAP_IDLE && m != NULL && m->end - token < TOP_MOST &&
            may_be_ended(w, m))
            skip(w, m->begin, token - PTHREAD);
    }
}
#endif

static void skip_stacks(struct slp_reach_work *w, uintptr_t sp)
{
    note_thread(w, sp, slp_thread_token());
    for (uint32_t i = 0; i < w->stop.many && w->still; i++)
        if (w->stop.threads[i].stopped)
            note_thread(w, w->stop.threads[i].sp - RED_ZONE, w->stop.threads[i].token);
    for (size_t i = 0; i < w->nmaps; i++)
        if (w->maps[i].stack)
            skip(w, w->maps[i].begin, w->maps[i].sp & ~(sizeof(uintptr_t) - 1));
    if (w->still)
        skip_ended(w);
}

/* ---- all together ---- */

/* Mappings now, and skips at most. */
static int make_room(struct slp_reach_work *w, size_t skips, size_t *maps)
{
    size_t n = MORE, many = skips + 2 * w->ranges + 2 * w->nbigs + MORE;
    if (!slp_maps_open(&w->stream))
        return -1;
    while (slp_maps_next(&w->stream, &w->entry))
        n++;
    slp_maps_close(&w->stream);
    slp_arena_each(count_hard, &many);
    slp_sample_each_mapping(count_mapping, &many);
    for (const struct slp_heap *h = slp_heap_all(); h != NULL; h = h->next)
        many++;
    many += 2 * n; /* stacks, in use or not */
    w->map_bytes = slp_align_up(n * sizeof *w->maps + many * sizeof *w->skips, slp_os_page());
    w->maps = slp_os_map(NULL, w->map_bytes);
    if (w->maps == NULL)
        return -1;
    w->skips = (struct slp_reach_skip *)(void *)(w->maps + n);
    w->room_skips = many;
    *maps = n;
    return 0;
}

int slp_reach_map(struct slp_reach_work *w, const struct slp_reach_skip *given, size_t skips,
                  const struct slp_reach_skip *own, uintptr_t sp)
{
    size_t room;
    if (make_room(w, skips, &room) != 0 || !slp_maps_open(&w->stream))
        return -1;
    while (slp_maps_next(&w->stream, &w->entry))
        add_map(w, room);
    slp_maps_close(&w->stream);
    for (size_t i = 0; i < skips; i++)
        skip(w, given[i].begin, given[i].end);
    skip(w, own->begin, own->end);
    skip_at(w, w, sizeof *w);
    skip_at(w, w->tables, w->table_bytes);
    skip_at(w, w->maps, w->map_bytes);
    if (w->stop.threads != NULL)
        skip_at(w, (char *)w->stop.threads, w->stop.room * sizeof *w->stop.threads);
    skip_heap(w);
    skip_stacks(w, sp);
    slp_reach_sort((uintptr_t *)(void *)w->skips, w->nskips, sizeof *w->skips / sizeof(uintptr_t));
    return 0;
}

static void scan(struct slp_reach_work *w, const struct slp_reach_map *m, uintptr_t begin,
                 uintptr_t end)
{
    if (begin >= end)
        return;
    slp_reach_scan(w, begin, end, m->file);
    slp_reach_flood(w);
}

void slp_reach_roots(struct slp_reach_work *w)
{
    size_t next = 0;
    for (uint32_t i = 0; i < w->stop.many && w->still; i++)
        if (w->stop.threads[i].stopped)
            slp_reach_words(w, w->stop.threads[i].registers, SLP_STOP_WORDS);
    for (const struct slp_reach_map *m = w->maps; m < w->maps + w->nmaps; m++) {
        uintptr_t at = m->begin;
        for (; next < w->nskips && w->skips[next].begin < m->end; next++) {
            const struct slp_reach_skip *s = &w->skips[next];
            if (m->root)
                scan(w, m, at, s->begin);
            at = s->end > at ? s->end : at;
            if (s->end > m->end) /* it goes on in the next one */
                break;
        }
        if (m->root)
            scan(w, m, at, m->end);
    }
}
