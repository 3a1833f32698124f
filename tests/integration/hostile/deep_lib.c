/* deep_lib: opened with RTLD_DEEPBIND, so that its malloc is the C library's own whatever is
 * preloaded. It hands out blocks of every kind that glibc makes. */
#define _GNU_SOURCE
#include <malloc.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

void *deep_take(int kind, size_t size);
void *deep_take_in_thread(size_t size);
void *deep_malloc_address(void);

void *deep_malloc_address(void)
{
    return (void *)(size_t)&malloc;
}

void *deep_take(int kind, size_t size)
{
    void *block = NULL, *other;
    switch (kind) {
    case 0:
        return malloc(size);
    case 1:
        return calloc(1, size);
    case 2:
        return realloc(malloc(10), size);
    case 3: /* an aligned block; the one before it stays in use */
        other = malloc(24);
        block = memalign(256, size);
        (void)other;
        return block;
    case 4:
        return posix_memalign(&block, 4096, size) == 0 ? block : NULL;
    default:
        block = malloc(size + 1);
        if (block == NULL)
            return NULL;
        memset(block, 'd', size);
        ((char *)block)[size] = 0;
        other = strdup(block);
        free(block);
        return other;
    }
}

static void *in_thread(void *size)
{
    return malloc(*(size_t *)size);
}

/* From a second arena: threads get their own. */
void *deep_take_in_thread(size_t size)
{
    pthread_t thread;
    void *block = NULL;
    if (pthread_create(&thread, NULL, in_thread, &size) != 0)
        return NULL;
    pthread_join(thread, &block);
    return block;
}
