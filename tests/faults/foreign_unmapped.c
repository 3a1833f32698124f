/* foreign_unmapped: an address where nothing is mapped. usage: foreign_unmapped CALL OFFSET */
#define _GNU_SOURCE
#include "misuse.h"

#include <sys/mman.h>

int main(int argc, char **argv)
{
    const char *call = argc > 1 ? argv[1] : "free";
    char *mapping = mmap(NULL, 1 << 20, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    char *pointer = mapping + argument(argc, argv, 2, 0);
    munmap(mapping, 1 << 20);
    tell(pointer, mapping, 0);
    misuse(call, pointer);
    return afterwards(64);
}
