/* sandboxed: a program that, after start, installs a seccomp filter on itself.
 *   sandboxed kill             only calls are allowed that were made till main, or that the C
 *                              library's own malloc makes: any other ends the process (SIGSYS)
 *   sandboxed refuse CALL      CALL (madvise, mremap, prctl, futex, mprotect) fails with EPERM
 * Then it does all that makes an allocator call the kernel: small and large blocks, reallocs that
 * move, threads and frees across them, idle memory and its return, a free of a foreign pointer. */
#define _GNU_SOURCE
#include "expect.h"

#include <dlfcn.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <malloc.h>
#include <pthread.h>
#include <sys/prctl.h>
#include <stdbool.h>
#include <sys/syscall.h>
#include <time.h>

#define LENGTH(a) (sizeof(a) / sizeof *(a))
enum { BLOCKS = 3000 };

#if defined(__x86_64__)
#define ARCH AUDIT_ARCH_X86_64
#else
#define ARCH AUDIT_ARCH_AARCH64
#endif

/* The first lines are what strace shows of an empty program under the library, its report included;
 * then malloc's of glibc 2.36, and what threads, sleeping and this program itself need. */
static const int allowed[] = {
    SYS_brk, SYS_mmap, SYS_munmap, SYS_mprotect, SYS_openat, SYS_read, SYS_pread64, SYS_close,
    SYS_newfstatat, SYS_fstat, SYS_fcntl, SYS_readlinkat, SYS_getpid, SYS_getppid, SYS_gettid,
    SYS_prctl, SYS_rt_sigprocmask, SYS_rt_sigpending, SYS_write, SYS_exit_group, SYS_prlimit64,
    SYS_set_tid_address, SYS_set_robust_list, SYS_rseq,
    SYS_madvise, SYS_mremap, SYS_futex,
    SYS_clone, SYS_clone3, SYS_rt_sigaction, SYS_exit, SYS_clock_nanosleep, SYS_sched_getaffinity,
};

static void install(const int *calls, size_t n, unsigned on_these, unsigned otherwise)
{
    struct sock_filter filter[LENGTH(allowed) + 6];
    size_t k = 0;
    filter[k++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
                                               offsetof(struct seccomp_data, arch));
    filter[k++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCH, 1, 0);
    filter[k++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS);
    filter[k++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
                                               offsetof(struct seccomp_data, nr));
    for (size_t i = 0; i < n; i++)
        filter[k++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)calls[i],
                                                   (unsigned char)(n - i), 0);
    filter[k++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, otherwise);
    filter[k++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, on_these);
    struct sock_fprog program = {(unsigned short)k, filter};
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
        prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0)
        SKIP("this kernel takes no seccomp filter");
}

static void *blocks[BLOCKS];

static void *take_many(void *unused)
{
    (void)unused;
    for (int i = 0; i < BLOCKS; i++) {
        size_t n = i % 100 == 0 ? 300000 + (size_t)i * 100 : (size_t)i * 37 % 9000 + 1;
        blocks[i] = malloc(n);
        EXPECT(blocks[i] != NULL, "malloc(%zu) failed", n);
        if (blocks[i] != NULL)
            memset(blocks[i], i & 0xff, n);
    }
    return NULL;
}

static void *free_many(void *unused)
{
    (void)unused;
    for (int i = 0; i < BLOCKS; i++) {
        unsigned char *bytes = blocks[i];
        EXPECT(bytes == NULL || bytes[0] == (i & 0xff), "block %d changed", i);
        free(bytes);
    }
    return NULL;
}

static void in_thread(void *(*body)(void *))
{
    pthread_t thread;
    int err = pthread_create(&thread, NULL, body, NULL);
    EXPECT(err == 0, "pthread_create: %d", err);
    if (err == 0)
        pthread_join(thread, NULL);
}

static void grow(void)
{
    char *p = malloc(100), *in_the_way = malloc(300000);
    for (size_t n = 200; n < (size_t)40 << 20; n += n / 2) {
        char *q = realloc(p, n);
        EXPECT(q != NULL, "realloc to %zu failed", n);
        if (q == NULL)
            break;
        p = q;
        memset(p, 1, n);
    }
    free(p);
    free(in_the_way);
}

static void wait_for_purge(void)
{
    struct timespec time = {1, 200000000};
    nanosleep(&time, NULL);
    for (int i = 0; i < 4000; i++)
        free(malloc((size_t)i));
}

/* A block of the C library's own heap. */
static void *foreign(void)
{
    void *(*take)(size_t);
    void *libc = dlopen("libc.so.6", RTLD_NOW), *symbol = libc ? dlsym(libc, "malloc") : NULL;
    EXPECT(symbol != NULL, "the C library has no malloc");
    memcpy(&take, &symbol, sizeof take);
    return symbol == NULL ? NULL : take(1000);
}

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        int call;
    } names[] = {{"madvise", SYS_madvise}, {"mremap", SYS_mremap}, {"prctl", SYS_prctl},
                 {"futex", SYS_futex},     {"mprotect", SYS_mprotect}};
    void *other = foreign();
    if (argc == 2 && strcmp(argv[1], "kill") == 0)
        install(allowed, LENGTH(allowed), SECCOMP_RET_ALLOW, SECCOMP_RET_KILL_PROCESS);
    for (size_t i = 0; argc == 3 && i < LENGTH(names); i++)
        if (strcmp(argv[2], names[i].name) == 0)
            install(&names[i].call, 1, SECCOMP_RET_ERRNO | EPERM, SECCOMP_RET_ALLOW);
    bool threads = argc != 3 || (strcmp(argv[2], "futex") != 0 && strcmp(argv[2], "mprotect") != 0);
    take_many(NULL);
    free_many(NULL);
    grow();
    if (threads) {
        in_thread(take_many);
        in_thread(free_many);
        take_many(NULL);
        in_thread(free_many);
    }
    wait_for_purge();
    malloc_trim(0);
    take_many(NULL);
    free_many(NULL);
    if (threads)
        free(other);
    say("through");
    return finish();
}
