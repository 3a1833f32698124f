/*
 * timed.c - runs one command under a preload and prints what it took.
 *
 * Purpose: timed [-s SERIES] PRELOAD OUTPUT CMD ARG... prints
 * `wall_us user_us sys_us maxrss_kib minor_faults major_faults status`. ru_maxrss is the largest
 * of the command's processes, not their sum. It is small on purpose: a process starts with the
 * peak memory of the one that spawned it, so a large parent would hide the peak of a small child.
 * PRELOAD may be empty; OUTPUT gets stdout; stderr goes to /dev/null, so that reports at exit cost
 * what they cost but do not show. With -s it also writes a line `ms kib` every 10 ms: resident
 * memory of all processes of its process group but itself. That disturbs the time it prints.
 * No data, no threads, no locks. errno: checked. Signals: a killed command gives 128 + signal.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { STEP_US = 10000 };

static long long now_us(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000000LL + t.tv_nsec / 1000;
}

static long long to_us(struct timeval t)
{
    return t.tv_sec * 1000000LL + t.tv_usec;
}

/* Reads a small file of /proc/PID; 0 when the process is gone. */
static int proc_text(const char *pid, const char *name, char *text, size_t size)
{
    char path[300];
    ssize_t got;
    int fd;

    snprintf(path, sizeof(path), "/proc/%s/%s", pid, name);
    fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return 0;
    got = read(fd, text, size - 1);
    close(fd);
    text[got > 0 ? got : 0] = '\0';
    return got > 0;
}

/* Resident KiB of one process when it belongs to this process group, else 0. */
static long resident_kib(const char *pid)
{
    char text[1024];
    const char *end;
    long pages = 0;
    int group = 0;

    if (strtol(pid, NULL, 10) == getpid() || !proc_text(pid, "stat", text, sizeof(text)))
        return 0;
    end = strrchr(text, ')'); /* the name of the program may hold spaces and brackets */
    if (end == NULL || sscanf(end, ") %*c %*d %d", &group) != 1 || group != getpgrp())
        return 0;
    if (!proc_text(pid, "statm", text, sizeof(text)) || sscanf(text, "%*d %ld", &pages) != 1)
        return 0;
    return pages * (sysconf(_SC_PAGESIZE) / 1024);
}

static long group_kib(DIR *proc)
{
    const struct dirent *e;
    long sum = 0;

    rewinddir(proc);
    while ((e = readdir(proc)) != NULL)
        if (e->d_name[0] >= '1' && e->d_name[0] <= '9')
            sum += resident_kib(e->d_name);
    return sum;
}

/* Samples until the child ends; returns what wait4 does. */
static pid_t watch(pid_t pid, int *status, struct rusage *use, const char *path)
{
    FILE *out = fopen(path, "we");
    DIR *proc = opendir("/proc");
    long long begin = now_us(), next = begin;
    pid_t got = 0;

    if (out == NULL || proc == NULL) {
        perror(path);
        exit(1);
    }
    while (got == 0) {
        fprintf(out, "%lld %ld\n", (now_us() - begin) / 1000, group_kib(proc));
        next += STEP_US;
        if (next > now_us())
            usleep((useconds_t)(next - now_us()));
        got = wait4(pid, status, WNOHANG, use);
    }
    closedir(proc);
    if (fclose(out) != 0)
        exit(1);
    return got;
}

int main(int argc, char **argv)
{
    posix_spawn_file_actions_t fa;
    const char *series = NULL;
    struct rusage use;
    long long begin, wall;
    int status, rc;
    pid_t pid;

    if (argc > 2 && strcmp(argv[1], "-s") == 0) {
        series = argv[2];
        argv += 2;
        argc -= 2;
    }
    if (argc < 4) {
        fprintf(stderr, "usage: timed [-s SERIES] PRELOAD OUTPUT CMD ARG...\n");
        return 2;
    }
    if (argv[1][0] != '\0' ? setenv("LD_PRELOAD", argv[1], 1) : unsetenv("LD_PRELOAD"))
        return 1;
    posix_spawn_file_actions_init(&fa);
    posix_spawn_file_actions_addopen(&fa, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&fa, 1, argv[2], O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_addopen(&fa, 2, "/dev/null", O_WRONLY, 0);
    begin = now_us();
    rc = posix_spawnp(&pid, argv[3], &fa, NULL, argv + 3, environ);
    if (rc != 0) {
        fprintf(stderr, "timed: %s: %s\n", argv[3], strerror(rc));
        return 1;
    }
    if ((series ? watch(pid, &status, &use, series) : wait4(pid, &status, 0, &use)) != pid) {
        perror("wait4");
        return 1;
    }
    wall = now_us() - begin;
    printf("%lld %lld %lld %ld %ld %ld %d\n", wall, to_us(use.ru_utime), to_us(use.ru_stime),
           use.ru_maxrss, use.ru_minflt, use.ru_majflt,
           WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
    return 0;
}
