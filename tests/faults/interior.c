/* interior: a pointer into a live block. usage: interior CALL SIZE OFFSET */
#define _GNU_SOURCE
#include "misuse.h"

int main(int argc, char **argv)
{
    const char *call = argc > 1 ? argv[1] : "free";
    size_t size = argument(argc, argv, 2, 64);
    char *block = malloc(size);
    char *pointer = block + argument(argc, argv, 3, 16);
    memset(block, 7, size);
    tell(pointer, block, malloc_usable_size(block));
    misuse(call, pointer);
    if (block[0] != 7 || block[size - 1] != 7)
        return 3;
    free(block);
    return afterwards(size);
}
