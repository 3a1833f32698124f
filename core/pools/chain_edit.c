#include "core/pools/chain.h"

#include "core/pools/shared.h"

#define BLOCK_DEFAULT 4096
#define BLOCK_LEAST   256
#define BLOCK_MOST    65536

/* ---- life ---- */

static struct slabpool_chain *create(size_t payload)
{
    struct slabpool_chain *c = slp_pools_alloc(sizeof *c);
    if (c != NULL) {
        memset(c, 0, offsetof(struct slabpool_chain, inside));
        c->ring = c->inside;
        c->mask = SLP_CHAIN_INSIDE - 1;
        c->payload = payload;
    }
    return c;
}

struct slabpool_chain *slabpool_chain_create(size_t block_size)
{
    if (block_size == 0)
        block_size = BLOCK_DEFAULT;
    if (block_size < BLOCK_LEAST || block_size > BLOCK_MOST ||
        (block_size & (block_size - 1)) != 0) {
        errno = EINVAL;
        return NULL;
    }
    return create(block_size - sizeof(struct slp_block));
}

struct slabpool_chain *slabpool_chain_clone(const struct slabpool_chain *from)
{
    struct slabpool_chain *c = create(from->payload);
    if (c != NULL && slabpool_chain_append_shared(c, from, 0, from->length) != 0) {
        slabpool_chain_destroy(c);
        return NULL;
    }
    return c;
}

void slabpool_chain_recycle(struct slabpool_chain *c)
{
    c->reserved = NULL;
    slp_chain_let_go(c);
    slp_chain_drop(c, c->length);
    /* A block of another size, or that others look at, is no good beginning. */
    if (c->open != NULL && (c->open->size != c->payload || !slp_chain_is_alone(c->open, 1)))
        slp_chain_close(c);
    slp_chain_release(c->spare);
    c->spare = NULL;
}

void slabpool_chain_destroy(struct slabpool_chain *c)
{
    if (c == NULL)
        return;
    slp_chain_let_go(c);
    slp_chain_drop(c, c->length);
    slp_chain_close(c);
    if (c->ring != c->inside)
        slp_pools_free(c->ring);
    slp_pools_free(c);
}

size_t slabpool_chain_length(const struct slabpool_chain *c)
{
    return c->length;
}

void slabpool_chain_stats(const struct slabpool_chain *c, struct slabpool_chain_stats *stats)
{
    const struct slp_block *before = NULL;
    bool opened = c->open == NULL; /* or seen among the slices */
    *stats = (struct slabpool_chain_stats){.length = c->length, .slices = c->count,
                                           .copied = c->copied, .pullups = c->pullups};
    for (uint32_t i = 0; i < c->count; i++) {
        const struct slp_slice *s = slp_chain_slice(c, i);
        if (s->block == NULL || s->block->size == 0)
            stats->referenced += s->n;
        else if (s->block != before)
            stats->blocks++;
        before = s->block;
        opened |= before == c->open;
    }
    stats->blocks += !opened + (size_t)(c->spare != NULL);
}

/* ---- in front ---- */

/* A slice at the front, for which there is room. Those that are held stay before it. */
static void push_front(struct slabpool_chain *c, char *at, size_t n, struct slp_block *block)
{
    c->head--;
    if (c->held != 0) /* the last of them gives way; their order is nothing */
        *slp_chain_slice(c, -c->held) = *slp_chain_slice(c, 0);
    *slp_chain_slice(c, 0) = (struct slp_slice){at, n, block};
    c->count++;
}

/* Bytes before the first slice that nobody can see. */
static size_t front_room(const struct slabpool_chain *c)
{
    const struct slp_slice *s = slp_chain_slice(c, 0);
    struct slp_block *block = s->block;
    if (c->count == 0 || block == NULL || block->size == 0 ||
        !slp_chain_is_alone(block, 1 + (block == c->open)))
        return 0;
    return (size_t)(s->at - slp_chain_payload(block));
}

int slabpool_chain_prepend(struct slabpool_chain *c, const void *data, size_t n)
{
    size_t room = front_room(c), rest = n > room ? n - room : 0;
    char *at = NULL;
    struct slp_block *block = NULL;
    if (!slp_chain_fits(c, n) || !slp_chain_room(c, 1))
        return -1;
    if (rest != 0) {
        /* One block for what does not fit; its end, so that more goes in front. */
        block = slp_chain_block(rest > c->payload ? rest : c->payload);
        if (block == NULL)
            return -1;
        at = slp_chain_payload(block) + block->size - rest;
        memcpy(at, data, rest);
    }
    if (n != rest) {
        struct slp_slice *s = slp_chain_slice(c, 0);
        s->at -= n - rest;
        s->n += n - rest;
        memmove(s->at, (const char *)data + rest, n - rest); /* it may be just there */
    }
    if (rest != 0)
        push_front(c, at, rest, block);
    c->length += n;
    c->copied += n;
    return 0;
}

extern __typeof__(slabpool_chain_prepend) slabpool_chain_unread
    __attribute__((alias("slabpool_chain_prepend")));

const void *slabpool_chain_pullup(struct slabpool_chain *c, size_t n)
{
    if (n == SIZE_MAX)
        n = c->length;
    if (n > c->length || c->length == 0) {
        errno = EAGAIN;
        return NULL;
    }
    if (n <= slp_chain_slice(c, 0)->n)
        return slp_chain_slice(c, 0)->at;
    struct slp_block *block = slp_chain_room(c, 1) ? slp_chain_block(n) : NULL;
    if (block == NULL)
        return NULL;
    char *at = slp_chain_payload(block);
    slabpool_chain_copy_out(c, 0, at, n);
    slp_chain_pop(c, n);
    push_front(c, at, n, block);
    c->length += n;
    c->copied += n;
    c->pullups++;
    slp_chain_let_go(c);
    return at;
}

/* ---- from chain to chain ---- */

int slabpool_chain_append_shared(struct slabpool_chain *to, const struct slabpool_chain *from,
                                 size_t offset, size_t n)
{
    uint32_t first = 0, many = 0;
    size_t left;
    if (offset > from->length || n > from->length - offset) {
        errno = EINVAL;
        return -1;
    }
    if (n == 0)
        return 0;
    while (offset >= slp_chain_slice(from, first)->n)
        offset -= slp_chain_slice(from, first++)->n;
    for (left = offset + n; left != 0; many++)
        left -= slp_chain_min(left, slp_chain_slice(from, first + many)->n);
    if (!slp_chain_fits(to, n) || !slp_chain_room(to, many))
        return -1;
    for (uint32_t i = first; n != 0; i++) {
        struct slp_slice s = *slp_chain_slice(from, i);
        size_t take = slp_chain_min(s.n - offset, n);
        slp_chain_retain(s.block);
        slp_chain_push(to, s.at + offset, take, s.block);
        offset = 0;
        n -= take;
    }
    return 0;
}

int slabpool_chain_read_n_to(struct slabpool_chain *from, size_t n, struct slabpool_chain *to)
{
    if (to == from) {
        errno = EINVAL;
        return -1;
    }
    if (slp_chain_need(from, n) != 0 || slabpool_chain_append_shared(to, from, 0, n) != 0)
        return -1;
    slp_chain_drop(from, n);
    return 0;
}

int slabpool_chain_append_chain(struct slabpool_chain *to, struct slabpool_chain *from)
{
    return slabpool_chain_read_n_to(from, from->length, to);
}

/* ---- behind ---- */

void slabpool_chain_truncate(struct slabpool_chain *c, size_t n)
{
    while (c->length > n) {
        struct slp_slice *last = slp_chain_slice(c, c->count - 1);
        size_t over = slp_chain_min(c->length - n, last->n);
        struct slp_block *block = last->block;
        c->length -= over;
        last->n -= over;
        if (last->n == 0) {
            c->count--;
            slp_chain_release(block);
        }
    }
}

int slabpool_chain_reserve(struct slabpool_chain *c, size_t n, struct iovec iov[2])
{
    size_t room = (size_t)(c->limit - c->fill);
    if (n == 0 || !slp_chain_fits(c, n)) {
        errno = n == 0 ? EINVAL : EOVERFLOW;
        return -1;
    }
    if (!slp_chain_room(c, 2))
        return -1;
    if (n > room) {
        size_t rest = n - room, size = rest > c->payload ? rest : c->payload;
        if (c->spare == NULL || c->spare->size < rest) {
            struct slp_block *block = slp_chain_block(size);
            if (block == NULL)
                return -1;
            slp_chain_release(c->spare);
            c->spare = block;
        }
    }
    if (room == 0 && c->spare != NULL) {
        struct slp_block *block = c->spare;
        c->spare = NULL;
        slp_chain_open(c, block);
        room = (size_t)(c->limit - c->fill);
    }
    iov[0] = (struct iovec){c->fill, slp_chain_min(room, n)};
    if (n > room)
        iov[1] = (struct iovec){slp_chain_payload(c->spare), n - room};
    c->reserved = c->fill;
    c->promised = n;
    return n > room ? 2 : 1;
}

int slabpool_chain_commit(struct slabpool_chain *c, size_t n)
{
    size_t room = (size_t)(c->limit - c->fill), first = slp_chain_min(n, room);
    if (c->fill == NULL || c->reserved != c->fill || n > c->promised ||
        (n != first && (c->spare == NULL || c->spare->size < n - first))) {
        errno = EINVAL;
        return -1;
    }
    if (!slp_chain_room(c, 2))
        return -1;
    c->reserved = NULL;
    slp_chain_filled(c, first);
    if (n != first) {
        struct slp_block *block = c->spare;
        c->spare = NULL;
        slp_chain_open(c, block);
        slp_chain_filled(c, n - first);
    }
    return 0;
}
