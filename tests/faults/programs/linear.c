/* linear: writing, or reading, past either end of a block (CWE-121, 122, 124, 125 to 127).
 * An AMOUNT above zero is so many bytes behind the end, one below zero so many before the start.
 * usage: linear WAY SIZE AMOUNT [benign] */
#define _GNU_SOURCE
#include "wrong.h"

enum { AROUND = 3000 };
static char *around[AROUND];

/* The byte that lies furthest out. */
static void store(char *block, size_t size, long amount)
{
    char *at = amount > 0 ? block + size - 1 + amount : block + amount;
    about(at, 1);
    if (bad)
        *(volatile char *)at ^= 0x41; /* whatever was there is different now */
}

/* The whole block and what is beyond its end, in one memcpy. */
static void copy(char *block, size_t size, long amount)
{
    static char source[2 * MEGABYTE];
    size_t beyond = (size_t)(amount > 0 ? amount : -amount);
    char *wrong = amount > 0 ? block + size : block + amount;
    char *start = bad && amount < 0 ? wrong : block;
    memset(source, 0x41, size + beyond);
    about(wrong, beyond);
    if (bad)
        source[wrong - start] = (char)(*(volatile char *)wrong ^ 0x41);
    memcpy(start, wash(source), bad ? size + beyond : size);
}

static bool alone(size_t size, long amount, void (*go)(char *, size_t, long))
{
    char *block = take(size);
    memset(block, 7, size);
    go(block, size, amount);
    drop(block);
    carry_on(size);
    return bad;
}

/* The same between many live blocks of the size; all are given back. */
static bool among(size_t size, long amount, void (*go)(char *, size_t, long))
{
    int many = size > 65536 ? 20 : AROUND;
    for (int i = 0; i < many; i++)
        memset(around[i] = take(size), 7, size);
    go(around[many / 2], size, amount);
    for (int i = 0; i < many; i++)
        drop(around[i]);
    carry_on(size);
    return bad;
}

static bool store_alone(size_t size, long amount) { return alone(size, amount, store); }
static bool copy_alone(size_t size, long amount) { return alone(size, amount, copy); }
static bool store_among(size_t size, long amount) { return among(size, amount, store); }
static bool copy_among(size_t size, long amount) { return among(size, amount, copy); }

static bool cleared(size_t size, long amount)
{
    char *block = calloc(size, 1);
    copy(block, size, amount);
    drop(block);
    return bad;
}

static bool aligned(size_t size, long amount)
{
    char *block = aligned_alloc(256, size);
    copy(block, size, amount);
    drop(block);
    return bad;
}

/* Past the new end of a block that realloc made smaller, or larger. */
static bool shrunk(size_t size, long amount)
{
    char *block = realloc(take(size * 2), size);
    copy(block, size, amount);
    drop(block);
    return bad;
}

static bool grown(size_t size, long amount)
{
    char *block = realloc(take(size / 2), size);
    copy(block, size, amount);
    drop(block);
    return bad;
}

/* Past what malloc_usable_size says. */
static bool usable(size_t size, long amount)
{
    char *block = take(size);
    copy(block, malloc_usable_size(block), amount);
    drop(block);
    return bad;
}

/* strcpy into a block with no room for the byte that ends the string. */
static bool text(size_t size, long amount)
{
    static char long_text[5000];
    char *block = take(size);
    memset(long_text, 'a', size - (bad ? 0 : 1));
    about(block + size, 1);
    strcpy(block, wash(long_text));
    drop(block);
    carry_on(size);
    return (void)amount, bad;
}

/* for (i = 0; i <= n; i++) */
static bool loop(size_t size, long amount)
{
    size_t n = size / sizeof(int);
    int *numbers = wash(malloc(n * sizeof(int)));
    about(numbers + n, (size_t)amount * sizeof(int));
    for (size_t i = 0; i < n + (bad ? (size_t)amount : 0); i++)
        numbers[i] = -(int)i - 1;
    drop(numbers);
    carry_on(size);
    return bad;
}

/* The block that was overrun is never given back. */
static bool kept(size_t size, long amount)
{
    copy(take(size), size, amount);
    return bad;
}

static bool kept_among(size_t size, long amount)
{
    for (int i = 0; i < AROUND; i++)
        around[i] = take(size);
    copy(around[AROUND / 2], size, amount);
    for (int i = 0; i < AROUND; i++)
        if (i != AROUND / 2)
            drop(around[i]);
    return bad;
}

/* Then realloc, which copies it. */
static bool then_realloc(size_t size, long amount)
{
    char *block = take(size);
    copy(block, size, amount);
    drop(realloc(wash(block), size * 4));
    return bad;
}

struct job {
    char *block;
    size_t size;
    long amount;
};

static void *writes(void *argument)
{
    const struct job *job = argument;
    copy(job->block, job->size, job->amount);
    return NULL;
}

static bool by_other(size_t size, long amount)
{
    struct job job = {take(size), size, amount};
    in_thread(writes, &job);
    drop(job.block);
    return bad;
}

/* An index far off: over several whole blocks, into the middle of a live one. */
static bool skip(size_t size, long amount)
{
    for (int i = 0; i < AROUND; i++)
        around[i] = take(size);
    char *block = around[AROUND / 2];
    char *at = block + (long)(malloc_usable_size(block) + size / 2) * amount;
    about(at, 1);
    if (bad)
        *at ^= 0x41;
    for (int i = 0; i < AROUND; i++)
        drop(around[i]);
    return bad;
}

/* Reads on, as Heartbleed did: is what its neighbours keep to be seen, first one thing and then
 * another? A byte of a canary may be one of the two, by chance. */
static bool read_on(size_t size, long amount)
{
    int many = size > 65536 ? 20 : AROUND;
    size_t bytes = (size_t)(amount > 0 ? amount : -amount);
    for (int i = 0; i < many; i++)
        memset(around[i] = take(size), i == many / 2 ? 'p' : 'S', size);
    char *block = around[many / 2];
    char *from = amount > 0 ? block + size : block + amount;
    about(from, bytes);
    if (!bad)
        return false;
    bool seen = count_of(from, bytes, 'S') > 0;
    for (int i = 0; i < many; i++)
        if (i != many / 2)
            memset(around[i], 'T', size);
    return seen && count_of(from, bytes, 'T') > 0;
}

int main(int argc, char **argv)
{
    static const struct way ways[] = {
        {"store", store_alone},
        {"copy", copy_alone},
        {"store_among", store_among},
        {"copy_among", copy_among},
        {"cleared", cleared},
        {"aligned", aligned},
        {"shrunk", shrunk},
        {"grown", grown},
        {"usable", usable},
        {"text", text},
        {"loop", loop},
        {"kept", kept},
        {"kept_among", kept_among},
        {"then_realloc", then_realloc},
        {"by_other", by_other},
        {"skip", skip},
        {"read_on", read_on},
        {NULL, NULL},
    };
    return go_wrong(ways, argc, argv);
}
