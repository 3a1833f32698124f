/* report_turn.c: see report_turn.h.
 */
#include "preload/report_turn.h"

#include <stdatomic.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

#include "stats/process.h"

#define WAIT_MS 8000

enum phase { IDLE, BUSY, DONE };

static struct {
    _Atomic unsigned phase; /* enum phase */
    _Atomic pid_t deliverer;
    _Atomic bool dump_wanted;
    _Atomic uint64_t dumper; /* 0: none; thread in the upper half, milliseconds in the lower */
} turn;

static uint64_t thread(void)
{
    return (uint64_t)syscall(SYS_gettid);
}

/* Waits while it holds. */
static void wait_while(bool (*holds)(void))
{
    const struct timespec slice = {0, 1000000};

    for (int ms = 0; ms < WAIT_MS && holds(); ms++)
        syscall(SYS_nanosleep, &slice, NULL);
}

/* Not in a signal handler on top of the delivery or the dump: there is nothing to wait for. */
static bool others_deliver(void)
{
    return atomic_load_explicit(&turn.phase, memory_order_acquire) == BUSY &&
           (uint64_t)atomic_load_explicit(&turn.deliverer, memory_order_relaxed) != thread();
}

static bool others_dump(void)
{
    uint64_t dumper = turn.dumper;

    return dumper != 0 && dumper >> 32 != thread();
}

bool slp_turn_due(void)
{
    return atomic_load_explicit(&turn.phase, memory_order_relaxed) == IDLE;
}

bool slp_turn_end_begin(void)
{
    unsigned phase = IDLE;

    if (!atomic_compare_exchange_strong(&turn.phase, &phase, BUSY)) {
        wait_while(others_deliver); /* what it writes must not be cut off by the end we bring */
        return false;
    }
    atomic_store_explicit(&turn.deliverer, (pid_t)thread(), memory_order_relaxed);
    wait_while(others_dump);
    return true;
}

void slp_turn_end_done(void)
{
    atomic_store_explicit(&turn.phase, DONE, memory_order_release);
}

/* A dump that did not end in time, or is of this thread, which could not be here, was left by a
 * longjmp of the program's: its place is taken. */
static bool dump_begin(uint64_t *mine)
{
    uint64_t now = (uint32_t)(slp_process_clock() / 1000), seen = turn.dumper;

    *mine = thread() << 32 | now;
    if (seen != 0 && seen >> 32 != *mine >> 32 && (uint32_t)(now - seen) <= WAIT_MS)
        return false;
    return atomic_compare_exchange_strong(&turn.dumper, &seen, *mine);
}

/* The end sets the phase, then looks whether somebody dumps; here it is the other way round. */
void slp_turn_dump(void (*write)(void))
{
    uint64_t mine;

    turn.dump_wanted = true;
    while (turn.dump_wanted && turn.phase == IDLE && dump_begin(&mine)) {
        turn.dump_wanted = false;
        if (turn.phase == IDLE)
            write();
        atomic_compare_exchange_strong(&turn.dumper, &mine, 0);
    }
}

void slp_turn_fork_child(void)
{
    atomic_store_explicit(&turn.phase, IDLE, memory_order_relaxed);
    atomic_store_explicit(&turn.dump_wanted, false, memory_order_relaxed);
    atomic_store_explicit(&turn.dumper, 0, memory_order_relaxed);
}
