/* guard_underflow: before a block at the start of its slot. usage: guard_underflow HOW SIZE BACK */
#define _GNU_SOURCE
#include "guard.h"

int main(int argc, char **argv)
{
    if (argc < 4)
        return 2;
    guard_how = argv[1];
    size_t n = strtoul(argv[2], NULL, 0), back = strtoul(argv[3], NULL, 0);
    char *block = placed(n, 0);
    about_to_misuse(block - back, block, n, back);
    touch(block - back, 1);
    say("survived");
    return 0;
}
