/* hooked: a threaded program under a preload whose wrappers of mmap, open, getenv and others
 * allocate and call dlsym; run with that preload before and behind ours. */
#define _GNU_SOURCE
#include "expect.h"

#include <dlfcn.h>
#include <malloc.h>
#include <pthread.h>

static void *work(void *argument)
{
    uint32_t random = (uint32_t)(uintptr_t)argument * 7919u + 1;
    void *held[64] = {NULL};
    for (int i = 0; i < 4000; i++) {
        unsigned slot = next_random(&random) % 64;
        free(held[slot]);
        size_t size = 1 + next_random(&random) % (i % 100 == 0 ? 900000 : 9000);
        held[slot] = malloc(size);
        EXPECT(held[slot] != NULL, "malloc(%zu) failed", size);
        memset(held[slot], 1, size);
    }
    for (int i = 0; i < 64; i++)
        free(held[i]);
    for (int i = 0; i < 50; i++) {
        EXPECT(dlsym(RTLD_DEFAULT, "no_such_symbol") == NULL, "found the impossible");
        EXPECT(dlerror() != NULL, "no message from dlerror");
        EXPECT(dlopen("libno_such_library.so", RTLD_NOW) == NULL, "opened the impossible");
    }
    return NULL;
}

int main(void)
{
    say("a line through the hook of write");
    pthread_t threads[4];
    for (uintptr_t i = 0; i < 4; i++)
        EXPECT(pthread_create(&threads[i], NULL, work, (void *)(i + 1)) == 0, "pthread_create");
    for (int i = 0; i < 4; i++)
        pthread_join(threads[i], NULL);
    malloc_trim(0);
    unsigned long (*hook_calls)(void);
    void *found = dlsym(RTLD_DEFAULT, "hook_calls");
    EXPECT(found != NULL, "the hooks are not loaded");
    if (found != NULL) {
        memcpy(&hook_calls, &found, sizeof found);
        EXPECT(hook_calls() > 0, "no hook was called");
    }
    return finish();
}
