/* seed_gunzip.c: 1,024 times "how now brown cow", 17,408 bytes, out of gzip's form, in pieces of
 * 4 KiB as a reader takes them (so that zlib needs its window of 32 KiB, too).
 * With -DSEED_DEFLATE it is another workload: messages of 1 KiB into zlib's form.
 *
 * heap    a stream made for each operation, its memory from malloc
 * cache   a stream kept in an object cache, and reset
 * apr     a stream made for each operation, its memory from an APR pool that is cleared
 * static  one stream in arrays, reset
 */
#include "seed.h"
#include "seed_apr.h"

#include <zlib.h>

#if SEED_POOLS
#include "core/slabpool.h"
#endif

#if SEED_DEFLATE
#define MESSAGES 64
#define MESSAGE 1024
static unsigned char messages[MESSAGES][MESSAGE];

static void prepare(size_t ops)
{
    static const char *const words[] = {"how ", "now ", "brown ", "cow ", "id=", "status=",
                                        "200 ", "404 ", "GET ", "/index.html ", "user ", "ms "};
    (void)ops;
    uint64_t state = 9;
    for (size_t m = 0; m < MESSAGES; m++)
        for (size_t n = 0; n < MESSAGE;) {
            char word[32];
            int length = snprintf(word, sizeof word, "%s%u,",
                                  words[seed_between(&state, 0, 11)],
                                  (unsigned)seed_between(&state, 0, 9999));
            size_t part = (size_t)length < MESSAGE - n ? (size_t)length : MESSAGE - n;
            memcpy(messages[m] + n, word, part);
            n += part;
        }
}

static int stream_init(z_stream *stream)
{
    return deflateInit(stream, Z_DEFAULT_COMPRESSION);
}

static int stream_reset(z_stream *stream)
{
    return deflateReset(stream);
}

static int stream_end(z_stream *stream)
{
    return deflateEnd(stream);
}

static uint64_t work(z_stream *stream, size_t op)
{
    static unsigned char out[MESSAGE + 64];
    stream->next_in = messages[op % MESSAGES];
    stream->avail_in = MESSAGE;
    stream->next_out = out;
    stream->avail_out = sizeof out;
    if (deflate(stream, Z_FINISH) != Z_STREAM_END)
        seed_die("deflate failed");
    return stream->adler + stream->total_out;
}
#else
static unsigned char packed[1024];
static size_t packed_n;

static void prepare(size_t ops)
{
    static unsigned char text[1024 * 17];
    (void)ops;
    for (size_t i = 0; i < sizeof text; i++)
        text[i] = (unsigned char)"how now brown cow"[i % 17];
    z_stream stream = {.next_in = text, .avail_in = sizeof text,
                       .next_out = packed, .avail_out = sizeof packed};
    if (deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK ||
        deflate(&stream, Z_FINISH) != Z_STREAM_END)
        seed_die("deflate failed");
    packed_n = stream.total_out;
    deflateEnd(&stream);
}

static int stream_init(z_stream *stream)
{
    return inflateInit2(stream, 15 + 16);
}

static int stream_reset(z_stream *stream)
{
    return inflateReset(stream);
}

static int stream_end(z_stream *stream)
{
    return inflateEnd(stream);
}

static uint64_t work(z_stream *stream, size_t op)
{
    static unsigned char out[4096];
    uint64_t sum = op;
    int ret;
    stream->next_in = packed;
    stream->avail_in = (unsigned)packed_n;
    do {
        stream->next_out = out;
        stream->avail_out = sizeof out;
        ret = inflate(stream, Z_NO_FLUSH);
        sum += out[0] + out[sizeof out - 1 - stream->avail_out];
    } while (ret == Z_OK);
    if (ret != Z_STREAM_END)
        seed_die("inflate failed");
    return sum + stream->adler + stream->total_out;
}
#endif

static uint64_t anew(size_t ops, alloc_func get, free_func give)
{
    uint64_t sum = 0;
    for (size_t i = 0; i < ops; i++) {
        z_stream stream = {.zalloc = get, .zfree = give};
        if (stream_init(&stream) != Z_OK)
            seed_die("no stream");
        sum = seed_mix(sum, work(&stream, i));
        stream_end(&stream);
    }
    return sum;
}

static uint64_t heap(size_t ops)
{
    return anew(ops, Z_NULL, Z_NULL);
}

static unsigned char arena[512 * 1024];
static size_t arena_used;
static z_stream kept;

static void *array_get(void *opaque, unsigned n, unsigned size)
{
    (void)opaque;
    void *p = arena + arena_used;
    arena_used += ((size_t)n * size + 63) / 64 * 64;
    return arena_used <= sizeof arena ? p : Z_NULL;
}

static void array_give(void *opaque, void *p)
{
    (void)opaque;
    (void)p;
}

static void arrays_start(void)
{
    kept.zalloc = array_get;
    kept.zfree = array_give;
    if (stream_init(&kept) != Z_OK)
        seed_die("no stream");
}

static uint64_t in_arrays(size_t ops)
{
    uint64_t sum = 0;
    for (size_t i = 0; i < ops; i++) {
        stream_reset(&kept);
        sum = seed_mix(sum, work(&kept, i));
    }
    return sum;
}

#if SEED_POOLS
static struct slabpool_cache *cache;

static int made(void *object, void *arg)
{
    (void)arg;
    memset(object, 0, sizeof(z_stream));
    return stream_init(object) == Z_OK ? 0 : -1;
}

static void unmade(void *object, void *arg)
{
    (void)arg;
    stream_end(object);
}

static void cache_start(void)
{
    cache = seed_must(slabpool_cache_create(sizeof(z_stream), 0, made, unmade, NULL));
}

static uint64_t with_cache(size_t ops)
{
    uint64_t sum = 0;
    for (size_t i = 0; i < ops; i++) {
        z_stream *stream = seed_must(slabpool_cache_get(cache));
        stream_reset(stream);
        sum = seed_mix(sum, work(stream, i));
        slabpool_cache_put(cache, stream);
    }
    return sum;
}

static void cache_stop(void)
{
    if (slabpool_cache_destroy(cache) != 0)
        seed_die("streams are out");
}
#endif

#if SEED_APR
static void *apr_get(void *opaque, unsigned n, unsigned size)
{
    (void)opaque;
    return apr_palloc(pool, (size_t)n * size);
}

static uint64_t with_apr(size_t ops)
{
    uint64_t sum = 0;
    for (size_t i = 0; i < ops; i++) {
        z_stream stream = {.zalloc = apr_get, .zfree = array_give};
        if (stream_init(&stream) != Z_OK)
            seed_die("no stream");
        sum = seed_mix(sum, work(&stream, i));
        stream_end(&stream);
        apr_pool_clear(pool);
    }
    return sum;
}
#endif

static const struct seed_variant variants[] = {
    {"heap", heap, NULL, NULL},
    {"static", in_arrays, arrays_start, NULL},
#if SEED_POOLS
    {"cache", with_cache, cache_start, cache_stop},
#endif
#if SEED_APR
    {"apr", with_apr, apr_start, NULL},
#endif
    {NULL, NULL, NULL, NULL},
};

const struct seed_work seed_work = {prepare, variants};
