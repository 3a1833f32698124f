/* tune_show.c: see tune_show.h.
 */
#include "stats/cli/tune_show.h"

#include <inttypes.h>
#include <string.h>

#include "stats/cli/cli.h"
#include "stats/symbol/put.h"

struct sums {
    double allocs, misses, expected, bytes;
    double asked, lost, losing; /* by rounding: before and after */
};

static void add_level(const struct slp_tune *t, const struct slp_tune_level *level, struct sums *s)
{
    double allocs = 0;

    for (size_t p = 0; p < t->nprocesses; p++)
        allocs += level->uses[p].allocs;
    s->allocs += allocs;
    s->misses += level->before.misses;
    s->expected += level->after.misses;
    s->bytes += level->after.bytes;
    s->asked += level->requested;
    s->lost += allocs * (double)level->class_size - level->requested;
    s->losing += allocs * (double)level->size - level->requested;
}

static struct sums all_of(const struct slp_tune *t)
{
    struct sums s = {0};

    for (size_t i = 0; i < t->nlevels; i++)
        add_level(t, &t->levels[i], &s);
    return s;
}

static double percent(double part, double of)
{
    return of > 0 ? 100 * part / of : 0;
}

static size_t print_rule(const struct slp_tune_level *level, char *text, size_t room)
{
    const char *gap = ":";
    size_t n = (size_t)snprintf(text, room, "%" PRIu64, level->size);
    const struct {
        const char *key;
        size_t value;
    } keys[] = {{"batch", level->batch}, {"keep", level->keep}, {"prealloc", level->prealloc}};

    for (unsigned i = 0; i < 3; i++)
        if (keys[i].value != 0) {
            n += (size_t)snprintf(text + n, room - n, "%s%s=%zu", gap, keys[i].key, keys[i].value);
            gap = ",";
        }
    if (*gap == ':') /* a rule needs a key: one block at a time is what such sizes have anyway */
        n += (size_t)snprintf(text + n, room - n, ":prealloc=0");
    return n;
}

/* ---- the file ---- */

void slp_tune_write(const struct slp_tune *t, FILE *to, char **files, int n)
{
    const char *gap = "classes = ";
    struct sums s = all_of(t);
    char rule[160];

    fputs("# SLABPOOL_CONFIG, written by slabpool tune from", to);
    for (int i = 0; i < n; i++) {
        fputc(' ', to);
        slp_put_text(files[i], SIZE_MAX, to);
    }
    fprintf(to, "\n# expected: %.0f misses instead of %.0f", s.expected, s.misses);
    if (t->sampled)
        fprintf(to, ", %.2f %% lost to rounding instead of %.2f %%",
                percent(s.losing, s.asked + s.losing), percent(s.lost, s.asked + s.lost));
    fputc('\n', to);
    for (size_t i = 0; i < t->nlevels; i++) {
        if (!slp_tune_has_rule(&t->levels[i]))
            continue;
        print_rule(&t->levels[i], rule, sizeof rule);
        fprintf(to, "%s%s", gap, rule);
        gap = ";";
    }
    fputs(*gap == ';' ? "\n" : "# nothing is worth a rule\n", to);
}

/* ---- the text ---- */

static const char *amount(char *text, double bytes)
{
    double size = bytes < 0 ? -bytes : bytes;
    const char *sign = bytes < 0 ? "-" : "+";

    if (size < 1024 * 1024)
        sprintf(text, "%s%.1f KiB", sign, size / 1024);
    else
        sprintf(text, "%s%.1f MiB", sign, size / 1024 / 1024);
    return text;
}

static void print_sums(const struct slp_tune *t, const char *name, const struct sums *s,
                       const char *rule)
{
    char bytes[32], lost[40] = "";

    if (t->sampled)
        snprintf(lost, sizeof lost, "%6.2f > %5.2f", percent(s->lost, s->asked + s->lost),
                 percent(s->losing, s->asked + s->losing));
    printf("  %8s %12.0f %10.0f > %-9.0f %-14s %12s  %s\n", name, s->allocs, s->misses, s->expected,
           lost, amount(bytes, s->bytes), rule);
}

/* Processes of which nobody could say how large they were: killed, or gone by exec. */
static size_t of_no_size(const struct slp_tune *t)
{
    size_t n = 0;

    for (size_t i = 0; i < t->nprocesses; i++)
        n += t->processes[i].rss <= 0;
    return n;
}

static void print_head(const struct slp_tune *t)
{
    double rss = slp_tune_rss(t);
    size_t unknown = of_no_size(t);
    char size[64] = "peak RSS not known";

    if (unknown < t->nprocesses)
        snprintf(size, sizeof size, "peak RSS %.1f MiB%s", rss / 1024 / 1024,
                 t->nprocesses > 1 ? " together" : "");
    if (t->nprocesses == 1)
        slp_cli_line(stdout, "%s, %s", t->processes[0].exe, size);
    else
        slp_cli_line(stdout, "%zu processes, %s and others, %s", t->nprocesses,
                     t->processes[0].exe, size);
    if (unknown > 0)
        printf("note: of %zu the peak RSS is not known (killed, or another program by exec): no\n"
               "      memory is spent on them\n", unknown);
    if (t->ruled)
        puts("note: a run had SLABPOOL_CLASSES of its own; estimates are for runs without");
    if (!t->sampled)
        puts("note: no report has requested sizes (SLABPOOL_SAMPLE_BYTES=4K at the next run), so\n"
             "      no sizes are added and nothing is said about rounding");
    else if (t->samples < 1000)
        printf("note: only %.0f samples of requested sizes; with a smaller SLABPOOL_SAMPLE_BYTES\n"
               "      there are more\n", t->samples);
}

static void print_expected(const struct slp_tune *t, const struct sums *s)
{
    double rss = slp_tune_rss(t);
    char bytes[32];

    printf("\nexpected: misses %.0f instead of %.0f (%+.0f %%)\n", s->expected, s->misses,
           percent(s->expected - s->misses, s->misses));
    if (t->sampled)
        printf("          rounding %.2f %% of the bytes given out instead of %.2f %% (%+.0f %%)\n",
               percent(s->losing, s->asked + s->losing), percent(s->lost, s->asked + s->lost),
               percent(s->losing - s->lost, s->lost));
    printf("          peak RSS %s", amount(bytes, s->bytes));
    if (rss > 0)
        printf(" (%+.2f %%)", percent(s->bytes, rss));
    puts(" at most, about");
}

void slp_tune_show(const struct slp_tune *t, const char *out, char **files, int n)
{
    struct sums all = all_of(t), rest = {0};
    bool keeps = false;
    char rule[160], name[24];

    print_head(t);
    printf("\n  %8s %12s %10s   %-9s %-14s %12s  %s\n", "level", "allocs", "misses", "expected",
           t->sampled ? "rounding %" : "", "RSS", "rule");
    for (size_t i = 0; i < t->nlevels; i++) {
        const struct slp_tune_level *level = &t->levels[i];
        struct sums one = {0};
        if (!slp_tune_has_rule(level)) {
            add_level(t, level, &rest);
            continue;
        }
        add_level(t, level, &one);
        print_rule(level, rule, sizeof rule);
        snprintf(name, sizeof name, "%" PRIu64 "%s", level->size,
                 level->size == level->class_size ? "" : "*");
        print_sums(t, name, &one, strchr(rule, ':') + 1);
        keeps |= level->keep != 0;
    }
    if (rest.allocs > 0)
        print_sums(t, "others", &rest, "");
    print_sums(t, "total", &all, "");
    print_expected(t, &all);
    if (keeps)
        puts("          free blocks up to keep stay with the program while it is idle (--no-keep)");
    puts("\nwhat the next run gets:");
    slp_cli_line(stdout, "  SLABPOOL_CONFIG=%s SLABPOOL_STATS=json SLABPOOL_STATS_FILE=next.json \\",
                 out);
    puts("      LD_PRELOAD=... cmd");
    slp_cli_line(stdout, "  slabpool diff %s next.json", n == 1 ? files[0] : "FILE");
}
