/* inject.h: a layer between core and the kernel, in which chosen system calls fail.
 *
 * Purpose     Programs tests/unit/inject*.c are linked with an os.c that makes its calls through
 *             slp_os_hook, here. It counts them, lets the n-th of a kind fail (or all from the n-th
 *             on), keeps a book of what core has mapped, and has a clock that only the test moves.
 * Invariants  book: disjoint ranges. Core unmaps, moves, protects and purges nothing that is not in
 *             it, and the kernel gives core nothing that is.
 * Locks       One flag around counts and book; calls of the kernel are made outside.
 */
#ifndef SLP_TESTS_INJECT_H
#define SLP_TESTS_INJECT_H

#include "tests/unit/unit.h"

#include <dlfcn.h>
#include <errno.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <time.h>

enum inject_kind {
    INJECT_MMAP,
    INJECT_MPROTECT,
    INJECT_MADVISE,
    INJECT_MREMAP,
    INJECT_MUNMAP,
    INJECT_PRCTL,
    INJECT_DLOPEN,
    INJECT_BACKEND, /* mmap as mimalloc calls it */
    INJECT_ANY, /* whichever comes */
    INJECT_KINDS
};

UNIT_UNUSED static const char *const inject_names[INJECT_KINDS] = {
    "mmap", "mprotect", "madvise", "mremap", "munmap", "prctl", "dlopen", "backend", "any"};

#define INJECT_RANGES 4096

struct inject_range {
    uintptr_t from, to;
};

static struct {
    atomic_flag busy;
    _Atomic(bool) awake; /* else all goes straight to the kernel, uncounted */
    enum inject_kind kind;
    uint32_t from, until; /* calls of this kind that fail, counted from 1 */
    long error;           /* with this */
    bool target_goes;     /* a move that fails has unmapped its target before */
    bool far;             /* mappings lie 4 GiB apart, so that they share slots of the page map */
    uintptr_t next_far;
    uint32_t seen[INJECT_KINDS], failed[INJECT_KINDS];
    _Atomic(int64_t) clock; /* milliseconds */
    struct inject_range book[INJECT_RANGES];
    uint32_t ranges;
    _Atomic(const char *) complaint;
} inject = {.busy = ATOMIC_FLAG_INIT, .clock = 1000};

static void inject_lock(void)
{
    while (atomic_flag_test_and_set_explicit(&inject.busy, memory_order_acquire))
        ;
}

static void inject_unlock(void)
{
    atomic_flag_clear_explicit(&inject.busy, memory_order_release);
}

static void inject_complain(const char *what)
{
    const char *none = NULL;
    atomic_compare_exchange_strong(&inject.complaint, &none, what);
}

/* ---- the book; lock held ---- */

static void book_add(uintptr_t from, uintptr_t to)
{
    for (uint32_t i = 0; i < inject.ranges; i++)
        if (inject.book[i].from < to && from < inject.book[i].to)
            inject_complain("the kernel gave what core holds already");
    if (inject.ranges == INJECT_RANGES)
        inject_complain("the book is full");
    else
        inject.book[inject.ranges++] = (struct inject_range){from, to};
}

/* Bytes of the range that core holds; with `take` it holds them no longer. */
static size_t book_bytes(uintptr_t from, uintptr_t to, bool take)
{
    size_t bytes = 0;
    for (uint32_t i = 0; i < inject.ranges; i++) {
        struct inject_range *r = &inject.book[i], old = *r;
        if (old.to <= from || to <= old.from)
            continue;
        uintptr_t a = old.from > from ? old.from : from, b = old.to < to ? old.to : to;
        bytes += b - a;
        if (!take)
            continue;
        *r = inject.book[--inject.ranges];
        if (old.from < a)
            inject.book[inject.ranges++] = (struct inject_range){old.from, a};
        if (b < old.to)
            inject.book[inject.ranges++] = (struct inject_range){b, old.to};
        i--;
    }
    return bytes;
}

/* Address space that core holds. */
UNIT_UNUSED static size_t inject_mapped(void)
{
    inject_lock();
    size_t bytes = book_bytes(0, UINTPTR_MAX, false);
    inject_unlock();
    return bytes;
}

/* Of that, what is in memory. */
UNIT_UNUSED static size_t inject_resident(void)
{
    static unsigned char pages[1 << 16];
    size_t page = slp_os_page(), n = 0;
    for (uint32_t i = 0; i < inject.ranges; i++)
        for (uintptr_t at = inject.book[i].from; at < inject.book[i].to; at += sizeof pages * page) {
            size_t left = inject.book[i].to - at;
            size_t bytes = left < sizeof pages * page ? left : sizeof pages * page;
            if (mincore((void *)at, bytes, pages) != 0)
                inject_complain("the book has what is not mapped");
            for (size_t j = 0; j < bytes / page; j++)
                n += pages[j] & 1;
        }
    return n * page;
}

/* ---- the layer ---- */

/* MADV_NORMAL changes nothing: core asks with it whether a range is mapped. */
static enum inject_kind kind_of(long nr, long advice)
{
    return nr == SYS_mmap       ? INJECT_MMAP
           : nr == SYS_mprotect ? INJECT_MPROTECT
           : nr == SYS_madvise  ? advice == MADV_NORMAL ? INJECT_KINDS : INJECT_MADVISE
           : nr == SYS_mremap   ? INJECT_MREMAP
           : nr == SYS_munmap   ? INJECT_MUNMAP
           : nr == SYS_prctl    ? INJECT_PRCTL
                                : INJECT_KINDS;
}

static bool due(enum inject_kind kind)
{
    uint32_t n = ++inject.seen[kind];
    if (kind != inject.kind || n < inject.from || n > inject.until)
        return false;
    inject.failed[kind]++;
    return true;
}

/* Shall this call fail? */
static bool inject_due(enum inject_kind kind)
{
    if (!atomic_load(&inject.awake) || kind == INJECT_KINDS)
        return false;
    inject_lock();
    bool one = due(kind), any = due(INJECT_ANY);
    inject_unlock();
    return one || any;
}

/* What core holds of the range must be all of it. */
static void must_hold(long from, long bytes, const char *complaint)
{
    uintptr_t a = (uintptr_t)from, n = slp_align_up((size_t)bytes, slp_os_page());
    if (book_bytes(a, a + n, false) != n)
        inject_complain(complaint);
}

static void note_before(long nr, long a, long b, long c, long d, long e)
{
    if (nr == SYS_munmap) {
        must_hold(a, b, "core unmaps what it does not hold");
        (void)book_bytes((uintptr_t)a, (uintptr_t)a + (size_t)b, true);
    } else if (nr == SYS_mprotect) {
        must_hold(a, b, "core protects what it does not hold");
    } else if (nr == SYS_madvise && c != MADV_NORMAL) {
        must_hold(a, b, "core purges what it does not hold");
    } else if (nr == SYS_mremap) {
        must_hold(a, b, "core resizes what it does not hold");
        if ((d & MREMAP_FIXED) != 0)
            must_hold(e, c, "core moves to where it holds nothing");
    }
}

static void note_after(long nr, long a, long b, long c, long d, long e, long ret)
{
    uintptr_t at = (uintptr_t)a;
    bool failed = (unsigned long)ret > (unsigned long)-4096L;
    if (nr == SYS_munmap && failed) {
        book_add(at, at + (size_t)b);
    } else if (nr == SYS_mmap && !failed) {
        book_add((uintptr_t)ret, (uintptr_t)ret + (size_t)b);
    } else if (nr == SYS_mremap && !failed) {
        (void)book_bytes(at, at + (size_t)b, true);
        if ((d & MREMAP_FIXED) != 0)
            (void)book_bytes((uintptr_t)e, (uintptr_t)e + (size_t)c, true);
        book_add((uintptr_t)ret, (uintptr_t)ret + (size_t)c);
    }
}

static long kernel(long nr, long a, long b, long c, long d, long e, long f)
{
    int kept = errno;
    long ret = syscall(nr, a, b, c, d, e, f);
    if (ret == -1)
        ret = -errno;
    errno = kept;
    return ret;
}

/* Declared in os.c, where it takes the place of the system call instruction. */
long slp_os_hook(long nr, long a, long b, long c, long d, long e, long f);

long slp_os_hook(long nr, long a, long b, long c, long d, long e, long f)
{
    if (nr == SYS_clock_gettime) {
        int64_t now = atomic_load(&inject.clock);
        *(struct timespec *)(uintptr_t)b = (struct timespec){now / 1000, now % 1000 * 1000000};
        return 0;
    }
    bool moves = nr == SYS_mremap && (d & MREMAP_FIXED) != 0;
    if (inject_due(kind_of(nr, c))) {
        if (moves && inject.target_goes) {
            inject_lock();
            (void)book_bytes((uintptr_t)e, (uintptr_t)e + (size_t)c, true);
            inject_unlock();
            (void)kernel(SYS_munmap, e, c, 0, 0, 0, 0);
        }
        return -inject.error;
    }
    if (nr == SYS_mmap && inject.far && a == 0 && (size_t)b >= SLP_UNIT) {
        a = (long)inject.next_far;
        inject.next_far += (uintptr_t)1 << 32;
    }
    inject_lock();
    note_before(nr, a, b, c, d, e);
    inject_unlock();
    long ret = kernel(nr, a, b, c, d, e, f);
    inject_lock();
    note_after(nr, a, b, c, d, e, ret);
    inject_unlock();
    return ret;
}

#if !UNIT_SANITIZED
/* What others call as mmap; here that is mimalloc. */
void *mmap(void *at, size_t bytes, int prot, int flags, int fd, off_t offset)
{
    if (inject_due(INJECT_BACKEND)) {
        errno = ENOMEM;
        return MAP_FAILED;
    }
    return (void *)syscall(SYS_mmap, at, bytes, prot, flags, fd, offset);
}
#endif

/* backend.c calls the program's dlopen before the C library's. */
void *dlopen(const char *name, int flags)
{
    void *(*real)(const char *, int);
    void *symbol = dlsym(RTLD_NEXT, "dlopen");
    __builtin_memcpy(&real, &symbol, sizeof symbol);
    return inject_due(INJECT_DLOPEN) ? NULL : real(name, flags);
}

/* The test's clock moves, and slp_os_now has forgotten what it knew. */
UNIT_UNUSED static void inject_pass(int64_t ms)
{
    atomic_fetch_add(&inject.clock, ms);
    usleep(2000);
}

#endif
