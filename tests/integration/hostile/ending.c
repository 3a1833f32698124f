/* ending: ends in one of many ways; whatever runs between the end of main and the process's end
 * allocates exact numbers of blocks of classes nothing else uses: atexit and on_exit handlers,
 * destructors of the program and of a library it depends on, at_quick_exit handlers, a stream that
 * is flushed last. usage: ending return|exit|_exit|_Exit|quick_exit|pthread_exit
 * The runner compares the lines that begin with "expect" with the report. */
#define _GNU_SOURCE
#include "expect.h"

#include <malloc.h>
#include <pthread.h>

extern int late_count;
extern size_t late_size;

enum { MAIN_BLOCKS = 37, MAIN_FREES = 11 };
enum { MAIN_SIZE = 5003, ATEXIT_SIZE = 7001, DESTRUCTOR_SIZE = 9001, LIBRARY_SIZE = 11003,
       ON_EXIT_SIZE = 14001, QUICK_SIZE = 18001, STREAM_SIZE = 22001 };

static int destructor_count;

static void take(size_t size, int count, int frees)
{
    for (int i = 0; i < count; i++) {
        void *volatile block = malloc(size);
        if (i < frees)
            free(block);
    }
}

static void at_exit(void)
{
    take(ATEXIT_SIZE, 5, 2);
}

static void on_exit_handler(int status, void *unused)
{
    (void)status;
    (void)unused;
    take(ON_EXIT_SIZE, 6, 6);
}

static void quickly(void)
{
    take(QUICK_SIZE, 8, 3);
}

__attribute__((destructor)) static void at_end(void)
{
    take(DESTRUCTOR_SIZE, destructor_count, 1);
}

static ssize_t flushed(void *cookie, const char *bytes, size_t n)
{
    (void)cookie;
    (void)bytes;
    take(STREAM_SIZE, 3, 1);
    return (ssize_t)n;
}

static size_t class_of(size_t size)
{
    void *block = malloc(size);
    size_t usable = malloc_usable_size(block);
    free(block);
    return usable;
}

static void expects(size_t size, int count, int frees)
{
    /* The probe above counts once in each. */
    size_t class = class_of(size);
    say("expect class:%zu.allocs == %d", class, count + 1);
    say("expect class:%zu.frees == %d", class, frees + 1);
}

static void *ends_last(void *unused)
{
    (void)unused;
    usleep(100000);
    exit(7);
}

int main(int argc, char **argv)
{
    const char *mode = argc > 1 ? argv[1] : "return";
    int quick = strcmp(mode, "quick_exit") == 0;
    int full = mode[0] != '_' && !quick;
    atexit(at_exit);
    on_exit(on_exit_handler, NULL);
    at_quick_exit(quickly);
    cookie_io_functions_t functions = {NULL, flushed, NULL, NULL};
    FILE *stream = fopencookie(NULL, "w", functions);
    fputs("one line, never flushed by us", stream);
    late_count = destructor_count = 4;
    late_size = LIBRARY_SIZE;
    take(MAIN_SIZE, MAIN_BLOCKS, MAIN_FREES);
    expects(MAIN_SIZE, MAIN_BLOCKS, MAIN_FREES);
    expects(ATEXIT_SIZE, full ? 5 : 0, full ? 2 : 0);
    expects(ON_EXIT_SIZE, full ? 6 : 0, full ? 6 : 0);
    expects(DESTRUCTOR_SIZE, full ? 4 : 0, full ? 1 : 0);
    expects(LIBRARY_SIZE, full ? 4 : 0, full ? 2 : 0);
    expects(STREAM_SIZE, full ? 3 : 0, full ? 1 : 0);
    expects(QUICK_SIZE, quick ? 8 : 0, quick ? 3 : 0);
    say("expect process.pid == %d", (int)getpid());
    say("expect process.ppid == %d", (int)getppid());
    say("expect process.end == %s", mode[0] == '_' ? "_exit" : quick ? "quick_exit" : "exit");
    if (strcmp(mode, "exit") == 0)
        exit(7);
    if (strcmp(mode, "_exit") == 0)
        _exit(7);
    if (strcmp(mode, "_Exit") == 0)
        _Exit(7);
    if (quick)
        quick_exit(7);
    if (strcmp(mode, "pthread_exit") == 0) {
        pthread_t thread;
        if (pthread_create(&thread, NULL, ends_last, NULL) != 0)
            return 1;
        pthread_exit(NULL);
    }
    return 7;
}
