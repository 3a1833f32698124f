/* guard_signal: signals that have nothing to do with guarded blocks, or a program that handles them
 * itself. usage: guard_signal own|before|null|wild|sent|recursion|bus|small|none */
#define _GNU_SOURCE
#include "guard.h"

#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>

static void handler(int number, siginfo_t *info, void *context)
{
    (void)context;
    say("handled %d at %#zx", number, (size_t)info->si_addr);
    _exit(7);
}

APART static int deeper(int n)
{
    volatile char room[4096];
    room[0] = (char)n;
    return n == -1 ? room[0] : deeper(n + 1) + room[0];
}

static void handle(int flags)
{
    struct sigaction act = {.sa_sigaction = handler, .sa_flags = SA_SIGINFO | flags};
    sigaction(SIGSEGV, &act, NULL);
}

int main(int argc, char **argv)
{
    const char *what = argc > 1 ? argv[1] : "";
    static char small[8192]; /* as many programs have it */
    guard_how = "write";
    char *block = placed(64, 1);
    if (strcmp(what, "own") == 0) {
        handle(0);
        about_to_misuse(block + 64, block, 64, 1);
        touch(block + 64, 1);
    } else if (strcmp(what, "null") == 0) {
        touch(wash(NULL), 1);
    } else if (strcmp(what, "wild") == 0) {
        touch((char *)0x4141414141414141, 1);
    } else if (strcmp(what, "sent") == 0) {
        kill(getpid(), SIGSEGV);
    } else if (strcmp(what, "recursion") == 0) {
        struct rlimit limit = {1 << 20, RLIM_INFINITY};
        setrlimit(RLIMIT_STACK, &limit);
        deeper(0);
    } else if (strcmp(what, "bus") == 0) {
        FILE *f = tmpfile();
        char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fileno(f), 0);
        touch(p, 1);
    } else if (strcmp(what, "small") == 0) {
        stack_t own = {.ss_sp = small, .ss_size = sizeof small};
        sigaltstack(&own, NULL);
        about_to_misuse(block + 64, block, 64, 1);
        touch(block + 64, 1);
    }
    say("survived");
    give(block);
    return 0;
}
