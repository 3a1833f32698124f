/* requested.h: the sampler's part of a saved report, as text.
 *
 * Purpose     The library prints it from its samples (stats/requested.c); a saved report has what
 *             came of them. The line has the same form and the same figures.
 * Invariants  Of all: bytes and waste are sums, the interval's half is the root of the sum of the
 *             squares, as the classes' errors have nothing to do with each other.
 * Ownership   Nothing is kept.
 * errno, fork, signals   An ordinary program's.
 */
#ifndef SLP_CLI_REQUESTED_H
#define SLP_CLI_REQUESTED_H

#include <jansson.h>
#include <stdio.h>

/* The line or lines "requested ...", from a report; nothing when it has no such part. */
void slp_requested_print(const json_t *report, FILE *to);

#endif
