/* fork_threads: 200 forks of a process whose 8 other threads allocate all the time, most of them
 * inside a stdio lock; each child uses the whole heap, frees blocks of its parent and of its
 * parent's threads, prints, and ends. A child that hangs is killed by its alarm and counts. */
#define _GNU_SOURCE
#include "expect.h"

#include <pthread.h>
#include <signal.h>
#include <sys/wait.h>

enum { FORKS = 200, PARENTS = 400 };

static volatile int stop;
static FILE *sink;
static void *of_main[PARENTS], *of_thread[PARENTS];

/* getline grows its line by realloc with the stream locked. */
static void *reads(void *unused)
{
    (void)unused;
    while (!stop) {
        FILE *maps = fopen("/proc/self/maps", "r");
        char *line = NULL;
        size_t room = 0;
        while (maps != NULL && getline(&line, &room, maps) > 0)
            ;
        free(line);
        if (maps != NULL)
            fclose(maps);
    }
    return NULL;
}

/* fflush(NULL) takes the list of streams, then each stream. */
static void *flushes(void *unused)
{
    (void)unused;
    while (!stop) {
        fflush(NULL);
        usleep(50);
    }
    return NULL;
}

/* Allocates with a stream's lock held in so many words. */
static void *holds(void *unused)
{
    (void)unused;
    uint32_t random = 99;
    while (!stop) {
        flockfile(sink);
        char *text = NULL;
        if (asprintf(&text, "%0*d", (int)(next_random(&random) % 5000), 1) > 0)
            fputs(text, sink);
        free(text);
        funlockfile(sink);
        usleep(20);
    }
    return NULL;
}

static void *streams(void *unused)
{
    (void)unused;
    while (!stop) {
        char *text = NULL;
        size_t size = 0;
        FILE *memory = open_memstream(&text, &size);
        for (int i = 0; memory != NULL && i < 300; i++)
            fprintf(memory, "line %d\n", i);
        if (memory != NULL)
            fclose(memory);
        free(text);
    }
    return NULL;
}

static void *allocates(void *argument)
{
    uint32_t random = (uint32_t)(uintptr_t)argument;
    void *held[256] = {NULL};
    while (!stop) {
        for (int i = 0; i < 256; i++) {
            free(held[i]);
            held[i] = malloc(next_random(&random) % (i % 16 == 0 ? 400000 : 3000));
        }
        usleep(100); /* or the two processors do nothing else */
    }
    for (int i = 0; i < 256; i++)
        free(held[i]);
    return NULL;
}

static void *gives(void *unused)
{
    (void)unused;
    for (int i = 0; i < PARENTS; i++)
        of_thread[i] = malloc(1 + (size_t)i * 37 % 3000);
    return NULL;
}

static void child(int number)
{
    alarm(50);
    for (size_t size = 1; size < 2000000; size += size / 3 + 1) {
        void *block = malloc(size);
        if (block == NULL)
            _exit(3);
        memset(block, 1, size < 10000 ? size : 10000);
        block = realloc(block, size + size / 2);
        if (block == NULL)
            _exit(4);
        free(block);
    }
    for (int i = 0; i < PARENTS; i++) {
        free(of_main[i]);
        free(of_thread[i]);
    }
    void *many[500];
    for (int i = 0; i < 500; i++)
        many[i] = calloc(1, (size_t)i);
    for (int i = 0; i < 500; i++)
        free(many[i]);
    printf("child %d\n", number);
    if (number % 2)
        _exit(fflush(stdout) == 0 ? 0 : 5);
    exit(0);
}

int main(void)
{
    sink = fopen("/dev/null", "w");
    for (int i = 0; i < PARENTS; i++)
        of_main[i] = malloc(1 + (size_t)i * 91 % 5000);
    pthread_t giver, threads[8];
    pthread_create(&giver, NULL, gives, NULL);
    pthread_join(giver, NULL);
    void *(*const work[8])(void *) = {reads,   reads,     flushes,   holds,
                                      streams, allocates, allocates, allocates};
    for (uintptr_t i = 0; i < 8; i++)
        EXPECT(pthread_create(&threads[i], NULL, work[i], (void *)(i + 1)) == 0, "pthread_create");
    for (int i = 0; i < FORKS; i++) {
        pid_t pid = fork();
        if (pid == 0)
            child(i);
        EXPECT(pid > 0, "fork %d failed", i);
        int status = 0;
        if (pid > 0)
            waitpid(pid, &status, 0);
        EXPECT(!(WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM), "child %d hangs", i);
        EXPECT(status == 0, "child %d ended with wait status %#x", i, (unsigned)status);
        if (status != 0 && i > 3 && expect_failures > 2)
            break;
    }
    stop = 1;
    for (int i = 0; i < 8; i++)
        pthread_join(threads[i], NULL);
    return finish();
}
