#include "core/os.h"

#include "core/thread.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/futex.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/auxv.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/utsname.h>
#include <time.h>

#ifndef MADV_DONTNEED_LOCKED
#define MADV_DONTNEED_LOCKED 24
#endif
#ifndef PR_SET_VMA
#define PR_SET_VMA           0x53564d41
#define PR_SET_VMA_ANON_NAME 0
#endif

/* A system call as the kernel has it: the result, or minus the error number. */
static long sys(long nr, long a, long b, long c, long d, long e, long f)
{
#if defined(__x86_64__)
    long ret;
    register long r10 __asm__("r10") = d;
    register long r8 __asm__("r8") = e;
    register long r9 __asm__("r9") = f;
    __asm__ volatile("syscall"
                     : "=a"(ret)
                     : "a"(nr), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
                     : "rcx", "r11", "memory");
    return ret;
#elif defined(__aarch64__)
    register long x8 __asm__("x8") = nr;
    register long x0 __asm__("x0") = a;
    register long x1 __asm__("x1") = b;
    register long x2 __asm__("x2") = c;
    register long x3 __asm__("x3") = d;
    register long x4 __asm__("x4") = e;
    register long x5 __asm__("x5") = f;
    __asm__ volatile("svc 0"
                     : "+r"(x0)
                     : "r"(x8), "r"(x1), "r"(x2), "r"(x3), "r"(x4), "r"(x5)
                     : "memory");
    return x0;
#else
#error "slabpool knows x86-64 and aarch64"
#endif
}

static bool failed(long ret)
{
    return (unsigned long)ret > (unsigned long)-4096L;
}

size_t slp_os_page(void)
{
    static _Atomic(size_t) page;
    size_t bytes = SLP_LOAD(page);
    if (SLP_UNLIKELY(bytes == 0)) {
        if (!slp_thread_ready())
            return SLP_UNIT; /* a multiple of every page size */
        bytes = getauxval(AT_PAGESZ);
        if (bytes == 0 || bytes > SLP_UNIT)
            bytes = SLP_UNIT;
        SLP_STORE(page, bytes);
    }
    return bytes;
}

static void *map(void *hint, size_t bytes, int prot, int flags)
{
    long ret = sys(SYS_mmap, (long)hint, (long)bytes, prot, MAP_PRIVATE | MAP_ANONYMOUS | flags, -1,
                   0);
    return failed(ret) ? NULL : (void *)ret;
}

void *slp_os_map(void *hint, size_t bytes)
{
    return map(hint, bytes, PROT_READ | PROT_WRITE, 0);
}

void *slp_os_reserve(void *hint, size_t bytes)
{
    return map(hint, bytes, PROT_NONE, MAP_NORESERVE);
}

void *slp_os_aligned(void *(*from)(void *hint, size_t bytes), size_t bytes, size_t align)
{
    if (bytes + align < bytes)
        return NULL;
    char *p = from(NULL, bytes + align);
    if (p == NULL)
        return NULL;
    char *base = (char *)slp_align_up((uintptr_t)p, align);
    if (base != p)
        slp_os_unmap(p, (size_t)(base - p));
    slp_os_unmap(base + bytes, align - (size_t)(base - p));
    return base;
}

int slp_os_commit(void *at, size_t bytes)
{
    return failed(sys(SYS_mprotect, (long)at, (long)bytes, PROT_READ | PROT_WRITE, 0, 0, 0)) ? -1
                                                                                             : 0;
}

int slp_os_purge(void *at, size_t bytes)
{
    long ret = sys(SYS_madvise, (long)at, (long)bytes, MADV_DONTNEED, 0, 0, 0);
    if (ret == -EINVAL) /* locked memory: since Linux 5.18 that can be said to be meant */
        ret = sys(SYS_madvise, (long)at, (long)bytes, MADV_DONTNEED_LOCKED, 0, 0, 0);
    return failed(ret) ? -1 : 0;
}

int slp_os_protect(void *at, size_t bytes)
{
    return failed(sys(SYS_mprotect, (long)at, (long)bytes, PROT_NONE, 0, 0, 0)) ? -1 : 0;
}

void slp_os_unmap(void *at, size_t bytes)
{
    SLP_UNPOISON(at, bytes); /* the addresses may be another's in a moment */
    /* Where a hole in a mapping would be one mapping too many, at least the memory goes. */
    if (failed(sys(SYS_munmap, (long)at, (long)bytes, 0, 0, 0, 0)))
        (void)slp_os_purge(at, bytes);
}

bool slp_os_moves_many(void)
{
    static _Atomic(int) known; /* 0 not yet asked, 1 no, 2 yes */
    if (SLP_LOAD(known) == 0) {
        struct utsname name;
        unsigned version[2] = {0, 0};
        const char *s = failed(sys(SYS_uname, (long)&name, 0, 0, 0, 0, 0)) ? "" : name.release;
        for (int i = 0; i < 2; i++, s += *s == '.')
            for (; *s >= '0' && *s <= '9'; s++)
                version[i] = version[i] * 10 + (unsigned)(*s - '0');
        SLP_STORE(known, version[0] > 6 || (version[0] == 6 && version[1] >= 17) ? 2 : 1);
    }
    return SLP_LOAD(known) == 2;
}

int slp_os_resize(void *at, size_t from, size_t to)
{
    if (to < from)
        SLP_UNPOISON((char *)at + to, from - to);
    long ret = sys(SYS_mremap, (long)at, (long)from, (long)to, 0, 0, 0);
    return !failed(ret) ? 0 : ret == -ENOMEM || slp_os_moves_many() ? 1 : -1;
}

int slp_os_move(void *at, size_t from, void *target, size_t to)
{
    SLP_UNPOISON(at, from);
    SLP_UNPOISON(target, to);
    long ret = sys(SYS_mremap, (long)at, (long)from, (long)(slp_os_moves_many() ? from : to),
                   MREMAP_MAYMOVE | MREMAP_FIXED, (long)target, 0);
    return failed(ret) ? -1 : 0;
}

void slp_os_huge(void *at, size_t bytes)
{
    (void)sys(SYS_madvise, (long)at, (long)bytes, MADV_HUGEPAGE, 0, 0, 0);
}

void slp_os_name(void *at, size_t bytes, const char *name)
{
    static _Atomic(bool) refused;
    if (SLP_LOAD(refused))
        return;
    if (failed(sys(SYS_prctl, PR_SET_VMA, PR_SET_VMA_ANON_NAME, (long)at, (long)bytes, (long)name,
                   0)))
        SLP_STORE(refused, true);
}

/* A counter of the processor that only says whether time has passed. */
static uint64_t ticks(void)
{
#if defined(__x86_64__)
    return __builtin_ia32_rdtsc();
#else
    uint64_t t;
    __asm__ volatile("mrs %0, cntvct_el0" : "=r"(t));
    return t << 5; /* 24 to 100 MHz, made comparable */
#endif
}

/* Not through the C library: programs hook clock_gettime and allocate in the hook. The system
 * call is made at most once in a million ticks. */
int64_t slp_os_now(void)
{
    static _Atomic(uint64_t) asked;
    static _Atomic(int64_t) answer;
    uint64_t t = ticks();
    if (SLP_LOAD(answer) == 0 || t - SLP_LOAD(asked) > ((uint64_t)1 << 20)) {
        struct timespec now = {0, 0};
        (void)sys(SYS_clock_gettime, CLOCK_MONOTONIC_COARSE, (long)&now, 0, 0, 0, 0);
        SLP_STORE(answer, (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000 + 1);
        SLP_STORE(asked, t);
    }
    return SLP_LOAD(answer);
}

void slp_os_yield(void)
{
    (void)sys(SYS_sched_yield, 0, 0, 0, 0, 0, 0);
}

int slp_os_pid(void)
{
    return (int)sys(SYS_getpid, 0, 0, 0, 0, 0, 0);
}

int slp_os_tid(void)
{
    return (int)sys(SYS_gettid, 0, 0, 0, 0, 0, 0);
}

void slp_os_write(int fd, const char *text, size_t bytes)
{
    while (bytes > 0) {
        long n = sys(SYS_write, fd, (long)text, (long)bytes, 0, 0, 0);
        if (n == -EINTR)
            continue;
        if (failed(n) || n == 0)
            return;
        text += n;
        bytes -= (size_t)n;
    }
}

int slp_os_open(const char *path)
{
    return (int)sys(SYS_openat, AT_FDCWD, (long)path, O_RDONLY | O_CLOEXEC, 0, 0, 0);
}

long slp_os_read(int fd, char *to, size_t bytes)
{
    long n;
    do
        n = sys(SYS_read, fd, (long)to, (long)bytes, 0, 0, 0);
    while (n == -EINTR);
    return failed(n) ? -1 : n;
}

void slp_os_close(int fd)
{
    (void)sys(SYS_close, fd, 0, 0, 0, 0, 0);
}

bool slp_os_peek(void *to, const void *from, size_t bytes)
{
    struct iovec here = {.iov_base = to, .iov_len = bytes};
    struct iovec there = {.iov_base = (void *)(uintptr_t)from, .iov_len = bytes};
    long n = sys(SYS_process_vm_readv, slp_os_pid(), (long)&here, 1, (long)&there, 1, 0);
    return !failed(n) && (size_t)n == bytes;
}

void slp_os_futex_wait(_Atomic(uint32_t) *word, uint32_t value)
{
    (void)sys(SYS_futex, (long)word, FUTEX_WAIT_PRIVATE, (long)value, 0, 0, 0);
}

void slp_os_futex_wake(_Atomic(uint32_t) *word)
{
    (void)sys(SYS_futex, (long)word, FUTEX_WAKE_PRIVATE, 1, 0, 0, 0);
}

void slp_os_abort(void)
{
    abort();
}

void slp_assert_failed(const char *what, const char *file, int line)
{
    char text[512];
    size_t n = 0;
    char digits[12];
    int k = 0;
    const char *parts[] = {"slabpool: internal check failed: ", what, " at ", file, ":"};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        for (const char *s = parts[i]; *s != '\0' && n < sizeof text - 16; s++)
            text[n++] = *s;
    for (; line > 0 && k < (int)sizeof digits; line /= 10)
        digits[k++] = (char)('0' + line % 10);
    while (k > 0)
        text[n++] = digits[--k];
    text[n++] = '\n';
    slp_os_write(2, text, n);
    slp_os_abort();
}
