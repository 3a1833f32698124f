/* suppress.h: LeakSanitizer's suppressions.
 *
 * Purpose     Lines `leak:PATTERN`; a stack is covered when the pattern is found in the module, a
 *             function or a source file of one of its frames.
 * Patterns    Found anywhere, unless ^ begins them or $ ends them; * stands for any characters.
 * Ownership   Kept for the life of the process.
 * Locks       None; one thread.
 * errno, fork, signals   An ordinary program's.
 */
#ifndef SLP_LEAKS_SUPPRESS_H
#define SLP_LEAKS_SUPPRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct slp_suppression {
    struct slp_suppression *next;
    uint64_t blocks, bytes; /* that it covered */
    char pattern[];
};

/* In the order they were read in. */
extern struct slp_suppression *slp_suppressions;

/* Reads lines; the number of the first that is none, 0: all are well. */
size_t slp_suppress_read(const char *text);

/* The first that fits, or NULL; name may be NULL. */
struct slp_suppression *slp_suppress_find(const char *name);

#endif
