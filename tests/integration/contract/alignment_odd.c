/* alignment_odd: alignments that are no power of two, as glibc 2.36 has them: posix_memalign gives
 * EINVAL; memalign and aligned_alloc round up, and give EINVAL where that cannot be done;
 * aligned_alloc takes a size that is no multiple of the alignment. */
#define _GNU_SOURCE
#include "expect.h"

#include <malloc.h>

int main(void)
{
    static const size_t bad[] = {0,  1,  2,  3,   4,    6,    7,     9,
                                 12, 24, 40, 100, 4095, 4097, 12288, SIZE_MAX};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        void *sentinel = wash(&sentinel), *out = sentinel;
        errno = EDOM;
        int err = posix_memalign(&out, wash_size(bad[i]), 100);
        EXPECT(err == EINVAL, "posix_memalign(%zu, 100) returned %d, not EINVAL", bad[i], err);
        EXPECT(out == sentinel, "posix_memalign(%zu, 100) wrote its result", bad[i]);
        EXPECT(errno == EDOM, "posix_memalign(%zu, 100) set errno to %d", bad[i], errno);
    }
    for (size_t alignment = 0; alignment < 5000; alignment += alignment < 70 ? 1 : 37) {
        size_t rounded = 16;
        while (rounded < alignment)
            rounded *= 2;
        void *a = memalign(wash_size(alignment), 100);
        EXPECT(a != NULL, "memalign(%zu, 100) gave NULL, errno %d", alignment, errno);
        EXPECT((uintptr_t)a % rounded == 0, "memalign(%zu, 100) at %p, not a multiple of %zu",
               alignment, a, rounded);
        void *b = aligned_alloc(wash_size(alignment), 101);
        EXPECT(b != NULL, "aligned_alloc(%zu, 101) gave NULL, errno %d", alignment, errno);
        EXPECT((uintptr_t)b % rounded == 0, "aligned_alloc(%zu, 101) at %p, not a multiple of %zu",
               alignment, b, rounded);
        if (a != NULL)
            memset(a, 1, 100);
        if (b != NULL)
            memset(b, 1, 101);
        free(a);
        free(b);
    }
    static const size_t beyond[] = {SIZE_MAX / 2 + 2, SIZE_MAX - 1, SIZE_MAX};
    for (size_t i = 0; i < sizeof beyond / sizeof beyond[0]; i++) {
        errno = 0;
        void *p = memalign(wash_size(beyond[i]), 100);
        EXPECT(p == NULL && errno == EINVAL, "memalign(%#zx, 100): %p, errno %d", beyond[i], p,
               errno);
    }
    static const size_t sizes[] = {1, 33, 65, 1000, 4097, 300001};
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        void *p = aligned_alloc(64, sizes[i]);
        EXPECT(p != NULL && (uintptr_t)p % 64 == 0, "aligned_alloc(64, %zu) gave %p", sizes[i], p);
        free(p);
    }
    return finish();
}
