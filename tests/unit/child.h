/* child.h: runs a part of a test in a child process and collects what it says on stderr. */
#ifndef SLP_TESTS_CHILD_H
#define SLP_TESTS_CHILD_H

#include "tests/unit/unit.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

struct child {
    char said[4096]; /* on descriptor 2, ended by NUL */
    int status;      /* as waitpid gives it */
};

/* body runs in a fork of this process, which then leaves by _exit(0); at most 60 s. */
UNIT_UNUSED static struct child child_run(void (*body)(void *argument), void *argument)
{
    static struct child c;
    int ends[2];
    size_t n = 0;
    cr_assert_eq(pipe(ends), 0);
    pid_t pid = fork();
    cr_assert(pid >= 0);
    if (pid == 0) {
        dup2(ends[1], 2);
        close(ends[0]);
        close(ends[1]);
        signal(SIGABRT, SIG_DFL);
        alarm(60);
        body(argument);
        _exit(0);
    }
    close(ends[1]);
    for (;;) {
        ssize_t got = read(ends[0], c.said + n, sizeof c.said - 1 - n);
        if (got <= 0)
            break;
        n += (size_t)got;
    }
    c.said[n] = '\0';
    char *emulator = strstr(c.said, "qemu: uncaught target signal"); /* its own last line */
    if (emulator != NULL)
        *emulator = '\0';
    close(ends[0]);
    cr_assert_eq(waitpid(pid, &c.status, 0), pid);
    return c;
}

/* The child did all of its body, and found nothing wrong (unit_note). */
UNIT_UNUSED static void child_report(void)
{
    const char *complaint = atomic_load(&unit_complaint);
    const char *fault = NULL;
    if (complaint == NULL && slp_verify(&fault) != 0)
        complaint = fault;
    if (complaint != NULL) {
        slp_os_write(2, complaint, strlen(complaint));
        _exit(1);
    }
}

#define CHILD_GOOD(c) cr_assert((c).status == 0, "status %#x: %s", (c).status, (c).said)

#endif
