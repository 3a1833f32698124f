/* run_folder.c: where the processes of a run leave their counters. See run.h.
 *
 * A private folder is locked (flock) while its run lasts, so that the next run can tell one that
 * a killed `slabpool run` left behind, and removes it.
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glob.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "stats/cli/cli.h"
#include "stats/cli/run.h"
#include "stats/cli/source.h"
#include "stats/live_read.h"

#define PREFIX "slabpool-run."
#define JSON ".json"
#define MANY 512 /* files, before those of dead processes are taken while the run lasts */
#define TRIES 100
#define PROBE (1 << 20) /* bytes that a file in the folder must be able to hold */

static bool ours(const struct slp_run_folder *f, const char *name)
{
    return slp_cli_ends_with(name, f->live ? SLP_LIVE_SUFFIX : JSON);
}

/* ---- folders that a killed run left ---- */

static void remove_all(const char *path)
{
    DIR *dir = opendir(path);
    const struct dirent *entry;

    while (dir && (entry = readdir(dir)))
        if (entry->d_name[0] != '.' || entry->d_name[1] == 's') /* .slabpool.PID.TIME */
            unlinkat(dirfd(dir), entry->d_name, 0);
    if (dir)
        closedir(dir);
    rmdir(path);
}

static bool any_alive(const char *path)
{
    char name[PATH_MAX];
    DIR *dir = opendir(path);
    const struct dirent *entry;
    bool alive = false;

    while (dir && !alive && (entry = readdir(dir))) {
        struct slp_live_file file;
        if (!slp_cli_ends_with(entry->d_name, SLP_LIVE_SUFFIX) ||
            snprintf(name, sizeof name, "%s/%s", path, entry->d_name) >= (int)sizeof name ||
            slp_live_read(name, &file) != 0)
            continue;
        alive = file.alive;
        slp_live_drop(&file);
    }
    if (dir)
        closedir(dir);
    return alive;
}

static void remove_stale(const char *base)
{
    char pattern[PATH_MAX];
    glob_t found;

    if (snprintf(pattern, sizeof pattern, "%s/" PREFIX "*", base) >= (int)sizeof pattern ||
        glob(pattern, GLOB_NOSORT | GLOB_NOESCAPE, NULL, &found) != 0)
        return;
    for (size_t i = 0; i < found.gl_pathc; i++) {
        struct stat st;
        int fd = open(found.gl_pathv[i], O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        if (fd < 0)
            continue;
        if (fstat(fd, &st) == 0 && st.st_uid == geteuid() && flock(fd, LOCK_EX | LOCK_NB) == 0 &&
            !any_alive(found.gl_pathv[i]))
            remove_all(found.gl_pathv[i]);
        close(fd);
    }
    globfree(&found);
}

/* ---- making ---- */

/* Can counters lie there, in a shared mapping that the disk has room for? */
static bool can_map(int folder)
{
    static const char name[] = ".slabpool-probe";
    int fd = openat(folder, name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

    if (fd < 0)
        return false;
    struct sigaction ignore = {.sa_handler = SIG_IGN}, before;
    void *memory = MAP_FAILED;
    sigaction(SIGXFSZ, NULL, &before); /* it comes past RLIMIT_FSIZE */
    if (posix_fallocate(fd, 0, PROBE) == 0)
        memory = mmap(NULL, PROBE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    sigaction(SIGXFSZ, &ignore, NULL); /* what is pending, as it is blocked, is dropped */
    sigaction(SIGXFSZ, &before, NULL);
    unlinkat(folder, name, 0);
    close(fd);
    if (memory == MAP_FAILED)
        return false;
    munmap(memory, PROBE);
    return true;
}

/* Locked, and still there: another run that looked for folders left behind may have come between
 * its making and its lock. */
static bool hold(struct slp_run_folder *f)
{
    struct stat held, named;

    f->lock = open(f->path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (f->lock < 0)
        return false;
    if (flock(f->lock, LOCK_EX | LOCK_NB) == 0 && fstat(f->lock, &held) == 0 &&
        stat(f->path, &named) == 0 && held.st_ino == named.st_ino)
        return true;
    close(f->lock);
    f->lock = -1;
    return false;
}

static int make_private(struct slp_run_folder *f, const char *base)
{
    if (!base || *base != '/')
        return -1;
    remove_stale(base);
    for (int i = 0; i < TRIES; i++) {
        if (snprintf(f->path, sizeof f->path, "%s/" PREFIX "XXXXXX", base) >=
                (int)sizeof f->path ||
            !mkdtemp(f->path))
            return -1;
        if (hold(f)) {
            if (!f->live || can_map(f->lock))
                return 0;
            rmdir(f->path);
            close(f->lock);
            f->lock = -1;
            return -1;
        }
        rmdir(f->path);
    }
    return -1;
}

static int find_place(struct slp_run_folder *f)
{
    /* Under /dev the library appends to what is there and makes nothing: no place for reports. */
    bool memory = f->live && !f->reports;
    const char *const bases[] = {getenv("TMPDIR"), memory ? "/dev/shm" : NULL, "/tmp", "/var/tmp"};

    for (;;) {
        for (size_t i = 0; i < sizeof bases / sizeof bases[0]; i++)
            if (make_private(f, bases[i]) == 0)
                return 0;
        if (!f->live) {
            slp_cli_say("no temporary folder can be made under TMPDIR, /dev/shm, /tmp: %s",
                        strerror(errno));
            return -1;
        }
        slp_cli_say("no folder for live counters can be had; processes report at their end, and "
                    "those that are killed or exec are missing");
        f->live = false;
    }
}

/* What lies there already is not of this run. */
static void note_names(struct slp_run_folder *f)
{
    DIR *dir = opendir(f->path);
    const struct dirent *entry;

    while (dir && (entry = readdir(dir)))
        if (ours(f, entry->d_name))
            json_object_set_new_nocheck(f->seen, entry->d_name, json_true());
    if (dir)
        closedir(dir);
}

int slp_run_folder_make(struct slp_run_folder *f, const char *given)
{
    f->lock = -1;
    f->seen = json_object();
    if (!f->seen)
        return slp_cli_say("no memory"), -1;
    if (!given)
        return find_place(f);
    f->keep = true;
    if (mkdir(given, 0700) != 0 && errno != EEXIST)
        return slp_cli_say("%s: %s", given, strerror(errno)), -1;
    if (!realpath(given, f->path))
        return slp_cli_say("%s: %s", given, strerror(errno)), -1;
    note_names(f);
    return 0;
}

/* ---- reading ---- */

/* How the command itself ended is known better here. */
static void correct_end(const struct slp_run_folder *f, struct slp_process *p)
{
    int status = f->child->status;

    if (p->pid != f->child->pid || !f->child->ended || p->end == SLP_END_EXEC)
        return;
    if (p->microseconds == 0)
        p->microseconds = (uint64_t)(f->child->seconds * 1e6);
    if (WIFSIGNALED(status))
        p->end = WTERMSIG(status) == SIGABRT ? SLP_END_ABORT : SLP_END_SIGNAL;
    else if (p->end == SLP_END_SIGNAL || p->end == SLP_END_ABORT)
        p->end = SLP_END__EXIT; /* by the system call */
}

enum taken { TAKEN, RUNNING, UNREADABLE };

/* A process that ended between the reading of its header and the question whether it runs looks
 * killed: the header is read again. */
static int read_settled(const char *path, struct slp_live_file *file)
{
    if (slp_live_read(path, file) != 0)
        return -1;
    if (file->alive || file->snapshot.process.end < SLP_END_ABORT)
        return 0;
    slp_live_drop(file);
    return slp_live_read(path, file);
}

static void add_json(struct slp_run_folder *f, const char *path, struct slp_report *report)
{
    char *text = json_dumps(report->json, JSON_COMPACT | JSON_REAL_PRECISION(15));

    correct_end(f, &report->snapshot.process);
    if (!text || slp_tree_add_json(f->tree, &report->snapshot, text) != 0)
        slp_cli_say("%s: %s", path, strerror(errno));
    free(text);
}

/* The report of the process whose live file that is, instead of it. True when it was there. */
static bool take_report(struct slp_run_folder *f, const struct slp_live_file *file)
{
    char pattern[PATH_MAX + 64];
    glob_t found;
    bool taken = false;

    snprintf(pattern, sizeof pattern, "%s/%d.*" JSON, f->path, (int)file->snapshot.process.pid);
    if (glob(pattern, GLOB_NOESCAPE, NULL, &found) != 0)
        return false;
    for (size_t i = 0; i < found.gl_pathc && !taken; i++) {
        struct slp_source source = {0};
        taken = slp_source_load(found.gl_pathv[i], &source) == 0 && source.n == 1 &&
                source.reports[0].snapshot.totals.allocs == file->snapshot.totals.allocs;
        if (taken) {
            add_json(f, found.gl_pathv[i], &source.reports[0]);
            unlink(found.gl_pathv[i]);
        }
        slp_source_drop(&source);
    }
    globfree(&found);
    return taken;
}

static enum taken take_live(struct slp_run_folder *f, const char *path, bool last)
{
    struct slp_live_file file;

    if (read_settled(path, &file) != 0)
        return UNREADABLE;
    bool alive = file.alive;
    if (!alive || last) {
        correct_end(f, &file.snapshot.process);
        f->incomplete += file.incomplete;
        if (!(f->reports && take_report(f, &file)) && slp_tree_add(f->tree, &file.snapshot) != 0)
            slp_cli_say("%s: %s", path, strerror(errno));
    }
    slp_live_drop(&file);
    return alive ? RUNNING : TAKEN;
}

static enum taken take_json(struct slp_run_folder *f, const char *path)
{
    struct slp_source source = {0};

    if (slp_source_load(path, &source) != 0 || source.n == 0)
        return UNREADABLE;
    for (size_t i = 0; i < source.n; i++)
        add_json(f, path, &source.reports[i]);
    slp_source_drop(&source);
    return TAKEN;
}

static void take(struct slp_run_folder *f, const char *name, bool last)
{
    char path[PATH_MAX + 256];

    if (json_object_get(f->seen, name))
        return;
    snprintf(path, sizeof path, "%s/%s", f->path, name);
    switch (f->live ? take_live(f, path, last) : take_json(f, path)) {
    case RUNNING:
        f->running++;
        return;
    case UNREADABLE: /* not begun, perhaps */
        f->unreadable += last;
        return;
    case TAKEN:
        break;
    }
    if (f->keep)
        json_object_set_new_nocheck(f->seen, name, json_true());
    else
        unlink(path);
}

/* Names are sorted, so that a tree is in the same order each time. */
static void take_all(struct slp_run_folder *f, bool last)
{
    struct dirent **entries;
    int n = scandir(f->path, &entries, NULL, versionsort);

    f->running = 0;
    for (int i = 0; i < n; i++) {
        if (ours(f, entries[i]->d_name))
            take(f, entries[i]->d_name, last);
        free(entries[i]);
    }
    if (n >= 0)
        free(entries);
}

/* Not before there are many: whether a process in a PID namespace of its own runs cannot be told,
 * and it could be taken too early. */
void slp_run_folder_harvest(struct slp_run_folder *f)
{
    DIR *dir = opendir(f->path);
    unsigned n = 0;

    while (dir && readdir(dir))
        n++;
    if (dir)
        closedir(dir);
    if (n > MANY && !f->keep)
        take_all(f, false);
}

bool slp_run_folder_busy(struct slp_run_folder *f)
{
    if (!f->live)
        return false;
    take_all(f, false);
    return f->running > 0 || slp_run_watch_any(f->child->pid, f->path);
}

void slp_run_folder_finish(struct slp_run_folder *f)
{
    take_all(f, true);
    json_decref(f->seen);
    f->seen = NULL;
    if (!f->keep && f->running == 0)
        remove_all(f->path);
    if (f->lock >= 0)
        close(f->lock);
}
