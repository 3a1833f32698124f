/* run_library.c: where libslabpool.so is, seen from the command. See run.h.
 */
#include <errno.h>
#include <glob.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "stats/cli/cli.h"
#include "stats/cli/run.h"
#include "stats/version.h"

#define NAME "libslabpool.so"

/* The first that is there, in the order of a build folder and of the places `make install` and
 * packages put it; a package has it by its soname alone. */
static int find_beside(char found[PATH_MAX])
{
    static const char *const places[] = {
        NAME, "../lib/" NAME, "../lib/*/" NAME, "../lib64/" NAME,
        "../lib/" SLP_SONAME, "../lib/*/" SLP_SONAME, "../lib64/" SLP_SONAME,
    };
    char self[PATH_MAX], pattern[PATH_MAX + 32];
    ssize_t n = readlink("/proc/self/exe", self, sizeof self - 1);

    if (n <= 0)
        return -1;
    self[n] = '\0';
    *strrchr(self, '/') = '\0';
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        glob_t match;
        snprintf(pattern, sizeof pattern, "%s/%s", self, places[i]);
        int none = glob(pattern, GLOB_NOESCAPE, NULL, &match);
        bool there = none == 0 && realpath(match.gl_pathv[0], found);
        if (none == 0)
            globfree(&match);
        if (there)
            return 0;
    }
    slp_cli_say("there is no " NAME " in %s, nor in ../lib, ../lib/*, ../lib64 beside it; "
                "name it with --library", self);
    return -1;
}

int slp_run_library(const char *given, char found[PATH_MAX])
{
    if (given) {
        if (!realpath(given, found) || access(found, R_OK) != 0)
            return slp_cli_say("%s: %s", given, strerror(errno)), -1;
    } else if (find_beside(found) != 0) {
        return -1;
    }
    if (strpbrk(found, " :")) {
        slp_cli_say("%s: LD_PRELOAD cannot carry a path with a space or a colon", found);
        return -1;
    }
    return 0;
}
