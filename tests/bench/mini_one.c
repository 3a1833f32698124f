/*
 * mini_one.c - the small benchmark: the plain workloads of a single thread.
 *
 * Purpose: small blocks freed at once or later, sizes to 16 KB and to 256 KiB, many live objects,
 * growth by realloc, large blocks, fragmentation, bursts, calloc, and a loop against copying.
 * Invariant: the same calls in the same order for every allocator; draws have fixed seeds.
 * Data: the workload's own, one thread. No locks, no atomics. errno, fork and signals are not
 * used.
 */
#include "mini.h"

#include <string.h>
#include <unistd.h>

/* a: small blocks, freed at once */
void mini_small_pair(double scale)
{
    uint64_t x = 1;

    for (size_t i = scaled(scale, 32000000); i > 0; i--)
        free(touched(malloc(16 + draw(&x) % 241), 16));
}

static void replace_at_random(size_t slots, size_t lo, size_t hi, size_t rounds)
{
    void **held = table_take(slots * sizeof(*held));
    uint64_t x = 2;

    for (size_t i = 0; i < rounds; i++) {
        size_t k = draw(&x) % slots, n = draw_size(&x, lo, hi);

        free(held[k]);
        held[k] = touched(malloc(n), n);
    }
    for (size_t i = 0; i < slots; i++)
        free(held[i]);
    table_drop(held, slots * sizeof(*held));
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

/* i: large blocks at random, 20 live; one write a page (once), or none but at the ends */
static void large(size_t rounds, int every_page)
{
    enum { LIVE = 20 };
    char *held[LIVE] = {NULL};
    uint64_t x = 4;

    for (size_t i = 0; i < rounds; i++) {
        size_t k = draw(&x) % LIVE, n = (5u << 20) + draw(&x) % (20u << 20);

        free(held[k]);
        held[k] = touched(malloc(n), n);
        for (size_t at = 4096; every_page && at < n; at += 4096)
            held[k][at] = 1;
    }
    for (size_t i = 0; i < LIVE; i++)
        free(held[i]);
}

void mini_large(double scale)
{
    large(scaled(scale, 100), 1);
}

void mini_large_untouched(double scale)
{
    large(scaled(scale, 100000), 0);
}

/* k: phases of ever smaller blocks; one in ten of each phase stays */
void mini_fragment(double scale)
{
    enum { PHASE = 32 << 20, MOST = 700000 };
    void **held = table_take(2 * MOST * sizeof(*held)), **kept = held + MOST;
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
    table_drop(held, 2 * MOST * sizeof(*held));
}

/* l: bursts of small and medium blocks, all freed, and a moment of idleness after each */
void mini_burst_idle(double scale)
{
    enum { BLOCKS = 150000, BURSTS = 3 };
    size_t count = scaled(scale < 1 ? scale : 1, BLOCKS - 1);
    void **held = table_take(count * sizeof(*held));
    uint64_t x = 6, busy = 0;

    for (size_t burst = scaled(scale < 1 ? 1 : scale, BURSTS - 1); burst > 0; burst--) {
        uint64_t begin = now_us();

        for (size_t i = 0; i < count; i++) {
            size_t n = i % 100 == 0 ? draw_size(&x, 4096, 65536) : draw_size(&x, 16, 1024);

            held[i] = memset(touched(malloc(n), n), 1, n);
        }
        for (size_t i = 0; i < count; i++)
            free(held[i]);
        busy += now_us() - begin;
        usleep(60000);
    }
    dprintf(1, "us %llu\n", (unsigned long long)busy);
    table_drop(held, count * sizeof(*held));
}

/* m: calloc at random sizes, some over a hundred KiB */
void mini_calloc(double scale)
{
    enum { LIVE = 500 };
    void *held[LIVE] = {NULL};
    uint64_t x = 7;

    for (size_t i = scaled(scale, 4000000); i > 0; i--) {
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
    size_t rounds = scaled(scale, 2000);

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
    dprintf(1, "us %llu\n", (unsigned long long)with);
    dprintf(1, "metric times_copy_floor %.3f\n", (double)with / (double)(without + 1));
}
