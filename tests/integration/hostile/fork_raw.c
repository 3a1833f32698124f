/* fork_raw: children that no fork handler has seen. Of a process of one thread, a child of _Fork uses
 * the whole heap; of one whose threads allocate, it may do what is async-signal-safe: end by _exit,
 * exec, or be killed. Neither hangs, and the parent goes on. */
#define _GNU_SOURCE
#include "expect.h"

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <sys/syscall.h>
#include <sys/wait.h>

enum { FORKS = 24, BLOCKS = 46, HANGS_AFTER = 60 };

static unsigned char *blocks[BLOCKS];
static atomic_bool stop;

static size_t size_of(int i)
{
    return (size_t)i * (size_t)i * (size_t)i * 2 + 1;
}

static void fill(void)
{
    for (int i = 0; i < BLOCKS; i++) {
        blocks[i] = malloc(size_of(i));
        EXPECT(blocks[i] != NULL, "malloc(%zu)", size_of(i));
        pattern_fill(blocks[i], size_of(i), (unsigned)i);
    }
}

static void empty(void)
{
    for (int i = 0; i < BLOCKS; i++) {
        EXPECT(pattern_diff(blocks[i], size_of(i), (unsigned)i) == size_of(i), "block %d changed",
               i);
        free(blocks[i]);
    }
}

static pid_t raw_fork(int number)
{
    return number % 2 ? _Fork() : (pid_t)syscall(SYS_clone, SIGCHLD, NULL, NULL, NULL, NULL);
}

static void wait_for(pid_t pid, int wanted)
{
    int status = -1;
    EXPECT(pid > 0 && waitpid(pid, &status, 0) == pid, "no child");
    EXPECT(status == wanted, "a child ended with wait status %#x, not %#x", (unsigned)status,
           (unsigned)wanted);
}

static void *allocates(void *argument)
{
    uint32_t random = (uint32_t)(uintptr_t)argument + 1;
    while (!atomic_load(&stop)) {
        free(malloc(next_random(&random) % 400000));
        usleep(50);
    }
    return NULL;
}

int main(void)
{
    fill();
    for (int i = 0; i < FORKS; i++) {
        pid_t pid = raw_fork(i);
        if (pid == 0) {
            alarm(HANGS_AFTER);
            empty();
            fill();
            empty();
            _exit(finish() ? 3 : 0);
        }
        wait_for(pid, 0);
    }
    pthread_t threads[3];
    for (uintptr_t i = 0; i < 3; i++)
        EXPECT(pthread_create(&threads[i], NULL, allocates, (void *)i) == 0, "pthread_create");
    char *const arguments[] = {(char *)"true", NULL};
    for (int i = 0; i < FORKS; i++) {
        pid_t pid = raw_fork(i);
        if (pid == 0) {
            alarm(HANGS_AFTER);
            if (i % 3 == 0)
                _exit(0);
            if (i % 3 == 1)
                execv("/bin/true", arguments);
            kill((pid_t)syscall(SYS_getpid), SIGKILL);
            pause();
        }
        wait_for(pid, i % 3 == 2 ? SIGKILL : 0);
    }
    atomic_store(&stop, true);
    for (int i = 0; i < 3; i++)
        pthread_join(threads[i], NULL);
    empty();
    return finish();
}
