/* storm.h: what the fork storm's processes share: blocks whose content follows from their number,
 * and the ways a process can end.
 *
 * Ownership   A block belongs to the slot it is in; in a child, to the child.
 */
#ifndef SLP_TESTS_STORM_H
#define SLP_TESTS_STORM_H

#include "expect.h"

#include <signal.h>
#include <sys/wait.h>

#include <pthread.h>

/* A class that only children use, so that a report's counts can be told beforehand. */
enum { COUNTED_SIZE = 5003 };

static inline size_t storm_not_counted(size_t size)
{
    return size > 4096 && size <= 5120 ? size + 1024 : size;
}

enum way { BY_EXIT, BY__EXIT, BY_QUICK_EXIT, BY_RETURN, BY_ABORT, BY_KILL, BY_EXEC, BY_PTHREAD_EXIT,
           WAYS };

enum { STATUS = 7, CHILD_FAILED = 99 };

struct block {
    unsigned char *at;
    size_t size;
    unsigned seed;
};

/* Small for the most part, with every kind of block among them. */
static inline size_t storm_size(uint32_t random)
{
    if (random % 97 == 0)
        return 262144 + random / 97 % 700000;
    return storm_not_counted(1 + random / 97 % (random % 11 == 0 ? 60000 : 2000));
}

static inline int storm_take(struct block *block, uint32_t *random)
{
    uint32_t draw = next_random(random);
    *block = (struct block){NULL, storm_size(draw), draw};
    switch (draw % 5) {
    case 0:
        block->at = calloc(1, block->size);
        break;
    case 1:
        block->at = aligned_alloc((size_t)16 << draw / 5 % 9, block->size);
        break;
    default:
        block->at = malloc(block->size);
    }
    if (block->at == NULL)
        return -1;
    if (draw % 5 == 0 && zero_diff(block->at, block->size) != block->size)
        return -1;
    pattern_fill(block->at, block->size, block->seed);
    return 0;
}

static inline int storm_whole(const struct block *block)
{
    return pattern_diff(block->at, block->size, block->seed) == block->size;
}

static inline int storm_reports(enum way way)
{
    return way != BY_ABORT && way != BY_KILL && way != BY_EXEC;
}

/* The report's word for it. */
static inline const char *storm_end(enum way way)
{
    return way == BY__EXIT ? "_exit" : way == BY_QUICK_EXIT ? "quick_exit" : "exit";
}

/* Does this wait status mean that the process ended that way? */
static inline int storm_ended(int status, enum way way)
{
    if (way == BY_ABORT || way == BY_KILL)
        return WIFSIGNALED(status) && WTERMSIG(status) == (way == BY_ABORT ? SIGABRT : SIGKILL);
    return WIFEXITED(status) && WEXITSTATUS(status) == (way == BY_PTHREAD_EXIT ? 0 : STATUS);
}

/* Ends the process; returns only for BY_RETURN, which is main's to do. */
static inline void storm_leave(enum way way)
{
    char *const arguments[] = {(char *)"sh", (char *)"-c", (char *)"exit 7", NULL};
    char *const nothing[] = {NULL};
    switch (way) {
    case BY_EXIT:
        exit(STATUS);
    case BY__EXIT:
        _exit(STATUS);
    case BY_QUICK_EXIT:
        quick_exit(STATUS);
    case BY_ABORT:
        signal(SIGABRT, SIG_DFL);
        abort();
    case BY_KILL:
        kill(getpid(), SIGKILL);
        pause();
        break;
    case BY_EXEC:
        execve("/bin/sh", arguments, nothing);
        _exit(CHILD_FAILED);
    case BY_PTHREAD_EXIT:
        pthread_exit(NULL);
    case BY_RETURN:
    case WAYS:
        break;
    }
}

#endif
