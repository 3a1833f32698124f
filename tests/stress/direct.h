/* direct.h: the stress program on core itself, without a preload.
 *
 * Purpose     Under a sanitizer nothing can be preloaded that is malloc: the program's calls are
 *             turned into core's by the preprocessor, and its blocks come from there alone. Put
 *             before stress.c by the compiler (-include); direct.c does what preload/start.c does.
 * Invariants  A pointer that core does not know is the C library's (getline's).
 * errno, fork, signals   As preload has them.
 */
#ifndef SLP_TESTS_STRESS_DIRECT_H
#define SLP_TESTS_STRESS_DIRECT_H

#include <malloc.h>
#include <stdlib.h>

void *direct_malloc(size_t n);
void *direct_calloc(size_t n, size_t size);
void *direct_realloc(void *p, size_t n);
void *direct_memalign(size_t align, size_t n);
void direct_free(void *p);
size_t direct_usable(void *p);

#define malloc(n)             direct_malloc(n)
#define calloc(n, size)       direct_calloc((n), (size))
#define realloc(p, n)         direct_realloc((p), (n))
#define memalign(align, n)    direct_memalign((align), (n))
#define free(p)               direct_free(p)
#define malloc_usable_size(p) direct_usable(p)

#endif
