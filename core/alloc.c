#include "core/alloc.h"

#include "core/arena.h"
#include "core/backend.h"
#include "core/error.h"
#include "core/fast.h"
#include "core/guard.h"
#include "core/harden.h"
#include "core/large.h"
#include "core/mapping.h"

#include <errno.h>

struct slp_foreign slp_alloc_foreign;

static const struct slp_origin from_alloc = {"malloc", SLP_KIND_C};
static const struct slp_origin from_zeroed = {"calloc", SLP_KIND_C};
static const struct slp_origin from_resize = {"realloc", SLP_KIND_C};
static const struct slp_origin from_aligned = {"aligned_alloc", SLP_KIND_C};
static const struct slp_origin from_new = {"operator new", SLP_KIND_NEW};
static const struct slp_origin from_array = {"operator new[]", SLP_KIND_ARRAY};

/* ---- requests ---- */

static void tick(struct slp_heap *heap)
{
    if (heap->watched)
        slp_arena_arm(); /* another thread may have purged what was its own */
    if (SLP_UNLIKELY(slp_arena_due() || slp_heap_watched_long(heap))) {
        slp_heap_collect(heap);
        slp_heap_collect_idle();
        slp_harden_collect();
        (void)slp_arena_purge();
    }
    slp_mapping_tick(false);
    if (!heap->watched && slp_mapping_waits())
        slp_heap_watch(heap);
}

static void *from_slab(struct slp_heap *heap, size_t n, size_t align, bool zero, uint32_t k)
{
    bool zeroed = false;
    enum slp_fallback_reason reason = SLP_REASON_BACKEND;
    void *block = NULL;
    if (!slp_backend_serves_all())
        block = slp_heap_refill(heap, k, &zeroed, &reason);
    if (block == NULL && reason == SLP_REASON_RESERVE_FAILED && align <= SLP_ALIGN)
        block = slp_heap_squeeze(heap, k, &reason);
    if (block == NULL && !slp_thread_owns(slp_thread_heap()))
        return slp_large_alloc(n, align, zero, reason); /* mimalloc would make the thread a heap */
    if (block == NULL)
        return slp_backend_alloc(n, align, zero, reason);
    if (zero && !zeroed)
        slp_thread_zero(block, n);
    return block;
}

/* Returns all that is idle to the system, address space too: true when something was. *bytes
 * gets the memory returned. */
static bool give_back(struct slp_heap *heap, bool first_range, size_t *bytes)
{
    struct slp_arena_stats before, after;
    slp_arena_inspect(&before);
    if (heap != NULL)
        slp_heap_collect(heap);
    slp_heap_collect_idle();
    slp_harden_collect();
    (void)slp_arena_purge();
    slp_arena_inspect(&after); /* some went back while the heaps gave up theirs */
    *bytes = slp_mapping_tick(true) + (size_t)(after.purged_bytes - before.purged_bytes);
    return slp_arena_release(first_range) > 0 || *bytes > 0;
}

static void *serve(struct slp_heap *heap, size_t n, size_t align, bool zero,
                   const struct slp_origin *from)
{
    if (SLP_UNLIKELY(slp_harden_mode != SLP_HARDEN_OFF) && heap != NULL &&
        !slp_backend_serves_all())
        return slp_harden_serve(n, align, zero, from);
    uint32_t k = SLP_CLASSES;
    if (n <= SLP_SLAB_MAX && heap != NULL)
        k = align > SLP_ALIGN ? slp_class_aligned(n, align) : slp_class_of(n);
    if (k < SLP_CLASSES)
        return from_slab(heap, n, align, zero, k);
    if (slp_backend_serves_all() && slp_thread_owns(slp_thread_heap()))
        return slp_backend_alloc(n, align, zero, SLP_REASON_BACKEND);
    enum slp_fallback_reason reason = SLP_REASONS;
    if (n <= SLP_SLAB_MAX)
        reason = heap == NULL ? SLP_REASON_RESERVE_FAILED : SLP_REASON_ALIGNMENT;
    return slp_large_alloc(n, align, zero, reason);
}

static void *request(size_t n, size_t align, bool zero, const struct slp_origin *from)
{
    void *block = NULL;
    if (n <= SLP_REQUEST_MAX) {
        struct slp_heap *heap = slp_heap_enter();
        if (heap != NULL)
            tick(heap);
        block = serve(heap, n, align, zero, from);
        size_t bytes;
        /* For what no address space holds, nothing that is idle would make room. */
        if (SLP_UNLIKELY(block == NULL) && n >> SLP_VA_BITS == 0 && give_back(heap, true, &bytes))
            block = serve(heap, n, align, zero, from);
        slp_heap_leave(heap);
    }
    if (SLP_UNLIKELY(block == NULL) && slp_thread_ready())
        errno = ENOMEM;
    return block;
}

SLP_INLINE void *alloc_slow(size_t n, const struct slp_origin *from)
{
    void *instead = slp_guard_instead(n, SLP_ALIGN);
    if (SLP_UNLIKELY(instead != NULL))
        return instead;
    struct slp_heap *heap = slp_thread_heap();
    if (SLP_LIKELY(n <= SLP_SLAB_MAX && slp_thread_owns(heap) &&
                   slp_harden_mode == SLP_HARDEN_OFF)) {
        void *block = slp_heap_turn(heap, slp_class_of(n));
        if (SLP_LIKELY(block != NULL))
            return block;
    }
    return request(n, SLP_ALIGN, false, from);
}

void *slp_alloc_slow(size_t n)
{
    return alloc_slow(n, &from_alloc);
}

void *slp_alloc_new(size_t n)
{
    return alloc_slow(n, &from_new);
}

void *slp_alloc_new_array(size_t n)
{
    return alloc_slow(n, &from_array);
}

/* The current slab that would serve n bytes at a multiple of align, or &slp_pagemap.none. */
static struct slp_slab *current_slab(size_t n, size_t align)
{
    struct slp_heap *heap = slp_thread_heap();
    if (!slp_thread_owns(heap) || n > SLP_SLAB_MAX)
        return &slp_pagemap.none;
    uint32_t k = align > SLP_ALIGN ? slp_class_aligned(n, align) : slp_class_of(n);
    return k < SLP_CLASSES ? heap->current[k] : &slp_pagemap.none;
}

void *slp_alloc_zeroed(size_t n)
{
    struct slp_slab *slab = current_slab(n, SLP_ALIGN);
    void *block = slab->togo != 0 ? slp_fast_pop(slab) : NULL; /* 0: the caller took the last hit */
    if (block == NULL) {
        block = slp_guard_instead(n, SLP_ALIGN);
        return block != NULL ? block : request(n, SLP_ALIGN, true, &from_zeroed);
    }
    slp_thread_zero(block, n);
    return block;
}

static void *alloc_aligned(size_t align, size_t n, const struct slp_origin *from)
{
    void *block = slp_fast_pop(current_slab(n, align));
    if (block == NULL)
        block = slp_guard_instead(n, align);
    return block != NULL ? block : request(n, align < SLP_ALIGN ? SLP_ALIGN : align, false, from);
}

void *slp_alloc_aligned(size_t align, size_t n)
{
    return align <= SLP_ALIGN ? slp_fast_alloc(n) : alloc_aligned(align, n, &from_aligned);
}

void *slp_alloc_new_aligned(size_t align, size_t n, bool array)
{
    return alloc_aligned(align, n, array ? &from_array : &from_new);
}

/* ---- blocks ---- */

enum owner { OWNER_SLAB, OWNER_HARD, OWNER_LARGE, OWNER_GUARD, OWNER_BACKEND, OWNER_FOREIGN,
             OWNER_NONE };

/* Whose block starts at p; *found gets the page map's slab. */
static enum owner owner_of(const void *p, struct slp_slab **found)
{
    struct slp_slab *slab = *found = slp_pagemap_find(p);
    if (slab == NULL) {
        if (slp_backend_owns(p))
            return OWNER_BACKEND;
        if (slp_alloc_foreign.owns != NULL && slp_alloc_foreign.owns(p))
            return OWNER_FOREIGN;
        return OWNER_NONE;
    }
    if (SLP_HOT_READ(slab->state) == SLP_HARD)
        return OWNER_HARD;
    if (SLP_HOT_READ(slab->state) == SLP_LARGE)
        return slab->base == p ? OWNER_LARGE : OWNER_NONE;
    if (SLP_HOT_READ(slab->state) == SLP_GUARDED)
        return OWNER_GUARD;
    if (!slp_slab_serves(slab) || slp_slab_index(slab, p) < 0)
        return OWNER_NONE;
    return OWNER_SLAB;
}

void slp_alloc_event(struct slp_slab *slab)
{
    bool current = slab->state == SLP_CURRENT;
    slp_heap_event(slab);
    struct slp_heap *heap = slp_thread_heap();
    if (current && slp_thread_owns(heap))
        tick(heap);
}

static void free_slab(struct slp_slab *slab, void *p, const char *call)
{
    struct slp_heap *heap = slp_heap_enter_to_free();
    if (heap == NULL)
        return; /* no memory even for a heap: the block stays */
    bool mine = SLP_LOAD(slab->heap) == heap;
    if (mine && (slp_key_is_set(p) || slab->head == p)) {
        slp_heap_leave(heap);
        slp_error_double_free(call, slab, p);
        return;
    }
    if (mine) {
        slp_link_set(p, slab->head);
        slp_key_set(p);
        SLP_POISON(p, slab->size);
        slab->head = p;
        SLP_HOT_ADD(slab->left, (uint32_t)-1);
        if (slab->left == 0)
            slp_alloc_event(slab);
    } else {
        slp_heap_free_far(heap, slab, p, call);
    }
    slp_heap_leave(heap);
}

void slp_alloc_free_sized(void *p, size_t size, const char *call)
{
    if (p == NULL)
        return;
    struct slp_slab *slab = slp_pagemap_guess(p);
    uintptr_t owner = SLP_HOT_READ(slab->owner);
    if (owner != 0 && owner != slp_thread_token() && slp_slab_start_test(slab, p)) {
        struct slp_heap *heap = slp_thread_heap(); /* another thread's, the common case here */
        if (SLP_LIKELY(slp_thread_owns(heap)))
            slp_heap_free_far(heap, slab, p, call);
        else
            free_slab(slab, p, call);
        return;
    }
    switch (owner_of(p, &slab)) {
    case OWNER_SLAB:
        free_slab(slab, p, call);
        break;
    case OWNER_HARD: {
        struct slp_heap *heap = slp_heap_enter_to_free(); /* so that a fork sees us in here */
        slp_harden_free(slab, p, call, size);
        slp_heap_leave(heap);
        break;
    }
    case OWNER_LARGE: {
        if (slab->look != 0)
            slp_harden_check_large(slab, call, size);
        struct slp_heap *heap = slp_heap_enter_to_free(); /* so that a fork sees us in here */
        bool waited = slp_mapping_waits();
        bool freed = slp_large_free(slab, p);
        if (heap != NULL && (!waited || !heap->watched))
            slp_heap_watch(heap);
        slp_heap_leave(heap);
        if (!freed)
            slp_error_pointer(call, slab, p);
        break;
    }
    case OWNER_GUARD:
        slp_guard_free(slab, p, call);
        break;
    case OWNER_BACKEND:
        slp_backend_free(p);
        break;
    case OWNER_FOREIGN: {
        int kept = errno;
        slp_alloc_foreign.free(p);
        errno = kept;
        break;
    }
    case OWNER_NONE:
        slp_error_pointer(call, slab, p);
        break;
    }
}

void slp_alloc_free_slow(void *p, const char *call)
{
    slp_alloc_free_sized(p, SIZE_MAX, call);
}

size_t slp_alloc_usable(const void *p, const char *call)
{
    struct slp_slab *slab;
    size_t bytes;
    if (p == NULL)
        return 0;
    switch (owner_of(p, &slab)) {
    case OWNER_SLAB:
        return slab->size;
    case OWNER_HARD:
        return slp_harden_usable(slab, p, call);
    case OWNER_LARGE:
        return slab->bytes;
    case OWNER_GUARD:
        return slp_guard_check(slab, p, call, &bytes) ? bytes : 0;
    case OWNER_BACKEND:
        return slp_backend_usable(p);
    case OWNER_FOREIGN:
        return slp_alloc_foreign.usable(p);
    case OWNER_NONE:
        break;
    }
    slp_error_pointer(call, slab, p);
    return 0;
}

static void *alloc_for_resize(size_t n)
{
    return alloc_slow(n, &from_resize);
}

void *slp_alloc_resize(void *p, size_t n)
{
    struct slp_slab *slab;
    enum owner owner = owner_of(p, &slab);
    size_t old = 0;
    if (owner == OWNER_HARD || (owner == OWNER_LARGE && slab->look != 0)) {
        struct slp_heap *heap = slp_heap_enter_to_free();
        void *q = slp_harden_resize(slab, p, n, &old);
        slp_heap_leave(heap);
        if (q != NULL)
            return q;
        if (old == SIZE_MAX) {
            errno = EINVAL;
            return NULL;
        }
    } else if (owner == OWNER_SLAB) {
        old = slab->size;
        if (SLP_UNLIKELY(slp_key_is_set(p))) {
            slp_error_double_free("realloc", slab, p);
            errno = EINVAL;
            return NULL;
        }
        if (n <= old && (n >= old / 2 || old <= 64))
            return p;
    } else if (owner == OWNER_LARGE) {
        old = slab->bytes;
        if (n > SLP_SLAB_MAX) {
            struct slp_heap *heap = slp_heap_enter_to_free();
            void *q = slp_large_resize(slab, n);
            slp_heap_leave(heap);
            if (q != NULL)
                return q;
        } else if (n >= old / 2 && n <= old) {
            return p;
        }
    } else if (owner == OWNER_GUARD) {
        if (!slp_guard_check(slab, p, "realloc", &old)) {
            errno = EINVAL;
            return NULL;
        }
    } else if (owner == OWNER_NONE) {
        slp_error_pointer("realloc", slab, p);
        errno = EINVAL;
        return NULL;
    } else {
        old = slp_alloc_usable(p, "realloc");
        if (n <= old && n >= old / 2)
            return p;
    }
    void *q = slp_fast_alloc_or(n, alloc_for_resize);
    if (q == NULL)
        return NULL;
    slp_thread_copy(q, p, old < n ? old : n);
    slp_fast_free(p, "realloc");
    return q;
}

size_t slp_alloc_trim(void)
{
    struct slp_heap *heap = slp_heap_enter_to_free();
    size_t bytes;
    (void)give_back(heap, false, &bytes);
    slp_heap_leave(heap);
    return bytes;
}
