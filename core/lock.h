/* lock.h: the one lock of core.
 *
 * Purpose     A small futex lock for paths that are rare by design.
 * Invariants  word: 0 free, 1 held, 2 held and somebody sleeps.
 *             Nothing is called under a lock but core itself and the kernel, so a
 *             lock is never held while waiting for a lock of the C library.
 * Ranks       A thread takes locks in rising rank only; see enum slp_rank. Checked in
 *             debug builds.
 *             In a process of one thread it is held without a locked instruction: no other thread
 *             can begin while its holder is in core.
 * Memory      unlock's release ↔ lock's acquire.
 * fork        No lock is taken in a prepare handler. The child of a process with
 *             threads forgets what locks guarded and starts them anew (fork.c).
 */
#ifndef SLP_CORE_LOCK_H
#define SLP_CORE_LOCK_H

#include "core/base.h"
#include "core/os.h"
#include "core/thread.h"

enum slp_rank { SLP_RANK_POOL_THREADS = 1, SLP_RANK_POOLS, SLP_RANK_LATE, SLP_RANK_HEAPS, SLP_RANK_ORPHANS, SLP_RANK_HARDEN, SLP_RANK_SAMPLE,
                SLP_RANK_LARGE, SLP_RANK_MAPPING, SLP_RANK_ARENA,
                SLP_RANK_GUARD };

struct slp_lock {
    _Atomic(uint32_t) word;
    uint32_t rank;
};

/* Only a debug build looks at the rank; a lock of zeros need not be in the file. */
#define SLP_LOCK_INIT(r) {0, SLP_DEBUG ? (r) : 0}

#if SLP_DEBUG
extern SLP_HIDDEN __thread uint32_t slp_lock_ranks __attribute__((tls_model("initial-exec")));
#endif

SLP_INLINE void slp_pause(void)
{
#if defined(__x86_64__)
    __builtin_ia32_pause();
#else
    __asm__ volatile("yield");
#endif
}

/* Not inline: forty places take a lock, and each would be 100 bytes. */
void slp_lock(struct slp_lock *lock);
void slp_unlock(struct slp_lock *lock);

/* False when it is held, perhaps by the caller's own thread, which a signal interrupted. */
SLP_INLINE bool slp_lock_try(struct slp_lock *lock)
{
    uint32_t seen = 0;
    if (!atomic_compare_exchange_strong_explicit(&lock->word, &seen, 1, memory_order_acquire,
                                                 memory_order_relaxed))
        return false;
#if SLP_DEBUG
    slp_lock_ranks |= 1u << lock->rank;
#endif
    return true;
}

/* For the child of a fork: whoever held it does not exist here, or is the line of its one thread
 * that a signal handler which forked has interrupted. */
SLP_INLINE void slp_lock_reset(struct slp_lock *lock)
{
    SLP_STORE(lock->word, 0);
#if SLP_DEBUG
    slp_lock_ranks &= ~(1u << lock->rank);
#endif
}

#endif
