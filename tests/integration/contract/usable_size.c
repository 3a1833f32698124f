/* usable_size: malloc_usable_size is at least what was asked, every byte of it can be written
 * without touching a neighbour, and realloc keeps all of it. */
#define _GNU_SOURCE
#include "expect.h"

#include <malloc.h>

enum { AROUND = 4 };

static void one(size_t size, unsigned seed)
{
    unsigned char *blocks[AROUND];
    size_t usable[AROUND];
    for (int i = 0; i < AROUND; i++) {
        blocks[i] = malloc(size);
        EXPECT(blocks[i] != NULL, "malloc(%zu) failed", size);
        if (blocks[i] == NULL)
            return;
        usable[i] = malloc_usable_size(blocks[i]);
        EXPECT(usable[i] >= size, "usable size of %zu is %zu", size, usable[i]);
        pattern_fill(blocks[i], usable[i], seed + (unsigned)i);
    }
    for (int i = 0; i < AROUND; i++)
        EXPECT(pattern_diff(blocks[i], usable[i], seed + (unsigned)i) == usable[i],
               "writing %zu usable bytes of a block of %zu changed another", usable[i], size);
    /* A program that wrote all the usable bytes and then reallocs keeps them all. */
    static const size_t factor[AROUND] = {2, 5, 9, 40};
    for (int i = 0; i < AROUND; i++) {
        size_t to = usable[i] + size * factor[i] / 4 + 1;
        unsigned char *grown = realloc(blocks[i], to);
        EXPECT(grown != NULL, "realloc(%zu -> %zu) failed", size, to);
        if (grown == NULL)
            return;
        size_t differs = pattern_diff(grown, usable[i], seed + (unsigned)i);
        EXPECT(differs == usable[i], "realloc(%zu -> %zu) lost usable byte %zu of %zu", size, to,
               differs, usable[i]);
        size_t less = malloc_usable_size(grown);
        memset(grown, 0x3c, less);
        grown = realloc(grown, size);
        EXPECT(grown != NULL && (size == 0 || grown[size - 1] == 0x3c),
               "realloc down to %zu lost content", size);
        free(grown);
    }
}

int main(void)
{
    unsigned seed = 0;
    for (size_t size = 1; size <= 2500; size++)
        one(size, seed++);
    for (size_t size = 2500; size < 300000; size += size / 150 + 1)
        one(size, seed++);
    for (size_t size = 262130; size < 262160; size++)
        one(size, seed++);
    for (size_t size = 300000; size < 5000000; size += size / 3)
        one(size, seed++);
    void *aligned = NULL;
    for (size_t alignment = 16; alignment <= 65536; alignment *= 2)
        for (size_t size = 1; size < 9000; size += 271) {
            aligned = aligned_alloc(alignment, size);
            size_t usable = malloc_usable_size(aligned);
            EXPECT(usable >= size, "aligned_alloc(%zu, %zu): usable %zu", alignment, size, usable);
            pattern_fill(aligned, usable, 5);
            void *moved = realloc(aligned, usable + 1000);
            EXPECT(pattern_diff(moved, usable, 5) == usable,
                   "realloc of aligned_alloc(%zu, %zu) lost usable bytes", alignment, size);
            free(moved);
        }
    say("%u sizes", seed);
    return finish();
}
