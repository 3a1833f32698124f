/* source.h: saved reports, whatever file they lie in.
 *
 * Purpose     One way in for every verb: a report as JSON (one, or one on each line), a tree of
 *             `slabpool run --json`, a file of SLABPOOL_LIVE or a folder of such files becomes an
 *             array of reports.
 * Invariants  A report's snapshot has its classes in the order of their sizes, each size once,
 *             with the totals added up anew; nothing in it points outside the report.
 *             A file is trusted in nothing: numbers out of range, wrong types and missing parts
 *             are an error that names the file and the part.
 * Ownership   slp_source_load fills *source; slp_source_drop frees it.
 * errno, fork, signals   An ordinary program's.
 */
#ifndef SLP_CLI_SOURCE_H
#define SLP_CLI_SOURCE_H

#include <jansson.h>

#include "stats/live_read.h"
#include "stats/snapshot.h"

struct slp_report {
    struct slp_snapshot snapshot;
    struct slp_setting *settings; /* what snapshot.settings points to */
    json_t *json;                 /* what it was read from, with parts this version does not know;
                                     NULL for a live file */
    struct slp_live_file *live;   /* a live file, which the snapshot points into; else NULL */
};

struct slp_source {
    struct slp_report *reports;
    size_t n;
    bool tree; /* some of them are the processes of one run, or of a folder */
};

/* Appends the reports of the file ("-": standard input) or of the live files in the folder, in the
 * order of their starts; one that is no live file is left out after a message. 0; -1 after a
 * message, with what could be read appended. */
int slp_source_load(const char *path, struct slp_source *source);
/* Its parts: one live file, a folder of them, room for one more report (NULL with errno). */
int slp_source_load_live(const char *path, struct slp_source *source);
int slp_source_load_folder(const char *path, struct slp_source *source);
struct slp_report *slp_source_append(struct slp_source *source);
void slp_source_drop(struct slp_source *source);

/* The counters of n reports added up, as if one process had done it all: counts and bytes are
 * sums, peaks too (an upper bound), peak RSS the largest. *sum has the first one's process. */
void slp_source_merge(const struct slp_report *reports, size_t n, struct slp_snapshot *sum);

/* One more added to a sum; a sum of none is all zero. *sum then points to what *s points to. */
void slp_source_add(struct slp_snapshot *sum, const struct slp_snapshot *s);

/* The counts of one class added to others. */
void slp_source_add_class(struct slp_class_stats *to, const struct slp_class_stats *c);

#endif
