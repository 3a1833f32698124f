#include "core/pools/arena_parts.h"

#include "core/alloc.h"
#include "core/error.h"
#include "core/pools/shared.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

static size_t rounded(size_t n)
{
    return slp_align_up(n + (n == 0), SLABPOOL_ARENA_ALIGN);
}

void slp_bump_stand(struct slabpool_arena *a, char *next)
{
    char *end = slp_chunk_end(a->current);
    SLP_POISON(next, (size_t)(end - next));
    a->room.next = next;
    a->room.end = SLP_ASAN ? next : end;
}

size_t slp_bump_used(struct slabpool_arena *a)
{
    size_t used = a->current->before + (size_t)(a->room.next - slp_chunk_room(a->current)) -
                  a->lost + a->own_bytes;
    if (used > a->count.peak)
        a->count.peak = used;
    return used;
}

/* ---- blocks with memory of their own ---- */

static void own_list(struct slabpool_arena *a, struct slp_own *own, size_t size)
{
    own->size = size;
    if (own->next != NULL)
        own->next->link = &own->next;
    *own->link = own;
    a->own_bytes += size;
}

static void own_unlist(struct slabpool_arena *a, struct slp_own *own)
{
    *own->link = own->next;
    if (own->next != NULL)
        own->next->link = own->link;
    a->own_bytes -= own->size;
}

static char *own_memory(struct slp_own *own)
{
    return (char *)(own + 1) - own->lead;
}

void slp_own_drop(struct slabpool_arena *a, struct slp_own *own)
{
    own_unlist(a, own);
    slp_pools_free(own_memory(own));
}

void slp_own_drop_after(struct slabpool_arena *a, uint64_t number)
{
    while (a->own != NULL && a->own->number > number)
        slp_own_drop(a, a->own);
}

static struct slp_own *own_of(const struct slabpool_arena *a, const void *p)
{
    struct slp_own *own = a->own;
    while (own != NULL && (const void *)(own + 1) != p)
        own = own->next;
    return own;
}

static void *own_take(struct slabpool_arena *a, size_t size, size_t align)
{
    size_t lead = slp_align_up(sizeof(struct slp_own), align);
    char *memory = align > SLABPOOL_ARENA_ALIGN ? slp_alloc_aligned(align, lead + size)
                                                : slp_pools_alloc(lead + size);
    if (memory == NULL)
        return NULL;
    struct slp_own *own = (struct slp_own *)(void *)(memory + lead) - 1;
    own->next = a->own;
    own->link = &a->own;
    own->number = ++a->number;
    own->lead = lead;
    own->bytes = lead + size;
    own_list(a, own, size);
    a->count.owns++;
    return own + 1;
}

static void *own_resize(struct slabpool_arena *a, struct slp_own *own, size_t size)
{
    struct slp_own *next = own->next, **link = own->link;
    slp_bump_used(a);
    own_unlist(a, own);
    size_t was = own->size;
    struct slp_own *moved = own;
    if (own->lead == sizeof *own) /* else it shrinks: its memory has more in front than a header */
        moved = slp_alloc_resize(own_memory(own), own->lead + size);
    bool good = moved != NULL;
    if (!good)
        moved = own;
    else if (moved->lead == sizeof *moved)
        moved->bytes = sizeof *moved + size;
    moved->next = next;
    moved->link = link;
    own_list(a, moved, good ? size : was);
    return good ? moved + 1 : NULL;
}

/* ---- chunks ---- */

/* A chunk for a block of `need` bytes becomes the current one. A chunk doubles what there is; false
 * when the block would be a large part of one, so that much could be left unused at the end of the
 * current one, or there is no memory. */
static bool more(struct slabpool_arena *a, size_t need)
{
    size_t bytes = 2 * (a->chunk_bytes + a->own_bytes);
    bytes = (size_t)1 << (63 - __builtin_clzll(bytes));
    if (bytes > SLP_CHUNK_MOST)
        bytes = SLP_CHUNK_MOST;
    if (need > bytes / 4)
        return false;
    struct slp_chunk **at = &a->kept, *chunk;
    while (*at != NULL && (*at)->room < need)
        at = &(*at)->next;
    chunk = *at;
    if (chunk != NULL) {
        *at = chunk->next;
    } else {
        chunk = slp_pools_alloc(bytes);
        if (chunk == NULL)
            return false;
        chunk->room = bytes - sizeof *chunk;
        a->chunk_bytes += bytes;
    }
    a->lost += (size_t)(slp_chunk_end(a->current) - a->room.next);
    chunk->before = a->current->before + a->current->room;
    chunk->next = a->current;
    a->current = chunk;
    slp_bump_stand(a, slp_chunk_room(chunk));
    return true;
}

void *slp_bump_take(struct slabpool_arena *a, size_t n, size_t align)
{
    if (n > SLP_REQUEST_MAX / 2 || align > SLP_REQUEST_MAX / 2) {
        errno = ENOMEM;
        return NULL;
    }
    size_t size = rounded(n);
    do {
        char *next = a->room.next;
        size_t left = (size_t)(slp_chunk_end(a->current) - next);
        size_t gap = (size_t)-(uintptr_t)next & (align - 1);
        if (gap <= left && size <= left - gap) {
            a->lost += gap;
            slp_bump_stand(a, next + gap + size);
            SLP_UNPOISON(next + gap, n + (n == 0));
            return next + gap;
        }
    } while (more(a, size + align - SLABPOOL_ARENA_ALIGN));
    return own_take(a, size, align);
}

void *slabpool_arena_alloc_slow(struct slabpool_arena *a, size_t n)
{
    return slp_bump_take(a, n, SLABPOOL_ARENA_ALIGN);
}

/* As the header has it. */
void *slabpool_arena_alloc(struct slabpool_arena *a, size_t n)
{
    char *p = a->room.next;
    if (SLP_UNLIKELY(n - 1 >= (size_t)(a->room.end - p)))
        return slabpool_arena_alloc_slow(a, n);
    a->room.next = p + slp_align_up(n, SLABPOOL_ARENA_ALIGN);
    return p;
}

void *slabpool_arena_zalloc(struct slabpool_arena *a, size_t n)
{
    void *p = slabpool_arena_alloc(a, n);
    return p == NULL ? NULL : memset(p, 0, n);
}

void *slabpool_arena_alloc_aligned(struct slabpool_arena *a, size_t align, size_t n)
{
    if (align == 0 || (align & (align - 1)) != 0) {
        errno = EINVAL;
        return NULL;
    }
    return slp_bump_take(a, n, align < SLABPOOL_ARENA_ALIGN ? SLABPOOL_ARENA_ALIGN : align);
}

/* ---- giving back and resizing ---- */

/* The chunk in which size bytes at p are in use, or NULL. */
static struct slp_chunk *chunk_of(struct slabpool_arena *a, const char *p, size_t size)
{
    const char *top = a->room.next;
    for (struct slp_chunk *c = a->current; c != NULL; c = c->next) {
        if (p >= slp_chunk_room(c) && p < top)
            return size <= (size_t)(top - p) && (uintptr_t)p % SLABPOOL_ARENA_ALIGN == 0 ? c : NULL;
        if (c->next != NULL)
            top = slp_chunk_end(c->next);
    }
    return NULL;
}

/* size bytes at p in chunk are nobody's any more, also after a release to a mark behind them. */
static void lose(struct slabpool_arena *a, const struct slp_chunk *chunk, char *p, size_t size)
{
    slp_bump_used(a);
    if (chunk == a->current && p + size == a->room.next) {
        slp_bump_stand(a, p);
        return;
    }
    SLP_POISON(p, size);
    a->lost += size;
    for (struct slp_mark *m = a->marks; m != NULL; m = m->outer) {
        if (m->chunk == chunk ? p >= m->next : chunk->before > m->chunk->before)
            break;
        m->lost += size;
    }
}

int slabpool_arena_give_back(struct slabpool_arena *a, void *p, size_t n)
{
    if (p == NULL)
        return 0;
    struct slp_chunk *chunk = n > SLP_REQUEST_MAX ? NULL : chunk_of(a, p, rounded(n));
    struct slp_own *own = chunk != NULL ? NULL : own_of(a, p);
    if (chunk != NULL) {
        lose(a, chunk, p, rounded(n));
    } else if (own != NULL) {
        slp_bump_used(a);
        slp_own_drop(a, own);
    } else {
        slp_error_pool("slabpool_arena_give_back", "not a block in use of this arena", p);
        return -1;
    }
    return 0;
}

void *slabpool_arena_resize(struct slabpool_arena *a, void *p, size_t from, size_t to)
{
    if (p == NULL)
        return slabpool_arena_alloc(a, to);
    if (to > SLP_REQUEST_MAX / 2) {
        errno = ENOMEM;
        return NULL;
    }
    size_t was = rounded(from), size = rounded(to);
    struct slp_chunk *chunk = from > SLP_REQUEST_MAX ? NULL : chunk_of(a, p, was);
    struct slp_own *own = chunk != NULL ? NULL : own_of(a, p);
    if (chunk == NULL && own == NULL) {
        slp_error_pool("slabpool_arena_resize", "not a block in use of this arena", p);
        return NULL;
    }
    if (own != NULL && (own->lead == sizeof *own || size <= own->size))
        return own_resize(a, own, size);
    if (chunk != NULL && size <= was) {
        if (size < was)
            lose(a, chunk, (char *)p + size, was - size);
        SLP_POISON((char *)p + to, size - to);
        SLP_UNPOISON(p, to);
        return p;
    }
    if (chunk == a->current && (char *)p + was == a->room.next &&
        size <= (size_t)(slp_chunk_end(chunk) - (char *)p)) {
        slp_bump_stand(a, (char *)p + size);
        SLP_UNPOISON(p, to);
        return p;
    }
    void *copy = slp_bump_take(a, to, SLABPOOL_ARENA_ALIGN);
    if (copy != NULL) {
        memcpy(copy, p, from < to ? from : to);
        (void)slabpool_arena_give_back(a, p, from);
    }
    return copy;
}

/* ---- copies and text ---- */

void *slabpool_arena_memdup(struct slabpool_arena *a, const void *from, size_t n)
{
    void *p = slabpool_arena_alloc(a, n);
    return p == NULL || n == 0 ? p : memcpy(p, from, n);
}

char *slabpool_arena_strndup(struct slabpool_arena *a, const char *text, size_t n)
{
    n = strnlen(text, n);
    char *p = slabpool_arena_alloc(a, n + 1);
    if (p != NULL) {
        memcpy(p, text, n);
        p[n] = '\0';
    }
    return p;
}

char *slabpool_arena_strdup(struct slabpool_arena *a, const char *text)
{
    return slabpool_arena_memdup(a, text, strlen(text) + 1);
}

/* Into the room that there is; once more where it was too little. */
char *slabpool_arena_vprintf(struct slabpool_arena *a, const char *format, va_list arguments)
{
    char *next = a->room.next;
    size_t left = (size_t)(slp_chunk_end(a->current) - next);
    va_list again;
    va_copy(again, arguments);
    SLP_UNPOISON(next, left);
    int n = vsnprintf(next, left, format, again);
    SLP_POISON(next, left);
    va_end(again);
    char *p = n < 0 ? NULL : slabpool_arena_alloc(a, (size_t)n + 1);
    if (p != NULL && (size_t)n >= left)
        (void)vsnprintf(p, (size_t)n + 1, format, arguments);
    return p;
}

char *slabpool_arena_printf(struct slabpool_arena *a, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *p = slabpool_arena_vprintf(a, format, arguments);
    va_end(arguments);
    return p;
}
