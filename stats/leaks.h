/* leaks.h: samples that were never freed, by stack: SLABPOOL_LEAKS.
 *
 * Purpose     Copies the live samples, has each judged lost or reachable (core/reach.h), adds up
 *             those of one stack, and writes what is there as text that is laid out as
 *             LeakSanitizer's is.
 * Invariants  What of a group is lost is suppressed or not as a whole: of all groups together it
 *             counts in `suppressed`, or in `lost`. Spared ones count in `suppressed`.
 *             A sample of weight w stands for w blocks with a variance of w * w - w; where all
 *             weights are 1 the figures are exact and written so.
 * Ownership   What slp_leaks_take returns is there until the process ends. Stacks are the
 *             sampler's.
 * Locks       The sampler's, while samples are copied.
 * Memory      Mappings for the copy, the groups and the modules, 10 MiB at most besides 100 bytes a
 *             sample.
 * errno, fork, signals   errno may change. No stdio, no allocation but by the helper's functions.
 */
#ifndef SLP_STATS_LEAKS_H
#define SLP_STATS_LEAKS_H

#include "core/modules.h"
#include "core/reach.h"
#include "core/sample.h"
#include "stats/out.h"

/* What is to be named: addresses that calls return to, and the code that was there when the stack
 * was seen, NULL: not known. */
struct slp_leaks_stack {
    void *const *frames;
    const struct slp_module *const *modules;
    uint32_t depth;
};

/* What libslabpool-leaks.so is asked for; its functions allocate and use stdio. */
struct slp_leaks_helper {
    int status;      /* of a process that lost memory: exitcode of LSAN_OPTIONS, else 23 */
    unsigned most;   /* its max_leaks; 0: not said */
    bool suppresses; /* there are suppressions */
    const char *complaint; /* what is wrong with them, or NULL */
    /* Once, before what follows. */
    void (*begin)(void);
    /* Does one of them cover this stack? It is then noted as used for so many. */
    bool (*covers)(const struct slp_leaks_stack *stack, uint64_t blocks, uint64_t bytes);
    /* A line for each frame and for each function inlined there. */
    void (*frames)(struct slp_out *out, const struct slp_leaks_stack *stack);
    /* The table of suppressions that were used; NULL: nobody wants it. */
    void (*used)(struct slp_out *out);
};

/* The one symbol of the object. Reads LSAN_OPTIONS and the file of suppressions: from the
 * constructor. */
#define SLP_LEAKS_OBJECT "libslabpool-leaks.so"
#define SLP_LEAKS_SYMBOL "slp_leaks_helper"
const struct slp_leaks_helper *slp_leaks_helper(void);

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

/* skip: memory that is no root. NULL: no memory. */
struct slp_leaks_found *slp_leaks_take(const struct slp_reach_skip *skip, size_t skips);

/* The stack of a group that has one, up to `most` frames. One at a time. */
struct slp_leaks_stack slp_leaks_stack(const struct slp_leaks_found *leaks,
                                       const struct slp_leaks_group *group, uint32_t most);

/* Moves what suppressions cover from `lost` to `suppressed`. */
void slp_leaks_suppress(struct slp_leaks_found *leaks, const struct slp_leaks_helper *helper);
/* Then, on the stack that slp_leaks_take was called on: what these lead to. */
void slp_leaks_spare(struct slp_leaks_found *leaks);

struct slp_leaks_told {
    const struct slp_leaks_helper *helper; /* NULL: places are files and offsets */
    int pid;
    const char *exe, *end; /* end: how the process ended */
    bool reachable;        /* these are listed too */
    const char *note;      /* NULL, or a line */
};

void slp_leaks_write(struct slp_leaks_found *leaks, const struct slp_leaks_told *told,
                     struct slp_out *out);

#endif
