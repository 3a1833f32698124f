/* opened: the library is opened with dlopen by a program that runs on glibc's heap; its functions
 * are used through dlsym, by threads too, the two heaps live side by side, and the library is
 * closed again (it stays mapped). usage: opened LIBRARY */
#define _GNU_SOURCE
#include "expect.h"

#include <dlfcn.h>
#include <pthread.h>

static void *(*take)(size_t);
static void *(*grow)(void *, size_t);
static void (*give)(void *);
static size_t (*usable)(void *);

static void *lookup(void *library, const char *name)
{
    void *found = dlsym(library, name);
    EXPECT(found != NULL, "%s is not in the library", name);
    if (found == NULL)
        exit(finish());
    return found;
}

static void *work(void *argument)
{
    uint32_t random = (uint32_t)(uintptr_t)argument;
    char *theirs[100], *ours[100];
    for (int round = 0; round < 50; round++) {
        for (int i = 0; i < 100; i++) {
            size_t size = 1 + next_random(&random) % (i % 20 == 0 ? 500000 : 3000);
            theirs[i] = malloc(size);
            ours[i] = take(size);
            EXPECT(ours[i] != NULL && usable(ours[i]) >= size, "malloc(%zu) of the library", size);
            memset(theirs[i], 1, size);
            memset(ours[i], 2, size);
            if (i % 3 == 0)
                ours[i] = grow(ours[i], size * 2);
        }
        for (int i = 0; i < 100; i++) {
            EXPECT(ours[i] != NULL && ours[i][0] == 2, "block %d changed", i);
            give(ours[i]);
            free(theirs[i]);
        }
    }
    return NULL;
}

static void run_threads(void)
{
    pthread_t threads[6];
    for (uintptr_t i = 0; i < 6; i++)
        EXPECT(pthread_create(&threads[i], NULL, work, (void *)(i + 1)) == 0, "pthread_create");
    for (int i = 0; i < 6; i++)
        pthread_join(threads[i], NULL);
}

int main(int argc, char **argv)
{
    if (argc < 2)
        return 2;
    char *before = strdup("before");
    void *library = dlopen(argv[1], RTLD_NOW | RTLD_GLOBAL);
    EXPECT(library != NULL, "dlopen: %s", library ? "" : dlerror());
    if (library == NULL)
        return finish();
    void *found = lookup(library, "malloc");
    memcpy(&take, &found, sizeof found);
    found = lookup(library, "realloc");
    memcpy(&grow, &found, sizeof found);
    found = lookup(library, "free");
    memcpy(&give, &found, sizeof found);
    found = lookup(library, "malloc_usable_size");
    memcpy(&usable, &found, sizeof found);
    work((void *)77);
    run_threads();
    /* A block of glibc's that reaches the library's free is handed on. */
    give(before);
    before = grow(strdup("grown"), 1000);
    EXPECT(before != NULL && strcmp(before, "grown") == 0, "realloc of a glibc block");
    give(before);
    EXPECT(dlclose(library) == 0, "dlclose: %s", dlerror());
    run_threads();
    give(take(100));
    return finish();
}
