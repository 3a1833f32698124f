/*
 * calls.c - programs whose allocation calls libcount.so and the library's report both count.
 *
 * Purpose: one mode per scenario: one, threads, remote, realloc, align, fork, keys, and the ways
 * to end: exit, _exit, quick_exit, pthread_exit. The mode `remote` prints `remote_frees N`, what
 * it knows: its consumers free every block of producers that still live.
 * Data: each thread draws from its own generator with a fixed seed; blocks are filled, so that a
 * block handed out twice shows up as damage (exit status 3). No locks but the ring's.
 * Memory order: ring slots are passed with release (producer) and acquire (consumer).
 * fork: children end by exit and by _exit after freeing blocks of the parent. errno: unused.
 */
#define _GNU_SOURCE
#include <malloc.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SLOTS = 500, THREADS = 16, RING = 1024, PASSED = 100000 };

struct held {
    unsigned char *p;
    size_t n;
};

static void die(const char *what)
{
    fprintf(stderr, "calls: %s\n", what);
    _exit(3);
}

static uint64_t draw(uint64_t *x)
{
    *x ^= *x << 13;
    *x ^= *x >> 7;
    *x ^= *x << 17;
    return *x >> 11;
}

static size_t draw_size(uint64_t *x, size_t most)
{
    uint64_t kind = draw(x) % 100;

    if (kind < 80)
        return draw(x) % 1024;
    if (kind < 99)
        return draw(x) % 32768;
    return draw(x) % most;
}

static void fill(struct held *h, unsigned char *p, size_t n)
{
    if (p == NULL)
        die("no memory");
    h->p = p;
    h->n = n;
    if (n != 0) {
        p[0] = (unsigned char)n;
        p[n - 1] = (unsigned char)n;
    }
}

static void check(const struct held *h)
{
    if (h->p != NULL && h->n != 0 &&
        (h->p[0] != (unsigned char)h->n || h->p[h->n - 1] != (unsigned char)h->n))
        die("damaged block");
}

static void drop(struct held *h)
{
    check(h);
    free(h->p);
    h->p = NULL;
}

/* calls on random slots; what is left in the slots stays live for the caller */
static void churn(struct held *slots, uint64_t seed, size_t calls, int reallocs)
{
    uint64_t x = seed * 0x9e3779b97f4a7c15u + 1;

    for (size_t i = 0; i < calls; i++) {
        struct held *h = &slots[draw(&x) % SLOTS];
        size_t n = draw_size(&x, 1000000);

        if (reallocs != 0 && draw(&x) % 2 == 0) {
            check(h);
            if (n != 0)
                fill(h, realloc(h->p, n), n);
        } else if (draw(&x) % 8 == 0) {
            drop(h);
            fill(h, calloc(1, n), n);
        } else {
            drop(h);
            fill(h, malloc(n), n);
        }
    }
}

static int mode_one(void)
{
    static struct held slots[SLOTS];
    void *volatile none = NULL;
    volatile size_t huge = SIZE_MAX / 2;

    churn(slots, 1, 300000, 0);
    free(none);
    if (calloc(huge, 4) != NULL || malloc(huge) != NULL)
        die("impossible size served");
    for (size_t i = 0; i < SLOTS / 2; i++)
        drop(&slots[i]);
    return 0;
}

static struct held thread_slots[THREADS][SLOTS];

static void *churn_thread(void *arg)
{
    size_t id = (size_t)arg;

    churn(thread_slots[id], id + 7, 60000, 1);
    for (size_t i = 0; i < SLOTS; i += 2)
        drop(&thread_slots[id][i]);
    return NULL;
}

static int mode_threads(void)
{
    pthread_t t[THREADS];

    for (size_t i = 0; i < THREADS; i++)
        if (pthread_create(&t[i], NULL, churn_thread, (void *)i) != 0)
            die("pthread_create");
    for (size_t i = 0; i < THREADS; i++)
        pthread_join(t[i], NULL);
    for (size_t i = 0; i < THREADS; i++) /* blocks of threads that have ended */
        for (size_t k = 1; k < SLOTS; k += 4)
            drop(&thread_slots[i][k]);
    return 0;
}

static _Atomic(void *) ring[2][RING];
static pthread_barrier_t all_done;

static void *produce(void *arg)
{
    _Atomic(void *) *r = arg;
    uint64_t x = 99;

    for (size_t i = 0; i < PASSED; i++) {
        size_t n = 1 + draw_size(&x, 30000);
        char *p = malloc(n);

        if (p == NULL)
            die("no memory");
        p[n - 1] = 1;
        while (atomic_load_explicit(&r[i % RING], memory_order_acquire) != NULL)
            sched_yield();
        atomic_store_explicit(&r[i % RING], p, memory_order_release);
    }
    pthread_barrier_wait(&all_done); /* alive until its last block is freed */
    return NULL;
}

static void *consume(void *arg)
{
    _Atomic(void *) *r = arg;

    for (size_t i = 0; i < PASSED; i++) {
        void *p;

        while ((p = atomic_load_explicit(&r[i % RING], memory_order_acquire)) == NULL)
            sched_yield();
        atomic_store_explicit(&r[i % RING], NULL, memory_order_release);
        free(p);
    }
    pthread_barrier_wait(&all_done);
    return NULL;
}

static int mode_remote(void)
{
    pthread_t t[4];

    pthread_barrier_init(&all_done, NULL, 4);
    for (size_t i = 0; i < 2; i++)
        if (pthread_create(&t[2 * i], NULL, produce, ring[i]) != 0 ||
            pthread_create(&t[2 * i + 1], NULL, consume, ring[i]) != 0)
            die("pthread_create");
    for (size_t i = 0; i < 4; i++)
        pthread_join(t[i], NULL);
    printf("remote_frees %d\n", 2 * PASSED);
    return 0;
}

static int mode_realloc(void)
{
    static struct held slots[SLOTS];
    size_t n = 1;
    char *p = NULL;

    churn(slots, 3, 200000, 1);
    while (n < 3000000) { /* through every class into large blocks */
        p = realloc(p, n);
        if (p == NULL)
            die("no memory");
        p[n - 1] = 1;
        n += n / 16 + 1;
    }
    while (n > 16) {
        n -= n / 8 + 1;
        p = realloc(p, n);
        if (p == NULL)
            die("no memory");
    }
    p = realloc(p, 0);
    if (p != NULL)
        die("realloc(p, 0) returned a block");
    return 0;
}

static int mode_align(void)
{
    for (size_t k = 0; k < 3000; k++) {
        size_t a = (size_t)16 << (k % 12), n = (k * 37) % 70000 + 1;
        void *p[6] = {memalign(a, n), aligned_alloc(a, (n + a - 1) & ~(a - 1)), NULL,
                      valloc(n), pvalloc(n), calloc(n, 3)};

        if (posix_memalign(&p[2], a, n) != 0 || posix_memalign(&p[2], 3, n) == 0)
            die("posix_memalign");
        for (size_t i = 0; i < 6; i++) {
            if (p[i] == NULL || (i < 3 && (uintptr_t)p[i] % a != 0))
                die("alignment");
            if (k % 5 != 0)
                free(p[i]);
        }
    }
    return 0;
}

static int mode_fork(void)
{
    static struct held slots[SLOTS];
    uint64_t x = 5;

    churn(slots, 11, 20000, 1);
    for (int child = 0; child < 6; child++) {
        pid_t pid;

        fflush(stdout);
        pid = fork();
        if (pid < 0)
            die("fork");
        if (pid == 0) {
            for (size_t i = 0; i < SLOTS; i += 3)
                drop(&slots[i]);
            churn(slots, (uint64_t)child + 20, 10000 + draw(&x) % 1000, 1);
            if (child % 2 == 0)
                _exit(0);
            exit(0);
        }
        churn(slots, (uint64_t)child + 50, 5000, 1);
    }
    for (int status, left = 6; left > 0; left--)
        if (wait(&status) < 0 || status != 0)
            die("a child failed");
    return 0;
}

static pthread_key_t keys[40];

static void rearm(void *arg)
{
    size_t *left = arg;

    free(malloc(100));
    if (*left > 0) {
        (*left)--;
        pthread_setspecific(keys[39], left);
        return;
    }
    free(left);
}

static void *with_keys(void *arg)
{
    for (size_t i = 0; i < 40; i++) {
        size_t *left = malloc(sizeof(*left));

        if (left == NULL)
            die("no memory");
        *left = i == 39 ? 2 : 0;
        pthread_setspecific(keys[i], left);
    }
    return arg;
}

static int mode_keys(void)
{
    for (size_t i = 0; i < 40; i++)
        pthread_key_create(&keys[i], rearm);
    for (int i = 0; i < 200; i++) {
        pthread_t t;

        if (pthread_create(&t, NULL, with_keys, NULL) != 0)
            die("pthread_create");
        pthread_join(t, NULL);
    }
    return 0;
}

static void at_end(void)
{
    for (size_t i = 0; i < 100; i++)
        if (malloc(200 + i) == NULL)
            die("no memory");
}

__attribute__((destructor)) static void destroyed(void)
{
    for (size_t i = 0; i < 50; i++)
        free(malloc(1000 + i));
}

static int mode_end(const char *how)
{
    static struct held slots[SLOTS];

    churn(slots, 13, 5000, 1);
    atexit(at_end);
    at_quick_exit(at_end);
    if (strcmp(how, "_exit") == 0)
        _exit(0);
    if (strcmp(how, "quick_exit") == 0)
        quick_exit(0);
    if (strcmp(how, "pthread_exit") == 0)
        pthread_exit(NULL);
    exit(0);
}

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        int (*run)(void);
    } modes[] = {{"one", mode_one}, {"threads", mode_threads}, {"remote", mode_remote},
                 {"realloc", mode_realloc}, {"align", mode_align}, {"fork", mode_fork},
                 {"keys", mode_keys}};

    if (argc == 3 && strcmp(argv[1], "end") == 0)
        return mode_end(argv[2]);
    for (size_t i = 0; argc == 2 && i < sizeof(modes) / sizeof(modes[0]); i++)
        if (strcmp(argv[1], modes[i].name) == 0)
            return modes[i].run();
    fprintf(stderr, "usage: calls one|threads|remote|realloc|align|fork|keys\n"
                    "       calls end exit|_exit|quick_exit|pthread_exit\n");
    return 2;
}
