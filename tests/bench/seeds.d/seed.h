/* seed.h: what the headline workloads (seed_*.c) have in common.
 *
 * A program is one workload in several variants: the same operations, the same bytes touched, and
 * so the same checksum, with memory from elsewhere. `static` is the floor: no allocation at all. A
 * variant is timed by batches (seed.c); its start and stop are not timed, nor is prepare. Every
 * batch begins with the same state and must give the same checksum.
 */
#ifndef SEED_H
#define SEED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct seed_variant {
    const char *name;               /* NULL ends the list */
    uint64_t (*batch)(size_t ops);  /* does the operations; the checksum of what came out */
    void (*start)(void);            /* or NULL */
    void (*stop)(void);             /* or NULL */
};

struct seed_work {
    void (*prepare)(size_t ops);    /* inputs; or NULL */
    const struct seed_variant *variants;
};
extern const struct seed_work seed_work; /* each program's own */

/* Ends the program with a word on stderr. */
_Noreturn void seed_die(const char *why);

/* Called where a batch holds the most: what is resident now is its memory. Does nothing in batches
 * that are timed. */
void seed_held(void);

/* The compiler must take the memory at p for read and written. */
#define SEED_KEEP(p) __asm__ volatile("" : : "r"(p) : "memory")

/* Memory or the end. */
static inline void *seed_must(void *p)
{
    if (p == NULL)
        seed_die("out of memory");
    return p;
}

/* Marsaglia's xorshift with a multiplication (xorshift64*); state is not 0. */
static inline uint64_t seed_draw(uint64_t *state)
{
    *state ^= *state >> 12;
    *state ^= *state << 25;
    *state ^= *state >> 27;
    return *state * 0x2545f4914f6cdd1du;
}

/* From least to most, both included. */
static inline size_t seed_between(uint64_t *state, size_t least, size_t most)
{
    return least + (size_t)((seed_draw(state) >> 32) * (most - least + 1) >> 32);
}

/* Order matters, so that swapped results are seen. */
static inline uint64_t seed_mix(uint64_t sum, uint64_t value)
{
    return (sum ^ value) * 0x9e3779b97f4a7c15u + (sum >> 29);
}

/* Of all bytes. Not inline: a length that the compiler knows makes a variant faster. */
uint64_t seed_sum(const void *from, size_t n);

/* Fills with bytes that differ. */
static inline void seed_fill(void *to, size_t n, uint64_t seed)
{
    unsigned char *p = to;
    for (size_t i = 0; i < n; i++)
        p[i] = (unsigned char)(seed_draw(&seed) >> 56);
}

#endif
