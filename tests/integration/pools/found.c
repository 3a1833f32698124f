/* found.c: a program that was not linked with the library finds the pools with dlsym, or not. */
#include <slabpool.h>

#include <dlfcn.h>
#include <stdio.h>

#define FIND(name) __typeof__(&name) name##_ = (__typeof__(&name))dlsym(RTLD_DEFAULT, #name)

int main(void)
{
    FIND(slabpool_cache_create);
    FIND(slabpool_cache_get);
    FIND(slabpool_cache_put);
    FIND(slabpool_cache_destroy);
    if (slabpool_cache_create_ == NULL) {
        puts("none");
        return 0;
    }
    struct slabpool_cache *cache = slabpool_cache_create_(100, 0, NULL, NULL, NULL);
    void *p = slabpool_cache_get_(cache);
    if (slabpool_cache_put_(cache, p) != 0 || slabpool_cache_get_(cache) != p ||
        slabpool_cache_destroy_(cache) != 1)
        return 1;
    puts("found");
    return 0;
}
