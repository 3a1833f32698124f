#include "core/sums.h"

#include "core/arena.h"
#include "core/tally.h"
#include "core/thread.h"

static struct {
    _Atomic(uint64_t) allotted, limit; /* blocks; limit 0: none */
} sums[SLP_CLASSES];

void slp_sums_add(_Atomic(int64_t) *sum, _Atomic(int64_t) *peak, int64_t change)
{
    int64_t now = SLP_SUM(*sum, change);
    int64_t seen = SLP_LOAD(*peak);
    if (slp_thread_alone() && now > seen)
        SLP_STORE(*peak, seen = now);
    while (now > seen && !atomic_compare_exchange_weak(peak, &seen, now))
        ;
}

void slp_sums_slab(uint32_t k, int64_t change)
{
    slp_sums_add(&slp_count.of[k].slabs, &slp_count.of[k].peak, change);
}

struct capacity {
    uint32_t k;
    uint64_t blocks;
};

static void add_capacity(struct slp_slab *slab, void *context)
{
    struct capacity *sum = context;
    if (slab->class_id == sum->k)
        sum->blocks += slab->capacity;
}

void slp_sums_limit(uint32_t k, size_t blocks)
{
    struct capacity sum = {k, 0};
    slp_arena_each(add_capacity, &sum);
    SLP_STORE(sums[k].allotted, sum.blocks);
    SLP_STORE(sums[k].limit, blocks == 0 ? 1 : blocks);
}

bool slp_sums_limited(uint32_t k)
{
    return SLP_LOAD(sums[k].limit) != 0;
}

uint32_t slp_sums_allot(uint32_t k, uint32_t want)
{
    uint64_t limit = SLP_LOAD(sums[k].limit);
    if (SLP_LIKELY(limit == 0))
        return want;
    uint64_t before = SLP_ADD(sums[k].allotted, want);
    if (before + want <= limit)
        return want;
    uint32_t room = before < limit ? (uint32_t)(limit - before) : 0;
    SLP_SUB(sums[k].allotted, want - room);
    return room;
}

void slp_sums_unallot(uint32_t k, uint32_t blocks)
{
    if (SLP_UNLIKELY(SLP_LOAD(sums[k].limit) != 0))
        SLP_SUB(sums[k].allotted, blocks);
}

void slp_sums_carved(int64_t bytes)
{
    slp_sums_add(&slp_count.heaps.carved, &slp_count.heaps.peak, bytes);
}
