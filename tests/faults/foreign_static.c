/* foreign_static: the address of a static variable. usage: foreign_static CALL */
#define _GNU_SOURCE
#include "misuse.h"

static char variable[256] __attribute__((aligned(16)));

int main(int argc, char **argv)
{
    const char *call = argc > 1 ? argv[1] : "free";
    tell(variable, variable, 0);
    misuse(call, variable);
    return afterwards(64);
}
