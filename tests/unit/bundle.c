/* bundle.c: parcels of many slabs that go to one owner with one compare-and-swap, and to the
 * orphans under one lock; what a flush empties. What happens meanwhile is in bundle_late.c. */
#include "tests/unit/bundle.h"

TestSuite(bundle, .init = set_up, .timeout = UNIT_TIMEOUT);

/* ---- to an owner ---- */

/* One block of each slab: nothing arrives until there are enough for one compare-and-swap, which
 * carries as many parcels. */
Test(bundle, slabs_of_one_owner_travel_together)
{
    static struct owner o;
    struct chain before = {0, 0};
    uint32_t sent = 0;
    start(&o, SLABS);
    for (uint32_t s = 0; s < SLABS; s++) {
        unit_free(o.p[s][0]);
        struct chain now = inbox(&o);
        const struct slp_bundle *b = bundle_for(o.heap);
        cr_assert_eq((b == NULL ? 0 : b->blocks) + in_posts() + now.blocks, s + 1);
        if (now.blocks != before.blocks) {
            cr_assert_eq(now.blocks - before.blocks, SLP_POST_BLOCKS);
            cr_assert_eq(now.parcels - before.parcels, SLP_POST_BLOCKS);
            cr_assert_null(b, "sent, but there is something in it");
            sent++;
            UNIT_VERIFY();
        }
        before = now;
    }
    cr_assert(sent > 0 && sent <= SLABS / SLP_POST_BLOCKS, "%u bundles", sent);
    UNIT_VERIFY();
    slp_heap_flush(heap);
    nothing_is_gathered();
    cr_assert_eq(inbox(&o).blocks, SLABS);
    cr_assert_eq(inbox(&o).parcels, SLABS);
    end(&o);
    UNIT_VERIFY();
}

/* A parcel is closed when it is full, and is a bundle by itself. */
Test(bundle, one_slab_is_a_bundle_by_itself)
{
    static struct owner o;
    static char *p[SLP_POST_BLOCKS];
    start(&o, 2);
    const struct slp_slab *slab = slp_pagemap_find(o.p[0][0]);
    for (uint32_t i = 0; i < SLP_POST_BLOCKS; i++) {
        p[i] = slab->base + (size_t)i * SIZE;
        cr_assert_eq(inbox(&o).blocks, 0);
        unit_free(p[i]);
    }
    cr_assert_eq(inbox(&o).blocks, SLP_POST_BLOCKS);
    cr_assert_eq(inbox(&o).parcels, 1);
    nothing_is_gathered();
    end(&o);
    UNIT_VERIFY();
}

/* What is closed waits in order: the last parcel leads to those before it. */
Test(bundle, waits_with_the_sender)
{
    static struct owner o;
    start(&o, SLABS);
    uint32_t freed = gather(&o, 0, o.heap, 20);
    const struct slp_bundle *b = bundle_for(o.heap);
    cr_assert_eq(b->blocks, 20);
    cr_assert_eq(b->bytes, 20 * SIZE);
    cr_assert_eq(chain_of(b->first).parcels, 20);
    cr_assert_null(slp_parcel_read(b->last).next);
    cr_assert_eq(heap->gathered, (size_t)freed * SIZE);
    cr_assert_eq(inbox(&o).blocks, 0);
    cr_assert_eq(unit_class(k).remote_frees, freed, "counted at once all the same");
    UNIT_VERIFY();
    end(&o);
    UNIT_VERIFY();
}

/* More owners than bundles, freed from in turn: whoever finds another's in its place sends it. */
Test(bundle, more_owners_than_bundles)
{
    enum { OWNERS = 2 * SLP_BUNDLES + 1, OF = 9 };
    static struct owner o[OWNERS];
    for (int i = 0; i < OWNERS; i++)
        start(&o[i], OF);
    for (uint32_t i = 0; i < EACH; i++)
        for (uint32_t s = 0; s < OF; s++)
            for (int j = 0; j < OWNERS; j++)
                unit_free(o[j].p[s][i]);
    UNIT_VERIFY();
    slp_heap_flush(heap);
    nothing_is_gathered();
    for (int i = 0; i < OWNERS; i++)
        cr_assert_eq(inbox(&o[i]).blocks, EACH * OF, "owner %d", i);
    int64_t live = unit_class(k).live;
    for (int i = 0; i < OWNERS; i++)
        end(&o[i]);
    UNIT_VERIFY();
    cr_assert_eq(unit_class(k).live, live);
}

/* ---- to the orphans ---- */

/* Under one lock, and all at once: until then no orphan has changed. */
Test(bundle, orphans_come_home_together)
{
    static struct owner o;
    uint32_t used[SLABS], home = 0, sent = 0;
    leave(&o, SLABS);
    for (uint32_t s = 0; s < SLABS; s++)
        used[s] = slp_slab_live(slp_pagemap_find(o.p[s][0]));
    unit_free(o.p[0][0]); /* adopted, as the heap has none of the class: what follows is gathered */
    cr_assert_eq(SLP_LOAD(slp_pagemap_find(o.p[0][0])->heap), heap);
    for (uint32_t s = 1; s < SLABS; s++) {
        uint32_t now = 0;
        unit_free(o.p[s][0]);
        for (uint32_t i = 1; i < SLABS; i++)
            now += used[i] - slp_slab_live(slp_pagemap_find(o.p[i][0]));
        if (now != home) {
            cr_assert_eq(now - home, SLP_POST_BLOCKS);
            cr_assert_null(bundle_for(NULL));
            sent++;
            UNIT_VERIFY();
        }
        home = now;
    }
    cr_assert(sent > 0);
    slp_heap_flush(heap);
    nothing_is_gathered();
    for (uint32_t s = 1; s < SLABS; s++) {
        const struct slp_slab *slab = slp_pagemap_find(o.p[s][0]);
        cr_assert_eq(slp_slab_live(slab), used[s] - 1);
        cr_assert_eq(slab->state, SLP_ORPHAN, "a thread that only frees hoards");
    }
}

/* ---- flush ---- */

Test(bundle, flush_empties_all)
{
    static struct owner a, b, gone;
    start(&a, 40);
    start(&b, 40);
    leave(&gone, 41);
    unit_free(gone.p[40][0]); /* adopted */
    for (uint32_t s = 0; s < 40; s++) {
        unit_free(a.p[s][0]);
        unit_free(b.p[s][0]);
        unit_free(gone.p[s][0]);
    }
    cr_assert(in_posts() > 0 && in_posts() < 120, "some are in bundles, or were sent");
    UNIT_VERIFY();
    slp_heap_flush(heap);
    nothing_is_gathered();
    cr_assert_eq(inbox(&a).blocks, 40);
    cr_assert_eq(inbox(&b).blocks, 40);
    for (uint32_t s = 0; s < 40; s++) {
        cr_assert_eq(slp_pagemap_find(gone.p[s][0])->state, SLP_ORPHAN);
        cr_assert_not_null(slp_pagemap_find(gone.p[s][0])->head);
    }
    slp_heap_flush(heap);
    nothing_is_gathered();
    end(&a);
    end(&b);
    UNIT_VERIFY();
}

/* A sender that ends sends all. */
static void free_one_of_each(void *argument)
{
    const struct owner *o = argument;
    for (uint32_t s = 0; s < o->slabs; s++)
        unit_free(o->p[s][0]);
}

Test(bundle, a_senders_end_flushes)
{
    static struct owner o;
    start(&o, SLABS);
    unit_in_thread(free_one_of_each, &o);
    cr_assert_eq(inbox(&o).blocks, SLABS);
    UNIT_VERIFY();
    end(&o);
    UNIT_VERIFY();
}
