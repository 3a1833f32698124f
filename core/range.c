#include "core/range.h"

#include "core/os.h"
#include "core/pagemap.h"
#include "core/thread.h"

#define STEP_UNITS 8 /* first commit; doubles with what is committed */
/* Each struct begins a pair of lines: processors fetch lines in pairs. */
#define SLABS_AT slp_align_up(sizeof(struct slp_range), sizeof(struct slp_slab))
#define STEP_MAX   512

static size_t table_bytes(uint32_t units)
{
    return SLABS_AT + units * sizeof(struct slp_slab);
}

/* Reserves `bytes` at a multiple of SLP_UNIT (of 2 MiB with huge pages). */
static char *reserve_aligned(size_t bytes, bool huge)
{
    return slp_os_aligned(slp_os_reserve, bytes, huge ? (size_t)2 << 20 : SLP_UNIT);
}

static uint32_t count_bits(uint64_t word)
{
    uint32_t n = 0;
    for (; word != 0; word &= word - 1)
        n++;
    return n;
}

/* Bits of word w that are no units of the range. */
static uint64_t outside(uint32_t units, uint32_t w)
{
    uint32_t from = w * SLP_WORD_UNITS;
    if (from >= units)
        return ~(uint64_t)0;
    return units - from < SLP_WORD_UNITS ? ~(uint64_t)0 << (units - from) : 0;
}

struct slp_range *slp_range_make(uint32_t units, bool huge)
{
    size_t bytes = (size_t)units << SLP_UNIT_SHIFT;
    char *base = reserve_aligned(bytes, huge);
    if (base == NULL)
        return NULL;
    size_t table = slp_align_up(table_bytes(units), slp_os_page());
    char *meta = slp_os_map(NULL, table);
    if (meta == NULL) {
        slp_os_unmap(base, bytes);
        return NULL;
    }
    struct slp_range *r = (struct slp_range *)meta;
    r->base = base;
    r->units = units;
    r->slabs = (struct slp_slab *)(meta + SLABS_AT);
    for (uint32_t w = 0; w < SLP_RANGE_WORDS; w++)
        r->taken[w] = outside(units, w);
    slp_os_name(base, bytes, "slabpool: slabs");
    slp_os_name(meta, table, "slabpool: slab table");
    if (huge)
        slp_os_huge(base, bytes);
    return r;
}

int64_t slp_range_retire(struct slp_range *r, uint32_t *dirty)
{
    for (uint32_t w = 0; w < SLP_RANGE_WORDS; w++) {
        uint64_t free = outside(r->units, w);
        if (!atomic_compare_exchange_strong_explicit(&r->taken[w], &free, ~(uint64_t)0,
                                                     memory_order_acquire,
                                                     memory_order_relaxed)) {
            while (w-- > 0)
                SLP_STORE_REL(r->taken[w], outside(r->units, w)); /* ↔ slp_range_claim */
            SLP_STORE(r->hint, 0);
            return -1;
        }
    }
    int64_t bytes = (int64_t)SLP_LOAD(r->committed) << SLP_UNIT_SHIFT;
    *dirty = 0;
    for (uint32_t w = 0; w < SLP_RANGE_WORDS; w++) {
        *dirty += count_bits(SLP_LOAD(r->dirty[w]));
        SLP_STORE(r->dirty[w], 0);
    }
    for (uint32_t i = 0; i < r->units; i++)
        slp_pagemap_clear(r->base + ((size_t)i << SLP_UNIT_SHIFT));
    SLP_STORE(r->committed, 0);
    slp_os_unmap(r->base, (size_t)r->units << SLP_UNIT_SHIFT);
    r->former = r->base;
    r->base = NULL;
    return bytes;
}

int slp_range_revive(struct slp_range *r, bool huge)
{
    size_t bytes = (size_t)r->units << SLP_UNIT_SHIFT;
    r->base = reserve_aligned(bytes, huge);
    if (r->base == NULL)
        return -1;
    slp_os_name(r->base, bytes, "slabpool: slabs");
    if (huge)
        slp_os_huge(r->base, bytes);
    for (uint32_t w = 0; w < SLP_RANGE_WORDS; w++)
        SLP_STORE_REL(r->taken[w], outside(r->units, w)); /* ↔ slp_range_claim */
    SLP_STORE(r->hint, 0);
    return 0;
}

int64_t slp_range_commit(struct slp_range *r, uint32_t units)
{
    uint32_t have = SLP_LOAD(r->committed);
    if (units <= have)
        return 0;
    uint32_t step = have < STEP_UNITS ? STEP_UNITS : have > STEP_MAX ? STEP_MAX : have;
    uint32_t to = have + step < units ? units : have + step;
    if (to > r->units)
        to = r->units;
    char *at = r->base + ((size_t)have << SLP_UNIT_SHIFT);
    if (slp_os_commit(at, (size_t)(to - have) << SLP_UNIT_SHIFT) != 0) {
        to = units;
        if (slp_os_commit(at, (size_t)(to - have) << SLP_UNIT_SHIFT) != 0)
            return -1;
    }
    SLP_STORE_REL(r->committed, to);
    return (int64_t)(to - have) << SLP_UNIT_SHIFT;
}

static uint64_t run_mask(uint32_t units, uint32_t bit)
{
    return (units == SLP_WORD_UNITS ? ~(uint64_t)0 : ((uint64_t)1 << units) - 1) << bit;
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

int64_t slp_range_claim_near(struct slp_range *r, uint32_t w, uint32_t units, bool warm)
{
    uint64_t word = SLP_LOAD(r->taken[w]);
    uint64_t cold = warm ? ~SLP_LOAD(r->dirty[w]) : 0;
    int bit;
    while ((bit = run_find(word | cold, units)) >= 0) {
        uint64_t mask = run_mask(units, (uint32_t)bit);
        if (SLP_LIKELY(slp_thread_alone())) {
            SLP_STORE(r->taken[w], word | mask);
            return (int64_t)w * SLP_WORD_UNITS + bit;
        }
        if (atomic_compare_exchange_weak_explicit(&r->taken[w], &word, word | mask,
                                                  memory_order_acquire, /* ↔ slp_range_release */
                                                  memory_order_relaxed))
            return (int64_t)w * SLP_WORD_UNITS + bit;
    }
    return -1;
}

int64_t slp_range_claim(struct slp_range *r, uint32_t units, bool warm)
{
    uint32_t words = (r->units + SLP_WORD_UNITS - 1) / SLP_WORD_UNITS;
    bool full = !warm;
    for (uint32_t w = SLP_LOAD(r->hint); w < words; w++) {
        int64_t index = slp_range_claim_near(r, w, units, warm);
        if (index >= 0)
            return index;
        full = full && SLP_LOAD(r->taken[w]) == ~(uint64_t)0;
        if (full)
            SLP_STORE(r->hint, w + 1);
    }
    return -1;
}

void slp_range_release(struct slp_range *r, uint32_t index, uint32_t units)
{
    uint32_t w = index / SLP_WORD_UNITS;
    uint64_t rest = ~run_mask(units, index % SLP_WORD_UNITS);
    if (SLP_LIKELY(slp_thread_alone()))
        SLP_STORE(r->taken[w], SLP_LOAD(r->taken[w]) & rest);
    else
        atomic_fetch_and_explicit(&r->taken[w], rest, memory_order_release); /* ↔ claim */
    if (SLP_LOAD(r->hint) > w)
        SLP_STORE(r->hint, w);
}

uint32_t slp_range_dirty(const struct slp_range *r, uint32_t index, uint32_t units)
{
    uint64_t mask = run_mask(units, index % SLP_WORD_UNITS);
    return count_bits(SLP_LOAD(r->dirty[index / SLP_WORD_UNITS]) & mask);
}

uint32_t slp_range_soil(struct slp_range *r, uint32_t index, uint32_t units)
{
    uint64_t mask = run_mask(units, index % SLP_WORD_UNITS);
    _Atomic(uint64_t) *dirty = &r->dirty[index / SLP_WORD_UNITS];
    if ((SLP_LOAD(*dirty) & mask) == mask)
        return 0;
    uint64_t was = atomic_fetch_or_explicit(dirty, mask, memory_order_relaxed);
    return units - count_bits(was & mask);
}

uint32_t slp_range_scrub(struct slp_range *r, uint32_t index, uint32_t units)
{
    if (slp_os_purge(r->base + ((size_t)index << SLP_UNIT_SHIFT),
                     (size_t)units << SLP_UNIT_SHIFT) != 0)
        return 0;
    atomic_fetch_and_explicit(&r->dirty[index / SLP_WORD_UNITS],
                              ~run_mask(units, index % SLP_WORD_UNITS), memory_order_relaxed);
    return units;
}

/* Purges the units of one word that are dirty and free: claims them, so that nobody takes
 * them meanwhile, gives them to the kernel, and lets them go clean. */
uint32_t slp_range_purge(struct slp_range *r, uint32_t w)
{
    uint64_t want = SLP_LOAD(r->dirty[w]);
    if (want == 0)
        return 0;
    uint64_t word = SLP_LOAD(r->taken[w]);
    uint64_t mine;
    do {
        mine = want & ~word;
        if (mine == 0)
            return 0;
    } while (!atomic_compare_exchange_weak_explicit(&r->taken[w], &word, word | mine,
                                                    memory_order_acquire, memory_order_relaxed));
    mine &= SLP_LOAD(r->dirty[w]); /* others may have taken and given some meanwhile */
    uint64_t held = want & ~word;
    uint64_t done = 0;
    for (uint64_t rest = mine; rest != 0;) {
        uint32_t bit = (uint32_t)__builtin_ctzll(rest);
        uint64_t ones = ~(rest >> bit);
        uint32_t run = ones == 0 ? SLP_WORD_UNITS - bit : (uint32_t)__builtin_ctzll(ones);
        uint64_t mask = run_mask(run, bit);
        if (slp_os_purge(r->base + (((size_t)w * SLP_WORD_UNITS + bit) << SLP_UNIT_SHIFT),
                         (size_t)run << SLP_UNIT_SHIFT) == 0)
            done |= mask;
        rest &= ~mask;
    }
    atomic_fetch_and_explicit(&r->dirty[w], ~done, memory_order_relaxed);
    atomic_fetch_and_explicit(&r->taken[w], ~held, memory_order_release); /* ↔ slp_range_claim */
    if (SLP_LOAD(r->hint) > w)
        SLP_STORE(r->hint, w);
    return count_bits(done);
}

/* Units of word w that slabs have. What is taken and of no slab was about to be one, or to be
 * purged. */
static uint64_t covered(const struct slp_range *r, uint32_t w)
{
    uint64_t units = 0;
    for (uint64_t rest = SLP_LOAD(r->taken[w]) & ~outside(r->units, w); rest != 0; rest &= rest - 1) {
        uint32_t bit = (uint32_t)__builtin_ctzll(rest);
        const struct slp_slab *slab = &r->slabs[w * SLP_WORD_UNITS + bit];
        if (SLP_HOT_READ(slab->state) != SLP_FREE)
            units |= run_mask(slab->units, bit);
    }
    return units;
}

/* Was somebody about to return it, or to give it space anew? Then the space may be gone. */
static bool between_lives(const struct slp_range *r)
{
    if (SLP_LOAD(r->committed) != 0)
        return false;
    for (uint32_t w = 0; w < SLP_RANGE_WORDS; w++)
        if (SLP_LOAD(r->taken[w]) != ~(uint64_t)0)
            return false;
    return true;
}

void slp_range_fork_child(struct slp_range *r, uint32_t *taken, uint32_t *idle)
{
    if (between_lives(r))
        r->base = NULL;
    if (r->base == NULL)
        return;
    uint32_t committed = SLP_LOAD(r->committed);
    for (uint32_t w = 0; w * SLP_WORD_UNITS < r->units; w++) {
        uint64_t units = covered(r, w), dirty = ~outside(committed, w);
        SLP_STORE(r->taken[w], units | outside(r->units, w));
        SLP_STORE(r->dirty[w], dirty);
        *taken += count_bits(units);
        *idle += count_bits(dirty & ~units);
    }
    SLP_STORE(r->hint, 0);
}
