/* seed_share.c: two threads, each on a CPU of its own, count, each in a place of its own. An
 * operation is one count of each; the CPU's time is longer while a line goes to and fro.
 *
 * heap    places of 8 bytes from malloc, one after the other: neighbours share a cache line
 * slots   an array of padded slots
 * static  two places in an array, 256 bytes from each other
 */
#include "seed.h"

#include <pthread.h>
#include <sched.h>

#if SEED_POOLS
#include "core/slabpool.h"
#endif

#define THREADS 2

static pthread_barrier_t begin;

struct counter {
    volatile uint64_t *at;
    size_t ops, number;
};

static cpu_set_t allowed;

static void prepare(size_t ops)
{
    (void)ops;
    if (sched_getaffinity(0, sizeof allowed, &allowed) != 0)
        seed_die("no affinity");
}

/* To the n-th CPU of those allowed, from 0 again after the last. */
static void move_to(size_t n)
{
    cpu_set_t one;
    size_t left = n % (size_t)CPU_COUNT(&allowed);
    size_t cpu = 0;
    while (!CPU_ISSET(cpu, &allowed) || left-- > 0)
        cpu++;
    CPU_ZERO(&one);
    CPU_SET(cpu, &one);
    pthread_setaffinity_np(pthread_self(), sizeof one, &one);
}

static void *count(void *arg)
{
    struct counter *c = arg;
    move_to(c->number);
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
        counters[i] = (struct counter){at[i], ops, i};
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

/* Two of eight that share a line, unless the allocator keeps all apart. */
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

const struct seed_work seed_work = {prepare, variants};
