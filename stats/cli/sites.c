/* sites.c: see sites.h.
 */
#include "stats/cli/sites.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "stats/cli/cli.h"
#include "stats/cli/heap_text.h"
#include "stats/symbol/put.h"
#include "stats/symbol/symbol.h"

#define WIDTH  100
#define INDENT 6

/* Rows of one stack, whatever their sizes. */
struct site {
    const struct slp_heap_row *stack;
    double live, live_bytes, allocs, alloc_bytes;
};

static int by_stack(const void *a, const void *b)
{
    const struct slp_heap_row *x = a, *y = b;

    if (x->depth != y->depth)
        return x->depth < y->depth ? -1 : 1;
    return memcmp(x->frames, y->frames, x->depth * sizeof *x->frames);
}

static int by_bytes(const void *a, const void *b)
{
    const struct site *x = a, *y = b;

    if (x->live_bytes != y->live_bytes)
        return x->live_bytes > y->live_bytes ? -1 : 1;
    return (x->alloc_bytes < y->alloc_bytes) - (x->alloc_bytes > y->alloc_bytes);
}

static void add(struct site *to, const struct slp_heap_row *row)
{
    to->live += row->live;
    to->live_bytes += row->live_bytes;
    to->allocs += row->allocs;
    to->alloc_bytes += row->alloc_bytes;
}

/* Sites in sites[], which has room for all rows; how many. */
static size_t gather(struct slp_heap_text *p, struct site *sites)
{
    size_t n = 0;

    qsort(p->rows, p->n, sizeof *p->rows, by_stack);
    for (size_t i = 0; i < p->n; i++) {
        if (i == 0 || by_stack(&p->rows[i - 1], &p->rows[i]) != 0)
            sites[n++] = (struct site){.stack = &p->rows[i]};
        add(&sites[n - 1], &p->rows[i]);
    }
    qsort(sites, n, sizeof *sites, by_bytes);
    return n;
}

static const char *size_text(char *to, double bytes)
{
    slp_format_size(to, (int64_t)(bytes + 0.5));
    return to;
}

/* What called main, or a thread's function, is the same for all. */
static bool is_start(const char *name)
{
    return strncmp(name, "__libc_start_", 13) == 0 || strncmp(name, "start_thread", 12) == 0;
}

static void print_stack(const struct slp_heap_row *stack, struct slp_symbols *symbols)
{
    for (size_t i = 0; i < stack->depth; i++) {
        const char *line = slp_symbols_name(symbols, stack->frames[i], 1);
        if (i > 0 && is_start(line))
            return;
        for (size_t n; *line != '\0'; line += n + (line[n] == '\n')) {
            n = strcspn(line, "\n");
            printf("%*s%.*s\n", INDENT, "", (int)n, line);
        }
    }
    if (stack->depth == 0)
        printf("%*s(no stack)\n", INDENT, "");
}

static void print_site(const struct site *s, const struct site *all, struct slp_symbols *symbols)
{
    char live[SLP_NUMBER_MAX], allocated[SLP_NUMBER_MAX];

    printf("%10s %6.1f %12.0f %10s %6.1f %12.0f\n", size_text(live, s->live_bytes),
           all->live_bytes > 0 ? 100 * s->live_bytes / all->live_bytes : 0, s->live,
           size_text(allocated, s->alloc_bytes),
           all->alloc_bytes > 0 ? 100 * s->alloc_bytes / all->alloc_bytes : 0, s->allocs);
    print_stack(s->stack, symbols);
}

static void print(const char *path, const struct slp_heap_text *p, const struct site *sites,
                  size_t n, unsigned rows, struct slp_symbols *symbols)
{
    char live[SLP_NUMBER_MAX], allocated[SLP_NUMBER_MAX], rate[SLP_NUMBER_MAX];
    struct site all = {0};

    for (size_t i = 0; i < p->n; i++)
        add(&all, &p->rows[i]);
    fputs("slabpool heap profile ", stdout);
    slp_put_text(path, SIZE_MAX, stdout);
    fputs(p->rate > 1 ? ": a sample every " : ": every block", stdout);
    if (p->rate > 1)
        printf("%s, %.0f samples; estimates", size_text(rate, p->rate), p->samples);
    printf("\nin use %s in %.0f blocks, allocated %s in %.0f, at %zu sites\n\n",
           size_text(live, all.live_bytes), all.live, size_text(allocated, all.alloc_bytes),
           all.allocs, n);
    puts("    in use      %       blocks  allocated      %       allocs; stack, innermost first");
    for (size_t i = 0; i < n && i < rows; i++)
        print_site(&sites[i], &all, symbols);
    if (n > rows)
        printf("and %zu more sites\n", n - rows);
}

int slp_sites_report(const char *path, unsigned rows)
{
    struct slp_heap_text profile;
    int status = SLP_CLI_TROUBLE;

    if (slp_heap_text_read(path, &profile) == 0) {
        FILE *maps = fmemopen(profile.maps, strlen(profile.maps) + 1, "r");
        struct slp_symbols *symbols = maps ? slp_symbols_open(maps, WIDTH - INDENT) : NULL;
        struct site *sites = calloc(profile.n + 1, sizeof *sites);
        if (symbols && sites) {
            print(path, &profile, sites, gather(&profile, sites), rows, symbols);
            status = SLP_CLI_OK;
        } else {
            slp_cli_say("%s: %s", path, strerror(errno));
        }
        free(sites);
        slp_symbols_drop(symbols);
        if (maps)
            fclose(maps);
    }
    slp_heap_text_drop(&profile);
    return status;
}
