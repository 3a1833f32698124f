/* twice_full_slab: a block of a full slab freed twice: slabs before and behind it are full too.
 * usage: twice_full_slab CALL SIZE */
#define _GNU_SOURCE
#include "misuse.h"

int main(int argc, char **argv)
{
    const char *call = argc > 1 ? argv[1] : "free";
    size_t size = argument(argc, argv, 2, 64);
    enum { MANY = 20000 };
    static char *blocks[MANY];
    int many = size > 1000 ? 600 : MANY;
    for (int i = 0; i < many; i++)
        blocks[i] = malloc(size);
    char *block = blocks[many / 3];
    tell(block, block, malloc_usable_size(block));
    free(wash(block));
    misuse(call, block);
    return afterwards(size);
}
