#include "core/inspect.h"

#include "core/backend.h"
#include "core/tally.h"

SLP_COLD_DATA struct slp_inspect_before slp_inspect_before;

static void add(struct slp_tally *tally, void *out)
{
    slp_tally_add(tally, out);
}

void slp_inspect(struct slp_inspection *out)
{
    __builtin_memset(out, 0, sizeof *out);
    for (uint32_t k = 0; k < SLP_CLASSES; k++) {
        out->classes[k].size = slp_classes[k].size;
        out->classes[k].peak_slab_bytes = (uint64_t)slp_classes[k].units << SLP_UNIT_SHIFT;
    }
    slp_tally_each(add, out);
    slp_tally_finish(&slp_count, out);
    out->fallback.backend = slp_backend_name();
}

/* What is not zero begins anew; other pages of a child stay its parent's. */
static void restart(struct slp_tally *tally, void *unused)
{
    (void)unused;
    for (uint32_t k = 0; k < SLP_CLASSES; k++) {
        struct slp_tally_class *t = &tally->of[k];
        uint64_t out = t->hits + SLP_LOAD(t->misses), in = t->frees + SLP_LOAD(t->remote_frees);
        int64_t live = (int64_t)(out - in), carved = SLP_LOAD(t->carved);
        if ((out | in | SLP_LOAD(t->refills) | (uint64_t)carved) == 0)
            continue;
        slp_inspect_before.live[k] += live;
        t->hits = t->frees = 0;
        SLP_STORE(t->misses, 0);
        SLP_STORE(t->remote_frees, 0);
        SLP_STORE(t->refills, 0);
        SLP_STORE(t->carved, 0);
        SLP_BUMP(slp_tally_first.late.of[k].carved, carved - live);
    }
}

void slp_inspect_base(void)
{
    struct slp_counts *c = &slp_count;
    slp_tally_each(restart, NULL);
    slp_inspect_before.large += (int64_t)(SLP_LOAD(c->large.allocs) - SLP_LOAD(c->large.frees));
    slp_inspect_before.fallback +=
        (int64_t)(SLP_LOAD(c->fallback.allocs) - SLP_LOAD(c->fallback.frees));
    SLP_STORE(c->large.before, SLP_LOAD(c->large.bytes));
    SLP_STORE(c->fallback.before, SLP_LOAD(c->fallback.bytes));
    SLP_STORE(c->large.allocs, 0);
    SLP_STORE(c->large.frees, 0);
    for (int i = 0; i < SLP_LARGE_BUCKETS; i++)
        SLP_STORE(c->large.histogram[i], 0);
    SLP_STORE(c->mapping.hits, 0);
    SLP_STORE(c->mapping.mmaps, 0);
    SLP_STORE(c->mapping.munmaps, 0);
    SLP_STORE(c->mapping.mremaps, 0);
    SLP_STORE(c->fallback.allocs, 0);
    SLP_STORE(c->fallback.frees, 0);
    for (int i = 0; i < SLP_REASONS; i++)
        SLP_STORE(c->fallback.reasons[i], 0);
    SLP_STORE(c->arena.purged, 0);
}
