/* kinds.c: blocks that are lost, lost with others, and reachable, in ways that LeakSanitizer and
 * valgrind can judge too. Sizes are those of classes. Usage: kinds [what]
 */
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct node {
    struct node *next;
    char fill[104];
};

void *kept, *kept_interior;
static __thread void *kept_by_thread;
static volatile uintptr_t hidden;

#define SITE(name)                                                                                 \
    __attribute__((noinline)) static void *name(size_t n)                                          \
    {                                                                                              \
        void *volatile p = malloc(n);                                                              \
        return p;                                                                                  \
    }

SITE(site_plain)
SITE(site_list)
SITE(site_ring)
SITE(site_kept)
SITE(site_kept_list)
SITE(site_interior)
SITE(site_thread)
SITE(site_thread_kept)
SITE(site_hidden)
SITE(site_large)
SITE(site_freed)

/* What earlier calls left below is written over, so that no word of it leads to a block. */
static __attribute__((noinline)) void scrub(void)
{
    char old[8192];
    memset(old, 0, sizeof old);
    __asm__ volatile("" : : "r"(old) : "memory");
}

static __attribute__((noinline)) struct node *list(void *(*site)(size_t), int n)
{
    struct node *first = NULL;
    while (n-- > 0) {
        struct node *node = site(sizeof *node);
        node->next = first;
        first = node;
    }
    return first;
}

static __attribute__((noinline)) void lose(void)
{
    for (int i = 0; i < 10; i++)
        site_plain(48);
    (void)list(site_list, 5);
    struct node *ring = list(site_ring, 3);
    ring->next->next->next = ring;
    (void)site_large(1 << 20);
    hidden = ~(uintptr_t)site_hidden(64);
    free(site_freed(96));
}

static __attribute__((noinline)) void keep(void)
{
    kept = site_kept(80);
    ((void **)kept)[0] = list(site_kept_list, 20);
    kept_interior = (char *)site_interior(160) + 50;
}

static void *run(void *unused)
{
    (void)unused;
    for (int i = 0; i < 4; i++)
        site_thread(32);
    kept_by_thread = site_thread_kept(144);
    scrub();
    return NULL;
}

int main(void)
{
    pthread_t threads[4];
    lose();
    keep();
    for (int i = 0; i < 4; i++)
        pthread_create(&threads[i], NULL, run, NULL);
    for (int i = 0; i < 4; i++)
        pthread_join(threads[i], NULL);
    scrub();
    return 0;
}
