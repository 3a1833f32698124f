#include "core/thread.h"

#if defined(__GLIBC__)
#include <sys/single_threaded.h>
#endif

__thread struct slp_thread slp_thread __attribute__((tls_model("initial-exec")));
#if defined(__x86_64__) && defined(__SEG_FS) && defined(__GLIBC__)
intptr_t slp_thread_offset = 128; /* see thread.h */
#endif

bool slp_thread_ready(void)
{
    static const volatile void *const volatile probe = &probe; /* its address, once relocated */
    return probe == &probe;
}

bool slp_thread_alone(void)
{
#if defined(__GLIBC__)
    return slp_thread_ready() && __libc_single_threaded;
#else
    return false;
#endif
}

void slp_thread_zero(void *to, size_t n)
{
    if (SLP_LIKELY(slp_thread_ready())) {
        __builtin_memset(to, 0, n);
        return;
    }
    for (volatile char *p = to; n > 0; n--)
        *p++ = 0;
}

void slp_thread_copy(void *to, const void *from, size_t n)
{
    if (SLP_LIKELY(slp_thread_ready())) {
        __builtin_memcpy(to, from, n);
        return;
    }
    const char *q = from;
    for (volatile char *p = to; n > 0; n--)
        *p++ = *q++;
}
