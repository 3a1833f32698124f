/* pool_cacheline.c: no two objects share a unit of SLABPOOL_CACHELINE bytes, and each can be
 * freed. */
#include "tests/unit/pool_objects.h"

#include "core/slabpool/cacheline.h"

#define LINE ((size_t)SLABPOOL_CACHELINE)

static struct pool_held before;

static void set_up(void)
{
    unit_free(slp_fast_alloc(1));
    before = pool_held();
}

TestSuite(pool_cacheline, .init = set_up, .timeout = UNIT_TIMEOUT);

struct extent {
    uintptr_t first, last; /* units */
};

static int by_first(const void *a, const void *b)
{
    const struct extent *x = a, *y = b;
    return x->first < y->first ? -1 : x->first > y->first;
}

/* Also among blocks that the program has from malloc meanwhile. */
Test(pool_cacheline, blocks_share_no_line)
{
    enum { N = 600 };
    static char *p[N], *other[N];
    static struct extent all[2 * N];
    uint64_t seed = unit_seed("cacheline");
    for (size_t i = 0; i < N; i++) {
        size_t n = 1 + unit_below(&seed, i % 10 == 0 ? 300000 : 700);
        p[i] = i % 2 ? slabpool_alloc_cacheline(n) : slabpool_zalloc_cacheline(n);
        cr_assert_not_null(p[i]);
        cr_assert_eq((uintptr_t)p[i] % LINE, 0);
        for (size_t k = 0; i % 2 == 0 && k < n; k++)
            cr_assert_eq(p[i][k], 0);
        memset(p[i], 0x5a, n); /* zalloc may get it next */
        all[2 * i] = (struct extent){(uintptr_t)p[i] / LINE, ((uintptr_t)p[i] + n - 1) / LINE};
        other[i] = slp_fast_alloc(100);
        all[2 * i + 1] = (struct extent){(uintptr_t)other[i] / LINE,
                                         ((uintptr_t)other[i] + 99) / LINE};
        if (i % 3 == 0) {
            unit_free(p[i]);
            p[i] = slabpool_zalloc_cacheline(n);
            for (size_t k = 0; k < n; k++)
                cr_assert_eq(p[i][k], 0);
            all[2 * i] = (struct extent){(uintptr_t)p[i] / LINE, ((uintptr_t)p[i] + n - 1) / LINE};
        }
    }
    static struct extent mine[N];
    for (size_t i = 0; i < N; i++)
        mine[i] = all[2 * i];
    qsort(mine, N, sizeof mine[0], by_first);
    for (size_t i = 1; i < N; i++)
        cr_assert_gt(mine[i].first, mine[i - 1].last);
    for (size_t i = 0; i < N; i++) /* a foreign block lies in none of their units */
        for (size_t k = 0; k < N; k++)
            cr_assert(all[2 * i + 1].last < mine[k].first || all[2 * i + 1].first > mine[k].last);
    for (size_t i = 0; i < N; i++) {
        unit_free(p[i]);
        unit_free(other[i]);
    }
    POOL_EXACT(before);
    UNIT_VERIFY();
}

Test(pool_cacheline, edges)
{
    void *p = slabpool_alloc_cacheline(0), *q = slabpool_zalloc_cacheline(0);
    cr_assert(p != NULL && q != NULL && p != q);
    unit_free(p);
    unit_free(q);
    size_t bad[] = {SIZE_MAX, SLP_REQUEST_MAX, SLP_REQUEST_MAX + 1, SIZE_MAX - 126};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        errno = 0;
        cr_assert_null(slabpool_alloc_cacheline(bad[i]));
        cr_assert_eq(errno, ENOMEM);
        errno = 0;
        cr_assert_null(slabpool_zalloc_cacheline(bad[i]));
        cr_assert_eq(errno, ENOMEM);
    }
    POOL_EXACT(before);
}

Test(pool_cacheline, slots)
{
    size_t sizes[] = {1, 8, 127, 128, 129, 1000};
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
        for (size_t count = 1; count < 3000; count = count * 5 + 1) {
            struct slabpool_slots *s = slabpool_slots_create(count, sizes[i]);
            struct slabpool_slots_stats st;
            cr_assert_not_null(s);
            slabpool_slots_stats(s, &st);
            cr_assert_eq(slabpool_slots_count(s), count);
            size_t stride = slabpool_slots_stride(s);
            cr_assert(stride >= sizes[i] && stride < sizes[i] + LINE && stride % LINE == 0);
            cr_assert(st.count == count && st.size == sizes[i] && st.stride == stride &&
                      st.bytes == count * stride);
            for (size_t k = 0; k < count; k++) {
                char *at = slabpool_slots_at(s, k);
                cr_assert_eq((uintptr_t)at % LINE, 0);
                cr_assert_eq(at, (char *)slabpool_slots_at(s, 0) + k * stride);
                for (size_t b = 0; b < sizes[i]; b++)
                    cr_assert_eq(at[b], 0);
                memset(at, 0x77, stride);
            }
            errno = 0;
            cr_assert_null(slabpool_slots_at(s, count));
            cr_assert_eq(errno, EINVAL);
            cr_assert_null(slabpool_slots_at(s, SIZE_MAX));
            slabpool_slots_destroy(s);
            POOL_EXACT(before);
        }
    slabpool_slots_destroy(NULL);
}

Test(pool_cacheline, slots_refused)
{
    struct { size_t count, size; int error; } bad[] = {
        {0, 8, EINVAL}, {8, 0, EINVAL}, {SIZE_MAX, 8, EOVERFLOW}, {2, SIZE_MAX, EOVERFLOW},
        {1, SIZE_MAX - 100, EOVERFLOW}, {SIZE_MAX / 128 + 1, 1, EOVERFLOW},
        {1, SIZE_MAX / 2, ENOMEM}, {(size_t)1 << 50, 1, ENOMEM},
    };
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        errno = 0;
        cr_assert_null(slabpool_slots_create(bad[i].count, bad[i].size));
        cr_assert_eq(errno, bad[i].error, "case %zu: errno %d", i, errno);
    }
    POOL_EXACT(before);
}

/* Each thread counts in its own slot. */
static struct slabpool_slots *slots;

static void count_up(void *index)
{
    uint64_t *mine = slabpool_slots_at(slots, (size_t)(uintptr_t)index);
    for (int i = 0; i < UNIT_WORK(100000); i++)
        ++*mine;
}

Test(pool_cacheline, slots_of_threads)
{
    struct unit_thread t[4];
    slots = slabpool_slots_create(4, sizeof(uint64_t));
    for (uintptr_t i = 0; i < 4; i++)
        unit_start(&t[i], count_up, (void *)i);
    for (int i = 0; i < 4; i++)
        unit_join(&t[i]);
    for (size_t i = 0; i < 4; i++)
        cr_assert_eq(*(uint64_t *)slabpool_slots_at(slots, i), (uint64_t)UNIT_WORK(100000));
    slabpool_slots_destroy(slots);
    POOL_EXACT(before);
}
