/* watch.h: what the suites of heaps with something idle share.
 *
 * Purpose     A program that has something in use, leaves something idle, and goes on with malloc
 *             and free that hit.
 * Threads     The test's own.
 */
#ifndef SLP_TESTS_UNIT_WATCH_H
#define SLP_TESTS_UNIT_WATCH_H

#include "tests/unit/unit.h"

#include "core/mapping.h"

#define PAIRS 3000 /* after the delay, so many pairs bring all of it back */
#define TRIES 100
#define SIZE  64   /* of the pairs */
#define BURST 2000 /* blocks ... */
#define OTHER 1280 /* ... of so many bytes: 51 in a slab of one unit */
#define MIB   ((size_t)1 << 20)

static struct slp_heap *heap;

/* The pairs' slab is the current one and has a block in use, as in a program that runs. */
static inline void start(int64_t delay)
{
    slp_class_init();
    slp_arena_set_purge_delay(delay);
    cr_assert_not_null(slp_fast_alloc(SIZE));
    heap = slp_heap_enter();
    cr_assert_not(heap->watched);
}

static inline void pass(int64_t ms)
{
    int64_t begin = slp_os_now();
    while (slp_os_now() - begin <= ms)
        usleep(2000);
}

/* A program that goes on with what it has. */
static inline void pairs_of(size_t size, int n)
{
    uint64_t misses = unit_class(slp_class_of(size)).misses;
    for (int i = 0; i < n; i++) {
        char *p = slp_fast_alloc(size);
        p[0] = 1;
        unit_free(p);
    }
    cr_assert_eq(unit_class(slp_class_of(size)).misses, misses, "the pairs do not hit");
}

/* Blocks of `size`, used and freed, so that their slabs are empty. */
static inline void burst_of(size_t size)
{
    static char *p[BURST];
    for (int i = 0; i < BURST; i++) {
        p[i] = slp_fast_alloc(size);
        p[i][0] = 1;
    }
    for (int i = 0; i < BURST; i++)
        unit_free(p[i]);
}

#endif
