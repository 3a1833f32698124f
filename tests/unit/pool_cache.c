/* pool_cache.c: the object cache's verbs and errors, in one thread. */
#include "tests/unit/pool_objects.h"

static struct pool_held before;

static void set_up(void)
{
    unit_free(slp_fast_alloc(1)); /* the thread has a heap */
    before = pool_held();
}

TestSuite(pool_cache, .init = set_up, .timeout = UNIT_TIMEOUT);

static struct slabpool_cache *objects(void)
{
    struct slabpool_cache *cache =
        slabpool_cache_create(sizeof(struct pool_object), 0, pool_make, pool_end, NULL);
    cr_assert_not_null(cache);
    return cache;
}

static void done(struct slabpool_cache *cache, size_t outstanding)
{
    cr_assert_eq(slabpool_cache_destroy(cache), outstanding);
    POOL_EXACT(before);
    UNIT_NO_COMPLAINT();
    UNIT_VERIFY();
}

Test(pool_cache, constructed_state_survives)
{
    struct slabpool_cache *cache = objects();
    struct pool_object *o = pool_use(cache);
    o->uses = 41;
    pool_done(cache, o);
    struct pool_object *again = pool_use(cache);
    cr_assert_eq(again, o, "last in, first out");
    cr_assert_eq(again->uses, 42);
    cr_assert_eq(pool_made, 1);
    pool_done(cache, again);
    done(cache, 0);
    cr_assert_eq(pool_ended, 1);
}

Test(pool_cache, refuses)
{
    struct { size_t size, align; int error; } bad[] = {
        {0, 0, EINVAL}, {8, 3, EINVAL}, {8, 24, EINVAL},
        {SIZE_MAX, 0, EOVERFLOW}, {SLP_REQUEST_MAX, 0, EOVERFLOW}, {1, SIZE_MAX / 2 + 1, EOVERFLOW},
    };
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        errno = 0;
        cr_assert_null(slabpool_cache_create(bad[i].size, bad[i].align, NULL, NULL, NULL));
        cr_assert_eq(errno, bad[i].error, "case %zu: errno %d", i, errno);
    }
    cr_assert_eq(slabpool_cache_destroy(NULL), 0);
    struct slabpool_cache *cache = slabpool_cache_create((size_t)1 << 60, 0, NULL, NULL, NULL);
    cr_assert_not_null(cache);
    errno = 0;
    cr_assert_null(slabpool_cache_get(cache));
    cr_assert_eq(errno, ENOMEM);
    cr_assert_eq(slabpool_cache_put(cache, NULL), 0);
    cr_assert_eq(pool_stats(cache).gets, 0);
    done(cache, 0);
}

Test(pool_cache, sizes_and_alignments)
{
    for (size_t size = 1; size < 600000; size += size / 2 + 1)
        for (size_t align = 1; align <= 4096; align *= 2) {
            struct slabpool_cache *cache = slabpool_cache_create(size, align, NULL, NULL, NULL);
            char *p[70];
            for (int i = 0; i < 70 / (size > 8000 ? 20 : 1); i++) {
                p[i] = slabpool_cache_get(cache);
                cr_assert_not_null(p[i]);
                cr_assert_eq((uintptr_t)p[i] % (align < 16 ? 16 : align), 0);
                memset(p[i], i, size);
            }
            for (int i = 0; i < 70 / (size > 8000 ? 20 : 1); i++) {
                cr_assert(p[i][0] == i && p[i][size - 1] == i);
                cr_assert_eq(slabpool_cache_put(cache, p[i]), 0, "size %zu align %zu", size, align);
            }
            done(cache, 0);
        }
}

Test(pool_cache, counts)
{
    struct slabpool_cache *cache = objects();
    enum { N = 1000 };
    static struct pool_object *o[N];
    for (int round = 0; round < 3; round++) {
        for (int i = 0; i < N; i++)
            o[i] = pool_use(cache);
        struct slabpool_cache_stats s = pool_stats(cache);
        cr_assert_eq(s.gets, (uint64_t)(N * (round + 1)));
        cr_assert_eq(s.outstanding, N);
        cr_assert_eq(s.cached, 0);
        cr_assert_eq(s.constructed, N);
        for (int i = 0; i < N; i++)
            pool_done(cache, o[i]);
        s = pool_stats(cache);
        cr_assert_eq(s.puts, (uint64_t)(N * (round + 1)));
        cr_assert_eq(s.outstanding, 0);
        cr_assert_eq(s.cached, N);
        cr_assert_eq(s.gets, s.hits + s.misses);
        cr_assert_gt(s.exchanges, 0);
    }
    /* 1000 the first time; then one for each magazine but the thread's own two */
    struct slabpool_cache_stats s = pool_stats(cache);
    uint64_t magazines = (N - s.magazine - 1) / s.magazine;
    cr_assert(s.misses >= N + 2 * (magazines - 1) && s.misses <= N + 2 * (magazines + 1),
              "%llu misses, %llu magazines", (unsigned long long)s.misses,
              (unsigned long long)magazines);
    done(cache, 0);
    cr_assert_eq(pool_made, N);
    cr_assert_eq(pool_ended, N);
}

/* As the counts are read when objects go from thread to thread meanwhile. */
Test(pool_cache, no_count_below_nothing)
{
    struct slabpool_cache *cache = slabpool_cache_create(40, 0, NULL, NULL, NULL);
    void *object = slabpool_cache_get(cache);
    SLP_STORE(cache->misses, 0); /* its get is not seen yet, its put is */
    slabpool_cache_put(cache, object);
    struct slabpool_cache_stats s = pool_stats(cache);
    cr_assert(s.gets == 0 && s.puts == 1 && s.outstanding == 0 && s.cached == 1);
    SLP_STORE(cache->misses, 3); /* two gets more are seen, what they constructed is not yet */
    s = pool_stats(cache);
    cr_assert(s.gets == 3 && s.constructed == 1 && s.outstanding == 1 && s.cached == 0);
    cr_assert_eq(slabpool_cache_destroy(cache), 0);
    POOL_EXACT(before);
}

Test(pool_cache, shrink)
{
    struct slabpool_cache *cache = objects();
    static struct pool_object *o[500];
    struct pool_object *kept = pool_use(cache);
    struct pool_held empty = pool_held();
    for (int i = 0; i < 500; i++)
        o[i] = pool_use(cache);
    for (int i = 0; i < 500; i++)
        pool_done(cache, o[i]);
    cr_assert_eq(slabpool_cache_shrink(cache), 500);
    cr_assert_eq(pool_ended, 500);
    cr_assert_eq(pool_stats(cache).cached, 0);
    cr_assert_eq(pool_stats(cache).outstanding, 1);
    cr_assert_eq(pool_held().blocks, empty.blocks, "nothing but the object that is out");
    cr_assert_eq(slabpool_cache_shrink(cache), 0);
    pool_done(cache, kept);
    pool_done(cache, pool_use(cache));
    done(cache, 0);
    cr_assert_eq(pool_made, pool_ended);
}

Test(pool_cache, destroy_counts_what_is_out)
{
    struct slabpool_cache *cache = objects();
    for (int i = 0; i < 100; i++)
        pool_use(cache);
    pool_done(cache, pool_use(cache));
    done(cache, 100);
    cr_assert_eq(pool_ended, 1, "only idle ones are destructed");
}

static int fails(void *object, void *arg)
{
    int *left = arg;
    memset(object, 1, 100);
    if (--*left < 0) {
        errno = EMFILE;
        return -1;
    }
    return 0;
}

Test(pool_cache, constructor_fails)
{
    int left = 3;
    struct slabpool_cache *cache = slabpool_cache_create(100, 0, fails, NULL, &left);
    void *p[3];
    for (int i = 0; i < 3; i++)
        cr_assert_not_null(p[i] = slabpool_cache_get(cache));
    struct pool_held with = pool_held();
    errno = 0;
    cr_assert_null(slabpool_cache_get(cache));
    cr_assert_eq(errno, EMFILE);
    POOL_EXACT(with);
    cr_assert_eq(pool_stats(cache).constructed, 3);
    cr_assert_eq(pool_stats(cache).gets, 3);
    slabpool_cache_put(cache, p[1]);
    cr_assert_eq(slabpool_cache_get(cache), p[1], "an idle one needs no constructor");
    done(cache, 3);
}

/* Objects whose destructor and constructor use the cache they come from. */
static struct slabpool_cache *nested;
static int depth;

static int nested_make(void *object, void *arg)
{
    (void)arg;
    memset(object, 0, 64);
    if (depth < 3) {
        depth++;
        void *inner = slabpool_cache_get(nested);
        unit_note(inner != NULL && slabpool_cache_put(nested, inner) == 0, "no inner object");
    }
    return 0;
}

static void nested_end(void *object, void *arg)
{
    (void)arg;
    (void)object;
    if (depth-- > 0) {
        void *inner = slabpool_cache_get(nested);
        unit_note(inner != NULL && slabpool_cache_put(nested, inner) == 0, "no inner object");
    }
}

Test(pool_cache, callbacks_use_the_cache)
{
    nested = slabpool_cache_create(64, 0, nested_make, nested_end, NULL);
    void *p[200];
    for (int i = 0; i < 200; i++)
        p[i] = slabpool_cache_get(nested);
    for (int i = 0; i < 200; i++)
        slabpool_cache_put(nested, p[i]);
    cr_assert_gt(slabpool_cache_shrink(nested), 100);
    depth = 0;
    done(nested, 0);
}

Test(pool_cache, many_caches)
{
    static struct slabpool_cache *c[300];
    static void *p[300];
    for (int round = 0; round < 3; round++) {
        for (int i = 0; i < 300; i++) {
            c[i] = slabpool_cache_create((size_t)i + 1, 0, NULL, NULL, NULL);
            p[i] = slabpool_cache_get(c[i]);
        }
        for (int i = 299; i >= 0; i--) /* the order of destroy differs */
            slabpool_cache_put(c[i], p[i]);
        for (int i = 0; i < 300; i++)
            cr_assert_eq(slabpool_cache_destroy(c[(i * 7 + round) % 300]), 0);
        POOL_EXACT(before);
    }
}

/* ---- no memory ---- */

static int count_only(void *object, void *arg)
{
    (void)object;
    ++*(long *)arg;
    return 0;
}

static void count_end(void *object, void *arg)
{
    (void)object;
    --*(long *)arg;
}

/* Fills what there is with objects, puts all of them back, where there is room for no magazine
 * either, and fills it again. */
Test(pool_cache, no_memory)
{
    struct slp_config c = {.arena_limit = 48 * SLP_UNIT, .purge_delay_ms = 1000,
                           .fallback = SLP_FALLBACK_NONE};
    static void *p[2][60000];
    long alive = 0;
    cr_assert_eq(slp_config_apply(&c), 0);
    before = pool_held();
    for (size_t size = 40; size < 4000; size *= 3) {
        struct slabpool_cache *of[2];
        int n[2] = {0, 0};
        of[0] = slabpool_cache_create(size, 0, count_only, count_end, &alive);
        of[1] = slabpool_cache_create(size, 0, count_only, count_end, &alive);
        for (int round = 0; round < 3; round++) {
            for (int k = 0; k < 2; k++) { /* the second gets what was left of the first's */
                errno = 0;
                while ((p[k][n[k]] = slabpool_cache_get(of[k])) != NULL)
                    cr_assert_lt(++n[k], 60000);
                cr_assert_eq(errno, ENOMEM);
            }
            cr_assert_gt(n[0] + n[1], 300);
            cr_assert_eq(alive, n[0] + n[1]);
            for (int k = 0; k < 2; k++)
                while (n[k] > 0)
                    cr_assert_eq(slabpool_cache_put(of[k], p[k][--n[k]]), 0);
            struct slabpool_cache_stats a_stats = pool_stats(of[0]), b_stats = pool_stats(of[1]);
            cr_assert_eq(a_stats.outstanding + b_stats.outstanding, 0);
            cr_assert_eq((uint64_t)alive, a_stats.cached + b_stats.cached);
            slabpool_cache_shrink(of[round % 2]);
        }
        cr_assert_eq(slabpool_cache_destroy(of[0]), 0);
        cr_assert_eq(slabpool_cache_destroy(of[1]), 0);
        cr_assert_eq(alive, 0);
        POOL_EXACT(before);
    }
    UNIT_VERIFY();
}

/* ---- misuse ---- */

static struct slabpool_cache *a, *b;

static void put_a(void *p)
{
    slabpool_cache_put(a, p);
}

Test(pool_cache, misuse_aborts)
{
    static long long object[8];
    a = objects();
    b = objects();
    struct pool_object *o = slabpool_cache_get(a), *other = slabpool_cache_get(b);
    slabpool_cache_put(a, o);
    pool_expect(put_a, o, "slabpool_cache_put", "put back twice", o);
    pool_expect(put_a, other, "slabpool_cache_put", POOL_FOREIGN, other);
    pool_expect(put_a, object, "slabpool_cache_put", POOL_FOREIGN, object);
    pool_expect(put_a, (void *)0x10, "slabpool_cache_put", POOL_FOREIGN, (void *)0x10);
    pool_expect(put_a, (void *)0x7fffdeadbee0, "slabpool_cache_put", POOL_FOREIGN,
                (void *)0x7fffdeadbee0);
    char *block = slp_fast_alloc(40);
    memset(block, 0, 40);
    pool_expect(put_a, block, "slabpool_cache_put", POOL_FOREIGN, block);
    unit_free(block);
    cr_assert_eq(slabpool_cache_destroy(b), 1);
    done(a, 0);
}

Test(pool_cache, misuse_reported_changes_nothing)
{
    slp_error_policy = SLP_ON_ERROR_REPORT;
    a = objects();
    b = objects();
    struct pool_object *o[200], *out = pool_use(a), *other = pool_use(b);
    for (int i = 0; i < 200; i++)
        o[i] = pool_use(a);
    for (int i = 0; i < 200; i++)
        pool_done(a, o[i]);
    struct slabpool_cache_stats was = pool_stats(a);
    for (int i = 0; i < 200; i++) { /* in the loaded magazine, the spare one, and the depot */
        errno = 0;
        cr_assert_eq(slabpool_cache_put(a, o[i]), -1);
        cr_assert_eq(errno, EINVAL);
    }
    cr_assert_eq(slabpool_cache_put(a, other), -1);
    cr_assert_eq(slabpool_cache_put(a, (char *)out + 16), -1, "inside an object");
    cr_assert_eq(slabpool_cache_put(a, (char *)out + 1), -1);
    uint32_t *end = (uint32_t *)(out + 1), kept = *end;
    *end ^= 1; /* behind the object */
    cr_assert_eq(slabpool_cache_put(a, out), -1);
    *end = kept;
    struct slabpool_cache_stats is = pool_stats(a);
    cr_assert_eq(memcmp(&was, &is, sizeof is), 0);
    for (int i = 0; i < 200; i++)
        o[i] = pool_use(a);
    cr_assert_eq(pool_stats(a).constructed, was.constructed);
    pool_done(a, out);
    cr_assert_eq(slabpool_cache_destroy(b), 1);
    cr_assert_eq(slabpool_cache_destroy(a), 200);
    POOL_EXACT(before);
    UNIT_NO_COMPLAINT();
}

/* After shrink the object's memory is the allocator's again. */
Test(pool_cache, put_of_a_freed_object)
{
    if (SLP_ASAN)
        cr_skip_test("the sanitizer itself stops the read of freed memory");
    slp_error_policy = SLP_ON_ERROR_REPORT;
    a = objects();
    void *o = slabpool_cache_get(a);
    slabpool_cache_put(a, o);
    cr_assert_eq(slabpool_cache_shrink(a), 1);
    cr_assert_eq(slabpool_cache_put(a, o), -1);
    done(a, 0);
}
