/*
 * mini_lines.c - the small benchmark: threads with very small blocks, and false sharing.
 *
 * Purpose: after Hoard's tests: every thread allocates many tiny blocks and frees them
 * (threadtest); threads write blocks that an allocator may have put in one cache line, because it
 * hands a line's parts to different threads (active, cache_thrash) or because it gives a thread
 * what it freed of another's line (passive, cache_scratch).
 * Data: a thread writes only its own blocks. No locks, no atomics. errno, fork and signals are
 * not used.
 */
#include "mini.h"

enum { THREADS = 4, OBJECT = 8 };

struct tiny {
    size_t rounds;
    void *first; /* a block of main's for this thread to free, or NULL */
};

static void *many_tiny(void *arg)
{
    enum { OBJECTS = 25000 };
    const struct tiny *a = arg;
    void **held = table_take(OBJECTS * sizeof(*held));

    for (size_t round = 0; round < a->rounds; round++) {
        for (size_t i = 0; i < OBJECTS; i++)
            held[i] = touched(malloc(OBJECT), OBJECT);
        for (size_t i = 0; i < OBJECTS; i++)
            free(held[i]);
    }
    table_drop(held, OBJECTS * sizeof(*held));
    return NULL;
}

void mini_threadtest(double scale)
{
    struct tiny a[THREADS];

    for (size_t i = 0; i < THREADS; i++)
        a[i] = (struct tiny){scaled(scale, 200), NULL};
    run_all(many_tiny, a, sizeof(a[0]), THREADS);
}

/* Takes a block, writes it often, frees it, again and again. */
static void *write_often(void *arg)
{
    enum { WRITES = 200 };
    const struct tiny *a = arg;

    free(a->first);
    for (size_t round = 0; round < a->rounds; round++) {
        volatile char *p = touched(malloc(OBJECT), OBJECT);

        for (size_t i = 0; i < WRITES; i++)
            p[i % OBJECT] = (char)(p[i % OBJECT] + 1);
        free((void *)p);
    }
    return NULL;
}

/* Main's blocks are neighbours; the threads free them and may be given the same ones again. */
void mini_cache_scratch(double scale)
{
    struct tiny a[THREADS];

    for (size_t i = 0; i < THREADS; i++)
        a[i] = (struct tiny){scaled(scale, 1000000), touched(malloc(OBJECT), OBJECT)};
    run_all(write_often, a, sizeof(a[0]), THREADS);
}

void mini_cache_thrash(double scale)
{
    struct tiny a[THREADS];

    for (size_t i = 0; i < THREADS; i++)
        a[i] = (struct tiny){scaled(scale, 1000000), NULL};
    run_all(write_often, a, sizeof(a[0]), THREADS);
}
