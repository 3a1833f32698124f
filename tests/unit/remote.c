/* remote.c: blocks freed by other threads than their owner: batches, counts, ends of threads. */
#include "tests/unit/unit.h"

TestSuite(remote, .init = slp_class_init, .timeout = UNIT_TIMEOUT);

#define SIZE 64

static uint32_t in_posts(const struct slp_heap *heap)
{
    uint32_t n = 0;
    for (int i = 0; i < SLP_POSTS; i++)
        n += heap->posts[i].blocks;
    return n;
}

static uint32_t in_inbox(const struct slp_heap *heap)
{
    uint32_t n = 0;
    void *p = SLP_LOAD(heap->inbox);
    while (p != NULL && p != SLP_CLOSED) {
        struct slp_parcel_label label = slp_parcel_read(p);
        n += label.parcel.blocks;
        p = label.next;
    }
    return n;
}

/* ---- a sender that stays alive while the test looks ---- */

struct sender {
    struct unit_thread t;
    void *p[1000];
    size_t n;
    struct slp_heap *heap;
    _Atomic(int) step; /* 1: has freed, 2: may go on */
};

static void send_and_wait(void *argument)
{
    struct sender *s = argument;
    for (size_t i = 0; i < s->n; i++)
        unit_free(s->p[i]);
    s->heap = slp_heap_enter();
    atomic_store(&s->step, 1);
    while (atomic_load(&s->step) != 2)
        usleep(200);
}

static void start_sender(struct sender *s, size_t n, size_t size)
{
    s->n = n;
    for (size_t i = 0; i < n; i++)
        s->p[i] = slp_fast_alloc(size);
    unit_start(&s->t, send_and_wait, s);
    while (atomic_load(&s->step) != 1)
        usleep(200);
}

static void end_sender(struct sender *s)
{
    atomic_store(&s->step, 2);
    unit_join(&s->t);
}

Test(remote, less_than_a_batch_waits_with_the_sender)
{
    static struct sender s;
    start_sender(&s, SLP_POST_BLOCKS - 1, SIZE);
    cr_assert_eq(in_posts(s.heap), SLP_POST_BLOCKS - 1);
    cr_assert_eq(in_inbox(slp_heap_enter()), 0);
    UNIT_VERIFY();
    /* Counted at once all the same. */
    struct slp_class_stats c = unit_class(slp_class_of(SIZE));
    cr_assert_eq(c.frees, SLP_POST_BLOCKS - 1);
    cr_assert_eq(c.remote_frees, SLP_POST_BLOCKS - 1);
    cr_assert_eq(c.live, 0);
    end_sender(&s);
    cr_assert_eq(in_inbox(slp_heap_enter()), SLP_POST_BLOCKS - 1, "a thread's end sends the rest");
    UNIT_VERIFY();
    slp_heap_drain(slp_heap_enter());
    cr_assert_eq(in_inbox(slp_heap_enter()), 0);
    cr_assert_eq(slp_slab_live(slp_heap_enter()->current[slp_class_of(SIZE)]), 0);
    UNIT_VERIFY();
}

Test(remote, batches_by_blocks)
{
    static struct sender s;
    start_sender(&s, 3 * SLP_POST_BLOCKS + 5, SIZE);
    cr_assert_eq(in_posts(s.heap), 5);
    cr_assert_eq(in_inbox(slp_heap_enter()), 3 * SLP_POST_BLOCKS);
    UNIT_VERIFY();
    end_sender(&s);
    UNIT_VERIFY();
}

Test(remote, batches_by_bytes)
{
    static struct sender s;
    const size_t size = 8192, batch = SLP_POST_BYTES / size;
    start_sender(&s, 3 * batch + 1, size);
    cr_assert_eq(in_posts(s.heap), 1);
    cr_assert_eq(in_inbox(slp_heap_enter()), 3 * batch);
    end_sender(&s);
    UNIT_VERIFY();
}

/* The owner takes them in when it has nothing else left. */
Test(remote, refill_drains)
{
    static struct sender s;
    uint32_t k = slp_class_of(1280), n = slp_classes[k].capacity;
    start_sender(&s, 8 * n, 1280);
    end_sender(&s);
    cr_assert(in_inbox(slp_heap_enter()) > 0);
    uint64_t refills = unit_class(k).refills;
    for (uint32_t i = 0; i < n; i++)
        cr_assert_not_null(slp_fast_alloc(1280));
    cr_assert_eq(in_inbox(slp_heap_enter()), 0);
    cr_assert_eq(unit_class(k).refills, refills, "memory was taken while blocks came back");
    cr_assert_eq(unit_class(k).live, n);
    UNIT_VERIFY();
    slp_alloc_trim();
    cr_assert(unit_class(k).slabs <= 2, "%d slabs", (int)unit_class(k).slabs);
}

/* ---- owners that have ended ---- */

static void allocate_forty(void *argument)
{
    void **p = argument;
    for (int i = 0; i < 40; i++)
        p[i] = slp_fast_alloc(SIZE);
}

Test(remote, owner_has_ended)
{
    void *p[40];
    unit_in_thread(allocate_forty, p);
    for (int i = 0; i < 40; i++)
        unit_free(p[i]);
    struct slp_class_stats c = unit_class(slp_class_of(SIZE));
    cr_assert_eq(c.live, 0);
    cr_assert_eq(c.frees, 40);
    UNIT_VERIFY();
    slp_alloc_trim();
    cr_assert_eq(unit_class(slp_class_of(SIZE)).slabs, 0);
}

/* The owner ends between the sender's gathering and its sending, and its heap has a new thread. */
struct owner {
    struct unit_thread t;
    void *p[40];
    _Atomic(int) step;
};

static void own_and_wait(void *argument)
{
    struct owner *o = argument;
    allocate_forty(o->p);
    atomic_store(&o->step, 1);
    while (atomic_load(&o->step) != 2)
        usleep(200);
}

Test(remote, owner_ends_before_the_batch_arrives)
{
    static struct owner a, b;
    struct slp_heap *mine = slp_heap_enter();
    unit_start(&a.t, own_and_wait, &a);
    while (atomic_load(&a.step) != 1)
        usleep(200);
    for (int i = 0; i < 40; i++)
        unit_free(a.p[i]);
    cr_assert_eq(in_posts(mine), 40);
    UNIT_VERIFY();
    atomic_store(&a.step, 2);
    unit_join(&a.t);
    UNIT_VERIFY();
    unit_start(&b.t, own_and_wait, &b); /* in a's heap, most likely with a's slab */
    while (atomic_load(&b.step) != 1)
        usleep(200);
    UNIT_VERIFY();
    slp_heap_flush(mine);
    cr_assert_eq(in_posts(mine), 0);
    UNIT_VERIFY();
    atomic_store(&b.step, 2);
    unit_join(&b.t);
    UNIT_VERIFY();
    cr_assert_eq(unit_class(slp_class_of(SIZE)).live, 40);
    for (int i = 0; i < 40; i++)
        unit_free(b.p[i]);
    cr_assert_eq(unit_class(slp_class_of(SIZE)).live, 0);
    UNIT_VERIFY();
}

/* An owner that ends with blocks in its inbox: their slabs must not be lost. Every round a thread
 * allocates, this one frees, and the other ends; memory stays flat. */
Test(remote, blocks_in_the_inbox_of_an_ending_thread)
{
    static struct owner o;
    uint64_t slabs = 0;
    for (int round = 0; round < 200; round++) {
        atomic_store(&o.step, 0);
        unit_start(&o.t, own_and_wait, &o);
        while (atomic_load(&o.step) != 1)
            usleep(50);
        for (int i = 0; i < 20; i++)
            unit_free(o.p[i]);
        slp_heap_flush(slp_heap_enter());
        atomic_store(&o.step, 2);
        unit_join(&o.t);
        for (int i = 20; i < 40; i++)
            unit_free(o.p[i]);
        slp_heap_flush(slp_heap_enter());
        UNIT_VERIFY();
        if (round == 20)
            slabs = unit_class(slp_class_of(SIZE)).slabs;
    }
    cr_assert_eq(unit_class(slp_class_of(SIZE)).live, 0);
    cr_assert(unit_class(slp_class_of(SIZE)).slabs <= slabs + 1, "%d slabs, %d after 20 rounds",
              (int)unit_class(slp_class_of(SIZE)).slabs, (int)slabs);
}

/* A thread past its end, in a destructor say, frees a block of another ended thread; the rest is
 * freed by a third. The slab must be of use again, though no thread past its end comes by. */
static void end_and_free(void *argument)
{
    void **p = argument;
    slp_heap_enter();
    slp_heap_detach();
    for (int i = 0; i < 20; i++)
        unit_free(p[i]);
}

Test(remote, freed_by_threads_past_their_end)
{
    void *p[40];
    uint32_t k = slp_class_of(SIZE);
    for (int round = 0; round < 200; round++) {
        unit_in_thread(allocate_forty, p);
        unit_in_thread(end_and_free, p);
        for (int i = 20; i < 40; i++)
            unit_free(p[i]);
        slp_heap_flush(slp_heap_enter());
        UNIT_VERIFY();
    }
    cr_assert_eq(unit_class(k).live, 0);
    uint32_t pocketed = slp_heap_enter()->pocketed;
    cr_assert(unit_class(k).slabs <= pocketed + 3, "%d slabs are held for no block, %u pocketed",
              (int)unit_class(k).slabs, pocketed);
    slp_alloc_trim();
    cr_assert_eq(unit_class(k).slabs, 0);
}

/* The same with the inbox filled while the owner ends, so that its last look finds blocks. */
static _Atomic(void *) table[256];
static _Atomic(bool) stop;

static void fill_and_end(void *argument)
{
    uint64_t seed = (uint64_t)(uintptr_t)argument;
    for (int i = 0; i < 300; i++) {
        void *old = atomic_exchange(&table[unit_below(&seed, 256)], slp_fast_alloc(SIZE));
        if (old != NULL)
            unit_free(old);
    }
}

static void free_what_is_there(void *argument)
{
    uint64_t seed = (uint64_t)(uintptr_t)argument;
    while (!atomic_load(&stop)) {
        void *old = atomic_exchange(&table[unit_below(&seed, 256)], NULL);
        if (old != NULL) {
            unit_free(old);
            slp_heap_flush(slp_heap_enter());
        }
    }
}

Test(remote, threads_end_while_others_free)
{
    struct unit_thread consumer;
    uint64_t seed = unit_seed("remote/threads_end");
    const int threads = UNIT_WORK(2000);
    uint64_t slabs = 0;
    unit_start(&consumer, free_what_is_there, (void *)(uintptr_t)seed);
    for (int i = 0; i < threads; i++) {
        unit_in_thread(fill_and_end, (void *)(uintptr_t)(seed + (uint64_t)i));
        if (i == threads / 4)
            slabs = unit_class(slp_class_of(SIZE)).slabs;
    }
    atomic_store(&stop, true);
    unit_join(&consumer);
    for (int i = 0; i < 256; i++)
        if (atomic_load(&table[i]) != NULL)
            unit_free(atomic_load(&table[i]));
    UNIT_VERIFY();
    struct slp_class_stats c = unit_class(slp_class_of(SIZE));
    cr_assert_eq(c.allocs, 300 * (uint64_t)threads);
    cr_assert_eq(c.live, 0);
    cr_assert(c.slabs <= slabs + 3, "%d slabs, %d after a quarter", (int)c.slabs, (int)slabs);
}

/* ---- everybody at once ---- */

#define THREADS 4
#define PLACES  2048

static _Atomic(uint64_t *) places[PLACES];
static _Atomic(uint64_t) allocated[SLP_BUILT_IN], freed;

static void exchange(void *argument)
{
    uint64_t seed = (uint64_t)(uintptr_t)argument;
    for (int i = 0; i < UNIT_WORK(100000); i++) {
        size_t n = unit_size(&seed, 20000) + 16;
        uint32_t k = slp_class_of(n);
        uint64_t *p = slp_fast_alloc(n);
        p[0] = n;
        p[1] = (uintptr_t)p ^ n;
        atomic_fetch_add_explicit(&allocated[k], 1, memory_order_relaxed);
        uint64_t *old = atomic_exchange(&places[unit_below(&seed, PLACES)], p);
        if (old == NULL)
            continue;
        unit_note(old[1] == ((uintptr_t)old ^ old[0]), "a block's content was changed");
        unit_free(old);
        atomic_fetch_add_explicit(&freed, 1, memory_order_relaxed);
    }
}

Test(remote, counts_are_exact)
{
    struct unit_thread t[THREADS];
    uint64_t seed = unit_seed("remote/counts_are_exact");
    for (uint64_t i = 0; i < THREADS; i++)
        unit_start(&t[i], exchange, (void *)(uintptr_t)(seed + i));
    for (int i = 0; i < THREADS; i++)
        unit_join(&t[i]);
    UNIT_NO_COMPLAINT();
    UNIT_VERIFY();
    uint64_t frees = 0;
    for (uint32_t k = 0; k < SLP_BUILT_IN; k++) {
        cr_assert_eq(unit_class(k).allocs, atomic_load(&allocated[k]), "class %u",
                     slp_classes[k].size);
        frees += unit_class(k).frees;
    }
    cr_assert_eq(frees, atomic_load(&freed));
    for (int i = 0; i < PLACES; i++)
        if (atomic_load(&places[i]) != NULL)
            unit_free(atomic_load(&places[i]));
    UNIT_VERIFY();
    cr_assert_eq(unit_live(), 0);
    slp_alloc_trim();
    uint64_t slabs = 0;
    for (uint32_t k = 0; k < SLP_BUILT_IN; k++)
        slabs += unit_class(k).slabs;
    cr_assert_eq(slabs, 0, "%d slabs are left of an empty heap", (int)slabs);
    UNIT_VERIFY();
}
