/* tune_show.h: what was chosen, as a file for the library and as text for a person.
 *
 * Purpose     SLABPOOL_CONFIG with one line `classes = ...`; a table with what is expected.
 * Invariants  The file says in comments where it is from. Levels without a rule are added up.
 * Ownership   Nothing is kept.
 * errno, fork, signals   An ordinary program's.
 */
#ifndef SLP_CLI_TUNE_SHOW_H
#define SLP_CLI_TUNE_SHOW_H

#include <stdio.h>

#include "stats/cli/tune.h"

void slp_tune_write(const struct slp_tune *t, FILE *to, char **files, int n);
void slp_tune_show(const struct slp_tune *t, const char *out, char **files, int n);

#endif
