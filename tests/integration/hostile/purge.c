/* purge: what stays resident of 200 MB in small blocks after they were freed, under
 * SLABPOOL_PURGE_DELAY=0|100|never, and after malloc_trim(0). usage: purge 0|100|never */
#define _GNU_SOURCE
#include "expect.h"
#include "resident.h"

#include <malloc.h>

enum { BLOCKS = 200000, SIZE = 1000 };
static void *blocks[BLOCKS];

int main(int argc, char **argv)
{
    const char *delay = argc > 1 ? argv[1] : "1000";
    long start = resident_kib() / 1024;
    for (int round = 0; round < 2; round++) {
        for (int i = 0; i < BLOCKS; i++) {
            blocks[i] = malloc(SIZE);
            EXPECT(blocks[i] != NULL, "malloc failed");
            memset(blocks[i], i, SIZE);
        }
        long full = resident_kib() / 1024;
        EXPECT(full - start >= 180, "%ld MiB resident with 200 MB in use", full);
        for (int i = 0; i < BLOCKS; i++) {
            EXPECT(((unsigned char *)blocks[i])[SIZE - 1] == (i & 0xff), "block %d changed", i);
            free(blocks[i]);
        }
        long freed = resident_kib() / 1024;
        /* Past the delay, with some work: an allocator has no clock of its own. */
        usleep(300000);
        for (int i = 0; i < 20000; i++)
            blocks[i] = malloc(100 + (size_t)i % 3000);
        for (int i = 0; i < 20000; i++)
            free(blocks[i]);
        usleep(150000);
        free(malloc(30000));
        long later = resident_kib() / 1024;
        malloc_trim(0);
        long trimmed = resident_kib() / 1024;
        say("round %d: full %ld, freed %ld, later %ld, trimmed %ld MiB (start %ld)", round, full,
            freed, later, trimmed, start);
        if (!native() && strcmp(delay, "0") == 0)
            EXPECT(freed - start <= 20, "delay 0: %ld MiB resident after free", freed);
        if (!native() && strcmp(delay, "100") == 0)
            EXPECT(later - start <= 70, "delay 100: %ld MiB resident 450 ms after free", later);
        if (!native() && strcmp(delay, "never") == 0)
            EXPECT(later - start >= 150, "delay never: %ld MiB resident after free", later);
        EXPECT(trimmed - start <= 20, "%ld MiB resident after malloc_trim(0), %ld at start",
               trimmed, start);
    }
    return finish();
}
