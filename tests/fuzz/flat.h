/* flat.h: bytes in one array, which a buffer chain is compared with.
 *
 * Purpose     What a chain must hold, by the plainest means. The caller sees that there is room.
 */
#ifndef SLP_TESTS_FUZZ_FLAT_H
#define SLP_TESTS_FUZZ_FLAT_H

#include <string.h>

#define MOST 20000 /* bytes of a chain */

struct flat {
    size_t n;
    unsigned char bytes[MOST];
};

static inline void put(struct flat *f, const void *bytes, size_t n)
{
    memcpy(f->bytes + f->n, bytes, n);
    f->n += n;
}

static inline void take(struct flat *f, size_t n)
{
    memmove(f->bytes, f->bytes + n, f->n - n);
    f->n -= n;
}

#endif
