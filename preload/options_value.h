/* options_value.h: how one value of an option is read from text and written as text.
 *
 * Purpose     The parsers behind the table in options.c.
 * Invariants  A parser that returns -1 has changed nothing of its result, but
 *             slp_value_rules(), which keeps the good rules.
 * Ownership   The caller's.
 * Locks, errno, fork, signals   None; pure functions, no allocation, no locale.
 */
#ifndef SLP_PRELOAD_OPTIONS_VALUE_H
#define SLP_PRELOAD_OPTIONS_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/config.h"
#include "stats/out.h"

/* Equal but for ASCII case. b is a terminated string, a has n bytes. */
bool slp_value_is(const char *a, size_t n, const char *b);

/* Decimal digits with one of K M G T, n bytes of text. */
int slp_value_size(const char *text, size_t n, size_t *out);
/* A number without a sign, of 32 bits; K M G T as for a size. */
int slp_value_count(const char *text, uint32_t *out);
int slp_value_bool(const char *text, bool *out);
int slp_value_delay(const char *text, int64_t *out);
/* Index of text in words, which has ", " between any two. */
int slp_value_word(const char *text, const char *words, unsigned *out);
/* A pattern with %p %e %t %n %h %% alone, shorter than size. */
int slp_value_pattern(const char *text, char *out, size_t size);
/* A path shorter than size. */
int slp_value_path(const char *text, char *out, size_t size);

/* A signal that a program can do without, by name, with SIG or not, or by number; none is 0. */
int slp_value_signal(const char *text, int *out);
/* Whether the locale that an environment asks for is UTF-8. */
bool slp_value_utf8(char *const *environment);

/* What was wrong with a rule, for slp_value_rules(). */
enum slp_rule_fault {
    SLP_RULE_BAD,
    SLP_RULE_MANY,
    SLP_RULE_ADDED,  /* one size too many that is no built-in class */
    SLP_RULE_ROUNDED /* said of the first alone */
};

/* `size:key=value,...;...` into config->rules, sizes rounded up to what classes can
 * have. Tells `say` of each rule that is not as it should be, n bytes at rule. */
void slp_value_rules(const char *text, struct slp_config *config,
                     void (*say)(const void *context, enum slp_rule_fault fault, const char *rule,
                                 size_t n),
                     const void *context);

/* The n-th of terminated texts that lie behind each other. */
const char *slp_value_nth(const char *texts, unsigned n);

void slp_value_write_word(struct slp_out *out, const char *words, unsigned n);
void slp_value_write_size(struct slp_out *out, size_t size);
void slp_value_write_signal(struct slp_out *out, int number);
void slp_value_write_rules(struct slp_out *out, const struct slp_config *config);

#endif
