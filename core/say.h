/* say.h: messages that are longer than a line.
 *
 * Purpose     Text in pieces to descriptor 2, as the C library's own messages go.
 * Invariants  A message is written in as few calls as its length allows.
 * Ownership   The caller's struct; a message of several lines is kept whole by slp_say_begin.
 * Locks       slp_say_begin until slp_say_end: one message at a time; a thread that wants to speak
 *             meanwhile waits, and one that ends the process never calls slp_say_end. Nothing else
 *             is waited for in between.
 * errno, fork, signals   errno untouched; async-signal-safe, but for a signal that interrupts a
 *             message of its own thread: that one is then written among it.
 */
#ifndef SLP_CORE_SAY_H
#define SLP_CORE_SAY_H

#include "core/base.h"

struct slp_say {
    size_t used;
    char text[1024];
};

void slp_say_begin(struct slp_say *say);
void slp_say_end(struct slp_say *say);

void slp_say_text(struct slp_say *say, const char *text);
void slp_say_number(struct slp_say *say, uint64_t n);
void slp_say_hex(struct slp_say *say, uint64_t n);

/* What is gathered goes out now. */
void slp_say_flush(struct slp_say *say);

/* In the child of a fork: whoever spoke does not exist here. */
void slp_say_fork_child(void);

#endif
