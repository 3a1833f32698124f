/* expr.c: see expr.h.
 */
#include "stats/cli/expr.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#define DEPTH    50                        /* of parentheses */
#define DIGITS   INT64_C(1000000000000000000) /* a limit without its point stays below */
#define DECIMALS 9

enum kind { TERM, AND, OR };

struct node {
    enum kind kind;
    unsigned left, right; /* AND, OR: of the nodes; TERM: left of the terms */
};

struct slp_expr {
    struct slp_expr_term *terms;
    struct node *nodes;
    unsigned nterms, nnodes, root;
};

struct reader {
    const char *text, *at;
    const char *why; /* set at the first fault */
    struct slp_expr *expr;
};

static void fault(struct reader *r, const char *why)
{
    if (!r->why)
        r->why = why;
}

static void skip(struct reader *r)
{
    while (isspace((unsigned char)*r->at))
        r->at++;
}

static bool take(struct reader *r, const char *word)
{
    size_t n = strlen(word);

    skip(r);
    if (strncmp(r->at, word, n) != 0)
        return false;
    if (isalpha((unsigned char)*word) && (isalnum((unsigned char)r->at[n]) || r->at[n] == '_'))
        return false;
    r->at += n;
    return true;
}

static unsigned node(struct reader *r, enum kind kind, unsigned left, unsigned right)
{
    r->expr->nodes[r->expr->nnodes] = (struct node){kind, left, right};
    return r->expr->nnodes++;
}

/* Whole digits up to `most`; false when there are none, or too many. */
static bool digits(struct reader *r, int64_t most, int64_t *value, unsigned *many)
{
    const char *from = r->at;

    for (; isdigit((unsigned char)*r->at); r->at++) {
        if (*value > (most - 9) / 10)
            return false;
        *value = *value * 10 + (*r->at - '0');
    }
    *many = (unsigned)(r->at - from);
    return r->at > from;
}

static void read_class(struct reader *r, struct slp_expr_term *term)
{
    int64_t size = 0;
    unsigned many;

    if (take(r, "*")) {
        term->size = SLP_EXPR_ANY;
    } else {
        skip(r);
        if (!digits(r, INT64_C(1) << 40, &size, &many) || size == 0)
            fault(r, "the size of a class, or *, must stand between the brackets");
        term->size = (uint64_t)size;
    }
    if (!take(r, "]") || *r->at != '.')
        fault(r, "]. and a field must follow the class");
    else
        r->at++;
}

static void read_name(struct reader *r, struct slp_expr_term *term)
{
    enum slp_field_part part = SLP_PART_TOTALS;
    size_t n;

    skip(r);
    for (unsigned p = SLP_PART_CLASS; p < SLP_PARTS; p++) {
        n = strlen(slp_part_names[p]);
        if (strncmp(r->at, slp_part_names[p], n) == 0 &&
            r->at[n] == (p == SLP_PART_CLASS ? '[' : '.')) {
            part = (enum slp_field_part)p;
            r->at += n + 1;
            break;
        }
    }
    if (part == SLP_PART_CLASS)
        read_class(r, term);
    else if (part == SLP_PART_TOTALS && strncmp(r->at, "totals.", 7) == 0)
        r->at += 7;
    if (r->why)
        return;
    for (n = 0; isalnum((unsigned char)r->at[n]) || r->at[n] == '_' || r->at[n] == '.'; n++)
        ;
    term->field = slp_field_find(part, r->at, n);
    if (!term->field)
        fault(r, n == 0 ? "a name is missing" : "there is no counter of this name");
    else
        r->at += n;
}

static void read_op(struct reader *r, struct slp_expr_term *term)
{
    if (take(r, ">="))
        term->op = SLP_OP_LEAST;
    else if (take(r, "<="))
        term->op = SLP_OP_MOST;
    else if (take(r, ">"))
        term->op = SLP_OP_MORE;
    else if (take(r, "<"))
        term->op = SLP_OP_LESS;
    else
        fault(r, "one of > >= < <= must follow the name");
}

static void read_limit(struct reader *r, struct slp_expr_term *term)
{
    static const char units[] = "kmgt";
    struct slp_expr_limit *limit = &term->limit;
    unsigned many;

    skip(r);
    term->limit_text = r->at;
    bool below = *r->at == '-';
    if (below || *r->at == '+')
        r->at++;
    if (!digits(r, DIGITS, &limit->value, &many)) {
        fault(r, "a limit of up to 18 digits must follow the comparison");
        return;
    }
    if (*r->at == '.') {
        r->at++;
        if (!digits(r, DIGITS, &limit->value, &limit->decimals) || limit->decimals > DECIMALS)
            fault(r, "a point must be followed by 1 to 9 digits, 18 in all");
    }
    if (below)
        limit->value = -limit->value;
    char c = (char)tolower((unsigned char)*r->at);
    const char *unit = c == '\0' ? NULL : strchr(units, c);
    if (unit) {
        limit->shift = 10 * (unsigned)(unit - units + 1);
        r->at++;
        if (term->field->rate)
            fault(r, "a rate takes no K, M, G or T");
    }
    const char *end = r->at;
    if (!unit && take(r, "%")) {
        limit->percent = true;
        end = r->at;
    }
    if (isalnum((unsigned char)*end) || *end == '.')
        fault(r, "a limit ends with %, K, M, G, T or a digit");
    term->limit_length = (size_t)(end - term->limit_text);
    r->at = end;
}

static unsigned read_all(struct reader *r, int depth, bool either);

static unsigned read_part(struct reader *r, int depth)
{
    if (take(r, "(")) {
        if (depth == DEPTH) {
            fault(r, "there are too many parentheses in one another");
            return 0;
        }
        unsigned inner = read_all(r, depth + 1, true);
        if (!take(r, ")"))
            fault(r, "a ) is missing");
        return inner;
    }
    struct slp_expr_term *term = &r->expr->terms[r->expr->nterms];
    read_name(r, term);
    if (!r->why)
        read_op(r, term);
    if (!r->why)
        read_limit(r, term);
    return r->why ? 0 : node(r, TERM, r->expr->nterms++, 0);
}

/* Parts joined by "and"; with or: those joined by "or". */
static unsigned read_all(struct reader *r, int depth, bool either)
{
    unsigned left = either ? read_all(r, depth, false) : read_part(r, depth), right;

    while (!r->why && take(r, either ? "or" : "and")) {
        right = either ? read_all(r, depth, false) : read_part(r, depth);
        if (!r->why)
            left = node(r, either ? OR : AND, left, right);
    }
    return left;
}

struct slp_expr *slp_expr_read(const char *text, const char **why, size_t *at)
{
    struct slp_expr *expr = calloc(1, sizeof *expr);
    struct reader r = {text, text, NULL, expr};
    /* A term takes four characters at least, and brings two nodes at most. */
    size_t most = strlen(text) / 4 + 2;

    *at = 0;
    *why = "no memory";
    if (!expr)
        return NULL;
    expr->terms = calloc(most, sizeof *expr->terms);
    expr->nodes = calloc(2 * most, sizeof *expr->nodes);
    if (expr->terms && expr->nodes) {
        expr->root = read_all(&r, 0, true);
        skip(&r);
        if (*r.at != '\0')
            fault(&r, "and, or, or the end is expected");
        if (!r.why)
            return expr;
        *why = r.why;
        *at = (size_t)(r.at - text);
    }
    slp_expr_free(expr);
    return NULL;
}

void slp_expr_free(struct slp_expr *expr)
{
    if (!expr)
        return;
    free(expr->terms);
    free(expr->nodes);
    free(expr);
}

const struct slp_expr_term *slp_expr_term(const struct slp_expr *expr, unsigned i)
{
    return i < expr->nterms ? &expr->terms[i] : NULL;
}

/* A node comes after those it joins. */
bool slp_expr_holds(const struct slp_expr *expr,
                    bool (*holds)(void *context, const struct slp_expr_term *term), void *context)
{
    bool *values = calloc(expr->nnodes, sizeof *values);
    bool result;

    if (!values)
        abort();
    for (unsigned i = 0; i < expr->nnodes; i++) {
        const struct node *n = &expr->nodes[i];
        if (n->kind == TERM)
            values[i] = holds(context, &expr->terms[n->left]);
        else if (n->kind == AND)
            values[i] = values[n->left] && values[n->right];
        else
            values[i] = values[n->left] || values[n->right];
    }
    result = values[expr->root];
    free(values);
    return result;
}

/* -1, 0, 1 as the growth is below, at or above the limit. */
static int against(const struct slp_expr_term *term, int64_t a, int64_t b)
{
    const struct slp_expr_limit *limit = &term->limit;
    __int128 growth = (__int128)b - a, bound = limit->value;

    for (unsigned i = 0; i < limit->decimals; i++)
        growth *= 10;
    if (limit->percent) {
        __int128 whole = a < 0 ? -(__int128)a : a;
        if (a == 0 && growth != 0)
            return growth > 0 ? 1 : -1;
        growth *= 100;
        bound *= a == 0 ? 1 : whole;
    } else {
        bound *= term->field->rate ? SLP_RATE_ONE : (__int128)1 << limit->shift;
    }
    return growth > bound ? 1 : growth < bound ? -1 : 0;
}

bool slp_expr_grew(const struct slp_expr_term *term, int64_t a, int64_t b)
{
    int side = against(term, a, b);

    switch (term->op) {
    case SLP_OP_MORE:
        return side > 0;
    case SLP_OP_LEAST:
        return side >= 0;
    case SLP_OP_LESS:
        return side < 0;
    case SLP_OP_MOST:
        return side <= 0;
    }
    return false;
}
