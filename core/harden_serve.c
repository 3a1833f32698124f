/* harden_serve.c: the hardened heap as alloc.c sees it: slabs, large blocks and fallback together. */
#include "core/harden_heap.h"

#include "core/alloc.h"
#include "core/backend.h"
#include "core/heap.h"
#include "core/large.h"

/* A large block of n bytes is of another kind than malloc's. The fallback's are of none. */
static void label_large(void *block, size_t n, enum slp_kind kind)
{
    struct slp_slab *slab = slp_pagemap_find(block);
    if (slab != NULL && slab->state == SLP_LARGE && slab->look != 0)
        slp_large_relabel(slab, n, kind);
}

static void *serve_large(size_t n, size_t align, bool zero, const struct slp_origin *from,
                         enum slp_fallback_reason reason)
{
    bool backend = reason < SLP_REASONS && slp_thread_heap() != SLP_HEAP_PAST;
    void *block = backend ? slp_backend_alloc(n, align, zero, reason)
                          : slp_large_alloc(n, align, zero, reason);
    if (block != NULL && from->kind != SLP_KIND_C)
        label_large(block, n, from->kind);
    return block;
}

void *slp_harden_serve(size_t n, size_t align, bool zero, const struct slp_origin *from)
{
    uint32_t k = slp_harden_class(n, align);
    enum slp_fallback_reason reason = SLP_REASONS;
    if (k < SLP_HARD_CLASSES) {
        void *block = slp_harden_alloc(k, n, from, &reason);
        if (block != NULL)
            return block;
    } else if (n <= SLP_SLAB_MAX && align > SLP_UNIT) {
        reason = SLP_REASON_ALIGNMENT;
    }
    return serve_large(n, align, zero, from, reason);
}

void *slp_harden_resize(struct slp_slab *slab, void *p, size_t n, size_t *old)
{
    if (SLP_HOT_READ(slab->state) == SLP_HARD)
        return slp_hard_resize(slab, p, n, old);
    slp_harden_check_large(slab, "realloc", SIZE_MAX);
    *old = slab->bytes;
    return slp_harden_class(n, SLP_ALIGN) < SLP_HARD_CLASSES ? NULL : slp_large_resize(slab, n);
}

void slp_alloc_relabel(void *p, size_t n, bool array)
{
    enum slp_kind kind = array ? SLP_KIND_ARRAY : SLP_KIND_NEW;
    struct slp_slab *slab = slp_pagemap_find(p);
    if (slab != NULL && SLP_HOT_READ(slab->state) == SLP_HARD)
        slp_hard_relabel(slab, p, n, kind);
    else
        label_large(p, n, kind);
}
