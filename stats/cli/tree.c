/* tree.c: see tree.h.
 */
#include "stats/cli/tree.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "stats/cli/cli.h"
#include "stats/cli/source.h"

/* One copy of each string, as there are few. NULL with errno. */
static const char *keep(struct slp_tree *tree, const char *s)
{
    for (size_t i = 0; i < tree->nstrings; i++)
        if (strcmp(tree->strings[i], s) == 0)
            return tree->strings[i];
    char **more = realloc(tree->strings, (tree->nstrings + 1) * sizeof *more);
    if (!more)
        return NULL;
    tree->strings = more;
    more[tree->nstrings] = strdup(s);
    return more[tree->nstrings] ? more[tree->nstrings++] : NULL;
}

/* Adds s to a sum, which points to nothing of s afterwards. */
static int add(struct slp_tree *tree, struct slp_snapshot *sum, const struct slp_snapshot *s)
{
    slp_source_add(sum, s);
    const char *backend = sum->counts.fallback.backend ? sum->counts.fallback.backend
                                                       : s->counts.fallback.backend;
    if (!sum->version)
        sum->version = keep(tree, s->version);
    sum->counts.fallback.backend = keep(tree, backend ? backend : "none");
    return sum->version && sum->counts.fallback.backend ? 0 : -1;
}

static struct slp_tree_program *program_of(struct slp_tree *tree, const char *exe)
{
    for (size_t i = 0; i < tree->nprograms; i++)
        if (strcmp(tree->programs[i].exe, exe) == 0)
            return &tree->programs[i];
    const char *name = keep(tree, exe);
    struct slp_tree_program *more =
        name ? realloc(tree->programs, (tree->nprograms + 1) * sizeof *more) : NULL;
    if (!more)
        return NULL;
    tree->programs = more;
    struct slp_tree_program *p = &more[tree->nprograms++];
    memset(p, 0, sizeof *p);
    p->exe = p->sum.process.exe = name;
    return p;
}

/* Room for one more; it doubles. */
static struct slp_tree_process *process(struct slp_tree *tree)
{
    size_t n = tree->nprocesses;

    if ((n & (n - 1)) == 0) {
        struct slp_tree_process *more =
            realloc(tree->processes, (n == 0 ? 1 : n * 2) * sizeof *more);
        if (!more)
            return NULL;
        tree->processes = more;
    }
    return &tree->processes[n];
}

static int count(struct slp_tree *tree, const struct slp_snapshot *s)
{
    struct slp_tree_process *p = process(tree);
    struct slp_tree_program *program =
        p ? program_of(tree, s->process.exe ? s->process.exe : "?") : NULL;

    if (!program || add(tree, &program->sum, s) != 0 || add(tree, &tree->total, s) != 0)
        return -1;
    program->processes++;
    *p = (struct slp_tree_process){
        .pid = s->process.pid,
        .ppid = s->process.ppid,
        .end = s->process.end,
        .threads = s->counts.threads,
        .microseconds = s->process.microseconds,
        .peak_rss_bytes = s->process.peak_rss_bytes,
        .peak_live_bytes = s->counts.peak_live_bytes,
        .totals = s->totals,
        .program = (size_t)(program - tree->programs),
    };
    tree->nprocesses++;
    return 0;
}

/* ---- JSON ---- */

int slp_tree_keep(struct slp_tree *tree)
{
    tree->reports = tmpfile();
    return tree->reports ? 0 : -1;
}

int slp_tree_add(struct slp_tree *tree, const struct slp_snapshot *s)
{
    if (tree->reports && slp_cli_write(s, SLP_FORMAT_JSON, tree->reports) != 0)
        return -1;
    return count(tree, s);
}

int slp_tree_add_json(struct slp_tree *tree, const struct slp_snapshot *s, const char *json)
{
    if (tree->reports && fprintf(tree->reports, "%s\n", json) < 0)
        return -1;
    return count(tree, s);
}

/* The sums of s as the emitter writes them: totals, classes, large, arena and fallback, without
 * the braces around them. */
static int write_sums(const struct slp_snapshot *s, FILE *to)
{
    static const char *const parts[] = {"totals", "classes", "large", "arena", "fallback"};
    struct slp_snapshot whole = *s;
    char *text = NULL;
    size_t n = 0;
    FILE *memory = open_memstream(&text, &n);

    if (!whole.version)
        whole.version = "";
    if (!whole.process.exe)
        whole.process.exe = "";
    int bad = !memory || slp_cli_write(&whole, SLP_FORMAT_JSON, memory) != 0;
    if (memory && fclose(memory) != 0)
        bad = 1;
    json_t *json = bad ? NULL : json_loadb(text, n, 0, NULL);
    for (size_t i = 0; json && i < sizeof parts / sizeof parts[0]; i++) {
        fprintf(to, "%s\"%s\":", i == 0 ? "" : ",", parts[i]);
        json_dumpf(json_object_get(json, parts[i]), to, JSON_COMPACT | JSON_REAL_PRECISION(6));
    }
    if (!json)
        bad = 1;
    json_decref(json);
    free(text);
    return bad ? -1 : 0;
}

static void write_string(const char *s, FILE *to)
{
    char buffer[512];
    struct slp_out out = {
        .data = buffer, .size = sizeof buffer, .flush = slp_cli_flush, .context = to};

    slp_json_string(s, &out);
    slp_out_finish(&out);
}

/* The kept lines, with commas between them. */
static void copy_reports(FILE *from, FILE *to)
{
    char *line = NULL;
    size_t size = 0;
    ssize_t n;
    bool first = true;

    rewind(from);
    while ((n = getline(&line, &size, from)) > 0) {
        fputs(first ? "\n" : ",\n", to);
        fwrite(line, 1, (size_t)n - 1, to);
        first = false;
    }
    free(line);
}

int slp_tree_json(const struct slp_tree *tree, FILE *to)
{
    int bad = 0;

    fprintf(to, "{\"schema\":\"slabpool-tree/1\",");
    bad |= write_sums(&tree->total, to);
    fputs(",\n\"programs\":[", to);
    for (size_t i = 0; i < tree->nprograms; i++) {
        const struct slp_tree_program *p = &tree->programs[i];
        fputs(i == 0 ? "\n{\"exe\":" : ",\n{\"exe\":", to);
        write_string(p->exe, to);
        fprintf(to, ",\"processes\":%zu,", p->processes);
        bad |= write_sums(&p->sum, to);
        fputc('}', to);
    }
    fputs("],\n\"processes\":[", to);
    if (tree->reports)
        copy_reports(tree->reports, to);
    fputs("]}\n", to);
    return bad || fflush(to) != 0 || ferror(to) || (tree->reports && ferror(tree->reports)) ? -1
                                                                                            : 0;
}

void slp_tree_drop(struct slp_tree *tree)
{
    for (size_t i = 0; i < tree->nstrings; i++)
        free(tree->strings[i]);
    free(tree->strings);
    free(tree->programs);
    free(tree->processes);
    if (tree->reports)
        fclose(tree->reports);
    memset(tree, 0, sizeof *tree);
}
