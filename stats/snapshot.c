/* snapshot.c: see snapshot.h. The walk names every field of schema slabpool/1.
 */
#include "stats/requested.h"
#include "stats/snapshot.h"

const char slp_end_names[SLP_ENDS][11] = {
    [SLP_END_EXIT] = "exit",
    [SLP_END__EXIT] = "_exit",
    [SLP_END_QUICK_EXIT] = "quick_exit",
    [SLP_END_ABORT] = "abort",
    [SLP_END_SIGNAL] = "signal",
    [SLP_END_EXEC] = "exec",
    [SLP_END_RUNNING] = "running",
};

const char slp_reason_names[SLP_REASONS][15] = {
    [SLP_REASON_ARENA_LIMIT] = "arena_limit",
    [SLP_REASON_CLASS_LIMIT] = "class_limit",
    [SLP_REASON_RESERVE_FAILED] = "reserve_failed",
    [SLP_REASON_ALIGNMENT] = "alignment",
    [SLP_REASON_BACKEND] = "backend",
};

/* Wraps: what a damaged file says may be anything. */
static void add(int64_t *sum, int64_t n)
{
    *sum = (int64_t)((uint64_t)*sum + (uint64_t)n);
}

void slp_snapshot_sum(struct slp_snapshot *s)
{
    const struct slp_inspection *c = &s->counts;
    struct slp_totals t = {0};

    for (uint32_t i = 0; i < c->nclasses; i++) {
        t.allocs += c->classes[i].allocs;
        t.frees += c->classes[i].frees;
        t.hits += c->classes[i].hits;
        t.misses += c->classes[i].misses;
        add(&t.live, c->classes[i].live);
        add(&t.live_bytes, c->classes[i].live_bytes);
    }
    t.allocs += c->large.allocs + c->fallback.allocs;
    t.frees += c->large.frees + c->fallback.frees;
    add(&t.live, c->large.live);
    add(&t.live, c->fallback.live);
    add(&t.live_bytes, c->large.live_bytes);
    add(&t.live_bytes, c->fallback.live_bytes);
    s->totals = t;
}

void slp_snapshot_order(struct slp_inspection *counts)
{
    uint32_t n = 0;

    for (uint32_t i = 0; i < counts->nclasses; i++) {
        struct slp_class_stats row = counts->classes[i];
        uint32_t at = n;
        if (row.size == 0)
            continue;
        while (at > 0 && counts->classes[at - 1].size > row.size) {
            counts->classes[at] = counts->classes[at - 1];
            at--;
        }
        if (at != i)
            counts->classes[at] = row;
        n++;
    }
    counts->nclasses = n;
}

void slp_snapshot_take(struct slp_snapshot *s)
{
    slp_inspect(&s->counts);
    slp_snapshot_order(&s->counts);
    s->sample_bytes = slp_sample_rate;
    s->sampled = slp_sample_on() ? &slp_sampled : NULL;
    slp_snapshot_sum(s);
}

uint64_t slp_hit_rate(uint64_t hits, uint64_t misses)
{
    /* Both are shifted down together until the product fits. */
    while (hits > UINT64_MAX / 1000000 || hits + misses < hits) {
        hits >>= 1;
        misses = (misses >> 1) | (misses & 1);
    }
    return hits + misses == 0 ? 0 : hits * 1000000 / (hits + misses);
}

static void walk_process(const struct slp_snapshot *s, struct slp_emitter *e)
{
    const struct slp_process *p = &s->process;

    e->begin(e, "process", false);
    e->balance(e, "pid", p->pid);
    e->balance(e, "ppid", p->ppid);
    e->string(e, "exe", p->exe);
    e->string(e, "end", slp_end_names[p->end]);
    e->fixed(e, "seconds", p->microseconds, 6);
    e->number(e, "threads", s->counts.threads);
    e->end(e, false);

    e->begin(e, "config", false);
    for (unsigned i = 0; i < s->nsettings; i++)
        if (!e->only_set || s->settings[i].set)
            e->string(e, s->settings[i].name, s->settings[i].value);
    e->end(e, false);
}

static void walk_totals(const struct slp_snapshot *s, struct slp_emitter *e)
{
    const struct slp_totals *t = &s->totals;

    e->begin(e, "totals", false);
    e->number(e, "allocs", t->allocs);
    e->number(e, "frees", t->frees);
    e->number(e, "hits", t->hits);
    e->number(e, "misses", t->misses);
    e->fixed(e, "hit_rate", slp_hit_rate(t->hits, t->misses), 6);
    e->balance(e, "live", t->live);
    e->balance(e, "live_bytes", t->live_bytes);
    e->number(e, "peak_live_bytes", s->counts.peak_live_bytes);
    e->number(e, "peak_rss_bytes", s->process.peak_rss_bytes);
    e->end(e, false);
}

static void walk_class(const struct slp_class_stats *c, struct slp_emitter *e)
{
    e->begin(e, NULL, false);
    e->number(e, "size", c->size);
    e->number(e, "allocs", c->allocs);
    e->number(e, "hits", c->hits);
    e->number(e, "misses", c->misses);
    e->fixed(e, "hit_rate", slp_hit_rate(c->hits, c->misses), 6);
    e->number(e, "frees", c->frees);
    e->number(e, "remote_frees", c->remote_frees);
    e->number(e, "refills", c->refills);
    e->balance(e, "live", c->live);
    e->balance(e, "live_bytes", c->live_bytes);
    e->number(e, "cached", c->cached);
    e->number(e, "slabs", c->slabs);
    e->number(e, "peak_slab_bytes", c->peak_slab_bytes);
    e->end(e, false);
}

static void walk_large(const struct slp_large_stats *l, struct slp_emitter *e)
{
    e->begin(e, "large", false);
    e->number(e, "allocs", l->allocs);
    e->number(e, "frees", l->frees);
    e->number(e, "cache_hits", l->cache_hits);
    e->number(e, "mmaps", l->mmaps);
    e->number(e, "munmaps", l->munmaps);
    e->number(e, "mremaps", l->mremaps);
    e->balance(e, "live", l->live);
    e->balance(e, "live_bytes", l->live_bytes);
    e->number(e, "peak_bytes", l->peak_bytes);
    e->begin(e, "histogram", true);
    for (unsigned i = 0; i < SLP_LARGE_BUCKETS; i++) {
        if (l->histogram[i] == 0 && !e->all_buckets)
            continue;
        e->begin(e, NULL, false);
        e->number(e, "le", (uint64_t)524288 << i);
        e->number(e, "allocs", l->histogram[i]);
        e->end(e, false);
    }
    e->end(e, true);
    e->end(e, false);
}

void slp_snapshot_walk(const struct slp_snapshot *s, struct slp_emitter *e)
{
    const struct slp_inspection *c = &s->counts;

    e->begin(e, NULL, false);
    e->string(e, "schema", "slabpool/1");
    e->string(e, "version", s->version);
    walk_process(s, e);
    walk_totals(s, e);

    e->begin(e, "classes", true);
    for (uint32_t i = 0; i < c->nclasses; i++)
        if (c->classes[i].allocs != 0 || c->classes[i].frees != 0)
            walk_class(&c->classes[i], e);
    e->end(e, true);

    walk_large(&c->large, e);

    e->begin(e, "arena", false);
    e->number(e, "reserved_bytes", c->arena.reserved_bytes);
    e->number(e, "committed_bytes", c->arena.committed_bytes);
    e->number(e, "purged_bytes", c->arena.purged_bytes);
    e->number(e, "refills", c->arena.refills);
    e->end(e, false);

    e->begin(e, "fallback", false);
    e->string(e, "backend", c->fallback.backend ? c->fallback.backend : "none");
    e->number(e, "allocs", c->fallback.allocs);
    e->number(e, "frees", c->fallback.frees);
    e->balance(e, "live", c->fallback.live);
    e->begin(e, "reasons", false);
    for (unsigned i = 0; i < SLP_REASONS; i++)
        e->number(e, slp_reason_names[i], c->fallback.reasons[i]);
    e->end(e, false);
    e->end(e, false);

    slp_requested_walk(s, e);
    e->end(e, false);
}

void slp_snapshot_write(const struct slp_snapshot *s, enum slp_format format, bool utf8,
                        struct slp_out *out)
{
    switch (format) {
    case SLP_FORMAT_TEXT:
        slp_text_write(s, utf8, out);
        break;
    case SLP_FORMAT_JSON:
        slp_json_write(s, out);
        break;
    case SLP_FORMAT_OPENMETRICS:
    case SLP_FORMAT_PROMETHEUS:
        slp_metrics_write(s, format == SLP_FORMAT_OPENMETRICS, out);
        break;
    case SLP_FORMAT_OFF:
        break;
    }
}
