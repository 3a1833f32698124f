/* peek: reading what a block holds after it was given back (CWE-416), before it was first written
 * (CWE-457, CWE-908), or though it has no bytes; and how well a program can guess where its next
 * block will be. Harm is done when something of the last owner is to be seen.
 * usage: peek WAY SIZE AMOUNT [benign] */
#define _GNU_SOURCE
#include "wrong.h"

static char *blocks[MANY];

static void secret(char *block, size_t size)
{
    memset(block, 'S', size);
}

/* Reads through the stale pointer; `amount` other blocks of the size came and went in between. */
static bool freed(size_t size, long amount)
{
    char *block = take(size), *neighbour = take(size);
    secret(block, size);
    if (bad)
        drop(block);
    for (long i = 0; i < amount; i++)
        drop(take(size));
    about(block, size);
    size_t seen = count_of(wash(block), size, 'S');
    if (!bad)
        drop(block);
    drop(neighbour);
    return bad && seen > 0;
}

static bool freed_text(size_t size, long amount)
{
    char *block = take(size);
    secret(block, size);
    block[size - 1] = '\0';
    if (bad)
        drop(block);
    about(block, size);
    size_t length = strlen((char *)wash(block) + amount);
    if (!bad)
        drop(block);
    return bad && length > 0;
}

static bool freed_by_realloc(size_t size, long amount)
{
    char *block = take(size), *neighbour = take(size);
    secret(block, size);
    char *moved = realloc(wash(block), size * 100);
    about(block, size);
    size_t seen = bad ? count_of(wash(block), size, 'S') : 0;
    drop(moved);
    drop(neighbour);
    return (void)amount, seen > 0;
}

static void *frees(void *block)
{
    drop(block);
    return NULL;
}

static bool freed_by_other(size_t size, long amount)
{
    char *block = take(size);
    secret(block, size);
    if (bad)
        in_thread(frees, block);
    about(block, size);
    size_t seen = count_of(wash(block), size, 'S');
    if (!bad)
        in_thread(frees, block);
    return (void)amount, bad && seen > 0;
}

/* The next owners write their secrets. */
static bool reused(size_t size, long amount)
{
    char *block = take(size);
    if (bad)
        drop(block);
    for (long i = 0; i < amount; i++)
        secret(blocks[i] = take(size), size);
    about(block, size);
    size_t seen = count_of(wash(block), size, 'S');
    return bad && seen > 0;
}

/* A call through a pointer in an object that is gone; the next owner of its place chose it. */
static volatile int evil;

static void wanted(void) {}

static void unwanted(void) { evil = 1; }

static bool call(size_t size, long amount)
{
    struct object {
        void (*first)(void), (*method)(void);
    } *object = wash(malloc(size));
    object->method = wanted;
    if (bad)
        drop(object);
    for (long i = 0; i < amount; i++) {
        struct object *other = wash(malloc(size));
        other->first = other->method = unwanted;
    }
    about(object, sizeof *object);
    ((volatile struct object *)wash(object))->method();
    return evil == 1;
}

/* Takes blocks after others full of secrets were given back, and reads what they hold. */
static size_t seen_again(char *(*get)(size_t), size_t size)
{
    int many = size > 65536 ? 8 : MANY;
    size_t seen = 0;
    for (int i = 0; i < many; i++)
        secret(blocks[i] = take(size), size);
    for (int i = 0; i < many; i++)
        drop(blocks[i]);
    for (int i = 0; i < many; i++) {
        blocks[i] = get(size);
        if (i == 0)
            about(blocks[0], size);
        if (!bad)
            memset(blocks[i], 0, size);
        seen += count_of(blocks[i], size, 'S');
    }
    return seen;
}

static char *by_calloc(size_t size) { return wash(calloc(1, size)); }
static char *by_aligned(size_t size) { return wash(aligned_alloc(64, size)); }
static char *by_realloc(size_t size) { return wash(realloc(NULL, size)); }

static bool unwritten(size_t size, long amount)
{
    return (void)amount, seen_again(take, size) > 0;
}

static bool unwritten_aligned(size_t size, long amount)
{
    return (void)amount, seen_again(by_aligned, size) > 0;
}

static bool unwritten_realloc(size_t size, long amount)
{
    return (void)amount, seen_again(by_realloc, size) > 0;
}

/* calloc owes zeros. */
static bool calloc_zero(size_t size, long amount)
{
    return (void)amount, seen_again(by_calloc, size) > 0;
}

/* What realloc adds behind the old bytes. */
static char *by_growing(size_t size)
{
    char *block = take(size / 4);
    memset(block, 7, size / 4);
    return wash(realloc(block, size));
}

static bool unwritten_grown(size_t size, long amount)
{
    return (void)amount, seen_again(by_growing, size) > 0;
}

/* A block of no bytes. */
static bool empty_write(size_t size, long amount)
{
    char *block = wash(malloc(wash_size(0)));
    about(block + size, 1);
    if (bad)
        *(volatile char *)(block + size) = 7;
    drop(block);
    return (void)amount, bad;
}

static bool empty_read(size_t size, long amount)
{
    char *block = wash(malloc(wash_size(0)));
    about(block + size, 1);
    int seen = bad ? *(volatile char *)(block + size) : 0;
    drop(block);
    return (void)amount, (void)seen, bad;
}

static bool empty_calloc(size_t size, long amount)
{
    char *block = wash(calloc((size_t)amount, 0));
    about(block + size, 8);
    if (bad)
        *(volatile long *)(void *)(block + size) = 7;
    drop(block);
    return bad;
}

static bool empty_twice(size_t size, long amount)
{
    char *block = wash(malloc(wash_size(0)));
    drop(block);
    about(block, 1);
    if (bad)
        drop(block);
    return (void)size, (void)amount, bad;
}

static bool empty_inside(size_t size, long amount)
{
    char *block = wash(malloc(wash_size(0)));
    about(block + amount, 1);
    drop(bad ? block + amount : block);
    return (void)size, bad;
}

/* Is the block just given back the next one handed out? More often than not, that is. */
static bool next_is_last(size_t size, long amount)
{
    int same = 0;
    about(NULL, 0);
    for (long i = 0; i < amount; i++) {
        char *block = take(size);
        if (bad)
            drop(block);
        char *other = take(size);
        same += other == block;
        drop(other);
        if (!bad)
            drop(block);
    }
    return same * 2 > amount;
}

/* Do blocks taken one after the other lie side by side? */
static bool side_by_side(size_t size, long amount)
{
    int beside = 0;
    long step = 0;
    about(NULL, 0);
    for (long i = 0; i < amount; i++) {
        blocks[i] = take(size);
        beside += i > 1 && blocks[i] - blocks[i - 1] == step;
        if (i > 0)
            step = blocks[i] - blocks[i - 1];
    }
    return bad && beside * 2 > amount;
}

/* Is the heap's memory executable? */
static bool executable(size_t size, long amount)
{
    char *block = take(size);
    FILE *maps = fopen("/proc/self/maps", "r");
    char line[512], rights[5];
    size_t from, to;
    bool found = false;
    about(NULL, 0);
    while (maps != NULL && fgets(line, sizeof line, maps) != NULL)
        if (sscanf(line, "%zx-%zx %4s", &from, &to, rights) == 3 && (size_t)block >= from &&
            (size_t)block < to)
            found = rights[2] == 'x';
    return (void)amount, found;
}

int main(int argc, char **argv)
{
    static const struct way ways[] = {
        {"freed", freed},
        {"freed_text", freed_text},
        {"freed_by_realloc", freed_by_realloc},
        {"freed_by_other", freed_by_other},
        {"reused", reused},
        {"call", call},
        {"unwritten", unwritten},
        {"unwritten_aligned", unwritten_aligned},
        {"unwritten_realloc", unwritten_realloc},
        {"unwritten_grown", unwritten_grown},
        {"calloc_zero", calloc_zero},
        {"empty_write", empty_write},
        {"empty_read", empty_read},
        {"empty_calloc", empty_calloc},
        {"empty_twice", empty_twice},
        {"empty_inside", empty_inside},
        {"next_is_last", next_is_last},
        {"side_by_side", side_by_side},
        {"executable", executable},
        {NULL, NULL},
    };
    return go_wrong(ways, argc, argv);
}
