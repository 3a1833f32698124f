/* dumped: a process that is sent SLABPOOL_DUMP_SIGNAL, in whatever state it may be.
 * usage: dumped MODE [ARGUMENT]
 * It takes 100 blocks first and ends with 3; what a mode takes besides is said beside it. SIGUSR1 is
 * the signal where the program sends it itself. */
#define _GNU_SOURCE
#include "blocks.h"
#include "core/slabpool.h"

#include <dlfcn.h>
#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { WORKERS = 4, SLOTS = 64, STACK_ROOM = 1 << 16 };

static const char *mode, *argument;

static int is(const char *name)
{
    return strcmp(mode, name) == 0;
}

static pthread_t start(void *(*work)(void *), void *with)
{
    pthread_t thread;
    if (pthread_create(&thread, NULL, work, with) != 0)
        exit(90);
    return thread;
}

static void ask(void)
{
    void *found = dlsym(RTLD_DEFAULT, "slabpool_report");
    int (*report)(int, const char *);

    memcpy(&report, &found, sizeof report);
    if (report == NULL || report(1, "json") != 0)
        exit(91);
}

/* ---- idle: the main thread waits for ever; what is read says what the other one does ---- */

static void *commands(void *unused)
{
    char c;

    (void)unused;
    while (read(0, &c, 1) == 1 && c != 'q') {
        if (c == 't')
            take(10);
        else if (c == 'j')
            ask();
    }
    exit(3);
}

static void wait_in(const char *place)
{
    static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
    static volatile uint64_t turns;
    const struct timespec long_time = {1000, 0};
    int ends[2];
    char c;

    if (strcmp(place, "read") == 0) { /* is begun anew by the kernel */
        if (pipe(ends) != 0 || read(ends[0], &c, 1) != 0)
            exit(92);
    } else if (strcmp(place, "lock") == 0) {
        pthread_mutex_lock(&lock);
        pthread_mutex_lock(&lock);
    }
    for (;;) {
        if (strcmp(place, "poll") == 0)
            poll(NULL, 0, -1);
        else if (strcmp(place, "sleep") == 0)
            nanosleep(&long_time, NULL);
        else if (strcmp(place, "loop") == 0)
            turns++;
        else
            exit(93);
    }
}

static int idle(void)
{
    sigset_t all, before;

    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before); /* the signal is for the main thread */
    start(commands, NULL);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (write(1, "ready\n", 6) != 6)
        return 94;
    wait_in(argument);
    return 95;
}

/* ---- storm: signals at any point of the allocator, errno watched ---- */

static _Atomic(void *) shared[SLOTS];
static _Atomic int done;
static pthread_barrier_t line; /* all are there at once, so the C library keeps as much for each */

static uint32_t chance(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

static void *works(void *number)
{
    uint32_t seed = (uint32_t)(uintptr_t)number;
    int mine = 1000 + (int)seed;

    pthread_barrier_wait(&line);
    for (int rounds = 0; !done || rounds < 2000; rounds++) {
        uint32_t r = chance(&seed), at = chance(&seed) % SLOTS;
        size_t size = r % 64 == 0 ? r % 600000 : r % 8 == 0 ? r % 9000 : r % 300;
        errno = mine;
        char *block = r % 5 == 0 ? calloc(1, size + 1) : malloc(size + 1);
        if (block == NULL || errno != mine)
            exit(96);
        block[0] = block[size] = 1;
        block = atomic_exchange(&shared[at], block);
        if (r % 7 == 0 && (block = realloc(block, size / 2 + 1)) == NULL)
            exit(97);
        errno = mine;
        free(block);
        if (errno != mine)
            exit(98);
    }
    return NULL;
}

static void storm(int signals)
{
    pthread_t workers[WORKERS];
    uint32_t seed = 5;

    pthread_barrier_init(&line, NULL, WORKERS);
    for (uintptr_t i = 0; i < WORKERS; i++)
        workers[i] = start(works, (void *)(i + 1));
    for (int i = 0; i < signals; i++) {
        const struct timespec pause = {0, chance(&seed) % 100000};
        if (is("quiet"))
            ; /* the same without */
        else if (i % 8 == 0)
            raise(SIGUSR1);
        else
            pthread_kill(workers[(unsigned)i % WORKERS], SIGUSR1);
        nanosleep(&pause, NULL);
    }
    done = 1;
    for (int i = 0; i < WORKERS; i++)
        pthread_join(workers[i], NULL);
    for (int i = 0; i < SLOTS; i++)
        free(shared[i]);
}

/* ---- others ---- */

/* ROOM bytes of alternate stack, in which the kernel's frame lies too; the page below cannot be
 * touched. Prints how much of it was written to. */
static void small_stack(size_t room)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE), unused = 0;
    char *base = mmap(NULL, page + STACK_ROOM, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS,
                      -1, 0);

    if (base == MAP_FAILED || mprotect(base, page, PROT_NONE) != 0)
        exit(99);
    memset(base + page, 0x5a, room);
    stack_t stack = {.ss_sp = base + page, .ss_size = room};
    if (sigaltstack(&stack, NULL) != 0)
        exit(100);
    raise(SIGUSR1);
    while (unused < room && base[page + unused] == 0x5a)
        unused++;
    printf("%zu\n", room - unused);
}

static void *kills(void *unused)
{
    for (;;)
        kill(getpid(), SIGUSR1);
    return unused;
}

/* A thread that was cancelled, before the next call that would end it. */
static void *cancelled(void *here)
{
    pthread_cancel(pthread_self());
    raise(SIGUSR1);
    *(volatile int *)here = 1;
    return NULL;
}

static volatile sig_atomic_t own_count;

static void own(int number)
{
    own_count = own_count + number;
}

static int after(pid_t pid)
{
    int status = 0;
    if (pid < 0 || waitpid(pid, &status, 0) != pid)
        return 101;
    return WIFEXITED(status) && WEXITSTATUS(status) == 7 ? 3 : 102;
}

static int forks(void)
{
    pid_t pid = is("vfork") ? vfork() : is("_Fork") ? _Fork() : fork();
    if (pid == 0) {
        if (is("fork"))
            take(40);
        kill(getpid(), SIGUSR1); /* without a lock of the C library's */
        if (is("vfork"))
            syscall(SYS_exit_group, 7);
        _exit(7);
    }
    raise(SIGUSR1);
    return after(pid);
}

int main(int argc, char **argv)
{
    mode = argc > 1 ? argv[1] : "";
    argument = argc > 2 ? argv[2] : "";
    take(100);
    if (is("idle"))
        return idle();
    if (is("storm") || is("quiet")) {
        storm(atoi(argument));
    } else if (is("stack")) {
        small_stack((size_t)atol(argument));
    } else if (is("raise")) { /* SIGUSR1 or ARGUMENT, twice, and takes 10 more between */
        int number = argument[0] != '\0' ? atoi(argument) : SIGUSR1;
        raise(number);
        take(10);
        raise(number);
    } else if (is("end")) { /* signals from three threads while it ends */
        for (int i = 0; i < 3; i++)
            start(kills, NULL);
        usleep(2000);
    } else if (is("cancelled")) {
        int here = 0;
        pthread_join(start(cancelled, &here), NULL);
        if (here != 1)
            return 106;
    } else if (is("own")) {
        signal(SIGUSR1, own);
        raise(SIGUSR1);
        if (own_count != SIGUSR1)
            return 103;
    } else if (is("exec")) {
        raise(SIGUSR1);
        execl("/proc/self/exe", argv[0], "raise", (char *)NULL);
        return 104;
    } else if (is("fork") || is("vfork") || is("_Fork")) {
        return forks();
    } else {
        return 105;
    }
    return 3;
}
