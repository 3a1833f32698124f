/* node.c: a process of a tree: takes N blocks that no other program takes, then ends in a way.
 *
 *     node N exit STATUS | _exit STATUS | signal NUMBER | stop | exec PROGRAM [ARGUMENT]...
 *     node N fork COUNT     COUNT children take one block each and _exit
 *     node N daemon FILE    leaves a child in a session of its own that waits until FILE is gone
 *     node N count NUMBER   says "ready", counts that signal for 0.1 s after the first, prints it
 *     node N parent NUMBER  sends the signal to its process group (below 0: to its parent)
 */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define BLOCK 9500

static volatile sig_atomic_t seen;

static void note(int signo)
{
    (void)signo;
    seen++;
}

static void take(long n)
{
    for (long i = 0; i < n; i++) {
        char *block = malloc(BLOCK);
        if (!block)
            abort();
        *(volatile char *)block = 1;
    }
}

static void nap(long ms)
{
    struct timespec t = {ms / 1000, ms % 1000 * 1000000};

    while (nanosleep(&t, &t) != 0)
        ;
}

static int children(long count)
{
    for (long i = 0; i < count; i++) {
        pid_t pid = fork();
        if (pid == 0) {
            take(1);
            _exit(0);
        }
        if (pid < 0 || waitpid(pid, NULL, 0) != pid)
            return 1;
    }
    return 0;
}

static int leave(const char *file)
{
    int said[2];
    char c;

    if (pipe(said) != 0)
        return 1;
    if (fork() == 0) {
        setsid();
        for (int fd = 0; fd < 3; fd++)
            close(fd);
        if (fork() != 0)
            _exit(0);
        take(2);
        if (write(said[1], "x", 1) != 1)
            _exit(1);
        while (access(file, F_OK) == 0)
            nap(5);
        take(3);
        _exit(0);
    }
    wait(NULL);
    return read(said[0], &c, 1) == 1 ? 0 : 1;
}

static int count(int signo)
{
    struct sigaction act = {.sa_handler = note};

    sigaction(signo, &act, NULL);
    puts("ready");
    fflush(stdout);
    while (!seen)
        nap(5);
    nap(100);
    printf("%d\n", (int)seen);
    return 0;
}

int main(int argc, char **argv)
{
    if (argc < 4)
        return argc == 3 && strcmp(argv[2], "stop") == 0 ? raise(SIGSTOP) : 99;
    take(atol(argv[1]));
    const char *way = argv[2];
    int number = atoi(argv[3]);
    if (strcmp(way, "exit") == 0)
        exit(number);
    if (strcmp(way, "_exit") == 0)
        _exit(number);
    if (strcmp(way, "signal") == 0)
        raise(number);
    if (strcmp(way, "exec") == 0)
        execvp(argv[3], argv + 3);
    if (strcmp(way, "fork") == 0)
        return children(number);
    if (strcmp(way, "daemon") == 0)
        return leave(argv[3]);
    if (strcmp(way, "count") == 0)
        return count(number);
    if (strcmp(way, "parent") == 0) {
        struct sigaction act = {.sa_handler = note};
        sigaction(abs(number), &act, NULL);
        kill(number < 0 ? getppid() : 0, abs(number));
        nap(100);
        printf("%d\n", (int)seen);
        return 0;
    }
    return 99;
}
