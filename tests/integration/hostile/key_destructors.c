/* key_destructors: destructors of thread-specific keys that allocate, free and re-arm themselves
 * through all rounds; the blocks they leave are whole when main frees them. */
#define _GNU_SOURCE
#include "expect.h"

#include <limits.h>
#include <pthread.h>

enum { KEYS = 12, THREADS = 40, KEPT = THREADS * KEYS * 8 };

static pthread_key_t keys[KEYS];
static void *kept[KEPT];
static int nkept, runs;

struct armed {
    pthread_key_t key;
    int round;
    char filling[90];
};

static void destroy(void *value)
{
    struct armed *old = value;
    __atomic_fetch_add(&runs, 1, __ATOMIC_RELAXED);
    EXPECT(pattern_diff(old->filling, sizeof old->filling, 3) == sizeof old->filling,
           "a key's value changed before its destructor");
    for (size_t size = 1; size < 400000; size = size * 3 + 5) {
        void *block = malloc(size);
        EXPECT(block != NULL, "malloc(%zu) failed in a destructor", size);
        memset(block, 2, size);
        free(block);
    }
    char *stays = malloc(200);
    pattern_fill(stays, 200, 9);
    int at = __atomic_fetch_add(&nkept, 1, __ATOMIC_RELAXED);
    if (at < KEPT)
        kept[at] = stays;
    if (old->round < PTHREAD_DESTRUCTOR_ITERATIONS + 2) {
        struct armed *again = malloc(sizeof *again);
        memcpy(again, old, sizeof *again);
        again->round++;
        pthread_setspecific(again->key, again);
    }
    free(old);
}

static void *work(void *unused)
{
    (void)unused;
    for (int i = 0; i < KEYS; i++) {
        struct armed *value = malloc(sizeof *value);
        value->key = keys[i];
        value->round = 0;
        pattern_fill(value->filling, sizeof value->filling, 3);
        pthread_setspecific(keys[i], value);
    }
    return NULL;
}

int main(void)
{
    for (int i = 0; i < KEYS; i++)
        EXPECT(pthread_key_create(&keys[i], destroy) == 0, "pthread_key_create");
    for (int round = 0; round < THREADS / 4; round++) {
        pthread_t threads[4];
        for (int i = 0; i < 4; i++)
            EXPECT(pthread_create(&threads[i], NULL, work, NULL) == 0, "pthread_create");
        for (int i = 0; i < 4; i++)
            pthread_join(threads[i], NULL);
    }
    EXPECT(runs >= THREADS * KEYS * PTHREAD_DESTRUCTOR_ITERATIONS, "only %d destructor runs", runs);
    int count = nkept < KEPT ? nkept : KEPT;
    for (int i = 0; i < count; i++) {
        EXPECT(pattern_diff(kept[i], 200, 9) == 200, "block %d left by a destructor changed", i);
        free(kept[i]);
    }
    return finish();
}
