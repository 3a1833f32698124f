/* advice.h: what to do about what a report shows.
 *
 * Purpose     Rules over the counters. Each names a setting, or a change to the program, with the
 *             figures that it follows from; where none applies, one item says that, and why.
 * Invariants  Nothing is advised that the report does not support: no rule asks for more memory
 *             than the class held at its peak, none for an option that the reported library did
 *             not know, none repeats a rule of SLABPOOL_CLASSES that was in force.
 *             Counts of several processes are taken as means where an option acts on each.
 * Ownership   The caller owns the items; they point to nothing.
 * errno, fork, signals   An ordinary program's.
 */
#ifndef SLP_CLI_ADVICE_H
#define SLP_CLI_ADVICE_H

#include <jansson.h>

#include "stats/snapshot.h"

#define SLP_ADVICE_MOST 12

struct slp_advice {
    const char *id;    /* a word for tests and anchors */
    char title[128];   /* what to do */
    char why[512];     /* the figures */
    char setting[512]; /* to be copied: VARIABLE=value or a command; empty when there is none */
};

/* Whose counters they are: those of `processes` runs of one program, or mixed. json: the report as
 * it was read, for parts that the snapshot has not; may be NULL. */
struct slp_advised {
    const struct slp_snapshot *snapshot;
    size_t processes;
    bool mixed;
    const json_t *json;
};

/* Returns the number of items, 1 to SLP_ADVICE_MOST. */
size_t slp_advice_make(const struct slp_advised *of, struct slp_advice *items);

#endif
