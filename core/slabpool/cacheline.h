/* cacheline.h: objects that share no cache line with others.
 *
 * Two objects that two processors write at the same time must not lie in one cache line, nor in
 * lines that the processor fetches together: x86-64 fetches lines in pairs of 128 bytes, and
 * aarch64 has parts with lines of 128. So the unit here is 128 bytes on both.
 */
#ifndef SLABPOOL_CACHELINE_H
#define SLABPOOL_CACHELINE_H

#include "api.h"

#ifdef __cplusplus
extern "C" {
#endif

#define SLABPOOL_CACHELINE 128 /* bytes */

/* A block of size bytes, rounded up to whole units of SLABPOOL_CACHELINE, at a multiple of it. Free
 * it with free(3), in a program whose malloc is this library's. Size 0 is taken as 1. NULL with
 * errno ENOMEM. Thread-safe. */
SLABPOOL_API void *slabpool_alloc_cacheline(size_t size);

/* The same, of zero bytes. */
SLABPOOL_API void *slabpool_zalloc_cacheline(size_t size);

struct slabpool_slots;

struct slabpool_slots_stats {
    uint64_t count;  /* slots */
    uint64_t size;   /* bytes asked for each */
    uint64_t stride; /* bytes from one to the next, a multiple of SLABPOOL_CACHELINE */
    uint64_t bytes;  /* of all slots */
};

/* An array of `count` zeroed slots of `size` bytes each, both at least 1, no two of which share a
 * unit of SLABPOOL_CACHELINE: one for each thread, or processor. errno EINVAL, EOVERFLOW, ENOMEM.
 * Slots are the callers' to synchronise; the other calls only read. */
SLABPOOL_API struct slabpool_slots *slabpool_slots_create(size_t count, size_t size);

/* The slot of that index, valid until destroy; NULL with errno EINVAL past the last. */
SLABPOOL_API void *slabpool_slots_at(const struct slabpool_slots *slots, size_t index);

SLABPOOL_API size_t slabpool_slots_count(const struct slabpool_slots *slots);
SLABPOOL_API size_t slabpool_slots_stride(const struct slabpool_slots *slots);
SLABPOOL_API void slabpool_slots_destroy(struct slabpool_slots *slots); /* NULL is nothing */
SLABPOOL_API void slabpool_slots_stats(const struct slabpool_slots *slots,
                                       struct slabpool_slots_stats *stats);

#ifdef __cplusplus
}
#endif

#endif
