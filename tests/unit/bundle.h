/* bundle.h: what the suites of bundles share.
 *
 * Purpose     Owners with blocks in many slabs, which stand still while the test's thread frees
 *             these, and counts of what is gathered and received.
 * Threads     An owner's steps are handed over by an atomic; all else is for the thread that runs
 *             the test.
 */
#ifndef SLP_TESTS_UNIT_BUNDLE_H
#define SLP_TESTS_UNIT_BUNDLE_H

#include "tests/unit/unit.h"

#define SIZE  256 /* up to 256 blocks in a slab of one unit */
#define SLABS 200 /* more than there are posts: most parcels are closed with one block */
#define EACH  4   /* blocks of each slab that the test knows */

static uint32_t k;            /* the class */
static struct slp_heap *heap; /* of the test's thread, which frees */

UNIT_UNUSED static void set_up(void)
{
    slp_class_init();
    k = slp_class_of(SIZE);
    unit_free(slp_fast_alloc(1));
    heap = slp_heap_enter();
}

/* ---- an owner: a thread with blocks in many slabs, that may stand still ---- */

struct owner {
    struct unit_thread t;
    char *p[SLABS][EACH];
    uint32_t slabs;
    struct slp_heap *heap;
    _Atomic(int) step; /* 1: has allocated, 2: may end */
};

UNIT_UNUSED static void own(void *argument)
{
    struct owner *o = argument;
    const struct slp_slab *slab = NULL;
    for (uint32_t s = 0, i = EACH; s < o->slabs || i < EACH;) {
        char *p = slp_fast_alloc(SIZE);
        unit_note(p != NULL, "no block");
        if (slp_pagemap_find(p) != slab && s < o->slabs) {
            slab = slp_pagemap_find(p);
            s++;
            i = 0;
        }
        if (i < EACH)
            o->p[s - 1][i++] = p;
    }
    o->heap = slp_heap_enter();
}

UNIT_UNUSED static void own_and_wait(void *argument)
{
    struct owner *o = argument;
    own(argument);
    atomic_store(&o->step, 1);
    while (atomic_load(&o->step) != 2)
        usleep(200);
}

UNIT_UNUSED static void start(struct owner *o, uint32_t slabs)
{
    o->slabs = slabs;
    atomic_store(&o->step, 0);
    unit_start(&o->t, own_and_wait, o);
    while (atomic_load(&o->step) != 1)
        usleep(200);
    UNIT_NO_COMPLAINT();
}

UNIT_UNUSED static void end(struct owner *o)
{
    atomic_store(&o->step, 2);
    unit_join(&o->t);
}

/* The owner has ended: its slabs are orphans. */
UNIT_UNUSED static void leave(struct owner *o, uint32_t slabs)
{
    o->slabs = slabs;
    unit_in_thread(own, o);
    UNIT_NO_COMPLAINT();
    for (uint32_t s = 0; s < slabs; s++)
        cr_assert_eq(slp_pagemap_find(o->p[s][0])->state, SLP_ORPHAN);
}

/* ---- what is where ---- */

struct chain {
    uint32_t blocks, parcels;
};

UNIT_UNUSED static struct chain chain_of(void *first)
{
    struct chain c = {0, 0};
    while (first != NULL && first != SLP_CLOSED) {
        struct slp_parcel_label label = slp_parcel_read(first);
        c.blocks += label.parcel.blocks;
        c.parcels++;
        first = label.next;
    }
    return c;
}

UNIT_UNUSED static struct chain inbox(const struct owner *o)
{
    return chain_of(SLP_LOAD(o->heap->inbox));
}

/* The heap's bundle for `to`, NULL for the orphans; NULL when there is none with anything in it. */
UNIT_UNUSED static struct slp_bundle *bundle_for(const struct slp_heap *to)
{
    for (int i = 0; i < SLP_BUNDLES; i++)
        if (heap->bundles[i].first != NULL && heap->bundles[i].to == to)
            return &heap->bundles[i];
    return NULL;
}

UNIT_UNUSED static uint32_t in_posts(void)
{
    uint32_t n = 0;
    for (int i = 0; i < SLP_POSTS; i++)
        n += heap->posts[i].blocks;
    return n;
}

UNIT_UNUSED static void nothing_is_gathered(void)
{
    cr_assert_eq(in_posts(), 0);
    cr_assert_eq(heap->gathered, 0);
    for (int i = 0; i < SLP_BUNDLES; i++) {
        const struct slp_bundle *b = &heap->bundles[i];
        cr_assert(b->first == NULL && b->blocks == 0 && b->bytes == 0, "bundle %d", i);
    }
    UNIT_VERIFY();
}

/* Frees the i-th block of the slabs until `enough` blocks wait in the bundle for `to`; of how many
 * slabs. */
UNIT_UNUSED static uint32_t gather(struct owner *o, uint32_t i, const struct slp_heap *to,
                                   uint32_t enough)
{
    for (uint32_t s = 0; s < o->slabs; s++) {
        unit_free(o->p[s][i]);
        const struct slp_bundle *b = bundle_for(to);
        if (b != NULL && b->blocks >= enough)
            return s + 1;
    }
    cr_assert(false, "%u slabs are too few to fill a bundle", o->slabs);
    return 0;
}

#endif
