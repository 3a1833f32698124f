/* free_keeps_errno: free leaves errno alone for blocks of every kind, also where it unmaps, and
 * successful calls of the family do not change it either. */
#define _GNU_SOURCE
#include "expect.h"

#include <malloc.h>

int main(void)
{
    static const size_t sizes[] = {0,      1,      100,    4096,    65536,   262143,
                                   262144, 600000, 5000000, 40000000, 200000000};
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
        for (int round = 0; round < 4; round++) {
            errno = EDOM;
            void *block = malloc(sizes[i]);
            EXPECT(block != NULL, "malloc(%zu) failed", sizes[i]);
            EXPECT(errno == EDOM, "malloc(%zu) set errno to %d", sizes[i], errno);
            if (block == NULL)
                continue;
            memset(block, 1, sizes[i] < 100000 ? sizes[i] : 100000);
            errno = ERANGE;
            free(block);
            EXPECT(errno == ERANGE, "free(%zu) set errno to %d", sizes[i], errno);
            block = calloc(1, sizes[i]);
            EXPECT(errno == ERANGE, "calloc(%zu) set errno to %d", sizes[i], errno);
            block = realloc(block, sizes[i] + 1000000);
            EXPECT(errno == ERANGE, "realloc up from %zu set errno to %d", sizes[i], errno);
            block = realloc(block, 50);
            EXPECT(errno == ERANGE, "realloc down from %zu set errno to %d", sizes[i], errno);
            free(block);
            block = memalign((size_t)1 << (12 + 3 * round), sizes[i]);
            EXPECT(block != NULL && errno == ERANGE, "memalign(%zu) set errno to %d", sizes[i],
                   errno);
            free(block);
            EXPECT(errno == ERANGE, "free of an aligned %zu set errno to %d", sizes[i], errno);
        }
    /* Enough at once that free gives slabs and mappings back. */
    enum { MANY = 3000 };
    static void *blocks[MANY];
    for (int i = 0; i < MANY; i++)
        blocks[i] = malloc(30000 + (size_t)i * 7);
    for (int i = 0; i < MANY; i++) {
        errno = E2BIG;
        free(blocks[i]);
        EXPECT(errno == E2BIG, "free number %d set errno to %d", i, errno);
    }
    errno = EDOM;
    malloc_trim(0);
    free(NULL);
    EXPECT(errno == EDOM, "malloc_trim or free(NULL) set errno to %d", errno);
    return finish();
}
