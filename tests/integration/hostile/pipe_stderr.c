/* pipe_stderr: runs a command with its stderr on a pipe that misbehaves, and ends as it ended.
 * usage: pipe_stderr closed|slow|fsize COMMAND...
 * closed  the reader is gone before the command starts
 * slow    a full, non-blocking pipe whose reader starts late; what it read goes to stdout
 * fsize   stderr is a file at the limit on file sizes */
#define _GNU_SOURCE
#include "expect.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>

int main(int argc, char **argv)
{
    if (argc < 3)
        return 100;
    int ends[2], slow = strcmp(argv[1], "slow") == 0;
    if (strcmp(argv[1], "fsize") == 0) {
        char path[] = "/tmp/slabpool-fsize-XXXXXX";
        ends[0] = open("/dev/null", O_RDONLY);
        ends[1] = mkstemp(path);
        unlink(path);
        struct rlimit limit = {0, 0};
        setrlimit(RLIMIT_FSIZE, &limit);
    } else if (pipe(ends) != 0) {
        return 101;
    }
    size_t filled = 0;
    if (slow) {
        fcntl(ends[1], F_SETPIPE_SZ, 4096);
        fcntl(ends[1], F_SETFL, O_NONBLOCK);
        char filler[256];
        memset(filler, '#', sizeof filler);
        while (write(ends[1], filler, sizeof filler) > 0)
            filled += sizeof filler;
    }
    pid_t pid = fork();
    if (pid == 0) {
        signal(SIGPIPE, SIG_DFL);
        signal(SIGXFSZ, SIG_DFL);
        dup2(ends[1], 2);
        close(ends[0]);
        close(ends[1]);
        execvp(argv[2], argv + 2);
        _exit(102);
    }
    close(ends[1]);
    if (!slow)
        close(ends[0]);
    else {
        usleep(400000);
        char buffer[512];
        ssize_t n;
        while ((n = read(ends[0], buffer, sizeof buffer)) > 0) {
            size_t skipped = filled < (size_t)n ? filled : (size_t)n;
            filled -= skipped;
            if (write(1, buffer + skipped, (size_t)n - skipped) < 0)
                return 103;
            usleep(2000);
        }
    }
    int status = 0;
    waitpid(pid, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
