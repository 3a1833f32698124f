/* start.c: from the loader's first malloc to a library in force.
 *
 * Purpose     The constructor, and the hooks for a thread's end and for fork.
 * Order       Before the constructor: core serves with built-in settings from constant-
 *             initialised state. Constructor: options, core's configuration, thread ends, faults, leaks,
 *             profile, live file, report, end, dump; what each needs of the others is said there.
 * Invariants  A thread's heap is given back after a whole round of its key destructors, so that
 *             destructors of the program that allocate still find it.
 * errno, fork, signals   errno kept. No prepare handler; see core/fork.h.
 */
#include "core/fork.h"
#include "core/heap.h"
#include "core/os.h"
#include "core/pools/magazine.h"
#include "preload/dump.h"
#include "preload/end.h"
#include "preload/fault.h"
#include "preload/foreign.h"
#include "preload/leaks.h"
#include "preload/live.h"
#include "preload/options.h"
#include "preload/parent.h"
#include "preload/profile.h"
#include "preload/report.h"

#include <errno.h>
#include <pthread.h>

static struct slp_options options;
static pthread_key_t key;
static bool have_key;

/* The key's value counts the rounds: the C library calls destructors again as long as they set a
 * value, at least four times. The heap goes in our second round, after the destructors of the
 * first have used it; not later, since a thread whose first use of us is in a destructor starts
 * to count there. What allocates after that is served by the shared heap. */
static void thread_end(void *round)
{
    if ((uintptr_t)round == 1 && pthread_setspecific(key, (void *)(uintptr_t)2) == 0)
        return;
    slp_pools_thread_end();
    slp_heap_detach();
}

static void thread_begin(void)
{
    if (have_key)
        (void)pthread_setspecific(key, (void *)(uintptr_t)1);
}

static void fork_child(void)
{
    slp_live_fork_begin();
    slp_fork_child();
    slp_pools_fork_child();
    slp_live_fork_end();
    slp_report_fork_child();
}

__attribute__((constructor)) static void start(void)
{
    int kept = errno;
    slp_parent_start();
    slp_options_read(&options);
    if (slp_config_apply(&options.core) != 0) {
        static const char text[] =
            "slabpool: libmimalloc.so.2 not found; what the slabs may not serve goes to mmap\n";
        slp_os_write(2, text, sizeof text - 1);
    }
    slp_foreign_start();
    have_key = pthread_key_create(&key, thread_end) == 0;
    slp_heap_on_attach = thread_begin;
    if (slp_thread_owns(slp_thread.heap))
        thread_begin();
    if (options.core.harden != SLP_HARDEN_OFF)
        slp_fault_start();
    if (options.core.guard_rate != 0)
        slp_fault_guard(options.core.guard_rate);
    slp_leaks_start(&options);
    slp_profile_start(&options);
    (void)pthread_atfork(NULL, NULL, fork_child);
    slp_live_start(&options);
    slp_report_start(&options);
    slp_end_start();
    slp_dump_start(&options);
    errno = kept;
}
