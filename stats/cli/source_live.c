/* source_live.c: files of SLABPOOL_LIVE, and folders of them. See source.h.
 */
#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "stats/cli/cli.h"
#include "stats/cli/source.h"

/* The report owns its settings, whichever file it came from. */
static int own_settings(struct slp_report *report)
{
    unsigned n = report->snapshot.nsettings;

    report->settings = calloc(n + 1, sizeof *report->settings);
    if (!report->settings)
        return -1;
    if (n > 0)
        memcpy(report->settings, report->snapshot.settings, n * sizeof *report->settings);
    report->snapshot.settings = report->settings;
    return 0;
}

int slp_source_load_live(const char *path, struct slp_source *source)
{
    struct slp_live_file *live = malloc(sizeof *live);

    if (!live || slp_live_read(path, live) != 0) {
        slp_cli_say("%s: %s", path,
                    errno == EINVAL ? "is neither JSON nor a file of SLABPOOL_LIVE, or damaged"
                                    : strerror(errno));
        free(live);
        return -1;
    }
    struct slp_report *report = slp_source_append(source);
    if (!report) {
        slp_cli_say("%s: %s", path, strerror(errno));
        slp_live_drop(live);
        free(live);
        return -1;
    }
    report->live = live;
    report->snapshot = live->snapshot;
    if (own_settings(report) != 0) {
        slp_cli_say("%s: %s", path, strerror(errno));
        return -1;
    }
    if (live->incomplete)
        slp_cli_say("%s: threads whose counters could not be kept in this file are missing", path);
    return 0;
}

static int is_live(const struct dirent *entry)
{
    return slp_cli_ends_with(entry->d_name, SLP_LIVE_SUFFIX);
}

static int started_earlier(const void *a, const void *b)
{
    const struct slp_live_file *p = ((const struct slp_report *)a)->live,
                               *q = ((const struct slp_report *)b)->live;

    if (p->start_ticks != q->start_ticks)
        return p->start_ticks < q->start_ticks ? -1 : 1;
    if (p->snapshot.process.pid != q->snapshot.process.pid)
        return p->snapshot.process.pid < q->snapshot.process.pid ? -1 : 1;
    return p->sequence < q->sequence ? -1 : p->sequence > q->sequence;
}

int slp_source_load_folder(const char *path, struct slp_source *source)
{
    struct dirent **entries;
    size_t before = source->n;
    int n = scandir(path, &entries, is_live, NULL), status = 0;

    if (n < 0) {
        slp_cli_say("%s: %s", path, strerror(errno));
        return -1;
    }
    for (int i = 0; i < n; i++) {
        char name[PATH_MAX];
        if (snprintf(name, sizeof name, "%s/%s", path, entries[i]->d_name) >= (int)sizeof name ||
            slp_source_load_live(name, source) != 0)
            status = -1;
        free(entries[i]);
    }
    free(entries);
    if (n == 0) {
        slp_cli_say("%s: there are no files of SLABPOOL_LIVE in it", path);
        return -1;
    }
    qsort(source->reports + before, source->n - before, sizeof *source->reports, started_earlier);
    source->tree = true;
    return status;
}
