/* aliases: every name of the family, and glibc's second names for it, resolves to one library, and
 * blocks pass freely between the names: a block from one name is freed, grown and measured by the
 * others. */
#define _GNU_SOURCE
#include "expect.h"

#include <dlfcn.h>
#include <malloc.h>

static const char *const family[] = {
    "malloc", "free", "calloc", "realloc", "memalign", "aligned_alloc", "posix_memalign",
    "valloc", "pvalloc", "cfree", "malloc_usable_size", "malloc_trim", "malloc_stats",
    "malloc_info", "mallinfo", "mallinfo2", "mallopt", "free_sized", "free_aligned_sized",
    "__libc_malloc", "__libc_free", "__libc_calloc", "__libc_realloc", "__libc_memalign",
    "__libc_valloc", "__libc_pvalloc",
    /* new and new[]: plain, nothrow, aligned, aligned nothrow */
    "_Znwm", "_Znam", "_ZnwmRKSt9nothrow_t", "_ZnamRKSt9nothrow_t", "_ZnwmSt11align_val_t",
    "_ZnamSt11align_val_t", "_ZnwmSt11align_val_tRKSt9nothrow_t",
    "_ZnamSt11align_val_tRKSt9nothrow_t",
    /* delete and delete[]: plain, nothrow, sized, aligned, aligned nothrow, sized aligned */
    "_ZdlPv", "_ZdaPv", "_ZdlPvRKSt9nothrow_t", "_ZdaPvRKSt9nothrow_t", "_ZdlPvm", "_ZdaPvm",
    "_ZdlPvSt11align_val_t", "_ZdaPvSt11align_val_t", "_ZdlPvSt11align_val_tRKSt9nothrow_t",
    "_ZdaPvSt11align_val_tRKSt9nothrow_t", "_ZdlPvmSt11align_val_t", "_ZdaPvmSt11align_val_t",
};

/* The names of one type, found at run time. */
typedef void *one_size(size_t);
typedef void release(void *);

static void *find(const char *name)
{
    return dlsym(RTLD_DEFAULT, name);
}

int main(void)
{
    Dl_info reference, info;
    void *anchor = find("malloc");
    EXPECT(anchor != NULL && dladdr(anchor, &reference) != 0, "malloc has no home");
    if (!native())
        for (size_t i = 0; i < sizeof family / sizeof family[0]; i++) {
            void *symbol = find(family[i]);
            EXPECT(symbol != NULL, "%s is not exported", family[i]);
            if (symbol != NULL && dladdr(symbol, &info) != 0)
                EXPECT(info.dli_fbase == reference.dli_fbase, "%s comes from %s, malloc from %s",
                       family[i], info.dli_fname, reference.dli_fname);
        }
    static const char *const sources[] = {"malloc", "valloc", "pvalloc", "__libc_malloc",
                                          "__libc_valloc", "__libc_pvalloc"};
    static const char *const sinks[] = {"free", "__libc_free", "cfree"};
    static const size_t sizes[] = {1, 100, 5000, 100000, 300000, 2000000};
    int pairs = 0;
    for (size_t i = 0; i < sizeof sources / sizeof sources[0]; i++)
        for (size_t j = 0; j < sizeof sinks / sizeof sinks[0]; j++) {
            void *from = find(sources[i]), *to = find(sinks[j]);
            if (from == NULL || to == NULL)
                continue;
            one_size *take;
            release *give;
            memcpy(&take, &from, sizeof from);
            memcpy(&give, &to, sizeof to);
            for (size_t k = 0; k < sizeof sizes / sizeof sizes[0]; k++)
                for (int round = 0; round < 20; round++) {
                    char *block = take(sizes[k]);
                    EXPECT(block != NULL, "%s(%zu) failed", sources[i], sizes[k]);
                    EXPECT(malloc_usable_size(block) >= sizes[k], "%s(%zu): usable %zu",
                           sources[i], sizes[k], malloc_usable_size(block));
                    memset(block, 7, sizes[k]);
                    block = realloc(block, sizes[k] + 999);
                    EXPECT(block != NULL && block[sizes[k] - 1] == 7, "realloc after %s(%zu)",
                           sources[i], sizes[k]);
                    give(block);
                    pairs++;
                }
        }
    EXPECT(pairs > 0, "no pair of names was found");
    void *found = find("__libc_calloc");
    void *(*calloc_fn)(size_t, size_t);
    memcpy(&calloc_fn, &found, sizeof found);
    void *(*realloc_fn)(void *, size_t);
    found = find("__libc_realloc");
    memcpy(&realloc_fn, &found, sizeof found);
    void *(*memalign_fn)(size_t, size_t);
    found = find("__libc_memalign");
    memcpy(&memalign_fn, &found, sizeof found);
    for (int round = 0; round < 100; round++) {
        char *block = calloc_fn(10, 30);
        EXPECT(block != NULL && zero_diff(block, 300) == 300, "__libc_calloc is not zero");
        memset(block, 9, 300);
        block = realloc_fn(block, 400000);
        EXPECT(block != NULL && block[299] == 9, "__libc_realloc lost content");
        free(block);
        block = memalign_fn(1024, 10);
        EXPECT((uintptr_t)block % 1024 == 0, "__libc_memalign(1024) at %p", (void *)block);
        free(block);
    }
    return finish();
}
