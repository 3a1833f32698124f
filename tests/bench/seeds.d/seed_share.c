/* seed_share.c: two threads count, each in a place of its own. An operation is one count of each.
 *
 * heap    places of 8 bytes from malloc, one after the other: neighbours share a cache line
 * slots   an array of padded slots
 * static  two places in an array, 256 bytes from each other
 */
#include "seed.h"

#include <pthread.h>

#if SEED_POOLS
#include "core/slabpool.h"
#endif

#define THREADS 2

static pthread_barrier_t begin;

struct counter {
    volatile uint64_t *at;
    size_t ops;
};

static void *count(void *arg)
{
    struct counter *c = arg;
    pthread_barrier_wait(&begin);
    for (size_t i = 0; i < c->ops; i++)
        *c->at += i & 3;
    return NULL;
}

static uint64_t run(size_t ops, volatile uint64_t *const at[THREADS])
{
    pthread_t threads[THREADS];
    struct counter counters[THREADS];
    pthread_barrier_init(&begin, NULL, THREADS);
    for (size_t i = 0; i < THREADS; i++) {
        *at[i] = i;
        counters[i] = (struct counter){at[i], ops};
        if (pthread_create(&threads[i], NULL, count, &counters[i]) != 0)
            seed_die("no thread");
    }
    uint64_t sum = 0;
    for (size_t i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
        sum = seed_mix(sum, *at[i]);
    }
    pthread_barrier_destroy(&begin);
    return sum;
}

/* Two that share a line: of three in a row at least two do, or the allocator keeps all apart. */
static uint64_t heap(size_t ops)
{
    uint64_t *block[8];
    volatile uint64_t *at[THREADS];
    for (size_t i = 0; i < 8; i++)
        block[i] = seed_must(malloc(8));
    at[0] = block[0];
    at[1] = block[1];
    for (size_t i = 0; i < 8; i++)
        for (size_t k = i + 1; k < 8; k++)
            if ((uintptr_t)block[i] / 64 == (uintptr_t)block[k] / 64) {
                at[0] = block[i];
                at[1] = block[k];
            }
    uint64_t sum = run(ops, at);
    for (size_t i = 0; i < 8; i++)
        free(block[i]);
    return sum;
}

static uint64_t in_array(size_t ops)
{
    static _Alignas(256) uint64_t places[THREADS][32];
    volatile uint64_t *at[THREADS] = {places[0], places[1]};
    return run(ops, at);
}

#if SEED_POOLS
static struct slabpool_slots *slots;

static void slots_start(void)
{
    slots = seed_must(slabpool_slots_create(THREADS, sizeof(uint64_t)));
}

static uint64_t with_slots(size_t ops)
{
    volatile uint64_t *at[THREADS];
    for (size_t i = 0; i < THREADS; i++)
        at[i] = slabpool_slots_at(slots, i);
    return run(ops, at);
}

static void slots_stop(void)
{
    slabpool_slots_destroy(slots);
}
#endif

static const struct seed_variant variants[] = {
    {"heap", heap, NULL, NULL},
    {"static", in_array, NULL, NULL},
#if SEED_POOLS
    {"slots", with_slots, slots_start, slots_stop},
#endif
    {NULL, NULL, NULL, NULL},
};

const struct seed_work seed_work = {true, NULL, variants};
