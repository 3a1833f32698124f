/*
 * mini_threads.c - the small benchmark: workloads of several threads.
 *
 * Purpose: remote frees, servers whose threads hand their blocks on, exchange at random, threads
 * that live shortly, many threads on few cores.
 * Data: blocks pass between threads through atomic slots, by exchange or by ring.
 * Memory order: release by who publishes, acquire by who takes (acq_rel where both).
 * Locks: none. errno, fork and signals are not used.
 */
#include "mini.h"

#include <sched.h>
#include <semaphore.h>
#include <stdatomic.h>

/* e: producer and consumer, every free remote; blocks travel in chunks of 64 */
enum { RING = 64, CHUNK = 64 };

struct pipe_ring {
    _Atomic(void **) slot[RING];
    size_t chunks;
};

static void *produce(void *arg)
{
    struct pipe_ring *r = arg;
    uint64_t x = 11;

    for (size_t i = 0; i < r->chunks; i++) {
        void **chunk = touched(malloc(CHUNK * sizeof(void *)), CHUNK * sizeof(void *));

        for (size_t k = 0; k < CHUNK; k++) {
            size_t n = draw_size(&x, 16, 1024);

            chunk[k] = touched(malloc(n), n);
        }
        while (atomic_load_explicit(&r->slot[i % RING], memory_order_acquire) != NULL)
            sched_yield();
        atomic_store_explicit(&r->slot[i % RING], chunk, memory_order_release);
    }
    return NULL;
}

static void *consume(void *arg)
{
    struct pipe_ring *r = arg;

    for (size_t i = 0; i < r->chunks; i++) {
        void **chunk;

        while ((chunk = atomic_load_explicit(&r->slot[i % RING], memory_order_acquire)) == NULL)
            sched_yield();
        atomic_store_explicit(&r->slot[i % RING], NULL, memory_order_release);
        for (size_t k = 0; k < CHUNK; k++)
            free(chunk[k]);
        free(chunk);
    }
    return NULL;
}

void mini_remote(double scale)
{
    static struct pipe_ring rings[2];
    pthread_t t[4];

    for (size_t i = 0; i < 2; i++) {
        rings[i].chunks = scaled(scale, 40000);
        start(&t[2 * i], produce, &rings[i]);
        start(&t[2 * i + 1], consume, &rings[i]);
    }
    for (size_t i = 0; i < 4; i++)
        pthread_join(t[i], NULL);
}

/* f: a server; each thread works on its blocks for a while and hands them to a new thread */
enum { LARSON_BLOCKS = 1000, LARSON_THREADS = 4 };

struct server {
    void *block[LARSON_BLOCKS];
    uint64_t x;
    size_t generations, rounds;
};

static sem_t served; /* posted by the last thread of each server; publishes its blocks */

static void *serve(void *arg)
{
    struct server *s = arg;

    for (size_t i = 0; i < s->rounds; i++) {
        size_t k = draw(&s->x) % LARSON_BLOCKS, n = 16 + draw(&s->x) % 1009;

        free(s->block[k]);
        s->block[k] = touched(malloc(n), n);
    }
    if (s->generations-- > 1) {
        pthread_t next;

        start(&next, serve, s); /* this thread ends and leaves its blocks */
        pthread_detach(next);
    } else {
        sem_post(&served);
    }
    return NULL;
}

void mini_larson(double scale)
{
    static struct server servers[LARSON_THREADS];
    pthread_t t;

    sem_init(&served, 0, 0);
    for (size_t i = 0; i < LARSON_THREADS; i++) {
        servers[i].x = 21 + i;
        servers[i].generations = scaled(scale, 100);
        servers[i].rounds = 60000;
        start(&t, serve, &servers[i]);
        pthread_detach(t);
    }
    for (size_t i = 0; i < LARSON_THREADS; i++)
        while (sem_wait(&served) != 0)
            continue;
    for (size_t i = 0; i < LARSON_THREADS; i++) {
        for (size_t k = 0; k < LARSON_BLOCKS; k++)
            free(servers[i].block[k]);
    }
}

/* g: all threads replace blocks in shared slots, so most frees are of another thread's block */
enum { SHARED = 4096, EXCHANGERS = 4 };
static _Atomic(void *) shared[SHARED];

struct exchanger {
    uint64_t x;
    size_t rounds;
};

static void *exchange(void *arg)
{
    struct exchanger *e = arg;
    uint64_t x = e->x;

    for (size_t i = 0; i < e->rounds; i++) {
        size_t n = draw_size(&x, 16, 2048);
        void *p = touched(malloc(n), n);

        free(atomic_exchange_explicit(&shared[draw(&x) % SHARED], p, memory_order_acq_rel));
    }
    return NULL;
}

void mini_exchange(double scale)
{
    struct exchanger e[EXCHANGERS];
    pthread_t t[EXCHANGERS];

    for (size_t i = 0; i < EXCHANGERS; i++) {
        e[i] = (struct exchanger){31 + i, scaled(scale, 1200000)};
        start(&t[i], exchange, &e[i]);
    }
    for (size_t i = 0; i < EXCHANGERS; i++)
        pthread_join(t[i], NULL);
    for (size_t i = 0; i < SHARED; i++)
        free(atomic_exchange_explicit(&shared[i], NULL, memory_order_acq_rel));
}

/* j: threads that allocate a little and end */
static void *short_life(void *arg)
{
    uint64_t x = (uint64_t)(uintptr_t)arg;
    void *held[50];

    for (size_t i = 0; i < 50; i++) {
        size_t n = draw_size(&x, 16, 2048);

        held[i] = touched(malloc(n), n);
    }
    for (size_t i = 0; i < 50; i++)
        free(held[i]);
    return NULL;
}

void mini_thread_churn(double scale)
{
    for (size_t i = scaled(scale, 12000); i > 0; i--) {
        pthread_t t;

        start(&t, short_life, (void *)(uintptr_t)(i * 7919 + 1));
        pthread_join(t, NULL);
    }
}

/* p: 64 threads, each with its own blocks, all alive until the end */
enum { MANY = 64 };
static pthread_barrier_t all_here;

static void *one_of_many(void *arg)
{
    struct exchanger *e = arg;
    uint64_t x = e->x;
    void *held[200] = {NULL};

    pthread_barrier_wait(&all_here);
    for (size_t i = 0; i < e->rounds; i++) {
        size_t k = draw(&x) % 200, n = draw_size(&x, 16, 4096);

        free(held[k]);
        held[k] = touched(malloc(n), n);
    }
    for (size_t k = 0; k < 200; k++)
        free(held[k]);
    pthread_barrier_wait(&all_here);
    return NULL;
}

void mini_threads_64(double scale)
{
    static struct exchanger e[MANY];
    pthread_t t[MANY];

    pthread_barrier_init(&all_here, NULL, MANY);
    for (size_t i = 0; i < MANY; i++) {
        e[i] = (struct exchanger){41 + i, scaled(scale, 120000)};
        start(&t[i], one_of_many, &e[i]);
    }
    for (size_t i = 0; i < MANY; i++)
        pthread_join(t[i], NULL);
    pthread_barrier_destroy(&all_here);
}
