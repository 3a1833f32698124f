/* sizes: requests that no heap can serve (CWE-190, CWE-680, CWE-789). Harm is done by an answer
 * that is not NULL, or by a block lost. usage: sizes WAY SIZE AMOUNT [benign] */
#define _GNU_SOURCE
#include "wrong.h"

/* Refused, and said so. */
static bool given(void *block)
{
    if (block != NULL)
        return bad;
    return bad ? errno != ENOMEM : true;
}

static bool by_malloc(size_t size, long amount)
{
    about(NULL, 0);
    return (void)amount, given(malloc(bad ? wash_size(size) : 100));
}

/* size times amount is more than a size_t holds: 16 bytes, when it is not looked at. */
static bool by_calloc(size_t size, long amount)
{
    about(NULL, 0);
    return given(calloc(wash_size(size), bad ? (size_t)amount : 1));
}

static bool by_reallocarray(size_t size, long amount)
{
    char *block = take(64);
    memset(block, 7, 64);
    about(block, 64);
    char *other = reallocarray(block, wash_size(bad ? size : 2), (size_t)amount);
    return bad ? other != NULL || errno != ENOMEM || !all_are(block, 64, 7) : other == NULL;
}

static bool by_realloc(size_t size, long amount)
{
    char *block = take(64);
    memset(block, 7, 64);
    about(block, 64);
    char *other = realloc(wash(block), wash_size(bad ? size : 200));
    return (void)amount,
           bad ? other != NULL || errno != ENOMEM || !all_are(block, 64, 7) : other == NULL;
}

static bool by_aligned(size_t size, long amount)
{
    about(NULL, 0);
    return given(aligned_alloc(bad ? (size_t)amount : 64, wash_size(bad ? size : 128)));
}

static bool by_posix_memalign(size_t size, long amount)
{
    void *block = NULL;
    about(NULL, 0);
    int error = posix_memalign(&block, bad ? (size_t)amount : 64, wash_size(size));
    return bad ? error == 0 || block != NULL : error != 0;
}

static bool by_pvalloc(size_t size, long amount)
{
    about(NULL, 0);
    return (void)amount, given(pvalloc(bad ? wash_size(size) : 100));
}

static bool by_valloc(size_t size, long amount)
{
    about(NULL, 0);
    return (void)amount, given(valloc(bad ? wash_size(size) : 100));
}

int main(int argc, char **argv)
{
    static const struct way ways[] = {
        {"malloc", by_malloc},
        {"calloc", by_calloc},
        {"reallocarray", by_reallocarray},
        {"realloc", by_realloc},
        {"aligned_alloc", by_aligned},
        {"posix_memalign", by_posix_memalign},
        {"pvalloc", by_pvalloc},
        {"valloc", by_valloc},
        {NULL, NULL},
    };
    return go_wrong(ways, argc, argv);
}
