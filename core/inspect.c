#include "core/inspect.h"

#include "core/arena.h"
#include "core/backend.h"
#include "core/fork.h"
#include "core/guard.h"
#include "core/harden.h"
#include "core/heap.h"
#include "core/large.h"
#include "core/sample.h"
#include "core/sums.h"

static void add_slab(struct slp_slab *slab, void *context)
{
    struct slp_inspection *out = context;
    struct slp_class_stats *c = &out->classes[SLP_HOT_READ(slab->class_id)];
    c->hits += slp_counted(SLP_HOT_READ(slab->togos));
    c->frees += slp_counted(SLP_HOT_READ(slab->lefts));
    c->cached += SLP_HOT_READ(slab->carved);
    out->peak_live_bytes += (uint64_t)SLP_HOT_READ(slab->carved) * SLP_HOT_READ(slab->size);
}

static void add_heap(const struct slp_heap *heap, struct slp_inspection *out)
{
    for (uint32_t k = 0; k < SLP_CLASSES; k++) {
        const struct slp_bin *bin = &heap->bins[k];
        struct slp_class_stats *c = &out->classes[k];
        c->hits += SLP_LOAD(bin->hits);
        c->misses += SLP_LOAD(bin->misses);
        c->frees += SLP_LOAD(bin->frees) + SLP_LOAD(bin->remote_frees);
        c->remote_frees += SLP_LOAD(bin->remote_frees);
        c->refills += SLP_LOAD(bin->refills);
        out->arena.refills += SLP_LOAD(bin->refills);
    }
}

static void subtract(struct slp_inspection *out, const struct slp_inspection *before)
{
    for (uint32_t k = 0; k < out->nclasses; k++) {
        struct slp_class_stats *c = &out->classes[k];
        const struct slp_class_stats *b = &before->classes[k];
        c->hits -= b->hits;
        c->misses -= b->misses;
        c->frees -= b->frees;
        c->remote_frees -= b->remote_frees;
        c->refills -= b->refills;
    }
    struct slp_large_stats *l = &out->large;
    l->allocs -= before->large.allocs;
    l->frees -= before->large.frees;
    l->cache_hits -= before->large.cache_hits;
    l->mmaps -= before->large.mmaps;
    l->munmaps -= before->large.munmaps;
    l->mremaps -= before->large.mremaps;
    l->live_bytes -= before->large.live_bytes;
    for (int i = 0; i < SLP_LARGE_BUCKETS; i++)
        l->histogram[i] -= before->large.histogram[i];
    out->arena.purged_bytes -= before->arena.purged_bytes;
    out->arena.refills -= before->arena.refills;
    out->fallback.allocs -= before->fallback.allocs;
    out->fallback.frees -= before->fallback.frees;
    out->fallback.live_bytes -= before->fallback.live_bytes;
    for (int i = 0; i < SLP_REASONS; i++)
        out->fallback.reasons[i] -= before->fallback.reasons[i];
}

/* Sums as the process has them, blocks of an earlier image included. */
static void gather(struct slp_inspection *out)
{
    __builtin_memset(out, 0, sizeof *out);
    out->nclasses = SLP_CLASSES;
    slp_arena_inspect(&out->arena);
    for (const struct slp_heap *heap = slp_heap_all(); heap != NULL; heap = heap->next)
        add_heap(heap, out);
    slp_arena_each(add_slab, out);
    slp_harden_inspect(out);
    slp_sample_inspect(out);
    for (uint32_t k = 0; k < SLP_CLASSES; k++) {
        struct slp_class_stats *c = &out->classes[k];
        c->size = slp_classes[k].size;
        slp_sums_slabs(k, &c->slabs, &c->peak_slab_bytes);
        c->peak_slab_bytes *= (uint64_t)slp_classes[k].units << SLP_UNIT_SHIFT;
        uint64_t live = c->hits + c->misses - c->frees;
        c->cached -= c->cached > live ? live : c->cached;
    }
    slp_large_inspect(&out->large, &out->fallback);
    slp_backend_inspect(&out->fallback);
    uint64_t peak = slp_sums_peak();
    if (peak > out->peak_live_bytes)
        out->peak_live_bytes = peak;
    out->peak_live_bytes += out->large.peak_bytes + (uint64_t)out->fallback.live_bytes;
    slp_guard_inspect(out); /* behind what counts slabs' blocks alone */
    out->threads = slp_heap_threads();
}

void slp_inspect_base(void)
{
    gather(&slp_fork_before);
}

void slp_inspect(struct slp_inspection *out)
{
    gather(out);
    subtract(out, &slp_fork_before);
    for (uint32_t k = 0; k < out->nclasses; k++) {
        struct slp_class_stats *c = &out->classes[k];
        c->allocs = c->hits + c->misses;
        c->live = (int64_t)(c->allocs - c->frees);
        c->live_bytes = c->live * (int64_t)c->size;
    }
    out->large.live = (int64_t)(out->large.allocs - out->large.frees);
    out->fallback.live = (int64_t)(out->fallback.allocs - out->fallback.frees);
}
