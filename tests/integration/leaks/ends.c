/* ends.c: loses 10 blocks of 112 bytes, unless told not to, and ends. Usage: ends HOW [clean]
 */
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static __attribute__((noinline)) void lose(int n)
{
    for (int i = 0; i < n; i++) {
        void *volatile p = malloc(112);
        (void)p;
    }
}

static __attribute__((noinline)) void scrub(void)
{
    char old[8192];
    memset(old, 0, sizeof old);
    __asm__ volatile("" : : "r"(old) : "memory");
}

static void *thread_exit(void *unused)
{
    (void)unused;
    exit(3);
}

static void small_thread(void *(*run)(void *))
{
    pthread_attr_t small;
    pthread_t thread;
    pthread_attr_init(&small);
    pthread_attr_setstacksize(&small, PTHREAD_STACK_MIN);
    if (pthread_create(&thread, &small, run, NULL) == 0)
        pause();
}

static void on_signal(int number)
{
    (void)number;
    _exit(3);
}

static void late(void)
{
    lose(5);
    scrub();
}

static int of_child(void (*end)(int))
{
    int status;
    pid_t child = fork();
    if (child == 0) {
        lose(4);
        scrub();
        end(3);
    }
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int main(int argc, char **argv)
{
    const char *how = argc > 1 ? argv[1] : "return";
    pthread_t thread;

    if (argc < 3)
        lose(10);
    scrub();
    if (strcmp(how, "exit") == 0)
        exit(3);
    if (strcmp(how, "_exit") == 0)
        _exit(3);
    if (strcmp(how, "_Exit") == 0)
        _Exit(3);
    if (strcmp(how, "quick_exit") == 0)
        quick_exit(3);
    if (strcmp(how, "zero") == 0)
        exit(0);
    if (strcmp(how, "thread") == 0 && pthread_create(&thread, NULL, thread_exit, NULL) == 0)
        pause();
    if (strcmp(how, "small_thread") == 0)
        small_thread(thread_exit);
    if (strcmp(how, "last_thread") == 0)
        pthread_exit(NULL);
    if (strcmp(how, "handler") == 0) {
        signal(SIGUSR1, on_signal);
        raise(SIGUSR1);
    }
    if (strcmp(how, "abort") == 0)
        abort();
    if (strcmp(how, "signal") == 0)
        raise(SIGTERM);
    if (strcmp(how, "exec") == 0)
        execl("/bin/true", "true", NULL);
    if (strcmp(how, "atexit") == 0)
        atexit(late);
    if (strcmp(how, "no_files") == 0) {
        setrlimit(RLIMIT_NOFILE, &(struct rlimit){0, 0});
        exit(3);
    }
    if (strcmp(how, "closed") == 0)
        fclose(stderr);
    if (strcmp(how, "reopened") == 0) {
        close(2);
        if (!freopen(argv[2], "w", stderr))
            return 9;
        fputs("the program's\n", stderr);
    }
    if (strcmp(how, "fork") == 0)
        return of_child(exit);
    if (strcmp(how, "fork_exit") == 0)
        return of_child(_exit);
    if (strcmp(how, "vfork") == 0) {
        int status;
        pid_t child = vfork();
        if (child == 0)
            _exit(7);
        waitpid(child, &status, 0);
        printf("%d\n", WEXITSTATUS(status));
    }
    return 3;
}
