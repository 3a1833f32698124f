/* harden_check.c: the pattern behind blocks, and looking at all of them.
 *
 * Purpose     What the checks compare with; the check at exit; the verifier's view; which of our
 *             places without access an address lies in.
 * Invariants  A word of the pattern has no zero byte, nor any that is even: the terminating zero
 *             of a string that is one too long never goes unseen.
 * errno, fork, signals   slp_harden_explain reads plain words of slabs that may change meanwhile:
 *             each is one that once was true.
 */
#include "core/harden_heap.h"

#include "core/arena.h"
#include "core/chance.h"
#include "core/error.h"
#include "core/large.h"
#include "core/os.h"

#include <sys/auxv.h>

#define FAULTS 16 /* of a class, that a check at exit says */

typedef uint64_t word __attribute__((may_alias));

static uint64_t secret;

/* The kernel's 16 random bytes are also the C library's guards: only a hash of them is used. */
void slp_hard_seed(void)
{
    const void *bytes = (const void *)getauxval(AT_RANDOM);
    uint64_t given[2] = {0, 0};
    uint64_t state = (uint64_t)slp_os_now() ^ (uint64_t)slp_os_pid() << 32;
    if (bytes != NULL)
        __builtin_memcpy(given, bytes, sizeof given);
    state ^= given[0] * 0xd6e8feb86659fd93u ^ given[1];
    secret = slp_chance_step(&state);
    for (uint32_t k = 0; k < SLP_HARD_CLASSES; k++)
        slp_hard_classes[k].random = slp_chance_step(&state);
}

/* ---- the pattern; the address sanitizer has the tails marked ---- */

#define LOOKS __attribute__((no_sanitize("address")))

static inline uint64_t pattern(const void *at)
{
    uint64_t x = ((uintptr_t)at ^ secret) * 0x9e3779b97f4a7c15u;
    return (x ^ x >> 32) | 0x0101010101010101u;
}

static inline unsigned char pattern_byte(const char *at)
{
    uint64_t x = pattern((const char *)((uintptr_t)at & ~(uintptr_t)7));
    return ((const unsigned char *)&x)[(uintptr_t)at & 7];
}

LOOKS void slp_hard_mark(char *from, char *to)
{
    for (; ((uintptr_t)from & 7) != 0; from++)
        *(unsigned char *)from = pattern_byte(from);
    for (; from < to; from += 8)
        *(word *)(void *)from = pattern(from);
}

LOOKS const char *slp_hard_unmarked(const char *from, const char *to)
{
    for (; ((uintptr_t)from & 7) != 0; from++)
        if (*(const unsigned char *)from != pattern_byte(from))
            return from;
    for (; from < to; from += 8)
        if (*(const word *)(const void *)from != pattern(from))
            break;
    for (; from < to; from++)
        if (*(const unsigned char *)from != pattern_byte(from))
            return from;
    return NULL;
}

LOOKS const char *slp_hard_dirty(const char *from, const char *to)
{
    for (; to - from >= 32; from += 32) {
        const word *w = (const word *)(const void *)from;
        if ((w[0] | w[1] | w[2] | w[3]) != 0)
            break;
    }
    for (; from < to; from++)
        if (*from != 0)
            return from;
    return NULL;
}

/* ---- all blocks ---- */

struct fault {
    const struct slp_hard *h;
    const char *bad;
    uint64_t record;
    uint32_t i;
};

static bool was_used(const struct slp_hard *h, uint32_t i)
{
    return i < h->capacity && SLP_HARD_STATE(SLP_LOAD(h->records[i])) != SLP_HARD_NEVER;
}

void slp_hard_say_dirty(const struct slp_hard *h, uint32_t i, bool never, const char *bad,
                        const char *call)
{
    uint32_t step = 1;
    size_t size = h->slab->size;
    while (never && step < h->capacity && !was_used(h, i - step) && !was_used(h, i + step))
        step++; /* below 0 is beyond the capacity, too */
    if (!never || step >= h->capacity) {
        slp_error_write_after_free(call, h->slab, bad);
        return;
    }
    bool nearer_end = (size_t)(bad - slp_hard_block(h, i)) >= size / 2;
    bool front = was_used(h, i - step) && !(nearer_end && was_used(h, i + step));
    uint32_t near = front ? i - step : i + step;
    uint64_t record = SLP_LOAD(h->records[near]);
    size_t n = SLP_HARD_STATE(record) == SLP_HARD_LIVE ? SLP_HARD_SIZE(record) : size;
    slp_error_overflow(call, bad, slp_hard_block(h, near), n, size);
}

/* What is wrong with a block: its first bad byte, or NULL. One never handed out is looked at where
 * a neighbour was, for there its page was touched. */
static const char *look(const struct slp_hard *h, uint32_t i, uint64_t record)
{
    const char *block = slp_hard_block(h, i), *end = block + h->slab->size;
    switch (SLP_HARD_STATE(record)) {
    case SLP_HARD_LIVE:
        return slp_hard_unmarked(block + SLP_HARD_SIZE(record), end);
    case SLP_HARD_FREE:
    case SLP_HARD_KEPT_BACK:
        return h->purged ? NULL : slp_hard_dirty(block, end);
    case SLP_HARD_NEVER:
        if (h->zeroed && !h->purged && h->slab->size < slp_os_page() &&
            (was_used(h, i - 1) || was_used(h, i + 1)))
            return slp_hard_dirty(block, end);
        break;
    case SLP_HARD_BUSY:
        break;
    }
    return NULL;
}

static uint32_t look_at_slab(const struct slp_hard *h, struct fault *faults, uint32_t n)
{
    for (uint32_t i = 0; i < h->capacity && n < FAULTS; i++) {
        uint64_t record = SLP_LOAD_ACQ(h->records[i]);
        const char *bad = look(h, i, record);
        if (bad == NULL || SLP_LOAD(h->records[i]) != record)
            continue; /* whole; or its user takes it back just now, and looks himself */
        faults[n++] = (struct fault){h, bad, record, i};
    }
    return n;
}

static void check_class(struct slp_hard_class *c, const char *call)
{
    struct fault faults[FAULTS];
    uint32_t n = 0;
    if (!slp_lock_try(&c->lock))
        return; /* exit was called from a handler that interrupted us */
    for (int list = 0; list < SLP_HARD_LISTS; list++)
        for (struct slp_slab *slab = c->lists[list].first; slab != NULL; slab = slab->next)
            n = look_at_slab(slab->hard, faults, n);
    slp_unlock(&c->lock);
    for (uint32_t i = 0; i < n; i++) {
        const struct fault *f = &faults[i];
        enum slp_hard_state state = SLP_HARD_STATE(f->record);
        if (state != SLP_HARD_LIVE)
            slp_hard_say_dirty(f->h, f->i, state == SLP_HARD_NEVER, f->bad, call);
        else
            slp_error_overflow(call, f->bad, slp_hard_block(f->h, f->i), SLP_HARD_SIZE(f->record),
                               f->h->slab->size);
    }
}

void slp_harden_check(const char *call)
{
    if (slp_harden_mode == SLP_HARDEN_OFF)
        return;
    for (uint32_t k = 0; k < SLP_CLASSES; k++)
        check_class(&slp_hard_classes[k], call);
    slp_large_check(call);
}

/* ---- the verifier ---- */

const char *slp_harden_verify(const struct slp_slab *slab, uint32_t *live)
{
    const struct slp_hard *h = slab->hard;
    uint32_t state[SLP_HARD_KEPT_BACK + 1] = {0};
    if (h->slab != slab || h->k >= SLP_HARD_CLASSES || h->capacity != slab->capacity)
        return "the table of a hardened slab is another's";
    for (uint32_t i = 0; i < h->capacity; i++) {
        uint64_t record = SLP_LOAD(h->records[i]);
        uint32_t s = SLP_HARD_STATE(record);
        if (s > SLP_HARD_KEPT_BACK)
            return "a block is in no state that there is";
        bool listed = (h->bits[i / 64] >> (i & 63) & 1) != 0;
        if (listed != (s == SLP_HARD_NEVER || s == SLP_HARD_FREE))
            return "a block's bit does not agree with its record";
        if (s == SLP_HARD_LIVE && SLP_HARD_SIZE(record) + SLP_HARD_TAIL > slab->size &&
            h->k != SLP_HARD_ZERO)
            return "a block has no room for its tail";
        if (h->k != SLP_HARD_ZERO && look(h, i, record) != NULL)
            return "a block's tail, or a free block, was written";
        state[s]++;
    }
    if (h->room != state[SLP_HARD_NEVER] + state[SLP_HARD_FREE] ||
        h->live != state[SLP_HARD_BUSY] + state[SLP_HARD_LIVE] ||
        h->kept != state[SLP_HARD_KEPT_BACK])
        return "the counts of a hardened slab are not those of its records";
    uint8_t list = h->live == 0 ? SLP_HARD_IDLE : h->room == 0 ? SLP_HARD_FULL : SLP_HARD_ROOM;
    if (h->list != list)
        return "a hardened slab is in the wrong list";
    if (slab->owner != 0 || SLP_LOAD(slab->heap) != NULL || slab->limit != 0 || slab->head != NULL)
        return "a hardened slab could be met by the hit path";
    *live = h->live;
    return NULL;
}

/* ---- places without access ---- */

static void explain_block(const struct slp_hard *h, uint32_t i, struct slp_harden_place *out)
{
    uint64_t record = SLP_LOAD(h->records[i]);
    out->live = SLP_HARD_STATE(record) == SLP_HARD_LIVE;
    out->block = slp_hard_block(h, i);
    out->size = out->live ? SLP_HARD_SIZE(record) : 0;
    out->class_size = h->slab->size;
}

bool slp_harden_explain(const void *address, struct slp_harden_place *out)
{
    if (slp_harden_mode == SLP_HARDEN_OFF)
        return false;
    const char *p = address;
    const struct slp_slab *slab = slp_pagemap_find(p);
    if (slab == NULL || SLP_HOT_READ(slab->state) != SLP_HARD)
        return slp_large_explain(p, out);
    const struct slp_hard *h = __atomic_load_n(&slab->hard, __ATOMIC_ACQUIRE);
    if (h->slab != slab || !h->guarded || h->capacity == 0)
        return false;
    const char *last = slp_hard_block(h, h->capacity - 1);
    if (h->k == SLP_HARD_ZERO) {
        size_t i = (size_t)(p - slab->base) / slab->size;
        out->where = SLP_HARD_AT_ZERO;
        explain_block(h, i < h->capacity ? (uint32_t)i : h->capacity - 1, out);
        return true;
    }
    if (p >= slab->base && p < last + slab->size)
        return false;
    out->where = SLP_HARD_AT_SLAB_GUARD;
    explain_block(h, p < slab->base ? 0 : h->capacity - 1, out);
    return true;
}
