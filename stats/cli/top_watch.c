/* top_watch.c: reads the live files again and again; see top.h.
 */
#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "stats/cli/cli.h"
#include "stats/cli/top.h"
#include "stats/process.h"

double slp_top_rate(uint64_t now, uint64_t before, double over)
{
    if (!(over > 0))
        return NAN;
    return now > before ? (double)(now - before) / over : 0;
}

/* ---- one process ---- */

static uint64_t resident(int32_t pid)
{
    char path[64];
    unsigned long long pages = 0;

    snprintf(path, sizeof path, "/proc/%d/statm", pid);
    FILE *from = fopen(path, "re");
    if (!from)
        return 0;
    if (fscanf(from, "%*u %llu", &pages) != 1)
        pages = 0;
    fclose(from);
    return (uint64_t)pages * (uint64_t)sysconf(_SC_PAGESIZE);
}

static void sum_up(const struct slp_live_file *file, struct slp_top_sums *sums)
{
    const struct slp_snapshot *s = &file->snapshot;

    *sums = (struct slp_top_sums){
        .allocs = s->totals.allocs,
        .frees = s->totals.frees,
        .hits = s->totals.hits,
        .misses = s->totals.misses,
        .refills = s->counts.arena.refills,
        .live_bytes = s->totals.live_bytes,
        .large_bytes = s->counts.large.live_bytes,
        .fallback_bytes = s->counts.fallback.live_bytes,
        .committed = s->counts.arena.committed_bytes,
        .threads = s->counts.threads,
        .rss = file->alive ? resident(s->process.pid) : 0,
    };
}

static double seconds_lived(const struct slp_live_file *file)
{
    double lived = (double)file->snapshot.process.microseconds / 1e6;

    if (lived <= 0 && file->alive)
        lived = difftime(time(NULL), (time_t)file->start);
    return lived > 0 ? lived : 0;
}

static void keep_detail(struct slp_top_detail *d, const struct slp_inspection *counts, uint64_t at)
{
    d->before = d->now;
    d->now = *counts;
    d->over = d->at != 0 ? (double)(at - d->at) / 1e6 : 0;
    d->at = at;
}

/* `since`: when the reading before this was made; 0: this is the first. */
static void update(struct slp_top_process *p, const struct slp_live_file *file, uint64_t at,
                   uint64_t since)
{
    bool first = p->at == 0;

    p->pid = file->snapshot.process.pid;
    p->start_ticks = file->start_ticks;
    p->sequence = file->sequence;
    p->end = file->snapshot.process.end;
    p->incomplete = file->incomplete;
    p->done = !file->alive;
    p->watched = p->watched || file->alive || (first && since != 0);
    p->running = file->alive;
    p->lived = seconds_lived(file);
    p->before = p->now;
    sum_up(file, &p->now);
    if (first && p->lived < (double)(at - since) / 1e6 + 1)
        p->at = since; /* all it did was done since then */
    p->over = p->at != 0 ? (double)(at - p->at) / 1e6 : 0;
    p->at = at;
}

/* Nothing new is known of it. */
static void rest(struct slp_top_watch *w, struct slp_top_process *p)
{
    p->before = p->now;
    p->over = 0;
    if (w->detail && w->detail->process == p) {
        w->detail->before = w->detail->now;
        w->detail->over = 0;
    }
}

static void read_file(struct slp_top_watch *w, struct slp_top_process *p)
{
    struct slp_live_file file;
    uint64_t at = slp_process_clock();

    p->present = true;
    if (p->done) {
        rest(w, p);
        return;
    }
    if (slp_live_read(p->path, &file) != 0) {
        w->unreadable++;
        rest(w, p);
        return;
    }
    if (!p->exe)
        p->exe = strdup(file.snapshot.process.exe ? file.snapshot.process.exe : "?");
    update(p, &file, at, w->at);
    if (w->detail && w->detail->process == p)
        keep_detail(w->detail, &file.snapshot.counts, at);
    slp_live_drop(&file);
}

static void drop_process(struct slp_top_process *p)
{
    if (p) {
        free(p->path);
        free(p->exe);
        free(p->history);
    }
    free(p);
}

/* ---- all of them, in the order of their paths ---- */

static int by_path(const void *a, const void *b)
{
    const struct slp_top_process *const *x = a, *const *y = b;

    return strcmp((*x)->path, (*y)->path);
}

/* Reads the file, known among the first `known` or not. 0, or -1 without memory. */
static int take_file(struct slp_top_watch *w, size_t known, char *path)
{
    struct slp_top_process key = {.path = path}, *wanted = &key, **found = NULL;

    if (known > 0)
        found = bsearch(&wanted, w->processes, known, sizeof *found, by_path);
    if (found) {
        read_file(w, *found);
        return 0;
    }
    struct slp_top_process *p = calloc(1, sizeof *p);
    struct slp_top_process **more = reallocarray(w->processes, w->n + 1, sizeof *more);
    if (more)
        w->processes = more;
    if (!p || !more || !(p->path = strdup(path))) {
        free(p);
        return -1;
    }
    read_file(w, p);
    if (p->exe)
        w->processes[w->n++] = p;
    else
        drop_process(p); /* not one of ours, or not yet */
    return 0;
}

/* A file's name begins with the PID. */
static bool is_wanted(const struct slp_top_watch *w, const char *name)
{
    char *end;

    if (*name == '.' || !slp_cli_ends_with(name, SLP_LIVE_SUFFIX))
        return false;
    return w->pid == 0 || (strtol(name, &end, 10) == w->pid && *end == '.');
}

static int scan(struct slp_top_watch *w, size_t known, const char *folder, bool deeper)
{
    DIR *dir = opendir(folder);
    int result = 0;

    if (!dir)
        return -1;
    for (struct dirent *e; result == 0 && (e = readdir(dir));) {
        char path[PATH_MAX];
        bool file = is_wanted(w, e->d_name);
        if (!file && (!deeper || e->d_type != DT_DIR || e->d_name[0] == '.'))
            continue;
        if (snprintf(path, sizeof path, "%s/%s", folder, e->d_name) >= (int)sizeof path)
            continue;
        if (file)
            result = take_file(w, known, path);
        else
            scan(w, known, path, false); /* one that may not be read is as if empty */
    }
    closedir(dir);
    return result;
}

static void forget_gone(struct slp_top_watch *w)
{
    size_t kept = 0;

    for (size_t i = 0; i < w->n; i++) {
        struct slp_top_process *p = w->processes[i];
        if (p->present || (w->detail && w->detail->process == p)) {
            if (!p->present)
                rest(w, p);
            w->processes[kept++] = p;
        } else {
            drop_process(p);
        }
    }
    w->n = kept;
    if (kept > 0)
        qsort(w->processes, kept, sizeof w->processes[0], by_path);
}

/* ---- history ---- */

static void remember(struct slp_top_history *h, double allocs, double live, double rss)
{
    unsigned at = (h->first + h->n) % SLP_TOP_HISTORY;

    if (h->n < SLP_TOP_HISTORY)
        h->n++;
    else
        h->first = (h->first + 1) % SLP_TOP_HISTORY;
    h->values[SLP_TOP_ALLOCS][at] = (float)allocs;
    h->values[SLP_TOP_LIVE][at] = (float)live;
    h->values[SLP_TOP_RSS][at] = (float)rss;
}

static void remember_all(struct slp_top_watch *w)
{
    uint64_t grown = 0;
    double live = 0, rss = 0;

    for (size_t i = 0; i < w->n; i++) {
        struct slp_top_process *p = w->processes[i];
        if (p->over <= 0)
            continue;
        if (!p->history)
            p->history = calloc(1, sizeof *p->history);
        if (p->history && p->running)
            remember(p->history, slp_top_rate(p->now.allocs, p->before.allocs, p->over),
                     (double)p->now.live_bytes, (double)p->now.rss);
        if (p->now.allocs > p->before.allocs)
            grown += p->now.allocs - p->before.allocs;
        if (p->running) {
            live += (double)p->now.live_bytes;
            rss += (double)p->now.rss;
        }
    }
    if (w->over > 0)
        remember(&w->history, (double)grown / w->over, live, rss);
}

int slp_top_read(struct slp_top_watch *w)
{
    uint64_t at = slp_process_clock();
    size_t known = w->n;
    int result;

    w->over = w->at != 0 ? (double)(at - w->at) / 1e6 : 0;
    w->unreadable = 0;
    for (size_t i = 0; i < known; i++)
        w->processes[i]->present = false;
    result = w->folder ? scan(w, known, w->folder, w->pid == 0) : take_file(w, known, w->file);
    int reason = errno;
    forget_gone(w);
    remember_all(w);
    w->at = at;
    w->readings++;
    errno = reason;
    return result;
}

int slp_top_detail(struct slp_top_watch *w, struct slp_top_process *process)
{
    struct slp_live_file file;

    if (!process) {
        free(w->detail);
        w->detail = NULL;
        return 0;
    }
    if (!w->detail && !(w->detail = malloc(sizeof *w->detail)))
        return -1;
    memset(w->detail, 0, sizeof *w->detail);
    w->detail->process = process;
    uint64_t at = slp_process_clock();
    if (slp_live_read(process->path, &file) != 0) {
        slp_top_detail(w, NULL);
        return -1;
    }
    keep_detail(w->detail, &file.snapshot.counts, at);
    slp_live_drop(&file);
    return 0;
}

struct slp_top_process *slp_top_newest(const struct slp_top_watch *w)
{
    struct slp_top_process *best = NULL;

    for (size_t i = 0; i < w->n; i++) {
        struct slp_top_process *p = w->processes[i];
        if (!best || p->running > best->running ||
            (p->running == best->running &&
             (p->start_ticks > best->start_ticks ||
              (p->start_ticks == best->start_ticks && p->sequence > best->sequence))))
            best = p;
    }
    return best;
}

void slp_top_drop(struct slp_top_watch *w)
{
    for (size_t i = 0; i < w->n; i++)
        drop_process(w->processes[i]);
    free(w->processes);
    free(w->detail);
    free(w->folder);
    free(w->file);
    *w = (struct slp_top_watch){0};
}
