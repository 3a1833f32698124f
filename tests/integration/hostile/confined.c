/* confined: a program in a memory cgroup of 84 MiB, which the kernel enforces by killing. It holds 36
 * MiB at most, all of it written, in blocks of one size after the other, by the main thread and by
 * others in turn, so that what lies idle must go back or serve again. */
#include "expect.h"

#include <pthread.h>

#define LIVE ((size_t)36 << 20)

static void *blocks[LIVE / 64];

static void *fill_and_free(void *size)
{
    size_t n = *(const size_t *)size, most = LIVE / (n + 16);
    for (size_t i = 0; i < most; i++) {
        blocks[i] = malloc(n);
        EXPECT(blocks[i] != NULL, "malloc(%zu) failed", n);
        if (blocks[i] != NULL)
            memset(blocks[i], (int)i, n);
    }
    for (size_t i = 0; i < most; i++) {
        unsigned char *bytes = blocks[i];
        EXPECT(bytes == NULL || (bytes[0] == (i & 0xff) && bytes[n - 1] == (i & 0xff)),
               "a block of %zu changed", n);
        free(bytes);
    }
    return NULL;
}

int main(void)
{
    static size_t sizes[] = {64, 5000, 1u << 20, 300, 65536, 200000, 48, 9u << 20, 1000, 300000};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        pthread_t thread;
        fill_and_free(&sizes[i]);
        int err = pthread_create(&thread, NULL, fill_and_free, &sizes[i]);
        EXPECT(err == 0, "pthread_create: %d", err);
        if (err == 0)
            pthread_join(thread, NULL);
    }
    return finish();
}
