/* alignment_huge: every power of two from 1 byte to 1 GiB, through every aligned call, for small
 * and large sizes; blocks are apart, writable to the last byte, and can be freed and realloc'ed. */
#define _GNU_SOURCE
#include "expect.h"

#include <malloc.h>

static void check(void *block, size_t alignment, size_t size, const char *call)
{
    EXPECT(block != NULL, "%s(%zu, %zu) gave NULL, errno %d", call, alignment, size, errno);
    if (block == NULL)
        return;
    size_t required = alignment < 16 ? 16 : alignment;
    EXPECT((uintptr_t)block % required == 0, "%s(%zu, %zu) at %p", call, alignment, size, block);
    size_t usable = malloc_usable_size(block);
    EXPECT(usable >= size, "%s(%zu, %zu): usable %zu", call, alignment, size, usable);
    if (size == 0)
        return;
    ((char *)block)[0] = 1;
    ((char *)block)[size - 1] = 2;
}

int main(void)
{
    static const size_t sizes[] = {0, 1, 17, 100, 4096, 5000, 100000, 262143, 262144, 1000000};
    for (size_t alignment = 1; alignment <= (size_t)1 << 30; alignment *= 2) {
        for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
            size_t size = sizes[i];
            void *a = memalign(alignment, size);
            check(a, alignment, size, "memalign");
            void *b = aligned_alloc(alignment, size);
            check(b, alignment, size, "aligned_alloc");
            void *c = NULL;
            if (alignment >= sizeof(void *)) {
                int err = posix_memalign(&c, alignment, size);
                EXPECT(err == 0, "posix_memalign(%zu, %zu) returned %d", alignment, size, err);
                check(c, alignment, size, "posix_memalign");
            }
            if (a != NULL && b != NULL) {
                uintptr_t x = (uintptr_t)a, y = (uintptr_t)b;
                EXPECT(x + size <= y || y + size <= x, "blocks overlap at alignment %zu",
                       alignment);
                pattern_fill(a, size, 3);
                pattern_fill(b, size, 4);
                void *moved = realloc(a, size + 50000);
                EXPECT(moved != NULL, "realloc of a block aligned to %zu failed", alignment);
                if (moved != NULL)
                    EXPECT(pattern_diff(moved, size, 3) == size,
                           "realloc lost content of a block aligned to %zu", alignment);
                EXPECT(pattern_diff(b, size, 4) == size, "a neighbour at alignment %zu changed",
                       alignment);
                a = moved;
            }
            free(a);
            free(b);
            free(c);
        }
    }
    /* Many at once of one alignment, so that each lies in used memory. */
    enum { MANY = 64 };
    for (size_t alignment = 32; alignment <= (size_t)1 << 21; alignment *= 4) {
        void *blocks[MANY];
        for (int i = 0; i < MANY; i++) {
            blocks[i] = aligned_alloc(alignment, 200);
            check(blocks[i], alignment, 200, "aligned_alloc");
            if (blocks[i] != NULL)
                pattern_fill(blocks[i], 200, (unsigned)i);
        }
        for (int i = 0; i < MANY; i++) {
            if (blocks[i] != NULL)
                EXPECT(pattern_diff(blocks[i], 200, (unsigned)i) == 200,
                       "block %d of alignment %zu changed", i, alignment);
            free(blocks[i]);
        }
    }
    void *page = valloc(100);
    check(page, 4096, 100, "valloc");
    free(page);
    page = pvalloc(1);
    check(page, 4096, 4096, "pvalloc");
    free(page);
    page = pvalloc(4097);
    check(page, 4096, 8192, "pvalloc");
    free(page);
    return finish();
}
