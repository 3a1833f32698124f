/* tally_sum.c: the part of tally.h that adds up; also for readers of a file, so it needs nothing else
 * of core. */
#include "core/tally.h"

void slp_tally_add(const struct slp_tally *tally, struct slp_inspection *out)
{
    for (uint32_t k = 0; k < SLP_CLASSES; k++) {
        const struct slp_tally_class *t = &tally->of[k];
        struct slp_class_stats *c = &out->classes[k];
        uint64_t remote = SLP_LOAD(t->remote_frees), refills = SLP_LOAD(t->refills);
        c->hits += SLP_HOT_READ(t->hits);
        c->misses += SLP_LOAD(t->misses);
        c->frees += SLP_HOT_READ(t->frees) + remote;
        c->remote_frees += remote;
        c->refills += refills;
        c->cached += (uint64_t)SLP_LOAD(t->carved);
        out->arena.refills += refills;
    }
}

static uint64_t positive(int64_t n)
{
    return n > 0 ? (uint64_t)n : 0;
}

/* Wraps, as a file may say anything. */
static int64_t less(int64_t a, int64_t b)
{
    return (int64_t)((uint64_t)a - (uint64_t)b);
}

static void finish_class(const struct slp_counts *counts, uint32_t k, struct slp_class_stats *c)
{
    c->slabs = positive(SLP_LOAD(counts->of[k].slabs)); /* a fork may have caught one mid-count */
    c->peak_slab_bytes *= positive(SLP_LOAD(counts->of[k].peak));
    c->allocs = c->hits + c->misses;
    c->live = (int64_t)(c->allocs - c->frees);
    c->live_bytes = (int64_t)((uint64_t)c->live * c->size);
    c->cached = positive((int64_t)(c->cached - (uint64_t)c->live));
}

void slp_tally_finish(const struct slp_counts *counts, struct slp_inspection *out)
{
    out->nclasses = SLP_CLASSES;
    for (uint32_t k = 0; k < SLP_CLASSES; k++)
        finish_class(counts, k, &out->classes[k]);
    struct slp_large_stats *l = &out->large;
    l->allocs = SLP_LOAD(counts->large.allocs);
    l->frees = SLP_LOAD(counts->large.frees);
    l->cache_hits = SLP_LOAD(counts->mapping.hits);
    l->mmaps = SLP_LOAD(counts->mapping.mmaps);
    l->munmaps = SLP_LOAD(counts->mapping.munmaps);
    l->mremaps = SLP_LOAD(counts->mapping.mremaps);
    l->live = (int64_t)(l->allocs - l->frees);
    l->live_bytes = less(SLP_LOAD(counts->large.bytes), SLP_LOAD(counts->large.before));
    l->peak_bytes = positive(SLP_LOAD(counts->large.peak));
    for (int i = 0; i < SLP_LARGE_BUCKETS; i++)
        l->histogram[i] = SLP_LOAD(counts->large.histogram[i]);
    struct slp_fallback_stats *f = &out->fallback;
    f->allocs = SLP_LOAD(counts->fallback.allocs);
    f->frees = SLP_LOAD(counts->fallback.frees);
    f->live = (int64_t)(f->allocs - f->frees);
    f->live_bytes = less(SLP_LOAD(counts->fallback.bytes), SLP_LOAD(counts->fallback.before));
    for (int i = 0; i < SLP_REASONS; i++)
        f->reasons[i] = SLP_LOAD(counts->fallback.reasons[i]);
    out->arena.reserved_bytes =
        SLP_LOAD(counts->arena.reserved) + SLP_LOAD(counts->guard.reserved);
    out->arena.committed_bytes =
        SLP_LOAD(counts->arena.committed) + positive(SLP_LOAD(counts->guard.bytes));
    out->arena.purged_bytes = SLP_LOAD(counts->arena.purged);
    out->threads = (uint32_t)SLP_LOAD(counts->heaps.threads);
    out->peak_live_bytes = positive(SLP_LOAD(counts->heaps.peak)) + l->peak_bytes +
                           positive(SLP_LOAD(counts->fallback.bytes)) +
                           positive(SLP_LOAD(counts->guard.peak));
}
