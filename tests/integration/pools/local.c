/* local.c: blocks of one size; one half of the threads makes what the other half puts back. */
#include "pools.h"

static struct slabpool_local *pool;
static pthread_mutex_t door = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t moved = PTHREAD_COND_INITIALIZER;
static uint64_t *queue[40];
static size_t put_in, taken;

#define EACH 4000

static void *produce_or_consume(void *index)
{
    for (size_t i = 0; i < EACH; i++) {
        uint64_t *p = NULL;
        if ((uintptr_t)index % 2 == 0) {
            p = (uint64_t *)slabpool_local_get(pool);
            NEED(p != NULL);
            memset(p, 3, 200);
        }
        pthread_mutex_lock(&door);
        if (p != NULL) {
            while (put_in - taken == 40)
                pthread_cond_wait(&moved, &door);
            queue[put_in++ % 40] = p;
            p = NULL;
        } else {
            while (put_in == taken)
                pthread_cond_wait(&moved, &door);
            p = queue[taken++ % 40];
        }
        pthread_cond_broadcast(&moved);
        pthread_mutex_unlock(&door);
        NEED(p == NULL || (*p == 0x0303030303030303 && slabpool_local_put(pool, p) == 0));
    }
    return NULL;
}

void work(void)
{
    struct slabpool_local_stats s;
    put_in = taken = 0;
    pool = slabpool_local_create(200, 64, 16);
    NEED(pool != NULL);
    in_threads(produce_or_consume);
    slabpool_local_stats(pool, &s);
    NEED(s.limit == 16 && s.gets == 2 * EACH && s.puts == 2 * EACH);
    NEED(s.cached == s.allocated - s.freed && s.cached <= 16); /* the threads have ended */
    void *mine = slabpool_local_get(pool);
    NEED((uintptr_t)mine % 64 == 0 && slabpool_local_put(pool, mine) == 0);
    NEED(slabpool_local_flush(pool) >= 1);
    if (keep)
        return;
    NEED(slabpool_local_get(pool) != NULL && slabpool_local_destroy(pool) == 1);
}
