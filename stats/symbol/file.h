/* file.h: the file that a profile means, by its build id, and names in it.
 *
 * Purpose     A profile is read later and elsewhere: the path may hold another build by then, or
 *             nothing, while the debug information of the right one lies where gdb finds it.
 * Invariants  With a build id, a file with another one is never asked for a name. Without, the file
 *             at the path is taken, unless the one that was mapped is deleted. Only regular files
 *             are opened; nothing comes over a network.
 * Ownership   slp_file_open makes one, slp_file_drop frees it and the names it gave.
 * errno, fork, signals   An ordinary program's.
 */
#ifndef SLP_SYMBOL_FILE_H
#define SLP_SYMBOL_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "stats/symbol/index.h"

struct slp_file;

enum slp_file_state {
    SLP_FILE_HERE,    /* at its path, or its debug file was found */
    SLP_FILE_OTHER,   /* at the path is another build, and nowhere a debug file */
    SLP_FILE_MISSING, /* neither */
};

/* path as in a memory map (" (deleted)" may follow); build_id in hexadecimal, "" when it is not
 * known; folders: with debug files, separated by colons, before the usual ones; NULL: those alone.
 * NULL: there is none, *state says why. */
struct slp_file *slp_file_open(const char *path, const char *build_id, const char *folders,
                               enum slp_file_state *state);

/* Where the linker put what lies at that offset of the file; first: the lowest offset of its code
 * that was mapped, which says it when only a debug file is there. False: nowhere. */
bool slp_file_linked(const struct slp_file *file, uint64_t offset, uint64_t first, uint64_t *at);

/* As slp_index_find, for an address as the linker knows it. */
size_t slp_file_find(struct slp_file *file, uint64_t at, struct slp_frame *frames, size_t most);

void slp_file_drop(struct slp_file *file);

#endif
