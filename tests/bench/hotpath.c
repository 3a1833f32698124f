/*
 * hotpath.c - the program whose instructions tests/bench/hotpath counts.
 *
 * Purpose: run one allocation pattern a given number of times. The script runs it under callgrind
 * with N and with 2N iterations; the difference divided by N is the cost of one malloc+free pair,
 * loop and calls through the PLT included, start-up and first touches cancelled out.
 * Invariant: an iteration is exactly one allocation and one free; the sizes and slots of `mixed`
 * come from tables filled beforehand, so that drawing them costs two array reads. The warm-up
 * before the loop is the same for N and 2N.
 * Data: all static, single thread. No locks, no atomics. errno, fork and signals are not used.
 * Build: -O2 -fno-builtin, else the compiler removes or merges the pairs.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    BATCH = 100,
    SLOTS = 1024,
    DRAWS = 16384, /* a power of two: the table is read round and round */
    SMALLEST = 16,
    LARGEST = 1024,
    BLOCK = 64
};

static char *slots[SLOTS];
static uint16_t draw_slot[DRAWS];
static uint16_t draw_size[DRAWS];

static void run_pair(size_t n)
{
    for (size_t i = 0; i < n; i++) {
        char *p = malloc(BLOCK);

        *p = 1;
        free(p);
    }
}

static void run_batch(size_t n)
{
    static char *held[BATCH];

    for (size_t i = 0; i < n; i += BATCH) {
        for (size_t k = 0; k < BATCH; k++) {
            held[k] = malloc(BLOCK);
            *held[k] = 1;
        }
        for (size_t k = 0; k < BATCH; k++)
            free(held[k]);
    }
}

static void run_mixed(size_t n)
{
    for (size_t i = 0; i < n; i++) {
        size_t k = i & (DRAWS - 1);
        char **slot = &slots[draw_slot[k]];

        if (*slot != NULL)
            free(*slot);
        *slot = malloc(draw_size[k]);
        **slot = 1;
    }
}

static void run_calloc(size_t n)
{
    for (size_t i = 0; i < n; i++) {
        char *p = calloc(1, BLOCK);

        *p = 1;
        free(p);
    }
}

static void fill_tables(void)
{
    uint64_t x = 0x9e3779b97f4a7c15u;

    for (size_t i = 0; i < DRAWS; i++) {
        x ^= x << 13;
        x ^= x >> 7;
        x ^= x << 17;
        draw_slot[i] = (uint16_t)((x >> 20) % SLOTS);
        draw_size[i] = (uint16_t)(SMALLEST + (x >> 40) % (LARGEST - SMALLEST + 1));
    }
    for (size_t i = 0; i < SLOTS; i++)
        slots[i] = malloc(draw_size[i]);
}

static const struct {
    const char *name;
    void (*run)(size_t n);
} patterns[] = {
    {"pair", run_pair}, {"batch", run_batch}, {"mixed", run_mixed}, {"calloc", run_calloc}};

int main(int argc, char **argv)
{
    if (argc == 3) {
        size_t n = strtoul(argv[2], NULL, 10);

        for (size_t i = 0; i < sizeof(patterns) / sizeof(patterns[0]); i++) {
            if (strcmp(argv[1], patterns[i].name) == 0) {
                if (strcmp(argv[1], "mixed") == 0)
                    fill_tables();
                patterns[i].run(n);
                return 0;
            }
        }
    }
    fprintf(stderr, "usage: hotpath pair|batch|mixed|calloc ITERATIONS\n");
    return 2;
}
