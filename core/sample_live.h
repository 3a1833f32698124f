/* sample_live.h: a copy of the samples that live.
 *
 * Purpose     For who judges them one by one at the end of the process.
 * Ownership   The caller's array, in memory of its own (slp_os_map), not on the heap.
 * Locks       SLP_RANK_SAMPLE, while it is copied.
 * errno, fork, signals   errno untouched. Not for signal handlers.
 */
#ifndef SLP_CORE_SAMPLE_LIVE_H
#define SLP_CORE_SAMPLE_LIVE_H

#include "core/sample.h"

struct slp_live_sample {
    uintptr_t block;
    size_t requested;          /* bytes */
    uint64_t weight, estimate; /* of blocks, in 1 / SLP_WEIGHT_ONE; of bytes */
    uint32_t site;             /* for slp_sample_site */
    int thread;
};

/* Copies up to `room` of them; how many there are, which may be more. */
size_t slp_sample_live(struct slp_live_sample *out, size_t room);

/* What is no root of the scan of reach.h: the sampler's memory, which has the addresses of all samples. */
void slp_sample_each_mapping(void (*visit)(void *context, const void *at, size_t bytes),
                             void *context);

#endif
