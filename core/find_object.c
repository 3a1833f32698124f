#include "core/find_object.h"

#include <dlfcn.h>

static int (*find)(void *address, struct slp_object *object);

const void *slp_find_object_open(void)
{
    void *symbol = dlsym(RTLD_DEFAULT, "_dl_find_object");
    if (find == NULL) /* others may be asking */
        __builtin_memcpy(&find, &symbol, sizeof find);
    return symbol;
}

bool slp_find_object_opened(void)
{
    return find != NULL;
}

bool slp_find_object(uintptr_t address, struct slp_object *object)
{
    return find((void *)address, object) == 0;
}
