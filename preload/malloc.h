/* malloc.h: how names are exported, and declarations of those that no system header has. */
#ifndef SLP_PRELOAD_MALLOC_H
#define SLP_PRELOAD_MALLOC_H

#include <stddef.h>

#define SLP_EXPORT __attribute__((visibility("default")))
/* Another name of f, which its file defines. */
#if __has_attribute(copy)
#define SLP_ALIAS(f) __attribute__((alias(#f), copy(f)))
#else
#define SLP_ALIAS(f) __attribute__((alias(#f)))
#endif

void cfree(void *p);
void free_sized(void *p, size_t n);
void free_aligned_sized(void *p, size_t align, size_t n);
void *__libc_malloc(size_t n);
void __libc_free(void *p);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *p, size_t n);
void *__libc_memalign(size_t align, size_t n);
void *__libc_valloc(size_t n);
void *__libc_pvalloc(size_t n);

#endif
