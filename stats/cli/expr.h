/* expr.h: conditions on how counters grew, as `slabpool diff --fail-if` takes them.
 *
 * Purpose     Reads  expr  = all { "or" all }
 *                    all   = part { "and" part }
 *                    part  = "(" expr ")" | name op limit
 *                    name  = [ "totals." ] field | "large." field | "arena." field
 *                          | "fallback." field | "class[" ( size | "*" ) "]." field
 *                    op    = ">" | ">=" | "<" | "<="
 *                    limit = [ "+" | "-" ] number ( "%" | [ K | M | G | T ] )
 *             with fields of diff_fields.h. A name stands for how much it grew, B - A; with % for
 *             that in hundredths of |A|. class[*] holds when any class does.
 * Invariants  Comparison is exact: whole numbers of 128 bits, no floating point. Growth from 0 is
 *             more than any percent, a fall from 0 less than any; 0 to 0 is 0 %.
 * Ownership   slp_expr_read allocates, slp_expr_free frees.
 * errno, fork, signals   An ordinary program's.
 */
#ifndef SLP_CLI_EXPR_H
#define SLP_CLI_EXPR_H

#include "stats/cli/diff_fields.h"

enum slp_expr_op { SLP_OP_MORE, SLP_OP_LEAST, SLP_OP_LESS, SLP_OP_MOST };

/* value / 10^decimals * 2^shift, or so many percent. */
struct slp_expr_limit {
    int64_t value;
    unsigned decimals, shift;
    bool percent;
};

#define SLP_EXPR_ANY UINT64_MAX /* a term's size: each class */

struct slp_expr_term {
    const struct slp_field *field;
    uint64_t size; /* of the class, or SLP_EXPR_ANY; 0 for other parts */
    enum slp_expr_op op;
    struct slp_expr_limit limit;
    const char *limit_text; /* in the text that was read */
    size_t limit_length;
};

struct slp_expr;

/* Reads text, which must outlive the result. NULL: *why is a sentence's end, *at the place. */
struct slp_expr *slp_expr_read(const char *text, const char **why, size_t *at);
void slp_expr_free(struct slp_expr *expr);

/* Its terms, in the order of the text; NULL past the last. */
const struct slp_expr_term *slp_expr_term(const struct slp_expr *expr, unsigned i);

/* Does it hold? holds(context, term) says so of a term. */
bool slp_expr_holds(const struct slp_expr *expr,
                    bool (*holds)(void *context, const struct slp_expr_term *term), void *context);

/* Does the term hold for a counter that went from a to b? */
bool slp_expr_grew(const struct slp_expr_term *term, int64_t a, int64_t b);

#endif
