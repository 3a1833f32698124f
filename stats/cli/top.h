/* top.h: what the files of the verb `top` share.
 *
 * Purpose     top_find says which files, top_watch reads them again and again and keeps what
 *             rates and sparklines need, top_rows makes tables of that, top_table sorts and
 *             formats them, top_text prints them and top_screen* draws them.
 * Invariants  A rate is what a counter grew by between two readings, divided by the time between
 *             them on the monotonic clock; NaN, shown as "-", where there is one reading only.
 *             A process that is first seen after the first reading counts from its start.
 *             Files are only read: no process is stopped, signalled or written to.
 * Ownership   struct slp_top_watch owns its processes; a table owns its rows.
 * Locks       None; one thread.
 * errno, fork, signals   An ordinary program's; top_screen handles signals.
 */
#ifndef SLP_CLI_TOP_H
#define SLP_CLI_TOP_H

#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "stats/live_read.h"

#define SLP_TOP_HISTORY 600 /* readings that a sparkline can go back */
#define SLP_TOP_COLUMNS 14

/* ---- what is watched ---- */

/* The counters of one process that its row shows. */
struct slp_top_sums {
    uint64_t allocs, frees, hits, misses, refills;
    int64_t live_bytes, large_bytes, fallback_bytes;
    uint64_t committed, rss;
    uint32_t threads;
};

enum slp_top_series { SLP_TOP_ALLOCS, SLP_TOP_LIVE, SLP_TOP_RSS, SLP_TOP_SERIES };

/* The last readings, a ring: reading i of n is values[(first + i) % SLP_TOP_HISTORY]. */
struct slp_top_history {
    unsigned first, n;
    float values[SLP_TOP_SERIES][SLP_TOP_HISTORY];
};

struct slp_top_process {
    char *path, *exe;
    int32_t pid;
    uint64_t start_ticks;
    unsigned sequence;
    enum slp_end end;
    bool running, incomplete;
    bool watched; /* was seen running */
    bool done;    /* was read after its end: its file does not change any more */
    bool present; /* its file was there at the last reading */
    double lived; /* seconds */
    struct slp_top_sums now, before;
    double over; /* seconds between the two; 0: there is one reading only */
    uint64_t at; /* slp_process_clock() of `now` */
    struct slp_top_history *history; /* NULL before the second reading */
};

/* The classes of one process at two readings. */
struct slp_top_detail {
    struct slp_top_process *process;
    struct slp_inspection now, before;
    double over;
    uint64_t at;
};

struct slp_top_watch {
    char *folder;  /* every file below it, or else */
    int32_t pid;   /* not 0: of it only the images of this process, or else */
    char *file;    /* this file alone */
    struct slp_top_process **processes;
    size_t n;
    unsigned readings;
    uint64_t at;   /* of the last reading */
    double over;   /* seconds since the one before */
    unsigned unreadable; /* files of the last reading that are not ours, or denied */
    struct slp_top_history history; /* of all running processes together */
    struct slp_top_detail *detail;  /* NULL: no process is shown class by class */
};

/* What the argument means: digits are a process, else a folder or a file. 0; -1 after a message
 * that says what to do. */
int slp_top_find(const char *argument, struct slp_top_watch *watch);

/* One reading of everything. 0; -1 after no file could be looked for (errno). */
int slp_top_read(struct slp_top_watch *watch);

/* Keeps the classes of this process from now on (NULL: of none). 0; -1 with errno, and none. */
int slp_top_detail(struct slp_top_watch *watch, struct slp_top_process *process);

/* The image of watch->pid that runs, or the last that ran; NULL when there is none. */
struct slp_top_process *slp_top_newest(const struct slp_top_watch *watch);

void slp_top_drop(struct slp_top_watch *watch);

/* growth of a counter per second; NaN when over is 0, 0 when it shrank. */
double slp_top_rate(uint64_t now, uint64_t before, double over);

/* ---- tables ---- */

enum slp_top_kind {
    SLP_TOP_TEXT,  /* the row's label */
    SLP_TOP_ID,    /* a number as it is */
    SLP_TOP_COUNT,
    SLP_TOP_RATE,  /* per second */
    SLP_TOP_SIZE,  /* bytes */
    SLP_TOP_SHARE  /* 0 to 1, shown as per cent */
};

struct slp_top_column {
    const char *key;   /* of --sort, and the heading of the plain text */
    const char *title; /* on the screen */
    enum slp_top_kind kind;
    int width; /* on the screen; of SLP_TOP_TEXT the least */
    int rank;  /* a narrow screen shows the columns with the lowest; 0 always */
};

enum slp_top_tone { SLP_TOP_PLAIN, SLP_TOP_DIM, SLP_TOP_SUM };

struct slp_top_row {
    double values[SLP_TOP_COLUMNS];
    const char *label; /* what SLP_TOP_TEXT shows; any bytes */
    const char *note;  /* how it ended; NULL while it runs */
    enum slp_top_tone tone;
    struct slp_top_process *process; /* NULL for a class */
};

struct slp_top_table {
    const struct slp_top_column *columns;
    unsigned ncolumns, label; /* which column is SLP_TOP_TEXT */
    struct slp_top_row *rows;
    size_t n, fixed, room; /* the last `fixed` rows are not sorted */
};

enum slp_top_ended { SLP_TOP_RECENT, SLP_TOP_ALL, SLP_TOP_NONE, SLP_TOP_ENDED };

/* What of the rows is shown, and in which order. */
struct slp_top_choice {
    unsigned sort; /* column */
    bool reverse;
    bool busy; /* only rows where something was allocated or freed in the interval */
    enum slp_top_ended ended; /* processes that ended: those seen running, all, none */
    char filter[64];
};

extern const struct slp_top_column slp_top_process_columns[], slp_top_class_columns[];
extern const unsigned slp_top_process_ncolumns, slp_top_class_ncolumns;

/* A table of processes, or of the classes of watch->detail, sorted. 0, or -1 with errno. */
int slp_top_processes(const struct slp_top_watch *watch, const struct slp_top_choice *choice,
                      struct slp_top_table *table);
int slp_top_classes(const struct slp_top_watch *watch, const struct slp_top_choice *choice,
                    struct slp_top_table *table);
void slp_top_table_drop(struct slp_top_table *table);

/* The number of the column of that key; -1 when there is none. */
int slp_top_column(const struct slp_top_column *columns, unsigned n, const char *key);

void slp_top_sort(struct slp_top_table *table, unsigned column, bool reverse);

/* Columns that fit in `width`, as flags; what is left over is the text column's. */
int slp_top_fit(const struct slp_top_table *table, int width, bool shown[SLP_TOP_COLUMNS]);

/* A cell as text: exact for programs, or short for people. `to` has SLP_NUMBER_MAX bytes. */
void slp_top_cell(char *to, enum slp_top_kind kind, double value, bool exact);

/* Copies text of any bytes so that it takes at most `columns` on a terminal: what cannot be shown
 * is "?", and what does not fit loses its front. Returns the columns taken. */
int slp_top_clean(char *to, size_t size, const char *from, int columns);

/* Bytes of a clean text that take at most `columns`. */
size_t slp_top_cut(const char *text, int columns);

/* The last `columns` readings of a series as one line, scaled to its highest; returns columns
 * used. `to` has 4 * columns + 1 bytes. */
int slp_top_spark(char *to, const struct slp_top_history *history, enum slp_top_series series,
                  int columns, bool utf8);

/* ---- the two ways to show it ---- */

/* Prints a block each `delay` seconds, `count` of them (0: until what is watched ends). Returns
 * the exit status. */
int slp_top_text(struct slp_top_watch *watch, const struct slp_top_choice *choice, double delay,
                 unsigned long count);

/* -1 when this terminal cannot be drawn on, else the exit status. */
int slp_top_screen(struct slp_top_watch *watch, struct slp_top_choice *choice, double delay);

#endif
