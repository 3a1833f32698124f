/* fixed.c: fixed pools of each kind, shared by threads. */
#include "pools.h"

enum { SIZE = 3000 };
static struct slabpool_fixed *pools[4];

static void *hold(void *index)
{
    unsigned char *items[5];
    for (int i = 0; i < 4000; i++) {
        struct slabpool_fixed *pool = pools[i % 4];
        int n = i % 4 == SLABPOOL_FIXED_WAIT ? 1 : 5;
        for (int k = 0; k < n; k++) {
            items[k] = slabpool_fixed_get(pool);
            if (items[k] == NULL) {
                NEED(i % 4 == SLABPOOL_FIXED_FAIL && errno == EAGAIN);
                continue;
            }
            memset(items[k], (int)(uintptr_t)index, SIZE);
        }
        for (int k = 0; k < n; k++) {
            NEED(items[k] == NULL ||
                 (items[k][0] == (uintptr_t)index && items[k][SIZE - 1] == (uintptr_t)index));
            NEED(slabpool_fixed_put(pool, items[k]) == 0);
        }
    }
    return NULL;
}

void work(void)
{
    struct slabpool_fixed_stats s;
    void *items[3];
    for (unsigned flags = 0; flags < 4; flags++) {
        pools[flags] = slabpool_fixed_create(SIZE, 2, 64, flags);
        NEED(pools[flags] != NULL);
    }
    in_threads(hold);
    for (unsigned flags = 0; flags < 4; flags++) {
        slabpool_fixed_stats(pools[flags], &s);
        NEED(s.outstanding == 0 && s.gets == s.puts && s.unpooled == 0);
        NEED(flags == SLABPOOL_FIXED_GROW ? s.count >= 5 : s.count == 2);
        NEED(slabpool_fixed_resize(pools[flags], 300) == 0);
        NEED(slabpool_fixed_get_bulk(pools[flags], items, 3) == 0);
        NEED(slabpool_fixed_resize(pools[flags], 1) == 0);
        memset(items[2], 1, SIZE);
        if (!keep)
            NEED(slabpool_fixed_destroy(pools[flags]) == 3);
    }
}
