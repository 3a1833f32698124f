/* os_stop.h: the other threads of the process, stopped for a while.
 *
 * Purpose     So that their registers and stacks can be read, and memory stays as it is. A helper process
 *             that shares our memory (clone without CLONE_THREAD) is their tracer, as a thread cannot be
 *             that of its own process.
 * Invariants  From slp_os_stop to slp_os_go `threads` have all others that were found. A thread that does
 *             not stop in time (the kernel may wait for a vfork child or a disk) has stopped == false,
 *             and then so has the whole.
 * Ownership   The caller's struct; its memory is mapped by slp_os_stop, unmapped by slp_os_go.
 * Locks       None. Between the two nothing may be waited for that another thread could hold.
 * errno, fork, signals   errno untouched. All signals of the caller are blocked in between. The helper dies
 *             with the caller, and lets the others go by that.
 */
#ifndef SLP_CORE_OS_STOP_H
#define SLP_CORE_OS_STOP_H

#include "core/base.h"

#if defined(__x86_64__)
#define SLP_STOP_WORDS (27 + 64) /* user_regs_struct, and what fxsave writes */
#else
#define SLP_STOP_WORDS (34 + 66) /* user_pt_regs, user_fpsimd_state */
#endif

struct slp_stopped {
    int tid;
    int signal; /* it was about to get, and will */
    bool known, stopped;
    uintptr_t sp, token; /* of a stopped one: stack pointer, thread control block */
    uintptr_t registers[SLP_STOP_WORDS];
};

struct slp_stop {
    bool all; /* others are stopped, or there are none */
    uint32_t many, room;
    struct slp_stopped *threads;
    /* Between the caller and the helper. */
    _Atomic(uint32_t) step;
    int caller, helper, folder;
    uint64_t mask;
    size_t bytes;
};

/* all says how it went; slp_os_go must follow in any case. */
void slp_os_stop(struct slp_stop *s);
void slp_os_go(struct slp_stop *s);

#endif
