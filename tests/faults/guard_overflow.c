/* guard_overflow: beyond a block at the end of its slot; the first byte that can be seen is the one
 * at the slot's end. usage: guard_overflow HOW SIZE FROM BYTES */
#define _GNU_SOURCE
#include "guard.h"

int main(int argc, char **argv)
{
    if (argc < 5)
        return 2;
    guard_how = argv[1];
    size_t n = strtoul(argv[2], NULL, 0), from = strtoul(argv[3], NULL, 0);
    size_t bytes = strtoul(argv[4], NULL, 0);
    char *block = placed(n, 1);
    size_t seen = (n + 15) / 16 * 16;
    if (from > seen)
        seen = from;
    about_to_misuse(block + seen, block, n, seen - n + 1);
    touch(block + from, bytes);
    say("survived");
    return 0;
}
