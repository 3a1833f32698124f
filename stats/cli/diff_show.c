/* diff_show.c: a comparison as text and as JSON; see diff.h.
 */
#include <inttypes.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "stats/cli/cli.h"
#include "stats/cli/diff.h"

#define NAME 48

/* One counter of both runs. */
struct row {
    char name[NAME];
    const struct slp_field *field;
    int64_t a, b;
};

static struct row row_of(const struct slp_diff *d, const struct slp_field *field, uint64_t size)
{
    struct row row = {.field = field,
                      .a = slp_field_get(field, d->a, size),
                      .b = slp_field_get(field, d->b, size)};
    const char *part = slp_part_names[field->part];

    if (field->part == SLP_PART_CLASS)
        snprintf(row.name, NAME, "%s[%" PRIu64 "].%s", part, size, field->name);
    else
        snprintf(row.name, NAME, "%s%s%s", part ? part : "", part ? "." : "", field->name);
    return row;
}

static bool shown(const struct slp_diff *d, const struct row *row)
{
    return d->all || (row->field->brief && row->a != row->b);
}

/* The rows of one part, for the class of that size. */
static void each(const struct slp_diff *d, enum slp_field_part part, uint64_t size,
                 void (*visit)(const struct row *row, void *context), void *context)
{
    for (unsigned i = 0; i < slp_fields_n; i++) {
        if (slp_fields[i].part != part)
            continue;
        struct row row = row_of(d, &slp_fields[i], size);
        if (shown(d, &row))
            visit(&row, context);
    }
}

static void each_of_all(const struct slp_diff *d,
                        void (*visit)(const struct row *row, void *context), void *context)
{
    for (int part = 0; part < SLP_PARTS; part++) {
        if (part != SLP_PART_CLASS) {
            each(d, (enum slp_field_part)part, 0, visit, context);
            continue;
        }
        for (uint64_t size = slp_diff_next(d, 0); size != 0; size = slp_diff_next(d, size))
            each(d, SLP_PART_CLASS, size, visit, context);
    }
}

static int64_t change(const struct row *row)
{
    return (int64_t)((uint64_t)row->b - (uint64_t)row->a);
}

/* ---- text ---- */

/* 12,345 or, of a rate, 0.987654; with the sign of a change. */
static const char *number(char *text, const struct row *row, int64_t value, bool sign)
{
    char plain[24];
    const char *before = value < 0 ? "-" : sign && value > 0 ? "+" : "";
    uint64_t size = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    size_t n = 0, length;

    if (row->field->rate) {
        sprintf(text, "%s%" PRIu64 ".%06" PRIu64, before, size / SLP_RATE_ONE, size % SLP_RATE_ONE);
        return text;
    }
    length = (size_t)sprintf(plain, "%" PRIu64, size);
    n += (size_t)sprintf(text, "%s", before);
    for (size_t i = 0; i < length; i++) {
        if (i > 0 && (length - i) % 3 == 0)
            text[n++] = ',';
        text[n++] = plain[i];
    }
    text[n] = '\0';
    return text;
}

static double share(double a, double b)
{
    return 100 * (b - a) / (a < 0 ? -a : a);
}

/* Hundredths of A. */
static const char *percent(char *text, const struct row *row)
{
    if (row->a == row->b)
        strcpy(text, "0.00 %");
    else if (row->a == 0)
        strcpy(text, "from 0");
    else
        sprintf(text, "%+.2f %%", share((double)row->a, (double)row->b));
    return text;
}

static void print_row(const struct row *row, void *context)
{
    char a[40], b[40], grown[40], part[40];

    (void)context;
    printf("  %-26s %16s %16s %16s %10s\n", row->name, number(a, row, row->a, false),
           number(b, row, row->b, false),
           number(grown, row, change(row), true), percent(part, row));
}

static void print_head(const char *letter, const char *name, const struct slp_snapshot *s,
                       size_t processes)
{
    char more[48] = "";

    if (processes > 1)
        snprintf(more, sizeof more, " and others, %zu processes", processes);
    slp_cli_line(stdout, "%s  %s: %s%s, %" PRIu64 " allocs", letter, name, s->process.exe, more,
                 s->totals.allocs);
}

static const char *setting(const struct slp_snapshot *s, const char *name)
{
    for (unsigned i = 0; i < s->nsettings; i++)
        if (strcmp(s->settings[i].name, name) == 0)
            return s->settings[i].value;
    return NULL;
}

/* What makes counts differ without the program having changed. */
static void print_settings(const struct slp_diff *d)
{
    if (strcmp(d->a->version, d->b->version) != 0)
        slp_cli_line(stdout, "version of the library: %s, then %s", d->a->version, d->b->version);
    for (unsigned i = 0; i < d->b->nsettings; i++) {
        const char *name = d->b->settings[i].name, *before = setting(d->a, name);
        bool file = strcmp(name, "stats_file") == 0 || strcmp(name, "live") == 0;
        if (!file && (!before || strcmp(before, d->b->settings[i].value) != 0))
            slp_cli_line(stdout, "option %s: %s, then %s", name,
                         before ? before : "unknown", d->b->settings[i].value);
    }
}

static void print_failed(const struct slp_diff *d)
{
    bool colour = slp_cli_colour(stdout);

    for (size_t i = 0; i < d->nfailed; i++) {
        const struct slp_diff_failed *f = &d->failed[i];
        struct row row = row_of(d, f->term->field, f->size);
        char a[40], b[40], grown[40], part[40];
        printf("%sfailed%s  %s: %s, then %s: %s (%s), limit %.*s; condition: %s\n",
               colour ? "\033[31m" : "", colour ? "\033[0m" : "", row.name,
               number(a, &row, row.a, false), number(b, &row, row.b, false),
               number(grown, &row, change(&row), true),
               percent(part, &row), (int)f->term->limit_length, f->term->limit_text, f->text);
    }
}

static void count_row(const struct row *row, void *context)
{
    (void)row;
    ++*(unsigned *)context;
}

void slp_diff_text(const struct slp_diff *d)
{
    unsigned rows = 0;

    print_head("A", d->name_a, d->a, d->processes_a);
    print_head("B", d->name_b, d->b, d->processes_b);
    print_settings(d);
    each_of_all(d, count_row, &rows);
    if (rows > 0) {
        printf("\n  %-26s %16s %16s %16s %10s\n", "", "A", "B", "change", "of A");
        each_of_all(d, print_row, NULL);
    } else {
        puts("\n  no counter differs");
    }
    if (d->nfailed > 0)
        putchar('\n');
    print_failed(d);
}

/* ---- JSON ---- */

static json_t *value_of(const struct row *row, int64_t value)
{
    return row->field->rate ? json_real((double)value / SLP_RATE_ONE) : json_integer(value);
}

/* percent is null where A is 0 and B is not. */
static json_t *object_of(const struct row *row)
{
    json_t *part = row->a != 0   ? json_real(share((double)row->a, (double)row->b))
                   : row->b == 0 ? json_real(0)
                                 : json_null();

    return json_pack("{s:s, s:o, s:o, s:o, s:o}", "name", row->name, "a", value_of(row, row->a),
                     "b", value_of(row, row->b), "change", value_of(row, change(row)), "percent",
                     part);
}

static void add_row(const struct row *row, void *context)
{
    json_array_append_new(context, object_of(row));
}

static json_t *side(const char *name, const struct slp_snapshot *s, size_t processes)
{
    return json_pack("{s:s%, s:s%, s:I}", "file", name, strlen(name), "exe", s->process.exe,
                     strlen(s->process.exe), "processes", (json_int_t)processes);
}

void slp_diff_json(const struct slp_diff *d)
{
    json_t *rows = json_array(), *failed = json_array(), *a = side(d->name_a, d->a, d->processes_a),
           *b = side(d->name_b, d->b, d->processes_b), *all;

    each_of_all(d, add_row, rows);
    for (size_t i = 0; i < d->nfailed; i++) {
        const struct slp_diff_failed *f = &d->failed[i];
        struct row row = row_of(d, f->term->field, f->size);
        json_t *object = object_of(&row);
        json_object_set_new(object, "limit",
                            json_stringn(f->term->limit_text, f->term->limit_length));
        json_object_set_new(object, "condition", json_string(f->text));
        json_array_append_new(failed, object);
    }
    all = json_pack("{s:s, s:o*, s:o*, s:o, s:o}", "schema", "slabpool-diff/1", "a", a, "b", b,
                    "rows", rows, "failed", failed);
    if (!all || json_dumpf(all, stdout, JSON_REAL_PRECISION(10)) != 0)
        slp_cli_say("the comparison could not be written");
    putchar('\n');
    json_decref(all);
}
