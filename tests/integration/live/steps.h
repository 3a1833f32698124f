/*
 * steps.h - what a stepped program and the one that steps it share, a page of a file.
 *
 * Invariant: begun counts a call from just before it, done to just after it, so that what the
 * library has counted lies between, at every instruction.
 */
#ifndef STEPS_H
#define STEPS_H

#include <stdint.h>

enum { SETTING_UP, STEPPING, FORKING, OVER };

struct steps_page {
    volatile int phase;
    volatile int rebase; /* changes when calls that nobody counted here lie behind */
    volatile uint64_t allocs_begun, allocs_done, frees_begun, frees_done;
    volatile uint64_t child_begun, child_done; /* allocs of the child of the fork in FORKING */
};

#endif
