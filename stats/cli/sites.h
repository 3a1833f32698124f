/* sites.h: a heap profile as text: who allocated most, and who still holds it.
 *
 * Purpose     `slabpool report` of a profile.
 * Invariants  A site is a stack of addresses; what calls main is left out of the text. Lines have at
 *             most 100 columns.
 * Ownership, errno, fork, signals   An ordinary program's.
 */
#ifndef SLP_CLI_SITES_H
#define SLP_CLI_SITES_H

/* Prints the profile's sites with most bytes, `rows` of them. A status of the command. */
int slp_sites_report(const char *path, unsigned rows);

#endif
