/* advice_rule.h: what the rules of advice.c and advice_misses.c share.
 *
 * Purpose     What a rule looks at, and the words it says. A rule is a function that adds an item
 *             or not.
 * Invariants  None.
 * Ownership   Texts of numbers lie in a ring of eight: they are for one call of slp_rule_because.
 * errno, fork, signals   An ordinary program's; one thread.
 */
#ifndef SLP_CLI_ADVICE_RULE_H
#define SLP_CLI_ADVICE_RULE_H

#include "stats/cli/advice.h"

struct slp_rule {
    const struct slp_snapshot *s;
    const json_t *json;
    uint64_t processes;
    struct slp_advice *items;
    size_t n;
};

/* As text: 12,345 and 1.5 MiB. */
const char *slp_rule_count(uint64_t value);
const char *slp_rule_size(int64_t bytes);

double slp_rule_percent(uint64_t part, uint64_t all);

/* The value of an option in the report; NULL when it has none of that name. */
const char *slp_rule_setting(const struct slp_rule *a, const char *name);

/* A new item, to which reasons are appended. */
struct slp_advice *slp_rule_add(struct slp_rule *a, const char *id, const char *title);
void slp_rule_because(struct slp_advice *item, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Misses of blocks used for the first time, and the rules of SLABPOOL_CLASSES against them. */
void slp_rule_misses(struct slp_rule *a);

#endif
