/* orphans.c: slabs of ended threads are found again by class or by the free of a block. */
#include "tests/unit/unit.h"

#include "core/orphans.h"

TestSuite(orphans, .init = slp_class_init, .timeout = UNIT_TIMEOUT);

#define SIZE 512

struct blocks {
    void *p[400];
    size_t n;
};

static void allocate(void *argument)
{
    struct blocks *b = argument;
    for (size_t i = 0; i < b->n; i++) {
        b->p[i] = slp_fast_alloc(SIZE);
        memset(b->p[i], (int)i, SIZE);
    }
}

static void release(void *argument)
{
    struct blocks *b = argument;
    for (size_t i = 0; i < b->n; i++)
        unit_free(b->p[i]);
}

static void check(const struct blocks *b)
{
    for (size_t i = 0; i < b->n; i++)
        for (size_t j = 0; j < SIZE; j += 37)
            cr_assert_eq(((unsigned char *)b->p[i])[j], (unsigned char)i);
}

Test(orphans, none_at_first)
{
    for (uint32_t k = 0; k < SLP_BUILT_IN; k++)
        cr_assert_null(slp_orphans_take(k, slp_heap_enter()));
}

Test(orphans, are_taken_by_class)
{
    struct blocks b = {.n = 10};
    unit_in_thread(allocate, &b);
    struct slp_slab *slab = slp_pagemap_find(b.p[0]);
    cr_assert_eq(slab->state, SLP_ORPHAN);
    cr_assert_eq(slab->owner, 0);
    UNIT_VERIFY();
    void *p = slp_fast_alloc(SIZE);
    cr_assert_eq(slp_pagemap_find(p), slab, "another slab was taken");
    cr_assert_eq(slab->state, SLP_CURRENT);
    cr_assert_eq(slab->owner, slp_thread_token());
    cr_assert_eq(unit_class(slp_class_of(SIZE)).slabs, 1);
    UNIT_VERIFY();
    check(&b);
    release(&b);
    UNIT_VERIFY();
    cr_assert_eq(slp_slab_live(slab), 1);
}

Test(orphans, are_claimed_by_a_free)
{
    struct blocks b = {.n = 300}; /* several slabs, full ones too */
    unit_in_thread(allocate, &b);
    UNIT_VERIFY();
    check(&b);
    struct slp_slab *slab = slp_pagemap_find(b.p[0]);
    unit_free(b.p[0]);
    cr_assert_eq(SLP_LOAD(slab->heap), slp_heap_enter());
    cr_assert_eq(slab->state, SLP_PARTIAL);
    UNIT_VERIFY();
    for (size_t i = 1; i < b.n; i++) {
        unit_free(b.p[i]);
        if (i % 50 == 0)
            UNIT_VERIFY();
    }
    cr_assert_eq(unit_live(), 0);
    slp_alloc_trim();
    cr_assert_eq(unit_class(slp_class_of(SIZE)).slabs, 0);
    UNIT_VERIFY();
}

Test(orphans, freed_by_another_ending_thread)
{
    struct blocks b = {.n = 300};
    unit_in_thread(allocate, &b);
    unit_in_thread(release, &b);
    UNIT_VERIFY();
    cr_assert_eq(unit_live(), 0);
    cr_assert_eq(unit_class(slp_class_of(SIZE)).slabs, 0);
    cr_assert_eq(unit_class(slp_class_of(SIZE)).frees, 300);
}

Test(orphans, claim_needs_an_orphan)
{
    void *p = slp_fast_alloc(SIZE);
    struct slp_slab *slab = slp_pagemap_find(p);
    cr_assert_not(slp_orphans_claim(slab, slp_heap_enter()), "a slab with an owner was claimed");
    UNIT_VERIFY();
}

/* Each slab is handed to one taker only. */
static _Atomic(uint32_t) taken;
static _Atomic(bool) go;

static void take_all(void *argument)
{
    (void)argument;
    while (!atomic_load(&go))
        ;
    struct slp_heap *heap = slp_heap_enter();
    struct slp_slab *slab;
    while ((slab = slp_orphans_take(slp_class_of(SIZE), heap)) != NULL) {
        unit_note(slab->state == SLP_PARTIAL, "an orphan was taken twice");
        unit_note(SLP_LOAD(slab->heap) == heap && slab->owner == slp_thread_token(),
                  "an orphan was taken by two");
        slab->state = SLP_FREE; /* a second taker would see it */
        atomic_fetch_add(&taken, 1);
    }
}

Test(orphans, are_taken_once)
{
    static struct blocks b = {.n = 400};
    struct unit_thread t[3];
    uint32_t capacity = slp_classes[slp_class_of(SIZE)].capacity, listed = 0;
    allocate(&b);
    for (size_t i = 0; i < b.n; i += 2)
        unit_free(b.p[i]); /* so that all have room */
    slp_heap_detach();
    for (size_t i = 0; i < b.n; i++) {
        struct slp_slab *slab = slp_pagemap_find(b.p[i]);
        if (slab->state == SLP_ORPHAN) {
            listed++;
            slab->state = SLP_FREE;
        }
    }
    for (size_t i = 0; i < b.n; i++)
        slp_pagemap_find(b.p[i])->state = SLP_ORPHAN;
    cr_assert(listed >= b.n / capacity);
    for (int i = 0; i < 3; i++)
        unit_start(&t[i], take_all, NULL);
    atomic_store(&go, true);
    for (int i = 0; i < 3; i++)
        unit_join(&t[i]);
    UNIT_NO_COMPLAINT();
    cr_assert_eq(atomic_load(&taken), listed);
}

/* Threads that end, start and free each other's blocks all at once. */
static _Atomic(void *) slots[512];

static void shuffle(void *argument)
{
    uint64_t seed = (uint64_t)(uintptr_t)argument;
    for (int i = 0; i < 400; i++) {
        unsigned char *p = slp_fast_alloc(SIZE), *old;
        unit_note(p != NULL, "no block");
        p[0] = p[SIZE - 1] = (unsigned char)i;
        old = atomic_exchange(&slots[unit_below(&seed, 512)], p);
        if (old != NULL) {
            unit_note(old[0] == old[SIZE - 1], "a block's content was changed");
            unit_free(old);
        }
    }
}

static void shuffle_many(void *argument)
{
    struct unit_thread t;
    for (uintptr_t i = 0; i < (uintptr_t)UNIT_WORK(200); i++) {
        t.body = shuffle;
        t.argument = (void *)((uintptr_t)argument + i);
        if (pthread_create(&t.id, NULL, unit_thread_main, &t) != 0) {
            unit_note(false, "no thread");
            return;
        }
        pthread_join(t.id, NULL);
    }
}

Test(orphans, threads_that_end)
{
    struct unit_thread t[3];
    uint64_t seed = unit_seed("orphans/threads_that_end");
    for (uint64_t i = 0; i < 3; i++)
        unit_start(&t[i], shuffle_many, (void *)(uintptr_t)(seed + i * 1000));
    for (int i = 0; i < 3; i++)
        unit_join(&t[i]);
    UNIT_NO_COMPLAINT();
    UNIT_VERIFY();
    for (int i = 0; i < 512; i++)
        if (atomic_load(&slots[i]) != NULL)
            unit_free(atomic_load(&slots[i]));
    UNIT_VERIFY();
    struct slp_class_stats c = unit_class(slp_class_of(SIZE));
    cr_assert_eq(c.allocs, 3u * 400u * (uint64_t)UNIT_WORK(200));
    cr_assert_eq(c.live, 0);
}
