/* sample.h: allocations sampled by bytes, and what is known of those that live.
 *
 * Purpose     Of every `rate` bytes asked for one, on average, is looked at (Poisson): the block
 *             that holds it is a sample, with its stack and the size asked for.
 * Estimate    A block of n bytes asked for (0 counts as 1) is sampled with probability
 *             P(n) = 1 - exp(-n / rate), 1 where the rate is 1, each by itself, so a sample
 *             stands for 1 / P blocks and n / P bytes: both unbiased. The countdown of a class, which
 *             knows no n, ends with the probability of the class's size, P(size), and P(n) / P(size)
 *             of its ends are accepted.
 *             Of a row of k samples whose weights, 1 / P, are about w, the variance is
 *             k * (w * w - w) of blocks, and that times n * n of bytes.
 * Invariants  A realloc is the end of a block and a new one, even where the block stays.
 *             Of a site (one stack, sizes that differ by an eighth at most), live = allocs - frees
 *             of its samples, in samples, bytes and estimates alike: what a free takes away is what
 *             its record says.
 *             A sampled block lies where each free takes the slow path: in a slab of state
 *             SLP_SAMPLED (owner 0, heap NULL), or it is a large, hardened, guarded or fallback
 *             block. Its record is found by its address. A block for which no such place was to be
 *             had is counted as allocated, never as live: `untracked`.
 *             A hit that is a sample counts as a hit, though its block lies elsewhere.
 *             used of a slab of state SLP_SAMPLED is never less than its blocks that are live.
 * Memory      Stacks and sites have room set aside at the start, 0.8 MiB at 512 KiB; what does not
 *             fit has site "stack not known" (`dropped`). A live sample takes 48 bytes more.
 * Ownership   All behind the lock. Sites are never removed, their sums only read without it.
 * Locks       SLP_RANK_SAMPLE; no stack is taken under it.
 * Memory order   `sites` and a stack's first site: release ↔ acquire of readers.
 * errno, fork, signals   errno untouched. Readers are async-signal-safe. The child of a fork
 *             begins anew: without samples, its slabs of samples given up if there were threads.
 */
#ifndef SLP_CORE_SAMPLE_H
#define SLP_CORE_SAMPLE_H

#include "core/class.h"
#include "core/slab.h"
#include "core/stack.h"

#define SLP_SAMPLE_RATE 524288 /* bytes, unless told */
#define SLP_SAMPLE_MOST ((size_t)1 << 40)
#define SLP_WEIGHT_ONE  65536 /* weights are multiples of 1 / this */

extern SLP_HIDDEN uint64_t slp_sample_rate; /* bytes; 0: off */

SLP_INLINE bool slp_sample_on(void)
{
    return SLP_UNLIKELY(slp_sample_rate != 0);
}

/* From now on. 0, or -1 when there is no memory; then it is off. Once, after slp_stack_open, or
 * without stacks. Threads that are there already begin with the next slab they take. */
int slp_sample_start(size_t rate);

/* No new samples while paused; the frees of those that live are noted all the same. */
void slp_sample_pause(bool paused);

/* P(n) for n >= 1. */
double slp_sample_share(size_t n, uint64_t rate);

/* ---- whose turn it is (chosen.h) ---- */

/* Allocations of class k from now to the next sample, at least 1. */
uint32_t slp_sample_distance(uint32_t k);
/* Is the hit of n bytes in which class k's countdown ended a sample? */
bool slp_sample_accept(uint32_t k, size_t n);
/* Is this allocation of n bytes, which no countdown counts? */
bool slp_sample_due(size_t n);

/* ---- blocks ---- */

/* A block of class k for a sample, not zeroed; counted as a hit or a miss. NULL: no memory. */
void *slp_sample_place(uint32_t k, bool hit);

/* Block p of n bytes asked for is a sample. k: the class that has it as an allocation, so that its
 * size counts among those asked for; else SLP_CLASSES. */
void slp_sample_note(void *p, size_t n, uint32_t k, const struct slp_trace *trace);

/* Frees p, the start of a carved block of a slab of state SLP_SAMPLED. */
void slp_sample_free(struct slp_slab *slab, void *p, const char *call);

/* Block p of another kind is about to be freed. */
void slp_sample_forget_slow(void *p);
SLP_INLINE void slp_sample_forget(void *p)
{
    if (slp_sample_on())
        slp_sample_forget_slow(p);
}

/* The record of the block at p, which must then be attached or dropped; 0: none. */
uint32_t slp_sample_detach(void *p);
void slp_sample_attach(uint32_t record, void *p);
void slp_sample_drop(uint32_t record);

void slp_sample_fork_child(bool others);

/* ---- what was seen ---- */

struct slp_sums_of_samples {
    _Atomic(uint64_t) samples, bytes;  /* as they were met; bytes asked for */
    _Atomic(uint64_t) weight, estimate; /* of blocks (in 1 / SLP_WEIGHT_ONE) and bytes */
};

struct slp_site {
    _Atomic(uint32_t) next; /* another size of the same stack, 0: none */
    uint32_t stack;
    uint64_t size; /* that was asked for, at most; see slp_table_size */
    struct slp_sums_of_samples allocs, live;
};

struct slp_stack {
    uint32_t next; /* of the same hash */
    uint32_t depth;
    uint64_t hash;
    _Atomic(uint32_t) sites; /* the first; 0: none */
    void *frames[];
};

/* Sites are numbered from 1 on; their stack, NULL when it is not known. */
uint32_t slp_sample_sites(void);
const struct slp_site *slp_sample_site(uint32_t i);
const struct slp_stack *slp_sample_stack(const struct slp_site *site);

/* Since the first sample could be taken. */
int64_t slp_sample_milliseconds(void);

/* Requested sizes. Bin i has those above slp_sample_bin_size(i - 1), up to slp_sample_bin_size(i):
 * steps of 16 bytes up to 4 KiB, then of a 32nd of an octave. */
#define SLP_SAMPLE_STEPS 256
#define SLP_SAMPLE_BINS  (SLP_SAMPLE_STEPS + 6 * 32)

struct slp_sampled_size {
    _Atomic(uint64_t) samples, weight;
};

/* Sums over samples: of weights w, and of w times the bytes asked for, n: what all blocks would
 * have. Of q = w * w - w, q * n and q * n * n, for how far off these may be. */
struct slp_sampled_class {
    _Atomic(uint64_t) samples;
    _Atomic(double) weight, requested, spread, spread_n, spread_nn;
};

struct slp_sampled {
    _Atomic(uint64_t) samples, untracked, dropped; /* of slabs' classes and all others together */
    struct slp_sampled_size bins[SLP_SAMPLE_BINS];
    struct slp_sampled_class classes[SLP_CLASSES];
};

extern SLP_HIDDEN struct slp_sampled slp_sampled;

size_t slp_sample_bin_size(uint32_t i);

#endif
