#include "core/large.h"

#include "core/error.h"
#include "core/harden.h"
#include "core/lock.h"
#include "core/mapping.h"
#include "core/os.h"
#include "core/sums.h"
#include "core/tally.h"
#include "core/thread.h"

#define CHUNK       ((size_t)16 << 10)
#define FREED       64              /* addresses remembered for messages */
#define AROUND_UNITS ((size_t)1 << 20) /* how far below an address its block may start */

static struct slp_lock lock = SLP_LOCK_INIT(SLP_RANK_LARGE);
static struct slp_slab *spare;    /* free structs, linked by next */
static struct slp_slab *chunks;   /* the first struct of each chunk; it links them and no more */
static struct slp_list hardened;  /* those of this epoch: a child of threads begins anew */
static uint32_t epoch;
SLP_COLD_DATA void *slp_large_freed[FREED];
static uint32_t freed_next;

/* ---- structs; lock held ---- */

static struct slp_slab *struct_take_locked(void)
{
    if (spare == NULL) {
        struct slp_slab *fresh = slp_os_map(NULL, CHUNK);
        if (fresh == NULL)
            return NULL;
        slp_os_name(fresh, CHUNK, "slabpool: large block table");
        fresh->next = chunks;
        chunks = fresh;
        for (size_t i = CHUNK / sizeof *fresh; i-- > 1;) {
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
    SLP_HOT_SET(slab->state, (uint8_t)SLP_FREE);
    slab->base = NULL;
    slab->next = spare;
    spare = slab;
}

/* ---- blocks ---- */

static void count_bytes(const struct slp_slab *slab, int64_t bytes)
{
    if (slab->class_id < SLP_REASONS)
        SLP_COUNT(slp_count.fallback.bytes, bytes);
    else
        slp_sums_add(&slp_count.large.bytes, &slp_count.large.peak, bytes);
}

static uint32_t bucket_of(size_t n)
{
    uint32_t b = 0;
    while (b < SLP_LARGE_BUCKETS - 1 && n > (size_t)524288 << b)
        b++;
    return b;
}

static void give_mapping(char *base, size_t bytes, uint16_t look)
{
    if (look != 0)
        slp_harden_unmap(base, bytes, look);
    else
        slp_mapping_give(base, bytes);
}

void *slp_large_alloc(size_t n, size_t align, bool zero, enum slp_fallback_reason reason)
{
    if (n > SLP_REQUEST_MAX || n + slp_os_page() > SLP_REQUEST_MAX)
        return NULL;
    size_t bytes = slp_align_up(n == 0 ? 1 : n, slp_os_page());
    slp_lock(&lock);
    struct slp_slab *slab = struct_take_locked();
    slp_unlock(&lock);
    if (slab == NULL)
        return NULL;
    bool hard = slp_harden_mode != SLP_HARDEN_OFF;
    slab->look = 0;
    struct slp_mapping m = hard ? slp_harden_map(n, align, &slab->look)
                                : slp_mapping_take(bytes, align, reason == SLP_REASONS);
    if (m.base == NULL || slp_pagemap_set(m.base, 1, slab) != 0) {
        if (m.base != NULL)
            give_mapping(m.base, m.bytes, slab->look);
        slp_lock(&lock);
        struct_give_locked(slab);
        slp_unlock(&lock);
        return NULL;
    }
    if (hard)
        bytes = n;
    SLP_UNPOISON(m.base, bytes);
    SLP_POISON(m.base + bytes, m.bytes - bytes);
    if (zero && m.dirty && slp_os_purge(m.base, bytes) != 0)
        slp_thread_zero(m.base, bytes);
    SLP_HOT_SET(slab->owner, 0);
    SLP_STORE(slab->heap, NULL);
    slab->base = m.base;
    slab->map_bytes = m.bytes;
    slab->bytes = bytes;
    slab->size = 0;
    slab->class_id = (uint16_t)reason;
    slab->used = SLP_KIND_C;
    SLP_HOT_SET(slab->state, (uint8_t)SLP_LARGE);
    if (hard) {
        slp_lock(&lock);
        slab->epoch = epoch;
        slp_list_push(&hardened, slab);
        slp_unlock(&lock);
    }
    if (reason < SLP_REASONS) {
        SLP_COUNT(slp_count.fallback.allocs, 1);
        SLP_COUNT(slp_count.fallback.reasons[reason], 1);
    } else {
        SLP_COUNT(slp_count.large.allocs, 1);
        SLP_COUNT(slp_count.large.histogram[bucket_of(n)], 1);
    }
    count_bytes(slab, (int64_t)bytes);
    return m.base;
}

/* Freed addresses of late, so that a second free can be called one. */
static void remember_locked(void *p)
{
    slp_large_freed[freed_next++ % FREED] = p;
}

bool slp_large_free(struct slp_slab *slab, void *p)
{
    slp_lock(&lock);
    bool ok = SLP_HOT_READ(slab->state) == SLP_LARGE && slab->base == p;
    size_t bytes = slab->map_bytes;
    uint16_t look = slab->look;
    if (ok) {
        if (look != 0 && slab->epoch == epoch)
            slp_list_remove(&hardened, slab);
        if (slab->class_id < SLP_REASONS)
            SLP_COUNT(slp_count.fallback.frees, 1);
        else
            SLP_COUNT(slp_count.large.frees, 1);
        count_bytes(slab, -(int64_t)slab->bytes);
        slp_pagemap_clear(p);
        remember_locked(p);
        struct_give_locked(slab);
    }
    slp_unlock(&lock);
    if (ok) {
        SLP_POISON(p, bytes);
        give_mapping(p, bytes, look);
    }
    return ok;
}

/* Moves the block to where it has room. Its old entry goes before the old address does: from
 * then on the address may be another block's. */
static void *move(struct slp_slab *slab, size_t bytes)
{
    char *old = slab->base;
    struct slp_mapping room = slp_mapping_room(bytes);
    if (room.base == NULL)
        return NULL;
    if (slp_pagemap_set(room.base, 1, slab) != 0) {
        slp_mapping_drop(&room);
        return NULL;
    }
    slp_pagemap_clear(old);
    if (slp_mapping_move(old, slab->map_bytes, &room) != 0) {
        slp_pagemap_forget(room.base, slab); /* it may be another's by now */
        SLP_CHECK(slp_pagemap_set(old, 1, slab) == 0);
        return NULL;
    }
    slab->base = room.base;
    slab->map_bytes = room.bytes;
    return room.base;
}

/* The lock keeps the check at exit away while size and tail change. */
static void set_hardened(struct slp_slab *slab, size_t n)
{
    slp_lock(&lock);
    SLP_UNPOISON(slab->base, slab->map_bytes);
    count_bytes(slab, (int64_t)n - (int64_t)slab->bytes);
    slp_harden_large_set(slab, n);
    SLP_POISON(slab->base + n, slab->map_bytes - n);
    slp_unlock(&lock);
}

static bool resize_hardened(struct slp_slab *slab, size_t n)
{
    if (!slp_harden_large_fits(slab, n))
        return false;
    set_hardened(slab, n);
    return true;
}

void slp_large_relabel(struct slp_slab *slab, size_t n, uint32_t kind)
{
    slab->used = kind;
    if (n < slab->bytes)
        set_hardened(slab, n);
}

void *slp_large_resize(struct slp_slab *slab, size_t n)
{
    size_t page = slp_os_page();
    if (n > SLP_REQUEST_MAX || n + page > SLP_REQUEST_MAX)
        return NULL;
    size_t bytes = slp_align_up(n == 0 ? 1 : n, page);
    size_t old = slab->bytes;
    void *p = slab->base;
    if (SLP_UNLIKELY(slab->look != 0))
        return resize_hardened(slab, n) ? p : NULL;
    if (bytes <= old && bytes >= old - old / 8)
        return p;
    if (bytes < old || bytes > slab->map_bytes) {
        bool movable;
        size_t stretched = slp_mapping_stretch(p, slab->map_bytes, bytes, false, &movable);
        if (stretched == 0 && bytes < old)
            return p; /* it stays as large as it is */
        if (stretched == 0 && (!movable || (p = move(slab, bytes)) == NULL)) {
            p = slab->base; /* where address space is short, there may be room for just this */
            stretched = slp_mapping_stretch(p, slab->map_bytes, bytes, true, &movable);
            if (stretched == 0)
                return NULL;
        }
        if (stretched != 0)
            slab->map_bytes = stretched;
    }
    slab->bytes = bytes;
    SLP_UNPOISON(p, bytes);
    SLP_POISON((char *)p + bytes, slab->map_bytes - bytes);
    count_bytes(slab, (int64_t)bytes - (int64_t)old);
    return p;
}

/* The block whose mapping, less its guard pages, holds p; with `edges` also by these. */
static const struct slp_slab *around(const char *p, bool edges)
{
    uintptr_t at = (uintptr_t)p & ~(SLP_UNIT - 1);
    size_t edge = edges ? slp_os_page() : 0;
    for (size_t back = 0; back < AROUND_UNITS && at != 0; back++, at -= SLP_UNIT) {
        const struct slp_slab *slab = slp_pagemap_find((void *)at);
        if (slab == NULL)
            continue;
        bool holds = SLP_HOT_READ(slab->state) == SLP_LARGE &&
                     p < slab->base + slab->map_bytes + edge && (edges || p >= slab->base);
        return holds ? slab : NULL;
    }
    return NULL;
}

const struct slp_slab *slp_large_around(const void *p)
{
    return around(p, false);
}

bool slp_large_explain(const char *p, struct slp_harden_place *out)
{
    const struct slp_slab *behind = slp_pagemap_find(p + slp_os_page()), *slab = around(p, true);
    if (slab == NULL && behind != NULL && SLP_HOT_READ(behind->state) == SLP_LARGE)
        slab = behind; /* the page before it is nobody's, or its guard page */
    return slp_harden_explain_large(p, slab, out) || slp_harden_explain_large(p, NULL, out);
}

#define FAULTS 16

void slp_large_check(const char *call)
{
    struct {
        const char *bad, *block;
        size_t n;
    } faults[FAULTS];
    int n = 0;
    if (!slp_lock_try(&lock))
        return;
    for (const struct slp_slab *slab = hardened.first; slab != NULL && n < FAULTS;
         slab = slab->next) {
        faults[n].bad = slp_harden_large_bad(slab);
        faults[n].block = slab->base;
        faults[n].n = slab->bytes;
        n += faults[n].bad != NULL;
    }
    slp_unlock(&lock);
    for (int i = 0; i < n; i++)
        slp_error_overflow(call, faults[i].bad, faults[i].block, faults[i].n, 0);
}

void slp_large_each_table(void (*visit)(void *context, const struct slp_slab *all, size_t n),
                          void *context)
{
    for (const struct slp_slab *chunk = SLP_HOT_READ(chunks); chunk != NULL; chunk = chunk->next)
        visit(context, chunk, CHUNK / sizeof *chunk);
}

bool slp_large_was_freed(const void *p)
{
    for (int i = 0; i < FREED; i++)
        if (slp_large_freed[i] == p)
            return true;
    return false;
}

void slp_large_fork_child(bool others)
{
    slp_lock_reset(&lock);
    slp_mapping_fork_child(others);
    slp_harden_large_fork_child(others);
    if (!others)
        return;
    hardened = (struct slp_list){NULL, NULL};
    epoch++;
    spare = NULL;
    for (struct slp_slab *chunk = chunks; chunk != NULL; chunk = chunk->next)
        for (size_t i = 1; i < CHUNK / sizeof *chunk; i++)
            if (SLP_HOT_READ(chunk[i].state) == SLP_FREE)
                struct_give_locked(&chunk[i]);
}
