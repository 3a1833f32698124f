/* backend.c: mimalloc behind the facade: routing, recognition, counts by reason. Needs
 * libmimalloc.so.2 and addresses that it knows its own by; else the tests are skipped. */
#include "tests/unit/unit.h"

#include "core/backend.h"

#include <errno.h>

static void set_up(void)
{
    slp_class_init();
    if (slp_backend_open() != 0)
        cr_skip_test("libmimalloc.so.2 is not installed");
    /* Where a sanitizer has the low addresses, mimalloc does not know its own blocks again, and
     * our mappings serve. */
    void *p = slp_backend_alloc(100, 16, false, SLP_REASON_ARENA_LIMIT);
    if (slp_pagemap_find(p) != NULL) {
        cr_assert(UNIT_SANITIZED, "mimalloc serves nothing");
        cr_skip_test("mimalloc cannot serve beside a sanitizer");
    }
    slp_backend_free(p);
    slp_inspect_base();
}

TestSuite(backend, .init = set_up, .timeout = UNIT_TIMEOUT);

static struct slp_fallback_stats stats(void)
{
    return unit_counts()->fallback;
}

Test(backend, opens_once)
{
    cr_assert_eq(slp_backend_open(), 0);
    cr_assert_str_eq(stats().backend, "mimalloc");
    cr_assert_not(slp_backend_serves_all());
}

Test(backend, blocks)
{
    static void *p[2000];
    static size_t n[2000];
    uint64_t seed = unit_seed("backend/blocks");
    int64_t bytes = 0;
    for (int i = 0; i < 2000; i++) {
        size_t align = (size_t)16 << unit_below(&seed, 9);
        bool zero = i % 2 == 0;
        n[i] = unit_size(&seed, 500000);
        p[i] = slp_backend_alloc(n[i], align, zero, SLP_REASON_ARENA_LIMIT);
        cr_assert_not_null(p[i]);
        cr_assert_eq((uintptr_t)p[i] % align, 0, "%zu bytes at %zu", n[i], align);
        cr_assert(slp_backend_usable(p[i]) >= n[i]);
        for (size_t j = 0; zero && j < n[i]; j++)
            cr_assert_eq(((unsigned char *)p[i])[j], 0);
        memset(p[i], i, n[i]);
        cr_assert(slp_backend_owns(p[i]));
        bytes += (int64_t)slp_backend_usable(p[i]);
    }
    cr_assert_eq(stats().allocs, 2000);
    cr_assert_eq(stats().live_bytes, bytes);
    cr_assert_eq(stats().reasons[SLP_REASON_ARENA_LIMIT], 2000);
    UNIT_VERIFY();
    for (int i = 0; i < 2000; i++) {
        for (size_t j = 0; j < n[i]; j += 97)
            cr_assert_eq(((unsigned char *)p[i])[j], (unsigned char)i);
        slp_backend_free(p[i]);
    }
    cr_assert_eq(stats().live, 0);
    cr_assert_eq(stats().live_bytes, 0);
}

Test(backend, impossible_size)
{
    cr_assert_null(slp_backend_alloc(SIZE_MAX / 2, 16, false, SLP_REASON_BACKEND));
    cr_assert_eq(stats().allocs, 0);
}

Test(backend, knows_its_own)
{
    static long long object[8];
    cr_assert_not(slp_backend_owns(object));
    cr_assert_not(slp_backend_owns(NULL));
    void *slab = slp_fast_alloc(100), *large = slp_fast_alloc(1 << 20);
    cr_assert_not(slp_backend_owns(slab));
    cr_assert_not(slp_backend_owns(large));
}

/* What is no limit's business goes to our own mappings. */
Test(backend, other_reasons)
{
    void *p = slp_backend_alloc(100, 16, true, SLP_REASON_RESERVE_FAILED);
    cr_assert_not_null(p);
    cr_assert_not(slp_backend_owns(p));
    cr_assert_eq(slp_pagemap_find(p)->state, SLP_LARGE);
    UNIT_VERIFY();
    unit_free(p);
    cr_assert_eq(stats().live, 0);
}

Test(backend, fallback_none)
{
    slp_backend_choose(SLP_BACKEND_SLAB, SLP_FALLBACK_NONE);
    cr_assert_null(slp_backend_alloc(100, 16, false, SLP_REASON_ARENA_LIMIT));
    cr_assert_null(slp_backend_alloc(100, 16, false, SLP_REASON_CLASS_LIMIT));
    slp_arena_set_limit(0);
    errno = 0;
    cr_assert_null(slp_fast_alloc(100));
    cr_assert_eq(errno, ENOMEM);
    void *large = slp_fast_alloc(1 << 20);
    cr_assert_not_null(large, "a large block is under no arena limit");
    unit_free(large);
}

/* SLABPOOL_BACKEND=mimalloc */
Test(backend, serves_all)
{
    slp_backend_choose(SLP_BACKEND_MIMALLOC, SLP_FALLBACK_MIMALLOC);
    cr_assert(slp_backend_serves_all());
    const size_t n[] = {0, 1, 100, 5000, 200000, 1 << 20, 40 << 20};
    void *p[7];
    for (int i = 0; i < 7; i++) {
        p[i] = i % 2 == 0 ? slp_fast_zeroed(n[i]) : slp_fast_alloc(n[i]);
        cr_assert_not_null(p[i]);
        cr_assert_null(slp_pagemap_find(p[i]));
        cr_assert(slp_backend_owns(p[i]));
        cr_assert(slp_alloc_usable(p[i], "test") >= n[i]);
        memset(p[i], i, slp_alloc_usable(p[i], "test"));
    }
    cr_assert_eq(stats().allocs, 7);
    cr_assert_eq(stats().reasons[SLP_REASON_BACKEND], 7);
    for (int i = 0; i < 7; i++)
        unit_free(p[i]);
    cr_assert_eq(unit_live(), 0);
    UNIT_VERIFY();
}

/* realloc across slab, large and fallback in each direction keeps the content. */
Test(backend, resize_across)
{
    const size_t n[] = {40, 3000, 100000, 300000, 2 << 20};
    for (int from = 0; from < 5; from++)
        for (int to = 0; to < 5; to++)
            for (int limited = 0; limited < 3; limited++) {
                slp_arena_set_limit(limited == 1 ? 0 : SIZE_MAX);
                if (limited == 1)
                    slp_heap_collect(slp_heap_enter());
                unsigned char *p = slp_fast_alloc(n[from]);
                memset(p, from * 10 + to + 1, n[from]);
                slp_arena_set_limit(limited == 2 ? 0 : SIZE_MAX);
                if (limited == 2)
                    slp_heap_collect(slp_heap_enter());
                p = slp_alloc_resize(p, n[to]);
                cr_assert_not_null(p);
                size_t kept = n[from] < n[to] ? n[from] : n[to];
                for (size_t i = 0; i < kept; i++)
                    cr_assert_eq(p[i], from * 10 + to + 1);
                unit_free(p);
            }
    cr_assert(stats().reasons[SLP_REASON_ARENA_LIMIT] > 10);
    cr_assert_eq(unit_live(), 0);
    UNIT_VERIFY();
}

/* Blocks of every origin, freed by another thread. */
static void free_all(void *argument)
{
    void **p = argument;
    for (int i = 0; i < 300; i++)
        unit_free(p[i]);
}

Test(backend, arena_limit_and_threads)
{
    void *p[300];
    slp_arena_set_limit(4 * SLP_UNIT);
    for (int i = 0; i < 300; i++) {
        p[i] = slp_fast_alloc(2000);
        cr_assert_not_null(p[i]);
        memset(p[i], i, 2000);
    }
    cr_assert(stats().live > 100);
    cr_assert(unit_class(slp_class_of(2000)).live > 100);
    UNIT_VERIFY();
    unit_in_thread(free_all, p);
    cr_assert_eq(unit_live(), 0);
    UNIT_VERIFY();
}
