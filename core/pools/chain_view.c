#include "core/pools/chain.h"

#include "core/pools/shared.h"

/* A byte's place: in slice i, `in` bytes from its start. */
struct place {
    uint32_t i;
    size_t in;
};

/* offset <= length. Its end is in slice `count`. */
static struct place place_of(const struct slabpool_chain *c, size_t offset)
{
    struct place p = {0, offset};
    while (p.i < c->count && p.in >= slp_chain_slice(c, p.i)->n)
        p.in -= slp_chain_slice(c, p.i++)->n;
    return p;
}

/* The bytes from there to the slice's end, at most n. */
static struct iovec piece(const struct slabpool_chain *c, struct place p, size_t n)
{
    const struct slp_slice *s = slp_chain_slice(c, p.i);
    return (struct iovec){s->at + p.in, slp_chain_min(s->n - p.in, n)};
}

static void move_on(const struct slabpool_chain *c, struct place *p, size_t n)
{
    p->in += n;
    if (p->in == slp_chain_slice(c, p->i)->n)
        *p = (struct place){p->i + 1, 0};
}

int slabpool_chain_peek(const struct slabpool_chain *c, size_t offset, size_t n,
                        struct iovec *iov, int most)
{
    int many = 0;
    if (offset > c->length || n > c->length - offset) {
        errno = EINVAL;
        return -1;
    }
    for (struct place p = place_of(c, offset); n != 0; many++) {
        struct iovec v = piece(c, p, n);
        if (many < most)
            iov[many] = v;
        move_on(c, &p, v.iov_len);
        n -= v.iov_len;
    }
    return many;
}

size_t slabpool_chain_copy_out(const struct slabpool_chain *c, size_t offset, void *to, size_t n)
{
    size_t done = 0;
    if (offset >= c->length)
        return 0;
    n = slp_chain_min(n, c->length - offset);
    for (struct place p = place_of(c, offset); done < n;) {
        struct iovec v = piece(c, p, n - done);
        memcpy((char *)to + done, v.iov_base, v.iov_len);
        move_on(c, &p, v.iov_len);
        done += v.iov_len;
    }
    return n;
}

char *slabpool_chain_to_string(const struct slabpool_chain *c, size_t *n)
{
    char *text = slp_pools_alloc(c->length + 1);
    if (text != NULL) {
        text[slabpool_chain_copy_out(c, 0, text, c->length)] = '\0';
        if (n != NULL)
            *n = c->length;
    }
    return text;
}

/* ---- looking for something ---- */

ssize_t slabpool_chain_find(const struct slabpool_chain *c, size_t offset, int byte)
{
    if (offset >= c->length)
        return -1;
    for (struct place p = place_of(c, offset); p.i < c->count;) {
        struct iovec v = piece(c, p, SIZE_MAX);
        const char *at = memchr(v.iov_base, byte, v.iov_len);
        if (at != NULL)
            return (ssize_t)offset + (at - (const char *)v.iov_base);
        offset += v.iov_len;
        move_on(c, &p, v.iov_len);
    }
    return -1;
}

static bool is_at(const struct slabpool_chain *c, struct place p, const char *what, size_t n)
{
    while (n != 0) {
        struct iovec v = piece(c, p, n);
        if (memcmp(v.iov_base, what, v.iov_len) != 0)
            return false;
        what += v.iov_len;
        n -= v.iov_len;
        move_on(c, &p, v.iov_len);
    }
    return true;
}

ssize_t slabpool_chain_search(const struct slabpool_chain *c, size_t offset, const void *what,
                              size_t n)
{
    if (offset > c->length || n > c->length - offset)
        return -1;
    if (n == 0)
        return (ssize_t)offset;
    for (struct place p = place_of(c, offset); n <= c->length - offset;) {
        struct iovec v = piece(c, p, c->length - offset - n + 1);
        const char *at = memchr(v.iov_base, *(const unsigned char *)what, v.iov_len);
        size_t skip = at != NULL ? (size_t)(at - (const char *)v.iov_base) : v.iov_len;
        offset += skip;
        if (at != NULL) {
            p.in += skip;
            if (is_at(c, p, what, n))
                return (ssize_t)offset;
            offset++;
            skip = 1;
        }
        move_on(c, &p, skip);
    }
    return -1;
}

int slabpool_chain_compare(const struct slabpool_chain *a, const struct slabpool_chain *b)
{
    size_t left = slp_chain_min(a->length, b->length);
    struct place p = {0}, q = {0};
    while (left != 0) {
        struct iovec v = piece(a, p, left), w = piece(b, q, v.iov_len);
        int order = memcmp(v.iov_base, w.iov_base, w.iov_len);
        if (order != 0)
            return order;
        move_on(a, &p, w.iov_len);
        move_on(b, &q, w.iov_len);
        left -= w.iov_len;
    }
    return (a->length > b->length) - (a->length < b->length);
}

bool slabpool_chain_equal(const struct slabpool_chain *a, const struct slabpool_chain *b)
{
    return a->length == b->length && slabpool_chain_compare(a, b) == 0;
}
