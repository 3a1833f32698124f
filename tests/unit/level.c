/* level.c: what rules of SLABPOOL_CLASSES do: blocks that are ready, that are carved together, that
 * are kept, and that are not. */
#include "tests/unit/unit.h"

#include "core/level.h"

#include <sys/mman.h>

TestSuite(level, .timeout = UNIT_TIMEOUT);

#define NONE     SIZE_MAX
#define MOST     20000

static void *blocks[MOST];

static uint32_t put_in_force(size_t size, size_t prealloc, size_t limit, size_t batch, size_t keep)
{
    struct slp_config c = {.arena_limit = SIZE_MAX, .purge_delay_ms = 1000, .nrules = 1,
                           .fallback = SLP_FALLBACK_NONE};
    c.rules[0] = (struct slp_class_rule){size, prealloc, limit, batch, keep};
    cr_assert_eq(slp_config_apply(&c), 0);
    return slp_class_of(size);
}

static void take(size_t size, size_t n)
{
    for (size_t i = 0; i < n; i++)
        cr_assert_not_null(blocks[i] = slp_fast_alloc(size));
}

static void give(size_t n)
{
    for (size_t i = 0; i < n; i++)
        unit_free(blocks[i]);
}

/* Pages of the n blocks that are there. */
static size_t resident(size_t size, size_t n)
{
    size_t page = slp_os_page(), pages = 0;
    for (size_t i = 0; i < n; i++)
        for (size_t at = 0; at < size; at += page) {
            unsigned char there[SLP_UNIT / 4096] = {0}; /* qemu-user has pages of 4 KiB */
            void *p = (void *)(((uintptr_t)blocks[i] + at) & ~(page - 1));
            cr_assert_eq(mincore(p, page, there), 0);
            pages += there[0] & 1;
        }
    return pages;
}

/* ---- prealloc ---- */

static void hits_exactly(size_t size, size_t n)
{
    void *before = slp_fast_alloc(size); /* from the class as it was */
    uint32_t k = put_in_force(size, n, NONE, NONE, NONE);
    struct slp_class_stats first = unit_class(k);
    cr_assert(first.cached >= n, "%lu of %zu are ready", first.cached, n);
    take(size, n);
    struct slp_class_stats c = unit_class(k);
    cr_assert_eq(c.hits - first.hits, n, "%lu of %zu hit", c.hits - first.hits, n);
    cr_assert_eq(c.misses, first.misses);
    cr_assert_eq(c.refills, first.refills);
    UNIT_VERIFY();
    take(size, 1);
    cr_assert_eq(unit_class(k).misses, first.misses + 1, "one more was ready than wanted");
    give(1);
    for (size_t i = 1; i < n; i++)
        unit_free(blocks[i]);
    unit_free(before);
    UNIT_VERIFY();
}

Test(level, prealloc_of_16) { hits_exactly(16, 5000); }
Test(level, prealloc_of_64) { hits_exactly(64, MOST - 1); }
Test(level, prealloc_of_one) { hits_exactly(100, 1); }
Test(level, prealloc_of_a_new_size) { hits_exactly(304, 1000); }
Test(level, prealloc_of_1000) { hits_exactly(1000, 2000); }
Test(level, prealloc_of_5000) { hits_exactly(5000, 100); }
Test(level, prealloc_of_65536) { hits_exactly(65536, 32); }
Test(level, prealloc_of_100000) { hits_exactly(100000, 16); }
Test(level, prealloc_of_140000) { hits_exactly(140000, 14); }
Test(level, prealloc_of_the_largest) { hits_exactly(SLP_SLAB_MAX, 8); }

Test(level, prealloc_is_touched)
{
    const size_t size = 40960, n = 20;
    put_in_force(size, n, NONE, NONE, NONE);
    take(size, n);
    size_t pages = resident(size, n);
    cr_assert(pages >= n * (size / slp_os_page()), "%zu pages are there", pages);
}

/* What no slab holds at once is one miss for each further slab. */
Test(level, prealloc_of_many_slabs)
{
    const size_t size = 65536, n = 100, slabs = 4;
    uint32_t k = put_in_force(size, n, NONE, NONE, NONE);
    UNIT_VERIFY();
    cr_assert_eq(unit_class(k).slabs, slabs);
    take(size, n);
    cr_assert_eq(unit_class(k).misses, slabs - 1);
    cr_assert_eq(unit_class(k).refills, slabs);
    UNIT_VERIFY();
    give(n);
    UNIT_VERIFY();
}

/* Memory that lies idle for long goes back; what is ready stays, until it is asked for. */
Test(level, prealloc_waits)
{
    const size_t size = 2000, n = 300;
    uint32_t k = put_in_force(size, n, NONE, NONE, NONE);
    slp_heap_collect(slp_heap_enter());
    slp_arena_purge();
    cr_assert(unit_class(k).cached >= n);
    take(size, n);
    cr_assert_eq(unit_class(k).misses, 0);
    give(n);
    slp_heap_collect(slp_heap_enter());
    cr_assert(unit_class(k).cached >= n);
    UNIT_VERIFY();
    slp_alloc_trim();
    cr_assert_eq(unit_class(k).slabs, 0);
    UNIT_VERIFY();
    take(size, n);
    UNIT_VERIFY();
}

Test(level, prealloc_within_the_limit)
{
    uint32_t k = put_in_force(200, 500, 20, NONE, NONE);
    UNIT_VERIFY();
    take(200, 20);
    cr_assert_eq(unit_class(k).hits, 20);
    cr_assert_null(slp_fast_alloc(200));
    give(20);
    UNIT_VERIFY();
}

Test(level, prealloc_within_the_arena)
{
    struct slp_config c = {.arena_limit = 4 * SLP_UNIT, .purge_delay_ms = 1000, .nrules = 1,
                           .fallback = SLP_FALLBACK_NONE};
    c.rules[0] = (struct slp_class_rule){1000, 100000, NONE, NONE, NONE};
    cr_assert_eq(slp_config_apply(&c), 0);
    UNIT_VERIFY();
    uint64_t ready = unit_class(slp_class_of(1000)).cached;
    cr_assert(ready >= 3 * 64 && ready <= 4 * 65, "%lu blocks are ready", ready);
    cr_assert_eq(unit_counts()->arena.purged_bytes, 0, "what was ready went for more of the same");
    take(5000, 10); /* what is only kept makes room */
    UNIT_VERIFY();
}

/* However much room blocks leave: that is how a slab's first unit is found again. */
Test(level, slabs_begin_in_their_first_unit)
{
    slp_class_init();
    uint32_t k = slp_class_add(100352);
    slp_class_enlarge(k, 1000); /* as far as it goes */
    uint32_t units = slp_classes[k].units;
    char *space = slp_os_aligned(slp_os_reserve, 128 * SLP_UNIT, SLP_UNIT);
    cr_assert_not_null(space);
    for (uint32_t at = 0; at + units <= 128; at++) {
        struct slp_slab slab = {.base = space + at * SLP_UNIT, .units = units};
        slp_slab_format(&slab, k, UINT32_MAX);
        size_t skipped = (size_t)(slab.base - space) - at * SLP_UNIT;
        cr_assert(skipped < SLP_UNIT, "unit %u: %zu bytes are left out", at, skipped);
        cr_assert(skipped + slab.capacity * (size_t)slab.size <= units * SLP_UNIT);
        cr_assert_eq(skipped % 2048, 0, "the alignment is lost");
        cr_assert(slab.capacity >= 20);
    }
}

/* Another thread's heap has none of it. */
static void no_blocks(void *nothing)
{
    (void)nothing;
    uint64_t hits = unit_class(slp_class_of(304)).hits;
    unit_free(slp_fast_alloc(304));
    unit_note(unit_class(slp_class_of(304)).hits == hits, "another thread had them");
}

Test(level, prealloc_is_the_first_threads)
{
    put_in_force(304, 100, NONE, NONE, NONE);
    unit_in_thread(no_blocks, NULL);
    UNIT_NO_COMPLAINT();
    take(304, 100);
    cr_assert_eq(unit_class(slp_class_of(304)).misses, 1);
    UNIT_VERIFY();
}

/* ---- batch ---- */

Test(level, batch)
{
    const size_t sizes[] = {16, 304, 1000, 5120, 65536, 200000};
    for (size_t s = 0; s < sizeof sizes / sizeof *sizes; s++) {
        uint32_t k = put_in_force(sizes[s], NONE, NONE, 7, NONE);
        take(sizes[s], 1);
        uint32_t capacity = slp_pagemap_find(blocks[0])->capacity;
        cr_assert(capacity >= 7);
        for (size_t carved = 7; carved <= capacity; carved += 7) {
            uint64_t misses = unit_class(k).misses;
            cr_assert_eq(unit_class(k).cached, 6, "%zu bytes: %lu are left of seven", sizes[s],
                         unit_class(k).cached);
            take(sizes[s], 6);
            cr_assert_eq(unit_class(k).misses, misses);
            if (carved + 7 <= capacity)
                take(sizes[s], 1);
        }
        UNIT_VERIFY();
    }
}

Test(level, batch_of_more_than_a_slab)
{
    uint32_t k = put_in_force(65536, NONE, NONE, 1000, NONE);
    take(65536, 1);
    cr_assert_eq(unit_class(k).cached, SLP_SLAB_UNITS - 1);
    UNIT_VERIFY();
}

/* ---- keep ---- */

/* After `n` blocks were freed, at most `keep` of them are in slabs besides the one in use. */
static void bounded(size_t size, size_t n, size_t keep)
{
    uint32_t k = put_in_force(size, NONE, NONE, NONE, keep);
    size_t page = slp_os_page();
    for (int round = 0; round < 2; round++) {
        take(size, n);
        for (size_t i = 0; i < n; i++)
            memset(blocks[i], 1, size);
        UNIT_VERIFY();
        give(n);
        UNIT_VERIFY();
        struct slp_class_stats c = unit_class(k);
        size_t one = slp_classes[k].capacity;
        cr_assert(c.cached <= keep + one, "%zu bytes: %lu are kept of %zu", size, c.cached, keep);
        cr_assert(c.cached + 2 * one >= keep, "%zu bytes: only %lu are kept of %zu", size,
                  c.cached, keep);
        size_t pages = resident(size, n), may = (keep + one) * (size / page + 2);
        cr_assert(size < page || pages <= may, "%zu pages are there, not %zu", pages, may);
        slp_heap_collect(slp_heap_enter());
        cr_assert(unit_class(k).cached + 2 * one >= keep, "what is kept went with what lies idle");
        UNIT_VERIFY();
    }
    slp_alloc_trim();
    cr_assert_eq(unit_class(k).slabs, 0);
    UNIT_VERIFY();
}

Test(level, keep_none) { bounded(4096, 500, 0); }
Test(level, keep_few) { bounded(4096, 500, 100); }
Test(level, keep_of_small) { bounded(64, MOST, 5000); }
Test(level, keep_of_a_new_size) { bounded(4224, 500, 200); }
Test(level, keep_of_single_blocks) { bounded(100000, 100, 40); }
Test(level, keep_no_single_block) { bounded(100000, 100, 0); }
Test(level, keep_of_the_largest) { bounded(SLP_SLAB_MAX, 60, 20); }

/* What is kept serves without a visit to the arena. */
Test(level, kept_comes_again)
{
    uint32_t k = put_in_force(8192, NONE, NONE, NONE, 200);
    take(8192, 200);
    give(200);
    uint64_t refills = unit_class(k).refills;
    for (int i = 0; i < 20; i++) {
        take(8192, 190);
        give(190);
    }
    cr_assert_eq(unit_class(k).refills, refills);
    UNIT_VERIFY();
}

static void takes_and_ends(void *nothing)
{
    (void)nothing;
    void *p[500];
    for (int i = 0; i < 500; i++)
        p[i] = slp_fast_alloc(4096);
    for (int i = 0; i < 500; i++)
        unit_free(p[i]);
    unit_note(unit_class(slp_class_of(4096)).cached >= 270, "the thread keeps none");
}

/* But for one slab, which waits for the next thread. */
Test(level, a_thread_that_ends_keeps_nothing)
{
    uint32_t k = put_in_force(4096, NONE, NONE, NONE, 300);
    unit_in_thread(takes_and_ends, NULL);
    UNIT_NO_COMPLAINT();
    UNIT_VERIFY();
    cr_assert_eq(unit_class(k).slabs, 1);
    slp_heap_collect_idle();
    UNIT_VERIFY();
    cr_assert_eq(unit_class(k).slabs, 0);
}

static void takes_one(void *nothing)
{
    (void)nothing;
    unit_free(slp_fast_alloc(4096));
}

Test(level, a_thread_that_ends_keeps_not_one)
{
    uint32_t k = put_in_force(4096, NONE, NONE, NONE, 0);
    unit_in_thread(takes_one, NULL);
    cr_assert_eq(unit_class(k).slabs, 0);
    UNIT_VERIFY();
}

/* Two rules for one class are one. */
Test(level, rules_add_up)
{
    struct slp_config c = {.arena_limit = SIZE_MAX, .purge_delay_ms = 1000, .nrules = 2};
    c.rules[0] = (struct slp_class_rule){300, 50, NONE, NONE, NONE};
    c.rules[1] = (struct slp_class_rule){304, NONE, NONE, NONE, 0};
    cr_assert_eq(slp_config_apply(&c), 0);
    uint32_t k = slp_class_of(304);
    cr_assert_eq(unit_class(k).cached, 50);
    slp_heap_collect(slp_heap_enter());
    cr_assert_eq(unit_class(k).slabs, 0, "keep=0 is not heeded");
    UNIT_VERIFY();
}
