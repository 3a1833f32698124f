/* jit.h: names of code that a program made itself, from the file that it writes for perf.
 *
 * Purpose     /tmp/perf-PID.map: lines "START SIZE NAME" in hexadecimal, as node --perf-basic-prof
 *             and java's perf-map-agent write them.
 * Invariants  Read only when it is a regular file of the user's or root's, as perf does; 256 MiB at
 *             most. Of two that overlap the later line counts, as code is replaced.
 * Ownership   slp_jit_open makes one (NULL: there is none), slp_jit_drop frees it and its names.
 * errno, fork, signals   An ordinary program's.
 */
#ifndef SLP_SYMBOL_JIT_H
#define SLP_SYMBOL_JIT_H

#include <stdint.h>

struct slp_jit;

struct slp_jit *slp_jit_open(const char *path);
const char *slp_jit_find(const struct slp_jit *jit, uint64_t address); /* NULL: no name */
void slp_jit_drop(struct slp_jit *jit);

#endif
