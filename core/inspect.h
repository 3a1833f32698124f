/* inspect.h: the one window through which statistics are read.
 *
 * Purpose     A plain copy of every counter the allocator keeps, taken without
 *             stopping anyone and without allocating.
 * Invariants  allocs = hits + misses and live = allocs - frees, per class.
 *             In a child of fork all counts start at the fork, so live may be
 *             negative where the child frees blocks of its parent.
 * Ownership   The caller owns the snapshot (about 20 KiB: not for small stacks).
 * Locks       None. Counters are single-writer; reads are relaxed atomics, so a
 *             snapshot is exact when the other threads are at rest and never
 *             torn by more than the operations under way.
 * errno, fork, signals   errno untouched; usable in a signal handler.
 */
#ifndef SLP_CORE_INSPECT_H
#define SLP_CORE_INSPECT_H

#include <stdint.h>

#define SLP_INSPECT_CLASSES 192 /* built-in classes and those a configuration adds */
#define SLP_LARGE_BUCKETS   32  /* bucket i counts sizes <= 512 KiB << i */

enum slp_fallback_reason {
    SLP_REASON_ARENA_LIMIT,
    SLP_REASON_CLASS_LIMIT,
    SLP_REASON_RESERVE_FAILED,
    SLP_REASON_ALIGNMENT,
    SLP_REASON_BACKEND,
    SLP_REASONS
};

struct slp_class_stats {
    uint64_t size; /* bytes of a block */
    uint64_t allocs, hits, misses, frees, remote_frees, refills;
    int64_t live, live_bytes;
    uint64_t cached; /* free blocks carved and kept in slabs of this class */
    uint64_t slabs;  /* slabs held now */
    uint64_t peak_slab_bytes;
};

struct slp_large_stats {
    uint64_t allocs, frees, cache_hits, mmaps, munmaps, mremaps;
    int64_t live, live_bytes;
    uint64_t peak_bytes;
    uint64_t histogram[SLP_LARGE_BUCKETS]; /* allocs, not cumulative */
};

struct slp_arena_stats {
    uint64_t reserved_bytes, committed_bytes, purged_bytes, refills;
};

struct slp_fallback_stats {
    const char *backend; /* "mimalloc", "mmap" or "none" */
    uint64_t allocs, frees;
    int64_t live, live_bytes;
    uint64_t reasons[SLP_REASONS];
};

struct slp_inspection {
    uint32_t nclasses;
    uint32_t threads; /* that ever allocated, since start or fork */
    uint64_t peak_live_bytes;
    struct slp_class_stats classes[SLP_INSPECT_CLASSES];
    struct slp_large_stats large;
    struct slp_arena_stats arena;
    struct slp_fallback_stats fallback;
};

/* Fills *out with the counts since process start or the last fork. */
void slp_inspect(struct slp_inspection *out);

/* Counts start anew from here (the child of a fork). */
void slp_inspect_base(void);

/* What was live then, for the verifier. */
struct slp_inspect_before {
    int64_t live[SLP_INSPECT_CLASSES], large, fallback;
};
extern __attribute__((visibility("hidden"))) struct slp_inspect_before slp_inspect_before;

#endif
