/* profile.h: what the sampler knows of stacks, in the forms that other tools read.
 *
 * Purpose     heap: text as gperftools writes it, one row for each stack and size of block, values
 *             as they were met (readers scale them). Folded stacks, one line for each stack, root
 *             first, the value an estimate of bytes: allocated, or in use. pprof's: all four values
 *             of each stack and size of block, written by another object (stats/pprof.h).
 * Invariants  Bytes are those asked for. A frame of a folded stack is MODULE+0xOFFSET of the call,
 *             as addr2line takes it; [address] outside of all modules; [unknown] is a stack that could
 *             not be had or kept. A module is the one that was there when the stack was seen.
 *             Behind heap's map are rows for what was unmapped since, where no other file is now.
 * Ownership   The caller's. One mapping for the table of modules is made meanwhile
 *             (core/modules.h); without it folded stacks have addresses alone.
 * Locks       None; sums of sites that change meanwhile are read one by one.
 * errno, fork, signals   errno may change. Async-signal-safe as far as the flush of `out` is, on
 *             1 KiB of stack, pprof's on 2.
 */
#ifndef SLP_STATS_PROFILE_H
#define SLP_STATS_PROFILE_H

#include "stats/out.h"
#include "stats/pprof.h"

enum slp_profile_form {
    SLP_PROFILE_HEAP,
    SLP_PROFILE_FOLDED,
    SLP_PROFILE_FOLDED_LIVE,
    SLP_PROFILE_PPROF
};

/* Who writes the last of them; NULL: nobody, and it fails. */
extern SLP_HIDDEN slp_pprof_writer *slp_profile_pprof;

/* The form that a path's suffix asks for: 0, or -1 when it is none of them. */
int slp_profile_form(const char *path, enum slp_profile_form *form);

/* Writes it. The caller calls slp_out_finish(), which fails, too, when pprof's writer did; errno
 * says why. */
void slp_profile_write(enum slp_profile_form form, struct slp_out *out);

#endif
