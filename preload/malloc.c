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

#define EXPORT __attribute__((visibility("default")))
#if __has_attribute(copy)
#define ALIAS(f) __attribute__((alias(#f), copy(f)))
#else
#define ALIAS(f) __attribute__((alias(#f)))
#endif

EXPORT void *malloc(size_t n)
{
    return slp_fast_alloc(n);
}

EXPORT void free(void *p)
{
    slp_fast_free(p, "free");
}

EXPORT void *calloc(size_t count, size_t size)
{
    size_t n;
    if (SLP_UNLIKELY(__builtin_mul_overflow(count, size, &n)))
        return slp_alloc_slow(SIZE_MAX);
    return slp_fast_zeroed(n);
}

EXPORT void *realloc(void *p, size_t n)
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
EXPORT void *memalign(size_t align, size_t n)
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
EXPORT void *aligned_alloc(size_t align, size_t n)
{
    return memalign(align, n);
}

EXPORT int posix_memalign(void **out, size_t align, size_t n)
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

EXPORT void *valloc(size_t n)
{
    return slp_alloc_aligned(slp_os_page(), n);
}

EXPORT void *pvalloc(size_t n)
{
    size_t page = slp_os_page();
    if (n > SLP_REQUEST_MAX) {
        errno = ENOMEM;
        return NULL;
    }
    return slp_alloc_aligned(page, n == 0 ? page : slp_align_up(n, page));
}

EXPORT size_t malloc_usable_size(void *p)
{
    return slp_alloc_usable(p, "malloc_usable_size");
}

EXPORT void cfree(void *p)
{
    slp_fast_free(p, "cfree");
}

EXPORT void free_sized(void *p, size_t n)
{
    slp_fast_free_sized(p, n, "free_sized");
}

EXPORT void free_aligned_sized(void *p, size_t align, size_t n)
{
    (void)align;
    slp_fast_free_sized(p, n, "free_aligned_sized");
}

EXPORT int malloc_trim(size_t pad)
{
    (void)pad;
    return slp_alloc_trim() > 0;
}

/* No tunable of the C library's has a meaning here; 1 says that all is well, so that programs
 * which insist on success go on. */
EXPORT int mallopt(int parameter, int value)
{
    (void)parameter;
    (void)value;
    return 1;
}

/* The names under which the C library exports its own. */
EXPORT void *__libc_malloc(size_t n) ALIAS(malloc);
EXPORT void __libc_free(void *p) ALIAS(free);
EXPORT void *__libc_calloc(size_t count, size_t size) ALIAS(calloc);
EXPORT void *__libc_realloc(void *p, size_t n) ALIAS(realloc);
EXPORT void *__libc_memalign(size_t align, size_t n) ALIAS(memalign);
EXPORT void *__libc_valloc(size_t n) ALIAS(valloc);
EXPORT void *__libc_pvalloc(size_t n) ALIAS(pvalloc);
