/* process.c: see process.h.
 */
#include "stats/process.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

void slp_process_exe(char *to, size_t size)
{
    static const char gone[] = " (deleted)";
    long n = syscall(SYS_readlinkat, AT_FDCWD, "/proc/self/exe", to, size - 1);

    if (n <= 0) {
        const char *name = program_invocation_name ? program_invocation_name : "?";
        n = (long)strnlen(name, size - 1);
        memcpy(to, name, (size_t)n);
    }
    to[n] = '\0';
    size_t length = (size_t)n, tail = sizeof gone - 1;
    if (length > tail && strcmp(to + length - tail, gone) == 0)
        to[length - tail] = '\0';
}

static uint64_t high_water(const char *status)
{
    const char *line = strstr(status, "\nVmHWM:");
    uint64_t kib = 0;

    if (!line)
        return 0;
    for (line += 7; *line == ' ' || *line == '\t'; line++)
        ;
    for (; *line >= '0' && *line <= '9'; line++)
        kib = kib * 10 + (uint64_t)(*line - '0');
    return kib * 1024;
}

uint64_t slp_process_peak_rss(void)
{
    char status[2048]; /* VmHWM stands in the first 600 bytes or so */
    uint64_t bytes = 0;
    long fd = syscall(SYS_openat, AT_FDCWD, "/proc/self/status", O_RDONLY | O_CLOEXEC, 0);

    if (fd >= 0) {
        long n = syscall(SYS_read, (int)fd, status, sizeof status - 1);
        syscall(SYS_close, (int)fd);
        if (n > 0) {
            status[n] = '\0';
            bytes = high_water(status);
        }
    }
    struct rusage usage;
    if (bytes == 0 && syscall(SYS_getrusage, RUSAGE_SELF, &usage) == 0)
        bytes = (uint64_t)usage.ru_maxrss * 1024;
    return bytes;
}

uint64_t slp_process_clock(void)
{
    struct timespec now;
    if (clock_gettime(CLOCK_MONOTONIC, &now) != 0)
        return 0;
    return (uint64_t)now.tv_sec * 1000000 + (uint64_t)now.tv_nsec / 1000;
}
