/* snapshot.c: see snapshot.h. The walk names every field of schema slabpool/1.
 */
#include "stats/snapshot.h"

#include <string.h>

#include "stats/requested.h"

/* Counters are in structs in the order in which they are written. */
_Static_assert(sizeof(struct slp_class_stats) == 12 * sizeof(uint64_t), "words only");
_Static_assert(sizeof(struct slp_arena_stats) == 4 * sizeof(uint64_t), "words only");
_Static_assert(offsetof(struct slp_large_stats, histogram) == 9 * sizeof(uint64_t), "words only");

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

void slp_snapshot_fields(struct slp_emitter *e, const uint64_t *values, const char *names)
{
    for (; *names != '\0'; names += strlen(names) + 1, values++)
        if (strncmp(names, "live", 4) == 0)
            e->balance(e, names, (int64_t)*values);
        else
            e->number(e, names, *values);
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

static void hit_rate(struct slp_emitter *e, uint64_t hits, uint64_t misses)
{
    e->fixed(e, "hit_rate", slp_hit_rate(hits, misses), 6);
}

static void walk_totals(const struct slp_snapshot *s, struct slp_emitter *e)
{
    const struct slp_totals *t = &s->totals;
    const uint64_t rest[] = {(uint64_t)t->live, (uint64_t)t->live_bytes, s->counts.peak_live_bytes,
                             s->process.peak_rss_bytes};

    e->begin(e, "totals", false);
    slp_snapshot_fields(e, &t->allocs, "allocs\0frees\0hits\0misses\0");
    hit_rate(e, t->hits, t->misses);
    slp_snapshot_fields(e, rest, "live\0live_bytes\0peak_live_bytes\0peak_rss_bytes\0");
    e->end(e, false);
}

static void walk_class(const struct slp_class_stats *c, struct slp_emitter *e)
{
    e->begin(e, NULL, false);
    slp_snapshot_fields(e, &c->size, "size\0allocs\0hits\0misses\0");
    hit_rate(e, c->hits, c->misses);
    slp_snapshot_fields(e, &c->frees,
                        "frees\0remote_frees\0refills\0live\0live_bytes\0cached\0slabs\0"
                        "peak_slab_bytes\0");
    e->end(e, false);
}

static void walk_large(const struct slp_large_stats *l, struct slp_emitter *e)
{
    e->begin(e, "large", false);
    slp_snapshot_fields(e, &l->allocs,
                        "allocs\0frees\0cache_hits\0mmaps\0munmaps\0mremaps\0live\0live_bytes\0"
                        "peak_bytes\0");
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
    slp_snapshot_fields(e, &c->arena.reserved_bytes,
                        "reserved_bytes\0committed_bytes\0purged_bytes\0refills\0");
    e->end(e, false);

    e->begin(e, "fallback", false);
    e->string(e, "backend", c->fallback.backend ? c->fallback.backend : "none");
    slp_snapshot_fields(e, &c->fallback.allocs, "allocs\0frees\0live\0");
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
