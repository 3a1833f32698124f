/* twice_in_other: freed twice at once by a thread that does not own it. usage: CALL SIZE */
#define _GNU_SOURCE
#include "misuse.h"

#include <pthread.h>

static const char *call;

static void *frees_twice(void *block)
{
    free(wash(block));
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
    in_thread(frees_twice, block);
    free(neighbour);
    return afterwards(size);
}
