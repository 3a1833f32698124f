/* too_large: sizes past PTRDIFF_MAX and products that overflow are refused with ENOMEM by every
 * entry point, with no rounding that wraps to a small block. */
#define _GNU_SOURCE
#include "expect.h"

#include <malloc.h>

static void refused(void *got, const char *call, size_t a, size_t b)
{
    int err = errno;
    EXPECT(got == NULL, "%s(%#zx, %#zx) returned %p", call, a, b, got);
    EXPECT(err == ENOMEM, "%s(%#zx, %#zx) left errno %d", call, a, b, err);
    free(got);
    errno = 0;
}

int main(void)
{
    static const size_t sizes[] = {
        (size_t)PTRDIFF_MAX + 1, (size_t)PTRDIFF_MAX + 4096, SIZE_MAX - 65536, SIZE_MAX - 4096,
        SIZE_MAX - 4095,         SIZE_MAX - 64,              SIZE_MAX - 16,    SIZE_MAX - 15,
        SIZE_MAX - 8,            SIZE_MAX - 1, /* malloc(-2) */ SIZE_MAX,
    };
    void *volatile kept = malloc(64);
    pattern_fill(kept, 64, 1);
    errno = 0;
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        size_t size = wash_size(sizes[i]);
        refused(malloc(size), "malloc", size, 0);
        refused(calloc(size, 1), "calloc", size, 1);
        refused(calloc(1, size), "calloc", 1, size);
        refused(calloc(size, size), "calloc", size, size);
        refused(realloc(NULL, size), "realloc(NULL)", size, 0);
        refused(realloc(kept, size), "realloc", size, 0);
        refused(reallocarray(kept, size, 1), "reallocarray", size, 1);
        refused(reallocarray(kept, size, size), "reallocarray", size, size);
        refused(memalign(64, size), "memalign", 64, size);
        refused(memalign(8192, size), "memalign", 8192, size);
        refused(aligned_alloc(64, size), "aligned_alloc", 64, size);
        refused(valloc(size), "valloc", size, 0);
        refused(pvalloc(size), "pvalloc", size, 0);
        void *out = kept;
        int err = posix_memalign(&out, 64, size);
        EXPECT(err == ENOMEM && out == kept, "posix_memalign(64, %#zx): %d, result %s", size, err,
               out == kept ? "kept" : "written");
        errno = 0;
    }
    /* Products that wrap to something small. */
    static const size_t factors[][2] = {
        {SIZE_MAX / 2 + 1, 2},       {(size_t)1 << 32, (size_t)1 << 32},
        {SIZE_MAX / 3 + 2, 3},       {SIZE_MAX / 16 + 2, 16},
        {(size_t)1 << 63, 4},        {SIZE_MAX, 2},
        {((size_t)1 << 32) + 1, (size_t)1 << 32}, {(size_t)1 << 33, (size_t)1 << 31},
    };
    for (size_t i = 0; i < sizeof factors / sizeof factors[0]; i++) {
        size_t a = wash_size(factors[i][0]), b = wash_size(factors[i][1]);
        refused(calloc(a, b), "calloc", a, b);
        refused(calloc(b, a), "calloc", b, a);
        refused(reallocarray(NULL, a, b), "reallocarray(NULL)", a, b);
        refused(reallocarray(kept, b, a), "reallocarray", b, a);
    }
    EXPECT(pattern_diff(kept, 64, 1) == 64, "the block offered to realloc changed");
    free(kept);
    return finish();
}
