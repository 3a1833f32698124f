/* deepbind: blocks that a RTLD_DEEPBIND library took from glibc reach our free, realloc,
 * reallocarray and malloc_usable_size: from its main arena, from a thread's, and mapped ones. */
#define _GNU_SOURCE
#include "expect.h"

#include <dlfcn.h>
#include <malloc.h>
#include <pthread.h>

static void *(*take)(int, size_t);
static void *(*take_in_thread)(size_t);

static void *frees(void *block)
{
    free(block);
    return NULL;
}

static void use(void *block, size_t size, int kind, int way)
{
    EXPECT(block != NULL, "the library gave NULL for %zu, kind %d", size, kind);
    if (block == NULL)
        return;
    size_t usable = malloc_usable_size(block);
    EXPECT(usable >= size && usable < size + size / 8 + 8192,
           "malloc_usable_size of a glibc block of %zu, kind %d: %zu", size, kind, usable);
    pattern_fill(block, size, 4);
    void *moved;
    pthread_t thread;
    switch (way) {
    case 0:
        errno = EDOM;
        free(block);
        EXPECT(errno == EDOM, "free of a glibc block set errno to %d", errno);
        return;
    case 1:
        moved = realloc(block, size * 3 + 100);
        EXPECT(moved != NULL && pattern_diff(moved, size, 4) == size,
               "realloc up of a glibc block of %zu, kind %d lost content", size, kind);
        free(moved);
        return;
    case 2:
        moved = realloc(block, size / 2 + 1);
        EXPECT(moved != NULL && pattern_diff(moved, size / 2 + 1, 4) == size / 2 + 1,
               "realloc down of a glibc block of %zu, kind %d lost content", size, kind);
        free(moved);
        return;
    case 3:
        EXPECT(realloc(block, 0) == NULL, "realloc(glibc block, 0) is not NULL");
        return;
    case 4:
        moved = reallocarray(block, size + 10, 2);
        EXPECT(moved != NULL && pattern_diff(moved, size, 4) == size,
               "reallocarray of a glibc block of %zu lost content", size);
        free(moved);
        return;
    default:
        EXPECT(pthread_create(&thread, NULL, frees, block) == 0, "pthread_create");
        pthread_join(thread, NULL);
    }
}

int main(int argc, char **argv)
{
    void *library = dlopen(argc > 1 ? argv[1] : "deep_lib.so", RTLD_NOW | RTLD_DEEPBIND);
    if (library == NULL)
        SKIP("dlopen: %s", dlerror());
    void *found = dlsym(library, "deep_take");
    memcpy(&take, &found, sizeof found);
    found = dlsym(library, "deep_take_in_thread");
    memcpy(&take_in_thread, &found, sizeof found);
    void *(*address)(void);
    found = dlsym(library, "deep_malloc_address");
    memcpy(&address, &found, sizeof found);
    if (!native())
        EXPECT(address() != dlsym(RTLD_DEFAULT, "malloc"), "the library's malloc is ours");
    static const size_t sizes[] = {1,    24,    100,   1000,   5000,   40000,
                                   131072, 200000, 262143, 300000, 5000000};
    for (int way = 0; way < 6; way++)
        for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
            for (int kind = 0; kind < 6; kind++)
                for (int round = 0; round < 5; round++)
                    use(take(kind, sizes[i]), sizes[i], kind, way);
            use(take_in_thread(sizes[i]), sizes[i], 9, way);
        }
    /* Ours go on as before. */
    for (size_t size = 1; size < 500000; size += size / 3 + 1) {
        void *block = malloc(size);
        EXPECT(block != NULL, "malloc(%zu) failed", size);
        free(block);
    }
    return finish();
}
