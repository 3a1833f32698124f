/* seed_apr.h: the pool of APR that a seed's variant `apr` takes from, where there is APR.
 *
 * Ownership   One for each seed's program; it is there until the process ends.
 * Locks, errno, fork, signals   One thread; a pool that cannot be had ends the process.
 */
#ifndef SEED_APR_H
#define SEED_APR_H

#if SEED_APR
#include <apr_pools.h>

#include "seed.h"

static apr_pool_t *pool;

static inline void apr_start(void)
{
    apr_initialize();
    if (apr_pool_create(&pool, NULL) != APR_SUCCESS)
        seed_die("no APR pool");
}
#endif

#endif
