/*
 * flat.c - many short threads must leave memory flat.
 *
 * Purpose: flat THREADS GROWTH_KIB starts that many threads, four at a time; each allocates blocks
 * of mixed sizes, frees most of them, hands some to the next thread, which frees them, and ends.
 * Mean resident memory over the second quarter of the threads, when caches have filled, is compared
 * with that over the last quarter: it may grow by GROWTH_KIB. It stops when 256 MiB are lost.
 * Data: `passed`, blocks of ended threads, exchanged with acquire-release. No locks.
 * fork, signals, errno: not used. Exit status 0: flat, 3: grown.
 */
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { TOGETHER = 4, BLOCKS = 200, PASSED = 64, LIMIT_KIB = 262144 };

static _Atomic(void *) passed[PASSED];

static long resident_kib(void)
{
    long size = 0, pages = 0;
    FILE *f = fopen("/proc/self/statm", "re");

    if (f == NULL || fscanf(f, "%ld %ld", &size, &pages) != 2) {
        perror("/proc/self/statm");
        exit(1);
    }
    fclose(f);
    return pages * (sysconf(_SC_PAGESIZE) / 1024);
}

static void *work(void *arg)
{
    uint64_t x = (uint64_t)(uintptr_t)arg * 0x9e3779b97f4a7c15u + 1;
    void *own[BLOCKS];

    for (size_t i = 0; i < BLOCKS; i++) {
        size_t n;

        x ^= x << 13;
        x ^= x >> 7;
        x ^= x << 17;
        n = i % 50 == 0 ? 1 + x % 100000 : 1 + x % 2000;
        own[i] = malloc(n);
        if (own[i] == NULL)
            exit(1);
        memset(own[i], 1, n);
    }
    for (size_t i = 0; i < BLOCKS; i++) {
        if (i % 10 == 0)
            own[i] = atomic_exchange_explicit(&passed[(x >> 8) % PASSED], own[i],
                                              memory_order_acq_rel);
        x = x * 3 + 1;
        free(own[i]);
    }
    return NULL;
}

int main(int argc, char **argv)
{
    uint64_t threads = argc == 3 ? strtoull(argv[1], NULL, 10) : 0;
    pthread_t t[TOGETHER];
    long early = 0, late = 0, earlies = 0, lates = 0;
    long growth = argc == 3 ? strtol(argv[2], NULL, 10) : 0;
    uint64_t every = threads / 500;

    if (threads < 1000 || growth <= 0) {
        fprintf(stderr, "usage: flat THREADS (1,000 or more) GROWTH_KIB\n");
        return 2;
    }
    for (uint64_t i = 0; i < threads; i++) {
        if (i >= TOGETHER)
            pthread_join(t[i % TOGETHER], NULL);
        if (pthread_create(&t[i % TOGETHER], NULL, work, (void *)(uintptr_t)(i + 1)) != 0) {
            perror("pthread_create");
            return 1;
        }
        if (i % every != 0 || i < threads / 4)
            continue;
        long now = resident_kib();

        if (i < threads / 2) {
            early += now;
            earlies++;
        } else if (i >= threads - threads / 4) {
            late += now;
            lates++;
        }
        if (i >= threads / 2 && now > early / earlies + LIMIT_KIB) {
            printf("%ld KiB early, %ld KiB after %llu threads\n", early / earlies, now,
                   (unsigned long long)i);
            fflush(stdout);
            _exit(3); /* before it takes all memory of the machine */
        }
    }
    for (size_t i = 0; i < TOGETHER; i++)
        pthread_join(t[i], NULL);
    early /= earlies;
    late /= lates;
    printf("%ld KiB early, %ld KiB late, %llu threads\n", early, late,
           (unsigned long long)threads);
    return late > early + growth ? 3 : 0;
}
