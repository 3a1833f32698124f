/* parcel.h: what the suites of parcels with a block freed twice share.
 *
 * Purpose     A slab of the test's thread with some blocks out, misuse reported on a pipe, and what
 *             was said there.
 * Threads     The test's own.
 */
#ifndef SLP_TESTS_UNIT_PARCEL_H
#define SLP_TESTS_UNIT_PARCEL_H

#include "tests/unit/unit.h"

#include "core/error.h"

#define SIZE 1280 /* 51 blocks in a slab of one unit */
#define MANY 51

static uint32_t k, n;
static struct slp_heap *heap;
static struct slp_slab *slab;
static void *p[MANY];
static int ends[2]; /* what is said on descriptor 2 */

/* `count` blocks of one slab. */
static inline void set_up(uint32_t count)
{
    slp_class_init();
    slp_error_policy = SLP_ON_ERROR_REPORT;
    k = slp_class_of(SIZE);
    n = slp_classes[k].capacity;
    for (uint32_t i = 0; i < count; i++) {
        p[i] = slp_fast_alloc(SIZE);
        cr_assert_eq(slp_pagemap_find(p[i]), slp_pagemap_find(p[0]));
    }
    slab = slp_pagemap_find(p[0]);
    heap = slp_heap_enter();
    cr_assert_eq(pipe(ends), 0);
    dup2(ends[1], 2);
    UNIT_VERIFY();
}

/* Blocks of p that another thread frees, by number, the last first in its parcel. Each was written
 * to before, so that one which is free already does not show. */
struct parcel {
    uint32_t count, which[MANY];
};

static void free_them(void *argument)
{
    const struct parcel *parcel = argument;
    for (uint32_t i = 0; i < parcel->count; i++) {
        unit_set_link((char *)p[parcel->which[i]] + sizeof(void *), NULL);
        unit_free(p[parcel->which[i]]);
    }
}

static inline void receive(struct parcel parcel)
{
    unit_in_thread(free_them, &parcel);
    cr_assert_eq(slp_parcel_read(SLP_LOAD(heap->inbox)).parcel.blocks, parcel.count);
    slp_heap_drain(heap);
    cr_assert_null(SLP_LOAD(heap->inbox));
}

/* Just one line was said, and it was of a block that was freed twice. */
static inline void said_double_free_of(const void *block)
{
    char said[1000] = "", want[100];
    cr_assert_eq(write(2, "end", 3), 3);
    ssize_t got = read(ends[0], said, sizeof said - 1);
    cr_assert(got > 3);
    snprintf(want, sizeof want, "slabpool: free: double free: %p in class %d,", block, SIZE);
    cr_assert_eq(strncmp(said, want, strlen(want)), 0, "said: %s", said);
    cr_assert_eq(strcmp(strchr(said, '\n'), "\nend"), 0, "said: %s", said);
}

#endif
