/* calloc_recycled: calloc gives zeroes on memory that was used before: every size class up to
 * 262,143 bytes, blocks that another thread freed, and large blocks that come back from a cache.
 *
 * The sizes are found by probing: each distinct usable size is a class. */
#define _GNU_SOURCE
#include "expect.h"

#include <malloc.h>
#include <pthread.h>

enum { MOST = 40 };

static void *blocks[MOST];

static void *free_all(void *count)
{
    for (int i = 0; i < *(int *)count; i++)
        free(blocks[i]);
    return NULL;
}

/* Dirties blocks of one size to their last usable byte, frees them, and asks again. Returns how
 * many of the new ones lay where one had been. */
static int recycle(size_t size, int count, int by_thread)
{
    uintptr_t before[MOST];
    int again = 0;
    for (int i = 0; i < count; i++) {
        blocks[i] = malloc(size);
        EXPECT(blocks[i] != NULL, "malloc(%zu) failed", size);
        if (blocks[i] == NULL)
            return 0;
        memset(blocks[i], 0xa5, malloc_usable_size(blocks[i]));
        before[i] = (uintptr_t)blocks[i];
    }
    if (by_thread) {
        pthread_t thread;
        EXPECT(pthread_create(&thread, NULL, free_all, &count) == 0, "pthread_create failed");
        pthread_join(thread, NULL);
    } else {
        free_all(&count);
    }
    for (int i = 0; i < count; i++) {
        size_t half = size / 8;
        unsigned char *block = i % 2 ? calloc(1, size) : calloc(half ? half : size, half ? 8 : 1);
        size_t usable = half && i % 2 == 0 ? half * 8 : size;
        EXPECT(block != NULL, "calloc of %zu failed", size);
        if (block == NULL)
            return again;
        size_t dirty = zero_diff(block, usable);
        EXPECT(dirty == usable, "calloc(%zu) after %s free: byte %zu is %#x", size,
               by_thread ? "another thread's" : "a", dirty, block[dirty]);
        for (int j = 0; j < count; j++)
            again += (uintptr_t)block == before[j];
        blocks[i] = block;
    }
    free_all(&count);
    return again;
}

int main(void)
{
    int again = 0;
    size_t previous = 0, classes = 0;
    for (size_t size = 1; size <= 262143;) {
        void *probe = malloc(size);
        size_t usable = malloc_usable_size(probe);
        free(probe);
        if (usable != previous) {
            int count = size <= 4096 ? MOST : 6;
            again += recycle(size, count, 0);
            again += recycle(usable > 262143 ? 262143 : usable, count, 0);
            if (classes % 4 == 0)
                again += recycle(size, count, 1);
            classes++;
            previous = usable;
        }
        /* Past the last byte this block served; above 1 KiB in steps of at least 1/64, finer than
         * any class table, for allocators that have no classes there. */
        size_t step = size < 1024 ? 1 : size / 64, next = usable + 1;
        size = next > size + step && next < size + size / 4 + 17 ? next : size + step;
    }
    for (size_t size = 262144; size <= (size_t)8 << 20; size += size / 3) {
        again += recycle(size, 4, 0);
        again += recycle(size, 4, 1);
    }
    again += recycle(262143, 4, 0);
    say("%zu distinct sizes, %d blocks recycled", classes, again);
    EXPECT(again > 100, "only %d blocks came back where one had been: nothing was tested", again);

    /* A large block grown and shrunk, then freed: its tail must be zero for the next owner. */
    unsigned char *block = malloc(300000);
    block = realloc(block, (size_t)6 << 20);
    EXPECT(block != NULL, "realloc to 6 MiB failed");
    memset(block, 0x5a, (size_t)6 << 20);
    block = realloc(block, 400000);
    memset(block, 0x5a, malloc_usable_size(block));
    free(block);
    block = calloc(1, 400000);
    EXPECT(zero_diff(block, 400000) == 400000, "calloc(400000) after shrink is dirty");
    unsigned char *second = calloc(1, (size_t)6 << 20);
    EXPECT(zero_diff(second, (size_t)6 << 20) == (size_t)6 << 20, "calloc(6 MiB) is dirty");
    free(block);
    free(second);
    return finish();
}
