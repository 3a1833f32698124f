/* found.h: live samples, judged and added up by stack.
 *
 * Purpose     Copies the live samples, has each judged lost or reachable (core/reach.h), adds up
 *             those of one stack, and writes them.
 * Invariants  What of a group is lost is suppressed or not as a whole: of all groups together it
 *             counts in `suppressed`, or in `lost`. Spared ones count in `suppressed`.
 *             A sample of weight w stands for w blocks with a variance of w * w - w; where all
 *             weights are 1 the figures are exact and written so.
 * Ownership   What slp_leaks_take returns is there until the process ends. Stacks are the
 *             sampler's.
 * Locks       The sampler's, while samples are copied.
 * Memory      Mappings for the copy, the groups and the modules, 10 MiB at most besides 100 bytes a
 *             sample.
 * errno, fork, signals   errno may change. No stdio, no allocation but by names.h.
 */
#ifndef SLP_LEAKS_FOUND_H
#define SLP_LEAKS_FOUND_H

#include "stats/leaks.h"
#include "stats/leaks/names.h"

struct slp_leaks_sum {
    uint64_t samples, seen; /* seen: bytes of these */
    double blocks, bytes, block_variance, byte_variance;
};

enum slp_leaks_kind {
    SLP_LEAKS_LOST,
    SLP_LEAKS_HELD,   /* lost too, but other lost blocks lead to it */
    SLP_LEAKS_SPARED, /* that was one such, and a suppressed one leads to it */
    SLP_LEAKS_REACHABLE,
    SLP_LEAKS_KINDS
};

struct slp_leaks_group {
    const struct slp_stack *stack; /* NULL: not known */
    uint32_t number;               /* the stack's */
    bool suppressed, told;
    struct slp_leaks_sum of[SLP_LEAKS_KINDS];
};

struct slp_leaks_judging;

struct slp_leaks_found {
    struct slp_leaks_judging *judging;
    struct slp_modules *modules; /* NULL: no memory */
    uint32_t groups;
    bool judged;  /* what is lost is known; else all counts as reachable */
    bool running; /* other threads ran on while it was judged */
    struct slp_leaks_sum lost, reachable, suppressed; /* held ones are lost */
    struct slp_leaks_group group[];
};

/* These are struct slp_leaks_helper's. */
struct slp_leaks_found *slp_leaks_take(const struct slp_reach_skip *skip);
struct slp_leaks_counts slp_leaks_counts(const struct slp_leaks_found *leaks);
void slp_leaks_suppress(struct slp_leaks_found *leaks);
void slp_leaks_spare(struct slp_leaks_found *leaks);
void slp_leaks_write(struct slp_leaks_found *leaks, const struct slp_leaks_told *told,
                     struct slp_out *out);

/* The stack of a group that has one, up to `most` frames. One at a time. */
struct slp_leaks_stack slp_leaks_stack(const struct slp_leaks_found *leaks,
                                       const struct slp_leaks_group *group, uint32_t most);

#endif
