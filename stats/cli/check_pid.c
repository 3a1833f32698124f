/* check_pid.c: what is loaded in a process that runs. See check.h.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "stats/cli/check.h"
#include "stats/cli/cli.h"
#include "stats/live_read.h"

#define OURS "libslabpool.so"

struct seen {
    bool ours, deleted;
    char first[PATH_MAX]; /* the last object a line was printed for: maps has several of each */
};

/* With a version or without. */
static bool is_ours(const char *name)
{
    size_t n = strlen(OURS);

    return strncmp(name, OURS, n) == 0 && name[n + strspn(name + n, ".0123456789")] == '\0';
}

static void take_object(struct slp_check *c, const char *object, bool deleted, struct seen *seen)
{
    const char *sanitizer = slp_check_sanitizer_of(object), *other = slp_check_allocator_of(object);
    const char *slash = strrchr(object, '/');

    if (strcmp(object, seen->first) == 0)
        return;
    snprintf(seen->first, sizeof seen->first, "%s", object);
    if (slash && is_ours(slash + 1)) {
        seen->ours = true;
        slp_check_say(c, SLP_CHECK_FACT, "%s is loaded%s", object,
                      deleted ? " (the file has been replaced or removed since)" : "");
    } else if (slp_cli_ends_with(object, SLP_LIVE_SUFFIX)) {
        slp_check_say(c, SLP_CHECK_FACT, "live counters: %s", object);
    } else if (sanitizer) {
        slp_check_say(c, SLP_CHECK_NO, "%s's runtime is loaded (%s) and has its own malloc",
                      sanitizer, object);
    } else if (other) {
        slp_check_say(c, SLP_CHECK_NOTE, "another allocator is loaded: %s (%s)", other, object);
    }
}

static int read_maps(struct slp_check *c, pid_t pid, struct seen *seen)
{
    char path[64], *line = NULL;
    size_t size = 0;

    snprintf(path, sizeof path, "/proc/%d/maps", (int)pid);
    FILE *file = fopen(path, "re");
    if (!file)
        return -1;
    errno = 0;
    while (getline(&line, &size, file) > 0) {
        char *object = strchr(line, '/');
        if (!object)
            continue;
        object[strcspn(object, "\n")] = '\0';
        bool deleted = slp_cli_ends_with(object, " (deleted)");
        if (deleted)
            object[strlen(object) - strlen(" (deleted)")] = '\0';
        take_object(c, object, deleted, seen);
    }
    int error = errno;
    free(line);
    fclose(file);
    errno = error;
    return error == 0 ? 0 : -1;
}

/* The environment it was started with. True: LD_PRELOAD names our library. */
static bool read_environment(struct slp_check *c, pid_t pid)
{
    char path[64], *entry = NULL;
    size_t size = 0;
    bool asked = false;

    snprintf(path, sizeof path, "/proc/%d/environ", (int)pid);
    FILE *file = fopen(path, "re");
    if (!file)
        return false;
    while (getdelim(&entry, &size, '\0', file) > 0) {
        if (strncmp(entry, "LD_PRELOAD=", 11) == 0) {
            asked = strstr(entry, OURS) != NULL;
            slp_check_say(c, SLP_CHECK_FACT, "started with %s", entry);
        } else if (strncmp(entry, "SLABPOOL_", 9) == 0) {
            slp_check_say(c, SLP_CHECK_FACT, "started with %s", entry);
        }
    }
    free(entry);
    fclose(file);
    return asked;
}

void slp_check_pid(struct slp_check *c, pid_t pid)
{
    char link[64], exe[PATH_MAX];
    struct seen seen = {0};

    snprintf(link, sizeof link, "/proc/%d/exe", (int)pid);
    ssize_t n = readlink(link, exe, sizeof exe - 1);
    if (n < 0) {
        slp_cli_say("process %d: %s", (int)pid,
                    errno == ENOENT ? "there is none, or it is a thread of the kernel's"
                                    : strerror(errno));
        c->trouble = true;
        return;
    }
    exe[n] = '\0';
    slp_check_say(c, SLP_CHECK_FACT, "process %d is %s", (int)pid, exe);
    if (read_maps(c, pid, &seen) != 0) {
        slp_cli_say("process %d: %s", (int)pid, strerror(errno));
        c->trouble = true;
        return;
    }
    bool asked = read_environment(c, pid);
    if (seen.ours && c->no == 0) {
        struct slp_check_elf elf;
        if (slp_check_elf_read(link, &elf) == 0 && elf.exports)
            slp_check_say(c, SLP_CHECK_NO, "the program has its own %s, which comes before any "
                          "library's", elf.exports);
        return;
    }
    if (seen.ours)
        return;
    slp_check_say(c, SLP_CHECK_NO, asked ? "LD_PRELOAD asked for the library, but it is not loaded"
                                         : "it was started without the library");
    slp_check_file(c, link);
}
