/* tune_load.c: reports as levels; see tune.h.
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/class.h"
#include "stats/cli/tune.h"

static void *zeroed(size_t n, size_t size)
{
    void *p = calloc(n ? n : 1, size);

    if (!p)
        abort();
    return p;
}

static double at_least(double x, double low)
{
    return x > low ? x : low;
}

/* The built-in class that serves it. */
static const struct slp_class *class_of(uint64_t size)
{
    return &slp_classes[slp_class_of(size <= SLP_SLAB_MAX + 1 ? (size_t)size : SLP_SLAB_MAX + 1)];
}

static struct slp_tune_level *level_of(struct slp_tune *t, uint64_t size)
{
    size_t i = 0;

    while (i < t->nlevels && t->levels[i].size < size)
        i++;
    if (i < t->nlevels && t->levels[i].size == size)
        return &t->levels[i];
    memmove(&t->levels[i + 1], &t->levels[i], (t->nlevels - i) * sizeof t->levels[0]);
    t->nlevels++;
    t->levels[i] = (struct slp_tune_level){.size = size, .class_size = size};
    t->levels[i].uses = zeroed(t->nprocesses, sizeof *t->levels[i].uses);
    return &t->levels[i];
}

/* Slabs are taken when all others are full, so all but each thread's last were carved whole once.
 * Of those that went back to the arena meanwhile no more is known. */
static void add_row(struct slp_tune *t, size_t p, const struct slp_class_stats *row)
{
    const struct slp_class *c = class_of(row->size);
    struct slp_tune_use *use = &level_of(t, c->size)->uses[p];
    double threads = t->processes[p].threads, capacity = c->capacity;
    double slabs = (double)row->peak_slab_bytes / ((double)c->units * SLP_UNIT);
    double now = at_least((double)row->live, 0) + (double)row->cached;

    if (row->allocs == 0)
        return;
    slabs = at_least(slabs, 1);
    use->allocs += (double)row->allocs;
    use->misses += (double)row->misses;
    use->refills += (double)row->refills;
    use->slabs += slabs;
    use->surely += at_least(at_least(now, (slabs - threads) * capacity), 1);
    if ((double)row->slabs >= slabs)
        use->blocks += at_least(now, 1);
    else
        use->blocks +=
            at_least(slabs > threads ? (slabs - threads / 2) * capacity : capacity / 2, 1);
    if (use->blocks > use->allocs && use->surely <= use->allocs)
        use->blocks = use->allocs;
    use->blocks = at_least(use->blocks, use->surely);
}

static void add_process(struct slp_tune *t, size_t p, const struct slp_snapshot *s)
{
    struct slp_tune_process *process = &t->processes[p];
    double held = (double)s->counts.large.peak_bytes;

    process->rss = (double)s->process.peak_rss_bytes;
    process->threads = at_least(s->counts.threads, 1);
    process->exe = s->process.exe;
    for (uint32_t i = 0; i < s->counts.nclasses; i++)
        add_row(t, p, &s->counts.classes[i]);
    for (size_t i = 0; i < t->nlevels; i++) {
        const struct slp_tune_use *use = &t->levels[i].uses[p];
        double size = (double)t->levels[i].size;
        bool several = use->slabs > process->threads;
        held += size * (several ? use->slabs * class_of(t->levels[i].size)->capacity : use->blocks);
    }
    process->excess = at_least(held - (double)s->counts.peak_live_bytes, 0);
    for (unsigned i = 0; i < s->nsettings; i++)
        if (strcmp(s->settings[i].name, "classes") == 0 &&
            strcmp(s->settings[i].value, "built in") != 0)
            t->ruled = true;
}

/* "requested": {"sizes": [{"size": S, "samples": n, "allocs": estimate}]}. */
static void add_requested(struct slp_tune *t, const json_t *report)
{
    const json_t *sizes = json_object_get(json_object_get(report, "requested"), "sizes"), *row;
    size_t i;

    if (!json_is_array(sizes))
        return;
    t->sampled = true;
    json_array_foreach(sizes, i, row) {
        json_int_t size = json_integer_value(json_object_get(row, "size"));
        double allocs = json_number_value(json_object_get(row, "allocs"));
        if (size > 0 && size <= SLP_SLAB_MAX + 1 && allocs > 0 && allocs < 1e18) {
            t->asked[((size_t)size + SLP_ALIGN - 1) / SLP_ALIGN] += allocs;
            t->samples += json_number_value(json_object_get(row, "samples"));
        }
    }
}

/* The samples of a class are scaled to its allocs, which are known. Without samples all of them
 * count as of the class's size. */
static void scale_requested(struct slp_tune *t)
{
    for (size_t i = 0; i < t->nlevels; i++) {
        struct slp_tune_level *level = &t->levels[i];
        size_t to = (size_t)level->size / SLP_ALIGN, from = to;
        double seen = 0, allocs = 0;
        while (from > 0 && class_of(from * SLP_ALIGN)->size == level->size)
            seen += t->asked[from--];
        for (size_t p = 0; p < t->nprocesses; p++)
            allocs += level->uses[p].allocs;
        if (seen == 0)
            t->asked[to] = allocs;
        else
            for (size_t s = from + 1; s <= to; s++)
                t->asked[s] *= allocs / seen;
        for (size_t s = from + 1; s <= to; s++)
            level->requested += t->asked[s] * (double)s * SLP_ALIGN;
    }
}

void slp_tune_load(struct slp_tune *t, const struct slp_source *source)
{
    slp_class_init();
    t->page = (double)sysconf(_SC_PAGESIZE);
    t->nprocesses = source->n;
    t->processes = zeroed(source->n, sizeof *t->processes);
    t->levels = zeroed(SLP_INSPECT_CLASSES, sizeof *t->levels);
    t->asked = zeroed(SLP_TUNE_STEPS + 1, sizeof *t->asked);
    for (size_t p = 0; p < source->n; p++) {
        add_process(t, p, &source->reports[p].snapshot);
        add_requested(t, source->reports[p].json);
    }
    scale_requested(t);
}

void slp_tune_drop(struct slp_tune *t)
{
    for (size_t i = 0; i < t->nlevels; i++)
        free(t->levels[i].uses);
    free(t->levels);
    free(t->processes);
    free(t->asked);
}

static void move_share(struct slp_tune_use *from, struct slp_tune_use *to, double share)
{
    to->allocs = from->allocs * share;
    to->misses = from->misses * share;
    to->refills = from->refills * share;
    to->blocks = from->blocks * share;
    to->surely = from->surely * share;
    to->slabs = from->slabs * share;
    from->allocs -= to->allocs;
    from->misses -= to->misses;
    from->refills -= to->refills;
    from->blocks -= to->blocks;
    from->surely -= to->surely;
    from->slabs -= to->slabs;
}

void slp_tune_split(struct slp_tune *t, size_t i, uint64_t size)
{
    uint64_t class_size = t->levels[i].class_size;
    size_t from = i == 0 ? 0 : (size_t)t->levels[i - 1].size / SLP_ALIGN, s;
    double below = 0, all = 0, bytes = 0;

    for (s = from + 1; s <= t->levels[i].size / SLP_ALIGN; s++) {
        if (class_of(s * SLP_ALIGN)->size != class_size)
            continue;
        all += t->asked[s];
        if (s <= size / SLP_ALIGN) {
            below += t->asked[s];
            bytes += t->asked[s] * (double)s * SLP_ALIGN;
        }
    }
    struct slp_tune_level *level = level_of(t, size);
    level->class_size = class_size;
    level->requested = bytes;
    level[1].requested -= bytes;
    for (size_t p = 0; p < t->nprocesses; p++)
        move_share(&level[1].uses[p], &level->uses[p], all > 0 ? below / all : 0);
}

double slp_tune_rss(const struct slp_tune *t)
{
    double sum = 0;

    for (size_t p = 0; p < t->nprocesses; p++)
        sum += t->processes[p].rss;
    return sum;
}
