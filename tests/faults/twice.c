/* twice: a block freed twice at once. usage: twice CALL SIZE */
#define _GNU_SOURCE
#include "misuse.h"

int main(int argc, char **argv)
{
    const char *call = argc > 1 ? argv[1] : "free";
    size_t size = argument(argc, argv, 2, 64);
    char *neighbour = malloc(size), *block = malloc(size);
    tell(block, block, malloc_usable_size(block));
    free(wash(block));
    misuse(call, block);
    free(neighbour);
    return afterwards(size);
}
