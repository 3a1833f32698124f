/* twice_by_other: freed by its owner, then again by another thread. usage: CALL SIZE */
#define _GNU_SOURCE
#include "misuse.h"

#include <pthread.h>

static const char *call;

static void *misuses(void *block)
{
    misuse(call, block);
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
    call = argc > 1 ? argv[1] : "free";
    size_t size = argument(argc, argv, 2, 64);
    char *neighbour = malloc(size), *block = malloc(size);
    tell(block, block, malloc_usable_size(block));
    free(wash(block));
    in_thread(misuses, block);
    free(neighbour);
    return afterwards(size);
}
