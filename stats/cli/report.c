/* report.c: the verb `report`: saved reports as text, JSON, a metric form, advice or a page.
 */
#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "stats/cli/advice.h"
#include "stats/cli/clean.h"
#include "stats/cli/cli.h"
#include "stats/cli/defaults.h"
#include "stats/cli/page.h"
#include "stats/cli/prof.h"
#include "stats/cli/prof_report.h"
#include "stats/cli/requested.h"
#include "stats/symbol/put.h"

#define ROWS 20 /* of programs and of processes in the text of a tree */
#define ROWS_OF_PROFILE 20 /* sites or functions */

struct wanted {
    enum slp_format format;
    bool merge, advice;
    const char *page; /* a path, "-", or NULL */
};

/* A saved report does not say which options are at their default; the texts do. */
static void mark_defaults(struct slp_source *source)
{
    for (size_t i = 0; i < source->n; i++)
        for (unsigned k = 0; !source->reports[i].live && k < source->reports[i].snapshot.nsettings;
             k++) {
            struct slp_setting *setting = &source->reports[i].settings[k];
            const char *value = slp_cli_default_of(setting->name);
            setting->set = !value || strcmp(value, setting->value) != 0;
        }
}

/* Breaks at blanks, 100 columns. */
static void print_wrapped(const char *text, int indent)
{
    while (*text != '\0') {
        size_t room = (size_t)(100 - indent), n = strlen(text);
        if (n > room) {
            n = room;
            while (n > 0 && text[n] != ' ')
                n--;
            if (n == 0)
                n = strcspn(text, " ");
        }
        printf("%*s", indent, "");
        slp_put_text(text, n, stdout);
        putchar('\n');
        text += n + strspn(text + n, " ");
    }
}

static void print_advice(const struct slp_advised *of)
{
    struct slp_advice items[SLP_ADVICE_MOST];
    size_t n = slp_advice_make(of, items);

    for (size_t i = 0; i < n; i++) {
        printf("%s%s.\n", i == 0 ? "" : "\n", items[i].title);
        print_wrapped(items[i].why, 4);
        if (items[i].setting[0] != '\0')
            printf("    > %s\n", items[i].setting); /* made of letters and digits */
    }
}

static void advise(const struct slp_scope *scope)
{
    const struct slp_tree *tree = &scope->tree;
    struct slp_snapshot sum;

    if (tree->nprocesses == 1) {
        const struct slp_report *report = scope->processes[0];
        print_advice(&(struct slp_advised){&report->snapshot, 1, false, report->json});
        return;
    }
    for (size_t i = tree->nprograms > 1 ? 0 : 1; i <= tree->nprograms; i++) {
        bool all = i == 0;
        slp_scope_sum(scope, all ? tree->nprograms : i - 1, &sum);
        size_t n = all ? tree->nprocesses : tree->programs[i - 1].processes;
        printf("%s", all ? "" : "\n");
        slp_put_text(sum.process.exe, SIZE_MAX, stdout);
        printf(", processes: %zu\n\n", n);
        print_advice(&(struct slp_advised){&sum, n, all, NULL});
    }
}

static int write_page(const struct slp_scope *scope, const char *path, const char *const *files,
                      size_t nfiles)
{
    bool standard = strcmp(path, "-") == 0;
    FILE *to = standard ? stdout : fopen(path, "we");

    if (!to)
        return slp_cli_say("%s: %s", path, strerror(errno));
    int failed = slp_page_write(scope, files, nfiles, to);
    if (!standard && fclose(to) != 0)
        failed = -1;
    return failed ? slp_cli_say("%s: %s", path, strerror(errno)) : SLP_CLI_OK;
}

static void print_tree(const struct slp_tree *tree, size_t rows)
{
    printf("slabpool %s  %zu processes of %zu program%s\n", tree->total.version, tree->nprocesses,
           tree->nprograms, tree->nprograms == 1 ? "" : "s");
    slp_tree_print(tree, rows, stdout);
}

/* As it was read, with parts that this version does not know. */
static void print_json(const struct slp_report *report)
{
    if (report->json) {
        json_dumpf(report->json, stdout, SLP_SCOPE_JSON);
        putchar('\n');
    } else {
        slp_cli_write(&report->snapshot, SLP_FORMAT_JSON, stdout);
    }
}

/* As the library writes it, with the sampler's line in its place, above that of the process. */
static int print_text(const struct slp_report *report)
{
    char *text = NULL, *process;
    size_t n = 0;
    FILE *memory = open_memstream(&text, &n);

    if (!memory)
        return -1;
    slp_cli_write(&report->snapshot, SLP_FORMAT_TEXT, memory);
    if (fclose(memory) != 0 || !text)
        return -1;
    process = strstr(text, "\nprocess ");
    if (process) {
        fwrite(text, 1, (size_t)(process + 1 - text), stdout);
        slp_requested_print(report->json, stdout);
        fputs(process + 1, stdout);
    } else {
        fputs(text, stdout);
    }
    free(text);
    return 0;
}

static int print_sum(const struct slp_scope *scope, enum slp_format format)
{
    struct slp_snapshot sum;

    if (scope->tree.nprocesses == 1 && format == SLP_FORMAT_JSON)
        print_json(scope->processes[0]);
    else if (scope->tree.nprocesses == 1 && format == SLP_FORMAT_TEXT)
        return print_text(scope->processes[0]);
    else if (scope->tree.nprocesses == 1)
        slp_cli_write(&scope->processes[0]->snapshot, format, stdout);
    else if (format == SLP_FORMAT_TEXT)
        print_tree(&scope->tree, ROWS);
    else if (format == SLP_FORMAT_JSON)
        return slp_tree_json(&scope->tree, stdout);
    else {
        slp_scope_sum(scope, scope->tree.nprograms, &sum);
        slp_cli_write(&sum, format, stdout);
    }
    return 0;
}

/* All reports, one after another. */
static int print_each(const struct slp_source *source, enum slp_format format)
{
    int failed = 0;

    for (size_t i = 0; i < source->n && !failed; i++) {
        if (i > 0 && format == SLP_FORMAT_TEXT)
            putchar('\n');
        if (format == SLP_FORMAT_TEXT)
            failed = print_text(&source->reports[i]);
        else if (format == SLP_FORMAT_JSON)
            print_json(&source->reports[i]);
        else
            slp_cli_write(&source->reports[i].snapshot, format, stdout);
    }
    return failed;
}

/* What is wrong with a file has been said when it was loaded: nothing to show is no fault here. */
static int show(const struct slp_source *source, const struct wanted *w, const char *const *files,
                size_t nfiles)
{
    struct slp_scope scope;
    int failed = 0, status = SLP_CLI_OK;

    if (source->n == 0)
        return SLP_CLI_OK;
    if (slp_scope_make(source, w->format == SLP_FORMAT_JSON, &scope) != 0)
        return slp_cli_say("%s", strerror(errno));
    bool metrics = w->format == SLP_FORMAT_OPENMETRICS || w->format == SLP_FORMAT_PROMETHEUS;
    if (w->page)
        status = write_page(&scope, w->page, files, nfiles);
    else if (w->advice)
        advise(&scope);
    else if (w->merge)
        failed = print_sum(&scope, w->format);
    else if (metrics && source->n > 1)
        status = slp_cli_usage(&slp_cli_report, "several reports in a metric form need --merge");
    else if (w->format == SLP_FORMAT_TEXT && source->tree && scope.tree.nprocesses > 1)
        print_tree(&scope.tree, ROWS);
    else
        failed = print_each(source, w->format);
    slp_scope_drop(&scope);
    return failed ? slp_cli_say("%s", strerror(errno)) : status;
}

/* ---- the command line ---- */

struct asked {
    struct wanted report;
    struct slp_prof_wanted profile;
    const char *clean;
    int forms;     /* of a report that were asked for */
    bool profiles; /* something was asked for that only profiles have */
};

enum { TOP = 256, CUM, FLAME, FOLDED, ROWS_WANTED, INDEX, ALLOC, INUSE, FOLDERS };

static const struct option options[] = {
    {"json", no_argument, NULL, 'j'},
    {"openmetrics", no_argument, NULL, 'o'},
    {"prometheus", no_argument, NULL, 'p'},
    {"html", required_argument, NULL, 'h'},
    {"merge", no_argument, NULL, 'm'},
    {"advice", no_argument, NULL, 'a'},
    {"clean", required_argument, NULL, 'c'},
    {"top", no_argument, NULL, TOP},
    {"cum", no_argument, NULL, CUM},
    {"flame", required_argument, NULL, FLAME},
    {"folded", no_argument, NULL, FOLDED},
    {"rows", required_argument, NULL, ROWS_WANTED},
    {"sample-index", required_argument, NULL, INDEX},
    {"sample_index", required_argument, NULL, INDEX}, /* as pprof spells it */
    {"alloc", no_argument, NULL, ALLOC},
    {"inuse", no_argument, NULL, INUSE},
    {"debug", required_argument, NULL, FOLDERS},
    {0}};

/* 0, or -1 for a value that is none. */
static int take_of_profile(int c, struct slp_prof_wanted *w)
{
    char *end;

    w->top = w->top || c == TOP || c == CUM;
    w->cum = w->cum || c == CUM;
    w->folded = w->folded || c == FOLDED;
    if (c == FLAME)
        w->flame = optarg;
    else if (c == FOLDERS)
        w->folders = optarg;
    else if (c == INDEX || c == ALLOC || c == INUSE)
        w->index = c == INDEX ? optarg : c == ALLOC ? "alloc_space" : "inuse_space";
    else if (c == ROWS_WANTED) {
        unsigned long rows = strtoul(optarg, &end, 10);
        if (optarg[0] < '0' || optarg[0] > '9' || *end != '\0' || rows == 0 || rows > 1000000000)
            return -1;
        w->rows = (unsigned)rows;
    }
    return 0;
}

static void take(int c, struct asked *a)
{
    a->forms += c != 'm';
    if (c == 'j')
        a->report.format = SLP_FORMAT_JSON;
    else if (c == 'o')
        a->report.format = SLP_FORMAT_OPENMETRICS;
    else if (c == 'p')
        a->report.format = SLP_FORMAT_PROMETHEUS;
    else if (c == 'h')
        a->report.page = optarg;
    else if (c == 'm')
        a->report.merge = a->profile.merge = true;
    else if (c == 'a')
        a->report.advice = true;
    else if (c == 'c')
        a->clean = optarg;
}

/* What is wrong with the options, or NULL. */
static const char *read_options(int argc, char **argv, struct asked *a)
{
    int c;

    while ((c = getopt_long(argc, argv, "", options, NULL)) != -1) {
        if (c == '?')
            return "wrong option";
        if (c < TOP) {
            take(c, a);
            continue;
        }
        a->profiles = true;
        if (take_of_profile(c, &a->profile) != 0)
            return "--rows takes a number from 1 on";
    }
    const struct slp_prof_wanted *p = &a->profile;
    if (a->forms + p->top + p->folded + (p->flame != NULL) > 1)
        return "one form at a time";
    if (p->flame && !slp_cli_ends_with(p->flame, ".svg") &&
        !slp_cli_ends_with(p->flame, ".html"))
        return "--flame takes a file that ends in .svg or .html";
    if (a->clean && (optind != argc || a->report.merge || a->profiles))
        return "--clean DIR stands alone";
    return !a->clean && optind == argc ? "which file?" : NULL;
}

static int run(int argc, char **argv)
{
    struct asked a = {.report = {SLP_FORMAT_TEXT, false, false, NULL},
                      .profile = {.rows = ROWS_OF_PROFILE}};
    struct slp_source source = {0};
    const char *wrong = read_options(argc, argv, &a);
    int status = SLP_CLI_OK;

    if (wrong)
        return slp_cli_usage(&slp_cli_report, "%s", wrong);
    if (a.clean)
        return slp_cli_finish(slp_clean_folder(a.clean));
    const char *const *files = (const char *const *)argv + optind;
    size_t n = (size_t)(argc - optind), profiles = 0;
    const char **paths = slp_grown(NULL, n, sizeof *paths);
    for (size_t i = 0; i < n; i++) {
        if (slp_prof_is(files[i]))
            paths[profiles++] = files[i];
        else if (a.profiles)
            status = slp_prof_refuse(files[i]);
        else if (slp_source_load(files[i], &source) != 0)
            status = SLP_CLI_TROUBLE;
    }
    if (profiles > 0 && a.report.page && profiles == n)
        a.profile.flame = a.report.page;
    if (profiles > 0 && a.forms > 0 && !a.profile.flame)
        status = slp_cli_say("%s: a profile has no such form", paths[0]);
    else if (profiles > 1 && a.profile.flame && !a.profile.merge)
        status = slp_cli_usage(&slp_cli_report, "several profiles in one picture need --merge");
    else if (profiles > 0 && slp_prof_report(paths, profiles, &a.profile) != SLP_CLI_OK)
        status = SLP_CLI_TROUBLE;
    free(paths);
    mark_defaults(&source);
    int shown = show(&source, &a.report, files, n);
    slp_source_drop(&source);
    return slp_cli_finish(shown != SLP_CLI_OK ? shown : status);
}

const struct slp_cli_verb slp_cli_report = {
    .name = "report",
    .arguments = "[--json | --openmetrics | --prometheus | --advice | --html OUT | --top |"
                 " --flame OUT] [--merge] FILE..., or --clean DIR",
    .summary = "Prints saved reports and profiles as text, as JSON, as metrics, or as a page",
    .help =
        "  --json         JSON, schema slabpool/1, a report on each line\n"
        "  --openmetrics  metrics; several reports need --merge\n"
        "  --prometheus   the same for the textfile collector\n"
        "  --advice       what to do about what the figures show, and why\n"
        "  --html OUT     a page that is one file, with charts, tables and the advice; -: standard\n"
        "                 output\n"
        "  --merge        the files' processes added up: totals, by program, by process; as JSON a\n"
        "                 tree. An earlier report of a process that ran on is not counted twice\n"
        "  --clean DIR    removes the files of dead processes from a folder of SLABPOOL_LIVE\n"
        "  FILE           a report as JSON, or several, one on each line; a tree of `slabpool run\n"
        "                 --json`; - for these on standard input; a file of SLABPOOL_LIVE, or a\n"
        "                 folder of them; a profile: .pb.gz as pprof has them, .heap, .collapsed\n\n"
        "of a profile, without one of these its sites (stacks):\n"
        "  --top          a table of functions: flat is what they allocate themselves, cum with\n"
        "                 what they call\n"
        "  --cum          the same, those with most in cum first\n"
        "  --flame OUT    a flame graph: OUT.svg is a picture, OUT.html a page with tables\n"
        "  --folded       folded stacks with names, for other tools\n"
        "  --rows N       so many sites or functions (20)\n"
        "  --inuse        by bytes in use\n"
        "  --alloc        by bytes ever allocated\n"
        "  --sample-index NAME\n"
        "                 by inuse_objects, alloc_space or what else the profile has\n"
        "  --debug DIRS   folders of debug files, with colons between them, before the usual one;\n"
        "                 names come from files with the build id that the profile has\n",
    .run = run,
};
