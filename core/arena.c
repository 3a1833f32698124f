#include "core/arena.h"

#include "core/lock.h"
#include "core/os.h"
#include "core/pagemap.h"
#include "core/range.h"
#include "core/tally.h"
#include "core/thread.h"

#define FIRST_UNITS  32 /* 2 MiB */
#define RANGES       4096
#define IDLE_FLOOR   64 /* units that may always lie idle until the delay has passed */
#define AGAIN_MS     1000
#define AGAIN_ALL    256 /* units: so much of it may then stay in any case */
#define AGAIN_TIMES  8   /* so often was all of it wanted again before more may stay */

#define IDLE_ONE ((uint64_t)1 << 32)

static struct {
    struct slp_lock lock;
    _Atomic(uint32_t) ranges;
    _Atomic(uint32_t) search; /* ranges below are full, mostly */
    bool huge;
    _Atomic(size_t) limit;    /* bytes */
    _Atomic(uint64_t) units;  /* taken, and idle (free and dirty) times IDLE_ONE */
    _Atomic(uint64_t) recent; /* where units were given last: range and word */
    _Atomic(size_t) again; /* units purged at frees and soon wanted again */
    _Atomic(size_t) most;  /* units taken and idle together, at most, since all was purged */
    _Atomic(int64_t) delay, purge_at, purged_at;
    _Atomic(uint64_t) reserved;
} arena = {
    .lock = SLP_LOCK_INIT(SLP_RANK_ARENA),
    .limit = SIZE_MAX,
    .delay = 1000,
};

static _Atomic(struct slp_range *) table[RANGES];

static size_t idle_units(void)
{
    return (size_t)(SLP_LOAD(arena.units) / IDLE_ONE);
}

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

/* A range of `units`, in the table of one that was released if there is one of that size. */
static int range_add_of_locked(uint32_t units)
{
    uint32_t n = SLP_LOAD(arena.ranges);
    for (uint32_t i = 0; i < n; i++) {
        struct slp_range *old = SLP_LOAD(table[i]);
        if (old->base != NULL || old->units != units)
            continue;
        if (slp_range_revive(old, arena.huge) != 0)
            return -1;
        if (SLP_LOAD(arena.search) > i)
            SLP_STORE(arena.search, i);
        return 0;
    }
    struct slp_range *r = n < RANGES ? slp_range_make(units, arena.huge) : NULL;
    if (r == NULL)
        return -1;
    SLP_STORE_REL(table[n], r);
    SLP_STORE_REL(arena.ranges, n + 1);
    return 0;
}

/* A range for at least `units`, as large as all before it together, smaller when the address
 * space does not allow that. Lock held. */
static int range_add_locked(uint32_t units)
{
    size_t want = SLP_LOAD(arena.reserved) >> SLP_UNIT_SHIFT;
    want = want < FIRST_UNITS ? FIRST_UNITS : want > SLP_RANGE_UNITS ? SLP_RANGE_UNITS : want;
    for (uint32_t try = want > units ? (uint32_t)want : units;; try = try / 2 > units ? try / 2 : units) {
        if (range_add_of_locked(try) == 0) {
            atomic_fetch_add_explicit(&arena.reserved, (uint64_t)try << SLP_UNIT_SHIFT,
                                      memory_order_release); /* ↔ slp_arena_take */
            SLP_STORE(slp_count.arena.reserved, SLP_LOAD(arena.reserved));
            return 0;
        }
        if (try == units)
            return -1;
    }
}

/* Makes the first `units` units of r accessible. */
static int commit(struct slp_range *r, uint32_t units)
{
    if (SLP_LIKELY(units <= SLP_LOAD_ACQ(r->committed))) /* ↔ slp_range_commit */
        return 0;
    slp_lock(&arena.lock);
    int64_t bytes = slp_range_commit(r, units);
    slp_unlock(&arena.lock);
    if (bytes < 0)
        return -1;
    SLP_ADD(slp_count.arena.committed, (uint64_t)bytes);
    return 0;
}

/* ---- taking ---- */

/* Units that went back to the kernel a moment ago are wanted again. */
static void note_again(uint32_t units)
{
    size_t cap = SLP_LOAD(arena.most) * 4 * AGAIN_TIMES;
    if (SLP_LOAD(arena.again) < cap)
        SLP_BUMP(arena.again, units);
}

/* How many units may lie idle. Nobody wakes an idle process, so what exceeds a part of what it had
 * at most goes back at once; unless that was wanted again, time after time, within a second. */
static size_t idle_allowed(size_t now)
{
    size_t most = SLP_LOAD(arena.most);
    if (now > most)
        SLP_STORE(arena.most, most = now);
    size_t part = most * 3 / 16; /* the heaps keep a little too: a quarter in all */
    if (SLP_LOAD(arena.again) > most * AGAIN_TIMES)
        part = most <= AGAIN_ALL ? most : part + most / 2 > AGAIN_ALL ? part + most / 2 : AGAIN_ALL;
    return part > IDLE_FLOOR ? part : IDLE_FLOOR;
}

static void purge_idle(size_t keep_units)
{
    if (keep_units == 0)
        SLP_STORE(arena.purge_at, 0);
    uint32_t ranges = SLP_LOAD_ACQ(arena.ranges);
    /* From the top: low addresses are taken first, so they stay warm longest. */
    for (uint32_t i = ranges; i-- > 0;) {
        struct slp_range *r = SLP_LOAD_ACQ(table[i]);
        uint32_t words = (r->units + SLP_WORD_UNITS - 1) / SLP_WORD_UNITS;
        for (uint32_t w = words; w-- > 0;) {
            if (idle_units() <= keep_units)
                return;
            uint32_t n = slp_range_purge(r, w);
            SLP_SUB(arena.units, n * IDLE_ONE);
            SLP_ADD(slp_count.arena.purged, (uint64_t)n << SLP_UNIT_SHIFT);
        }
        if (SLP_LOAD(arena.search) > i)
            SLP_STORE(arena.search, i);
    }
}

static void purge_at_free(size_t keep_units)
{
    int64_t time = slp_os_now();
    purge_idle(keep_units);
    if (time - SLP_LOAD(arena.purged_at) >= AGAIN_MS)
        SLP_STORE(arena.again, 0);
    SLP_STORE(arena.purged_at, time);
}

/* Makes claimed units a slab of the caller's. */
static struct slp_slab *take_claimed(uint32_t number, uint32_t index, uint32_t units)
{
    struct slp_range *r = SLP_LOAD_ACQ(table[number]);
    struct slp_slab *slab = &r->slabs[index];
    slab->base = r->base + ((size_t)index << SLP_UNIT_SHIFT);
    bool fresh = index + units > SLP_LOAD(r->committed);
    if (commit(r, index + units) != 0 || slp_pagemap_set(slab->base, units, slab) != 0) {
        slp_range_release(r, index, units);
        return NULL;
    }
    slab->units = units;
    SLP_UNPOISON(slab->base, (size_t)units << SLP_UNIT_SHIFT);
    slab->range = (uint16_t)number;
    SLP_HOT_SET(slab->state, (uint8_t)SLP_FREE);
    uint32_t dirty = slp_range_dirty(r, index, units);
    if (dirty != 0)
        SLP_COUNT(arena.units, 0 - dirty * IDLE_ONE);
    slab->zeroed = dirty == 0;
    if (slab->zeroed && !fresh && SLP_LOAD(arena.purged_at) != 0 &&
        slp_os_now() - SLP_LOAD(arena.purged_at) < AGAIN_MS)
        note_again(units);
    return slab;
}

/* Claims units: the warm ones given last, then warm ones anywhere, then any. Their index, and
 * their range's number; -1 when there are none. */
static int64_t claim(uint32_t units, uint32_t *number)
{
    uint32_t n = SLP_LOAD_ACQ(arena.ranges);
    uint32_t from = SLP_LOAD(arena.search);
    for (int cold = idle_units() < units; cold <= 1; cold++) {
        uint64_t recent = SLP_LOAD(arena.recent);
        *number = (uint32_t)(recent / SLP_RANGE_WORDS);
        if (cold == 0 && *number >= from && *number < n) {
            int64_t index = slp_range_claim_near(SLP_LOAD_ACQ(table[*number]),
                                                 recent % SLP_RANGE_WORDS, units, true);
            if (index >= 0)
                return index;
        }
        for (*number = from; *number < n; ++*number) {
            struct slp_range *r = SLP_LOAD_ACQ(table[*number]);
            int64_t index = slp_range_claim(r, units, cold == 0);
            if (index >= 0)
                return index;
            if (*number == from && SLP_LOAD(r->hint) * SLP_WORD_UNITS >= r->units)
                SLP_STORE(arena.search, ++from);
        }
    }
    return -1;
}

struct slp_slab *slp_arena_take(uint32_t units, enum slp_fallback_reason *reason)
{
    uint64_t now = SLP_SUM(arena.units, units);
    if ((size_t)(uint32_t)now << SLP_UNIT_SHIFT > SLP_LOAD(arena.limit)) {
        SLP_COUNT(arena.units, 0 - (uint64_t)units);
        *reason = SLP_REASON_ARENA_LIMIT;
        return NULL;
    }
    *reason = SLP_REASON_RESERVE_FAILED;
    for (;;) {
        uint32_t number;
        uint64_t reserved = SLP_LOAD_ACQ(arena.reserved); /* ↔ range_add_locked */
        int64_t index = claim(units, &number);
        struct slp_slab *slab =
            index >= 0 ? take_claimed(number, (uint32_t)index, units) : NULL;
        if (slab != NULL)
            return slab;
        slp_lock(&arena.lock);
        int grown = index >= 0 ? -1
                    : SLP_LOAD(arena.reserved) != reserved ? 0 /* by another thread, meanwhile */
                                                           : range_add_locked(units);
        slp_unlock(&arena.lock);
        if (grown != 0) {
            SLP_COUNT(arena.units, 0 - (uint64_t)units);
            return NULL;
        }
    }
}

/* ---- giving and purging ---- */

void slp_arena_give(struct slp_slab *slab, bool touched)
{
    struct slp_range *r = SLP_LOAD_ACQ(table[slab->range]);
    uint32_t index = (uint32_t)(slab - r->slabs);
    uint32_t units = slab->units, number = slab->range;
    SLP_HOT_SET(slab->owner, 0);
    SLP_STORE(slab->heap, NULL);
    SLP_HOT_SET(slab->state, (uint8_t)SLP_FREE);
    if (touched)
        (void)slp_range_soil(r, index, units);
    uint32_t dirty = slp_range_dirty(r, index, units);
    uint64_t now = SLP_SUM(arena.units, dirty * IDLE_ONE - units);
    slp_range_release(r, index, units);
    SLP_STORE(arena.recent, (uint64_t)number * SLP_RANGE_WORDS + index / SLP_WORD_UNITS);
    if (SLP_LOAD(arena.search) > number)
        SLP_STORE(arena.search, number);

    int64_t delay = SLP_LOAD(arena.delay);
    if (delay < 0 || !touched)
        return;
    size_t idle = (size_t)(now / IDLE_ONE);
    size_t allowed = delay == 0 ? 0 : idle_allowed((uint32_t)now + idle);
    if (idle > allowed)
        purge_at_free(allowed / 2);
    else
        slp_arena_arm();
}

void slp_arena_give_back(struct slp_slab *slab)
{
    struct slp_range *r = SLP_LOAD_ACQ(table[slab->range]);
    uint32_t gone = slp_range_scrub(r, (uint32_t)(slab - r->slabs), slab->units);
    SLP_ADD(slp_count.arena.purged, (uint64_t)gone << SLP_UNIT_SHIFT);
    slp_arena_give(slab, gone == 0);
}

bool slp_arena_due(void)
{
    int64_t at = SLP_LOAD(arena.purge_at);
    if (SLP_LIKELY(at == 0) || slp_os_now() < at)
        return false;
    SLP_STORE(arena.purge_at, 0);
    SLP_STORE(arena.again, SLP_LOAD(arena.again) / 2);
    SLP_STORE(arena.most, 0);
    return true;
}

bool slp_arena_armed(void)
{
    return SLP_LOAD(arena.purge_at) != 0;
}

void slp_arena_arm(void)
{
    int64_t delay = SLP_LOAD(arena.delay);
    if (delay > 0 && !slp_arena_armed())
        SLP_STORE(arena.purge_at, slp_os_now() + delay);
}

size_t slp_arena_purge(void)
{
    uint64_t before = SLP_LOAD(slp_count.arena.purged);
    if (idle_units() > 0)
        purge_idle(0);
    return (size_t)(SLP_LOAD(slp_count.arena.purged) - before);
}

size_t slp_arena_release(bool first)
{
    size_t bytes = 0;
    slp_lock(&arena.lock);
    uint32_t n = SLP_LOAD(arena.ranges);
    for (uint32_t i = first ? 0 : 1; i < n; i++) {
        struct slp_range *r = SLP_LOAD(table[i]);
        uint32_t dirty;
        int64_t committed = r->base == NULL ? -1 : slp_range_retire(r, &dirty);
        if (committed < 0) {
            if (SLP_LOAD(arena.search) > i)
                SLP_STORE(arena.search, i); /* a claim may have found it full meanwhile */
            continue;
        }
        SLP_SUB(arena.units, dirty * IDLE_ONE);
        SLP_SUB(slp_count.arena.committed, (uint64_t)committed);
        SLP_SUB(arena.reserved, (uint64_t)r->units << SLP_UNIT_SHIFT);
        bytes += (size_t)r->units << SLP_UNIT_SHIFT;
    }
    SLP_STORE(slp_count.arena.reserved, SLP_LOAD(arena.reserved));
    slp_unlock(&arena.lock);
    return bytes;
}

void slp_arena_fork_child(void (*disown)(struct slp_slab *slab, void *context), void *context)
{
    slp_lock_reset(&arena.lock);
    if (disown == NULL)
        return;
    uint32_t n = SLP_LOAD(arena.ranges), taken = 0, idle = 0;
    while (n > 0 && SLP_LOAD(table[n - 1]) == NULL)
        n--; /* the page with the number was copied later than the table's */
    SLP_STORE(arena.ranges, n);
    slp_arena_each(disown, context);
    for (uint32_t i = 0; i < n; i++)
        slp_range_fork_child(SLP_LOAD(table[i]), &taken, &idle);
    SLP_STORE(arena.units, taken + idle * IDLE_ONE);
    SLP_STORE(arena.search, 0);
    if (idle > 0)
        slp_arena_arm();
}

void slp_arena_each(void (*visit)(struct slp_slab *slab, void *context), void *context)
{
    uint32_t n = SLP_LOAD_ACQ(arena.ranges);
    for (uint32_t i = 0; i < n; i++) {
        struct slp_range *r = SLP_LOAD_ACQ(table[i]);
        for (uint32_t w = 0; w < SLP_RANGE_WORDS; w++) {
            uint64_t word = SLP_LOAD_ACQ(r->taken[w]);
            for (uint32_t bit = 0; word != 0 && bit < SLP_WORD_UNITS; bit++) {
                uint32_t index = w * SLP_WORD_UNITS + bit;
                if ((word >> bit & 1) == 0 || index >= r->units)
                    continue;
                struct slp_slab *slab = &r->slabs[index];
                if (SLP_HOT_READ(slab->state) != SLP_FREE)
                    visit(slab, context);
            }
        }
    }
}

bool slp_arena_was_here(const void *p)
{
    uint32_t n = SLP_LOAD_ACQ(arena.ranges);
    for (uint32_t i = 0; i < n; i++) {
        const struct slp_range *r = SLP_LOAD_ACQ(table[i]);
        if (r->former != NULL && r->former != r->base &&
            (uintptr_t)p - (uintptr_t)r->former < (size_t)r->units << SLP_UNIT_SHIFT)
            return true;
    }
    return false;
}

struct slp_range *slp_arena_range(uint32_t i)
{
    return i < SLP_LOAD_ACQ(arena.ranges) ? SLP_LOAD_ACQ(table[i]) : NULL;
}
