/* prof_report.c: see prof_report.h.
 */
#include "stats/cli/prof_report.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "stats/cli/cli.h"
#include "stats/cli/flame.h"
#include "stats/cli/prof.h"
#include "stats/cli/prof_top.h"

/* The names of the kinds, for a message; to be freed. */
static char *kinds_of(const struct slp_prof *p)
{
    char *text = NULL;
    size_t n;
    FILE *to = open_memstream(&text, &n);

    for (uint32_t k = 0; to && k < p->nkinds; k++)
        fprintf(to, "%s%s", k ? ", " : "", slp_prof_text(p, p->kinds[k].type));
    if (to)
        fclose(to);
    return text;
}

static int write_flame(struct slp_prof *p, uint32_t kind, const char *path, const char *title)
{
    bool standard = strcmp(path, "-") == 0;
    FILE *to = standard ? stdout : fopen(path, "we");

    if (!to)
        return slp_cli_say("%s: %s", path, strerror(errno));
    int failed = slp_cli_ends_with(path, ".svg") ? slp_flame_svg(p, kind, title, to)
                                                 : slp_flame_html(p, kind, title, to);
    if (!standard && fclose(to) != 0)
        failed = -1;
    return failed ? slp_cli_say("%s: %s", path, strerror(errno)) : SLP_CLI_OK;
}

/* Files that are read without a fault, under one name. */
static int show(struct slp_prof *p, const char *title, const struct slp_prof_wanted *w)
{
    uint32_t kind = slp_prof_choose(p, w->index);

    if (kind == SLP_PROF_NONE) {
        char *kinds = kinds_of(p);
        int status = slp_cli_say("%s: has no %s, but %s", title, w->index ? w->index : "values",
                                 kinds && kinds[0] != '\0' ? kinds : "nothing");
        free(kinds);
        return status;
    }
    slp_prof_name(p, w->folders);
    if (w->flame)
        return write_flame(p, kind, w->flame, title);
    if (w->folded) {
        slp_prof_print_folded(p, kind, stdout);
        return SLP_CLI_OK;
    }
    slp_prof_print_head(p, title, stdout);
    if (w->top) {
        putchar('\n');
        slp_prof_print_top(p, kind, w->cum, w->rows, stdout);
    } else {
        slp_prof_print_sites(p, kind, w->rows, stdout);
    }
    return SLP_CLI_OK;
}

static int show_merged(const char *const *paths, size_t n, const struct slp_prof_wanted *w)
{
    struct slp_prof p = {.chosen = SLP_PROF_NONE};
    int status = SLP_CLI_OK;
    char *title = NULL;
    size_t good = 0;

    for (size_t i = 0; i < n; i++) {
        if (slp_prof_read(paths[i], &p) != 0)
            status = SLP_CLI_TROUBLE;
        else
            good++;
    }
    if (n > 1 && asprintf(&title, "%s and %zu more", paths[0], n - 1) < 0)
        title = NULL;
    int shown = good > 0 ? show(&p, title ? title : paths[0], w) : SLP_CLI_OK;
    free(title);
    slp_prof_drop(&p);
    return shown != SLP_CLI_OK ? shown : status;
}

int slp_prof_report(const char *const *paths, size_t n, const struct slp_prof_wanted *wanted)
{
    int status = SLP_CLI_OK;

    if (wanted->merge)
        return show_merged(paths, n, wanted);
    for (size_t i = 0; i < n; i++) {
        if (i > 0 && !wanted->folded)
            putchar('\n');
        if (show_merged(&paths[i], 1, wanted) != SLP_CLI_OK)
            status = SLP_CLI_TROUBLE;
    }
    return status;
}
