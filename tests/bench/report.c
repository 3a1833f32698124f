/*
 * report.c - how long a program stands still for a report that a signal asks for.
 *
 * Purpose: report THREADS MIB ROUNDS, under the library with SLABPOOL_DUMP_SIGNAL=USR1: so many
 * threads live, each with blocks of 30 classes, and so much memory taken in small blocks; then
 * raises the signal ROUNDS times and prints `FIRST MEDIAN MOST`, microseconds from raise() to its
 * return: handler, counting, formatting, writing, and the kernel's part of a signal.
 * Invariant: nothing allocates between the first signal and the last.
 * Data: one table of samples. errno: checked at each call. No locks but a barrier.
 */
#define _GNU_SOURCE
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum { CLASSES = 30, MOST_ROUNDS = 1000, STACK = 128 << 10, BLOCK = 1000 };

static pthread_barrier_t ready;
static double samples[MOST_ROUNDS];

static void die(const char *what)
{
    perror(what);
    exit(1);
}

static void take(size_t bytes)
{
    volatile char *block = malloc(bytes);

    if (block == NULL)
        die("malloc");
    *block = 1;
}

/* Two blocks of each: 16 to 128 bytes by 16, then eight classes each time the size doubles. */
static void *lives(void *unused)
{
    size_t size = 16, step = 16;

    for (int k = 0; k < CLASSES; k++, size += step) {
        take(size);
        take(size);
        if (size >= 16 * step)
            step *= 2;
    }
    pthread_barrier_wait(&ready);
    for (;;)
        pause();
    return unused;
}

static double now_us(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return x < y ? -1 : x > y;
}

int main(int argc, char **argv)
{
    long threads = argc > 3 ? atol(argv[1]) : -1, mib = argc > 3 ? atol(argv[2]) : -1;
    long rounds = argc > 3 ? atol(argv[3]) : 0;
    pthread_attr_t attributes;
    pthread_t thread;

    if (threads < 0 || mib < 0 || rounds < 1 || rounds > MOST_ROUNDS) {
        fprintf(stderr, "usage: report THREADS MIB ROUNDS\n");
        return 2;
    }
    pthread_barrier_init(&ready, NULL, (unsigned)threads + 1);
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, STACK);
    for (long i = 0; i < threads; i++)
        if (pthread_create(&thread, &attributes, lives, NULL) != 0)
            die("pthread_create");
    pthread_barrier_wait(&ready);
    for (long i = 0; i < (mib << 20) / BLOCK; i++)
        take(BLOCK);
    for (long i = 0; i < rounds; i++) {
        double begin = now_us();
        raise(SIGUSR1);
        samples[i] = now_us() - begin;
    }
    double first = samples[0];
    qsort(samples, (size_t)rounds, sizeof(*samples), by_value);
    printf("%.0f %.0f %.0f\n", first, samples[rounds / 2], samples[rounds - 1]);
    return 0;
}
