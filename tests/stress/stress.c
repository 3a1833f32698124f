/*
 * stress.c - random allocator work with every block's content verified.
 *
 * Purpose: stress MODE SECONDS SEED runs threads that allocate, reallocate, free and pass blocks
 * on, until the time is up. MODE: mixed, small, large, remote, threads (short lives), fork, soak (all
 * of it, for hours; resident and mapped memory must stay flat).
 * A block of n bytes at p holds n ^ mix(p) in its first word and words mixed from its address in
 * the rest (over 64 KiB: both ends and one word in 64). It is verified when it is freed or moved,
 * by whichever thread holds it then, so that a block handed out twice, a write by the allocator
 * into a live block, or content lost by realloc is found. Blocks must be 16-byte aligned, calloc's
 * zero, usable size at least what was asked.
 * Data: `slots`, pointers to published blocks. A thread owns what it has exchanged out of a slot.
 * Memory order: slots are exchanged acquire-release, so content travels with the pointer.
 * Locks: none of its own; the talker thread allocates while it holds stdio locks.
 * fork: children verify and free what was published, allocate, start a thread, and end by exit or
 * _exit; a child that hangs is ended by alarm and fails the run. errno: free must keep it.
 * Exit status: 0 good, 3 damage found (one line says what), 5 memory has grown, 2 usage.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <malloc.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "flatness.h"

enum { SLOTS = 4096, MOST_THREADS = 16, LEAST = 16, WHOLE = 65536 };
enum { SAMPLE_MS = 50, TRIM_EVERY = 997, SLACK_KIB = 8192 };

static struct mode {
    const char *name;
    int threads;
    int life_ms;  /* a worker ends after about this long; 0: at the end */
    int fork_ms;  /* a fork about this often; 0: none */
    int permille_medium, permille_large, permille_huge; /* the rest is small */
    int percent_shared; /* operations on the shared slots, not on the thread's own */
} modes[] = {
    {"mixed", 6, 50, 100, 90, 9, 2, 50},   {"small", 4, 0, 0, 0, 0, 0, 30},
    {"large", 3, 100, 200, 200, 300, 60, 50}, {"remote", 6, 0, 0, 90, 5, 1, 100},
    {"threads", 8, 1, 0, 50, 2, 0, 40},    {"fork", 4, 20, 10, 90, 5, 1, 50},
    {"soak", 6, 20, 200, 90, 9, 2, 60},
};

static const struct mode *mode;
static _Atomic(unsigned char *) slots[SLOTS];
static atomic_bool stop;
static atomic_ullong operations;
static uint64_t seed;

static void damage(const char *what, const void *p, size_t n, size_t at)
{
    char line[200];
    int k = snprintf(line, sizeof(line), "stress: %s: block %p of %zu bytes, at %zu (seed %llu)\n",
                     what, p, n, at, (unsigned long long)seed);

    if (write(2, line, (size_t)k) != k)
        _exit(4);
    _exit(3);
}

static uint64_t mix(uint64_t x)
{
    x ^= x >> 31;
    x *= 0x7fb5d329728ea185u;
    x ^= x >> 27;
    x *= 0x81dadef4bc2dd44du;
    return x ^ (x >> 33);
}

static uint64_t draw(uint64_t *x)
{
    *x += 0x9e3779b97f4a7c15u;
    return mix(*x);
}

static size_t draw_size(uint64_t *x)
{
    int kind = (int)(draw(x) % 1000);

    if (kind < mode->permille_huge)
        return LEAST + draw(x) % (2u << 20);
    kind -= mode->permille_huge;
    if (kind < mode->permille_large)
        return LEAST + draw(x) % (512u << 10);
    kind -= mode->permille_large;
    if (kind < mode->permille_medium)
        return LEAST + draw(x) % 32768;
    return LEAST + draw(x) % 1024;
}

/* Which word comes after word i of a block of n bytes; word 0 holds the size. */
static size_t next_word(size_t i, size_t words)
{
    if (words <= WHOLE / 8 || i < 64 || i + 128 >= words)
        return i + 1;
    return i + 64;
}

static void fill(unsigned char *p, size_t n)
{
    uint64_t base = mix((uintptr_t)p), *w = (uint64_t *)(void *)p;
    size_t words = n / 8;

    w[0] = n ^ base;
    for (size_t i = 1; i < words; i = next_word(i, words))
        w[i] = base + i;
    for (size_t i = words * 8; i < n; i++)
        p[i] = (unsigned char)(base >> (i % 8 * 8));
}

/* Verifies the first n bytes of what was filled at address `was`; n bytes is the size or less. */
static void verify(const unsigned char *p, uintptr_t was, size_t size, size_t n)
{
    uint64_t base = mix(was);
    const uint64_t *w = (const uint64_t *)(const void *)p;
    size_t words = size / 8;

    if ((w[0] ^ base) != size)
        damage("size word changed", p, size, 0);
    for (size_t i = 1; i < words && i * 8 + 8 <= n; i = next_word(i, words))
        if (w[i] != base + i)
            damage("content changed", p, size, i * 8);
    for (size_t i = words * 8; i < n; i++)
        if (p[i] != (unsigned char)(base >> (i % 8 * 8)))
            damage("last bytes changed", p, size, i);
}

static size_t size_of(const unsigned char *p)
{
    size_t n = (size_t)(*(const uint64_t *)(const void *)p ^ mix((uintptr_t)p));

    if (n < LEAST || n > (2u << 20) + LEAST)
        damage("size word changed", p, n, 0);
    return n;
}

static unsigned char *checked(unsigned char *p, size_t n)
{
    if (p == NULL)
        damage("no memory", p, n, 0);
    if ((uintptr_t)p % 16 != 0)
        damage("not aligned to 16", p, n, 0);
    if (malloc_usable_size(p) < n)
        damage("usable size too small", p, n, malloc_usable_size(p));
    return p;
}

static unsigned char *take(uint64_t *x)
{
    size_t n = draw_size(x);
    unsigned char *p;

    switch (draw(x) % 16) {
    case 0: {
        size_t a = (size_t)32 << draw(x) % 9;

        p = checked(memalign(a, n), n);
        if ((uintptr_t)p % a != 0)
            damage("alignment", p, n, a);
        break;
    }
    case 1:
    case 2:
        p = checked(calloc(1, n), n);
        for (size_t i = 0; i < n; i++)
            if (p[i] != 0)
                damage("calloc not zero", p, n, i);
        break;
    default:
        p = checked(malloc(n), n);
    }
    fill(p, n);
    return p;
}

static void give(unsigned char *p)
{
    size_t n;

    if (p == NULL)
        return;
    n = size_of(p);
    verify(p, (uintptr_t)p, n, n);
    errno = 4711;
    free(p);
    if (errno != 4711)
        damage("free changed errno", NULL, n, 0);
}

static unsigned char *change(unsigned char *p, uint64_t *x)
{
    uintptr_t was = (uintptr_t)p;
    size_t old, n = draw_size(x);
    unsigned char *q;

    if (p == NULL)
        return take(x);
    old = size_of(p);
    if (draw(x) % 2 == 0) /* near its size, so that growing in place is tried too */
        n = old + draw(x) % (old / 2 + 32);
    if (n > (2u << 20))
        n = 2u << 20;
    verify(p, was, old, old);
    q = checked(realloc(p, n), n);
    verify(q, was, old, old < n ? old : n);
    fill(q, n);
    return q;
}

static void step(uint64_t *x, unsigned char **own, size_t owned)
{
    uint64_t r = draw(x);
    size_t k = (size_t)(r >> 32);
    bool shared = (int)(r % 100) < mode->percent_shared;
    unsigned char *p = shared ? atomic_exchange_explicit(&slots[k % SLOTS], NULL,
                                                         memory_order_acq_rel)
                              : own[k % owned];

    if ((r >> 8) % 8 == 0) {
        p = change(p, x);
    } else {
        give(p);
        p = (r >> 12) % 4 == 0 ? NULL : take(x);
    }
    if (shared)
        give(atomic_exchange_explicit(&slots[k % SLOTS], p, memory_order_acq_rel));
    else
        own[k % owned] = p;
}

static uint64_t now_ms(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_sec * 1000 + (uint64_t)t.tv_nsec / 1000000;
}

static void *work(void *arg)
{
    uint64_t x = mix(seed + (uint64_t)(uintptr_t)arg), done = 0;
    uint64_t end = mode->life_ms == 0 ? UINT64_MAX
                                      : now_ms() + draw(&x) % (2 * (uint64_t)mode->life_ms + 1);
    unsigned char *own[256] = {NULL};

    do {
        for (int i = 0; i < 64; i++)
            step(&x, own, 256);
        done += 64;
    } while (!atomic_load_explicit(&stop, memory_order_relaxed) && now_ms() < end);
    for (size_t i = 0; i < 256; i++) /* some are left to others, as blocks of an ended thread */
        give(i % 2 == 0 ? own[i]
                        : atomic_exchange_explicit(&slots[draw(&x) % SLOTS], own[i],
                                                   memory_order_acq_rel));
    atomic_fetch_add_explicit(&operations, done, memory_order_relaxed);
    return NULL;
}

/* Allocates while it holds locks of stdio, the environment's and the loader's company at fork. */
static void *talk(void *arg)
{
    while (!atomic_load_explicit(&stop, memory_order_relaxed)) {
        FILE *f = fopen("/proc/self/stat", "re");
        char *line = NULL;
        size_t room = 0;

        if (f != NULL) {
            flockfile(f);
            if (getline(&line, &room, f) < 0)
                damage("getline failed", NULL, 0, 0);
            funlockfile(f);
            fclose(f);
        }
        free(line);
        usleep(200);
    }
    return arg;
}

static void child(uint64_t nth)
{
    uint64_t x = mix(seed ^ nth);
    unsigned char *own[64] = {NULL};
    pthread_t t;

    alarm(10);
    for (size_t i = 0; i < SLOTS; i += 1 + draw(&x) % 4)
        give(atomic_exchange_explicit(&slots[i], NULL, memory_order_acq_rel));
    for (int i = 0; i < 500; i++)
        step(&x, own, 64);
    atomic_store_explicit(&stop, true, memory_order_relaxed);
    if (nth % 4 == 0) {
        if (pthread_create(&t, NULL, work, (void *)(uintptr_t)(nth + 1000000)) != 0)
            damage("pthread_create in a child", NULL, 0, 0);
        pthread_join(t, NULL);
    }
    if (nth % 2 == 0)
        _exit(0);
    exit(0);
}

static void fork_once(uint64_t nth)
{
    pid_t pid = fork();
    int status;

    if (pid < 0)
        damage("fork failed", NULL, 0, 0);
    if (pid == 0)
        child(nth);
    if (waitpid(pid, &status, 0) != pid || (WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM))
        damage("a child of fork hangs", NULL, 0, 0);
    if (status != 0)
        damage("a child of fork failed; status", NULL, 0, (size_t)status);
}

static void start(pthread_t *t, void *(*run)(void *), uint64_t id)
{
    if (pthread_create(t, NULL, run, (void *)(uintptr_t)id) != 0)
        damage("pthread_create", NULL, 0, 0);
}

int main(int argc, char **argv)
{
    pthread_t t[MOST_THREADS], talker;
    uint64_t next_id = 1, forks = 0, end, next_fork, next_sample = 0, samples = 0;
    bool soak, grown = false;

    for (size_t i = 0; argc == 4 && i < sizeof(modes) / sizeof(modes[0]); i++)
        if (strcmp(argv[1], modes[i].name) == 0)
            mode = &modes[i];
    if (mode == NULL) {
        fprintf(stderr, "usage: stress mixed|small|large|remote|threads|fork|soak SECONDS SEED\n");
        return 2;
    }
    seed = strtoull(argv[3], NULL, 10);
    soak = strcmp(mode->name, "soak") == 0;
    end = now_ms() + (uint64_t)(strtod(argv[2], NULL) * 1000);
    next_fork = now_ms() + (uint64_t)mode->fork_ms;
    for (int i = 0; i < mode->threads; i++)
        start(&t[i], work, next_id++);
    start(&talker, talk, 0);
    while (now_ms() < end) {
        if (mode->life_ms != 0) {
            size_t k = (size_t)(next_id % (uint64_t)mode->threads);

            pthread_join(t[k], NULL);
            start(&t[k], work, next_id++);
        } else {
            usleep(10000);
        }
        if (mode->fork_ms != 0 && now_ms() >= next_fork) {
            fork_once(forks++);
            next_fork = now_ms() + (uint64_t)mode->fork_ms;
        }
        if (now_ms() >= next_sample) {
            flatness_sample();
            next_sample = now_ms() + SAMPLE_MS;
            if (soak && ++samples % TRIM_EVERY == 0)
                malloc_trim(0);
        }
    }
    atomic_store_explicit(&stop, true, memory_order_relaxed);
    for (int i = 0; i < mode->threads; i++)
        pthread_join(t[i], NULL);
    pthread_join(talker, NULL);
    for (size_t i = 0; i < SLOTS; i++)
        give(atomic_exchange_explicit(&slots[i], NULL, memory_order_acq_rel));
    if (soak)
        grown = flatness_grown(SLACK_KIB);
    printf("%llu operations, %llu threads, %llu forks, seed %llu\n",
           (unsigned long long)atomic_load_explicit(&operations, memory_order_relaxed),
           (unsigned long long)next_id, (unsigned long long)forks, (unsigned long long)seed);
    return grown ? 5 : 0;
}
