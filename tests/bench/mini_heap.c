/*
 * mini_heap.c - the small benchmark: the heaps of whole programs, one thread.
 *
 * Purpose: arrays of mixed sizes freed in order and in reverse, a long run whose sizes drift,
 * one block grown to a gigabyte, and arithmetic on big numbers, which prints a checksum.
 * Invariant: the same calls in the same order for every allocator; draws have fixed seeds.
 * Data: the workload's own. No locks, no atomics. errno, fork and signals are not used.
 */
#include "mini.h"

#include <string.h>

/* Arrays of blocks of mixed sizes: a half is freed in the order of allocation, a half in
   reverse; one block in 16 stays for eight more rounds. */
void mini_mix_batch(double scale)
{
    enum { BATCH = 4096, STAY = BATCH / 16, ROUNDS_KEPT = 8 };
    void *held[BATCH], *kept[ROUNDS_KEPT][STAY] = {{NULL}};
    uint64_t x = 71;

    for (size_t round = scaled(scale, 2400); round > 0; round--) {
        void **keep = kept[round % ROUNDS_KEPT];

        for (size_t i = 0; i < BATCH; i++) {
            uint64_t kind = draw(&x) % 100;
            size_t hi = kind < 60 ? 64 : kind < 90 ? 256 : kind < 99 ? 1024 : 20000;
            size_t n = 8 + draw(&x) % (hi - 7);

            held[i] = touched(malloc(n), n);
        }
        for (size_t i = 0; i < STAY; i++) {
            free(keep[i]);
            keep[i] = held[i * 16];
            held[i * 16] = NULL;
        }
        for (size_t i = 0; i < BATCH / 2; i++)
            free(held[i]);
        for (size_t i = BATCH; i > BATCH / 2; i--)
            free(held[i - 1]);
    }
    for (size_t i = 0; i < ROUNDS_KEPT; i++)
        for (size_t k = 0; k < STAY; k++)
            free(kept[i][k]);
}

/* 48 MiB live at most, random lifetimes; the sizes in use grow and shrink over 13 phases. */
void mini_long_fragment(double scale)
{
    enum { LIMIT = 48 << 20, MOST = LIMIT / 16 + 1, PHASES = 13 };
    struct {
        void *p;
        size_t n;
    } *held = table_take(MOST * sizeof(*held));
    size_t count = 0, live = 0;
    uint64_t x = 72;

    for (unsigned phase = 0; phase < PHASES; phase++) {
        unsigned bits = 4 + (phase < 7 ? phase : PHASES - 1 - phase) * 3 / 2;

        for (size_t bytes = scaled(scale, 60 << 20); bytes > 0;) {
            size_t n = draw_exponential(&x, bits, bits + 2);

            while (live + n > LIMIT) {
                size_t k = draw(&x) % count;

                free(held[k].p);
                live -= held[k].n;
                held[k] = held[--count];
            }
            held[count].p = touched(malloc(n), n);
            held[count++].n = n;
            live += n;
            bytes -= n < bytes ? n : bytes;
        }
    }
    while (count > 0)
        free(held[--count].p);
    table_drop(held, MOST * sizeof(*held));
}

/* One block in steps of 64 KiB, every page written once, when it is new. An allocator that copies
   at every step would need minutes: after three seconds the time is a lower bound, and grown_mib
   says how far it came. */
void mini_grow_1g(double scale)
{
    enum { STEP = 64 << 10, PAGE = 4096, PATIENCE_US = 3000000 };
    uint64_t begin = now_us();
    size_t goal = scaled(scale < 1 ? scale : 1, (1u << 30) - 1);
    char *p = NULL;
    size_t grown = 0;

    for (size_t n = STEP; n <= goal && now_us() - begin < PATIENCE_US; n += STEP) {
        p = realloc(p, n);
        if (p == NULL)
            touched(NULL, n);
        for (size_t at = n - STEP; at < n; at += PAGE)
            p[at] = 1;
        grown = n;
    }
    free(p);
    dprintf(1, "metric grown_mib %zu\n", grown >> 20);
}

/* A number of 16-bit digits, lowest first; every operation gives a new one of 8 to 64 bytes. */
struct number {
    uint32_t length;
    uint16_t digit[];
};

enum { MOST_DIGITS = 30 };

static struct number *number_take(uint32_t length)
{
    size_t n = sizeof(struct number) + length * sizeof(uint16_t);
    struct number *r = touched(malloc(n), n);

    r->length = length;
    return r;
}

/* a * factor + b; b may be NULL */
static struct number *muladd(const struct number *a, uint32_t factor, const struct number *b)
{
    uint32_t most = b != NULL && b->length > a->length ? b->length : a->length, carry = 0;
    struct number *r = number_take(most + 1);

    for (uint32_t i = 0; i < most; i++) {
        carry += (i < a->length ? a->digit[i] * factor : 0);
        carry += b != NULL && i < b->length ? b->digit[i] : 0u;
        r->digit[i] = (uint16_t)carry;
        carry >>= 16;
    }
    r->digit[most] = (uint16_t)carry;
    if (carry == 0)
        r->length = most;
    return r;
}

static struct number *divide(const struct number *a, uint32_t by, uint32_t *rest)
{
    struct number *r = number_take(a->length);

    *rest = 0;
    for (uint32_t i = a->length; i > 0; i--) {
        uint32_t part = *rest << 16 | a->digit[i - 1];

        r->digit[i - 1] = (uint16_t)(part / by);
        *rest = part % by;
    }
    while (r->length > 2 && r->digit[r->length - 1] == 0)
        r->length--;
    return r;
}

/* Trial division of a growing sequence: nearly every number dies in the next step. */
void mini_bignum(double scale)
{
    struct number *a = number_take(2), *b = number_take(2);
    uint64_t x = 73, sum = 0;

    memset(a->digit, 1, 2 * sizeof(uint16_t));
    memset(b->digit, 2, 2 * sizeof(uint16_t));
    for (size_t i = scaled(scale, 2500000); i > 0; i--) {
        struct number *next = muladd(a, 3 + (uint32_t)(draw(&x) % 5000), b), *quotient;
        uint32_t rest, by = 3 + 2 * (uint32_t)(draw(&x) % 30000);

        free(a);
        a = b;
        b = next;
        quotient = divide(b, by, &rest);
        sum += rest;
        if (rest % 16 == 0 || b->length >= MOST_DIGITS) {
            free(b);
            b = quotient;
        } else {
            free(quotient);
        }
        while (b->length > 4 + draw(&x) % MOST_DIGITS) {
            quotient = divide(b, 65521, &rest);
            free(b);
            b = quotient;
        }
    }
    free(a);
    free(b);
    print_checksum(sum);
}
