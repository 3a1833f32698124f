/* page.c: see page.h. The template's lines that begin with @@ are replaced by the part they name.
 */
#include "stats/cli/page.h"

#include <stdlib.h>
#include <string.h>

#include "stats/cli/advice.h"
#include "stats/cli/cli.h"
#include "stats/cli/defaults.h"
#include "stats/version.h"

/* ---- escaping: a stream that writes to another ---- */

enum escape { JSON_TEXT, HTML_TEXT };

struct escaping {
    FILE *to;
    enum escape as;
};

static const char *escape_of(enum escape as, char c)
{
    switch (c) {
    case '<':
        return as == JSON_TEXT ? "\\u003c" : "&lt;";
    case '>':
        return as == JSON_TEXT ? "\\u003e" : "&gt;";
    case '&':
        return as == JSON_TEXT ? "\\u0026" : "&amp;";
    case '"':
        return as == JSON_TEXT ? NULL : "&quot;";
    default:
        return NULL;
    }
}

static ssize_t write_escaped(void *cookie, const char *data, size_t n)
{
    const struct escaping *e = cookie;
    size_t from = 0;

    for (size_t i = 0; i < n; i++) {
        const char *text = escape_of(e->as, data[i]);
        if (!text)
            continue;
        fwrite(data + from, 1, i - from, e->to);
        fputs(text, e->to);
        from = i + 1;
    }
    fwrite(data + from, 1, n - from, e->to);
    return ferror(e->to) ? 0 : (ssize_t)n;
}

static int close_escaped(void *cookie)
{
    free(cookie);
    return 0;
}

/* NULL when there is no memory; fclose ends it and leaves `to` open. */
static FILE *escaped(FILE *to, enum escape as)
{
    struct escaping *e = malloc(sizeof *e);
    FILE *stream;

    if (!e)
        return NULL;
    *e = (struct escaping){to, as};
    stream = fopencookie(e, "w",
                         (cookie_io_functions_t){.write = write_escaped, .close = close_escaped});
    if (!stream)
        free(e);
    return stream;
}

/* ---- the data ---- */

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

/* One thing to look at: kind, its name, how many processes, advice, the counters. */
static void put_view(FILE *to, const char *kind, const char *name, const struct slp_advised *of)
{
    fputs("{", to);
    put_member(to, "kind", kind);
    fputc(',', to);
    put_member(to, "name", name);
    fprintf(to, ",\"processes\":%zu,", of->processes);
    put_advice(to, of);
    fputs(",\"report\":", to);
    /* As it was read, with parts that only a newer version knows. */
    if (of->json)
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
    for (size_t i = 0; i < n && i < SLP_PAGE_PROCESSES; i++) {
        const struct slp_snapshot *s = &order[i]->snapshot;
        if (i > 0 || n > 1)
            fputs(",\n", to);
        put_view(to, "process", s->process.exe,
                 &(struct slp_advised){s, 1, false, order[i]->json});
        put_samples(to, scope, order[i]);
        fputs("}", to);
    }
    free(order);
}

/* The sum of all processes, then those of programs when there are several. */
static void put_sums(FILE *to, const struct slp_scope *scope)
{
    const struct slp_tree *tree = &scope->tree;
    struct slp_snapshot sum;
    bool mixed = tree->nprograms > 1;

    slp_scope_sum(scope, tree->nprograms, &sum);
    put_view(to, "all", sum.process.exe,
             &(struct slp_advised){&sum, tree->nprocesses, mixed, NULL});
    fputs("}", to);
    for (size_t i = 0; mixed && i < tree->nprograms; i++) {
        slp_scope_sum(scope, i, &sum);
        fputs(",\n", to);
        put_view(to, "program", sum.process.exe,
                 &(struct slp_advised){&sum, tree->programs[i].processes, false, NULL});
        fputs("}", to);
    }
}

static void put_data(FILE *to, const struct slp_scope *scope, const char *const *files,
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
    fprintf(to, "},\"processes\":%zu,\n\"views\":[", scope->tree.nprocesses);
    if (scope->tree.nprocesses > 1)
        put_sums(to, scope);
    put_processes(to, scope);
    fputs("]}\n", to);
}

/* ---- the template ---- */

static void put_text(FILE *to, const struct slp_scope *scope)
{
    FILE *html = escaped(to, HTML_TEXT);

    if (!html)
        return;
    if (scope->tree.nprocesses == 1)
        slp_cli_write(&scope->processes[0]->snapshot, SLP_FORMAT_TEXT, html);
    else
        slp_tree_print(&scope->tree, SLP_PAGE_PROCESSES, html);
    fclose(html);
}

static void put_title(FILE *to, const struct slp_scope *scope)
{
    FILE *html = escaped(to, HTML_TEXT);
    const char *name = slp_scope_name(scope);

    if (!html)
        return;
    fputs("slabpool: ", html);
    while (*name != '\0') {
        size_t n = slp_utf8_length(name);
        if (n > 1 || (n == 1 && (unsigned char)*name >= 0x20 && *name != 0x7f))
            fwrite(name, 1, n, html);
        else
            fputs("\xef\xbf\xbd", html);
        name += n == 0 ? 1 : n;
    }
    fclose(html);
}

struct writing {
    const struct slp_scope *scope;
    const char *const *files;
    size_t nfiles;
};

static void put_part(FILE *to, const char *name, const struct writing *w)
{
    FILE *json;

    if (strcmp(name, "css") == 0)
        fputs(slp_page_css, to);
    else if (strcmp(name, "script") == 0)
        fputs(slp_page_js, to);
    else if (strcmp(name, "charts") == 0)
        fputs(slp_page_charts_js, to);
    else if (strcmp(name, "library") == 0)
        fputs(slp_page_library, to);
    else if (strcmp(name, "licence") == 0)
        fputs(slp_page_licence, to);
    else if (strcmp(name, "title") == 0)
        put_title(to, w->scope);
    else if (strcmp(name, "text") == 0)
        put_text(to, w->scope);
    else if (strcmp(name, "data") == 0 && (json = escaped(to, JSON_TEXT)) != NULL) {
        put_data(json, w->scope, w->files, w->nfiles);
        fclose(json);
    }
}

int slp_page_write(const struct slp_scope *scope, const char *const *files, size_t nfiles,
                   FILE *to)
{
    const struct writing w = {scope, files, nfiles};

    for (const char *line = slp_page_html; *line != '\0';) {
        size_t n = strcspn(line, "\n");
        if (strncmp(line, "@@", 2) == 0) {
            char name[32];
            snprintf(name, sizeof name, "%.*s", (int)n - 2, line + 2);
            put_part(to, name, &w);
        } else {
            fwrite(line, 1, n, to);
            fputc('\n', to);
        }
        line += n + (line[n] == '\n');
    }
    return ferror(to) ? -1 : 0;
}
