/* harden_slab.c: slabs of the hardened heap, as they come and go.
 *
 * Purpose     Takes units from the arena, lays blocks and guard pages in them, lists slabs by what
 *             room they have, gives them back, and derives all of it anew in a child.
 * Invariants  See harden.h. A slab is in the list IDLE when live is 0, else in FULL when room is 0,
 *             else in ROOM; in none while it is made or given back.
 */
#include "core/harden_heap.h"

#include "core/arena.h"
#include "core/chance.h"
#include "core/error.h"
#include "core/heap.h"
#include "core/os.h"
#include "core/sums.h"

#define CHUNK      ((size_t)16 << 10) /* tables are mapped so many bytes at a time, or more */
#define GUARD_MOST ((size_t)16 << 10) /* larger pages would leave a unit without room */

struct slp_hard_class slp_hard_classes[SLP_HARD_CLASSES];

/* ---- start ---- */

static size_t guard_bytes(void)
{
    size_t page = slp_os_page();
    return slp_harden_mode == SLP_HARDEN_MAX && page <= GUARD_MOST ? page : 0;
}

/* Where the first block may lie, at the earliest; blocks lie at multiples of `step`. */
static size_t first_offset(uint32_t size, size_t *step)
{
    *step = size & (0 - size);
    if (*step > SLP_UNIT)
        *step = SLP_UNIT;
    return slp_align_up(guard_bytes(), *step);
}

static void start_class(uint32_t k)
{
    const struct slp_class *of = &slp_classes[slp_hard_tally(k)];
    struct slp_hard_class *c = &slp_hard_classes[k];
    size_t step;
    size_t bytes = (size_t)of->units << SLP_UNIT_SHIFT;
    size_t first = k == SLP_HARD_ZERO ? 0 : first_offset(of->size, &step);
    size_t last = k == SLP_HARD_ZERO ? bytes : bytes - guard_bytes();
    c->lock.rank = SLP_RANK_HARDEN;
    if (of->size == 0)
        return;
    c->size = of->size;
    c->units = of->units;
    c->capacity = first < last ? (uint32_t)((last - first) / of->size) : 0;
    if (slp_harden_mode == SLP_HARDEN_MAX && guard_bytes() > 0 && c->capacity < 2)
        c->capacity = 0; /* a mapping of its own has the better guards */
    if (slp_harden_mode == SLP_HARDEN_MAX) {
        size_t places = SLP_HARD_KEPT_BYTES / of->size;
        c->places = places > SLP_HARD_KEPT ? SLP_HARD_KEPT : (uint32_t)places;
    }
}

void slp_harden_start(enum slp_harden mode)
{
    slp_class_init();
    slp_hard_seed();
    slp_harden_mode = mode;
    slp_heap_modes();
    size_t bytes = slp_align_up(SLP_HARD_CLASSES * SLP_HARD_KEPT * sizeof(void *), slp_os_page());
    void **places = mode == SLP_HARDEN_MAX ? slp_os_map(NULL, bytes) : NULL;
    if (places != NULL)
        slp_os_name(places, bytes, "slabpool: quarantine");
    for (uint32_t k = 0; k < SLP_HARD_CLASSES; k++) {
        start_class(k);
        slp_hard_classes[k].quarantine = places == NULL ? NULL : places + k * SLP_HARD_KEPT;
        if (places == NULL)
            slp_hard_classes[k].places = 0;
    }
}

/* ---- lists; lock held ---- */

static void unlist_locked(struct slp_hard *h)
{
    struct slp_hard_class *c = &slp_hard_classes[h->k];
    if (h->list == SLP_HARD_NOWHERE)
        return;
    slp_list_remove(&c->lists[h->list], h->slab);
    if (h->list == SLP_HARD_IDLE)
        SLP_BUMP(c->idle, (uint32_t)-1);
    h->list = SLP_HARD_NOWHERE;
}

void slp_hard_place_locked(struct slp_hard *h)
{
    struct slp_hard_class *c = &slp_hard_classes[h->k];
    uint8_t list = h->live == 0 ? SLP_HARD_IDLE : h->room == 0 ? SLP_HARD_FULL : SLP_HARD_ROOM;
    if (SLP_LIKELY(h->list == list))
        return;
    unlist_locked(h);
    h->list = list;
    slp_list_push(&c->lists[list], h->slab);
    if (list == SLP_HARD_IDLE) {
        SLP_BUMP(c->idle, 1);
        slp_arena_arm();
    }
}

/* ---- tables; lock held ---- */

static size_t table_bytes(const struct slp_hard_class *c)
{
    size_t words = (c->capacity + 63) / 64;
    return slp_align_up(sizeof(struct slp_hard) + (words + c->capacity) * sizeof(uint64_t),
                        SLP_LINE);
}

static struct slp_hard *table_take_locked(uint32_t k)
{
    struct slp_hard_class *c = &slp_hard_classes[k];
    struct slp_hard *h = c->tables;
    if (h != NULL) {
        c->tables = h->next;
        for (uint32_t i = 0; i < h->capacity; i++)
            SLP_STORE(h->records[i], (uint64_t)SLP_HARD_NEVER);
    } else {
        size_t bytes = table_bytes(c);
        if ((size_t)(c->chunk_end - c->chunk) < bytes) {
            size_t chunk = slp_align_up(bytes > CHUNK ? bytes : CHUNK, slp_os_page());
            char *fresh = slp_os_map(NULL, chunk);
            if (fresh == NULL)
                return NULL;
            slp_os_name(fresh, chunk, "slabpool: hardened blocks");
            c->chunk = fresh;
            c->chunk_end = fresh + chunk;
        }
        h = (struct slp_hard *)c->chunk;
        c->chunk += bytes;
        h->k = k;
        h->records = (_Atomic(uint64_t) *)(h->bits + (c->capacity + 63) / 64);
    }
    h->list = SLP_HARD_NOWHERE;
    return h;
}

/* ---- slabs in and out ---- */

/* Takes access away from the outer pages, or from all of a slab for blocks of no bytes. */
static bool guard(const struct slp_hard *h)
{
    size_t bytes = (size_t)h->slab->units << SLP_UNIT_SHIFT, page = guard_bytes();
    char *at = h->start;
    if (h->k == SLP_HARD_ZERO)
        return slp_os_protect(at, bytes) == 0;
    if (page == 0 || slp_os_protect(at, page) != 0)
        return false;
    (void)slp_os_protect(at + bytes - page, page);
    return true;
}

/* Derives bits and counts from the records. */
static void count_locked(struct slp_hard *h)
{
    h->words = (h->capacity + 63) / 64;
    h->room = h->live = h->kept = 0;
    for (uint32_t w = 0; w < h->words; w++)
        h->bits[w] = 0;
    for (uint32_t i = 0; i < h->capacity; i++) {
        if (SLP_HARD_STATE(SLP_LOAD(h->records[i])) == SLP_HARD_LIVE) {
            h->live++;
            continue;
        }
        h->room++;
        slp_hard_set_bit(h, i);
    }
}

/* Lays up to `capacity` blocks somewhere in the units. */
static void lay_out(struct slp_hard *h, struct slp_slab *slab, uint32_t capacity)
{
    struct slp_hard_class *c = &slp_hard_classes[h->k];
    h->start = slab->base;
    slp_slab_format(slab, slp_hard_tally(h->k), capacity);
    size_t step = SLP_ALIGN, first = 0, places = 1;
    if (h->k != SLP_HARD_ZERO) {
        first = first_offset(c->size, &step);
        size_t bytes = ((size_t)c->units << SLP_UNIT_SHIFT) - guard_bytes() - first;
        places = (bytes - (size_t)c->capacity * c->size) / step + 1;
    }
    slab->base = h->start + first + step * (slp_chance_step(&c->random) % places);
    slab->capacity = capacity;
    SLP_HOT_SET(slab->carved, capacity);
    h->slab = slab;
    h->capacity = capacity;
    h->zeroed = slab->zeroed;
    h->purged = h->stays = false;
    h->guarded = guard(h);
}

static struct slp_hard *make_locked(uint32_t k, enum slp_fallback_reason *reason)
{
    struct slp_hard_class *c = &slp_hard_classes[k];
    uint32_t class_id = slp_hard_tally(k);
    uint32_t capacity = slp_sums_allot(class_id, c->capacity);
    *reason = SLP_REASON_CLASS_LIMIT;
    if (capacity == 0)
        return NULL;
    struct slp_slab *slab = slp_arena_take(c->units, reason);
    struct slp_hard *h = slab == NULL ? NULL : table_take_locked(k);
    if (h == NULL) {
        if (slab != NULL) {
            *reason = SLP_REASON_RESERVE_FAILED;
            slp_arena_give(slab, !slab->zeroed);
        }
        slp_sums_unallot(class_id, capacity);
        return NULL;
    }
    lay_out(h, slab, capacity);
    count_locked(h);
    slp_sums_slab(class_id, 1);
    slp_sums_carved((int64_t)capacity * c->size);
    slp_tally_carved(class_id, (int64_t)capacity);
    SLP_COUNT(slp_tally_first.modes.of[class_id].refills, 1);
    __atomic_store_n(&slab->hard, h, __ATOMIC_RELEASE); /* ↔ seize */
    __atomic_store_n(&slab->state, (uint8_t)SLP_HARD, __ATOMIC_RELEASE);
    slp_hard_place_locked(h);
    return h;
}

struct slp_hard *slp_hard_with_room_locked(uint32_t k, enum slp_fallback_reason *reason)
{
    struct slp_hard_class *c = &slp_hard_classes[k];
    if (SLP_LIKELY(c->lists[SLP_HARD_ROOM].first != NULL))
        return c->lists[SLP_HARD_ROOM].first->hard;
    for (struct slp_slab *slab = c->lists[SLP_HARD_IDLE].first; slab != NULL; slab = slab->next)
        if (slab->hard->room > 0)
            return slab->hard;
    return make_locked(k, reason);
}

/* Of a class one empty slab stays until the next purge. */
struct slp_hard *slp_hard_surplus_locked(struct slp_hard *h)
{
    struct slp_hard_class *c = &slp_hard_classes[h->k];
    if (SLP_LIKELY(h->live + h->kept > 0) || h->stays)
        return NULL;
    bool limited = slp_sums_limited(h->slab->class_id);
    if (SLP_LOAD(c->idle) <= 1 && slp_arena_purge_delay() != 0 && !limited)
        return NULL;
    unlist_locked(h);
    return h;
}

/* The first byte written in a block of an empty slab since it was freed, or NULL. */
static const char *first_dirty(const struct slp_hard *h)
{
    if (h->k == SLP_HARD_ZERO || h->purged)
        return NULL;
    for (uint32_t i = 0; i < h->capacity; i++) {
        const char *block = slp_hard_block(h, i);
        if (SLP_HARD_STATE(SLP_LOAD(h->records[i])) == SLP_HARD_NEVER)
            continue;
        const char *bad = slp_hard_dirty(block, block + h->slab->size);
        if (bad != NULL)
            return bad;
    }
    return NULL;
}

void slp_hard_release(struct slp_hard *h, const char *call)
{
    struct slp_hard_class *c = &slp_hard_classes[h->k];
    struct slp_slab *slab = h->slab;
    const char *bad = first_dirty(h);
    if (bad != NULL)
        slp_error_write_after_free(call, slab, bad);
    size_t bytes = (size_t)slab->units << SLP_UNIT_SHIFT;
    if (h->guarded && slp_os_commit(h->start, bytes) != 0) {
        slp_lock(&c->lock);
        h->stays = true; /* it cannot be another's */
        slp_hard_place_locked(h);
        slp_unlock(&c->lock);
        return;
    }
    slp_sums_slab(slab->class_id, -1);
    slp_sums_unallot(slab->class_id, slab->capacity);
    slp_sums_carved(-(int64_t)slab->capacity * c->size);
    slp_tally_carved(slab->class_id, -(int64_t)slab->capacity);
    h->slab = NULL;
    slp_arena_give(slab, !slab->zeroed || (h->k != SLP_HARD_ZERO && !h->purged));
    slp_lock(&c->lock);
    h->next = c->tables;
    c->tables = h;
    slp_unlock(&c->lock);
}

/* ---- giving back ---- */

/* Memory of an empty slab goes while quarantined blocks keep the slab: they read as zero anyway. */
static void purge_locked(struct slp_hard *h)
{
    if (h->purged || h->k == SLP_HARD_ZERO || first_dirty(h) != NULL)
        return; /* what is dirty is said when the block is handed out, or at exit */
    if (slp_os_purge(h->start, (size_t)h->slab->units << SLP_UNIT_SHIFT) == 0)
        h->purged = h->zeroed = true;
}

static void collect_class(struct slp_hard_class *c)
{
    for (;;) {
        struct slp_hard *empty = NULL;
        slp_lock(&c->lock);
        for (struct slp_slab *slab = c->lists[SLP_HARD_IDLE].first; slab != NULL && empty == NULL;
             slab = slab->next) {
            if (slab->hard->kept == 0 && !slab->hard->stays)
                empty = slab->hard;
            else
                purge_locked(slab->hard);
        }
        if (empty != NULL)
            unlist_locked(empty);
        slp_unlock(&c->lock);
        if (empty == NULL)
            return;
        slp_hard_release(empty, "free");
    }
}

void slp_harden_collect(void)
{
    if (slp_harden_mode == SLP_HARDEN_OFF)
        return;
    for (uint32_t k = 0; k < SLP_HARD_CLASSES; k++)
        if (SLP_LOAD(slp_hard_classes[k].idle) > 0)
            collect_class(&slp_hard_classes[k]);
}

/* ---- fork ---- */

/* What no thread here is about to finish is free; it may be half written. */
static void take_in(struct slp_slab *slab, void *context)
{
    struct slp_hard *h = slab->hard;
    (void)context;
    if (slab->state != SLP_HARD || h == NULL || h->slab != slab)
        return; /* on its way to or from the arena: lost to this process */
    for (uint32_t i = 0; i < h->capacity; i++) {
        enum slp_hard_state state = SLP_HARD_STATE(SLP_LOAD(h->records[i]));
        if (state != SLP_HARD_BUSY && state != SLP_HARD_KEPT_BACK)
            continue;
        if (state == SLP_HARD_BUSY && h->k != SLP_HARD_ZERO) {
            SLP_UNPOISON(slp_hard_block(h, i), slab->size);
            slp_thread_zero(slp_hard_block(h, i), slab->size);
        }
        SLP_STORE(h->records[i], (uint64_t)SLP_HARD_FREE);
    }
    count_locked(h);
    h->list = SLP_HARD_NOWHERE;
    slp_hard_place_locked(h);
}

void slp_harden_fork_child(bool others)
{
    if (slp_harden_mode == SLP_HARDEN_OFF)
        return;
    for (uint32_t k = 0; k < SLP_HARD_CLASSES; k++) {
        struct slp_hard_class *c = &slp_hard_classes[k];
        slp_lock_reset(&c->lock);
        c->random += (uint64_t)slp_os_pid() * 0x9e3779b97f4a7c15u; /* not as the parent goes on */
        if (!others)
            continue;
        for (int i = 0; i < SLP_HARD_LISTS; i++)
            c->lists[i] = (struct slp_list){NULL, NULL};
        SLP_STORE(c->idle, 0);
        c->tables = NULL;
        c->chunk = c->chunk_end = NULL;
        for (uint32_t i = 0; i < c->places; i++)
            c->quarantine[i] = NULL;
    }
    if (others)
        slp_arena_each(take_in, NULL);
}
