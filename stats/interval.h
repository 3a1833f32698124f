/* interval.h: how far an estimate from samples may be off.
 *
 * Purpose     95 % intervals of sums over samples. A block that is a sample with probability P stands
 *             for w = 1 / P blocks; the variance of a count is the sum of w * w - w over samples, of
 *             bytes that of (w * w - w) * n * n.
 * Invariants  low <= estimate <= high. Blocks that are alike: it holds their true number in at least
 *             95 of 100 cases, however few they are and whatever P is, and shrinks to the point where
 *             P is 1. Bytes of unlike ones: nearly so. A count of unlike ones knows nothing of small
 *             blocks of which none was met: it is good where sizes differ by a factor of 3 at most,
 *             and for the rest row by row. None of it comes from Gauss's curve: that of five samples
 *             is skew.
 * Memory, ownership, locks, errno, fork, signals   None; pure, and without libm.
 */
#ifndef SLP_STATS_INTERVAL_H
#define SLP_STATS_INTERVAL_H

struct slp_interval {
    double low, high;
};

/* Of a number of blocks. Where none was met: estimate 0, and the variance that one would add. */
struct slp_interval slp_interval_of(double estimate, double variance);

/* Of a sum in which a block counts `unit`, on average: of bytes, their mean size. Without it an
 * interval of few blocks that are nearly all met is too narrow. */
struct slp_interval slp_interval_of_units(double estimate, double variance, double unit);

/* Square root of x >= 0. */
double slp_interval_root(double x);

#endif
