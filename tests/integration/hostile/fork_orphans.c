/* fork_orphans: children of a process whose threads come and go free blocks that threads which have
 * ended left behind, and whose slabs others may have been taking over at the fork. */
#define _GNU_SOURCE
#include "expect.h"

#include <pthread.h>
#include <stdatomic.h>
#include <sys/wait.h>
#include <unistd.h>

enum { HELD = 64, SIZE = 1000, FORKS = 150 };

static void *held[HELD];
static atomic_int stop;
static pthread_barrier_t all_here;

static void *leave(void *place)
{
    void *blocks[20];
    for (int i = 0; i < 20; i++)
        blocks[i] = malloc(SIZE);
    *(void **)place = blocks[0];
    for (int i = 1; i < 20; i++)
        free(blocks[i]);
    pthread_barrier_wait(&all_here);
    return NULL;
}

static void *churn(void *unused)
{
    (void)unused;
    void *blocks[300];
    for (int i = 0; i < 300; i++)
        blocks[i] = malloc(SIZE);
    for (int i = 0; i < 300; i++)
        free(blocks[i]);
    return NULL;
}

static void *spawn(void *unused)
{
    (void)unused;
    while (!atomic_load(&stop)) {
        pthread_t thread;
        if (pthread_create(&thread, NULL, churn, NULL) == 0)
            pthread_join(thread, NULL);
    }
    return NULL;
}

int main(void)
{
    pthread_t threads[HELD], spawners[3];
    pthread_barrier_init(&all_here, NULL, HELD);
    for (int i = 0; i < HELD; i++)
        EXPECT(pthread_create(&threads[i], NULL, leave, &held[i]) == 0, "pthread_create");
    for (int i = 0; i < HELD; i++)
        pthread_join(threads[i], NULL);
    for (int i = 0; i < 3; i++)
        EXPECT(pthread_create(&spawners[i], NULL, spawn, NULL) == 0, "pthread_create");
    for (int i = 0; i < FORKS; i++) {
        pid_t child = fork();
        if (child == 0) {
            alarm(50);
            for (int j = 0; j < HELD; j++)
                free(held[j]);
            _exit(0);
        }
        int status = 0;
        waitpid(child, &status, 0);
        EXPECT(status == 0, "child %d ended with status 0x%x", i, (unsigned)status);
        if (status != 0)
            break;
        usleep(200);
    }
    atomic_store(&stop, 1);
    for (int i = 0; i < 3; i++)
        pthread_join(spawners[i], NULL);
    return finish();
}
