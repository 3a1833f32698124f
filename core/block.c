/* block.c: the part of alloc.h about blocks that the program has: whose one is, what it holds, its
 * way back. */
#include "core/alloc.h"

#include "core/backend.h"
#include "core/chosen.h"
#include "core/error.h"
#include "core/fast.h"
#include "core/harden.h"
#include "core/large.h"
#include "core/mapping.h"

#include <errno.h>

struct slp_foreign slp_alloc_foreign;

enum owner { OWNER_SLAB, OWNER_HARD, OWNER_LARGE, OWNER_GUARD, OWNER_SAMPLE, OWNER_BACKEND,
             OWNER_FOREIGN, OWNER_NONE };

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
    return SLP_HOT_READ(slab->state) == SLP_SAMPLED ? OWNER_SAMPLE : OWNER_SLAB;
}

/* Was p, a block of the slab's, freed already? Also seen when it was written to, if it was the last. */
static bool was_freed(const struct slp_slab *slab, const void *p)
{
    return slp_key_is_set(slab, p) || slab->head == p;
}

static void free_slab(struct slp_slab *slab, void *p, const char *call)
{
    struct slp_heap *heap = slp_heap_enter_to_free();
    if (heap == NULL)
        return; /* no memory even for a heap: the block stays */
    bool mine = SLP_LOAD(slab->heap) == heap;
    if (mine && was_freed(slab, p)) {
        slp_heap_leave(heap);
        slp_error_double_free(call, slab, p);
        return;
    }
    if (mine)
        slp_fast_push(slab, p);
    else
        slp_heap_free_far(heap, slab, p, call);
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
        slp_sample_forget(p);
        slp_harden_free(slab, p, call, size);
        slp_heap_leave(heap);
        break;
    }
    case OWNER_LARGE: {
        if (slab->look != 0)
            slp_harden_check_large(slab, call, size);
        struct slp_heap *heap = slp_heap_enter_to_free(); /* so that a fork sees us in here */
        bool waited = slp_mapping_waits();
        slp_sample_forget(p);
        bool freed = slp_large_free(slab, p);
        if (heap != NULL && (!waited || !heap->watched))
            slp_heap_watch(heap);
        slp_heap_leave(heap);
        if (!freed)
            slp_error_pointer(call, slab, p);
        break;
    }
    case OWNER_GUARD:
        slp_sample_forget(p);
        slp_guard_free(slab, p, call);
        break;
    case OWNER_SAMPLE:
        slp_sample_free(slab, p, call);
        break;
    case OWNER_BACKEND:
        slp_sample_forget(p);
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

SLP_COLD size_t slp_alloc_usable(const void *p, const char *call)
{
    struct slp_slab *slab;
    size_t bytes;
    if (p == NULL)
        return 0;
    switch (owner_of(p, &slab)) {
    case OWNER_SLAB:
    case OWNER_SAMPLE:
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

/* Of a slab's block that could stay where it is: the block that it is to be instead, or NULL. A
 * sample does not stay, so that each block in its slabs is one; another may become one. */
static void *resized_sample(size_t n, enum owner owner)
{
    if (owner == OWNER_SLAB)
        return slp_chosen_for_resize(n);
    int kept = errno;
    void *q = slp_fast_alloc_or(n, slp_alloc_for_resize);
    errno = kept;
    return q;
}

SLP_COLD void *slp_alloc_resize(void *p, size_t n)
{
    struct slp_slab *slab;
    enum owner owner = owner_of(p, &slab);
    size_t old = 0;
    if (owner == OWNER_HARD || (owner == OWNER_LARGE && slab->look != 0)) {
        struct slp_heap *heap = slp_heap_enter_to_free();
        uint32_t record = slp_sample_detach(p);
        void *q = slp_harden_resize(slab, p, n, &old);
        slp_heap_leave(heap);
        if (q != NULL) {
            slp_chosen_resized(q, n, record);
            return q;
        }
        slp_sample_attach(record, p);
        if (old == SIZE_MAX) {
            errno = EINVAL;
            return NULL;
        }
    } else if (owner == OWNER_SLAB || owner == OWNER_SAMPLE) {
        old = slab->size;
        if (SLP_UNLIKELY(was_freed(slab, p))) {
            slp_error_double_free("realloc", slab, p);
            errno = EINVAL;
            return NULL;
        }
        if (n <= old && (n >= old / 2 || old <= 64)) {
            void *q = SLP_LIKELY(!slp_sample_on()) ? NULL : resized_sample(n, owner);
            if (q == NULL)
                return p;
            slp_thread_copy(q, p, n);
            slp_fast_free(p, "realloc");
            return q;
        }
    } else if (owner == OWNER_LARGE) {
        old = slab->bytes;
        if (n > SLP_SLAB_MAX) {
            struct slp_heap *heap = slp_heap_enter_to_free();
            uint32_t record = slp_sample_detach(p);
            void *q = slp_large_resize(slab, n);
            slp_heap_leave(heap);
            if (q != NULL) {
                slp_chosen_resized(q, n, record);
                return q;
            }
            slp_sample_attach(record, p);
        } else if (n >= old / 2 && n <= old) {
            slp_chosen_resized(p, n, slp_sample_detach(p));
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
        if (n <= old && n >= old / 2) {
            if (owner == OWNER_BACKEND)
                slp_chosen_resized(p, n, slp_sample_detach(p));
            return p;
        }
    }
    void *q = slp_fast_alloc_or(n, slp_alloc_for_resize);
    if (q == NULL)
        return NULL;
    slp_thread_copy(q, p, old < n ? old : n);
    slp_fast_free(p, "realloc");
    return q;
}
