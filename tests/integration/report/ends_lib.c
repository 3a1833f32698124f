/* ends_lib: a library that ends.c depends on. It takes 7 blocks in an atexit handler registered by
 * its constructor, 11 in its destructor, and 7 in an atexit handler registered by that destructor:
 * 25 in a process that ends by exit, 0 in one that ends by _exit. */
#include "blocks.h"

void ends_lib(void);

static void handler(void)
{
    take(7);
}

__attribute__((constructor)) static void begin(void)
{
    if (atexit(handler) != 0)
        abort();
}

__attribute__((destructor)) static void end(void)
{
    take(11);
    if (atexit(handler) != 0)
        abort();
}

void ends_lib(void)
{
}
