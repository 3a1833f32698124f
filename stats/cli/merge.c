/* merge.c: reports added up; see source.h.
 */
#include <string.h>

#include "stats/cli/source.h"

/* The row of that size, made in its place if need be; NULL when there is no room. */
static struct slp_class_stats *row_of(struct slp_inspection *c, uint64_t size)
{
    uint32_t i = 0;

    while (i < c->nclasses && c->classes[i].size < size)
        i++;
    if (i < c->nclasses && c->classes[i].size == size)
        return &c->classes[i];
    if (c->nclasses == SLP_INSPECT_CLASSES)
        return NULL;
    memmove(&c->classes[i + 1], &c->classes[i], (c->nclasses - i) * sizeof c->classes[0]);
    c->nclasses++;
    c->classes[i] = (struct slp_class_stats){.size = size};
    return &c->classes[i];
}

void slp_source_add_class(struct slp_class_stats *to, const struct slp_class_stats *c)
{
    to->allocs += c->allocs;
    to->hits += c->hits;
    to->misses += c->misses;
    to->frees += c->frees;
    to->remote_frees += c->remote_frees;
    to->refills += c->refills;
    to->live += c->live;
    to->live_bytes += c->live_bytes;
    to->cached += c->cached;
    to->slabs += c->slabs;
    to->peak_slab_bytes += c->peak_slab_bytes;
}

static void add_large(struct slp_large_stats *to, const struct slp_large_stats *l)
{
    to->allocs += l->allocs;
    to->frees += l->frees;
    to->cache_hits += l->cache_hits;
    to->mmaps += l->mmaps;
    to->munmaps += l->munmaps;
    to->mremaps += l->mremaps;
    to->live += l->live;
    to->live_bytes += l->live_bytes;
    to->peak_bytes += l->peak_bytes;
    for (unsigned i = 0; i < SLP_LARGE_BUCKETS; i++)
        to->histogram[i] += l->histogram[i];
}

void slp_source_add(struct slp_snapshot *sum, const struct slp_snapshot *s)
{
    struct slp_inspection *to = &sum->counts;
    const struct slp_inspection *from = &s->counts;

    for (uint32_t i = 0; i < from->nclasses; i++) {
        struct slp_class_stats *row = row_of(to, from->classes[i].size);
        if (row)
            slp_source_add_class(row, &from->classes[i]);
    }
    add_large(&to->large, &from->large);
    to->arena.reserved_bytes += from->arena.reserved_bytes;
    to->arena.committed_bytes += from->arena.committed_bytes;
    to->arena.purged_bytes += from->arena.purged_bytes;
    to->arena.refills += from->arena.refills;
    to->fallback.allocs += from->fallback.allocs;
    to->fallback.frees += from->fallback.frees;
    to->fallback.live += from->fallback.live;
    to->fallback.live_bytes += from->fallback.live_bytes;
    for (unsigned i = 0; i < SLP_REASONS; i++)
        to->fallback.reasons[i] += from->fallback.reasons[i];
    if (from->fallback.allocs != 0)
        to->fallback.backend = from->fallback.backend;
    to->threads += from->threads;
    to->peak_live_bytes += from->peak_live_bytes;
    if (s->process.peak_rss_bytes > sum->process.peak_rss_bytes)
        sum->process.peak_rss_bytes = s->process.peak_rss_bytes;
    if (s->process.microseconds > sum->process.microseconds)
        sum->process.microseconds = s->process.microseconds;
    slp_snapshot_sum(sum);
}

void slp_source_merge(const struct slp_report *reports, size_t n, struct slp_snapshot *sum)
{
    memset(sum, 0, sizeof *sum);
    if (n > 0) {
        sum->version = reports[0].snapshot.version;
        sum->process = reports[0].snapshot.process;
        sum->settings = reports[0].snapshot.settings;
        sum->nsettings = reports[0].snapshot.nsettings;
        sum->counts.fallback.backend = reports[0].snapshot.counts.fallback.backend;
    }
    for (size_t i = 0; i < n; i++)
        slp_source_add(sum, &reports[i].snapshot);
}
