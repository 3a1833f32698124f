/* plugins.c: calls what two libraries lose, one after the other; both are closed by then. Says
 * whether the second came to lie where the first had been.
 */
#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

static void *call(const char *path, int n)
{
    void *library = dlopen(path, RTLD_NOW), *symbol = library ? dlsym(library, "enter") : NULL;
    void (*enter)(int);
    if (!symbol)
        return NULL;
    memcpy(&enter, &symbol, sizeof enter);
    enter(n);
    dlclose(library);
    return symbol;
}

int main(int argc, char **argv)
{
    if (argc < 3)
        return 2;
    void *first = call(argv[1], 7), *second = call(argv[2], 3);
    char old[8192];
    memset(old, 0, sizeof old);
    __asm__ volatile("" : : "r"(old) : "memory");
    if (!first || !second)
        return 2;
    puts(first == second ? "same" : "other");
    return 0;
}
