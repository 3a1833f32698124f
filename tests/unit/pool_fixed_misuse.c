/* pool_fixed_misuse.c: what must not be put, in each state of the pool, and resizing. */
#include "tests/unit/pool_items.h"

TestSuite(pool_fixed_misuse, .timeout = UNIT_TIMEOUT);

static struct slabpool_fixed *pool;
static void *taken[64];

static void take(size_t count, size_t n)
{
    unit_free(slp_fast_alloc(1)); /* so that the child has a heap */
    pool = slabpool_fixed_create(40, count, 0, SLABPOOL_FIXED_MISS);
    cr_assert_not_null(pool);
    cr_assert_eq(slabpool_fixed_get_bulk(pool, taken, n), 0);
}

static void put(void *p)
{
    slabpool_fixed_put(pool, p);
}

static void put_twice(void *p)
{
    slabpool_fixed_put(pool, p);
    slabpool_fixed_put(pool, p);
}

/* The second put comes late, when the item has had another place on the stack. */
static void put_late(void *p)
{
    for (int i = 0; i < 4; i++)
        slabpool_fixed_put(pool, taken[i]);
    for (int i = 0; i < 2; i++)
        slabpool_fixed_get(pool);
    slabpool_fixed_put(pool, p);
}

static void put_in_bulk(void *p)
{
    void *both[] = {p, p};
    slabpool_fixed_put_bulk(pool, both, 2);
}

Test(pool_fixed_misuse, lines)
{
    static long long object;
    const char *call = "slabpool_fixed_put", *bulk = "slabpool_fixed_put_bulk";
    const char *again = "item put back before", *inside = "pointer inside an item, not its start";
    const char *foreign = "pointer not from this pool, or put back before";
    take(4, 6);
    pool_aborts(put_twice, taken[0], call, again, taken[0]);
    pool_aborts(put_twice, taken[3], call, again, taken[3]);
    pool_aborts(put_late, taken[1], call, again, taken[1]);
    pool_aborts(put_in_bulk, taken[2], bulk, again, taken[2]);
    pool_aborts(put_twice, taken[5], call, foreign, taken[5]);
    pool_aborts(put_in_bulk, taken[4], bulk, foreign, taken[4]);
    pool_aborts(put, (char *)taken[1] + 8, call, inside, (char *)taken[1] + 8);
    pool_aborts(put, (char *)taken[5] + 8, call, foreign, (char *)taken[5] + 8);
    pool_aborts(put, &object, call, foreign, &object);
    pool_aborts(put, (void *)1, call, foreign, (void *)1);
    pool_aborts(put, (void *)UINTPTR_MAX, call, foreign, (void *)UINTPTR_MAX);
    cr_assert_eq(slabpool_fixed_destroy(pool), 6);
}

Test(pool_fixed_misuse, an_item_of_another_pool)
{
    take(4, 4);
    struct slabpool_fixed *mine = pool;
    void *his = taken[0];
    take(4, 4);
    pool_aborts(put, his, "slabpool_fixed_put", "pointer not from this pool, or put back before",
                his);
    cr_assert_eq(slabpool_fixed_destroy(mine), 4);
    cr_assert_eq(slabpool_fixed_destroy(pool), 4);
}

/* Random gets, puts, second puts, sizes, against a list of what is out; every second put is refused
 * and nothing is handed out twice. */
Test(pool_fixed_misuse, model)
{
    enum { MOST = 512 };
    uint64_t seed = unit_seed("pool_fixed_misuse/model");
    for (unsigned flags = SLABPOOL_FIXED_MISS; flags <= SLABPOOL_FIXED_GROW; flags++) {
        if (flags == SLABPOOL_FIXED_WAIT)
            continue;
        struct pool_memory before = pool_memory();
        unsigned char *out[MOST], *in[MOST];
        size_t nout = 0, nin = 0, peak = 0, wanted = 1 + unit_below(&seed, 40);
        uint64_t gets = 0, puts = 0;
        pool_goes_on();
        pool = slabpool_fixed_create(24, wanted, 0, flags);
        for (int step = 0; step < UNIT_WORK(100000); step++) {
            size_t what = unit_below(&seed, 100);
            unsigned char *p;
            if (what < 48 && nout < MOST) {
                if ((p = slabpool_fixed_get(pool)) == NULL)
                    continue;
                for (size_t i = 0; i < nout; i++)
                    cr_assert_neq(out[i], p, "handed out twice");
                for (size_t i = 0; i < nin; i++)
                    if (in[i] == p)
                        in[i--] = in[--nin];
                memset(p, 0xab, 24);
                out[nout++] = p;
                peak = nout > peak ? nout : peak;
                gets++;
            } else if (what < 94 && nout > 0) {
                size_t at = unit_below(&seed, nout);
                cr_assert_eq(slabpool_fixed_put(pool, out[at]), 0);
                if (nin < MOST)
                    in[nin++] = out[at];
                out[at] = out[--nout];
                puts++;
            } else if (what < 98 && nin > 0) {
                cr_assert_eq(slabpool_fixed_put(pool, in[unit_below(&seed, nin)]), -1);
            } else if (what == 99) {
                wanted = 1 + unit_below(&seed, 60);
                cr_assert_eq(slabpool_fixed_resize(pool, wanted), 0);
            }
            struct slabpool_fixed_stats s;
            slabpool_fixed_stats(pool, &s);
            cr_assert_eq(s.outstanding, nout);
            cr_assert_eq(s.peak_outstanding, peak);
            cr_assert(s.gets == gets && s.puts == puts);
            cr_assert_eq(s.count, s.available + nout - s.unpooled);
            cr_assert(flags == SLABPOOL_FIXED_GROW || s.count <= wanted || s.available == 0);
        }
        cr_assert_eq(slabpool_fixed_destroy(pool), nout);
        POOL_EXACT(before);
    }
}

static void count_it(void *item, void *arg)
{
    (void)item;
    ++*(size_t *)arg;
}

static size_t own_items(void)
{
    size_t n = 0;
    slabpool_fixed_each(pool, count_it, &n);
    struct slabpool_fixed_stats s;
    slabpool_fixed_stats(pool, &s);
    cr_assert_eq(n, s.count);
    return n;
}

Test(pool_fixed_misuse, resize)
{
    struct pool_memory before = pool_memory();
    size_t added = 0;
    take(8, 5);
    struct pool_memory one = pool_memory();
    cr_assert_eq(slabpool_fixed_resize(pool, 0), -1);
    cr_assert_eq(errno, EINVAL);
    cr_assert_eq(slabpool_fixed_resize(pool, (size_t)SLABPOOL_FIXED_MOST + 1), -1);
    cr_assert_eq(errno, EOVERFLOW);
    slabpool_fixed_on_grow(pool, count_it, &added);
    cr_assert_eq(slabpool_fixed_resize(pool, 1000), 0);
    cr_assert_eq(added, 992);
    cr_assert_eq(own_items(), 1000);
    /* What is free goes now, five are out: the chunk of 992 items is given back. */
    cr_assert_eq(slabpool_fixed_resize(pool, 6), 0);
    cr_assert_eq(own_items(), 6);
    cr_assert_leq(pool_memory().live, one.live);
    cr_assert_eq(slabpool_fixed_resize(pool, 2), 0);
    cr_assert_eq(own_items(), 5);
    cr_assert_eq(slabpool_fixed_put_bulk(pool, taken, 4), 0);
    cr_assert_eq(own_items(), 2);
    cr_assert_eq(slabpool_fixed_available(pool), 1);
    /* Those that are gone come back before others are made. */
    cr_assert_eq(slabpool_fixed_resize(pool, 8), 0);
    cr_assert_eq(added, 992);
    cr_assert_eq(own_items(), 8);
    cr_assert_eq(slabpool_fixed_available(pool), 7);
    cr_assert_eq(slabpool_fixed_destroy(pool), 1);
    POOL_EXACT(before);
}

Test(pool_fixed_misuse, resize_that_fails_changes_nothing)
{
    struct slabpool_fixed_stats s, t;
    pool = slabpool_fixed_create((size_t)1 << 20, 4, 0, SLABPOOL_FIXED_FAIL);
    slabpool_fixed_get(pool);
    slabpool_fixed_stats(pool, &s);
    cr_assert_eq(slabpool_fixed_resize(pool, SLABPOOL_FIXED_MOST), -1);
    cr_assert_eq(errno, ENOMEM);
    slabpool_fixed_stats(pool, &t);
    cr_assert_eq(memcmp(&s, &t, sizeof s), 0);
    cr_assert_eq(slabpool_fixed_destroy(pool), 1);
}

static void shrink(void *item, void *arg)
{
    *(char *)item = 1;
    if (++*(size_t *)arg == 4)
        slabpool_fixed_resize(pool, 1);
}

/* Items go while they are visited; their memory stays until the visit's end. */
Test(pool_fixed_misuse, each_while_it_shrinks)
{
    size_t n = 0;
    take(4, 1);
    cr_assert_eq(slabpool_fixed_resize(pool, 8), 0);
    struct pool_memory two = pool_memory();
    slabpool_fixed_each(pool, shrink, &n);
    cr_assert(n == 4 || n == 5, "%zu", n);
    cr_assert_lt(pool_memory().live, two.live);
    cr_assert_eq(own_items(), 1);
    cr_assert_eq(slabpool_fixed_destroy(pool), 1);
}

static struct slabpool_fixed_stats stats_of(void)
{
    struct slabpool_fixed_stats s;
    slabpool_fixed_stats(pool, &s);
    return s;
}

static void wait_for(void *many)
{
    void *items[4];
    if (many != NULL) {
        unit_note(slabpool_fixed_get_bulk(pool, items, 4) == -1 && errno == EINVAL,
                  "it has got more than there are");
    } else {
        unit_note(slabpool_fixed_get_bulk(pool, items, 2) == 0, "no items");
        slabpool_fixed_put_bulk(pool, items, 2);
    }
}

/* Who waits for more than a resize leaves is told so; what it has gathered serves the next. */
Test(pool_fixed_misuse, resize_below_what_somebody_waits_for)
{
    struct unit_thread t[2];
    void *items[4];
    pool = slabpool_fixed_create(64, 4, 0, SLABPOOL_FIXED_WAIT);
    cr_assert_eq(slabpool_fixed_get_bulk(pool, items, 4), 0);
    for (uint64_t i = 0; i < 2; i++) {
        unit_start(&t[i], wait_for, i == 0 ? pool : NULL);
        while (stats_of().waits <= i)
            usleep(1000);
    }
    cr_assert_eq(slabpool_fixed_put_bulk(pool, items, 2), 0);
    cr_assert_eq(slabpool_fixed_resize(pool, 2), 0);
    unit_join(&t[0]);
    cr_assert_eq(slabpool_fixed_put_bulk(pool, &items[2], 2), 0);
    unit_join(&t[1]);
    UNIT_NO_COMPLAINT();
    struct slabpool_fixed_stats s = stats_of();
    cr_assert(s.failures == 1 && s.gets == 6 && s.puts == 6);
    cr_assert(s.count == 2 && s.available == 2);
    cr_assert_eq(slabpool_fixed_destroy(pool), 0);
}

static void resize_too(void *item, void *count)
{
    (void)item;
    slabpool_fixed_on_grow(pool, NULL, NULL);
    unit_note(slabpool_fixed_resize(pool, *(size_t *)count) == 0, "no resize");
}

/* The resize that returns last says how many there are, whatever went on while it told of items. */
Test(pool_fixed_misuse, resize_among_a_resize)
{
    size_t counts[] = {10, 3, 20};
    for (size_t i = 0; i < 3; i++) {
        pool = slabpool_fixed_create(64, 4, 0, SLABPOOL_FIXED_FAIL);
        slabpool_fixed_on_grow(pool, resize_too, &counts[i]);
        cr_assert_eq(slabpool_fixed_resize(pool, 10), 0);
        cr_assert(stats_of().count == 10 && stats_of().available == 10, "%zu", stats_of().count);
        cr_assert_eq(slabpool_fixed_destroy(pool), 0);
    }
    UNIT_NO_COMPLAINT();
}
