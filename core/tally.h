/* tally.h: every count that is only statistics, apart from all that decides.
 *
 * Purpose     The memory that holds the counts of heaps and of the process, on pages of its own, so
 *             that live.c can make a file of it. What the allocator decides by (lists, lengths,
 *             limits) is elsewhere and private: whoever writes here spoils figures, no block.
 * Invariants  allocs of a class = sum of hits and misses over all tallies; frees = sum of frees and
 *             remote_frees; free blocks in slabs = sum of carved less those live.
 *             A slab's tally is its class's in its owner's tally: the hit path counts there by one
 *             instruction, and nothing has to be moved when the slab changes hands.
 * Ownership   A tally's writer is its heap's thread; of `late` the late lock's holder. `modes` and
 *             the process's counts have many. Never unmapped.
 * Locks       slp_tally_own: the caller's SLP_RANK_HEAPS.
 * Memory      All relaxed; nothing is ordered by a count.
 * errno, fork, signals   errno untouched. In the child of a fork slp_inspect_base makes the counts
 *             start at zero.
 */
#ifndef SLP_CORE_TALLY_H
#define SLP_CORE_TALLY_H

#include "core/class.h"
#include "core/inspect.h"

struct slp_tally_class {
    uint64_t hits, frees; /* by the hit path; read with SLP_HOT_READ */
    _Atomic(uint64_t) misses, remote_frees, refills;
    _Atomic(int64_t) carved; /* blocks; less those that were live when the counts began */
};

struct slp_tally {
    _Alignas(SLP_LINE) struct slp_tally_class of[SLP_CLASSES];
};

struct slp_counts {
    struct {
        _Atomic(int64_t) slabs, peak;
    } of[SLP_CLASSES]; /* together: threads change different classes */
    struct {
        _Alignas(SLP_LINE) _Atomic(int64_t) carved;
        _Atomic(int64_t) peak;
        _Atomic(uint64_t) threads; /* that ever allocated */
    } heaps;
    struct {
        _Alignas(SLP_LINE) _Atomic(uint64_t) allocs, frees;
        _Atomic(int64_t) bytes, peak;
        _Atomic(int64_t) before; /* bytes when the counts began */
        _Atomic(uint64_t) histogram[SLP_LARGE_BUCKETS];
    } large;
    struct {
        _Atomic(uint64_t) hits, mmaps, munmaps, mremaps;
    } mapping;
    struct {
        _Atomic(uint64_t) allocs, frees, reasons[SLP_REASONS];
        _Atomic(int64_t) bytes, before;
    } fallback; /* mimalloc's, and mappings that stand in for slabs */
    struct {
        _Atomic(uint64_t) reserved, committed, purged; /* bytes */
    } arena;
    struct {
        _Atomic(uint64_t) reserved;
        _Atomic(int64_t) bytes, peak;
    } guard;
};

/* Pages are this large at most. */
#if defined(__x86_64__)
#define SLP_PAGE_MOST 4096
#else
#define SLP_PAGE_MOST 65536
#endif

/* What there is without any memory: the process's counts, the first heap's, the shared heap's for
 * threads past their end, and what guarded slots and the hardened heap count. */
struct slp_tally_first {
    _Alignas(SLP_PAGE_MOST) struct slp_counts counts;
    struct slp_tally heap, modes, late;
};

extern SLP_HIDDEN struct slp_tally_first slp_tally_first;

#define slp_count slp_tally_first.counts

/* A heap that has no tally of its own (NULL, or `late`) gets one, all zero. 0; -1: no memory. */
int slp_tally_own(struct slp_tally **tally);

/* The first heap's and the others above; and the memory of all others, `chunks` of them. In one page,
 * so that a fork copies it whole. */
#define SLP_TALLY_CHUNKS 56
struct slp_tally_table {
    _Atomic(uint32_t) chunks;
    struct slp_tally *next, *end; /* free in the last */
    struct {
        struct slp_tally *at;
        size_t bytes;
    } chunk[SLP_TALLY_CHUNKS];
};
extern SLP_HIDDEN struct slp_tally_table slp_tally_table;

/* In the child of a fork: the table, and the heap of a thread that is not here, whose tally may be
 * younger than the table. */
void slp_tally_fork_child(bool others);
void slp_tally_disown(struct slp_tally **tally);

/* Called with each new chunk, all zero; may replace its pages. */
extern SLP_HIDDEN void (*slp_tally_on_chunk)(struct slp_tally *at, size_t bytes);
/* Zero in a child that no handler was told of; then slp_tally_on_fork is called. */
extern SLP_HIDDEN const _Atomic(uint32_t) *slp_tally_mark;
extern SLP_HIDDEN void (*slp_tally_on_fork)(void);

/* Calls visit for each tally there is. */
void slp_tally_each(void (*visit)(struct slp_tally *tally, void *context), void *context);

/* A block of class k that is not of a heap's slab, handed out and freed; any thread. carved: 1 if it
 * is carved with that, else 0. _hit: the slab's countdown gave a hit up for it. */
void slp_tally_instead(uint32_t k, int64_t carved);
void slp_tally_hit(uint32_t k);
void slp_tally_freed(uint32_t k, bool remote, int64_t carved);
void slp_tally_carved(uint32_t k, int64_t blocks);

/* Adds up tallies; then the process's counts, and all that follows from both. *out was zeroed, but
 * that each class has its size, and in peak_slab_bytes the bytes of one slab. */
void slp_tally_add(const struct slp_tally *tally, struct slp_inspection *out);
void slp_tally_finish(const struct slp_counts *counts, struct slp_inspection *out);

#endif
