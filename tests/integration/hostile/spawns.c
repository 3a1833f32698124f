/* spawns: vfork and exec, a vfork child that allocates, posix_spawn, system and popen, from a
 * threaded process; what the vfork child took and gave is seen by the parent as its own. */
#define _GNU_SOURCE
#include "expect.h"

#include <pthread.h>
#include <spawn.h>
#include <sys/wait.h>

extern char **environ;

static volatile int stop;
static void *volatile taken[50];

static void *allocates(void *argument)
{
    uint32_t random = (uint32_t)(uintptr_t)argument;
    while (!stop)
        free(malloc(next_random(&random) % 20000));
    return NULL;
}

int main(void)
{
    pthread_t threads[2];
    for (uintptr_t i = 0; i < 2; i++)
        pthread_create(&threads[i], NULL, allocates, (void *)(i + 1));
    char *const quiet[] = {(char *)"true", NULL};
    int status = -1;
    for (volatile int i = 0; i < 20; i++) {
        pid_t pid = vfork();
        if (pid == 0) {
            execv("/bin/true", quiet);
            _exit(9);
        }
        waitpid(pid, &status, 0);
        EXPECT(status == 0, "vfork and exec gave %#x", (unsigned)status);
        pid = vfork();
        if (pid == 0) {
            for (int j = 0; j < 50; j++) {
                taken[j] = malloc((size_t)j * 200 + 1);
                pattern_fill(taken[j], (size_t)j * 200 + 1, (unsigned)j);
                free(malloc((size_t)j * 9000));
            }
            _exit(0);
        }
        waitpid(pid, &status, 0);
        EXPECT(status == 0, "a vfork child that allocates ended with %#x", (unsigned)status);
        for (int j = 0; j < 50; j++) {
            size_t size = (size_t)j * 200 + 1;
            EXPECT(taken[j] != NULL && pattern_diff(taken[j], size, (unsigned)j) == size,
                   "block %d of the vfork child changed", j);
            free(taken[j]);
        }
        EXPECT(posix_spawn(&pid, "/bin/true", NULL, NULL, quiet, environ) == 0, "posix_spawn");
        waitpid(pid, &status, 0);
        EXPECT(status == 0, "posix_spawn gave %#x", (unsigned)status);
    }
    EXPECT(system("exit 5") == 5 << 8, "system gave another status");
    FILE *pipe = popen("echo from popen", "r");
    char line[100] = "";
    EXPECT(pipe != NULL && fgets(line, sizeof line, pipe) != NULL, "popen gave nothing");
    EXPECT(strcmp(line, "from popen\n") == 0, "popen gave \"%s\"", line);
    if (pipe != NULL)
        EXPECT(pclose(pipe) == 0, "pclose gave another status");
    stop = 1;
    for (int i = 0; i < 2; i++)
        pthread_join(threads[i], NULL);
    return finish();
}
