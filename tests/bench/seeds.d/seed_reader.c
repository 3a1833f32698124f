/* seed_reader.c: requests of 512 bytes from a source that gives 64 to 2,048 at a time; every byte
 * is summed. An operation is a request.
 *
 * heap      a buffered reader of 4 KiB, and a new block for each request, which is then freed
 * chain     a buffer chain filled by the source; requests are looked at where the bytes lie
 * evbuffer  the same with libevent's
 * static    the source writes behind the rest of the last request, in one array
 */
#include "seed.h"

#include <sys/uio.h>

#if SEED_POOLS
#include "core/slabpool.h"
#endif
#if SEED_EVENT
#include <event2/buffer.h>
#endif

#define REQUEST 512
#define MOST 2048
#define READS 4096
#define ORIGIN (64 * 1024)

static unsigned char origin[ORIGIN + MOST];
static uint16_t lengths[READS];
static size_t reads, offset; /* of the source, in this batch */

static void prepare(size_t ops)
{
    (void)ops;
    uint64_t state = 11;
    seed_fill(origin, ORIGIN, 13);
    memcpy(origin + ORIGIN, origin, MOST);
    for (size_t i = 0; i < READS; i++)
        lengths[i] = (uint16_t)seed_between(&state, 64, MOST);
}

static void rewind_source(void)
{
    reads = offset = 0;
}

/* As readv(2): what has arrived, into one place or two. MOST must fit, so that all see the same
 * pieces. */
static size_t source_read(const struct iovec iov[2])
{
    size_t got = lengths[reads++ % READS], first = got < iov[0].iov_len ? got : iov[0].iov_len;
    memcpy(iov[0].iov_base, origin + offset, first);
    if (first < got) {
        if (got - first > iov[1].iov_len)
            seed_die("no room for a read");
        memcpy(iov[1].iov_base, origin + offset + first, got - first);
    }
    offset = (offset + got) % ORIGIN;
    return got;
}
static size_t (*volatile source)(const struct iovec *) = source_read;

static size_t read_into(void *to, size_t n)
{
    return source((struct iovec[2]){{to, n}, {NULL, 0}});
}

static uint64_t heap(size_t ops)
{
    static unsigned char buffer[4096];
    size_t begin = 0, end = 0;
    uint64_t sum = 0;
    rewind_source();
    for (size_t op = 0; op < ops; op++) {
        unsigned char *request = seed_must(malloc(REQUEST));
        for (size_t n = 0; n < REQUEST;) {
            if (begin == end) {
                begin = 0;
                end = read_into(buffer, sizeof buffer);
            }
            size_t part = end - begin < REQUEST - n ? end - begin : REQUEST - n;
            memcpy(request + n, buffer + begin, part);
            begin += part;
            n += part;
        }
        sum = seed_mix(sum, seed_sum(request, REQUEST));
        free(request);
    }
    return sum;
}

static uint64_t in_array(size_t ops)
{
    static unsigned char buffer[4096];
    size_t begin = 0, end = 0;
    uint64_t sum = 0;
    rewind_source();
    for (size_t op = 0; op < ops; op++) {
        while (end - begin < REQUEST) {
            if (sizeof buffer - end < MOST) {
                memmove(buffer, buffer + begin, end - begin);
                end -= begin;
                begin = 0;
            }
            end += read_into(buffer + end, sizeof buffer - end);
        }
        sum = seed_mix(sum, seed_sum(buffer + begin, REQUEST));
        begin += REQUEST;
    }
    return sum;
}

#if SEED_POOLS
static struct slabpool_chain *chain;

static ssize_t fill(void *arg, struct slabpool_chain *to, size_t n)
{
    (void)arg;
    (void)n;
    struct iovec iov[2] = {0};
    if (slabpool_chain_reserve(to, MOST, iov) < 1)
        return -1;
    size_t got = source(iov);
    return slabpool_chain_commit(to, got) == 0 ? (ssize_t)got : -1;
}

static int each(void *arg, const struct slabpool_chunk *chunk)
{
    *(uint64_t *)arg += seed_sum(chunk->data, chunk->n);
    return 0;
}

static uint64_t with_chain(size_t ops)
{
    uint64_t sum = 0;
    rewind_source();
    chain = seed_must(slabpool_chain_create(65536));
    slabpool_chain_set_source(chain, fill, NULL);
    for (size_t op = 0; op < ops; op++) {
        uint64_t bytes = 0;
        /* As the floor does: a request that is whole has fewer pieces. */
        if (slabpool_chain_fill(chain, REQUEST) != 0 ||
            slabpool_chain_read_range(chain, REQUEST, each, &bytes) != REQUEST)
            seed_die("read_range failed");
        sum = seed_mix(sum, bytes);
    }
    slabpool_chain_destroy(chain);
    return sum;
}
#endif

#if SEED_EVENT
static uint64_t with_evbuffer(size_t ops)
{
    uint64_t sum = 0;
    rewind_source();
    struct evbuffer *buffer = seed_must(evbuffer_new());
    for (size_t op = 0; op < ops; op++) {
        struct evbuffer_iovec iov[8];
        while (evbuffer_get_length(buffer) < REQUEST) {
            if (evbuffer_reserve_space(buffer, MOST, iov, 1) != 1)
                seed_die("evbuffer has no space");
            iov[0].iov_len = read_into(iov[0].iov_base, iov[0].iov_len);
            evbuffer_commit_space(buffer, iov, 1);
        }
        int n = evbuffer_peek(buffer, REQUEST, NULL, iov, 8);
        size_t left = REQUEST;
        uint64_t bytes = 0;
        for (int i = 0; i < n; i++) {
            size_t part = iov[i].iov_len < left ? iov[i].iov_len : left;
            bytes += seed_sum(iov[i].iov_base, part);
            left -= part;
        }
        sum = seed_mix(sum, bytes);
        evbuffer_drain(buffer, REQUEST);
    }
    evbuffer_free(buffer);
    return sum;
}
#endif

static const struct seed_variant variants[] = {
    {"heap", heap, NULL, NULL},
    {"static", in_array, NULL, NULL},
#if SEED_POOLS
    {"chain", with_chain, NULL, NULL},
#endif
#if SEED_EVENT
    {"evbuffer", with_evbuffer, NULL, NULL},
#endif
    {NULL, NULL, NULL, NULL},
};

const struct seed_work seed_work = {prepare, variants};
