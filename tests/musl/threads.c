/* threads.c: four threads, a thousand blocks of 100 bytes each, for the suite `musl`. */
#include <pthread.h>
#include <stdlib.h>

static void *allocate(void *unused)
{
    for (int i = 0; i < 1000; i++) {
        char *p = malloc(100);
        if (p == NULL)
            return p;
        p[99] = 1;
        free(p);
    }
    return unused;
}

int main(void)
{
    pthread_t threads[4];
    int bad = 0;
    for (int i = 0; i < 4; i++)
        bad |= pthread_create(&threads[i], NULL, allocate, &bad);
    for (int i = 0; i < 4; i++) {
        void *end = NULL;
        bad |= pthread_join(threads[i], &end) != 0 || end == NULL;
    }
    return bad;
}
