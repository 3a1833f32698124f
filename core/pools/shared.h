/* shared.h: what the pools have in common.
 *
 * Purpose     Memory and a lock by calls that are not inlined, for all paths but hits. The lock is
 *             not taken while its thread is the only one, as none can begin in between; else a
 *             hit takes it by slp_lock_try (core/lock.h), goes the long way when that fails, and
 *             leaves by slp_pools_leave.
 * Invariants  The loader has relocated everything before a program can have a pool.
 * Memory      leave's release ↔ slp_lock_try's acquire.
 * errno, fork, signals   slp_pools_alloc sets ENOMEM; else as lock.h.
 */
#ifndef SLP_CORE_POOLS_SHARED_H
#define SLP_CORE_POOLS_SHARED_H

#include "core/lock.h"

#if defined(__GLIBC__)
#include <sys/single_threaded.h>
#endif

void *slp_pools_alloc(size_t n);
void slp_pools_free(void *p); /* NULL is none */

void slp_pools_lock(struct slp_lock *lock);
void slp_pools_unlock(struct slp_lock *lock);

SLP_INLINE bool slp_pools_alone(void)
{
#if defined(__GLIBC__)
    return __libc_single_threaded;
#else
    return false;
#endif
}

/* Wakes one that sleeps for the lock; result. So that a hit can end in this call and needs no
 * registers of its own. */
void *slp_pools_wake(struct slp_lock *lock, void *result);

SLP_INLINE void *slp_pools_leave(struct slp_lock *lock, void *result)
{
#if SLP_DEBUG
    slp_lock_ranks &= ~(1u << lock->rank);
#endif
    if (SLP_UNLIKELY(atomic_exchange_explicit(&lock->word, 0, memory_order_release) == 2))
        return slp_pools_wake(lock, result);
    return result;
}

#endif
