/*
 * mini.h - what the parts of the small benchmark share.
 *
 * Purpose: the random generator, a timer, checked allocation, tables that are not taken from the
 * allocator under test, threads, and the list of workloads.
 * A workload does its work, frees all it took and returns; scale is 1 by default. What it prints:
 * `us N`, its own time where the time of the whole process would mislead, and `metric NAME VALUE`.
 * Invariant: nothing here but `touched`'s caller allocates; printing does not either (dprintf).
 * Shared data: mini_threads, written by main before the workload starts. No locks.
 * errno, fork and signals are not used.
 */
#ifndef SLP_TESTS_BENCH_MINI_H
#define SLP_TESTS_BENCH_MINI_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* the clock, barriers and mmap with -std=c11 */
#endif

#include <pthread.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <time.h>

/* xorshift; the state must not be 0. */
static inline uint64_t draw(uint64_t *x)
{
    *x ^= *x << 13;
    *x ^= *x >> 7;
    *x ^= *x << 17;
    return *x >> 11;
}

/* A size from lo to hi, near lo more often: the smaller of two draws. */
static inline size_t draw_size(uint64_t *x, size_t lo, size_t hi)
{
    size_t a = lo + draw(x) % (hi - lo + 1), b = lo + draw(x) % (hi - lo + 1);

    return a < b ? a : b;
}

/* A size from 1 << lo to 2 << hi, every power of two alike: an exponential distribution. */
static inline size_t draw_exponential(uint64_t *x, unsigned lo, unsigned hi)
{
    size_t base = (size_t)1 << (lo + draw(x) % (hi - lo + 1));

    return base + draw(x) % base;
}

static inline uint64_t now_us(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_sec * 1000000 + (uint64_t)t.tv_nsec / 1000;
}

/* Writes the ends of a block, as a user of it would; ends the run when there is no memory. */
static inline void *touched(void *p, size_t n)
{
    if (p == NULL) {
        dprintf(2, "mini: no memory for %zu bytes\n", n);
        exit(1);
    }
    ((volatile char *)p)[0] = 1;
    ((volatile char *)p)[n - 1] = 1;
    return p;
}

/* The same for every allocator, or one of them lost what the workload wrote. */
static inline void print_checksum(uint64_t sum)
{
    dprintf(1, "metric checksum %llu\n", (unsigned long long)(sum % 1000000007));
}

static inline size_t scaled(double scale, size_t n)
{
    return (size_t)(scale * (double)n) + 1;
}

/* n bytes of zeros for the workload's own lists: straight from the kernel, so that neither the
   time nor what stays resident is charged to the allocator. */
static inline void *table_take(size_t n)
{
    void *p = mmap(NULL, n, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    if (p == MAP_FAILED) {
        dprintf(2, "mini: no memory for a table of %zu bytes\n", n);
        exit(1);
    }
    return p;
}

static inline void table_drop(void *p, size_t n)
{
    munmap(p, n);
}

static inline void start(pthread_t *t, void *(*run)(void *), void *arg)
{
    int e = pthread_create(t, NULL, run, arg);

    if (e != 0) {
        dprintf(2, "mini: pthread_create: error %d\n", e);
        exit(1);
    }
}

/* Runs count threads, at most MOST_TOGETHER, each with its own element of args; joins them. */
enum { MOST_TOGETHER = 64 };

static inline void run_all(void *(*run)(void *), void *args, size_t element, size_t count)
{
    pthread_t t[MOST_TOGETHER];

    for (size_t i = 0; i < count && i < MOST_TOGETHER; i++)
        start(&t[i], run, (char *)args + i * element);
    for (size_t i = 0; i < count && i < MOST_TOGETHER; i++)
        pthread_join(t[i], NULL);
}

extern size_t mini_threads; /* the argument THREADS, 2 by default; the workloads scale_* obey */

/* mini_one.c: one thread */
void mini_small_pair(double scale);
void mini_delayed_16k(double scale);
void mini_delayed_256k(double scale);
void mini_many_live(double scale);
void mini_realloc(double scale);
void mini_large(double scale);
void mini_large_untouched(double scale);
void mini_fragment(double scale);
void mini_burst_idle(double scale);
void mini_calloc(double scale);
void mini_allocloop(double scale);
/* mini_heap.c: one thread, the shapes of whole programs */
void mini_mix_batch(double scale);
void mini_long_fragment(double scale);
void mini_grow_1g(double scale);
void mini_bignum(double scale);
/* mini_trees.c: one thread, trees of small nodes */
void mini_nbody(double scale);
void mini_symbolic(double scale);
/* mini_lines.c: several threads, blocks of a cache line or less */
void mini_threadtest(double scale);
void mini_cache_scratch(double scale);
void mini_cache_thrash(double scale);
/* mini_pass.c: several threads that pass blocks on */
void mini_mix_threads(double scale);
void mini_asymmetric(double scale);
void mini_transfer(double scale);
void mini_rp_linear(double scale);
void mini_rp_exponential(double scale);
void mini_bins(double scale);
/* mini_threads.c: several threads */
void mini_remote(double scale);
void mini_larson(double scale);
void mini_exchange(double scale);
void mini_thread_churn(double scale);
void mini_threads_64(double scale);
/* mini_scale.c: as many threads as wanted, with `metric ops_per_s` */
void mini_scale_compute(double scale);
void mini_scale_independent(double scale);
void mini_scale_remote(double scale);

#endif
