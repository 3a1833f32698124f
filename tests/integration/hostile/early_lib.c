/* early_lib: a library that allocates before any preload had its constructor called: in an IFUNC
 * resolver, which runs while objects are being relocated, and in a constructor. With EARLY_KEYS in
 * the environment the constructor also takes that many pthread keys. */
#define _GNU_SOURCE
#include "expect.h"

#include <malloc.h>
#include <pthread.h>

enum { EARLY = 64 };

void *early_block(int which, int i, size_t *size);
int early_answer(void);

static void *from_resolver[EARLY], *from_constructor[EARLY];

static size_t size_of(int i)
{
    return i == 7 ? 300000 : i == 8 ? 2000000 : (size_t)(i * i * 13 + 1);
}

static void take(void **blocks, unsigned seed)
{
    for (int i = 0; i < EARLY; i++) {
        size_t size = size_of(i);
        blocks[i] = i % 2 ? malloc(size) : calloc(1, size);
        if (blocks[i] == NULL)
            continue;
        for (size_t at = 0; at < size; at++)
            ((unsigned char *)blocks[i])[at] = pattern_byte(at, seed + (unsigned)i);
        void *other = malloc(size + 100);
        if (i % 3 == 0)
            other = realloc(other, size + 5000);
        free(other);
    }
}

static int answer(void)
{
    return 42;
}

__attribute__((used)) static int (*resolve(void))(void)
{
    take(from_resolver, 100);
    return answer;
}

static int resolved(void) __attribute__((ifunc("resolve")));

/* Calls through this object's own table, so that the resolver runs while it is relocated. */
int early_answer(void)
{
    return resolved();
}

__attribute__((constructor)) static void construct(void)
{
    const char *keys = getenv("EARLY_KEYS");
    pthread_key_t key;
    for (int i = keys ? atoi(keys) : 0; i > 0; i--)
        pthread_key_create(&key, free);
    take(from_constructor, 200);
}

void *early_block(int which, int i, size_t *size)
{
    *size = size_of(i);
    return i >= EARLY ? NULL : which ? from_constructor[i] : from_resolver[i];
}
