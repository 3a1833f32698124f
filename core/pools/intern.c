#include "core/pools/intern.h"

#include "core/alloc.h"
#include "core/error.h"
#include "core/pools/shared.h"

#include <errno.h>
#include <string.h>
#include <sys/auxv.h>

#define LONGEST (UINT32_MAX - 1)

/* ---- references ---- */

/* Takes one reference, and the hit that was counted with it. False: there is none. */
static bool drop(struct slabpool_intern *t, struct slp_intern_entry *e, uint64_t hit)
{
    uint64_t c = SLP_LOAD(e->count), to;
    do {
        if ((c & SLP_INTERN_REFERENCES) == 0)
            return false;
        to = c - hit - ((c & SLP_INTERN_REFERENCES) != SLP_INTERN_SATURATED);
    } while (!atomic_compare_exchange_weak_explicit(&e->count, &c, to, memory_order_acq_rel,
                                                    memory_order_relaxed));
    if ((to & SLP_INTERN_REFERENCES) == 0)
        slp_intern_gone(t, e);
    return true;
}

static bool is(const struct slp_intern_entry *e, const void *s, size_t n)
{
    return e->length == n && memcmp(e->text, s, n) == 0;
}

/* Adds a reference and a hit, if there is a reference and this is the string. */
static bool hold(struct slabpool_intern *t, struct slp_intern_entry *e, const void *s, size_t n)
{
    if (t->keep)
        return is(e, s, n);
    uint64_t c = SLP_LOAD(e->count), to;
    do {
        if ((c & SLP_INTERN_REFERENCES) == 0)
            return false;
        to = c + SLP_INTERN_HIT + ((c & SLP_INTERN_REFERENCES) != SLP_INTERN_SATURATED);
        if (slp_thread_alone()) {
            SLP_STORE(e->count, to);
            break;
        }
    } while (!atomic_compare_exchange_weak_explicit(&e->count, &c, to, memory_order_acquire,
                                                    memory_order_relaxed));
    if (SLP_LIKELY(is(e, s, n)))
        return true;
    (void)drop(t, e, SLP_INTERN_HIT);
    return false;
}

/* locked: what has a slot stays as it is, so the text is looked at first, and a reference that is
 * added is no mistake, whose drop would want the lock. */
static struct slp_intern_entry *find(struct slabpool_intern *t, uint64_t hash, const void *s,
                                     size_t n, bool locked)
{
    struct slp_intern_table *table = SLP_LOAD_ACQ(t->table);
    size_t at = hash & table->mask;
    for (uint64_t slot; (slot = SLP_LOAD_ACQ(table->slots[at])) != 0; at = (at + 1) & table->mask) {
        struct slp_intern_entry *e = slp_intern_at(slot);
        if ((slot ^ hash) >> SLP_INTERN_TAG == 0 && (!locked || is(e, s, n)) && hold(t, e, s, n))
            return e;
    }
    return NULL;
}

/* ---- the calls ---- */

struct slabpool_intern *slabpool_intern_create(unsigned flags)
{
    if (flags > SLABPOOL_INTERN_KEEP) {
        errno = EINVAL;
        return NULL;
    }
    struct slabpool_intern *t = slp_alloc_zeroed(sizeof *t);
    if (t == NULL)
        return NULL;
    const void *random = (const void *)getauxval(AT_RANDOM); /* 16 bytes, of the process */
    if (random != NULL)
        memcpy(t->seeds, random, sizeof t->seeds);
    uint64_t more = t->seeds[1] ^ (uint64_t)slp_os_now();
    t->seeds[0] = slp_intern_fold(t->seeds[0] ^ 0x9e3779b97f4a7c15u, more ^ (uintptr_t)t);
    t->seeds[1] = slp_intern_fold(t->seeds[0] ^ 0xd6e8feb86659fd93u, more);
    t->keep = flags == SLABPOOL_INTERN_KEEP;
    t->lock = (struct slp_lock)SLP_LOCK_INIT(SLP_RANK_POOLS);
    t->bytes = sizeof *t;
    if (slp_intern_grow(t) != 0) {
        slp_pools_free(t);
        return NULL;
    }
    return t;
}

static void free_chunks(struct slabpool_intern *t)
{
    for (struct slp_intern_chunk *c = SLP_LOAD(t->chunks), *next; c != NULL; c = next) {
        next = c->next;
        slp_pools_free(c);
    }
    SLP_STORE(t->chunks, NULL);
    t->next = t->end = NULL;
    t->chunk_bytes = 0;
}

void slabpool_intern_destroy(struct slabpool_intern *t)
{
    if (t == NULL)
        return;
    free_chunks(t);
    struct slp_intern_table *table = SLP_LOAD(t->table);
    while (table != NULL) {
        struct slp_intern_table *older = table->older;
        slp_pools_free(table);
        table = older;
    }
    slp_pools_free(t);
}

static const char *look(struct slabpool_intern *t, const void *s, size_t n, bool add)
{
    if (n > LONGEST) {
        errno = add ? EOVERFLOW : ENOENT;
        return NULL;
    }
    if (n == 0)
        s = "";
    uint64_t hash = slp_intern_hash(t, s, n);
    uint32_t version = SLP_LOAD_ACQ(t->version);
    struct slp_intern_entry *e = find(t, hash, s, n, false);
    if (SLP_LIKELY(e != NULL))
        return e->text;
    if (add || (version & 1) != 0 || SLP_LOAD(t->version) != version) {
        slp_pools_lock(&t->lock);
        e = find(t, hash, s, n, true);
        if (e == NULL && add)
            e = slp_intern_add(t, hash, s, n);
        slp_pools_unlock(&t->lock);
        if (e != NULL)
            return e->text;
    }
    if (!add)
        errno = ENOENT;
    return NULL;
}

const char *slabpool_intern(struct slabpool_intern *t, const char *string)
{
    return look(t, string, strlen(string), true);
}

const char *slabpool_intern_len(struct slabpool_intern *t, const void *s, size_t n)
{
    return look(t, s, n, true);
}

const char *slabpool_intern_lookup(struct slabpool_intern *t, const void *s, size_t n)
{
    return look(t, s, n, false);
}

int slabpool_intern_release(struct slabpool_intern *t, const char *interned)
{
    if (interned == NULL || t->keep)
        return 0;
    struct slp_intern_entry *e = (struct slp_intern_entry *)((uintptr_t)interned - sizeof *e);
    const struct slp_intern_chunk *c = SLP_LOAD_ACQ(t->chunks);
    while (c != NULL && (uintptr_t)interned - (uintptr_t)(c + 1) >= c->bytes - sizeof *c)
        c = c->next;
    if (c == NULL || (uintptr_t)e % 8 != 0 || (uintptr_t)e < (uintptr_t)(c + 1) ||
        e->mark != slp_intern_mark(t, e))
        slp_error_pool("slabpool_intern_release", "string that is not interned here", interned);
    else if (!drop(t, e, 0))
        slp_error_pool("slabpool_intern_release", "string released too often", interned);
    else
        return 0;
    return -1;
}

size_t slabpool_intern_length(const char *interned)
{
    const struct slp_intern_entry *e = (const void *)((uintptr_t)interned - sizeof *e);
    return e->length;
}

void slabpool_intern_clear(struct slabpool_intern *t)
{
    slp_pools_lock(&t->lock);
    slp_intern_forget(t);
    if (t->keep)
        free_chunks(t);
    slp_pools_unlock(&t->lock);
}

void slabpool_intern_stats(struct slabpool_intern *t, struct slabpool_intern_stats *stats)
{
    slp_pools_lock(&t->lock);
    struct slp_intern_table *table = SLP_LOAD(t->table);
    for (size_t i = 0; !t->keep && i <= table->mask; i++)
        if (SLP_LOAD(table->slots[i]) != 0)
            slp_intern_settle(t, slp_intern_at(SLP_LOAD(table->slots[i])));
    *stats = (struct slabpool_intern_stats){
        t->strings, t->string_bytes, t->bytes + t->chunk_bytes, t->misses, t->hits, t->saved,
    };
    slp_pools_unlock(&t->lock);
}
