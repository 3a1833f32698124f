/* seed.c: runs a variant of a workload and says how long an operation took.
 *
 *   seed_NAME VARIANT OPS [BATCHES]     seed_NAME --list
 *
 * Prints `checksum HEX`, `ns N` (the median batch / OPS), `best N` (the fastest), and `kib N`, by how
 * much the peak of resident memory grew since all was prepared. The first batch warms up. Time is
 * the process's CPU time, user and system, which neighbours disturb least; where threads work
 * against each other it is the clock's.
 */
#include "seed.h"

#include <sys/resource.h>
#include <time.h>

#define MOST_BATCHES 64

_Noreturn void seed_die(const char *why)
{
    fprintf(stderr, "seed: %s\n", why);
    exit(1);
}

static double now(void)
{
    struct timespec t;
    clock_gettime(seed_work.wall ? CLOCK_MONOTONIC : CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

static long peak_kib(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static int run(const struct seed_variant *v, size_t ops, size_t batches)
{
    static double took[MOST_BATCHES];

    if (seed_work.prepare != NULL)
        seed_work.prepare(ops);
    long kib = peak_kib();
    if (v->start != NULL)
        v->start();
    uint64_t checksum = v->batch(ops);
    for (size_t i = 0; i < batches; i++) {
        double begin = now();
        uint64_t again = v->batch(ops);
        took[i] = (now() - begin) / (double)ops;
        if (again != checksum)
            seed_die("two batches differ");
    }
    kib = peak_kib() - kib;
    if (v->stop != NULL)
        v->stop();
    qsort(took, batches, sizeof took[0], by_value);
    printf("checksum %016llx\nns %.2f\nbest %.2f\nkib %ld\n", (unsigned long long)checksum,
           (took[batches / 2] + took[(batches - 1) / 2]) / 2, took[0], kib);
    return 0;
}

int main(int argc, char **argv)
{
    const struct seed_variant *v = seed_work.variants;
    if (argc == 2 && strcmp(argv[1], "--list") == 0) {
        for (; v->name != NULL; v++)
            puts(v->name);
        return 0;
    }
    size_t ops = argc > 2 ? strtoul(argv[2], NULL, 10) : 0;
    size_t batches = argc > 3 ? strtoul(argv[3], NULL, 10) : 7;
    if (argc < 3 || argc > 4 || ops == 0 || batches == 0 || batches > MOST_BATCHES) {
        fprintf(stderr, "usage: %s VARIANT OPS [BATCHES]; %s --list\n", argv[0], argv[0]);
        return 2;
    }
    while (v->name != NULL && strcmp(v->name, argv[1]) != 0)
        v++;
    if (v->name == NULL) {
        fprintf(stderr, "no variant %s\n", argv[1]);
        return 2;
    }
    return run(v, ops, batches);
}
