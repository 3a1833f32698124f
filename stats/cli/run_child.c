/* run_child.c: the command of `slabpool run`. See run.h.
 *
 * The command stays in our process group, so the terminal's signals reach both, and shells see
 * one job. What is sent to this process alone is sent on. A signal that a process of the tree sent
 * (kill 0, or to its parent) has reached the command already or was not meant for it.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "stats/cli/cli.h"
#include "stats/cli/run.h"

#define TICK_FIRST 10 /* ms */
#define TICK_LAST  200

static sigset_t blocked, inherited;
static struct sigaction inherited_child;

static double now(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

void slp_run_child_block(void)
{
    struct sigaction plain = {.sa_handler = SIG_DFL};

    sigfillset(&blocked); /* a fault of our own ends us all the same */
    sigprocmask(SIG_BLOCK, &blocked, &inherited);
    sigaction(SIGCHLD, &plain, &inherited_child); /* were it ignored, wait would learn nothing */
}

static _Noreturn void become(char *const argv[], char *const variables[], int failed)
{
    for (size_t i = 0; variables[i]; i++)
        putenv(variables[i]);
    sigaction(SIGCHLD, &inherited_child, NULL);
    sigprocmask(SIG_SETMASK, &inherited, NULL);
    execvp(argv[0], argv);
    int error = errno;
    (void)!write(failed, &error, sizeof error);
    _exit(127);
}

int slp_run_child_start(struct slp_run_child *child, char *const argv[], char *const variables[])
{
    int failed[2];

    if (pipe2(failed, O_CLOEXEC) != 0) {
        slp_cli_say("pipe: %s", strerror(errno));
        return -1;
    }
    if (child->whole)
        prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
    child->seconds = now();
    child->pid = fork();
    if (child->pid < 0) {
        slp_cli_say("fork: %s", strerror(errno));
        return -1;
    }
    if (child->pid == 0)
        become(argv, variables, failed[1]);
    close(failed[1]);
    ssize_t n;
    do
        n = read(failed[0], &child->error, sizeof child->error);
    while (n < 0 && errno == EINTR);
    close(failed[0]);
    if (n <= 0)
        return 0;
    waitpid(child->pid, NULL, 0);
    slp_cli_say("%s: %s", argv[0],
                child->error != ENOENT ? strerror(child->error)
                : strchr(argv[0], '/') && access(argv[0], F_OK) == 0
                    ? "its interpreter or loader is not there"
                    : "no such command");
    return -1;
}

/* ---- signals ---- */

/* From /proc/PID/stat: the parent, and whether it is stopped. Parent 0: not known. */
static pid_t parent_of(pid_t pid, bool *stopped)
{
    char path[64], line[512], state = '?';
    int parent = 0;

    snprintf(path, sizeof path, "/proc/%d/stat", (int)pid);
    FILE *file = fopen(path, "re");
    if (!file)
        return 0;
    const char *end = fgets(line, sizeof line, file) ? strrchr(line, ')') : NULL;
    if (!end || sscanf(end + 1, " %c %d", &state, &parent) != 2)
        parent = 0;
    fclose(file);
    *stopped = state == 'T';
    return parent;
}

/* A shell continues the whole group: twice would be once too often. */
static void go_on(const struct slp_run_child *child)
{
    bool stopped = false;

    parent_of(child->pid, &stopped);
    if (stopped)
        kill(child->pid, SIGCONT);
}

static bool of_the_tree(const struct slp_run_child *child, pid_t pid)
{
    bool stopped;

    for (int i = 0; i < 64 && pid > 1; i++) {
        if (pid == child->pid)
            return true;
        pid = parent_of(pid, &stopped);
    }
    return false;
}

static void forward(const struct slp_run_child *child, const siginfo_t *info)
{
    /* By another process; else by the kernel, to the whole group, or to us for a write of ours. */
    bool sent = info->si_code <= 0 && info->si_pid != getpid();

    if (child->ended || info->si_signo == SIGCHLD || !sent || of_the_tree(child, info->si_pid))
        return;
    if (info->si_signo == SIGCONT)
        go_on(child);
    else
        kill(child->pid, info->si_signo);
}

/* The command was stopped from the terminal: stop too, so that the shell sees its job stop. The
 * next thing that happens here is SIGCONT. */
static void stop(const struct slp_run_child *child, int signo)
{
    struct sigaction plain = {.sa_handler = SIG_DFL}, before;
    sigset_t one;

    sigemptyset(&one);
    sigaddset(&one, signo);
    sigaction(signo, &plain, &before);
    raise(signo);
    sigprocmask(SIG_UNBLOCK, &one, NULL);
    sigprocmask(SIG_BLOCK, &one, NULL);
    sigaction(signo, &before, NULL);
    go_on(child);
}

static void reap(struct slp_run_child *child)
{
    int status;
    pid_t pid;

    while ((pid = waitpid(-1, &status, WNOHANG | WUNTRACED)) > 0) {
        if (pid != child->pid)
            continue;
        if (WIFSTOPPED(status)) {
            int s = WSTOPSIG(status);
            if (s == SIGTSTP || s == SIGTTIN || s == SIGTTOU)
                stop(child, s);
            continue;
        }
        child->status = status;
        child->seconds = now() - child->seconds;
        child->ended = true;
    }
}

/* One signal, or ms milliseconds. Returns the signal, 0 when there was none. */
static int doze(struct slp_run_child *child, int ms)
{
    struct timespec wait = {.tv_sec = ms / 1000, .tv_nsec = ms % 1000 * 1000000L};
    siginfo_t info;
    int signo = sigtimedwait(&blocked, &info, &wait);

    if (signo > 0)
        forward(child, &info);
    reap(child);
    return signo > 0 ? signo : 0;
}

void slp_run_child_wait(struct slp_run_child *child, void (*tick)(void *), void *context)
{
    int period = TICK_FIRST;
    double next = now() + period / 1e3;

    reap(child);
    while (!child->ended) {
        doze(child, period);
        if (now() < next)
            continue;
        tick(context);
        period = period < TICK_LAST / 2 ? period * 2 : TICK_LAST;
        next = now() + period / 1e3;
    }
}

void slp_run_child_linger(struct slp_run_child *child, int ms, bool (*busy)(void *),
                          void *context)
{
    double until = now() + ms / 1e3;
    int nap = 2;

    for (;;) {
        child->left = child->whole ? waitpid(-1, NULL, WNOHANG) >= 0 : busy(context);
        if (!child->left || (ms >= 0 && now() >= until))
            return;
        int signo = doze(child, nap);
        if (signo == SIGINT || signo == SIGTERM || signo == SIGHUP || signo == SIGQUIT)
            return;
        nap = nap < 50 ? nap + 1 : 50;
    }
}

void slp_run_child_pass_on(const struct slp_run_child *child, int trouble)
{
    if (!WIFSIGNALED(child->status)) {
        int status = WEXITSTATUS(child->status);
        exit(status != 0 ? status : trouble);
    }
    int signo = WTERMSIG(child->status);
    struct sigaction plain = {.sa_handler = SIG_DFL};
    struct rlimit none = {0, 0};
    sigset_t one;

    setrlimit(RLIMIT_CORE, &none);
    sigaction(signo, &plain, NULL);
    raise(signo);
    sigemptyset(&one);
    sigaddset(&one, signo);
    sigprocmask(SIG_UNBLOCK, &one, NULL);
    exit(128 + signo);
}
