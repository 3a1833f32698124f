/* prof_text.c: tables of a profile; see prof_top.h.
 */
#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "stats/cli/prof_top.h"
#include "stats/symbol/put.h"
#include "stats/symbol/symbol.h"

#define WIDTH  100
#define INDENT 6
#define NAMES  200 /* columns of a line that is not for a terminal */

static bool in_bytes(const struct slp_prof *p, uint32_t kind)
{
    return strcmp(slp_prof_text(p, p->kinds[kind].unit), "bytes") == 0;
}

const char *slp_prof_value_text(char *to, const struct slp_prof *p, uint32_t kind, double value)
{
    const char *unit = slp_prof_text(p, p->kinds[kind].unit);

    if (fabs(value) > 9e18)
        snprintf(to, SLP_NUMBER_MAX, "%.3g", value);
    else if (in_bytes(p, kind))
        slp_format_size(to, llround(value));
    else if (strcmp(unit, "nanoseconds") == 0)
        snprintf(to, SLP_NUMBER_MAX, "%.3f s", value / 1e9);
    else
        snprintf(to, SLP_NUMBER_MAX, "%.0f", value);
    return to;
}

/* "12.0-14.1 MiB", both ends in the unit of the upper one, or "" where nothing is estimated. `to`:
 * 3 * SLP_NUMBER_MAX bytes. */
static const char *interval_text(char *to, const struct slp_prof *p, uint32_t kind,
                                 const struct slp_prof_sum *sum)
{
    static const char *const units[] = {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
    struct slp_interval i = slp_prof_interval(sum);
    unsigned unit = 0;

    to[0] = '\0';
    if (p->bare || !(sum->value > 0) || !(sum->variance >= 0) || !(i.high < 1e18))
        return to;
    while (in_bytes(p, kind) && unit < 6 && i.high >= 1023.95) {
        i.low /= 1024;
        i.high /= 1024;
        unit++;
    }
    snprintf(to, SLP_NUMBER_MAX * 3, "%.*f-%.*f%s%s", unit ? 1 : 0, i.low, unit ? 1 : 0, i.high,
             in_bytes(p, kind) ? " " : "", in_bytes(p, kind) ? units[unit] : "");
    return to;
}

void slp_prof_print_head(const struct slp_prof *p, const char *path, FILE *to)
{
    char rate[SLP_NUMBER_MAX];

    fputs(p->bare ? "slabpool profile " : "slabpool heap profile ", to);
    slp_put_text(path, SIZE_MAX, to);
    if (p->bare)
        return;
    if (p->rate > 1) {
        slp_format_size(rate, llround(fmin(p->rate, 9e18)));
        fprintf(to, ": a sample every %s, %.0f samples; estimates", rate, slp_prof_samples(p));
    } else
        fputs(": every block", to);
}

/* ---- functions ---- */

static size_t width_of(FILE *to)
{
    struct winsize size;

    if (!isatty(fileno(to)) || ioctl(fileno(to), TIOCGWINSZ, &size) != 0 || size.ws_col < WIDTH)
        return isatty(fileno(to)) ? WIDTH : NAMES;
    return size.ws_col;
}

static void put_name(const char *name, size_t room, FILE *to)
{
    char *text = strdup(name);

    if (text)
        slp_symbol_fit(text, room);
    slp_put_text(text ? text : "?", SIZE_MAX, to);
    free(text);
}

/* Is it MODULE+0xOFFSET? */
static bool names_module(const char *name, const char *module)
{
    size_t n = strlen(module);

    return strncmp(name, module, n) == 0 && strncmp(name + n, "+0x", 3) == 0;
}

static double percent(double part, double all)
{
    return all > 0 ? 100 * part / all : 0;
}

void slp_prof_print_top(struct slp_prof *p, uint32_t kind, bool cum, unsigned rows, FILE *to)
{
    size_t n, room = width_of(to) - 80;
    struct slp_prof_function *table = slp_prof_functions(p, kind, cum, &n);
    const char *name = slp_prof_text(p, p->kinds[kind].type);
    char flat[SLP_NUMBER_MAX], all[SLP_NUMBER_MAX], both[SLP_NUMBER_MAX * 3];
    bool partner = slp_prof_partner(p, kind) != SLP_PROF_NONE;
    char blocks[SLP_NUMBER_MAX];
    struct slp_prof_sum total = {0};
    double sum = 0;

    for (uint32_t row = 0; row < p->rows.n; row++)
        slp_prof_sum_add(p, row, kind, &total);
    slp_put_text(name, SIZE_MAX, to);
    fprintf(to, " %s", slp_prof_value_text(all, p, kind, total.value));
    if (interval_text(both, p, kind, &total)[0] != '\0')
        fprintf(to, " (95 %%: %s)", both);
    fprintf(to, ", %zu function%s\n\n", n, n == 1 ? "" : "s");
    fprintf(to, "      flat  flat%%   sum%%        cum   cum%% %11s  %17s  function\n",
            partner ? "blocks" : "", p->bare ? "" : cum ? "95 % of cum" : "95 % of flat");
    for (size_t i = 0; i < n && i < rows; i++) {
        const struct slp_prof_function *f = &table[i];
        const char *module = slp_prof_text(p, f->module);
        sum += f->flat.value;
        snprintf(blocks, sizeof blocks, "%.0f", f->objects);
        fprintf(to, "%10s %6.1f %6.1f %10s %6.1f %11s  %17s  ",
                slp_prof_value_text(flat, p, kind, f->flat.value),
                percent(f->flat.value, total.value), percent(sum, total.value),
                slp_prof_value_text(all, p, kind, f->cum.value),
                percent(f->cum.value, total.value), partner ? blocks : "",
                interval_text(both, p, kind, cum ? &f->cum : &f->flat));
        put_name(slp_prof_text(p, f->name), room, to);
        if (module[0] != '\0' && !names_module(slp_prof_text(p, f->name), module) && room > 60) {
            fputs("  ", to);
            slp_put_text(module, SIZE_MAX, to);
        }
        fputc('\n', to);
    }
    if (n > rows)
        fprintf(to, "and %zu more functions\n", n - rows);
    free(table);
}

/* ---- stacks ---- */

/* What called main, or a thread's function, is the same for all. */
static bool is_start(const char *name)
{
    return strncmp(name, "__libc_start_", 13) == 0 || strncmp(name, "start_thread", 12) == 0;
}

static void print_frame(const struct slp_prof *p, const struct slp_prof_frame *frame, FILE *to)
{
    const char *file = slp_prof_text(p, frame->file), *slash = strrchr(file, '/');
    const char *end = frame->inlined ? " (inlined)" : "";
    char where[96] = "";

    if (file[0] != '\0')
        snprintf(where, sizeof where, " at %.40s:%" PRIu32, slash ? slash + 1 : file, frame->line);
    fprintf(to, "%*s", INDENT, "");
    put_name(slp_prof_text(p, frame->name), WIDTH - INDENT - strlen(where) - strlen(end), to);
    slp_put_text(where, SIZE_MAX, to);
    fprintf(to, "%s\n", end);
}

static void print_stack(const struct slp_prof *p, uint32_t row, FILE *to)
{
    size_t depth, n;
    const uint32_t *stack = slp_prof_stack(p, row, &depth);

    for (size_t i = 0; i < depth; i++) {
        const struct slp_prof_frame *frames = slp_prof_frames(p, stack[i], &n);
        if (i > 0 && is_start(slp_prof_text(p, frames[0].name)))
            return;
        for (size_t k = 0; k < n; k++)
            print_frame(p, &frames[k], to);
    }
    if (depth == 0)
        fprintf(to, "%*s(no stack)\n", INDENT, "");
}

/* The kinds in a line: one measured in bytes, or what was chosen, and the count of its blocks. */
struct columns {
    uint32_t kind, partner;
    const char *label, *short_label;
};

static size_t choose_columns(const struct slp_prof *p, uint32_t kind, struct columns columns[2])
{
    static const char *const heap[][3] = {{"inuse_space", "in use", "in use"},
                                          {"alloc_space", "allocated", "allocs"}};
    size_t n = 0;

    for (size_t i = 0; i < 2; i++) {
        uint32_t k = slp_prof_choose(p, heap[i][0]);
        uint32_t partner = k == SLP_PROF_NONE ? k : slp_prof_partner(p, k);
        if (partner != SLP_PROF_NONE)
            columns[n++] = (struct columns){k, partner, heap[i][1], heap[i][2]};
    }
    bool among = false;
    for (size_t i = 0; i < n; i++)
        among = among || columns[i].kind == kind || columns[i].partner == kind;
    if (among)
        return n;
    columns[0] = (struct columns){kind, slp_prof_partner(p, kind),
                                  slp_prof_text(p, p->kinds[kind].type), ""};
    return 1;
}

void slp_prof_print_sites(const struct slp_prof *p, uint32_t kind, unsigned rows, FILE *to)
{
    struct columns columns[2];
    size_t n, ncolumns = choose_columns(p, kind, columns);
    struct slp_prof_site *sites = slp_prof_sites(p, kind, &n);
    const char *name = slp_prof_text(p, p->kinds[kind].type);
    char text[SLP_NUMBER_MAX], both[SLP_NUMBER_MAX * 3];
    double totals[2];

    fputc('\n', to);
    for (size_t c = 0; c < ncolumns; c++) {
        totals[c] = slp_prof_total(p, columns[c].kind);
        fputs(c > 0 ? ", " : "", to);
        slp_put_text(columns[c].label, SIZE_MAX, to);
        fprintf(to, " %s", slp_prof_value_text(text, p, columns[c].kind, totals[c]));
        if (columns[c].partner != SLP_PROF_NONE)
            fprintf(to, " in %.0f%s", slp_prof_total(p, columns[c].partner),
                    c == 0 ? " blocks" : "");
    }
    fprintf(to, ", at %zu site%s\n\n", n, n == 1 ? "" : "s");
    for (size_t c = 0; c < ncolumns; c++) {
        fprintf(to, "%s%10.10s      %% ", c > 0 ? " " : "", columns[c].label);
        fprintf(to, "%12s", columns[c].partner == SLP_PROF_NONE ? "" : c > 0 ? "allocs" : "blocks");
    }
    if (!p->bare)
        fprintf(to, "  95 %% of %s", name);
    fputs("; stack, innermost first\n", to);
    for (size_t i = 0; i < n && i < rows; i++) {
        for (size_t c = 0; c < ncolumns; c++) {
            double value = sites[i].values[columns[c].kind];
            fprintf(to, "%s%10s %6.1f", c > 0 ? " " : "",
                    slp_prof_value_text(text, p, columns[c].kind, value),
                    percent(value, totals[c]));
            if (columns[c].partner != SLP_PROF_NONE)
                fprintf(to, " %12.0f", sites[i].values[columns[c].partner]);
            else
                fprintf(to, " %12s", "");
        }
        if (interval_text(both, p, kind, &sites[i].sum)[0] != '\0')
            fprintf(to, "  %s", both);
        fputc('\n', to);
        print_stack(p, sites[i].row, to);
    }
    if (n > rows)
        fprintf(to, "and %zu more sites\n", n - rows);
    free(sites);
}

/* ---- folded stacks, with names ---- */

static void put_folded(const char *name, FILE *to)
{
    for (; *name != '\0'; name += slp_utf8_printable(name) ? slp_utf8_printable(name) : 1) {
        size_t n = slp_utf8_printable(name);
        if (n == 0 || *name == ';')
            fputc(n ? ':' : '?', to);
        else
            fwrite(name, 1, n, to);
    }
}

void slp_prof_print_folded(const struct slp_prof *p, uint32_t kind, FILE *to)
{
    size_t n, depth, count;
    struct slp_prof_site *sites = slp_prof_sites(p, kind, &n);

    for (size_t i = 0; i < n; i++) {
        const uint32_t *stack = slp_prof_stack(p, sites[i].row, &depth);
        if (llround(fmin(sites[i].sum.value, 9e18)) <= 0)
            continue;
        for (size_t d = depth; d-- > 0;) {
            const struct slp_prof_frame *frames = slp_prof_frames(p, stack[d], &count);
            for (size_t k = count; k-- > 0;) {
                put_folded(slp_prof_text(p, frames[k].name), to);
                fputc(k > 0 || d > 0 ? ';' : ' ', to);
            }
        }
        fprintf(to, "%s%lld\n", depth == 0 ? "[unknown] " : "",
                (long long)llround(fmin(sites[i].sum.value, 9e18)));
    }
    free(sites);
}
