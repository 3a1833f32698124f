/* config.c: each part of a configuration takes effect. */
#include "tests/unit/unit.h"

#include "core/backend.h"
#include "core/error.h"

#include <errno.h>

TestSuite(config, .timeout = UNIT_TIMEOUT);

static struct slp_config standard(void)
{
    return (struct slp_config){.arena_limit = SIZE_MAX, .purge_delay_ms = 1000};
}

static struct slp_class_rule limit_rule(size_t size, size_t limit)
{
    return (struct slp_class_rule){size, SIZE_MAX, limit, SIZE_MAX, SIZE_MAX};
}

Test(config, the_standard_changes_nothing)
{
    struct slp_config c = standard();
    cr_assert_eq(slp_config_apply(&c), 0);
    cr_assert_eq(slp_arena_purge_delay(), 1000);
    cr_assert_eq(slp_error_policy, SLP_ON_ERROR_ABORT);
    cr_assert_not(slp_backend_serves_all());
    cr_assert_str_eq(unit_counts()->fallback.backend, "mmap", "mimalloc is opened when asked for");
    unit_free(slp_fast_alloc(100));
    cr_assert_eq(unit_counts()->fallback.allocs, 0);
    UNIT_VERIFY();
}

Test(config, purge_delay_and_error_policy)
{
    struct slp_config c = standard();
    c.purge_delay_ms = SLP_PURGE_NEVER;
    c.on_error = SLP_ON_ERROR_REPORT;
    slp_config_apply(&c);
    cr_assert_eq(slp_arena_purge_delay(), SLP_PURGE_NEVER);
    cr_assert_eq(slp_error_policy, SLP_ON_ERROR_REPORT);
}

Test(config, huge_pages)
{
    struct slp_config c = standard();
    c.thp = true;
    slp_config_apply(&c);
    void *p = slp_fast_alloc(100);
    cr_assert_not_null(p);
    enum slp_fallback_reason reason;
    struct slp_slab *slab = slp_arena_take(1, &reason);
    cr_assert_not_null(slab);
    cr_assert((uintptr_t)slp_pagemap_find(p)->base % (2 << 20) < SLP_UNIT, "no aligned range");
    UNIT_VERIFY();
}

Test(config, arena_limit_without_fallback)
{
    struct slp_config c = standard();
    c.arena_limit = 16 * SLP_UNIT;
    c.fallback = SLP_FALLBACK_NONE;
    cr_assert_eq(slp_config_apply(&c), 0);
    cr_assert_str_eq(unit_counts()->fallback.backend, "none");
    void *p, *last = NULL;
    size_t bytes = 0;
    while ((p = slp_fast_alloc(1000)) != NULL) {
        *(void **)p = last;
        last = p;
        bytes += 1024;
        cr_assert(bytes <= 16 * SLP_UNIT, "more than the limit allows");
    }
    cr_assert_eq(errno, ENOMEM);
    cr_assert(bytes >= 15 * SLP_UNIT, "%zu bytes of %zu", bytes, 16 * SLP_UNIT);
    UNIT_VERIFY();
    for (; last != NULL; last = p) {
        p = *(void **)last;
        unit_free(last);
    }
    cr_assert_eq(unit_live(), 0);
    UNIT_VERIFY();
    cr_assert_not_null(slp_fast_alloc(1000));
}

Test(config, arena_limit_with_fallback)
{
    struct slp_config c = standard();
    c.arena_limit = 16 * SLP_UNIT;
    if (slp_config_apply(&c) != 0)
        cr_skip_test("libmimalloc.so.2 is not installed");
    void *p[3000];
    for (int i = 0; i < 3000; i++)
        memset(p[i] = slp_fast_alloc(1000), i, 1000);
    const struct slp_inspection *counts = unit_counts();
    cr_assert(counts->fallback.live >= 3000 - 16 * 64);
    cr_assert_eq(counts->fallback.reasons[SLP_REASON_ARENA_LIMIT],
                 (uint64_t)counts->fallback.live);
    UNIT_VERIFY();
    for (int i = 0; i < 3000; i++) {
        for (int j = 0; j < 1000; j += 99)
            cr_assert_eq(((unsigned char *)p[i])[j], (unsigned char)i);
        unit_free(p[i]);
    }
    cr_assert_eq(unit_live(), 0);
}

Test(config, class_limits)
{
    struct slp_config c = standard();
    c.fallback = SLP_FALLBACK_NONE;
    c.nrules = 3;
    c.rules[0] = limit_rule(100, 50);
    c.rules[1] = limit_rule(5000, 3);
    c.rules[2] = limit_rule(SLP_SLAB_MAX + 10, 1); /* no class: no effect */
    cr_assert_eq(slp_config_apply(&c), 0);
    void *p[50], *q[3];
    for (int i = 0; i < 50; i++)
        cr_assert_not_null(p[i] = slp_fast_alloc(100));
    cr_assert_null(slp_fast_alloc(100));
    cr_assert_null(slp_fast_alloc(112), "the rule is the class's");
    cr_assert_not_null(slp_fast_alloc(113));
    for (int i = 0; i < 3; i++)
        cr_assert_not_null(q[i] = slp_fast_alloc(5000));
    cr_assert_null(slp_fast_alloc(5000));
    UNIT_VERIFY();
    unit_free(p[7]);
    cr_assert_eq(slp_fast_alloc(100), p[7]);
    for (int i = 0; i < 50; i++)
        unit_free(p[i]);
    for (int i = 0; i < 3; i++)
        unit_free(q[i]);
    UNIT_VERIFY();
    for (int i = 0; i < 50; i++)
        cr_assert_not_null(slp_fast_alloc(100), "block %d after all were freed", i);
    UNIT_VERIFY();
}

Test(config, class_limit_with_fallback)
{
    struct slp_config c = standard();
    c.nrules = 1;
    c.rules[0] = limit_rule(100, 10);
    if (slp_config_apply(&c) != 0)
        cr_skip_test("libmimalloc.so.2 is not installed");
    for (int i = 0; i < 30; i++)
        cr_assert_not_null(slp_fast_alloc(100));
    cr_assert_eq(unit_class(slp_class_of(100)).live, 10);
    cr_assert_eq(unit_counts()->fallback.reasons[SLP_REASON_CLASS_LIMIT], 20);
    UNIT_VERIFY();
}

/* Blocks made before the configuration came stay what they are. */
Test(config, backend_after_the_first_blocks)
{
    void *before = slp_fast_alloc(100);
    memset(before, 0x31, 100);
    struct slp_config c = standard();
    c.backend = SLP_BACKEND_MIMALLOC;
    if (slp_config_apply(&c) != 0)
        cr_skip_test("libmimalloc.so.2 is not installed");
    void *after = slp_fast_alloc(100);
    cr_assert_eq(unit_counts()->fallback.reasons[SLP_REASON_BACKEND], 1);
    cr_assert_not_null(slp_pagemap_find(before));
    UNIT_VERIFY();
    unsigned char *moved = slp_alloc_resize(before, 1000);
    cr_assert_eq(unit_counts()->fallback.reasons[SLP_REASON_BACKEND], 2);
    for (int i = 0; i < 100; i++)
        cr_assert_eq(moved[i], 0x31);
    unit_free(moved);
    unit_free(after);
    cr_assert_eq(unit_live(), 0);
    UNIT_VERIFY();
}
