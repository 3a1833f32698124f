/* chain.c: the buffer chain against flat arrays.
 *
 * Purpose     Any sequence of operations on a few chains, which share blocks. After each the chain
 *             it was done to holds what a flat array holds, and every retained chunk what it did;
 *             after the last one all chains do, and then nothing is left of them.
 */
#include "tests/fuzz/fuzz.h"

#include "core/inspect.h"
#include "core/slabpool/chain.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CHAINS 4
#define CHUNKS 8
#define MOST   20000 /* bytes of a chain */

struct flat {
    size_t n;
    unsigned char bytes[MOST];
};

static struct slabpool_chain *chains[CHAINS];
static struct flat flats[CHAINS];
static struct {
    struct slabpool_chunk chunk;
    unsigned char *copy;
} kept[CHUNKS];
static unsigned cleanups; /* still to come */
static unsigned next;     /* of the content */

void fuzz_wrong(const char *what)
{
    fprintf(stderr, "fuzz: %s\n", what);
    abort();
}

static void must(bool good, const char *what)
{
    if (!good)
        fuzz_wrong(what);
}

static size_t amount(struct fuzz_input *in, size_t most)
{
    unsigned b = fuzz_byte(in);
    size_t n = b < 64 ? b : b < 192 ? (b - 64) * 9 : (b - 192) * 61;
    return n < most ? n : most;
}

static const unsigned char *content(size_t n)
{
    static unsigned char bytes[MOST];
    for (size_t i = 0; i < n; i++, next = next * 5 + 1)
        bytes[i] = next % 61 == 7 ? '\n' : next % 53 == 9 ? '\r' : (unsigned char)(next >> 3);
    return bytes;
}

static void put(struct flat *f, const void *bytes, size_t n)
{
    memcpy(f->bytes + f->n, bytes, n);
    f->n += n;
}

static void take(struct flat *f, size_t n)
{
    memmove(f->bytes, f->bytes + n, f->n - n);
    f->n -= n;
}

static void check_kept(void)
{
    for (unsigned i = 0; i < CHUNKS; i++)
        must(kept[i].chunk.n == 0 ||
             memcmp(kept[i].chunk.data, kept[i].copy, kept[i].chunk.n) == 0, "a retained chunk");
}

static void check(unsigned who)
{
    static unsigned char out[MOST];
    struct slabpool_chain_stats s;
    const struct flat *f = &flats[who];
    struct iovec iov[2];
    slabpool_chain_stats(chains[who], &s);
    must(slabpool_chain_length(chains[who]) == f->n && s.length == f->n, "length");
    must(slabpool_chain_copy_out(chains[who], 0, out, MOST) == f->n, "copy_out's length");
    must(memcmp(out, f->bytes, f->n) == 0, "content");
    must(slabpool_chain_peek(chains[who], 0, f->n, iov, 2) == (int)s.slices, "slices");
    must(s.referenced <= s.length && s.blocks <= s.slices + 2, "stats");
}

static void keep(unsigned i, const struct slabpool_chunk *chunk)
{
    slabpool_chunk_retain(chunk); /* before, as it may be the same */
    slabpool_chunk_release(&kept[i].chunk);
    free(kept[i].copy);
    kept[i].chunk = *chunk;
    kept[i].copy = malloc(chunk->n + 1);
    if (chunk->n != 0)
        memcpy(kept[i].copy, chunk->data, chunk->n);
}

static void cleanup(void *data, size_t n, void *arg)
{
    must(arg == &cleanups && cleanups != 0, "a cleanup that nobody asked for");
    cleanups--;
    memset(data, 0xdd, n);
    free(data);
}

/* What read_range delivers is the flat array's beginning, and lasts until the next such call. */
struct delivery {
    struct fuzz_input *in;
    const struct flat *f;
    size_t done, chunks;
    struct iovec seen[16];
};

static int delivered(void *arg, const struct slabpool_chunk *chunk)
{
    struct delivery *d = arg;
    must(chunk->n != 0 && memcmp(chunk->data, d->f->bytes + d->done, chunk->n) == 0, "delivered");
    if (d->chunks < 16)
        d->seen[d->chunks] = (struct iovec){(void *)chunk->data, chunk->n};
    d->chunks++;
    d->done += chunk->n;
    unsigned b = fuzz_byte(d->in);
    if (b % 4 == 1)
        keep(b / 4 % CHUNKS, chunk);
    return b % 16 == 2;
}

static void read_range(struct fuzz_input *in, struct slabpool_chain *c, struct flat *f)
{
    struct delivery d = {.in = in, .f = f};
    size_t n = amount(in, MOST), at = 0;
    ssize_t got = slabpool_chain_read_range(c, n, delivered, &d);
    must(got == (ssize_t)d.done || (got == -1 && d.done == 0 && errno == EAGAIN), "read_range");
    /* Adding behind leaves it alone. */
    size_t more = amount(in, MOST - f->n);
    const unsigned char *bytes = content(more);
    must(slabpool_chain_append(c, bytes, more) == 0, "append after read_range");
    for (size_t i = 0; i < d.chunks && i < 16; at += d.seen[i++].iov_len)
        must(memcmp(d.seen[i].iov_base, f->bytes + at, d.seen[i].iov_len) == 0, "it did not last");
    if (d.chunks == 1 && fuzz_byte(in) % 4 == 0) { /* back where it was */
        must(slabpool_chain_unread(c, d.seen[0].iov_base, d.done) == 0, "unread");
        d.done = 0;
    }
    put(f, bytes, more);
    take(f, d.done);
}

static void reserve(struct fuzz_input *in, struct slabpool_chain *c, struct flat *f)
{
    struct iovec iov[2] = {{0}, {0}};
    size_t n = amount(in, MOST - f->n), left = amount(in, n);
    int many = slabpool_chain_reserve(c, n, iov);
    must(many == (n == 0 ? -1 : 1 + (iov[1].iov_len != 0)), "reserve");
    if (many < 0)
        return;
    must(iov[0].iov_len + iov[1].iov_len == n && iov[0].iov_len != 0, "not what was asked for");
    unsigned b = fuzz_byte(in);
    if (b % 4 == 0)
        must(slabpool_chain_commit(c, n + 1) == -1 && errno == EINVAL, "more than reserved");
    if (b % 4 == 1) { /* what takes leaves the room alone */
        size_t gone = b < 128 && b < f->n ? b : f->n;
        must(slabpool_chain_drain(c, gone) == 0, "drain, room reserved");
        take(f, gone);
    }
    const unsigned char *bytes = content(left);
    size_t first = left < iov[0].iov_len ? left : iov[0].iov_len;
    memcpy(iov[0].iov_base, bytes, first);
    if (left != first)
        memcpy(iov[1].iov_base, bytes + first, left - first);
    must(slabpool_chain_commit(c, left) == 0, "commit");
    must(slabpool_chain_commit(c, 0) == -1 && errno == EINVAL, "commit twice");
    put(f, bytes, left);
}

static void lines(struct slabpool_chain *c, struct flat *f, size_t size)
{
    static char text[MOST];
    struct slabpool_chunk chunk = {0};
    const unsigned char *end = memchr(f->bytes, '\n', f->n);
    size_t n = end != NULL ? (size_t)(end - f->bytes) : 0, whole = n + 1;
    bool slice = size % 2 == 1;
    if (end != NULL && n != 0 && end[-1] == '\r')
        n--;
    ssize_t got = slice ? slabpool_chain_read_line_chunk(c, size, &chunk)
                        : slabpool_chain_read_line(c, text, size + 1);
    if (got < 0) {
        must(end == NULL || n > size, "a line was not read");
        must(errno == (end != NULL || f->n > size + 1 ? EMSGSIZE : EAGAIN), "why no line");
        return;
    }
    must(end != NULL && n <= size, "a line that is none");
    must((slice ? chunk.n : (size_t)got) == n, "a line's length");
    must(n == 0 || memcmp(slice ? chunk.data : text, f->bytes, n) == 0, "a line's bytes");
    slabpool_chunk_release(&chunk);
    take(f, whole);
}

static void numbers(struct fuzz_input *in, struct slabpool_chain *c, struct flat *f)
{
    uint64_t v = 0, u = 0;
    int64_t s = 0;
    unsigned kind = fuzz_byte(in) % 4, bytes = fuzz_byte(in) % 8 + 1;
    for (unsigned i = 0; i < bytes; i++)
        v = v << 8 | fuzz_byte(in);
    slabpool_chain_recycle(c);
    f->n = 0;
    if (kind == 0)
        must(slabpool_chain_put_uleb(c, v) == 0 && slabpool_chain_get_uleb(c, &u) == 0, "uleb");
    else if (kind == 1)
        must(slabpool_chain_put_sleb(c, (int64_t)v) == 0 && slabpool_chain_get_sleb(c, &s) == 0,
             "sleb");
    else
        must(slabpool_chain_put_uint(c, bytes, kind == 2, v) == 0 &&
                 slabpool_chain_get_uint(c, bytes, kind == 2, &u) == 0, "uint");
    must(v == (kind == 1 ? (uint64_t)s : u), "a number");
}

static void look(struct fuzz_input *in, unsigned who, unsigned other)
{
    const struct flat *f = &flats[who], *g = &flats[other];
    size_t from = amount(in, f->n), at = amount(in, f->n), n = fuzz_byte(in) % 9;
    n = n < f->n - at ? n : f->n - at;
    const unsigned char *found = memmem(f->bytes + from, f->n - from, f->bytes + at, n);
    must(slabpool_chain_search(chains[who], from, f->bytes + at, n) ==
             (found != NULL ? found - f->bytes : -1), "search");
    found = memchr(f->bytes + from, (int)n, f->n - from);
    must(slabpool_chain_find(chains[who], from, (int)n) == (found != NULL ? found - f->bytes : -1),
         "find");
    int order = memcmp(f->bytes, g->bytes, f->n < g->n ? f->n : g->n);
    if (order == 0)
        order = (f->n > g->n) - (f->n < g->n);
    int said = slabpool_chain_compare(chains[who], chains[other]);
    must((said > 0) == (order > 0) && (said < 0) == (order < 0), "compare");
    must(slabpool_chain_equal(chains[who], chains[other]) == (order == 0), "equal");
}

static void add(struct fuzz_input *in, unsigned what, struct slabpool_chain *c, struct flat *f)
{
    size_t n = amount(in, MOST - f->n);
    const unsigned char *bytes = content(n);
    struct iovec own;
    if (what < 2 && n % 16 == 5 && slabpool_chain_peek(c, 0, f->n, &own, 1) > 0) {
        bytes = own.iov_base; /* it may lie in the chain itself */
        n = n < own.iov_len ? n : own.iov_len;
    }
    if (what == 0) {
        must(slabpool_chain_append(c, bytes, n) == 0, "append");
    } else if (what == 1) {
        must(slabpool_chain_prepend(c, bytes, n) == 0, "prepend");
        memmove(f->bytes + n, f->bytes, f->n);
        memcpy(f->bytes, bytes, n);
        f->n += n;
        return;
    } else {
        void *mine = malloc(n + 1);
        memcpy(mine, bytes, n);
        cleanups++;
        must(slabpool_chain_append_reference(c, mine, n, cleanup, &cleanups) == 0, "reference");
    }
    put(f, bytes, n);
}

/* From one chain to another, or the same. */
static void across(struct fuzz_input *in, unsigned what, unsigned who, unsigned other)
{
    struct flat *f = &flats[who], *g = &flats[other];
    size_t at = amount(in, f->n), n = amount(in, f->n - at);
    if (what == 0) {
        if (n > MOST - g->n)
            return;
        must(slabpool_chain_append_shared(chains[other], chains[who], at, n) == 0, "shared");
        memmove(g->bytes + g->n, f->bytes + at, n);
        g->n += n;
        return;
    }
    if (what == 1)
        n = f->n;
    if (n > MOST - g->n)
        return;
    int bad = what == 1 ? slabpool_chain_append_chain(chains[other], chains[who])
                        : slabpool_chain_read_n_to(chains[who], n, chains[other]);
    must(bad == (who == other ? -1 : 0), "moving");
    if (bad == 0) {
        put(g, f->bytes, n);
        take(f, n);
    }
}

static void pull(struct fuzz_input *in, unsigned what, struct slabpool_chain *c, struct flat *f)
{
    static unsigned char out[MOST];
    struct slabpool_chunk chunk;
    size_t n = amount(in, f->n);
    if (what == 0) {
        const void *at = slabpool_chain_pullup(c, n);
        must((at == NULL) == (f->n == 0) && (at == NULL || memcmp(at, f->bytes, n) == 0), "pullup");
    } else if (what == 1) {
        must(slabpool_chain_read_chunk(c, n, &chunk) == 0 && chunk.n == n, "read_chunk");
        must(n == 0 || memcmp(chunk.data, f->bytes, n) == 0, "a chunk");
        keep(fuzz_byte(in) % CHUNKS, &chunk);
        slabpool_chunk_release(&chunk);
    } else if (what == 2) {
        must(slabpool_chain_read(c, out, n) == (ssize_t)n && memcmp(out, f->bytes, n) == 0, "read");
    } else if (what == 3) {
        must(slabpool_chain_drain(c, n) == 0, "drain");
    } else {
        slabpool_chain_truncate(c, n);
        f->n = n;
    }
    if (what >= 1 && what <= 3)
        take(f, n);
}

static void renew(struct fuzz_input *in, unsigned who, unsigned other)
{
    static const size_t sizes[] = {256, 512, 4096, 0};
    struct slabpool_chain *fresh = who == other ? slabpool_chain_create(sizes[fuzz_byte(in) % 4])
                                                : slabpool_chain_clone(chains[other]);
    must(fresh != NULL, "create");
    slabpool_chain_destroy(chains[who]);
    chains[who] = fresh;
    flats[who].n = 0;
    if (who != other)
        put(&flats[who], flats[other].bytes, flats[other].n);
}

static void step(struct fuzz_input *in)
{
    unsigned what = fuzz_byte(in), who = what / 32 % CHAINS, other = fuzz_byte(in) % CHAINS;
    struct slabpool_chain *c = chains[who];
    struct flat *f = &flats[who];
    what %= 32;
    if (what < 6) {
        add(in, what % 3, c, f);
    } else if (what < 9) {
        across(in, what - 6, who, other);
        check(other);
    } else if (what < 14) {
        pull(in, what - 9, c, f);
    } else if (what < 18) {
        read_range(in, c, f);
    } else if (what < 21) {
        reserve(in, c, f);
    } else if (what < 23) {
        lines(c, f, amount(in, MOST - 1));
    } else if (what < 25) {
        look(in, who, other);
    } else if (what == 25) {
        numbers(in, c, f);
    } else if (what < 28) {
        renew(in, who, other);
    } else if (what < 30) {
        const struct slabpool_chunk *chunk = &kept[fuzz_byte(in) % CHUNKS].chunk;
        if (chunk->n <= MOST - f->n) {
            must(slabpool_chain_append_chunk(c, chunk) == 0, "append_chunk");
            if (chunk->n != 0)
                put(f, chunk->data, chunk->n);
        }
    } else if (what == 30) {
        keep(fuzz_byte(in) % CHUNKS, &(struct slabpool_chunk){0});
    } else {
        slabpool_chain_recycle(c);
        f->n = 0;
    }
    check(who);
    check_kept();
}

static int64_t live(void)
{
    static struct slp_inspection now;
    slp_inspect(&now);
    int64_t n = now.large.live + now.fallback.live;
    for (uint32_t k = 0; k < now.nclasses; k++)
        n += now.classes[k].live;
    return n;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes)
{
    struct fuzz_input in = {data, data + bytes};
    struct slabpool_chain_totals totals;
    int64_t before = live();
    next = 0;
    for (unsigned i = 0; i < CHAINS; i++) {
        chains[i] = slabpool_chain_create(i == 3 ? 0 : 256);
        flats[i].n = 0;
    }
    while (in.at < in.end)
        step(&in);
    for (unsigned i = 0; i < CHAINS; i++) {
        check(i);
        slabpool_chain_destroy(chains[i]);
    }
    check_kept();
    for (unsigned i = 0; i < CHUNKS; i++)
        keep(i, &(struct slabpool_chunk){0});
    slabpool_chain_totals(&totals);
    must(totals.blocks == 0 && totals.references == 0 && cleanups == 0, "something is left");
    must(live() == before, "memory is left");
    return 0;
}
