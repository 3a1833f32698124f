/* check_loader.c: the dynamic loader's own word. See check.h.
 *
 * `LOADER --list PROGRAM` loads what the program needs, in the order of symbol lookup, and runs
 * none of it: whose malloc comes first there is whose malloc is used.
 */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "stats/cli/check.h"

static bool trusted(const char *interpreter)
{
    struct stat st;

    return stat(interpreter, &st) == 0 && st.st_uid == 0 && (st.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

static FILE *ask(const struct slp_check *c, const char *path, const char *interpreter, pid_t *pid)
{
    const char *before = getenv("LD_PRELOAD");
    char *preload;
    int ends[2];

    if (pipe(ends) != 0)
        return NULL;
    *pid = fork();
    if (*pid == 0) {
        dup2(ends[1], 1);
        dup2(ends[1], 2);
        close(ends[0]);
        close(ends[1]);
        if (asprintf(&preload, "LD_PRELOAD=%s%s%s", c->library, before ? ":" : "",
                     before ? before : "") >= 0)
            putenv(preload);
        execl(interpreter, interpreter, "--list", path, (char *)NULL);
        _exit(127);
    }
    close(ends[1]);
    FILE *from = *pid > 0 ? fdopen(ends[0], "r") : NULL;
    if (!from)
        close(ends[0]);
    return from;
}

/* One line: "name => path (address)", "path (address)", "name => not found", or a complaint. */
static void take(struct slp_check *c, char *line, const char *program, bool *ours, bool *missing)
{
    char *arrow = strstr(line, " => "), *object = arrow ? arrow + 4 : line;

    line[strcspn(line, "\n")] = '\0';
    object += strspn(object, " \t");
    if (strstr(line, "cannot be preloaded")) {
        if (strstr(line, c->library))
            slp_check_say(c, SLP_CHECK_NO, "the loader says: %s", line);
        return;
    }
    if (arrow && strncmp(object, "not found", 9) == 0) {
        char *name = line + strspn(line, " \t");
        slp_check_say(c, SLP_CHECK_NOTE, "%s does not start: %.*s is not found", program,
                      (int)(arrow - name), name);
        *missing = true;
        return;
    }
    object[strcspn(object, " ")] = '\0';
    if (strcmp(object, c->library) == 0)
        *ours = true;
    const char *sanitizer = slp_check_sanitizer_of(object), *other = slp_check_allocator_of(object);
    if (sanitizer)
        slp_check_say(c, SLP_CHECK_NO,
                      "%s's runtime (%s) is loaded, which brings its own malloc and wants to come "
                      "first", sanitizer, object);
    else if (other && *ours)
        slp_check_say(c, SLP_CHECK_NOTE, "%s (%s) is loaded too; the preload comes first: ours is "
                      "used", other, object);
    else if (other)
        slp_check_say(c, SLP_CHECK_NO, "%s (%s) comes before the preload", other, object);
}

void slp_check_ask_loader(struct slp_check *c, const char *path, const char *interpreter)
{
    char *line = NULL;
    size_t size = 0;
    bool ours = false, missing = false;
    unsigned before = c->no;
    pid_t pid;

    if (!trusted(interpreter))
        return;
    FILE *from = ask(c, path, interpreter, &pid);
    if (!from)
        return;
    while (getline(&line, &size, from) > 0)
        take(c, line, path, &ours, &missing);
    free(line);
    fclose(from);
    int status = 0;
    waitpid(pid, &status, 0);
    if (!ours && !missing && c->no == before && WIFEXITED(status) && WEXITSTATUS(status) == 0)
        slp_check_say(c, SLP_CHECK_NO, "the loader %s does not load the library", interpreter);
}
