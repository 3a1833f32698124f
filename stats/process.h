/* process.h: what the system knows of the running process.
 *
 * Purpose     The parts of struct slp_process that need asking.
 * Invariants  Everything fails soft: a sandbox that denies /proc costs a field.
 * Ownership   The caller owns the buffers.
 * Locks       None.
 * errno, fork, signals   Raw system calls, so that no other interposer is entered;
 *             errno may change; async-signal-safe.
 */
#ifndef SLP_STATS_PROCESS_H
#define SLP_STATS_PROCESS_H

#include <stddef.h>
#include <stdint.h>

/* The program's path, without the " (deleted)" of a file since removed, or the name
 * it was started by where /proc is not there. Always terminated. */
void slp_process_exe(char *to, size_t size);

/* VmHWM, or getrusage's peak, which exec does not reset. 0 when neither is known. */
uint64_t slp_process_peak_rss(void);

/* Microseconds of CLOCK_MONOTONIC. */
uint64_t slp_process_clock(void);

#endif
