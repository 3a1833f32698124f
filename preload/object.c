/* object.c: see object.h.
 */
#include "preload/object.h"

#include <dlfcn.h>
#include <limits.h>
#include <stdint.h>
#include <string.h>

static void *open_beside(const char *name)
{
    Dl_info own;
    char path[PATH_MAX];

    if (dladdr((void *)(uintptr_t)&slp_object_symbol, &own) == 0 || !own.dli_fname)
        return NULL;
    const char *slash = strrchr(own.dli_fname, '/');
    size_t folder = slash ? (size_t)(slash + 1 - own.dli_fname) : 0, n = strlen(name) + 1;
    if (folder == 0 || n > sizeof path - folder)
        return NULL;
    memcpy(path, own.dli_fname, folder);
    memcpy(path + folder, name, n);
    return dlopen(path, RTLD_NOW | RTLD_LOCAL);
}

void *slp_object_symbol(const char *name, const char *symbol)
{
    void *object = open_beside(name);

    if (!object)
        object = dlopen(name, RTLD_NOW | RTLD_LOCAL);
    return object ? dlsym(object, symbol) : NULL;
}
