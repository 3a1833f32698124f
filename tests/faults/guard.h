/* guard.h: what the programs of ./guard share. Blocks come from take() and go by give(), and the
 * misuse is in touch(), so that the stacks can be told from one another by these names.
 *
 * Output      P= the address misused, B= the block, N= its size, K= how far from it, T= the thread,
 *             A= the thread that allocated, F= the one that freed; `misuse`; then `survived`.
 */
#ifndef SLP_TESTS_GUARD_H
#define SLP_TESTS_GUARD_H

#include "expect.h"

#include <sys/syscall.h>

#define UNIT ((size_t)65536)
#define APART __attribute__((noinline, unused))

static const char *guard_how __attribute__((unused)); /* read, write, copy */

APART static void *take(size_t n)
{
    say("A=%ld", syscall(SYS_gettid));
    return malloc(n);
}

APART static void give(void *p)
{
    say("F=%ld", syscall(SYS_gettid));
    free(p);
}

/* Reads or writes n bytes at p. */
APART static void touch(char *p, size_t n)
{
    static char other[2 << 20];
    if (strcmp(guard_how, "read") == 0)
        for (size_t i = 0; i < n; i++)
            other[i] = ((volatile char *)p)[i];
    else if (strcmp(guard_how, "write") == 0)
        for (size_t i = 0; i < n; i++)
            ((volatile char *)p)[i] = 1;
    else if (strcmp(guard_how, "copy") == 0)
        memcpy(p, other, n);
    else
        exit(2);
}

/* A guarded block of n bytes whose end, to 16, is its slot's, or whose start is; the default rate
 * of the suite is 1, so every other one is. */
APART static char *placed(size_t n, int end)
{
    for (int i = 0; i < 300; i++) {
        char *p = take(n);
        size_t behind = ((size_t)p + n + 15) / 16 * 16;
        if (end ? behind % UNIT == 0 : (size_t)p % UNIT == 0)
            return p;
    }
    say("failed: no block of %zu bytes at the %s of a slot", n, end ? "end" : "start");
    exit(1);
}

APART static void about_to_misuse(const char *p, const char *block, size_t n, size_t k)
{
    say("P=%#zx", (size_t)p);
    say("B=%#zx", (size_t)block);
    say("N=%zu", n);
    say("K=%zu", k);
    say("T=%ld", syscall(SYS_gettid));
    say("misuse");
}

#endif
