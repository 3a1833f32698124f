/* twice_after_other: freed by another thread, then again by its owner. usage: CALL SIZE */
#define _GNU_SOURCE
#include "misuse.h"

#include <pthread.h>

static void *frees(void *block)
{
    free(block);
    return NULL;
}

static void in_thread(void *(*work)(void *), void *block)
{
    pthread_t thread;
    if (pthread_create(&thread, NULL, work, block) != 0)
        exit(2);
    pthread_join(thread, NULL);
}

int main(int argc, char **argv)
{
    const char *call = argc > 1 ? argv[1] : "free";
    size_t size = argument(argc, argv, 2, 64);
    char *neighbour = malloc(size), *block = malloc(size);
    tell(block, block, malloc_usable_size(block));
    in_thread(frees, wash(block));
    misuse(call, block);
    free(neighbour);
    return afterwards(size);
}
