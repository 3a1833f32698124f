/* slabpool.h: what a program may ask of the library while it runs.
 *
 * Look the functions up with dlsym(RTLD_DEFAULT, ...) in programs that may also run without the
 * library. All are thread-safe.
 */
#ifndef SLABPOOL_H
#define SLABPOOL_H

#include <stddef.h>
#include <stdint.h>

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
int slabpool_report(int fd, const char *format);

/* Fills *stats as far as stats->size reaches. 0; -1 with errno EINVAL when
 * size is 0, ENOMEM when there is no memory to add up in. */
int slabpool_stats(struct slabpool_stats *stats);

/* Returns idle memory to the system now. Bytes returned. */
size_t slabpool_purge(void);

#ifdef __cplusplus
}
#endif

#endif
