/* harden_fork.c: a child of a process under SLABPOOL_HARDEN, with and without other threads. */
#include "tests/unit/harden.h"

#include "core/fork.h"
#include "core/harden_heap.h"

TestSuite(harden_fork, .timeout = UNIT_TIMEOUT);

#define BLOCKS 600

static unsigned char *blocks[BLOCKS];
static size_t sizes[BLOCKS];
static atomic_bool stop;

static void fill(uint64_t seed)
{
    for (int i = 0; i < BLOCKS; i++) {
        sizes[i] = unit_size(&seed, i % 50 == 0 ? 500000 : 20000) + 1;
        blocks[i] = slp_fast_alloc(sizes[i]);
        memset(blocks[i], i, sizes[i]);
    }
}

static void drain(void)
{
    for (int i = 0; i < BLOCKS; i++) {
        unit_note(blocks[i][0] == (unsigned char)i && blocks[i][sizes[i] - 1] == (unsigned char)i,
                  "a block has changed");
        unit_free(blocks[i]);
    }
}

/* Aborts when anything is amiss with any block, its parent's too. */
static void live_on(void *unused)
{
    (void)unused;
    slp_fork_child();
    unit_note(unit_live() == 0, "counts do not start at zero");
    child_report();
    slp_harden_check("exit");
    drain();
    unit_note(unit_live() == -BLOCKS, "frees of inherited blocks are not counted");
    for (uint64_t seed = 0; seed < 5; seed++) {
        fill(seed);
        drain();
    }
    slp_alloc_trim();
    slp_harden_check("exit");
    unit_note(unit_live() == -BLOCKS, "counts are not exact");
    child_report();
}

static void busy(void *argument)
{
    uint64_t seed = (uint64_t)(uintptr_t)argument;
    void *mine[64] = {NULL};
    while (!atomic_load(&stop)) {
        size_t i = unit_below(&seed, 64), n = unit_size(&seed, 100000);
        if (mine[i] != NULL && n % 4 == 0) {
            mine[i] = slp_alloc_resize(mine[i], n + 1);
            continue;
        }
        if (mine[i] != NULL)
            unit_free(mine[i]);
        mine[i] = slp_fast_alloc(n);
        if (n > 0)
            memset(mine[i], 0x66, n);
    }
    for (int i = 0; i < 64; i++)
        if (mine[i] != NULL)
            unit_free(mine[i]);
}

static void forks(int times)
{
    struct unit_thread t[3];
    for (uintptr_t i = 0; i < 3; i++)
        unit_start(&t[i], busy, (void *)(i + 3));
    for (int i = 0; i < times; i++) {
        fill((uint64_t)i);
        struct child c = child_run(live_on, NULL);
        CHILD_GOOD(c);
        drain();
    }
    atomic_store(&stop, true);
    for (int i = 0; i < 3; i++)
        unit_join(&t[i]);
    UNIT_NO_COMPLAINT();
    cr_assert_eq(unit_live(), 0);
    UNIT_VERIFY();
}

Test(harden_fork, alone)
{
    harden_on();
    fill(1);
    struct child c = child_run(live_on, NULL);
    CHILD_GOOD(c);
    drain();
    UNIT_VERIFY();
}

Test(harden_fork, with_threads)
{
    harden_on();
    forks((int)UNIT_WORK(40));
}

Test(harden_fork, with_threads_in_max)
{
    harden_max();
    forks((int)UNIT_WORK(40));
}

/* Locks and records as a thread left them that is not here. */
static void torn(void *p)
{
    poke(p, 50, 3);
    slp_fork_child();
    for (int i = 0; i < 3000; i++)
        unit_note(slp_fast_alloc(100) != NULL, "no block");
    slp_harden_check("exit");
    child_report();
}

static _Atomic(int) step;

/* A thread that holds the lock of a class while the process forks. */
static void hold(void *lock)
{
    unit_free(slp_fast_alloc(10));
    slp_lock(lock);
    atomic_store(&step, 1);
    while (!atomic_load(&stop))
        slp_os_yield();
    slp_unlock(lock);
}

/* A block that another thread was freeing or about to hand out is free in the child, and zero. */
Test(harden_fork, torn)
{
    struct unit_thread t;
    harden_on();
    char *p = slp_fast_alloc(100);
    struct slp_hard *h = slp_pagemap_find(p)->hard;
    _Atomic(uint64_t) *record = &h->records[slp_hard_index(h, p)];
    unit_start(&t, hold, &slp_hard_classes[h->k].lock);
    while (atomic_load(&step) == 0)
        slp_os_yield();
    uint64_t was = atomic_exchange(record, SLP_HARD_BUSY);
    struct child c = child_run(torn, p);
    CHILD_GOOD(c);
    atomic_store(record, was);
    atomic_store(&stop, true);
    unit_join(&t);
    unit_free(p);
    UNIT_VERIFY();
}
