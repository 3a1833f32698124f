/* aligned_to_16: every block of every size is aligned to 16 bytes, from each call that has no
 * alignment of its own. */
#define _GNU_SOURCE
#include "expect.h"

#include <malloc.h>
#include <wchar.h>

static void aligned(void *block, size_t size, const char *call)
{
    EXPECT(block != NULL, "%s(%zu) failed", call, size);
    EXPECT((uintptr_t)block % 16 == 0, "%s(%zu) at %p", call, size, block);
}

int main(void)
{
    enum { HELD = 8 };
    for (size_t size = 0; size < 600000; size += size < 1200 ? 1 : size / 60) {
        void *held[HELD];
        for (int i = 0; i < HELD; i++) {
            held[i] = malloc(size);
            aligned(held[i], size, "malloc");
        }
        for (int i = 0; i < HELD; i++) {
            held[i] = realloc(held[i], size + (size_t)(i + 1) * 8);
            aligned(held[i], size, "realloc");
            free(held[i]);
        }
        void *zeroed = calloc(1, size);
        aligned(zeroed, size, "calloc");
        free(zeroed);
        void *array = reallocarray(NULL, size + 1, 1);
        aligned(array, size + 1, "reallocarray");
        free(array);
        void *low = memalign(1, size);
        aligned(low, size, "memalign(1)");
        free(low);
        void *out = NULL;
        EXPECT(posix_memalign(&out, 8, size) == 0, "posix_memalign(8, %zu) failed", size);
        aligned(out, size, "posix_memalign(8)");
        free(out);
    }
    char *copy = strdup(wash("seven b"));
    aligned(copy, 8, "strdup");
    free(copy);
    return finish();
}
