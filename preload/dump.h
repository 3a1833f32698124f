/* dump.h: SLABPOOL_DUMP_SIGNAL: a report of a process that runs on.
 *
 * Purpose     Takes the signal that the user chose and answers it with a report, also when the
 *             program is idle or in the middle of malloc.
 * Invariants  A signal is taken only from its default action: never from a handler that another
 *             library has set, nor when the process was started with it ignored. What the program
 *             sets afterwards is in force instead of ours, as if we were not there.
 * Ownership   One static: the options, when the signal is taken.
 * Locks       None.
 * Memory      None.
 * errno       Kept.
 * fork, signals   A child of fork has the handler; one of vfork or a raw clone returns from it at
 *             once. The handler is async-signal-safe, runs on the alternate stack where there is
 *             one, and needs less than 3 KiB of it. While it runs, no other signal is let in but
 *             faults and those that end programs.
 */
#ifndef SLP_PRELOAD_DUMP_H
#define SLP_PRELOAD_DUMP_H

#include "preload/options.h"

/* From the constructor, after slp_report_start(). *options must live on. */
void slp_dump_start(const struct slp_options *options);

/* Says, with SLABPOOL_VERBOSE, that the program has set the signal's action itself. */
void slp_dump_end(void);

#endif
