/* symbol.h: names of code addresses, by elfutils' libdw.
 *
 * Purpose     Where an address of a process was, from its memory map and the files that were
 *             mapped: function, inlined functions, source line.
 * Invariants  A name is given only when the file that lies there now could be read.
 * Ownership   What is opened stays so until the process ends. A name that is fitted is changed in
 *             place.
 * errno, fork, signals   An ordinary program's. Separate debug files are found as gdb finds them;
 *             nothing is fetched over a network.
 */
#ifndef SLP_SYMBOL_SYMBOL_H
#define SLP_SYMBOL_SYMBOL_H

#include <stdint.h>
#include <stdio.h>

#include "stats/symbol/index.h"

struct slp_symbols;

/* maps: lines as in /proc/PID/maps, read to the end. NULL: no memory. */
struct slp_symbols *slp_symbols_open(FILE *maps);

/* Where an address lies, and its frames as slp_index_find has them. */
struct slp_symbol_place {
    const char *file; /* NULL: in none */
    uint64_t offset;  /* as addr2line -e FILE takes it */
    const unsigned char *build_id;
    size_t id_bytes;
};
size_t slp_symbols_frames(struct slp_symbols *symbols, uint64_t pc, struct slp_symbol_place *place,
                          struct slp_frame *frames, size_t most);

/* Where the function of that name of the module lies in which `within` does; 0: there is none. */
uint64_t slp_symbols_address(struct slp_symbols *symbols, uint64_t within, const char *name);

/* A C++ name as its source has it, others as they are; to be freed. NULL: no memory. */
char *slp_symbol_plain(const char *name);

/* Shortens a C++ name until it has at most `room` bytes, as far as it must: std::string for what it
 * stands for (always), no parameters, no arguments of templates, the end cut off. */
void slp_symbol_fit(char *name, size_t room);

#endif
