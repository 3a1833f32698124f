#include "core/chance.h"

#include "core/os.h"

static uint64_t seed;
static __thread uint64_t state __attribute__((tls_model("initial-exec")));

void slp_chance_seed(uint64_t bits)
{
    seed = seed * 0x9e3779b97f4a7c15u + bits;
}

uint64_t slp_chance_step(uint64_t *of)
{
    uint64_t z = *of += 0x9e3779b97f4a7c15u;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
    z = (z ^ z >> 27) * 0x94d049bb133111ebu;
    return z ^ z >> 31;
}

uint64_t slp_chance_next(void)
{
    if (SLP_UNLIKELY(state == 0))
        state = seed ^ slp_thread_token() ^ (uint64_t)slp_os_tid() << 32;
    return slp_chance_step(&state);
}

double slp_chance_unit(void)
{
    return (double)(slp_chance_next() >> 11) * 0x1p-53;
}

void slp_chance_fork_child(void)
{
    state = slp_chance_next() ^ (uint64_t)slp_os_pid() << 32;
}

/* By the series of artanh; libm is not loaded for this. */
double slp_chance_log(double x)
{
    int e = 0;
    for (; x < 0.75; e--)
        x *= 2;
    for (; x > 1.5; e++)
        x /= 2;
    double s = (x - 1) / (x + 1), square = s * s, sum = 0;
    for (int k = 21; k > 0; k -= 2)
        sum = sum * square + 1.0 / k;
    return 2 * s * sum + 0.69314718055994531 * e;
}

/* By the series of exp(-x) - 1 for a small x, which (e + 1)^2 - 1 = e (e + 2) doubles. */
double slp_chance_share(double x)
{
    int doublings = 0;
    double e = 0;
    if (x > 64)
        return 1;
    for (; x > 0.25; doublings++)
        x /= 2;
    for (int k = 12; k > 0; k--)
        e = -x / k * (1 + e);
    for (; doublings > 0; doublings--)
        e *= e + 2;
    return -e;
}

uint32_t slp_chance_trials(double per_log)
{
    double u = (double)((slp_chance_next() >> 11) + 1) * 0x1p-53; /* in (0, 1] */
    double trials = 1 + slp_chance_log(u) * per_log;
    return trials >= 0x1p31 ? (uint32_t)1 << 31 : (uint32_t)trials;
}
