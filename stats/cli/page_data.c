/* page_data.c: what a page has to show, as JSON; see page.h.
 */
#include "stats/cli/page.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "stats/cli/advice.h"
#include "stats/cli/cli.h"
#include "stats/cli/defaults.h"
#include "stats/version.h"

/* A JSON string; what is not UTF-8 becomes U+FFFD, as in a report. */
static void put_string(FILE *to, const char *text)
{
    fputc('"', to);
    while (*text != '\0') {
        size_t n = slp_utf8_length(text);
        unsigned char c = (unsigned char)*text;
        if (n == 0)
            fputs("\\ufffd", to);
        else if (n == 1 && (c < 0x20 || c == '"' || c == '\\' || c == 0x7f))
            fprintf(to, "\\u%04x", c);
        else
            fwrite(text, 1, n, to);
        text += n == 0 ? 1 : n;
    }
    fputc('"', to);
}

static void put_member(FILE *to, const char *key, const char *text)
{
    fprintf(to, "\"%s\":", key);
    put_string(to, text);
}

static void put_advice(FILE *to, const struct slp_advised *of)
{
    struct slp_advice items[SLP_ADVICE_MOST];
    size_t n = slp_advice_make(of, items);

    fputs("\"advice\":[", to);
    for (size_t i = 0; i < n; i++) {
        fputs(i ? ",{" : "{", to);
        put_member(to, "id", items[i].id);
        fputc(',', to);
        put_member(to, "title", items[i].title);
        fputc(',', to);
        put_member(to, "why", items[i].why);
        fputc(',', to);
        put_member(to, "setting", items[i].setting);
        fputc('}', to);
    }
    fputs("]", to);
}

/* A line of a table: what the process is, and the totals. */
static void put_line(FILE *to, const struct slp_snapshot *s)
{
    const struct slp_process *p = &s->process;
    const struct slp_totals *t = &s->totals;

    fprintf(to, "{\"process\":{\"pid\":%d,\"end\":\"%s\",\"seconds\":%.6f,\"threads\":%u},",
            (int)p->pid, slp_end_names[p->end], (double)p->microseconds / 1e6, s->counts.threads);
    fprintf(to,
            "\"totals\":{\"allocs\":%" PRIu64 ",\"frees\":%" PRIu64 ",\"hits\":%" PRIu64
            ",\"misses\":%" PRIu64 ",\"live\":%" PRId64 ",\"live_bytes\":%" PRId64
            ",\"peak_live_bytes\":%" PRIu64 ",\"peak_rss_bytes\":%" PRIu64 "}}",
            t->allocs, t->frees, t->hits, t->misses, t->live, t->live_bytes,
            s->counts.peak_live_bytes, p->peak_rss_bytes);
}

/* One thing to look at: kind, name, how many processes, advice, the counters; whole, or a line. */
static void put_view(FILE *to, const char *kind, const struct slp_advised *of, bool whole)
{
    fputs("{", to);
    put_member(to, "kind", kind);
    fputc(',', to);
    put_member(to, "name", of->snapshot->process.exe);
    fprintf(to, ",\"processes\":%zu,", of->processes);
    if (whole)
        put_advice(to, of);
    else
        fputs("\"advice\":[]", to);
    fputs(",\"report\":", to);
    if (!whole)
        put_line(to, of->snapshot);
    else if (of->json) /* as it was read, with parts that only a newer version knows */
        json_dumpf(of->json, to, SLP_SCOPE_JSON);
    else
        slp_cli_write(of->snapshot, SLP_FORMAT_JSON, to);
}

static int soonest_first(const void *a, const void *b)
{
    const struct slp_report *const *p = a, *const *q = b;
    uint64_t m = (*p)->snapshot.process.microseconds, n = (*q)->snapshot.process.microseconds;

    return m < n ? -1 : m > n;
}

/* What changes with time, of the reports of one process, when there are several. */
static void put_samples(FILE *to, const struct slp_scope *scope, const struct slp_report *last)
{
    const struct slp_source *source = scope->source;
    const struct slp_report **samples = calloc(source->n, sizeof *samples);
    size_t n = 0;

    for (size_t i = 0; samples && i < source->n; i++)
        if (slp_scope_last(scope, &source->reports[i]) == last)
            samples[n++] = &source->reports[i];
    if (n > 1) {
        qsort(samples, n, sizeof *samples, soonest_first);
        for (size_t i = 0; i < n; i++) {
            const struct slp_snapshot *s = &samples[i]->snapshot;
            fprintf(to,
                    "%s{\"seconds\":%.6f,\"allocs\":%llu,\"live_bytes\":%lld,"
                    "\"peak_live_bytes\":%llu,\"peak_rss_bytes\":%llu,\"committed_bytes\":%llu}",
                    i == 0 ? ",\"samples\":[" : ",", (double)s->process.microseconds / 1e6,
                    (unsigned long long)s->totals.allocs, (long long)s->totals.live_bytes,
                    (unsigned long long)s->counts.peak_live_bytes,
                    (unsigned long long)s->process.peak_rss_bytes,
                    (unsigned long long)s->counts.arena.committed_bytes);
        }
        fputs("]", to);
    }
    free(samples);
}

static int most_first(const void *a, const void *b)
{
    const struct slp_report *const *p = a, *const *q = b;
    uint64_t m = (*p)->snapshot.totals.allocs, n = (*q)->snapshot.totals.allocs;

    return m < n ? 1 : m > n ? -1 : *p < *q ? -1 : 1;
}

static void put_processes(FILE *to, const struct slp_scope *scope)
{
    size_t n = scope->tree.nprocesses;
    const struct slp_report **order = calloc(n + 1, sizeof *order);

    if (!order)
        return;
    memcpy(order, scope->processes, n * sizeof *order);
    qsort(order, n, sizeof *order, most_first);
    for (size_t i = 0; i < n && i < SLP_PAGE_LINES; i++) {
        if (i > 0 || n > 1)
            fputs(",\n", to);
        put_view(to, "process",
                 &(struct slp_advised){&order[i]->snapshot, 1, false, order[i]->json},
                 i < SLP_PAGE_WHOLE);
        put_samples(to, scope, order[i]);
        fputs("}", to);
    }
    free(order);
}

/* How many programs have more allocations than this one. */
static size_t busier(const struct slp_tree *tree, const struct slp_tree_program *than)
{
    size_t n = 0;

    for (size_t i = 0; i < tree->nprograms; i++)
        n += tree->programs[i].sum.totals.allocs > than->sum.totals.allocs;
    return n;
}

/* The sum of all processes, then those of programs when there are several. */
static void put_sums(FILE *to, const struct slp_scope *scope)
{
    const struct slp_tree *tree = &scope->tree;
    struct slp_snapshot sum;
    bool mixed = tree->nprograms > 1;

    slp_scope_sum(scope, tree->nprograms, &sum);
    put_view(to, "all", &(struct slp_advised){&sum, tree->nprocesses, mixed, NULL}, true);
    fputs("}", to);
    for (size_t i = 0; mixed && i < tree->nprograms; i++) {
        size_t place = busier(tree, &tree->programs[i]);
        if (place >= SLP_PAGE_LINES)
            continue;
        slp_scope_sum(scope, i, &sum);
        fputs(",\n", to);
        put_view(to, "program",
                 &(struct slp_advised){&sum, tree->programs[i].processes, false, NULL},
                 place < SLP_PAGE_WHOLE);
        fputs("}", to);
    }
}

void slp_page_data(FILE *to, const struct slp_scope *scope, const char *const *files,
                   size_t nfiles)
{
    fputs("{\"slabpool\":\"" SLP_VERSION "\",\"files\":[", to);
    for (size_t i = 0; i < nfiles; i++) {
        if (i)
            fputc(',', to);
        put_string(to, files[i]);
    }
    fputs("],\"defaults\":{", to);
    for (const struct slp_cli_default *d = slp_cli_defaults; d->name; d++) {
        if (d != slp_cli_defaults)
            fputc(',', to);
        put_member(to, d->name, d->value);
    }
    fprintf(to, "},\"processes\":%zu,\"programs\":%zu,\n\"views\":[", scope->tree.nprocesses,
            scope->tree.nprograms);
    if (scope->tree.nprocesses > 1)
        put_sums(to, scope);
    put_processes(to, scope);
    fputs("]}\n", to);
}
