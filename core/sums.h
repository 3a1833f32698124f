/* sums.h: what the process knows of all its heaps together.
 *
 * Purpose     Slabs by class with their peak, blocks allotted against a class's limit, and the
 *             bytes carved with their peak. All are touched when a slab comes or goes or when a
 *             heap publishes, never on the hit path.
 * Invariants  allotted[k] <= limit[k] where there is a limit; allotted is kept only then.
 *             The carved bytes are never less than the truth: heaps publish ahead.
 * Memory      Relaxed throughout; nothing is ordered by these numbers.
 * errno, fork, signals   errno untouched. A child inherits them; inspect.c subtracts.
 */
#ifndef SLP_CORE_SUMS_H
#define SLP_CORE_SUMS_H

#include "core/base.h"

/* Adds to a sum and raises its peak, which is then never below it. */
void slp_sums_add(_Atomic(int64_t) *sum, _Atomic(int64_t) *peak, int64_t change);

/* A slab becomes one of class k (1), or ceases to be (-1). */
void slp_sums_slab(uint32_t k, int64_t change);

/* At most so many blocks of class k in slabs at once, from now on. */
void slp_sums_limit(uint32_t k, size_t blocks);
bool slp_sums_limited(uint32_t k);
/* Blocks that class k may still have in slabs, at most `want`; they are then allotted. */
uint32_t slp_sums_allot(uint32_t k, uint32_t want);
void slp_sums_unallot(uint32_t k, uint32_t blocks);

/* Adds to the carved bytes. */
void slp_sums_carved(int64_t bytes);

#endif
