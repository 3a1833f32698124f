/* fork_handlers: pthread_atfork handlers that allocate, free and fork themselves, registered before
 * and after others, while threads allocate; parents and children all go on. */
#define _GNU_SOURCE
#include "expect.h"

#include <pthread.h>
#include <sys/wait.h>

static volatile int stop;
static __thread int depth;
static int prepares, parents, nested;

static void use_heap(void)
{
    void *blocks[60];
    for (int i = 0; i < 60; i++)
        blocks[i] = malloc((size_t)i * (size_t)i * 90);
    for (int i = 0; i < 60; i++)
        free(blocks[i]);
}

/* How a child ends that uses the heap and nothing else. */
static int end_of_child(void)
{
    int status = -1;
    pid_t pid = fork();
    if (pid == 0) {
        alarm(50);
        use_heap();
        _exit(0);
    }
    waitpid(pid, &status, 0);
    return status;
}

static void fork_inside(void)
{
    if (depth > 0)
        return;
    depth++;
    int status = end_of_child();
    EXPECT(status == 0, "a child forked in a handler ended with %#x", (unsigned)status);
    nested++;
    depth--;
}

static void prepare(void)
{
    prepares++;
    use_heap();
    fork_inside();
}

static void in_parent(void)
{
    parents++;
    use_heap();
    fork_inside();
}

static void in_child(void)
{
    use_heap();
}

static void *allocates(void *argument)
{
    uint32_t random = (uint32_t)(uintptr_t)argument;
    while (!stop) {
        void *block = malloc(next_random(&random) % 300000);
        free(block);
    }
    return NULL;
}

int main(void)
{
    pthread_t threads[3];
    EXPECT(pthread_atfork(prepare, in_parent, in_child) == 0, "pthread_atfork");
    for (uintptr_t i = 0; i < 3; i++)
        pthread_create(&threads[i], NULL, allocates, (void *)(i + 1));
    for (int i = 0; i < 25; i++) {
        int status = end_of_child();
        EXPECT(status == 0, "child %d ended with %#x", i, (unsigned)status);
    }
    stop = 1;
    for (int i = 0; i < 3; i++)
        pthread_join(threads[i], NULL);
    EXPECT(nested == 50, "%d forks inside handlers, not 50", nested);
    EXPECT(prepares == parents && prepares == 75, "%d prepares, %d parents", prepares, parents);
    return finish();
}
