/*
 * mini.c - the small benchmark: workloads of a single thread, and main.
 *
 * Purpose: mini WORKLOAD [SCALE] runs one workload; tests/bench/run times it under each allocator.
 * Invariant: the same calls in the same order for every allocator; draws have fixed seeds.
 * Data: static or the workload's own, one thread. No locks, no atomics. errno, fork and signals
 * are not used.
 */
#include "mini.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* a: small blocks, freed at once */
void mini_small_pair(double scale)
{
    uint64_t x = 1;

    for (size_t i = scaled(scale, 20000000); i > 0; i--)
        free(touched(malloc(16 + draw(&x) % 241), 16));
}

static void replace_at_random(size_t slots, size_t lo, size_t hi, size_t rounds)
{
    void **held = calloc(slots, sizeof(*held));
    uint64_t x = 2;

    if (held == NULL)
        exit(1);
    for (size_t i = 0; i < rounds; i++) {
        size_t k = draw(&x) % slots, n = draw_size(&x, lo, hi);

        free(held[k]);
        held[k] = touched(malloc(n), n);
    }
    for (size_t i = 0; i < slots; i++)
        free(held[i]);
    free(held);
}

/* b and c: blocks of random size, freed a while later */
void mini_delayed_16k(double scale)
{
    replace_at_random(1000, 16, 16384, scaled(scale, 8000000));
}

void mini_delayed_256k(double scale)
{
    replace_at_random(200, 16, 262143, scaled(scale, 1500000));
}

/* d: a million live objects, replaced at random */
void mini_many_live(double scale)
{
    replace_at_random(scaled(scale < 1 ? scale : 1, 1000000), 16, 512, scaled(scale, 4000000));
}

/* h: strings that grow by appending, and one long vector */
void mini_realloc(double scale)
{
    enum { STRINGS = 50, LONG = 100 << 20 };
    char *s[STRINGS] = {NULL}, *vector = NULL;
    size_t length[STRINGS] = {0};
    uint64_t x = 3;

    for (size_t i = scaled(scale, 4000000); i > 0; i--) {
        size_t k = draw(&x) % STRINGS, more = 1 + draw(&x) % 64;

        length[k] += more;
        s[k] = touched(realloc(s[k], length[k]), length[k]);
        if (length[k] > 20000) {
            free(s[k]);
            s[k] = NULL;
            length[k] = 0;
        }
    }
    for (size_t i = 0; i < STRINGS; i++)
        free(s[i]);
    for (size_t round = scaled(scale, 4); round > 0; round--) {
        for (size_t n = 1000; n < LONG; n += n / 8) {
            vector = touched(realloc(vector, n), n);
            memset(vector + n - n / 9, 1, n / 9);
        }
        free(vector);
        vector = NULL;
    }
}

/* i: large blocks at random, 20 live, one write a page */
void mini_large(double scale)
{
    enum { LIVE = 20 };
    char *held[LIVE] = {NULL};
    uint64_t x = 4;

    for (size_t i = scaled(scale, 300); i > 0; i--) {
        size_t k = draw(&x) % LIVE, n = (5u << 20) + draw(&x) % (20u << 20);

        free(held[k]);
        held[k] = touched(malloc(n), n);
        for (size_t at = 0; at < n; at += 4096)
            held[k][at] = 1;
    }
    for (size_t i = 0; i < LIVE; i++)
        free(held[i]);
}

/* k: phases of ever smaller blocks; one in ten of each phase stays */
void mini_fragment(double scale)
{
    enum { PHASE = 32 << 20, MOST = 700000 };
    static void *held[MOST];
    static void *kept[MOST];
    size_t keep = 0, phase = scaled(scale < 1 ? scale : 1, PHASE);
    uint64_t x = 5;

    for (size_t round = scaled(scale, 2); round > 0; round--) {
        for (size_t hi = 16384; hi >= 64; hi /= 2) {
            size_t count = 0;

            for (size_t bytes = 0; bytes < phase && count < MOST;) {
                size_t n = hi / 2 + draw(&x) % (hi / 2);

                held[count++] = memset(touched(malloc(n), n), 1, n);
                bytes += n;
            }
            for (size_t i = 0; i < count; i++) {
                if (i % 10 == 0 && keep < MOST)
                    kept[keep++] = held[i];
                else
                    free(held[i]);
            }
        }
        while (keep > 0)
            free(kept[--keep]);
    }
}

static long resident_kib(void)
{
    char buf[128] = "";
    FILE *f = fopen("/proc/self/smaps_rollup", "re");
    long kib = 0;

    if (f == NULL)
        return 0;
    while (fgets(buf, sizeof(buf), f) != NULL)
        if (sscanf(buf, "Rss: %ld", &kib) == 1)
            break;
    fclose(f);
    return kib;
}

/* l: a burst of small and medium blocks, all freed; resident memory afterwards and when idle */
void mini_burst_idle(double scale)
{
    enum { BLOCKS = 400000 };
    static void *held[BLOCKS];
    uint64_t x = 6, begin = now_us();
    size_t count = scaled(scale < 1 ? scale : 1, BLOCKS - 1);

    for (size_t i = 0; i < count; i++) {
        size_t n = i % 100 == 0 ? draw_size(&x, 4096, 65536) : draw_size(&x, 16, 1024);

        held[i] = memset(touched(malloc(n), n), 1, n);
    }
    for (size_t i = 0; i < count; i++)
        free(held[i]);
    printf("us %llu\n", (unsigned long long)(now_us() - begin));
    printf("metric after_free_kib %ld\n", resident_kib());
    usleep(1300000);
    printf("metric idle_kib %ld\n", resident_kib());
    for (size_t i = 0; i < 1000; i++)
        free(touched(malloc(100 + i), 100 + i));
    printf("metric idle_and_used_kib %ld\n", resident_kib());
}

/* m: calloc at random sizes, some over a hundred KiB */
void mini_calloc(double scale)
{
    enum { LIVE = 500 };
    void *held[LIVE] = {NULL};
    uint64_t x = 7;

    for (size_t i = scaled(scale, 6000000); i > 0; i--) {
        size_t k = draw(&x) % LIVE;
        size_t n = i % 1000 == 0 ? 100000 + draw(&x) % 100000 : draw_size(&x, 16, 4096);

        free(held[k]);
        held[k] = touched(calloc(1, n), n);
    }
    for (size_t i = 0; i < LIVE; i++)
        free(held[i]);
}

/* o: 50 blocks of 10 or 262,143 bytes, filled, then freed; against copies into static buffers */
void mini_allocloop(double scale)
{
    enum { LIVE = 50, SMALL = 10, BIG = 262143, SOURCE = 278528 };
    static char source[SOURCE], fixed[LIVE][BIG + 1];
    static size_t sizes[1024][LIVE];
    uint64_t x = 8, with = 0, without = 0;
    size_t rounds = scaled(scale, 6000);

    for (size_t i = 0; i < SOURCE; i++)
        source[i] = (char)i;
    for (size_t i = 0; i < 1024; i++)
        for (size_t k = 0; k < LIVE; k++)
            sizes[i][k] = draw(&x) % 10 == 0 ? BIG : SMALL;
    for (size_t i = 0; i < LIVE; i++)
        memset(fixed[i], 1, sizeof(fixed[i]));
    for (size_t i = 0; i < rounds; i++) {
        const size_t *n = sizes[i % 1024];
        void *held[LIVE];
        uint64_t begin = now_us(), middle;

        for (size_t k = 0; k < LIVE; k++)
            memcpy(held[k] = touched(malloc(n[k]), n[k]), source + k, n[k]);
        for (size_t k = 0; k < LIVE; k++)
            free(held[k]);
        middle = now_us();
        for (size_t k = 0; k < LIVE; k++) {
            memcpy(fixed[k], source + k, n[k]);
            __asm__ volatile("" : : "r"(fixed[k]) : "memory");
        }
        with += middle - begin;
        without += now_us() - middle;
    }
    printf("us %llu\n", (unsigned long long)with);
    printf("metric times_copy_floor %.3f\n", (double)with / (double)(without + 1));
}

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        void (*run)(double scale);
    } all[] = {
        {"small_pair", mini_small_pair},       {"delayed_16k", mini_delayed_16k},
        {"delayed_256k", mini_delayed_256k},   {"many_live", mini_many_live},
        {"remote", mini_remote},               {"larson", mini_larson},
        {"exchange", mini_exchange},           {"realloc", mini_realloc},
        {"large", mini_large},                 {"thread_churn", mini_thread_churn},
        {"fragment", mini_fragment},           {"burst_idle", mini_burst_idle},
        {"calloc", mini_calloc},               {"allocloop", mini_allocloop},
        {"threads_64", mini_threads_64},
    };
    double scale = argc > 2 ? strtod(argv[2], NULL) : 1;

    for (size_t i = 0; argc > 1 && i < sizeof(all) / sizeof(all[0]); i++) {
        if (strcmp(argv[1], all[i].name) == 0) {
            all[i].run(scale);
            return 0;
        }
    }
    fprintf(stderr, "usage: mini WORKLOAD [SCALE], one of:");
    for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
        fprintf(stderr, " %s", all[i].name);
    fputc('\n', stderr);
    return 2;
}
