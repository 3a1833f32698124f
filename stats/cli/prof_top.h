/* prof_top.h: a profile by function, and by stack.
 *
 * Purpose     Who allocates: functions with what they allocate themselves (flat) and with what they
 *             call (cumulated), stacks with what was allocated there.
 * Invariants  A recursive function counts once in its cumulated sum. Inlined functions count as
 *             others do, those of the same name in two modules are two.
 * Ownership   Tables are the caller's, to be freed; strings are the profile's.
 * errno, fork, signals   An ordinary program's.
 */
#ifndef SLP_CLI_PROF_TOP_H
#define SLP_CLI_PROF_TOP_H

#include <stdio.h>

#include "stats/cli/prof.h"
#include "stats/interval.h"
#include "stats/out.h"

/* A sum of one kind, and what its interval needs. */
struct slp_prof_sum {
    double value, variance, blocks;
};

struct slp_prof_function {
    uint32_t name, module; /* strings; module: the file's name */
    struct slp_prof_sum flat, cum;
    double objects; /* of flat */
};

struct slp_prof_site {
    uint32_t row; /* one of those with this stack */
    struct slp_prof_sum sum; /* of the kind that was asked for */
    double values[SLP_PROF_KINDS];
};

/* All functions, those with most first: flat, or cumulated. The profile must have names. */
struct slp_prof_function *slp_prof_functions(struct slp_prof *p, uint32_t kind, bool cum,
                                             size_t *n);
struct slp_prof_site *slp_prof_sites(const struct slp_prof *p, uint32_t kind, size_t *n);

void slp_prof_sum_add(const struct slp_prof *p, uint32_t row, uint32_t kind,
                      struct slp_prof_sum *to);
struct slp_interval slp_prof_interval(const struct slp_prof_sum *sum);

/* ---- as text; each takes `rows` lines or sites at most ---- */

/* "1.5 MiB" for bytes, "2.500 s" for times, else a number. `to`: SLP_NUMBER_MAX bytes. */
const char *slp_prof_value_text(char *to, const struct slp_prof *p, uint32_t kind, double value);

/* What the profile is: a line, without the newline. */
void slp_prof_print_head(const struct slp_prof *p, const char *path, FILE *to);
void slp_prof_print_top(struct slp_prof *p, uint32_t kind, bool cum, unsigned rows, FILE *to);
void slp_prof_print_sites(const struct slp_prof *p, uint32_t kind, unsigned rows, FILE *to);
void slp_prof_print_folded(const struct slp_prof *p, uint32_t kind, FILE *to);

#endif
