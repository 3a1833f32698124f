/* short_threads: 10,000 threads, some at a time, leave memory flat: what is resident while the last
 * thousand come and go is what was while the second thousand did. Some blocks are freed by main, some pass between
 * threads. */
#define _GNU_SOURCE
#include "expect.h"
#include "resident.h"

#include <limits.h>
#include <malloc.h>
#include <pthread.h>
#include <stdbool.h>

enum { THREADS = 10000, TOGETHER = 8, PASSED = 16, SPAN = 1000 };

static void *passed[TOGETHER][PASSED];

static void *work(void *argument)
{
    unsigned self = (unsigned)(uintptr_t)argument;
    uint32_t random = self * 2654435761u + 1;
    void *held[40];
    for (int i = 0; i < 40; i++) {
        size_t size = 1 + next_random(&random) % (i == 0 ? 300000 : i < 4 ? 40000 : 900);
        held[i] = malloc(size);
        EXPECT(held[i] != NULL, "malloc(%zu) failed", size);
        memset(held[i], 1, size < 4096 ? size : 4096);
    }
    /* Blocks of the thread before in this place, and ours for the next. */
    void **mine = passed[self % TOGETHER];
    for (int i = 0; i < PASSED; i++) {
        free(mine[i]);
        mine[i] = malloc(1 + next_random(&random) % 2000);
    }
    for (int i = 0; i < 40; i++)
        free(held[i]);
    return NULL;
}

int main(void)
{
    /* One moment says little: it depends on how many of eight were at work at the same time. */
    long early = 0, late = LONG_MAX;
    for (int made = 0; made < THREADS; made += TOGETHER) {
        pthread_t threads[TOGETHER];
        for (int i = 0; i < TOGETHER; i++) {
            void *number = (void *)(uintptr_t)(made + i);
            EXPECT(pthread_create(&threads[i], NULL, work, number) == 0, "pthread_create");
        }
        for (int i = 0; i < TOGETHER; i++)
            pthread_join(threads[i], NULL);
        bool first = made >= SPAN && made < 2 * SPAN, last = made >= THREADS - SPAN;
        if (made % (SPAN / 10) != 0 || (!first && !last))
            continue;
        malloc_trim(0); /* what may lie idle for a while is not what this is about */
        long now = resident_kib();
        if (first && now > early)
            early = now;
        if (last && now < late)
            late = now;
    }
    say("resident at most %ld KiB in the second thousand, at least %ld KiB in the last", early, late);
    EXPECT(late - early <= (native() ? 4096 : 1024), "resident grew from %ld to %ld KiB", early,
           late);
    for (int i = 0; i < TOGETHER; i++)
        for (int j = 0; j < PASSED; j++)
            free(passed[i][j]);
    return finish();
}
