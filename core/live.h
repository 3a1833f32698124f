/* live.h: the file of SLABPOOL_LIVE, as it lies in the folder.
 *
 * Purpose     What the library writes (preload/live.c) and a reader checks (stats/live_read.c). The
 *             counters in it are the very memory of tally.h, mapped.
 * Invariants  header | strings | region 0 | region 1 ... Region 0 is a struct slp_tally_first, each
 *             other one an array of struct slp_tally; all begin at multiples of the page size.
 *             A file whose layout figures (version, classes, sizes) are not the reader's is another
 *             version's.
 * Ownership   Written by one process image alone, but `end` by the one that follows it after exec.
 * Memory      region[i] is written before `regions` (release ↔ acquire). magic is written last, once
 *             all else is there; `end` after what belongs to it.
 */
#ifndef SLP_CORE_LIVE_H
#define SLP_CORE_LIVE_H

#include "core/tally.h"

#define SLP_LIVE_MAGIC   "slabpool"
#define SLP_LIVE_VERSION 1
#define SLP_LIVE_REGIONS (SLP_TALLY_CHUNKS + 1)

struct slp_live_header {
    char magic[8];
    uint32_t version;
    uint32_t header_bytes; /* up to region 0 */
    uint32_t classes, tally_bytes, first_bytes; /* layout */
    uint32_t page;
    int32_t pid, ppid;
    uint32_t sequence;
    uint32_t chunks_lost;    /* chunks of tallies that are not in the file */
    uint64_t start_ticks;    /* of the process, as in /proc/PID/stat; 0: not known */
    int64_t start;           /* of the process image, seconds since the epoch */
    uint64_t began;          /* the same, microseconds of CLOCK_MONOTONIC */
    uint64_t lived;          /* when it ended: microseconds */
    uint64_t peak_rss_bytes; /* likewise */
    _Atomic(uint32_t) end;   /* enum slp_end of stats/snapshot.h */
    _Atomic(uint32_t) regions;
    struct {
        uint64_t offset, bytes;
    } region[SLP_LIVE_REGIONS];
    struct {
        uint32_t size, units;
    } of[SLP_CLASSES];
    /* Strings, each with its terminator: version of the library, fallback backend, path of the
     * program; then for each setting in force 0 or 1 (set), name, value. */
    uint32_t settings, strings_bytes;
    char strings[];
};

#endif
