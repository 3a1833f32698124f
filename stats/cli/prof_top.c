/* prof_top.c: sums by function and by stack; see prof_top.h.
 */
#include "stats/cli/prof_top.h"

#include <stdlib.h>
#include <string.h>

void slp_prof_sum_add(const struct slp_prof *p, uint32_t row, uint32_t kind,
                      struct slp_prof_sum *to)
{
    double value = slp_prof_value(p, row, kind), each = slp_prof_row(p, row)->bytes;
    bool bytes = strcmp(slp_prof_text(p, p->kinds[kind].unit), "bytes") == 0;

    to->value += value;
    to->variance += slp_prof_variance(p, row, kind);
    to->blocks += bytes && each > 0 ? value / each : value;
}

struct slp_interval slp_prof_interval(const struct slp_prof_sum *sum)
{
    double size = sum->blocks > 0 ? sum->value / sum->blocks : 1;

    return slp_interval_of_units(sum->value, sum->variance, size > 0 ? size : 1);
}

/* ---- functions ---- */

struct key {
    uint32_t name, module;
};

struct gathering {
    struct slp_prof *p;
    struct slp_intern keys;
    struct slp_prof_function *table;
    uint32_t *seen; /* the last row in which it was, + 1 */
    size_t room;
};

static struct slp_prof_function *function_of(struct gathering *g, uint32_t name,
                                             const char *module, uint32_t *number)
{
    struct key key = {name, slp_intern_text(&g->p->strings, module)};
    uint32_t before = g->keys.n;

    *number = slp_intern(&g->keys, &key, sizeof key);
    if (*number >= g->room) {
        g->room = (size_t)*number * 2 + 64;
        g->table = slp_grown(g->table, g->room, sizeof *g->table);
        g->seen = slp_grown(g->seen, g->room, sizeof *g->seen);
    }
    if (*number >= before) {
        g->table[*number] = (struct slp_prof_function){.name = key.name, .module = key.module};
        g->seen[*number] = 0;
    }
    return &g->table[*number];
}

static void gather_row(struct gathering *g, uint32_t row, uint32_t kind, uint32_t partner)
{
    size_t depth, n;
    const uint32_t *stack = slp_prof_stack(g->p, row, &depth);
    bool leaf = true;
    uint32_t number;

    if (depth == 0) {
        struct slp_prof_function *f =
            function_of(g, slp_intern_text(&g->p->strings, "(no stack)"), "", &number);
        slp_prof_sum_add(g->p, row, kind, &f->flat);
        slp_prof_sum_add(g->p, row, kind, &f->cum);
        f->objects += partner != SLP_PROF_NONE ? slp_prof_value(g->p, row, partner) : 0;
    }
    for (size_t i = 0; i < depth; i++) {
        const struct slp_prof_frame *frames = slp_prof_frames(g->p, stack[i], &n);
        for (size_t k = 0; k < n; k++, leaf = false) {
            struct slp_prof_function *f = function_of(
                g, frames[k].name, slp_prof_module_name(g->p, stack[i]), &number);
            if (leaf) {
                slp_prof_sum_add(g->p, row, kind, &f->flat);
                f->objects += partner != SLP_PROF_NONE ? slp_prof_value(g->p, row, partner) : 0;
            }
            if (g->seen[number] != row + 1)
                slp_prof_sum_add(g->p, row, kind, &f->cum);
            g->seen[number] = row + 1;
        }
    }
}

static int most_first(double x, double y)
{
    return (x < y) - (x > y);
}

static int by_flat(const void *a, const void *b)
{
    const struct slp_prof_function *x = a, *y = b;
    int order = most_first(x->flat.value, y->flat.value);

    if (order == 0)
        order = most_first(x->cum.value, y->cum.value);
    return order != 0 ? order : x->name < y->name ? -1 : x->name > y->name;
}

static int by_cum(const void *a, const void *b)
{
    const struct slp_prof_function *x = a, *y = b;
    int order = most_first(x->cum.value, y->cum.value);

    return order != 0 ? order : by_flat(a, b);
}

struct slp_prof_function *slp_prof_functions(struct slp_prof *p, uint32_t kind, bool cum,
                                             size_t *n)
{
    struct gathering g = {.p = p};
    uint32_t partner = slp_prof_partner(p, kind);

    for (uint32_t row = 0; row < p->rows.n; row++)
        if (slp_prof_value(p, row, kind) != 0)
            gather_row(&g, row, kind, partner);
    *n = g.keys.n;
    if (*n > 0)
        qsort(g.table, *n, sizeof *g.table, cum ? by_cum : by_flat);
    slp_intern_drop(&g.keys);
    free(g.seen);
    return g.table;
}

/* ---- stacks ---- */

static int by_sum(const void *a, const void *b)
{
    const struct slp_prof_site *x = a, *y = b;
    int order = most_first(x->sum.value, y->sum.value);

    for (int k = 0; order == 0 && k < SLP_PROF_KINDS; k++)
        order = most_first(x->values[k], y->values[k]);
    return order != 0 ? order : x->row < y->row ? -1 : x->row > y->row;
}

struct slp_prof_site *slp_prof_sites(const struct slp_prof *p, uint32_t kind, size_t *n)
{
    struct slp_prof_site *sites = slp_grown(NULL, p->stacks.n, sizeof *sites);
    uint32_t *place = slp_grown(NULL, p->stacks.n, sizeof *place); /* in sites, + 1 */

    *n = 0;
    memset(place, 0, p->stacks.n * sizeof *place);
    for (uint32_t row = 0; row < p->rows.n; row++) {
        uint32_t *at = &place[slp_prof_row(p, row)->stack];
        if (*at == 0) {
            sites[*n] = (struct slp_prof_site){.row = row};
            *at = (uint32_t)++*n;
        }
        struct slp_prof_site *site = &sites[*at - 1];
        slp_prof_sum_add(p, row, kind, &site->sum);
        for (uint32_t k = 0; k < p->nkinds; k++)
            site->values[k] += slp_prof_value(p, row, k);
    }
    free(place);
    if (*n > 0)
        qsort(sites, *n, sizeof *sites, by_sum);
    return sites;
}
