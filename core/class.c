#include "core/class.h"

#include "core/slab.h"

struct slp_class slp_classes[SLP_CLASSES];
uint8_t slp_class_direct[SLP_DIRECT];
uint8_t slp_class_coarse[(SLP_SLAB_MAX + 1) / SLP_GRAIN + 1];
_Atomic(uint32_t) slp_class_layout;

/* A slab is one unit as long as a block fits in it, and one block above that. Few blocks to a
 * slab mean that it empties soon, and then serves any class; what is cut off at its end is
 * address space, never touched. */
static uint32_t units_for(size_t size)
{
    return (uint32_t)((size + SLP_UNIT - 1) / SLP_UNIT);
}

static void start_test(struct slp_class *c)
{
    if (c->capacity == 1) {
        c->magic = c->step = 1; /* offset < 1 */
        return;
    }
    c->magic = UINT64_MAX / c->size + 1; /* floor(2^64 / size) + 1, or one less: see step */
    if (c->magic * c->size == 0)
        c->magic++; /* size is a power of two: the product wrapped to 2^64 itself */
    c->step = c->magic * c->size;
    if (c->magic <= ((uint64_t)1 << SLP_VA_BITS) + ((uint64_t)1 << 21))
        c->step = 0;
}

static void shape(struct slp_class *c, uint32_t units)
{
    c->units = units;
    c->capacity = (uint32_t)(c->units * SLP_UNIT / c->size);
    c->patience = c->capacity >= 32 ? c->capacity / 8 : c->capacity >= 8 ? 4 : c->capacity / 2;
    if (c->patience == 0)
        c->patience = 1;
    start_test(c);
}

static void fill(struct slp_class *c, uint32_t size)
{
    c->size = size;
    c->carve = size >= 2048 ? 1 : 4096 / size;
    shape(c, units_for(size));
}

void slp_class_init(void)
{
    if (slp_classes[SLP_BUILT_IN - 1].size != 0)
        return;
    uint32_t n = 0;
    for (uint32_t size = 16; size < 128; size += 16)
        fill(&slp_classes[n++], size);
    for (uint32_t octave = 128; octave < SLP_SLAB_MAX; octave *= 2)
        for (uint32_t step = 0; step < 8; step++)
            fill(&slp_classes[n++], octave + step * (octave / 8));
    fill(&slp_classes[n++], SLP_SLAB_MAX + 1);
    SLP_CHECK(n == SLP_BUILT_IN);
    for (uint32_t i = 0; i < SLP_BUILT_IN; i++) {
        uint32_t below = i == 0 ? 0 : slp_classes[i - 1].size / SLP_ALIGN + 1;
        slp_classes[i].least = below < SLP_DIRECT ? (uint8_t)below : SLP_DIRECT;
        slp_classes[i].next = i + 1 < SLP_BUILT_IN ? (uint8_t)(i + 1) : SLP_CLASSES;
    }

    uint32_t k = 0;
    for (size_t i = 0; i < SLP_DIRECT; i++) {
        while (slp_classes[k].size < i * SLP_ALIGN)
            k++;
        slp_class_direct[i] = (uint8_t)k;
    }
    for (size_t i = SLP_DIRECT_MAX / SLP_GRAIN; i < sizeof slp_class_coarse; i++) {
        while (slp_classes[k].size < i * SLP_GRAIN)
            k++;
        slp_class_coarse[i] = (uint8_t)k;
    }
}

/* ---- what a configuration makes of it ---- */

uint32_t slp_class_round(size_t n)
{
    return (uint32_t)slp_align_up(n, n <= SLP_DIRECT_MAX ? SLP_ALIGN : SLP_GRAIN);
}

bool slp_class_is_built_in(uint32_t size)
{
    uint32_t step = SLP_ALIGN;
    while (size > 16 * step)
        step *= 2;
    return size % step == 0;
}

/* Requests above `from` and up to the class's size are its own from now on. */
static void serve(uint32_t k, uint32_t from)
{
    uint32_t to = slp_classes[k].size;
    bool direct = to <= SLP_DIRECT_MAX;
    uint32_t grain = direct ? SLP_ALIGN : SLP_GRAIN;
    uint8_t *table = direct ? slp_class_direct : slp_class_coarse;
    for (uint32_t i = from / grain + 1; i <= to / grain; i++)
        SLP_HOT_SET(table[i], (uint8_t)k);
}

uint32_t slp_class_add(size_t n)
{
    uint32_t size = slp_class_round(n), above = slp_class_of(size), below = 0, k = SLP_BUILT_IN;
    if (slp_classes[above].size == size)
        return above;
    while (k < SLP_CLASSES && slp_classes[k].size != 0)
        k++;
    if (k == SLP_CLASSES)
        return SLP_CLASSES;
    while (slp_classes[below].next != above)
        below = slp_classes[below].next;
    fill(&slp_classes[k], size);
    slp_classes[k].least = slp_classes[above].least;
    slp_classes[k].next = (uint8_t)above;
    atomic_thread_fence(memory_order_release); /* ↔ whoever reads the number */
    SLP_HOT_SET(slp_classes[below].next, (uint8_t)k);
    serve(k, slp_classes[below].size);
    atomic_fetch_add_explicit(&slp_class_layout, 1, memory_order_release); /* ↔ slp_heap_install */
    return k;
}

/* From now on slabs of class k have room for so many bytes, as far as SLP_SLAB_UNITS goes. */
static void enlarge(uint32_t k, size_t bytes)
{
    size_t most = SLP_SLAB_UNITS * SLP_UNIT;
    uint32_t units = units_for(bytes < most ? bytes : most);
    if (units > slp_classes[k].units)
        shape(&slp_classes[k], units);
}

static size_t bytes_of(uint32_t k, size_t blocks)
{
    size_t most = SLP_SLAB_UNITS * SLP_UNIT;
    return blocks > most / slp_classes[k].size ? most : blocks * slp_classes[k].size;
}

void slp_class_enlarge(uint32_t k, size_t blocks)
{
    enlarge(k, bytes_of(k, blocks) + (slp_classes[k].size <= SLP_DIRECT_MAX ? SLP_SKIPPED_MOST : 0));
}

/* What is skipped before the first block is no reason for a larger slab: its last batch is
 * shorter. */
void slp_class_carve(uint32_t k, size_t blocks)
{
    struct slp_class *c = &slp_classes[k];
    enlarge(k, bytes_of(k, blocks));
    c->carve = blocks == 0 ? 1 : blocks > c->capacity ? c->capacity : (uint32_t)blocks;
    c->exact = true;
}

uint32_t slp_class_aligned(size_t n, size_t align)
{
    if (align > SLP_UNIT || n > SLP_SLAB_MAX)
        return SLP_CLASSES;
    for (uint32_t k = slp_class_of(n > align ? n : align); k < SLP_CLASSES;
         k = SLP_HOT_READ(slp_classes[k].next))
        if ((slp_classes[k].size & (align - 1)) == 0)
            return k;
    return SLP_CLASSES;
}
