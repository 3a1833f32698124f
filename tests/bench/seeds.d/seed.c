/* seed.c: runs a variant of a workload and says how long an operation took.
 *
 *   seed_NAME VARIANT OPS [BATCHES]     seed_NAME --list
 *
 * Prints `checksum HEX`, `ns N` (the median batch / OPS), `best N` (the fastest), and `kib N`, by
 * how much resident memory grew from prepare until a batch called seed_held, or 0. The first batch
 * warms up. Time is the process's CPU time, user and system, of all threads, which neighbours
 * disturb least.
 */
#include "seed.h"

#include <fcntl.h>
#include <time.h>
#include <unistd.h>

#define MOST_BATCHES 64

_Noreturn void seed_die(const char *why)
{
    fprintf(stderr, "seed: %s\n", why);
    exit(1);
}

uint64_t seed_sum(const void *from, size_t n)
{
    const unsigned char *p = from;
    uint64_t sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += p[i];
    return sum;
}

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

/* Exact, which ru_maxrss and VmRSS are not: the kernel counts those in batches of pages. Takes
 * nothing of the heap that is measured. */
static long resident_kib(void)
{
    static char text[4096];
    long kib = 0;
    int fd = open("/proc/self/smaps_rollup", O_RDONLY | O_CLOEXEC);
    ssize_t n = fd < 0 ? -1 : read(fd, text, sizeof text - 1);
    if (fd >= 0)
        close(fd);
    text[n > 0 ? n : 0] = '\0';
    const char *line = strstr(text, "\nRss:");
    return line != NULL && sscanf(line, " Rss: %ld kB", &kib) == 1 ? kib : 0;
}

static bool timed;
static long resident_before, held;

void seed_held(void)
{
    if (!timed)
        held = resident_kib() - resident_before;
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
    resident_kib(); /* what reading it takes is there before */
    resident_before = resident_kib();
    if (v->start != NULL)
        v->start();
    uint64_t checksum = v->batch(ops);
    timed = true;
    for (size_t i = 0; i < batches; i++) {
        double begin = now();
        uint64_t again = v->batch(ops);
        took[i] = (now() - begin) / (double)ops;
        if (again != checksum)
            seed_die("two batches differ");
    }
    if (v->stop != NULL)
        v->stop();
    qsort(took, batches, sizeof took[0], by_value);
    printf("checksum %016llx\nns %.2f\nbest %.2f\nkib %ld\n", (unsigned long long)checksum,
           (took[batches / 2] + took[(batches - 1) / 2]) / 2, took[0], held);
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
