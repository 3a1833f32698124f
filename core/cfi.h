/* cfi.h: how to get from a frame to its caller's, as the compiler wrote it down.
 *
 * Purpose     Reads a module's unwind table (.eh_frame, found by the sorted table of its
 *             .eh_frame_hdr) for one address, and says what the caller's registers are there if
 *             that is one of the few simple rules that nearly all code follows.
 * Invariants  A rule is proven by the table: what is not understood is refused, never guessed.
 * Ownership   The module's, which must stay mapped: its frame is on the stack.
 * Locks       None.
 * errno, fork, signals   errno untouched; async-signal-safe; allocates nothing.
 */
#ifndef SLP_CORE_CFI_H
#define SLP_CORE_CFI_H

#include "core/base.h"

enum slp_cfi_kind {
    SLP_CFI_NONE,
    SLP_CFI_SP,      /* the caller's stack pointer (CFA) is the stack pointer + cfa */
    SLP_CFI_FP,      /* the frame pointer + cfa */
    SLP_CFI_REALIGN, /* in memory at frame pointer - cfa; the caller's one is at this one */
    SLP_CFI_SIGNAL,  /* everything is in the signal's context */
    SLP_CFI_END      /* nobody called it */
};

struct slp_cfi {
    enum slp_cfi_kind kind;
    uint32_t cfa; /* bytes */
    uint32_t fp;  /* the caller's frame pointer is at CFA - fp; 0: not saved, it is the same */
    uint32_t ra;  /* the return address is at CFA - ra; 0: in the link register */
};

/* The rule at address `at` of the module whose .eh_frame_hdr is at `table`. 0; 1: the table has
 * nothing for the address; -1: it has what is not understood. */
int slp_cfi_find(const void *table, uintptr_t at, struct slp_cfi *rule);

#endif
