/* sample.h: what the suites of the sampler share. */
#ifndef SLP_TESTS_UNIT_SAMPLE_H
#define SLP_TESTS_UNIT_SAMPLE_H

#include "tests/unit/child.h"

#include "core/sample.h"

/* Sums over all sites. */
struct totals {
    uint64_t samples, bytes, weight, estimate;
};

UNIT_UNUSED static struct totals totals_of(bool live)
{
    struct totals t = {0};
    for (uint32_t i = 1; i <= slp_sample_sites(); i++) {
        const struct slp_site *site = slp_sample_site(i);
        const struct slp_sums_of_samples *s = live ? &site->live : &site->allocs;
        t.samples += s->samples;
        t.bytes += s->bytes;
        t.weight += s->weight;
        t.estimate += s->estimate;
    }
    return t;
}

/* Is p in a slab of sampled blocks? */
UNIT_UNUSED static bool is_sampled(const void *p)
{
    const struct slp_slab *slab = slp_pagemap_find(p);
    return slab != NULL && slab->state == SLP_SAMPLED;
}

#endif
