/* class.h: size classes.
 *
 * Purpose     Which block sizes exist, which slab holds them, and which one serves a
 *             request.
 * Invariants  Sizes are multiples of 16: 16 to 128 by 16, then eight a doubling up to
 *             256 KiB, so that above 128 bytes less than 12.5 % of a block is rounding. A
 *             configuration adds sizes between them: multiples of 16, above 1 KiB of 128.
 *             slp_class_of(n) is the smallest class with size >= n.
 *             A class keeps its number and its size for ever: the built-in ones are numbered by
 *             size, the added ones follow as they came; `next` leads from size to size.
 *             capacity * size <= units * SLP_UNIT.
 * Start test  offset * magic mod 2^64 < step * carved, with magic = floor(2^64 / size) + 1 and
 *             step = magic * size - 2^64, 1 <= step <= size. For offset = q * size + r the
 *             product is q * step + r * magic. With r = 0 it is below step * carved just for
 *             0 <= q < carved. With r > 0 it is at least magic - |q| * step, and
 *             |q| * step <= 2^SLP_VA_BITS, so where magic > 2^SLP_VA_BITS + 2^21 no address of
 *             the process passes that is not the start of a block; larger sizes have step 0.
 *             Where a slab has one block, magic and step are 1: only offset 0 passes.
 *             (After Lemire, Kaser, Kurz: Faster remainder by direct computation, 2019.)
 * Ownership   The tables are written by slp_class_init() under the first thread to allocate, and
 *             by the configuration, once, in the constructor.
 * Memory      Threads can run then. A new number is written behind what it stands for, and is
 *             read before it (an address that depends on it); slp_class_layout tells each heap
 *             that its table of small sizes is old (heap.c).
 * errno, fork, signals   No state that changes.
 */
#ifndef SLP_CORE_CLASS_H
#define SLP_CORE_CLASS_H

#include "core/base.h"

#define SLP_BUILT_IN   96   /* classes that are always there */
#define SLP_CLASSES    128  /* with those that a configuration adds: 0 bytes where there is none */
#define SLP_DIRECT_MAX 1024 /* requests up to here find their slab without the class */
#define SLP_DIRECT     (SLP_DIRECT_MAX / SLP_ALIGN + 1)
#define SLP_GRAIN      128 /* classes above SLP_DIRECT_MAX are multiples of this */
#define SLP_SLAB_UNITS 32  /* of a slab, at most: 2^21 bytes */

struct slp_class {
    uint32_t size;     /* bytes of a block */
    uint32_t units;    /* of a slab */
    uint32_t capacity; /* blocks of a slab */
    uint32_t carve;    /* blocks carved at a time, at first */
    uint32_t patience; /* blocks that come back to a full slab before it is used again */
    uint8_t least;     /* the smallest i that direct[i] of a heap can lead here from */
    uint8_t next;      /* the class of the next larger size, or SLP_CLASSES */
    bool exact;        /* carve is what a rule says: always so many */
    bool ruled;        /* a rule says what is kept, see level.h */
    uint64_t magic;    /* start test */
    uint64_t step;     /* limit of a slab's start test = step * carved; 0: always look closer */
};

extern SLP_HIDDEN struct slp_class slp_classes[SLP_CLASSES];
extern SLP_HIDDEN uint8_t slp_class_direct[SLP_DIRECT];
extern SLP_HIDDEN uint8_t slp_class_coarse[(SLP_SLAB_MAX + 1) / SLP_GRAIN + 1];
extern SLP_HIDDEN _Atomic(uint32_t) slp_class_layout; /* grows with each class that is added */

/* Fills the tables; later calls change nothing. */
void slp_class_init(void);

/* The class of a request of n bytes, n <= SLP_SLAB_MAX + 1. */
static inline uint32_t slp_class_of(size_t n)
{
    if (n <= SLP_DIRECT_MAX)
        return SLP_HOT_READ(slp_class_direct[(n + SLP_ALIGN - 1) / SLP_ALIGN]);
    return SLP_HOT_READ(slp_class_coarse[(n + SLP_GRAIN - 1) / SLP_GRAIN]);
}

/* The size of a class for requests of n bytes, 1 <= n <= SLP_SLAB_MAX, that wastes least. */
uint32_t slp_class_round(size_t n);
bool slp_class_is_built_in(uint32_t size);

/* The class of slp_class_round(n) bytes, added if there is none; SLP_CLASSES: too many. */
uint32_t slp_class_add(size_t n);

/* From now on slabs of class k have room for so many blocks, as far as SLP_SLAB_UNITS goes, ... */
void slp_class_enlarge(uint32_t k, size_t blocks);
/* ... and so many are carved at a time. */
void slp_class_carve(uint32_t k, size_t blocks);

/* The smallest class with size >= n whose blocks all lie at multiples of `align`
 * (a power of two), or SLP_CLASSES when there is none. */
uint32_t slp_class_aligned(size_t n, size_t align);

#endif
