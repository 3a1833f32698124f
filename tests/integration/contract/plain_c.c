/* plain_c: a C program runs under the library without the C++ library, mimalloc or libunwind being
 * loaded for it, and operator new, found by dlsym, still serves and refuses without them. */
#define _GNU_SOURCE
#include "expect.h"

#include <dlfcn.h>

int main(void)
{
    char *block = strdup("plain");
    EXPECT(block != NULL && strcmp(block, "plain") == 0, "strdup failed");
    free(block);
    static const char *const absent[] = {"libstdc++", "libmimalloc", "libunwind", "libgcc_s",
                                         "libprotobuf"};
    char line[512];
    FILE *maps = fopen("/proc/self/maps", "r");
    EXPECT(maps != NULL, "no /proc/self/maps");
    while (maps != NULL && fgets(line, sizeof line, maps) != NULL)
        for (size_t i = 0; i < sizeof absent / sizeof absent[0]; i++)
            if (!fallback_mode() || i != 1)
                EXPECT(strstr(line, absent[i]) == NULL, "%s is loaded: %s", absent[i], line);
    if (maps != NULL)
        fclose(maps);
    if (native())
        return finish();
    void *found = dlsym(RTLD_DEFAULT, "_Znwm");
    void *found_nothrow = dlsym(RTLD_DEFAULT, "_ZnwmRKSt9nothrow_t");
    EXPECT(found != NULL && found_nothrow != NULL, "operator new is not exported");
    if (found == NULL || found_nothrow == NULL)
        return finish();
    void *(*new_fn)(size_t), *(*nothrow_fn)(size_t, const void *);
    memcpy(&new_fn, &found, sizeof found);
    memcpy(&nothrow_fn, &found_nothrow, sizeof found_nothrow);
    void *object = new_fn(100);
    EXPECT(object != NULL, "operator new(100) failed without the C++ library");
    if (!hardened())
        free(object);
    errno = 0;
    object = nothrow_fn((size_t)1 << 62, "");
    EXPECT(object == NULL, "operator new(2^62, nothrow) gave %p", object);
    EXPECT(errno == ENOMEM, "operator new(2^62, nothrow) left errno %d", errno);
    return finish();
}
