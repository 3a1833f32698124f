/* none.c: dlopen as the library's own code calls it in libslabpool.a: there is nothing to open.
 *
 * Purpose     A static program that opens a shared object gets a second C library with it, whose
 *             thread-local data nobody has set up: the first call into it is the program's end. So
 *             what an option needs another library for is not to be had there, as if that library
 *             were not installed, and the linker has no dlopen to warn of.
 * errno, fork, signals   None of them is touched.
 */
#include <stddef.h>

void *__wrap_dlopen(const char *name, int flags);

void *__wrap_dlopen(const char *name, int flags)
{
    (void)name;
    (void)flags;
    return NULL;
}
