/* pools.h: what the programs of this folder are made with. A program includes it, defines
 * work(), and is run in every way that `run` knows.
 *
 * work() uses one kind of pool, in threads too, and destroys what it made, but for what it may
 * leave with keep set: idle pools, reachable from static data, for the search for leaks. main runs
 * it once to warm up the C library and then twice, after each of which as much must be live as
 * before, and once in a child of fork. What is last printed is for contract/report.py.
 */
#ifndef POOLS_H
#define POOLS_H

#include <slabpool.h>

#include <errno.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

void work(void);

static bool keep;

#define NEED(x)                                                                                    \
    do {                                                                                           \
        if (!(x)) {                                                                                \
            dprintf(1, "%s:%d: %s does not hold (errno %d)\n", __FILE__, __LINE__, #x, errno);     \
            _exit(9);                                                                              \
        }                                                                                          \
    } while (0)

/* Four threads, all at once. */
__attribute__((unused)) static void in_threads(void *(*body)(void *))
{
    pthread_t t[4];
    for (uintptr_t i = 0; i < 4; i++)
        NEED(pthread_create(&t[i], NULL, body, (void *)i) == 0);
    for (int i = 0; i < 4; i++)
        NEED(pthread_join(t[i], NULL) == 0);
}

static struct slabpool_stats live_now(void)
{
    struct slabpool_stats s;
    memset(&s, 0, sizeof s);
    s.size = sizeof s;
    NEED(slabpool_stats(&s) == 0);
    return s;
}

static void exact(void)
{
    struct slabpool_stats before = live_now();
    work();
    struct slabpool_stats after = live_now();
    if (after.live != before.live || after.live_bytes != before.live_bytes) {
        dprintf(1, "%lld blocks and %lld bytes more after the work\n",
                (long long)(after.live - before.live),
                (long long)(after.live_bytes - before.live_bytes));
        _exit(9);
    }
}

__attribute__((noinline)) static void lose(void)
{
    for (int i = 0; i < 10; i++) {
        void *volatile lost = malloc(333);
        lost = NULL;
        (void)lost;
    }
}

int main(int argc, char **argv)
{
    work();
    if (argc > 1) {
        keep = true;
        work();
        if (strcmp(argv[1], "lose") == 0)
            lose();
        return 0;
    }
    exact();
    exact();
    pid_t pid = fork();
    NEED(pid >= 0);
    if (pid == 0) {
        work();
        _exit(0);
    }
    int status;
    NEED(waitpid(pid, &status, 0) == pid && status == 0);
    exact();
    dprintf(1, "expect totals.live == %lld\n", (long long)live_now().live);
    return 0;
}

#endif
