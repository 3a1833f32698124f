/* pool_levels.c: the level set, each verb and each error. */
#include "tests/unit/pool_items.h"

TestSuite(pool_levels, .timeout = UNIT_TIMEOUT);

enum { N = 3 };
static const struct slabpool_level unsorted[N] = {{2000, 2, 6}, {100, 4, 0}, {500, 1, 1}};

static struct slabpool_levels *set;
static void *last;

static const struct slabpool_levels_stats *stats_of(void)
{
    static struct slabpool_levels_stats s[N + 1];
    cr_assert_eq(slabpool_levels_stats(set, s, N + 1), N + 1);
    cr_assert(s[0].size == 100 && s[1].size == 500 && s[2].size == 2000 && s[3].size == SIZE_MAX);
    return s;
}

static void refused(size_t n, const struct slabpool_level *levels, int error)
{
    errno = 0;
    cr_assert_null(slabpool_levels_create(levels, n));
    cr_assert_eq(errno, error, "errno %d", errno);
}

Test(pool_levels, create_refuses)
{
    struct pool_memory before = pool_memory();
    refused(0, unsorted, EINVAL);
    refused(1, (struct slabpool_level[]){{0, 1, 0}}, EINVAL);
    refused(1, (struct slabpool_level[]){{8, 0, 0}}, EINVAL);
    refused(1, (struct slabpool_level[]){{8, 2, 1}}, EINVAL);
    /* Two levels of one size corrupt the article's pool. */
    refused(3, (struct slabpool_level[]){{8, 2, 0}, {16, 1, 0}, {8, 1, 0}}, EINVAL);
    refused(2, (struct slabpool_level[]){{8, 2, 0}, {SIZE_MAX / 2, 4, 0}}, EOVERFLOW);
    refused(2, (struct slabpool_level[]){{8, 2, 0}, {(size_t)1 << 60, 1, 0}}, ENOMEM);
    refused(SIZE_MAX / 8, unsorted, EOVERFLOW);
    cr_assert_eq(slabpool_levels_destroy(NULL), 0);
    POOL_EXACT(before);
}

Test(pool_levels, smallest_that_fits)
{
    static const struct { size_t size, usable; } want[] = {
        {0, 100}, {1, 100}, {100, 100}, {101, 500}, {500, 500}, {501, 2000}, {2000, 2000}};
    struct pool_memory before = pool_memory();
    set = slabpool_levels_create(unsorted, N);
    cr_assert_not_null(set);
    for (size_t i = 0; i < sizeof want / sizeof want[0]; i++) {
        char *p = slabpool_levels_alloc(set, want[i].size);
        cr_assert_not_null(p);
        cr_assert_eq((uintptr_t)p % 16, 0);
        cr_assert_eq(slabpool_levels_usable(set, p), want[i].usable);
        memset(p, 1, want[i].usable);
        cr_assert_eq(slabpool_levels_free(set, p), 0);
        cr_assert_eq(slabpool_levels_alloc(set, want[i].size), p, "not last in, first out");
        cr_assert_eq(slabpool_levels_free(set, p), 0);
    }
    const struct slabpool_levels_stats *s = stats_of();
    cr_assert(s[0].hits == 6 && s[1].hits == 4 && s[2].hits == 4);
    cr_assert(s[0].available == 4 && s[1].available == 1 && s[2].available == 2);
    cr_assert_eq(slabpool_levels_destroy(set), 0);
    POOL_EXACT(before);
}

Test(pool_levels, limits)
{
    struct pool_memory before = pool_memory();
    void *p[100];
    set = slabpool_levels_create(unsorted, N);
    /* Without a limit: by count, later by an eighth. */
    for (int i = 0; i < 100; i++)
        cr_assert_not_null(p[i] = slabpool_levels_alloc(set, 100));
    const struct slabpool_levels_stats *s = stats_of();
    cr_assert(s[0].hits == 100 && s[0].misses == 0 && s[0].outstanding == 100);
    cr_assert(s[0].count >= 100 && s[0].count < 112, "%zu", s[0].count);
    cr_assert_gt(s[0].expansions, 10);
    for (int i = 0; i < 100; i++)
        cr_assert_eq(slabpool_levels_free(set, p[i * 37 % 100]), 0);
    /* At the limit the allocator serves, and not the next level. */
    for (int i = 0; i < 3; i++)
        cr_assert_not_null(p[i] = slabpool_levels_alloc(set, 400));
    s = stats_of();
    cr_assert(s[1].hits == 1 && s[1].misses == 2 && s[1].count == 1 && s[2].hits == 0);
    cr_assert(s[3].outstanding == 2 && s[3].misses == 0);
    cr_assert_geq(slabpool_levels_usable(set, p[2]), 400);
    for (int i = 0; i < 3; i++)
        cr_assert_eq(slabpool_levels_free(set, p[i]), 0);
    /* Growth ends at the limit. */
    for (int i = 0; i < 10; i++)
        p[i] = slabpool_levels_alloc(set, 2000);
    s = stats_of();
    cr_assert(s[2].count == 6 && s[2].expansions == 2 && s[2].hits == 6 && s[2].misses == 4);
    /* Past the top. */
    p[10] = slabpool_levels_alloc(set, 2001);
    p[11] = slabpool_levels_alloc(set, 1000000);
    memset(p[11], 1, 1000000);
    cr_assert_geq(slabpool_levels_usable(set, p[11]), 1000000);
    cr_assert_eq(stats_of()[3].misses, 2);
    cr_assert_eq(stats_of()[3].outstanding, 6);
    cr_assert_eq(slabpool_levels_free(set, p[11]), 0);
    cr_assert_null(slabpool_levels_alloc(set, (size_t)1 << 62));
    cr_assert_eq(errno, ENOMEM);
    cr_assert_eq(stats_of()[3].misses, 2, "one that failed is none");
    cr_assert_eq(slabpool_levels_free(set, NULL), 0);
    cr_assert_eq(slabpool_levels_usable(set, NULL), 0);
    cr_assert_eq(slabpool_levels_destroy(set), 11);
    POOL_EXACT(before);
}

static void free_it(void *p)
{
    slabpool_levels_free(set, p);
}

static void ask_it(void *p)
{
    slabpool_levels_usable(set, p);
}

Test(pool_levels, misuse)
{
    const char *call = "slabpool_levels_free", *ask = "slabpool_levels_usable";
    const char *foreign = "pointer not from this pool, or put back before";
    const char *inside = "pointer inside an item, not its start";
    set = slabpool_levels_create(unsorted, N);
    char *item = slabpool_levels_alloc(set, 10), *block = slabpool_levels_alloc(set, 5000);
    char *put = slabpool_levels_alloc(set, 10), *gone = slabpool_levels_alloc(set, 5000);
    cr_assert_eq(slabpool_levels_free(set, put), 0);
    cr_assert_eq(slabpool_levels_free(set, gone), 0);
    pool_aborts(free_it, put, call, "item put back before", put);
    pool_aborts(ask_it, put, ask, "item put back before", put);
    pool_aborts(free_it, gone, call, foreign, gone);
    pool_aborts(ask_it, gone, ask, foreign, gone);
    pool_aborts(free_it, item + 16, call, inside, item + 16);
    pool_aborts(ask_it, item + 1, ask, inside, item + 1);
    pool_aborts(free_it, block + 16, call, foreign, block + 16);
    pool_aborts(free_it, &last, call, foreign, &last);
    pool_goes_on();
    errno = 0;
    cr_assert(slabpool_levels_free(set, put) == -1 && errno == EINVAL);
    errno = 0;
    cr_assert(slabpool_levels_usable(set, gone) == 0 && errno == EINVAL);
    cr_assert_eq(slabpool_levels_destroy(set), 2);
}

/* Threads give back what others have taken; each finds what was written. */
static _Atomic(size_t *) shelf[64];

static void barter(void *who)
{
    uint64_t seed = (uintptr_t)who * 81;
    for (int i = 0; i < UNIT_WORK(100000); i++) {
        size_t size = sizeof(size_t) * (1 + unit_below(&seed, 400));
        size_t *p = slabpool_levels_alloc(set, size);
        unit_note(p != NULL, "no block");
        p[0] = size;
        p[size / sizeof(size_t) - 1] = size;
        p = atomic_exchange(&shelf[unit_below(&seed, 64)], p);
        if (p == NULL)
            continue;
        unit_note(p[0] == p[p[0] / sizeof(size_t) - 1], "a block of two owners");
        unit_note(slabpool_levels_usable(set, p) >= p[0], "too small");
        unit_note(slabpool_levels_free(set, p) == 0, "not taken back");
    }
}

Test(pool_levels, threads)
{
    struct pool_memory before = pool_memory();
    struct unit_thread t[4];
    size_t left = 0;
    set = slabpool_levels_create(unsorted, N);
    for (uintptr_t i = 0; i < 4; i++)
        unit_start(&t[i], barter, (void *)(i + 1));
    for (int i = 0; i < 4; i++)
        unit_join(&t[i]);
    UNIT_NO_COMPLAINT();
    for (int i = 0; i < 64; i++)
        left += shelf[i] != NULL;
    const struct slabpool_levels_stats *s = stats_of();
    uint64_t served = s[3].misses;
    for (int i = 0; i < 3; i++)
        served += s[i].hits + s[i].misses;
    cr_assert_eq(served, 4 * (uint64_t)UNIT_WORK(100000));
    cr_assert_eq(slabpool_levels_destroy(set), left);
    POOL_EXACT(before);
}
