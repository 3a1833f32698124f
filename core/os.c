#include "core/os.h"

#include "core/lock.h"
#include "core/os_call.h"
#include "core/thread.h"
#include "core/vdso.h"

#include <errno.h>
#include <linux/futex.h>
#include <sys/auxv.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <time.h>

#ifndef MADV_DONTNEED_LOCKED
#define MADV_DONTNEED_LOCKED 24
#endif
#ifndef PR_SET_VMA
#define PR_SET_VMA           0x53564d41
#define PR_SET_VMA_ANON_NAME 0
#endif

#if defined(SLP_OS_HOOK) /* a test comes between us and the kernel: tests/unit/inject.h */
#define sys    slp_os_hook
#define HOOKED true
long sys(long nr, long a, long b, long c, long d, long e, long f);
#else
#define sys    slp_os_call
#define HOOKED false
#endif
#define failed slp_os_failed

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

static _Atomic(uint64_t) maps_begun, maps_ended; /* calls, for slp_os_move */

static void *map(void *hint, size_t bytes, int prot, int flags)
{
    SLP_COUNT(maps_begun, 1);
    long ret = sys(SYS_mmap, (long)hint, (long)bytes, prot, MAP_PRIVATE | MAP_ANONYMOUS | flags, -1,
                   0);
    SLP_COUNT(maps_ended, 1);
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

int slp_os_protect(void *at, size_t bytes)
{
    return failed(sys(SYS_mprotect, (long)at, (long)bytes, PROT_NONE, 0, 0, 0)) ? -1 : 0;
}

int slp_os_forget(void *at, size_t bytes)
{
    return map(at, bytes, PROT_NONE, MAP_NORESERVE | MAP_FIXED) == NULL ? -1 : 0;
}

int slp_os_purge(void *at, size_t bytes)
{
    long ret = sys(SYS_madvise, (long)at, (long)bytes, MADV_DONTNEED, 0, 0, 0);
    if (ret == -EINVAL) /* locked memory: since Linux 5.18 that can be said to be meant */
        ret = sys(SYS_madvise, (long)at, (long)bytes, MADV_DONTNEED_LOCKED, 0, 0, 0);
    return failed(ret) ? -1 : 0;
}

/* ---- ranges that the kernel would not unmap ---- */

#define KEPT 256
#define BUSY ((uintptr_t)1)

SLP_COLD_DATA struct {
    _Atomic(uintptr_t) at; /* 0: none; BUSY: somebody's who changes it */
    _Atomic(size_t) bytes;
} slp_os_kept[KEPT];
static _Atomic(uint32_t) nkept;

static bool kept_lock(uint32_t i, uintptr_t was)
{
    return atomic_compare_exchange_strong_explicit(&slp_os_kept[i].at, &was, BUSY, memory_order_acquire,
                                                   memory_order_relaxed); /* ↔ the releases here */
}

/* With what lies beside it, or by itself; when there is no room its addresses are lost. */
static void keep(uintptr_t at, size_t bytes)
{
    for (uint32_t i = 0; i < KEPT; i++) {
        uintptr_t a = SLP_LOAD(slp_os_kept[i].at);
        if (a <= BUSY || (a + SLP_LOAD(slp_os_kept[i].bytes) != at && at + bytes != a) || !kept_lock(i, a))
            continue;
        size_t n = SLP_LOAD(slp_os_kept[i].bytes);
        bool beside = a + n == at || at + bytes == a;
        if (beside)
            SLP_STORE(slp_os_kept[i].bytes, n + bytes);
        SLP_STORE_REL(slp_os_kept[i].at, beside && at < a ? at : a);
        if (beside)
            return;
    }
    for (uint32_t i = 0; i < KEPT; i++) {
        if (SLP_LOAD(slp_os_kept[i].at) != 0 || !kept_lock(i, 0))
            continue;
        SLP_ADD(nkept, 1);
        SLP_STORE(slp_os_kept[i].bytes, bytes);
        SLP_STORE_REL(slp_os_kept[i].at, at);
        return;
    }
}

static bool unmap(uintptr_t at, size_t bytes)
{
    return !failed(sys(SYS_munmap, (long)at, (long)bytes, 0, 0, 0, 0));
}

size_t slp_os_unmap_again(uint32_t most)
{
    static _Atomic(uint32_t) next;
    size_t gone = 0;
    for (uint32_t n = 0; n < KEPT && most > 0 && SLP_LOAD(nkept) > 0; n++) {
        uint32_t i = SLP_ADD(next, 1) % KEPT;
        uintptr_t a = SLP_LOAD(slp_os_kept[i].at);
        if (a <= BUSY || !kept_lock(i, a))
            continue;
        size_t bytes = SLP_LOAD(slp_os_kept[i].bytes);
        most--;
        bool done = unmap(a, bytes);
        if (done) {
            gone += bytes;
            SLP_SUB(nkept, 1);
        }
        SLP_STORE_REL(slp_os_kept[i].at, done ? 0 : a);
    }
    return gone;
}

bool slp_os_unmap_try(void *at, size_t bytes)
{
    SLP_UNPOISON(at, bytes); /* the addresses may be another's in a moment */
    if (SLP_UNLIKELY(!unmap((uintptr_t)at, bytes))) {
        (void)slp_os_purge(at, bytes); /* at least the memory goes */
        return false;
    }
    if (SLP_UNLIKELY(SLP_LOAD(nkept) > 0))
        (void)slp_os_unmap_again(4);
    return true;
}

void slp_os_unmap(void *at, size_t bytes)
{
    if (!slp_os_unmap_try(at, bytes) && bytes > 0)
        keep((uintptr_t)at, bytes);
}

int slp_os_resize(void *at, size_t from, size_t to)
{
    if (to < from)
        SLP_UNPOISON((char *)at + to, from - to);
    long ret = sys(SYS_mremap, (long)at, (long)from, (long)to, 0, 0, 0);
    return !failed(ret) ? 0 : ret == -ENOMEM ? 1 : -1;
}

int slp_os_move(void *at, size_t from, void *target, size_t to, bool *left)
{
    SLP_UNPOISON(at, from);
    SLP_UNPOISON(target, to);
    uint64_t ended = SLP_LOAD_ACQ(maps_ended), begun = SLP_LOAD(maps_begun);
    long ret = sys(SYS_mremap, (long)at, (long)from, (long)to, MREMAP_MAYMOVE | MREMAP_FIXED,
                   (long)target, 0);
    if (!failed(ret))
        return 0;
    /* The kernel unmaps the target on its way. If the whole of it is mapped, another thread may
     * have got the addresses since, unless nobody else was mapping. */
    bool others = !slp_thread_alone() && (begun != ended || SLP_LOAD(maps_begun) != begun);
    *left = !others && !failed(sys(SYS_madvise, (long)target, (long)to, MADV_NORMAL, 0, 0, 0));
    return -1;
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

static int ask_kernel(clockid_t clock, struct timespec *now)
{
    return (int)sys(SYS_clock_gettime, clock, (long)now, 0, 0, 0, 0);
}

static slp_vdso_clock *clock_of_kernel(void)
{
    static _Atomic(slp_vdso_clock *) found;
    slp_vdso_clock *clock = SLP_LOAD(found);
    if (clock == NULL) {
        clock = HOOKED || !slp_thread_ready() ? NULL : slp_vdso_find_clock();
        if (clock == NULL)
            clock = ask_kernel;
        SLP_STORE(found, clock);
    }
    return clock;
}

/* Not through the C library: programs hook clock_gettime and allocate in the hook. The clock is
 * asked at most once in a million ticks. */
int64_t slp_os_now(void)
{
    static _Atomic(uint64_t) asked;
    static _Atomic(int64_t) answer;
    uint64_t t = ticks();
    if (SLP_LOAD(answer) == 0 || t - SLP_LOAD(asked) > ((uint64_t)1 << 20)) {
        struct timespec now = {0, 0};
        (void)clock_of_kernel()(CLOCK_MONOTONIC_COARSE, &now);
        SLP_STORE(answer, (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000 + 1);
        SLP_STORE(asked, t);
    }
    return SLP_LOAD(answer);
}

/* A short sleep, by a call that every program with threads makes anyway. */
void slp_os_yield(void)
{
    static _Atomic(uint32_t) never;
    struct timespec time = {0, 20000};
    for (int i = 0; i < 100; i++)
        slp_pause();
    (void)sys(SYS_futex, (long)&never, FUTEX_WAIT_PRIVATE, 0, (long)&time, 0, 0);
}
