/* options.h: what LSAN_OPTIONS says.
 *
 * Purpose     LeakSanitizer's users have it in their scripts: suppressions, exitcode, max_leaks and
 *             print_suppressions hold here too; all else in it is of no meaning.
 * Ownership   The struct is the caller's.
 * errno, fork, signals   An ordinary program's.
 */
#ifndef SLP_LEAKS_OPTIONS_H
#define SLP_LEAKS_OPTIONS_H

#include <limits.h>
#include <stdbool.h>

struct slp_lsan_options {
    char suppressions[PATH_MAX]; /* "": none */
    int status;
    unsigned most;
    bool print;
};

/* Changes what `text` names; text: key=value, separated by blanks, commas or colons, values quoted
 * or not. */
void slp_lsan_read(struct slp_lsan_options *options, const char *text);

#endif
