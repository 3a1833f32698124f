#include "core/pools/shared.h"

#include "core/fast.h"

void *slp_pools_alloc(size_t n)
{
    return slp_fast_alloc(n);
}

void slp_pools_free(void *p)
{
    slp_fast_free(p, "slabpool");
}

void slp_pools_lock(struct slp_lock *lock)
{
    if (SLP_DEBUG || !slp_pools_alone())
        slp_lock(lock);
}

void slp_pools_unlock(struct slp_lock *lock)
{
    if (!SLP_DEBUG && slp_pools_alone())
        SLP_STORE(lock->word, 0); /* it may have been taken among others */
    else
        slp_unlock(lock);
}

void *slp_pools_wake(struct slp_lock *lock, void *result)
{
    slp_os_futex_wake(&lock->word);
    return result;
}
