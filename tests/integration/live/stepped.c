/*
 * stepped.c - takes every slow path once or twice, and says which call it is in.
 *
 * Purpose: stepped FILE; FILE is a struct steps_page. Stepped by steps.c, so it does few calls.
 * Data: the page; several threads add to it. No locks, no signals.
 */
#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "steps.h"

static struct steps_page *page;
#define MANY 20

static void *blocks[80];

#define ADD(field, n) __atomic_fetch_add(&page->field, (n), __ATOMIC_SEQ_CST)

static void *counted(void *(*get)(size_t n), size_t n)
{
    ADD(allocs_begun, 1);
    void *p = get(n);
    ADD(allocs_done, 1);
    return p;
}

static void let_go(void *p)
{
    ADD(frees_begun, 1);
    free(p);
    ADD(frees_done, 1);
}

static void *zeroed(size_t n)
{
    return calloc(1, n);
}

static void *aligned(size_t n)
{
    return aligned_alloc(256, n);
}

static void *moved(void *p, size_t n)
{
    ADD(allocs_begun, 1);
    ADD(frees_begun, 1);
    p = realloc(p, n);
    ADD(frees_done, 1);
    ADD(allocs_done, 1);
    return p;
}

static void fill(int n, size_t size)
{
    for (int i = 0; i < n; i++)
        blocks[i] = counted(malloc, size);
    for (int i = 0; i < n; i++)
        let_go(blocks[i]);
}

/* Allocates, and frees what main allocated; leaves blocks behind for main. */
static void *thread(void *unused)
{
    for (int i = 0; i < MANY; i++)
        let_go(blocks[i]);
    for (int i = 0; i < MANY; i++)
        blocks[i] = counted(malloc, 900);
    return unused;
}

static void rebase(void)
{
    page->rebase++;
    for (volatile int i = 0; i < 3; i++)
        ;
}

int main(int argc, char **argv)
{
    int fd = argc > 1 ? open(argv[1], O_RDWR) : -1;
    page = fd < 0 ? MAP_FAILED
                  : mmap(NULL, sizeof *page, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (page == MAP_FAILED)
        return 2;
    free(malloc(100));
    page->phase = STEPPING;
    syscall(SYS_tgkill, getpid(), gettid(), 19 /* SIGSTOP */);
    fill(70, 1000);   /* carving, a full slab, another, back to partial, empty, the pocket */
    fill(24, 3000);   /* units change their class */
    fill(3, 100000);  /* a block to a slab */
    fill(2, 300000);  /* mappings, kept and used again */
    let_go(counted(zeroed, 70000));
    let_go(counted(zeroed, 700));
    let_go(counted(aligned, 5000));
    let_go(counted(aligned, 400000));
    let_go(moved(moved(counted(malloc, 40), 5000), 300000));
    fill(40, 24);
    for (int i = 0; i < MANY; i++)
        blocks[i] = counted(malloc, 900);
    pthread_t id;
    ADD(allocs_begun, 100); /* what a thread's start asks for */
    ADD(frees_begun, 100);
    if (pthread_create(&id, NULL, thread, NULL) != 0 || pthread_join(id, NULL) != 0)
        return 3;
    rebase();
    ADD(allocs_begun, -100L);
    ADD(frees_begun, -100L);
    for (int i = 0; i < MANY; i++)
        let_go(blocks[i]); /* of a thread that ended */
    fill(MANY, 900);
    page->phase = FORKING; /* nothing is counted in the parent from here */
    pid_t child = fork();
    if (child == 0) {
        for (int i = 0; i < MANY; i++) {
            page->child_begun++;
            blocks[i] = malloc(900);
            page->child_done++;
        }
        _exit(0);
    }
    int status;
    if (child < 0 || waitpid(child, &status, 0) != child)
        return 4;
    page->phase = OVER;
    syscall(SYS_tgkill, getpid(), gettid(), 19);
    return 0;
}
