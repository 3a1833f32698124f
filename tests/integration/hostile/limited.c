/* limited: a program under a memory limit, set around it or, with a number of MiB as argument, by
 * itself after start. Threads and mappings of its own work; it fills memory with blocks of 64 KiB
 * till NULL and ENOMEM, goes on with half of them freed, and can do it again. Prints how many
 * blocks it was served, which the runner compares with the native count.
 * A second argument `trim` asks for a mapping after everything was freed and trimmed; a number is
 * the size of a block in KiB, of which only the ends are written then. */
#define _GNU_SOURCE
#include "expect.h"

#include <malloc.h>
#include <pthread.h>
#include <stdbool.h>
#include <sys/mman.h>
#include <sys/resource.h>

enum { MOST = 20000 };

static void **blocks;
static size_t block = 65536;
static bool ends_only;

static void *map(size_t size)
{
    return mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
}

static void *work(void *unused)
{
    (void)unused;
    for (size_t size = 1; size < 500000; size = size * 2 + 1) {
        void *own = malloc(size);
        EXPECT(own != NULL, "malloc(%zu) failed in a thread under the limit", size);
        if (own != NULL)
            memset(own, 1, size);
        free(own);
    }
    return NULL;
}

static int fill(void)
{
    int n = 0;
    for (; n < MOST; n++) {
        errno = 0;
        blocks[n] = malloc(block);
        if (blocks[n] == NULL)
            break;
        if (ends_only) {
            unsigned char *bytes = blocks[n];
            bytes[0] = bytes[block / 2] = bytes[block - 1] = (unsigned char)n;
        } else {
            memset(blocks[n], n & 0xff, block);
        }
    }
    EXPECT(n < MOST, "the limit is not in force");
    EXPECT(errno == ENOMEM, "NULL with errno %d", errno);
    return n;
}

int main(int argc, char **argv)
{
    if (argc > 2 && atoi(argv[2]) > 0) {
        block = (size_t)atoi(argv[2]) << 10;
        ends_only = true;
    }
    void *first = malloc(1000);
    EXPECT(first != NULL, "malloc(1000) failed at start");
    if (argc > 1 && atoi(argv[1]) > 0) {
        rlim_t bytes = (rlim_t)atoi(argv[1]) << 20;
        struct rlimit limit = {bytes, bytes};
        EXPECT(setrlimit(RLIMIT_AS, &limit) == 0, "setrlimit");
    }
    /* Out of the way of the measured blocks. */
    blocks = map(MOST * sizeof *blocks);
    EXPECT(blocks != MAP_FAILED, "a mapping of 160 KiB failed, errno %d", errno);
    if (blocks == MAP_FAILED)
        return finish();
    size_t four_mib = (size_t)4 << 20;
    void *mapping = map(four_mib);
    EXPECT(mapping != MAP_FAILED, "a mapping of 4 MiB failed under the limit, errno %d", errno);
    if (mapping != MAP_FAILED)
        munmap(mapping, four_mib);
    /* The first thread runs while another is alive: two stacks of 8 MiB. */
    pthread_t threads[2];
    for (int i = 0; i < 2; i++) {
        int err = pthread_create(&threads[i], NULL, work, NULL);
        EXPECT(err == 0, "pthread_create %d under the limit: %d", i, err);
        if (err != 0)
            return finish();
    }
    for (int i = 0; i < 2; i++)
        pthread_join(threads[i], NULL);

    int served = fill();
    for (int i = 0; i < served; i++) {
        unsigned char *bytes = blocks[i];
        EXPECT(bytes[0] == (i & 0xff) && bytes[block - 1] == (i & 0xff), "block %d changed", i);
    }
    errno = 0;
    EXPECT(realloc(blocks[0], (size_t)16 << 30) == NULL && errno == ENOMEM,
           "realloc to 16 GiB");
    for (int i = 0; i < served; i += 2)
        free(blocks[i]);
    int refused = 0; /* a mapping that is used again may be a little longer than its block */
    for (int i = 0; i < served; i += 2) {
        blocks[i] = malloc(block);
        refused += blocks[i] == NULL;
    }
    EXPECT(refused <= served / 256, "half was freed, but %d of %d blocks are refused", refused,
           served);
    for (int i = 1; i < served; i += 2)
        EXPECT(((unsigned char *)blocks[i])[block / 2] == (i & 0xff), "block %d changed", i);
    for (int i = 0; i < served; i++)
        free(blocks[i]);
    void *small = malloc(100), *large = malloc((size_t)4 << 20);
    EXPECT(small != NULL, "malloc(100) failed after everything was freed");
    EXPECT(large != NULL, "malloc(4 MiB) failed after everything was freed");
    free(small);
    free(large);
    int again = fill();
    EXPECT(again >= served - served / 20, "served %d blocks first, then %d", served, again);
    for (int i = 0; i < again; i++)
        free(blocks[i]);
    if (argc > 2 && strcmp(argv[2], "trim") == 0) {
        malloc_trim(0);
        mapping = map(four_mib);
        EXPECT(mapping != MAP_FAILED, "a mapping of 4 MiB failed after free and malloc_trim(0)");
    }
    free(first);
    say("served %d", served);
    return finish();
}
