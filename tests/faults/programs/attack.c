/* attack: misuse with a purpose, as in how2heap: what the heap keeps of a block is forged, so that
 * it hands out what is not its own or the same twice. Written for no heap's layout in particular:
 * the words before a block and the first words of a free one are what most keep there. The
 * harm is done when the attack succeeds. usage: attack WAY SIZE [AMOUNT] [benign] */
#define _GNU_SOURCE
#include "wrong.h"

enum { TRIES = 64 };
static char *got[MANY];
static size_t target[512] __attribute__((aligned(64)));

static bool overlap(const char *one, const char *two, size_t size)
{
    return one < two + size && two < one + size;
}

/* Takes blocks until one overlaps [victim, victim + bytes), or another one taken. */
static bool succeeds(size_t size, const void *victim, size_t bytes)
{
    for (int i = 0; i < TRIES; i++) {
        got[i] = wash(malloc(size));
        if (got[i] == NULL)
            return false;
        if (got[i] < (const char *)victim + bytes && (const char *)victim < got[i] + size)
            return true;
        for (int j = 0; j < i; j++)
            if (overlap(got[i], got[j], size))
                return true;
    }
    return false;
}

/* Fills so many bytes with the target's address. */
static void aim(char *at, size_t bytes)
{
    void *address = target + 8;
    for (size_t i = 0; i + sizeof address <= bytes; i += sizeof address)
        memcpy(at + i, &address, sizeof address);
}

/* The link of a free block is aimed at the target, by a write after free of `amount` bytes. */
static bool link_stale(size_t size, long amount)
{
    char *first = take(size), *second = take(size);
    drop(first);
    drop(second);
    about(second, (size_t)amount);
    if (bad)
        aim(wash(second), (size_t)amount);
    return succeeds(size, target, sizeof target);
}

/* ... by an overflow of the block in front. */
static bool link_overflow(size_t size, long amount)
{
    char *block = take(size), *second = take(size), *third = take(size);
    drop(third);
    drop(second);
    about(block + size, (size_t)amount);
    if (bad)
        aim(wash(block + size), (size_t)amount);
    return succeeds(size, target, sizeof target);
}

/* a, b, a: the same block twice. */
static bool same_twice(size_t size, long amount)
{
    char *first = take(size), *second = take(size);
    drop(first);
    drop(second);
    about(first, 1);
    if (bad)
        drop(first);
    return (void)amount, succeeds(size, NULL, 0);
}

/* The mark of a free block is wiped before it is given back again. */
static bool mark_wiped(size_t size, long amount)
{
    char *block = take(size);
    drop(block);
    about(block, (size_t)amount);
    if (bad) {
        memset(wash(block), 0, (size_t)amount);
        drop(block);
    }
    return succeeds(size, NULL, 0);
}

/* ... and another one was given back in between. */
static bool mark_wiped_below(size_t size, long amount)
{
    char *block = take(size), *other = take(size);
    drop(block);
    drop(other);
    about(block, (size_t)amount);
    if (bad) {
        memset(wash(block), 0, (size_t)amount);
        drop(block);
    }
    return succeeds(size, NULL, 0);
}

/* Given back again after a large request made the heap tidy up. */
static bool after_tidying(size_t size, long amount)
{
    char *block = take(size);
    drop(block);
    char *large = take((size_t)amount);
    about(block, 1);
    if (bad)
        drop(block);
    return succeeds(size, large, (size_t)amount);
}

/* Eight are given back, so that the last goes elsewhere; after one was taken it goes back again. */
static bool botcake(size_t size, long amount)
{
    char *blocks[9];
    for (int i = 0; i < 9; i++)
        blocks[i] = take(size);
    for (int i = 0; i < 9; i++)
        drop(blocks[i]);
    char *other = take(size);
    about(blocks[8], 1);
    if (bad)
        drop(blocks[8]);
    return (void)amount, succeeds(size, other, size);
}

/* A block of the program's own making, with the size in front (house of spirit). */
static bool spirit(size_t size, long amount)
{
    target[1] = size + 16 + 1;
    target[(size + 16) / 8 + 1] = 0x21;
    about(target + 2, 1);
    if (bad)
        drop(target + 2);
    return (void)amount, succeeds(size, target, sizeof target);
}

/* The same inside a live block. */
static bool spirit_inside(size_t size, long amount)
{
    size_t *block = wash(malloc(size * 4));
    block[1] = size + 16 + 1;
    block[(size + 16) / 8 + 1] = 0x21;
    about(block + 2, 1);
    if (bad)
        drop(block + 2);
    return (void)amount, succeeds(size, block, size * 4);
}

/* The words in front say that the block is larger: given back, it would reach over its neighbour. */
static bool size_grown(size_t size, long amount)
{
    char *first = take(size), *second = take(size), *third = take(size);
    about(second - 8, 8);
    if (bad)
        *(size_t *)(void *)wash(second - 8) = size * 2 + 16 + 1;
    drop(second);
    return (void)amount, (void)first, succeeds(size * 2, third, size);
}

/* A zero byte behind a block: its neighbour's flags are gone (poison null byte). */
static bool null_byte(size_t size, long amount)
{
    char *first = take(size), *second = take(size), *third = take(size);
    about(first + size, 1);
    if (bad)
        first[size] = 0;
    drop(second);
    return (void)amount, succeeds(size * 2, third, size);
}

/* A free block forged inside a live one; giving back its neighbour joins the two (unsafe unlink). */
static bool unlinked(size_t size, long amount)
{
    static size_t *pointer;
    pointer = wash(malloc(size));
    char *second = take(size);
    size_t *kept = pointer;
    pointer[0] = 0;
    pointer[1] = size - 8;
    pointer[2] = (size_t)(&pointer - 3);
    pointer[3] = (size_t)(&pointer - 2);
    about((char *)pointer + size - 8, 24);
    if (bad) {
        size_t *behind = wash(pointer + size / 8);
        behind[-1] = size - 8;
        behind[0] = size - 8;
        behind[1] = size + 16;
    }
    drop(second);
    return (void)amount, pointer != kept;
}

/* What is behind the last block says that there is no end to the heap (house of force). */
static bool force(size_t size, long amount)
{
    char *block = take(size);
    about(block + size, 16);
    if (bad)
        memset(wash(block + size), 0xff, 16);
    char *far = malloc(bad ? (size_t)((char *)target - block) - (size_t)amount : size);
    char *here = malloc(size);
    return far != NULL && bad && overlap(here, (char *)target, sizeof target);
}

/* The links of a large free block: what it is unlinked with is written to the target. */
static bool written_to(size_t size, long amount)
{
    char *block = take(size), *guard = take(size);
    size_t before[512];
    memcpy(before, target, sizeof target);
    drop(block);
    about(block, (size_t)amount);
    if (bad)
        aim(wash(block), (size_t)amount);
    char *other = take(size);
    (void)guard, (void)other;
    return memcmp(before, target, sizeof target) != 0;
}

/* The head of a large block says that it is larger: its neighbour goes with it. */
static bool large_head(size_t size, long amount)
{
    char *blocks[3];
    for (int i = 0; i < 3; i++)
        memset(blocks[i] = take(size), 7, size);
    about(blocks[1] - 16, 16);
    if (bad)
        for (int i = 1; i <= 2; i++)
            *(size_t *)(void *)wash(blocks[1] - 8 * i) = (size_t)(i == 1) * (size * 3 | 2);
    drop(blocks[1]);
    memset(blocks[0], 8, size);
    memset(blocks[2], 8, size);
    return (void)amount, !all_are(blocks[0], size, 8) || !all_are(blocks[2], size, 8) ||
                             succeeds(size, blocks[0], size);
}

/* The block of a size is given back as one of another (a forged size by a stale writer). */
static bool stale_size(size_t size, long amount)
{
    char *block = take(size), *other = take(size);
    drop(block);
    about(block - 8, 8);
    if (bad)
        *(size_t *)(void *)wash(block - 8) = size * 4 + 16 + 1;
    return (void)amount, succeeds(size * 4, other, size);
}

int main(int argc, char **argv)
{
    static const struct way ways[] = {
        {"link_stale", link_stale},
        {"link_overflow", link_overflow},
        {"same_twice", same_twice},
        {"mark_wiped", mark_wiped},
        {"mark_wiped_below", mark_wiped_below},
        {"after_tidying", after_tidying},
        {"botcake", botcake},
        {"spirit", spirit},
        {"spirit_inside", spirit_inside},
        {"size_grown", size_grown},
        {"null_byte", null_byte},
        {"unlinked", unlinked},
        {"force", force},
        {"written_to", written_to},
        {"large_head", large_head},
        {"stale_size", stale_size},
        {NULL, NULL},
    };
    return go_wrong(ways, argc, argv);
}
