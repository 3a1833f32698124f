/* end.c: see end.h.
 */
#include "preload/end.h"

#include <dlfcn.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "core/harden.h"
#include "preload/dump.h"
#include "preload/leaks.h"
#include "preload/live.h"
#include "preload/malloc.h"
#include "preload/report.h"
#include "preload/report_io.h"

/* Of the C++ ABI, in every C library; object NULL: of no shared object. */
int __cxa_atexit(void (*function)(void *), void *argument, void *object);

static void deliver(enum slp_end how)
{
    if (slp_report_due())
        slp_leaks_look();
    slp_report_deliver(how);
    slp_live_end(how);
}

static _Noreturn void end_now(int status)
{
    for (;;)
        syscall(SYS_exit_group, slp_leaks_status(status));
}

/* Handlers cannot change the status of exit; nothing is left to be done by it. */
static void end_if_lost(void)
{
    if (slp_leaks_status(-1) != -1)
        end_now(-1);
}

static bool ran, destroyed; /* the handler has run; our destructor has */

static void close_streams(void)
{
#ifdef __GLIBC__
    fcloseall();
#else
    fflush(NULL);
#endif
}

/* fcloseall() is the very function exit would call next: it flushes what is buffered,
 * without the locks of streams. Called here, what a program's own stream functions
 * allocate is counted, and a report behind `2>&1` stands after the program's output.
 * A SIGPIPE the flush brings takes effect when the report has been written. */
static void last(void *unused)
{
    uint64_t mask;

    (void)unused;
    ran = true;
    if (!destroyed)
        return;
    slp_harden_check("exit");
    if (!slp_report_due()) {
        slp_live_end(SLP_END_EXIT);
        return;
    }
    slp_io_mask(SIG_BLOCK, SLP_IO_SIGNAL(SIGPIPE) | SLP_IO_SIGNAL(SIGXFSZ), &mask);
    close_streams();
    deliver(SLP_END_EXIT);
    slp_dump_end();
    slp_io_mask(SIG_SETMASK, mask, NULL);
    end_if_lost();
}

__attribute__((destructor)) static void destructor(void)
{
    destroyed = true;
#ifdef __GLIBC__
    if (ran)
        __cxa_atexit(last, NULL, NULL);
#else /* musl runs destructors last of all, and no handler after them */
    last(NULL);
#endif
}

static void last_quick(void)
{
    slp_harden_check("exit");
    deliver(SLP_END_QUICK_EXIT);
    end_if_lost();
}

void slp_end_start(void)
{
    __cxa_atexit(last, NULL, NULL);
    at_quick_exit(last_quick);
}

SLP_EXPORT _Noreturn void _exit(int status)
{
    deliver(SLP_END__EXIT);
    end_now(status);
}

SLP_EXPORT _Noreturn void _Exit(int status)
{
    deliver(SLP_END__EXIT);
    end_now(status);
}

/* The C library's runs the handlers, ours as the last of them. */
SLP_EXPORT _Noreturn void quick_exit(int status)
{
    void *next = dlsym(RTLD_NEXT, "quick_exit");
    void (*real)(int);

    memcpy(&real, &next, sizeof real);
    if (real)
        real(status);
    last_quick();
    end_now(status);
}
