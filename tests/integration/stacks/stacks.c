/* stacks.c: allocations in odd places, one kind for each argument.
 *
 * Prints a line for each block: its size, a class's own, and functions that must be on its stack,
 * from the innermost on.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <limits.h>
#include <ucontext.h>
#include <unistd.h>

#define NOINLINE __attribute__((noinline))
#define AFTER()  __asm__ volatile("" ::: "memory") /* no tail call */

static void *volatile kept;

NOINLINE void allocate(size_t size)
{
    kept = malloc(size);
    AFTER();
}

/* ---- signals ---- */

static size_t handler_size;
static char *page;

NOINLINE void handler(int number)
{
    (void)number;
    allocate(handler_size);
    mprotect(page, 4096, PROT_READ | PROT_WRITE);
}

NOINLINE int interrupted(volatile char *p)
{
    volatile int many[100];
    many[(size_t)p % 64] = 1;
    return *p + many[0]; /* a fault: the frame is as the code has it, with nothing pushed */
}

NOINLINE void on_signal(size_t size, int flags)
{
    struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
    sigaction(SIGSEGV, &action, NULL);
    mprotect(page, 4096, PROT_NONE);
    handler_size = size;
    interrupted(page);
    printf("%zu allocate handler interrupted on_signal main\n", size);
}

NOINLINE void signals(void)
{
    stack_t other = {.ss_sp = malloc(65536), .ss_size = 65536};
    page = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    sigaltstack(&other, NULL);
    on_signal(5120, 0);
    on_signal(5632, SA_ONSTACK);
}

/* ---- coroutines ---- */

static ucontext_t back, there;

NOINLINE void coroutine(void)
{
    allocate(5120);
    swapcontext(&there, &back);
    allocate(5632);
    AFTER();
}

NOINLINE void contexts(void)
{
    getcontext(&there);
    there.uc_stack.ss_sp = malloc(65536);
    there.uc_stack.ss_size = 65536;
    there.uc_link = &back;
    makecontext(&there, coroutine, 0);
    swapcontext(&back, &there);
    allocate(6144);
    swapcontext(&back, &there);
    puts("5120 allocate coroutine\n5632 allocate coroutine\n6144 allocate contexts main");
}

/* ---- threads ---- */

static pthread_key_t key;

NOINLINE void at_the_end(void *times)
{
    allocate(times == (void *)1 ? 6144 : 6656);
    if (times == (void *)1) /* once more: behind the library's own destructor */
        pthread_setspecific(key, (void *)2);
    AFTER();
}

NOINLINE void *thread(void *unused)
{
    allocate(5120);
    pthread_setspecific(key, (void *)1);
    allocate(5632);
    return unused;
}

NOINLINE void threads(void)
{
    pthread_attr_t tiny;
    pthread_t t;
    pthread_attr_init(&tiny);
    pthread_attr_setstacksize(&tiny, PTHREAD_STACK_MIN);
    pthread_key_create(&key, at_the_end);
    for (int i = 0; i < 20; i++) {
        pthread_create(&t, &tiny, thread, NULL);
        pthread_join(t, NULL);
    }
    puts("5120 allocate thread\n5632 allocate thread\n6144 allocate at_the_end\n"
         "6656 allocate at_the_end");
}

/* ---- code without a table ---- */

#if defined(__x86_64__)
static const unsigned char code[] = {0x55, 0x48, 0x89, 0xe5,       /* push %rbp; mov %rsp,%rbp */
                                     0x48, 0x89, 0xf8, 0x48, 0x89, 0xf7, /* rax = rdi, rdi = rsi */
                                     0xff, 0xd0, 0x5d, 0xc3};      /* call *%rax; pop; ret */
#else
static const unsigned char code[] = {0xfd, 0x7b, 0xbf, 0xa9, 0xfd, 0x03, 0x00, 0x91, 0xe2, 0x03,
                                     0x00, 0xaa, 0xe0, 0x03, 0x01, 0xaa, 0x40, 0x00, 0x3f, 0xd6,
                                     0xfd, 0x7b, 0xc1, 0xa8, 0xc0, 0x03, 0x5f, 0xd6};
#endif

NOINLINE void generated(void)
{
    void *at = mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS,
                    -1, 0);
    void (*call)(void (*)(size_t), size_t);
    memcpy(at, code, sizeof code);
    __builtin___clear_cache((char *)at, (char *)at + sizeof code);
    memcpy(&call, &at, sizeof at);
    call(allocate, 5120);
    AFTER();
    puts("5120 allocate generated main");
}

/* ---- children, depth ---- */

NOINLINE void child(void)
{
    allocate(5120);
    _exit(0);
}

NOINLINE void vforks(void)
{
    for (volatile int i = 0; i < 50; i++) {
        pid_t pid = vfork();
        if (pid == 0)
            child();
        waitpid(pid, NULL, 0);
    }
    allocate(5632);
    puts("5120 allocate child\n5632 allocate vforks main");
}

NOINLINE void down(int levels, size_t size)
{
    if (levels > 0)
        down(levels - 1, size);
    else
        allocate(size);
    AFTER();
}

NOINLINE void deep(void)
{
    down(20, 5632);
    puts("5632 allocate down down deep main");
    for (int i = 0; i < 100; i++)
        down(20000, 6144);
}

/* ---- one library after the other in the same place ---- */

NOINLINE void in_library(void)
{
    static int turn;
    allocate(5120 + 512 * (size_t)turn++);
    AFTER();
}

NOINLINE void plugins(char **paths)
{
    void *first = NULL;
    for (int i = 0; i < 6; i++) {
        void *library = dlopen(paths[i % 2], RTLD_NOW);
        void (*call)(void (*)(void));
        void *at = dlsym(library, "call");
        memcpy(&call, &at, sizeof at);
        if (i != 0 && at != first)
            puts("elsewhere");
        first = at;
        call(in_library);
        dlclose(library);
        printf("%d in_library plugins main\n", 5120 + 512 * i);
    }
}

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        void (*run)(void);
    } kinds[] = {{"signals", signals}, {"contexts", contexts}, {"threads", threads},
                 {"generated", generated}, {"vforks", vforks}, {"deep", deep}};
    if (argc > 3 && strcmp(argv[1], "plugins") == 0)
        plugins(argv + 2);
    for (size_t i = 0; argc > 1 && i < sizeof kinds / sizeof kinds[0]; i++)
        if (strcmp(argv[1], kinds[i].name) == 0)
            kinds[i].run();
    AFTER();
    return 0;
}
