/* run.h: what the files of the verb `run` share.
 *
 * Purpose     run.c reads options and reports; run_child.c starts the command, waits for it and
 *             is as good as not there to its parent and its terminal; run_folder.c keeps the
 *             folder in which the processes leave their counters; run_watch.c notes programs that
 *             leave none; run_library.c finds the library.
 * Invariants  From slp_run_child_block() to slp_run_child_pass_on() every signal is blocked in
 *             this process, so that it ends in no way but its own (SIGKILL aside). What comes
 *             before the command is there is sent on to it.
 * Ownership   A verb's: until the process ends.
 * errno, fork, signals   An ordinary program of one thread.
 */
#ifndef SLP_CLI_RUN_H
#define SLP_CLI_RUN_H

#include <limits.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include <jansson.h>

#include "stats/cli/tree.h"

struct slp_run_child {
    pid_t pid;
    int status;     /* as waitpid gives it */
    int error;      /* errno of an exec that failed */
    double seconds; /* that it lived */
    bool ended;
    bool whole;     /* waits for the whole tree: orphans are ours */
    bool left;      /* some of the tree still ran when we stopped waiting */
};

/* Before the folder is made. */
void slp_run_child_block(void);

/* Starts the command with these variables ("NAME=value", ended by NULL) set. 0, or -1 with a
 * message: it could not be started, or child->error says why exec failed. */
int slp_run_child_start(struct slp_run_child *child, char *const argv[], char *const variables[]);

/* Waits until the command has ended; calls tick(context) now and then meanwhile, soon at first. */
void slp_run_child_wait(struct slp_run_child *child, void (*tick)(void *), void *context);

/* After its end: waits until busy(context) says no, or for ms milliseconds (below 0: without
 * end), or until the user interrupts. */
void slp_run_child_linger(struct slp_run_child *child, int ms, bool (*busy)(void *),
                          void *context);

/* Ends this process as the command ended: with its status or, without a core, by its signal.
 * trouble: the status instead of 0. */
_Noreturn void slp_run_child_pass_on(const struct slp_run_child *child, int trouble);

/* The library's real path: the given one, or the one beside the command. 0, or -1 after a
 * message. */
int slp_run_library(const char *given, char found[PATH_MAX]);

/* ---- what cannot be counted ---- */

struct slp_run_watch {
    json_t *seen, *uncounted; /* programs by their paths */
};

/* Has a process that is younger than this one SLABPOOL_LIVE=FOLDER in its environment? So one is
 * found that was just forked, or is between exec and its first look at the folder. */
bool slp_run_watch_any(pid_t after, const char *folder);

void slp_run_watch_look(struct slp_run_watch *watch, pid_t root);
/* Says which they were, and frees the lists. */
void slp_run_watch_say(struct slp_run_watch *watch);

/* ---- the folder ---- */

struct slp_run_folder {
    char path[PATH_MAX];
    int lock;     /* a descriptor that holds the lock on it, -1: not ours to lock */
    bool live;    /* SLABPOOL_LIVE files; else reports as JSON */
    bool reports; /* with live: reports as well, for what live files have not (the sampler's) */
    bool keep;    /* given by the user: nothing is removed */
    json_t *seen; /* the names that are done with or were there before */
    size_t unreadable, running, incomplete;
    const struct slp_run_child *child;
    struct slp_tree *tree;
};

/* given: a folder of the user's, made if need be; NULL: a private one under TMPDIR, /dev/shm or
 * /tmp. 0, or -1 after a message. */
int slp_run_folder_make(struct slp_run_folder *folder, const char *given);

/* Takes the counters of the processes that have ended into the tree, when they are many. */
void slp_run_folder_harvest(struct slp_run_folder *folder);

/* Does a process still run whose counters are in the folder, or may come to be? */
bool slp_run_folder_busy(struct slp_run_folder *folder);

/* Takes all, of running processes the counts so far; then removes the folder, unless it is the
 * user's or processes that still run may yet need it. */
void slp_run_folder_finish(struct slp_run_folder *folder);

#endif
