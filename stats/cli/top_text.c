/* top_text.c: `slabpool top` as plain text; see top.h.
 *
 * A block is a line that says what it is about, a line of headings and a line for each row: words
 * with blanks between them, the last of which may hold blanks itself. Blocks are separated by an
 * empty line.
 */
#include <errno.h>
#include <string.h>
#include <time.h>

#include "stats/cli/cli.h"
#include "stats/cli/top.h"

/* Until that many seconds after *from, which moves there. */
static void wait_until(struct timespec *from, double delay)
{
    from->tv_sec += (time_t)delay;
    from->tv_nsec += (long)((delay - floor(delay)) * 1e9);
    if (from->tv_nsec >= 1000000000) {
        from->tv_nsec -= 1000000000;
        from->tv_sec++;
    }
    while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, from, NULL) == EINTR)
        ;
}

/* A program's path: one line, any bytes. */
static void print_label(const struct slp_top_row *row)
{
    char clean[4096];

    slp_top_clean(clean, sizeof clean, row->label, 4000);
    printf(" %-7s %s", row->note ? row->note : slp_end_names[SLP_END_RUNNING], clean);
}

static int width_of(const struct slp_top_column *column)
{
    int width = (int)strlen(column->key);

    return width < 11 ? 11 : width;
}

static void print_table(const struct slp_top_table *t)
{
    for (unsigned i = 0; i < t->ncolumns; i++)
        if (i == t->label && i > 0)
            printf(" %-7s %s", "state", t->columns[i].key);
        else
            printf("%s%*s", i > 0 ? " " : "", width_of(&t->columns[i]), t->columns[i].key);
    putchar('\n');
    for (size_t r = 0; r < t->n; r++) {
        const struct slp_top_row *row = &t->rows[r];
        for (unsigned i = 0; i < t->ncolumns; i++) {
            char cell[SLP_NUMBER_MAX];
            if (i == t->label && i > 0) {
                print_label(row);
                continue;
            }
            slp_top_cell(cell, t->columns[i].kind, row->values[i], true);
            printf("%s%*s", i > 0 ? " " : "", width_of(&t->columns[i]),
                   i == t->label && row->label ? row->label : cell);
        }
        putchar('\n');
    }
}

static void print_over(double over)
{
    if (over > 0)
        printf(", rates over %.6f s\n", over);
    else
        printf(", no rates yet\n");
}

static void print_rate(const char *key, uint64_t now, uint64_t before, double over)
{
    char cell[SLP_NUMBER_MAX];

    slp_top_cell(cell, SLP_TOP_RATE, slp_top_rate(now, before, over), true);
    printf(" %s %s", key, cell);
}

static int print_processes(const struct slp_top_watch *w, const struct slp_top_choice *choice)
{
    struct slp_top_table table = {0};
    size_t running = 0;

    if (slp_top_processes(w, choice, &table) != 0)
        return -1;
    for (size_t i = 0; i < w->n; i++)
        running += w->processes[i]->running;
    printf("slabpool top %s: %zu running, %zu ended", w->folder, running, w->n - running);
    if (w->unreadable > 0)
        printf(", %u unreadable", w->unreadable);
    print_over(w->over);
    print_table(&table);
    slp_top_table_drop(&table);
    return 0;
}

static int print_classes(const struct slp_top_watch *w, const struct slp_top_choice *choice)
{
    const struct slp_top_detail *d = w->detail;
    const struct slp_top_process *p = d->process;
    const struct slp_arena_stats *arena = &d->now.arena;
    const struct slp_large_stats *l = &d->now.large, *b = &d->before.large;
    struct slp_top_table table = {0};
    char clean[4096];

    if (slp_top_classes(w, choice, &table) != 0)
        return -1;
    slp_top_clean(clean, sizeof clean, p->exe, 4000);
    printf("slabpool top %d %s: %s, lived %.3f s, threads %u%s", p->pid, clean,
           p->running ? slp_end_names[SLP_END_RUNNING] : slp_end_names[p->end], p->lived,
           d->now.threads, p->incomplete ? ", incomplete" : "");
    print_over(d->over);
    print_table(&table);
    printf("arena reserved_bytes %llu committed_bytes %llu purged_bytes %llu",
           (unsigned long long)arena->reserved_bytes, (unsigned long long)arena->committed_bytes,
           (unsigned long long)arena->purged_bytes);
    print_rate("refills/s", arena->refills, d->before.arena.refills, d->over);
    printf("\nmapped");
    print_rate("cache_hits/s", l->cache_hits, b->cache_hits, d->over);
    print_rate("mmaps/s", l->mmaps, b->mmaps, d->over);
    print_rate("munmaps/s", l->munmaps, b->munmaps, d->over);
    print_rate("mremaps/s", l->mremaps, b->mremaps, d->over);
    printf("\nmemory rss_bytes %llu peak_live_bytes %llu\n", (unsigned long long)p->now.rss,
           (unsigned long long)d->now.peak_live_bytes);
    slp_top_table_drop(&table);
    return 0;
}

/* With --count N each block has rates, so the first reading is not printed. */
int slp_top_text(struct slp_top_watch *w, const struct slp_top_choice *choice, double delay,
                 unsigned long count)
{
    bool classes = !w->folder || w->pid;
    struct timespec next;
    unsigned long printed = 0;

    clock_gettime(CLOCK_MONOTONIC, &next);
    for (;;) {
        struct slp_top_process *shown = NULL;
        bool first = w->readings == 0;
        if (slp_top_read(w) != 0)
            return slp_cli_say("%s: %s", w->folder ? w->folder : w->file, strerror(errno));
        if (classes && !(shown = slp_top_newest(w)))
            return slp_cli_say("the live file is gone");
        if (shown && (!w->detail || w->detail->process != shown) && slp_top_detail(w, shown) != 0)
            return slp_cli_say("%s: %s", shown->path, strerror(errno));
        if (!first) {
            if (printed++ > 0)
                putchar('\n');
            if ((classes ? print_classes(w, choice) : print_processes(w, choice)) != 0)
                return slp_cli_say("%s", strerror(errno));
            if (fflush(stdout) != 0 || (count > 0 && printed == count) ||
                (shown && !shown->running))
                return SLP_CLI_OK;
        }
        wait_until(&next, delay);
    }
}
