/*
 * edge.h - remembers the large blocks that have exactly COUNT_LARGE usable bytes.
 *
 * Purpose: the largest class and the smallest large block may have the same usable size; libcount
 * tells them apart by the size that was asked for, and remembers those that are large until they
 * are freed. Owner, locks, fork: see edge.c.
 */
#ifndef SLP_TESTS_COUNT_EDGE_H
#define SLP_TESTS_COUNT_EDGE_H

#include <stdbool.h>
#include <stdint.h>

void count_edge_add(uintptr_t p);

/* true, and forgets it, when p is remembered */
bool count_edge_remove(uintptr_t p);

/* In the child of a fork: another thread of the parent may have held the lock. */
void count_edge_reset(void);

#endif
