/* cancelled: threads that are cancelled, or end by pthread_exit, in the middle of work full of
 * allocations; their cleanup handlers and key destructors free what they hold, and allocate. Nobody
 * is left with a lock, every block is whole, and resident memory is flat. Deferred cancellation:
 * the asynchronous kind allows no malloc. */
#define _GNU_SOURCE
#include "expect.h"
#include "resident.h"

#include <malloc.h>
#include <pthread.h>
#include <stdatomic.h>

enum { ROUNDS = 120, TOGETHER = 4, HELD = 60 };

struct held {
    unsigned char *at[HELD];
    size_t size[HELD];
    unsigned seed;
};

static pthread_key_t key;
static atomic_int cleaned, destroyed, started;
static void *_Atomic passed[TOGETHER];

static void take(struct held *held, uint32_t *random)
{
    int i = (int)(next_random(random) % HELD);
    uint32_t draw = next_random(random);
    if (held->at[i] != NULL)
        EXPECT(pattern_diff(held->at[i], held->size[i], held->seed) == held->size[i],
               "a block of %zu bytes changed", held->size[i]);
    free(held->at[i]);
    held->size[i] = 1 + draw / 64 % (draw % 64 == 0 ? 400000 : draw % 8 == 0 ? 30000 : 900);
    held->at[i] = malloc(held->size[i]);
    EXPECT(held->at[i] != NULL, "malloc");
    pattern_fill(held->at[i], held->size[i], held->seed);
}

static void clean(void *argument)
{
    struct held *held = argument;
    uint32_t random = held->seed + 77;
    for (int i = 0; i < 20; i++)
        take(held, &random);
    for (int i = 0; i < HELD; i++) {
        if (held->at[i] != NULL)
            EXPECT(pattern_diff(held->at[i], held->size[i], held->seed) == held->size[i],
                   "a block changed before its cleanup");
        free(held->at[i]);
    }
    /* A block of another thread, and one for another. */
    free(atomic_exchange(&passed[held->seed % TOGETHER], malloc(held->seed % 2000 + 1)));
    free(held);
    atomic_fetch_add(&cleaned, 1);
}

static void destroy(void *block)
{
    EXPECT(strcmp(block, "of the key") == 0, "the key's block changed");
    free(block);
    free(malloc(300000));
    free(malloc(40));
    atomic_fetch_add(&destroyed, 1);
}

static void let_go(void *place)
{
    free(*(void **)place);
}

static void end_file(void *file)
{
    fclose(file);
}

static char *read_line(void)
{
    char *line = NULL;
    size_t room = 0;
    FILE *file = fopen("/proc/self/stat", "r");
    if (file == NULL)
        return NULL;
    pthread_cleanup_push(end_file, file);
    pthread_cleanup_push(let_go, &line);
    EXPECT(getline(&line, &room, file) > 0, "getline");
    pthread_cleanup_pop(0);
    pthread_cleanup_pop(1);
    return line;
}

static void *work(void *argument)
{
    unsigned number = (unsigned)(uintptr_t)argument;
    uint32_t random = number * 2654435761u + 1;
    struct held *held = calloc(1, sizeof *held);
    held->seed = number;
    pthread_setspecific(key, strdup("of the key"));
    pthread_cleanup_push(clean, held);
    atomic_fetch_add(&started, 1);
    for (unsigned i = 0;; i++) {
        take(held, &random);
        if (number % 4 == 3 && i == 50)
            pthread_exit(NULL);
        if (number % 4 == 0)
            free(read_line()); /* open, read and close are points of cancellation too */
        pthread_testcancel();
    }
    pthread_cleanup_pop(0);
    return NULL;
}

int main(void)
{
    long early = 0;
    pthread_key_create(&key, destroy);
    for (int round = 0; round < ROUNDS; round++) {
        pthread_t threads[TOGETHER];
        int before = atomic_load(&started);
        for (int i = 0; i < TOGETHER; i++) {
            void *number = (void *)(uintptr_t)(round * TOGETHER + i);
            EXPECT(pthread_create(&threads[i], NULL, work, number) == 0, "pthread_create");
        }
        while (atomic_load(&started) < before + TOGETHER)
            usleep(100);
        for (int i = 0; i < TOGETHER; i++)
            pthread_cancel(threads[i]);
        for (int i = 0; i < TOGETHER; i++)
            pthread_join(threads[i], NULL);
        if (round == ROUNDS / 4) {
            malloc_trim(0);
            early = resident_kib();
        }
    }
    malloc_trim(0);
    long late = resident_kib();
    EXPECT(cleaned == ROUNDS * TOGETHER, "%d cleanup handlers ran, not %d", cleaned,
           ROUNDS * TOGETHER);
    EXPECT(destroyed == ROUNDS * TOGETHER, "%d key destructors ran, not %d", destroyed,
           ROUNDS * TOGETHER);
    say("resident after a quarter of the threads %ld KiB, after all %ld KiB", early, late);
    EXPECT(late - early <= (native() ? 8192 : 1024), "resident grew from %ld to %ld KiB", early,
           late);
    for (int i = 0; i < TOGETHER; i++)
        free(passed[i]);
    return finish();
}
