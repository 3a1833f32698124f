/*
 * lived.c - does a known number of everything, says what, and ends in one of many ways.
 *
 * Purpose: lived WAY N THREADS [MORE]. With one thread main works itself; with more, each of them
 * works and main frees what they give it while they wait, so the number of remote frees is known.
 * Prints, before it ends: `pid P`, `class SIZE ALLOCS FREES REMOTE`, `large ALLOCS FREES`.
 * The sizes are such that the C library and the loader ask for none of these classes.
 * Data: `given`, written by the workers, read by main behind a barrier. errno, fork and signals: as
 * WAY says.
 */
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#define THREADS 128
#define MOST    2000

static size_t n;
static void *given[THREADS][MOST / 2]; /* of each worker, n / 2 blocks */
static pthread_barrier_t worked, freed;
static void *volatile keep;

static void *touched(void *p)
{
    if (p == NULL)
        abort();
    *(volatile char *)p = 1;
    keep = p;
    return p;
}

/* Blocks of 2,048 bytes go to `to`, or are freed here. */
static void work(void **to)
{
    size_t gave = 0;
    for (size_t i = 0; i < n; i++) {
        void *p = touched(malloc(1700));
        if (i % 2 != 0)
            free(p);
        free(touched(calloc(1, 2500)));
        touched(realloc(touched(malloc(1300)), 1900));
        p = touched(aligned_alloc(64, 2000));
        if (i % 2 != 0 && to != NULL)
            to[gave++] = p;
        else if (i % 2 != 0)
            free(p);
        if (i % 100 == 0) {
            p = touched(malloc(600000));
            if (i % 200 == 0)
                free(p);
        }
    }
}

static void *worker(void *to)
{
    work(to);
    pthread_barrier_wait(&worked);
    pthread_barrier_wait(&freed);
    for (;;)
        pause();
    return NULL;
}

static void all_work(size_t threads)
{
    if (threads == 1) {
        work(NULL);
        return;
    }
    pthread_t thread;
    pthread_barrier_init(&worked, NULL, (unsigned)threads + 1);
    pthread_barrier_init(&freed, NULL, (unsigned)threads + 1);
    for (size_t t = 0; t < threads; t++)
        if (pthread_create(&thread, NULL, worker, given[t]) != 0)
            abort();
    pthread_barrier_wait(&worked);
    for (size_t t = 0; t < threads; t++)
        for (size_t i = 0; i < n / 2; i++)
            free(given[t][i]);
    pthread_barrier_wait(&freed);
}

static void say(size_t threads)
{
    size_t all = n * threads, half = n / 2 * threads, remote = threads > 1 ? half : 0;
    size_t large = (n + 99) / 100 * threads, large_freed = (n + 199) / 200 * threads;
    printf("pid %d\n", (int)getpid());
    printf("class 1408 %zu %zu 0\nclass 1792 %zu %zu 0\n", all, all, all, half);
    printf("class 1920 %zu 0 0\nclass 2048 %zu %zu %zu\n", all, all, half, remote);
    printf("class 2560 %zu %zu 0\nlarge %zu %zu\n", all, all, large, large_freed);
    fflush(stdout);
}

static void run_child(pid_t pid)
{
    if (pid != 0) {
        int status;
        if (pid < 0 || waitpid(pid, &status, 0) != pid)
            abort();
        syscall(SYS_exit_group, 0);
    }
}

int main(int argc, char **argv)
{
    if (argc < 4)
        return 2;
    const char *way = argv[1];
    n = strtoul(argv[2], NULL, 10);
    size_t threads = strtoul(argv[3], NULL, 10);
    if (threads > THREADS || n > MOST)
        return 2;
    if (strcmp(way, "humble") == 0 && setresuid(65534, 65534, 65534) != 0)
        return 3;
    if (strcmp(way, "daemon") == 0 && daemon(1, 1) != 0)
        return 3;
    if (strcmp(way, "forked") == 0) {
        all_work(threads);
        run_child(fork());
    }
    if (strcmp(way, "cut") == 0) {
        char path[4096];
        snprintf(path, sizeof path, "for f in '%s'/%d.*.slabpool; do : > \"$f\"; done", argv[4],
                 (int)getpid());
        all_work(threads);
        char *shell[] = {"sh", "-c", path, NULL}, *nothing[] = {NULL};
        pid_t pid = fork();
        if (pid == 0) {
            execve("/bin/sh", shell, nothing);
            syscall(SYS_exit_group, 1);
        }
        int status;
        waitpid(pid, &status, 0);
        pid = fork(); /* a child takes over what is not there */
        if (pid == 0)
            _exit(touched(malloc(5000)) == NULL);
        if (waitpid(pid, &status, 0) != pid || status != 0)
            return 4;
    }
    all_work(threads);
    say(threads);
    if (strcmp(way, "exit") == 0 || strcmp(way, "daemon") == 0 || strcmp(way, "forked") == 0 ||
        strcmp(way, "cut") == 0 || strcmp(way, "humble") == 0)
        exit(0);
    if (strcmp(way, "return") == 0)
        return 0;
    if (strcmp(way, "_exit") == 0)
        _exit(0);
    if (strcmp(way, "_Exit") == 0)
        _Exit(0);
    if (strcmp(way, "quick_exit") == 0)
        quick_exit(0);
    if (strcmp(way, "abort") == 0)
        abort();
    if (strcmp(way, "term") == 0)
        raise(SIGTERM);
    if (strcmp(way, "kill") == 0)
        raise(SIGKILL);
    if (strcmp(way, "segv") == 0)
        *(volatile int *)argv[argc] = 1;
    if (strcmp(way, "exec") == 0)
        execl("/bin/true", "true", (char *)NULL);
    if (strcmp(way, "away") == 0) { /* to a program without the library, that waits */
        char *args[] = {"cat", NULL}, *nothing[] = {NULL};
        execve("/bin/cat", args, nothing);
    }
    if (strcmp(way, "closed") == 0) {
        close(2);
        exit(0);
    }
    if (strcmp(way, "unannounced") == 0) { /* children that no handler is told of */
        for (int raw = 0; raw < 2; raw++) {
            pid_t pid = raw ? (pid_t)syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0) : _Fork();
            if (pid == 0) {
                for (int i = 0; i < 3000; i++)
                    keep = malloc(5000);
                syscall(SYS_exit_group, 0);
            }
            int status;
            if (waitpid(pid, &status, 0) != pid || status != 0)
                return 4;
        }
        touched(malloc(5000));
        exit(0);
    }
    if (strcmp(way, "vfork") == 0) {
        pid_t pid = vfork();
        if (pid == 0)
            _exit(0);
        syscall(SYS_exit_group, 0);
    }
    return 2;
}
