/* stack.h: call stacks.
 *
 * Purpose     Return addresses of the calling thread's stack, by rules (walk.h), where those do not
 *             do by libunwind, and as lines of a message. libunwind is opened only when an option
 *             asks for stacks: a library that were linked to it would change how the program's C++
 *             exceptions are unwound.
 * Invariants  libunwind is entered once at a time in a thread: what it and the loader allocate
 *             meanwhile takes no stack from it.
 *             Between slp_stack_fork_prepare and the end of the fork nobody enters it, and the
 *             child of a process in which another thread was in it does no more: its lock and the
 *             loader's may be held there for ever.
 * Ownership   The caller's arrays.
 * Locks       To be called without a lock of ours: libunwind takes its own and the loader's.
 *             Rules take none.
 * Memory      inside and forking are sequentially consistent: a capture that did not see the fork
 *             coming is seen by the child.
 * errno, fork, signals   errno kept. slp_stack_from is for the handler of a fault, and
 *             slp_stack_print is async-signal-safe, with slp_say_begin held.
 */
#ifndef SLP_CORE_STACK_H
#define SLP_CORE_STACK_H

#include "core/say.h"

/* Deeper stacks lose their roots. Of python3, gcc, node and java 41 % of samples may be deeper than
 * 32, 1 % deeper than 64 and next to none deeper than this. */
#define SLP_STACK_MOST 128
struct slp_trace {
    int thread;
    uint32_t depth; /* 0: not known */
    void *frames[SLP_STACK_MOST];
};

/* For a message: the innermost frames. */
#define SLP_BRIEF_MOST 32
struct slp_brief {
    int thread;
    uint32_t depth;
    void *frames[SLP_BRIEF_MOST];
};

/* Opens the rules and libunwind; from the constructor. 0, or -1 when there are neither. */
int slp_stack_open(void);

/* The caller's stack, innermost first, up to `most` return addresses outside this library; how
 * many, 0 when it cannot be had. */
int slp_stack_capture(void **frames, int most);

/* Fills in *trace: the calling thread and its stack. */
void slp_stack_trace(struct slp_trace *trace);
void slp_stack_brief(struct slp_brief *trace);

/* The stack that a signal interrupted; context is the handler's third argument. The first frame is
 * the instruction itself. */
int slp_stack_from(const void *context, void **frames, int most);

/* One line a frame: number, address, module and offset in it as addr2line takes them. `exact`: the
 * first is an instruction's address, not one to return to. */
void slp_stack_print(struct slp_say *say, void *const *frames, uint32_t depth, bool exact);

/* What the calling thread is in, seen from its stack. */
#define SLP_STACK_SIGNAL 1u /* a signal's handler */
#define SLP_STACK_INSIDE 2u /* one that interrupted this library */
#define SLP_STACK_CUT    4u /* or more than that: the stack could not be followed to its end */
unsigned slp_stack_place(void);

void slp_stack_fork_prepare(void);
void slp_stack_fork_parent(void);
void slp_stack_fork_child(void);

#endif
