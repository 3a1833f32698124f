/* page.h: reports as a page that is one file.
 *
 * Purpose     HTML with everything inside: style, script, the charting library with its licence,
 *             and the reports as JSON. It asks for nothing from anywhere, and says so to the
 *             browser (Content-Security-Policy).
 * Invariants  Names of programs and files are hostile bytes: in JSON `<`, `>` and `&` are written
 *             as escapes, in HTML as entities.
 *             Of many processes and programs those with most allocations are whole in it,
 *             SLP_PAGE_WHOLE of each; SLP_PAGE_LINES of each have a line; sums count all.
 * Ownership   The caller's.
 * errno, fork, signals   An ordinary program's.
 */
#ifndef SLP_CLI_PAGE_H
#define SLP_CLI_PAGE_H

#include <stdio.h>

#include "stats/cli/scope.h"

#define SLP_PAGE_WHOLE 10
#define SLP_PAGE_LINES 500

/* The parts that the build put into the command (page_parts.c); each ends with a NUL. */
extern const char slp_page_html[], slp_page_css[], slp_page_js[], slp_page_charts_js[],
    slp_page_library[], slp_page_licence[];

/* Writes the page. 0; -1 with errno. */
int slp_page_write(const struct slp_scope *scope, const char *const *files, size_t nfiles,
                   FILE *to);

/* The reports as JSON, unescaped. */
void slp_page_data(FILE *to, const struct slp_scope *scope, const char *const *files,
                   size_t nfiles);

#endif
