/* leaks.h: SLABPOOL_LEAKS.
 *
 * Purpose     At the end of the process what was sampled and never freed is judged and told
 *             (stats/leaks.h), on the stderr that reports go to, and `error` sets the status.
 * Invariants  The status is the program's unless `error` found lost blocks that no suppression
 *             covers. Where suppressions could not be looked at, it is the program's.
 *             A child of fork answers for its own blocks alone. Nothing is told of an end by a
 *             signal, abort or exec, nor of a vfork child.
 * Ownership   The helper of libslabpool-leaks.so stays open; it runs on a stack of its own.
 * Locks       None of ours is held. The helper uses malloc, stdio and libdw: it is not called where
 *             a signal's handler ends the process, and nothing is looked at where that interrupted
 *             us.
 * errno, fork, signals   errno may change. slp_leaks_fork_child in the child of fork.
 */
#ifndef SLP_PRELOAD_LEAKS_H
#define SLP_PRELOAD_LEAKS_H

#include "preload/options.h"

/* Before the sampler starts, so that the helper's own memory is no sample. Takes out of
 * *options what cannot be had. */
void slp_leaks_start(struct slp_options *options);

void slp_leaks_fork_child(void);

/* Notes from where the process is ended; with nothing between it and that place but code that can
 * be unwound. */
void slp_leaks_look(void);

struct slp_leaks_end {
    int pid;
    const char *exe;
    enum slp_end how;
    bool speaks;  /* also where nothing is lost */
    int fd;       /* -1: none */
    char *buffer; /* for the text */
    size_t size;
};

/* Once. */
void slp_leaks_deliver(const struct slp_leaks_end *end);

/* What the process is to end with, where that would be `status`. */
int slp_leaks_status(int status);

#endif
