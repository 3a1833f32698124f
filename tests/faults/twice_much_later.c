/* twice_much_later: a block freed again after 1,000 other frees of its class.
 * usage: twice_much_later CALL SIZE */
#define _GNU_SOURCE
#include "misuse.h"

int main(int argc, char **argv)
{
    const char *call = argc > 1 ? argv[1] : "free";
    size_t size = argument(argc, argv, 2, 64);
    enum { MANY = 1000 };
    static char *blocks[MANY + 1];
    for (int i = 0; i <= MANY; i++)
        blocks[i] = malloc(size);
    tell(blocks[500], blocks[500], malloc_usable_size(blocks[500]));
    free(wash(blocks[500]));
    for (int i = 0; i < MANY; i++)
        if (i != 500)
            free(blocks[i]);
    misuse(call, blocks[500]);
    free(blocks[MANY]);
    return afterwards(size);
}
