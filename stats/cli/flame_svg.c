/* flame_svg.c: the flame graph as a picture that is one file; see flame.h.
 */
#include <inttypes.h>
#include <string.h>

#include "stats/cli/flame.h"
#include "stats/cli/prof_top.h"

#define WIDTH  1200
#define SIDE   10
#define HEAD   64 /* pixels above the root */
#define FOOT   28
#define BOX    17
#define LETTER 6.7 /* width of one at 11 pixels, monospace */
#define MOST   20000 /* boxes */

struct drawing {
    struct slp_prof *p;
    const struct slp_flame *f;
    uint32_t kind, partner;
    double total, least;
    FILE *to;
};

/* What a box must have to be seen: a quarter of a pixel, more where there are too many. */
static double least_of(const struct slp_flame *f, uint32_t kind, double total)
{
    double least = total / (WIDTH * 4);

    for (size_t n = MOST + 1; n > MOST; least *= 2) {
        n = 0;
        for (uint32_t i = 0; i < f->n; i++)
            n += slp_flame_value(f, i, kind) >= least;
        if (n <= MOST)
            break;
    }
    return least;
}

/* As much of the name as fits, in whole characters. */
static void put_fitted(const char *name, double width, FILE *to)
{
    size_t room = width > 6 ? (size_t)((width - 6) / LETTER) : 0, letters = 0, bytes = 0;
    char part[512];

    for (const char *at = name; *at != '\0'; letters++) {
        size_t n = slp_utf8_length(at);
        at += n ? n : 1;
        if (letters + 1 < room && (size_t)(at - name) < sizeof part)
            bytes = (size_t)(at - name);
    }
    if (room < 3)
        return;
    if (letters <= room) {
        slp_flame_escape(name, to);
        return;
    }
    snprintf(part, sizeof part, "%.*s", (int)bytes, name);
    slp_flame_escape(part, to);
    fputs("\xe2\x80\xa6", to);
}

static void put_box(const struct drawing *d, uint32_t node, double x, double width)
{
    const struct slp_flame_node *n = &d->f->nodes[node];
    double value = slp_flame_value(d->f, node, d->kind);
    const char *name = slp_prof_text(d->p, n->name), *module = slp_prof_text(d->p, n->module);
    unsigned y = HEAD + n->depth * BOX;
    char text[SLP_NUMBER_MAX];

    fprintf(d->to, "<g class=\"c%u s%u\"><title>", n->colour, n->name % 3);
    slp_flame_escape(name, d->to);
    if (module[0] != '\0') {
        fputs("\n", d->to);
        slp_flame_escape(module, d->to);
    }
    fprintf(d->to, "\n%s, %.2f %%", slp_prof_value_text(text, d->p, d->kind, value),
            d->total > 0 ? 100 * value / d->total : 0);
    if (d->partner != SLP_PROF_NONE)
        fprintf(d->to, ", %s%s",
                slp_prof_value_text(text, d->p, d->partner,
                                    slp_flame_value(d->f, node, d->partner)),
                strstr(slp_prof_text(d->p, d->p->kinds[d->partner].type), "objects") ? " blocks"
                                                                                     : "");
    fprintf(d->to,
            "</title><rect x=\"%.2f\" y=\"%u\" width=\"%.2f\" height=\"%d\" data-v=\"%.0f\"/>"
            "<text x=\"%.2f\" y=\"%u\">",
            x, y, width, BOX - 1, value, x + 3, y + 12);
    put_fitted(name, width, d->to);
    fputs("</text></g>\n", d->to);
}

/* Depths are bounded by the tree's. */
static void draw(const struct drawing *d, uint32_t node, double x)
{
    double all = WIDTH - 2 * SIDE;

    put_box(d, node, x, slp_flame_value(d->f, node, d->kind) / d->total * all);
    for (uint32_t c = d->f->nodes[node].child; c; c = d->f->nodes[c].next) {
        double value = slp_flame_value(d->f, c, d->kind);
        if (value < d->least)
            break; /* the widest is first */
        draw(d, c, x);
        x += value / d->total * all;
    }
}

static void put_head(const struct drawing *d, const char *title, unsigned height)
{
    char text[SLP_NUMBER_MAX];

    fprintf(d->to,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %u\" width=\"%d\" "
            "height=\"%u\" font-family=\"ui-monospace, SFMono-Regular, Menlo, Consolas, "
            "'DejaVu Sans Mono', monospace\" font-size=\"11\">\n<style>\n%s</style>\n"
            "<rect class=\"back\" width=\"100%%\" height=\"100%%\"/>\n"
            "<text class=\"head\" x=\"%d\" y=\"24\">",
            WIDTH, height, WIDTH, height, slp_flame_svg_css, SIDE);
    put_fitted(title, 520, d->to);
    fprintf(d->to, "</text>\n<text class=\"note\" x=\"%d\" y=\"44\">", SIDE);
    slp_flame_escape(slp_prof_text(d->p, d->p->kinds[d->kind].type), d->to);
    fprintf(d->to, " %s%s</text>\n", slp_prof_value_text(text, d->p, d->kind, d->total),
            d->p->rate > 1 && !d->p->bare ? ", estimated from samples" : "");
    fprintf(d->to,
            "<text class=\"note\" id=\"found\" x=\"%d\" y=\"24\" text-anchor=\"end\"></text>\n"
            "<foreignObject x=\"%d\" y=\"8\" width=\"240\" height=\"26\"><input "
            "xmlns=\"http://www.w3.org/1999/xhtml\" id=\"search\" type=\"search\" "
            "aria-label=\"search\" placeholder=\"search\"/></foreignObject>\n"
            "<text class=\"note link\" id=\"reset\" x=\"%d\" y=\"44\" text-anchor=\"end\" "
            "visibility=\"hidden\">whole picture (Esc)</text>\n",
            WIDTH - 260, WIDTH - 250, WIDTH - SIDE);
}

static void put_legend(const struct drawing *d, unsigned y)
{
    double x = SIDE;

    for (uint32_t i = 0; i < d->f->nmodules && x < WIDTH - 120; i++) {
        const char *module = slp_prof_text(d->p, d->f->modules[i]);
        const char *name = module[0] != '\0' ? module : "other";
        double width = 24 + LETTER * (double)(strlen(name) < 24 ? strlen(name) : 24);
        fprintf(d->to,
                "<g class=\"c%" PRIu32 "\"><rect x=\"%.1f\" y=\"%u\" width=\"10\" height=\"10\"/>"
                "<text class=\"note\" x=\"%.1f\" y=\"%u\">",
                i, x, y - 9, x + 14, y);
        put_fitted(name, 24 * LETTER + 6, d->to);
        fputs("</text></g>\n", d->to);
        x += width + 6;
    }
}

int slp_flame_svg(struct slp_prof *p, uint32_t kind, const char *title, FILE *to)
{
    struct slp_flame flame;
    struct drawing d = {.p = p, .f = &flame, .kind = kind, .to = to};
    unsigned deepest = 0;
    size_t left = 0;

    slp_flame_make(p, kind, &flame);
    d.total = slp_flame_value(&flame, 0, kind);
    d.partner = slp_prof_partner(p, kind);
    d.least = least_of(&flame, kind, d.total);
    for (uint32_t i = 0; i < flame.n; i++) {
        bool seen = slp_flame_value(&flame, i, kind) >= d.least;
        left += !seen && slp_flame_value(&flame, i, kind) > 0;
        deepest = seen && flame.nodes[i].depth > deepest ? flame.nodes[i].depth : deepest;
    }
    unsigned end = HEAD + (deepest + 1) * BOX;
    put_head(&d, title, end + FOOT);
    fputs("<g id=\"boxes\">\n", to);
    if (d.total > 0)
        draw(&d, 0, SIDE);
    fputs("</g>\n", to);
    put_legend(&d, end + FOOT - 10);
    if (left > 0)
        fprintf(to,
                "<text class=\"note\" x=\"%d\" y=\"58\">%zu boxes too narrow to see are left out"
                "</text>\n",
                SIDE, left);
    fprintf(to, "<script><![CDATA[\n%s]]></script>\n</svg>\n", slp_flame_svg_js);
    slp_flame_drop(&flame);
    return ferror(to) ? -1 : 0;
}
