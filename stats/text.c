/* text.c: a snapshot as a table for people, at most 100 columns wide.
 *
 * Purpose     The class histogram at a glance. Counts are exact; bytes are rounded
 *             to a unit, and exact in the other forms.
 * How         Several walks over the same snapshot: one finds the width of each
 *             column and the longest bar, one prints the table, two the lines below
 *             it. A row is gathered from its events and handled when its last scalar
 *             has come, that is before what is nested in it.
 * Width       Thousands are grouped with commas; where the table would be wider
 *             than 100 columns the commas go first, then the wide gaps.
 * Ownership, locks, errno, fork, signals   As snapshot.h.
 */
#include "stats/requested.h"
#include "stats/text_rows.h"

#include <string.h>

#define BAR_LEAST 8
#define BAR_MOST  30
#define DEPTH     8
#define INDENT    10

enum section {
    ROOT, PROCESS, CONFIG, TOTALS, CLASSES, CLASS, LARGE, BUCKETS, BUCKET, ARENA, FALLBACK, REASONS
};

enum pass { MEASURE, TABLE, DETAILS, ENVIRONS };

struct text {
    struct slp_emitter emitter;
    struct slp_text_table table;
    struct slp_out *out;
    const char *version;
    enum pass pass;
    unsigned depth;
    enum section stack[DEPTH];
    bool done[DEPTH]; /* the row of this level has been handled */
    bool listed;      /* the current line has an item already */
    size_t line;      /* columns used of it */
    uint64_t remote_frees, slabs;
    struct slp_text_row row, totals;
};

/* Lines below the table: a name, then items, wrapped. */
static void line_begin(struct text *t, const char *name)
{
    slp_out_text(t->out, name);
    slp_out_repeat(t->out, ' ', INDENT - strlen(name));
    t->line = INDENT;
    t->listed = false;
}

static void item(struct text *t, const char *name, const char *between, const char *value)
{
    size_t width = strlen(name) + strlen(between) + strlen(value) + 2;

    if (t->listed && t->line + width > SLP_TEXT_LINE) {
        slp_out_text(t->out, ",\n");
        slp_out_repeat(t->out, ' ', INDENT);
        t->line = INDENT;
    } else if (t->listed) {
        slp_out_text(t->out, ", ");
    }
    slp_out_printable(t->out, name);
    slp_out_text(t->out, between);
    slp_out_printable(t->out, value);
    t->line += width;
    t->listed = true;
}

static void item_count(struct text *t, const char *name, uint64_t value)
{
    char text[SLP_NUMBER_MAX];
    slp_format_u64(text, value, t->table.commas);
    item(t, name, " ", text);
}

static void item_size(struct text *t, const char *name, uint64_t bytes)
{
    char text[SLP_NUMBER_MAX];
    slp_format_size(text, (int64_t)bytes);
    item(t, name, " ", text);
}

static void line_end(struct text *t)
{
    if (!t->listed)
        slp_out_text(t->out, "not used");
    slp_out_char(t->out, '\n');
}

static void first_line(struct text *t)
{
    char head[128], tail[128];
    struct slp_out before = {.data = head, .size = sizeof head};
    struct slp_out after = {.data = tail, .size = sizeof tail};
    const char *end = slp_text_find(&t->row, "end")->string;
    const char *path = slp_text_find(&t->row, "exe")->string;
    uint64_t seconds = slp_text_number(&t->row, "seconds");

    slp_out_text(&before, "slabpool ");
    slp_out_text(&before, t->version);
    slp_out_text(&before, "  pid ");
    slp_out_u64(&before, slp_text_number(&t->row, "pid"));
    slp_out_text(&before, "  ");
    if (strcmp(end, "running") == 0) {
        slp_out_text(&after, seconds != 0 ? "  running for " : "  running\n");
    } else {
        slp_out_text(&after, "  ended by ");
        slp_out_text(&after, end);
        slp_out_text(&after, seconds != 0 ? " after " : "\n");
    }
    if (seconds != 0) { /* else nobody knows */
        slp_out_fixed(&after, seconds / 1000, 3);
        slp_out_text(&after, " s\n");
    }

    /* A path that is too long loses its front. */
    size_t length = strlen(path), room = SLP_TEXT_LINE + 1 - before.used - after.used;
    slp_out_bytes(t->out, head, before.used);
    if (length > room) {
        path += length - (room - 3);
        while (((unsigned char)*path & 0xc0) == 0x80)
            path++;
        slp_out_text(t->out, "...");
    }
    slp_out_printable(t->out, path);
    slp_out_bytes(t->out, tail, after.used);
}

static bool used(const struct slp_text_row *row)
{
    return slp_text_number(row, "allocs") != 0 || slp_text_number(row, "frees") != 0;
}

static void measure(struct text *t, enum section section)
{
    const struct slp_text_row *row = &t->row;

    if (section == TOTALS) {
        t->totals = *row;
        t->table.all = slp_text_number(row, "allocs");
    } else if ((section == CLASS || section == LARGE || section == FALLBACK) && used(row)) {
        if (slp_text_number(row, "allocs") > t->table.most)
            t->table.most = slp_text_number(row, "allocs");
        t->remote_frees += slp_text_number(row, "remote_frees");
        t->slabs += slp_text_number(row, "slabs");
        slp_table_measure(&t->table, row,
                          section == LARGE ? "large" : section == FALLBACK ? "fallback" : NULL);
    }
}

static void table(struct text *t, enum section section)
{
    if (section == PROCESS)
        first_line(t);
    else if (section == TOTALS)
        slp_table_heading(&t->table);
    else if (section == CLASS)
        slp_table_print(&t->table, &t->row, NULL, true);
    else if (section == LARGE && used(&t->row))
        slp_table_print(&t->table, &t->row, "large", true);
    else if (section == FALLBACK && used(&t->row))
        slp_table_print(&t->table, &t->row, "fallback", true);
}

static void bucket(struct text *t)
{
    char label[SLP_NUMBER_MAX] = "<= ";
    uint64_t le = slp_text_number(&t->row, "le");
    unsigned unit = 0;

    while (le % 1024 == 0 && unit < 6) {
        le /= 1024;
        unit++;
    }
    size_t n = 3 + slp_format_u64(label + 3, le, false);
    label[n++] = ' ';
    label[n++] = "BKMGTPE"[unit];
    memcpy(label + n, "iB:", 4);
    item_count(t, label, slp_text_number(&t->row, "allocs"));
}

static void details(struct text *t, enum section section)
{
    const struct slp_text_row *row = &t->row;

    if (section == LARGE) {
        line_begin(t, "large");
        if (!used(row))
            return;
        item_count(t, "from cache", slp_text_number(row, "cache_hits"));
        item_count(t, "mmap", slp_text_number(row, "mmaps"));
        item_count(t, "munmap", slp_text_number(row, "munmaps"));
        item_count(t, "mremap", slp_text_number(row, "mremaps"));
        item_size(t, "peak", slp_text_number(row, "peak_bytes"));
        t->line = SLP_TEXT_LINE; /* the histogram begins on a line of its own */
    } else if (section == BUCKET) {
        bucket(t);
    } else if (section == ARENA) {
        line_begin(t, "arena");
        item_size(t, "reserved", slp_text_number(row, "reserved_bytes"));
        item_size(t, "committed", slp_text_number(row, "committed_bytes"));
        item_size(t, "purged", slp_text_number(row, "purged_bytes"));
        item_count(t, "refills", slp_text_number(row, "refills"));
        line_end(t);
    } else if (section == FALLBACK) {
        line_begin(t, "fallback");
        if (used(row))
            item(t, "by", " ", slp_text_find(row, "backend")->string);
    } else if (section == REASONS) {
        for (unsigned i = 0; i < row->n; i++)
            if (row->cells[i].number != 0)
                item_count(t, row->cells[i].key, row->cells[i].number);
    }
}

static void environs(struct text *t, enum section section)
{
    const struct slp_text_row *row = &t->row;

    if (section == PROCESS) {
        line_begin(t, "process");
        item_count(t, "threads", slp_text_number(row, "threads"));
        item_size(t, "peak live", slp_text_number(&t->totals, "peak_live_bytes"));
        if (slp_text_number(&t->totals, "peak_rss_bytes") != 0)
            item_size(t, "peak RSS", slp_text_number(&t->totals, "peak_rss_bytes"));
        line_end(t);
    } else if (section == CONFIG && row->n != 0) {
        line_begin(t, "options");
        for (unsigned i = 0; i < row->n; i++)
            item(t, row->cells[i].key, "=", row->cells[i].string);
        line_end(t);
    }
}

/* The scalars of the innermost object are complete. */
static void handle(struct text *t)
{
    unsigned level = t->depth - 1;
    enum section section = t->stack[level];

    if (!t->done[level]) {
        t->done[level] = true;
        if (section == ROOT)
            t->version = slp_text_find(&t->row, "version")->string;
        else if (t->pass == MEASURE)
            measure(t, section);
        else if (t->pass == TABLE)
            table(t, section);
        else if (t->pass == DETAILS)
            details(t, section);
        else
            environs(t, section);
    }
    t->row.n = 0;
}

static enum section section_of(const struct text *t, const char *key)
{
    static const struct {
        char key[10];
        uint8_t section;
    } names[] = {
        {"process", PROCESS},   {"config", CONFIG},     {"totals", TOTALS}, {"classes", CLASSES},
        {"large", LARGE},       {"histogram", BUCKETS}, {"arena", ARENA},   {"fallback", FALLBACK},
        {"reasons", REASONS},
    };

    if (!key)
        return t->depth == 0 ? ROOT : t->stack[t->depth - 1] == CLASSES ? CLASS : BUCKET;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strcmp(names[i].key, key) == 0)
            return names[i].section;
    return ROOT;
}

static void begin(struct slp_emitter *e, const char *key, bool array)
{
    struct text *t = (struct text *)e;

    (void)array;
    enum section section = section_of(t, key);
    if (t->depth != 0)
        handle(t);
    t->stack[t->depth] = section;
    t->done[t->depth] = false;
    t->depth++;
}

static void end(struct slp_emitter *e, bool array)
{
    struct text *t = (struct text *)e;
    enum section section = t->stack[t->depth - 1];

    (void)array;
    handle(t);
    if (t->pass == DETAILS && (section == LARGE || section == FALLBACK))
        line_end(t);
    t->depth--;
}

static void number(struct slp_emitter *e, const char *key, uint64_t value)
{
    slp_text_add(&((struct text *)e)->row, key, value, NULL);
}

static void balance(struct slp_emitter *e, const char *key, int64_t value)
{
    slp_text_add(&((struct text *)e)->row, key, (uint64_t)value, NULL);
}

static void fixed(struct slp_emitter *e, const char *key, uint64_t value, unsigned decimals)
{
    (void)decimals;
    slp_text_add(&((struct text *)e)->row, key, value, NULL);
}

static void string(struct slp_emitter *e, const char *key, const char *value)
{
    slp_text_add(&((struct text *)e)->row, key, 0, value);
}

static void walk(struct text *t, const struct slp_snapshot *s, enum pass pass)
{
    t->pass = pass;
    t->depth = 0;
    t->row.n = 0;
    slp_snapshot_walk(s, &t->emitter);
}

/* Finds the layout; leaves the row of totals in t->totals. */
static void lay_out(struct text *t, const struct slp_snapshot *s)
{
    static const struct {
        bool commas;
        size_t gap;
    } layouts[] = {{true, 2}, {false, 2}, {false, 1}};
    struct slp_text_table *table = &t->table;

    for (size_t i = 0; i < sizeof layouts / sizeof layouts[0]; i++) {
        slp_table_reset(table, layouts[i].commas, layouts[i].gap);
        t->remote_frees = t->slabs = 0;
        walk(t, s, MEASURE);
        slp_text_add(&t->totals, "remote_frees", t->remote_frees, NULL);
        slp_text_add(&t->totals, "slabs", t->slabs, NULL);
        slp_table_measure(table, &t->totals, "total");
        if (slp_table_width(table) + table->gap + BAR_LEAST <= SLP_TEXT_LINE)
            break;
    }
    size_t width = slp_table_width(table) + table->gap;
    table->bar = width < SLP_TEXT_LINE ? SLP_TEXT_LINE - width : 0;
    if (table->bar > BAR_MOST)
        table->bar = BAR_MOST;
}

void slp_text_write(const struct slp_snapshot *s, bool utf8, struct slp_out *out)
{
    struct text t = {
        .emitter = {begin, end, number, balance, fixed, string, true, false},
        .table = {.out = out, .utf8 = utf8},
        .out = out,
    };

    lay_out(&t, s);
    walk(&t, s, TABLE);
    slp_table_rule(&t.table);
    slp_table_print(&t.table, &t.totals, "total", false);
    walk(&t, s, DETAILS);
    slp_requested_text(s, out);
    walk(&t, s, ENVIRONS);
}
