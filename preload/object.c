/* object.c: see object.h.
 */
#include "preload/object.h"

#include <dlfcn.h>
#include <limits.h>
#include <link.h>
#include <stdint.h>
#include <string.h>

/* The folder that the library was loaded from, into path; how long its name is, 0: not known.
 * A name that is not absolute counts from a folder that the program may have left: the loader
 * kept that. */
static size_t own_folder(char *path, size_t room)
{
    Dl_info own;
    void *here = (void *)(uintptr_t)&slp_object_symbol;

#ifdef __GLIBC__
    struct link_map *link;
    if (dladdr1(here, &own, (void **)&link, RTLD_DL_LINKMAP) == 0 || !own.dli_fname)
        return 0;
#else
    if (dladdr(here, &own) == 0 || !own.dli_fname)
        return 0;
#endif
    const char *slash = strrchr(own.dli_fname, '/');
    if (own.dli_fname[0] != '/') {
#ifdef __GLIBC__
        if (slash && dlinfo(link, RTLD_DI_ORIGIN, path) == 0)
            return strlen(path);
#endif
        return 0;
    }
    size_t n = (size_t)(slash - own.dli_fname);
    if (n >= room)
        return 0;
    memcpy(path, own.dli_fname, n);
    return n;
}

static void *open_beside(const char *name)
{
    static const char below[] = "/slabpool/";
    char path[PATH_MAX + sizeof below + NAME_MAX];
    size_t folder = own_folder(path, PATH_MAX), n = strlen(name) + 1;

    if (folder == 0 || n > NAME_MAX)
        return NULL;
    memcpy(path + folder, below, sizeof below);
    memcpy(path + folder + 1, name, n);
    void *object = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (!object) {
        memcpy(path + folder, below, sizeof below);
        memcpy(path + folder + sizeof below - 1, name, n);
        object = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    }
    return object;
}

void *slp_object_symbol(const char *name, const char *symbol)
{
    void *object = open_beside(name);

    if (!object)
        object = dlopen(name, RTLD_NOW | RTLD_LOCAL);
    return object ? dlsym(object, symbol) : NULL;
}
