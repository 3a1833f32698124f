/*
 * mini_pass.c - the small benchmark: threads that pass blocks on to others.
 *
 * Purpose: arrays of mixed sizes freed by a neighbour (mix_threads), many producers and one
 * consumer (asymmetric), short-lived threads around a transfer area with every kind of call
 * (transfer), random sizes with a share of remote frees (rp_linear, rp_exponential), and random
 * replacement in a thread's own array (bins).
 * Data: blocks pass through atomic slots, by exchange; in asymmetric through a queue.
 * Memory order: acq_rel, for who exchanges publishes and takes. Locks: the queue's mutex, a leaf.
 * errno, fork and signals are not used.
 */
#include "mini.h"

#include <stdatomic.h>
#include <string.h>

enum { THREADS = 4 };

struct passer {
    size_t index, rounds;
    uint64_t x;
    size_t (*size)(uint64_t *x); /* what rp and bins draw */
    size_t live;                 /* and how many they hold */
};

/* What a thread lays down for its neighbour: an array of blocks that ends with NULL. */
static _Atomic(void **) mail[THREADS];

static void free_array(void **array)
{
    if (array == NULL)
        return;
    for (size_t i = 0; array[i] != NULL; i++)
        free(array[i]);
    free(array);
}

/* Gives array to thread `to`, which must also free what lay there; NULL only takes. */
static void **exchange_mail(size_t to, void **array)
{
    return atomic_exchange_explicit(&mail[to % THREADS], array, memory_order_acq_rel);
}

static void pass_around(void *(*run)(void *), const struct passer *like, uint64_t seed)
{
    struct passer a[THREADS];

    for (size_t i = 0; i < THREADS; i++) {
        a[i] = *like;
        a[i].index = i;
        a[i].x = seed + i;
    }
    run_all(run, a, sizeof(a[0]), THREADS);
    for (size_t i = 0; i < THREADS; i++)
        free_array(exchange_mail(i, NULL));
}

/* Half of each array is freed in order or in reverse, half goes to the neighbour. */
static void *mix(void *arg)
{
    enum { BATCH = 2048, HALF = BATCH / 2 };
    struct passer *a = arg;
    void *held[HALF];

    for (size_t round = 0; round < a->rounds; round++) {
        size_t bytes = (HALF + 1) * sizeof(void *), count = 0, given = 0;
        void **gift = touched(malloc(bytes), bytes);

        for (size_t i = 0; i < BATCH; i++) {
            uint64_t kind = draw(&a->x) % 100;
            size_t hi = kind < 60 ? 64 : kind < 90 ? 256 : kind < 99 ? 1024 : 20000;
            size_t n = 8 + draw(&a->x) % (hi - 7);
            void *p = touched(malloc(n), n);

            if (i % 2 == 0)
                held[count++] = p;
            else
                gift[given++] = p;
        }
        gift[given] = NULL;
        free_array(exchange_mail(a->index + 1, gift));
        for (size_t i = 0; i < HALF; i++)
            free(held[round % 2 == 0 ? i : HALF - 1 - i]);
        free_array(exchange_mail(a->index, NULL));
    }
    return NULL;
}

void mini_mix_threads(double scale)
{
    pass_around(mix, &(struct passer){.rounds = scaled(scale, 800)}, 91);
}

/* Three producers, one consumer, a queue of 32 batches. */
enum { PRODUCERS = 3, BATCH = 1024, QUEUE = 32 };

static struct {
    pthread_mutex_t lock;
    pthread_cond_t room, work;
    void **batch[QUEUE];
    size_t put, taken;
} queue = {.lock = PTHREAD_MUTEX_INITIALIZER,
           .room = PTHREAD_COND_INITIALIZER,
           .work = PTHREAD_COND_INITIALIZER};

static void *put_batches(void *arg)
{
    struct passer *a = arg;

    for (size_t round = 0; round < a->rounds; round++) {
        size_t bytes = (BATCH + 1) * sizeof(void *);
        void **batch = touched(malloc(bytes), bytes);

        for (size_t i = 0; i < BATCH; i++) {
            size_t n = draw_exponential(&a->x, 3, 9);

            batch[i] = touched(malloc(n), n);
        }
        batch[BATCH] = NULL;
        pthread_mutex_lock(&queue.lock);
        while (queue.put - queue.taken == QUEUE)
            pthread_cond_wait(&queue.room, &queue.lock);
        queue.batch[queue.put++ % QUEUE] = batch;
        pthread_cond_signal(&queue.work);
        pthread_mutex_unlock(&queue.lock);
    }
    return NULL;
}

static void *take_batches(void *arg)
{
    struct passer *a = arg;

    for (size_t round = 0; round < a->rounds; round++) {
        void **batch;

        pthread_mutex_lock(&queue.lock);
        while (queue.put == queue.taken)
            pthread_cond_wait(&queue.work, &queue.lock);
        batch = queue.batch[queue.taken++ % QUEUE];
        pthread_cond_signal(&queue.room);
        pthread_mutex_unlock(&queue.lock);
        free_array(batch);
    }
    return NULL;
}

static void *one_side(void *arg)
{
    struct passer *a = arg;

    return a->index < PRODUCERS ? put_batches(a) : take_batches(a);
}

void mini_asymmetric(double scale)
{
    size_t rounds = scaled(scale, 2000);
    struct passer a[PRODUCERS + 1];

    for (size_t i = 0; i <= PRODUCERS; i++)
        a[i] = (struct passer){.index = i, .x = 95 + i,
                               .rounds = i < PRODUCERS ? rounds : PRODUCERS * rounds};
    run_all(one_side, a, sizeof(a[0]), PRODUCERS + 1);
}

/* A block that knows its size, so that whoever frees it can look whether it is whole. */
struct sized {
    size_t n, same;
};

enum { TRANSFER = 1000 };
static _Atomic(struct sized *) transfer[TRANSFER];

static struct sized *mark(void *p, size_t n)
{
    struct sized *s = touched(p, n);

    s->n = n;
    s->same = ~n;
    return s;
}

static void check(const struct sized *s)
{
    if (s != NULL && s->same != ~s->n) {
        dprintf(2, "mini: a block of %zu bytes was overwritten\n", s->n);
        abort();
    }
}

static void check_and_free(struct sized *s)
{
    check(s);
    free(s);
}

/* Mostly small, one in 50 to 16 KiB, one in 2000 to 1 MiB. */
static size_t stress_size(uint64_t *x)
{
    uint64_t kind = draw(x) % 2000;
    size_t hi = kind == 0 ? 1u << 20 : kind < 40 ? 16384 : 512;

    return draw_size(x, sizeof(struct sized), hi);
}

static struct sized *take_sized(uint64_t *x, struct sized *old)
{
    size_t n = stress_size(x);

    check(old);
    if (old != NULL && draw(x) % 4 == 0)
        return mark(realloc(old, n), n);
    free(old);
    return mark(draw(x) % 8 == 0 ? calloc(1, n) : malloc(n), n);
}

static void *stress(void *arg)
{
    enum { OWN = 1000 };
    struct passer *a = arg;
    struct sized *own[OWN] = {NULL};

    for (size_t i = 0; i < a->rounds; i++) {
        size_t k = draw(&a->x) % OWN, what = draw(&a->x) % 8;

        if (what < 4) {
            own[k] = take_sized(&a->x, own[k]);
        } else if (what < 6) {
            check_and_free(own[k]);
            own[k] = NULL;
        } else {
            own[k] = atomic_exchange_explicit(&transfer[draw(&a->x) % TRANSFER], own[k],
                                              memory_order_acq_rel);
        }
    }
    for (size_t i = 0; i < OWN; i++)
        check_and_free(own[i]);
    return NULL;
}

/* New threads for every iteration; half of the transfer area outlives it. */
void mini_transfer(double scale)
{
    struct passer like = {.rounds = 50000};

    for (size_t i = scaled(scale, 40); i > 0; i--) {
        pass_around(stress, &like, i * THREADS);
        for (size_t k = i == 1 ? 0 : i % 2; k < TRANSFER; k += i == 1 ? 1 : 2)
            check_and_free(atomic_exchange_explicit(&transfer[k], NULL, memory_order_acq_rel));
    }
}

/* Frees a stretch of the array and fills it anew, every page touched; every second round also
   makes an array for the neighbour and frees the one that came. */
static void *rp(void *arg)
{
    struct passer *a = arg;
    size_t stretch = a->live / 2, at = 0, bytes = (stretch / 4 + 1) * sizeof(void *);
    void **held = table_take(a->live * sizeof(*held));

    for (size_t round = 0; round < a->rounds; round++) {
        for (size_t i = 0; i < stretch; i++, at = (at + 7) % a->live) {
            size_t n = a->size(&a->x);

            free(held[at]);
            held[at] = touched(malloc(n), n);
            for (size_t page = 4096; page < n; page += 4096)
                ((char *)held[at])[page] = 1;
        }
        if (round % 2 == 0) {
            void **gift = touched(malloc(bytes), bytes);

            for (size_t i = 0; i < stretch / 4; i++) {
                size_t n = a->size(&a->x);

                gift[i] = touched(malloc(n), n);
            }
            gift[stretch / 4] = NULL;
            free_array(exchange_mail(a->index + 1, gift));
            free_array(exchange_mail(a->index, NULL));
        }
    }
    for (size_t i = 0; i < a->live; i++)
        free(held[i]);
    table_drop(held, a->live * sizeof(*held));
    return NULL;
}

static size_t linear_size(uint64_t *x)
{
    return 16 + draw(x) % 15985;
}

static size_t exponential_size(uint64_t *x)
{
    return draw_exponential(x, 4, 15);
}

static size_t bins_size(uint64_t *x)
{
    return draw_exponential(x, 2, 13);
}

void mini_rp_linear(double scale)
{
    struct passer like = {.rounds = scaled(scale, 500), .size = linear_size, .live = 2000};

    pass_around(rp, &like, 101);
}

void mini_rp_exponential(double scale)
{
    struct passer like = {.rounds = scaled(scale, 1800), .size = exponential_size, .live = 1000};

    pass_around(rp, &like, 105);
}

static void *replace(void *arg)
{
    struct passer *a = arg;
    void **held = table_take(a->live * sizeof(*held));

    for (size_t i = 0; i < a->rounds; i++) {
        size_t k = draw(&a->x) % a->live, n = a->size(&a->x);

        free(held[k]);
        held[k] = touched(malloc(n), n);
    }
    for (size_t i = 0; i < a->live; i++)
        free(held[i]);
    table_drop(held, a->live * sizeof(*held));
    return NULL;
}

void mini_bins(double scale)
{
    struct passer like = {.rounds = scaled(scale, 2000000), .size = bins_size, .live = 1024};

    pass_around(replace, &like, 109);
}
