/*
 * mini_idle.h - what stays resident when a workload has freed everything.
 *
 * Purpose: with MINI_IDLE=1 the small benchmark prints, in KiB of Rss: start_kib before the
 * workload, free_kib after its last free, idle_kib 1.2 s later, and idle_used_kib when a thousand
 * small blocks came and went after that. For C and C++ alike.
 * Invariant: reading the figure allocates nothing.
 * No shared data, no locks, one thread. errno is not kept; no fork, no signals.
 */
#ifndef SLP_TESTS_BENCH_MINI_IDLE_H
#define SLP_TESTS_BENCH_MINI_IDLE_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static inline long idle_resident_kib(void)
{
    char buf[512];
    int fd = open("/proc/self/smaps_rollup", O_RDONLY | O_CLOEXEC);
    ssize_t n = fd < 0 ? -1 : read(fd, buf, sizeof(buf) - 1);
    const char *at;

    if (fd >= 0)
        close(fd);
    if (n < 0)
        n = 0;
    buf[n] = '\0';
    at = strstr(buf, "\nRss:");
    if (at == NULL) {
        dprintf(2, "mini: no Rss in /proc/self/smaps_rollup\n");
        exit(1);
    }
    return strtol(at + 5, NULL, 10);
}

static inline int idle_wanted(void)
{
    const char *s = getenv("MINI_IDLE");

    return s != NULL && strcmp(s, "1") == 0;
}

static inline void idle_before(void)
{
    if (idle_wanted())
        dprintf(1, "metric start_kib %ld\n", idle_resident_kib());
}

static inline void idle_after(void)
{
    if (!idle_wanted())
        return;
    dprintf(1, "metric free_kib %ld\n", idle_resident_kib());
    usleep(1200000);
    dprintf(1, "metric idle_kib %ld\n", idle_resident_kib());
    for (size_t i = 0; i < 1000; i++) {
        size_t n = 16 + i * 37 % 1000;
        volatile char *p = (volatile char *)malloc(n);

        if (p == NULL)
            exit(1);
        p[0] = p[n - 1] = 1;
        free((void *)p);
    }
    dprintf(1, "metric idle_used_kib %ld\n", idle_resident_kib());
}

#endif
