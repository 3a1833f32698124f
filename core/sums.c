#include "core/sums.h"

#include "core/arena.h"
#include "core/thread.h"

static struct {
    struct {
        _Atomic(int64_t) slabs, peak;
        _Atomic(uint64_t) allotted, limit; /* blocks; limit 0: none */
    } of[SLP_CLASSES];                     /* together: threads change different classes */
    _Alignas(SLP_LINE) _Atomic(int64_t) carved;
    _Atomic(int64_t) peak_carved;
} sums;

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
    slp_sums_add(&sums.of[k].slabs, &sums.of[k].peak, change);
}

void slp_sums_slabs(uint32_t k, uint64_t *slabs, uint64_t *peak)
{
    int64_t now = SLP_LOAD(sums.of[k].slabs);
    *slabs = now > 0 ? (uint64_t)now : 0; /* a fork may have caught one that was counted already */
    *peak = (uint64_t)SLP_LOAD(sums.of[k].peak);
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
    SLP_STORE(sums.of[k].allotted, sum.blocks);
    SLP_STORE(sums.of[k].limit, blocks == 0 ? 1 : blocks);
}

bool slp_sums_limited(uint32_t k)
{
    return SLP_LOAD(sums.of[k].limit) != 0;
}

uint32_t slp_sums_allot(uint32_t k, uint32_t want)
{
    uint64_t limit = SLP_LOAD(sums.of[k].limit);
    if (SLP_LIKELY(limit == 0))
        return want;
    uint64_t before = SLP_ADD(sums.of[k].allotted, want);
    if (before + want <= limit)
        return want;
    uint32_t room = before < limit ? (uint32_t)(limit - before) : 0;
    SLP_SUB(sums.of[k].allotted, want - room);
    return room;
}

void slp_sums_unallot(uint32_t k, uint32_t blocks)
{
    if (SLP_UNLIKELY(SLP_LOAD(sums.of[k].limit) != 0))
        SLP_SUB(sums.of[k].allotted, blocks);
}

void slp_sums_carved(int64_t bytes)
{
    slp_sums_add(&sums.carved, &sums.peak_carved, bytes);
}

uint64_t slp_sums_peak(void)
{
    int64_t peak = SLP_LOAD(sums.peak_carved);
    return peak > 0 ? (uint64_t)peak : 0;
}
