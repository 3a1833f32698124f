/* blocks.h: what the programs of report/ allocate: blocks of one size that nothing else in them
 * uses, so that the runner can compare their class's count in a report with an exact number.
 *
 * Invariants  take(n) is n allocations of BLOCK bytes, and nothing else.
 * Ownership   The blocks are never freed.
 * errno, fork, signals   As malloc.
 */
#ifndef SLP_TESTS_REPORT_BLOCKS_H
#define SLP_TESTS_REPORT_BLOCKS_H

#include <stdlib.h>

enum { BLOCK = 9500 };

__attribute__((unused)) static void take(int n)
{
    for (int i = 0; i < n; i++) {
        volatile char *block = malloc(BLOCK);
        if (block == NULL)
            abort();
        *block = 1;
    }
}

#endif
