/* poison.c: in the address sanitizer's build, what nobody may touch is marked so: free blocks,
 * those not carved yet, those on their way between threads, cached mappings. Elsewhere skipped. */
#include "tests/unit/unit.h"

#if defined(__SANITIZE_ADDRESS__) || (defined(SLP_ASAN) && SLP_ASAN)

bool __asan_address_is_poisoned(const volatile void *p);
void *__asan_region_is_poisoned(void *p, size_t n);

static bool forbidden(const void *p, size_t n)
{
    for (size_t i = 0; i < n; i += 8)
        if (!__asan_address_is_poisoned((const char *)p + i))
            return false;
    return true;
}

static bool allowed(const void *p, size_t n)
{
    return __asan_region_is_poisoned((void *)(uintptr_t)p, n) == NULL;
}

static void set_up(void)
{
    slp_class_init();
}

TestSuite(poison, .init = set_up, .timeout = UNIT_TIMEOUT);

Test(poison, a_block_is_allowed_while_it_lives)
{
    for (size_t n = 1; n <= SLP_SLAB_MAX; n += n / 4 + 1) {
        char *p = slp_fast_alloc(n);
        size_t usable = slp_alloc_usable(p, "test");
        cr_assert(allowed(p, usable), "%zu bytes", n);
        unit_free(p);
        cr_assert(forbidden(p, usable), "%zu bytes, freed", n);
        char *q = slp_fast_alloc(n);
        cr_assert_eq(p, q);
        cr_assert(allowed(q, usable), "%zu bytes, again", n);
        unit_free(q);
    }
}

Test(poison, neighbours_are_forbidden)
{
    for (uint32_t k = 0; k < SLP_BUILT_IN; k++) {
        size_t n = slp_classes[k].size < SLP_SLAB_MAX ? slp_classes[k].size : SLP_SLAB_MAX;
        char *p = slp_fast_alloc(n);
        struct slp_slab *slab = slp_pagemap_find(p);
        char *begin = (char *)((uintptr_t)slab->base & ~(SLP_UNIT - 1));
        char *end = begin + ((size_t)slab->units << SLP_UNIT_SHIFT);
        cr_assert(allowed(p, slab->size));
        cr_assert(forbidden(begin, (size_t)(p - begin)), "class %u, before", slab->size);
        cr_assert(forbidden(p + slab->size, (size_t)(end - p) - slab->size), "class %u, behind",
                  slab->size);
    }
}

Test(poison, zeroed_aligned_and_resized)
{
    char *p = slp_fast_zeroed(100), *q = slp_alloc_aligned(4096, 5000);
    cr_assert(allowed(p, 112));
    cr_assert(allowed(q, 5000));
    char *moved = slp_alloc_resize(p, 10000);
    cr_assert(forbidden(p, 112));
    cr_assert(allowed(moved, 10000));
}

Test(poison, large)
{
    size_t page = slp_os_page(), n = 300000;
    char *p = slp_fast_alloc(n);
    size_t usable = slp_alloc_usable(p, "test");
    cr_assert(allowed(p, usable));
    unit_free(p);
    cr_assert(forbidden(p, usable), "in the cache");
    char *q = slp_fast_zeroed(usable - 5 * page);
    cr_assert_eq(p, q);
    cr_assert(allowed(q, usable - 5 * page));
    cr_assert(forbidden(q + usable - 5 * page, 5 * page), "room behind the block");
    cr_assert_eq(slp_alloc_resize(q, usable), q);
    cr_assert(allowed(q, usable));
    char *r = slp_alloc_resize(q, 40 * usable);
    cr_assert(allowed(r, 40 * usable));
    unit_free(r);
    slp_alloc_trim();
    cr_assert(allowed(r, usable), "the addresses may be another's now");
}

static void free_it(void *p)
{
    unit_free(p);
}

Test(poison, on_its_way)
{
    char *p = slp_fast_alloc(500);
    unit_in_thread(free_it, p);
    cr_assert(forbidden(p, 500));
    slp_heap_drain(slp_heap_enter());
    cr_assert(forbidden(p, 500));
    cr_assert_eq(slp_fast_alloc(500), p);
    cr_assert(allowed(p, 500));
    UNIT_VERIFY();
}

#else

Test(poison, by_hand)
{
    cr_skip_test("not an address sanitizer build");
}

#endif
