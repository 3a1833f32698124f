/* source.c: see source.h.
 */
#include "stats/cli/source.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "stats/cli/cli.h"

#define VERSION_LONG 32

/* What is being read, for messages; wrong is set at the first fault. */
struct reading {
    const char *path;
    bool wrong;
};

static void fault(struct reading *r, const char *part, const char *what)
{
    if (!r->wrong)
        slp_cli_say("%s: %s: %s", r->path, part, what);
    r->wrong = true;
}

static const json_t *member(struct reading *r, const json_t *object, const char *key)
{
    const json_t *value = json_object_get(object, key);

    if (!value)
        fault(r, key, "is missing");
    return value;
}

static int64_t balance(struct reading *r, const json_t *object, const char *key)
{
    const json_t *value = member(r, object, key);

    int64_t n = json_integer_value(value);
    if (value && !json_is_integer(value))
        fault(r, key, "is not a whole number");
    return r->wrong ? 0 : n;
}

static uint64_t number(struct reading *r, const json_t *object, const char *key)
{
    int64_t value = balance(r, object, key);

    if (value < 0)
        fault(r, key, "is below zero");
    return r->wrong ? 0 : (uint64_t)value;
}

static const char *string(struct reading *r, const json_t *object, const char *key)
{
    const json_t *value = member(r, object, key);

    if (value && !json_is_string(value))
        fault(r, key, "is not a string");
    return json_is_string(value) ? json_string_value(value) : "";
}

static const json_t *part(struct reading *r, const json_t *object, const char *key, bool array)
{
    const json_t *value = member(r, object, key);

    if (value && (array ? !json_is_array(value) : !json_is_object(value)))
        fault(r, key, array ? "is not an array" : "is not an object");
    return value;
}

/* ---- the parts of schema slabpool/1 ---- */

static void read_process(struct reading *r, const json_t *json, struct slp_snapshot *s)
{
    const json_t *process = part(r, json, "process", false);
    const json_t *seconds = member(r, process, "seconds");
    const char *end = string(r, process, "end");
    unsigned e = 0;

    s->process.pid = (int32_t)balance(r, process, "pid");
    s->process.ppid = (int32_t)balance(r, process, "ppid");
    s->process.exe = string(r, process, "exe");
    s->counts.threads = (uint32_t)number(r, process, "threads");
    double lived = json_number_value(seconds);
    if (!json_is_number(seconds) || !(lived >= 0 && lived < 1e12))
        fault(r, "seconds", "is not a time");
    else
        s->process.microseconds = (uint64_t)(lived * 1e6 + 0.5);
    while (e < SLP_ENDS && strcmp(slp_end_names[e], end) != 0)
        e++;
    if (e == SLP_ENDS)
        fault(r, "end", "is not one of the ways a process ends");
    else
        s->process.end = (enum slp_end)e;
}

static void read_class(struct reading *r, const json_t *row, struct slp_class_stats *c)
{
    c->size = number(r, row, "size");
    c->hits = number(r, row, "hits");
    c->misses = number(r, row, "misses");
    c->allocs = c->hits + c->misses;
    c->frees = number(r, row, "frees");
    c->remote_frees = number(r, row, "remote_frees");
    c->refills = number(r, row, "refills");
    c->live = (int64_t)(c->allocs - c->frees);
    c->live_bytes = balance(r, row, "live_bytes");
    c->cached = number(r, row, "cached");
    c->slabs = number(r, row, "slabs");
    c->peak_slab_bytes = number(r, row, "peak_slab_bytes");
    if (c->allocs != number(r, row, "allocs"))
        fault(r, "allocs", "is not hits and misses together");
}

static void read_classes(struct reading *r, const json_t *json, struct slp_inspection *c)
{
    const json_t *rows = part(r, json, "classes", true), *row;
    size_t i;

    json_array_foreach(rows, i, row) {
        if (i >= SLP_INSPECT_CLASSES) {
            fault(r, "classes", "are too many");
            return;
        }
        read_class(r, row, &c->classes[i]);
        if (i > 0 && c->classes[i].size <= c->classes[i - 1].size)
            fault(r, "classes", "are not in the order of their sizes");
        c->nclasses = (uint32_t)i + 1;
    }
}

static void read_large(struct reading *r, const json_t *json, struct slp_large_stats *l)
{
    const json_t *large = part(r, json, "large", false);
    const json_t *rows = part(r, large, "histogram", true), *row;
    size_t i;

    l->allocs = number(r, large, "allocs");
    l->frees = number(r, large, "frees");
    l->cache_hits = number(r, large, "cache_hits");
    l->mmaps = number(r, large, "mmaps");
    l->munmaps = number(r, large, "munmaps");
    l->mremaps = number(r, large, "mremaps");
    l->live = balance(r, large, "live");
    l->live_bytes = balance(r, large, "live_bytes");
    l->peak_bytes = number(r, large, "peak_bytes");
    json_array_foreach(rows, i, row) {
        uint64_t le = number(r, row, "le");
        unsigned b = 0;
        while (b < SLP_LARGE_BUCKETS && (uint64_t)524288 << b != le)
            b++;
        if (b == SLP_LARGE_BUCKETS)
            fault(r, "le", "is not a bucket of the histogram");
        else
            l->histogram[b] = number(r, row, "allocs");
    }
}

static void read_fallback(struct reading *r, const json_t *json, struct slp_fallback_stats *f)
{
    const json_t *fallback = part(r, json, "fallback", false);
    const json_t *reasons = part(r, fallback, "reasons", false);

    f->backend = string(r, fallback, "backend");
    f->allocs = number(r, fallback, "allocs");
    f->frees = number(r, fallback, "frees");
    f->live = balance(r, fallback, "live");
    for (unsigned i = 0; i < SLP_REASONS; i++)
        f->reasons[i] = number(r, reasons, slp_reason_names[i]);
}

/* Which options are at their default the report does not say: all count as set. */
static void read_settings(struct reading *r, const json_t *json, struct slp_report *report)
{
    json_t *config = json_object_get(json, "config"), *value;
    const char *key;
    unsigned n = 0;

    if (!json_is_object(config)) {
        fault(r, "config", "is not an object");
        return;
    }
    report->settings = calloc(json_object_size(config) + 1, sizeof *report->settings);
    if (!report->settings) {
        fault(r, "config", strerror(errno));
        return;
    }
    json_object_foreach(config, key, value) {
        report->settings[n].name = key;
        report->settings[n].value = json_is_string(value) ? json_string_value(value) : "";
        report->settings[n++].set = true;
    }
    report->snapshot.settings = report->settings;
    report->snapshot.nsettings = n;
}

static void read_report(struct reading *r, json_t *json, struct slp_report *report)
{
    struct slp_snapshot *s = &report->snapshot;
    const json_t *arena = part(r, json, "arena", false);
    const json_t *totals = part(r, json, "totals", false);

    report->json = json_incref(json);
    s->version = string(r, json, "version");
    if (strspn(s->version, "0123456789.abcdefghijklmnopqrstuvwxyz+~-") != strlen(s->version) ||
        strlen(s->version) > VERSION_LONG)
        fault(r, "version", "is not one"); /* it is printed as it is */
    read_process(r, json, s);
    read_settings(r, json, report);
    read_classes(r, json, &s->counts);
    read_large(r, json, &s->counts.large);
    s->counts.arena.reserved_bytes = number(r, arena, "reserved_bytes");
    s->counts.arena.committed_bytes = number(r, arena, "committed_bytes");
    s->counts.arena.purged_bytes = number(r, arena, "purged_bytes");
    s->counts.arena.refills = number(r, arena, "refills");
    read_fallback(r, json, &s->counts.fallback);
    s->counts.peak_live_bytes = number(r, totals, "peak_live_bytes");
    s->process.peak_rss_bytes = number(r, totals, "peak_rss_bytes");
    slp_snapshot_sum(s);
    /* The schema has the fallback's bytes in the totals only. */
    s->counts.fallback.live_bytes = balance(r, totals, "live_bytes") - s->totals.live_bytes;
    slp_snapshot_sum(s);
}

/* ---- files ---- */

struct slp_report *slp_source_append(struct slp_source *source)
{
    struct slp_report *more = realloc(source->reports, (source->n + 1) * sizeof *more);

    if (!more)
        return NULL;
    source->reports = more;
    memset(&more[source->n], 0, sizeof *more);
    return &more[source->n++];
}

static void read_document(struct reading *r, json_t *json, struct slp_source *source)
{
    const char *schema = string(r, json, "schema");

    if (strcmp(schema, "slabpool/1") == 0) {
        struct slp_report *report = slp_source_append(source);
        if (!report)
            fault(r, "report", strerror(errno));
        else
            read_report(r, json, report);
    } else if (strcmp(schema, "slabpool-tree/1") == 0) {
        source->tree = true;
        json_t *processes = json_object_get(json, "processes"), *process;
        size_t i;
        if (!json_is_array(processes))
            fault(r, "processes", "is not an array");
        json_array_foreach(processes, i, process)
            if (!r->wrong && strcmp(string(r, process, "schema"), "slabpool/1") == 0)
                read_document(r, process, source);
    } else {
        fault(r, "schema", "is neither slabpool/1 nor slabpool-tree/1");
    }
}

/* Documents one after another; what is left of a line of text between them is no JSON. */
static void read_stream(struct reading *r, FILE *from, struct slp_source *source)
{
    size_t before = source->n;

    while (!r->wrong) {
        json_error_t error;
        json_t *json = json_loadf(from, JSON_DISABLE_EOF_CHECK, &error);
        if (!json) {
            if (source->n == before || json_error_code(&error) != json_error_premature_end_of_input)
                fault(r, "JSON", error.text);
            return;
        }
        read_document(r, json, source);
        json_decref(json);
        int c = getc(from);
        while (c == ' ' || c == '\n' || c == '\r' || c == '\t')
            c = getc(from);
        if (c == EOF)
            return;
        ungetc(c, from);
    }
}

int slp_source_load(const char *path, struct slp_source *source)
{
    bool standard = strcmp(path, "-") == 0;
    struct reading r = {.path = standard ? "standard input" : path};
    struct stat st;

    if (!standard && stat(path, &st) == 0 && S_ISDIR(st.st_mode))
        return slp_source_load_folder(path, source);
    FILE *from = standard ? stdin : fopen(path, "re");
    if (!from) {
        slp_cli_say("%s: %s", path, strerror(errno));
        return -1;
    }
    int first = getc(from);
    ungetc(first, from);
    /* JSON begins with a brace or white space, a live file with its magic. */
    if (!standard && first != EOF && !strchr("{ \t\r\n", first)) {
        fclose(from);
        return slp_source_load_live(path, source);
    }
    read_stream(&r, from, source);
    if (!standard)
        fclose(from);
    return r.wrong ? -1 : 0;
}

void slp_source_drop(struct slp_source *source)
{
    for (size_t i = 0; i < source->n; i++) {
        free(source->reports[i].settings);
        json_decref(source->reports[i].json);
        if (source->reports[i].live)
            slp_live_drop(source->reports[i].live);
        free(source->reports[i].live);
    }
    free(source->reports);
    *source = (struct slp_source){0};
}
