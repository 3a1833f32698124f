/* seed_readall.c: a body of unknown length, 5,120 to 10,239 bytes, read to its end.
 *
 * heap     grows 512, 1,536, 3,584, 7,680, 15,872 by a new block, a copy and a free
 * realloc  the same sizes, by realloc
 * bufs     a buffer leased from a pool of them        levels  a block of a level set
 * apr      a block of an APR pool that is cleared     static  one array
 */
#include "seed.h"
#include "seed_apr.h"

#if SEED_POOLS
#include "core/slabpool.h"
#endif

#define MOST 10239
#define BODIES 4096

static unsigned char origin[MOST + 64];
static uint16_t lengths[BODIES];

/* Where a body comes from: gives what there is room for, at last nothing. */
struct body {
    const unsigned char *at;
    size_t left;
};

static ssize_t body_read(void *arg, void *to, size_t n)
{
    struct body *body = arg;
    n = n < body->left ? n : body->left;
    memcpy(to, body->at, n);
    body->at += n;
    body->left -= n;
    return (ssize_t)n;
}

/* Not to be seen through: a reader is called by its address. */
static ssize_t (*volatile reader)(void *, void *, size_t) = body_read;

static struct body body_of(size_t i)
{
    return (struct body){origin + i % 64, lengths[i % BODIES]};
}

static void prepare(size_t ops)
{
    (void)ops;
    uint64_t state = 1;
    seed_fill(origin, sizeof origin, 7);
    for (size_t i = 0; i < BODIES; i++)
        lengths[i] = (uint16_t)seed_between(&state, 5120, MOST);
}

static uint64_t look(uint64_t sum, const unsigned char *data, size_t n)
{
    return seed_mix(sum, n + data[0] + data[n / 2] * 256u + data[n - 1] * 65536u);
}

/* 512, and then twice as much and 512 more, as the slices of the article grow. */
static size_t next_size(size_t size)
{
    return size * 2 + 512;
}

static uint64_t grown(size_t ops, bool by_realloc)
{
    uint64_t sum = 0;
    for (size_t i = 0; i < ops; i++) {
        struct body body = body_of(i);
        size_t size = 512, n = 0;
        unsigned char *data = seed_must(malloc(size));
        for (;;) {
            ssize_t got = reader(&body, data + n, size - n);
            if (got == 0)
                break;
            n += (size_t)got;
            if (n < size)
                continue;
            size_t more = next_size(size);
            if (by_realloc) {
                data = seed_must(realloc(data, more));
            } else {
                unsigned char *larger = seed_must(malloc(more));
                memcpy(larger, data, n);
                free(data);
                data = larger;
            }
            size = more;
        }
        sum = look(sum, data, n);
        free(data);
    }
    return sum;
}

static uint64_t heap(size_t ops)
{
    return grown(ops, false);
}

static uint64_t with_realloc(size_t ops)
{
    return grown(ops, true);
}

/* Into memory that is large enough. */
static size_t read_whole(struct body *body, unsigned char *data, size_t size)
{
    size_t n = 0;
    for (ssize_t got; (got = reader(body, data + n, size - n)) != 0;)
        n += (size_t)got;
    return n;
}

static uint64_t in_array(size_t ops)
{
    static unsigned char data[MOST + 2];
    uint64_t sum = 0;
    for (size_t i = 0; i < ops; i++) {
        struct body body = body_of(i);
        size_t n = read_whole(&body, data, sizeof data);
        SEED_KEEP(data);
        sum = look(sum, data, n);
    }
    return sum;
}

#if SEED_POOLS
static struct slabpool_bufs *bufs;
static struct slabpool_levels *levels;

static void bufs_start(void)
{
    bufs = seed_must(slabpool_bufs_create(0));
}

static uint64_t with_bufs(size_t ops)
{
    uint64_t sum = 0;
    for (size_t i = 0; i < ops; i++) {
        struct body body = body_of(i);
        struct slabpool_buf *buf = seed_must(slabpool_bufs_get(bufs));
        ssize_t n = slabpool_buf_read_from(buf, reader, &body, SIZE_MAX);
        if (n < 0)
            seed_die("read_from failed");
        sum = look(sum, slabpool_buf_data(buf), (size_t)n);
        slabpool_bufs_put(bufs, buf);
    }
    return sum;
}

static void bufs_stop(void)
{
    if (slabpool_bufs_destroy(bufs) != 0)
        seed_die("buffers are out");
}

static void levels_start(void)
{
    static const struct slabpool_level two[] = {{10241, 100, 0}, {20482, 100, 0}};
    levels = seed_must(slabpool_levels_create(two, 2));
}

static uint64_t with_levels(size_t ops)
{
    uint64_t sum = 0;
    for (size_t i = 0; i < ops; i++) {
        struct body body = body_of(i);
        unsigned char *data = seed_must(slabpool_levels_alloc(levels, MOST + 2));
        size_t n = read_whole(&body, data, MOST + 2);
        sum = look(sum, data, n);
        slabpool_levels_free(levels, data);
    }
    return sum;
}

static void levels_stop(void)
{
    if (slabpool_levels_destroy(levels) != 0)
        seed_die("blocks are out");
}
#endif

#if SEED_APR
static uint64_t with_apr(size_t ops)
{
    uint64_t sum = 0;
    for (size_t i = 0; i < ops; i++) {
        struct body body = body_of(i);
        unsigned char *data = seed_must(apr_palloc(pool, MOST + 2));
        size_t n = read_whole(&body, data, MOST + 2);
        sum = look(sum, data, n);
        apr_pool_clear(pool);
    }
    return sum;
}
#endif

static const struct seed_variant variants[] = {
    {"heap", heap, NULL, NULL},
    {"realloc", with_realloc, NULL, NULL},
    {"static", in_array, NULL, NULL},
#if SEED_POOLS
    {"bufs", with_bufs, bufs_start, bufs_stop},
    {"levels", with_levels, levels_start, levels_stop},
#endif
#if SEED_APR
    {"apr", with_apr, apr_start, NULL},
#endif
    {NULL, NULL, NULL, NULL},
};

const struct seed_work seed_work = {prepare, variants};
