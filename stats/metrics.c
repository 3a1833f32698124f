/* metrics.c: a snapshot as OpenMetrics, or as the older Prometheus text format.
 *
 * Purpose     Counters and gauges for a scraper; ratios are left to it. The
 *             Prometheus form is what node exporter's textfile collector and
 *             promtool take: TYPE on the full sample name, no UNIT, no EOF. All files in
 *             the collector's folder are one exposition, so there each series also has the
 *             labels exe and pid, as slabpool_process_info has them.
 * How         The samples of a metric family must stand together, so the snapshot
 *             is walked once for each family, which picks its own field.
 * Invariants  Every family is one row of the table below; names never change.
 * Ownership, locks, errno, fork, signals   As snapshot.h.
 */
#include "stats/snapshot.h"

#include <string.h>

#define DEPTH 8

#define COUNTER   "c"
#define GAUGE     "g"
#define HISTOGRAM "h"
#define INFO      "i"

/* A row's type, section, key, name, unit and help, each with its terminator and nothing between: as
 * pointers the loader would have to relocate every one of them at each start.
 *   section  the object the field is in; "" the outermost
 *   key      the field; "" for INFO, which takes all strings and balances, and for all fields
 *   name     without slabpool_ before it and _total, _info and _bucket behind
 *   unit     "" when it has none; the name ends with it */
#define ROW(type, section, key, name, unit, help)                                                  \
    type "\0" section "\0" key "\0" name "\0" unit "\0" help "\0"

static const char families[] = {
    ROW(INFO, "", "", "build", "", "Version of the library and of its report.")
    ROW(INFO, "process", "", "process", "", "The process the counts belong to.")
    ROW(INFO, "config", "", "options", "", "Options in force.")
    ROW(GAUGE, "process", "seconds", "process_lived_seconds", "seconds",
        "Time since the start of the process or its fork.")
    ROW(GAUGE, "process", "threads", "threads", "", "Threads that ever allocated.")
    ROW(GAUGE, "totals", "peak_live_bytes", "peak_live_bytes", "bytes",
        "Most bytes in use at once, counted in whole slabs.")
    ROW(GAUGE, "totals", "peak_rss_bytes", "peak_rss_bytes", "bytes",
        "Most resident memory of the process.")
    ROW(COUNTER, "classes", "allocs", "allocs", "", "Blocks handed out, by size class.")
    ROW(COUNTER, "classes", "hits", "hits", "",
        "Blocks served from the calling thread's own free list.")
    ROW(COUNTER, "classes", "misses", "misses", "", "Blocks served by way of the refill path.")
    ROW(COUNTER, "classes", "frees", "frees", "", "Blocks taken back, remote ones included.")
    ROW(COUNTER, "classes", "remote_frees", "remote_frees", "",
        "Blocks freed by another thread than their owner.")
    ROW(COUNTER, "classes", "refills", "refills", "", "Visits to the global arena.")
    ROW(GAUGE, "classes", "live", "live_blocks", "", "Blocks in use.")
    ROW(GAUGE, "classes", "live_bytes", "live_bytes", "bytes", "Usable bytes in use.")
    ROW(GAUGE, "classes", "cached", "cached_blocks", "", "Free blocks kept in slabs.")
    ROW(GAUGE, "classes", "slabs", "slabs", "", "Slabs held.")
    ROW(GAUGE, "classes", "peak_slab_bytes", "peak_slab_bytes", "bytes",
        "Most bytes of slabs held at once.")
    ROW(COUNTER, "large", "allocs", "large_allocs", "", "Large blocks handed out.")
    ROW(COUNTER, "large", "frees", "large_frees", "", "Large blocks taken back.")
    ROW(COUNTER, "large", "cache_hits", "large_cache_hits", "",
        "Large blocks served from mappings that were kept.")
    ROW(COUNTER, "large", "mmaps", "large_mmaps", "", "Calls of mmap for large blocks.")
    ROW(COUNTER, "large", "munmaps", "large_munmaps", "", "Calls of munmap for large blocks.")
    ROW(COUNTER, "large", "mremaps", "large_mremaps", "", "Large blocks resized by mremap.")
    ROW(GAUGE, "large", "live", "large_live_blocks", "", "Large blocks in use.")
    ROW(GAUGE, "large", "live_bytes", "large_live_bytes", "bytes",
        "Usable bytes of large blocks in use.")
    ROW(GAUGE, "large", "peak_bytes", "large_peak_bytes", "bytes",
        "Most bytes of large blocks at once.")
    ROW(HISTOGRAM, "histogram", "allocs", "large_size_bytes", "bytes",
        "Sizes of large blocks handed out.")
    ROW(GAUGE, "arena", "reserved_bytes", "arena_reserved_bytes", "bytes",
        "Address space reserved for slabs.")
    ROW(GAUGE, "arena", "committed_bytes", "arena_committed_bytes", "bytes",
        "Slab memory committed.")
    ROW(GAUGE, "arena", "purged_bytes", "arena_purged_bytes", "bytes",
        "Slab memory given back to the system.")
    ROW(COUNTER, "arena", "refills", "arena_refills", "", "Visits to the global arena.")
    ROW(COUNTER, "fallback", "allocs", "fallback_allocs", "",
        "Blocks handed out by the fallback.")
    ROW(COUNTER, "fallback", "frees", "fallback_frees", "", "Blocks of the fallback taken back.")
    ROW(GAUGE, "fallback", "live", "fallback_live_blocks", "", "Blocks of the fallback in use.")
    ROW(COUNTER, "reasons", "", "fallback_requests", "",
        "Requests that went to the fallback, by reason.")
};

struct family {
    char type;
    const char *section, *key, *name, *unit, *help;
};

struct metrics {
    struct slp_emitter emitter;
    struct slp_out *out;
    const struct slp_process *process;
    struct family family;
    bool openmetrics;
    const char *stack[DEPTH]; /* sections; a row of an array has its array's */
    unsigned depth;
    bool row;       /* the next number names the row */
    uint64_t label; /* of the row: size or le */
    const char *backend;
    uint64_t cumulative;
    bool labels_open;
};

static void quoted(struct slp_out *out, const char *s)
{
    slp_out_char(out, '"');
    while (*s != '\0') {
        size_t n = slp_utf8_length(s);
        if (n == 0) {
            slp_out_text(out, "\xef\xbf\xbd");
        } else if (*s == '\n') {
            slp_out_text(out, "\\n");
        } else {
            if (*s == '"' || *s == '\\')
                slp_out_char(out, '\\');
            slp_out_bytes(out, s, n);
        }
        s += n == 0 ? 1 : n;
    }
    slp_out_char(out, '"');
}

static const char *section(const struct metrics *m)
{
    return m->stack[m->depth - 1];
}

static bool is(const struct metrics *m, const char *type)
{
    return m->family.type == *type;
}

static void family_name(const struct metrics *m)
{
    slp_out_text(m->out, "slabpool_");
    slp_out_text(m->out, m->family.name);
}

/* The name of a sample, with what its type adds. */
static void sample_name(const struct metrics *m)
{
    family_name(m);
    slp_out_text(m->out, is(m, COUNTER)     ? "_total"
                         : is(m, HISTOGRAM) ? "_bucket"
                         : is(m, INFO)      ? "_info"
                                            : "");
}

static void label(struct metrics *m, const char *name, const char *value)
{
    slp_out_char(m->out, m->labels_open ? ',' : '{');
    m->labels_open = true;
    slp_out_text(m->out, name);
    slp_out_char(m->out, '=');
    quoted(m->out, value);
}

static void label_number(struct metrics *m, const char *name, int64_t value)
{
    char text[SLP_NUMBER_MAX];

    slp_format_i64(text, value, false);
    label(m, name, text);
}

/* The last labels of a sample, and the blank before its value. */
static void labels_end(struct metrics *m)
{
    bool has_process = is(m, INFO) && strcmp(m->family.section, "process") == 0;

    if (!m->openmetrics && !has_process) {
        label(m, "exe", m->process->exe);
        label_number(m, "pid", m->process->pid);
    }
    slp_out_text(m->out, m->labels_open ? "} " : " ");
    m->labels_open = false;
}

/* A sample up to its value, with the label of its section. */
static void sample(struct metrics *m, const char *key)
{
    char text[SLP_NUMBER_MAX];

    sample_name(m);
    if (strcmp(section(m), "classes") == 0) {
        label_number(m, "size_class", (int64_t)m->label);
    } else if (strcmp(section(m), "histogram") == 0) {
        /* A number here is written as a float, the same in every exposition. */
        memcpy(text + slp_format_u64(text, m->label, false), ".0", 3);
        label(m, "le", text);
    } else if (strcmp(section(m), "fallback") == 0) {
        label(m, "backend", m->backend);
    } else if (strcmp(section(m), "reasons") == 0) {
        label(m, "reason", key);
    }
    labels_end(m);
}

static bool wanted(const struct metrics *m, const char *key)
{
    const struct family *f = &m->family;
    return !is(m, INFO) && strcmp(section(m), f->section) == 0 &&
           (*f->key == '\0' || strcmp(key, f->key) == 0);
}

static void begin(struct slp_emitter *e, const char *key, bool array)
{
    struct metrics *m = (struct metrics *)e;

    m->stack[m->depth] = key ? key : m->depth == 0 ? "" : section(m);
    m->depth++;
    m->row = !key && !array && m->depth > 1;
}

static void end(struct slp_emitter *e, bool array)
{
    (void)array;
    ((struct metrics *)e)->depth--;
}

static void number(struct slp_emitter *e, const char *key, uint64_t value)
{
    struct metrics *m = (struct metrics *)e;

    if (m->row) {
        m->row = false;
        m->label = value;
        return;
    }
    if (!wanted(m, key))
        return;
    sample(m, key);
    if (is(m, HISTOGRAM))
        value = m->cumulative += value;
    slp_out_u64(m->out, value);
    slp_out_char(m->out, '\n');
}

static bool informs(const struct metrics *m)
{
    return is(m, INFO) && strcmp(section(m), m->family.section) == 0;
}

static void balance(struct slp_emitter *e, const char *key, int64_t value)
{
    struct metrics *m = (struct metrics *)e;

    if (informs(m)) {
        label_number(m, key, value);
    }
    if (!wanted(m, key))
        return;
    sample(m, key);
    slp_out_i64(m->out, value);
    slp_out_char(m->out, '\n');
}

static void fixed(struct slp_emitter *e, const char *key, uint64_t value, unsigned decimals)
{
    struct metrics *m = (struct metrics *)e;

    if (!wanted(m, key))
        return;
    sample(m, key);
    slp_out_fixed(m->out, value, decimals);
    slp_out_char(m->out, '\n');
}

static void string(struct slp_emitter *e, const char *key, const char *value)
{
    struct metrics *m = (struct metrics *)e;

    if (strcmp(key, "backend") == 0)
        m->backend = value;
    if (informs(m)) {
        label(m, key, value);
    }
}

static void comment(const struct metrics *m, const char *word, const char *text)
{
    slp_out_text(m->out, "# ");
    slp_out_text(m->out, word);
    slp_out_char(m->out, ' ');
    /* The older form names the sample, OpenMetrics the family. */
    if (m->openmetrics || is(m, HISTOGRAM))
        family_name(m);
    else
        sample_name(m);
    slp_out_char(m->out, ' ');
    slp_out_text(m->out, text);
    slp_out_char(m->out, '\n');
}

static void write_family(struct metrics *m, const struct slp_snapshot *s)
{
    const struct family *f = &m->family;

    comment(m, "TYPE", is(m, COUNTER)                   ? "counter"
                       : is(m, HISTOGRAM)               ? "histogram"
                       : is(m, INFO) && m->openmetrics ? "info"
                                                        : "gauge");
    if (m->openmetrics && f->unit[0] != '\0')
        comment(m, "UNIT", f->unit);
    comment(m, "HELP", f->help);

    m->depth = 0;
    m->row = m->labels_open = false;
    m->cumulative = 0;
    if (is(m, INFO))
        sample_name(m);
    slp_snapshot_walk(s, &m->emitter);
    if (is(m, INFO)) {
        labels_end(m);
        slp_out_text(m->out, "1\n");
    } else if (is(m, HISTOGRAM)) {
        sample_name(m);
        label(m, "le", "+Inf");
        labels_end(m);
        slp_out_u64(m->out, m->cumulative);
        slp_out_char(m->out, '\n');
        if (!m->openmetrics) { /* OpenMetrics has a count only beside a sum */
            family_name(m);
            slp_out_text(m->out, "_count");
            labels_end(m);
            slp_out_u64(m->out, m->cumulative);
            slp_out_char(m->out, '\n');
        }
    }
}

static const char *next(const char *part)
{
    return part + strlen(part) + 1;
}

void slp_metrics_write(const struct slp_snapshot *s, bool openmetrics, struct slp_out *out)
{
    struct metrics m = {
        .emitter = {begin, end, number, balance, fixed, string, false, true},
        .out = out,
        .process = &s->process,
        .openmetrics = openmetrics,
    };

    for (const char *row = families; *row != '\0';) {
        m.family.type = *row;
        m.family.section = row += 2;
        m.family.key = row = next(row);
        m.family.name = row = next(row);
        m.family.unit = row = next(row);
        m.family.help = row = next(row);
        row = next(row);
        write_family(&m, s);
    }
    if (openmetrics)
        slp_out_text(out, "# EOF\n");
}
