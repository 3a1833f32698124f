/* text_rows.h: what the two files of the text form share.
 *
 * Purpose     text.c gathers rows and decides what is printed when; text_table.c
 *             lays out the table.
 * Invariants  A table is measured before it is printed, with the same rows.
 * Ownership   One struct slp_text_table per report, on the writer's stack.
 * Locks, errno, fork, signals   As snapshot.h.
 */
#ifndef SLP_STATS_TEXT_ROWS_H
#define SLP_STATS_TEXT_ROWS_H

#include "stats/snapshot.h"

#define SLP_TEXT_LINE    100 /* columns */
#define SLP_TEXT_CELLS   24
#define SLP_TEXT_COLUMNS 10

struct slp_text_cell {
    const char *key, *string;
    uint64_t number; /* a balance as its two's complement */
};

struct slp_text_row {
    unsigned n;
    struct slp_text_cell cells[SLP_TEXT_CELLS];
};

struct slp_text_table {
    struct slp_out *out;
    bool utf8, commas;
    size_t gap, bar; /* columns between two cells, of the longest bar */
    size_t widths[SLP_TEXT_COLUMNS];
    uint64_t all, most; /* allocations: of all rows, of the class with most */
};

const struct slp_text_cell *slp_text_find(const struct slp_text_row *row, const char *key);
uint64_t slp_text_number(const struct slp_text_row *row, const char *key);
void slp_text_add(struct slp_text_row *row, const char *key, uint64_t number, const char *string);

/* Back to the widths of the headings. */
void slp_table_reset(struct slp_text_table *t, bool commas, size_t gap);
/* label: the first cell, or NULL for the row's size. */
void slp_table_measure(struct slp_text_table *t, const struct slp_text_row *row,
                       const char *label);
size_t slp_table_width(const struct slp_text_table *t); /* without the bar */
void slp_table_heading(const struct slp_text_table *t);
void slp_table_rule(const struct slp_text_table *t);
void slp_table_print(const struct slp_text_table *t, const struct slp_text_row *row,
                     const char *label, bool bar);

#endif
