#include "core/guard.h"

#include "core/chance.h"
#include "core/chosen.h"
#include "core/guard_slot.h"
#include "core/heap.h"
#include "core/lock.h"
#include "core/pagemap.h"
#include "core/sums.h"

#include <sys/auxv.h>

#define SLOTS       512 /* where there is space */
#define SLOTS_LEAST 8
#define PLENTY      8 /* times the space must be there, or the program will miss it */

uint32_t slp_guard_rate;
struct slp_slots slp_slots;

static uint64_t secret;
static double per_log; /* see slp_chance_trials */

static struct slp_lock lock = SLP_LOCK_INIT(SLP_RANK_GUARD);
static uint16_t queue[SLOTS]; /* a ring */
static uint32_t first;
static _Atomic(uint32_t) queued;

/* ---- chance ---- */

bool slp_guard_due(void)
{
    return (slp_chance_next() >> 32) * slp_guard_rate >> 32 == 0;
}

uint32_t slp_guard_distance(void)
{
    return slp_chance_trials(per_log);
}

/* ---- the queue; lock held ---- */

static void queue_put_locked(uint32_t i)
{
    uint32_t n = SLP_LOAD(queued);
    queue[(first + n) % SLOTS] = (uint16_t)i;
    SLP_STORE(queued, n + 1);
}

static struct slp_slot *queue_take(void)
{
    struct slp_slot *slot = NULL;
    slp_lock(&lock);
    uint32_t n = SLP_LOAD(queued);
    if (n > 0) {
        slot = &slp_slots.table[queue[first]];
        first = (first + 1) % SLOTS;
        SLP_STORE(queued, n - 1);
        SLP_STORE(slot->state, SLP_TAKEN);
    }
    slp_unlock(&lock);
    return slot;
}

/* ---- slots ---- */

/* Space for up to n slots: how many there are, 0 when there is not enough to share. */
static uint32_t reserve(uint32_t n)
{
    for (; n >= SLOTS_LEAST; n /= 2) {
        size_t bytes = ((size_t)n * 2 + 1) * SLP_UNIT;
        char *probe = slp_os_reserve(NULL, bytes * PLENTY);
        if (probe == NULL)
            continue;
        slp_os_unmap(probe, bytes * PLENTY);
        slp_slots.base = slp_os_aligned(slp_os_reserve, bytes, SLP_UNIT);
        if (slp_slots.base == NULL)
            continue;
        slp_os_name(slp_slots.base, bytes, "slabpool: guarded slots");
        return n;
    }
    return 0;
}

static void seed(uint32_t rate)
{
    const char *given = (const char *)getauxval(AT_RANDOM); /* 16 bytes */
    secret = (uint64_t)(uintptr_t)slp_slots.base * 0x9e3779b97f4a7c15u;
    if (given != NULL)
        __builtin_memcpy(&secret, given + 8, sizeof secret);
    slp_chance_seed(secret ^ (uint64_t)slp_os_pid() << 32 ^ (uint64_t)slp_os_now());
    /* ln(1 - 1/n) = 2 artanh(-1 / (2n - 1)), nearly its argument when n is large. */
    per_log = rate == 1     ? 0
              : rate < 1000 ? 1 / slp_chance_log(1 - 1.0 / rate)
                            : 0.5 - rate;
}

int slp_guard_start(uint32_t rate)
{
    uint32_t n = rate == 0 ? 0 : reserve(SLOTS);
    if (n == 0)
        return rate == 0 ? 0 : -1;
    size_t bytes = slp_align_up(n * sizeof *slp_slots.table, slp_os_page());
    slp_slots.table = slp_os_map(NULL, bytes);
    if (slp_slots.table == NULL)
        return -1;
    slp_os_name(slp_slots.table, bytes, "slabpool: guarded slots' table");
    seed(rate);
    for (uint32_t i = 0; i < n; i++) {
        struct slp_slot *slot = &slp_slots.table[i];
        slot->slab.base = slp_slot_unit(slot);
        slot->slab.units = 1;
        slot->slab.state = SLP_GUARDED;
        if (slp_pagemap_set(slot->slab.base, 1, &slot->slab) != 0)
            break;
        queue_put_locked(i);
        slp_slots.many = i + 1;
    }
    if (slp_slots.many == 0)
        return -1;
    slp_guard_rate = rate;
    SLP_STORE(slp_count.guard.reserved, ((uint64_t)slp_slots.many * 2 + 1) * SLP_UNIT);
    slp_chosen_start();
    return 0;
}

/* ---- what lies around a block in its pages ---- */

/* Eight bytes of the pattern, none of them zero, the commonest byte. */
static uint64_t pattern(void)
{
    return secret | 0x0101010101010101u;
}

static char pattern_at(const char *p)
{
    uint64_t all = pattern();
    return ((const char *)&all)[(uintptr_t)p % 8];
}

static void fill(char *from, const char *to)
{
    for (; from < to && (uintptr_t)from % 8 != 0; from++)
        *from = pattern_at(from);
    for (uint64_t all = pattern(); to - from >= 8; from += 8)
        __builtin_memcpy(from, &all, 8);
    for (; from < to; from++)
        *from = pattern_at(from);
}

/* The first byte that is not as it was filled, or NULL. */
static const char *changed(const char *from, const char *to)
{
    uint64_t seen, all = pattern();
    while (from < to) {
        if ((uintptr_t)from % 8 == 0 && to - from >= 8) {
            __builtin_memcpy(&seen, from, 8);
            if (seen == all) {
                from += 8;
                continue;
            }
        }
        if (*from != pattern_at(from))
            return from;
        from++;
    }
    return NULL;
}

/* ---- blocks ---- */

/* Whatever a report opened around the slot is closed. */
static void close_all(struct slp_slot *slot)
{
    if (!SLP_LOAD(slot->opened))
        return;
    (void)slp_os_forget(slp_slot_unit(slot) - SLP_UNIT, 3 * SLP_UNIT);
    SLP_STORE(slot->opened, false);
}

static void give_back(struct slp_slot *slot, enum slp_slot_state state)
{
    char *from = slp_slot_from(slot), *to = slp_slot_to(slot);
    close_all(slot);
    if (slot->bytes != 0) {
        if (slp_os_forget(from, (size_t)(to - from)) != 0)
            (void)slp_os_purge(from, (size_t)(to - from)); /* too many mappings: it reads as zero */
    }
    SLP_STORE_REL(slot->state, state);
    slp_lock(&lock);
    queue_put_locked((uint32_t)(slot - slp_slots.table));
    slp_unlock(&lock);
}

static void *make(struct slp_slot *slot, size_t n, size_t align, uint32_t k)
{
    char *unit = slp_slot_unit(slot), *end = unit + SLP_UNIT;
    bool left = (slp_chance_next() >> 32 & 1) != 0;
    close_all(slot);
    /* No byte of a block of none is accessible; its address lies in the slot all the same. */
    char *right = end - (n == 0 ? 1 : n);
    slot->block = left ? unit : (char *)((uintptr_t)right & ~(uintptr_t)(align - 1));
    slot->bytes = n;
    slot->class_id = k;
    if (n != 0) {
        char *from = slp_slot_from(slot), *to = slp_slot_to(slot);
        if (slp_os_commit(from, (size_t)(to - from)) != 0) {
            give_back(slot, SLP_UNUSED);
            return NULL;
        }
        fill(from, slot->block);
        fill(slot->block + n, to);
    }
    slp_tally_instead(k, 1);
    slp_sums_add(&slp_count.guard.bytes, &slp_count.guard.peak, slp_classes[k].size);
    SLP_STORE_REL(slot->state, SLP_LIVE);
    return slot->block;
}

/* Can such a block be had, as far as one can tell? Its class, or SLP_CLASSES. */
static uint32_t class_for(size_t n, size_t align)
{
    if (n > SLP_UNIT || align > SLP_UNIT || SLP_LOAD(queued) == 0 ||
        slp_thread_heap() == SLP_HEAP_PAST)
        return SLP_CLASSES;
    return align > SLP_ALIGN ? slp_class_aligned(n, align) : slp_class_of(n);
}

void *slp_guard_alloc(size_t n, size_t align)
{
    struct slp_brief trace;
    align = align < SLP_ALIGN ? SLP_ALIGN : align;
    uint32_t k = class_for(n, align);
    if (k == SLP_CLASSES)
        return NULL;
    struct slp_heap *heap = slp_heap_enter(); /* counts the thread, and a fork sees us */
    if (heap == NULL)
        return NULL;
    slp_stack_brief(&trace);
    struct slp_slot *slot = queue_take();
    slp_heap_leave(heap);
    if (slot == NULL)
        return NULL;
    slot->allocated = trace;
    return make(slot, n, align, k);
}

/* ---- frees ---- */

bool slp_guard_check(const struct slp_slab *slab, const void *p, const char *call, size_t *bytes)
{
    const struct slp_slot *slot = slp_slot_of(slab);
    *bytes = slot->bytes;
    if (SLP_LIKELY(SLP_LOAD_ACQ(slot->state) == SLP_LIVE && p == slot->block))
        return true;
    struct slp_brief now;
    slp_stack_brief(&now);
    slp_slot_complain_of_pointer(slot, call, p, &now);
    return false;
}

void slp_guard_free(struct slp_slab *slab, void *p, const char *call)
{
    struct slp_slot *slot = slp_slot_of(slab);
    struct slp_brief now;
    uint32_t live = SLP_LIVE;
    slp_stack_brief(&now);
    if (p != slot->block || !atomic_compare_exchange_strong_explicit(
                                &slot->state, &live, SLP_LEAVING, memory_order_acquire,
                                memory_order_relaxed)) {
        slp_slot_complain_of_pointer(slot, call, p, &now);
        return;
    }
    if (slot->bytes != 0) {
        const char *bad = changed(slot->block + slot->bytes, slp_slot_to(slot));
        if (bad != NULL)
            slp_slot_complain(slot, call, "buffer overflow", bad, &now);
        bad = changed(slp_slot_from(slot), slot->block);
        if (bad != NULL)
            slp_slot_complain(slot, call, "buffer underflow", bad, &now);
    }
    struct slp_heap *heap = slp_heap_enter_to_free(); /* so that a fork sees us in here */
    uint32_t k = slot->class_id;
    slot->freed = now;
    slp_tally_freed(k, now.thread != slot->allocated.thread, 1);
    slp_sums_add(&slp_count.guard.bytes, &slp_count.guard.peak, -(int64_t)slp_classes[k].size);
    give_back(slot, SLP_FREED);
    slp_heap_leave(heap);
}

/* ---- counts, fork ---- */

uint64_t slp_guard_live(uint32_t k)
{
    uint64_t n = 0;
    for (uint32_t i = 0; i < slp_slots.many; i++)
        n += SLP_LOAD(slp_slots.table[i].state) == SLP_LIVE && slp_slots.table[i].class_id == k;
    return n;
}

static bool is_free(const struct slp_slot *slot)
{
    uint32_t state = SLP_LOAD(slot->state);
    return state == SLP_UNUSED || state == SLP_FREED;
}

void slp_guard_fork_child(bool others)
{
    slp_say_fork_child();
    slp_lock_reset(&lock);
    if (!others || slp_slots.many == 0)
        return;
    first = 0;
    SLP_STORE(queued, 0);
    for (uint32_t i = 0; i < slp_slots.many; i++)
        if (is_free(&slp_slots.table[i]))
            queue_put_locked(i);
}
