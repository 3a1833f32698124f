/* guard_nothing: a block of no bytes. usage: guard_nothing HOW */
#define _GNU_SOURCE
#include "guard.h"

#include <malloc.h>

int main(int argc, char **argv)
{
    if (argc < 2)
        return 2;
    guard_how = argv[1];
    char *block = take(wash_size(0));
    for (int i = 0; i < 5000 && malloc_usable_size(block) != 0; i++)
        block = take(wash_size(0)); /* a slab had it: not guarded */
    about_to_misuse(block, block, 0, 0);
    touch(block, 1);
    say("survived");
    return 0;
}
