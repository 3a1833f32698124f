/* pool_intern.c: the interner, each verb and each error. */
#include "tests/unit/pool_items.h"

TestSuite(pool_intern, .timeout = UNIT_TIMEOUT);

static struct slabpool_intern_stats stats_of(struct slabpool_intern *t)
{
    struct slabpool_intern_stats s;
    slabpool_intern_stats(t, &s);
    return s;
}

static struct slabpool_intern *make(unsigned flags)
{
    struct slabpool_intern *t = slabpool_intern_create(flags);
    cr_assert_not_null(t);
    return t;
}

Test(pool_intern, create_refuses)
{
    struct pool_memory before = pool_memory();
    cr_assert_null(slabpool_intern_create(2));
    cr_assert_eq(errno, EINVAL);
    slabpool_intern_destroy(NULL);
    POOL_EXACT(before);
}

Test(pool_intern, equal_strings_are_one)
{
    for (unsigned flags = 0; flags < 2; flags++) {
        struct pool_memory before = pool_memory();
        struct slabpool_intern *t = make(flags);
        char a[] = "a string", b[] = "a string";
        const char *one = slabpool_intern(t, a), *two = slabpool_intern_len(t, b, 8);
        cr_assert(one != NULL && one == two && one != a);
        cr_assert_str_eq(one, "a string");
        cr_assert_eq(slabpool_intern_length(one), 8);
        cr_assert_neq(slabpool_intern(t, "a strinG"), one);
        cr_assert_eq(slabpool_intern_lookup(t, "a string", 8), one);
        errno = 0;
        cr_assert_null(slabpool_intern_lookup(t, "a strin", 7));
        cr_assert_eq(errno, ENOENT);
        cr_assert_null(slabpool_intern_lookup(t, "", (size_t)UINT32_MAX));
        errno = 0;
        cr_assert_null(slabpool_intern_len(t, "", (size_t)UINT32_MAX));
        cr_assert_eq(errno, EOVERFLOW);
        struct slabpool_intern_stats s = stats_of(t);
        cr_assert_eq(s.strings, 2);
        cr_assert_eq(s.string_bytes, 18);
        cr_assert_eq(s.misses, 2);
        cr_assert_eq(s.hits, flags == 0 ? 2 : 0);
        cr_assert_eq(s.saved_bytes, flags == 0 ? 18 : 0);
        slabpool_intern_destroy(t);
        POOL_EXACT(before);
    }
}

Test(pool_intern, any_bytes_of_any_length)
{
    uint64_t seed = unit_seed("pool_intern/any_bytes_of_any_length");
    for (unsigned flags = 0; flags < 2; flags++) {
        struct pool_memory before = pool_memory();
        struct slabpool_intern *t = make(flags);
        static unsigned char bytes[70000];
        const char *kept[400];
        for (size_t i = 0; i < sizeof bytes; i++)
            bytes[i] = (unsigned char)unit_next(&seed);
        for (size_t i = 0; i < 400; i++) {
            size_t n = i < 300 ? i : i * 170;
            kept[i] = slabpool_intern_len(t, n == 0 ? NULL : bytes, n);
            cr_assert_not_null(kept[i]);
            cr_assert_eq((uintptr_t)kept[i] % 8, 0);
            cr_assert_eq(kept[i][n], '\0');
        }
        for (size_t i = 0; i < 400; i++) {
            size_t n = i < 300 ? i : i * 170;
            cr_assert_eq(slabpool_intern_length(kept[i]), n);
            cr_assert_eq(memcmp(kept[i], bytes, n), 0);
            cr_assert_eq(slabpool_intern_lookup(t, bytes, n), kept[i]);
            /* One byte other, anywhere: another string. */
            if (n > 0) {
                size_t at = unit_below(&seed, n);
                bytes[at] ^= 1;
                cr_assert_null(slabpool_intern_lookup(t, bytes, n));
                bytes[at] ^= 1;
            }
        }
        slabpool_intern_destroy(t);
        POOL_EXACT(before);
    }
}

Test(pool_intern, goes_with_the_last_reference)
{
    struct pool_memory before = pool_memory();
    struct slabpool_intern *t = make(0);
    const char *p = slabpool_intern(t, "abc");
    cr_assert_eq(slabpool_intern(t, "abc"), p);
    cr_assert_eq(slabpool_intern_lookup(t, "abc", 3), p);
    for (int i = 0; i < 3; i++) {
        cr_assert_eq(stats_of(t).strings, 1);
        cr_assert_eq(slabpool_intern_release(t, p), 0);
    }
    cr_assert_null(slabpool_intern_lookup(t, "abc", 3));
    struct slabpool_intern_stats s = stats_of(t);
    cr_assert(s.strings == 0 && s.string_bytes == 0 && s.hits == 2 && s.misses == 1);
    cr_assert_eq(slabpool_intern(t, "xyz"), p, "its memory serves the next of its length");
    cr_assert_eq(slabpool_intern_release(t, NULL), 0);
    slabpool_intern_destroy(t);
    POOL_EXACT(before);
}

/* Many come and go: a model says which are there, and memory does not grow with what went. */
Test(pool_intern, against_a_model)
{
    uint64_t seed = unit_seed("pool_intern/against_a_model");
    struct pool_memory before = pool_memory();
    struct slabpool_intern *t = make(0);
    enum { MOST = 3000 };
    static const char *at[MOST];
    static unsigned references[MOST];
    size_t strings = 0, bytes = 0;
    uint64_t hits = 0, misses = 0;
    for (size_t i = 0; i < UNIT_WORK(600000); i++) {
        size_t k = unit_below(&seed, MOST);
        char name[600];
        int n = snprintf(name, sizeof name, "%zu%*s", k, (int)(k % 13 == 0 ? k % 500 : 0), "");
        switch (unit_below(&seed, 5)) {
        case 0:
        case 1: {
            const char *p = slabpool_intern(t, name);
            cr_assert(references[k] == 0 || p == at[k]);
            at[k] = p;
            if (references[k]++ == 0)
                misses++, strings++;
            else
                hits++;
            break;
        }
        case 2: {
            const char *p = slabpool_intern_lookup(t, name, (size_t)n);
            cr_assert_eq(p, references[k] == 0 ? NULL : at[k]);
            if (p != NULL)
                references[k]++, hits++;
            break;
        }
        default:
            if (references[k] != 0) {
                cr_assert_str_eq(at[k], name);
                cr_assert_eq(slabpool_intern_release(t, at[k]), 0);
                strings -= --references[k] == 0;
            }
        }
        if (i == UNIT_WORK(600000) / 2)
            bytes = stats_of(t).bytes;
    }
    struct slabpool_intern_stats s = stats_of(t);
    cr_assert_eq(s.strings, strings);
    cr_assert_eq(s.hits, hits);
    cr_assert_eq(s.misses, misses);
    cr_assert_leq(s.bytes, bytes + bytes / 2);
    for (size_t k = 0; k < MOST; k++)
        while (references[k] != 0 && references[k]-- != 0)
            cr_assert_eq(slabpool_intern_release(t, at[k]), 0);
    s = stats_of(t);
    cr_assert(s.strings == 0 && s.string_bytes == 0);
    slabpool_intern_destroy(t);
    POOL_EXACT(before);
}

Test(pool_intern, clear_forgets)
{
    struct pool_memory before = pool_memory();
    struct slabpool_intern *t = make(0);
    const char *old = slabpool_intern(t, "abc");
    (void)slabpool_intern(t, "abc");
    slabpool_intern_clear(t);
    cr_assert_null(slabpool_intern_lookup(t, "abc", 3));
    const char *new = slabpool_intern(t, "abc");
    cr_assert_neq(new, old);
    cr_assert_str_eq(old, "abc", "it has references");
    cr_assert_eq(slabpool_intern_release(t, old), 0);
    cr_assert_eq(slabpool_intern_lookup(t, "abc", 3), new);
    cr_assert_eq(slabpool_intern_release(t, old), 0);
    cr_assert_eq(slabpool_intern_lookup(t, "abc", 3), new);
    struct slabpool_intern_stats s = stats_of(t);
    cr_assert(s.strings == 1 && s.string_bytes == 4 && s.hits == 3 && s.misses == 2);
    slabpool_intern_destroy(t);

    t = make(SLABPOOL_INTERN_KEEP);
    size_t empty = stats_of(t).bytes;
    for (int round = 0; round < 3; round++) {
        for (int i = 0; i < 40; i++) {
            char name[2000];
            snprintf(name, sizeof name, "%1000d", i);
            cr_assert_str_eq(slabpool_intern(t, name), name);
        }
        cr_assert_gt(stats_of(t).bytes, empty + 40000);
        slabpool_intern_clear(t);
        cr_assert_eq(stats_of(t).bytes, empty);
        cr_assert_eq(stats_of(t).strings, 0);
    }
    slabpool_intern_destroy(t);
    POOL_EXACT(before);
}

struct foul {
    struct slabpool_intern *t;
    const char *p;
};

static void releases(void *foul)
{
    (void)slabpool_intern_release(((struct foul *)foul)->t, ((struct foul *)foul)->p);
}

Test(pool_intern, misuse_is_caught)
{
    static const char wrong[] = "string that is not interned here";
    static const char local[64] = "abc";
    struct slabpool_intern *t = make(0), *other = make(0);
    const char *p = slabpool_intern(t, "a string of some length"), *q = slabpool_intern(other, "b");
    struct foul foreign = {t, local + 16}, theirs = {t, q}, inside = {t, p + 8}, odd = {t, p + 1},
                wild = {t, (const char *)16}, gone = {t, p};
    pool_aborts(releases, &foreign, "slabpool_intern_release", wrong, foreign.p);
    pool_aborts(releases, &theirs, "slabpool_intern_release", wrong, theirs.p);
    pool_aborts(releases, &inside, "slabpool_intern_release", wrong, inside.p);
    pool_aborts(releases, &odd, "slabpool_intern_release", wrong, odd.p);
    pool_aborts(releases, &wild, "slabpool_intern_release", wrong, wild.p);
    cr_assert_eq(slabpool_intern_release(t, p), 0);
    pool_aborts(releases, &gone, "slabpool_intern_release", "string released too often", p);
    pool_goes_on();
    errno = 0;
    cr_assert_eq(slabpool_intern_release(t, p), -1);
    cr_assert_eq(errno, EINVAL);
    cr_assert_eq(slabpool_intern_release(t, q), -1);
    p = slabpool_intern(t, "x");
    cr_assert_str_eq(p, "x");
    slabpool_intern_destroy(t);
    slabpool_intern_destroy(other);
}

/* A log of 100,000 fields, of which 500 differ: against a copy of each (POOLS.md: -60 %). */
Test(pool_intern, memory_against_copies)
{
    uint64_t seed = unit_seed("pool_intern/memory_against_copies");
    struct slabpool_intern *t = make(0);
    uint64_t copies = 0;
    for (int i = 0; i < 100000; i++) {
        char name[64];
        int n = snprintf(name, sizeof name, "user-agent field %zu", unit_below(&seed, 500));
        cr_assert_not_null(slabpool_intern(t, name));
        copies += slp_align_up((size_t)n + 1, 16);
    }
    struct slabpool_intern_stats s = stats_of(t);
    cr_assert_lt(s.bytes, copies * 2 / 5);
    slabpool_intern_destroy(t);

    /* And when all differ, no more than copies and a table of pointers to them. */
    t = make(0);
    copies = 0;
    for (int i = 0; i < 100000; i++) {
        char name[64];
        int n = snprintf(name, sizeof name, "user-agent field %d", i);
        cr_assert_not_null(slabpool_intern(t, name));
        copies += slp_align_up((size_t)n + 1, 16) + 2 * 8;
    }
    s = stats_of(t);
    cr_assert_lt(s.bytes, copies * 2);
    slabpool_intern_destroy(t);
}

/* With more references than are counted it stays, whatever is released. */
Test(pool_intern, references_saturate)
{
    if (UNIT_SANITIZED)
        cr_skip_test("takes long");
    struct pool_memory before = pool_memory();
    struct slabpool_intern *t = make(0);
    const char *p = slabpool_intern(t, "a");
    for (uint32_t i = 1; i < (1u << 24) + 5; i++)
        cr_assert_eq(slabpool_intern_len(t, "a", 1), p);
    for (uint32_t i = 0; i < (1u << 24) + 10; i++)
        cr_assert_eq(slabpool_intern_release(t, p), 0);
    cr_assert_eq(slabpool_intern_lookup(t, "a", 1), p);
    struct slabpool_intern_stats s = stats_of(t);
    cr_assert_eq(s.hits, (1u << 24) + 5);
    cr_assert_eq(s.saved_bytes, 2 * s.hits);
    slabpool_intern_destroy(t);
    POOL_EXACT(before);
}
