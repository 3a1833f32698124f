/* levels.c: a level set; blocks of every size go from thread to thread. */
#include "pools.h"

static struct slabpool_levels *set;
static size_t *shelf[16];

static void *barter(void *index)
{
    unsigned state = (unsigned)(uintptr_t)index;
    for (int i = 0; i < 8000; i++) {
        state = state * 1103515245 + 12345;
        size_t n = 2 + state / 65536 % 3000;
        size_t *p = slabpool_levels_alloc(set, n * sizeof *p);
        NEED(p != NULL && slabpool_levels_usable(set, p) >= n * sizeof *p);
        p[0] = p[n - 1] = n;
        p = __atomic_exchange_n(&shelf[state % 16], p, __ATOMIC_ACQ_REL);
        NEED(p == NULL || (p[p[0] - 1] == p[0] && slabpool_levels_free(set, p) == 0));
    }
    return NULL;
}

void work(void)
{
    static const struct slabpool_level levels[] = {{10241, 10, 20}, {64, 10, 0}, {20482, 1, 1}};
    struct slabpool_levels_stats s[4];
    size_t out = 0;
    set = slabpool_levels_create(levels, 3);
    NEED(set != NULL);
    in_threads(barter);
    NEED(slabpool_levels_stats(set, s, 4) == 4 && s[0].size == 64 && s[3].size == SIZE_MAX);
    NEED(s[0].hits + s[1].hits + s[2].hits + s[0].misses + s[1].misses + s[2].misses +
             s[3].misses == 4 * 8000);
    for (int i = 0; i < 16; i++) {
        out += shelf[i] != NULL;
        shelf[i] = NULL;
    }
    if (!keep)
        NEED(slabpool_levels_destroy(set) == out);
}
