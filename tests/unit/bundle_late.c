/* bundle_late.c: bundles whose owner is another, or nobody, by the time they are sent; and what the
 * verifier says of a bundle that is not what it says. */
#include "tests/unit/bundle.h"

#include "tests/unit/child.h"

#include "core/fork.h"
#include "core/orphans.h"

TestSuite(bundle_late, .init = set_up, .timeout = UNIT_TIMEOUT);

#define WAIT 20 /* blocks that a bundle is given before something happens */

/* Blocks of the first `slabs` slabs that are in use, as their owners know. */
static uint32_t in_use(const struct owner *o, uint32_t slabs)
{
    uint32_t n = 0;
    for (uint32_t s = 0; s < slabs; s++)
        n += slp_slab_live(slp_pagemap_find(o->p[s][0]));
    return n;
}

/* Nobody reads the inbox: the sender puts them back itself. */
Test(bundle_late, the_owner_has_ended)
{
    static struct owner o;
    start(&o, SLABS);
    uint32_t used = in_use(&o, SLABS);
    uint32_t freed = gather(&o, 0, o.heap, WAIT);
    end(&o);
    cr_assert_eq(SLP_LOAD(o.heap->inbox), SLP_CLOSED);
    cr_assert_eq(bundle_for(o.heap)->blocks, WAIT);
    cr_assert_eq(in_use(&o, SLABS), used);
    UNIT_VERIFY();
    slp_heap_flush(heap);
    nothing_is_gathered();
    cr_assert_eq(in_use(&o, SLABS), used - freed);
    cr_assert_eq(SLP_LOAD(o.heap->inbox), SLP_CLOSED);
}

/* The heap has its next thread, which owns none of the slabs and passes them on. */
Test(bundle_late, the_owners_heap_is_another_threads)
{
    static struct owner o, next;
    start(&o, SLABS);
    uint32_t used = in_use(&o, SLABS);
    uint32_t freed = gather(&o, 0, o.heap, WAIT);
    end(&o);
    start(&next, 0);
    cr_assert_eq(next.heap, o.heap);
    slp_heap_flush(heap);
    nothing_is_gathered();
    cr_assert_eq(inbox(&next).blocks, WAIT);
    cr_assert_eq(in_use(&o, SLABS), used - (freed - WAIT), "the others are home");
    end(&next);
    cr_assert_eq(SLP_LOAD(o.heap->inbox), SLP_CLOSED);
    UNIT_VERIFY();
    cr_assert_eq(in_use(&o, SLABS), used - freed);
    for (uint32_t s = 0; s < freed; s++)
        cr_assert(unit_is_listed(o.p[s][0]), "block %u is lost", s);
}

/* Blocks of orphans that belong to somebody again: some to this thread, some to another. */
Test(bundle_late, orphans_are_taken_meanwhile)
{
    static struct owner o;
    leave(&o, SLABS);
    unit_free(o.p[SLABS - 1][0]); /* adopted, so that the others are gathered */
    uint32_t used = in_use(&o, SLABS);
    uint32_t freed = gather(&o, 0, NULL, WAIT);
    for (uint32_t s = 0; s < freed; s += 2) {
        struct slp_slab *slab = slp_pagemap_find(o.p[s][0]);
        cr_assert(slp_orphans_claim(slab, heap));
        slp_heap_adopt(heap, slab);
    }
    UNIT_VERIFY();
    cr_assert_eq(in_use(&o, SLABS), used);
    slp_heap_flush(heap);
    nothing_is_gathered();
    cr_assert_eq(in_use(&o, SLABS), used - freed);
}

/* In a child the owners are gone, whatever they were doing: what waited for them can be used. */
static void flush_in_the_child(void *argument)
{
    const struct owner *o = argument;
    slp_fork_child();
    slp_heap_flush(heap);
    for (int i = 0; i < SLP_BUNDLES; i++)
        unit_note(heap->bundles[i].first == NULL, "a bundle is not empty");
    unit_note(heap->gathered == 0, "something is gathered");
    child_report();
    uint32_t home = 0;
    for (uint32_t s = 0; s < WAIT; s++)
        home += unit_is_listed(o->p[s][0]);
    unit_note(home == WAIT, "blocks are lost");
    child_report();
}

Test(bundle_late, the_owner_is_not_in_a_child)
{
    static struct owner o;
    start(&o, SLABS);
    (void)gather(&o, 0, o.heap, WAIT);
    struct child c = child_run(flush_in_the_child, &o);
    CHILD_GOOD(c);
    end(&o);
    slp_heap_flush(heap);
    nothing_is_gathered();
}

/* ---- the verifier ---- */

#define FINDS(text)                                                                                \
    do {                                                                                           \
        const char *fault_ = NULL;                                                                 \
        cr_assert_eq(slp_verify(&fault_), -1, "not found: %s", text);                              \
        cr_assert_not_null(strstr(fault_, text), "said: %s", fault_);                              \
    } while (0)

static struct owner planted;

static struct slp_bundle *plant(void)
{
    start(&planted, SLABS);
    (void)gather(&planted, 0, planted.heap, WAIT);
    UNIT_VERIFY();
    return bundle_for(planted.heap);
}

Test(bundle_late, verify_counts)
{
    struct slp_bundle *b = plant();
    b->blocks++;
    FINDS("a bundle does not hold what it counts");
    b->blocks -= 2;
    FINDS("a bundle does not hold what it counts");
    b->blocks++;
    b->bytes += SIZE;
    FINDS("a bundle does not hold what it counts");
    b->bytes -= SIZE;
    heap->gathered += SIZE;
    FINDS("a heap has not gathered what it counts");
    heap->gathered -= SIZE;
    UNIT_VERIFY();
    end(&planted);
}

Test(bundle_late, verify_ends)
{
    struct slp_bundle *b = plant();
    void *first = b->first, *last = b->last;
    b->last = first;
    FINDS("a bundle does not end where it says");
    b->last = last;
    b->first = slp_parcel_read(first).next; /* one parcel is lost */
    FINDS("a bundle does not hold what it counts");
    b->first = NULL; /* all are */
    FINDS("a bundle does not hold what it counts");
    struct slp_bundle kept = *b;
    b->blocks = 0;
    b->bytes = 0;
    FINDS("a heap has not gathered what it counts");
    *b = kept;
    b->first = first;
    UNIT_VERIFY();
    end(&planted);
}

/* A block in use, of another slab than `first`, but so near that a parcel can name it: where the
 * kernel puts the next range is chance. */
static void *neighbour(void *first)
{
    for (uint32_t s = 0; s < SLABS; s++) {
        void *p = planted.p[s][EACH - 1];
        if (slp_pagemap_find(p) != slp_pagemap_find(first) &&
            slp_parcel_at(first, slp_parcel_place(first, p)) == p)
            return p;
    }
    cr_assert(false, "no slab is near");
    return NULL;
}

Test(bundle_late, verify_parcels)
{
    struct slp_bundle *b = plant();
    void *first = b->first, *word = unit_link(first), *rest = first;
    struct slp_parcel good = slp_parcel_open(&rest), parcel = good;
    cr_assert_eq(good.blocks, 1);
    parcel.blocks = 2;
    parcel.last = neighbour(first);
    unit_set_link(first, parcel.last);
    slp_parcel_close(&parcel, NULL);
    FINDS("a parcel is not what it says");
    slp_parcel_close(&good, rest);
    cr_assert_eq(unit_link(first), word);
    UNIT_VERIFY();
    slp_parcel_chain(b->last, b->first);
    FINDS("what is on its way home is no carved block, or is there twice");
    slp_parcel_chain(b->last, planted.heap);
    FINDS("what is on its way home has no slab");
    slp_parcel_chain(b->last, NULL);
    UNIT_VERIFY();
    end(&planted);
}
