/* report_stderr.h: the stderr that the process was started with.
 *
 * Purpose     Finds it again whatever the program did with descriptor 2, and never takes a file
 *             of the program's for it.
 * Invariants  A descriptor that slp_stderr_now() returns has the device and inode that descriptor
 *             2 had when slp_stderr_remember() was called.
 * Ownership   One static state. The duplicate is ours until the program closes it.
 * Locks       None: changed by the constructor and by the child of fork alone.
 * Memory      None.
 * errno       May change.
 * fork, signals   slp_stderr_is() and slp_stderr_now() are async-signal-safe. A forked child calls
 *             slp_stderr_drop(), so that `x=$(daemon 2>&1)` does not wait for the daemon.
 */
#ifndef SLP_PRELOAD_REPORT_STDERR_H
#define SLP_PRELOAD_REPORT_STDERR_H

#include <stdbool.h>

/* Notes device and inode; also takes the duplicate, if `duplicate`. */
void slp_stderr_remember(bool duplicate);
void slp_stderr_drop(void);

bool slp_stderr_is(int fd);

/* The duplicate, or descriptor 2, or -1. */
int slp_stderr_now(void);

#endif
