/* shared.h: what the pools have in common.
 *
 * Purpose     Memory and a lock by calls that are not inlined, for all paths but hits; and the lock
 *             inlined for hits: slp_enter and slp_leave are slp_lock and slp_unlock (core/lock.h)
 *             with the contended halves out of line and with the question whether there are other
 *             threads asked once for both. Either kind may release what the other has taken.
 * Invariants  As lock.h: alone at enter is alone until leave, as no thread can begin in between. The
 *             loader has relocated everything before a program can have a pool.
 * Memory      leave's release ↔ enter's acquire.
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

/* What it returns is leave's `alone`. */
SLP_INLINE bool slp_enter(struct slp_lock *lock)
{
#if SLP_DEBUG || !defined(__GLIBC__)
    slp_lock(lock);
    return false;
#else
    bool alone = __libc_single_threaded;
    if (alone)
        SLP_STORE(lock->word, 1);
    else if (SLP_UNLIKELY(!slp_lock_try(lock)))
        slp_pools_lock(lock);
    return alone;
#endif
}

SLP_INLINE void slp_leave(struct slp_lock *lock, bool alone)
{
#if SLP_DEBUG || !defined(__GLIBC__)
    (void)alone;
    slp_unlock(lock);
#else
    if (alone)
        SLP_STORE(lock->word, 0);
    else if (SLP_UNLIKELY(atomic_exchange_explicit(&lock->word, 0, memory_order_release) == 2))
        slp_os_futex_wake(&lock->word);
#endif
}

#endif
