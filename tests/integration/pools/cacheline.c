/* cacheline.c: a slot for each thread, and blocks that free() takes back. */
#include "pools.h"

static struct slabpool_slots *slots;

static void *count(void *index)
{
    uint64_t *mine = (uint64_t *)slabpool_slots_at(slots, (uintptr_t)index);
    for (int i = 0; i < 100000; i++)
        ++*(volatile uint64_t *)mine;
    char *p[100];
    for (int i = 0; i < 100; i++) {
        p[i] = (char *)(i % 2 ? slabpool_alloc_cacheline(i * 10)
                              : slabpool_zalloc_cacheline(i * 10));
        NEED(p[i] != NULL && (uintptr_t)p[i] % SLABPOOL_CACHELINE == 0);
        NEED(i % 2 == 1 || i == 0 || p[i][i * 10 - 1] == 0);
        memset(p[i], 1, i * 10);
    }
    for (int i = 0; i < 100; i++)
        free(p[i]);
    return NULL;
}

void work(void)
{
    slots = slabpool_slots_create(4, sizeof(uint64_t));
    NEED(slots != NULL && slabpool_slots_stride(slots) == SLABPOOL_CACHELINE);
    in_threads(count);
    for (size_t i = 0; i < slabpool_slots_count(slots); i++)
        NEED(*(uint64_t *)slabpool_slots_at(slots, i) == 100000);
    if (!keep)
        slabpool_slots_destroy(slots);
}
