/* fault.h: the handler of faults in memory that we made inaccessible.
 *
 * Purpose     Starts the guarded slots, and says of a fault in them, or in a place that the hardened
 *             heap (harden.h) took access from, what it was. Then the program dies of the signal;
 *             under SLABPOOL_ON_ERROR=report the page becomes accessible, if there is one, and the
 *             program goes on.
 * Invariants  SIGSEGV and SIGBUS are handled only once slp_fault_start was called. A fault that is
 *             not ours puts back what was in force before and happens again. What the
 *             program installs later replaces our handler.
 * Ownership   None.
 * Locks       slp_say_begin while a message is written.
 * errno, fork, signals   errno kept. Runs on the program's alternate stack where it has one. The
 *             handler is inherited by a child and forgotten by exec.
 */
#ifndef SLP_PRELOAD_FAULT_H
#define SLP_PRELOAD_FAULT_H

#include "core/guard.h"

/* Installs the handler, from the constructor; slp_fault_cut that of SIGBUS alone, for live.c. */
void slp_fault_start(void);
void slp_fault_cut(void);

/* Stacks and guarded slots, as SLABPOOL_GUARD_RATE=rate asks for them, and the handler; says what
 * cannot be had. */
void slp_fault_guard(uint32_t rate);

#endif
