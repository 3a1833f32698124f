/* class_added.c: sizes that a configuration adds, before and after there are blocks. */
#include "tests/unit/unit.h"

#include "core/config.h"

TestSuite(class_added, .timeout = UNIT_TIMEOUT);

#define ADDED (SLP_CLASSES - SLP_BUILT_IN)

static uint32_t naive_class(size_t n, size_t align)
{
    uint32_t best = SLP_CLASSES;
    for (uint32_t k = 0; k < SLP_CLASSES; k++)
        if (slp_classes[k].size >= n && slp_classes[k].size % align == 0 &&
            (best == SLP_CLASSES || slp_classes[k].size < slp_classes[best].size))
            best = k;
    return best;
}

/* Sizes of which no class is one, up to 1 KiB and above. */
static void add_some(uint64_t *seed, uint32_t n)
{
    for (uint32_t i = 0; i < n;) {
        size_t size = 1 + unit_below(seed, (i & 1) != 0 ? 1024 : SLP_SLAB_MAX);
        if (slp_classes[slp_class_of(slp_class_round(size))].size == slp_class_round(size))
            continue;
        uint32_t k = slp_class_add(size);
        cr_assert_eq(k, SLP_BUILT_IN + i, "%zu bytes", size);
        cr_assert_eq(slp_classes[k].size, slp_class_round(size));
        cr_assert_eq(slp_class_add(size), k);
        i++;
    }
}

Test(class_added, rounding)
{
    slp_class_init();
    for (size_t n = 1; n <= SLP_SLAB_MAX + 1; n++) {
        uint32_t size = slp_class_round(n);
        cr_assert(size >= n && size - n < (n <= 1024 ? 16 : 128) && size % 16 == 0);
        bool built_in = slp_classes[slp_class_of(size)].size == size;
        cr_assert_eq(slp_class_is_built_in(size), built_in, "%u bytes", size);
    }
}

Test(class_added, every_size)
{
    uint64_t seed = unit_seed("class_added/every_size");
    slp_class_init();
    add_some(&seed, ADDED);
    cr_assert_eq(slp_class_add(1040), slp_class_is_built_in(1152) ? slp_class_of(1152) : 0);
    uint32_t k = 0;
    for (size_t n = 0; n <= SLP_SLAB_MAX + 1; n++) {
        if (n > slp_classes[k].size)
            k = slp_classes[k].next;
        cr_assert_eq(k, slp_class_of(n), "%zu bytes: class %u, not %u", n, slp_class_of(n), k);
        cr_assert(n % 16 > 1 || k == naive_class(n, 1), "%zu bytes: class %u", n, k);
    }
    cr_assert_eq(slp_classes[k].next, SLP_CLASSES);
    for (size_t align = 16; align <= SLP_UNIT; align *= 2)
        for (size_t n = align; n <= SLP_SLAB_MAX; n += 16 + n / 64)
            cr_assert_eq(slp_class_aligned(n, align), naive_class(n, align), "%zu at %zu", n,
                         align);
}

Test(class_added, one_too_many)
{
    uint64_t seed = unit_seed("class_added/one_too_many");
    slp_class_init();
    add_some(&seed, ADDED);
    size_t size = 16;
    while (slp_classes[slp_class_of(size)].size == size)
        size += 16;
    uint32_t k = slp_class_of(size);
    cr_assert_eq(slp_class_add(size), SLP_CLASSES);
    cr_assert_eq(slp_class_of(size), k);
}

/* Only starts of blocks that are carved pass, of one-block slabs and large ones too. */
Test(class_added, start_test)
{
    uint64_t seed = unit_seed("class_added/start_test");
    slp_class_init();
    add_some(&seed, ADDED);
    for (uint32_t k = SLP_BUILT_IN - 20; k < SLP_CLASSES; k++) {
        struct slp_class *c = &slp_classes[k];
        if (k % 2 == 0)
            slp_class_enlarge(k, 1 + unit_below(&seed, 1000));
        struct slp_slab slab = {.base = (char *)0x7f1234560000, .magic = c->magic, .size = c->size,
                                .class_id = (uint16_t)k,
                                .carved = (uint32_t)unit_below(&seed, c->capacity + 1)};
        slab.limit = slp_slab_limit(&slab);
        bool tested = c->step != 0;
        cr_assert(tested || c->size >= 131072 || SLP_VA_BITS > 47, "%u has no start test", c->size);
        size_t bytes = (size_t)c->units << SLP_UNIT_SHIFT;
        for (size_t i = 0; i < bytes + SLP_UNIT; i++) {
            uint64_t offset = i - SLP_UNIT / 2;
            bool start = offset % c->size == 0 && offset / c->size < slab.carved;
            if (slp_slab_start_test(&slab, slab.base + offset) != (start && tested))
                cr_assert_fail("class %u, offset %lld", c->size, (long long)offset);
        }
    }
}

/* ---- blocks from before ---- */

static struct slp_config adding(size_t size)
{
    struct slp_config c = {.arena_limit = SIZE_MAX, .purge_delay_ms = 1000, .nrules = 1};
    c.rules[0] = (struct slp_class_rule){size, SIZE_MAX, SIZE_MAX, 3, SIZE_MAX};
    return c;
}

Test(class_added, blocks_from_before)
{
    const size_t sizes[] = {290, 304, 1100, 5000, 66000, 150000};
    for (size_t s = 0; s < sizeof sizes / sizeof *sizes; s++) {
        void *old[10], *fresh[10];
        for (int i = 0; i < 10; i++)
            memset(old[i] = slp_fast_alloc(sizes[s]), 0x21, sizes[s]);
        struct slp_config c = adding(sizes[s]);
        size_t usable = slp_alloc_usable(old[0], "test");
        slp_config_apply(&c);
        UNIT_VERIFY();
        for (int i = 0; i < 10; i++) {
            memset(fresh[i] = slp_fast_alloc(sizes[s]), 0x22, sizes[s]);
            cr_assert_eq(slp_alloc_usable(fresh[i], "test"), slp_class_round(sizes[s]));
        }
        cr_assert_eq(slp_alloc_usable(old[0], "test"), usable);
        for (int i = 0; i < 10; i++)
            for (size_t j = 0; j < sizes[s]; j++)
                cr_assert(((char *)old[i])[j] == 0x21 && ((char *)fresh[i])[j] == 0x22);
        UNIT_VERIFY();
        for (int i = 0; i < 10; i++) {
            unit_free(old[i]);
            unit_free(fresh[i]);
        }
        UNIT_VERIFY();
        cr_assert_eq(unit_live(), 0);
    }
}

static void *by_size(uint64_t *state)
{
    size_t n = unit_size(state, 2000);
    unsigned char *p = slp_fast_alloc(n);
    if (p != NULL)
        memset(p, (int)n, n);
    return p;
}

static _Atomic(bool) changed, done;

/* A thread that had blocks of its own before; its table of small sizes is from then. */
static void works_on(void *nothing)
{
    void *blocks[300] = {NULL};
    uint64_t state = 77;
    (void)nothing;
    for (int i = 0; i < 200000 || !atomic_load(&changed); i++) {
        size_t at = unit_below(&state, 300);
        unit_free(blocks[at]);
        blocks[at] = by_size(&state);
        if (i == 1000)
            atomic_store(&done, true);
    }
    for (int i = 0; i < 300; i++)
        unit_free(blocks[i]);
}

Test(class_added, while_a_thread_works)
{
    struct unit_thread t;
    slp_class_init();
    unit_start(&t, works_on, NULL);
    while (!atomic_load(&done))
        sched_yield();
    struct slp_config c = {.arena_limit = SIZE_MAX, .purge_delay_ms = 1000, .nrules = 20};
    for (unsigned i = 0; i < c.nrules; i++)
        c.rules[i] = (struct slp_class_rule){272 + 40 * i, 10, SIZE_MAX, SIZE_MAX, SIZE_MAX};
    slp_config_apply(&c);
    atomic_store(&changed, true);
    unit_join(&t);
    UNIT_VERIFY();
    cr_assert_eq(unit_live(), 0);
}
