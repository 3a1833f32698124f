/* report.h: when and where a report is delivered.
 *
 * Purpose     One report for each process, at its end, to the stderr it was started
 *             with or to a file; the same while it runs, when a signal asks; and reports on
 *             demand to a descriptor.
 * Invariants  At most one report per process at its end. Nothing is written by a
 *             process that is not the one slp_report_start() or
 *             slp_report_fork_child() ran in (vfork, _Fork, raw clone). Nothing is
 *             written to a descriptor that is not the file stderr was at start.
 * Ownership   One static state; stderr: report_stderr.h.
 * Locks       None; report_turn.h says which thread writes.
 * errno       Unchanged by all but slp_report_write(), which sets it when it fails.
 * fork, signals   The child of fork calls slp_report_fork_child(). Delivery is
 *             async-signal-safe, needs less than 3 KiB of stack, and allocates nothing
 *             but one anonymous mapping, or does without when it cannot be had.
 */
#ifndef SLP_PRELOAD_REPORT_H
#define SLP_PRELOAD_REPORT_H

#include <stdbool.h>

#include "preload/options.h"
#include "stats/snapshot.h"

/* Takes the duplicate of stderr, identity, time and folder. *options must live on. */
void slp_report_start(const struct slp_options *options);

/* In the child of fork: new process, no duplicate, counts from here. */
void slp_report_fork_child(void);

/* True while a report of this process is still to be delivered at its end. */
bool slp_report_due(void);

void slp_report_deliver(enum slp_end how);

/* From a signal handler: a report of the running process, to where the one at its end will go. */
void slp_report_dump(void);

/* Writes a report of the running process to fd, format "text", "json", "openmetrics"
 * or "prometheus" (NULL: text). Returns 0, or -1 with errno. */
int slp_report_write(int fd, const char *format);

#endif
