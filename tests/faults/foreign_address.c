/* foreign_address: an address given as a number: tiny, or not canonical.
 * usage: foreign_address CALL NUMBER */
#define _GNU_SOURCE
#include "misuse.h"

int main(int argc, char **argv)
{
    const char *call = argc > 1 ? argv[1] : "free";
    void *pointer = wash((void *)(uintptr_t)argument(argc, argv, 2, 8));
    free(malloc(64));
    tell(pointer, pointer, 0);
    misuse(call, pointer);
    return afterwards(64);
}
