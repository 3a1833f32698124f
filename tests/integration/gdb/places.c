/* places.c: one address of each kind, for the suite `gdb`; then it stops, or aborts.
 *
 *     places [abort]
 */
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

char *small, *freed, *inner, *fresh, *large, *middle, *ended, *busy, *alone;
char local[16];

static pthread_barrier_t ready;

/* The last function before the addresses are looked at. */
__attribute__((noinline)) void stop_here(void)
{
    __asm__ volatile("");
}

static void *end(void *unused)
{
    (void)unused;
    ended = malloc(500);
    return NULL;
}

static void *stay(void *unused)
{
    (void)unused;
    busy = malloc(300);
    pthread_barrier_wait(&ready);
    pthread_barrier_wait(&ready); /* nobody comes */
    return NULL;
}

int main(int argc, char **argv)
{
    pthread_t first, second;
    small = malloc(100);
    freed = malloc(100);
    inner = (char *)malloc(1000) + 13;
    fresh = small + 112 * 500;
    large = malloc(1 << 20);
    middle = large + 300000;
    alone = malloc(200000);
    free(freed);
    pthread_barrier_init(&ready, NULL, 2);
    if (pthread_create(&first, NULL, end, NULL) != 0 || pthread_join(first, NULL) != 0 ||
        pthread_create(&second, NULL, stay, NULL) != 0)
        return 1;
    pthread_barrier_wait(&ready);
    stop_here();
    if (argc > 1 && strcmp(argv[1], "abort") == 0)
        abort();
    return 0;
}
