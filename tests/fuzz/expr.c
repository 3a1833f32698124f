/* expr.c: conditions of `slabpool diff`, as text.
 *
 * Purpose     slp_expr_read takes whatever there is. What it reads is written term by term, and
 *             must be read as the same; what it rejects it rejects at a place inside the text.
 */
#include "tests/fuzz/fuzz.h"

#include "stats/cli/expr.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Values at which a term is asked for its opinion. */
static const int64_t values[] = {0, 1, -1, 100, 1000000, INT64_MAX, INT64_MIN};
#define VALUES (sizeof values / sizeof values[0])

void fuzz_wrong(const char *what)
{
    fprintf(stderr, "fuzz: %s\n", what);
    abort();
}

/* diff_fields.c wants it for values, which are not asked for here. */
uint64_t slp_hit_rate(uint64_t hits, uint64_t misses)
{
    (void)hits;
    (void)misses;
    return 0;
}

static bool odd(void *context, const struct slp_expr_term *term)
{
    (void)term;
    return ++*(unsigned *)context % 2;
}

static void same(const struct slp_expr_term *x, const struct slp_expr_term *y)
{
    if (x->field != y->field || x->size != y->size || x->op != y->op ||
        memcmp(&x->limit, &y->limit, sizeof x->limit) != 0)
        fuzz_wrong("a term does not read as it is written");
}

/* Above its limit a term is not below it, and one of the four holds. */
static void opinion(const struct slp_expr_term *term)
{
    struct slp_expr_term t = *term;
    for (size_t i = 0; i < VALUES * VALUES; i++) {
        bool held[4];
        for (unsigned op = 0; op < 4; op++) {
            t.op = (enum slp_expr_op)op;
            held[op] = slp_expr_grew(&t, values[i / VALUES], values[i % VALUES]);
        }
        if (held[SLP_OP_MORE] == held[SLP_OP_MOST] || held[SLP_OP_LESS] == held[SLP_OP_LEAST] ||
            (held[SLP_OP_MORE] && held[SLP_OP_LESS]))
            fuzz_wrong("a comparison contradicts its opposite");
    }
}

static void again(const struct slp_expr_term *term)
{
    static const char *const ops[] = {">", ">=", "<", "<="};
    char text[256], size[24] = "*";
    const char *part = slp_part_names[term->field->part], *why;
    size_t at;

    if (term->size != SLP_EXPR_ANY)
        snprintf(size, sizeof size, "%llu", (unsigned long long)term->size);
    bool class = term->field->part == SLP_PART_CLASS;
    snprintf(text, sizeof text, "%s%s%s%s%s%s %s %.*s", part ? part : "", class ? "[" : "",
             class ? size : "", class ? "]" : "", part ? "." : "", term->field->name,
             ops[term->op], (int)term->limit_length, term->limit_text);
    struct slp_expr *expr = slp_expr_read(text, &why, &at);
    if (!expr || !slp_expr_term(expr, 0) || slp_expr_term(expr, 1))
        fuzz_wrong("what is written is not one term");
    same(slp_expr_term(expr, 0), term);
    slp_expr_free(expr);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes)
{
    char *text = malloc(bytes + 1); /* its own block: a look beyond is found */
    const struct slp_expr_term *term;
    const char *why;
    size_t at;
    unsigned asked = 0, n = 0;

    if (!text)
        return 0;
    memcpy(text, data, bytes);
    text[bytes] = '\0';
    struct slp_expr *expr = slp_expr_read(text, &why, &at);
    if (!expr && at > strlen(text))
        fuzz_wrong("a fault outside the text");
    if (expr) {
        for (; (term = slp_expr_term(expr, n)) != NULL; n++)
            if (term->limit_length < 100) {
                again(term);
                opinion(term);
            }
        (void)slp_expr_holds(expr, odd, &asked);
        if (n == 0 || asked != n)
            fuzz_wrong("not every term is asked");
    }
    slp_expr_free(expr);
    free(text);
    return 0;
}
