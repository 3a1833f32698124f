/* tune.h: rules for size classes, fitted to what runs have shown.
 *
 * Purpose     What tune_load.c gathers from reports, tune_sizes.c and tune_levels.c decide, and
 *             tune_show.c tells.
 * Invariants  levels are in the order of their sizes; a level's uses are one for each process that
 *             was read, in their order, whether or not it used the level.
 *             Every estimate is for the same processes doing the same again.
 * Ownership   slp_tune_drop frees what the struct points to.
 * errno, fork, signals   An ordinary program's. Without memory it ends.
 */
#ifndef SLP_CLI_TUNE_H
#define SLP_CLI_TUNE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base.h"
#include "core/config.h"
#include "stats/cli/source.h"

#define SLP_TUNE_STEPS (256 * 1024 / SLP_ALIGN) /* requested sizes are known in steps of 16 bytes */

/* What one process did with a level. */
struct slp_tune_use {
    double allocs, misses, refills;
    double blocks; /* carved at most at once, about */
    double surely; /* of these, were carved without doubt */
    double slabs;  /* at most at once */
};

struct slp_tune_process {
    double rss, excess; /* bytes; excess: peaks of the classes less the peak of all, together */
    double threads;
    const char *exe;
};

/* What a choice of batch and keep comes to, over all processes. */
struct slp_tune_effect {
    double misses, work, bytes; /* bytes: how much peak RSS grows */
};

struct slp_tune_level {
    uint64_t size, class_size; /* class_size: of the built-in class that served it */
    struct slp_tune_use *uses;
    double requested; /* bytes asked for in all, at their sizes; 0: not known */
    size_t batch, keep, prealloc; /* 0: the rule does not say */
    struct slp_tune_effect before, after;
};

struct slp_tune {
    struct slp_tune_process *processes;
    size_t nprocesses;
    struct slp_tune_level *levels;
    size_t nlevels;
    double *asked;  /* [i]: allocs of up to 16 * i bytes, and more than the step before */
    bool sampled;   /* a report has them */
    bool ruled;     /* a run had rules of its own */
    double samples, misses;
    double page;
    double growth;  /* share of RSS that may be spent */
    unsigned most_classes;
    bool no_keep;
};

/* The counters of the reports as levels, one for each built-in class that was used. */
void slp_tune_load(struct slp_tune *t, const struct slp_source *source);
void slp_tune_drop(struct slp_tune *t);

/* Adds the sizes that spare most of what is lost to rounding. */
void slp_tune_sizes(struct slp_tune *t);

/* Puts a level of that size below level i, for the requests up to it. */
void slp_tune_split(struct slp_tune *t, size_t i, uint64_t size);

/* Chooses batch, keep and prealloc. */
void slp_tune_levels(struct slp_tune *t);

/* Does the level get a rule? */
bool slp_tune_has_rule(const struct slp_tune_level *level);

/* Peak RSS of all processes together. */
double slp_tune_rss(const struct slp_tune *t);

#endif
