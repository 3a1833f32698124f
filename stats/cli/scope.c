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

static bool same_program(const struct slp_report *a, const struct slp_report *b)
{
    return strcmp(a->snapshot.process.exe, b->snapshot.process.exe) == 0;
}

static int by_allocs(const void *a, const void *b)
{
    const struct slp_scope_program *p = a, *q = b;

    if (p->sum.totals.allocs != q->sum.totals.allocs)
        return p->sum.totals.allocs < q->sum.totals.allocs ? 1 : -1;
    return strcmp(p->exe, q->exe);
}

/* of: room for copies of the processes' reports, which are merged side by side. */
static void sum_up(struct slp_scope *scope, struct slp_report *of)
{
    size_t n;

    for (size_t i = 0; i < scope->nprocesses; i++) {
        const struct slp_report *report = scope->processes[i].report;
        bool first = true;
        for (size_t k = 0; k < i && first; k++)
            first = !same_program(report, scope->processes[k].report);
        if (!first)
            continue;
        struct slp_scope_program *program = &scope->programs[scope->nprograms++];
        n = 0;
        for (size_t k = i; k < scope->nprocesses; k++)
            if (same_program(report, scope->processes[k].report))
                of[n++] = *scope->processes[k].report;
        program->exe = report->snapshot.process.exe;
        program->processes = n;
        slp_source_merge(of, n, &program->sum);
    }
    qsort(scope->programs, scope->nprograms, sizeof *scope->programs, by_allocs);
    for (size_t i = 0; i < scope->nprocesses; i++) {
        struct slp_scope_process *process = &scope->processes[i];
        while (strcmp(scope->programs[process->program].exe,
                      process->report->snapshot.process.exe) != 0)
            process->program++;
        of[i] = *process->report;
    }
    slp_source_merge(of, scope->nprocesses, &scope->sum);
}

int slp_scope_make(const struct slp_source *source, struct slp_scope *scope)
{
    size_t n = source->n;
    struct slp_report *of = calloc(n + 1, sizeof *of);

    *scope = (struct slp_scope){.source = source,
                                .later = calloc(n + 1, sizeof *scope->later),
                                .processes = calloc(n + 1, sizeof *scope->processes),
                                .programs = calloc(n + 1, sizeof *scope->programs)};
    if (!of || !scope->later || !scope->processes || !scope->programs) {
        free(of);
        slp_scope_drop(scope);
        return -1;
    }
    for (size_t i = 0; i < n; i++) {
        scope->later[i] = next_of(source, i);
        if (!scope->later[i])
            scope->processes[scope->nprocesses++].report = &source->reports[i];
    }
    for (size_t i = 0; i < n; i++) {
        const struct slp_report *last = slp_scope_last(scope, &source->reports[i]);
        for (size_t k = 0; k < scope->nprocesses; k++)
            if (scope->processes[k].report == last && last != &source->reports[i])
                scope->processes[k].samples++;
    }
    sum_up(scope, of);
    free(of);
    return 0;
}

void slp_scope_drop(struct slp_scope *scope)
{
    free(scope->later);
    free(scope->processes);
    free(scope->programs);
    *scope = (struct slp_scope){0};
}
