/* resident.h: resident memory of this process, read without allocating. */
#ifndef SLP_TESTS_RESIDENT_H
#define SLP_TESTS_RESIDENT_H

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

static inline long resident_kib(void)
{
    char text[128];
    int fd = open("/proc/self/statm", O_RDONLY);
    ssize_t n = read(fd, text, sizeof text - 1);
    close(fd);
    text[n > 0 ? n : 0] = 0;
    long size = 0, resident = 0;
    if (sscanf(text, "%ld %ld", &size, &resident) != 2)
        return -1;
    return resident * (sysconf(_SC_PAGESIZE) / 1024);
}

#endif
