/* top_screen.h: what the two files of the full screen share.
 *
 * Purpose     top_screen.c waits, reads and takes keys; top_draw.c draws.
 * Invariants  first <= cursor, and the row of the cursor is on the screen.
 * Ownership   One view, on top_screen.c's stack; it owns its table.
 * Locks       None.
 * errno, fork, signals   See top_screen.c.
 */
#ifndef SLP_CLI_TOP_SCREEN_H
#define SLP_CLI_TOP_SCREEN_H

#include "stats/cli/top.h"

struct slp_top_view {
    struct slp_top_watch *watch;
    struct slp_top_choice processes, classes;
    struct slp_top_table table;
    double delay;
    bool single; /* a PID or a file: there is no list of processes to go back to */
    bool paused, help, typing; /* typing: the filter */
    bool utf8, colour;
    size_t cursor, first; /* rows */
    int page;             /* rows that the screen had room for */
    const struct slp_top_process *selected; /* is only compared */
    char message[200];    /* "": none */
};

static inline struct slp_top_choice *slp_top_choice(struct slp_top_view *v)
{
    return v->watch->detail ? &v->classes : &v->processes;
}

/* Colours; after initscr. */
void slp_top_draw_start(struct slp_top_view *v);

/* The whole screen, whatever its size; sets page and first. */
void slp_top_draw(struct slp_top_view *v);

#endif
