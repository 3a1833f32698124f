/* small_stack: a thread on a stack of PTHREAD_STACK_MIN can be created and use the heap: every kind
 * of request, the first use, exhaustion of a size class, thread exit. */
#define _GNU_SOURCE
#include "expect.h"

#include <limits.h>
#include <malloc.h>
#include <pthread.h>

static void *work(void *unused)
{
    (void)unused;
    static void *held[300]; /* threads run one after another; the stack is tiny */
    for (size_t size = 1; size < 3000000; size = size * 2 + 3) {
        void *block = malloc(size);
        if (block == NULL)
            return (void *)1;
        memset(block, 1, size);
        block = realloc(block, size * 2);
        if (block == NULL)
            return (void *)2;
        free(block);
        block = aligned_alloc(4096, size);
        if (block == NULL)
            return (void *)3;
        free(block);
    }
    for (int i = 0; i < 300; i++)
        held[i] = malloc(1000);
    for (int i = 0; i < 300; i++)
        free(held[i]);
    malloc_trim(0);
    return NULL;
}

int main(void)
{
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    int err = pthread_attr_setstacksize(&attributes, (size_t)PTHREAD_STACK_MIN);
    EXPECT(err == 0, "pthread_attr_setstacksize: %d", err);
    for (int i = 0; i < 50; i++) {
        pthread_t thread;
        err = pthread_create(&thread, &attributes, work, NULL);
        EXPECT(err == 0, "pthread_create with PTHREAD_STACK_MIN: %d", err);
        if (err != 0)
            break;
        void *result = NULL;
        pthread_join(thread, &result);
        EXPECT(result == NULL, "the thread failed at step %d", (int)(uintptr_t)result);
    }
    return finish();
}
