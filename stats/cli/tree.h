/* tree.h: the processes of one run, added up by program and in all.
 *
 * Purpose     What `slabpool run` reports, and `slabpool report` of a tree or a folder: totals,
 *             programs, processes; as text and as JSON of schema slabpool-tree/1.
 * Invariants  Every count of the total is the sum of that count over programs, and over
 *             processes. A process image is a process here: one that execs is two, each under
 *             the program it was. Peaks are sums too (an upper bound), peak RSS and seconds the
 *             largest.
 * Ownership   A tree copies what it is given. Zeroed, it is an empty tree; slp_tree_drop frees it.
 * Locks       None.
 * Memory      Some 200 bytes for a process, 25 KiB for a program; reports lie in a file without
 *             a name.
 * errno, fork, signals   An ordinary program's.
 */
#ifndef SLP_CLI_TREE_H
#define SLP_CLI_TREE_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "stats/snapshot.h"

struct slp_tree_process {
    int32_t pid, ppid;
    enum slp_end end;
    uint32_t threads;
    uint64_t microseconds, peak_rss_bytes, peak_live_bytes;
    struct slp_totals totals;
    size_t program; /* its place in programs */
};

struct slp_tree_program {
    const char *exe;
    size_t processes;
    struct slp_snapshot sum; /* its process and settings are empty */
};

struct slp_tree {
    struct slp_tree_process *processes;
    size_t nprocesses;
    struct slp_tree_program *programs;
    size_t nprograms;
    struct slp_snapshot total;
    char **strings; /* what the snapshots point to */
    size_t nstrings;
    FILE *reports; /* each process's report as JSON, a line each; NULL unless wanted */
};

/* Makes the tree keep whole reports, for slp_tree_json. Call it before the first add.
 * 0, or -1 with errno. */
int slp_tree_keep(struct slp_tree *tree);

/* Adds a report. 0, or -1 with errno. */
int slp_tree_add(struct slp_tree *tree, const struct slp_snapshot *s);

/* The same with the report as it was written, on one line, parts we do not know included. */
int slp_tree_add_json(struct slp_tree *tree, const struct slp_snapshot *s, const char *json);

/* The report for people: the table of all, then the busiest programs and processes, at most
 * `rows` of each. The first line is the caller's. */
void slp_tree_print(const struct slp_tree *tree, size_t rows, FILE *to);

/* Schema slabpool-tree/1. 0, or -1 with errno. */
int slp_tree_json(const struct slp_tree *tree, FILE *to);

void slp_tree_drop(struct slp_tree *tree);

#endif
