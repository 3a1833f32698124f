/*
 * mini.c - the small benchmark: the list of workloads, and main.
 *
 * Purpose: mini NAME [SCALE] [THREADS] runs one workload; tests/bench/run times it under each
 * allocator. mini --list prints the names, one a line. MINI_IDLE=1: see mini_idle.h.
 * Invariant: the same calls in the same order for every allocator; draws have fixed seeds, and
 * where threads meet, only the moment of a remote free depends on their timing.
 * Data: mini_threads, written before any thread starts. No locks. errno, fork and signals are not
 * used.
 */
#include "mini.h"
#include "mini_idle.h"

#include <string.h>

size_t mini_threads = 2;

static const struct {
    const char *name;
    void (*run)(double scale);
} workloads[] = {
    {"small_pair", mini_small_pair},
    {"delayed_16k", mini_delayed_16k},
    {"delayed_256k", mini_delayed_256k},
    {"many_live", mini_many_live},
    {"realloc", mini_realloc},
    {"large", mini_large},
    {"large_untouched", mini_large_untouched},
    {"fragment", mini_fragment},
    {"burst_idle", mini_burst_idle},
    {"calloc", mini_calloc},
    {"allocloop", mini_allocloop},
    {"mix_batch", mini_mix_batch},
    {"long_fragment", mini_long_fragment},
    {"grow_1g", mini_grow_1g},
    {"bignum", mini_bignum},
    {"nbody", mini_nbody},
    {"symbolic", mini_symbolic},
    {"threadtest", mini_threadtest},
    {"cache_scratch", mini_cache_scratch},
    {"cache_thrash", mini_cache_thrash},
    {"mix_threads", mini_mix_threads},
    {"asymmetric", mini_asymmetric},
    {"transfer", mini_transfer},
    {"rp_linear", mini_rp_linear},
    {"rp_exponential", mini_rp_exponential},
    {"bins", mini_bins},
    {"remote", mini_remote},
    {"larson", mini_larson},
    {"exchange", mini_exchange},
    {"thread_churn", mini_thread_churn},
    {"threads_64", mini_threads_64},
    {"scale_compute", mini_scale_compute},
    {"scale_independent", mini_scale_independent},
    {"scale_remote", mini_scale_remote},
};

enum { WORKLOADS = sizeof(workloads) / sizeof(workloads[0]) };

static int list(void)
{
    for (size_t i = 0; i < WORKLOADS; i++)
        dprintf(1, "%s\n", workloads[i].name);
    return 0;
}

static int usage(void)
{
    dprintf(2, "usage: mini NAME [SCALE] [THREADS], or mini --list for the names\n");
    return 2;
}

int main(int argc, char **argv)
{
    double scale = argc > 2 ? strtod(argv[2], NULL) : 1;

    if (argc == 2 && strcmp(argv[1], "--list") == 0)
        return list();
    if (argc > 3)
        mini_threads = strtoul(argv[3], NULL, 10);
    if (argc < 2 || argc > 4 || !(scale > 0) || mini_threads == 0)
        return usage();
    for (size_t i = 0; i < WORKLOADS; i++) {
        if (strcmp(argv[1], workloads[i].name) == 0) {
            idle_before();
            workloads[i].run(scale);
            idle_after();
            return 0;
        }
    }
    return usage();
}
