/* zero_sizes: what each call does with a size of 0, as glibc does it. */
#define _GNU_SOURCE
#include "expect.h"

#include <malloc.h>

enum { MANY = 500 };

int main(void)
{
    size_t zero = wash_size(0);
    void *blocks[MANY];
    for (int i = 0; i < MANY; i++) {
        blocks[i] = i % 3 == 0 ? malloc(zero) : i % 3 == 1 ? calloc(zero, 8) : calloc(8, zero);
        EXPECT(blocks[i] != NULL, "request %d of size 0 gave NULL", i);
        EXPECT((uintptr_t)blocks[i] % 16 == 0, "block %d of size 0 at %p", i, blocks[i]);
        for (int j = 0; j < i; j++)
            EXPECT(blocks[j] != blocks[i], "blocks %d and %d of size 0 are the same", i, j);
    }
    for (int i = 0; i < MANY; i++)
        free(blocks[i]);

    void *p = realloc(NULL, zero);
    EXPECT(p != NULL, "realloc(NULL, 0) gave NULL");
    static const size_t sizes[] = {1, 64, 1000, 100000, 262143, 262144, 3000000};
    free(p);
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        /* realloc(p, 0) frees: if it did not, this loop would need far more than there is. */
        for (int round = 0; round < 200; round++) {
            void *q = malloc(sizes[i]);
            EXPECT(q != NULL, "malloc(%zu) failed in round %d", sizes[i], round);
            errno = EDOM;
            void *r = realloc(q, zero);
            EXPECT(r == NULL, "realloc(p of %zu, 0) gave %p", sizes[i], r);
            EXPECT(errno == EDOM, "realloc(p of %zu, 0) set errno to %d", sizes[i], errno);
        }
        void *q = malloc(sizes[i]);
        void *r = reallocarray(q, zero, 8);
        EXPECT(r == NULL, "reallocarray(p of %zu, 0, 8) gave %p", sizes[i], r);
    }
    p = reallocarray(NULL, zero, 8);
    EXPECT(p != NULL, "reallocarray(NULL, 0, 8) gave NULL");
    free(p);

    void *q = NULL;
    EXPECT(posix_memalign(&q, 64, zero) == 0, "posix_memalign(64, 0) failed");
    EXPECT(q != NULL && (uintptr_t)q % 64 == 0, "posix_memalign(64, 0) gave %p", q);
    free(q);
    q = memalign(4096, zero);
    EXPECT(q != NULL && (uintptr_t)q % 4096 == 0, "memalign(4096, 0) gave %p", q);
    free(q);
    q = aligned_alloc(128, zero);
    EXPECT(q != NULL && (uintptr_t)q % 128 == 0, "aligned_alloc(128, 0) gave %p", q);
    free(q);
    q = valloc(zero);
    EXPECT(q != NULL && (uintptr_t)q % 4096 == 0, "valloc(0) gave %p", q);
    free(q);
    q = pvalloc(zero);
    EXPECT(q != NULL && (uintptr_t)q % 4096 == 0, "pvalloc(0) gave %p", q);
    free(q);
    EXPECT(malloc_usable_size(NULL) == 0, "malloc_usable_size(NULL) is not 0");
    free(NULL);
    return finish();
}
