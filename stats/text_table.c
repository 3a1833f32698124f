/* text_table.c: the table of the text form: columns, widths, bars.
 *
 * Purpose     Aligned columns of exact counts, and a bar of each row's share.
 * Bars        Block characters, eight steps to a column, where the locale of the
 *             environment is UTF-8; '#' otherwise, so that a report in a C locale or
 *             an old log viewer stays readable. The longest bar is the class with
 *             most allocations; the column before it has the share as a number.
 * Invariants, ownership, locks, errno, fork, signals   As text_rows.h.
 */
#include "stats/text_rows.h"

#include <string.h>

enum kind { LABEL, COUNT, BALANCE, SIZE, RATE, SHARE };

static const struct column {
    char key[13], title[11];
    uint8_t kind;
} columns[SLP_TEXT_COLUMNS] = {
    {"size", "size", LABEL},
    {"allocs", "allocs", COUNT},
    {"hit_rate", "hit %", RATE},
    {"misses", "misses", COUNT},
    {"frees", "frees", COUNT},
    {"remote_frees", "remote", COUNT},
    {"live", "live", BALANCE},
    {"live_bytes", "live bytes", SIZE},
    {"slabs", "slabs", COUNT},
    {"allocs", "share %", SHARE},
};

const struct slp_text_cell *slp_text_find(const struct slp_text_row *row, const char *key)
{
    for (unsigned i = 0; i < row->n; i++)
        if (strcmp(row->cells[i].key, key) == 0)
            return &row->cells[i];
    return NULL;
}

uint64_t slp_text_number(const struct slp_text_row *row, const char *key)
{
    const struct slp_text_cell *cell = slp_text_find(row, key);
    return cell ? cell->number : 0;
}

void slp_text_add(struct slp_text_row *row, const char *key, uint64_t number, const char *string)
{
    if (row->n < SLP_TEXT_CELLS)
        row->cells[row->n++] = (struct slp_text_cell){key, string, number};
}

static size_t copy(char *to, const char *s)
{
    size_t n = strlen(s);
    memcpy(to, s, n + 1);
    return n;
}

/* The cell of a column as text, at most SLP_NUMBER_MAX bytes. */
static size_t cell_text(const struct slp_text_table *t, const struct slp_text_row *row,
                        const char *label, const struct column *column, char *to)
{
    const struct slp_text_cell *cell = slp_text_find(row, column->key);

    if (column->kind == LABEL && label)
        return copy(to, label);
    if (!cell)
        return copy(to, "-");
    switch (column->kind) {
    case BALANCE:
        return slp_format_i64(to, (int64_t)cell->number, t->commas);
    case SIZE:
        return slp_format_size(to, (int64_t)cell->number);
    case RATE:
        if (slp_text_number(row, "hits") + slp_text_number(row, "misses") == 0)
            return copy(to, "-");
        return slp_format_fixed(to, cell->number / 100, 2);
    case SHARE:
        return slp_format_fixed(to, slp_hit_rate(cell->number, t->all - cell->number) / 1000, 1);
    case LABEL:
    case COUNT:
        break;
    }
    return slp_format_u64(to, cell->number, t->commas);
}

void slp_table_reset(struct slp_text_table *t, bool commas, size_t gap)
{
    t->commas = commas;
    t->gap = gap;
    t->most = 0;
    for (size_t i = 0; i < SLP_TEXT_COLUMNS; i++)
        t->widths[i] = strlen(columns[i].title);
}

void slp_table_measure(struct slp_text_table *t, const struct slp_text_row *row, const char *label)
{
    char cell[SLP_NUMBER_MAX];

    for (size_t i = 0; i < SLP_TEXT_COLUMNS; i++) {
        size_t n = cell_text(t, row, label, &columns[i], cell);
        if (n > t->widths[i])
            t->widths[i] = n;
    }
}

size_t slp_table_width(const struct slp_text_table *t)
{
    size_t width = t->gap * (SLP_TEXT_COLUMNS - 1);
    for (size_t i = 0; i < SLP_TEXT_COLUMNS; i++)
        width += t->widths[i];
    return width;
}

static void right(const struct slp_text_table *t, size_t column, const char *cell, size_t n)
{
    slp_out_repeat(t->out, ' ', (column == 0 ? 0 : t->gap) + t->widths[column] - n);
    slp_out_bytes(t->out, cell, n);
}

void slp_table_heading(const struct slp_text_table *t)
{
    for (size_t i = 0; i < SLP_TEXT_COLUMNS; i++)
        right(t, i, columns[i].title, strlen(columns[i].title));
    slp_out_char(t->out, '\n');
}

void slp_table_rule(const struct slp_text_table *t)
{
    slp_out_repeat(t->out, '-', slp_table_width(t));
    slp_out_char(t->out, '\n');
}

/* Rounded down, but a row that was used always shows something. */
static void draw_bar(const struct slp_text_table *t, uint64_t allocs)
{
    if (allocs == 0 || allocs > t->most)
        return;
    uint64_t eighths = slp_hit_rate(allocs, t->most - allocs) * t->bar * 8 / 1000000;
    slp_out_repeat(t->out, ' ', t->gap);
    if (!t->utf8) {
        slp_out_repeat(t->out, '#', (size_t)(eighths / 8));
        if (eighths < 8)
            slp_out_char(t->out, '.');
        return;
    }
    if (eighths == 0)
        eighths = 1;
    for (; eighths >= 8; eighths -= 8)
        slp_out_text(t->out, "\xe2\x96\x88"); /* U+2588; U+2589 to U+258F are 7/8 to 1/8 */
    if (eighths != 0) {
        const char part[] = {(char)0xe2, (char)0x96, (char)(0x90 - (int)eighths)};
        slp_out_bytes(t->out, part, sizeof part);
    }
}

void slp_table_print(const struct slp_text_table *t, const struct slp_text_row *row,
                     const char *label, bool bar)
{
    char cell[SLP_NUMBER_MAX];

    for (size_t i = 0; i < SLP_TEXT_COLUMNS; i++)
        right(t, i, cell, cell_text(t, row, label, &columns[i], cell));
    if (bar)
        draw_bar(t, slp_text_number(row, "allocs"));
    slp_out_char(t->out, '\n');
}
