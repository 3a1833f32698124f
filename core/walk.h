/* walk.h: the calling thread's stack, frame by frame, by rules that are kept.
 *
 * Purpose     Return addresses without libunwind: each frame's rule is read from the module's own
 *             table once (cfi.h) and kept for the whole process. Where the rule says so that is a
 *             walk along frame pointers; where it does not, they are not believed.
 * Invariants  A kept rule is what the table of the code that is mapped now says. The program
 *             itself, the C library and this library stay; any other module is recognised in each
 *             walk by its place and its build id before a rule of it is used, and when it is a new
 *             one all rules within its bounds are dropped before; without a build id it keeps none.
 *             A module with a frame on the stack is not unloaded meanwhile.
 *             A walk that meets a rule that is not simple gives nothing. Code without a table, as
 *             a JIT's, is left along its frame pointer if that leads up the stack; else the stack
 *             ends there, as it does for libunwind. Such a frame pointer may be any number: behind
 *             it nothing is read that may not be mapped. On aarch64 the walk gives nothing there.
 * Memory      A rule is one word in a table of 64 KiB; a lost one is read again.
 * Locks       None waits: who does not get the right to enter a module keeps no rule of it.
 *             The C library's _dl_find_object (2.35) takes none either; without it there is no
 *             walk.
 * Memory order   A module's stamp: release ↔ acquire; a thread that sees it sees the rules of
 *             another module in its place dropped.
 * errno, fork, signals   errno untouched; async-signal-safe and reentrant; allocates nothing. In
 *             the child of a fork that came while a module was entered, new ones keep no rules.
 */
#ifndef SLP_CORE_WALK_H
#define SLP_CORE_WALK_H

#include "core/base.h"

struct slp_walk_regs {
    uintptr_t pc, sp, fp;
    uintptr_t lr; /* 0: not known, or there is none */
};

/* After slp_rule_open. Return addresses from *regs on, innermost first, its pc too, which is exact;
 * but not the first ones if they are within [skip_begin, skip_end). How many, at most `most`; -1
 * when it cannot be known by rules. */
int slp_walk(const struct slp_walk_regs *regs, uintptr_t skip_begin, uintptr_t skip_end,
             void **frames, int most);

/* The registers of what a signal interrupted. */
void slp_walk_context(struct slp_walk_regs *regs, const void *context);

/* The registers here. */
#if defined(__x86_64__)
#define SLP_WALK_HERE(r)                                                                           \
    __asm__ volatile("lea 0f(%%rip), %0\n0:\n\tmov %%rsp, %1\n\tmov %%rbp, %2"                     \
                     : "=&r"((r)->pc), "=&r"((r)->sp), "=&r"((r)->fp));                            \
    (r)->lr = 0
#else
#define SLP_WALK_HERE(r)                                                                           \
    __asm__ volatile("adr %0, 0f\n0:\n\tmov %1, sp\n\tmov %2, x29\n\tmov %3, x30"                  \
                     : "=&r"((r)->pc), "=&r"((r)->sp), "=&r"((r)->fp), "=&r"((r)->lr))
#endif

#endif
