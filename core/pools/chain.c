#include "core/pools/chain.h"

#include "core/error.h"
#include "core/pools/shared.h"

/* Written by who takes and gives back blocks; read by totals, which need no order. */
static struct {
    _Atomic(uint64_t) blocks, references;
} live;

/* ---- blocks ---- */

struct slp_block *slp_chain_block(size_t size)
{
    struct slp_block *block = slp_pools_alloc(sizeof *block + size);
    if (SLP_LIKELY(block != NULL)) {
        SLP_STORE(block->refs, 1);
        block->mark = SLP_CHAIN_MARK;
        block->size = size;
        SLP_COUNT(live.blocks, 1);
    }
    return block;
}

struct reference {
    struct slp_block block;
    void (*cleanup)(void *data, size_t n, void *arg);
    void *arg, *data;
    size_t n;
};

void slp_chain_block_gone(struct slp_block *block)
{
    if (block->size == 0) {
        struct reference *r = (struct reference *)block;
        SLP_COUNT(live.references, (uint64_t)-1);
        r->cleanup(r->data, r->n, r->arg);
    } else {
        SLP_COUNT(live.blocks, (uint64_t)-1);
    }
    block->mark = 0;
    slp_pools_free(block);
}

void slabpool_chain_totals(struct slabpool_chain_totals *totals)
{
    totals->blocks = SLP_LOAD(live.blocks);
    totals->references = SLP_LOAD(live.references);
}

/* A copy of a chunk that was released for the last time. Found unless the block serves again. */
static bool is_stale(const char *call, const struct slabpool_chunk *chunk)
{
    const struct slp_block *block = chunk->hold;
    if (SLP_LIKELY(block == NULL || block->mark == SLP_CHAIN_MARK))
        return false;
    slp_error_pool(call, "chunk that was released", chunk->data);
    return true;
}

void slabpool_chunk_retain(const struct slabpool_chunk *chunk)
{
    struct slp_block *block = chunk->hold;
    if (block != NULL && !is_stale("slabpool_chunk_retain", chunk))
        slp_chain_share(block); /* two threads may share the reference that keeps it */
}

void slabpool_chunk_release(struct slabpool_chunk *chunk)
{
    struct slp_block *block = is_stale("slabpool_chunk_release", chunk) ? NULL : chunk->hold;
    *chunk = (struct slabpool_chunk){0};
    slp_chain_release(block);
}

/* ---- the ring ---- */

bool slp_chain_grow(struct slabpool_chain *c, uint32_t slices)
{
    uint64_t most = (uint64_t)c->mask + 1, used = (uint64_t)c->count + c->held;
    while (most < used + slices)
        most *= 2;
    struct slp_slice *ring = most > UINT32_MAX ? NULL : slp_pools_alloc(most * sizeof *ring);
    if (ring == NULL) {
        errno = ENOMEM;
        return false;
    }
    for (uint32_t i = 0; i < used; i++)
        ring[i] = *slp_chain_slice(c, i - c->held);
    if (c->ring != c->inside)
        slp_pools_free(c->ring);
    c->ring = ring;
    c->mask = (uint32_t)most - 1;
    c->head = c->held;
    return true;
}

void slp_chain_push(struct slabpool_chain *c, char *at, size_t n, struct slp_block *block)
{
    struct slp_slice *last = slp_chain_slice(c, c->count - 1);
    c->length += n;
    c->reserved = NULL; /* what adds without this moves fill */
    if (c->count != 0 && last->block == block && last->at + last->n == at) {
        last->n += n;
        slp_chain_release(block);
        return;
    }
    *slp_chain_slice(c, c->count++) = (struct slp_slice){at, n, block};
}

/* An empty chain writes to its open block from the start, when nobody else can see it and no room
 * in it is reserved. */
static void begin_anew(struct slabpool_chain *c)
{
    if (c->count == 0 && c->open != NULL && c->reserved != c->fill &&
        slp_chain_is_alone(c->open, 1))
        c->fill = slp_chain_payload(c->open);
}

void slp_chain_let_go(struct slabpool_chain *c)
{
    while (c->held != 0) {
        struct slp_block *block = slp_chain_slice(c, -c->held)->block;
        c->held--;
        slp_chain_release(block); /* a cleanup may use the chain */
    }
    begin_anew(c);
}

bool slp_chain_fits(const struct slabpool_chain *c, size_t n)
{
    if (SLP_LIKELY(n <= PTRDIFF_MAX && c->length <= PTRDIFF_MAX - n))
        return true;
    errno = EOVERFLOW;
    return false;
}

/* ---- the open block ---- */

void slp_chain_open(struct slabpool_chain *c, struct slp_block *block)
{
    struct slp_block *old = c->open;
    if (old != NULL) {
        /* Mostly the last slice's and ours alone. */
        if (c->count != 0 && slp_chain_slice(c, c->count - 1)->block == old &&
            slp_chain_is_alone(old, 2))
            SLP_STORE(old->refs, 1);
        else
            slp_chain_release(old);
    }
    c->open = block;
    c->fill = slp_chain_payload(block);
    c->limit = c->fill + block->size;
}

void slp_chain_close(struct slabpool_chain *c)
{
    slp_chain_release(c->open);
    slp_chain_release(c->spare);
    c->open = c->spare = NULL;
    c->fill = c->limit = NULL;
}

static bool open_next(struct slabpool_chain *c)
{
    struct slp_block *block = c->spare;
    c->spare = NULL;
    if (block == NULL && (block = slp_chain_block(c->payload)) == NULL)
        return false;
    slp_chain_open(c, block);
    return true;
}

/* ---- adding ---- */

/* Do bytes at fill lengthen the last slice? What ends there lies in the open block. */
SLP_INLINE bool goes_on(const struct slabpool_chain *c)
{
    const struct slp_slice *last = slp_chain_slice(c, c->count - 1);
    return SLP_LIKELY(c->count != 0 && last->at + last->n == c->fill);
}

void slp_chain_filled(struct slabpool_chain *c, size_t n)
{
    if (goes_on(c)) {
        slp_chain_slice(c, c->count - 1)->n += n;
        c->length += n;
    } else if (n != 0) {
        slp_chain_retain(c->open);
        slp_chain_push(c, c->fill, n, c->open);
    }
    c->fill += n;
}

static int append_slow(struct slabpool_chain *c, const char *data, size_t n)
{
    size_t before = c->length, left = n;
    if (!slp_chain_fits(c, n))
        return -1;
    while (left != 0) {
        size_t take = slp_chain_min(left, (size_t)(c->limit - c->fill));
        if (take == 0 ? !open_next(c) : !slp_chain_room(c, 1)) {
            slabpool_chain_truncate(c, before);
            return -1;
        }
        if (take == 0)
            continue;
        memcpy(c->fill, data, take);
        slp_chain_filled(c, take);
        data += take;
        left -= take;
    }
    c->copied += n;
    return 0;
}

int slabpool_chain_append(struct slabpool_chain *c, const void *data, size_t n)
{
    if (SLP_UNLIKELY(n - 1 >= (size_t)(c->limit - c->fill) || !goes_on(c))) /* n 0, too */
        return append_slow(c, data, n);
    char *to = c->fill;
    c->fill = to + n;
    slp_chain_slice(c, c->count - 1)->n += n;
    c->length += n;
    c->copied += n;
    memcpy(to, data, n);
    return 0;
}

int slabpool_chain_append_chunk(struct slabpool_chain *c, const struct slabpool_chunk *chunk)
{
    struct slp_block *block = chunk->hold;
    if (is_stale("slabpool_chain_append_chunk", chunk) || !slp_chain_fits(c, chunk->n) ||
        !slp_chain_room(c, 1))
        return -1;
    if (chunk->n != 0) {
        if (block != NULL)
            slp_chain_share(block);
        slp_chain_push(c, (char *)chunk->data, chunk->n, block);
    }
    return 0;
}

int slabpool_chain_append_reference(struct slabpool_chain *c, const void *data, size_t n,
                                    void (*cleanup)(void *data, size_t n, void *arg), void *arg)
{
    struct reference *r = NULL;
    if (!slp_chain_fits(c, n) || !slp_chain_room(c, 1))
        return -1;
    if (n == 0) {
        if (cleanup != NULL)
            cleanup((void *)data, n, arg);
        return 0;
    }
    if (cleanup != NULL) {
        if ((r = slp_pools_alloc(sizeof *r)) == NULL)
            return -1;
        *r = (struct reference){{1, SLP_CHAIN_MARK, 0}, cleanup, arg, (void *)data, n};
        SLP_COUNT(live.references, 1);
    }
    slp_chain_push(c, (char *)data, n, r != NULL ? &r->block : NULL);
    return 0;
}

/* ---- taking ---- */

/* The first slice is consumed; its reference is kept as a held one, or the caller's to drop. */
SLP_INLINE void pop(struct slabpool_chain *c)
{
    c->head = (c->head + 1) & c->mask;
    c->count--;
}

void slp_chain_pop(struct slabpool_chain *c, size_t n)
{
    while (n != 0) {
        struct slp_slice *s = slp_chain_slice(c, 0);
        size_t take = slp_chain_min(s->n, n);
        if (take == s->n) {
            pop(c);
            c->held++;
        } else {
            s->at += take;
            s->n -= take;
        }
        c->length -= take;
        n -= take;
    }
}

void slp_chain_drop(struct slabpool_chain *c, size_t n)
{
    struct slp_slice *s = slp_chain_slice(c, 0);
    if (SLP_UNLIKELY(c->held != 0 || c->count == 0 || n >= s->n)) {
        slp_chain_pop(c, n);
        slp_chain_let_go(c);
        return;
    }
    s->at += n;
    s->n -= n;
    c->length -= n;
}

int slabpool_chain_drain(struct slabpool_chain *c, size_t n)
{
    if (SLP_UNLIKELY(n > c->length)) {
        errno = EAGAIN;
        return -1;
    }
    slp_chain_drop(c, n);
    return 0;
}

static __attribute__((noinline)) ssize_t
read_range_slow(struct slabpool_chain *c, size_t n,
                int (*each)(void *arg, const struct slabpool_chunk *chunk), void *arg)
{
    size_t done = 0;
    if (c->held != 0)
        slp_chain_let_go(c);
    while (done < n) {
        if (SLP_UNLIKELY(slp_chain_need(c, 1) != 0))
            return done != 0 ? (ssize_t)done : -1;
        struct slp_slice *s = slp_chain_slice(c, 0);
        size_t take = slp_chain_min(s->n, n - done);
        struct slabpool_chunk chunk = {s->at, take, s->block};
        slp_chain_pop(c, take);
        done += take;
        if (each(arg, &chunk) != 0)
            break;
    }
    return (ssize_t)done;
}

ssize_t slabpool_chain_read_range(struct slabpool_chain *c, size_t n,
                                  int (*each)(void *arg, const struct slabpool_chunk *chunk),
                                  void *arg)
{
    struct slp_slice *s = slp_chain_slice(c, 0);
    if (SLP_UNLIKELY((c->count == 0) | (c->held != 0) | (n - 1 >= s->n - 1))) /* n 0, too */
        return read_range_slow(c, n, each, arg);
    struct slabpool_chunk chunk = {s->at, n, s->block};
    s->at += n;
    s->n -= n;
    c->length -= n;
    (void)each(arg, &chunk);
    return (ssize_t)n;
}

ssize_t slabpool_chain_read(struct slabpool_chain *c, void *to, size_t n)
{
    size_t done = 0;
    while (done < n) {
        if (SLP_UNLIKELY(slp_chain_need(c, 1) != 0))
            return done != 0 ? (ssize_t)done : -1;
        struct slp_slice *s = slp_chain_slice(c, 0);
        size_t take = slp_chain_min(s->n, n - done);
        if (to != NULL)
            memcpy((char *)to + done, s->at, take);
        slp_chain_drop(c, take);
        done += take;
    }
    return (ssize_t)done;
}
