/* cacheline.c: blocks and slots in cache lines of their own.
 *
 * Invariants  Everything lies at a multiple of SLABPOOL_CACHELINE and is a multiple of it long, so
 *             that what follows begins in another unit. 128 and not 64: the adjacent-line
 *             prefetcher of x86-64 pulls lines in pairs (Intel's optimization manual, 2.4.5.4 of
 *             the 2016 edition), and processors of Apple, and some of Fujitsu, have longer lines.
 */
#include "core/slabpool/cacheline.h"

#include "core/alloc.h"
#include "core/pools/shared.h"

#include <errno.h>

struct slabpool_slots {
    size_t count, size, stride;
    char *first;
};

void *slabpool_alloc_cacheline(size_t size)
{
    if (size > SLP_REQUEST_MAX) {
        errno = ENOMEM;
        return NULL;
    }
    return slp_alloc_aligned(SLABPOOL_CACHELINE,
                             slp_align_up(size == 0 ? 1 : size, SLABPOOL_CACHELINE));
}

void *slabpool_zalloc_cacheline(size_t size)
{
    void *block = slabpool_alloc_cacheline(size);
    return block != NULL ? __builtin_memset(block, 0, size) : NULL;
}

struct slabpool_slots *slabpool_slots_create(size_t count, size_t size)
{
    size_t stride, bytes;
    if (count == 0 || size == 0) {
        errno = EINVAL;
        return NULL;
    }
    if (__builtin_add_overflow(size, SLABPOOL_CACHELINE - 1, &stride) ||
        __builtin_mul_overflow(stride &= ~(size_t)(SLABPOOL_CACHELINE - 1), count, &bytes)) {
        errno = EOVERFLOW;
        return NULL;
    }
    struct slabpool_slots *slots = slp_pools_alloc(sizeof *slots);
    if (slots == NULL)
        return NULL;
    *slots = (struct slabpool_slots){count, size, stride, slabpool_zalloc_cacheline(bytes)};
    if (slots->first == NULL) {
        slp_pools_free(slots);
        return NULL;
    }
    return slots;
}

void *slabpool_slots_at(const struct slabpool_slots *slots, size_t index)
{
    if (index < slots->count)
        return slots->first + index * slots->stride;
    errno = EINVAL;
    return NULL;
}

size_t slabpool_slots_count(const struct slabpool_slots *slots)
{
    return slots->count;
}

size_t slabpool_slots_stride(const struct slabpool_slots *slots)
{
    return slots->stride;
}

void slabpool_slots_destroy(struct slabpool_slots *slots)
{
    if (slots != NULL)
        slp_pools_free(slots->first);
    slp_pools_free(slots);
}

void slabpool_slots_stats(const struct slabpool_slots *slots, struct slabpool_slots_stats *stats)
{
    *stats = (struct slabpool_slots_stats){slots->count, slots->size, slots->stride,
                                           slots->count * slots->stride};
}
