/* model.c: random operation sequences against a shadow of the heap.
 *
 * Several threads take turns, each told what to do next, so that a sequence is the same for the
 * same seed. After each operation its promises are checked: alignment, usable size, zeroing, that
 * the block overlaps no other, and that content is what was written last. The verifier runs every
 * few operations. SLP_SEED repeats a sequence, SLP_STEPS makes it longer.
 */
#include "tests/unit/unit.h"

#include "core/config.h"

TestSuite(model, .timeout = UNIT_TIMEOUT);

#define ACTORS 4 /* the test's own thread and three others */
#define BLOCKS 400

struct shadow {
    unsigned char *p; /* NULL: free */
    size_t n;         /* bytes that were written: the request, or all that is usable */
    unsigned char salt;
};

static struct shadow blocks[BLOCKS];
static uint64_t seed;
static size_t most;
static int step;

/* ---- actors ---- */

struct actor {
    struct unit_thread t;
    pthread_mutex_t lock;
    pthread_cond_t change;
    void (*todo)(struct shadow *b, uint64_t random);
    struct shadow *block;
    uint64_t random;
    bool quit, alive;
};

static struct actor actors[ACTORS];

static void act(void *argument)
{
    struct actor *a = argument;
    pthread_mutex_lock(&a->lock);
    while (!a->quit) {
        if (a->todo != NULL) {
            a->todo(a->block, a->random);
            a->todo = NULL;
            pthread_cond_broadcast(&a->change);
        } else {
            pthread_cond_wait(&a->change, &a->lock);
        }
    }
    pthread_mutex_unlock(&a->lock);
}

static void end_actor(struct actor *a)
{
    if (!a->alive)
        return;
    pthread_mutex_lock(&a->lock);
    a->quit = true;
    pthread_cond_broadcast(&a->change);
    pthread_mutex_unlock(&a->lock);
    unit_join(&a->t);
    a->alive = false;
}

/* Actor number `who` does it, started if it does not live, while the others stand still. */
static void let(size_t who, void (*todo)(struct shadow *, uint64_t), struct shadow *b)
{
    struct actor *a = &actors[who];
    uint64_t random = unit_next(&seed);
    if (who == 0) {
        todo(b, random);
        return;
    }
    if (!a->alive) {
        pthread_mutex_init(&a->lock, NULL);
        pthread_cond_init(&a->change, NULL);
        a->quit = false;
        a->todo = NULL;
        a->alive = true;
        unit_start(&a->t, act, a);
    }
    pthread_mutex_lock(&a->lock);
    a->todo = todo;
    a->block = b;
    a->random = random;
    pthread_cond_broadcast(&a->change);
    while (a->todo != NULL)
        pthread_cond_wait(&a->change, &a->lock);
    pthread_mutex_unlock(&a->lock);
}

/* ---- what a block must be ---- */

static unsigned char byte_at(const struct shadow *b, size_t i)
{
    return (unsigned char)(b->salt + i * 31 + (i >> 8) * 17);
}

static void write_all(struct shadow *b)
{
    for (size_t i = 0; i < b->n; i++)
        b->p[i] = byte_at(b, i);
}

static void check_content(const struct shadow *b, size_t n)
{
    size_t stride = n <= 8192 ? 1 : 61;
    bool good = true;
    for (size_t i = 0; i < n; i += stride)
        good = good && b->p[i] == byte_at(b, i);
    unit_note(n == 0 || (good && b->p[n - 1] == byte_at(b, n - 1)), "content has changed");
}

/* The block is new, at p with n bytes. */
static void check_new(struct shadow *b, void *p, size_t n, size_t align, uint64_t random)
{
    unit_note((uintptr_t)p % align == 0 && (uintptr_t)p % SLP_ALIGN == 0, "wrong alignment");
    size_t usable = slp_alloc_usable(p, "model");
    unit_note(usable >= n, "fewer usable bytes than were asked for");
    for (const struct shadow *o = blocks; o < blocks + BLOCKS; o++)
        unit_note(o == b || o->p == NULL || (unsigned char *)p >= o->p + o->n ||
                      o->p >= (unsigned char *)p + usable,
                  "two blocks overlap");
    b->p = p;
    b->n = random % 4 == 0 ? usable : n; /* as a program does that asks what is usable */
    b->salt = (unsigned char)(random >> 8);
    write_all(b);
}

/* ---- operations ---- */

static size_t some_size(uint64_t random)
{
    uint64_t r = random;
    switch (random % 32) {
    case 0:
        return unit_below(&r, most + 1);
    case 1: /* about a class's or page's end */
        return ((size_t)1 << unit_below(&r, 19)) + unit_below(&r, 3) - 1;
    case 2:
        return SLP_SLAB_MAX - 1 + unit_below(&r, 3);
    default:
        return unit_size(&r, most < 4096 ? most : 4096);
    }
}

static void allocate(struct shadow *b, uint64_t random)
{
    size_t n = some_size(random);
    void *p = slp_fast_alloc(n);
    unit_note(p != NULL, "no memory");
    if (p != NULL)
        check_new(b, p, n, SLP_ALIGN, random);
}

static void allocate_zeroed(struct shadow *b, uint64_t random)
{
    size_t n = some_size(random);
    unsigned char *p = slp_fast_zeroed(n);
    bool zero = true;
    unit_note(p != NULL, "no memory");
    if (p == NULL)
        return;
    for (size_t i = 0; i < n; i++)
        zero = zero && p[i] == 0;
    unit_note(zero, "a zeroed block is not");
    check_new(b, p, n, SLP_ALIGN, random);
}

static void allocate_aligned(struct shadow *b, uint64_t random)
{
    size_t n = some_size(random), align = (size_t)1 << (random >> 20) % 20;
    void *p = slp_alloc_aligned(align, n);
    unit_note(p != NULL, "no memory");
    if (p != NULL)
        check_new(b, p, n, align, random);
}

static void resize(struct shadow *b, uint64_t random)
{
    size_t n = some_size(random) + 1;
    check_content(b, b->n);
    unsigned char *p = slp_alloc_resize(b->p, n);
    unit_note(p != NULL, "no memory");
    if (p == NULL)
        return;
    b->p = p;
    check_content(b, b->n < n ? b->n : n);
    check_new(b, p, n, SLP_ALIGN, random);
}

static void release(struct shadow *b, uint64_t random)
{
    (void)random;
    check_content(b, b->n);
    unit_free(b->p);
    b->p = NULL;
}

static void trim(struct shadow *b, uint64_t random)
{
    (void)b;
    (void)random;
    slp_alloc_trim();
}

static void flush(struct shadow *b, uint64_t random)
{
    (void)b;
    (void)random;
    slp_heap_flush(slp_heap_enter());
}

/* ---- sequences ---- */

static void verify(void)
{
    const char *said = atomic_load(&unit_complaint), *fault = NULL;
    cr_assert_null(said, "step %d: %s", step, said);
    cr_assert_eq(slp_verify(&fault), 0, "step %d: %s", step, fault);
}

/* fill: of ten operations on blocks, how many are allocations when half the table is in use. */
static void one_step(size_t fill)
{
    struct shadow *b = &blocks[unit_below(&seed, BLOCKS)];
    size_t who = unit_below(&seed, ACTORS), what = unit_below(&seed, 1000);
    if (what < 3) {
        end_actor(&actors[who]);
    } else if (what < 6) {
        let(who, trim, NULL);
    } else if (what < 12) {
        let(who, flush, NULL);
    } else if (b->p != NULL) {
        let(who, what < 200 ? resize : release, b);
    } else if (unit_below(&seed, 10) < fill) {
        let(who, what < 300 ? allocate_zeroed : what < 400 ? allocate_aligned : allocate, b);
    }
}

static void run(const char *name, int steps)
{
    const char *text = getenv("SLP_STEPS");
    seed = unit_seed(name);
    steps = text != NULL ? atoi(text) : UNIT_WORK(steps);
    most = most == 0 ? 400000 : most;
    size_t fill = 10;
    for (step = 0; step < steps; step++) {
        if (step % 1000 == 0) /* now it grows, now it shrinks */
            fill = unit_below(&seed, 10) + 1;
        one_step(fill);
        if (step % (UNIT_SANITIZED ? 64 : 16) == 0)
            verify();
    }
    verify();
    int64_t live = 0;
    for (struct shadow *b = blocks; b < blocks + BLOCKS; b++)
        live += b->p != NULL;
    cr_assert_eq(unit_live(), live, "%lld blocks are counted, %lld live", (long long)unit_live(),
                 (long long)live);
    for (struct shadow *b = blocks; b < blocks + BLOCKS; b++)
        if (b->p != NULL)
            let(unit_below(&seed, ACTORS), release, b);
    verify();
    for (int i = 1; i < ACTORS; i++)
        end_actor(&actors[i]);
    verify();
    cr_assert_eq(unit_live(), 0);
    slp_alloc_trim();
    verify();
    for (uint32_t k = 0; k < SLP_CLASSES; k++)
        cr_assert_eq(unit_class(k).slabs, 0, "class %u has slabs when all is free",
                     slp_classes[k].size);
}

Test(model, plain)
{
    run("model/plain", 60000);
}

Test(model, small_blocks)
{
    most = 300;
    run("model/small_blocks", 60000);
}

Test(model, large_blocks)
{
    most = 3000000;
    run("model/large_blocks", 20000);
}

Test(model, purge_at_once)
{
    slp_arena_set_purge_delay(0);
    run("model/purge_at_once", 30000);
}

Test(model, purge_never)
{
    slp_arena_set_purge_delay(SLP_PURGE_NEVER);
    run("model/purge_never", 30000);
}

/* Most blocks come from the fallback. Without mimalloc that is our own mappings. */
Test(model, arena_limit)
{
    struct slp_config c = {.arena_limit = 16 * SLP_UNIT, .purge_delay_ms = 1000};
    (void)slp_config_apply(&c);
    run("model/arena_limit", 30000);
}

Test(model, class_limits)
{
    struct slp_config c = {.arena_limit = SIZE_MAX, .purge_delay_ms = 1000, .nrules = 12};
    for (unsigned i = 0; i < c.nrules; i++)
        c.rules[i] = (struct slp_class_rule){.size = (size_t)16 << i, .prealloc = SIZE_MAX,
                                             .limit = i * i, .batch = SIZE_MAX, .keep = SIZE_MAX};
    (void)slp_config_apply(&c);
    run("model/class_limits", 30000);
}

/* Rules of every kind, for sizes old and new; run() takes the seed they are made of. */
static void random_rules(const char *test)
{
    uint64_t at = unit_seed(test);
    struct slp_config c = {.arena_limit = SIZE_MAX, .purge_delay_ms = 1000, .nrules = 40};
    for (unsigned i = 0; i < c.nrules; i++) {
        size_t bits = unit_below(&at, 15);
        struct slp_class_rule rule = {.size = 1 + unit_below(&at, (size_t)16 << bits),
                                      .prealloc = SIZE_MAX, .limit = SIZE_MAX, .batch = SIZE_MAX,
                                      .keep = SIZE_MAX};
        size_t few = 4000000 / rule.size;
        if (rule.size > SLP_SLAB_MAX)
            rule.size = SLP_SLAB_MAX;
        if (unit_below(&at, 3) == 0)
            rule.prealloc = unit_below(&at, few < 1000 ? few : 1000);
        if (unit_below(&at, 2) == 0)
            rule.batch = unit_below(&at, 200);
        if (unit_below(&at, 2) == 0)
            rule.keep = unit_below(&at, 300);
        if (unit_below(&at, 5) == 0)
            rule.limit = unit_below(&at, 100);
        c.rules[i] = rule;
    }
    (void)slp_config_apply(&c);
}

Test(model, rules)
{
    void *before = slp_fast_alloc(300);
    random_rules("model/rules");
    unit_free(before);
    run("model/rules", 40000);
}

Test(model, rules_small)
{
    random_rules("model/rules_small");
    most = 1100;
    run("model/rules_small", 40000);
}

Test(model, backend_serves_all)
{
    struct slp_config c = {.arena_limit = SIZE_MAX, .purge_delay_ms = 1000,
                           .backend = SLP_BACKEND_MIMALLOC};
    if (slp_config_apply(&c) != 0)
        cr_skip_test("libmimalloc.so.2 is not installed");
    run("model/backend_serves_all", 20000);
}
