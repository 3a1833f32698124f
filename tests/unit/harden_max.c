/* harden_max.c: what SLABPOOL_HARDEN=max adds: quarantine, guard pages, freed large blocks. */
#include "tests/unit/harden.h"

TestSuite(harden_max, .init = harden_max, .timeout = UNIT_TIMEOUT);

static void read_at(void *p)
{
    (void)peek(p, 0);
}

/* A freed block does not come back for at least half as many frees as the quarantine has places. */
Test(harden_max, quarantine)
{
    static const size_t sizes[] = {10, 100, 1000, 5000};
    for (int s = 0; s < 4; s++) {
        size_t n = sizes[s], size = slp_classes[slp_class_of(n + SLP_HARD_TAIL)].size;
        size_t places = ((size_t)128 << 10) / size;
        places = places > 256 ? 256 : places;
        void *p = slp_fast_alloc(n);
        unit_free(p);
        for (size_t i = 0; i < places / 2; i++) {
            void *q = slp_fast_alloc(n);
            cr_assert_neq(p, q, "back after %zu frees of blocks of %zu", i, n);
            unit_free(q);
        }
    }
    UNIT_VERIFY();
}

/* It is bounded: blocks do come back, and no slab is taken for each. */
Test(harden_max, quarantine_is_bounded)
{
    uint32_t k = slp_class_of(1008);
    for (int i = 0; i < 20000; i++)
        unit_free(slp_fast_alloc(1000));
    cr_assert(unit_class(k).slabs < 12, "%llu slabs", (unsigned long long)unit_class(k).slabs);
    UNIT_VERIFY();
}

static void free_it(void *p)
{
    unit_free(p);
}

static void free_twice(void *p)
{
    unit_free(p);
    for (int i = 0; i < 50; i++)
        unit_free(slp_fast_alloc(100));
    unit_free(p);
}

static void take_and_free(void *unused)
{
    (void)unused;
    for (int i = 0; i < 20000; i++)
        unit_free(slp_fast_alloc(100));
}

Test(harden_max, misuse_of_a_quarantined_block)
{
    char *p = slp_fast_alloc(100);
    says(free_twice, p, "free: double free: %p in class 112, block %p at offset 0", p, p);
    unit_free(p);
    poke(p, 3, 1);
    says(take_and_free, NULL, "malloc: write after free: %p in class 112, block %p at offset 3",
         p + 3, p);
}

/* Pages of 64 KiB would leave a slab of one unit no room between them. */
static void need_guards(void)
{
    if (slp_os_page() > (size_t)16 << 10)
        cr_skip_test("slabs have no guard pages where a page has %zu bytes", slp_os_page());
}

/* Both ends of a slab fault, whatever its size. */
Test(harden_max, pages_around_slabs)
{
    need_guards();
    struct slp_harden_place place;
    int seen = 0;
    for (uint32_t k = 0; k < SLP_BUILT_IN; k += 5) {
        size_t n = slp_classes[k].size - SLP_HARD_TAIL;
        char *p = slp_fast_alloc(n);
        struct slp_slab *slab = slp_pagemap_find(p);
        memset(p, 1, n);
        if (slab == NULL || slab->state != SLP_HARD) {
            unit_free(p);
            continue;
        }
        seen++;
        char *start = (char *)((uintptr_t)p & ~(SLP_UNIT - 1));
        char *end = start + ((size_t)slab->units << SLP_UNIT_SHIFT), *last = end - 1;
        size_t page = slp_os_page();
        faults(read_at, start);
        faults(read_at, start + page - 1);
        faults(read_at, end - page);
        faults(read_at, last);
        cr_assert(slp_harden_explain(start, &place));
        cr_assert(place.where == SLP_HARD_AT_SLAB_GUARD && place.block == slab->base &&
                  place.class_size == slab->size);
        cr_assert(slp_harden_explain(last, &place));
        cr_assert_eq(place.block, slab->base + (slab->capacity - 1) * (size_t)slab->size);
        cr_assert(slab->base >= start + page);
        cr_assert(slab->base + slab->capacity * (size_t)slab->size <= end - page);
        cr_assert_not(slp_harden_explain(p, &place));
        unit_free(p);
    }
    cr_assert(seen > 8, "%d classes have slabs", seen);
    UNIT_VERIFY();
}

/* What cannot be held twice between guard pages has a mapping of its own. */
Test(harden_max, few_blocks_to_a_slab_are_large)
{
    need_guards();
    void *p = slp_fast_alloc(100000);
    cr_assert_eq(slp_pagemap_find(p)->state, SLP_LARGE);
    unit_free(p);
    UNIT_VERIFY();
}

Test(harden_max, large_blocks_end_at_a_page)
{
    size_t page = slp_os_page();
    struct slp_harden_place place;
    for (size_t n = 300000; n < 3000000; n += 301111) {
        char *p = slp_fast_alloc(n), *end = p + slp_align_up(n, SLP_ALIGN);
        cr_assert_eq((uintptr_t)p % SLP_ALIGN, 0);
        cr_assert_eq((uintptr_t)end % page, 0);
        memset(p, 1, n);
        faults(read_at, end);
        faults(read_at, (char *)((uintptr_t)p & ~(page - 1)) - 1);
        cr_assert(slp_harden_explain(end, &place));
        cr_assert(place.where == SLP_HARD_AT_LARGE_GUARD && place.block == p && place.size == n);
        cr_assert(slp_harden_explain((char *)((uintptr_t)p & ~(page - 1)) - 1, &place));
        cr_assert_eq(place.block, p);
        cr_assert_not(slp_harden_explain(p, &place));
        unit_free(p);
        faults(read_at, p);
        cr_assert(slp_harden_explain(p, &place));
        cr_assert(place.where == SLP_HARD_AT_LARGE_FREED && place.block == p && !place.live);
        void *q = slp_fast_alloc(n);
        cr_assert_neq(q, p);
        unit_free(q);
    }
    UNIT_VERIFY();
}

Test(harden_max, bytes_around_a_large_block)
{
    size_t n = 400000 + 16; /* not a whole number of pages of any size */
    char *p = slp_fast_alloc(n - 3);
    poke(p, (ptrdiff_t)n - 3, 0);
    says(free_it, p, "free: buffer overflow: %p behind large block %p of ", p + n - 3, p);
    p = slp_fast_alloc(n);
    poke(p, -1, 0);
    says(free_it, p, "free: buffer underflow: %p before large block %p of ", p - 1, p);
}

Test(harden_max, aligned)
{
    for (size_t align = 32; align <= (size_t)4 << 20; align *= 2)
        for (size_t n = 1; n < 2000000; n = n * 5 + 1) {
            char *p = slp_alloc_aligned(align, n);
            cr_assert_eq((uintptr_t)p % align, 0);
            memset(p, 1, n);
            unit_free(p);
        }
    UNIT_VERIFY();
}

/* Freed mappings are no endless debt, of address space or of memory. */
Test(harden_max, freed_large_blocks_are_bounded)
{
    size_t before = unit_mapped_bytes();
    for (int i = 0; i < 300; i++) {
        char *p = slp_fast_alloc((size_t)50 << 20);
        memset(p, 1, 100000);
        unit_free(p);
    }
    cr_assert(unit_mapped_bytes() - before < (size_t)1200 << 20, "%zu bytes more are mapped",
              unit_mapped_bytes() - before);
}

/* Memory of empty slabs goes, though quarantined blocks keep the slabs. */
Test(harden_max, memory_comes_back)
{
    static void *p[3000];
    for (int i = 0; i < 3000; i++)
        p[i] = memset(slp_fast_alloc(4000), 1, 4000);
    uint64_t most = unit_class(slp_class_of(4008)).slabs;
    for (int i = 0; i < 3000; i++)
        unit_free(p[i]);
    slp_alloc_trim();
    cr_assert(unit_class(slp_class_of(4008)).slabs <= 32 && most > 150);
    for (int i = 0; i < 3000; i++) {
        char *q = slp_fast_zeroed(4000);
        for (int b = 0; b < 4000; b++)
            cr_assert_eq(q[b], 0);
        p[i] = q;
    }
    for (int i = 0; i < 3000; i++)
        unit_free(p[i]);
    UNIT_VERIFY();
    slp_harden_check("exit");
}

/* Blocks of a slab that a rule enlarged may all lie behind its first unit: what goes back is the
 * slab's all the same, and no neighbour's. */
static size_t fill_slab(char **blocks, size_t n, char value)
{
    size_t i = 0, capacity = 1;
    for (; i < capacity; i++) {
        blocks[i] = memset(slp_fast_alloc(n), value, n);
        const struct slp_slab *slab = slp_pagemap_find(blocks[i]);
        cr_assert_eq(slab->state, SLP_HARD);
        capacity = slab->capacity;
    }
    return capacity;
}

static void neighbours(size_t size)
{
    enum { PAIRS = 8, MOST = 600, LESS = 4096 - SLP_HARD_TAIL };
    static char *freed[PAIRS][MOST], *stays[PAIRS][MOST];
    size_t nfreed[PAIRS], nstays[PAIRS];
    struct slp_config c = {.arena_limit = SIZE_MAX, .purge_delay_ms = 1000,
                           .harden = SLP_HARDEN_MAX, .fallback = SLP_FALLBACK_NONE, .nrules = 2};
    c.rules[0] = (struct slp_class_rule){size, SIZE_MAX, SIZE_MAX, 1000, SIZE_MAX};
    c.rules[1] = (struct slp_class_rule){4096, SIZE_MAX, SIZE_MAX, 1000, SIZE_MAX};
    cr_assert_eq(slp_config_apply(&c), 0);
    for (int i = 0; i < PAIRS; i++) {
        nfreed[i] = fill_slab(freed[i], size - SLP_HARD_TAIL, 'f');
        nstays[i] = fill_slab(stays[i], LESS, 's');
    }
    UNIT_VERIFY();
    for (int i = 0; i < PAIRS; i++) {
        for (size_t b = 0; b < nfreed[i]; b++)
            unit_free(freed[i][b]);
        slp_alloc_trim(); /* the quarantine keeps one, but not its memory */
    }
    for (int i = 0; i < PAIRS; i++)
        for (size_t b = 0; b < nstays[i]; b++) {
            for (size_t at = 0; at < LESS; at += 8)
                cr_assert_eq(stays[i][b][at], 's');
            unit_free(stays[i][b]);
        }
    UNIT_VERIFY();
}

Test(harden_rules, neighbours, .timeout = UNIT_TIMEOUT) { neighbours(65536); }
Test(harden_rules, neighbours_of_larger, .timeout = UNIT_TIMEOUT) { neighbours(163840); }
