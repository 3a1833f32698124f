/* clean.c: see clean.h.
 */
#include "stats/cli/clean.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <string.h>
#include <unistd.h>

#include "stats/cli/cli.h"
#include "stats/live_read.h"

enum fate { REMOVED, RUNNING, FAILED };

static enum fate clean_file(const char *path)
{
    struct slp_live_file file;

    if (slp_live_read(path, &file) != 0) {
        slp_cli_say("%s: stays: %s", path, errno == EINVAL ? "damaged, or of another version"
                                                           : strerror(errno));
        return FAILED;
    }
    bool alive = file.alive;
    slp_live_drop(&file);
    if (alive)
        return RUNNING;
    if (unlink(path) != 0 && errno != ENOENT) {
        slp_cli_say("%s: %s", path, strerror(errno));
        return FAILED;
    }
    return REMOVED;
}

int slp_clean_folder(const char *path)
{
    DIR *dir = opendir(path);
    const struct dirent *entry;
    size_t count[FAILED + 1] = {0};
    char name[PATH_MAX];

    if (!dir)
        return slp_cli_say("%s: %s", path, strerror(errno));
    while ((entry = readdir(dir)))
        if (slp_cli_ends_with(entry->d_name, SLP_LIVE_SUFFIX) &&
            snprintf(name, sizeof name, "%s/%s", path, entry->d_name) < (int)sizeof name)
            count[clean_file(name)]++;
    closedir(dir);
    slp_cli_line(stdout, "%s: %zu removed, %zu of running processes stay", path, count[REMOVED],
                 count[RUNNING]);
    return count[FAILED] == 0 ? SLP_CLI_OK : SLP_CLI_TROUBLE;
}
