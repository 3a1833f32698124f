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

extern char *__progname_full; /* program_invocation_name; a weak name costs a second symbol */

void slp_process_exe(char *to, size_t size)
{
    static const char gone[] = " (deleted)";
    long n = syscall(SYS_readlinkat, AT_FDCWD, "/proc/self/exe", to, size - 1);

    if (n <= 0) {
        const char *name = __progname_full ? __progname_full : "?";
        n = (long)strnlen(name, size - 1);
        memcpy(to, name, (size_t)n);
    }
    to[n] = '\0';
    size_t length = (size_t)n, tail = sizeof gone - 1;
    if (length > tail && strcmp(to + length - tail, gone) == 0)
        to[length - tail] = '\0';
}

/* Reads on to the line that starts with "VmHWM:", in small pieces: the end of a process
 * may be called on a small signal stack. 0 when there is none. */
static uint64_t high_water(int fd)
{
    static const char name[] = "\nVmHWM:";
    char piece[512];
    size_t matched = 0;
    uint64_t kib = 0;
    long n;

    while ((n = syscall(SYS_read, fd, piece, sizeof piece)) > 0)
        for (long i = 0; i < n; i++) {
            char c = piece[i];
            if (matched < sizeof name - 1)
                matched = c == name[matched] ? matched + 1 : c == '\n';
            else if (c >= '0' && c <= '9')
                kib = kib * 10 + (uint64_t)(c - '0');
            else if (kib != 0 || (c != ' ' && c != '\t'))
                return kib * 1024;
        }
    return kib * 1024;
}

uint64_t slp_process_peak_rss(void)
{
    uint64_t bytes = 0;
    long fd = syscall(SYS_openat, AT_FDCWD, "/proc/self/status", O_RDONLY | O_CLOEXEC, 0);

    if (fd >= 0) {
        bytes = high_water((int)fd);
        syscall(SYS_close, (int)fd);
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
