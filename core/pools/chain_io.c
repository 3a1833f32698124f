#include "core/pools/chain.h"

#define VECTORS 128 /* 2 KiB of stack */

ssize_t slabpool_chain_read_fd(struct slabpool_chain *c, int fd, size_t most)
{
    struct iovec iov[2];
    if (most == 0)
        most = c->payload;
    int many = slabpool_chain_reserve(c, most, iov);
    if (many < 0)
        return -1;
    ssize_t got = readv(fd, iov, many);
    (void)slabpool_chain_commit(c, got > 0 ? (size_t)got : 0); /* as reserved */
    return got;
}

ssize_t slabpool_chain_write_fd(struct slabpool_chain *c, int fd, size_t most)
{
    ssize_t done = 0;
    most = slp_chain_min(most, c->length);
    while (most != 0) {
        struct iovec iov[VECTORS];
        size_t want = 0;
        int many = 0;
        for (; many < VECTORS && want < most; many++) {
            const struct slp_slice *s = slp_chain_slice(c, (uint32_t)many);
            iov[many] = (struct iovec){s->at, slp_chain_min(s->n, most - want)};
            want += iov[many].iov_len;
        }
        ssize_t put = writev(fd, iov, many);
        if (put < 0)
            return done != 0 ? done : -1;
        slp_chain_drop(c, (size_t)put);
        done += put;
        most -= (size_t)put;
        if ((size_t)put != want)
            break;
    }
    return done;
}

/* ---- sources ---- */

void slabpool_chain_set_source(struct slabpool_chain *c,
                               ssize_t (*fill)(void *arg, struct slabpool_chain *chain, size_t n),
                               void *arg)
{
    c->source = fill;
    c->source_arg = arg;
}

static ssize_t from_fd(void *arg, struct slabpool_chain *c, size_t n)
{
    (void)arg;
    return slabpool_chain_read_fd(c, c->source_number, n > c->payload ? n : c->payload);
}

void slabpool_chain_set_fd(struct slabpool_chain *c, int fd)
{
    slabpool_chain_set_source(c, from_fd, NULL);
    c->source_number = fd;
}

static __attribute__((noinline)) int fill_slow(struct slabpool_chain *c, size_t n)
{
    while (c->length < n) {
        size_t before = c->length;
        if (c->source == NULL) {
            errno = EAGAIN;
            return -1;
        }
        ssize_t got = c->source(c->source_arg, c, n - before);
        if (got < 0)
            return -1;
        if (got == 0 || c->length <= before) {
            errno = got == 0 ? ENODATA : EIO;
            return -1;
        }
    }
    return 0;
}

int slabpool_chain_fill(struct slabpool_chain *c, size_t n)
{
    return SLP_LIKELY(n <= c->length) ? 0 : fill_slow(c, n);
}
