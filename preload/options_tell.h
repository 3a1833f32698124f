/* options_tell.h: what is said about a setting, one line and one write each.
 *
 * Purpose     The lines that options.c and options_file.c write on descriptor 2.
 * Invariants  What the user wrote is cut short and has no control characters. Nothing is said that
 *             a parent under the library has said already, for the very same variable.
 * Ownership   The caller's.
 * Locks       None: called from the constructor.
 * errno, fork, signals   errno may change; nothing allocates.
 */
#ifndef SLP_PRELOAD_OPTIONS_TELL_H
#define SLP_PRELOAD_OPTIONS_TELL_H

#include <stddef.h>

#include "preload/options_value.h"
#include "stats/out.h"

/* Where a setting stands. */
struct slp_told_at {
    const char *entry; /* NAME=value of the environment: the setting itself, or what led to it */
    const char *file;  /* NULL: the environment */
    unsigned line;
};

/* A line is begun in line[size], with the place if that is a file; n bytes of the user's are shown;
 * the line goes out. */
void slp_tell_begin(struct slp_out *out, char *line, size_t size, const struct slp_told_at *at);
void slp_tell_show(struct slp_out *out, const char *text, size_t n);
void slp_tell_end(struct slp_out *out);

/* `text` and what is to be said of it, unless it was said already. */
void slp_tell_of(const struct slp_told_at *at, const char *text, const char *what);
void slp_tell_bad(const struct slp_told_at *at, const char *text, const char *accepted,
                 const char *standard);
/* at: a struct slp_told_at. */
void slp_tell_rule(const void *at, enum slp_rule_fault fault, const char *rule, size_t n);

#define SLP_RULES_ACCEPTED                                                                         \
    "size:key=value,key=value;... with a size of 1 to 262144 and the keys prealloc, limit, "       \
    "batch, keep"

#endif
