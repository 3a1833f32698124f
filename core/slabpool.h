/* slabpool.h: what a program may ask of the library while it runs, and explicit pools for programs
 * that link with it (-lslabpool; pkg-config slabpool).
 *
 * Look the functions of this file up with dlsym(RTLD_DEFAULT, ...) in programs that may also run
 * without the library. They are thread-safe.
 */
#ifndef SLABPOOL_H
#define SLABPOOL_H

#include "slabpool/api.h"
#include "slabpool/arena.h"
#include "slabpool/buf.h"
#include "slabpool/cache.h"
#include "slabpool/cacheline.h"
#include "slabpool/chain.h"
#include "slabpool/fixed.h"
#include "slabpool/intern.h"
#include "slabpool/json.h"
#include "slabpool/levels.h"
#include "slabpool/local.h"
#include "slabpool/map.h"
#include "slabpool/region.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Process totals since start, or since the fork this process began with. Bytes are usable
 * bytes. live = allocs - frees; hits + misses = allocs served by size classes. */
struct slabpool_stats {
    size_t size; /* set by the caller: sizeof(struct slabpool_stats) */
    uint64_t allocs, frees, hits, misses;
    int64_t live, live_bytes;
    uint64_t peak_live_bytes;
    uint64_t reserved_bytes, committed_bytes, purged_bytes;
    uint64_t threads;
};

/* Writes a report to descriptor fd. format: "text" (also NULL), "json", "openmetrics",
 * "prometheus". 0; -1 with errno EINVAL for another format, or as write(2). */
SLABPOOL_API int slabpool_report(int fd, const char *format);

/* Fills *stats as far as stats->size reaches. 0; -1 with errno EINVAL when
 * size is 0, ENOMEM when there is no memory to add up in. */
SLABPOOL_API int slabpool_stats(struct slabpool_stats *stats);

/* Returns idle memory to the system now. Bytes returned. */
SLABPOOL_API size_t slabpool_purge(void);

/* Begins to sample allocations, one in each sample_bytes bytes on average (0: 524,288, or as it is
 * on already), or goes on after a stop. The calling thread begins at once, others with the next
 * slab they take. 0; -1 with errno EBUSY when it is on at another rate or another thread begins it,
 * ENOMEM, or EINVAL above 1 TiB. */
SLABPOOL_API int slabpool_profile_start(size_t sample_bytes);

/* No new samples from now on; which of the old ones are freed goes on being noted. 0; -1 with errno
 * EINVAL when it was never begun. */
SLABPOOL_API int slabpool_profile_stop(void);

/* Writes what is known to a file, whole or not at all; its suffix is the form, as for
 * SLABPOOL_PROFILE. 0; -1 with errno EINVAL for another suffix or when it was never begun, ENOMEM,
 * ELIBACC when .pb.gz needs a library that is not there, or as open(2) and write(2). */
SLABPOOL_API int slabpool_profile_write(const char *path);

#ifdef __cplusplus
}
#endif

#endif
