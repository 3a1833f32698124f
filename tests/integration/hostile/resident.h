/* resident.h: resident and mapped memory of this process, read without allocating. */
#ifndef SLP_TESTS_RESIDENT_H
#define SLP_TESTS_RESIDENT_H

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

static inline int memory_pages(long *size, long *resident)
{
    char text[128];
    int fd = open("/proc/self/statm", O_RDONLY);
    ssize_t n = read(fd, text, sizeof text - 1);
    close(fd);
    text[n > 0 ? n : 0] = 0;
    return sscanf(text, "%ld %ld", size, resident) == 2;
}

static inline long resident_kib(void)
{
    long size = 0, resident = 0;
    return memory_pages(&size, &resident) ? resident * (sysconf(_SC_PAGESIZE) / 1024) : -1;
}

__attribute__((unused)) static inline long mapped_kib(void)
{
    long size = 0, resident = 0;
    return memory_pages(&size, &resident) ? size * (sysconf(_SC_PAGESIZE) / 1024) : -1;
}

#endif
