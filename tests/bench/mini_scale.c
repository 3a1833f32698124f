/*
 * mini_scale.c - the small benchmark: the same work by any number of threads.
 *
 * Purpose: how the rate grows with threads, and what of that the machine allows. Each workload
 * has a fixed amount of work, shared out among mini_threads threads, and prints
 * `metric ops_per_s N`: the work over the time from the first thread's start to the last one's
 * end. One op is one block taken and freed (for scale_compute, the draws and writes of one).
 * Threads start together and stay until the last is done.
 * Data: a thread's blocks are its own; in scale_remote they pass through a ring with two
 * semaphores, which also order what is in the slots. No atomics. errno only as sem_wait's EINTR;
 * no fork, no signals.
 */
#include "mini.h"

#include <semaphore.h>
#include <string.h>

enum { SLOTS = 200, LO = 16, HI = 512, MOST_THREADS = 1024 };
enum { RING = 16, CHUNK = 1024 };

struct ring {
    sem_t empty, full;
    void **chunk[RING];
};

struct worker {
    void (*work)(struct worker *w);
    size_t index, ops;
    struct ring *ring; /* of the pair, for scale_remote with two threads or more */
    uint64_t begin, end;
};

static pthread_barrier_t gate;

static void *work(void *arg)
{
    struct worker *w = arg;

    pthread_barrier_wait(&gate);
    w->begin = now_us();
    w->work(w);
    w->end = now_us();
    pthread_barrier_wait(&gate);
    return NULL;
}

/* Runs count workers and prints the rate of all their ops together. */
static void run_together(struct worker *w, size_t count)
{
    pthread_t *t = table_take(count * sizeof(*t));
    uint64_t begin = UINT64_MAX, end = 0;
    size_t ops = 0;

    pthread_barrier_init(&gate, NULL, (unsigned)count);
    for (size_t i = 0; i < count; i++)
        start(&t[i], work, &w[i]);
    for (size_t i = 0; i < count; i++) {
        pthread_join(t[i], NULL);
        begin = w[i].begin < begin ? w[i].begin : begin;
        end = w[i].end > end ? w[i].end : end;
        ops += w[i].ops;
    }
    pthread_barrier_destroy(&gate);
    table_drop(t, count * sizeof(*t));
    dprintf(1, "us %llu\n", (unsigned long long)(end - begin));
    dprintf(1, "metric ops_per_s %.0f\n", (double)ops * 1e6 / (double)(end - begin + 1));
}

static size_t thread_count(void)
{
    return mini_threads < MOST_THREADS ? mini_threads : MOST_THREADS;
}

static void share_out(void (*run)(struct worker *w), double scale, size_t all)
{
    size_t count = thread_count();
    struct worker *w = table_take(count * sizeof(*w));

    for (size_t i = 0; i < count; i++) {
        w[i].work = run;
        w[i].index = i;
        w[i].ops = scaled(scale, all) / count + 1;
    }
    run_together(w, count);
    table_drop(w, count * sizeof(*w));
}

/* What scale_independent does, with places in a buffer of the thread's own instead of blocks,
   found by about as much arithmetic as an allocator needs. */
static void compute(struct worker *w)
{
    char arena[65536], *held[SLOTS];
    uint64_t x = 61 + w->index;

    memset(arena, 0, sizeof(arena));
    for (size_t i = 0; i < SLOTS; i++)
        held[i] = arena;
    for (size_t i = 0; i < w->ops; i++) {
        size_t k = draw(&x) % SLOTS, n = draw_size(&x, LO, HI);
        uint64_t place = (uint64_t)(held[k] - arena) + n;

        for (int step = 0; step < 8; step++)
            place = (place ^ place >> 29) * 0x9e3779b97f4a7c15u;
        held[k] = touched(arena + (place >> 32) % (sizeof(arena) - HI), n);
    }
}

void mini_scale_compute(double scale)
{
    share_out(compute, scale, 32000000);
}

static void independent(struct worker *w)
{
    void *held[SLOTS] = {NULL};
    uint64_t x = 61 + w->index;

    for (size_t i = 0; i < w->ops; i++) {
        size_t k = draw(&x) % SLOTS, n = draw_size(&x, LO, HI);

        free(held[k]);
        held[k] = touched(malloc(n), n);
    }
    for (size_t i = 0; i < SLOTS; i++)
        free(held[i]);
}

void mini_scale_independent(double scale)
{
    share_out(independent, scale, 32000000);
}

static void fill(void **chunk, uint64_t *x)
{
    for (size_t i = 0; i < CHUNK; i++) {
        size_t n = draw_size(x, LO, HI);

        chunk[i] = touched(malloc(n), n);
    }
}

static void empty(void **chunk)
{
    for (size_t i = 0; i < CHUNK; i++)
        free(chunk[i]);
    free(chunk);
}

static void wait_for(sem_t *s)
{
    while (sem_wait(s) != 0)
        continue;
}

/* The even threads take blocks, the odd ones free them; a thread without a partner does both. */
static void pair(struct worker *w)
{
    size_t chunks = w->ops / CHUNK * (w->ring != NULL ? 2 : 1);
    struct ring *r = w->ring;
    uint64_t x = 61 + w->index;

    for (size_t i = 0; i < chunks; i++) {
        void **chunk = NULL;

        if (w->index % 2 == 0) {
            fill(chunk = touched(malloc(CHUNK * sizeof(*chunk)), CHUNK * sizeof(*chunk)), &x);
            if (r == NULL) {
                empty(chunk);
                continue;
            }
            wait_for(&r->empty);
            r->chunk[i % RING] = chunk;
            sem_post(&r->full);
        } else {
            wait_for(&r->full);
            chunk = r->chunk[i % RING];
            sem_post(&r->empty);
            empty(chunk);
        }
    }
}

/* Each thread counts half of its pair's blocks as its ops. */
void mini_scale_remote(double scale)
{
    size_t count = thread_count(), pairs = count / 2;
    struct worker *w = table_take(count * sizeof(*w));
    struct ring *rings = table_take((pairs + 1) * sizeof(*rings));

    for (size_t i = 0; i < pairs; i++) {
        sem_init(&rings[i].empty, 0, RING);
        sem_init(&rings[i].full, 0, 0);
    }
    for (size_t i = 0; i < count; i++) {
        w[i].work = pair;
        w[i].index = i;
        w[i].ops = (scaled(scale, 8000000) / count / CHUNK + 1) * CHUNK;
        w[i].ring = i / 2 < pairs ? &rings[i / 2] : NULL;
    }
    run_together(w, count);
    for (size_t i = 0; i < pairs; i++) {
        sem_destroy(&rings[i].empty);
        sem_destroy(&rings[i].full);
    }
    table_drop(rings, (pairs + 1) * sizeof(*rings));
    table_drop(w, count * sizeof(*w));
}
