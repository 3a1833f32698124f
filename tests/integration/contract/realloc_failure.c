/* realloc_failure: a realloc that cannot be served leaves the block as it was: content, usable
 * size, and it can still be freed. */
#define _GNU_SOURCE
#include "expect.h"

#include <malloc.h>

int main(void)
{
    static const size_t sizes[] = {1,     16,     24,     500,    4096,    20000,
                                   70000, 262143, 262144, 300000, 5000000, 40000000};
    static const size_t too_many[] = {(size_t)1 << 62, (size_t)PTRDIFF_MAX,
                                      (size_t)PTRDIFF_MAX + 1, SIZE_MAX - 16, SIZE_MAX};
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        void *block = malloc(sizes[i]);
        EXPECT(block != NULL, "malloc(%zu) failed", sizes[i]);
        if (block == NULL)
            continue;
        size_t usable = malloc_usable_size(block);
        pattern_fill(block, usable, (unsigned)i);
        for (size_t j = 0; j < sizeof too_many / sizeof too_many[0]; j++) {
            size_t wanted = wash_size(too_many[j]);
            errno = 0;
            void *grown = realloc(wash(block), wanted);
            EXPECT(grown == NULL, "realloc(p of %zu, %#zx) gave %p", sizes[i], wanted, grown);
            EXPECT(errno == ENOMEM, "realloc(p of %zu, %#zx): errno %d", sizes[i], wanted, errno);
        }
        EXPECT(malloc_usable_size(block) == usable, "usable size of %zu changed", sizes[i]);
        size_t differs = pattern_diff(block, usable, (unsigned)i);
        EXPECT(differs == usable, "block of %zu changed at byte %zu", sizes[i], differs);
        free(block);
    }
    return finish();
}
