/* seed_allocloop.c: 50 live blocks, 10 bytes (9 of 10) or 262,143, each filled from a source of
 * 278,528 bytes; then all are freed. An operation is all of that. With -DSEED_LIVE=200 there are
 * so many that the blocks of the list, all large after a while, do not fit a cache of 32 MB,
 * which 50 of them do (13 MB).
 *
 * heap    malloc and free
 * list    the article's naive list: mixed sizes, last in first out; a block too small is a miss and
 *         goes back to the heap
 * levels  a level set of powers of two
 * apr     an APR pool, cleared when the article frees
 * places  50 arrays, one for each place: how a program would do without an allocator
 * static  arrays, the last one given back taken first: no order uses the cache better
 */
#include "seed.h"
#include "seed_apr.h"

#if SEED_POOLS
#include "core/slabpool.h"
#endif

#ifdef SEED_LIVE
#define LIVE SEED_LIVE
#else
#define LIVE 50
#endif
#define SMALL 10
#define LARGE 262143
#define SOURCE 278528
#define ROWS 512

static unsigned char source[SOURCE];
static uint32_t sizes[ROWS][LIVE];

static void prepare(size_t ops)
{
    (void)ops;
    uint64_t state = 3;
    seed_fill(source, sizeof source, 5);
    for (size_t r = 0; r < ROWS; r++)
        for (size_t i = 0; i < LIVE; i++)
            sizes[r][i] = seed_between(&state, 0, 9) == 0 ? LARGE : SMALL;
}

/* Fills a block; where in the source differs, its alignment does not. */
static void fill(unsigned char *block, size_t n, size_t op, size_t i)
{
    memcpy(block, source + (op + i) % 256 * 64, n);
}

static uint64_t look(uint64_t sum, const unsigned char *block, size_t n)
{
    return seed_mix(sum, n + block[0] + block[n - 1] * 256u);
}

/* The loop, with the ways to get and to give back as code in each variant. */
#define LOOP(GET, GIVE)                                                                            \
    unsigned char *live[LIVE];                                                                     \
    uint64_t sum = 0;                                                                              \
    for (size_t op = 0; op < ops; op++) {                                                          \
        const uint32_t *size = sizes[op % ROWS];                                                   \
        for (size_t i = 0; i < LIVE; i++) {                                                        \
            live[i] = seed_must(GET);                                                              \
            fill(live[i], size[i], op, i);                                                         \
        }                                                                                          \
        for (size_t i = 0; i < LIVE; i++) {                                                        \
            sum = look(sum, live[i], size[i]);                                                     \
            GIVE;                                                                                  \
        }                                                                                          \
    }                                                                                              \
    return sum

static uint64_t heap(size_t ops)
{
    LOOP(malloc(size[i]), free(live[i]));
}

/* In front of a block of the list. */
struct node {
    struct node *next;
    size_t size;
};
static struct node *head;

static void *list_get(size_t size)
{
    struct node *n = head;
    if (n != NULL) {
        head = n->next;
        if (n->size >= size)
            return n + 1;
        free(n);
    }
    n = seed_must(malloc(sizeof *n + size));
    n->size = size;
    return n + 1;
}

static void list_put(void *block)
{
    struct node *n = (struct node *)block - 1;
    n->next = head;
    head = n;
}

static uint64_t list(size_t ops)
{
    LOOP(list_get(size[i]), list_put(live[i]));
}

static void list_stop(void)
{
    while (head != NULL) {
        struct node *n = head;
        head = n->next;
        free(n);
    }
}

/* Stacks of arrays: the last one given back is taken first. */
static unsigned char small[LIVE][64], large[LIVE][LARGE + 1];
static unsigned char *small_stack[LIVE], *large_stack[LIVE];
static size_t small_left, large_left;

static void arrays_start(void)
{
    small_left = large_left = LIVE;
    for (size_t i = 0; i < LIVE; i++) {
        small_stack[i] = small[LIVE - 1 - i];
        large_stack[i] = large[LIVE - 1 - i];
    }
}

static unsigned char *array_get(size_t size)
{
    return size == LARGE ? large_stack[--large_left] : small_stack[--small_left];
}

static void array_put(unsigned char *array, size_t size)
{
    if (size == LARGE)
        large_stack[large_left++] = array;
    else
        small_stack[small_left++] = array;
}

static uint64_t in_arrays(size_t ops)
{
    LOOP(array_get(size[i]), array_put(live[i], size[i]));
}

static uint64_t in_places(size_t ops)
{
    LOOP(large[i], (void)0);
}

#if SEED_POOLS
static struct slabpool_levels *levels;

static void levels_start(void)
{
    struct slabpool_level level[15];
    for (size_t i = 0; i < 15; i++)
        level[i] = (struct slabpool_level){(size_t)16 << i, 1, 0};
    level[0].count = LIVE;
    level[14].count = 8;
    levels = seed_must(slabpool_levels_create(level, 15));
}

static uint64_t with_levels(size_t ops)
{
    LOOP(slabpool_levels_alloc(levels, size[i]), slabpool_levels_free(levels, live[i]));
}

static void levels_stop(void)
{
    if (slabpool_levels_destroy(levels) != 0)
        seed_die("blocks are out");
}
#endif

#if SEED_APR
static uint64_t with_apr(size_t ops)
{
    LOOP(apr_palloc(pool, size[i]), if (i + 1 == LIVE) apr_pool_clear(pool));
}
#endif

static const struct seed_variant variants[] = {
    {"heap", heap, NULL, NULL},
    {"list", list, NULL, list_stop},
    {"places", in_places, NULL, NULL},
    {"static", in_arrays, arrays_start, NULL},
#if SEED_POOLS
    {"levels", with_levels, levels_start, levels_stop},
#endif
#if SEED_APR
    {"apr", with_apr, apr_start, NULL},
#endif
    {NULL, NULL, NULL, NULL},
};

const struct seed_work seed_work = {prepare, variants};
