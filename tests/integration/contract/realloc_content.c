/* realloc_content: realloc keeps the content whichever way it goes: inside a class, from class to
 * class, class to large and back, large to large by mremap up to 64 MiB, and, under an arena limit,
 * to and from the fallback; with neighbours that must not change. */
#define _GNU_SOURCE
#include "expect.h"

#include <malloc.h>

static void *checked(void *block, size_t from, size_t to, unsigned seed)
{
    void *moved = realloc(block, to);
    EXPECT(moved != NULL, "realloc %zu -> %zu failed", from, to);
    if (moved == NULL)
        return block;
    size_t keep = from < to ? from : to;
    size_t differs = pattern_diff(moved, keep, seed);
    EXPECT(differs == keep, "realloc %zu -> %zu lost byte %zu", from, to, differs);
    EXPECT((uintptr_t)moved % 16 == 0, "realloc %zu -> %zu at %p", from, to, moved);
    EXPECT(malloc_usable_size(moved) >= to, "realloc %zu -> %zu: usable %zu", from, to,
           malloc_usable_size(moved));
    pattern_fill(moved, to, seed);
    return moved;
}

/* Every pair of sizes, both ways. */
static void pairs(void)
{
    static const size_t sizes[] = {1,      15,     16,     17,     40,     100,    129,
                                   1000,   1024,   1025,   4000,   8192,   16000,  32768,
                                   100000, 200000, 262143, 262144, 262145, 300000, 1048576};
    enum { N = sizeof sizes / sizeof sizes[0] };
    for (size_t i = 0; i < N; i++)
        for (size_t j = 0; j < N; j++) {
            unsigned seed = (unsigned)(i * N + j);
            char *left = malloc(32), *block = malloc(sizes[i]), *right = malloc(32);
            pattern_fill(left, 32, 250);
            pattern_fill(right, 32, 251);
            pattern_fill(block, sizes[i], seed);
            block = checked(block, sizes[i], sizes[j], seed);
            block = checked(block, sizes[j], sizes[i], seed);
            EXPECT(pattern_diff(left, 32, 250) == 32 && pattern_diff(right, 32, 251) == 32,
                   "a neighbour changed in realloc %zu <-> %zu", sizes[i], sizes[j]);
            free(left);
            free(block);
            free(right);
        }
}

/* Byte by byte and in steps, up and down again. */
static void steps(void)
{
    size_t size = 1;
    void *block = malloc(size);
    pattern_fill(block, size, 7);
    while (size < 3000) {
        block = checked(block, size, size + 1, 7);
        size++;
    }
    while (size < 400000) {
        block = checked(block, size, size + size / 9, 7);
        size += size / 9;
    }
    while (size > 1) {
        size_t smaller = size > 3000 ? size - size / 11 : size - size / 40 - 1;
        block = checked(block, size, smaller, 7);
        size = smaller;
    }
    free(block);
}

/* Large blocks grow to 64 MiB and shrink back into a class, with others mapped behind them. */
static void large(void)
{
    enum { N = 3 };
    char *blocks[N];
    size_t size = 262144;
    for (int i = 0; i < N; i++) {
        blocks[i] = malloc(size);
        memset(blocks[i], 'a' + i, size);
    }
    while (size < (size_t)64 << 20) {
        size_t bigger = size * 2;
        for (int i = 0; i < (size > (size_t)8 << 20 ? 1 : N); i++) {
            char *moved = realloc(blocks[i], bigger);
            EXPECT(moved != NULL, "realloc to %zu failed", bigger);
            if (moved == NULL)
                return;
            for (size_t at = 0; at < size; at += 511)
                EXPECT(moved[at] == 'a' + i, "block %d lost byte %zu at %zu", i, at, bigger);
            memset(moved + size, 'a' + i, bigger - size);
            blocks[i] = moved;
        }
        size = bigger;
    }
    EXPECT(blocks[0][size - 1] == 'a', "the last byte of 64 MiB is lost");
    static const size_t down[] = {30000000, 1000001, 262144, 262143, 70000, 1000, 20};
    for (size_t i = 0; i < sizeof down / sizeof down[0]; i++)
        for (int b = 0; b < N; b++) {
            char *moved = realloc(blocks[b], down[i]);
            EXPECT(moved != NULL, "realloc down to %zu failed", down[i]);
            size_t most = down[i];
            if (b != 0 && most > (size_t)16 << 20)
                most = (size_t)16 << 20;
            for (size_t at = 0; at < most; at += most > 5000 ? 509 : 1)
                EXPECT(moved[at] == 'a' + b, "block %d lost byte %zu at %zu", b, at, down[i]);
            blocks[b] = moved;
        }
    for (int i = 0; i < N; i++)
        free(blocks[i]);
}

/* Many blocks alive, so that an arena limit is met half way and moves cross it. */
static void crossing(void)
{
    enum { N = 600 };
    static struct { char *block; size_t size; } live[N];
    uint32_t random = 12345;
    for (int i = 0; i < N; i++) {
        live[i].size = 1 + next_random(&random) % 20000;
        live[i].block = malloc(live[i].size);
        EXPECT(live[i].block != NULL, "malloc(%zu) failed", live[i].size);
        pattern_fill(live[i].block, live[i].size, (unsigned)i);
    }
    for (int step = 0; step < 6000; step++) {
        int i = (int)(next_random(&random) % N);
        unsigned kind = next_random(&random) % 16;
        size_t to = 1 + next_random(&random) % (kind == 0 ? 600000 : kind < 4 ? 20000 : 600);
        live[i].block = checked(live[i].block, live[i].size, to, (unsigned)i);
        live[i].size = to;
    }
    for (int i = 0; i < N; i++) {
        EXPECT(pattern_diff(live[i].block, live[i].size, (unsigned)i) == live[i].size,
               "block %d of %zu changed", i, live[i].size);
        free(live[i].block);
    }
}

int main(void)
{
    pairs();
    steps();
    large();
    crossing();
    return finish();
}
