/*
 * mini.h - what the parts of the small benchmark share.
 *
 * Purpose: the random generator, a timer, checked allocation, and the list of workloads.
 * A workload does its work and returns; scale is 1 by default. What it prints: `us N`, its own
 * time where the time of the whole process would mislead, and `metric NAME VALUE`.
 * No shared data, no locks. errno, fork and signals are not used.
 */
#ifndef SLP_TESTS_BENCH_MINI_H
#define SLP_TESTS_BENCH_MINI_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* the clock and barriers with -std=c11 */
#endif

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

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
        fprintf(stderr, "mini: no memory for %zu bytes\n", n);
        exit(1);
    }
    ((volatile char *)p)[0] = 1;
    ((volatile char *)p)[n - 1] = 1;
    return p;
}

static inline size_t scaled(double scale, size_t n)
{
    return (size_t)(scale * (double)n) + 1;
}

void mini_small_pair(double scale);
void mini_delayed_16k(double scale);
void mini_delayed_256k(double scale);
void mini_many_live(double scale);
void mini_realloc(double scale);
void mini_large(double scale);
void mini_fragment(double scale);
void mini_burst_idle(double scale);
void mini_calloc(double scale);
void mini_allocloop(double scale);
void mini_remote(double scale);
void mini_larson(double scale);
void mini_exchange(double scale);
void mini_thread_churn(double scale);
void mini_threads_64(double scale);

#endif
