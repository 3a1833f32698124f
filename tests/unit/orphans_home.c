/* orphans_home.c: freed blocks of slabs without an owner: they are put back where they lie, whoever
 * frees them, and stay of use to all. Threads stand still while the test looks. */
#include "tests/unit/child.h"

static uint32_t k, n;

#define SIZE   1280 /* 51 blocks in a slab of one unit */
#define SLABS  10

static void set_up(void)
{
    slp_class_init();
    k = slp_class_of(SIZE);
    n = slp_classes[k].capacity;
    slp_heap_enter();
}

TestSuite(orphans_home, .init = set_up, .timeout = UNIT_TIMEOUT);

struct blocks {
    void *p[64 * SLABS];
    uint32_t count;
};

static struct blocks left;

static void allocate(void *argument)
{
    struct blocks *b = argument;
    for (uint32_t i = 0; i < b->count; i++) {
        b->p[i] = slp_fast_alloc(SIZE);
        unit_note(b->p[i] != NULL, "no block");
        memset(b->p[i], (int)i, SIZE);
    }
}

/* A thread fills so many blocks in order, slab by slab, and ends. */
static void leave(uint32_t count)
{
    left.count = count;
    unit_in_thread(allocate, &left);
    UNIT_NO_COMPLAINT();
    for (uint32_t i = 0; i < count; i++) {
        cr_assert_eq(slp_pagemap_find(left.p[i]), slp_pagemap_find(left.p[i / n * n]));
        cr_assert_eq(slp_pagemap_find(left.p[i])->state, SLP_ORPHAN);
    }
    UNIT_VERIFY();
}

static struct slp_slab *slab(uint32_t i)
{
    return slp_pagemap_find(left.p[i * n]);
}

static bool is_orphan(const struct slp_slab *s)
{
    return s->state == SLP_ORPHAN && SLP_LOAD(s->heap) == NULL && s->owner == 0;
}

/* ---- a thread that does a thing and then stands still ---- */

struct actor {
    struct unit_thread t;
    void (*body)(struct actor *a);
    void *p[64 * SLABS];
    uint32_t count;
    struct slp_heap *heap;
    _Atomic(int) step; /* 1: has done it, 2: may end */
};

static void act(void *argument)
{
    struct actor *a = argument;
    a->body(a);
    a->heap = slp_heap_enter_to_free();
    atomic_store(&a->step, 1);
    while (atomic_load(&a->step) != 2)
        usleep(200);
}

static void start(struct actor *a)
{
    unit_start(&a->t, act, a);
    while (atomic_load(&a->step) != 1)
        usleep(200);
}

static void end(struct actor *a)
{
    atomic_store(&a->step, 2);
    unit_join(&a->t);
}

static void free_all(struct actor *a)
{
    for (uint32_t i = 0; i < a->count; i++)
        unit_free(a->p[i]);
    slp_heap_flush(slp_heap_enter_to_free());
}

static void allocate_one(struct actor *a)
{
    a->p[0] = slp_fast_alloc(SIZE);
}

/* ---- what others can use ---- */

/* Half of all blocks are freed by a thread that only frees: it ends up with one slab at most, and
 * the others serve whoever allocates. */
Test(orphans_home, who_only_frees_does_not_hoard)
{
    static struct actor freer = {.body = free_all};
    uint32_t held = 0, free_blocks = 0;
    leave(SLABS * n);
    for (uint32_t i = 0; i < SLABS * n; i += 2)
        freer.p[freer.count++] = left.p[i];
    start(&freer);
    UNIT_VERIFY();
    for (uint32_t i = 0; i < SLABS; i++) {
        bool mine = SLP_LOAD(slab(i)->heap) == freer.heap;
        cr_assert(mine || is_orphan(slab(i)));
        held += mine;
        free_blocks += mine ? 0 : slab(i)->carved - slp_slab_live(slab(i));
    }
    cr_assert(held <= 1, "%u slabs are with a thread that only frees", held);
    cr_assert(free_blocks >= (SLABS - 1) * (n / 2));
    for (uint32_t i = 0; i < free_blocks; i++)
        memset(slp_fast_alloc(SIZE), 0xff, SIZE);
    cr_assert_eq(unit_class(k).slabs, SLABS, "new memory was taken while blocks lay free");
    UNIT_VERIFY();
    for (uint32_t i = 1; i < SLABS * n; i += 2)
        for (size_t j = 0; j < SIZE; j += 129)
            cr_assert_eq(((unsigned char *)left.p[i])[j], (unsigned char)i);
    end(&freer);
    UNIT_VERIFY();
    cr_assert_eq(unit_class(k).live, SLABS * n / 2 + free_blocks);
}

/* Counted at once, though they wait to be sent. */
Test(orphans_home, frees_are_counted_at_once)
{
    leave(3 * n);
    for (uint32_t i = 0; i < 3 * n; i += 3) {
        unit_free(left.p[i]);
        cr_assert_eq(unit_class(k).frees, i / 3 + 1);
        cr_assert_eq(unit_class(k).live, 3 * n - i / 3 - 1);
    }
    UNIT_VERIFY();
    slp_heap_flush(slp_heap_enter());
    UNIT_VERIFY();
    cr_assert_eq(unit_class(k).frees, n);
}

/* A heap takes an orphan over when it has nothing of the class, and only then. */
Test(orphans_home, only_the_first_is_adopted)
{
    struct slp_heap *heap = slp_heap_enter();
    static struct actor other = {.body = allocate_one};
    leave(3 * n);
    unit_free(left.p[0]);
    cr_assert_eq(SLP_LOAD(slab(0)->heap), heap);
    cr_assert_eq(slab(0)->state, SLP_PARTIAL);
    unit_free(left.p[n]);
    unit_free(left.p[1]);
    cr_assert(is_orphan(slab(1)));
    slp_heap_flush(heap);
    cr_assert(is_orphan(slab(1)));
    cr_assert_eq(slp_slab_live(slab(1)), n - 1);
    cr_assert_eq(slp_slab_live(slab(0)), n - 2);
    UNIT_VERIFY();
    start(&other);
    cr_assert_eq(other.p[0], left.p[n], "the block was free, but another was taken");
    cr_assert_eq(SLP_LOAD(slab(1)->heap), other.heap);
    UNIT_VERIFY();
    end(&other);
    UNIT_VERIFY();
}

/* ---- emptied ---- */

static void free_slab_but_one(uint32_t i)
{
    for (uint32_t j = 1; j < n; j++)
        unit_free(left.p[i * n + j]);
    slp_heap_flush(slp_heap_enter());
}

/* The last block of an orphan comes home: with no delay its units are the arena's at once. */
Test(orphans_home, emptied_it_goes_to_the_arena)
{
    slp_arena_set_purge_delay(0);
    leave(4 * n);
    unit_free(left.p[0]);
    for (uint32_t i = 1; i < 4; i++) {
        struct slp_slab *s = slab(i);
        free_slab_but_one(i);
        cr_assert(is_orphan(s));
        cr_assert_eq(slp_slab_live(s), 1);
        cr_assert_eq(unit_class(k).slabs, 5 - i);
        UNIT_VERIFY();
        unit_free(left.p[i * n]);
        slp_heap_flush(slp_heap_enter());
        cr_assert_eq(s->state, SLP_FREE);
        cr_assert_eq(unit_class(k).slabs, 4 - i);
        UNIT_VERIFY();
    }
    cr_assert_eq(unit_class(k).live, n - 1);
}

/* With a delay it waits in the pocket of who freed the last block; asked back, it goes. */
Test(orphans_home, emptied_it_waits_in_a_pocket)
{
    struct slp_heap *heap = slp_heap_enter();
    leave(3 * n);
    unit_free(left.p[0]);
    for (uint32_t i = 1; i < 3; i++) {
        free_slab_but_one(i);
        unit_free(left.p[i * n]);
    }
    slp_heap_flush(heap);
    for (uint32_t i = 1; i < 3; i++) {
        cr_assert_eq(slab(i)->state, SLP_SPARE);
        cr_assert_eq(slab(i)->owner, 0);
        cr_assert_eq(slp_slab_live(slab(i)), 0);
    }
    cr_assert_eq(heap->pocketed, 2);
    UNIT_VERIFY();
    slp_alloc_trim();
    cr_assert_eq(unit_class(k).slabs, 1);
    cr_assert_eq(slab(1)->state, SLP_FREE);
    cr_assert_eq(slab(2)->state, SLP_FREE);
    UNIT_VERIFY();
}

/* ---- gathered for an orphan that has an owner when the blocks are sent ---- */

Test(orphans_home, taken_by_another_meanwhile)
{
    struct slp_heap *heap = slp_heap_enter();
    static struct actor taker = {.body = allocate_one};
    leave(n + 10);
    unit_free(left.p[0]);
    unit_free(left.p[n]);
    unit_free(left.p[n + 1]);
    cr_assert(is_orphan(slab(1)));
    start(&taker);
    cr_assert_eq(SLP_LOAD(slab(1)->heap), taker.heap);
    cr_assert_null(SLP_LOAD(taker.heap->inbox));
    UNIT_VERIFY();
    slp_heap_flush(heap);
    cr_assert_not_null(SLP_LOAD(taker.heap->inbox), "its owner has not got them");
    cr_assert_eq(slp_slab_live(slab(1)), 11, "not taken in yet");
    UNIT_VERIFY();
    end(&taker);
    UNIT_VERIFY();
    cr_assert_eq(slp_slab_live(slab(1)), 9);
    cr_assert_eq(unit_class(k).live, n + 8);
}

Test(orphans_home, taken_by_the_sender_itself)
{
    struct slp_heap *heap = slp_heap_enter();
    leave(n + 10);
    unit_free(left.p[0]);
    unit_free(left.p[n]);
    unit_free(left.p[n + 1]);
    cr_assert_eq(slp_fast_alloc(SIZE), left.p[0]);
    cr_assert_eq(slp_pagemap_find(slp_fast_alloc(SIZE)), slab(1));
    cr_assert_eq(SLP_LOAD(slab(1)->heap), heap);
    UNIT_VERIFY();
    slp_heap_flush(heap);
    cr_assert_eq(slp_slab_live(slab(1)), 9);
    UNIT_VERIFY();
    for (uint32_t i = 2; i < 10; i++)
        unit_free(left.p[n + i]);
    UNIT_VERIFY();
    cr_assert_eq(slp_slab_live(slab(1)), 1);
}

/* ---- misuse ---- */

static void adopt_one(void)
{
    unit_free(left.p[0]); /* so that what follows is gathered */
}

static void twice_before_it_is_sent(void *argument)
{
    (void)argument;
    adopt_one();
    unit_free(left.p[n]);
    unit_free(left.p[n]);
    unit_note(false, "not found");
    child_report();
}

static void twice_when_it_is_home(void *argument)
{
    (void)argument;
    adopt_one();
    for (int i = 0; i < 2; i++) {
        unit_free(left.p[n]);
        slp_heap_flush(slp_heap_enter());
    }
    unit_note(false, "not found");
    child_report();
}

static void twice_when_the_orphan_is_gone(void *argument)
{
    (void)argument;
    adopt_one();
    free_slab_but_one(1);
    unit_free(left.p[n]);
    slp_heap_flush(slp_heap_enter());
    unit_free(left.p[n + 7]);
    unit_note(false, "not found");
    child_report();
}

static void expect_double_free(void (*body)(void *), const void *p)
{
    char want[100];
    struct child c = child_run(body, NULL);
    cr_assert(WIFSIGNALED(c.status) && WTERMSIG(c.status) == SIGABRT, "status %#x, said: %s",
              c.status, c.said);
    snprintf(want, sizeof want, "slabpool: free: double free: %p in class %d,", p, SIZE);
    cr_assert_not_null(strstr(c.said, want), "said: %s", c.said);
}

Test(orphans_home, a_double_free_is_found)
{
    leave(3 * n);
    expect_double_free(twice_before_it_is_sent, left.p[n]);
    expect_double_free(twice_when_it_is_home, left.p[n]);
    expect_double_free(twice_when_the_orphan_is_gone, left.p[n + 7]);
    UNIT_VERIFY();
}
