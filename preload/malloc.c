/* malloc.c: the C allocation family, as programs call it.
 *
 * Purpose     The exported symbols and C's contract for each; everything else is core's.
 * Invariants  reallocarray is the C library's, which calls us. The symbols are unversioned: a
 *             versioned malloc would not interpose.
 * errno       ENOMEM with every NULL that means failure; EINVAL where C or POSIX says so; free
 *             keeps it.
 * fork, signals   start.c; not async-signal-safe, as in the C library.
 */
#include "core/alloc.h"
#include "core/fast.h"
#include "core/os.h"
#include "preload/malloc.h"

#include <errno.h>
#include <malloc.h>
#include <stdlib.h>

SLP_EXPORT void *malloc(size_t n)
{
    return slp_fast_alloc(n);
}

SLP_EXPORT void free(void *p)
{
    slp_fast_free(p, "free");
}

SLP_EXPORT void *calloc(size_t count, size_t size)
{
    size_t n;
    if (SLP_UNLIKELY(__builtin_mul_overflow(count, size, &n)))
        return slp_alloc_slow(SIZE_MAX);
    return slp_fast_zeroed(n);
}

SLP_EXPORT void *realloc(void *p, size_t n)
{
    if (p == NULL)
        return slp_fast_alloc(n);
    if (n == 0) {
        slp_fast_free(p, "realloc");
        return NULL;
    }
    return slp_alloc_resize(p, n);
}

/* As the C library's: an alignment that is no power of two is rounded up to one. */
SLP_EXPORT void *memalign(size_t align, size_t n)
{
    if (align > SLP_REQUEST_MAX / 2 + 1) {
        errno = EINVAL;
        return NULL;
    }
    size_t power = SLP_ALIGN;
    while (power < align)
        power *= 2;
    return slp_alloc_aligned(power, n);
}

/* As glibc 2.36: memalign by another name, with the same lenience. */
SLP_EXPORT void *aligned_alloc(size_t align, size_t n) SLP_ALIAS(memalign);

SLP_EXPORT int posix_memalign(void **out, size_t align, size_t n)
{
    if (align < sizeof(void *) || (align & (align - 1)) != 0)
        return EINVAL;
    int kept = errno;
    void *p = slp_alloc_aligned(align, n);
    /* A failure leaves ENOMEM in errno as well: POSIX does not say, glibc does, and is relied on. */
    if (p == NULL)
        return ENOMEM;
    errno = kept;
    *out = p;
    return 0;
}

SLP_EXPORT void *valloc(size_t n)
{
    return slp_alloc_aligned(slp_os_page(), n);
}

SLP_EXPORT void *pvalloc(size_t n)
{
    size_t page = slp_os_page();
    if (n > SLP_REQUEST_MAX) {
        errno = ENOMEM;
        return NULL;
    }
    return slp_alloc_aligned(page, n == 0 ? page : slp_align_up(n, page));
}

SLP_EXPORT size_t malloc_usable_size(void *p)
{
    return slp_alloc_usable(p, "malloc_usable_size");
}

SLP_EXPORT void cfree(void *p)
{
    slp_fast_free(p, "cfree");
}

SLP_EXPORT void free_sized(void *p, size_t n)
{
    slp_fast_free_sized(p, n, "free_sized");
}

SLP_EXPORT void free_aligned_sized(void *p, size_t align, size_t n)
{
    (void)align;
    slp_fast_free_sized(p, n, "free_aligned_sized");
}

SLP_EXPORT int malloc_trim(size_t pad)
{
    (void)pad;
    return slp_alloc_trim() > 0;
}

/* No tunable of the C library's has a meaning here; 1 says that all is well, so that programs
 * which insist on success go on. */
SLP_EXPORT int mallopt(int parameter, int value)
{
    (void)parameter;
    (void)value;
    return 1;
}

/* The names under which the C library exports its own. */
SLP_EXPORT void *__libc_malloc(size_t n) SLP_ALIAS(malloc);
SLP_EXPORT void __libc_free(void *p) SLP_ALIAS(free);
SLP_EXPORT void *__libc_calloc(size_t count, size_t size) SLP_ALIAS(calloc);
SLP_EXPORT void *__libc_realloc(void *p, size_t n) SLP_ALIAS(realloc);
SLP_EXPORT void *__libc_memalign(size_t align, size_t n) SLP_ALIAS(memalign);
SLP_EXPORT void *__libc_valloc(size_t n) SLP_ALIAS(valloc);
SLP_EXPORT void *__libc_pvalloc(size_t n) SLP_ALIAS(pvalloc);
