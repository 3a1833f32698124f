#include "core/alloc.h"
#include "core/fast.h"
#include "core/fork.h"
#include "core/verify.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

/* After core's headers, which do not take these words as macros. */
#include "tests/stress/direct.h"

#undef free

static pthread_key_t key;

static void thread_end(void *unused)
{
    (void)unused;
    slp_heap_detach();
}

static void thread_begin(void)
{
    pthread_setspecific(key, &key);
}

static bool foreign(const void *p)
{
    return p != NULL;
}

static void verify(void)
{
    const char *fault = NULL;
    if (slp_heap_alone() && slp_verify(&fault) != 0) {
        fprintf(stderr, "stress: %s\n", fault);
        _Exit(3);
    }
}

__attribute__((constructor)) static void begin(void)
{
    pthread_key_create(&key, thread_end);
    slp_heap_on_attach = thread_begin;
    slp_alloc_foreign = (struct slp_foreign){foreign, free, NULL};
    pthread_atfork(NULL, NULL, slp_fork_child);
    atexit(verify);
}

void *direct_malloc(size_t n)
{
    return slp_fast_alloc(n);
}

void *direct_calloc(size_t n, size_t size)
{
    return slp_fast_zeroed(n * size); /* as stress.c asks, that cannot overflow */
}

void *direct_realloc(void *p, size_t n)
{
    return p == NULL ? slp_fast_alloc(n) : slp_alloc_resize(p, n);
}

void *direct_memalign(size_t align, size_t n)
{
    return slp_alloc_aligned(align, n);
}

void direct_free(void *p)
{
    slp_fast_free(p, "free");
}

size_t direct_usable(void *p)
{
    return slp_alloc_usable(p, "malloc_usable_size");
}
