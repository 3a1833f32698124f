/* class.c: sizes, look-up tables, and the start test for every offset and far addresses. */
#include "tests/unit/unit.h"

TestSuite(class, .init = slp_class_init, .timeout = UNIT_TIMEOUT);

static uint32_t naive_class(size_t n)
{
    uint32_t k = 0;
    while (slp_classes[k].size < n)
        k++;
    return k;
}

Test(class, table)
{
    cr_assert_eq(slp_classes[0].size, 16);
    cr_assert_eq(slp_classes[SLP_BUILT_IN - 1].size, SLP_SLAB_MAX + 1);
    for (uint32_t k = 0; k < SLP_BUILT_IN; k++) {
        const struct slp_class *c = &slp_classes[k];
        size_t bytes = (size_t)c->units << SLP_UNIT_SHIFT;
        cr_assert_eq(c->size % SLP_ALIGN, 0);
        cr_assert(k == 0 || c->size > slp_classes[k - 1].size);
        cr_assert(c->size <= 128 || c->size - slp_classes[k - 1].size <= c->size / 8);
        cr_assert_eq(c->capacity, bytes / c->size, "class %u", c->size);
        cr_assert(c->capacity >= 1);
        cr_assert(c->units >= 1 && c->units <= 16);
        cr_assert(c->carve >= 1 && c->carve <= c->capacity);
        cr_assert(c->patience >= 1 && c->patience <= c->capacity);
    }
}

Test(class, init_again_changes_nothing)
{
    static struct slp_class before[SLP_BUILT_IN];
    memcpy(before, slp_classes, sizeof before);
    slp_class_init();
    cr_assert_eq(memcmp(before, slp_classes, sizeof before), 0);
}

Test(class, every_size)
{
    uint32_t k = 0;
    for (size_t n = 0; n <= SLP_SLAB_MAX + 1; n++) {
        while (slp_classes[k].size < n)
            k++;
        cr_assert_eq(slp_class_of(n), k, "%zu bytes: class %u, not %u", n, slp_class_of(n), k);
    }
}

Test(class, rounding_is_below_an_eighth)
{
    for (size_t n = 129; n <= SLP_SLAB_MAX; n++) {
        size_t size = slp_classes[slp_class_of(n)].size;
        cr_assert((size - n) * 8 < size, "%zu bytes in a block of %zu", n, size);
    }
    for (size_t n = 1; n <= 128; n++)
        cr_assert(slp_classes[slp_class_of(n)].size - n < 16);
}

Test(class, aligned)
{
    for (size_t align = 16; align <= SLP_UNIT; align *= 2) {
        for (size_t n = 0; n <= SLP_SLAB_MAX; n += n < 2048 ? 1 : 97) {
            uint32_t k = naive_class(n);
            while (k < SLP_BUILT_IN && slp_classes[k].size % align != 0)
                k++;
            cr_assert_eq(slp_class_aligned(n, align), k, "%zu at %zu", n, align);
            cr_assert(k < SLP_BUILT_IN, "%zu at %zu has no class", n, align);
        }
    }
    cr_assert_eq(slp_class_aligned(16, 2 * SLP_UNIT), SLP_CLASSES);
    cr_assert_eq(slp_class_aligned(SLP_SLAB_MAX + 1, 16), SLP_CLASSES);
}

/* ---- start test ---- */

/* A slab at base of which the first n blocks are carved. */
static struct slp_slab carved_at(uint32_t k, uintptr_t base, uint32_t n)
{
    const struct slp_class *c = &slp_classes[k];
    return (struct slp_slab){.base = (char *)base,
                             .magic = c->magic,
                             .limit = c->step * n,
                             .size = c->size,
                             .capacity = n};
}

static struct slp_slab slab_at(uint32_t k, uintptr_t base)
{
    return carved_at(k, base, slp_classes[k].capacity);
}

static bool is_start(const struct slp_slab *slab, uint64_t offset)
{
    return offset % slab->size == 0 && offset / slab->size < slab->capacity;
}

Test(class, start_test_every_offset)
{
    const uintptr_t base = 0x7f1234560000;
    uint64_t starts = 0;
    for (uint32_t k = 0; k < SLP_BUILT_IN; k++) {
        struct slp_slab slab = slab_at(k, base);
        bool tested = slp_classes[k].step != 0;
        size_t bytes = (size_t)slp_classes[k].units << SLP_UNIT_SHIFT;
        /* Half a unit before the slab and behind it too. */
        for (size_t i = 0; i < bytes + SLP_UNIT; i++) {
            uint64_t offset = i - SLP_UNIT / 2;
            bool start = tested && is_start(&slab, offset);
            bool said = slp_slab_start_test(&slab, (void *)(base + offset));
            if (said != start)
                cr_assert_fail("class %u, offset %lld", slab.size, (long long)offset);
            starts += said;
        }
        if (tested)
            starts -= slab.capacity;
        else
            cr_assert(slab.size >= 131072, "class %u has no start test", slab.size);
    }
    cr_assert_eq(starts, 0);
}

/* Only what is carved passes. */
Test(class, start_test_of_the_carved_blocks)
{
    for (uint32_t k = 0; k < SLP_BUILT_IN; k++) {
        const struct slp_class *c = &slp_classes[k];
        for (uint32_t n = 0; n <= c->capacity; n += n < 3 ? 1 : c->capacity / 7 + 1) {
            struct slp_slab slab = carved_at(k, 0x10000, n);
            for (uint64_t i = 0; i < c->capacity; i++)
                cr_assert_eq(slp_slab_start_test(&slab, slab.base + i * slab.size),
                             i < n && c->step != 0);
        }
    }
}

/* Addresses that share the slab's slots of the page map: multiples of 4 GiB away. */
Test(class, start_test_4gib_away)
{
    uint64_t seed = unit_seed("class/start_test_4gib_away");
    const uintptr_t bases[] = {0x10000, 0x7f1234560000, ((uintptr_t)1 << SLP_VA_BITS) - (1 << 21)};
    for (uint32_t k = 0; k < SLP_BUILT_IN; k++) {
        for (size_t b = 0; b < sizeof bases / sizeof *bases; b++) {
            struct slp_slab slab = slab_at(k, bases[b]);
            for (uint64_t high = 0; high < (uint64_t)1 << (SLP_VA_BITS - 32); high++) {
                if (high == bases[b] >> 32)
                    continue;
                uint64_t low = bases[b] & UINT32_MAX;
                uint64_t block = unit_below(&seed, slab.capacity) * slab.size;
                uint64_t any = unit_below(&seed, (size_t)slp_classes[k].units << SLP_UNIT_SHIFT);
                uintptr_t at = (high << 32 | low);
                if (slp_slab_start_test(&slab, (void *)at) ||
                    slp_slab_start_test(&slab, (void *)(at + block)) ||
                    slp_slab_start_test(&slab, (void *)(at + any)))
                    cr_assert_fail("class %u at %#lx takes %#lx + %lu or %lu", slab.size, bases[b],
                                   at, block, any);
            }
        }
    }
}

Test(class, start_test_anywhere)
{
    uint64_t seed = unit_seed("class/start_test_anywhere");
    for (uint32_t k = 0; k < SLP_BUILT_IN; k++) {
        uintptr_t base = (uintptr_t)(unit_next(&seed) >> (64 - SLP_VA_BITS)) & ~(SLP_UNIT - 1);
        struct slp_slab slab = slab_at(k, base);
        for (int i = 0; i < UNIT_WORK(100000); i++) {
            uintptr_t p = (uintptr_t)(unit_next(&seed) >> (64 - SLP_VA_BITS));
            if (i & 1) /* at the right distance for a block, far away */
                p = base + (p - base) / slab.size * slab.size;
            bool start = slp_classes[k].step != 0 && is_start(&slab, p - base);
            if (slp_slab_start_test(&slab, (void *)p) != start)
                cr_assert_fail("class %u at %#lx: %#lx", slab.size, base, p);
        }
    }
}

Test(class, start_test_edges)
{
    const uintptr_t top = (uintptr_t)1 << SLP_VA_BITS;
    const uintptr_t bases[] = {0x10000, 0x555555550000, 0x7f1234560000, top - (1 << 21)};
    const uintptr_t edges[] = {0, 1, 16, top - 1, top - 16, top, top + 16,
                               (uintptr_t)0xffff800000000000, (uintptr_t)0xffffffffff600000,
                               (uintptr_t)0x8000000000000000, (uintptr_t)-16, (uintptr_t)-1};
    for (uint32_t k = 0; k < SLP_BUILT_IN; k++)
        for (size_t b = 0; b < sizeof bases / sizeof *bases; b++)
            for (size_t e = 0; e < sizeof edges / sizeof *edges; e++) {
                struct slp_slab slab = slab_at(k, bases[b]);
                bool start = is_start(&slab, edges[e] - bases[b]);
                cr_assert_not(start);
                cr_assert_not(slp_slab_start_test(&slab, (void *)edges[e]),
                              "class %u at %#lx: %#lx", slab.size, bases[b], edges[e]);
            }
}
