/* harden.c: what SLABPOOL_HARDEN=on does with blocks that are used as they should be. */
#include "tests/unit/harden.h"

#include "core/harden_heap.h"

#include <errno.h>

TestSuite(harden, .init = harden_on, .timeout = UNIT_TIMEOUT);

Test(harden, usable_is_what_was_asked)
{
    for (size_t n = 1; n < 300000; n += n / 16 + 1) {
        char *p = slp_fast_alloc(n);
        cr_assert_not_null(p);
        cr_assert_eq((uintptr_t)p % SLP_ALIGN, 0);
        cr_assert_eq(slp_alloc_usable(p, "malloc_usable_size"), n, "asked for %zu", n);
        memset(p, 0x5a, n);
        unit_free(p);
    }
    UNIT_VERIFY();
}

/* Room for a tail is always there, so the largest slab blocks are smaller. */
Test(harden, the_largest_block_of_a_slab)
{
    void *slab = slp_fast_alloc(SLP_HARD_MAX), *large = slp_fast_alloc(SLP_HARD_MAX + 1);
    cr_assert_eq(slp_pagemap_find(slab)->state, SLP_HARD);
    cr_assert_eq(slp_pagemap_find(large)->state, SLP_LARGE);
    unit_free(slab);
    unit_free(large);
}

Test(harden, every_call_is_a_miss)
{
    struct slp_class_stats before = unit_class(slp_class_of(108));
    void *p[100];
    for (int i = 0; i < 100; i++)
        p[i] = slp_fast_alloc(100);
    for (int i = 0; i < 60; i++)
        unit_free(p[i]);
    struct slp_class_stats c = unit_class(slp_class_of(108));
    cr_assert_eq(c.hits, before.hits);
    cr_assert_eq(c.misses - before.misses, 100);
    cr_assert_eq(c.frees - before.frees, 60);
    cr_assert_eq(c.live - before.live, 40);
    cr_assert_eq(c.remote_frees, 0);
    UNIT_VERIFY();
}

static void free_all(void *argument)
{
    void **p = argument;
    for (int i = 0; i < 50; i++)
        unit_free(p[i]);
}

Test(harden, frees_by_another_thread_are_remote)
{
    void *p[50];
    for (int i = 0; i < 50; i++)
        p[i] = slp_fast_alloc(200);
    unit_in_thread(free_all, p);
    struct slp_class_stats c = unit_class(slp_class_of(208));
    cr_assert_eq(c.remote_frees, 50);
    cr_assert_eq(c.frees, 50);
    UNIT_VERIFY();
}

/* Which free block is handed out does not follow from the order. */
Test(harden, placement_is_by_chance)
{
    char *p[32];
    int rising = 0;
    for (int i = 0; i < 32; i++) {
        p[i] = slp_fast_alloc(1000);
        rising += i > 0 && p[i] > p[i - 1];
    }
    cr_assert(rising > 0 && rising < 31, "%d of 31 rise", rising);
    int again = 0;
    for (int i = 0; i < 32; i++) {
        unit_free(p[i]);
        void *q = slp_fast_alloc(1000);
        again += q == p[i];
        p[i] = q;
    }
    cr_assert(again < 31, "what was freed comes next");
    for (int i = 0; i < 32; i++)
        unit_free(p[i]);
}

/* A free block holds nothing of ours or of its user's. */
Test(harden, free_blocks_are_zero)
{
    char *keep = slp_fast_alloc(500), *p = slp_fast_alloc(500);
    memset(p, 0x5a, 500);
    unit_free(p);
    for (int i = 0; i < (int)slp_classes[slp_class_of(508)].size; i++)
        cr_assert_eq(peek(p, i), 0, "byte %d", i);
    unit_free(keep);
}

Test(harden, fresh_and_used_blocks_are_zero_for_calloc)
{
    uint64_t seed = unit_seed("harden/calloc");
    for (int round = 0; round < 3000; round++) {
        size_t n = unit_size(&seed, 300000);
        unsigned char *p = slp_fast_zeroed(n);
        for (size_t i = 0; i < n; i++)
            cr_assert_eq(p[i], 0, "byte %zu of %zu", i, n);
        memset(p, 0xff, n);
        unit_free(p);
    }
    UNIT_VERIFY();
}

Test(harden, resize_keeps_content_and_sets_the_size)
{
    uint64_t seed = unit_seed("harden/resize");
    size_t n = 1;
    unsigned char *p = slp_fast_alloc(n);
    p[0] = 7;
    for (int round = 0; round < 2000; round++) {
        size_t to = unit_size(&seed, 600000) + 1, least = n < to ? n : to;
        unsigned char *q = slp_alloc_resize(p, to);
        cr_assert_eq(slp_alloc_usable(q, "malloc_usable_size"), to);
        for (size_t i = 0; i < least; i += i < 64 ? 1 : 509)
            cr_assert_eq(q[i], (unsigned char)(n == 1 ? 7 : i * 3 + n), "byte %zu, %zu -> %zu", i, n, to);
        for (size_t i = 0; i < to; i++)
            q[i] = (unsigned char)(i * 3 + to);
        if (to == 1)
            q[0] = 7;
        p = q;
        n = to;
    }
    unit_free(p);
    UNIT_VERIFY();
}

Test(harden, alignment)
{
    for (size_t align = 32; align <= (size_t)1 << 21; align *= 2)
        for (size_t n = 0; n < 300000; n += n / 2 + 333) {
            char *p = slp_alloc_aligned(align, n);
            cr_assert_eq((uintptr_t)p % align, 0, "%zu at a multiple of %zu: %p", n, align,
                         (void *)p);
            cr_assert_eq(slp_alloc_usable(p, "malloc_usable_size"), n);
            memset(p, 1, n);
            unit_free(p);
        }
    UNIT_VERIFY();
}

/* Blocks of no bytes: of their own, 16 apart, counted, in no memory. */
Test(harden, blocks_of_no_bytes)
{
    char *p[5000];
    struct slp_class_stats before = unit_class(0);
    for (int i = 0; i < 5000; i++) {
        p[i] = i % 2 == 0 ? slp_fast_alloc(0) : slp_fast_zeroed(0);
        cr_assert_not_null(p[i]);
        cr_assert_eq((uintptr_t)p[i] % SLP_ALIGN, 0);
        cr_assert_eq(slp_alloc_usable(p[i], "malloc_usable_size"), 0);
    }
    cr_assert_eq(unit_class(0).live - before.live, 5000);
    for (int i = 1; i < 5000; i++)
        cr_assert_neq(p[i], p[i - 1]);
    p[0] = slp_alloc_resize(p[0], 100);
    memset(p[0], 1, 100);
    for (int i = 0; i < 5000; i++)
        unit_free(p[i]);
    cr_assert_eq(unit_class(0).live, before.live);
    UNIT_VERIFY();
}

/* What was allocated before the mode came into force goes back as it came. */
Test(harden_before, blocks_of_before, .timeout = UNIT_TIMEOUT)
{
    static void *p[400];
    for (int i = 0; i < 400; i++)
        p[i] = slp_fast_alloc((size_t)i * 700);
    harden_on();
    for (int i = 0; i < 400; i += 2)
        unit_free(p[i]);
    for (int i = 1; i < 400; i += 2) {
        p[i] = slp_alloc_resize(p[i], (size_t)i * 900);
        struct slp_slab *slab = slp_pagemap_find(p[i]);
        cr_assert(slab->state == SLP_HARD || slab->state == SLP_LARGE || slab->heap != NULL);
    }
    for (int i = 0; i < 1000; i++) {
        void *q = slp_fast_alloc((size_t)i * 100);
        cr_assert_neq(slp_pagemap_find(q)->state, SLP_CURRENT);
        cr_assert(slp_pagemap_find(q)->state == SLP_HARD || slp_pagemap_find(q)->look != 0);
        unit_free(q);
    }
    for (int i = 1; i < 400; i += 2)
        unit_free(p[i]);
    UNIT_VERIFY();
}

/* Slabs that empty go back; the last of each class at the next purge. */
Test(harden, memory_comes_back)
{
    static void *p[3000];
    slp_alloc_trim();
    uint64_t slabs = 0, kept = 0;
    for (int i = 0; i < 3000; i++)
        p[i] = memset(slp_fast_alloc(4000), 1, 4000);
    for (uint32_t k = 0; k < SLP_BUILT_IN; k++)
        slabs += unit_class(k).slabs;
    cr_assert(slabs > 150);
    for (int i = 0; i < 3000; i++)
        unit_free(p[i]);
    for (uint32_t k = 0; k < SLP_BUILT_IN; k++)
        kept += unit_class(k).slabs;
    cr_assert(kept < slabs / 10, "%llu slabs are kept", (unsigned long long)kept);
    slp_alloc_trim();
    cr_assert_eq(unit_class(slp_class_of(4008)).slabs, 0);
    UNIT_VERIFY();
}

Test(harden, the_arena_limit_holds)
{
    slp_arena_set_limit(2 << 20);
    static void *p[4000];
    int served = 0;
    for (int i = 0; i < 4000; i++) {
        errno = 0;
        p[i] = slp_fast_alloc(2000);
        served += p[i] != NULL;
        cr_assert(p[i] != NULL || errno == ENOMEM);
    }
    cr_assert(served > 500 && served < 1100, "%d blocks of 2000 from 2 MiB", served);
    for (int i = 0; i < 4000; i++)
        unit_free(p[i]);
    cr_assert_not_null(p[0] = slp_fast_alloc(2000));
    UNIT_VERIFY();
}

Test(harden, a_class_limit_holds)
{
    uint32_t k = slp_class_of(1008);
    int served = 0;
    slp_sums_limit(k, 100);
    for (int i = 0; i < 300; i++)
        served += slp_fast_alloc(1000) != NULL;
    cr_assert_eq(served, 100);
    UNIT_VERIFY();
}

static void finds(const char *sentence)
{
    const char *fault = NULL;
    cr_assert_eq(slp_verify(&fault), -1, "not found: %s", sentence);
    cr_assert_eq(strncmp(fault, sentence, strlen(sentence)), 0, "%s, not: %s", fault, sentence);
}

/* The verifier sees each invariant broken. */
Test(harden, verifier)
{
    char *p = slp_fast_alloc(100), *q = slp_fast_alloc(100);
    struct slp_slab *slab = slp_pagemap_find(p);
    struct slp_hard *h = slab->hard;
    int64_t i = slp_hard_index(h, p);
    unit_free(q);
    UNIT_VERIFY();
    h->bits[i / 64] ^= (uint64_t)1 << (i & 63);
    finds("a block's bit does not agree");
    h->bits[i / 64] ^= (uint64_t)1 << (i & 63);
    h->live++;
    finds("the counts of a hardened slab");
    h->live--;
    h->list ^= 1;
    finds("a hardened slab is in the wrong list");
    h->list ^= 1;
    slab->limit = 1;
    finds("a hardened slab could be met by the hit path");
    slab->limit = 0;
    uint64_t record = h->records[i];
    h->records[i] = 7;
    finds("a block is in no state");
    h->records[i] = slp_hard_record(SLP_HARD_LIVE, SLP_KIND_C, 109);
    finds("a block has no room for its tail");
    h->records[i] = record;
    poke(p, 100, 0);
    finds("a block's tail, or a free block, was written");
    slp_hard_mark(p + 100, p + slab->size);
    slp_tally_first.modes.of[h->k].misses++;
    finds("live blocks are not those");
    slp_tally_first.modes.of[h->k].misses--;
    h->slab = NULL;
    finds("the table of a hardened slab is another's");
    h->slab = slab;
    UNIT_VERIFY();
    unit_free(p);
}

/* Threads that allocate, resize, free, and free what others made. */
#define SHARED 512
static _Atomic(unsigned char *) shared[SHARED];

static void work(void *argument)
{
    uint64_t seed = (uint64_t)(uintptr_t)argument * 77 + 5;
    for (int i = 0; i < (int)UNIT_WORK(20000); i++) {
        size_t n = unit_size(&seed, 100000) + 8;
        unsigned char *p = i % 3 == 0 ? slp_fast_zeroed(n) : slp_fast_alloc(n);
        memset(p, (int)(n & 0xff), n);
        *(size_t *)(void *)p = n;
        p = atomic_exchange(&shared[unit_below(&seed, SHARED)], p);
        if (p == NULL)
            continue;
        n = *(size_t *)(void *)p;
        unit_note(n == 8 || p[n - 1] == (n & 0xff), "content has changed");
        unit_note(slp_alloc_usable(p, "malloc_usable_size") == n, "another size");
        if (i % 5 == 0)
            p = slp_alloc_resize(p, n + 3);
        unit_free(p);
    }
}

static void threads(void)
{
    struct unit_thread t[4];
    for (uintptr_t i = 0; i < 4; i++)
        unit_start(&t[i], work, (void *)(i + 1));
    for (int i = 0; i < 4; i++)
        unit_join(&t[i]);
    UNIT_VERIFY();
    for (int i = 0; i < SHARED; i++)
        if (shared[i] != NULL)
            unit_free(shared[i]);
    UNIT_NO_COMPLAINT();
    cr_assert_eq(unit_live(), 0);
    UNIT_VERIFY();
    slp_harden_check("exit");
}

Test(harden, threads)
{
    threads();
}

Test(harden_before, threads_in_max, .timeout = UNIT_TIMEOUT)
{
    harden_max();
    threads();
}
