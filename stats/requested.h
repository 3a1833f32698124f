/* requested.h: what programs asked for, as the sampler saw it, against what they were given.
 *
 * Purpose     The sizes that were requested, and what rounding up to size classes wastes.
 * Estimates   Of a class: its allocations, which are counted exactly, times the mean of what its
 *             samples leave unused, each as often as it stands for. The interval is 1.96 standard
 *             errors to each side, with one more sample taken for granted at each end of what the
 *             class can serve: few samples that are all alike do not prove that all are.
 * Ownership, locks, errno, fork, signals   As snapshot.h.
 */
#ifndef SLP_STATS_REQUESTED_H
#define SLP_STATS_REQUESTED_H

#include "stats/snapshot.h"

struct slp_waste {
    uint64_t bytes;     /* served */
    double waste, low, high; /* of these, never asked for; the interval holds it in 95 of 100 */
};

/* Of the class in a row of s->counts; false when there is no sample of it. */
bool slp_requested_waste(const struct slp_snapshot *s, uint32_t row, struct slp_waste *out);
/* Of all classes with samples together. */
bool slp_requested_waste_of_all(const struct slp_snapshot *s, struct slp_waste *out);

/* The object "requested"; nothing when the sampler is off, or the form is the text. */
void slp_requested_walk(const struct slp_snapshot *s, struct slp_emitter *e);

/* The lines of the text. */
void slp_requested_text(const struct slp_snapshot *s, struct slp_out *out);

#endif
