/* report_turn.h: which thread may write a report of this process now.
 *
 * Purpose     One delivery at the end, and before it dumps that a signal asks for, one at a time.
 * Invariants  A dump and the delivery are never under way together, and no dump comes after the
 *             delivery. A dump that is asked for while one is under way comes after it.
 * Ownership   One static state.
 * Locks       None. A thread that ends the process waits for another's delivery and for a dump,
 *             8 s at most; a dump never waits.
 * Memory order   phase: release by the deliverer at done, acquire by those who wait. phase and
 *             dumper, dump_wanted and dumper: each side writes its own, then reads the other's,
 *             so these are sequentially consistent.
 * errno       May change.
 * fork, signals   The child of fork calls slp_turn_fork_child(). Async-signal-safe, and right also
 *             when a signal handler interrupts any of this in the same thread.
 */
#ifndef SLP_PRELOAD_REPORT_TURN_H
#define SLP_PRELOAD_REPORT_TURN_H

#include <stdbool.h>

/* Has no delivery begun? */
bool slp_turn_due(void);

/* True: the caller delivers, and says when it has done. False: somebody has, or is dead at it. */
bool slp_turn_end_begin(void);
void slp_turn_end_done(void);

/* Calls write(), or leaves that to the thread that is at it. */
void slp_turn_dump(void (*write)(void));

void slp_turn_fork_child(void);

#endif
