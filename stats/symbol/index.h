/* index.h: the names in one file, indexed.
 *
 * Purpose     Function, inlined functions and source lines of an address, from DWARF and symbol
 *             tables, fast for many addresses: libdw's own look-up goes through all symbols, and
 *             finds no unit of a compiler that writes no .debug_aranges (clang).
 * Invariants  Units are read when an address in them is asked for, then once.
 * Ownership   slp_index_open makes one, slp_index_drop frees it; the module is the caller's and
 *             outlives it. Names in frames are the module's, not to be freed.
 * errno, fork, signals   An ordinary program's.
 */
#ifndef SLP_SYMBOL_INDEX_H
#define SLP_SYMBOL_INDEX_H

#include <elfutils/libdwfl.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct slp_index;

struct slp_frame {
    const char *name; /* as the linker knows it, so C++'s are mangled */
    const char *file; /* of the source; NULL: unknown */
    int line;         /* in it; of an outer function where the inner one was called */
    bool inlined;     /* into the next frame */
};

/* NULL: no memory. */
struct slp_index *slp_index_open(Dwfl_Module *module);

/* Frames at pc (an address as the module has them), the innermost first, the last not inlined.
 * How many, `most` at most; 0: it has no name. */
size_t slp_index_find(struct slp_index *index, uint64_t pc, struct slp_frame *frames, size_t most);

void slp_index_drop(struct slp_index *index);

#endif
