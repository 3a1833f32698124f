/* run_watch.c: programs of the tree in which the library cannot be loaded, as far as they are
 * seen: a glance at /proc now and then, so one that ends at once may go unseen; what is left of the
 * tree. See run.h.
 */
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "stats/cli/check.h"
#include "stats/cli/cli.h"
#include "stats/cli/run.h"

#define DEPTH 64
#define SHOWN 5

/* Is this program none the library takes effect in? The loader is not asked: that takes time. */
static bool cannot(const char *exe)
{
    char *said = NULL;
    size_t n = 0;
    struct slp_check check = {.to = open_memstream(&said, &n), .library = ""};

    if (!check.to)
        return false;
    check.quiet = true;
    slp_check_file(&check, exe);
    fclose(check.to);
    free(said);
    return check.no > 0;
}

static void note(struct slp_run_watch *w, const char *program, bool uncounted)
{
    json_object_set_new_nocheck(w->seen, program, json_boolean(uncounted));
    if (uncounted)
        json_array_append_new(w->uncounted, json_string_nocheck(program));
}

/* A process that gained rights does not show its file. Its short name, when it has others' rights
 * than those of the user who started it. */
static bool gained(pid_t pid, char name[32])
{
    char path[64], line[256];
    unsigned real, effective;
    bool more = false;

    snprintf(path, sizeof path, "/proc/%d/status", (int)pid);
    FILE *file = fopen(path, "re");
    while (file && fgets(line, sizeof line, file)) {
        if (sscanf(line, "Name: %31s", name) == 1)
            continue;
        if ((sscanf(line, "Uid: %u %u", &real, &effective) == 2 ||
             sscanf(line, "Gid: %u %u", &real, &effective) == 2) && real != effective)
            more = true;
    }
    if (file)
        fclose(file);
    return more;
}

static void look_at(struct slp_run_watch *w, pid_t pid)
{
    char link[64], exe[PATH_MAX], name[32] = "?";

    snprintf(link, sizeof link, "/proc/%d/exe", (int)pid);
    ssize_t n = readlink(link, exe, sizeof exe - 1);
    if (n <= 0) {
        if (errno == EACCES && gained(pid, name) && !json_object_get(w->seen, name))
            note(w, name, true);
        return;
    }
    exe[n] = '\0';
    if (!json_object_get(w->seen, exe))
        note(w, exe, cannot(link));
}

static void walk(struct slp_run_watch *w, pid_t pid, int depth)
{
    char path[300];
    int child;

    look_at(w, pid);
    snprintf(path, sizeof path, "/proc/%d/task", (int)pid);
    DIR *threads = depth < DEPTH ? opendir(path) : NULL;
    const struct dirent *entry;
    while (threads && (entry = readdir(threads))) {
        if (entry->d_name[0] == '.')
            continue;
        snprintf(path, sizeof path, "/proc/%d/task/%s/children", (int)pid, entry->d_name);
        FILE *children = fopen(path, "re");
        while (children && fscanf(children, "%d", &child) == 1)
            walk(w, child, depth + 1);
        if (children)
            fclose(children);
    }
    if (threads)
        closedir(threads);
}

void slp_run_watch_look(struct slp_run_watch *w, pid_t root)
{
    if (!w->seen) {
        w->seen = json_object();
        w->uncounted = json_array();
    }
    walk(w, root, 0);
}

void slp_run_watch_say(struct slp_run_watch *w)
{
    size_t n = json_array_size(w->uncounted);

    for (size_t i = 0; i < n && i < SHOWN; i++)
        slp_cli_say("not counted: %s; slabpool check says why",
                    json_string_value(json_array_get(w->uncounted, i)));
    if (n > SHOWN)
        slp_cli_say("not counted: %zu more programs", n - SHOWN);
    json_decref(w->seen);
    json_decref(w->uncounted);
}

/* ---- what is left of a tree ---- */

static bool has_entry(const char *pid, const char *wanted)
{
    char path[300], *entry = NULL;
    size_t size = 0;
    bool found = false;

    snprintf(path, sizeof path, "/proc/%s/environ", pid);
    FILE *from = fopen(path, "re");
    while (from && !found && getdelim(&entry, &size, '\0', from) >= 0)
        found = strcmp(entry, wanted) == 0;
    free(entry);
    if (from)
        fclose(from);
    return found;
}

bool slp_run_watch_any(pid_t after, const char *folder)
{
    char wanted[PATH_MAX + 32];
    const struct dirent *entry;
    bool found = false;
    DIR *all = opendir("/proc");

    snprintf(wanted, sizeof wanted, "SLABPOOL_LIVE=%s", folder);
    while (all && !found && (entry = readdir(all)))
        found = strtol(entry->d_name, NULL, 10) > after && has_entry(entry->d_name, wanted);
    if (all)
        closedir(all);
    return found;
}
