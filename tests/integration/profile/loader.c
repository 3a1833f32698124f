/* loader.c: threads that allocate in callbacks of dl_iterate_phdr, where they have the loader's lock,
 * and others that open and close a library, on ever new stacks; for the suite `profile`. With the
 * cache behind a lock that libunwind has by default they end up waiting for each other. */
#include <dlfcn.h>
#include <link.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <time.h>

static _Atomic(int) stop;

static int visit(struct dl_phdr_info *info, size_t size, void *context)
{
    (void)info;
    (void)size;
    (void)context;
    for (size_t i = 0; i < 5; i++) {
        void *volatile p = malloc(100 + i * 50);
        free(p);
    }
    return 0;
}

static void *visit_all(void *unused)
{
    while (!stop)
        dl_iterate_phdr(visit, NULL);
    return unused;
}

__attribute__((noinline)) static void descend(int n)
{
    void *volatile p = malloc(64 + (size_t)n);
    if (n > 0)
        descend(n - 1);
    free(p);
}

static int compare(const void *a, const void *b)
{
    void *volatile p = malloc(33);
    free(p);
    return *(const int *)a - *(const int *)b;
}

static void *wander(void *unused)
{
    int numbers[64];
    while (!stop) {
        descend(rand() % 30);
        for (int i = 0; i < 64; i++)
            numbers[i] = rand();
        qsort(numbers, 64, sizeof *numbers, compare);
        void *library = dlopen("libm.so.6", RTLD_NOW);
        if (library != NULL)
            dlclose(library);
    }
    return unused;
}

int main(void)
{
    pthread_t threads[4];
    const struct timespec while_they_run = {1, 0};
    for (int i = 0; i < 4; i++)
        if (pthread_create(&threads[i], NULL, i < 2 ? visit_all : wander, NULL) != 0)
            return 1;
    nanosleep(&while_they_run, NULL);
    stop = 1;
    for (int i = 0; i < 4; i++)
        pthread_join(threads[i], NULL);
    return 0;
}
