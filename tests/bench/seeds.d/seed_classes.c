/* seed_classes.c: 1,024 places, each empty or with a block of 64, 1,024 or 16,384 bytes; an
 * operation takes a place at random and empties it, or fills it with a block of a size at random
 * whose first and last 8 bytes are written. About half of the places are filled.
 *
 * heap    malloc and free
 * caches  an object cache for each size       levels  one level set
 * fixed   a fixed pool for each size          gslice  GLib's slices
 * static  a stack of arrays for each size: the last one given back is taken first
 */
#include "seed.h"

#if SEED_POOLS
#include "core/slabpool.h"
#endif
#if SEED_GLIB
#include <glib.h>
#endif

#define PLACES 1024
#define SIZES 3

static const size_t sizes[SIZES] = {64, 1024, 16384};
static struct {
    unsigned char *block;
    size_t class;
} places[PLACES];

static inline uint64_t use(unsigned char *block, size_t class, uint64_t value)
{
    memcpy(block, &value, sizeof value);
    memcpy(block + sizes[class] - sizeof value, &value, sizeof value);
    return value;
}

static inline uint64_t look(uint64_t sum, const unsigned char *block, size_t class)
{
    uint64_t first, last;
    memcpy(&first, block, sizeof first);
    memcpy(&last, block + sizes[class] - sizeof last, sizeof last);
    return seed_mix(sum, first + last);
}

/* One of the loops for each variant, with its calls in it. At the end all places are empty. */
#define LOOP(GET, GIVE)                                                                            \
    uint64_t state = 37, sum = 0;                                                                  \
    for (size_t op = 0; op < ops + PLACES; op++) {                                                 \
        uint64_t draw = seed_draw(&state) >> 16;                                                   \
        size_t place = op < ops ? draw % PLACES : op - ops;                                        \
        unsigned char *block = places[place].block;                                                \
        size_t class = places[place].class;                                                        \
        if (block != NULL) {                                                                       \
            sum = look(sum, block, class);                                                         \
            places[place].block = NULL;                                                            \
            GIVE;                                                                                  \
        } else if (op < ops) {                                                                     \
            class = (size_t)((draw >> 16 & 0xffff) * SIZES >> 16);                                 \
            block = seed_must(GET);                                                                \
            use(block, class, draw);                                                               \
            places[place].block = block;                                                           \
            places[place].class = class;                                                           \
        }                                                                                          \
    }                                                                                              \
    return sum

static uint64_t heap(size_t ops)
{
    LOOP(malloc(sizes[class]), free(block));
}

static unsigned char *stack[SIZES][PLACES], array0[PLACES][64], array1[PLACES][1024],
    array2[PLACES][16384];
static size_t left[SIZES];

static void arrays_start(void)
{
    for (size_t i = 0; i < PLACES; i++) {
        stack[0][i] = array0[PLACES - 1 - i];
        stack[1][i] = array1[PLACES - 1 - i];
        stack[2][i] = array2[PLACES - 1 - i];
    }
    left[0] = left[1] = left[2] = PLACES;
}

static uint64_t in_arrays(size_t ops)
{
    LOOP(stack[class][--left[class]], stack[class][left[class]++] = block);
}

#if SEED_POOLS
static struct slabpool_cache *caches[SIZES];
static struct slabpool_fixed *fixed[SIZES];
static struct slabpool_levels *levels;

static void caches_start(void)
{
    for (size_t i = 0; i < SIZES; i++)
        caches[i] = seed_must(slabpool_cache_create(sizes[i], 0, NULL, NULL, NULL));
}

static uint64_t with_caches(size_t ops)
{
    LOOP(slabpool_cache_get(caches[class]), slabpool_cache_put(caches[class], block));
}

static void caches_stop(void)
{
    for (size_t i = 0; i < SIZES; i++)
        if (slabpool_cache_destroy(caches[i]) != 0)
            seed_die("objects are out");
}

static void fixed_start(void)
{
    for (size_t i = 0; i < SIZES; i++)
        fixed[i] = seed_must(slabpool_fixed_create(sizes[i], PLACES, 0, SLABPOOL_FIXED_MISS));
}

static uint64_t with_fixed(size_t ops)
{
    LOOP(slabpool_fixed_get(fixed[class]), slabpool_fixed_put(fixed[class], block));
}

static void fixed_stop(void)
{
    for (size_t i = 0; i < SIZES; i++)
        if (slabpool_fixed_destroy(fixed[i]) != 0)
            seed_die("items are out");
}

static void levels_start(void)
{
    static const struct slabpool_level three[] = {
        {64, PLACES, 0}, {1024, PLACES, 0}, {16384, PLACES, 0}};
    levels = seed_must(slabpool_levels_create(three, SIZES));
}

static uint64_t with_levels(size_t ops)
{
    LOOP(slabpool_levels_alloc(levels, sizes[class]), slabpool_levels_free(levels, block));
}

static void levels_stop(void)
{
    if (slabpool_levels_destroy(levels) != 0)
        seed_die("blocks are out");
}
#endif

#if SEED_GLIB
static uint64_t gslice(size_t ops)
{
    LOOP(g_slice_alloc(sizes[class]), g_slice_free1(sizes[class], block));
}
#endif

static const struct seed_variant variants[] = {
    {"heap", heap, NULL, NULL},
    {"static", in_arrays, arrays_start, NULL},
#if SEED_POOLS
    {"caches", with_caches, caches_start, caches_stop},
    {"fixed", with_fixed, fixed_start, fixed_stop},
    {"levels", with_levels, levels_start, levels_stop},
#endif
#if SEED_GLIB
    {"gslice", gslice, NULL, NULL},
#endif
    {NULL, NULL, NULL, NULL},
};

const struct seed_work seed_work = {NULL, variants};
