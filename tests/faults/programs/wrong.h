/* wrong.h: what the programs of the corpus share. Each has several ways to go wrong, by name, and
 * with `benign` as its last argument it does the same without the misuse.
 *
 * usage       PROGRAM WAY [SIZE [AMOUNT]] [benign]
 * Output      W= the first byte or address misused, N= how many bytes, then `misuse` (or `benign`)
 *             before it happens. Last: `survived` when the misuse stayed unseen, `defused` when the
 *             program itself saw that it had no effect, `well` from a benign twin.
 * Errors      Exit status 2 for a bad command line or no memory, 3 when a benign twin sees harm.
 * Invariants  Nothing here allocates: what the heap does is the program's own doing.
 */
#ifndef SLP_TESTS_WRONG_H
#define SLP_TESTS_WRONG_H

#include "expect.h"

#include <malloc.h>
#include <pthread.h>
#include <stdbool.h>

enum { MANY = 1024, MEGABYTE = 1 << 20 };

/* One way to go wrong; true when the harm was done, or when nobody noticed. */
struct way {
    const char *name;
    bool (*run)(size_t size, long amount);
};

static bool bad = true; /* false in a benign twin */

/* What is going to be misused. The runner wants an address of it in the message. */
__attribute__((unused)) static void about(const void *where, size_t bytes)
{
    say("W=%#zx", (size_t)where);
    say("N=%zu", bytes);
    say(bad ? "misuse" : "benign");
}

/* free, new blocks and their contents, without the compiler looking through. */
__attribute__((unused)) static void drop(void *block)
{
    free(wash(block));
}

__attribute__((unused)) static char *take(size_t size)
{
    char *block = (char *)wash(malloc(size));
    if (block == NULL)
        exit(2);
    return block;
}

/* Takes and gives back blocks of this size, as a program that goes on would. Of the smallest, a slab
 * has twice as many, and each is to come once though they come by chance. */
__attribute__((unused)) static void carry_on(size_t size)
{
    static char *blocks[MANY];
    int many = size > 65536 ? 8 : MANY;
    for (int round = 0; round < 24; round++) {
        for (int i = 0; i < many; i++)
            blocks[i] = take(size);
        for (int i = 0; i < many; i++)
            drop(blocks[i]);
    }
}

__attribute__((unused)) static bool all_are(const char *block, size_t size, int byte)
{
    for (size_t i = 0; i < size; i++)
        if (((const volatile char *)block)[i] != (char)byte)
            return false;
    return true;
}

/* How many of the bytes are this one. */
__attribute__((unused)) static size_t count_of(const char *block, size_t size, int byte)
{
    size_t n = 0;
    for (size_t i = 0; i < size; i++)
        n += ((const volatile char *)block)[i] == (char)byte;
    return n;
}

__attribute__((unused)) static void in_thread(void *(*work)(void *), void *argument)
{
    pthread_t thread;
    if (pthread_create(&thread, NULL, work, argument) != 0)
        exit(2);
    pthread_join(thread, NULL);
}

__attribute__((unused)) static int go_wrong(const struct way *ways, int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[argc - 1], "benign") == 0) {
        bad = false;
        argc--;
    }
    for (; ways->name != NULL && argc > 1; ways++) {
        if (strcmp(ways->name, argv[1]) != 0)
            continue;
        size_t size = argc > 2 ? (size_t)strtoull(argv[2], NULL, 0) : 64;
        long amount = argc > 3 ? strtol(argv[3], NULL, 0) : 0;
        bool harm = ways->run(size, amount);
        if (!bad && harm)
            return 3;
        say(!bad ? "well" : harm ? "survived" : "defused");
        return 0;
    }
    return 2;
}

#endif
