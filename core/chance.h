/* chance.h: random numbers for sampling.
 *
 * Purpose     Which allocations are looked at closely, and where a guarded block lies. Not for
 *             secrets.
 * Invariants  A thread has a generator of its own, seeded at its first draw.
 * Ownership, locks, memory   The thread's own; slp_chance_seed is called before other threads are.
 * errno, fork, signals   errno untouched. A child has a sequence of its own, so that children of
 *             one process do not all pick out the same.
 */
#ifndef SLP_CORE_CHANCE_H
#define SLP_CORE_CHANCE_H

#include "core/base.h"

/* Mixes into what threads are seeded with. */
void slp_chance_seed(uint64_t seed);

/* The next 64 bits of a generator whose state is the caller's: splitmix64. */
uint64_t slp_chance_step(uint64_t *of);

/* 64 random bits. */
uint64_t slp_chance_next(void);

/* A random number in [0, 1). */
double slp_chance_unit(void);

void slp_chance_fork_child(void);

/* Natural logarithm of x > 0. */
double slp_chance_log(double x);

/* 1 - exp(-x) for x >= 0. */
double slp_chance_share(double x);

/* The number of trials, at least 1 and at most 2^31, until one succeeds that does so once in 1 / p,
 * where per_log = 1 / ln(1 - p): a geometric draw of mean 1 / p. */
uint32_t slp_chance_trials(double per_log);

#endif
