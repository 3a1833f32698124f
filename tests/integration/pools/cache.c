/* cache.c: objects that own memory elsewhere go from thread to thread and stay constructed. */
#include "pools.h"

struct parser {
    char *table; /* what the constructor makes */
    uint64_t uses;
};

static struct slabpool_cache *cache;
static pthread_mutex_t door = PTHREAD_MUTEX_INITIALIZER;
static struct parser *left[50];
static unsigned made, ended;

static int make(void *object, void *arg)
{
    struct parser *p = (struct parser *)object;
    NEED(arg == &made);
    p->table = (char *)malloc(1000);
    p->uses = 0;
    if (p->table == NULL)
        return -1;
    memset(p->table, 7, 1000);
    __atomic_fetch_add(&made, 1, __ATOMIC_RELAXED);
    return 0;
}

static void end(void *object, void *arg)
{
    NEED(arg == &made);
    free(((struct parser *)object)->table);
    __atomic_fetch_add(&ended, 1, __ATOMIC_RELAXED);
}

static void *use(void *index)
{
    for (size_t i = 0; i < 5000; i++) {
        struct parser *p = (struct parser *)slabpool_cache_get(cache);
        NEED(p != NULL && p->table[i % 1000] == 7);
        p->uses++;
        pthread_mutex_lock(&door);
        struct parser *was = left[(i + (uintptr_t)index) % 50];
        left[(i + (uintptr_t)index) % 50] = p;
        pthread_mutex_unlock(&door);
        NEED(was == NULL || slabpool_cache_put(cache, was) == 0);
    }
    return NULL;
}

void work(void)
{
    struct slabpool_cache_stats s;
    made = ended = 0;
    cache = slabpool_cache_create(sizeof(struct parser), 0, make, end, &made);
    NEED(cache != NULL);
    in_threads(use);
    uint64_t uses = 0;
    for (int i = 0; i < 50; i++) {
        NEED(slabpool_cache_put(cache, left[i]) == 0);
        left[i] = NULL;
    }
    slabpool_cache_stats(cache, &s);
    NEED(s.gets == 20000 && s.outstanding == 0 && s.cached == s.constructed);
    NEED(s.constructed < 50 + 4 * 2 * s.magazine + 4);
    struct parser *all[1000];
    for (uint64_t i = 0; i < s.cached; i++) {
        all[i] = (struct parser *)slabpool_cache_get(cache);
        uses += all[i]->uses;
    }
    NEED(uses == 20000);
    for (uint64_t i = 0; i < s.cached; i++)
        NEED(slabpool_cache_put(cache, all[i]) == 0);
    if (keep)
        return;
    NEED(slabpool_cache_shrink(cache) == s.cached && ended == made);
    struct parser *out = (struct parser *)slabpool_cache_get(cache);
    free(out->table); /* no destructor runs for what is out */
    slabpool_cache_put(cache, slabpool_cache_get(cache));
    NEED(slabpool_cache_destroy(cache) == 1 && ended == made - 1);
}
