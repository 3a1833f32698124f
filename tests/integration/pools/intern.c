/* intern.c: strings that threads share, kept and counted. */
#include "pools.h"

#define EACH 5000

static struct slabpool_intern *counted, *kept;
static const char *all;

static void *share(void *index)
{
    for (int i = 0; i < EACH; i++) {
        char name[64];
        int k = (i * 7 + (int)(uintptr_t)index) % 300;
        int n = snprintf(name, sizeof name, "field %d of a line", k);
        const char *p = slabpool_intern(counted, name);
        const char *q = slabpool_intern_lookup(counted, name, (size_t)n);
        NEED(p != NULL && p == q && strcmp(p, name) == 0);
        NEED(slabpool_intern_release(counted, p) == 0);
        NEED(slabpool_intern_release(counted, q) == 0);
        p = slabpool_intern_len(kept, name, (size_t)n);
        NEED(p != NULL && p == slabpool_intern(kept, name));
        NEED(slabpool_intern(counted, "of all") == all);
    }
    return NULL;
}

void work(void)
{
    struct slabpool_intern_stats s;
    counted = slabpool_intern_create(SLABPOOL_INTERN_COUNT);
    kept = slabpool_intern_create(SLABPOOL_INTERN_KEEP);
    NEED(counted != NULL && kept != NULL);
    all = slabpool_intern(counted, "of all");
    in_threads(share);
    slabpool_intern_stats(counted, &s);
    NEED(s.strings == 1 && s.hits + s.misses == 1 + 3 * 4 * EACH);
    slabpool_intern_stats(kept, &s);
    NEED(s.strings == 300 && s.misses == 300);
    if (keep)
        return;
    slabpool_intern_destroy(counted);
    slabpool_intern_destroy(kept);
}
