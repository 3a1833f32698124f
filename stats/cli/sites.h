/* sites.h: a heap profile as text: who allocated most, and who still holds it.
 *
 * Purpose     `slabpool report` of a profile.
 * Invariants  Stacks whose names agree are one site.
 * Ownership, errno, fork, signals   An ordinary program's.
 */
#ifndef SLP_CLI_SITES_H
#define SLP_CLI_SITES_H

/* Prints the profile's sites with most bytes, `rows` of them. A status of the command. */
int slp_sites_report(const char *path, unsigned rows);

#endif
