/*
 * timed.c - runs one command under a preload and prints what it took.
 *
 * Purpose: timed PRELOAD OUTPUT CMD ARG... prints `wall_us user_us sys_us maxrss_kib status`.
 * It is small on purpose: a process starts with the peak memory of the one that spawned it, so a
 * large parent would hide the peak of a small child. PRELOAD may be empty; OUTPUT gets stdout;
 * stderr goes to /dev/null, so that reports at exit cost what they cost but do not show.
 * No data, no threads, no locks. errno: checked. Signals: a killed command gives 128 + signal.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

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

int main(int argc, char **argv)
{
    posix_spawn_file_actions_t fa;
    struct rusage use;
    long long begin, wall;
    int status, rc;
    pid_t pid;

    if (argc < 4) {
        fprintf(stderr, "usage: timed PRELOAD OUTPUT CMD ARG...\n");
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
    if (wait4(pid, &status, 0, &use) != pid) {
        perror("wait4");
        return 1;
    }
    wall = now_us() - begin;
    printf("%lld %lld %lld %ld %d\n", wall, to_us(use.ru_utime), to_us(use.ru_stime),
           use.ru_maxrss, WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
    return 0;
}
