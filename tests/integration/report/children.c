/* children: a process that takes 100 blocks, and children of it that take others; each way of
 * making a child is a mode. usage: children MODE [ARGUMENT]
 * The parent ends with 3 when its child ended with 7 as it should. */
#define _GNU_SOURCE
#include "blocks.h"

#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static int after(pid_t pid)
{
    int status = 0;
    if (pid < 0 || waitpid(pid, &status, 0) != pid)
        return 90;
    return WIFEXITED(status) && WEXITSTATUS(status) == 7 ? 3 : 91;
}

static void *forks(void *unused)
{
    (void)unused;
    pid_t pid = fork();
    if (pid == 0) {
        take(40);
        exit(7);
    }
    exit(after(pid));
}

int main(int argc, char **argv)
{
    const char *mode = argc > 1 ? argv[1] : "", *argument = argc > 2 ? argv[2] : "";
    pid_t pid;

    take(100);
    if (strcmp(mode, "fork") == 0) { /* a child of ARGUMENT blocks */
        if ((pid = fork()) == 0) {
            take(atoi(argument));
            _exit(7);
        }
        return after(pid);
    }
    if (strcmp(mode, "_Fork") == 0) {
        if ((pid = _Fork()) == 0)
            _exit(7);
        return after(pid);
    }
    if (strcmp(mode, "clone") == 0) {
        pid = (pid_t)syscall(SYS_clone, SIGCHLD, NULL, NULL, NULL, NULL);
        if (pid == 0)
            _exit(7);
        return after(pid);
    }
    if (strcmp(mode, "grandchild") == 0) {
        if ((pid = fork()) == 0) {
            take(40);
            if ((pid = fork()) == 0) {
                take(50);
                exit(7);
            }
            _exit(after(pid) == 3 ? 7 : 8);
        }
        return after(pid);
    }
    if (strcmp(mode, "thread") == 0) { /* fork by another thread than the first */
        pthread_t thread;
        if (pthread_create(&thread, NULL, forks, NULL) != 0)
            return 92;
        pause();
    }
    if (strcmp(mode, "orphan") == 0) {
        if (fork() == 0) {
            usleep(200000);
            take(40);
            exit(7);
        }
        return 3;
    }
    if (strcmp(mode, "many") == 0) { /* 16 at once */
        int good = 0;
        for (int i = 0; i < 16; i++)
            if (fork() == 0) {
                take(40 + i);
                _exit(7);
            }
        for (int status; wait(&status) > 0;)
            good += WIFEXITED(status) && WEXITSTATUS(status) == 7;
        return good == 16 ? 3 : 93;
    }
    if (strcmp(mode, "reuse") == 0) { /* the child's descriptor 2 becomes a data file */
        if ((pid = fork()) == 0) {
            close(2);
            if (open(argument, O_CREAT | O_WRONLY | O_TRUNC, 0666) != 2)
                _exit(8);
            exit(7);
        }
        return after(pid);
    }
    if (strcmp(mode, "daemon") == 0) {
        if (daemon(0, 0) != 0)
            return 94;
        take(40);
        return 3;
    }
    return 99;
}
