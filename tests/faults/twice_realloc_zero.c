/* twice_realloc_zero: a block freed again after realloc(p, 0).
 * usage: twice_realloc_zero CALL SIZE */
#define _GNU_SOURCE
#include "misuse.h"

int main(int argc, char **argv)
{
    const char *call = argc > 1 ? argv[1] : "free";
    size_t size = argument(argc, argv, 2, 64);
    char *neighbour = malloc(size), *block = malloc(size);
    tell(block, block, malloc_usable_size(block));
    if (realloc(wash(block), wash_size(0)) != NULL)
        return 2;
    misuse(call, block);
    free(neighbour);
    return afterwards(size);
}
