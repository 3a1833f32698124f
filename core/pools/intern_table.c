#include "core/pools/intern.h"

#include "core/alloc.h"
#include "core/pools/shared.h"

#include <string.h>

#define SLOTS 64 /* of the first table */
#define CHUNK 4096
#define FINE  256 /* bytes of entries up to which there is a size for each 8 */

/* ---- hash: folded products, from a seed that is the process's secret ---- */

static uint64_t load(const unsigned char *s, size_t bytes)
{
    uint64_t eight;
    uint32_t four;
    if (bytes == 8)
        return __builtin_memcpy(&eight, s, 8), eight;
    return __builtin_memcpy(&four, s, 4), four;
}

uint64_t slp_intern_hash(const struct slabpool_intern *t, const void *string, size_t n)
{
    const unsigned char *s = string;
    uint64_t a = 0, b = n, h = t->seeds[0];
    for (; n > 16; s += 16, n -= 16)
        h = slp_intern_fold(load(s, 8) ^ h, load(s + 8, 8) ^ t->seeds[1]);
    if (n >= 8) {
        a = load(s, 8);
        h += load(s + n - 8, 8);
    } else if (n >= 4) {
        a = load(s, 4) << 32 | load(s + n - 4, 4);
    } else if (n > 0) {
        a = (uint64_t)s[0] << 16 | (uint64_t)s[n / 2] << 8 | s[n - 1];
    }
    h = slp_intern_fold(a ^ t->seeds[1], h ^ b);
    return slp_intern_fold(h ^ t->seeds[0], 0x9e3779b97f4a7c15u);
}

/* ---- entries ---- */

uint32_t slp_intern_mark(const struct slabpool_intern *t, const struct slp_intern_entry *e)
{
    return (uint32_t)(((uintptr_t)e ^ t->seeds[0]) * 0x9e3779b97f4a7c15u >> 32);
}

/* Bytes of an entry for a string of n; *k: which size that is. */
static size_t size_of(size_t n, size_t *k)
{
    size_t size = sizeof(struct slp_intern_entry) + n + 1;
    unsigned shift = 3;
    if (size > FINE)
        shift = 61 - (unsigned)__builtin_clzll(size - 1);
    size = slp_align_up(size, (size_t)1 << shift);
    *k = shift == 3 ? size >> 3 : 32 + (shift - 6) * 4 + (size >> shift) - 4;
    return size;
}

static void *carve(struct slabpool_intern *t, size_t size)
{
    if ((size_t)(t->end - t->next) < size) {
        struct slp_intern_chunk *first = SLP_LOAD(t->chunks);
        size_t bytes = t->chunk_bytes / 2; /* so that there are few, for release */
        if (bytes < CHUNK)
            bytes = CHUNK;
        if (bytes < sizeof *first + size)
            bytes = sizeof *first + size;
        struct slp_intern_chunk *c = slp_pools_alloc(bytes);
        if (c == NULL)
            return NULL;
        c->next = first;
        c->bytes = bytes;
        t->next = (char *)(c + 1);
        t->end = (char *)c + bytes;
        t->chunk_bytes += bytes;
        SLP_STORE_REL(t->chunks, c);
    }
    struct slp_intern_entry *e = (struct slp_intern_entry *)(void *)t->next;
    t->next += size;
    e->mark = slp_intern_mark(t, e);
    SLP_STORE(e->count, 0);
    return e;
}

/* An entry with one reference. Lock held. */
static struct slp_intern_entry *make(struct slabpool_intern *t, const void *s, size_t n)
{
    size_t k, size = size_of(n, &k);
    struct slp_intern_entry *e = t->spare[k];
    if (e != NULL)
        __builtin_memcpy(&t->spare[k], e->text, sizeof e);
    else if ((e = carve(t, size)) == NULL)
        return NULL;
    e->length = (uint32_t)n;
    memcpy(e->text, s, n);
    e->text[n] = '\0';
    SLP_STORE_REL(e->count, 1);
    return e;
}

void slp_intern_settle(struct slabpool_intern *t, struct slp_intern_entry *e)
{
    uint64_t c = atomic_fetch_and_explicit(&e->count, SLP_INTERN_REFERENCES, memory_order_relaxed);
    uint64_t hits = (uint64_t)((int64_t)c >> 24);
    t->hits += hits;
    t->saved += hits * (e->length + (uint64_t)1);
}

/* ---- slots ---- */

static void set(struct slp_intern_table *table, size_t at, uint64_t slot)
{
    SLP_STORE_REL(table->slots[at], slot);
}

static uint64_t place_of(const struct slabpool_intern *t, const struct slp_intern_entry *e)
{
    return slp_intern_hash(t, e->text, e->length);
}

static void publish(struct slp_intern_table *table, struct slp_intern_entry *e, uint64_t hash)
{
    size_t at = hash & table->mask;
    while (SLP_LOAD(table->slots[at]) != 0)
        at = (at + 1) & table->mask;
    set(table, at, hash >> SLP_INTERN_TAG << SLP_INTERN_TAG | (uintptr_t)e);
}

/* Takes an entry out, if it can be found still: what comes behind it moves up. Lock held. */
static void take_out(struct slabpool_intern *t, const struct slp_intern_entry *e)
{
    struct slp_intern_table *table = SLP_LOAD(t->table);
    size_t mask = table->mask, hole = place_of(t, e) & mask;
    uint64_t slot;
    while (slp_intern_at(slot = SLP_LOAD(table->slots[hole])) != e) {
        if (slot == 0)
            return;
        hole = (hole + 1) & mask;
    }
    SLP_BUMP(t->version, 1);
    for (size_t at = (hole + 1) & mask; (slot = SLP_LOAD(table->slots[at])) != 0;
         at = (at + 1) & mask) {
        size_t home = place_of(t, slp_intern_at(slot)) & mask;
        if (((at - home) & mask) >= ((at - hole) & mask)) {
            set(table, hole, slot);
            hole = at;
        }
    }
    set(table, hole, 0);
    SLP_STORE_REL(t->version, SLP_LOAD(t->version) + 1);
    t->strings--;
    t->string_bytes -= e->length + (size_t)1;
}

int slp_intern_grow(struct slabpool_intern *t)
{
    struct slp_intern_table *old = SLP_LOAD(t->table);
    size_t slots = old == NULL ? SLOTS : (old->mask + 1) * 2;
    size_t bytes = sizeof *old + slots * sizeof old->slots[0];
    struct slp_intern_table *table = slp_alloc_zeroed(bytes);
    if (table == NULL)
        return -1;
    table->mask = slots - 1;
    table->older = old;
    for (size_t i = 0; old != NULL && i <= old->mask; i++) {
        uint64_t slot = SLP_LOAD(old->slots[i]);
        if (slot != 0)
            publish(table, slp_intern_at(slot), place_of(t, slp_intern_at(slot)));
    }
    t->bytes += bytes;
    SLP_STORE_REL(t->table, table);
    return 0;
}

void slp_intern_gone(struct slabpool_intern *t, struct slp_intern_entry *e)
{
    size_t k;
    (void)size_of(e->length, &k);
    slp_pools_lock(&t->lock);
    take_out(t, e);
    slp_intern_settle(t, e);
    __builtin_memcpy(e->text, &t->spare[k], sizeof e);
    t->spare[k] = e;
    slp_pools_unlock(&t->lock);
}

struct slp_intern_entry *slp_intern_add(struct slabpool_intern *t, uint64_t hash, const void *s,
                                        size_t n)
{
    size_t slots = SLP_LOAD(t->table)->mask + 1;
    if ((t->strings + 1) * 4 > slots * 3 && slp_intern_grow(t) != 0)
        return NULL;
    struct slp_intern_entry *e = make(t, s, n);
    if (e == NULL)
        return NULL;
    publish(SLP_LOAD(t->table), e, hash);
    t->strings++;
    t->string_bytes += n + 1;
    t->misses++;
    return e;
}

void slp_intern_forget(struct slabpool_intern *t)
{
    struct slp_intern_table *table = SLP_LOAD(t->table);
    SLP_BUMP(t->version, 1);
    for (size_t i = 0; i <= table->mask; i++) {
        uint64_t slot = SLP_LOAD(table->slots[i]);
        if (slot != 0 && !t->keep)
            slp_intern_settle(t, slp_intern_at(slot));
        set(table, i, 0);
    }
    SLP_STORE_REL(t->version, SLP_LOAD(t->version) + 1);
    t->strings = t->string_bytes = 0;
}
