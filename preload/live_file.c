/* live_file.c: see live_file.h.
 */
#include "preload/live_file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "core/backend.h"
#include "core/os.h"
#include "preload/report_io.h"
#include "stats/process.h"
#include "stats/version.h"

#define SEQUENCES 4096 /* of images of one process, in one folder */

static struct {
    bool trusted; /* the folder was looked at */
    dev_t device;
    ino_t inode;
    char name[64];
    char folder[SLP_OPTIONS_PATH]; /* absolute */
} place;
static int kept = -1; /* a descriptor of the file, as long as the program leaves it */

static void close_keeping_errno(int fd)
{
    int saved = errno;
    syscall(SYS_close, fd);
    errno = saved;
}

static int open_at(int folder, const char *name, int flags)
{
    return (int)syscall(SYS_openat, folder, name, flags | O_CLOEXEC | O_NOFOLLOW, 0600);
}

int slp_live_file_write(int fd, const void *data, size_t n)
{
    const char *from = data;
    while (n > 0) {
        long done = syscall(SYS_write, fd, from, n);
        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            return -1;
        from += done;
        n -= (size_t)done;
    }
    return 0;
}

/* ---- the folder ---- */

/* Ours or root's, and nobody else can put files in it or take ours away; errno says why not. Looked
 * at once: children take it as it is. */
static int open_folder(void)
{
    struct stat st;
    int fd = (int)syscall(SYS_openat, AT_FDCWD, place.folder,
                          O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
    if (fd < 0 || place.trusted)
        return fd;
    if (fstat(fd, &st) == 0 && (st.st_uid == (uid_t)syscall(SYS_geteuid) || st.st_uid == 0) &&
        ((st.st_mode & (S_IWGRP | S_IWOTH)) == 0 || (st.st_mode & S_ISVTX) != 0)) {
        place.trusted = true;
        return fd;
    }
    syscall(SYS_close, fd);
    errno = EPERM;
    return -1;
}

/* A relative folder counts from where the process is now. */
int slp_live_file_place(const char *given)
{
    size_t n = 0;
    if (given[0] != '/') {
        long got = syscall(SYS_getcwd, place.folder, sizeof place.folder - 1);
        if (got <= 1 || place.folder[0] != '/')
            return -1;
        n = (size_t)got - 1;
        place.folder[n++] = '/';
    }
    if (n + strlen(given) >= sizeof place.folder) {
        errno = ENAMETOOLONG;
        return -1;
    }
    memcpy(place.folder + n, given, strlen(given) + 1);
    return 0;
}

/* ---- the file ---- */

static uint64_t start_ticks(void)
{
    char text[1024];
    int fd = (int)syscall(SYS_openat, AT_FDCWD, "/proc/self/stat", O_RDONLY | O_CLOEXEC, 0);
    long n = fd < 0 ? 0 : syscall(SYS_read, fd, text, sizeof text - 1);
    if (fd >= 0)
        syscall(SYS_close, fd);
    text[n > 0 ? n : 0] = '\0';
    const char *at = strrchr(text, ')'); /* the 2nd field may hold anything; this is the 22nd */
    for (int field = 2; at != NULL && field < 22; field++)
        at = strchr(at + 1, ' ');
    uint64_t ticks = 0;
    for (at = at != NULL ? at + 1 : ""; *at >= '0' && *at <= '9'; at++)
        ticks = ticks * 10 + (uint64_t)(*at - '0');
    return ticks;
}

static void make_name(char *name, size_t size, const struct slp_live_header *h, uint32_t sequence)
{
    struct slp_out out = {.data = name, .size = size - 1};
    slp_out_u64(&out, (uint64_t)h->pid);
    slp_out_char(&out, '.');
    slp_out_u64(&out, h->start_ticks);
    slp_out_char(&out, '.');
    slp_out_u64(&out, sequence);
    slp_out_text(&out, ".slabpool");
    name[out.used] = '\0';
}

/* The image of this process that was before this one: it ended by exec. */
static void close_former(int folder, const struct slp_live_header *h)
{
    char name[sizeof place.name];
    struct slp_live_header former;
    const uint32_t end = SLP_END_EXEC;
    make_name(name, sizeof name, h, h->sequence - 1);
    struct stat st;
    int fd = open_at(folder, name, O_RDWR | O_NONBLOCK);
    if (fd < 0)
        return;
    if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_uid == (uid_t)syscall(SYS_geteuid) && st.st_nlink == 1 &&
        syscall(SYS_pread64, fd, &former, sizeof former, 0L) == (long)sizeof former &&
        memcmp(former.magic, SLP_LIVE_MAGIC, sizeof former.magic) == 0 &&
        former.version == SLP_LIVE_VERSION && SLP_LOAD(former.end) == SLP_END_RUNNING &&
        h->began >= former.began) {
        former.lived = h->began - former.began;
        (void)!syscall(SYS_pwrite64, fd, &former.lived, sizeof former.lived,
                       offsetof(struct slp_live_header, lived));
        (void)!syscall(SYS_pwrite64, fd, &end, sizeof end, offsetof(struct slp_live_header, end));
    }
    syscall(SYS_close, fd);
}

/* A new file of this image's own name. */
static int create(int folder, struct slp_live_header *h)
{
    for (h->sequence = 0; h->sequence < SEQUENCES; h->sequence++) {
        make_name(place.name, sizeof place.name, h, h->sequence);
        int fd = open_at(folder, place.name, O_RDWR | O_CREAT | O_EXCL);
        if (fd >= 0) {
            struct stat st;
            if (fstat(fd, &st) == 0) {
                place.device = st.st_dev;
                place.inode = st.st_ino;
                if ((st.st_mode & 0777) != 0600) /* the umask took something away */
                    (void)syscall(SYS_fchmod, fd, 0600);
            }
            if (h->sequence > 0)
                close_former(folder, h);
            return fd;
        }
        if (errno != EEXIST)
            return -1;
    }
    return -1;
}

static void add_string(struct slp_out *out, const char *text)
{
    slp_out_text(out, text);
    slp_out_char(out, '\0');
}

static void compose(struct slp_live_draft *d, const struct slp_options *options)
{
    struct slp_live_header *h = (void *)d->header;
    struct timespec now;
    memcpy(h->magic, SLP_LIVE_MAGIC, sizeof h->magic);
    h->version = SLP_LIVE_VERSION;
    h->classes = SLP_CLASSES;
    h->tally_bytes = sizeof(struct slp_tally);
    h->first_bytes = sizeof(struct slp_tally_first);
    h->page = (uint32_t)slp_os_page();
    h->pid = (int32_t)syscall(SYS_getpid);
    h->ppid = (int32_t)syscall(SYS_getppid);
    h->start_ticks = start_ticks();
    h->start = clock_gettime(CLOCK_REALTIME, &now) == 0 ? now.tv_sec : 0;
    h->began = slp_process_clock();
    h->end = SLP_END_RUNNING;
    for (uint32_t k = 0; k < SLP_CLASSES; k++) {
        h->of[k].size = slp_classes[k].size;
        h->of[k].units = slp_classes[k].units;
    }
    const size_t from = offsetof(struct slp_live_header, strings);
    struct slp_out out = {.data = d->header + from, .size = sizeof d->header - from};
    slp_process_exe(d->exe, sizeof d->exe);
    add_string(&out, SLP_VERSION);
    add_string(&out, slp_backend_name());
    add_string(&out, d->exe);
    h->settings = slp_options_list(options, d->list, d->text);
    for (uint32_t i = 0; i < h->settings; i++) {
        slp_out_char(&out, d->list[i].set ? 1 : 0);
        add_string(&out, d->list[i].name);
        add_string(&out, d->list[i].value);
    }
    h->strings_bytes = (uint32_t)out.used;
    h->header_bytes = (uint32_t)slp_align_up(from + out.used, slp_os_page());
}

/* Is the descriptor still one of the file, and not of something the program opened since? */
static bool is_file(int fd, struct stat *st)
{
    return fd >= 0 && fstat(fd, st) == 0 && st->st_dev == place.device &&
           st->st_ino == place.inode;
}

int slp_live_file_create(struct slp_live_draft *d, const struct slp_options *options)
{
    struct stat st;
    int folder = open_folder(), fd = -1;
    if (is_file(kept, &st))
        syscall(SYS_close, kept);
    kept = -1;
    if (folder < 0)
        return -1;
    compose(d, options);
    fd = create(folder, (void *)d->header);
    close_keeping_errno(folder);
    if (fd >= 0)
        kept = slp_io_duplicate(fd);
    return fd;
}

int slp_live_file_open(uint64_t size)
{
    struct stat st;
    int fd = kept, folder;
    if (is_file(fd, &st)) {
        fd = slp_io_duplicate(fd);
    } else if ((folder = open_folder()) >= 0) {
        fd = open_at(folder, place.name, O_RDWR | O_NONBLOCK);
        close_keeping_errno(folder);
    } else {
        return -1;
    }
    if (fd < 0 || (is_file(fd, &st) && (uint64_t)st.st_size == size &&
                   syscall(SYS_lseek, fd, (long)size, SEEK_SET) == (long)size))
        return fd;
    close_keeping_errno(fd);
    return -1;
}

void slp_live_file_remove(void)
{
    int folder = open_folder();
    if (folder < 0)
        return;
    syscall(SYS_unlinkat, folder, place.name, 0);
    syscall(SYS_close, folder);
}
