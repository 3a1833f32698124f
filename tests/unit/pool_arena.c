/* pool_arena.c: the arena of core/slabpool/arena.h: its blocks, and the errors of each verb. */
#include "tests/unit/exact.h"

TestSuite(pool_arena, .init = exact_begin, .fini = exact_end, .timeout = UNIT_TIMEOUT);

static struct slabpool_arena_stats stats_of(const struct slabpool_arena *a)
{
    struct slabpool_arena_stats s;
    slabpool_arena_stats(a, &s);
    return s;
}

Test(pool_arena, create)
{
    FAILS(slabpool_arena_create(511) == NULL, EINVAL);
    FAILS(slabpool_arena_create((4u << 20) + 1) == NULL, EINVAL);
    slabpool_arena_destroy(NULL);
    for (size_t n = 512; n <= 4u << 20; n = n * 3 / 2 + 1) {
        struct slabpool_arena *a = slabpool_arena_create(n < 1000 ? 0 : n);
        cr_assert_not_null(a);
        cr_assert_eq(stats_of(a).held, n < 1000 ? 8192 : n / 16 * 16);
        cr_assert_eq(stats_of(a).used, 0);
        slabpool_arena_destroy(a);
    }
}

Test(pool_arena, one_block_of_the_allocator_serves_a_small_arena)
{
    struct slabpool_arena *a = slabpool_arena_create(0);
    for (int i = 0; i < 7000 / 32; i++)
        memset(slabpool_arena_alloc(a, 20), i, 20);
    cr_assert_eq(unit_live(), exact_live0 + 1);
    cr_assert_eq(exact_bytes(), exact_bytes0 + 8192);
    slabpool_arena_destroy(a);
}

Test(pool_arena, alloc)
{
    struct slabpool_arena *a = slabpool_arena_create(1024);
    enum { N = 3000 };
    static unsigned char *p[N];
    for (size_t i = 0; i < N; i++) {
        p[i] = slabpool_arena_alloc(a, i % 97);
        cr_assert_not_null(p[i]);
        cr_assert_eq((uintptr_t)p[i] % 16, 0);
        cr_assert(i == 0 || p[i] != p[i - 1], "a block of no bytes shares its place");
        memset(p[i], (int)i, i % 97);
    }
    size_t sum = 0;
    for (size_t i = 0; i < N; i++) {
        for (size_t j = 0; j < i % 97; j++)
            cr_assert_eq(p[i][j], (unsigned char)i);
        sum += i % 97 == 0 ? 16 : (i % 97 + 15) / 16 * 16;
    }
    struct slabpool_arena_stats s = stats_of(a);
    cr_assert_eq(s.used, sum);
    cr_assert_eq(s.peak, sum);
    cr_assert(s.chunks >= 7 && s.chunks <= 10, "%zu chunks", s.chunks);
    cr_assert(s.wasted < 97 * s.chunks);
    cr_assert_eq(s.own, 0);
    /* The same by the library's own function, as a program finds it with dlsym. */
    void *(*volatile alloc)(struct slabpool_arena *, size_t) = slabpool_arena_alloc;
    cr_assert_not_null(alloc(a, 5));
    cr_assert_not_null(alloc(a, 0));
    cr_assert_eq(stats_of(a).used, sum + 32);
    FAILS(slabpool_arena_alloc(a, SIZE_MAX) == NULL, ENOMEM);
    FAILS(slabpool_arena_alloc(a, SIZE_MAX / 2) == NULL, ENOMEM);
    FAILS(slabpool_arena_alloc(a, SIZE_MAX / 4 + 1) == NULL, ENOMEM);
    FAILS(slabpool_arena_zalloc(a, (size_t)1 << 60) == NULL, ENOMEM);
    cr_assert_eq(stats_of(a).used, sum + 32);
    slabpool_arena_destroy(a);
}

/* POOLS.md: "arena fails above its chunk size". */
Test(pool_arena, larger_than_a_chunk_gets_its_own)
{
    struct slabpool_arena *a = slabpool_arena_create(1024);
    char *p = slabpool_arena_alloc(a, 5000), *q = slabpool_arena_alloc(a, (size_t)20 << 20);
    cr_assert(p != NULL && q != NULL);
    memset(p, 1, 5000);
    q[0] = q[(20 << 20) - 1] = 2;
    cr_assert_eq(stats_of(a).own, 2);
    cr_assert_eq(stats_of(a).owns, 2);
    cr_assert_eq(stats_of(a).used, 5008 + (20 << 20));
    cr_assert_eq(p[4999], 1);
    cr_assert_eq(slabpool_arena_give_back(a, p, 5000), 0);
    cr_assert_eq(stats_of(a).own, 1);
    cr_assert_eq(slabpool_arena_reset(a), 0);
    cr_assert_eq(stats_of(a).own, 0);
    cr_assert_eq(stats_of(a).held, 1024, "own blocks are not kept");
    cr_assert_eq(stats_of(a).peak, 5008 + (20 << 20));
    slabpool_arena_destroy(a);
}

/* Blocks as large as the first chunk do not stay out of chunks: these grow. */
Test(pool_arena, chunks_grow_to_what_is_asked_for)
{
    struct slabpool_arena *a = slabpool_arena_create(1024);
    for (int i = 0; i < 4000; i++)
        memset(slabpool_arena_alloc(a, 1000), i, 1000);
    struct slabpool_arena_stats s = stats_of(a);
    cr_assert(s.own < 10 && s.chunks < 20, "%zu own, %zu chunks", s.own, s.chunks);
    cr_assert(s.held < 3 * s.used, "%zu held, %zu used", s.held, s.used);
    slabpool_arena_destroy(a);
    a = slabpool_arena_create(0);
    for (int i = 0; i < 3000; i++)
        cr_assert_not_null(slabpool_arena_alloc(a, 10000));
    s = stats_of(a);
    cr_assert(s.chunks <= 9 + 30000000 / (4 << 20) + 1, "no larger than 4 MiB: %zu", s.chunks);
    slabpool_arena_destroy(a);
}

Test(pool_arena, zalloc_and_aligned)
{
    struct slabpool_arena *a = slabpool_arena_create(512);
    memset(slabpool_arena_alloc(a, 200), 0xff, 200);
    cr_assert_eq(slabpool_arena_reset(a), 0);
    char *p = slabpool_arena_zalloc(a, 200);
    for (int i = 0; i < 200; i++)
        cr_assert_eq(p[i], 0);
    FAILS(slabpool_arena_alloc_aligned(a, 0, 1) == NULL, EINVAL);
    FAILS(slabpool_arena_alloc_aligned(a, 48, 1) == NULL, EINVAL);
    FAILS(slabpool_arena_alloc_aligned(a, (size_t)1 << 63, 1) == NULL, ENOMEM);
    for (size_t align = 1; align <= 4u << 20; align *= 2)
        for (size_t n = 1; n < 100000; n = n * 7 + 3) {
            char *q = slabpool_arena_alloc_aligned(a, align, n);
            cr_assert_not_null(q);
            cr_assert_eq((uintptr_t)q % align, 0);
            memset(q, 1, n);
        }
    slabpool_arena_destroy(a);
}

Test(pool_arena, copies_and_text)
{
    struct slabpool_arena *a = slabpool_arena_create(512);
    char long_text[5000];
    memset(long_text, 'x', sizeof long_text - 1);
    long_text[sizeof long_text - 1] = '\0';
    cr_assert_str_eq(slabpool_arena_strdup(a, "brown"), "brown");
    cr_assert_str_eq(slabpool_arena_strdup(a, ""), "");
    cr_assert_str_eq(slabpool_arena_strdup(a, long_text), long_text);
    cr_assert_str_eq(slabpool_arena_strndup(a, "brown cow", 5), "brown");
    cr_assert_str_eq(slabpool_arena_strndup(a, "brown", 50), "brown");
    cr_assert_str_eq(slabpool_arena_strndup(a, "", 0), "");
    cr_assert(memcmp(slabpool_arena_memdup(a, "a\0b", 4), "a\0b", 4) == 0);
    cr_assert_not_null(slabpool_arena_memdup(a, NULL, 0));
    FAILS(slabpool_arena_memdup(a, "", SIZE_MAX) == NULL, ENOMEM);
    for (size_t n = 0; n < sizeof long_text; n = n * 9 / 8 + 1) {
        size_t used = stats_of(a).used;
        char *p = slabpool_arena_printf(a, "%.*s", (int)n, long_text);
        cr_assert_not_null(p);
        cr_assert_eq(strlen(p), n);
        cr_assert(memcmp(p, long_text, n) == 0);
        cr_assert_eq(stats_of(a).used, used + (n + 16) / 16 * 16, "not exact");
    }
    cr_assert_str_eq(slabpool_arena_printf(a, "%d %s %.2f", -5, "y", 1.5), "-5 y 1.50");
    size_t used = stats_of(a).used;
    static const wchar_t bad[] = {0x110000 * 8, 0};
    FAILS(slabpool_arena_printf(a, "%ls", bad) == NULL, EILSEQ);
    cr_assert_eq(stats_of(a).used, used);
    slabpool_arena_destroy(a);
}

Test(pool_arena, resize)
{
    struct slabpool_arena *a = slabpool_arena_create(1024);
    char *p = slabpool_arena_resize(a, NULL, 0, 10), *q;
    memcpy(p, "brown cow", 10);
    cr_assert_eq(slabpool_arena_resize(a, p, 10, 200), p, "the last one grows in place");
    cr_assert_eq(stats_of(a).used, 208);
    cr_assert_eq(slabpool_arena_resize(a, p, 200, 10), p, "and shrinks");
    cr_assert_eq(stats_of(a).used, 16);
    cr_assert_eq(stats_of(a).peak, 208);
    cr_assert_eq(stats_of(a).wasted, 0);
    q = slabpool_arena_alloc(a, 100);
    cr_assert_eq(q, p + 16);
    q = slabpool_arena_resize(a, p, 10, 30);
    cr_assert(q != NULL && q != p);
    cr_assert_str_eq(q, "brown cow");
    cr_assert_eq(stats_of(a).wasted, 16);
    cr_assert_eq(stats_of(a).used, 112 + 32);
    p = slabpool_arena_alloc(a, 64);
    cr_assert_eq(slabpool_arena_resize(a, q, 30, 3), q, "what is not the last shrinks in place");
    cr_assert_eq(stats_of(a).wasted, 32);
    cr_assert_eq(slabpool_arena_resize(a, q, 3, 12), q);
    memset(q, 1, 12); /* poisoned under AddressSanitizer, once */
    FAILS(slabpool_arena_resize(a, q, 12, SIZE_MAX) == NULL, ENOMEM);
    /* Over the end of the chunk, then by itself, by mremap when large. */
    char *r = slabpool_arena_alloc(a, 16);
    memcpy(r, "how now", 8);
    size_t n = 16;
    for (; n < 30000000; n *= 3) {
        r = slabpool_arena_resize(a, r, n, n * 3);
        cr_assert_not_null(r);
        cr_assert_str_eq(r, "how now");
        r[n * 3 - 1] = 'e';
    }
    cr_assert_eq(stats_of(a).own, 1);
    size_t used = stats_of(a).used;
    r = slabpool_arena_resize(a, r, n, 20);
    cr_assert_str_eq(r, "how now");
    cr_assert_eq(stats_of(a).used, used - n + 32);
    cr_assert_eq(stats_of(a).peak, used);
    FAILS(slabpool_arena_resize(a, r, 20, (size_t)1 << 60) == NULL, ENOMEM);
    cr_assert_str_eq(r, "how now");
    /* Own and aligned: a copy. */
    char *s = slabpool_arena_alloc_aligned(a, 4096, 100000);
    memcpy(s, "cow", 4);
    s = slabpool_arena_resize(a, s, 100000, 200000);
    cr_assert_str_eq(s, "cow");
    slabpool_arena_destroy(a);
}

/* A copy would lie behind a mark and go with it. */
Test(pool_arena, an_aligned_block_of_its_own_shrinks_in_place)
{
    struct slabpool_arena *a = slabpool_arena_create(512);
    char *p = slabpool_arena_alloc_aligned(a, 4096, 100000);
    uint64_t mark = slabpool_arena_mark(a);
    cr_assert_eq(slabpool_arena_resize(a, p, 100000, 5000), p);
    cr_assert_eq(stats_of(a).used, 5008);
    cr_assert_eq(slabpool_arena_release(a, mark), 0);
    cr_assert_eq(stats_of(a).used, 5008);
    memset(p, 1, 5000);
    slabpool_arena_destroy(a);
}

/* What shrank in place still has all its memory: held is what the allocator says it is. */
Test(pool_arena, held_is_what_the_allocator_gave)
{
    struct slabpool_arena *a = slabpool_arena_create(512);
    char *p = slabpool_arena_alloc_aligned(a, 4096, 300000), *q = slabpool_arena_alloc(a, 400000);
    cr_assert(p != NULL && q != NULL);
    size_t held = stats_of(a).held;
    cr_assert_eq(slabpool_arena_resize(a, p, 300000, 5000), p);
    cr_assert_eq(stats_of(a).held, held);
    q = slabpool_arena_resize(a, q, 400000, 300000);
    cr_assert_not_null(q);
    cr_assert_eq(stats_of(a).held, held - 100000);
    cr_assert_eq(slabpool_arena_give_back(a, p, 5000), 0);
    cr_assert_eq(stats_of(a).held, held - 100000 - 4096 - 300000);
    slabpool_arena_destroy(a);
}

/* Partial free: what goes in reverse order is had again at once. */
Test(pool_arena, give_back)
{
    struct slabpool_arena *a = slabpool_arena_create(4096);
    char *p[10];
    cr_assert_eq(slabpool_arena_give_back(a, NULL, 100), 0);
    for (int i = 0; i < 10; i++)
        p[i] = slabpool_arena_alloc(a, 100);
    for (int i = 9; i >= 5; i--)
        cr_assert_eq(slabpool_arena_give_back(a, p[i], 100), 0);
    cr_assert_eq(stats_of(a).used, 5 * 112);
    cr_assert_eq(stats_of(a).wasted, 0);
    cr_assert_eq(slabpool_arena_alloc(a, 50), p[5]);
    cr_assert_eq(slabpool_arena_give_back(a, p[1], 100), 0);
    cr_assert_eq(stats_of(a).used, 4 * 112 + 64);
    cr_assert_eq(stats_of(a).wasted, 112);
    cr_assert_eq(stats_of(a).peak, 10 * 112);
    slabpool_arena_destroy(a);
}

/* What is given back after a mark may lie before it: its loss outlives the release, exactly. */
Test(pool_arena, give_back_across_marks)
{
    struct slabpool_arena *a = slabpool_arena_create(512);
    void *p = slabpool_arena_alloc(a, 32), *last = slabpool_arena_alloc(a, 16);
    uint64_t outer = slabpool_arena_mark(a);
    void *q = slabpool_arena_alloc(a, 64);
    for (int i = 0; i < 100; i++)
        cr_assert_not_null(slabpool_arena_alloc(a, 48));
    uint64_t inner = slabpool_arena_mark(a);
    void *r = slabpool_arena_alloc(a, 80);
    cr_assert_not_null(slabpool_arena_alloc(a, 16));
    cr_assert_eq(slabpool_arena_give_back(a, p, 32), 0);
    cr_assert_eq(slabpool_arena_give_back(a, q, 64), 0);
    cr_assert_eq(slabpool_arena_give_back(a, r, 80), 0);
    cr_assert_eq(slabpool_arena_give_back(a, last, 16), 0, "before a mark, not the last");
    cr_assert_eq(stats_of(a).used, 4800 + 16);
    cr_assert_eq(slabpool_arena_release(a, inner), 0);
    cr_assert_eq(stats_of(a).used, 4800);
    cr_assert_eq(slabpool_arena_release(a, outer), 0);
    cr_assert_eq(stats_of(a).used, 0);
    cr_assert_eq(stats_of(a).wasted, 48);
    cr_assert_eq(slabpool_arena_reset(a), 0);
    cr_assert_eq(stats_of(a).wasted, 0);
    slabpool_arena_destroy(a);
}

static void give_back_twice(void *argument)
{
    void **pair = argument;
    cr_assert_eq(slabpool_arena_give_back(pair[0], pair[1], 100), 0);
    (void)slabpool_arena_give_back(pair[0], pair[1], 100);
}

Test(pool_arena, misuse_is_said)
{
    struct slabpool_arena *a = slabpool_arena_create(0);
    char *p = slabpool_arena_alloc(a, 100);
    void *pair[] = {a, p};
    struct child c = child_run(give_back_twice, pair);
    cr_assert(WIFSIGNALED(c.status) && WTERMSIG(c.status) == SIGABRT);
    cr_assert(strstr(c.said, "slabpool_arena_give_back: not a block in use of this arena: 0x"),
              "%s", c.said);
    slp_error_policy = SLP_ON_ERROR_REPORT;
    char mine;
    FAILS(slabpool_arena_give_back(a, &mine, 1) == -1, EINVAL);
    FAILS(slabpool_arena_give_back(a, p + 8, 16) == -1, EINVAL);
    FAILS(slabpool_arena_give_back(a, p, 200) == -1, EINVAL);
    FAILS(slabpool_arena_give_back(a, p, SIZE_MAX) == -1, EINVAL);
    FAILS(slabpool_arena_resize(a, &mine, 1, 2) == NULL, EINVAL);
    FAILS(slabpool_arena_resize(a, p, SIZE_MAX, 2) == NULL, EINVAL);
    cr_assert_eq(stats_of(a).used, 112, "something was changed");
    slabpool_arena_destroy(a);
}
