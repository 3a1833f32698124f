/* pool_nomem.h: each allocation of the pools fails in turn. For suites linked with --wrap. */
#ifndef SLP_TESTS_POOL_NOMEM_H
#define SLP_TESTS_POOL_NOMEM_H

#include "tests/unit/pool_items.h"

static int left = -1; /* allocations that succeed yet; negative: all */
static bool once;     /* and those after the next too */
static int failed;

static bool fails(void)
{
    if (left != 0) {
        left -= left > 0;
        return false;
    }
    if (once)
        left = -1;
    failed++;
    errno = ENOMEM;
    return true;
}

void *__real_slp_pools_alloc(size_t n);
void *__wrap_slp_pools_alloc(size_t n);
void *__real_slp_alloc_aligned(size_t align, size_t n);
void *__wrap_slp_alloc_aligned(size_t align, size_t n);
void *__real_slp_alloc_zeroed(size_t n);
void *__wrap_slp_alloc_zeroed(size_t n);
void *__real_slp_alloc_resize(void *p, size_t n);
void *__wrap_slp_alloc_resize(void *p, size_t n);

void *__wrap_slp_pools_alloc(size_t n)
{
    return fails() ? NULL : __real_slp_pools_alloc(n);
}

void *__wrap_slp_alloc_aligned(size_t align, size_t n)
{
    return fails() ? NULL : __real_slp_alloc_aligned(align, n);
}

void *__wrap_slp_alloc_zeroed(size_t n)
{
    return fails() ? NULL : __real_slp_alloc_zeroed(n);
}

void *__wrap_slp_alloc_resize(void *p, size_t n)
{
    return fails() ? NULL : __real_slp_alloc_resize(p, n);
}

/* What gives NULL or -1 does so with ENOMEM, and because an allocation failed. */
static bool good(bool result)
{
    cr_assert(result || (failed > 0 && errno == ENOMEM), "errno %d after %d", errno, failed);
    return result;
}

/* One allocation fails, or all from one on. */
static void in_turn(void (*use)(unsigned), unsigned flags)
{
    for (int i = 0; i < 2; i++) {
        int turn = 0;
        once = i == 0;
        do {
            struct pool_memory before = pool_memory();
            failed = 0;
            left = turn++;
            use(flags);
            left = -1;
            POOL_EXACT(before);
        } while (failed > 0);
        cr_assert_gt(turn, 5);
    }
}

#endif
