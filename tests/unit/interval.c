/* interval.c: how often the interval of an estimate holds the truth. */
#include "tests/unit/unit.h"

#include "core/chance.h"
#include "stats/interval.h"

#include <math.h>

TestSuite(interval, .timeout = UNIT_TIMEOUT);

#define LEAST 0.95

static bool holds(struct slp_interval i, double truth)
{
    return i.low <= truth * (1 + 1e-9) && truth <= i.high * (1 + 1e-9);
}

/* Of k samples among blocks of one size. None: what one would have. */
static struct slp_interval of_samples(unsigned k, double p, double size)
{
    double one = (1 / p - 1) / p * size * size;
    return slp_interval_of_units(k * size / p, k == 0 ? one : k * one, size);
}

/* n blocks, each a sample with probability p: the sum of the probabilities of those numbers of
 * samples whose interval holds n. No dice, so nothing is left to chance. */
static double coverage(unsigned n, double p, double size)
{
    double all = 0;
    for (unsigned k = 0; k <= n; k++) {
        double log = p < 1 ? lgamma(n + 1.0) - lgamma(k + 1.0) - lgamma(n - k + 1.0) +
                                 k * log1p(p - 1) + (n - k) * log1p(-p)
                           : k == n ? 0 : -1000;
        if (log > -35 && holds(of_samples(k, p, size), n * size))
            all += exp(log);
    }
    return all;
}

static const double chances[] = {0.001, 0.003, 0.01, 0.03, 0.1,  0.2,   0.35,   0.5, 0.6,
                                 0.75,  0.87,  0.93, 0.97, 0.99, 0.995, 0.9999, 1};
#define CHANCES (sizeof chances / sizeof *chances)

Test(interval, covers_from_one_block_to_many)
{
    for (size_t i = 0; i < CHANCES; i++)
        for (unsigned n = 1; n <= 10000; n += n < 40 ? 1 : n / 6) {
            double c = coverage(n, chances[i], 1), bytes = coverage(n, chances[i], 1000);
            cr_assert_geq(c, LEAST - 1e-9, "%u blocks, P %g: only in %.4f", n, chances[i], c);
            cr_assert(fabs(bytes - c) < 1e-6, "%u blocks, P %g: bytes %.4f, blocks %.4f", n,
                      chances[i], bytes, c);
        }
}

/* Neither so wide that it says nothing: with many samples hardly more than 95 of 100. */
Test(interval, is_not_wider_than_it_must)
{
    for (size_t i = 0; i < CHANCES && chances[i] < 1; i++) {
        unsigned n = (unsigned)(400 / chances[i] / (1 - chances[i]));
        cr_assert_leq(n > 400000 ? 0 : coverage(n, chances[i], 1), 0.965, "P %g", chances[i]);
    }
    struct slp_interval i = of_samples(100, 0.001, 1);
    cr_assert(i.low > 80000 && i.high < 123000, "%g to %g", i.low, i.high);
}

Test(interval, shrinks_to_the_point)
{
    double wide = 1000;
    for (double miss = 0.5; miss > 1e-12; miss /= 4) {
        struct slp_interval i = of_samples(10, 1 - miss, 1);
        double estimate = 10 / (1 - miss);
        cr_assert(i.low <= estimate && estimate <= i.high);
        cr_assert(i.high - i.low < wide);
        wide = i.high - i.low;
    }
    cr_assert(wide < 1e-4, "%g", wide);
    struct slp_interval point = slp_interval_of(10, 0), none = slp_interval_of(0, 0);
    cr_assert(point.low == 10 && point.high == 10 && none.low == 0 && none.high < 1e-150);
}

/* Sites as programs have them, blocks of many sizes, sampled by bytes: simulated. */
Test(interval, sizes_that_differ)
{
    enum { RUNS = 20000 };
    static const double mixes[][4] = {{16, 24, 40, 1000}, {64, 64, 64, 4096}, {300, 5000, 20000, 90000}};
    uint64_t seed = 1;
    for (size_t m = 0; m < 3; m++)
        for (unsigned n = 40; n <= 4000; n *= 10) {
            double truth = 0, rate = 20000.0 * (int)(m + 1);
            unsigned good = 0, runs = RUNS / (n / 40);
            for (unsigned i = 0; i < n; i++)
                truth += mixes[m][i % 4];
            for (unsigned r = 0; r < runs; r++) {
                double sum = 0, variance = 0, many = 0;
                for (unsigned i = 0; i < n; i++) {
                    double size = mixes[m][i % 4], p = slp_chance_share(size / rate);
                    if ((double)(slp_chance_step(&seed) >> 11) * 0x1p-53 >= p)
                        continue;
                    many += 1 / p;
                    sum += size / p;
                    variance += (1 / p - 1) / p * size * size;
                }
                good += many == 0 ? truth <= 3.69 * rate
                                  : holds(slp_interval_of_units(sum, variance, sum / many), truth);
            }
            double deviation = sqrt(0.05 * 0.95 / runs);
            cr_assert((double)good / runs >= LEAST - 4 * deviation, "mix %zu, %u blocks: %u of %u", m, n,
                      good, runs);
        }
}

Test(interval, root)
{
    for (double x = 1e-9; x < 1e30; x *= 7)
        cr_assert(fabs(slp_interval_root(x) - sqrt(x)) < sqrt(x) * 1e-8);
    cr_assert(slp_interval_root(0) < 1e-150);
}
