/* clean.h: the files of dead processes in a live folder, removed.
 *
 * Purpose     `slabpool report --clean DIR`.
 * Invariants  A file is removed only when it can be read as one of ours and its process image
 *             has ended; what is damaged, or not ours, stays and is told.
 * Ownership, locks, errno, fork, signals   An ordinary program's.
 */
#ifndef SLP_CLI_CLEAN_H
#define SLP_CLI_CLEAN_H

/* Says on standard output how many files were removed and how many stay. SLP_CLI_OK or
 * SLP_CLI_TROUBLE. */
int slp_clean_folder(const char *path);

#endif
