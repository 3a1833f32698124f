/* report.c: see report.h.
 */
#include "preload/report.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "preload/leaks.h"
#include "preload/parent.h"
#include "preload/report_io.h"
#include "preload/report_stderr.h"
#include "preload/report_turn.h"
#include "stats/process.h"
#include "stats/profile.h"
#include "stats/version.h"

#define BUSY_ALLOCS 1000             /* SLABPOOL_CHILDREN=busy reports from here on */
#define BUFFER      (512 * 1024)     /* a report of all classes in any form fits */
#define BUFFER_LEAST (8 * 1024)      /* without a mapping: written in pieces */

/* Everything a report needs but the stack cannot hold. */
struct workspace {
    struct slp_snapshot snapshot;
    struct slp_setting settings[SLP_OPTIONS_LIST];
    struct slp_io_file file;
    char text[SLP_OPTIONS_TEXT];
    char path[2 * SLP_OPTIONS_PATH];
    char buffer[];
};

static struct {
    const struct slp_options *options; /* NULL before start */
    pid_t pid, parent;
    enum { UNKNOWN, NO, YES } child; /* of a process under the library */
    uint64_t began;                  /* slp_process_clock() */
    int64_t start;                   /* seconds since the epoch */
    unsigned sequence;
    char exe[SLP_OPTIONS_PATH];
    char folder[SLP_OPTIONS_PATH]; /* for a relative file pattern, with a slash */
} state;

/* Used when no mapping can be had, by one delivery or dump at a time. */
static union {
    struct workspace w;
    char bytes[sizeof(struct workspace) + BUFFER_LEAST];
} reserve;

static void remember_time(void)
{
    struct timespec now;

    state.began = slp_process_clock();
    state.start = clock_gettime(CLOCK_REALTIME, &now) == 0 ? now.tv_sec : 0;
}

static bool is_relative(const char *pattern)
{
    return pattern[0] != '\0' && pattern[0] != '/';
}

/* Is there anything to deliver? */
static bool wanted(void)
{
    const struct slp_options *o = state.options;

    return o && (o->stats != SLP_FORMAT_OFF || o->profile[0] != '\0' || o->leaks != SLP_LEAKS_OFF);
}

void slp_report_start(const struct slp_options *options)
{
    int saved = errno;

    state.options = options;
    bool reports = options->stats != SLP_FORMAT_OFF || options->dump_signal != 0;
    bool leaks = options->leaks != SLP_LEAKS_OFF;
    if (reports || leaks || options->profile[0] != '\0')
        slp_stderr_remember(leaks || (reports && options->stats_file[0] == '\0'));
    if (is_relative(options->stats_file) || is_relative(options->profile))
        slp_io_here(state.folder, sizeof state.folder);
    slp_process_exe(state.exe, sizeof state.exe);
    remember_time();
    state.pid = (pid_t)syscall(SYS_getpid);
    state.parent = (pid_t)syscall(SYS_getppid);
    errno = saved;
}

void slp_report_fork_child(void)
{
    int saved = errno;

    if (state.options) {
        slp_stderr_drop();
        state.child = YES;
        state.sequence = 0;
        state.parent = (pid_t)syscall(SYS_getppid);
        state.pid = (pid_t)syscall(SYS_getpid);
        remember_time();
        slp_turn_fork_child();
        slp_leaks_fork_child();
    }
    errno = saved;
}

/* ---- the report itself ---- */

static struct workspace *workspace_map(void)
{
    long at = syscall(SYS_mmap, NULL, sizeof(struct workspace) + BUFFER, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0L);

    return at == -1 ? NULL : (struct workspace *)at;
}

static void take(struct workspace *w, enum slp_end how)
{
    struct slp_snapshot *s = &w->snapshot;

    slp_snapshot_take(s);
    s->version = SLP_VERSION;
    s->process = (struct slp_process){
        .pid = state.pid,
        .ppid = state.parent,
        .exe = state.exe,
        .end = how,
        .microseconds = slp_process_clock() - state.began,
        .peak_rss_bytes = slp_process_peak_rss(),
    };
}

/* Formats what take() has taken. The whole goes out in one write when it fits. */
static int emit(struct workspace *w, size_t size, enum slp_format format, int fd)
{
    struct slp_out out = {.data = w->buffer, .size = size, .flush = slp_io_flush, .context = &fd};

    w->snapshot.settings = w->settings;
    w->snapshot.nsettings = slp_options_list(state.options, w->settings, w->text);
    slp_snapshot_write(&w->snapshot, format, state.options->utf8, &out);
    return slp_out_finish(&out);
}

static void say_no_file(const char *option, const char *path, int error)
{
    char line[512];
    struct slp_out out = {.data = line, .size = sizeof line - 1};
    size_t n = strlen(path);

    slp_out_text(&out, "slabpool: SLABPOOL_");
    slp_out_text(&out, option);
    slp_out_text(&out, ": ");
    slp_out_bytes(&out, path, n < 300 ? n : 300);
    slp_out_text(&out, ": not written, ");
    slp_out_text(&out, slp_io_why(error));
    line[out.used++] = '\n';
    if (slp_stderr_is(2))
        slp_io_write(2, line, out.used);
}

/* Asked once: a parent may end or become another program, the names of files should not change. */
static bool is_child(void)
{
    if (state.child == UNKNOWN)
        state.child = slp_parent_loaded(state.parent) ? YES : NO;
    return state.child == YES;
}

static int emit_profile(struct workspace *w, size_t size, int fd)
{
    struct slp_out out = {.data = w->buffer, .size = size, .flush = slp_io_flush, .context = &fd};
    enum slp_profile_form form;

    if (slp_profile_form(state.options->profile, &form) == 0)
        slp_profile_write(form, &out);
    return slp_out_finish(&out);
}

/* A report, or the profile, into the file that its option names. */
static void to_file(struct workspace *w, size_t size, enum slp_format format, bool profile)
{
    const char *pattern = profile ? state.options->profile : state.options->stats_file;
    const char *option = profile ? "PROFILE" : "STATS_FILE";
    struct slp_io_names names = {
        .pid = state.pid,
        .exe = state.exe,
        .start = state.start,
        .sequence = state.sequence,
        .add_pid = is_child(),
    };
    char *path = w->path;
    size_t folder = 0;

    if (pattern[0] != '/') {
        folder = strlen(state.folder);
        memcpy(path, state.folder, folder + 1);
    }
    if (slp_io_expand(pattern, &names, path + folder, sizeof w->path - folder) != 0 ||
        slp_io_file_open(&w->file, path, state.pid) != 0) {
        say_no_file(option, path, errno);
        return;
    }
    int result =
        profile ? emit_profile(w, size, w->file.fd) : emit(w, size, format, w->file.fd);
    if (result != 0)
        w->file.error = errno != 0 ? errno : EIO;
    if (slp_io_file_commit(&w->file, path) != 0)
        say_no_file(option, path, errno);
}

/* Whether the report at this process's end goes to stderr: the first of its tree's always does. */
static bool speaks(const struct slp_snapshot *s)
{
    switch (state.options->children) {
    case SLP_CHILDREN_ALL:
        return true;
    case SLP_CHILDREN_BUSY:
        if (s->totals.allocs >= BUSY_ALLOCS)
            return true;
        break;
    case SLP_CHILDREN_NONE:
        break;
    }
    return !is_child();
}

static void to_stderr(struct workspace *w, size_t size, enum slp_format format, enum slp_end how)
{
    int fd = slp_stderr_now();

    if (fd >= 0 && (how == SLP_END_RUNNING || speaks(&w->snapshot)))
        emit(w, size, format, fd);
}

/* SLABPOOL_CHILDREN=busy is about reports of no interest: what is lost is told in any case. */
static void tell_leaks(struct workspace *w, size_t size, enum slp_end how)
{
    struct slp_leaks_end end = {
        .pid = state.pid,
        .exe = state.exe,
        .how = how,
        .speaks = speaks(&w->snapshot),
        .fd = slp_stderr_now(),
        .buffer = w->buffer,
        .size = size,
    };

    if (end.speaks || state.options->children != SLP_CHILDREN_NONE)
        slp_leaks_deliver(&end);
}

static void write_report(enum slp_end how)
{
    enum slp_format format = state.options->stats;
    struct slp_io_guard guard;

    slp_io_guard_enter(&guard);
    struct workspace *mapped = workspace_map();
    struct workspace *w = mapped ? mapped : &reserve.w;
    size_t size = mapped ? BUFFER : BUFFER_LEAST;
    take(w, how);
    if (how != SLP_END_RUNNING && state.options->leaks != SLP_LEAKS_OFF)
        tell_leaks(w, size, how);
    if (state.options->profile[0] != '\0')
        to_file(w, size, format, true);
    if (format == SLP_FORMAT_OFF && how == SLP_END_RUNNING)
        format = SLP_FORMAT_TEXT; /* at the end there is none, but one that is asked for */
    if (format != SLP_FORMAT_OFF && state.options->stats_file[0] != '\0')
        to_file(w, size, format, false);
    else if (format != SLP_FORMAT_OFF)
        to_stderr(w, size, format, how);
    state.sequence++;
    if (mapped)
        syscall(SYS_munmap, mapped, sizeof(struct workspace) + BUFFER);
    slp_io_guard_leave(&guard);
}

static bool is_own_process(void)
{
    return (pid_t)syscall(SYS_getpid) == state.pid;
}

static void write_running(void)
{
    write_report(SLP_END_RUNNING);
}

void slp_report_dump(void)
{
    if (state.options && is_own_process())
        slp_turn_dump(write_running);
}

bool slp_report_due(void)
{
    return wanted() && slp_turn_due() && is_own_process();
}

void slp_report_deliver(enum slp_end how)
{
    int saved = errno;

    if (wanted() && is_own_process() && slp_turn_end_begin()) {
        write_report(how);
        slp_turn_end_done();
    }
    errno = saved;
}

static int format_of(const char *name, enum slp_format *format)
{
    static const char names[][12] = {
        [SLP_FORMAT_TEXT] = "text",
        [SLP_FORMAT_JSON] = "json",
        [SLP_FORMAT_OPENMETRICS] = "openmetrics",
        [SLP_FORMAT_PROMETHEUS] = "prometheus",
    };

    for (unsigned i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strcmp(names[i], name) == 0) {
            *format = (enum slp_format)i;
            return 0;
        }
    return -1;
}

int slp_report_write(int fd, const char *format)
{
    enum slp_format form = SLP_FORMAT_TEXT;
    struct slp_io_guard guard;

    if (!state.options || (format && format_of(format, &form) != 0)) {
        errno = EINVAL;
        return -1;
    }
    struct workspace *w = workspace_map();
    if (!w) {
        errno = ENOMEM;
        return -1;
    }
    slp_io_guard_enter(&guard);
    take(w, SLP_END_RUNNING);
    int result = emit(w, BUFFER, form, fd), error = errno;
    slp_io_guard_leave(&guard);
    syscall(SYS_munmap, w, sizeof(struct workspace) + BUFFER);
    errno = error;
    return result;
}
