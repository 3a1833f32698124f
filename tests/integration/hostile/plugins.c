/* plugins: a library with constructors, destructors, thread_locals and a key is opened and closed
 * again, thousands of times, while threads allocate; also with threads that used it and end after it
 * was closed, whose key is still pending. Resident memory is flat. usage: plugins LIBRARY TIMES */
#define _GNU_SOURCE
#include "expect.h"
#include "resident.h"

#include <dlfcn.h>
#include <malloc.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>

enum { PENDING = 300, KEPT_LENGTH = 8575 }; /* the sum of 0, 7, 14, ... 343 */

static const char *path;
static atomic_bool stop;
static pthread_barrier_t used, closed;

struct plugin {
    void *handle;
    size_t (*work)(void *other);
    void (*forget_key)(void);
};

static struct plugin open_plugin(void)
{
    struct plugin plugin = {dlopen(path, RTLD_NOW | RTLD_LOCAL), NULL, NULL};
    if (plugin.handle == NULL) {
        say("failed: dlopen: %s", dlerror());
        exit(1);
    }
    void *symbol = dlsym(plugin.handle, "plugin_work");
    memcpy(&plugin.work, &symbol, sizeof symbol);
    symbol = dlsym(plugin.handle, "plugin_forget_key");
    memcpy(&plugin.forget_key, &symbol, sizeof symbol);
    return plugin;
}

static void *allocates(void *argument)
{
    uint32_t random = (uint32_t)(uintptr_t)argument + 1;
    while (!atomic_load(&stop)) {
        free(malloc(next_random(&random) % 300000));
        usleep(200);
    }
    return NULL;
}

static void *uses(void *plugin)
{
    EXPECT(((struct plugin *)plugin)->work(malloc(500)) == KEPT_LENGTH, "the library's table");
    pthread_barrier_wait(&used);
    pthread_barrier_wait(&closed);
    return NULL;
}

/* The library's thread_local has a destructor to run in this thread, so it stays mapped till then;
 * the key's destructor is the C library's, and outlives it. */
static void pend(void)
{
    pthread_t thread;
    struct plugin plugin = open_plugin();
    EXPECT(pthread_create(&thread, NULL, uses, &plugin) == 0, "pthread_create");
    pthread_barrier_wait(&used);
    EXPECT(dlclose(plugin.handle) == 0, "dlclose: %s", dlerror());
    pthread_barrier_wait(&closed);
    pthread_join(thread, NULL);
}

int main(int argc, char **argv)
{
    if (argc < 3)
        return 2;
    path = argv[1];
    int times = atoi(argv[2]);
    long early = 0;
    pthread_t threads[2];
    pthread_barrier_init(&used, NULL, 2);
    pthread_barrier_init(&closed, NULL, 2);
    for (uintptr_t i = 0; i < 2; i++)
        EXPECT(pthread_create(&threads[i], NULL, allocates, (void *)i) == 0, "pthread_create");
    for (int i = 0; i < PENDING; i++)
        pend();
    for (int i = 0; i < times; i++) {
        struct plugin plugin = open_plugin();
        plugin.forget_key();
        EXPECT(dlclose(plugin.handle) == 0, "dlclose: %s", dlerror());
        if (i == times / 4) {
            malloc_trim(0);
            early = resident_kib();
        }
    }
    malloc_trim(0);
    long late = resident_kib();
    atomic_store(&stop, true);
    for (int i = 0; i < 2; i++)
        pthread_join(threads[i], NULL);
    say("resident after a quarter of %d times %ld KiB, after all %ld KiB", times, early, late);
    EXPECT(late - early <= 2048, "resident grew from %ld to %ld KiB", early, late);
    return finish();
}
