#include "core/mapping.h"

#include "core/arena.h"
#include "core/lock.h"
#include "core/os.h"
#include "core/stuck.h"
#include "core/tally.h"
#include "core/thread.h"

#define SLOTS    32
#define FLOOR    ((size_t)1 << 20)
#define SHARE    2                   /* cached: half of all at most, and the floor */
#define LEAST    ((size_t)256 << 10) /* less is not worth an entry of its own */
#define AGAIN_MS 1000
#define AGAIN    ((size_t)16 << 20) /* of what was soon wanted again: twice as much may stay */

struct cached {
    char *base;
    size_t bytes;
    int64_t since;
};

/* Within one page, as slots that a fork copies must be whole. */
static _Alignas(1024) struct {
    struct slp_lock lock;
    struct cached slot[SLOTS];
    size_t bytes;      /* in the cache */
    size_t lately;     /* bytes that were too much, of late */
    size_t again;      /* of these, soon wanted again */
    int64_t lately_at; /* when there was too much last */
    _Atomic(int64_t) tick_at;
} cache = {.lock = SLP_LOCK_INIT(SLP_RANK_MAPPING)};
_Static_assert(sizeof cache <= 1024, "the cache is within one page");

static _Atomic(size_t) in_use;
static _Atomic(uintptr_t) below; /* the next mapping is tried to end here */

/* ---- the kernel's ---- */

static void unmap(char *base, size_t bytes)
{
    if (!slp_stuck_unmap(base, bytes))
        return;
    SLP_COUNT(slp_count.mapping.munmaps, 1);
    SLP_STORE(below, (uintptr_t)base + slp_align_up(bytes, SLP_UNIT));
}

/* The kernel places mappings downward, so ending where the last one began, rounded, mostly
 * succeeds at once; else a larger one is trimmed. */
static char *map(size_t bytes, size_t align)
{
    size_t room = slp_align_up(bytes, SLP_UNIT);
    uintptr_t end = SLP_LOAD(below);
    SLP_COUNT(slp_count.mapping.mmaps, 1);
    if (end > room && align <= SLP_UNIT) {
        char *p = slp_os_map((void *)(end - room), bytes);
        if (p != NULL && ((uintptr_t)p & (SLP_UNIT - 1)) == 0) {
            SLP_STORE(below, (uintptr_t)p);
            return p;
        }
        if (p != NULL)
            slp_os_unmap(p, bytes);
    }
    char *base = slp_os_aligned(slp_os_map, bytes, align);
    if (base != NULL)
        SLP_STORE(below, (uintptr_t)base);
    return base;
}

/* ---- the cache; lock held ---- */

static struct cached remove_locked(struct cached *c)
{
    struct cached found = *c;
    cache.bytes -= c->bytes;
    *c = (struct cached){NULL, 0, 0};
    return found;
}

static struct cached *oldest_locked(void)
{
    struct cached *oldest = NULL;
    for (int i = 0; i < SLOTS; i++)
        if (cache.slot[i].base != NULL && (oldest == NULL || cache.slot[i].since < oldest->since))
            oldest = &cache.slot[i];
    return oldest;
}

static size_t allowed_locked(void)
{
    int64_t delay = slp_arena_purge_delay();
    if (delay < 0)
        return SIZE_MAX;
    if (delay == 0)
        return 0;
    return FLOOR + (SLP_LOAD(in_use) + cache.bytes) / SHARE + cache.again;
}

/* Takes `bytes` and more out of *c: a part of a large one, else all of it. */
static struct cached too_much_locked(struct cached *c, size_t bytes)
{
    size_t part = slp_align_up(bytes > c->bytes / 4 ? bytes : c->bytes / 4, SLP_UNIT);
    if (c->bytes < 2 * part || c->bytes < part + LEAST)
        return remove_locked(c);
    c->bytes -= part;
    cache.bytes -= part;
    return (struct cached){c->base + c->bytes, part, c->since};
}

static void note_too_much_locked(size_t bytes, int64_t now)
{
    cache.lately = bytes + (now - cache.lately_at < AGAIN_MS ? cache.lately : 0);
    cache.lately_at = now;
}

static void note_wanted_locked(size_t bytes, int64_t now)
{
    size_t cap = cache.lately < AGAIN ? cache.lately : AGAIN;
    if (now - cache.lately_at < AGAIN_MS)
        cache.again = cache.again + bytes < cap ? cache.again + bytes : cap;
}

/* What lies side by side becomes one again: cut pieces would only ever get smaller. */
static void join_locked(struct cached *in)
{
    for (int i = 0; i < SLOTS; i++) {
        struct cached *c = &cache.slot[i];
        if (c->base == NULL || (c->base + c->bytes != in->base && in->base + in->bytes != c->base))
            continue;
        if (c->bytes > in->bytes)
            in->since = c->since; /* it is as old as its larger part */
        in->base = c->base < in->base ? c->base : in->base;
        in->bytes += c->bytes;
        (void)remove_locked(c);
    }
}

/* Puts *c in, and takes out what is then too much: returned in *c, base NULL when all fits. */
static void exchange_locked(struct cached *c)
{
    if (c->base != NULL)
        join_locked(c);
    struct cached in = *c;
    *c = (struct cached){NULL, 0, 0};
    struct cached *slot = NULL;
    for (int i = 0; i < SLOTS && slot == NULL; i++)
        if (cache.slot[i].base == NULL)
            slot = &cache.slot[i];
    if (in.base != NULL && slot == NULL) {
        slot = oldest_locked();
        *c = remove_locked(slot);
    }
    if (in.base != NULL) {
        *slot = in;
        cache.bytes += in.bytes;
    }
    if (c->base == NULL && cache.bytes > allowed_locked())
        /* What goes no longer counts in what is allowed: twice as much must go. */
        *c = too_much_locked(oldest_locked(), SHARE * (cache.bytes - allowed_locked()));
}

/* ---- mappings ---- */

/* Puts a mapping that is idle since then into the cache, and gives the kernel what is too much. */
static void keep(char *base, size_t bytes, int64_t since)
{
    int64_t delay = slp_arena_purge_delay();
    struct cached c = {base, bytes, since};
    do {
        slp_lock(&cache.lock);
        exchange_locked(&c);
        if (c.base != NULL)
            note_too_much_locked(c.bytes, slp_os_now());
        slp_unlock(&cache.lock);
        base = c.base;
        if (base != NULL)
            unmap(base, c.bytes);
        c.base = NULL;
    } while (base != NULL);
    if (delay > 0 && SLP_LOAD(cache.tick_at) == 0)
        SLP_STORE(cache.tick_at, slp_os_now() + delay);
}

/* Cuts off what is much too long for `bytes`. */
static size_t cut(struct cached c, size_t bytes)
{
    size_t part = slp_align_up(bytes, SLP_UNIT);
    if (c.bytes < part + LEAST || c.bytes - bytes <= bytes / 16)
        return c.bytes;
    keep(c.base + part, c.bytes - part, c.since);
    return part;
}

/* What suits `bytes` best: the smallest mapping that is large enough, else the largest if little is
 * missing, which it may grow by. */
static struct cached *suits_locked(size_t bytes)
{
    struct cached *best = NULL;
    for (struct cached *c = cache.slot; c < cache.slot + SLOTS; c++) {
        bool enough = c->bytes >= bytes;
        if (c->bytes < bytes - bytes / 8 || c->base == NULL)
            continue;
        if (best == NULL || (enough ? best->bytes < bytes || c->bytes < best->bytes
                                    : best->bytes < bytes && c->bytes > best->bytes))
            best = c;
    }
    return best;
}

/* Makes a cached mapping one of about `bytes`: cuts off what is much too long, or adds what is
 * missing; moving pages costs far less than new ones. base NULL if that failed. */
static struct slp_mapping fit(struct cached c, size_t bytes)
{
    struct slp_mapping m = {c.base, bytes, true};
    if (c.bytes >= bytes) {
        m.bytes = cut(c, bytes);
        return m;
    }
    int grown = slp_os_resize(c.base, c.bytes, bytes);
    if (grown == 0)
        return m;
    bool left = false;
    m.base = grown > 0 ? map(bytes, SLP_UNIT) : NULL;
    if (m.base != NULL && slp_os_move(c.base, c.bytes, m.base, bytes, &left) == 0)
        return m;
    unmap(c.base, c.bytes);
    if (left)
        unmap(m.base, bytes);
    m.base = NULL;
    return m;
}

struct slp_mapping slp_mapping_take(size_t bytes, size_t align, bool reuse)
{
    if (align < SLP_UNIT)
        align = SLP_UNIT;
    struct cached c = {NULL, 0, 0};
    struct slp_mapping m = {NULL, 0, false};
    slp_mapping_tick(false);
    if (reuse && align == SLP_UNIT) {
        bytes = slp_align_up(bytes, SLP_UNIT); /* so that neighbours meet, and can become one */
        slp_lock(&cache.lock);
        struct cached *best = suits_locked(bytes);
        if (best != NULL)
            c = remove_locked(best);
        else
            note_wanted_locked(bytes, slp_os_now());
        slp_unlock(&cache.lock);
    }
    if (c.base != NULL)
        m = fit(c, bytes);
    else if (reuse && align == SLP_UNIT)
        m = slp_stuck_take(bytes);
    if (m.base != NULL) {
        SLP_COUNT(slp_count.mapping.hits, 1);
    } else {
        m = (struct slp_mapping){map(bytes, align), bytes, false};
        if (m.base == NULL && slp_mapping_tick(true) > 0) /* the cache held the room */
            m.base = map(bytes, align);
    }
    if (m.base != NULL)
        SLP_COUNT(in_use, m.bytes);
    return m;
}

void slp_mapping_give(char *base, size_t bytes)
{
    SLP_COUNT(in_use, 0 - bytes);
    keep(base, bytes, slp_os_now());
}

void slp_mapping_end(char *base, size_t bytes)
{
    SLP_COUNT(in_use, 0 - bytes);
    unmap(base, bytes);
}

size_t slp_mapping_stretch(char *base, size_t from, size_t to, bool exactly, bool *movable)
{
    size_t more = to > from && !exactly ? slp_align_up(to + to / 2, SLP_UNIT) : to;
    int done = slp_os_resize(base, from, more);
    *movable = done > 0;
    if (done != 0)
        return 0;
    SLP_COUNT(slp_count.mapping.mremaps, 1);
    SLP_COUNT(in_use, more - from);
    return more;
}

struct slp_mapping slp_mapping_room(size_t bytes)
{
    struct slp_mapping m = {NULL, slp_align_up(bytes + bytes / 2, SLP_UNIT), false};
    m.base = map(m.bytes, SLP_UNIT);
    if (m.base == NULL) {
        m.bytes = bytes;
        m.base = map(m.bytes, SLP_UNIT);
    }
    return m;
}

int slp_mapping_move(char *base, size_t from, const struct slp_mapping *room)
{
    bool left;
    if (slp_os_move(base, from, room->base, room->bytes, &left) != 0) {
        if (left)
            unmap(room->base, room->bytes);
        return -1;
    }
    SLP_COUNT(slp_count.mapping.mremaps, 1);
    SLP_COUNT(in_use, room->bytes - from);
    return 0;
}

void slp_mapping_drop(const struct slp_mapping *room)
{
    unmap(room->base, room->bytes);
}

bool slp_mapping_waits(void)
{
    return SLP_LOAD(cache.tick_at) != 0;
}

size_t slp_mapping_tick(bool all)
{
    int64_t at = SLP_LOAD(cache.tick_at);
    if (!all && (SLP_LIKELY(at == 0) || slp_os_now() < at))
        return 0;
    struct cached idle[SLOTS];
    size_t bytes = 0;
    int n = 0;
    int64_t before = all ? INT64_MAX : slp_os_now() - slp_arena_purge_delay();
    slp_lock(&cache.lock);
    int64_t rest = INT64_MAX; /* when the first of those that stay came */
    for (struct cached *c = cache.slot; c < cache.slot + SLOTS; c++) {
        if (c->base != NULL && c->since <= before)
            idle[n++] = remove_locked(c);
        else if (c->base != NULL && c->since < rest)
            rest = c->since;
    }
    cache.again = 0;
    SLP_STORE(cache.tick_at, rest == INT64_MAX ? 0 : rest + slp_arena_purge_delay());
    slp_unlock(&cache.lock);
    while (n-- > 0) {
        unmap(idle[n].base, idle[n].bytes);
        bytes += idle[n].bytes;
    }
    return all ? bytes + slp_stuck_unmap_all() : bytes;
}

void slp_mapping_each_cached(void (*visit)(void *context, const void *at, size_t bytes),
                             void *context)
{
    for (const struct cached *c = cache.slot; c < cache.slot + SLOTS; c++)
        if (SLP_HOT_READ(c->base) != NULL)
            visit(context, c->base, c->bytes);
}

void slp_mapping_fork_child(bool others)
{
    slp_lock_reset(&cache.lock);
    slp_stuck_fork_child(others);
    if (!others)
        return;
    cache.bytes = 0;
    for (struct cached *c = cache.slot; c < cache.slot + SLOTS; c++) {
        if (c->base == NULL || c->bytes == 0)
            *c = (struct cached){NULL, 0, 0}; /* it was being put in or taken out */
        cache.bytes += c->bytes;
    }
}
