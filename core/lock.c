#include "core/lock.h"

#include "core/os.h"
#include "core/thread.h"

#define SPINS 64

#if SLP_DEBUG
__thread uint32_t slp_lock_ranks __attribute__((tls_model("initial-exec")));
#endif

static SLP_COLD void wait(struct slp_lock *lock)
{
    for (int spin = 0; spin < SPINS && SLP_LOAD(lock->word) != 0; spin++)
        slp_pause();
    while (atomic_exchange_explicit(&lock->word, 2, memory_order_acquire) != 0)
        slp_os_futex_wait(&lock->word, 2);
}

void slp_lock(struct slp_lock *lock)
{
    uint32_t seen = 0;
    if (slp_thread_alone())
        SLP_STORE(lock->word, 1);
    else if (SLP_UNLIKELY(!atomic_compare_exchange_strong_explicit(
                 &lock->word, &seen, 1, memory_order_acquire, memory_order_relaxed)))
        wait(lock);
#if SLP_DEBUG
    SLP_ASSERT(slp_lock_ranks < (1u << lock->rank));
    slp_lock_ranks |= 1u << lock->rank;
#endif
}

void slp_unlock(struct slp_lock *lock)
{
#if SLP_DEBUG
    slp_lock_ranks &= ~(1u << lock->rank);
#endif
    if (slp_thread_alone())
        SLP_STORE(lock->word, 0);
    else if (atomic_exchange_explicit(&lock->word, 0, memory_order_release) == 2)
        slp_os_futex_wake(&lock->word);
}
