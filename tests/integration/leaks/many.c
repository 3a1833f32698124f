/* many.c: 4,096 stacks, one lost block each; with an argument so many of them.
 */
#include <stdlib.h>
#include <string.h>

static __attribute__((noinline)) void descend(unsigned bits, unsigned depth);

static __attribute__((noinline)) void zero(unsigned bits, unsigned depth)
{
    descend(bits, depth);
    __asm__ volatile("");
}

static __attribute__((noinline)) void one(unsigned bits, unsigned depth)
{
    descend(bits, depth);
    __asm__ volatile("");
}

static void descend(unsigned bits, unsigned depth)
{
    if (depth == 0) {
        void *volatile p = malloc(16 + 16 * (bits % 8));
        (void)p;
        return;
    }
    ((bits >> (depth - 1) & 1) != 0 ? one : zero)(bits, depth - 1);
    __asm__ volatile("");
}

int main(int argc, char **argv)
{
    int n = argc > 1 ? atoi(argv[1]) : 4096;
    char old[8192];
    for (int i = 0; i < n; i++)
        descend((unsigned)i, 12);
    memset(old, 0, sizeof old);
    __asm__ volatile("" : : "r"(old) : "memory");
    return 0;
}
