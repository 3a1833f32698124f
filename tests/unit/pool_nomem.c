/* pool_nomem.c: the fixed pool and the level set when each of their allocations fails in turn:
 * ENOMEM, nothing lost, nothing changed. Linked with --wrap for what they allocate by. */
#include "tests/unit/pool_nomem.h"

TestSuite(pool_nomem, .timeout = UNIT_TIMEOUT);

static void use_fixed(unsigned flags)
{
    void *items[40], *more[3];
    size_t n = 0, out = 0;
    struct slabpool_fixed *pool = slabpool_fixed_create(100, 2, 64, flags);
    if (!good(pool != NULL))
        return;
    for (int i = 0; i < 30; i++)
        if (good((items[n] = slabpool_fixed_get(pool)) != NULL))
            n++;
    out = n;
    if (good(slabpool_fixed_get_bulk(pool, more, 3) == 0))
        out += 3;
    struct slabpool_fixed_stats s, t;
    slabpool_fixed_stats(pool, &s);
    cr_assert(s.outstanding == out && s.peak_outstanding == out && s.gets == out);
    if (!good(slabpool_fixed_resize(pool, s.count + 10) == 0)) {
        slabpool_fixed_stats(pool, &t);
        cr_assert_eq(memcmp(&s, &t, sizeof s), 0);
    }
    cr_assert_eq(slabpool_fixed_put_bulk(pool, items, n), 0);
    cr_assert_eq(slabpool_fixed_destroy(pool), out - n);
}

static void use_levels(unsigned flags)
{
    static const struct slabpool_level levels[] = {{200, 2, 3}, {100, 1, 0}};
    void *blocks[60];
    size_t n = 0;
    (void)flags;
    struct slabpool_levels *set = slabpool_levels_create(levels, 2);
    if (!good(set != NULL))
        return;
    for (size_t i = 0; i < 60; i++)
        if (good((blocks[n] = slabpool_levels_alloc(set, i * 6)) != NULL))
            n++;
    cr_assert_geq(n + (size_t)failed, 60);
    for (size_t i = 5; i < n; i++)
        cr_assert_eq(slabpool_levels_free(set, blocks[i]), 0);
    cr_assert_eq(slabpool_levels_destroy(set), n < 5 ? n : 5);
}

Test(pool_nomem, fixed_miss)
{
    in_turn(use_fixed, SLABPOOL_FIXED_MISS);
}

Test(pool_nomem, fixed_grow)
{
    in_turn(use_fixed, SLABPOOL_FIXED_GROW);
}

Test(pool_nomem, levels)
{
    in_turn(use_levels, 0);
}
