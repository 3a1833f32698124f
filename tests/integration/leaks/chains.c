/* chains.c: a lost block that leads to five of another site, and two of that site by themselves.
 */
#include <stdlib.h>
#include <string.h>

static void **head;

static __attribute__((noinline)) void *site_link(void *next)
{
    void **volatile p = malloc(64);
    memset((void *)p, 0, 64);
    p[0] = next;
    return (void *)p;
}

static __attribute__((noinline)) void site_head(void)
{
    head = malloc(128);
    memset((void *)head, 0, 128);
}

int main(void)
{
    char old[8192];
    site_head();
    for (int i = 0; i < 5; i++)
        head[0] = site_link(head[0]);
    head = NULL;
    (void)site_link(site_link(NULL));
    memset(old, 0, sizeof old);
    __asm__ volatile("" : : "r"(old) : "memory");
    return 0;
}
