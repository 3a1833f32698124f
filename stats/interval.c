/* interval.c: see interval.h.
 *
 * Until k of the blocks are met, so many are made that their number has mean k / P and variance
 * k (1 - P) / P^2. The true number N is too small if it is improbable that k were met among N, too
 * large if so few are: a quantile of the number at the k-th for the low end, at the (k + 1)-th for
 * the high one. That number is nearly a gamma variate of the same mean and variance, and its
 * quantiles come from the cube of a Gaussian one (Wilson and Hilferty). Where P goes to 0 this is
 * Garwood's interval of a Poisson count.
 */
#include "stats/interval.h"

#define Z      1.96
#define TAIL   0.025
#define UNSEEN 3.69 /* -ln TAIL: so many blocks times P, and still none is met */

/* By Newton's method, from above. */
double slp_interval_root(double x)
{
    double r = x > 1 ? x : 1;
    for (int i = 0; i < 600 && r * r > x * (1 + 1e-9); i++)
        r = (r + x / r) / 2;
    return r;
}

/* Of a gamma variate of this shape, the quantile z deviations away. */
static double gamma_quantile(double shape, double z)
{
    double root = 1 - 1 / (9 * shape) + z / (3 * slp_interval_root(shape));
    return root > 0 ? shape * root * root * root : 0;
}

struct slp_interval slp_interval_of_units(double estimate, double variance, double unit)
{
    if (!(estimate > 0))
        return (struct slp_interval){0, UNSEEN * slp_interval_root(variance)};
    if (!(variance > 0))
        return (struct slp_interval){estimate, estimate};
    double scale = variance / estimate;  /* (1 - P) / P units */
    double weight = unit + scale;        /* 1 / P units */
    double missed = scale / weight;      /* 1 - P */
    double met = estimate / weight;
    /* One more block counts fully as soon as it is not improbable that there is one. */
    double more = (met + 1) * missed / TAIL;
    struct slp_interval i = {
        .low = scale * gamma_quantile(met / missed, -Z),
        .high = scale * gamma_quantile((met + (more < 1 ? more : 1)) / missed, Z),
    };
    if (i.high < estimate)
        i.high = estimate;
    if (i.low > estimate)
        i.low = estimate;
    return i;
}

struct slp_interval slp_interval_of(double estimate, double variance)
{
    return slp_interval_of_units(estimate, variance, 1);
}
