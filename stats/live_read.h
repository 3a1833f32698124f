/* live_read.h: a file of SLABPOOL_LIVE, read.
 *
 * Purpose     Turns the counters that a process keeps or kept in a shared file into a snapshot,
 *             which every emitter can write; for the command and for tests, not in the library.
 * Invariants  Every offset, count and string is checked against what the file has; a damaged or
 *             hostile file gives EINVAL or odd figures, never a fault, a loop or a large mapping.
 *             The file is read with pread alone: the process is not stopped, signalled or written
 *             to, and a file that is cut while it is read is no SIGBUS.
 *             Each count of a running process only grows from one reading to the next; counts of
 *             several threads are not of one moment, so live may be off by the calls under way.
 * Ownership   Strings and settings of the snapshot live until slp_live_drop().
 * Locks       None; no static state.
 * errno, fork, signals   Sets errno when it fails; allocates with malloc.
 */
#ifndef SLP_STATS_LIVE_READ_H
#define SLP_STATS_LIVE_READ_H

#include <stdbool.h>
#include <stdint.h>

#include "stats/snapshot.h"

#define SLP_LIVE_SUFFIX ".slabpool" /* PID.STARTTICKS.N.slabpool */

struct slp_live_file {
    struct slp_snapshot snapshot; /* process.end: SLP_END_RUNNING if and only if alive;
                                     microseconds and peak_rss_bytes: 0 where nobody knows */
    bool alive;           /* the process image that writes this file still runs */
    bool incomplete;      /* threads whose counters could not be kept in the file are missing */
    unsigned sequence;    /* of the process image: 0, 1 after an exec, ... */
    uint64_t start_ticks; /* of the process, as in /proc/PID/stat */
    int64_t start;        /* seconds since the epoch: of the process image */
    void *memory;         /* what the snapshot points to */
};

/* Reads the file. 0; -1 with errno: EINVAL when it is none of ours, of another version, or damaged;
 * else as open and read set it. */
int slp_live_read(const char *path, struct slp_live_file *out);

void slp_live_drop(struct slp_live_file *file);

#endif
