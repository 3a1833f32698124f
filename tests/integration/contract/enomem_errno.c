/* enomem_errno: every call of the family that returns NULL for want of memory sets ENOMEM;
 * posix_memalign returns it as well, and leaves its result alone. */
#define _GNU_SOURCE
#include "expect.h"

#include <malloc.h>

#define REFUSED(call)                                                                          \
    do {                                                                                       \
        errno = 0;                                                                             \
        void *got_ = (call);                                                                   \
        int err_ = errno;                                                                      \
        EXPECT(got_ == NULL, "%s returned %p, not NULL", #call, got_);                         \
        EXPECT(err_ == ENOMEM, "%s left errno %d, not ENOMEM", #call, err_);                   \
        free(got_);                                                                            \
    } while (0)

int main(void)
{
    /* More than any address space; not yet past PTRDIFF_MAX. */
    size_t vast = wash_size((size_t)1 << 62);
    void *volatile kept = malloc(100);

    REFUSED(malloc(vast));
    REFUSED(calloc(vast, 1));
    REFUSED(calloc(1, vast));
    REFUSED(realloc(NULL, vast));
    REFUSED(realloc(kept, vast));
    REFUSED(reallocarray(NULL, vast, 1));
    REFUSED(reallocarray(kept, vast, 1));
    REFUSED(aligned_alloc(64, vast));
    REFUSED(aligned_alloc(65536, vast));
    REFUSED(memalign(64, vast));
    REFUSED(memalign((size_t)1 << 21, vast));
    REFUSED(valloc(vast));
    REFUSED(pvalloc(vast));

    static const size_t alignments[] = {8, 16, 64, 4096, (size_t)1 << 21, (size_t)1 << 30};
    for (size_t i = 0; i < sizeof alignments / sizeof alignments[0]; i++) {
        void *sentinel = wash(&vast), *out = sentinel;
        errno = EDOM;
        int err = posix_memalign(&out, alignments[i], vast);
        EXPECT(err == ENOMEM, "posix_memalign(%zu, 2^62) returned %d", alignments[i], err);
        EXPECT(out == sentinel, "posix_memalign(%zu, 2^62) wrote its result", alignments[i]);
        /* POSIX leaves this open; glibc's own test of threads without memory reads it. */
        EXPECT(errno == ENOMEM, "posix_memalign(%zu, 2^62) left errno %d, not ENOMEM",
               alignments[i], errno);
    }

    /* An alignment that leaves no room for a block. */
    size_t half = wash_size((size_t)1 << 62);
    REFUSED(memalign(half, 100));
    REFUSED(aligned_alloc(half, 100));

    /* The heap goes on working after all these refusals. */
    void *again = malloc(100);
    EXPECT(again != NULL, "malloc(100) failed after refusals");
    free(again);
    free(kept);
    return finish();
}
