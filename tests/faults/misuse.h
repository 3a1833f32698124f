/* misuse.h: what the fault programs share: they tell the runner which address they are about to
 * misuse, misuse it through the call named on the command line, and look at the heap afterwards
 * when they are still alive.
 *
 * Output      P= the address passed, B= the start of the block, U= its usable size, O= the offset,
 *             T= the thread; then `misuse`, and `survived` once the call has returned.
 * Errors      Exit status 2 for a bad command line, 3 when the heap is damaged afterwards.
 */
#ifndef SLP_TESTS_MISUSE_H
#define SLP_TESTS_MISUSE_H

#include "expect.h"

#include <malloc.h>
#include <sys/syscall.h>

/* argument NUMBER as a size, or a value to use when it is absent */
__attribute__((unused)) static size_t argument(int argc, char **argv, int number, size_t otherwise)
{
    return argc > number ? (size_t)strtoull(argv[number], NULL, 0) : otherwise;
}

__attribute__((unused)) static void tell(const void *pointer, const void *base, size_t usable)
{
    say("P=%#zx", (size_t)pointer);
    say("B=%#zx", (size_t)base);
    say("U=%zu", usable);
    say("O=%zu", (size_t)pointer - (size_t)base);
}

__attribute__((unused)) static void misuse(const char *call, void *pointer)
{
    say("T=%ld", syscall(SYS_gettid));
    say("misuse");
    pointer = wash(pointer);
    if (strcmp(call, "free") == 0)
        free(pointer);
    else if (strcmp(call, "realloc") == 0)
        pointer = realloc(pointer, 5000);
    else if (strcmp(call, "realloc-zero") == 0)
        pointer = realloc(pointer, wash_size(0));
    else if (strcmp(call, "reallocarray") == 0)
        pointer = reallocarray(pointer, 50, 100);
    else if (strcmp(call, "malloc_usable_size") == 0)
        say("usable %zu", malloc_usable_size(pointer));
    else
        exit(2);
    say("survived");
}

/* After a misuse that was only reported: blocks of this size do not overlap, and stay whole. */
__attribute__((unused)) static int afterwards(size_t size)
{
    enum { MANY = 300 };
    static unsigned char *blocks[MANY];
    int many = size > 4096 ? 20 : MANY;
    for (int i = 0; i < many; i++) {
        blocks[i] = malloc(size);
        if (blocks[i] == NULL)
            return 3;
        memset(blocks[i], i & 0xff, size);
    }
    for (int i = 0; i < many; i++)
        if (blocks[i][0] != (i & 0xff) || blocks[i][size - 1] != (i & 0xff)) {
            say("failed: block %d overlaps another", i);
            return 3;
        }
    for (int i = 0; i < many; i++)
        free(blocks[i]);
    return 0;
}

#endif
