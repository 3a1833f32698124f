/* fast.h: the hit path, the only code that most calls ever run.
 *
 * Purpose     malloc: class's slab from the table of the thread's heap, pop. free: slab from
 *             the page map, owner check, start check, push.
 * Invariants  Nothing here knows an option, a lock or an atomic read-modify-write. Whatever a
 *             mode needs it gets by an empty list, an owner that never equals, or a count
 *             that runs out.
 * Memory      See slab.h and pagemap.h.
 */
#ifndef SLP_CORE_FAST_H
#define SLP_CORE_FAST_H

#include "core/alloc.h"
#include "core/heap.h"

/* A block that still bears its key; NULL when the slow path must find one. */
SLP_INLINE void *slp_fast_take(struct slp_slab *slab)
{
    void *block = slab->head;
    if (SLP_UNLIKELY(block == NULL))
        return NULL;
    SLP_HOT_ADD(slab->togo, (uint32_t)-1);
    if (SLP_UNLIKELY(slab->togo == 0))
        return NULL;
    slab->head = slp_link_get(block);
    SLP_HOT_ADD(slab->tally->hits, 1);
    SLP_UNPOISON(block, slab->size);
    return block;
}

SLP_INLINE void *slp_fast_pop(struct slp_slab *slab)
{
    void *block = slp_fast_take(slab);
    if (SLP_LIKELY(block != NULL))
        slp_key_clear(block);
    return block;
}

/* slow: slp_alloc_slow, or what stands for it in operator new. */
SLP_INLINE void *slp_fast_alloc_or(size_t n, void *(*slow)(size_t n))
{
    struct slp_slab *slab;
    if (SLP_LIKELY(n <= SLP_DIRECT_MAX)) {
        slab = slp_thread_slab((n + SLP_ALIGN - 1) / SLP_ALIGN);
    } else {
        struct slp_heap *heap = slp_thread_heap();
        if (SLP_UNLIKELY(n > SLP_SLAB_MAX || !slp_thread_owns(heap)))
            return slow(n);
        slab = heap->current[SLP_HOT_READ(slp_class_coarse[(n + SLP_GRAIN - 1) / SLP_GRAIN])];
    }
#if defined(__x86_64__)
    __asm__("" : "+d"(slab)); /* leaves rax to the block, which saves a move */
#endif
    void *block = slp_fast_pop(slab);
    if (SLP_UNLIKELY(block == NULL))
        return slow(n);
    return block;
}

SLP_INLINE void *slp_fast_alloc(size_t n)
{
    return slp_fast_alloc_or(n, slp_alloc_slow);
}

/* A block of a slab of the calling thread's goes on its list. */
SLP_INLINE void slp_fast_push(struct slp_slab *slab, void *p)
{
    slp_link_set(p, slab->head);
    slp_key_set(slab, p);
    SLP_POISON(p, slab->size);
    slab->head = p;
    SLP_HOT_ADD(slab->tally->frees, 1);
    SLP_HOT_ADD(slab->left, (uint32_t)-1);
    if (SLP_UNLIKELY(slab->left == 0))
        slp_alloc_event(slab);
}

/* size: as a sized form has it, or SIZE_MAX; only the slow path looks at it. */
SLP_INLINE void slp_fast_free_sized(void *p, size_t size, const char *call)
{
    struct slp_slab *slab = slp_pagemap_guess(p);
    if (SLP_UNLIKELY(SLP_HOT_GET(slab->owner) != slp_thread_token() ||
                     !slp_slab_start_test(slab, p) || slab->head == p ||
                     slp_key_may_be_set(slab, p))) {
        if (__builtin_constant_p(size) && size == SIZE_MAX)
            slp_alloc_free_slow(p, call);
        else
            slp_alloc_free_sized(p, size, call);
        return;
    }
    slp_fast_push(slab, p);
}

SLP_INLINE void slp_fast_free(void *p, const char *call)
{
    slp_fast_free_sized(p, SIZE_MAX, call);
}

/* A block of n zero bytes; the class's rounding up to 16 is zeroed too. */
SLP_INLINE void *slp_fast_zeroed(size_t n)
{
    typedef long long pair __attribute__((vector_size(16), may_alias));
    const pair zero = {0, 0};
    size_t x = n - 1;
    if (SLP_UNLIKELY(x >= SLP_DIRECT_MAX))
        return slp_alloc_zeroed(n);
    char *block = slp_fast_take(slp_thread_slab(x / SLP_ALIGN + 1));
    if (SLP_UNLIKELY(block == NULL))
        return slp_alloc_zeroed(n);
    if (SLP_UNLIKELY(x >= 128))
        return __builtin_memset(block, 0, n);
    char *last = block + (x & ~(size_t)(SLP_ALIGN - 1));
    *(pair *)block = zero;
    *(pair *)last = zero;
    if (x >= 32) {
        *(pair *)(block + 16) = zero;
        *(pair *)(last - 16) = zero;
        if (x >= 64) {
            *(pair *)(block + 32) = *(pair *)(block + 48) = zero;
            *(pair *)(last - 32) = *(pair *)(last - 48) = zero;
        }
    }
    return block;
}

#endif
