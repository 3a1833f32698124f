#include "core/large.h"

#include "core/arena.h"
#include "core/lock.h"
#include "core/os.h"
#include "core/pagemap.h"

#define CHUNK       ((size_t)16 << 10)
#define CACHE_SLOTS 32
#define CACHE_FLOOR ((size_t)4 << 20)
#define AGAIN_MS    1000
#define FREED       64              /* addresses remembered for messages */
#define AROUND_UNITS ((size_t)1 << 20) /* how far below an address its block may start */

struct cached {
    char *base;
    size_t bytes;
    int64_t since;
};

static struct slp_lock lock = SLP_LOCK_INIT(SLP_RANK_LARGE);
static struct slp_slab *spare; /* free structs, linked by next */
static struct cached cache[CACHE_SLOTS];
static void *freed[FREED];
static uint32_t freed_next;
static size_t cached_bytes, again;
static int64_t trimmed_at;
static _Atomic(int64_t) tick_at;
static _Atomic(uintptr_t) below; /* the next mapping is tried to end here */

static struct {
    _Atomic(uint64_t) allocs, frees, hits, mmaps, munmaps, mremaps;
    _Atomic(int64_t) bytes, peak;
    _Atomic(uint64_t) histogram[SLP_LARGE_BUCKETS];
    _Atomic(uint64_t) stand_ins, stand_in_frees, reasons[SLP_REASONS];
    _Atomic(int64_t) stand_in_bytes;
} count;

/* ---- mappings ---- */

static void unmap(char *base, size_t bytes)
{
    slp_os_unmap(base, bytes);
    SLP_ADD(count.munmaps, 1);
    SLP_STORE(below, (uintptr_t)base + slp_align_up(bytes, SLP_UNIT));
}

/* A mapping at a multiple of align. The kernel places mappings downward, so ending where the
 * last one began, rounded, mostly succeeds at once; else a larger one is trimmed. */
static char *map_aligned(size_t bytes, size_t align)
{
    size_t room = slp_align_up(bytes, SLP_UNIT);
    uintptr_t end = SLP_LOAD(below);
    SLP_ADD(count.mmaps, 1);
    if (end > room && align <= SLP_UNIT) {
        char *p = slp_os_map((void *)(end - room), bytes);
        if (p != NULL && ((uintptr_t)p & (SLP_UNIT - 1)) == 0) {
            SLP_STORE(below, (uintptr_t)p);
            return p;
        }
        if (p != NULL)
            slp_os_unmap(p, bytes);
    }
    if (bytes + align < bytes)
        return NULL;
    char *p = slp_os_map(NULL, bytes + align - slp_os_page());
    if (p == NULL)
        return NULL;
    char *base = (char *)slp_align_up((uintptr_t)p, align);
    size_t tail = (size_t)(p + align - slp_os_page() - base);
    if (base != p)
        slp_os_unmap(p, (size_t)(base - p));
    if (tail != 0)
        slp_os_unmap(base + bytes, tail);
    SLP_STORE(below, (uintptr_t)base);
    return base;
}

/* ---- cache; lock held ---- */

static void cache_drop_locked(struct cached *c)
{
    cached_bytes -= c->bytes;
    unmap(c->base, c->bytes);
    c->base = NULL;
}

/* The smallest cached mapping for `bytes` that wastes at most a quarter. */
static char *cache_take_locked(size_t *bytes)
{
    struct cached *best = NULL;
    for (int i = 0; i < CACHE_SLOTS; i++) {
        struct cached *c = &cache[i];
        if (c->base != NULL && c->bytes >= *bytes && c->bytes - *bytes <= *bytes / 4 &&
            (best == NULL || c->bytes < best->bytes))
            best = c;
    }
    if (best == NULL) {
        if (trimmed_at != 0 && slp_os_now() - trimmed_at < AGAIN_MS)
            again += *bytes;
        return NULL;
    }
    char *base = best->base;
    *bytes = best->bytes;
    cached_bytes -= best->bytes;
    best->base = NULL;
    return base;
}

static struct cached *cache_oldest_locked(void)
{
    struct cached *oldest = NULL;
    for (int i = 0; i < CACHE_SLOTS; i++)
        if (cache[i].base != NULL && (oldest == NULL || cache[i].since < oldest->since))
            oldest = &cache[i];
    return oldest;
}

static void cache_put_locked(char *base, size_t bytes)
{
    int64_t delay = slp_arena_purge_delay();
    size_t in_use = (size_t)(SLP_LOAD(count.bytes) > 0 ? SLP_LOAD(count.bytes) : 0);
    size_t allowed = delay == 0 ? 0 : CACHE_FLOOR + (in_use + cached_bytes + bytes) / 4 + again;
    if (delay < 0)
        allowed = SIZE_MAX;
    if (again > in_use + allowed)
        again = in_use;
    struct cached *slot = NULL;
    while (cached_bytes + bytes > allowed && (slot = cache_oldest_locked()) != NULL) {
        cache_drop_locked(slot);
        trimmed_at = slp_os_now();
    }
    if (bytes > allowed) {
        unmap(base, bytes);
        trimmed_at = slp_os_now();
        return;
    }
    slot = NULL;
    for (int i = 0; i < CACHE_SLOTS && slot == NULL; i++)
        if (cache[i].base == NULL)
            slot = &cache[i];
    if (slot == NULL) {
        slot = cache_oldest_locked();
        cache_drop_locked(slot);
    }
    *slot = (struct cached){base, bytes, slp_os_now()};
    cached_bytes += bytes;
    if (delay > 0 && SLP_LOAD(tick_at) == 0)
        SLP_STORE(tick_at, slot->since + delay);
}

size_t slp_large_tick(bool all)
{
    int64_t at = SLP_LOAD(tick_at);
    if (!all && (SLP_LIKELY(at == 0) || slp_os_now() < at))
        return 0;
    size_t before, after;
    slp_lock(&lock);
    before = cached_bytes;
    again = 0;
    SLP_STORE(tick_at, 0);
    for (int i = 0; i < CACHE_SLOTS; i++)
        if (cache[i].base != NULL)
            cache_drop_locked(&cache[i]);
    after = cached_bytes;
    slp_unlock(&lock);
    return before - after;
}

/* ---- structs; lock held ---- */

static struct slp_slab *struct_take_locked(void)
{
    if (spare == NULL) {
        struct slp_slab *fresh = slp_os_map(NULL, CHUNK);
        if (fresh == NULL)
            return NULL;
        slp_os_name(fresh, CHUNK, "slabpool: large block table");
        for (size_t i = CHUNK / sizeof *fresh; i-- > 0;) {
            fresh[i].next = spare;
            spare = &fresh[i];
        }
    }
    struct slp_slab *slab = spare;
    spare = slab->next;
    return slab;
}

static void struct_give_locked(struct slp_slab *slab)
{
    slab->state = SLP_FREE;
    slab->base = NULL;
    slab->next = spare;
    spare = slab;
}

/* ---- blocks ---- */

static void count_bytes(const struct slp_slab *slab, int64_t bytes)
{
    if (slab->class_id < SLP_REASONS) {
        SLP_ADD(count.stand_in_bytes, bytes);
        return;
    }
    int64_t now = SLP_ADD(count.bytes, bytes) + bytes;
    int64_t peak = SLP_LOAD(count.peak);
    while (now > peak && !atomic_compare_exchange_weak(&count.peak, &peak, now))
        ;
}

static uint32_t bucket_of(size_t n)
{
    uint32_t b = 0;
    while (b < SLP_LARGE_BUCKETS - 1 && n > (size_t)524288 << b)
        b++;
    return b;
}

void *slp_large_alloc(size_t n, size_t align, bool zero, enum slp_fallback_reason reason)
{
    if (n > SLP_REQUEST_MAX || n + slp_os_page() > SLP_REQUEST_MAX)
        return NULL;
    slp_large_tick(false);
    size_t bytes = slp_align_up(n == 0 ? 1 : n, slp_os_page());
    size_t mapped = bytes;
    char *base = NULL;
    bool reused = false;
    slp_lock(&lock);
    struct slp_slab *slab = struct_take_locked();
    if (slab != NULL && align <= SLP_UNIT && (base = cache_take_locked(&mapped)) != NULL)
        reused = true;
    slp_unlock(&lock);
    if (slab == NULL)
        return NULL;
    if (reused) {
        SLP_ADD(count.hits, 1);
        if (zero && slp_os_purge(base, bytes) != 0)
            __builtin_memset(base, 0, bytes);
    } else {
        base = map_aligned(bytes, align < SLP_UNIT ? SLP_UNIT : align);
        if (base == NULL && slp_large_tick(true) > 0) /* the cache held the room */
            base = map_aligned(bytes, align < SLP_UNIT ? SLP_UNIT : align);
    }
    if (base == NULL || slp_pagemap_set(base, 1, slab) != 0) {
        if (base != NULL)
            unmap(base, mapped);
        slp_lock(&lock);
        struct_give_locked(slab);
        slp_unlock(&lock);
        return NULL;
    }
    SLP_HOT_SET(slab->owner, 0);
    SLP_STORE(slab->heap, NULL);
    slab->base = base;
    slab->map_bytes = mapped;
    slab->bytes = bytes;
    slab->size = 0;
    slab->class_id = (uint16_t)reason;
    slab->state = SLP_LARGE;
    if (reason < SLP_REASONS) {
        SLP_ADD(count.stand_ins, 1);
        SLP_ADD(count.reasons[reason], 1);
    } else {
        SLP_ADD(count.allocs, 1);
        SLP_ADD(count.histogram[bucket_of(n)], 1);
    }
    count_bytes(slab, (int64_t)bytes);
    return base;
}

/* Freed addresses of late, so that a second free can be called one. */
static void remember_locked(void *p)
{
    freed[freed_next++ % FREED] = p;
}

bool slp_large_free(struct slp_slab *slab, void *p)
{
    slp_lock(&lock);
    bool ok = slab->state == SLP_LARGE && slab->base == p;
    if (ok) {
        if (slab->class_id < SLP_REASONS)
            SLP_ADD(count.stand_in_frees, 1);
        else
            SLP_ADD(count.frees, 1);
        count_bytes(slab, -(int64_t)slab->bytes);
        remember_locked(p);
        slp_pagemap_clear(p);
        char *base = slab->base;
        size_t bytes = slab->map_bytes;
        struct_give_locked(slab);
        cache_put_locked(base, bytes);
    }
    slp_unlock(&lock);
    slp_large_tick(false);
    return ok;
}

/* Moves the block's pages to a mapping with room to grow into, so that a block that grows in
 * small steps moves seldom. */
static void *move(struct slp_slab *slab, size_t bytes)
{
    size_t page = slp_os_page();
    char *old = slab->base;
    size_t mapped = bytes + slp_align_up(bytes / 2, page);
    char *to = map_aligned(mapped, SLP_UNIT);
    if (to == NULL) {
        mapped = bytes;
        to = map_aligned(mapped, SLP_UNIT);
    }
    if (to == NULL)
        return NULL;
    if (slp_pagemap_set(to, 1, slab) != 0) {
        slp_os_unmap(to, mapped);
        return NULL;
    }
    if (slp_os_move(old, slab->map_bytes, to, mapped) != 0) {
        slp_pagemap_clear(to);
        slp_os_unmap(to, mapped);
        return NULL;
    }
    slp_lock(&lock);
    slab->base = to;
    slab->map_bytes = mapped;
    slp_unlock(&lock);
    slp_pagemap_clear(old);
    return to;
}

void *slp_large_resize(struct slp_slab *slab, size_t n)
{
    size_t page = slp_os_page();
    if (n > SLP_REQUEST_MAX || n + page > SLP_REQUEST_MAX)
        return NULL;
    size_t bytes = slp_align_up(n == 0 ? 1 : n, page);
    size_t old = slab->bytes;
    void *p = slab->base;
    if (bytes > slab->map_bytes) {
        size_t more = slp_align_up(bytes + bytes / 2, page);
        if (slp_os_resize(p, slab->map_bytes, more) == 0)
            slab->map_bytes = more;
        else if (slp_os_resize(p, slab->map_bytes, bytes) == 0)
            slab->map_bytes = bytes;
        else if ((p = move(slab, bytes)) == NULL)
            return NULL;
        SLP_ADD(count.mremaps, 1);
    } else if (bytes < old - old / 8) {
        if (slp_os_resize(p, slab->map_bytes, bytes) != 0)
            return p; /* it stays as large as it is */
        slab->map_bytes = bytes;
        SLP_ADD(count.mremaps, 1);
    } else if (bytes <= old) {
        return p;
    }
    slab->bytes = bytes;
    count_bytes(slab, (int64_t)bytes - (int64_t)old);
    return p;
}

const struct slp_slab *slp_large_around(const void *p)
{
    uintptr_t at = (uintptr_t)p & ~(SLP_UNIT - 1);
    for (size_t back = 0; back < AROUND_UNITS && at != 0; back++, at -= SLP_UNIT) {
        const struct slp_slab *slab = slp_pagemap_find((void *)at);
        if (slab != NULL)
            return slab->state == SLP_LARGE && (const char *)p < slab->base + slab->map_bytes
                       ? slab
                       : NULL;
    }
    return NULL;
}

bool slp_large_was_freed(const void *p)
{
    for (int i = 0; i < FREED; i++)
        if (freed[i] == p)
            return true;
    return false;
}

void slp_large_inspect(struct slp_large_stats *large, struct slp_fallback_stats *fallback)
{
    large->allocs = SLP_LOAD(count.allocs);
    large->frees = SLP_LOAD(count.frees);
    large->cache_hits = SLP_LOAD(count.hits);
    large->mmaps = SLP_LOAD(count.mmaps);
    large->munmaps = SLP_LOAD(count.munmaps);
    large->mremaps = SLP_LOAD(count.mremaps);
    large->live_bytes = SLP_LOAD(count.bytes);
    large->peak_bytes = (uint64_t)SLP_LOAD(count.peak);
    for (int i = 0; i < SLP_LARGE_BUCKETS; i++)
        large->histogram[i] = SLP_LOAD(count.histogram[i]);
    fallback->allocs += SLP_LOAD(count.stand_ins);
    fallback->frees += SLP_LOAD(count.stand_in_frees);
    fallback->live_bytes += SLP_LOAD(count.stand_in_bytes);
    for (int i = 0; i < SLP_REASONS; i++)
        fallback->reasons[i] += SLP_LOAD(count.reasons[i]);
}

void slp_large_fork_child(bool others)
{
    slp_lock_reset(&lock);
    if (!others)
        return;
    spare = NULL;
    for (int i = 0; i < CACHE_SLOTS; i++)
        cache[i].base = NULL;
    cached_bytes = 0;
}
