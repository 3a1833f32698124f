#include "core/pools/arena_parts.h"

#include "core/error.h"
#include "core/pools/shared.h"

#include <errno.h>

/* ---- create ---- */

struct slabpool_arena *slabpool_arena_create(size_t chunk_size)
{
    if (chunk_size == 0)
        chunk_size = SLP_CHUNK_FIRST;
    if (chunk_size < SLP_CHUNK_LEAST || chunk_size > SLP_CHUNK_MOST) {
        errno = EINVAL;
        return NULL;
    }
    chunk_size &= ~(size_t)(SLABPOOL_ARENA_ALIGN - 1);
    struct slabpool_arena *a = slp_pools_alloc(chunk_size);
    if (a == NULL)
        return NULL;
    *a = (struct slabpool_arena){
        .current = &a->first,
        /* Another arena's marks are none here. */
        .number = (uint64_t)((uintptr_t)a >> 4) << 20,
        .chunk_bytes = chunk_size,
        .keep = SLP_CHUNK_KEEP,
        .first.room = chunk_size - sizeof *a,
    };
    slp_bump_stand(a, slp_chunk_room(&a->first));
    return a;
}

/* ---- cleanups and children ---- */

static void list(struct slabpool_arena *a, struct slp_ending *e, void (*fn)(void *), void *arg)
{
    *e = (struct slp_ending){a->endings, &a->endings, ++a->number, fn, arg};
    if (e->next != NULL)
        e->next->link = &e->next;
    a->endings = e;
}

static void unlist(struct slp_ending *e)
{
    if (e->link == NULL)
        return;
    *e->link = e->next;
    if (e->next != NULL)
        e->next->link = e->link;
    e->link = NULL;
}

static void destroy_child(void *child)
{
    slabpool_arena_destroy(child);
}

/* It is forgotten before it is called. */
static void end(struct slp_ending *e, bool call)
{
    void (*fn)(void *) = e->fn;
    void *arg = e->arg;
    unlist(e);
    if (fn != destroy_child)
        slp_pools_free(e);
    if (call)
        fn(arg);
}

static void end_after(struct slabpool_arena *a, uint64_t number)
{
    a->busy = true;
    while (a->endings != NULL && a->endings->number > number)
        end(a->endings, true);
    a->busy = false;
}

struct slabpool_arena *slabpool_arena_child(struct slabpool_arena *parent, size_t chunk_size)
{
    struct slabpool_arena *a = slabpool_arena_create(chunk_size);
    if (a != NULL && parent != NULL)
        list(parent, &a->as_child, destroy_child, a);
    return a;
}

int slabpool_arena_cleanup_add(struct slabpool_arena *a, void (*fn)(void *arg), void *arg)
{
    struct slp_ending *e = slp_pools_alloc(sizeof *e);
    if (e == NULL)
        return -1;
    list(a, e, fn, arg);
    return 0;
}

static int take_out(struct slabpool_arena *a, void (*fn)(void *), void *arg, bool call)
{
    struct slp_ending *e = a->endings;
    while (e != NULL && (e->fn != fn || e->arg != arg))
        e = e->next;
    if (e == NULL) {
        errno = ENOENT;
        return -1;
    }
    end(e, call);
    return 0;
}

int slabpool_arena_cleanup_kill(struct slabpool_arena *a, void (*fn)(void *arg), void *arg)
{
    return take_out(a, fn, arg, false);
}

int slabpool_arena_cleanup_run(struct slabpool_arena *a, void (*fn)(void *arg), void *arg)
{
    return take_out(a, fn, arg, true);
}

/* ---- marks and resets ---- */

static bool is_busy(const struct slabpool_arena *a)
{
    if (a->busy)
        errno = EBUSY;
    return a->busy;
}

uint64_t slabpool_arena_mark(struct slabpool_arena *a)
{
    struct slp_mark here = {a->marks, ++a->number, a->current, a->room.next, a->lost}, *m;
    if (is_busy(a) || (m = slp_bump_take(a, sizeof here, SLABPOOL_ARENA_ALIGN)) == NULL)
        return 0;
    if (a->own != NULL && a->own->number > here.number) { /* no chunk: it must lie in one */
        slp_own_drop(a, a->own);
        a->count.owns--;
        return 0;
    }
    *m = here;
    a->marks = m;
    a->lost += slp_align_up(sizeof here, SLABPOOL_ARENA_ALIGN);
    return here.number;
}

/* Cleanups first, as they may use all the memory. */
static void go_back(struct slabpool_arena *a, const struct slp_mark *to)
{
    slp_bump_used(a);
    end_after(a, to->number);
    slp_bump_used(a); /* with what they took */
    slp_own_drop_after(a, to->number);
    while (a->current != to->chunk) {
        struct slp_chunk *chunk = a->current;
        a->current = chunk->next;
        SLP_POISON(slp_chunk_room(chunk), chunk->room);
        chunk->next = a->kept;
        a->kept = chunk;
    }
    a->marks = to->outer;
    a->lost = to->lost;
    slp_bump_stand(a, to->next);
}

int slabpool_arena_release(struct slabpool_arena *a, uint64_t mark)
{
    if (is_busy(a))
        return -1;
    struct slp_mark *m = a->marks;
    while (m != NULL && m->number != mark)
        m = m->outer;
    if (m == NULL) {
        errno = EINVAL;
        return -1;
    }
    struct slp_mark to = *m;
    go_back(a, &to);
    a->count.releases++;
    return 0;
}

static void free_chunk(struct slp_chunk *chunk)
{
    SLP_UNPOISON(chunk, sizeof *chunk + chunk->room);
    slp_pools_free(chunk);
}

/* Of the chunks that are kept, those that do not fit into `keep` bytes go. */
static size_t trim(struct slabpool_arena *a, size_t keep)
{
    size_t gone = 0;
    for (struct slp_chunk **at = &a->kept, *chunk; (chunk = *at) != NULL;) {
        size_t bytes = sizeof *chunk + chunk->room;
        if (bytes <= keep) {
            keep -= bytes;
            at = &chunk->next;
        } else {
            *at = chunk->next;
            gone += bytes;
            free_chunk(chunk);
        }
    }
    a->chunk_bytes -= gone;
    return gone;
}

/* Numbers only grow, and a mark of the beginning is before all of them. */
int slabpool_arena_reset(struct slabpool_arena *a)
{
    const struct slp_mark beginning = {.chunk = &a->first, .next = slp_chunk_room(&a->first)};
    if (is_busy(a))
        return -1;
    go_back(a, &beginning);
    (void)trim(a, a->keep);
    a->count.resets++;
    return 0;
}

void slabpool_arena_keep(struct slabpool_arena *a, size_t bytes)
{
    a->keep = bytes;
}

size_t slabpool_arena_trim(struct slabpool_arena *a)
{
    return trim(a, 0);
}

void slabpool_arena_destroy(struct slabpool_arena *a)
{
    if (a == NULL)
        return;
    if (a->busy) {
        slp_error_pool("slabpool_arena_destroy", "called in a cleanup of this arena", a);
        return;
    }
    unlist(&a->as_child);
    end_after(a, 0);
    slp_own_drop_after(a, 0);
    (void)trim(a, 0);
    for (struct slp_chunk *chunk = a->current, *next; chunk != &a->first; chunk = next) {
        next = chunk->next;
        free_chunk(chunk);
    }
    SLP_UNPOISON(a, sizeof *a + a->first.room);
    slp_pools_free(a);
}

/* ---- statistics ---- */

void slabpool_arena_stats(const struct slabpool_arena *a, struct slabpool_arena_stats *stats)
{
    size_t used = slp_bump_used((struct slabpool_arena *)(uintptr_t)a);
    *stats = a->count;
    stats->used = used;
    stats->wasted = a->lost;
    stats->held = a->chunk_bytes;
    for (const struct slp_chunk *c = a->current; c != NULL; c = c->next)
        stats->chunks++;
    for (const struct slp_chunk *c = a->kept; c != NULL; c = c->next)
        stats->kept++;
    for (const struct slp_own *o = a->own; o != NULL; o = o->next) {
        stats->own++;
        stats->held += o->bytes;
    }
    for (const struct slp_ending *e = a->endings; e != NULL; e = e->next)
        stats->cleanups++;
}
