/* flame_html.c: the flame graph as a page that is one file; see flame.h. The template's lines that
 * begin with @@ are replaced by the part they name.
 */
#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "stats/cli/flame.h"
#include "stats/cli/page.h"
#include "stats/cli/prof_top.h"

#define LEAST     20000 /* a box has at least this part of a total */
#define FUNCTIONS 200   /* of each kind and order, in the table */

struct page {
    struct slp_prof *p;
    const char *title;
    uint32_t kind;
    FILE *to;
    struct slp_flame flame;
    struct slp_intern names, modules; /* numbers of strings, as the page numbers them */
    uint32_t *number;                 /* of each node in the page, + 1; 0: left out */
    uint32_t kept;
};

static uint32_t number_of(struct slp_intern *of, uint32_t string)
{
    return slp_intern(of, &string, sizeof string);
}

static void choose_nodes(struct page *g)
{
    struct slp_flame *f = &g->flame;

    g->number = slp_grown(NULL, f->n, sizeof *g->number);
    for (uint32_t i = 0; i < f->n; i++) {
        bool wide = i == 0;
        for (uint32_t k = 0; k < f->nkinds && !wide; k++)
            wide = slp_flame_value(f, i, k) * LEAST >= slp_flame_value(f, 0, k) &&
                   slp_flame_value(f, i, k) > 0;
        bool parent = i == 0 || g->number[f->nodes[i].parent] != 0;
        g->number[i] = wide && parent ? ++g->kept : 0;
    }
}

/* An array of one thing of each node. */
#define EACH_NODE(g, format, ...)                                                                  \
    for (uint32_t i = 0, first = 1; i < (g)->flame.n; i++) {                                       \
        if ((g)->number[i] == 0)                                                                   \
            continue;                                                                              \
        fprintf((g)->to, "%s" format, first ? "" : ",", __VA_ARGS__);                              \
        first = 0;                                                                                 \
    }

static void put_nodes(struct page *g)
{
    const struct slp_flame_node *nodes = g->flame.nodes;

    fputs("\"nodes\":{\"name\":[", g->to);
    EACH_NODE(g, "%" PRIu32, number_of(&g->names, nodes[i].name));
    fputs("],\n\"module\":[", g->to);
    EACH_NODE(g, "%" PRIu32, number_of(&g->modules, nodes[i].module));
    fputs("],\n\"parent\":[", g->to);
    EACH_NODE(g, "%" PRIu32, i == 0 ? 0 : g->number[nodes[i].parent] - 1);
    fputs("],\n\"values\":[", g->to);
    for (uint32_t k = 0; k < g->flame.nkinds; k++) {
        fputs(k ? ",\n[" : "[", g->to);
        EACH_NODE(g, "%.0f", slp_flame_value(&g->flame, i, k));
        fputs("]", g->to);
    }
    fputs("]},\n", g->to);
}

static void put_function(struct page *g, const struct slp_prof_function *f, uint32_t kind,
                         bool first)
{
    struct slp_interval i = slp_prof_interval(&f->flat);
    bool known = !g->p->bare && f->flat.value > 0 && f->flat.variance >= 0 && i.high < 1e18;

    fprintf(g->to, "%s[%" PRIu32 ",%" PRIu32 ",%.0f,%.0f,%.0f,%.0f,%.0f]", first ? "" : ",",
            number_of(&g->names, f->name), number_of(&g->modules, f->module), f->flat.value,
            known ? i.low : -1, known ? i.high : -1, f->cum.value,
            slp_prof_partner(g->p, kind) != SLP_PROF_NONE ? f->objects : -1);
}

/* Those with most of their own, and those with most in all that are not among them. */
static void put_functions(struct page *g)
{
    fputs("\"functions\":[", g->to);
    for (uint32_t k = 0; k < g->p->nkinds; k++) {
        size_t n;
        struct slp_prof_function *table = slp_prof_functions(g->p, k, true, &n);
        double least = 0;
        if (n > FUNCTIONS) {
            struct slp_prof_function *flat = slp_prof_functions(g->p, k, false, &n);
            least = flat[FUNCTIONS - 1].flat.value;
            free(flat);
        }
        fputs(k ? ",\n[" : "[", g->to);
        for (size_t i = 0, put = 0; i < n && put < FUNCTIONS * 2; i++)
            if (i < FUNCTIONS || (table[i].flat.value > 0 && table[i].flat.value >= least))
                put_function(g, &table[i], k, put++ == 0);
        fputs("]", g->to);
        free(table);
    }
    fputs("],\n", g->to);
}

static void put_strings(struct page *g, const char *key, const struct slp_intern *numbers)
{
    fprintf(g->to, "\"%s\":[", key);
    for (uint32_t i = 0; i < numbers->n; i++) {
        fputs(i ? "," : "", g->to);
        slp_flame_json(slp_prof_text(g->p, *(const uint32_t *)slp_intern_at(numbers, i)), g->to);
    }
    fputs("],\n", g->to);
}

static void put_kinds(struct page *g)
{
    fputs("\"kinds\":[", g->to);
    for (uint32_t k = 0; k < g->p->nkinds; k++) {
        uint32_t partner = slp_prof_partner(g->p, k);
        fputs(k ? ",{\"type\":" : "{\"type\":", g->to);
        slp_flame_json(slp_prof_text(g->p, g->p->kinds[k].type), g->to);
        fputs(",\"unit\":", g->to);
        slp_flame_json(slp_prof_text(g->p, g->p->kinds[k].unit), g->to);
        fprintf(g->to, ",\"partner\":%d}", partner == SLP_PROF_NONE ? -1 : (int)partner);
    }
    fputs("],\n", g->to);
}

/* Modules that have a colour of their own are numbered by it. */
static void put_data(struct page *g)
{
    char about[256] = "", rate[SLP_NUMBER_MAX];

    for (uint32_t i = 0; i < g->flame.nmodules; i++)
        number_of(&g->modules, g->flame.modules[i]);
    if (g->p->rate > 1 && !g->p->bare) {
        slp_format_size(rate, llround(fmin(g->p->rate, 9e18)));
        snprintf(about, sizeof about, "Estimated from %.0f samples, one every %s.",
                 slp_prof_samples(g->p), rate);
    }
    choose_nodes(g);
    fprintf(g->to, "{\"chosen\":%" PRIu32 ",\"coloured\":%" PRIu32 ",\"left\":%" PRIu32
            ",\"about\":", g->kind, g->flame.nmodules, g->flame.n - g->kept);
    slp_flame_json(about, g->to);
    fputs(",\n", g->to);
    put_kinds(g);
    put_nodes(g);
    put_functions(g);
    put_strings(g, "names", &g->names);
    put_strings(g, "modules", &g->modules);
    fputs("\"end\":0}\n", g->to);
}

static void put_part(struct page *g, const char *name)
{
    if (strcmp(name, "title") == 0) {
        slp_flame_escape(g->title, g->to);
        fputc('\n', g->to);
    } else if (strcmp(name, "css") == 0) {
        fputs(slp_page_css, g->to);
        fputs(slp_flame_css, g->to);
    } else if (strcmp(name, "script") == 0) {
        fputs(slp_flame_page_js, g->to);
    } else if (strcmp(name, "data") == 0) {
        put_data(g);
    }
}

int slp_flame_html(struct slp_prof *p, uint32_t kind, const char *title, FILE *to)
{
    struct page g = {.p = p, .title = title, .kind = kind, .to = to};

    slp_flame_make(p, kind, &g.flame);
    for (const char *line = slp_flame_page; *line != '\0';) {
        size_t n = strcspn(line, "\n");
        char name[32];
        if (strncmp(line, "@@", 2) == 0) {
            snprintf(name, sizeof name, "%.*s", (int)n - 2, line + 2);
            put_part(&g, name);
        } else {
            fwrite(line, 1, n, to);
            fputc('\n', to);
        }
        line += n + (line[n] == '\n');
    }
    slp_flame_drop(&g.flame);
    slp_intern_drop(&g.names);
    slp_intern_drop(&g.modules);
    free(g.number);
    return ferror(to) ? -1 : 0;
}
