/* secure: linked with the library and installed setuid: with AT_SECURE set nothing may be read from
 * the environment. Prints whether AT_SECURE is set and whether the library is there. */
#define _GNU_SOURCE
#include "expect.h"

#include <dlfcn.h>
#include <sys/auxv.h>

int main(void)
{
    if (getauxval(AT_SECURE) == 0)
        SKIP("AT_SECURE is not set here (a nosuid mount, or no new privileges)");
    Dl_info info;
    void *found = dlsym(RTLD_DEFAULT, "malloc");
    EXPECT(found != NULL && dladdr(found, &info) != 0 && strstr(info.dli_fname, "slabpool") != NULL,
           "the library is not loaded");
    for (int i = 0; i < 2000; i++)
        free(malloc((size_t)i));
    return finish();
}
