/* pool_arena_ends.c: what goes when in an arena (core/slabpool/arena.h): marks, resets, cleanups,
 * children; and all verbs at random against a model. */
#include "tests/unit/exact.h"

TestSuite(pool_arena_ends, .init = exact_begin, .fini = exact_end, .timeout = UNIT_TIMEOUT);

static struct slabpool_arena_stats stats_of(const struct slabpool_arena *a)
{
    struct slabpool_arena_stats s;
    slabpool_arena_stats(a, &s);
    return s;
}

Test(pool_arena_ends, marks_nest)
{
    struct slabpool_arena *a = slabpool_arena_create(512);
    char *keep = slabpool_arena_strdup(a, "keep");
    uint64_t marks[20];
    size_t used[20];
    for (int i = 0; i < 20; i++) {
        used[i] = stats_of(a).used;
        marks[i] = slabpool_arena_mark(a);
        cr_assert_neq(marks[i], 0);
        cr_assert_eq(stats_of(a).used, used[i], "a mark is no block");
        for (int j = 0; j < i * 10; j++)
            memset(slabpool_arena_alloc(a, 60), j, 60);
        memset(slabpool_arena_alloc(a, 30000), i, 30000);
    }
    for (int i = 19; i >= 0; i -= 3) {
        cr_assert_eq(slabpool_arena_release(a, marks[i]), 0);
        cr_assert_eq(stats_of(a).used, used[i]);
        FAILS(slabpool_arena_release(a, marks[i]) == -1, EINVAL);
        if (i < 18)
            FAILS(slabpool_arena_release(a, marks[i + 1]) == -1, EINVAL);
    }
    cr_assert_str_eq(keep, "keep");
    cr_assert_eq(stats_of(a).releases, 7);
    struct slabpool_arena *b = slabpool_arena_create(512);
    cr_assert_neq(slabpool_arena_mark(b), 0);
    FAILS(slabpool_arena_release(a, slabpool_arena_mark(b)) == -1, EINVAL);
    FAILS(slabpool_arena_release(a, 0) == -1, EINVAL);
    slabpool_arena_destroy(b);
    slabpool_arena_destroy(a);
}

/* POOLS.md: "reset throws chunks away". A second round of the same work asks for nothing. */
Test(pool_arena_ends, reset_and_release_keep_chunks)
{
    struct slabpool_arena *a = slabpool_arena_create(1024);
    uint64_t allocs = 0;
    for (int round = 0; round < 6; round++) {
        uint64_t mark = round % 2 == 0 ? 0 : slabpool_arena_mark(a);
        for (int i = 0; i < 5000; i++)
            memset(slabpool_arena_alloc(a, (size_t)i % 200 + 1), i, (size_t)i % 200 + 1);
        if (round == 0)
            allocs = unit_counts()->large.allocs + (uint64_t)unit_live();
        cr_assert_eq(unit_counts()->large.allocs + (uint64_t)unit_live(), allocs);
        cr_assert_eq(mark == 0 ? slabpool_arena_reset(a) : slabpool_arena_release(a, mark), 0);
        cr_assert_eq(stats_of(a).used, 0);
        cr_assert_eq(stats_of(a).chunks, 1);
    }
    size_t held = stats_of(a).held;
    cr_assert_gt(stats_of(a).kept, 5);
    cr_assert_eq(slabpool_arena_trim(a), held - 1024);
    cr_assert_eq(stats_of(a).kept, 0);
    cr_assert_eq(stats_of(a).held, 1024);
    cr_assert_eq(slabpool_arena_trim(a), 0);
    cr_assert_eq(stats_of(a).resets, 3);
    slabpool_arena_destroy(a);
}

Test(pool_arena_ends, what_a_reset_keeps_is_bounded)
{
    struct slabpool_arena *a = slabpool_arena_create(0);
    for (int i = 0; i < 100000; i++)
        cr_assert_not_null(slabpool_arena_alloc(a, 1000));
    cr_assert_gt(stats_of(a).held, 100000000);
    cr_assert_eq(slabpool_arena_reset(a), 0);
    cr_assert(stats_of(a).held <= (16 << 20) + 8192 && stats_of(a).held > 8 << 20, "%zu",
              stats_of(a).held);
    slabpool_arena_keep(a, 100000);
    cr_assert_eq(slabpool_arena_reset(a), 0);
    cr_assert(stats_of(a).held <= 108192 && stats_of(a).held > 16384);
    cr_assert_not_null(slabpool_arena_alloc(a, 1000));
    slabpool_arena_destroy(a);
}

/* ---- cleanups and children ---- */

static char order[64];

static void note(void *arg)
{
    strcat(order, arg);
}

Test(pool_arena_ends, cleanups_last_in_first_out)
{
    struct slabpool_arena *a = slabpool_arena_create(512);
    cr_assert_eq(slabpool_arena_cleanup_add(a, note, "a"), 0);
    uint64_t mark = slabpool_arena_mark(a);
    cr_assert_eq(slabpool_arena_cleanup_add(a, note, "b"), 0);
    struct slabpool_arena *child = slabpool_arena_child(a, 0);
    cr_assert_eq(slabpool_arena_cleanup_add(child, note, "c"), 0);
    cr_assert_eq(slabpool_arena_cleanup_add(a, note, "d"), 0);
    cr_assert_eq(stats_of(a).cleanups, 4);
    cr_assert_eq(slabpool_arena_release(a, mark), 0);
    cr_assert_str_eq(order, "dcb", "a child goes in its turn");
    cr_assert_eq(slabpool_arena_cleanup_add(a, note, "e"), 0);
    cr_assert_eq(slabpool_arena_reset(a), 0);
    cr_assert_str_eq(order, "dcbea");
    cr_assert_eq(slabpool_arena_reset(a), 0);
    cr_assert_eq(slabpool_arena_cleanup_add(a, note, "f"), 0);
    slabpool_arena_destroy(a);
    cr_assert_str_eq(order, "dcbeaf", "each runs once");
}

Test(pool_arena_ends, cleanups_are_killed_and_run)
{
    struct slabpool_arena *a = slabpool_arena_create(512);
    char x[] = "x", y[] = "y";
    for (int i = 0; i < 2; i++) {
        cr_assert_eq(slabpool_arena_cleanup_add(a, note, x), 0);
        cr_assert_eq(slabpool_arena_cleanup_add(a, note, y), 0);
    }
    cr_assert_eq(slabpool_arena_cleanup_kill(a, note, x), 0);
    cr_assert_str_eq(order, "");
    cr_assert_eq(slabpool_arena_cleanup_run(a, note, y), 0);
    cr_assert_str_eq(order, "y");
    FAILS(slabpool_arena_cleanup_kill(a, note, order) == -1, ENOENT);
    FAILS(slabpool_arena_cleanup_run(a, NULL, x) == -1, ENOENT);
    cr_assert_eq(slabpool_arena_reset(a), 0);
    cr_assert_str_eq(order, "yyx");
    FAILS(slabpool_arena_cleanup_kill(a, note, x) == -1, ENOENT);
    /* Added and killed for ever, an arena does not grow. */
    for (int i = 0; i < 1000; i++) {
        cr_assert_eq(slabpool_arena_cleanup_add(a, note, x), 0);
        cr_assert_eq(slabpool_arena_cleanup_kill(a, note, x), 0);
    }
    cr_assert_eq(stats_of(a).used, 0);
    cr_assert_eq(unit_live(), exact_live0 + 1);
    slabpool_arena_destroy(a);
}

struct late {
    struct slabpool_arena *arena;
    uint64_t mark;
    char *text;
};

static void from_within(void *arg)
{
    struct late *l = arg;
    cr_assert_str_eq(l->text, "still here", "memory goes after the cleanups");
    FAILS(slabpool_arena_mark(l->arena) == 0, EBUSY);
    FAILS(slabpool_arena_release(l->arena, l->mark) == -1, EBUSY);
    FAILS(slabpool_arena_reset(l->arena) == -1, EBUSY);
    slabpool_arena_destroy(l->arena); /* said, and refused */
    memset(slabpool_arena_alloc(l->arena, 9000), 1, 9000);
    strcat(order, "l");
    cr_assert_eq(slabpool_arena_cleanup_add(l->arena, note, "n"), 0);
}

Test(pool_arena_ends, cleanups_may_call_their_arena)
{
    struct slabpool_arena *a = slabpool_arena_create(512);
    slp_error_policy = SLP_ON_ERROR_REPORT;
    struct late *l = slabpool_arena_alloc(a, sizeof *l);
    l->arena = a;
    l->mark = slabpool_arena_mark(a);
    cr_assert_eq(slabpool_arena_cleanup_add(a, from_within, l), 0);
    l->text = slabpool_arena_strdup(a, "still here");
    cr_assert_eq(slabpool_arena_release(a, l->mark), 0);
    cr_assert_str_eq(order, "ln", "what a cleanup adds runs too");
    cr_assert_eq(stats_of(a).used, (sizeof *l + 15) / 16 * 16);
    cr_assert_geq(stats_of(a).peak, 9000 + sizeof *l);
    slabpool_arena_destroy(a);
}

Test(pool_arena_ends, children)
{
    struct slabpool_arena *root = slabpool_arena_create(512), *child, *inner;
    for (int i = 0; i < 100; i++) {
        child = slabpool_arena_child(root, 512);
        cr_assert_not_null(slabpool_arena_alloc(child, 4000));
        slabpool_arena_destroy(child);
    }
    cr_assert_eq(stats_of(root).used, 0, "children that are gone leave nothing");
    cr_assert_eq(stats_of(root).cleanups, 0);
    struct slabpool_arena *three[3];
    for (int i = 0; i < 3; i++)
        three[i] = slabpool_arena_child(root, 512);
    slabpool_arena_destroy(three[1]);
    slabpool_arena_destroy(three[2]);
    child = slabpool_arena_child(root, 0);
    inner = slabpool_arena_child(child, 0);
    cr_assert_eq(slabpool_arena_cleanup_add(inner, note, "i"), 0);
    cr_assert_not_null(slabpool_arena_alloc(inner, 100000));
    FAILS(slabpool_arena_child(root, 1) == NULL, EINVAL);
    slabpool_arena_destroy(slabpool_arena_child(NULL, 0));
    cr_assert_eq(stats_of(root).cleanups, 2);
    slabpool_arena_destroy(root);
    cr_assert_str_eq(order, "i");
}

/* Children of one parent, each in a thread of its own. */
static void work(void *argument)
{
    struct slabpool_arena *a = argument;
    for (int round = 0; round < UNIT_WORK(40); round++) {
        uint64_t mark = slabpool_arena_mark(a);
        for (size_t i = 0; i < 500; i++) {
            char *p = slabpool_arena_alloc(a, i);
            unit_note(p != NULL, "no block");
            memset(p, (int)i, i);
        }
        unit_note(slabpool_arena_release(a, mark) == 0, "no release");
    }
}

Test(pool_arena_ends, children_in_other_threads)
{
    struct slabpool_arena *root = slabpool_arena_create(0);
    struct unit_thread t[3];
    for (int i = 0; i < 3; i++)
        unit_start(&t[i], work, slabpool_arena_child(root, 512));
    work(root);
    for (int i = 0; i < 3; i++)
        unit_join(&t[i]);
    UNIT_NO_COMPLAINT();
    slabpool_arena_destroy(root);
}

/* All verbs at random: contents stay, and `used` is the sum of what is live, whatever was done. */
static void against_a_model(void)
{
    enum { DEPTH = 6, MOST = 4000 };
    static struct { unsigned char *p; size_t n; } block[MOST];
    struct { uint64_t mark; size_t n; } level[DEPTH];
    size_t n = 0, depth = 0;
    uint64_t seed = unit_seed("pool_arena");
    struct slabpool_arena *a = slabpool_arena_create(512);
    for (int step = 0; step < UNIT_WORK(60000); step++) {
        size_t what = unit_below(&seed, 100), i = n == 0 ? 0 : unit_below(&seed, n);
        size_t size = unit_size(&seed, 1000) + (what == 0 ? 30000 : 1);
        size_t from = depth == 0 ? 0 : level[depth - 1].n;
        if (what < 70 && n < MOST) {
            block[n].p = what < 60 ? slabpool_arena_alloc(a, size)
                                   : slabpool_arena_alloc_aligned(a, 1u << what % 10, size);
            block[n].n = size;
            memset(block[n].p, (int)(n * 7 + size), size);
            n++;
        } else if (what < 80 && n > 0) {
            i = what < 75 ? n - 1 : i;
            unsigned char *p = block[i].p;
            size_t both = size < block[i].n ? size : block[i].n;
            if (i < from) /* a copy would go with the mark */
                size = both;
            p = slabpool_arena_resize(a, p, block[i].n, size);
            both = size < both ? size : both;
            for (size_t j = 0; j < both; j++)
                cr_assert_eq(p[j], (unsigned char)(i * 7 + block[i].n));
            block[i].p = p;
            block[i].n = size;
            memset(p, (int)(i * 7 + size), size);
        } else if (what < 88 && n > from) { /* the last of the list is the one to go */
            cr_assert_eq(slabpool_arena_give_back(a, block[n - 1].p, block[n - 1].n), 0);
            n--;
        } else if (what < 94 && depth < DEPTH) {
            level[depth].n = n;
            level[depth++].mark = slabpool_arena_mark(a);
        } else if (what < 98 && depth > 0) {
            depth = unit_below(&seed, depth);
            n = level[depth].n;
            cr_assert_eq(slabpool_arena_release(a, level[depth].mark), 0);
        } else if (what == 99 && step % 10 == 0) {
            cr_assert_eq(slabpool_arena_reset(a), 0);
            n = depth = 0;
        }
        if (step % 16 != 0)
            continue;
        size_t used = 0;
        for (size_t k = 0; k < n; k++) {
            used += (block[k].n + 15) / 16 * 16;
            cr_assert_eq(block[k].p[0], (unsigned char)(k * 7 + block[k].n));
            cr_assert_eq(block[k].p[block[k].n - 1], (unsigned char)(k * 7 + block[k].n));
        }
        cr_assert_eq(stats_of(a).used, used, "step %d", step);
    }
    slabpool_arena_destroy(a);
}

Test(pool_arena_ends, model)
{
    against_a_model();
}

Test(pool_arena_ends, model_hardened)
{
    struct slp_config config = {.arena_limit = SIZE_MAX, .harden = SLP_HARDEN_MAX};
    cr_assert_eq(slp_config_apply(&config), 0);
    exact_live0 = unit_live();
    exact_bytes0 = exact_bytes();
    against_a_model();
}

/* Where there is no memory for a larger chunk there may be some for the block alone. */
Test(pool_arena_ends, little_memory)
{
    struct slp_config config = {.arena_limit = 256 << 10, .fallback = SLP_FALLBACK_NONE};
    cr_assert_eq(slp_config_apply(&config), 0);
    struct slabpool_arena *a = slabpool_arena_create(512);
    size_t n = 0;
    char *p, *last = NULL;
    while ((p = slabpool_arena_alloc(a, 1000)) != NULL && n < 10000) {
        memset(p, 1, 1000);
        last = p;
        n++;
    }
    cr_assert(n > 50 && n < 300, "%zu blocks", n);
    cr_assert_eq(errno, ENOMEM);
    cr_assert_eq(stats_of(a).used, n * 1008);
    cr_assert_gt(stats_of(a).own, 10);
    FAILS(slabpool_arena_resize(a, last, 1000, 100000) == NULL, ENOMEM);
    FAILS(slabpool_arena_printf(a, "%5000d", 1) == NULL, ENOMEM);
    cr_assert_eq(stats_of(a).used, n * 1008);
    cr_assert_eq(last[999], 1);
    cr_assert_eq(slabpool_arena_reset(a), 0);
    cr_assert_not_null(slabpool_arena_alloc(a, 1000));
    slabpool_arena_destroy(a);
}
