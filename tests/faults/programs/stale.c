/* stale: writing through a pointer to a block that was given back (CWE-416). With AMOUNT 0 the
 * program ends at once, else it goes on and takes blocks of the size.
 * usage: stale WAY SIZE AMOUNT [benign] */
#define _GNU_SOURCE
#include "wrong.h"

/* Gives the block back, writes so many bytes into it, and goes on. */
static bool write_late(char *block, size_t size, size_t offset, size_t bytes, long amount)
{
    char *neighbour = take(size);
    if (bad)
        drop(block);
    about(block + offset, bytes);
    memset((char *)wash(block) + offset, 0x41, bytes);
    if (!bad)
        drop(block);
    if (amount > 0)
        carry_on(size);
    drop(neighbour);
    return bad;
}

static bool first(size_t size, long amount)
{
    return write_late(take(size), size, 0, 8, amount);
}

static bool middle(size_t size, long amount)
{
    return write_late(take(size), size, size / 2, 1, amount);
}

static bool last(size_t size, long amount)
{
    return write_late(take(size), size, size - 1, 1, amount);
}

static bool whole(size_t size, long amount)
{
    return write_late(take(size), size, 0, size, amount);
}

static bool cleared(size_t size, long amount)
{
    return write_late(calloc(1, size), size, 0, size, amount);
}

static bool aligned(size_t size, long amount)
{
    return write_late(aligned_alloc(256, size), size, size / 2, 8, amount);
}

/* Zeros, into what may be zero already. */
static bool zeros(size_t size, long amount)
{
    char *block = take(size), *neighbour = take(size);
    memset(block, 7, size);
    if (bad)
        drop(block);
    about(block, size);
    memset(wash(block), 0, size);
    carry_on(size);
    if (!bad)
        drop(block);
    drop(neighbour);
    return (void)amount, bad;
}

/* A counter in an object that is gone. */
static bool counter(size_t size, long amount)
{
    int *count = wash(malloc(size)), *neighbour = wash(malloc(size));
    count[3] = 0;
    if (bad)
        drop(count);
    about(count + 3, sizeof(int));
    ((volatile int *)wash(count))[3] += 1;
    if (!bad)
        drop(count);
    if (amount > 0)
        carry_on(size);
    drop(neighbour);
    return bad;
}

static bool after_move(size_t size, long amount)
{
    char *block = take(size), *neighbour = take(size);
    char *moved = realloc(wash(block), size * 100);
    char *at = bad ? block : moved;
    about(block, size);
    memset(wash(at), 0x41, size);
    if (amount > 0)
        carry_on(size);
    drop(moved);
    drop(neighbour);
    return bad;
}

static bool after_zero(size_t size, long amount)
{
    char *block = take(size), *neighbour = take(size);
    char *nothing = realloc(wash(block), wash_size(0));
    about(block, size);
    memset(bad ? wash(block) : neighbour, 0x41, size);
    if (amount > 0)
        carry_on(size);
    drop(nothing);
    drop(neighbour);
    return bad;
}

/* Into the part that realloc took away. */
static bool after_shrink(size_t size, long amount)
{
    char *block = realloc(take(size), size / 4);
    about(block + size / 4, size - size / 4);
    if (bad)
        memset((char *)wash(block) + size / 4, 0x41, size - size / 4);
    drop(block);
    if (amount > 0)
        carry_on(size);
    return bad;
}

struct job {
    char *block;
    size_t size;
};

static void *writes(void *argument)
{
    const struct job *job = argument;
    memset(wash(job->block), 0x41, job->size);
    return NULL;
}

static void *frees(void *argument)
{
    drop(((const struct job *)argument)->block);
    return NULL;
}

/* Written, or given back, by another thread. */
static bool by_other(size_t size, long amount)
{
    struct job job = {take(size), size};
    if (bad)
        drop(job.block);
    about(job.block, size);
    in_thread(writes, &job);
    if (!bad)
        drop(job.block);
    if (amount > 0)
        carry_on(size);
    return bad;
}

static bool freed_by_other(size_t size, long amount)
{
    struct job job = {take(size), size};
    if (bad)
        in_thread(frees, &job);
    about(job.block, size);
    memset(wash(job.block), 0x41, size);
    if (!bad)
        in_thread(frees, &job);
    if (amount > 0)
        carry_on(size);
    return bad;
}

/* A list whose element was given back before it was taken out. */
static bool linked(size_t size, long amount)
{
    struct node {
        struct node *next, *back;
    } *one = wash(malloc(size)), *two = wash(malloc(size)), *three = wash(malloc(size));
    one->next = two;
    three->back = two;
    two->next = three;
    two->back = one;
    if (bad)
        drop(one);
    about(one, sizeof *one);
    one->next = three;
    three->back = one;
    if (!bad)
        drop(one);
    drop(two);
    drop(three);
    if (amount > 0)
        carry_on(size);
    return bad;
}

/* After `amount` blocks of the size were taken, and kept: is one of them hit? */
static bool reused(size_t size, long amount)
{
    static char *blocks[20000];
    char *block = take(size), *neighbour = take(size);
    if (bad)
        drop(block);
    for (long i = 0; i < amount; i++)
        memset(blocks[i] = take(size), 7, size);
    about(block, size);
    memset(wash(block), 0x41, size);
    for (long i = 0; i < amount; i++)
        if (!all_are(blocks[i], size, 7))
            return true;
    for (long i = 0; i < amount; i++)
        drop(blocks[i]);
    carry_on(size);
    if (!bad)
        drop(block);
    drop(neighbour);
    return bad;
}

int main(int argc, char **argv)
{
    static const struct way ways[] = {
        {"first", first},
        {"middle", middle},
        {"last", last},
        {"whole", whole},
        {"cleared", cleared},
        {"aligned", aligned},
        {"zeros", zeros},
        {"counter", counter},
        {"after_move", after_move},
        {"after_zero", after_zero},
        {"after_shrink", after_shrink},
        {"by_other", by_other},
        {"freed_by_other", freed_by_other},
        {"linked", linked},
        {"reused", reused},
        {NULL, NULL},
    };
    return go_wrong(ways, argc, argv);
}
