/*
 * startup.c - starts small programs under several preloads in turn and measures them.
 *
 * Purpose: startup RUNS NAME=LIB... (LIB may be empty) prints one line for each name:
 *   NAME main_us whole_us maxrss_kib hwm_kib rss_kib pss_kib anon_kib
 * main_us: from posix_spawn to the first line of main; whole_us: /bin/sleep 0 from posix_spawn to
 * its end, report included; both are medians of the paired differences to the second name (the
 * empty object). maxrss_kib: ru_maxrss of /bin/sleep 0, median; hwm, rss, pss and anonymous memory
 * of one that is stopped at its exit, from /proc, medians.
 * Invariant: each round runs every name once, in a new random order (fixed seed), so load on the
 * machine and what the run before left in the caches fall on all alike. Kernels since 6.2 keep
 * ru_maxrss in per-CPU batches of up to 128 KiB; smaps counts pages and is exact.
 * Data: one table, single thread. Children get an environment of LD_PRELOAD alone and /dev/null as
 * output. errno: checked at each call. No locks; signals are not used.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MOST_RUNS = 2000, MOST_NAMES = 16, SMAPS_RUNS = 40 };
enum { MAIN_US, WHOLE_US, MAXRSS, HWM, RSS, PSS, ANON, FIGURES };

static struct variant {
    char name[64];
    char preload[512];
    double figure[FIGURES][MOST_RUNS];
} variants[MOST_NAMES];

static void die(const char *what)
{
    perror(what);
    exit(1);
}

static double now_us(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

/* Starts argv with the preload; to_fd becomes descriptor 3 of the child when it is not -1. */
static pid_t start(const struct variant *v, char *const *argv, int to_fd)
{
    char *const with[] = {(char *)(uintptr_t)v->preload, NULL};
    char *const none[] = {NULL};
    posix_spawn_file_actions_t fa;
    pid_t pid;

    posix_spawn_file_actions_init(&fa);
    posix_spawn_file_actions_addopen(&fa, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&fa, 2, "/dev/null", O_WRONLY, 0);
    if (to_fd >= 0)
        posix_spawn_file_actions_adddup2(&fa, to_fd, 3);
    if (posix_spawn(&pid, argv[0], &fa, NULL, argv, v->preload[0] != '\0' ? with : none) != 0)
        die("posix_spawn");
    posix_spawn_file_actions_destroy(&fa);
    return pid;
}

static void reap(pid_t pid, struct rusage *use)
{
    int status;

    if (wait4(pid, &status, 0, use) != pid)
        die("wait4");
    if (status != 0) {
        fprintf(stderr, "startup: a child ended with status %#x\n", (unsigned)status);
        exit(1);
    }
}

static double time_to_main(const struct variant *v, char *self)
{
    char *const argv[] = {self, (char *)(uintptr_t)"child", NULL};
    struct rusage use;
    double begin, entered;
    int ends[2];
    pid_t pid;

    if (pipe2(ends, O_CLOEXEC) != 0)
        die("pipe2");
    begin = now_us();
    pid = start(v, argv, ends[1]);
    close(ends[1]);
    if (read(ends[0], &entered, sizeof(entered)) != (ssize_t)sizeof(entered))
        die("read");
    close(ends[0]);
    reap(pid, &use);
    return entered - begin;
}

static double whole_time(const struct variant *v, double *maxrss)
{
    char *const argv[] = {(char *)(uintptr_t)"/bin/sleep", (char *)(uintptr_t)"0", NULL};
    struct rusage use;
    double begin = now_us();

    reap(start(v, argv, -1), &use);
    begin = now_us() - begin;
    *maxrss = (double)use.ru_maxrss;
    return begin;
}

/* Reads "Name: N kB" of a file of /proc; the figure keeps its value when the line is not there. */
static void read_kib(pid_t pid, const char *file, const char *name, double *figure)
{
    char path[64], line[256];
    size_t n = strlen(name);
    FILE *f;

    snprintf(path, sizeof(path), "/proc/%ld/%s", (long)pid, file);
    f = fopen(path, "re");
    if (f == NULL)
        die(path);
    while (fgets(line, sizeof(line), f) != NULL)
        if (strncmp(line, name, n) == 0)
            *figure = strtod(line + n, NULL);
    fclose(f);
}

/* Memory of /bin/sleep 0 when it ends, its report written: stopped by ptrace at its exit. */
static void measure_smaps(struct variant *v, size_t run)
{
    char *const argv[] = {(char *)(uintptr_t)"/bin/sleep", (char *)(uintptr_t)"0", NULL};
    char *const with[] = {v->preload, NULL};
    char *const none[] = {NULL};
    struct rusage use;
    pid_t pid = fork();
    int status;

    if (pid < 0)
        die("fork");
    if (pid == 0) {
        int null = open("/dev/null", O_WRONLY);

        dup2(null, 1);
        dup2(null, 2);
        close(null);
        ptrace(PTRACE_TRACEME, 0, NULL, NULL);
        execve(argv[0], argv, v->preload[0] != '\0' ? with : none);
        _exit(127);
    }
    if (waitpid(pid, &status, 0) != pid || !WIFSTOPPED(status) ||
        ptrace(PTRACE_SETOPTIONS, pid, NULL, PTRACE_O_TRACEEXIT | PTRACE_O_EXITKILL) != 0)
        die("ptrace");
    for (;;) {
        if (ptrace(PTRACE_CONT, pid, NULL, NULL) != 0 || waitpid(pid, &status, 0) != pid)
            die("ptrace");
        if (!WIFSTOPPED(status)) {
            fprintf(stderr, "startup: no stop at exit\n");
            exit(1);
        }
        if (status >> 8 == (SIGTRAP | (PTRACE_EVENT_EXIT << 8)))
            break;
    }
    read_kib(pid, "smaps_rollup", "Rss:", &v->figure[RSS][run]);
    read_kib(pid, "smaps_rollup", "Pss:", &v->figure[PSS][run]);
    read_kib(pid, "smaps_rollup", "Anonymous:", &v->figure[ANON][run]);
    read_kib(pid, "status", "VmHWM:", &v->figure[HWM][run]);
    ptrace(PTRACE_CONT, pid, NULL, NULL);
    reap(pid, &use);
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return x < y ? -1 : x > y;
}

static double median(double *v, size_t n)
{
    qsort(v, n, sizeof(*v), by_value);
    return n % 2 != 0 ? v[n / 2] : (v[n / 2 - 1] + v[n / 2]) / 2;
}

/* Median of the paired differences to variant `base`; order of the samples is kept. */
static double paired(size_t which, size_t base, int figure, size_t runs)
{
    static double d[MOST_RUNS];

    for (size_t i = 0; i < runs; i++)
        d[i] = variants[which].figure[figure][i] - variants[base].figure[figure][i];
    return median(d, runs);
}

static void stay_on_one_cpu(void)
{
    cpu_set_t set;
    int cpu = sched_getcpu();

    CPU_ZERO(&set);
    CPU_SET(cpu < 0 ? 0 : (size_t)cpu, &set);
    (void)sched_setaffinity(0, sizeof(set), &set); /* only steadier with it */
}

static void shuffle(size_t *order, size_t n)
{
    static uint64_t x = 88172645463325252u;

    for (size_t i = n; i > 1; i--) {
        size_t k, t = order[i - 1];

        x ^= x << 13;
        x ^= x >> 7;
        x ^= x << 17;
        k = (x >> 20) % i;
        order[i - 1] = order[k];
        order[k] = t;
    }
}

int main(int argc, char **argv)
{
    size_t order[MOST_NAMES], runs, names = 0;

    if (argc == 2 && strcmp(argv[1], "child") == 0) {
        double entered = now_us();

        return write(3, &entered, sizeof(entered)) == (ssize_t)sizeof(entered) ? 0 : 1;
    }
    runs = argc > 1 ? strtoul(argv[1], NULL, 10) : 0;
    if (argc < 4 || runs < 1 || runs > MOST_RUNS || argc - 2 > MOST_NAMES) {
        fprintf(stderr, "usage: startup RUNS NAME= EMPTY=LIB [NAME=LIB...]\n");
        return 2;
    }
    for (int i = 2; i < argc; i++) {
        struct variant *v = &variants[names++];
        const char *eq = strchr(argv[i], '=');

        if (eq == NULL || (size_t)(eq - argv[i]) >= sizeof(v->name)) {
            fprintf(stderr, "startup: NAME=LIB expected, not %s\n", argv[i]);
            return 2;
        }
        memcpy(v->name, argv[i], (size_t)(eq - argv[i]));
        if (eq[1] != '\0')
            snprintf(v->preload, sizeof(v->preload), "LD_PRELOAD=%s", eq + 1);
    }
    stay_on_one_cpu();
    for (size_t i = 0; i < names; i++)
        order[i] = i;
    for (size_t r = 0; r < runs; r++) {
        shuffle(order, names);
        for (size_t k = 0; k < names; k++) {
            struct variant *v = &variants[order[k]];

            v->figure[MAIN_US][r] = time_to_main(v, argv[0]);
            v->figure[WHOLE_US][r] = whole_time(v, &v->figure[MAXRSS][r]);
            if (r < SMAPS_RUNS)
                measure_smaps(v, r);
        }
    }
    for (size_t k = 0; k < names; k++) {
        size_t few = runs < SMAPS_RUNS ? runs : SMAPS_RUNS;
        double to_main = paired(k, 1, MAIN_US, runs), whole = paired(k, 1, WHOLE_US, runs);

        printf("%s %.1f %.1f %.0f", variants[k].name, to_main, whole,
               median(variants[k].figure[MAXRSS], runs));
        for (int i = HWM; i < FIGURES; i++)
            printf(" %.0f", median(variants[k].figure[i], few));
        putchar('\n');
    }
    return 0;
}
