/* report_io.c: see report_io.h.
 */
#include "preload/report_io.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/utsname.h>
#include <time.h>
#include <unistd.h>

#include "stats/out.h"
#include "stats/process.h"

#define WAIT_US      5000000
#define OURS         (SLP_IO_SIGNAL(SIGPIPE) | SLP_IO_SIGNAL(SIGXFSZ) | SLP_IO_SIGNAL(SIGTTOU))

const char *slp_io_why(int error)
{
#ifdef __GLIBC__
    const char *why = strerrordesc_np(error);
    return why != NULL ? why : "unknown error";
#else
    return strerror(error);
#endif
}

void slp_io_mask(int how, uint64_t set, uint64_t *before)
{
    syscall(SYS_rt_sigprocmask, how, &set, before, sizeof set);
}

static uint64_t pending_now(void)
{
    uint64_t set = 0;

    syscall(SYS_rt_sigpending, &set, sizeof set);
    return set;
}

void slp_io_guard_enter(struct slp_io_guard *g)
{
    g->pending = pending_now();
    slp_io_mask(SIG_BLOCK, OURS, &g->mask);
}

void slp_io_guard_leave(const struct slp_io_guard *g)
{
    const struct timespec now = {0, 0};
    uint64_t ours = pending_now() & OURS & ~g->pending;

    /* Not sigtimedwait(), where a cancelled thread would end: it may be in a signal handler. */
    while (ours != 0 && (syscall(SYS_rt_sigtimedwait, &ours, NULL, &now, sizeof ours) >= 0 ||
                         errno == EINTR))
        ;
    slp_io_mask(SIG_SETMASK, g->mask, NULL);
}

int slp_io_write(int fd, const char *data, size_t n)
{
    uint64_t until = 0;

    while (n != 0) {
        long done = syscall(SYS_write, fd, data, n);
        if (done > 0) {
            data += done;
            n -= (size_t)done;
        } else if (done == 0) {
            errno = EIO;
            return -1;
        } else if (errno == EAGAIN) {
            uint64_t now = slp_process_clock();
            if (until == 0)
                until = now + WAIT_US;
            if (now >= until) {
                errno = EAGAIN;
                return -1;
            }
            struct pollfd ready = {.fd = fd, .events = POLLOUT};
            const struct timespec slice = {0, 100000000};
            syscall(SYS_ppoll, &ready, 1, &slice, NULL, 0);
        } else if (errno != EINTR) {
            return -1;
        }
    }
    return 0;
}

int slp_io_flush(void *fd, const char *data, size_t n)
{
    return slp_io_write(*(const int *)fd, data, n);
}

/* ---- names ---- */

/* The last part of a path; a slash cannot stay in a file's name. */
static void put_part(struct slp_out *out, const char *s)
{
    for (; *s != '\0'; s++)
        slp_out_char(out, *s == '/' ? '_' : *s);
}

static void put_host(struct slp_out *out)
{
    struct utsname name;

    if (syscall(SYS_uname, &name) == 0)
        put_part(out, name.nodename);
    else
        slp_out_text(out, "unknown");
}

int slp_io_expand(const char *pattern, const struct slp_io_names *names, char *to, size_t size)
{
    struct slp_out out = {.data = to, .size = size - 1};
    bool has_pid = false;

    for (const char *p = pattern; *p != '\0'; p++) {
        if (*p != '%') {
            slp_out_char(&out, *p);
            continue;
        }
        switch (*++p) {
        case 'p':
            slp_out_i64(&out, names->pid);
            has_pid = true;
            break;
        case 'e': {
            const char *slash = strrchr(names->exe, '/');
            put_part(&out, slash ? slash + 1 : names->exe);
            break;
        }
        case 't':
            slp_out_i64(&out, names->start);
            break;
        case 'n':
            slp_out_u64(&out, names->sequence);
            break;
        case 'h':
            put_host(&out);
            break;
        default: /* %%; the parser of the option lets nothing else through */
            slp_out_char(&out, '%');
            break;
        }
    }
    if (names->add_pid && !has_pid) {
        slp_out_char(&out, '.');
        slp_out_i64(&out, names->pid);
    }
    to[out.used] = '\0';
    if (out.failed)
        errno = ENAMETOOLONG;
    return out.failed ? -1 : 0;
}

/* ---- files ---- */

/* Links under /dev and /proc stand for open files; they and what is not a regular file are never
 * replaced by a rename. /dev/shm is a folder as any other. */
static bool in_place(const char *path)
{
    struct stat st;

    if ((strncmp(path, "/dev/", 5) == 0 && strncmp(path, "/dev/shm/", 9) != 0) ||
        strncmp(path, "/proc/", 6) == 0)
        return true;
    return fstatat(AT_FDCWD, path, &st, 0) == 0 && !S_ISREG(st.st_mode);
}

static int fail(struct slp_io_file *file, int error)
{
    if (file->error == 0)
        file->error = error;
    errno = error;
    return -1;
}

int slp_io_file_open(struct slp_io_file *file, const char *path, pid_t pid)
{
    file->error = 0;
    file->temporary[0] = '\0';
    if (in_place(path)) {
        file->fd = (int)syscall(SYS_openat, AT_FDCWD, path,
                                O_WRONLY | O_APPEND | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, 0);
        return file->fd < 0 ? fail(file, errno) : 0;
    }
    const char *slash = strrchr(path, '/');
    struct slp_out out = {.data = file->temporary, .size = sizeof file->temporary - 1};
    slp_out_bytes(&out, path, slash ? (size_t)(slash - path) + 1 : 0);
    slp_out_text(&out, ".slabpool.");
    slp_out_i64(&out, pid);
    slp_out_char(&out, '.');
    slp_out_u64(&out, slp_process_clock());
    file->temporary[out.used] = '\0';
    if (out.failed) {
        file->temporary[0] = '\0';
        file->fd = -1;
        return fail(file, ENAMETOOLONG);
    }
    file->fd = (int)syscall(SYS_openat, AT_FDCWD, file->temporary,
                            O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (file->fd < 0) {
        file->temporary[0] = '\0';
        return fail(file, errno);
    }
    return 0;
}

int slp_io_file_commit(struct slp_io_file *file, const char *path)
{
    if (file->fd >= 0 && syscall(SYS_close, file->fd) != 0)
        fail(file, errno);
    file->fd = -1;
    if (file->temporary[0] != '\0') {
        if (file->error == 0 && syscall(SYS_renameat2, AT_FDCWD, file->temporary, AT_FDCWD, path,
                                        0) != 0)
            fail(file, errno);
        if (file->error != 0)
            syscall(SYS_unlinkat, AT_FDCWD, file->temporary, 0);
    }
    errno = file->error;
    return file->error != 0 ? -1 : 0;
}

void slp_io_here(char *to, size_t size)
{
    long n = syscall(SYS_getcwd, to, size - 1);

    /* The count has the terminator. A folder outside the root begins with "(". */
    if (n <= 1 || to[0] != '/') {
        to[0] = '\0';
        return;
    }
    if (n > 2) {
        to[n - 1] = '/';
        to[n] = '\0';
    }
}

int slp_io_duplicate(int fd)
{
    static const int lowest[] = {1000, 240, 60, 20, 3};

    for (size_t i = 0; i < sizeof lowest / sizeof lowest[0]; i++) {
        long got = syscall(SYS_fcntl, fd, F_DUPFD_CLOEXEC, lowest[i]);
        if (got >= 0)
            return (int)got;
    }
    return -1;
}
