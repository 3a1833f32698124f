/* sized_free: C23's free_sized and free_aligned_sized, found by dlsym as in programs that may run
 * on a C library without them. */
#define _GNU_SOURCE
#include "expect.h"

#include <dlfcn.h>
#include <malloc.h>

int main(void)
{
    void *found = dlsym(RTLD_DEFAULT, "free_sized");
    void *found_aligned = dlsym(RTLD_DEFAULT, "free_aligned_sized");
    if (native() && (found == NULL || found_aligned == NULL))
        SKIP("this C library has no free_sized");
    EXPECT(found != NULL, "free_sized is not exported");
    EXPECT(found_aligned != NULL, "free_aligned_sized is not exported");
    if (found == NULL || found_aligned == NULL)
        return finish();
    void (*free_sized_fn)(void *, size_t);
    void (*free_aligned_sized_fn)(void *, size_t, size_t);
    memcpy(&free_sized_fn, &found, sizeof found);
    memcpy(&free_aligned_sized_fn, &found_aligned, sizeof found_aligned);
    size_t before = mallinfo2().uordblks + mallinfo2().hblkhd;
    for (size_t size = 0; size < 2000000; size += size / 3 + 1) {
        for (int round = 0; round < 50; round++) {
            errno = EDOM;
            free_sized_fn(malloc(size), size);
            free_sized_fn(calloc(1, size), size);
            free_sized_fn(realloc(malloc(10), size + 1), size + 1);
            free_aligned_sized_fn(aligned_alloc(64, size), 64, size);
            free_aligned_sized_fn(aligned_alloc(8192, size), 8192, size);
            EXPECT(errno == EDOM, "a sized free set errno to %d", errno);
        }
    }
    free_sized_fn(NULL, 10);
    free_aligned_sized_fn(NULL, 16, 10);
    size_t after = mallinfo2().uordblks + mallinfo2().hblkhd;
    EXPECT(after <= before + 65536, "in use before %zu, after %zu: sized free does not free",
           before, after);
    return finish();
}
