#include "core/harden_heap.h"

#include "core/chance.h"
#include "core/error.h"
#include "core/os.h"
#include "core/thread.h"

enum slp_harden slp_harden_mode;

uint32_t slp_harden_class(size_t n, size_t align)
{
    if (n > SLP_HARD_MAX || align > SLP_UNIT)
        return SLP_HARD_CLASSES;
    if (n == 0 && align <= SLP_ALIGN)
        return SLP_HARD_ZERO;
    uint32_t k = slp_class_of(n + SLP_HARD_TAIL);
    if (align > SLP_ALIGN)
        k = slp_class_aligned(n + SLP_HARD_TAIL, align);
    return k < SLP_CLASSES && slp_hard_classes[k].capacity > 0 ? k : SLP_HARD_CLASSES;
}

enum slp_kind slp_harden_kind(const char *call)
{
    static const char name[] = "operator delete";
    if (call[0] != name[0])
        return SLP_KIND_C;
    return call[sizeof name - 1] == '[' ? SLP_KIND_ARRAY : SLP_KIND_NEW;
}

/* ---- handing out ---- */

/* One of the free blocks, by chance; its bit goes. */
static uint32_t pick_locked(struct slp_hard *h)
{
    struct slp_hard_class *c = &slp_hard_classes[h->k];
    uint64_t r = slp_chance_step(&c->random);
    uint32_t w = (uint32_t)((r >> 32) * h->words >> 32);
    while (h->bits[w] == 0)
        w = w + 1 < h->words ? w + 1 : 0;
    uint32_t turn = r & 63;
    uint64_t turned = h->bits[w] >> turn | h->bits[w] << (-turn & 63);
    uint32_t bit = ((uint32_t)__builtin_ctzll(turned) + turn) & 63;
    h->bits[w] &= ~((uint64_t)1 << bit);
    return w * 64 + bit;
}

/* Content and tail of a block that is handed out. */
static void make_ready(const struct slp_hard *h, uint32_t i, size_t n, bool never, const char *call)
{
    char *block = slp_hard_block(h, i);
    size_t size = h->slab->size;
    SLP_UNPOISON(block, size);
    if (never && !h->zeroed) {
        slp_thread_zero(block, size);
    } else if (!never || size < slp_os_page()) { /* larger ones would be touched for nothing */
        const char *bad = slp_hard_dirty(block, block + size);
        if (SLP_UNLIKELY(bad != NULL)) {
            slp_hard_say_dirty(h, i, never, bad, call);
            slp_thread_zero(block, size);
        }
    }
    slp_hard_mark(block + n, block + size);
    SLP_POISON(block + n, size - n);
}

void *slp_harden_alloc(uint32_t k, size_t n, const struct slp_origin *from,
                       enum slp_fallback_reason *reason)
{
    struct slp_hard_class *c = &slp_hard_classes[k];
    slp_lock(&c->lock);
    struct slp_hard *h = slp_hard_with_room_locked(k, reason);
    if (h == NULL) {
        slp_unlock(&c->lock);
        return NULL;
    }
    uint32_t i = pick_locked(h);
    _Atomic(uint64_t) *record = &h->records[i];
    bool never = SLP_HARD_STATE(SLP_LOAD(*record)) == SLP_HARD_NEVER;
    SLP_STORE(*record, (uint64_t)SLP_HARD_BUSY);
    h->room--;
    h->live++;
    h->purged = false;
    slp_hard_place_locked(h);
    slp_tally_instead(slp_hard_tally(k), 0);
    slp_unlock(&c->lock);
    char *block = slp_hard_block(h, i);
    if (k != SLP_HARD_ZERO)
        make_ready(h, i, n, never, from->call);
    SLP_STORE_REL(*record, slp_hard_record(SLP_HARD_LIVE, from->kind, n)); /* ↔ seize */
    return block;
}

/* ---- taking back ---- */

/* Makes the live block at p the caller's to change: its table, with *index and what its record
 * was. NULL when it is none, which is said. A table that meanwhile became another slab's
 * can only be met by a free of what is not live. */
static struct slp_hard *seize(struct slp_slab *slab, const void *p, const char *call,
                              uint32_t *index, uint64_t *was)
{
    struct slp_hard *h = __atomic_load_n(&slab->hard, __ATOMIC_ACQUIRE);
    int64_t i = h->slab == slab ? slp_hard_index(h, p) : -1;
    if (i < 0) {
        slp_error_pointer(call, slab, p);
        return NULL;
    }
    _Atomic(uint64_t) *record = &h->records[i];
    *index = (uint32_t)i;
    *was = SLP_LOAD(*record);
    if (SLP_HARD_STATE(*was) == SLP_HARD_LIVE) {
        if (slp_thread_alone()) {
            SLP_STORE(*record, (uint64_t)SLP_HARD_BUSY);
            return h;
        }
        if (atomic_compare_exchange_strong_explicit(record, was, SLP_HARD_BUSY,
                                                    memory_order_acquire, memory_order_relaxed)) {
            if (h->slab == slab)
                return h;
            SLP_STORE(*record, *was);
        }
    }
    if (SLP_HARD_STATE(*was) == SLP_HARD_NEVER)
        slp_error_never(call, slab, p);
    else
        slp_error_double_free(call, slab, p);
    return NULL;
}

/* Says what is wrong with a seized block. */
static void check(const struct slp_hard *h, char *block, uint64_t was, const char *call, size_t size)
{
    size_t n = SLP_HARD_SIZE(was);
    if (SLP_UNLIKELY(SLP_HARD_KIND(was) != slp_harden_kind(call)))
        slp_error_mismatch(call, block, n, SLP_HARD_KIND(was));
    if (SLP_UNLIKELY(size != SIZE_MAX && size != n))
        slp_error_wrong_size(call, block, n, size);
    if (h->k == SLP_HARD_ZERO)
        return;
    SLP_UNPOISON(block, h->slab->size);
    const char *bad = slp_hard_unmarked(block + n, block + h->slab->size);
    if (SLP_UNLIKELY(bad != NULL))
        slp_error_overflow(call, bad, block, n, h->slab->size);
}

/* A block that went through quarantine is free: its slab if that need not stay, or NULL. */
static struct slp_hard *set_free_locked(struct slp_hard *h, uint32_t i)
{
    SLP_STORE(h->records[i], (uint64_t)SLP_HARD_FREE);
    slp_hard_set_bit(h, i);
    h->room++;
    slp_hard_place_locked(h);
    return slp_hard_surplus_locked(h);
}

static void *exchange(void **place, void *block)
{
    void *before = *place;
    *place = block;
    return before;
}

/* Puts a zeroed block into quarantine, and takes one out: set free, see above. */
static struct slp_hard *keep_locked(struct slp_hard *h, uint32_t i)
{
    struct slp_hard_class *c = &slp_hard_classes[h->k];
    uint32_t half = c->places / 2;
    uint64_t r = slp_chance_step(&c->random) >> 32;
    SLP_STORE(h->records[i], (uint64_t)SLP_HARD_KEPT_BACK);
    h->kept++;
    slp_hard_place_locked(h);
    void *block = exchange(&c->quarantine[half + (uint32_t)(r * (c->places - half) >> 32)],
                           slp_hard_block(h, i));
    if (half > 0 && block != NULL) {
        block = exchange(&c->quarantine[c->turn], block);
        c->turn = c->turn + 1 < half ? c->turn + 1 : 0;
    }
    if (block == NULL)
        return NULL;
    h = slp_pagemap_find(block)->hard;
    h->kept--;
    return set_free_locked(h, (uint32_t)slp_hard_index(h, block));
}

void slp_harden_free(struct slp_slab *slab, void *p, const char *call, size_t size)
{
    uint32_t i;
    uint64_t was;
    struct slp_hard *h = seize(slab, p, call, &i, &was);
    if (SLP_UNLIKELY(h == NULL))
        return;
    check(h, p, was, call, size);
    if (h->k != SLP_HARD_ZERO) {
        slp_thread_zero(p, slab->size);
        SLP_POISON(p, slab->size);
    }
    struct slp_hard_class *c = &slp_hard_classes[h->k];
    bool remote = SLP_HARD_OWNER(was) != SLP_HARD_OWNER(slp_hard_record(0, 0, 0));
    slp_lock(&c->lock);
    h->live--;
    slp_tally_freed(slp_hard_tally(h->k), remote, 0);
    struct slp_hard *surplus = c->places > 0 ? keep_locked(h, i) : set_free_locked(h, i);
    slp_unlock(&c->lock);
    if (surplus != NULL)
        slp_hard_release(surplus, call);
}

/* ---- the rest ---- */

size_t slp_harden_usable(struct slp_slab *slab, const void *p, const char *call)
{
    struct slp_hard *h = __atomic_load_n(&slab->hard, __ATOMIC_ACQUIRE);
    int64_t i = slp_hard_index(h, p);
    if (i < 0) {
        slp_error_pointer(call, slab, p);
        return 0;
    }
    uint64_t record = SLP_LOAD_ACQ(h->records[i]);
    return SLP_HARD_STATE(record) == SLP_HARD_LIVE ? SLP_HARD_SIZE(record) : 0;
}

void *slp_hard_resize(struct slp_slab *slab, void *p, size_t n, size_t *old)
{
    uint32_t i;
    uint64_t was;
    struct slp_hard *h = seize(slab, p, "realloc", &i, &was);
    *old = SIZE_MAX;
    if (SLP_UNLIKELY(h == NULL))
        return NULL;
    check(h, p, was, "realloc", SIZE_MAX);
    char *block = p;
    size_t has = SLP_HARD_SIZE(was);
    bool stays = h->k != SLP_HARD_ZERO && n <= SLP_HARD_MAX &&
                 slp_class_of(n + SLP_HARD_TAIL) == h->k;
    *old = has;
    if (stays) {
        if (n > has)
            slp_thread_zero(block + has, n - has); /* the pattern is nobody's business */
        has = n;
    }
    if (h->k != SLP_HARD_ZERO) {
        slp_hard_mark(block + has, block + slab->size);
        SLP_POISON(block + has, slab->size - has);
    }
    uint64_t record = slp_hard_record(SLP_HARD_LIVE, SLP_KIND_C, has);
    uint64_t owner = was >> 23 << 23; /* who resizes a block does not become its owner */
    SLP_STORE_REL(h->records[i], (record & 0x7fffff) | owner); /* ↔ seize */
    return stays ? p : NULL;
}

void slp_hard_relabel(struct slp_slab *slab, void *p, size_t n, enum slp_kind kind)
{
    uint32_t i;
    uint64_t was;
    struct slp_hard *h = seize(slab, p, "operator new", &i, &was);
    if (h == NULL)
        return;
    size_t has = SLP_HARD_SIZE(was) < n ? SLP_HARD_SIZE(was) : n;
    char *block = p;
    if (h->k != SLP_HARD_ZERO) {
        SLP_UNPOISON(block, slab->size);
        slp_hard_mark(block + has, block + slab->size);
        SLP_POISON(block + has, slab->size - has);
    }
    SLP_STORE_REL(h->records[i], slp_hard_record(SLP_HARD_LIVE, kind, has)); /* ↔ seize */
}
