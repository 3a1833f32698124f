/* names.h: names of stacks, and the suppressions that cover them.
 *
 * Purpose     What found.c and text.c ask of helper.c, which has libdw.
 * Ownership   Kept for the life of the process.
 * Locks       None; one thread.
 * errno, fork, signals   An ordinary program's: it allocates and uses stdio.
 */
#ifndef SLP_LEAKS_NAMES_H
#define SLP_LEAKS_NAMES_H

#include "core/modules.h"
#include "stats/out.h"

/* What is to be named: addresses that calls return to, and the code that was there when the stack
 * was seen, NULL: not known. */
struct slp_leaks_stack {
    void *const *frames;
    const struct slp_module *const *modules;
    uint32_t depth;
};

/* Once, before what follows. */
void slp_names_begin(void);

/* Does a suppression cover this stack? It is then noted as used for so many. */
bool slp_names_cover(const struct slp_leaks_stack *stack, uint64_t blocks, uint64_t bytes);

/* A line for each frame and for each function inlined there. */
void slp_names_frames(struct slp_out *out, const struct slp_leaks_stack *stack);

/* The table of suppressions that were used. */
void slp_names_used(struct slp_out *out);

/* max_leaks of LSAN_OPTIONS; 0: not said. */
unsigned slp_names_most(void);
bool slp_names_prints(void);

#endif
