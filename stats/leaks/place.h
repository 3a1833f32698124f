/* place.h: where a frame of a stack is.
 *
 * Purpose     Names by what is mapped now, or by the file that was when the stack was seen, if it has
 *             been unmapped since: found by its build id.
 * Ownership   Files are kept open, 64 at most; names live until the process ends.
 * errno, fork, signals   An ordinary program's.
 */
#ifndef SLP_LEAKS_PLACE_H
#define SLP_LEAKS_PLACE_H

#include "stats/leaks/names.h"
#include "stats/symbol/symbol.h"

/* Frame i of the stack, as slp_symbols_frames has it; symbols may be NULL. */
size_t slp_place_find(struct slp_symbols *symbols, const struct slp_leaks_stack *stack, uint32_t i,
                      struct slp_symbol_place *place, struct slp_frame *frames, size_t most);

#endif
