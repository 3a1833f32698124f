/* many_keys: more than 40 thread-specific keys before anything else, so that the C library itself
 * allocates in pthread_setspecific, as the first thing a thread does. */
#define _GNU_SOURCE
#include "expect.h"

#include <pthread.h>

enum { KEYS = 90, THREADS = 16 };

static pthread_key_t keys[KEYS];

static void *work(void *argument)
{
    int from = (int)(uintptr_t)argument;
    /* From the last key down: the first call allocates the second level. */
    for (int i = KEYS - 1 - from % 3; i >= 0; i -= 2)
        pthread_setspecific(keys[i], malloc((size_t)i + 10));
    for (int i = 0; i < 1000; i++)
        free(malloc((size_t)i));
    for (int i = KEYS - 1 - from % 3; i >= 0; i -= 2)
        EXPECT(pthread_getspecific(keys[i]) != NULL, "key %d lost its value", i);
    return NULL;
}

int main(void)
{
    for (int i = 0; i < KEYS; i++)
        EXPECT(pthread_key_create(&keys[i], free) == 0, "pthread_key_create %d", i);
    for (int round = 0; round < 10; round++) {
        pthread_t threads[THREADS];
        for (uintptr_t i = 0; i < THREADS; i++)
            EXPECT(pthread_create(&threads[i], NULL, work, (void *)i) == 0, "pthread_create");
        for (int i = 0; i < THREADS; i++)
            pthread_join(threads[i], NULL);
    }
    return finish();
}
