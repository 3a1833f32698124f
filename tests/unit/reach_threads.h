/* reach_threads.h: a thread that holds blocks while the test scans. */
#ifndef SLP_TESTS_UNIT_REACH_THREADS_H
#define SLP_TESTS_UNIT_REACH_THREADS_H

#include "tests/unit/reach.h"

static pthread_barrier_t reach_ready;
static _Atomic(bool) reach_over;
static __thread void *volatile reach_local;

UNIT_UNUSED static void reach_wait(void)
{
    pthread_barrier_wait(&reach_ready);
    while (!atomic_load(&reach_over))
        usleep(1000);
}

/* One of these is a thread's body while the test scans. */
UNIT_UNUSED static struct unit_thread reach_one;

UNIT_UNUSED static void reach_begin(void (*body)(void *), void *argument)
{
    pthread_barrier_init(&reach_ready, NULL, 2);
    unit_start(&reach_one, body, argument);
    pthread_barrier_wait(&reach_ready);
}

UNIT_UNUSED static void reach_end(void)
{
    atomic_store(&reach_over, true);
    unit_join(&reach_one);
}

UNIT_UNUSED NOINLINE static void reach_leave(void)
{
    void *volatile frame[64];
    for (int i = 0; i < 64; i++)
        frame[i] = i == 20 ? reach_block(100) : NULL;
    (void)frame[20];
}

UNIT_UNUSED NOINLINE static void reach_hold_both(void)
{
    void *volatile frame[3] = {reach_block(100), NULL, NULL};
    reach_local = reach_block(100);
    reach_wipe();
    reach_wait();
    (void)frame[0];
    reach_local = NULL;
}

UNIT_UNUSED static void reach_hold(void *unused)
{
    (void)unused;
    reach_leave();
    reach_hold_both();
}

#endif
