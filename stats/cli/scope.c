/* scope.c: see scope.h.
 */
#include "stats/cli/scope.h"

#include <stdlib.h>
#include <string.h>

/* May b be a later report of the process of a? Pids are used again: its counts must have grown. */
static bool follows(const struct slp_snapshot *a, const struct slp_snapshot *b)
{
    return a->process.end == SLP_END_RUNNING && a->process.pid == b->process.pid &&
           a->process.ppid == b->process.ppid && strcmp(a->process.exe, b->process.exe) == 0 &&
           a->process.microseconds < b->process.microseconds &&
           a->totals.allocs <= b->totals.allocs && a->totals.frees <= b->totals.frees;
}

/* Of those that follow report i, the soonest. */
static const struct slp_report *next_of(const struct slp_source *source, size_t i)
{
    const struct slp_report *a = &source->reports[i], *best = NULL;

    for (size_t k = 0; k < source->n; k++) {
        const struct slp_report *b = &source->reports[k];
        if (follows(&a->snapshot, &b->snapshot) &&
            (!best ||
             b->snapshot.process.microseconds < best->snapshot.process.microseconds))
            best = b;
    }
    return best;
}

const struct slp_report *slp_scope_last(const struct slp_scope *scope,
                                        const struct slp_report *report)
{
    const struct slp_report *later;

    while ((later = scope->later[report - scope->source->reports]) != NULL)
        report = later;
    return report;
}

static int add(struct slp_scope *scope, const struct slp_report *report)
{
    char *text = report->json && scope->tree.reports
                     ? json_dumps(report->json, SLP_SCOPE_JSON)
                     : NULL;
    int failed = text ? slp_tree_add_json(&scope->tree, &report->snapshot, text)
                      : slp_tree_add(&scope->tree, &report->snapshot);

    free(text);
    if (failed == 0)
        scope->processes[scope->tree.nprocesses - 1] = report;
    return failed;
}

int slp_scope_make(const struct slp_source *source, bool whole, struct slp_scope *scope)
{
    int failed;

    *scope = (struct slp_scope){.source = source,
                                .later = calloc(source->n + 1, sizeof *scope->later),
                                .processes = calloc(source->n + 1, sizeof *scope->processes)};
    failed = !scope->later || !scope->processes || (whole && slp_tree_keep(&scope->tree) != 0);
    for (size_t i = 0; !failed && i < source->n; i++) {
        scope->later[i] = next_of(source, i);
        if (!scope->later[i])
            failed = add(scope, &source->reports[i]);
    }
    if (failed)
        slp_scope_drop(scope);
    return failed ? -1 : 0;
}

void slp_scope_drop(struct slp_scope *scope)
{
    free(scope->later);
    free(scope->processes);
    slp_tree_drop(&scope->tree);
    *scope = (struct slp_scope){0};
}

void slp_scope_sum(const struct slp_scope *scope, size_t i, struct slp_snapshot *sum)
{
    const struct slp_tree *tree = &scope->tree;
    bool all = i == tree->nprograms;
    const struct slp_snapshot *first = NULL;

    *sum = all ? tree->total : tree->programs[i].sum;
    for (size_t k = 0; k < tree->nprocesses && !first; k++)
        if (all || tree->processes[k].program == i)
            first = &scope->processes[k]->snapshot;
    if (!first)
        return;
    sum->settings = first->settings;
    sum->nsettings = first->nsettings;
    sum->process.end = first->process.end;
    sum->process.exe = all ? slp_scope_name(scope) : tree->programs[i].exe;
}

const char *slp_scope_name(const struct slp_scope *scope)
{
    return scope->tree.nprograms == 1 ? scope->tree.programs[0].exe : "all programs";
}
