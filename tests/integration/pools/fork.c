/* fork.c: the child of a process with threads: what an idle thread of the parent kept in its
 * magazines serves the child's threads, and goes with the child's destroy. */
#include "pools.h"

#define N 40

static struct slabpool_cache *cache;
static pthread_barrier_t turn;

static void *use(void *wait)
{
    void *p[N];
    for (int i = 0; i < N; i++) {
        NEED((p[i] = slabpool_cache_get(cache)) != NULL);
        memset(p[i], 5, 100);
    }
    for (int i = 0; i < N; i++)
        NEED(slabpool_cache_put(cache, p[i]) == 0);
    if (wait == &turn) {
        pthread_barrier_wait(&turn);
        pthread_barrier_wait(&turn);
    }
    return NULL;
}

static void in_child(void)
{
    pthread_t t;
    struct slabpool_cache_stats s;
    NEED(pthread_create(&t, NULL, use, NULL) == 0 && pthread_join(t, NULL) == 0);
    slabpool_cache_stats(cache, &s);
    NEED(s.constructed == N && s.gets == 2 * N && s.outstanding == 0);
    in_threads(use);
    NEED(slabpool_cache_destroy(cache) == 0);
    _exit(0);
}

void work(void)
{
    pthread_t idle;
    int status;
    cache = slabpool_cache_create(100, 0, NULL, NULL, NULL);
    NEED(cache != NULL && pthread_barrier_init(&turn, NULL, 2) == 0);
    NEED(pthread_create(&idle, NULL, use, &turn) == 0);
    pthread_barrier_wait(&turn);
    pid_t pid = fork();
    NEED(pid >= 0);
    if (pid == 0)
        in_child();
    NEED(waitpid(pid, &status, 0) == pid && status == 0);
    pthread_barrier_wait(&turn);
    NEED(pthread_join(idle, NULL) == 0 && pthread_barrier_destroy(&turn) == 0);
    if (!keep)
        NEED(slabpool_cache_destroy(cache) == 0);
}
