/* diff.c: the verb `diff`: two runs, counter by counter, and conditions on how they grew.
 */
#include <getopt.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "core/class.h"
#include "stats/cli/cli.h"
#include "stats/cli/diff.h"
#include "stats/cli/expr.h"
#include "stats/cli/source.h"

static bool is_class(const struct slp_snapshot *s, uint64_t size)
{
    for (uint32_t i = 0; i < s->counts.nclasses; i++)
        if (s->counts.classes[i].size == size)
            return true;
    return false;
}

/* A class without a row had nothing to do; one of a size that never was is a mistake. */
static bool known(const struct slp_diff *d, uint64_t size)
{
    if (size == 0 || size == SLP_EXPR_ANY || is_class(d->a, size) || is_class(d->b, size))
        return true;
    return size <= SLP_SLAB_MAX + 1 && slp_classes[slp_class_of((size_t)size)].size == size;
}

/* Sizes of the rows of either, in order; 0 past the last. */
uint64_t slp_diff_next(const struct slp_diff *d, uint64_t after)
{
    const struct slp_inspection *both[] = {&d->a->counts, &d->b->counts};
    uint64_t next = 0;

    for (int w = 0; w < 2; w++)
        for (uint32_t i = 0; i < both[w]->nclasses; i++) {
            uint64_t size = both[w]->classes[i].size;
            if (size > after && (next == 0 || size < next))
                next = size;
        }
    return next;
}

static bool grew(const struct slp_diff *d, const struct slp_expr_term *term, uint64_t size)
{
    return slp_expr_grew(term, slp_field_get(term->field, d->a, size),
                         slp_field_get(term->field, d->b, size));
}

static bool holds(void *context, const struct slp_expr_term *term)
{
    const struct slp_diff *d = context;

    if (term->size != SLP_EXPR_ANY)
        return grew(d, term, term->size);
    for (uint64_t size = slp_diff_next(d, 0); size != 0; size = slp_diff_next(d, size))
        if (grew(d, term, size))
            return true;
    return false;
}

static void note(struct slp_diff *d, const char *text, const struct slp_expr_term *term,
                 uint64_t size)
{
    struct slp_diff_failed *more = realloc(d->failed, (d->nfailed + 1) * sizeof *more);

    if (!more)
        abort();
    d->failed = more;
    d->failed[d->nfailed++] = (struct slp_diff_failed){text, term, size};
}

/* Of a condition that holds, the terms that do. */
static void judge(struct slp_diff *d, const char *text, const struct slp_expr *expr)
{
    const struct slp_expr_term *term;

    if (!slp_expr_holds(expr, holds, d))
        return;
    for (unsigned i = 0; (term = slp_expr_term(expr, i)) != NULL; i++) {
        if (term->size != SLP_EXPR_ANY) {
            if (grew(d, term, term->size))
                note(d, text, term, term->size);
            continue;
        }
        for (uint64_t size = slp_diff_next(d, 0); size != 0; size = slp_diff_next(d, size))
            if (grew(d, term, size))
                note(d, text, term, size);
    }
}

static int load(const char *path, struct slp_source *source, struct slp_snapshot *sum)
{
    if (slp_source_load(path, source) != 0)
        return SLP_CLI_TROUBLE;
    if (source->n == 0)
        return slp_cli_say("%s: there is no report in it", path);
    slp_source_merge(source->reports, source->n, sum);
    return SLP_CLI_OK;
}

/* Nobody could say how large a process was that was killed. A condition on it can neither hold nor
 * not hold. */
static bool unknown(const struct slp_snapshot *s, const struct slp_field *field)
{
    return field->offset == offsetof(struct slp_snapshot, process.peak_rss_bytes) &&
           field->part == SLP_PART_TOTALS && s->process.peak_rss_bytes == 0;
}

struct condition {
    const char *text;
    struct slp_expr *expr;
};

static int read_condition(const char *text, struct condition *c)
{
    const char *why;
    size_t at;

    c->text = text;
    c->expr = slp_expr_read(text, &why, &at);
    if (c->expr)
        return SLP_CLI_OK;
    return slp_cli_usage(&slp_cli_diff, "--fail-if '%s': %s, at '%.20s'", text, why, text + at);
}

static int compare(struct slp_diff *d, const struct condition *conditions, unsigned n)
{
    const struct slp_expr_term *term;

    slp_class_init();
    for (unsigned c = 0; c < n; c++)
        for (unsigned i = 0; (term = slp_expr_term(conditions[c].expr, i)) != NULL; i++)
            if (!known(d, term->size))
                return slp_cli_usage(&slp_cli_diff,
                                     "--fail-if '%s': there is no class of %llu bytes",
                                     conditions[c].text, (unsigned long long)term->size);
    for (unsigned c = 0; c < n; c++)
        for (unsigned i = 0; (term = slp_expr_term(conditions[c].expr, i)) != NULL; i++)
            if (unknown(d->a, term->field) || unknown(d->b, term->field))
                return slp_cli_say("--fail-if '%s': %s of %s is not known", conditions[c].text,
                                   term->field->name,
                                   unknown(d->a, term->field) ? d->name_a : d->name_b);
    for (unsigned c = 0; c < n; c++)
        judge(d, conditions[c].text, conditions[c].expr);
    if (d->json)
        slp_diff_json(d);
    else
        slp_diff_text(d);
    return slp_cli_finish(d->nfailed > 0 ? SLP_CLI_MET : SLP_CLI_OK);
}

static int diff(struct slp_diff *d, char **files, const struct condition *conditions, unsigned n)
{
    static struct slp_snapshot a, b;
    struct slp_source from[2] = {{0}, {0}};
    int status = load(files[0], &from[0], &a);

    if (status == SLP_CLI_OK)
        status = load(files[1], &from[1], &b);
    if (status == SLP_CLI_OK) {
        d->a = &a;
        d->b = &b;
        d->name_a = files[0];
        d->name_b = files[1];
        d->processes_a = from[0].n;
        d->processes_b = from[1].n;
        status = compare(d, conditions, n);
    }
    free(d->failed);
    slp_source_drop(&from[0]);
    slp_source_drop(&from[1]);
    return status;
}

static int run(int argc, char **argv)
{
    static const struct option options[] = {{"fail-if", required_argument, NULL, 'f'},
                                            {"json", no_argument, NULL, 'j'},
                                            {"all", no_argument, NULL, 'a'},
                                            {0}};
    struct condition *conditions = calloc((size_t)argc, sizeof *conditions);
    struct slp_diff d = {0};
    unsigned n = 0;
    int c, status = SLP_CLI_OK;

    if (!conditions)
        return slp_cli_say("no memory");
    while (status == SLP_CLI_OK && (c = getopt_long(argc, argv, "", options, NULL)) != -1) {
        if (c == 'f')
            status = read_condition(optarg, &conditions[n++]);
        else if (c == 'j')
            d.json = true;
        else if (c == 'a')
            d.all = true;
        else
            status = slp_cli_usage(&slp_cli_diff, "wrong option");
    }
    if (status == SLP_CLI_OK && argc - optind != 2)
        status = slp_cli_usage(&slp_cli_diff, "which two files?");
    if (status == SLP_CLI_OK)
        status = diff(&d, argv + optind, conditions, n);
    while (n > 0)
        slp_expr_free(conditions[--n].expr);
    free(conditions);
    return status;
}

const struct slp_cli_verb slp_cli_diff = {
    .name = "diff",
    .arguments = "A B [--fail-if EXPR]... [--json] [--all]",
    .summary = "Compares two runs, and fails when a counter grew too much",
    .help =
        "  A B              reports as JSON, trees of `slabpool run --json` or live files;\n"
        "                   several reports in one file are added up\n"
        "  --fail-if EXPR   exit status 1, and the rows that failed, when EXPR holds\n"
        "  --json           JSON, schema slabpool-diff/1\n"
        "  --all            every counter of every class, those that did not change too\n"
        "\n"
        "EXPR compares how much a counter grew from A to B:\n"
        "  misses > 2%                  by more than 2 hundredths of A; from 0, by anything\n"
        "  live_bytes > 1M              by more than 1 MiB (K M G T are powers of 1024)\n"
        "  hits < -5%                   it fell by more than 5 %\n"
        "  class[64].allocs >= 100      the class of 64 bytes; class[*]: any class\n"
        "  large.mmaps > 0 or (allocs > 1% and misses > 1%)\n"
        "Comparisons are > >= < <=. The names: allocs frees hits misses hit_rate live live_bytes\n"
        "peak_live_bytes peak_rss_bytes, and those in the report's JSON after class[SIZE]. large.\n"
        "arena. fallback. and fallback.reasons. (hit_rate > -0.01 is in parts of 1.)\n",
    .run = run,
};
