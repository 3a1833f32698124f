/* interior_aligned: a pointer into a block of aligned_alloc. usage: CALL ALIGNMENT OFFSET */
#define _GNU_SOURCE
#include "misuse.h"

int main(int argc, char **argv)
{
    const char *call = argc > 1 ? argv[1] : "free";
    size_t alignment = argument(argc, argv, 2, 4096);
    char *block = aligned_alloc(alignment, 3000);
    char *pointer = block + argument(argc, argv, 3, 16);
    memset(block, 7, 3000);
    tell(pointer, block, malloc_usable_size(block));
    misuse(call, pointer);
    if (block[0] != 7 || block[2999] != 7)
        return 3;
    free(block);
    return afterwards(3000);
}
