/* fuzz.h: what the fuzz drivers share.
 *
 * Purpose     An input as a stream of bytes, the actors (threads that take turns), and the kernel
 *             that fails when it is told to.
 * Invariants  An input that has come to its end reads as zeros. One actor runs at a time, so a run
 *             follows from its input alone; the clock is the input's, too (fuzz_clock).
 * Ownership   One input at a time, one process.
 * Locks       Two semaphores for each actor: go and done.
 * Memory      What an actor wrote is before what the next one reads, by the semaphores.
 * errno, fork, signals   A child of fork has the forking actor alone: fuzz_actors_lost().
 */
#ifndef SLP_TESTS_FUZZ_H
#define SLP_TESTS_FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define FUZZ_ACTORS 4 /* the driver's own thread is number 0 */

struct fuzz_input {
    const uint8_t *at, *end;
};

static inline unsigned fuzz_byte(struct fuzz_input *in)
{
    return in->at < in->end ? *in->at++ : 0;
}

/* The main entry, as libFuzzer wants it. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes);

/* Says what is wrong, and aborts. */
_Noreturn void fuzz_wrong(const char *what);

/* Actor `who` does it, started if it does not live, while the others stand still. */
void fuzz_let(unsigned who, void (*todo)(struct fuzz_input *in), struct fuzz_input *in);
/* Its thread ends, as preload has threads end. */
void fuzz_end(unsigned who);
/* In the child of a fork. */
void fuzz_actors_lost(void);

/* The n-th contact with the kernel from now on fails, and `many` after it; many 0: none. */
void fuzz_fail(unsigned n, unsigned many);
/* Has one failed since this was asked last? */
bool fuzz_failed(void);

extern int64_t fuzz_clock; /* what slp_os_now says */

#endif
