/* ends: takes blocks in main and in whatever runs after it, and ends in one of many ways.
 * usage: ends MODE [ARGUMENT]
 * main takes 100, its atexit handler 3, its destructor 13, the library 25 (ends_lib.c): 141 when
 * the process ends by exit, 100 when by _exit; some modes take more, which is said beside them. */
#define _GNU_SOURCE
#include "blocks.h"
#include "core/slabpool.h"

#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

void ends_lib(void);

static const char *mode, *argument;
static void *(*opened)(size_t); /* malloc of a library opened by dlopen */

static int is(const char *name)
{
    return strcmp(mode, name) == 0;
}

static void take_there(int n)
{
    for (int i = 0; opened != NULL && i < n; i++)
        *(volatile char *)opened(BLOCK) = 1;
}

static void at_exit(void)
{
    take(3);
    take_there(3);
}

static void at_exit_ends(void)
{
    take(5);
    _exit(6);
}

__attribute__((destructor)) static void destructor(void)
{
    take(13);
    take_there(13);
}

static void ends_now(int signal_number)
{
    (void)signal_number;
    _exit(9);
}

static void *exits(void *unused)
{
    (void)unused;
    usleep(20000);
    take(2);
    exit(4);
}

static pthread_barrier_t line;

static void *races(void *unused)
{
    (void)unused;
    pthread_barrier_wait(&line);
    _exit(5);
}

static void *holds_stdout(void *barrier)
{
    flockfile(stdout);
    pthread_barrier_wait(barrier);
    pause();
    return NULL;
}

static void *reads_stdin(void *barrier)
{
    pthread_barrier_wait(barrier);
    (void)getchar();
    return NULL;
}

static void start(void *(*work)(void *), void *with)
{
    pthread_t thread;
    if (pthread_create(&thread, NULL, work, with) != 0)
        exit(90);
}

static void limit(enum __rlimit_resource resource, rlim_t bytes)
{
    struct rlimit l = {bytes, bytes};
    if (setrlimit(resource, &l) != 0)
        exit(91);
}

/* A fault on an alternate stack of the least size the kernel takes plus SPARE bytes, which the
 * handler and the delivery must do with: the page below cannot be touched. */
static void faults(long spare)
{
    size_t least = getauxval(AT_MINSIGSTKSZ), room;
    if (least == 0)
        least = 2048;
    room = (least + (size_t)spare + 15) & ~(size_t)15;
    char *base = mmap(NULL, 4096 + (1 << 16), PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (base == MAP_FAILED || mprotect(base, 4096, PROT_NONE) != 0)
        exit(92);
    stack_t stack = {.ss_sp = base + 4096, .ss_size = room};
    struct sigaction action = {.sa_handler = ends_now, .sa_flags = SA_ONSTACK};
    if (sigaltstack(&stack, NULL) != 0 || sigaction(SIGSEGV, &action, NULL) != 0)
        exit(93);
    *(volatile int *)base = 1;
}

/* slabpool_report() of the running process, and what it refuses. */
static int asks(const char *format)
{
    int (*report)(int, const char *);
    void *found = dlsym(RTLD_DEFAULT, "slabpool_report");
    if (found == NULL)
        return 94;
    memcpy(&report, &found, sizeof report);
    if (report(1, format) != 0)
        return 95;
    errno = 0;
    if (report(1, "xml") != -1 || errno != EINVAL)
        return 96;
    errno = 0;
    if (report(77, format) != -1 || errno != EBADF)
        return 97;
    return 3;
}

/* slabpool_stats() against a report asked for right after it; slabpool_purge() gives back what an
 * earlier burst has left free. */
static int counts(void)
{
    int (*report)(int, const char *), (*stats)(struct slabpool_stats *);
    size_t (*purge)(void);
    void *found[3] = {dlsym(RTLD_DEFAULT, "slabpool_report"), dlsym(RTLD_DEFAULT, "slabpool_stats"),
                      dlsym(RTLD_DEFAULT, "slabpool_purge")};
    static void *blocks[400];
    if (found[0] == NULL || found[1] == NULL || found[2] == NULL)
        return 94;
    memcpy(&report, &found[0], sizeof report);
    memcpy(&stats, &found[1], sizeof stats);
    memcpy(&purge, &found[2], sizeof purge);
    for (int i = 0; i < 400; i++)
        memset(blocks[i] = malloc(BLOCK), 1, BLOCK);
    for (int i = 0; i < 400; i++)
        free(blocks[i]);
    struct slabpool_stats s = {.size = 0}, before = {.size = sizeof before}, part;
    errno = 0;
    if (stats(&s) != -1 || errno != EINVAL || stats(NULL) != -1 || stats(&before) != 0)
        return 95;
    memset(&part, 0x55, sizeof part);
    part.size = offsetof(struct slabpool_stats, frees); /* an older program's struct */
    if (stats(&part) != 0 || part.allocs != before.allocs ||
        part.frees != UINT64_C(0x5555555555555555))
        return 96;
    size_t purged = purge();
    s.size = sizeof s;
    if (stats(&s) != 0 || s.purged_bytes < before.purged_bytes + (1 << 20) ||
        s.committed_bytes >= before.committed_bytes ||
        purged < s.purged_bytes - before.purged_bytes)
        return 97;
    char text[400];
    int n = snprintf(text, sizeof text,
                     "{\"allocs\":%llu,\"frees\":%llu,\"hits\":%llu,\"misses\":%llu,"
                     "\"live\":%lld,\"live_bytes\":%lld,\"threads\":%llu}\n",
                     (unsigned long long)s.allocs, (unsigned long long)s.frees,
                     (unsigned long long)s.hits, (unsigned long long)s.misses, (long long)s.live,
                     (long long)s.live_bytes, (unsigned long long)s.threads);
    if (write(1, text, (size_t)n) != n)
        return 98;
    return report(1, "json") == 0 ? 3 : 99;
}

static int opens(const char *path)
{
    void *library = dlopen(path, RTLD_NOW), *found = library ? dlsym(library, "malloc") : NULL;
    if (found == NULL)
        return 99;
    memcpy(&opened, &found, sizeof found);
    return 3;
}

int main(int argc, char **argv)
{
    pthread_barrier_t both;
    mode = argc > 1 ? argv[1] : "return";
    argument = argc > 2 ? argv[2] : "";
    ends_lib();
    if (atexit(at_exit) != 0 || pthread_barrier_init(&both, NULL, 2) != 0)
        return 98;
    take(100);
    if (is("return"))
        return 3;
    if (is("exit"))
        exit(3);
    if (is("_exit"))
        _exit(3);
    if (is("many")) { /* 600 more */
        for (int i = 0; i < 200; i++)
            if (atexit(at_exit) != 0)
                return 98;
        return 3;
    }
    if (is("handler-ends")) { /* 105 */
        atexit(at_exit_ends);
        return 3;
    }
    if (is("thread")) { /* 2 more */
        start(exits, NULL);
        pause();
    }
    if (is("race")) {
        pthread_barrier_init(&line, NULL, 8);
        for (int i = 0; i < 7; i++)
            start(races, NULL);
        pthread_barrier_wait(&line);
        _exit(5);
    }
    if (is("stdout-held") || is("stdin-held")) {
        printf("buffered");
        start(is("stdout-held") ? holds_stdout : reads_stdin, &both);
        pthread_barrier_wait(&both);
        usleep(20000);
        return 3;
    }
    if (is("signal-handler")) {
        signal(SIGUSR1, ends_now);
        raise(SIGUSR1);
    }
    if (is("fault"))
        faults(atol(argument));
    if (is("abort"))
        abort();
    if (is("killed"))
        kill(getpid(), SIGTERM);
    if (is("raw")) /* past every hook */
        syscall(SYS_exit_group, 3);
    if (is("exec"))
        execl("/proc/self/exe", argv[0], argument, (char *)NULL);
    if (is("text")) {
        printf("%1000d\n", 5);
        return 3;
    }
    if (is("no-memory")) {
        limit(RLIMIT_AS, 1 << 20);
        return 3;
    }
    if (is("small-files")) {
        limit(RLIMIT_FSIZE, (rlim_t)atol(argument));
        return 3;
    }
    if (is("chdir"))
        return chdir(argument) == 0 ? 3 : 99;
    if (is("signals")) { /* none of the report's own may reach the program's handlers */
        signal(SIGPIPE, ends_now);
        signal(SIGXFSZ, ends_now);
        signal(SIGTTOU, ends_now);
        return 3;
    }
    if (is("ask"))
        return asks(argument);
    if (is("counts"))
        return counts();
    if (is("dlopen"))
        return opens(argument); /* 16 through the library, in a handler and a destructor */
    return 99;
}
