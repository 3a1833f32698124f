/* flame.c: the tree; see flame.h.
 */
#include "stats/cli/flame.h"

#include <stdlib.h>
#include <string.h>

#include "stats/out.h"

#define DEEP 1000 /* boxes above each other, at most; deeper frames add to the last */

struct key {
    uint32_t parent, name, module;
};

struct making {
    struct slp_prof *p;
    struct slp_flame *flame;
    struct slp_intern keys; /* numbers are nodes */
    size_t room;
};

static uint32_t node_of(struct making *m, uint32_t parent, uint32_t name, uint32_t module)
{
    struct slp_flame *f = m->flame;
    struct key key = {parent, name, module};
    uint32_t before = m->keys.n, node = slp_intern(&m->keys, &key, sizeof key);

    if (node >= m->room) {
        m->room = (size_t)node * 2 + 256;
        f->nodes = slp_grown(f->nodes, m->room, sizeof *f->nodes);
        f->values = slp_grown(f->values, m->room * f->nkinds, sizeof *f->values);
    }
    if (node >= before) {
        uint32_t depth = node == 0 ? 0 : f->nodes[parent].depth + 1;
        f->nodes[node] = (struct slp_flame_node){
            .name = name, .module = module, .parent = parent, .depth = depth};
        memset(f->values + (size_t)node * f->nkinds, 0, f->nkinds * sizeof *f->values);
    }
    return node;
}

static void add_to(struct making *m, uint32_t node, uint32_t row)
{
    for (uint32_t k = 0; k < m->flame->nkinds; k++)
        m->flame->values[(size_t)node * m->flame->nkinds + k] += slp_prof_value(m->p, row, k);
}

static void add_row(struct making *m, uint32_t row)
{
    size_t depth, n;
    const uint32_t *stack = slp_prof_stack(m->p, row, &depth);
    uint32_t at = 0;

    add_to(m, 0, row);
    if (depth == 0)
        add_to(m, node_of(m, 0, slp_intern_text(&m->p->strings, "(no stack)"),
                          slp_intern_text(&m->p->strings, "")), row);
    for (size_t d = depth; d-- > 0;) {
        const struct slp_prof_frame *frames = slp_prof_frames(m->p, stack[d], &n);
        uint32_t module =
            slp_intern_text(&m->p->strings, slp_prof_module_name(m->p, stack[d]));
        for (size_t k = n; k-- > 0 && m->flame->nodes[at].depth < DEEP;) {
            at = node_of(m, at, frames[k].name, module);
            add_to(m, at, row);
        }
    }
}

/* ---- order, colours ---- */

struct ranked {
    uint32_t number;
    double value;
};

static int least_first(const void *a, const void *b)
{
    const struct ranked *x = a, *y = b;

    if (x->value != y->value)
        return x->value < y->value ? -1 : 1;
    return x->number < y->number ? 1 : x->number > y->number ? -1 : 0;
}

/* The narrowest goes in first, so that the widest is at the front. */
static void link_children(struct slp_flame *f, uint32_t kind)
{
    struct ranked *order = slp_grown(NULL, f->n, sizeof *order);

    for (uint32_t i = 0; i < f->n; i++)
        order[i] = (struct ranked){i, slp_flame_value(f, i, kind)};
    qsort(order, f->n, sizeof *order, least_first);
    for (uint32_t i = 0; i < f->n; i++) {
        struct slp_flame_node *node = &f->nodes[order[i].number];
        if (order[i].number == 0)
            continue;
        node->next = f->nodes[node->parent].child;
        f->nodes[node->parent].child = order[i].number;
    }
    free(order);
}

/* Modules by what is theirs alone. */
static void choose_colours(struct slp_flame *f, uint32_t kind)
{
    struct slp_intern modules = {0};
    struct ranked *sums = slp_grown(NULL, f->n, sizeof *sums);
    uint32_t *colours = slp_grown(NULL, f->n, sizeof *colours);

    for (uint32_t i = 1; i < f->n; i++) {
        uint32_t before = modules.n;
        uint32_t at = slp_intern(&modules, &f->nodes[i].module, sizeof f->nodes[i].module);
        double own = slp_flame_value(f, i, kind);
        for (uint32_t c = f->nodes[i].child; c; c = f->nodes[c].next)
            own -= slp_flame_value(f, c, kind);
        if (at >= before)
            sums[at] = (struct ranked){at, 0};
        sums[at].value += own;
    }
    if (modules.n > 0)
        qsort(sums, modules.n, sizeof *sums, least_first);
    for (uint32_t i = 0; i < modules.n; i++) {
        uint32_t rank = modules.n - 1 - i, most = SLP_FLAME_COLOURS - 1;
        colours[sums[i].number] = rank < most ? rank : most;
        if (rank < most)
            f->modules[rank] = *(const uint32_t *)slp_intern_at(&modules, sums[i].number);
    }
    f->nmodules = modules.n < SLP_FLAME_COLOURS - 1 ? modules.n : SLP_FLAME_COLOURS - 1;
    f->nodes[0].colour = SLP_FLAME_COLOURS - 1;
    for (uint32_t i = 1; i < f->n; i++)
        f->nodes[i].colour =
            colours[slp_intern(&modules, &f->nodes[i].module, sizeof f->nodes[i].module)];
    free(sums);
    free(colours);
    slp_intern_drop(&modules);
}

void slp_flame_make(struct slp_prof *p, uint32_t kind, struct slp_flame *flame)
{
    struct making m = {.p = p, .flame = flame};

    *flame = (struct slp_flame){.nkinds = p->nkinds};
    node_of(&m, SLP_PROF_NONE, slp_intern_text(&p->strings, "all"),
            slp_intern_text(&p->strings, ""));
    for (uint32_t row = 0; row < p->rows.n; row++)
        add_row(&m, row);
    flame->n = m.keys.n;
    slp_intern_drop(&m.keys);
    link_children(flame, kind);
    choose_colours(flame, kind);
}

void slp_flame_drop(struct slp_flame *flame)
{
    free(flame->nodes);
    free(flame->values);
    *flame = (struct slp_flame){0};
}

/* ---- escaping ---- */

void slp_flame_escape(const char *text, FILE *to)
{
    while (*text != '\0') {
        size_t n = slp_utf8_printable(text);
        if (n == 0)
            fputs("\xef\xbf\xbd", to);
        else if (*text == '<' || *text == '>' || *text == '&' || *text == '"' || *text == '\'')
            fprintf(to, "&#%d;", *text);
        else
            fwrite(text, 1, n, to);
        text += n ? n : 1;
    }
}

void slp_flame_json(const char *text, FILE *to)
{
    fputc('"', to);
    while (*text != '\0') {
        size_t n = slp_utf8_printable(text);
        if (n == 0)
            fputs("\xef\xbf\xbd", to);
        else if (strchr("<>&\"\\", *text))
            fprintf(to, "\\u%04x", (unsigned)*text);
        else
            fwrite(text, 1, n, to);
        text += n ? n : 1;
    }
    fputc('"', to);
}
