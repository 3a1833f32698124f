/* bounded: runs a command in a process group of its own for at most so many seconds, and ends with
 * its exit status, with 128 + n when signal n ended it, or with 124 when time was up; then the
 * whole group is killed. Unlike timeout(1) it never dies of the signal itself, about which the
 * shell would write a line into the command's stderr. usage: bounded SECONDS COMMAND... */
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile sig_atomic_t group, late;

static void time_is_up(int signal)
{
    (void)signal;
    late = 1;
    if (group > 0)
        kill(-group, SIGKILL);
}

int main(int argc, char **argv)
{
    if (argc < 3)
        return 125;
    pid_t pid = fork();
    if (pid < 0)
        return 125;
    if (pid == 0) {
        setpgid(0, 0);
        execvp(argv[2], argv + 2);
        perror(argv[2]);
        _exit(127);
    }
    setpgid(pid, pid);
    group = pid;
    signal(SIGALRM, time_is_up);
    signal(SIGTERM, time_is_up);
    signal(SIGINT, time_is_up);
    alarm((unsigned)atoi(argv[1]));
    int status = 0;
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
        ;
    if (late)
        return 124;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
