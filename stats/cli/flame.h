/* flame.h: a profile as a flame graph.
 *
 * Purpose     Stacks that begin alike put together: a box for each function in its callers, as wide
 *             as what was allocated in it and in what it called.
 * Invariants  The root is at the top (an icicle), the widest child first. A box's value is its own
 *             and its children's; the root's is the profile's total. What is too narrow to be seen
 *             is left out of the picture, never out of the values. Names come from strangers: all
 *             are escaped. Nothing is asked of a network.
 * Ownership   slp_flame_make's tree is freed by slp_flame_drop; strings are the profile's.
 * errno, fork, signals   An ordinary program's.
 */
#ifndef SLP_CLI_FLAME_H
#define SLP_CLI_FLAME_H

#include <stdio.h>

#include "stats/cli/prof.h"

#define SLP_FLAME_COLOURS 12 /* the last one is for all other modules, and the root */

struct slp_flame_node {
    uint32_t name, module; /* strings; module: the file's name */
    uint32_t parent, depth;
    uint32_t child, next; /* 0: none; the widest first, of the kind that the tree was made for */
    uint32_t colour;      /* of the module: those with most have one of their own */
};

struct slp_flame {
    struct slp_flame_node *nodes; /* the first is the root; parents before children */
    double *values;               /* of node i and kind k: [i * nkinds + k] */
    uint32_t n, nkinds;
    uint32_t modules[SLP_FLAME_COLOURS]; /* of each colour: a string; 0 with `nmodules` */
    uint32_t nmodules;
};

/* Of a profile with names. */
void slp_flame_make(struct slp_prof *p, uint32_t kind, struct slp_flame *flame);
void slp_flame_drop(struct slp_flame *flame);

static inline double slp_flame_value(const struct slp_flame *f, uint32_t node, uint32_t kind)
{
    return f->values[(size_t)node * f->nkinds + kind];
}

/* Text from a file, for HTML, XML, and strings of JSON in a script of HTML. */
void slp_flame_escape(const char *text, FILE *to);
void slp_flame_json(const char *text, FILE *to);

/* A picture that is one file; a page with one, a table, a choice of kinds. 0, or -1 with errno. */
int slp_flame_svg(struct slp_prof *p, uint32_t kind, const char *title, FILE *to);
int slp_flame_html(struct slp_prof *p, uint32_t kind, const char *title, FILE *to);

/* The page's parts. */
extern const char slp_flame_page[], slp_flame_css[], slp_flame_page_js[], slp_flame_svg_js[],
    slp_flame_svg_css[];

#endif
