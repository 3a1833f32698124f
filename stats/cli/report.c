/* report.c: the verb `report`: saved reports as text, JSON, a metric form, advice or a page.
 */
#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "stats/cli/advice.h"
#include "stats/cli/cli.h"
#include "stats/cli/defaults.h"
#include "stats/cli/page.h"

struct wanted {
    enum slp_format format;
    bool merge, advice;
    const char *page; /* a path, "-", or NULL */
};

/* A saved report does not say which options are at their default; the texts do. */
static void mark_defaults(struct slp_source *source)
{
    for (size_t i = 0; i < source->n; i++)
        for (unsigned k = 0; k < source->reports[i].snapshot.nsettings; k++) {
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
        printf("%*s%.*s\n", indent, "", (int)n, text);
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
            printf("    > %s\n", items[i].setting);
    }
}

static void advise(const struct slp_scope *scope, const struct wanted *w)
{
    if (scope->nprocesses > 1 && (w->merge || scope->nprograms > 1)) {
        printf("all %zu processes\n\n", scope->nprocesses);
        print_advice(&(struct slp_advised){&scope->sum, scope->nprocesses, scope->nprograms > 1,
                                           NULL});
    }
    for (size_t i = 0; !w->merge && i < scope->nprograms; i++) {
        const struct slp_scope_program *p = &scope->programs[i];
        printf("%s%s, processes: %zu\n\n", scope->nprograms > 1 ? "\n" : "", p->exe, p->processes);
        const json_t *json = p->processes == 1 ? scope->processes[0].report->json : NULL;
        print_advice(&(struct slp_advised){&p->sum, p->processes, false,
                                           scope->nprograms == 1 ? json : NULL});
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

static int print(const struct slp_source *source, const struct slp_scope *scope,
                 const struct wanted *w)
{
    bool metrics = w->format == SLP_FORMAT_OPENMETRICS || w->format == SLP_FORMAT_PROMETHEUS;

    if (metrics && source->n > 1 && !w->merge)
        return slp_cli_usage(&slp_cli_report, "%zu reports in a metric form need --merge",
                             source->n);
    if (w->advice) {
        advise(scope, w);
    } else if (w->merge) {
        if (w->format == SLP_FORMAT_TEXT && scope->nprocesses > 1)
            printf("%zu processes of %zu program%s added up; the first line is of one of them\n",
                   scope->nprocesses, scope->nprograms, scope->nprograms == 1 ? "" : "s");
        slp_cli_write(&scope->sum, w->format, stdout);
    } else {
        for (size_t i = 0; i < source->n; i++) {
            if (i > 0 && w->format == SLP_FORMAT_TEXT)
                putchar('\n');
            slp_cli_write(&source->reports[i].snapshot, w->format, stdout);
        }
    }
    return SLP_CLI_OK;
}

static int show(const struct slp_source *source, const struct wanted *w, const char *const *files,
                size_t nfiles)
{
    struct slp_scope scope;
    int status;

    if (source->n == 0)
        return SLP_CLI_OK; /* what is wrong has been said */
    if (slp_scope_make(source, &scope) != 0)
        return slp_cli_say("%s", strerror(errno));
    status = w->page ? write_page(&scope, w->page, files, nfiles) : print(source, &scope, w);
    slp_scope_drop(&scope);
    return status;
}

static int run(int argc, char **argv)
{
    static const struct option options[] = {
        {"json", no_argument, NULL, 'j'},       {"openmetrics", no_argument, NULL, 'o'},
        {"prometheus", no_argument, NULL, 'p'}, {"html", required_argument, NULL, 'h'},
        {"merge", no_argument, NULL, 'm'},      {"advice", no_argument, NULL, 'a'},
        {0}};
    struct wanted w = {SLP_FORMAT_TEXT, false, false, NULL};
    struct slp_source source = {NULL, 0};
    int c, status = SLP_CLI_OK, forms = 0;

    while ((c = getopt_long(argc, argv, "", options, NULL)) != -1) {
        forms += c != 'm';
        if (c == 'j')
            w.format = SLP_FORMAT_JSON;
        else if (c == 'o')
            w.format = SLP_FORMAT_OPENMETRICS;
        else if (c == 'p')
            w.format = SLP_FORMAT_PROMETHEUS;
        else if (c == 'h')
            w.page = optarg;
        else if (c == 'm')
            w.merge = true;
        else if (c == 'a')
            w.advice = true;
        else
            return slp_cli_usage(&slp_cli_report, "wrong option");
    }
    if (forms > 1)
        return slp_cli_usage(&slp_cli_report, "one form at a time");
    if (optind == argc)
        return slp_cli_usage(&slp_cli_report, "which file?");
    for (int i = optind; i < argc; i++)
        if (slp_source_load(argv[i], &source) != 0)
            status = SLP_CLI_TROUBLE;
    mark_defaults(&source);
    int shown = show(&source, &w, (const char *const *)argv + optind, (size_t)(argc - optind));
    slp_source_drop(&source);
    return slp_cli_finish(shown != SLP_CLI_OK ? shown : status);
}

const struct slp_cli_verb slp_cli_report = {
    .name = "report",
    .arguments = "[--json | --openmetrics | --prometheus | --advice | --html OUT] [--merge] FILE...",
    .summary = "Prints saved reports as text, as JSON, as metrics, or as a page with charts",
    .help =
        "  --json         JSON, schema slabpool/1, a report on each line\n"
        "  --openmetrics  metrics; several reports need --merge\n"
        "  --prometheus   the same for the textfile collector\n"
        "  --advice       what to do about what the figures show, and why\n"
        "  --html OUT     a page that is one file, with charts, tables and the advice; -: standard\n"
        "                 output\n"
        "  --merge        all processes added up; an earlier report of a process that ran on is\n"
        "                 not counted twice\n"
        "  FILE           a report as JSON (several, one on each line, are fine), a tree of\n"
        "                 `slabpool run --json`, or - for standard input\n",
    .run = run,
};
