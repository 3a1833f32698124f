/* sites.c: twenty call sites that allocate known amounts, for the suite `profile`.
 *
 *     sites [threads]    says for each site, on stdout: where its function begins, blocks and bytes
 *                        asked for, and how many of each it still has at the end
 * With an argument a second thread makes the blocks, and the first frees what is freed.
 */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SITES 20
#define MOST  20000

static const struct {
    size_t size;
    int blocks, kept; /* of which one in `kept` is kept; 0: none, and each is freed at once */
} plan[SITES] = {
    {8, 20000, 0},     {24, 20000, 2},   {40, 20000, 3},    {64, 20000, 0},   {100, 20000, 4},
    {150, 10000, 0},   {200, 10000, 2},  {300, 10000, 5},   {500, 10000, 0},  {777, 8000, 2},
    {1024, 5000, 0},   {1500, 5000, 3},  {3000, 3000, 0},   {5000, 2000, 2},  {9000, 2000, 0},
    {20000, 1000, 4},  {33000, 500, 0},  {70000, 300, 3},   {200000, 100, 0}, {400000, 60, 2},
};

static struct {
    unsigned long blocks, bytes, live, live_bytes;
} seen[SITES];

static void *blocks[SITES][MOST];

typedef void *(*site)(size_t n);

/* The call must not be the last thing the function does, or its frame is gone by then. */
#define SITE(i)                                                                                    \
    __attribute__((noinline, noclone)) static void *site_##i(size_t n)                             \
    {                                                                                              \
        void *volatile p = (i) % 3 == 0 ? calloc(1, n) : malloc(n);                                \
        return p;                                                                                  \
    }
SITE(0) SITE(1) SITE(2) SITE(3) SITE(4) SITE(5) SITE(6) SITE(7) SITE(8) SITE(9) SITE(10) SITE(11)
SITE(12) SITE(13) SITE(14) SITE(15) SITE(16) SITE(17) SITE(18) SITE(19)

static const site sites[SITES] = {site_0,  site_1,  site_2,  site_3,  site_4,  site_5,  site_6,
                                  site_7,  site_8,  site_9,  site_10, site_11, site_12, site_13,
                                  site_14, site_15, site_16, site_17, site_18, site_19};

static void *make(void *at_once)
{
    for (int s = 0; s < SITES; s++)
        for (int i = 0; i < plan[s].blocks; i++) {
            void *p = blocks[s][i] = sites[s](plan[s].size);
            if (p == NULL)
                abort();
            memset(p, 1, plan[s].size);
            size_t bytes = plan[s].size;
            seen[s].blocks++;
            seen[s].bytes += bytes;
            if (plan[s].kept != 0 && i % plan[s].kept == 0) {
                seen[s].live++;
                seen[s].live_bytes += bytes;
            } else if (at_once != NULL) {
                free(p);
                blocks[s][i] = NULL;
            }
        }
    return NULL;
}

static void rest(void)
{
    for (int s = 0; s < SITES; s++)
        for (int i = 0; i < plan[s].blocks; i++)
            if (plan[s].kept == 0 || i % plan[s].kept != 0)
                free(blocks[s][i]);
}

int main(int argc, char **argv)
{
    pthread_t other;
    (void)argv;
    if (argc == 1) {
        make(&other);
    } else if (pthread_create(&other, NULL, make, NULL) == 0) {
        pthread_join(other, NULL);
        rest();
    }
    setvbuf(stdout, NULL, _IONBF, 0);
    for (int s = 0; s < SITES; s++)
        printf("%p %zu %lu %lu %lu %lu\n", (void *)(size_t)sites[s], plan[s].size, seen[s].blocks,
               seen[s].bytes, seen[s].live, seen[s].live_bytes);
    return 0;
}
