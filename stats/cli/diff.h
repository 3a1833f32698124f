/* diff.h: two runs and what is wrong between them.
 *
 * Purpose     What diff.c found, for the two forms in diff_show.c.
 * Invariants  failed lists each term, for each class where it stands for any, that holds in a
 *             condition that does.
 * Ownership   diff.c's.
 * errno, fork, signals   An ordinary program's.
 */
#ifndef SLP_CLI_DIFF_H
#define SLP_CLI_DIFF_H

#include "stats/cli/expr.h"

struct slp_diff_failed {
    const char *text; /* of the condition */
    const struct slp_expr_term *term;
    uint64_t size; /* of the class */
};

struct slp_diff {
    const struct slp_snapshot *a, *b;
    const char *name_a, *name_b;
    size_t processes_a, processes_b;
    struct slp_diff_failed *failed;
    size_t nfailed;
    bool json, all;
};

/* The smallest size above `after` that has a row in either; 0: none. */
uint64_t slp_diff_next(const struct slp_diff *d, uint64_t after);

void slp_diff_text(const struct slp_diff *d);
void slp_diff_json(const struct slp_diff *d);

#endif
