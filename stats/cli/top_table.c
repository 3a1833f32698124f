/* top_table.c: cells, order and widths of the tables; see top.h.
 */
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "stats/cli/top.h"

void slp_top_table_drop(struct slp_top_table *table)
{
    free(table->rows);
    *table = (struct slp_top_table){0};
}

int slp_top_column(const struct slp_top_column *columns, unsigned n, const char *key)
{
    for (unsigned i = 0; i < n; i++)
        if (strcmp(columns[i].key, key) == 0)
            return (int)i;
    return -1;
}

/* ---- order ---- */

struct order {
    const struct slp_top_column *column;
    unsigned index;
    bool up;
};

static int compare_numbers(double a, double b)
{
    return (a > b) - (a < b);
}

/* Who ended comes last, then what has no value; text and names go up, figures down. */
static int compare(const void *left, const void *right, void *context)
{
    const struct slp_top_row *a = left, *b = right;
    const struct order *o = context;
    double x = a->values[o->index], y = b->values[o->index];
    int by;

    if (!a->note != !b->note)
        return a->note ? 1 : -1;
    if (isnan(x) != isnan(y))
        return isnan(x) ? 1 : -1;
    if (o->column->kind == SLP_TOP_TEXT && a->label && b->label)
        by = strcmp(a->label, b->label);
    else
        by = isnan(x) ? 0 : compare_numbers(x, y);
    if (by != 0)
        return o->up ? by : -by;
    return compare_numbers(a->values[0], b->values[0]);
}

void slp_top_sort(struct slp_top_table *table, unsigned column, bool reverse)
{
    const struct slp_top_column *c = &table->columns[column];
    bool up = c->kind == SLP_TOP_TEXT || c->kind == SLP_TOP_ID;
    struct order order = {c, column, up != reverse};

    if (table->n > table->fixed)
        qsort_r(table->rows, table->n - table->fixed, sizeof table->rows[0], compare, &order);
}

/* ---- widths ---- */

int slp_top_fit(const struct slp_top_table *table, int width, bool shown[SLP_TOP_COLUMNS])
{
    int used = -1, worst;

    for (unsigned i = 0; i < table->ncolumns; i++) {
        shown[i] = true;
        used += table->columns[i].width + 1;
    }
    while (used > width) {
        worst = -1;
        for (unsigned i = 0; i < table->ncolumns; i++)
            if (shown[i] && table->columns[i].rank > 0 &&
                (worst < 0 || table->columns[i].rank > table->columns[worst].rank))
                worst = (int)i;
        if (worst < 0)
            break;
        shown[worst] = false;
        used -= table->columns[worst].width + 1;
    }
    return used < width ? width - used : 0;
}

/* ---- cells ---- */

/* 1,234 or 123.4k or 12.34M: at most 8 columns below 10^16. */
static void short_number(char *to, double value, bool tenths)
{
    static const char units[] = "kMGTP";
    double left = fabs(value);
    int unit = -1;

    if (tenths && left < 99.95 && left != floor(left)) {
        snprintf(to, SLP_NUMBER_MAX, "%.1f", value);
        return;
    }
    if (left < 99999.5) {
        slp_format_i64(to, (int64_t)llround(value), true);
        return;
    }
    while (left >= 999.95 && unit < 4) {
        left /= 1000;
        unit++;
    }
    snprintf(to, SLP_NUMBER_MAX, "%s%.1f%c", value < 0 ? "-" : "", left, units[unit]);
}

void slp_top_cell(char *to, enum slp_top_kind kind, double value, bool exact)
{
    if (isnan(value)) {
        strcpy(to, "-");
        return;
    }
    switch (kind) {
    case SLP_TOP_SHARE: /* down, so that 100.00 says that nothing missed */
        snprintf(to, SLP_NUMBER_MAX, "%.2f", floor(value * 1e4 + 1e-6) / 100);
        return;
    case SLP_TOP_RATE:
        if (exact)
            snprintf(to, SLP_NUMBER_MAX, "%.1f", value);
        else
            short_number(to, value, true);
        return;
    case SLP_TOP_SIZE:
        if (!exact) {
            slp_format_size(to, value < 0x1p62 ? (int64_t)value : INT64_C(1) << 62);
            return;
        }
        break;
    case SLP_TOP_COUNT:
        if (!exact) {
            short_number(to, value, false);
            return;
        }
        break;
    case SLP_TOP_TEXT:
    case SLP_TOP_ID:
        break;
    }
    snprintf(to, SLP_NUMBER_MAX, "%.0f", value);
}

/* The next character as the terminal shall get it, its bytes and columns. Returns bytes read. */
static size_t glyph(const char *from, const char **bytes, size_t *n, int *columns)
{
    mbstate_t state = {0};
    wchar_t wide;
    size_t taken = mbrtowc(&wide, from, MB_CUR_MAX, &state);

    *bytes = from;
    *n = taken;
    *columns = taken == 0 || taken > MB_CUR_MAX ? -1 : wcwidth(wide); /* -1 of a control, too */
    if (*columns < 0) {
        *bytes = "?";
        *n = 1;
        *columns = 1;
    }
    return taken == 0 || taken > MB_CUR_MAX ? 1 : taken;
}

size_t slp_top_cut(const char *text, int columns)
{
    const char *bytes, *s = text;
    size_t n;
    int width;

    while (*s) {
        size_t taken = glyph(s, &bytes, &n, &width);
        columns -= width;
        if (columns < 0)
            break;
        s += taken;
    }
    return (size_t)(s - text);
}

int slp_top_clean(char *to, size_t size, const char *from, int columns)
{
    const char *bytes, *mark = "";
    size_t n, used = 0;
    int total = 0, width, taken = 0;

    for (const char *s = from; *s; total += width)
        s += glyph(s, &bytes, &n, &width);
    if (total > columns) {
        mark = columns > 6 ? "..." : "";
        taken = (int)strlen(mark);
        while (*from && total > columns - taken) {
            from += glyph(from, &bytes, &n, &width);
            total -= width;
        }
    }
    for (; *mark && used + 1 < size; mark++)
        to[used++] = *mark;
    while (*from) {
        from += glyph(from, &bytes, &n, &width);
        if (used + n + 1 > size)
            break;
        memcpy(to + used, bytes, n);
        used += n;
        taken += width;
    }
    to[used] = '\0';
    return taken;
}

int slp_top_spark(char *to, const struct slp_top_history *history, enum slp_top_series series,
                  int columns, bool utf8)
{
    static const char plain[] = "_.:-=+*#";
    unsigned n = history->n < (unsigned)columns ? history->n : (unsigned)columns;
    const float *values = history->values[series];
    float most = 0;

    for (unsigned i = history->n - n; i < history->n; i++)
        most = fmaxf(most, values[(history->first + i) % SLP_TOP_HISTORY]);
    for (unsigned i = history->n - n; i < history->n; i++) {
        float value = values[(history->first + i) % SLP_TOP_HISTORY];
        int step = most > 0 && value > 0 ? (int)(value / most * 7.999F) : 0;
        if (!utf8) {
            *to++ = plain[step];
        } else { /* U+2581 to U+2588 */
            *to++ = (char)0xe2;
            *to++ = (char)0x96;
            *to++ = (char)(0x81 + step);
        }
    }
    *to = '\0';
    return (int)n;
}
