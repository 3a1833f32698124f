/* twice_later: free(a), free(b), free(a). usage: twice_later CALL SIZE */
#define _GNU_SOURCE
#include "misuse.h"

int main(int argc, char **argv)
{
    const char *call = argc > 1 ? argv[1] : "free";
    size_t size = argument(argc, argv, 2, 64);
    char *neighbour = malloc(size), *a = malloc(size), *b = malloc(size);
    tell(a, a, malloc_usable_size(a));
    free(wash(a));
    free(b);
    misuse(call, a);
    free(neighbour);
    return afterwards(size);
}
