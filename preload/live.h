/* live.h: SLABPOOL_LIVE, the counters in a shared file.
 *
 * Purpose     Puts the pages of core/tally.h into a file PID.STARTTICKS.N.slabpool in the folder, so
 *             that what was counted up to any instruction is there when the process is not.
 * Invariants  With the option off nothing here runs. What cannot be had (folder, file, space) leaves
 *             the counters private, and is said in one line at start, never in a child of fork.
 *             Space for a page is written before the page is mapped, so that a disk that fills up
 *             later is no SIGBUS. One descriptor is kept, high and closed by an exec (live_file.h).
 *             The file is this process image's alone: a child of fork gets its own before it counts
 *             anything; one by _Fork or a raw clone counts in the parent's file until its first
 *             whole slow path, and privately from then on.
 * Ownership   One static state. The pages are core's.
 * Locks       slp_tally_own's caller holds SLP_RANK_HEAPS for the hook.
 * Memory      See core/live.h.
 * errno, fork, signals   errno unchanged. slp_live_end and slp_live_heal are async-signal-safe.
 */
#ifndef SLP_PRELOAD_LIVE_H
#define SLP_PRELOAD_LIVE_H

#include <stdbool.h>

#include "preload/options.h"
#include "stats/snapshot.h"

/* With the configuration in force, while there is one thread. *options must live on. */
void slp_live_start(const struct slp_options *options);

/* In the child of fork: before core's own handler, and after it. */
void slp_live_fork_begin(void);
void slp_live_fork_end(void);

/* The process is about to end in this way. */
void slp_live_end(enum slp_end how);
/* The same, and what is counted from now on does not come into the file. */
void slp_live_leave(enum slp_end how);

/* A SIGBUS at address, as somebody cut the file: true when it lies in our pages, which are private
 * from now on; the counts in that page begin at zero. */
bool slp_live_heal(void *address);

#endif
