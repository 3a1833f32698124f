#include "core/class.h"

struct slp_class slp_classes[SLP_CLASSES];
uint8_t slp_class_direct[SLP_DIRECT];
uint8_t slp_class_coarse[(SLP_SLAB_MAX + 1) / SLP_GRAIN + 1];

/* A slab is one unit as long as a block fits in it, and one block above that. Few blocks to a
 * slab mean that it empties soon, and then serves any class; what is cut off at its end is
 * address space, never touched. */
static uint32_t units_for(uint32_t size)
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

static void fill(struct slp_class *c, uint32_t size)
{
    c->size = size;
    c->units = units_for(size);
    c->capacity = (uint32_t)(c->units * SLP_UNIT / size);
    c->carve = size >= 2048 ? 1 : 4096 / size;
    c->patience = c->capacity >= 32 ? c->capacity / 8 : c->capacity >= 8 ? 4 : c->capacity / 2;
    if (c->patience == 0)
        c->patience = 1;
    start_test(c);
}

void slp_class_init(void)
{
    if (slp_classes[SLP_CLASSES - 1].size != 0)
        return;
    uint32_t n = 0;
    for (uint32_t size = 16; size < 128; size += 16)
        fill(&slp_classes[n++], size);
    for (uint32_t octave = 128; octave < SLP_SLAB_MAX; octave *= 2)
        for (uint32_t step = 0; step < 8; step++)
            fill(&slp_classes[n++], octave + step * (octave / 8));
    fill(&slp_classes[n++], SLP_SLAB_MAX + 1);
    SLP_CHECK(n == SLP_CLASSES);

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

uint32_t slp_class_aligned(size_t n, size_t align)
{
    if (align > SLP_UNIT || n > SLP_SLAB_MAX)
        return SLP_CLASSES;
    for (uint32_t k = slp_class_of(n > align ? n : align); k < SLP_CLASSES; k++)
        if ((slp_classes[k].size & (align - 1)) == 0)
            return k;
    return SLP_CLASSES;
}
