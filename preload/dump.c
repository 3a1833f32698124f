/* dump.c: see dump.h.
 */
#include "preload/dump.h"

#include <errno.h>
#include <signal.h>
#include <string.h>

#include "core/os.h"
#include "preload/options_value.h"
#include "preload/parent.h"
#include "preload/report.h"
#include "preload/report_io.h"
#include "preload/report_stderr.h"

/* What a program is ended by is not held while we write, nor what the C library has of its own. */
#define LET_IN                                                                                     \
    (SLP_IO_SIGNAL(SIGSEGV) | SLP_IO_SIGNAL(SIGBUS) | SLP_IO_SIGNAL(SIGFPE) |                      \
     SLP_IO_SIGNAL(SIGILL) | SLP_IO_SIGNAL(SIGTRAP) | SLP_IO_SIGNAL(SIGABRT) |                     \
     SLP_IO_SIGNAL(SIGSYS) | SLP_IO_SIGNAL(SIGINT) | SLP_IO_SIGNAL(SIGHUP) |                       \
     SLP_IO_SIGNAL(SIGTERM) | SLP_IO_SIGNAL(SIGQUIT) | SLP_IO_SIGNAL(32) | SLP_IO_SIGNAL(33) |     \
     SLP_IO_SIGNAL(34))

static const struct slp_options *taken; /* NULL: no signal */

static void handle(int number)
{
    int saved = errno;

    (void)number;
    slp_report_dump();
    errno = saved;
}

/* One line to stderr. Unless `anyway`, not when a parent under the library, with the same value of
 * the variable, has said it. */
static void say(const struct slp_options *options, const char *what, bool anyway)
{
    char line[160], entry[64];
    struct slp_out out = {.data = entry, .size = sizeof entry - 1};

    slp_out_text(&out, "SLABPOOL_DUMP_SIGNAL=");
    slp_value_write_signal(&out, options->dump_signal);
    entry[out.used] = '\0';
    if (!anyway && slp_parent_has(entry))
        return;
    out = (struct slp_out){.data = line, .size = sizeof line};
    slp_out_text(&out, "slabpool: ");
    slp_out_text(&out, entry);
    slp_out_text(&out, what);
    if (slp_stderr_is(2))
        slp_os_write(2, line, out.used);
}

void slp_dump_start(const struct slp_options *options)
{
    struct sigaction ours = {.sa_handler = handle, .sa_flags = SA_RESTART | SA_ONSTACK}, before;
    int number = options->dump_signal;

    if (number == 0 || sigaction(number, NULL, &before) != 0)
        return;
    if (before.sa_handler != SIG_DFL) {
        say(options,
            before.sa_handler == SIG_IGN
                ? ": the process was started with this signal ignored; using none\n"
                : ": the signal has a handler already; using none\n",
            false);
        return;
    }
    const uint64_t held = ~(uint64_t)LET_IN | SLP_IO_SIGNAL(number);
    memcpy(&ours.sa_mask, &held, sizeof held); /* the kernel's part of a larger set */
    if (sigaction(number, &ours, NULL) == 0)
        taken = options;
}

void slp_dump_end(void)
{
    struct sigaction now;

    if (taken != NULL && taken->verbose && sigaction(taken->dump_signal, NULL, &now) == 0 &&
        now.sa_handler != handle)
        say(taken, ": the program has set this signal's action itself\n", true);
}
