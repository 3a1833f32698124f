/* unit.h: what the unit suites share.
 *
 * Purpose     Random numbers with a seed that is printed and can be set (SLP_SEED), amounts of
 *             work that shrink under sanitizers, threads that let go of their heap at their end as
 *             preload makes them, and the verifier as an assertion.
 * Threads     Criterion's assertions belong to the thread that runs the test; others report what
 *             they find in a variable (unit_note).
 */
#ifndef SLP_TESTS_UNIT_H
#define SLP_TESTS_UNIT_H

#include "core/alloc.h"
#include "core/arena.h"
#include "core/class.h"
#include "core/config.h"
#include "core/fast.h"
#include "core/heap.h"
#include "core/inspect.h"
#include "core/os.h"
#include "core/pagemap.h"
#include "core/pools/magazine.h"
#include "core/slab.h"
#include "core/verify.h"

#include <criterion/criterion.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define UNIT_SANITIZED 1
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(SLP_TSAN) || defined(__SANITIZE_THREAD__)
#define UNIT_SANITIZED 1
#endif
#ifndef UNIT_SANITIZED
#define UNIT_SANITIZED 0
#endif

#ifndef SLP_UNPOISON /* core/base.h, where it marks free memory */
#define SLP_UNPOISON(p, n) ((void)(p), (void)(n))
#endif

#define UNIT_UNUSED __attribute__((unused))

/* n, or a part of it where every access costs more. */
#define UNIT_WORK(n) (UNIT_SANITIZED ? (n) / 8 + 1 : (n))

#define UNIT_TIMEOUT 120 /* seconds, for .timeout */

UNIT_UNUSED static uint64_t unit_next(uint64_t *state) /* splitmix64 */
{
    uint64_t z = (*state += 0x9e3779b97f4a7c15u);
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
    z = (z ^ z >> 27) * 0x94d049bb133111ebu;
    return z ^ z >> 31;
}

UNIT_UNUSED static size_t unit_below(uint64_t *state, size_t n)
{
    return (size_t)(unit_next(state) % n);
}

UNIT_UNUSED static struct slp_arena_stats unit_arena(void)
{
    return (struct slp_arena_stats){
        .reserved_bytes = SLP_LOAD(slp_count.arena.reserved),
        .committed_bytes = SLP_LOAD(slp_count.arena.committed),
        .purged_bytes = SLP_LOAD(slp_count.arena.purged),
    };
}

/* A size as programs ask for: mostly small, now and then up to `most`. */
UNIT_UNUSED static size_t unit_size(uint64_t *state, size_t most)
{
    size_t bits = unit_below(state, 20);
    size_t n = unit_below(state, ((size_t)1 << bits) + 1);
    return n <= most ? n : unit_below(state, most + 1);
}

/* SLP_SEED, or one that differs from run to run; said on stderr, which is shown on failure. */
UNIT_UNUSED static uint64_t unit_seed(const char *test)
{
    const char *text = getenv("SLP_SEED");
    uint64_t seed = text != NULL ? strtoull(text, NULL, 0)
                                 : (uint64_t)slp_os_now() * 2654435761u + (uint64_t)getpid();
    fprintf(stderr, "%s: SLP_SEED=%llu\n", test, (unsigned long long)seed);
    return seed;
}

/* The verifier finds nothing. */
#define UNIT_VERIFY()                                                                              \
    do {                                                                                           \
        const char *fault_;                                                                        \
        cr_assert(slp_verify(&fault_) == 0, "%s", fault_);                                         \
    } while (0)

/* A block of class k, all of it written. */
UNIT_UNUSED static void *unit_block(uint32_t k)
{
    void *p = slp_fast_alloc(k == SLP_BUILT_IN - 1 ? SLP_SLAB_MAX : slp_classes[k].size);
    cr_assert_not_null(p);
    memset(p, 0x77, slp_classes[k].size);
    return p;
}

/* What the kernel says of the process, in bytes: "VmSize:" or "VmRSS:". Not by statm, which counts
 * the kernel's pages, where an emulator says that they are larger. */
UNIT_UNUSED static size_t unit_memory(const char *of)
{
    char line[200];
    size_t kib = 0;
    FILE *f = fopen("/proc/self/status", "r");
    cr_assert_not_null(f);
    while (fgets(line, sizeof line, f) != NULL)
        if (strncmp(line, of, strlen(of)) == 0)
            kib = strtoull(line + strlen(of), NULL, 10);
    fclose(f);
    return kib * 1024;
}

UNIT_UNUSED static size_t unit_mapped_bytes(void)
{
    return unit_memory("VmSize:");
}

UNIT_UNUSED static void unit_free(void *p)
{
    if (p == NULL)
        slp_alloc_free_slow(p, "free");
    else
        slp_fast_free(p, "free");
}

/* The link of a free block, which the address sanitizer's build keeps poisoned. */
__attribute__((no_sanitize("address"), noinline, unused)) static void *unit_link(const void *block)
{
    return *(void *const *)block;
}

__attribute__((no_sanitize("address"), noinline, unused)) static void unit_set_link(void *block,
                                                                                    void *next)
{
    *(void **)block = next;
}

/* A copy of all counts. */
UNIT_UNUSED static const struct slp_inspection *unit_counts(void)
{
    static struct slp_inspection counts;
    slp_inspect(&counts);
    return &counts;
}

UNIT_UNUSED static struct slp_class_stats unit_class(uint32_t k)
{
    return unit_counts()->classes[k];
}

/* Sums over classes, large and fallback. */
UNIT_UNUSED static int64_t unit_live(void)
{
    const struct slp_inspection *c = unit_counts();
    int64_t live = c->large.live + c->fallback.live;
    for (uint32_t k = 0; k < c->nclasses; k++)
        live += c->classes[k].live;
    return live;
}

/* ---- threads ---- */

struct unit_thread {
    pthread_t id;
    void (*body)(void *argument);
    void *argument;
};

UNIT_UNUSED static void *unit_thread_main(void *self)
{
    struct unit_thread *t = self;
    t->body(t->argument);
    slp_pools_thread_end();
    slp_heap_detach();
    return NULL;
}

UNIT_UNUSED static void unit_start(struct unit_thread *t, void (*body)(void *), void *argument)
{
    t->body = body;
    t->argument = argument;
    cr_assert_eq(pthread_create(&t->id, NULL, unit_thread_main, t), 0, "no thread");
}

UNIT_UNUSED static void unit_join(struct unit_thread *t)
{
    cr_assert_eq(pthread_join(t->id, NULL), 0);
}

/* Runs body(argument) in a thread and waits for it. */
UNIT_UNUSED static void unit_in_thread(void (*body)(void *), void *argument)
{
    struct unit_thread t;
    unit_start(&t, body, argument);
    unit_join(&t);
}

/* Blocks of all sizes, taken and freed until *stop; none is left. */
UNIT_UNUSED static void unit_churn(uint64_t *seed, const _Atomic(bool) *stop)
{
    void *mine[64] = {NULL};
    while (!atomic_load(stop)) {
        size_t at = unit_below(seed, 64);
        unit_free(mine[at]);
        mine[at] = slp_fast_alloc(unit_size(seed, 300000));
    }
    for (int i = 0; i < 64; i++)
        unit_free(mine[i]);
}

/* The first complaint of threads that are not the test's own. */
UNIT_UNUSED static _Atomic(const char *) unit_complaint;

UNIT_UNUSED static void unit_note(bool good, const char *complaint)
{
    if (!good)
        atomic_store(&unit_complaint, complaint);
}

#define UNIT_NO_COMPLAINT()                                                                        \
    do {                                                                                           \
        const char *said_ = atomic_load(&unit_complaint);                                          \
        cr_assert_null(said_, "%s", said_);                                                        \
    } while (0)

/* Is the block on its slab's free list? */
UNIT_UNUSED static bool unit_is_listed(const void *block)
{
    const void *p = slp_pagemap_find(block)->head;
    while (p != NULL && p != block)
        p = unit_link(p);
    return p != NULL;
}

#endif
