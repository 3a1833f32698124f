#include "core/alloc.h"

#include "core/arena.h"
#include "core/backend.h"
#include "core/chosen.h"
#include "core/error.h"
#include "core/fast.h"
#include "core/harden.h"
#include "core/large.h"
#include "core/level.h"
#include "core/mapping.h"

#include <errno.h>

static const struct slp_origin from_alloc = {"malloc", SLP_KIND_C};
static const struct slp_origin from_zeroed = {"calloc", SLP_KIND_C};
static const struct slp_origin from_resize = {"realloc", SLP_KIND_C};
static const struct slp_origin from_aligned = {"aligned_alloc", SLP_KIND_C};
static const struct slp_origin from_new = {"operator new", SLP_KIND_NEW};
static const struct slp_origin from_array = {"operator new[]", SLP_KIND_ARRAY};

static SLP_COLD void tick(struct slp_heap *heap)
{
    if (heap->watched)
        slp_arena_arm(); /* another thread may have purged what was its own */
    if (SLP_UNLIKELY(slp_arena_due() || slp_heap_watched_long(heap))) {
        slp_heap_collect(heap);
        slp_heap_collect_idle();
        slp_harden_collect();
        (void)slp_arena_purge();
    }
    if (slp_mapping_waits()) {
        slp_mapping_tick(false);
        if (!heap->watched && slp_mapping_waits())
            slp_heap_watch(heap);
    }
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
    uint64_t before = SLP_LOAD(slp_count.arena.purged);
    if (heap != NULL) {
        slp_heap_collect(heap);
        slp_level_drop(heap);
    }
    slp_heap_collect_idle();
    slp_harden_collect();
    (void)slp_arena_purge();
    /* some went back while the heaps gave up theirs */
    *bytes = slp_mapping_tick(true) + (size_t)(SLP_LOAD(slp_count.arena.purged) - before);
    return slp_arena_release(first_range) > 0 || *bytes > 0;
}

static void *serve(struct slp_heap *heap, size_t n, size_t align, bool zero,
                   const struct slp_origin *from)
{
    if (heap != NULL && SLP_UNLIKELY(heap->special) && slp_harden_mode != SLP_HARDEN_OFF &&
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

void *slp_alloc_request(size_t n, size_t align, bool zero, const struct slp_origin *from)
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

static __attribute__((noinline)) void *alloc_slow(size_t n, const struct slp_origin *from)
{
    struct slp_heap *heap = slp_thread_heap();
    bool plain = n <= SLP_SLAB_MAX && slp_thread_owns(heap);
    if (SLP_UNLIKELY(!plain || heap->special)) {
        void *instead = slp_chosen_instead(n, SLP_ALIGN, false, from);
        if (instead != NULL)
            return instead;
        plain = plain && slp_harden_mode == SLP_HARDEN_OFF;
    }
    if (SLP_LIKELY(plain)) {
        void *block = slp_heap_turn(heap, slp_class_of(n));
        if (SLP_LIKELY(block != NULL))
            return block;
    }
    return slp_alloc_request(n, SLP_ALIGN, false, from);
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
        block = slp_chosen_instead(n, SLP_ALIGN, true, &from_zeroed);
        return block != NULL ? block : slp_alloc_request(n, SLP_ALIGN, true, &from_zeroed);
    }
    slp_thread_zero(block, n);
    return block;
}

static SLP_COLD void *alloc_aligned(size_t align, size_t n, const struct slp_origin *from)
{
    void *block = slp_fast_pop(current_slab(n, align));
    if (align < SLP_ALIGN)
        align = SLP_ALIGN;
    if (block == NULL)
        block = slp_chosen_instead(n, align, false, from);
    return block != NULL ? block : slp_alloc_request(n, align, false, from);
}

SLP_COLD void *slp_alloc_aligned(size_t align, size_t n)
{
    return align <= SLP_ALIGN ? slp_fast_alloc(n) : alloc_aligned(align, n, &from_aligned);
}

void *slp_alloc_new_aligned(size_t align, size_t n, bool array)
{
    return alloc_aligned(align, n, array ? &from_array : &from_new);
}

void *slp_alloc_for_resize(size_t n)
{
    return alloc_slow(n, &from_resize);
}

void slp_alloc_event(struct slp_slab *slab)
{
    bool current = slab->state == SLP_CURRENT;
    slp_heap_event(slab);
    struct slp_heap *heap = slp_thread_heap();
    if (current && slp_thread_owns(heap))
        tick(heap);
}

SLP_COLD size_t slp_alloc_trim(void)
{
    struct slp_heap *heap = slp_heap_enter_to_free();
    size_t bytes;
    (void)give_back(heap, false, &bytes);
    slp_heap_leave(heap);
    return bytes;
}
