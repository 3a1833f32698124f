/* pool_objects.h: what the tests of caches share: objects that count their lives, and memory that
 * must be at the end as it was at the beginning. */
#ifndef SLP_TESTS_POOL_OBJECTS_H
#define SLP_TESTS_POOL_OBJECTS_H

#include "tests/unit/child.h"

#include "core/error.h"
#include "core/slabpool/cache.h"
#include "core/slabpool/local.h"

#include <errno.h>

struct pool_held {
    int64_t blocks, bytes;
};

UNIT_UNUSED static struct pool_held pool_held(void)
{
    struct pool_held held = {unit_live(), 0};
    const struct slp_inspection *c = unit_counts();
    held.bytes = c->large.live_bytes + c->fallback.live_bytes;
    for (uint32_t k = 0; k < c->nclasses; k++)
        held.bytes += c->classes[k].live_bytes;
    return held;
}

#define POOL_EXACT(before)                                                                         \
    do {                                                                                           \
        struct pool_held now_ = pool_held();                                                       \
        cr_assert(now_.blocks == (before).blocks && now_.bytes == (before).bytes,                  \
                  "%lld blocks and %lld bytes more", (long long)(now_.blocks - (before).blocks),   \
                  (long long)(now_.bytes - (before).bytes));                                       \
    } while (0)

/* An object is made once, ended once, and is its user's alone in between. */
struct pool_object {
    uint64_t alive;
    _Atomic(int) users;
    uint64_t uses;
};

#define POOL_ALIVE 0x616c697665616c69u

static _Atomic(long) pool_made, pool_ended;

UNIT_UNUSED static int pool_make(void *object, void *arg)
{
    struct pool_object *o = object;
    (void)arg;
    memset(o, 0, sizeof *o);
    o->alive = POOL_ALIVE;
    pool_made++;
    return 0;
}

UNIT_UNUSED static void pool_end(void *object, void *arg)
{
    struct pool_object *o = object;
    (void)arg;
    unit_note(o->alive == POOL_ALIVE, "an object was destructed that was not constructed");
    unit_note(atomic_load(&o->users) == 0, "an object was destructed that is in use");
    o->alive = 0;
    pool_ended++;
}

UNIT_UNUSED static struct pool_object *pool_use(struct slabpool_cache *cache)
{
    struct pool_object *o = slabpool_cache_get(cache);
    if (o != NULL) {
        unit_note(o->alive == POOL_ALIVE, "what get gave is not constructed");
        unit_note(atomic_fetch_add(&o->users, 1) == 0, "an object has two users");
        o->uses++;
    }
    return o;
}

UNIT_UNUSED static void pool_done(struct slabpool_cache *cache, struct pool_object *o)
{
    atomic_fetch_sub(&o->users, 1);
    unit_note(slabpool_cache_put(cache, o) == 0, "a put failed");
}

UNIT_UNUSED static struct slabpool_cache_stats pool_stats(const struct slabpool_cache *cache)
{
    struct slabpool_cache_stats s;
    slabpool_cache_stats(cache, &s);
    return s;
}

/* The child said just this of p and aborted. */
UNIT_UNUSED static void pool_expect(void (*body)(void *), void *arg, const char *call,
                                    const char *what, const void *p)
{
    char want[200];
    struct child c = child_run(body, arg);
    cr_assert(WIFSIGNALED(c.status) && WTERMSIG(c.status) == SIGABRT, "status %#x, said: %s",
              c.status, c.said);
    snprintf(want, sizeof want, "slabpool: %s: %s: %#llx (thread ", call, what,
             (unsigned long long)(uintptr_t)p);
    cr_assert_eq(strncmp(c.said, want, strlen(want)), 0, "said: %s\nnot: %s", c.said, want);
}

#define POOL_FOREIGN "not of this pool, or written past its end"

#endif
