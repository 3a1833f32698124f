#include "tests/fuzz/fuzz.h"

#include "core/heap.h"

#include <pthread.h>
#include <semaphore.h>

static struct actor {
    pthread_t id;
    sem_t go, done;
    void (*todo)(struct fuzz_input *in); /* NULL: end */
    struct fuzz_input *in;
    bool alive;
} actors[FUZZ_ACTORS];

static void wait_for(sem_t *s)
{
    while (sem_wait(s) != 0)
        continue; /* a signal */
}

static void *act(void *argument)
{
    struct actor *a = argument;
    for (;;) {
        wait_for(&a->go);
        if (a->todo == NULL)
            break;
        a->todo(a->in);
        sem_post(&a->done);
    }
    slp_heap_detach();
    return NULL;
}

void fuzz_let(unsigned who, void (*todo)(struct fuzz_input *in), struct fuzz_input *in)
{
    struct actor *a = &actors[who];
    if (who == 0) {
        todo(in);
        return;
    }
    if (!a->alive) {
        sem_init(&a->go, 0, 0);
        sem_init(&a->done, 0, 0);
        if (pthread_create(&a->id, NULL, act, a) != 0)
            fuzz_wrong("no thread");
        a->alive = true;
    }
    a->todo = todo;
    a->in = in;
    sem_post(&a->go);
    wait_for(&a->done);
}

void fuzz_end(unsigned who)
{
    struct actor *a = &actors[who];
    if (!a->alive)
        return;
    a->todo = NULL;
    sem_post(&a->go);
    pthread_join(a->id, NULL);
    a->alive = false;
}

void fuzz_actors_lost(void)
{
    for (unsigned i = 0; i < FUZZ_ACTORS; i++)
        actors[i].alive = false;
}
