/* prof.c: see prof.h.
 */
#include "stats/cli/prof.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

uint32_t slp_prof_kind(struct slp_prof *p, const char *type, const char *unit)
{
    struct slp_prof_kind kind = {slp_intern_text(&p->strings, type),
                                 slp_intern_text(&p->strings, unit)};

    for (uint32_t k = 0; k < p->nkinds; k++)
        if (memcmp(&p->kinds[k], &kind, sizeof kind) == 0)
            return k;
    if (p->nkinds == SLP_PROF_KINDS)
        return SLP_PROF_NONE;
    p->kinds[p->nkinds] = kind;
    return p->nkinds++;
}

uint32_t slp_prof_module(struct slp_prof *p, const char *path, const char *build_id, int64_t pid,
                         uint64_t first)
{
    struct slp_prof_module module = {slp_intern_text(&p->strings, path),
                                     slp_intern_text(&p->strings, build_id), pid};
    uint32_t before = p->modules.n, number = slp_intern(&p->modules, &module, sizeof module);

    if (number >= p->room_first) {
        p->room_first = (size_t)number * 2 + 16;
        p->first = slp_grown(p->first, p->room_first, sizeof *p->first);
    }
    if (number >= before || first < p->first[number])
        p->first[number] = first;
    return number;
}

/* Other allocators' stacks begin in themselves. */
static bool in_allocator(const struct slp_prof *p, uint32_t place)
{
    static const char *const names[] = {"libjemalloc", "libtcmalloc", "libmimalloc"};
    const char *name = slp_prof_module_name(p, place);

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strncmp(name, names[i], strlen(names[i])) == 0)
            return true;
    return false;
}

void slp_prof_add(struct slp_prof *p, const uint32_t *places, size_t depth, double bytes,
                  double rate, const uint32_t *kinds, const double *values, size_t n)
{
    for (; depth > 1 && in_allocator(p, places[0]); depth--)
        places++;
    struct slp_prof_row row = {
        slp_intern(&p->stacks, places ? places : (const void *)"", depth * sizeof *places), 0,
        bytes, rate};
    uint32_t before = p->rows.n, number = slp_intern(&p->rows, &row, sizeof row);

    if (number >= p->room_values) {
        p->room_values = (size_t)number * 2 + 64;
        p->values = slp_grown(p->values, p->room_values, sizeof *p->values * SLP_PROF_KINDS);
    }
    double *to = p->values + (size_t)number * SLP_PROF_KINDS;
    if (number >= before)
        memset(to, 0, sizeof *to * SLP_PROF_KINDS);
    for (size_t i = 0; i < n; i++)
        if (kinds[i] != SLP_PROF_NONE)
            to[kinds[i]] += values[i];
}

const uint32_t *slp_prof_stack(const struct slp_prof *p, uint32_t row, size_t *depth)
{
    const struct slp_interned *stack = &p->stacks.table[slp_prof_row(p, row)->stack];

    *depth = stack->size / sizeof(uint32_t);
    return stack->bytes;
}

const struct slp_prof_frame *slp_prof_frames(const struct slp_prof *p, uint32_t place, size_t *n)
{
    const struct slp_interned *list = &p->lists.table[p->named[place]];

    *n = list->size / sizeof(struct slp_prof_frame);
    return list->bytes;
}

const char *slp_prof_module_name(const struct slp_prof *p, uint32_t place)
{
    const struct slp_prof_place *at = slp_intern_at(&p->places, place);
    const struct slp_prof_module *module =
        at->module == SLP_PROF_NONE ? NULL : slp_intern_at(&p->modules, at->module);
    const char *path = module ? slp_prof_text(p, module->path) : "", *slash = strrchr(path, '/');

    if (module && path[0] == '\0')
        return at->frames == SLP_PROF_NONE ? "[no file]" : "";
    return slash && slash[1] != '\0' ? slash + 1 : path;
}

double slp_prof_total(const struct slp_prof *p, uint32_t kind)
{
    double sum = 0;

    for (uint32_t r = 0; r < p->rows.n; r++)
        sum += slp_prof_value(p, r, kind);
    return sum;
}

static bool is_kind(const struct slp_prof *p, uint32_t kind, const char *name)
{
    return strcmp(slp_prof_text(p, p->kinds[kind].type), name) == 0;
}

static uint32_t find_kind(const struct slp_prof *p, const char *name)
{
    for (uint32_t k = 0; k < p->nkinds; k++)
        if (is_kind(p, k, name))
            return k;
    return SLP_PROF_NONE;
}

/* What holds memory says more than what once took it, unless nothing is held. */
uint32_t slp_prof_choose(const struct slp_prof *p, const char *name)
{
    static const char *const usual[] = {"inuse_space", "alloc_space", "space"};

    if (name)
        return find_kind(p, name);
    if (p->chosen < p->nkinds && slp_prof_total(p, p->chosen) > 0)
        return p->chosen;
    for (size_t i = 0; i < sizeof usual / sizeof usual[0]; i++) {
        uint32_t kind = find_kind(p, usual[i]);
        if (kind != SLP_PROF_NONE && slp_prof_total(p, kind) > 0)
            return kind;
    }
    return p->nkinds > 0 ? p->nkinds - 1 : SLP_PROF_NONE;
}

uint32_t slp_prof_partner(const struct slp_prof *p, uint32_t kind)
{
    static const char *const pairs[][2] = {{"alloc_space", "alloc_objects"},
                                           {"inuse_space", "inuse_objects"},
                                           {"space", "objects"}};

    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
        for (int side = 0; side < 2; side++)
            if (is_kind(p, kind, pairs[i][side]))
                return find_kind(p, pairs[i][!side]);
    return SLP_PROF_NONE;
}

/* How many blocks a sample stands for. */
static double weight(const struct slp_prof_row *row)
{
    return row->bytes > 0 && row->rate > 1 ? -1 / expm1(-row->bytes / row->rate) : 1;
}

double slp_prof_variance(const struct slp_prof *p, uint32_t row, uint32_t kind)
{
    const struct slp_prof_row *r = slp_prof_row(p, row);
    double each = strcmp(slp_prof_text(p, p->kinds[kind].unit), "bytes") == 0 ? r->bytes : 1;

    return slp_prof_value(p, row, kind) * each * (weight(r) - 1);
}

double slp_prof_samples(const struct slp_prof *p)
{
    uint32_t kind = find_kind(p, "alloc_objects");
    double n = 0;

    if (kind == SLP_PROF_NONE || !(slp_prof_total(p, kind) > 0))
        kind = find_kind(p, "inuse_objects");

    for (uint32_t r = 0; kind != SLP_PROF_NONE && r < p->rows.n; r++)
        n += slp_prof_value(p, r, kind) / weight(slp_prof_row(p, r));
    return n;
}

void slp_prof_drop(struct slp_prof *p)
{
    slp_intern_drop(&p->strings);
    slp_intern_drop(&p->modules);
    slp_intern_drop(&p->lists);
    slp_intern_drop(&p->places);
    slp_intern_drop(&p->stacks);
    slp_intern_drop(&p->rows);
    free(p->values);
    free(p->first);
    free(p->named);
    *p = (struct slp_prof){0};
}
