/* pool_nomem_growing.c: the arena, the region, buffers, JSON and the interner when each of their
 * allocations fails in turn: ENOMEM, nothing lost, nothing changed. */
#include "tests/unit/pool_nomem.h"

TestSuite(pool_nomem_growing, .timeout = UNIT_TIMEOUT);

struct block {
    unsigned char *p;
    size_t n;
};

static void fill(struct block *b, size_t k)
{
    memset(b->p, (int)(k * 7 + b->n) & 0xff, b->n);
}

static void intact(const struct block *b, size_t blocks, const struct slabpool_arena *a)
{
    size_t used = 0;
    for (size_t k = 0; k < blocks; k++) {
        used += b[k].p == NULL ? 0 : (b[k].n + 15) / 16 * 16;
        for (size_t i = 0; b[k].p != NULL && i < b[k].n; i++)
            cr_assert_eq(b[k].p[i], (unsigned char)(k * 7 + b[k].n), "block %zu of %zu", k, b[k].n);
    }
    struct slabpool_arena_stats s;
    slabpool_arena_stats(a, &s);
    cr_assert_eq(s.used, used, "%zu used, not %zu", s.used, used);
}

static void nothing(void *arg)
{
    (void)arg;
}

/* Blocks, marks, and what is given back before and behind them. */
static void use_arena(unsigned seed_of)
{
    enum { MOST = 200 };
    struct block b[MOST];
    uint64_t marks[8], seed = seed_of;
    size_t n = 0, at[8], depth = 0, turns = seed_of == 1 ? 400 : 150;
    struct slabpool_arena *a = slabpool_arena_create(512);
    if (!good(a != NULL))
        return;
    for (size_t turn = 0; turn < turns; turn++) {
        size_t size = 1 + unit_below(&seed, unit_below(&seed, 9) == 0 ? 3000 : 120), k;
        size_t base = depth == 0 ? 0 : at[depth - 1];
        switch (unit_below(&seed, 10)) {
        default:
            if (n < MOST && good((b[n].p = slabpool_arena_alloc(a, size)) != NULL)) {
                b[n].n = size;
                fill(&b[n], n);
                n++;
            }
            break;
        case 4:
            if (depth < 8 && good((marks[depth] = slabpool_arena_mark(a)) != 0))
                at[depth++] = n;
            break;
        case 5:
            if (depth != 0) {
                depth -= depth > 1 ? 1 + unit_below(&seed, 2) : 1;
                cr_assert_eq(slabpool_arena_release(a, marks[depth]), 0);
                n = at[depth];
            }
            break;
        case 6: /* the last, wherever its mark is; so that marks are met */
            k = n - 1;
            if (n != 0 && b[k].p != NULL) {
                cr_assert_eq(slabpool_arena_give_back(a, b[k].p, b[k].n), 0);
                b[k].p = NULL;
                n -= n > base;
            }
            break;
        case 7:
            k = n == 0 ? 0 : unit_below(&seed, n);
            if (n != 0 && b[k].p != NULL) {
                cr_assert_eq(slabpool_arena_give_back(a, b[k].p, b[k].n), 0);
                b[k].p = NULL;
            }
            break;
        case 8:
            k = n == base ? n : base + unit_below(&seed, n - base);
            if (k != n && b[k].p != NULL) {
                unsigned char *p = slabpool_arena_resize(a, b[k].p, b[k].n, size);
                if (good(p != NULL)) {
                    size_t kept = size < b[k].n ? size : b[k].n;
                    for (size_t i = 0; i < kept; i++)
                        cr_assert_eq(p[i], (unsigned char)(k * 7 + b[k].n));
                    b[k] = (struct block){p, size};
                    fill(&b[k], k);
                }
            }
            break;
        case 9:
            (void)good(slabpool_arena_cleanup_add(a, nothing, NULL) == 0);
            (void)good(slabpool_arena_child(a, 512) != NULL);
        }
        intact(b, n, a);
    }
    slabpool_arena_destroy(a);
}

Test(pool_nomem_growing, arena)
{
    for (unsigned seed = 1; seed < (unsigned)UNIT_WORK(24) + 1; seed++)
        in_turn(use_arena, seed);
}

/* A mark lies where it stands for, or there is none: else what is given back before it would come
 * back at its release. */
Test(pool_nomem_growing, a_mark_needs_a_chunk)
{
    struct slabpool_arena_stats s;
    struct slabpool_arena *a = slabpool_arena_create(512);
    char *p, *last = NULL;
    left = 0;
    once = false;
    while ((p = slabpool_arena_alloc(a, 16)) != NULL)
        last = p;
    left = 0;
    once = true;
    uint64_t mark = slabpool_arena_mark(a);
    cr_assert_eq(left, -1);
    cr_assert(mark == 0 && errno == ENOMEM);
    slabpool_arena_stats(a, &s);
    size_t used = s.used;
    cr_assert(s.own == 0 && s.owns == 0 && s.wasted == 0);
    cr_assert_eq(slabpool_arena_give_back(a, last, 16), 0);
    slabpool_arena_stats(a, &s);
    cr_assert_eq(s.used, used - 16);
    slabpool_arena_destroy(a);
}

static void use_region(unsigned flags)
{
    uint64_t handle[64], seed = 5;
    size_t size[64], n = 0;
    struct slabpool_region *r = slabpool_region_create(2000, flags);
    if (!good(r != NULL))
        return;
    for (size_t turn = 0; turn < 200; turn++) {
        size_t bytes = 1 + unit_below(&seed, 200), k;
        size_t align = (size_t)1 << unit_below(&seed, 8);
        if (n < 64 && unit_below(&seed, 5) < 3) {
            handle[n] = slabpool_region_alloc_aligned(r, align, bytes);
            if (handle[n] != 0) {
                size[n] = bytes;
                memset(slabpool_region_deref(r, handle[n]), (int)bytes, bytes);
                n++;
            } else {
                cr_assert_eq(errno, ENOMEM);
            }
        } else if (n != 0) {
            k = unit_below(&seed, n);
            cr_assert_eq(slabpool_region_free(r, handle[k]), 0);
            handle[k] = handle[--n];
            size[k] = size[n];
        }
        for (k = 0; k < n; k++) {
            const unsigned char *p = slabpool_region_deref(r, handle[k]);
            for (size_t i = 0; i < size[k]; i++)
                cr_assert_eq(p[i], (unsigned char)size[k]);
        }
        if (turn % 50 == 49)
            (void)slabpool_region_compact(r);
    }
    slabpool_region_destroy(r);
}

Test(pool_nomem_growing, region)
{
    in_turn(use_region, SLABPOOL_REGION_GROW);
}

static void write_json(struct slabpool_buf *buf)
{
    size_t before = slabpool_buf_length(buf);
    struct slabpool_json *json = slabpool_json_create(buf);
    if (!good(json != NULL))
        return;
    (void)slabpool_json_begin_array(json);
    for (int i = 0; i < 300; i++) {
        size_t length = slabpool_buf_length(buf);
        int ret = i % 3 == 0   ? slabpool_json_int(json, i)
                  : i % 3 == 1 ? slabpool_json_string(json, "a \"string\"")
                               : slabpool_json_double(json, i / 10.);
        if (ret != 0)
            cr_assert_eq(slabpool_buf_length(buf), length);
    }
    (void)slabpool_json_end_array(json);
    if (good(slabpool_json_finish(json) == 0))
        cr_assert_eq(((char *)slabpool_buf_data(buf))[slabpool_buf_length(buf) - 1], ']');
    slabpool_json_destroy(json);
    cr_assert_geq(slabpool_buf_length(buf), before);
}

static void use_buffers(unsigned items)
{
    struct slabpool_fixed *pool = items ? slabpool_fixed_create(100, 2, 16, 0) : NULL;
    struct slabpool_buf *out[5];
    size_t n = 0;
    if (items && !good(pool != NULL))
        return;
    struct slabpool_bufs *bufs =
        items ? slabpool_bufs_create_items(pool) : slabpool_bufs_create(64);
    if (good(bufs != NULL)) {
        for (int i = 0; i < 10; i++) {
            struct slabpool_buf *buf = slabpool_bufs_get(bufs);
            if (!good(buf != NULL))
                continue;
            (void)good(slabpool_buf_printf(buf, "%*d", i * 40, i) == 0);
            write_json(buf);
            size_t length = slabpool_buf_length(buf), got;
            char *p = i % 3 == 0 ? slabpool_buf_detach(buf, &got) : NULL;
            if (i % 3 == 0) {
                cr_assert_eq(slabpool_buf_length(buf), p == NULL ? length : 0);
                if (good(p != NULL))
                    cr_assert_eq(got, length);
                unit_free(p);
            }
            if (n < 5 && i % 2 == 0)
                out[n++] = buf;
            else
                cr_assert_eq(slabpool_bufs_put(bufs, buf), 0);
        }
        while (n > 2)
            cr_assert_eq(slabpool_bufs_put(bufs, out[--n]), 0);
        struct slabpool_bufs_stats s;
        slabpool_bufs_stats(bufs, &s);
        cr_assert(s.outstanding == n && s.gets - s.puts == n);
        cr_assert_eq(slabpool_bufs_destroy(bufs), n);
    }
    if (items)
        cr_assert_eq(slabpool_fixed_destroy(pool), 0);
}

Test(pool_nomem_growing, buffers)
{
    in_turn(use_buffers, 0);
}

Test(pool_nomem_growing, buffers_of_items)
{
    in_turn(use_buffers, 1);
}

static void use_intern(unsigned flags)
{
    enum { MOST = 120 };
    const char *p[MOST];
    size_t strings = 0;
    struct slabpool_intern *t = slabpool_intern_create(flags);
    if (!good(t != NULL))
        return;
    for (int round = 0; round < 2; round++) {
        strings = 0;
        for (int i = 0; i < MOST; i++) {
            char name[200];
            snprintf(name, sizeof name, "%*d", i + 1, i);
            p[i] = slabpool_intern(t, name);
            if (good(p[i] != NULL))
                strings++;
            cr_assert_eq(slabpool_intern_lookup(t, name, strlen(name)), p[i]);
        }
        struct slabpool_intern_stats s;
        slabpool_intern_stats(t, &s);
        cr_assert_eq(s.strings, strings);
        if (round == 0 && flags == SLABPOOL_INTERN_COUNT)
            for (int i = 0; i < MOST; i++)
                for (int k = 0; k < 2; k++)
                    cr_assert_eq(slabpool_intern_release(t, p[i]), 0);
        else if (round == 0)
            slabpool_intern_clear(t);
    }
    slabpool_intern_destroy(t);
}

Test(pool_nomem_growing, intern)
{
    in_turn(use_intern, SLABPOOL_INTERN_COUNT);
    in_turn(use_intern, SLABPOOL_INTERN_KEEP);
}
