/*
 * edge.c - the table behind edge.h.
 *
 * Purpose: addresses of live large blocks of exactly COUNT_LARGE usable bytes.
 * Invariant: `edges` entries, each once. More than EDGES at a time ends the program: a wrong count
 * would be worse. Owner: libcount.so. Lock: one spin lock, a leaf, held for a scan of the table.
 * Memory order: acquire in lock, release in unlock. errno: kept. fork: the child opens the lock;
 * an entry that another thread was writing then belongs to a block the child cannot free. Signals:
 * a handler that allocates such a block while its thread is here would wait for ever.
 */
#include "edge.h"

#include <sched.h>
#include <stddef.h>
#include <stdlib.h>

enum { EDGES = 4096 };
static uintptr_t edge[EDGES];
static size_t edges;
static bool held;

static void lock(void)
{
    while (__atomic_exchange_n(&held, true, __ATOMIC_ACQUIRE))
        sched_yield();
}

static void unlock(void)
{
    __atomic_store_n(&held, false, __ATOMIC_RELEASE);
}

void count_edge_add(uintptr_t p)
{
    lock();
    if (edges == EDGES)
        abort();
    edge[edges++] = p;
    unlock();
}

bool count_edge_remove(uintptr_t p)
{
    bool found = false;

    lock();
    for (size_t i = 0; i < edges && !found; i++) {
        if (edge[i] == p) {
            edge[i] = edge[--edges];
            found = true;
        }
    }
    unlock();
    return found;
}

void count_edge_reset(void)
{
    unlock();
}
