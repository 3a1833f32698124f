/*
 * next.h - the functions that libcount.so stands in front of.
 *
 * Purpose: one list, X(name, result, parameters), from which count.c makes its pointers and looks
 * them up: the malloc family, the C library's aliases, 8 operators new and 12 delete.
 * Invariant: what the library under test exports and counts is here, or calls would be missed.
 * No data, locks or memory order; nothing about errno, fork or signals.
 */
#ifndef SLP_TESTS_COUNT_NEXT_H
#define SLP_TESTS_COUNT_NEXT_H

#include <stddef.h>

#define NEXT_FUNCTIONS(X)                                                                          \
    X(malloc, void *, (size_t))                                                                    \
    X(calloc, void *, (size_t, size_t))                                                            \
    X(realloc, void *, (void *, size_t))                                                           \
    X(free, void, (void *))                                                                        \
    X(cfree, void, (void *))                                                                       \
    X(memalign, void *, (size_t, size_t))                                                          \
    X(aligned_alloc, void *, (size_t, size_t))                                                     \
    X(posix_memalign, int, (void **, size_t, size_t))                                              \
    X(valloc, void *, (size_t))                                                                    \
    X(pvalloc, void *, (size_t))                                                                   \
    X(free_sized, void, (void *, size_t))                                                          \
    X(free_aligned_sized, void, (void *, size_t, size_t))                                          \
    X(malloc_usable_size, size_t, (void *))                                                        \
    X(__libc_malloc, void *, (size_t))                                                             \
    X(__libc_calloc, void *, (size_t, size_t))                                                     \
    X(__libc_realloc, void *, (void *, size_t))                                                    \
    X(__libc_free, void, (void *))                                                                 \
    X(__libc_memalign, void *, (size_t, size_t))                                                   \
    X(__libc_valloc, void *, (size_t))                                                             \
    X(__libc_pvalloc, void *, (size_t))                                                            \
    X(_Znwm, void *, (size_t))                                                                     \
    X(_Znam, void *, (size_t))                                                                     \
    X(_ZnwmRKSt9nothrow_t, void *, (size_t, const void *))                                         \
    X(_ZnamRKSt9nothrow_t, void *, (size_t, const void *))                                         \
    X(_ZnwmSt11align_val_t, void *, (size_t, size_t))                                              \
    X(_ZnamSt11align_val_t, void *, (size_t, size_t))                                              \
    X(_ZnwmSt11align_val_tRKSt9nothrow_t, void *, (size_t, size_t, const void *))                  \
    X(_ZnamSt11align_val_tRKSt9nothrow_t, void *, (size_t, size_t, const void *))                  \
    X(_ZdlPv, void, (void *))                                                                      \
    X(_ZdaPv, void, (void *))                                                                      \
    X(_ZdlPvm, void, (void *, size_t))                                                             \
    X(_ZdaPvm, void, (void *, size_t))                                                             \
    X(_ZdlPvRKSt9nothrow_t, void, (void *, const void *))                                          \
    X(_ZdaPvRKSt9nothrow_t, void, (void *, const void *))                                          \
    X(_ZdlPvSt11align_val_t, void, (void *, size_t))                                               \
    X(_ZdaPvSt11align_val_t, void, (void *, size_t))                                               \
    X(_ZdlPvmSt11align_val_t, void, (void *, size_t, size_t))                                      \
    X(_ZdaPvmSt11align_val_t, void, (void *, size_t, size_t))                                      \
    X(_ZdlPvSt11align_val_tRKSt9nothrow_t, void, (void *, size_t, const void *))                   \
    X(_ZdaPvSt11align_val_tRKSt9nothrow_t, void, (void *, size_t, const void *))

#endif
