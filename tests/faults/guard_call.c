/* guard_call: a call with a wrong pointer to a guarded block, or that finds what was written around
 * it. usage: guard_call WHAT SIZE [BYTES] */
#define _GNU_SOURCE
#include "guard.h"

#include <malloc.h>

/* The call that finds it. */
APART static void find(char *p)
{
    free(p);
}

int main(int argc, char **argv)
{
    if (argc < 3)
        return 2;
    const char *what = argv[1];
    size_t n = strtoul(argv[2], NULL, 0), k = argc > 3 ? strtoul(argv[3], NULL, 0) : 0;
    char *block = placed(n, strcmp(what, "tail") != 0), *p = block;
    if (strcmp(what, "twice") == 0)
        give(block);
    else if (strcmp(what, "inside") == 0)
        p = block + k;
    else if (strcmp(what, "tail") == 0 || strcmp(what, "spare") == 0)
        p = block + n + k - 1;
    else if (strcmp(what, "head") == 0)
        p = block - k;
    about_to_misuse(p, block, n, k);
    if (p != block && strcmp(what, "inside") != 0) {
        *(volatile char *)p = (char)~*(volatile char *)p; /* not what may lie there by chance */
        p = block;
    }
    find(p);
    say("survived");
    return 0;
}
