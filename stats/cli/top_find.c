/* top_find.c: which files `slabpool top` reads; see top.h.
 *
 * A process's file is the one mapped into it: /proc/PID/maps names it, whatever folder was asked
 * for and however, before and after an exec. Where there is none, the same map and its
 * environment say why.
 */
#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "stats/cli/cli.h"
#include "stats/cli/top.h"

/* What the memory map of a process says. */
struct mapped {
    char file[PATH_MAX]; /* its live file, "" when there is none that can be read */
    int reason;          /* errno of one that cannot; 0: there is none */
    bool library, deleted;
};

static bool is_live_file(const char *path)
{
    struct slp_live_file file;

    if (slp_live_read(path, &file) != 0)
        return false;
    slp_live_drop(&file);
    return true;
}

static const char *reason_of(int error)
{
    return error == EINVAL ? "not a live file of this version" : strerror(error);
}

/* A path seen by a process in another root or mount namespace leads through /proc/PID/root. */
static void try_file(struct mapped *m, int32_t pid, const char *path)
{
    char there[PATH_MAX];

    if (snprintf(there, sizeof there, "%s", path) < (int)sizeof there && is_live_file(there))
        strcpy(m->file, there);
    else if (snprintf(there, sizeof there, "/proc/%d/root%s", pid, path) < (int)sizeof there &&
             is_live_file(there))
        strcpy(m->file, there);
    else
        m->reason = errno;
}

static void read_line(struct mapped *m, int32_t pid, char *line)
{
    char *path = strchr(line, '/');

    line[strcspn(line, "\n")] = '\0';
    if (strstr(line, "libslabpool") || strstr(line, "[anon:slabpool"))
        m->library = true;
    if (!path || m->file[0] != '\0')
        return;
    if (slp_cli_ends_with(path, SLP_LIVE_SUFFIX " (deleted)"))
        m->deleted = true;
    else if (slp_cli_ends_with(path, SLP_LIVE_SUFFIX))
        try_file(m, pid, path);
}

/* Returns lines read; -1 with errno. */
static long read_map(struct mapped *m, int32_t pid, const char *path)
{
    char *line = NULL;
    size_t size = 0;
    long lines = 0;
    FILE *from = fopen(path, "re");

    if (!from)
        return -1;
    for (; getline(&line, &size, from) >= 0; lines++)
        read_line(m, pid, line);
    int reason = errno;
    if (ferror(from))
        lines = -1;
    free(line);
    fclose(from);
    errno = reason;
    return lines;
}

/* Where the main thread has ended, the map is that of any other. */
static int read_maps(struct mapped *m, int32_t pid)
{
    char path[PATH_MAX];
    long lines;

    snprintf(path, sizeof path, "/proc/%d/maps", pid);
    lines = read_map(m, pid, path);
    if (lines != 0)
        return lines > 0 ? 0 : -1;
    snprintf(path, sizeof path, "/proc/%d/task", pid);
    DIR *threads = opendir(path);
    if (!threads)
        return -1;
    for (struct dirent *e; lines <= 0 && (e = readdir(threads));) {
        snprintf(path, sizeof path, "/proc/%d/task/%s/maps", pid, e->d_name);
        if (e->d_name[0] != '.')
            lines = read_map(m, pid, path);
    }
    closedir(threads);
    return 0;
}

/* The value of SLABPOOL_LIVE that the process was started with; NULL: none. */
static char *asked_for(int32_t pid)
{
    static const char name[] = "SLABPOOL_LIVE=";
    char path[64], *entry = NULL, *value = NULL;
    size_t size = 0;

    snprintf(path, sizeof path, "/proc/%d/environ", pid);
    FILE *from = fopen(path, "re");
    if (!from)
        return NULL;
    while (!value && getdelim(&entry, &size, '\0', from) >= 0)
        if (strncmp(entry, name, sizeof name - 1) == 0 && entry[sizeof name - 1] != '\0' &&
            strcasecmp(entry + sizeof name - 1, "off") != 0)
            value = strdup(entry + sizeof name - 1);
    free(entry);
    fclose(from);
    return value;
}

static int say_why(int32_t pid, const struct mapped *m)
{
    if (!m->library && !m->deleted && m->reason == 0) {
        slp_cli_say("process %d does not run under slabpool; start it with slabpool run --live, "
                    "or with SLABPOOL_LIVE=FOLDER and LD_PRELOAD in its environment", pid);
        return -1;
    }
    char *folder = asked_for(pid);
    if (m->deleted)
        slp_cli_say("process %d: its live file was removed while it runs", pid);
    else if (m->reason != 0)
        slp_cli_say("process %d: its live file: %s", pid, reason_of(m->reason));
    else if (folder)
        slp_cli_say("process %d has no live file in %s: it said why on its stderr when it started",
                    pid, folder);
    else
        slp_cli_say("process %d keeps no live counters; start it with SLABPOOL_LIVE=FOLDER in its "
                    "environment", pid);
    free(folder);
    return -1;
}

static int find_process(int32_t pid, struct slp_top_watch *watch)
{
    struct mapped m = {.file = ""};

    if (read_maps(&m, pid) != 0) {
        if (errno == ENOENT || errno == ESRCH)
            slp_cli_say("there is no process %d; files of one that ended are in its folder", pid);
        else
            slp_cli_say("process %d: its memory map: %s", pid, strerror(errno));
        return -1;
    }
    if (m.file[0] == '\0')
        return say_why(pid, &m);
    char *slash = strrchr(m.file, '/');
    watch->pid = (int32_t)strtol(slash + 1, NULL, 10);
    watch->folder = strndup(m.file, (size_t)(slash - m.file));
    return watch->folder ? 0 : -1;
}

int slp_top_find(const char *argument, struct slp_top_watch *watch)
{
    struct stat st;

    if (argument[strspn(argument, "0123456789")] == '\0') {
        long pid = strtol(argument, NULL, 10);
        if (pid < 1 || pid > INT32_MAX) {
            slp_cli_say("%s is not a process", argument);
            return -1;
        }
        return find_process((int32_t)pid, watch);
    }
    if (stat(argument, &st) != 0) {
        slp_cli_say("%s: %s", argument, strerror(errno));
        return -1;
    }
    if (S_ISDIR(st.st_mode)) {
        watch->folder = strdup(argument);
    } else if (is_live_file(argument)) {
        watch->file = strdup(argument);
    } else {
        slp_cli_say("%s: %s", argument, reason_of(errno));
        return -1;
    }
    return watch->folder || watch->file ? 0 : -1;
}
