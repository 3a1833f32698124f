/* guard_freed: a block used after its free. usage: guard_freed HOW SIZE OFFSET [thread|realloc|fork]
 * thread: another thread frees it; realloc: it was moved; fork: a child uses it */
#define _GNU_SOURCE
#include "guard.h"

#include <pthread.h>
#include <sys/wait.h>

static void *elsewhere(void *p)
{
    give(p);
    return NULL;
}

int main(int argc, char **argv)
{
    if (argc < 4)
        return 2;
    guard_how = argv[1];
    size_t n = strtoul(argv[2], NULL, 0), offset = strtoul(argv[3], NULL, 0);
    const char *by = argc > 4 ? argv[4] : "";
    char *block = take(n);
    pthread_t other;
    pid_t child = 0;
    int status = 0;
    if (strcmp(by, "thread") == 0) {
        if (pthread_create(&other, NULL, elsewhere, block) != 0)
            return 3;
        pthread_join(other, NULL);
    } else if (strcmp(by, "realloc") == 0) {
        say("F=%ld", syscall(SYS_gettid));
        if (realloc(block, n + 1) == block)
            return 3;
    } else {
        give(block);
    }
    if (strcmp(by, "fork") == 0)
        child = fork();
    if (child == 0) {
        about_to_misuse(block + offset, block, n, offset);
        touch(block + offset, 1);
        say("survived");
    } else if (waitpid(child, &status, 0) == child && WIFSIGNALED(status)) {
        signal(WTERMSIG(status), SIG_DFL);
        raise(WTERMSIG(status));
    }
    return WEXITSTATUS(status);
}
