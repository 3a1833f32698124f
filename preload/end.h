/* end.h: how the end of the process is noticed, after everything else has run.
 *
 * Purpose     Calls slp_report_deliver() as the last thing before the process ends by
 *             exit (return from main, last thread's end), quick_exit, _exit or _Exit.
 * How         exit: ld.so's own exit handler runs the destructors of all objects; it is
 *             registered when the program starts, after the constructors of the
 *             libraries. A handler we register in our constructor, with no owning
 *             object so that our own destructors do not take it along, stands before
 *             it in the list and so runs after it: after all atexit handlers and all
 *             destructors. When we were opened by dlopen later, our destructor finds
 *             that the handler has run already and registers it again: handlers added
 *             while ld.so's runs are called next. All that exit does after it is to
 *             flush stdio; the handler does that first, then reports. No stream and
 *             no block is allocated for this.
 *             quick_exit: a handler registered in the constructor is the first one
 *             and runs last. _exit and _Exit are interposed.
 * Invariants  The status is the program's, but for what leaks.h says.
 * Ownership   Two static flags.
 * Locks       None of ours; those that exit itself takes to flush stdio.
 * errno, fork, signals   _exit and _Exit are async-signal-safe; in a vfork child they
 *             only end it.
 */
#ifndef SLP_PRELOAD_END_H
#define SLP_PRELOAD_END_H

/* From the constructor, once. */
void slp_end_start(void);

#endif
