/* double: a block given back twice (CWE-415). usage: double WAY SIZE [benign] */
#define _GNU_SOURCE
#include "wrong.h"

#include <sys/wait.h>

static bool at_once(size_t size, long amount)
{
    char *neighbour = take(size), *block = take(size);
    drop(block);
    about(block, 1);
    if (bad)
        drop(block);
    drop(neighbour);
    (void)amount;
    return bad;
}

/* Other blocks of the size come and go in between. */
static bool delayed(size_t size, long amount)
{
    char *block = take(size);
    drop(block);
    for (int i = 0; i < 1024; i++)
        drop(take(size));
    about(block, 1);
    if (bad)
        drop(block);
    (void)amount;
    return bad;
}

static bool interleaved(size_t size, long amount)
{
    char *neighbour = take(size), *first = take(size), *second = take(size);
    drop(first);
    drop(second);
    about(first, 1);
    if (bad)
        drop(first);
    drop(neighbour);
    (void)amount;
    return bad;
}

/* After `amount` more frees of blocks that were there before. */
static bool much_later(size_t size, long amount)
{
    static char *blocks[4096];
    for (long i = 0; i <= amount; i++)
        blocks[i] = take(size);
    long middle = amount / 2;
    for (long i = middle; i < amount; i++)
        drop(blocks[i]);
    for (long i = 0; i < middle; i++)
        drop(blocks[i]);
    about(blocks[middle], 1);
    if (bad)
        drop(blocks[middle]);
    drop(blocks[amount]);
    return bad;
}

/* The block has a new owner, who loses it and then gives it back, too. */
static bool reused(size_t size, long amount)
{
    char *neighbour = take(size), *block = take(size);
    drop(block);
    char *other = take(size);
    about(block, 1);
    if (bad)
        drop(block);
    drop(other);
    drop(neighbour);
    (void)amount;
    return bad;
}

static bool reused_among(size_t size, long amount)
{
    static char *blocks[MANY];
    char *block = take(size);
    drop(block);
    for (long i = 0; i < amount; i++)
        blocks[i] = take(size);
    about(block, 1);
    if (bad)
        drop(block);
    for (long i = 0; i < amount; i++)
        drop(blocks[i]);
    return bad;
}

/* What was in the block is written once more between the two frees. */
static bool written(size_t size, long amount)
{
    char *neighbour = take(size), *block = take(size);
    drop(block);
    about(block, bad ? size : 1);
    if (bad) {
        memset(block, 0x41, size);
        drop(block);
    }
    drop(neighbour);
    (void)amount;
    return bad;
}

static void *frees(void *block)
{
    drop(block);
    return NULL;
}

static void *frees_twice(void *block)
{
    drop(block);
    about(block, 1);
    if (bad)
        drop(block);
    return NULL;
}

static bool by_other(size_t size, long amount)
{
    char *neighbour = take(size), *block = take(size);
    drop(block);
    about(block, 1);
    if (bad)
        in_thread(frees, block);
    drop(neighbour);
    carry_on(size);
    (void)amount;
    return bad;
}

static bool after_other(size_t size, long amount)
{
    char *neighbour = take(size), *block = take(size);
    in_thread(frees, block);
    about(block, 1);
    if (bad)
        drop(block);
    drop(neighbour);
    carry_on(size);
    (void)amount;
    return bad;
}

static bool in_other(size_t size, long amount)
{
    char *neighbour = take(size), *block = take(size);
    in_thread(frees_twice, block);
    drop(neighbour);
    carry_on(size);
    (void)amount;
    return bad;
}

static bool by_two_others(size_t size, long amount)
{
    char *neighbour = take(size), *block = take(size);
    in_thread(frees, block);
    about(block, 1);
    if (bad)
        in_thread(frees, block);
    drop(neighbour);
    carry_on(size);
    (void)amount;
    return bad;
}

/* The old address after realloc has moved the block. */
static bool realloc_moved(size_t size, long amount)
{
    char *block = take(size), *guard = take(size);
    char *moved = realloc(wash(block), size * 100);
    about(block, 1);
    if (bad)
        drop(block);
    drop(moved);
    drop(guard);
    (void)amount;
    return bad;
}

static bool realloc_after(size_t size, long amount)
{
    char *neighbour = take(size), *block = take(size);
    drop(block);
    about(block, 1);
    char *moved = realloc(bad ? wash(block) : NULL, size * 2 + 100);
    drop(neighbour);
    drop(moved);
    (void)amount;
    return bad;
}

static bool realloc_zero(size_t size, long amount)
{
    char *neighbour = take(size), *block = take(size);
    char *nothing = realloc(wash(block), wash_size(0));
    about(block, 1);
    if (bad || nothing != NULL)
        drop(bad ? block : nothing);
    drop(neighbour);
    (void)amount;
    return bad;
}

static bool cleared(size_t size, long amount)
{
    char *neighbour = calloc(1, size), *block = calloc(size, 1);
    drop(block);
    about(block, 1);
    if (bad)
        drop(block);
    drop(neighbour);
    (void)amount;
    return bad;
}

static bool aligned(size_t size, long amount)
{
    char *neighbour = aligned_alloc((size_t)amount, size);
    char *block = aligned_alloc((size_t)amount, size);
    if (neighbour == NULL || block == NULL)
        exit(2);
    drop(block);
    about(block, 1);
    if (bad)
        drop(block);
    drop(neighbour);
    return bad;
}

/* Two structures that share one member, each destroyed with it: a shallow copy. */
static bool shared(size_t size, long amount)
{
    struct owner {
        char *name;
        int number;
    } *one = wash(malloc(sizeof *one)), *two = wash(malloc(sizeof *two));
    one->name = take(size);
    *two = *one;
    if (!bad)
        two->name = take(size);
    drop(one->name);
    drop(one);
    about(two->name, 1);
    drop(two->name);
    drop(two);
    (void)amount;
    return bad;
}

/* The child gives back what its parent gave back before the fork. */
static bool in_child(size_t size, long amount)
{
    char *neighbour = take(size), *block = take(size);
    drop(block);
    about(block, 1);
    pid_t child = fork();
    if (child == 0) {
        if (bad)
            drop(block);
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (WIFSIGNALED(status))
        abort();
    drop(neighbour);
    (void)amount;
    return bad;
}

int main(int argc, char **argv)
{
    static const struct way ways[] = {
        {"at_once", at_once},
        {"delayed", delayed},
        {"interleaved", interleaved},
        {"much_later", much_later},
        {"reused", reused},
        {"reused_among", reused_among},
        {"written", written},
        {"by_other", by_other},
        {"after_other", after_other},
        {"in_other", in_other},
        {"by_two_others", by_two_others},
        {"realloc_moved", realloc_moved},
        {"realloc_after", realloc_after},
        {"realloc_zero", realloc_zero},
        {"cleared", cleared},
        {"aligned", aligned},
        {"shared", shared},
        {"in_child", in_child},
        {NULL, NULL},
    };
    return go_wrong(ways, argc, argv);
}
