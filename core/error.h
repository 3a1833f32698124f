/* error.h: one clear line for each misuse of the heap.
 *
 * Purpose     Says what was called, with which address, where that lies and in which state, and
 *             which thread did it; then aborts, or goes on under SLABPOOL_ON_ERROR=report.
 * Form        slabpool: <call>: <what>: 0x<address><detail> (thread <tid>)
 * errno, fork, signals   errno untouched but where said. Allocates nothing; one write(2) to
 *             descriptor 2, as the C library does: a daemon has its log there.
 */
#ifndef SLP_CORE_ERROR_H
#define SLP_CORE_ERROR_H

#include "core/config.h"
#include "core/slab.h"

extern SLP_HIDDEN enum slp_on_error slp_error_policy;

/* slab: what the page map has for p, or NULL. Returns only under the policy report. */
void slp_error_pointer(const char *call, const struct slp_slab *slab, const void *p);
void slp_error_double_free(const char *call, const struct slp_slab *slab, const void *p);

/* Misuse of an explicit pool: the function called, what is wrong. errno is EINVAL afterwards. */
void slp_error_pool(const char *call, const char *what, const void *p);

/* A carved block's start that was never handed out. */
void slp_error_never(const char *call, const struct slp_slab *slab, const void *p);

/* What SLABPOOL_HARDEN finds; see harden.h. class_size 0: a large block. kind: enum slp_kind. An
 * overflow whose first bad byte is before the block is an underflow. */
void slp_error_overflow(const char *call, const char *bad, const char *block, size_t n,
                        size_t class_size);
void slp_error_write_after_free(const char *call, const struct slp_slab *slab, const char *bad);
void slp_error_mismatch(const char *call, const void *block, size_t n, unsigned kind);
void slp_error_wrong_size(const char *call, const void *block, size_t n, size_t freed_as);

#endif
