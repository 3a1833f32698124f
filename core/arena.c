#include "core/arena.h"

#include "core/class.h"
#include "core/lock.h"
#include "core/os.h"
#include "core/pagemap.h"

#define WORD_UNITS   64
#define RANGE_WORDS  64 /* 4,096 units, 256 MiB */
#define RANGE_UNITS  (RANGE_WORDS * WORD_UNITS)
#define FIRST_UNITS  32 /* 2 MiB */
#define STEP_UNITS   8  /* first commit; doubles with what is committed */
#define STEP_MAX     512
#define RANGES       8192
#define IDLE_FLOOR   64 /* units that may always lie idle until the delay has passed */
#define AGAIN_MS     1000

struct range {
    char *base;
    uint32_t units;
    _Atomic(uint32_t) committed; /* units from the start that are readable and writable */
    _Atomic(uint32_t) hint;      /* words below are full, mostly */
    struct slp_slab *slabs;      /* one for each unit */
    _Atomic(uint64_t) taken[RANGE_WORDS];
    _Atomic(uint64_t) dirty[RANGE_WORDS];
};

static struct {
    struct slp_lock lock;
    _Atomic(uint32_t) ranges;
    _Atomic(uint32_t) search; /* ranges below are full, mostly */
    uint32_t floor;           /* ranges below are not taken from in this process */
    bool huge;
    _Atomic(size_t) limit, taken, idle; /* bytes, units, dirty units */
    _Atomic(size_t) again;              /* units purged and soon wanted back: may lie idle */
    _Atomic(int64_t) delay, purge_at, purged_at;
    _Atomic(uint64_t) reserved, committed, purged, refills;
    _Atomic(struct range *) range[RANGES];
} arena = {
    .lock = SLP_LOCK_INIT(SLP_RANK_ARENA),
    .limit = SIZE_MAX,
    .delay = 1000,
};

static void purge_idle(size_t keep_units);

void slp_arena_set_limit(size_t bytes)
{
    SLP_STORE(arena.limit, bytes);
}

void slp_arena_set_purge_delay(int64_t ms)
{
    SLP_STORE(arena.delay, ms);
}

int64_t slp_arena_purge_delay(void)
{
    return SLP_LOAD(arena.delay);
}

void slp_arena_set_huge(void)
{
    arena.huge = true;
}

/* ---- ranges ---- */

static size_t table_bytes(uint32_t units)
{
    return slp_align_up(sizeof(struct range), SLP_LINE) + units * sizeof(struct slp_slab);
}

/* Reserves `bytes` at a multiple of SLP_UNIT (of 2 MiB with huge pages). */
static char *reserve_aligned(size_t bytes)
{
    size_t align = arena.huge ? (size_t)2 << 20 : SLP_UNIT;
    char *p = slp_os_reserve(NULL, bytes + align);
    if (p == NULL)
        return NULL;
    char *base = (char *)slp_align_up((uintptr_t)p, align);
    if (base != p)
        slp_os_unmap(p, (size_t)(base - p));
    slp_os_unmap(base + bytes, align - (size_t)(base - p));
    return base;
}

static struct range *range_make(uint32_t units)
{
    size_t bytes = (size_t)units << SLP_UNIT_SHIFT;
    char *base = reserve_aligned(bytes);
    if (base == NULL)
        return NULL;
    size_t table = slp_align_up(table_bytes(units), slp_os_page());
    char *meta = slp_os_map(NULL, table);
    if (meta == NULL) {
        slp_os_unmap(base, bytes);
        return NULL;
    }
    struct range *r = (struct range *)meta;
    r->base = base;
    r->units = units;
    r->slabs = (struct slp_slab *)(meta + slp_align_up(sizeof *r, SLP_LINE));
    for (uint32_t w = 0; w < RANGE_WORDS; w++) {
        uint32_t from = w * WORD_UNITS;
        if (from >= units)
            r->taken[w] = ~(uint64_t)0;
        else if (units - from < WORD_UNITS)
            r->taken[w] = ~(uint64_t)0 << (units - from);
    }
    slp_os_name(base, bytes, "slabpool: slabs");
    slp_os_name(meta, table, "slabpool: slab table");
    if (arena.huge)
        slp_os_huge(base, bytes);
    SLP_ADD(arena.reserved, bytes);
    return r;
}

/* A range for at least `units`, as large as all before it together, smaller when the address
 * space does not allow that. Lock held. */
static int range_add_locked(uint32_t units)
{
    uint32_t n = SLP_LOAD(arena.ranges);
    if (n == RANGES)
        return -1;
    size_t want = SLP_LOAD(arena.reserved) >> SLP_UNIT_SHIFT;
    want = want < FIRST_UNITS ? FIRST_UNITS : want > RANGE_UNITS ? RANGE_UNITS : want;
    for (uint32_t try = (uint32_t)want; try >= units; try = try > units && try / 2 < units ? units : try / 2) {
        struct range *r = range_make(try);
        if (r != NULL) {
            SLP_STORE_REL(arena.range[n], r);
            SLP_STORE_REL(arena.ranges, n + 1);
            return 0;
        }
        if (try == units)
            break;
    }
    return -1;
}

/* Makes the first `units` units of r accessible. */
static int range_commit(struct range *r, uint32_t units)
{
    if (SLP_LIKELY(units <= SLP_LOAD_ACQ(r->committed)))
        return 0;
    int ret = 0;
    slp_lock(&arena.lock);
    uint32_t have = SLP_LOAD(r->committed);
    if (units > have) {
        uint32_t step = have < STEP_UNITS ? STEP_UNITS : have > STEP_MAX ? STEP_MAX : have;
        uint32_t to = have + step < units ? units : have + step;
        if (to > r->units)
            to = r->units;
        ret = slp_os_commit(r->base + ((size_t)have << SLP_UNIT_SHIFT),
                            (size_t)(to - have) << SLP_UNIT_SHIFT);
        if (ret != 0 && to > units) {
            to = units;
            ret = slp_os_commit(r->base + ((size_t)have << SLP_UNIT_SHIFT),
                                (size_t)(to - have) << SLP_UNIT_SHIFT);
        }
        if (ret == 0) {
            SLP_ADD(arena.committed, (uint64_t)(to - have) << SLP_UNIT_SHIFT);
            SLP_STORE_REL(r->committed, to); /* ↔ the acquire above */
        }
    }
    slp_unlock(&arena.lock);
    return ret;
}

/* ---- taking ---- */

static uint64_t run_mask(uint32_t units, uint32_t bit)
{
    return (units == WORD_UNITS ? ~(uint64_t)0 : ((uint64_t)1 << units) - 1) << bit;
}

/* Bit of a run of `units` zeros in word, or -1. */
static int run_find(uint64_t word, uint32_t units)
{
    uint64_t x = ~word;
    for (uint32_t have = 1; have < units && x != 0;) {
        uint32_t shift = units - have < have ? units - have : have;
        x &= x >> shift;
        have += shift;
    }
    return x == 0 ? -1 : __builtin_ctzll(x);
}

/* Claims `units` adjacent units of r that do not cross a word; index, or -1. */
static int64_t range_claim(struct range *r, uint32_t units)
{
    uint32_t hint = SLP_LOAD(r->hint);
    bool full = true;
    for (uint32_t w = hint; w < RANGE_WORDS; w++) {
        uint64_t word = SLP_LOAD(r->taken[w]);
        int bit;
        while ((bit = run_find(word, units)) >= 0) {
            uint64_t mask = run_mask(units, (uint32_t)bit);
            if (atomic_compare_exchange_weak_explicit(&r->taken[w], &word, word | mask,
                                                      memory_order_acquire, /* ↔ unclaim */
                                                      memory_order_relaxed))
                return (int64_t)w * WORD_UNITS + bit;
        }
        if (full && word == ~(uint64_t)0)
            SLP_STORE(r->hint, w + 1);
        else
            full = false;
    }
    return -1;
}

static void range_unclaim(struct range *r, uint32_t index, uint32_t units)
{
    uint32_t w = index / WORD_UNITS;
    atomic_fetch_and_explicit(&r->taken[w], ~run_mask(units, index % WORD_UNITS),
                              memory_order_release); /* ↔ range_claim */
    if (SLP_LOAD(r->hint) > w)
        SLP_STORE(r->hint, w);
}

/* True when the units were dirty; they no longer count as idle. */
static bool range_undirty(struct range *r, uint32_t index, uint32_t units)
{
    uint64_t mask = run_mask(units, index % WORD_UNITS);
    if ((SLP_LOAD(r->dirty[index / WORD_UNITS]) & mask) == 0)
        return false;
    uint64_t was = atomic_fetch_and_explicit(&r->dirty[index / WORD_UNITS], ~mask,
                                             memory_order_relaxed);
    SLP_SUB(arena.idle, (size_t)__builtin_popcountll(was & mask));
    return (was & mask) != 0;
}

static struct slp_slab *take_from(uint32_t i, uint32_t units, bool *no_memory)
{
    struct range *r = SLP_LOAD_ACQ(arena.range[i]);
    int64_t at = range_claim(r, units);
    if (at < 0)
        return NULL;
    uint32_t index = (uint32_t)at;
    struct slp_slab *slab = &r->slabs[index];
    slab->base = r->base + ((size_t)index << SLP_UNIT_SHIFT);
    bool fresh = index + units > SLP_LOAD(r->committed);
    if (range_commit(r, index + units) != 0 || slp_pagemap_set(slab->base, units, slab) != 0) {
        range_unclaim(r, index, units);
        *no_memory = true;
        return NULL;
    }
    slab->units = units;
    slab->state = SLP_FREE;
    slab->zeroed = !range_undirty(r, index, units);
    if (slab->zeroed && !fresh && SLP_LOAD(arena.purged_at) != 0 &&
        slp_os_now() - SLP_LOAD(arena.purged_at) < AGAIN_MS)
        SLP_ADD(arena.again, units);
    return slab;
}

struct slp_slab *slp_arena_take(uint32_t units, enum slp_fallback_reason *reason)
{
    size_t taken = SLP_ADD(arena.taken, units) + units;
    SLP_ADD(arena.refills, 1);
    *reason = SLP_REASON_ARENA_LIMIT;
    if ((taken << SLP_UNIT_SHIFT) > SLP_LOAD(arena.limit)) {
        SLP_SUB(arena.taken, units);
        return NULL;
    }
    *reason = SLP_REASON_RESERVE_FAILED;
    bool no_memory = false;
    for (;;) {
        uint32_t n = SLP_LOAD_ACQ(arena.ranges);
        uint32_t from = SLP_LOAD(arena.search);
        for (uint32_t i = from < arena.floor ? arena.floor : from; i < n; i++) {
            struct slp_slab *slab = take_from(i, units, &no_memory);
            if (slab != NULL)
                return slab;
            if (i == from && SLP_LOAD(SLP_LOAD(arena.range[i])->hint) == RANGE_WORDS)
                SLP_STORE(arena.search, ++from);
        }
        slp_lock(&arena.lock);
        int grown = SLP_LOAD(arena.ranges) != n ? 0 : no_memory ? -1 : range_add_locked(units);
        slp_unlock(&arena.lock);
        if (grown != 0)
            break;
    }
    SLP_SUB(arena.taken, units);
    return NULL;
}

/* ---- giving and purging ---- */

static struct range *range_of(const struct slp_slab *slab, uint32_t *number)
{
    uint32_t n = SLP_LOAD_ACQ(arena.ranges);
    for (uint32_t i = n; i-- > 0;) {
        struct range *r = SLP_LOAD_ACQ(arena.range[i]);
        if (slab >= r->slabs && slab < r->slabs + r->units) {
            *number = i;
            return r;
        }
    }
    SLP_CHECK(!"slab of no range");
    return NULL;
}

void slp_arena_give(struct slp_slab *slab, bool touched)
{
    uint32_t number = 0;
    struct range *r = range_of(slab, &number);
    uint32_t index = (uint32_t)(slab - r->slabs);
    uint32_t units = slab->units;
    SLP_HOT_SET(slab->owner, 0);
    SLP_STORE(slab->heap, NULL);
    slab->state = SLP_FREE;
    if (touched) {
        atomic_fetch_or_explicit(&r->dirty[index / WORD_UNITS],
                                 run_mask(units, index % WORD_UNITS), memory_order_relaxed);
        SLP_ADD(arena.idle, units);
    }
    range_unclaim(r, index, units);
    if (SLP_LOAD(arena.search) > number)
        SLP_STORE(arena.search, number);
    size_t taken = SLP_SUB(arena.taken, units) - units;

    int64_t delay = SLP_LOAD(arena.delay);
    if (delay < 0 || !touched)
        return;
    size_t idle = SLP_LOAD(arena.idle);
    /* Nobody wakes an idle process, so what exceeds a quarter goes back at once; unless
     * what went back was soon wanted again. */
    size_t allowed = IDLE_FLOOR + (taken + idle) / 4 + SLP_LOAD(arena.again);
    if (delay == 0 || idle > allowed) {
        purge_idle(0);
        SLP_STORE(arena.purged_at, slp_os_now());
    } else if (SLP_LOAD(arena.purge_at) == 0) {
        SLP_STORE(arena.purge_at, slp_os_now() + delay);
    }
}

/* Purges the units of one word that are dirty and free: claims them, so that nobody takes
 * them meanwhile, gives them to the kernel, and lets them go clean. */
static void purge_word(struct range *r, uint32_t w)
{
    uint64_t want = SLP_LOAD(r->dirty[w]);
    if (want == 0)
        return;
    uint64_t word = SLP_LOAD(r->taken[w]);
    uint64_t mine;
    do {
        mine = want & ~word;
        if (mine == 0)
            return;
    } while (!atomic_compare_exchange_weak_explicit(&r->taken[w], &word, word | mine,
                                                    memory_order_acquire, memory_order_relaxed));
    mine &= SLP_LOAD(r->dirty[w]); /* others may have taken and given some meanwhile */
    uint64_t held = want & ~word;
    uint64_t done = 0;
    for (uint64_t rest = mine; rest != 0;) {
        uint32_t bit = (uint32_t)__builtin_ctzll(rest);
        uint64_t ones = ~(rest >> bit);
        uint32_t run = ones == 0 ? WORD_UNITS - bit : (uint32_t)__builtin_ctzll(ones);
        uint64_t mask = run_mask(run, bit);
        if (slp_os_purge(r->base + (((size_t)w * WORD_UNITS + bit) << SLP_UNIT_SHIFT),
                         (size_t)run << SLP_UNIT_SHIFT) == 0)
            done |= mask;
        rest &= ~mask;
    }
    size_t n = (size_t)__builtin_popcountll(done);
    atomic_fetch_and_explicit(&r->dirty[w], ~done, memory_order_relaxed);
    SLP_SUB(arena.idle, n);
    SLP_ADD(arena.purged, (uint64_t)n << SLP_UNIT_SHIFT);
    atomic_fetch_and_explicit(&r->taken[w], ~held, memory_order_release); /* ↔ range_claim */
    if (SLP_LOAD(r->hint) > w)
        SLP_STORE(r->hint, w);
}

static void purge_idle(size_t keep_units)
{
    SLP_STORE(arena.purge_at, 0);
    uint32_t n = SLP_LOAD_ACQ(arena.ranges);
    /* From the top: low addresses are taken first, so they stay warm longest. */
    for (uint32_t i = n; i-- > 0;) {
        struct range *r = SLP_LOAD_ACQ(arena.range[i]);
        uint32_t words = (r->units + WORD_UNITS - 1) / WORD_UNITS;
        for (uint32_t w = words; w-- > 0;) {
            if (SLP_LOAD(arena.idle) <= keep_units)
                return;
            purge_word(r, w);
        }
        if (SLP_LOAD(arena.search) > i)
            SLP_STORE(arena.search, i);
    }
}

bool slp_arena_tick(void)
{
    int64_t at = SLP_LOAD(arena.purge_at);
    if (SLP_LIKELY(at == 0) || slp_os_now() < at)
        return false;
    SLP_STORE(arena.again, 0);
    purge_idle(0);
    return true;
}

size_t slp_arena_purge(void)
{
    uint64_t before = SLP_LOAD(arena.purged);
    purge_idle(0);
    return (size_t)(SLP_LOAD(arena.purged) - before);
}

void slp_arena_fork_child(bool others)
{
    slp_lock_reset(&arena.lock);
    if (others)
        arena.floor = SLP_LOAD(arena.ranges);
}

void slp_arena_inspect(struct slp_arena_stats *out)
{
    out->reserved_bytes = SLP_LOAD(arena.reserved);
    out->committed_bytes = SLP_LOAD(arena.committed);
    out->purged_bytes = SLP_LOAD(arena.purged);
    out->refills = SLP_LOAD(arena.refills);
}

void slp_arena_each(void (*visit)(struct slp_slab *slab, void *context), void *context)
{
    uint32_t n = SLP_LOAD_ACQ(arena.ranges);
    for (uint32_t i = 0; i < n; i++) {
        struct range *r = SLP_LOAD_ACQ(arena.range[i]);
        for (uint32_t w = 0; w < RANGE_WORDS; w++) {
            uint64_t word = SLP_LOAD_ACQ(r->taken[w]);
            for (uint32_t bit = 0; word != 0 && bit < WORD_UNITS; bit++) {
                uint32_t index = w * WORD_UNITS + bit;
                if ((word >> bit & 1) == 0 || index >= r->units)
                    continue;
                struct slp_slab *slab = &r->slabs[index];
                if (slab->state != SLP_FREE && slab->base != NULL)
                    visit(slab, context);
            }
        }
    }
}
