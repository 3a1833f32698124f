/* prof_report.h: `slabpool report` of profiles.
 *
 * Purpose     Sites, functions, folded stacks or a flame graph of profiles, each or all added up.
 * Ownership, errno, fork, signals   An ordinary program's.
 */
#ifndef SLP_CLI_PROF_REPORT_H
#define SLP_CLI_PROF_REPORT_H

#include <stdbool.h>
#include <stddef.h>

struct slp_prof_wanted {
    bool top, cum, folded, merge;
    const char *flame;   /* a path that ends in .svg or .html, "-" for a page on standard output */
    const char *index;   /* the kind of value, as pprof names them; NULL: the profile's own */
    const char *folders; /* of debug files, separated by colons; NULL: the usual ones */
    unsigned rows;       /* of a table, at most */
};

/* A status of the command. */
int slp_prof_report(const char *const *paths, size_t n, const struct slp_prof_wanted *wanted);

#endif
