/* twice_empty_slab: a block freed again after its slab was emptied and trimmed.
 * usage: twice_empty_slab CALL SIZE */
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
    for (int i = 0; i < many; i++)
        free(wash(blocks[i]));
    malloc_trim(0);
    misuse(call, block);
    return afterwards(size);
}
