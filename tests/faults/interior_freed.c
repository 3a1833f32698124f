/* interior_freed: a pointer into a block that was freed. usage: interior_freed CALL SIZE OFFSET */
#define _GNU_SOURCE
#include "misuse.h"

int main(int argc, char **argv)
{
    const char *call = argc > 1 ? argv[1] : "free";
    size_t size = argument(argc, argv, 2, 64);
    char *block = malloc(size), *neighbour = malloc(size);
    char *pointer = block + argument(argc, argv, 3, 16);
    tell(pointer, block, malloc_usable_size(block));
    free(wash(block));
    misuse(call, pointer);
    free(neighbour);
    return afterwards(size);
}
