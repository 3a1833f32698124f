/* report_stderr.c: see report_stderr.h.
 */
#include "preload/report_stderr.h"

#include <fcntl.h>
#include <stddef.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static struct {
    int fd;     /* the duplicate, -1: none */
    bool known; /* device and inode are */
    dev_t device;
    ino_t inode;
} state = {.fd = -1};

/* High, where no program expects a descriptor of its own; lower where a limit says so. */
static int take_duplicate(void)
{
    static const int lowest[] = {1000, 240, 60, 20, 3};

    for (size_t i = 0; i < sizeof lowest / sizeof lowest[0]; i++) {
        long fd = syscall(SYS_fcntl, 2, F_DUPFD_CLOEXEC, lowest[i]);
        if (fd >= 0)
            return (int)fd;
    }
    return -1;
}

void slp_stderr_remember(bool duplicate)
{
    struct stat st;

    if (fstat(2, &st) != 0)
        return;
    state.device = st.st_dev;
    state.inode = st.st_ino;
    state.known = true;
    if (duplicate)
        state.fd = take_duplicate();
}

void slp_stderr_drop(void)
{
    if (slp_stderr_is(state.fd))
        syscall(SYS_close, state.fd);
    state.fd = -1;
}

bool slp_stderr_is(int fd)
{
    struct stat st;

    return state.known && fd >= 0 && fstat(fd, &st) == 0 && st.st_dev == state.device &&
           st.st_ino == state.inode;
}

int slp_stderr_now(void)
{
    return slp_stderr_is(state.fd) ? state.fd : slp_stderr_is(2) ? 2 : -1;
}
