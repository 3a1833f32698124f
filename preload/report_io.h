/* report_io.h: how the bytes of a report reach a descriptor or a file.
 *
 * Purpose     Writing that cannot harm the program: no signal of ours reaches it, a
 *             full non-blocking pipe is waited for, a file appears whole or not.
 * Invariants  slp_io_guard_leave() restores the mask that slp_io_guard_enter() found.
 *             A SIGPIPE, SIGXFSZ or SIGTTOU that was pending before stays pending.
 * Ownership   The caller owns descriptors and buffers.
 * Locks       None.
 * errno       Set when a call returns -1, else it may change.
 * fork, signals   Raw system calls; async-signal-safe.
 */
#ifndef SLP_PRELOAD_REPORT_IO_H
#define SLP_PRELOAD_REPORT_IO_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* Sets of signals as the kernel has them. */
struct slp_io_guard {
    uint64_t mask, pending;
};
#define SLP_IO_SIGNAL(number) ((uint64_t)1 << ((number) - 1))

/* rt_sigprocmask; the set before into *before unless NULL. */
void slp_io_mask(int how, uint64_t set, uint64_t *before);

void slp_io_guard_enter(struct slp_io_guard *g);
void slp_io_guard_leave(const struct slp_io_guard *g);

/* All n bytes, or -1. Waits at most 5 s in all while fd would block. */
int slp_io_write(int fd, const char *data, size_t n);
/* The same as the flush of a struct slp_out whose context points to the descriptor. */
int slp_io_flush(void *fd, const char *data, size_t n);

/* What an error number means, in the C locale's words. */
const char *slp_io_why(int error);

/* Once more the same, closed by an exec; high, where no program expects a descriptor of its own, lower
 * where a limit says so. -1: none. */
int slp_io_duplicate(int fd);

/* What the pattern of a report file is filled in with. */
struct slp_io_names {
    pid_t pid;
    const char *exe; /* a path; %e is its last part */
    int64_t start;   /* seconds since the epoch */
    unsigned sequence;
    bool add_pid; /* append .%p when the pattern has no %p */
};

/* The working directory with a slash behind it; "" when it cannot be had or is too long. */
void slp_io_here(char *to, size_t size);

/* Fills in %p %e %t %n %h %%. 0, or -1 with ENAMETOOLONG. */
int slp_io_expand(const char *pattern, const struct slp_io_names *names, char *to, size_t size);

/* A file being written: a temporary name in the folder of path, renamed by commit. A
 * path that is no regular file (a device, a pipe) is written in place. */
struct slp_io_file {
    int fd;
    int error; /* errno of the first failure, 0 */
    char temporary[4096]; /* "" when written in place */
};

int slp_io_file_open(struct slp_io_file *file, const char *path, pid_t pid);
int slp_io_file_commit(struct slp_io_file *file, const char *path);

#endif
