#include "core/chosen.h"

#include "core/alloc.h"
#include "core/backend.h"
#include "core/chance.h"
#include "core/fast.h"
#include "core/harden.h"
#include "core/heap.h"
#include "core/pagemap.h"

#include <errno.h>

uint32_t slp_chosen_arm(struct slp_heap *heap, uint32_t k)
{
    uint32_t guard = slp_guard_on() ? slp_guard_distance() : UINT32_MAX;
    uint32_t sample = slp_sample_on() ? slp_sample_distance(k) : UINT32_MAX;
    uint32_t n = guard < sample ? guard : sample;
    unsigned due = (n == guard ? SLP_DUE_GUARD : 0) | (n == sample ? SLP_DUE_SAMPLE : 0);
    heap->due[k] = n <= SLP_TOGO_MANY ? (uint8_t)due : 0;
    return n <= SLP_TOGO_MANY ? n : SLP_TOGO_MANY;
}

void slp_chosen_start(void)
{
    slp_heap_modes();
    struct slp_heap *heap = slp_thread_heap();
    if (slp_thread_owns(heap))
        SLP_EACH_SEEN(heap, k)
            slp_heap_install(heap, k, heap->current[k]);
}

/* One allocation, as the slow path sees it. */
struct request {
    size_t n, align;
    bool zero, stays; /* stays: it is none to the counters, but a realloc that need not move */
    uint32_t k; /* its class, or SLP_CLASSES */
    const struct slp_origin *from;
};

/* Of an allocation that no countdown counts. */
static unsigned draw(const struct request *r)
{
    unsigned due = slp_guard_on() && r->k < SLP_CLASSES && slp_guard_due() ? SLP_DUE_GUARD : 0;
    return due | (slp_sample_on() && slp_sample_due(r->n) ? SLP_DUE_SAMPLE : 0);
}

/* Of a hit in which the countdown ended. */
static unsigned due_now(const struct slp_heap *heap, const struct request *r)
{
    unsigned due = heap->due[r->k];
    return (due & SLP_DUE_SAMPLE) == 0 || slp_sample_accept(r->k, r->n) ? due : due & ~SLP_DUE_SAMPLE;
}

/* The hit that was due, as what it would have been without us. */
static void *plain_hit(const struct request *r)
{
    void *block = slp_fast_pop(slp_thread_heap()->current[r->k]);
    if (block != NULL && r->zero)
        slp_thread_zero(block, r->n);
    return block;
}

/* block: a guarded one, or NULL. */
static void *sampled(const struct request *r, bool hit, void *block)
{
    struct slp_trace trace;
    int kept = errno;
    slp_stack_trace(&trace);
    if (block == NULL && r->k < SLP_CLASSES && slp_harden_mode == SLP_HARDEN_OFF &&
        !slp_backend_serves_all()) {
        block = slp_sample_place(r->k, hit);
        if (block != NULL && r->zero)
            slp_thread_zero(block, r->n);
    }
    if (block == NULL && hit)
        block = plain_hit(r);
    if (block == NULL)
        block = slp_alloc_request(r->n, r->align, r->zero, r->from);
    if (block != NULL)
        slp_sample_note(block, r->n, r->stays ? SLP_CLASSES : r->k, &trace);
    else
        errno = kept; /* the caller tries once more, and may succeed */
    return block;
}

void *slp_chosen_instead_slow(size_t n, size_t align, bool zero, const struct slp_origin *from)
{
    struct slp_heap *heap = slp_thread_heap();
    void *block = NULL;
    struct request r = {.n = n, .align = align < SLP_ALIGN ? SLP_ALIGN : align, .zero = zero,
                        .k = SLP_CLASSES, .from = from};
    if (n > SLP_REQUEST_MAX - SLP_UNIT)
        return NULL;
    if (n <= SLP_SLAB_MAX)
        r.k = align > SLP_ALIGN ? slp_class_aligned(n, align) : slp_class_of(n);
    struct slp_slab *slab = slp_thread_owns(heap) && r.k < SLP_CLASSES ? heap->current[r.k]
                                                                       : &slp_pagemap.none;
    bool hit = slab->head != NULL;
    if (hit && heap->due[r.k] == 0)
        return NULL;
    unsigned due = hit ? due_now(heap, &r) : draw(&r);
    SLP_ASSERT(!hit || slab->togo == 0);
    if (hit) { /* not counted, before a stack is taken, which may allocate */
        slp_slab_unhit(slab, slp_chosen_arm(heap, r.k));
        slp_slab_fold(slab);
    }
    if ((due & SLP_DUE_GUARD) != 0)
        block = slp_guard_alloc(n, r.align);
    if ((due & SLP_DUE_SAMPLE) != 0)
        return sampled(&r, hit, block);
    return block == NULL && hit ? plain_hit(&r) : block;
}

void slp_chosen_resized_slow(void *p, size_t n, uint32_t record)
{
    struct slp_trace trace;
    slp_sample_drop(record);
    if (!slp_sample_due(n))
        return;
    slp_stack_trace(&trace);
    slp_sample_note(p, n, SLP_CLASSES, &trace);
}

void *slp_chosen_for_resize(size_t n)
{
    static const struct slp_origin from = {"realloc", SLP_KIND_C};
    struct request r = {.n = n, .align = SLP_ALIGN, .stays = true, .k = slp_class_of(n),
                        .from = &from};
    return slp_sample_due(n) ? sampled(&r, false, NULL) : NULL;
}

void slp_chosen_fork_child(void)
{
    if (!slp_chosen_on())
        return;
    slp_chance_fork_child();
    slp_chosen_start(); /* what was drawn already, all children have */
}
