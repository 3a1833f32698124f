/* foreign_stack: the address of a local variable. usage: foreign_stack CALL */
#define _GNU_SOURCE
#include "misuse.h"

int main(int argc, char **argv)
{
    const char *call = argc > 1 ? argv[1] : "free";
    char local[256] __attribute__((aligned(16)));
    local[0] = 1;
    tell(local, local, 0);
    misuse(call, local);
    return afterwards(64);
}
