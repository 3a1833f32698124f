/* leaks.h: samples that were never freed, by stack: SLABPOOL_LEAKS.
 *
 * Purpose     What the library asks of libslabpool-leaks.so, which has the live samples judged lost or
 *             reachable (core/reach.h), adds up those of one stack, and writes what is there as text
 *             that is laid out as LeakSanitizer's is.
 * Ownership   What is found is there until the process ends.
 * Locks       The sampler's, while samples are copied.
 * Memory      As stats/leaks/found.h.
 * errno, fork, signals   errno may change. What names is asked for allocates and uses stdio.
 */
#ifndef SLP_STATS_LEAKS_H
#define SLP_STATS_LEAKS_H

#include "core/inside.h"
#include "core/reach.h"
#include "stats/out.h"

struct slp_leaks_found;

struct slp_leaks_counts {
    uint64_t lost, reachable, suppressed; /* samples */
    bool judged; /* or all count as reachable */
};

struct slp_leaks_told {
    bool names; /* or places are files and offsets, and suppressions are not known */
    int pid;
    const char *exe, *end; /* end: how the process ended */
    bool reachable;        /* these are listed too */
    const char *note;      /* NULL, or a line */
};

struct slp_leaks_helper {
    int status;            /* of a process that lost memory: exitcode of LSAN_OPTIONS, else 23 */
    bool suppresses;       /* there are suppressions */
    bool prints;           /* those that were used are told */
    const char *complaint; /* what is wrong with them, or NULL */
    /* skip: memory that is no root. NULL: no memory. */
    struct slp_leaks_found *(*take)(const struct slp_reach_skip *skip);
    struct slp_leaks_counts (*counts)(const struct slp_leaks_found *found);
    /* Moves what suppressions cover from lost to suppressed. Asks for names. */
    void (*suppress)(struct slp_leaks_found *found);
    /* Then, on the stack that take was called on: what these lead to. */
    void (*spare)(struct slp_leaks_found *found);
    /* Asks for names if it is told to, after suppress. */
    void (*write)(struct slp_leaks_found *found, const struct slp_leaks_told *told,
                  struct slp_out *out);
};

/* The one symbol of the object. Reads LSAN_OPTIONS and the file of suppressions: from the
 * constructor. */
#define SLP_LEAKS_OBJECT "libslabpool-leaks.so"
#define SLP_LEAKS_SYMBOL "slp_leaks_helper"
const struct slp_leaks_helper *slp_leaks_helper(const struct slp_inside *inside);

#endif
