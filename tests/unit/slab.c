/* slab.c: the slab's own bookkeeping against a model, class by class, without heap or arena. */
#include "tests/unit/unit.h"

TestSuite(slab, .init = slp_class_init, .timeout = UNIT_TIMEOUT);

static char *memory; /* room for the largest slab, at a multiple of SLP_UNIT */

static struct slp_tally_class tally;

static void fold(struct slp_slab *slab, uint64_t *hits, uint64_t *frees)
{
    *hits = slp_slab_hits(slab);
    *frees = slp_slab_frees(slab);
    slp_slab_fold(slab);
}

static struct slp_slab make(uint32_t k, uint32_t capacity)
{
    if (memory == NULL) {
        char *p = slp_os_map(NULL, 32 * SLP_UNIT);
        cr_assert_not_null(p);
        memory = (char *)slp_align_up((uintptr_t)p, SLP_UNIT);
    }
    struct slp_slab slab;
    memset(&slab, 0xa5, sizeof slab); /* format must not depend on what was there */
    slab.base = memory + k % 8 * SLP_UNIT;
    slab.units = slp_classes[k].units;
    slp_slab_format(&slab, k, capacity);
    tally = (struct slp_tally_class){.hits = 0};
    slab.tally = &tally;
    return slab;
}

Test(slab, format)
{
    for (uint32_t k = 0; k < SLP_BUILT_IN; k++) {
        struct slp_slab slab = make(k, slp_classes[k].capacity);
        cr_assert_null(slab.head);
        cr_assert_null(slab.next);
        cr_assert_null(slab.prev);
        cr_assert_eq(slab.size, slp_classes[k].size);
        cr_assert_eq(slab.class_id, k);
        cr_assert_eq(slab.carved, 0);
        cr_assert_eq(slp_slab_live(&slab), 0);
        char *unit = memory + k % 8 * SLP_UNIT;
        /* Small blocks skip whole ones of the first page; others are moved in the room that they
         * leave, and stay as aligned as their size. */
        bool small = slab.size <= 1024;
        size_t skipped = (size_t)(slab.base - unit), grain = slab.size & -slab.size;
        cr_assert(slab.base >= unit && skipped % (small ? slab.size : grain) == 0);
        cr_assert(!small || skipped < 4096, "pages are skipped");
        cr_assert(small || slab.capacity == slp_classes[k].capacity, "a block is lost");
        cr_assert(slab.base + slab.capacity * (size_t)slab.size <= unit + slab.units * SLP_UNIT);
        cr_assert(slab.capacity + 4096 / slab.size >= slp_classes[k].capacity);
        cr_assert_eq(slp_slab_index(&slab, slab.base), -1);
        cr_assert_not(slp_slab_start_test(&slab, slab.base));
    }
}

/* Takes the whole free list, checking that each block is new; blocks come in carving order. */
static uint32_t take_list(struct slp_slab *slab, bool *seen, uint32_t turn)
{
    uint32_t n = 0;
    while (slab->head != NULL) {
        char *p = slab->head;
        slab->head = unit_link(p);
        size_t index = (size_t)(p - slab->base) / slab->size;
        cr_assert_eq((size_t)(p - slab->base) % slab->size, 0);
        cr_assert(index < slab->capacity);
        cr_assert_not(seen[index], "block %zu carved twice", index);
        cr_assert_eq(index, turn + n);
        seen[index] = true;
        n++;
    }
    return n;
}

static void carve_all(uint32_t k, uint32_t capacity, uint32_t batch)
{
    static bool seen[SLP_UNIT / 16];
    struct slp_slab slab = make(k, capacity);
    memset(seen, 0, sizeof seen);
    uint32_t carved = 0;
    while (carved < slab.capacity) {
        char *first = slp_slab_carve(&slab, batch);
        uint32_t n = slab.carved - carved;
        cr_assert(n >= 1 && n <= batch);
        size_t index = (size_t)(first - slab.base) / slab.size;
        cr_assert_eq(index, carved);
        cr_assert_not(seen[index]);
        seen[index] = true;
        cr_assert_eq(take_list(&slab, seen, carved + 1), n - 1);
        carved += n;
        bool tested = slp_classes[k].step != 0;
        cr_assert_eq(slp_slab_start_test(&slab, first), tested);
        cr_assert_eq(slp_slab_start_test(&slab, first + (n - 1) * slab.size), tested);
        cr_assert_not(slp_slab_start_test(&slab, first + n * slab.size), "not carved yet");
    }
    cr_assert_eq(slab.carved, slab.capacity);
    for (uint32_t i = 0; i < slab.capacity; i++)
        cr_assert(seen[i], "class %u: block %u was never carved", slab.size, i);
}

Test(slab, carve_covers_every_block_once)
{
    for (uint32_t k = 0; k < SLP_BUILT_IN; k++) {
        uint32_t capacity = slp_classes[k].capacity;
        carve_all(k, capacity, 1);
        carve_all(k, capacity, 7);
        carve_all(k, capacity, slp_classes[k].carve);
        carve_all(k, capacity, 100000);
        carve_all(k, capacity < 3 ? capacity : 3, 2);
        carve_all(k, 1, 5);
    }
}

/* The first block of a batch is handed out untouched, for calloc. */
Test(slab, carve_leaves_the_first_block_as_it_was)
{
    uint32_t k = slp_class_of(64);
    struct slp_slab slab = make(k, slp_classes[k].capacity);
    char *unit = memory + k % 8 * SLP_UNIT;
    SLP_UNPOISON(unit, SLP_UNIT);
    memset(unit, 0x5a, SLP_UNIT);
    unsigned char *first = slp_slab_carve(&slab, 8);
    SLP_UNPOISON(first, slab.size);
    for (size_t i = 0; i < slab.size; i++)
        cr_assert_eq(first[i], 0x5a);
}

Test(slab, index_is_exact)
{
    for (uint32_t k = 0; k < SLP_BUILT_IN; k++) {
        struct slp_slab slab = make(k, slp_classes[k].capacity);
        static bool carved[SLP_UNIT / 16];
        memset(carved, 0, sizeof carved);
        size_t bytes = slab.capacity * (size_t)slab.size;
        size_t step = bytes > 4 * SLP_UNIT ? 16 : 1;
        while (slab.carved < slab.capacity / 2 + 1) {
            uint32_t before = slab.carved;
            slp_slab_carve(&slab, 9);
            slab.head = NULL;
            memset(carved + before, true, slab.carved - before);
        }
        for (size_t offset = 0; offset < bytes + 4096; offset += step) {
            size_t i = offset / slab.size;
            int64_t want = offset % slab.size == 0 && i < slab.capacity && carved[i] ? (int64_t)i
                                                                                     : -1;
            if (slp_slab_index(&slab, slab.base + offset) != want)
                cr_assert_fail("class %u, offset %zu", slab.size, offset);
        }
        cr_assert_eq(slp_slab_index(&slab, slab.base - slab.size), -1);
        cr_assert_eq(slp_slab_index(&slab, NULL), -1);
    }
}

/* Keys tell what is free from what is not, and a key moved elsewhere tells nothing. */
Test(slab, free_blocks_bear_their_key)
{
    uint32_t k = slp_class_of(48);
    struct slp_slab slab = make(k, slp_classes[k].capacity);
    char *first = slp_slab_carve(&slab, 20);
    cr_assert_not(slp_key_is_set(&slab, first));
    for (int i = 1; i < 20; i++)
        cr_assert(slp_key_is_set(&slab, first + i * 48));
    cr_assert_not(slp_key_is_set(&slab, first + 20 * 48));
    cr_assert_not(slp_key_is_set(&slab, first + 48 + 8));
    unit_set_link(first + 8, unit_link(first + 48 + 8));
    cr_assert_not(slp_key_is_set(&slab, first), "another block's key is not this one's");
    slp_key_set(&slab, first);
    cr_assert(slp_key_is_set(&slab, first));
    cr_assert(slp_key_may_be_set(&slab, first));
    slp_key_clear(first);
    cr_assert_not(slp_key_may_be_set(&slab, first));
    cr_assert_not(slp_key_is_set(&slab, first));
}

/* The countdown of hits begins anew without forgetting any. */
Test(slab, arming_keeps_hits)
{
    struct slp_slab slab = make(slp_class_of(48), 20);
    slab.togo -= 7;
    slp_slab_arm(&slab, 3);
    cr_assert_eq(slab.togo, 3);
    cr_assert_eq(slp_slab_hits(&slab), 7);
    slab.togo -= 3;
    cr_assert_eq(slp_slab_hits(&slab), 10);
}

Test(slab, enter_says_when_to_look)
{
    for (uint32_t k = 0; k < SLP_BUILT_IN; k++) {
        struct slp_slab slab = make(k, slp_classes[k].capacity);
        slab.used = slab.carved = slab.capacity;
        slp_slab_enter(&slab, SLP_FULL);
        cr_assert_eq(slab.state, SLP_FULL);
        cr_assert_eq(slab.left, slp_classes[k].patience);
        cr_assert(slab.left > 0 && slab.left <= slab.used);
        cr_assert_eq(slp_slab_live(&slab), slab.capacity);
        slp_slab_enter(&slab, SLP_CURRENT);
        /* A slab of one block is looked at whenever it comes back. */
        cr_assert_eq(slab.left, slab.capacity == 1 ? 1 : SLP_LEFT_MANY);
        cr_assert_eq(slp_slab_live(&slab), slab.capacity);
        if (slab.capacity == 1)
            continue;
        slab.used = slab.capacity - 1;
        slp_slab_enter(&slab, SLP_PARTIAL);
        cr_assert_eq(slab.left, slab.capacity - 1);
        cr_assert_eq(slp_slab_live(&slab), slab.capacity - 1);
    }
}

/* Entering a state needs no fold before it: the hit path's counts stay what they are, also across
 * several states, and the owner looks after as many frees as ever. */
Test(slab, enter_keeps_counts_that_are_not_folded)
{
    uint32_t k = slp_class_of(512), n = slp_classes[k].capacity;
    struct slp_slab slab = make(k, n);
    uint64_t hits, frees;
    slab.used = 7;
    slab.carved = slab.capacity;
    slp_slab_enter(&slab, SLP_CURRENT);
    slab.togo -= 50;
    slab.left -= 30;
    const enum slp_state states[] = {SLP_FULL, SLP_PARTIAL, SLP_CURRENT, SLP_PARTIAL, SLP_FULL};
    const uint32_t left[] = {slp_classes[k].patience, 27, SLP_LEFT_MANY, 27,
                             slp_classes[k].patience};
    cr_assert(slp_classes[k].patience < 27);
    for (int i = 0; i < 5; i++) {
        slp_slab_enter(&slab, states[i]);
        cr_assert_eq(slab.state, states[i]);
        cr_assert_eq(slab.left, left[i]);
        cr_assert_eq(slp_slab_hits(&slab), 50);
        cr_assert_eq(slp_slab_frees(&slab), 30);
        cr_assert_eq(slp_slab_live(&slab), 27);
    }
    slab.left -= 2;
    slp_slab_enter(&slab, SLP_PARTIAL);
    cr_assert_eq(slab.left, 25);
    cr_assert_eq(slp_slab_frees(&slab), 32);
    fold(&slab, &hits, &frees);
    cr_assert_eq(hits, 50);
    cr_assert_eq(frees, 32);
    cr_assert_eq(slab.used, 25);
    cr_assert_eq(slab.left, 25, "a fold changes when to look");
    cr_assert_eq(slp_slab_frees(&slab), 0);
    cr_assert_eq(slp_slab_hits(&slab), 0);
}

/* A full slab must make its owner look no later than when it is empty. */
Test(slab, full_slab_of_few_blocks_is_looked_at)
{
    for (uint32_t k = 0; k < SLP_BUILT_IN; k++) {
        struct slp_slab slab = make(k, 1);
        slab.used = slab.carved = 1;
        slp_slab_enter(&slab, SLP_FULL);
        cr_assert(slab.left <= slab.used, "class %u: %u frees until somebody looks, 1 block in use",
                  slab.size, slab.left);
    }
}

/* Random pops, pushes, folds and carves: counts and list agree with a table of who is where. */
Test(slab, counts_against_a_model)
{
    static void *in_use[SLP_UNIT / 16];
    uint64_t seed = unit_seed("slab/counts");
    for (uint32_t k = 0; k < SLP_BUILT_IN; k++) {
        struct slp_slab slab = make(k, slp_classes[k].capacity);
        uint64_t hits = 0, frees = 0, all_hits = 0, all_frees = 0, misses = 0;
        uint32_t n = 0;
        slp_slab_enter(&slab, SLP_CURRENT);
        for (int i = 0; i < 4000; i++) {
            size_t what = unit_below(&seed, 20);
            if (slab.togo == 1)
                slp_slab_arm(&slab, SLP_TOGO_MANY);
            if (what < 10) {
                void *p = slp_fast_pop(&slab);
                if (p != NULL) {
                    all_hits++;
                    in_use[n++] = p;
                } else if (slab.carved < slab.capacity) {
                    in_use[n++] = slp_slab_carve(&slab, (uint32_t)unit_below(&seed, 20) + 1);
                    slab.used++;
                    misses++;
                }
            } else if (what < 19 && n > 0) {
                size_t at = unit_below(&seed, n);
                void *p = in_use[at];
                in_use[at] = in_use[--n];
                unit_set_link(p, slab.head);
                slab.head = p;
                slab.left--;
                all_frees++;
                if (slab.left == 0) {
                    fold(&slab, &hits, &frees);
                    slp_slab_enter(&slab, SLP_CURRENT);
                    all_hits -= hits;
                    all_frees -= frees;
                    misses += hits; /* no longer in the slab's counts */
                    misses -= frees;
                }
            } else if (what == 19) {
                fold(&slab, &hits, &frees);
                cr_assert_eq(hits, all_hits);
                cr_assert_eq(frees, all_frees);
                misses += all_hits - all_frees;
                all_hits = all_frees = 0;
                cr_assert_eq(slab.used, n);
                cr_assert_eq(slp_slab_hits(&slab), 0);
            }
            cr_assert_eq(slp_slab_live(&slab), n, "class %u, step %d", slab.size, i);
        }
        cr_assert_eq(misses + all_hits - all_frees, n);
        uint32_t length = 0;
        for (void *p = slab.head; p != NULL; p = unit_link(p))
            length++;
        cr_assert_eq(length, slab.carved - n);
        for (uint32_t i = 0; i < n; i++)
            for (const void *p = slab.head; p != NULL; p = unit_link(p))
                cr_assert_neq(p, in_use[i]);
    }
}

/* ---- lists of slabs ---- */

static void check_list(const struct slp_list *list, const int *order, size_t n,
                       struct slp_slab *pool)
{
    const struct slp_slab *before = NULL, *slab = list->first;
    for (size_t i = 0; i < n; i++) {
        cr_assert_eq(slab, &pool[order[i]]);
        cr_assert_eq(slab->prev, before);
        before = slab;
        slab = slab->next;
    }
    cr_assert_null(slab);
    cr_assert_eq(list->last, before);
}

Test(slab, lists_against_a_model)
{
    static struct slp_slab pool[12];
    struct slp_list list = {NULL, NULL};
    int order[12];
    size_t n = 0;
    uint64_t seed = unit_seed("slab/lists");
    for (int step = 0; step < 20000; step++) {
        int pick = (int)unit_below(&seed, 12);
        size_t at = 0;
        while (at < n && order[at] != pick)
            at++;
        if (at < n) {
            slp_list_remove(&list, &pool[pick]);
            cr_assert_null(pool[pick].next);
            cr_assert_null(pool[pick].prev);
            memmove(order + at, order + at + 1, (n - at - 1) * sizeof *order);
            n--;
        } else if (unit_below(&seed, 2) == 0) {
            slp_list_push(&list, &pool[pick]);
            memmove(order + 1, order, n * sizeof *order);
            order[0] = pick;
            n++;
        } else {
            slp_list_append(&list, &pool[pick]);
            order[n++] = pick;
        }
        check_list(&list, order, n, pool);
    }
}
