/* expect.h: assertions shared by the programs of contract/, hostile/ and faults/.
 *
 * Purpose     EXPECT() with a message, byte patterns, and finish() for the exit status:
 *             0 all held, 1 something did not, 77 cannot be tested here.
 * Invariants  Nothing here allocates: messages are formatted on the stack and written with
 *             write(2), so that a program may count its own allocations to the last one.
 * Ownership   expect_failures belongs to the program that includes this header.
 * Locks       None; the counter is a relaxed atomic, written from any thread.
 * errno       Every function here keeps it.
 */
#ifndef SLP_TESTS_EXPECT_H
#define SLP_TESTS_EXPECT_H

#include <errno.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define EXPECT_SKIP 77

static int expect_failures __attribute__((unused));

/* One formatted line on descriptor 1. */
__attribute__((format(printf, 1, 2), unused)) static void say(const char *format, ...)
{
    char line[512];
    int saved = errno;
    va_list args;
    va_start(args, format);
    int n = vsnprintf(line, sizeof line - 1, format, args);
    va_end(args);
    if (n < 0)
        n = 0;
    if ((size_t)n > sizeof line - 2)
        n = (int)sizeof line - 2;
    line[n++] = '\n';
    ssize_t wrote = write(1, line, (size_t)n);
    (void)wrote;
    errno = saved;
}

#define EXPECT(condition, ...)                                                                 \
    do {                                                                                       \
        if (!(condition) && __atomic_fetch_add(&expect_failures, 1, __ATOMIC_RELAXED) < 10)    \
            say("failed: " __VA_ARGS__);                                                       \
    } while (0)

__attribute__((unused)) static int finish(void)
{
    int failed = __atomic_load_n(&expect_failures, __ATOMIC_RELAXED);
    if (failed > 10)
        say("failed: %d checks in all", failed);
    return failed ? 1 : 0;
}

#define SKIP(...)                                                                              \
    do {                                                                                       \
        say("skip: " __VA_ARGS__);                                                             \
        exit(EXPECT_SKIP);                                                                     \
    } while (0)

/* True when the program runs without the library, to prove the test itself. */
__attribute__((unused)) static int native(void)
{
    return getenv("EXPECT_NATIVE") != NULL;
}

/* True when requests may be served by another backend than the slabs. */
__attribute__((unused)) static int fallback_mode(void)
{
    return getenv("EXPECT_FALLBACK") != NULL;
}

/* True under SLABPOOL_HARDEN, where a block goes back as it was made. */
__attribute__((unused)) static int hardened(void)
{
    return getenv("EXPECT_HARDENED") != NULL;
}

/* Hides a value from the compiler, so that no warning or optimisation looks through it. */
__attribute__((unused)) static void *wash(const void *pointer)
{
    void *hidden = (void *)(uintptr_t)pointer;
    __asm__ volatile("" : "+r"(hidden) : : "memory");
    return hidden;
}

__attribute__((unused)) static size_t wash_size(size_t size)
{
    __asm__ volatile("" : "+r"(size));
    return size;
}

/* A byte that depends on the position and on the seed. */
static inline unsigned char pattern_byte(size_t i, unsigned seed)
{
    return (unsigned char)((i * 131u + (i >> 8) * 7u + seed * 29u + 1u) & 0xff);
}

__attribute__((unused)) static void pattern_fill(void *block, size_t size, unsigned seed)
{
    unsigned char *bytes = (unsigned char *)block;
    for (size_t i = 0; i < size; i++)
        bytes[i] = pattern_byte(i, seed);
}

/* The first position that differs, or size when none does. */
__attribute__((unused)) static size_t pattern_diff(const void *block, size_t size, unsigned seed)
{
    const unsigned char *bytes = (const unsigned char *)block;
    for (size_t i = 0; i < size; i++)
        if (bytes[i] != pattern_byte(i, seed))
            return i;
    return size;
}

/* The first byte that is not zero, or size. */
__attribute__((unused)) static size_t zero_diff(const void *block, size_t size)
{
    const unsigned char *bytes = (const unsigned char *)block;
    for (size_t i = 0; i < size; i++)
        if (bytes[i] != 0)
            return i;
    return size;
}

/* Small, fast, seeded: the same sequence in every run. */
__attribute__((unused)) static uint32_t next_random(uint32_t *state)
{
    uint32_t x = *state;
    x ^= x << 13;
    x ^= x >> 17;
    x ^= x << 5;
    return *state = x;
}

#endif
