/* tree_text.c: a tree for people. See tree.h.
 */
#include <stdlib.h>
#include <string.h>

#include "stats/cli/cli.h"
#include "stats/cli/tree.h"
#include "stats/symbol/put.h"

#define ROOM 32 /* columns of a program's path */

/* ---- cells, all flushed right ---- */

static void count_cell(FILE *to, int width, uint64_t value)
{
    char text[SLP_NUMBER_MAX];

    slp_format_u64(text, value, true);
    fprintf(to, "%*s", width, text);
}

static void size_cell(FILE *to, int width, int64_t bytes)
{
    char text[SLP_NUMBER_MAX];

    slp_format_size(text, bytes);
    fprintf(to, "%*s", width, text);
}

/* Of a process that was killed, or made an exec, nobody has it. */
static void rss_cell(FILE *to, uint64_t bytes)
{
    if (bytes == 0)
        fprintf(to, "%11s", "-");
    else
        size_cell(to, 11, (int64_t)bytes);
}

/* Rounded down, so that 100.00 says that it is all. */
static void percent_cell(FILE *to, int width, uint64_t millionths, unsigned decimals)
{
    char text[SLP_NUMBER_MAX];

    slp_format_fixed(text, decimals == 2 ? millionths / 100 : millionths / 1000, decimals);
    fprintf(to, "%*s", width, text);
}

static uint64_t share(uint64_t part, uint64_t all)
{
    return part > all ? 0 : slp_hit_rate(part, all - part);
}

/* One that does not fit loses its front. */
static void path_cell(FILE *to, const char *path)
{
    size_t length = strlen(path);

    if (length > ROOM) {
        fputs("...", to);
        path += length - (ROOM - 3);
        while ((*path & 0xc0) == 0x80) /* the middle of a character */
            path++;
    }
    slp_put_text(path, SIZE_MAX, to);
    fputc('\n', to);
}

static void heading(FILE *to, const char *columns)
{
    bool colour = slp_cli_colour(to);

    fprintf(to, "\n%s%s%s\n", colour ? "\033[1m" : "", columns, colour ? "\033[0m" : "");
}

static void rest(FILE *to, size_t shown, size_t all, const char *what)
{
    if (all > shown)
        fprintf(to, "    and %zu more %s with fewer allocations\n", all - shown, what);
}

/* ---- the busiest first; ties by the order they came in ---- */

static int by_allocs(uint64_t a, uint64_t b, const void *pa, const void *pb)
{
    if (a != b)
        return a > b ? -1 : 1;
    return pa < pb ? -1 : pa > pb;
}

static int busier_program(const void *a, const void *b)
{
    const struct slp_tree_program *p = *(const struct slp_tree_program *const *)a,
                                  *q = *(const struct slp_tree_program *const *)b;

    return by_allocs(p->sum.totals.allocs, q->sum.totals.allocs, p, q);
}

static int busier_process(const void *a, const void *b)
{
    const struct slp_tree_process *p = *(const struct slp_tree_process *const *)a,
                                  *q = *(const struct slp_tree_process *const *)b;

    return by_allocs(p->totals.allocs, q->totals.allocs, p, q);
}

static void programs(const struct slp_tree *tree, size_t rows, FILE *to)
{
    const struct slp_tree_program **order = calloc(tree->nprograms, sizeof *order);

    if (!order)
        return;
    for (size_t i = 0; i < tree->nprograms; i++)
        order[i] = &tree->programs[i];
    qsort(order, tree->nprograms, sizeof *order, busier_program);
    heading(to,
            "  processes       allocs  share %   hit %    misses  live bytes   peak RSS  program");
    for (size_t i = 0; i < tree->nprograms && i < rows; i++) {
        const struct slp_totals *t = &order[i]->sum.totals;
        count_cell(to, 11, order[i]->processes);
        count_cell(to, 13, t->allocs);
        percent_cell(to, 9, share(t->allocs, tree->total.totals.allocs), 1);
        percent_cell(to, 8, slp_hit_rate(t->hits, t->misses), 2);
        count_cell(to, 10, t->misses);
        size_cell(to, 12, t->live_bytes);
        rss_cell(to, order[i]->sum.process.peak_rss_bytes);
        fputs("  ", to);
        path_cell(to, order[i]->exe);
    }
    rest(to, rows, tree->nprograms, "programs");
    free(order);
}

static void processes(const struct slp_tree *tree, size_t rows, FILE *to)
{
    const struct slp_tree_process **order = calloc(tree->nprocesses, sizeof *order);

    if (!order)
        return;
    for (size_t i = 0; i < tree->nprocesses; i++)
        order[i] = &tree->processes[i];
    qsort(order, tree->nprocesses, sizeof *order, busier_process);
    heading(to, "     pid       allocs  hit %    misses  live bytes   peak RSS   seconds  ended by"
                "  program");
    for (size_t i = 0; i < tree->nprocesses && i < rows; i++) {
        const struct slp_tree_process *p = order[i];
        fprintf(to, "%8d", (int)p->pid);
        count_cell(to, 13, p->totals.allocs);
        percent_cell(to, 7, slp_hit_rate(p->totals.hits, p->totals.misses), 2);
        count_cell(to, 10, p->totals.misses);
        size_cell(to, 12, p->totals.live_bytes);
        rss_cell(to, p->peak_rss_bytes);
        if (p->microseconds == 0)
            fprintf(to, "%10s", "-");
        else
            fprintf(to, "%10.3f", (double)p->microseconds / 1e6);
        fprintf(to, "  %-8s  ", p->end == SLP_END_RUNNING ? "(runs)" : slp_end_names[p->end]);
        path_cell(to, tree->programs[p->program].exe);
    }
    rest(to, rows, tree->nprocesses, "processes");
    free(order);
}

/* The library's own table, without its first line, which names a process, and with another last
 * one, as peaks of several processes are no sums. */
static void table(const struct slp_tree *tree, FILE *to)
{
    char *text = NULL;
    size_t n = 0;
    FILE *memory = open_memstream(&text, &n);
    struct slp_snapshot whole = tree->total;

    if (!memory)
        return;
    if (!whole.version)
        whole.version = "";
    whole.process.exe = "";
    slp_cli_write(&whole, SLP_FORMAT_TEXT, memory);
    if (fclose(memory) == 0 && n > 0) {
        const char *first = strchr(text, '\n');
        text[n - 1] = '\0';
        char *last = strrchr(text, '\n');
        if (first && last > first) {
            *last++ = '\0';
            fprintf(to, "%s\n%*stree      ", first + 1, (int)strspn(last, " "), "");
        }
    }
    free(text);
    fprintf(to, "processes %zu, programs %zu, threads %u, largest peak RSS ", tree->nprocesses,
            tree->nprograms, tree->total.counts.threads);
    size_cell(to, 0, (int64_t)tree->total.process.peak_rss_bytes);
    fputs("; all else are sums\n", to);
}

void slp_tree_print(const struct slp_tree *tree, size_t rows, FILE *to)
{
    table(tree, to);
    if (rows > 0 && tree->nprograms > 0)
        programs(tree, rows, to);
    if (rows > 0 && tree->nprocesses > 1)
        processes(tree, rows, to);
}
