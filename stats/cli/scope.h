/* scope.h: several reports, sorted into processes and programs.
 *
 * Purpose     A report of a process that ran on (SLABPOOL_DUMP_SIGNAL) is a sample of its later
 *             one and must not be added to it; the others are the processes of a tree.
 * Invariants  Each report is a process (later NULL) or an earlier sample of exactly one.
 *             processes[i] is the report of tree.processes[i].
 * Ownership   slp_scope_make allocates, slp_scope_drop frees; reports are the source's.
 * errno, fork, signals   An ordinary program's.
 */
#ifndef SLP_CLI_SCOPE_H
#define SLP_CLI_SCOPE_H

#include "stats/cli/source.h"
#include "stats/cli/tree.h"

/* How a report that was read is written again: 6 decimals stay 6 decimals. */
#define SLP_SCOPE_JSON (JSON_COMPACT | JSON_ENSURE_ASCII | JSON_REAL_PRECISION(15))

struct slp_scope {
    const struct slp_source *source;
    const struct slp_report **later; /* for each report of the source: the next of its process */
    const struct slp_report **processes;
    struct slp_tree tree;
};

/* whole: the tree keeps the reports too, for slp_tree_json. 0; -1 with errno. */
int slp_scope_make(const struct slp_source *source, bool whole, struct slp_scope *scope);
void slp_scope_drop(struct slp_scope *scope);

/* The last report of the process whose report this is. */
const struct slp_report *slp_scope_last(const struct slp_scope *scope,
                                        const struct slp_report *report);

/* The sum of program i, or of all when i is tree.nprograms, with the path of the program, and with
 * the end and the options of its first process. */
void slp_scope_sum(const struct slp_scope *scope, size_t i, struct slp_snapshot *sum);

/* The path of the program when there is one, else "all programs". */
const char *slp_scope_name(const struct slp_scope *scope);

#endif
