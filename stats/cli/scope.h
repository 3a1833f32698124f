/* scope.h: several reports, sorted into whose counters they are.
 *
 * Purpose     A report of a process that ran on (SLABPOOL_DUMP_SIGNAL) is a sample of its later
 *             one and must not be added to it; the rest are processes, and processes of the same
 *             path a program.
 * Invariants  Each report is a process (later NULL) or an earlier sample of exactly one. Programs
 *             are in the order of their allocations, the busiest first; processes and samples keep
 *             the order of the files.
 * Ownership   slp_scope_make allocates, slp_scope_drop frees; reports and strings are the source's.
 * errno, fork, signals   An ordinary program's.
 */
#ifndef SLP_CLI_SCOPE_H
#define SLP_CLI_SCOPE_H

#include "stats/cli/source.h"

struct slp_scope_process {
    const struct slp_report *report;
    size_t program; /* which of the programs */
    size_t samples; /* earlier reports of the same process */
};

struct slp_scope_program {
    const char *exe;
    size_t processes;
    struct slp_snapshot sum;
};

struct slp_scope {
    const struct slp_source *source;
    const struct slp_report **later; /* for each report of the source: the next of its process */
    struct slp_scope_process *processes;
    struct slp_scope_program *programs;
    size_t nprocesses, nprograms;
    struct slp_snapshot sum;
};

/* 0; -1 with errno when there is no memory. */
int slp_scope_make(const struct slp_source *source, struct slp_scope *scope);
void slp_scope_drop(struct slp_scope *scope);

/* The last report of the process whose report this is. */
const struct slp_report *slp_scope_last(const struct slp_scope *scope,
                                        const struct slp_report *report);

#endif
