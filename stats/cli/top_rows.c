/* top_rows.c: tables made of the readings; see top.h.
 */
#include <stdlib.h>
#include <string.h>

#include "stats/cli/source.h"
#include "stats/cli/top.h"

enum { P_PID, P_ALLOCS, P_FREES, P_HIT, P_REFILLS, P_LIVE, P_ARENA, P_LARGE, P_FALLBACK, P_RSS,
       P_THREADS, P_PROGRAM, P_COLUMNS };

const struct slp_top_column slp_top_process_columns[] = {
    [P_PID] = {"pid", "PID", SLP_TOP_ID, 7, 0},
    [P_ALLOCS] = {"allocs/s", "ALLOCS/S", SLP_TOP_RATE, 9, 1},
    [P_FREES] = {"frees/s", "FREES/S", SLP_TOP_RATE, 9, 7},
    [P_HIT] = {"hit%", "HIT %", SLP_TOP_SHARE, 6, 3},
    [P_REFILLS] = {"refills/s", "REFILLS/S", SLP_TOP_RATE, 9, 8},
    [P_LIVE] = {"live_bytes", "LIVE", SLP_TOP_SIZE, 10, 2},
    [P_ARENA] = {"arena_bytes", "ARENA", SLP_TOP_SIZE, 10, 5},
    [P_LARGE] = {"large_bytes", "LARGE", SLP_TOP_SIZE, 10, 6},
    [P_FALLBACK] = {"fallback_bytes", "FALLBACK", SLP_TOP_SIZE, 10, 10},
    [P_RSS] = {"rss_bytes", "RSS", SLP_TOP_SIZE, 10, 4},
    [P_THREADS] = {"threads", "THR", SLP_TOP_COUNT, 4, 9},
    [P_PROGRAM] = {"program", "PROGRAM", SLP_TOP_TEXT, 15, 0},
};
const unsigned slp_top_process_ncolumns = P_COLUMNS;

enum { C_SIZE, C_ALLOCS, C_FREES, C_REMOTE, C_HIT, C_MISSES, C_REFILLS, C_LIVE, C_BYTES, C_CACHED,
       C_SLABS, C_COLUMNS };

const struct slp_top_column slp_top_class_columns[] = {
    [C_SIZE] = {"size", "SIZE", SLP_TOP_TEXT, 8, 0},
    [C_ALLOCS] = {"allocs/s", "ALLOCS/S", SLP_TOP_RATE, 9, 1},
    [C_FREES] = {"frees/s", "FREES/S", SLP_TOP_RATE, 9, 4},
    [C_REMOTE] = {"remote/s", "REMOTE/S", SLP_TOP_RATE, 9, 8},
    [C_HIT] = {"hit%", "HIT %", SLP_TOP_SHARE, 6, 3},
    [C_MISSES] = {"misses/s", "MISSES/S", SLP_TOP_RATE, 9, 6},
    [C_REFILLS] = {"refills/s", "REFILLS/S", SLP_TOP_RATE, 9, 7},
    [C_LIVE] = {"live", "LIVE", SLP_TOP_COUNT, 8, 5},
    [C_BYTES] = {"live_bytes", "BYTES", SLP_TOP_SIZE, 10, 2},
    [C_CACHED] = {"cached", "CACHED", SLP_TOP_COUNT, 8, 10},
    [C_SLABS] = {"slabs", "SLABS", SLP_TOP_COUNT, 6, 9},
};
const unsigned slp_top_class_ncolumns = C_COLUMNS;

_Static_assert(P_COLUMNS <= SLP_TOP_COLUMNS && C_COLUMNS <= SLP_TOP_COLUMNS, "rows have room");

/* A new row at the end, all "-"; NULL without memory. */
static struct slp_top_row *add_row(struct slp_top_table *t, const char *label)
{
    if (t->n == t->room) {
        size_t room = t->room * 2 + 64;
        struct slp_top_row *more = reallocarray(t->rows, room, sizeof *more);
        if (!more)
            return NULL;
        t->rows = more;
        t->room = room;
    }
    struct slp_top_row *row = &t->rows[t->n++];
    *row = (struct slp_top_row){.label = label};
    for (unsigned i = 0; i < SLP_TOP_COLUMNS; i++)
        row->values[i] = NAN;
    return row;
}

/* Of hits and misses in the interval; NaN when nothing was allocated, or with one reading. */
static double share(uint64_t hits, uint64_t hits_before, uint64_t misses, uint64_t misses_before,
                    double over)
{
    uint64_t hit = hits - hits_before, missed = misses - misses_before;

    if (!(over > 0) || hits < hits_before || misses < misses_before || hit + missed == 0)
        return NAN;
    return (double)slp_hit_rate(hit, missed) / 1e6;
}

/* ---- processes ---- */

static bool matches(const char *filter, const char *text, double number)
{
    char digits[SLP_NUMBER_MAX];

    if (*filter == '\0' || (text && strcasestr(text, filter)))
        return true;
    slp_top_cell(digits, SLP_TOP_ID, number, true);
    return strstr(digits, filter) != NULL;
}

static bool is_chosen(const struct slp_top_process *p, const struct slp_top_choice *choice)
{
    if (!p->running && choice->ended != SLP_TOP_ALL &&
        !(choice->ended == SLP_TOP_RECENT && p->watched))
        return false;
    if (choice->busy && p->now.allocs == p->before.allocs && p->now.frees == p->before.frees)
        return false;
    return matches(choice->filter, p->exe, p->pid);
}

static void fill_process(struct slp_top_row *row, struct slp_top_process *p)
{
    const struct slp_top_sums *n = &p->now, *b = &p->before;
    double *v = row->values;

    row->process = p;
    row->note = p->running ? NULL : slp_end_names[p->end];
    row->tone = p->running ? SLP_TOP_PLAIN : SLP_TOP_DIM;
    v[P_PID] = p->pid;
    v[P_ALLOCS] = slp_top_rate(n->allocs, b->allocs, p->over);
    v[P_FREES] = slp_top_rate(n->frees, b->frees, p->over);
    v[P_HIT] = share(n->hits, b->hits, n->misses, b->misses, p->over);
    v[P_REFILLS] = slp_top_rate(n->refills, b->refills, p->over);
    v[P_LIVE] = (double)n->live_bytes;
    v[P_ARENA] = (double)n->committed;
    v[P_LARGE] = (double)n->large_bytes;
    v[P_FALLBACK] = (double)n->fallback_bytes;
    v[P_RSS] = n->rss > 0 ? (double)n->rss : NAN;
    v[P_THREADS] = n->threads;
}

int slp_top_processes(const struct slp_top_watch *watch, const struct slp_top_choice *choice,
                      struct slp_top_table *t)
{
    t->columns = slp_top_process_columns;
    t->ncolumns = P_COLUMNS;
    t->label = P_PROGRAM;
    t->n = t->fixed = 0;
    for (size_t i = 0; i < watch->n; i++) {
        if (!is_chosen(watch->processes[i], choice))
            continue;
        struct slp_top_row *row = add_row(t, watch->processes[i]->exe);
        if (!row)
            return -1;
        fill_process(row, watch->processes[i]);
    }
    slp_top_sort(t, choice->sort, choice->reverse);
    return 0;
}

/* ---- classes ---- */

static const struct slp_class_stats *class_of(const struct slp_inspection *counts, uint64_t size)
{
    static const struct slp_class_stats none;

    for (uint32_t i = 0; i < counts->nclasses; i++)
        if (counts->classes[i].size == size)
            return &counts->classes[i];
    return &none;
}

static void fill_class(struct slp_top_row *row, const struct slp_class_stats *n,
                       const struct slp_class_stats *b, double over)
{
    double *v = row->values;

    v[C_SIZE] = (double)n->size;
    v[C_ALLOCS] = slp_top_rate(n->allocs, b->allocs, over);
    v[C_FREES] = slp_top_rate(n->frees, b->frees, over);
    v[C_REMOTE] = slp_top_rate(n->remote_frees, b->remote_frees, over);
    v[C_HIT] = share(n->hits, b->hits, n->misses, b->misses, over);
    v[C_MISSES] = slp_top_rate(n->misses, b->misses, over);
    v[C_REFILLS] = slp_top_rate(n->refills, b->refills, over);
    v[C_LIVE] = (double)n->live;
    v[C_BYTES] = (double)n->live_bytes;
    v[C_CACHED] = (double)n->cached;
    v[C_SLABS] = (double)n->slabs;
}

/* A row for what is no class; it has no hits, and no slabs. */
static void fill_other(struct slp_top_row *row, uint64_t allocs, uint64_t allocs_before,
                       uint64_t frees, uint64_t frees_before, double over)
{
    row->tone = SLP_TOP_SUM;
    row->values[C_ALLOCS] = slp_top_rate(allocs, allocs_before, over);
    row->values[C_FREES] = slp_top_rate(frees, frees_before, over);
}

static int add_sums(struct slp_top_table *t, const struct slp_top_detail *d)
{
    const struct slp_inspection *n = &d->now, *b = &d->before;
    struct slp_class_stats now = {0}, before = {0};
    struct slp_top_row *row;

    if (!(row = add_row(t, "large")))
        return -1;
    fill_other(row, n->large.allocs, b->large.allocs, n->large.frees, b->large.frees, d->over);
    row->values[C_LIVE] = (double)n->large.live;
    row->values[C_BYTES] = (double)n->large.live_bytes;
    if (!(row = add_row(t, "fallback")))
        return -1;
    fill_other(row, n->fallback.allocs, b->fallback.allocs, n->fallback.frees, b->fallback.frees,
               d->over);
    row->values[C_LIVE] = (double)n->fallback.live;
    row->values[C_BYTES] = (double)n->fallback.live_bytes;
    for (uint32_t i = 0; i < n->nclasses; i++)
        slp_source_add_class(&now, &n->classes[i]);
    for (uint32_t i = 0; i < b->nclasses; i++)
        slp_source_add_class(&before, &b->classes[i]);
    if (!(row = add_row(t, "total")))
        return -1;
    fill_class(row, &now, &before, d->over);
    fill_other(row, now.allocs + n->large.allocs + n->fallback.allocs,
               before.allocs + b->large.allocs + b->fallback.allocs,
               now.frees + n->large.frees + n->fallback.frees,
               before.frees + b->large.frees + b->fallback.frees, d->over);
    row->values[C_LIVE] += (double)(n->large.live + n->fallback.live);
    row->values[C_BYTES] += (double)(n->large.live_bytes + n->fallback.live_bytes);
    t->fixed = 3;
    return 0;
}

int slp_top_classes(const struct slp_top_watch *watch, const struct slp_top_choice *choice,
                    struct slp_top_table *t)
{
    const struct slp_top_detail *d = watch->detail;

    t->columns = slp_top_class_columns;
    t->ncolumns = C_COLUMNS;
    t->label = C_SIZE;
    t->n = t->fixed = 0;
    for (uint32_t i = 0; i < d->now.nclasses; i++) {
        const struct slp_class_stats *n = &d->now.classes[i], *b = class_of(&d->before, n->size);
        if ((n->allocs == 0 && n->frees == 0) ||
            (choice->busy && n->allocs == b->allocs && n->frees == b->frees) ||
            !matches(choice->filter, NULL, (double)n->size))
            continue;
        struct slp_top_row *row = add_row(t, NULL);
        if (!row)
            return -1;
        fill_class(row, n, b, d->over);
    }
    if (add_sums(t, d) != 0)
        return -1;
    slp_top_sort(t, choice->sort, choice->reverse);
    return 0;
}
