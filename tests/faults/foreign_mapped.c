/* foreign_mapped: an address in a mapping of the program's own.
 * usage: foreign_mapped CALL OFFSET */
#define _GNU_SOURCE
#include "misuse.h"

#include <sys/mman.h>

int main(int argc, char **argv)
{
    const char *call = argc > 1 ? argv[1] : "free";
    char *mapping = mmap(NULL, 1 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    char *pointer = mapping + argument(argc, argv, 2, 0);
    tell(pointer, mapping, 0);
    misuse(call, pointer);
    return afterwards(64);
}
