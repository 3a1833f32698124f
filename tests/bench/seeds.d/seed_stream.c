/* seed_stream.c: frames of 1 to 3 KiB go to 3 subscribers, each of which is 8 frames behind. An
 * operation is a frame. Subscribers sum every byte; with -DSEED_UNTOUCHED they look at the first
 * one alone, as the article's do at none.
 *
 * heap      each subscriber gets a copy of its own, which it frees
 * chain     each gets a reference to the same chunk of a buffer chain
 * evbuffer  the same with libevent's evbuffer_add_buffer_reference
 * static    each finds the frame in a ring of arrays
 */
#include "seed.h"

#if SEED_POOLS
#include "core/slabpool.h"
#endif
#if SEED_EVENT
#include <event2/buffer.h>
#endif

#define LEAST 1024
#define MOST 3072
#define SUBSCRIBERS 3
#define BEHIND 8
#define FRAMES 4096
#define ORIGIN (64 * 1024)

static unsigned char origin[ORIGIN + MOST];
static uint16_t lengths[FRAMES];

static void prepare(size_t ops)
{
    (void)ops;
    uint64_t state = 17;
    seed_fill(origin, sizeof origin, 19);
    for (size_t i = 0; i < FRAMES; i++)
        lengths[i] = (uint16_t)seed_between(&state, LEAST, MOST);
}

static const unsigned char *frame(size_t op, size_t *n)
{
    *n = lengths[op % FRAMES];
    return origin + op * 64 % ORIGIN;
}

static uint64_t look(uint64_t sum, const unsigned char *data, size_t n)
{
#if SEED_UNTOUCHED
    return seed_mix(sum, n + data[0]);
#else
    return seed_mix(sum, n + seed_sum(data, n));
#endif
}

static uint64_t heap(size_t ops)
{
    static struct {
        unsigned char *data;
        size_t n;
    } queue[SUBSCRIBERS][BEHIND];
    uint64_t sum = 0;
    for (size_t op = 0; op < ops + BEHIND; op++)
        for (size_t s = 0; s < SUBSCRIBERS; s++) {
            if (op >= BEHIND) {
                sum = look(sum, queue[s][op % BEHIND].data, queue[s][op % BEHIND].n);
                free(queue[s][op % BEHIND].data);
            }
            if (op < ops) {
                size_t n;
                const unsigned char *from = frame(op, &n);
                queue[s][op % BEHIND].n = n;
                queue[s][op % BEHIND].data = seed_must(malloc(n));
                memcpy(queue[s][op % BEHIND].data, from, n);
            }
        }
    return sum;
}

static uint64_t in_arrays(size_t ops)
{
    static unsigned char ring[BEHIND + 1][MOST];
    static size_t sizes[BEHIND + 1];
    uint64_t sum = 0;
    for (size_t op = 0; op < ops + BEHIND; op++) {
        if (op < ops) {
            const unsigned char *from = frame(op, &sizes[op % (BEHIND + 1)]);
            memcpy(ring[op % (BEHIND + 1)], from, sizes[op % (BEHIND + 1)]);
            SEED_KEEP(ring);
        }
        for (size_t s = 0; op >= BEHIND && s < SUBSCRIBERS; s++)
            sum = look(sum, ring[(op - BEHIND) % (BEHIND + 1)],
                       sizes[(op - BEHIND) % (BEHIND + 1)]);
    }
    return sum;
}

#if SEED_POOLS
static uint64_t with_chain(size_t ops)
{
    static struct slabpool_chunk queue[SUBSCRIBERS][BEHIND];
    struct slabpool_chain *chain = seed_must(slabpool_chain_create(65536));
    uint64_t sum = 0;
    for (size_t op = 0; op < ops + BEHIND; op++) {
        struct slabpool_chunk chunk = {0};
        if (op < ops) {
            size_t n;
            const unsigned char *from = frame(op, &n);
            if (slabpool_chain_append(chain, from, n) != 0 ||
                slabpool_chain_read_chunk(chain, n, &chunk) != 0)
                seed_die("no chunk");
        }
        for (size_t s = 0; s < SUBSCRIBERS; s++) {
            struct slabpool_chunk *place = &queue[s][op % BEHIND];
            if (op >= BEHIND) {
                sum = look(sum, place->data, place->n);
                slabpool_chunk_release(place);
            }
            if (op < ops) {
                *place = chunk;
                if (s > 0)
                    slabpool_chunk_retain(place);
            }
        }
    }
    slabpool_chain_destroy(chain);
    return sum;
}
#endif

#if SEED_EVENT
static uint64_t with_evbuffer(size_t ops)
{
    static size_t sizes[BEHIND];
    struct evbuffer *subscriber[SUBSCRIBERS];
    uint64_t sum = 0;
    for (size_t s = 0; s < SUBSCRIBERS; s++)
        subscriber[s] = seed_must(evbuffer_new());
    for (size_t op = 0; op < ops + BEHIND; op++) {
        struct evbuffer *shared = NULL;
        size_t n = 0;
        if (op < ops) {
            const unsigned char *from = frame(op, &n);
            shared = seed_must(evbuffer_new());
            evbuffer_add(shared, from, n);
        }
        for (size_t s = 0; s < SUBSCRIBERS; s++) {
            if (op >= BEHIND) {
                size_t length = sizes[op % BEHIND];
                sum = look(sum, evbuffer_pullup(subscriber[s], (ssize_t)length), length);
                evbuffer_drain(subscriber[s], length);
            }
            if (op < ops && evbuffer_add_buffer_reference(subscriber[s], shared) != 0)
                seed_die("no reference");
        }
        if (op < ops) {
            sizes[op % BEHIND] = n;
            evbuffer_free(shared);
        }
    }
    for (size_t s = 0; s < SUBSCRIBERS; s++)
        evbuffer_free(subscriber[s]);
    return sum;
}
#endif

static const struct seed_variant variants[] = {
    {"heap", heap, NULL, NULL},
    {"static", in_arrays, NULL, NULL},
#if SEED_POOLS
    {"chain", with_chain, NULL, NULL},
#endif
#if SEED_EVENT
    {"evbuffer", with_evbuffer, NULL, NULL},
#endif
    {NULL, NULL, NULL, NULL},
};

const struct seed_work seed_work = {prepare, variants};
