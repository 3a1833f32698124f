/* report_stderr.c: see report_stderr.h.
 */
#include "preload/report_stderr.h"

#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "preload/report_io.h"

static struct {
    int fd;     /* the duplicate, -1: none */
    bool known; /* device and inode are */
    dev_t device;
    ino_t inode;
} state = {.fd = -1};

void slp_stderr_remember(bool duplicate)
{
    struct stat st;

    if (fstat(2, &st) != 0)
        return;
    state.device = st.st_dev;
    state.inode = st.st_ino;
    state.known = true;
    if (duplicate)
        state.fd = slp_io_duplicate(2);
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
