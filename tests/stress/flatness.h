/*
 * flatness.h - does the memory of this process stay flat?
 *
 * Purpose: flatness_sample() now and then; flatness_grown() at the end compares the median of the
 * samples of the second eighth of the time with that of the last, of resident and of mapped memory.
 * Samples are thinned as they become many, so that a run of hours needs no more room.
 * Data: static, one thread's. No locks. Nothing here allocates. errno: changed.
 */
#ifndef SLP_TESTS_FLATNESS_H
#define SLP_TESTS_FLATNESS_H

#include <fcntl.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { FLATNESS_MOST = 4096, FLATNESS_LEAST = 80, FLATNESS_PARTS = 8 };

static struct {
    long resident[FLATNESS_MOST], mapped[FLATNESS_MOST]; /* KiB */
    size_t n, every, skipped;
} flatness = {.every = 1};

static inline void flatness_sample(void)
{
    char text[128];
    long size = 0, resident = 0, page = sysconf(_SC_PAGESIZE) / 1024;

    if (++flatness.skipped < flatness.every)
        return;
    flatness.skipped = 0;
    int fd = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
    ssize_t got = read(fd, text, sizeof(text) - 1);

    close(fd);
    text[got > 0 ? got : 0] = '\0';
    if (sscanf(text, "%ld %ld", &size, &resident) != 2)
        return;
    if (flatness.n == FLATNESS_MOST) {
        for (size_t i = 0; i < FLATNESS_MOST / 2; i++) {
            flatness.resident[i] = flatness.resident[2 * i];
            flatness.mapped[i] = flatness.mapped[2 * i];
        }
        flatness.n /= 2;
        flatness.every *= 2;
    }
    flatness.resident[flatness.n] = resident * page;
    flatness.mapped[flatness.n++] = size * page;
}

static inline int flatness_ascending(const void *a, const void *b)
{
    long x = *(const long *)a, y = *(const long *)b;

    return (x > y) - (x < y);
}

static inline bool flatness_grew(long *samples, long slack, const char *what)
{
    size_t part = flatness.n / FLATNESS_PARTS;
    long *late = samples + flatness.n - part;

    qsort(samples + part, part, sizeof(*samples), flatness_ascending);
    qsort(late, part, sizeof(*samples), flatness_ascending);
    long before = samples[part + part / 2], after = late[part / 2];

    printf("%s %ld KiB early, %ld KiB late; ", what, before, after);
    return after > before + before / 8 + slack;
}

/* Has it grown by an eighth, and `slack` KiB (mapped: eight times that) more? */
static inline bool flatness_grown(long slack)
{
    if (flatness.n < FLATNESS_LEAST) {
        printf("too short to say whether memory is flat; ");
        return false;
    }
    bool resident = flatness_grew(flatness.resident, slack, "resident");

    return flatness_grew(flatness.mapped, 8 * slack, "mapped") || resident;
}

#endif
