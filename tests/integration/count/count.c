/*
 * count.c - libcount.so, counts the calls of the malloc family in front of the library under test.
 *
 * Purpose: preloaded before libslabpool.so it sees every call of the program, forwards it with
 * dlsym(RTLD_NEXT) and counts it as INTERFACE.md defines: allocs are successful calls that returned
 * a new block; a realloc that moves is one alloc and one free, one that stays neither, one from
 * large to large neither, as if by mremap (compare sees which were copied); by usable size, so that
 * classes can be compared.
 * Output: the cells lie in a shared file COUNT_DIR/cnt.PID from the first call on, so there is no
 * moment of writing: what happens after atexit handlers, in _exit or abort is in the file as well,
 * and the report of the library cannot fall between two totals. A fork starts a new file; an exec
 * replaces it. `compare` reads it. Without COUNT_DIR the cells are anonymous memory.
 * Invariant: over all shards, allocs - frees is the number of live blocks, and live_bytes the sum
 * of their usable sizes; sums of the two histograms plus the large cells are allocs and frees.
 * Data: shards of the mapped file, chosen by thread, without lock; edge.c has the one lock.
 * Memory order: relaxed additions; the
 * reader starts after the process has ended.
 * Bootstrap: calls that dlsym makes while the next functions are looked up are served from a static
 * buffer, never counted (the library does not see them) and never freed.
 * errno is kept by whatever runs beside the forwarded call. fork: child handler maps a new file.
 * Signals: additions only. C++: an operator that reaches malloc or free through the PLT is counted
 * there and recognised by its pointer; exceptions pass through (-fexceptions).
 */
#define _GNU_SOURCE
#include "count.h"
#include "edge.h"
#include "next.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define EXPORT __attribute__((visibility("default")))
#define LOCAL_TLS __attribute__((tls_model("initial-exec")))

static struct count_file *cells;
static bool resolving;
static bool in_file; /* the cells are in COUNT_DIR, not anonymous */
static _Alignas(16) char boot[65536];
static size_t boot_used;
static _Thread_local bool seen LOCAL_TLS;
static _Thread_local void *last_new LOCAL_TLS;  /* what malloc returned last, for operator new */
static _Thread_local void *last_free LOCAL_TLS; /* what free was given last, for delete */

#define DECLARE(name, result, parameters) static result(*next_##name) parameters;
NEXT_FUNCTIONS(DECLARE)

static void open_cells(void)
{
    char path[512];
    const char *dir = getenv("COUNT_DIR");
    int fd = -1;
    void *p;

    if (dir != NULL && strlen(dir) < sizeof(path) - 32) {
        snprintf(path, sizeof(path), "%s/cnt.%ld", dir, (long)getpid());
        unlink(path); /* an image of this process that exec replaced */
        fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (fd >= 0 && ftruncate(fd, (off_t)sizeof(struct count_file)) != 0) {
            close(fd);
            fd = -1;
        }
    }
    p = mmap(NULL, sizeof(struct count_file), PROT_READ | PROT_WRITE,
             fd >= 0 ? MAP_SHARED : MAP_PRIVATE | MAP_ANONYMOUS, fd, 0);
    if (fd >= 0)
        close(fd);
    if (p == MAP_FAILED)
        abort();
    in_file = fd >= 0;
    cells = p;
    cells->pid = (uint64_t)getpid();
    cells->large_from = COUNT_LARGE;
    cells->shards = COUNT_SHARDS;
}

static void resolve(void)
{
    int saved = errno;

    resolving = true;
#define FIND(name, result, parameters)                                                             \
    next_##name = (result(*) parameters)dlsym(RTLD_NEXT, #name);
    NEXT_FUNCTIONS(FIND)
    open_cells();
    resolving = false;
    errno = saved;
}

/* true while dlsym itself allocates; the caller then takes from the static buffer */
static bool bootstrapping(void)
{
    if (__builtin_expect(cells == NULL, 0) && !resolving)
        resolve();
    return resolving;
}

static void *boot_alloc(size_t n)
{
    size_t at = boot_used;

    n = (n + 15) & ~(size_t)15;
    if (n > sizeof(boot) - at)
        abort();
    boot_used = at + n;
    return boot + at;
}

static bool is_boot(const void *p)
{
    return (uintptr_t)p >= (uintptr_t)boot && (uintptr_t)p < (uintptr_t)boot + sizeof(boot);
}

static struct count_shard *shard(void)
{
    uintptr_t self = (uintptr_t)pthread_self();

    return &cells->shard[((self >> 12) ^ (self >> 20)) % COUNT_SHARDS];
}

static void add(uint64_t *cell, uint64_t n)
{
    __atomic_fetch_add(cell, n, __ATOMIC_RELAXED);
}

static size_t usable(void *p)
{
    int saved = errno;
    size_t n = p == NULL ? 0 : next_malloc_usable_size(p);

    errno = saved;
    return n;
}

static bool large_by_request(const void *p, size_t bytes, size_t request)
{
    if (bytes == COUNT_LARGE && request >= COUNT_LARGE)
        count_edge_add((uintptr_t)p);
    return bytes > COUNT_LARGE || (bytes == COUNT_LARGE && request >= COUNT_LARGE);
}

static bool large_by_address(uintptr_t p, size_t bytes)
{
    return bytes > COUNT_LARGE || (bytes == COUNT_LARGE && count_edge_remove(p));
}

static void count_alloc(size_t bytes, bool large)
{
    struct count_shard *s = shard();

    if (!seen) {
        seen = true;
        add(&s->threads, 1);
    }
    add(&s->allocs, 1);
    add(&s->live_bytes, bytes);
    if (large)
        add(&s->large_allocs, 1);
    else
        add(&s->class_allocs[bytes / 8], 1);
}

static void count_free(size_t bytes, bool large)
{
    struct count_shard *s = shard();

    add(&s->frees, 1);
    add(&s->live_bytes, (uint64_t)0 - bytes);
    if (large)
        add(&s->large_frees, 1);
    else
        add(&s->class_frees[bytes / 8], 1);
}

static void *counted(void *p, size_t request)
{
    size_t bytes = usable(p);

    if (p != NULL)
        count_alloc(bytes, large_by_request(p, bytes, request));
    last_new = p;
    return p;
}

static void *count_realloc(void *p, size_t n, void *(*next)(void *, size_t))
{
    size_t before, after;
    bool was, is;
    void *q;

    if (is_boot(p)) {
        q = counted(next_malloc(n), n);
        if (q != NULL)
            memcpy(q, p, n < (size_t)(boot + sizeof(boot) - (char *)p)
                             ? n : (size_t)(boot + sizeof(boot) - (char *)p));
        return q;
    }
    if (p == NULL)
        return counted(next(NULL, n), n);
    before = usable(p);
    was = large_by_address((uintptr_t)p, before); /* forgotten before another can get p */
    q = next(p, n);
    if (q == NULL) {
        if (n == 0)
            count_free(before, was);
        else
            (void)large_by_request(p, before, was ? before : 0);
        return q;
    }
    after = usable(q);
    is = large_by_request(q, after, q == p && was ? after : n); /* it may shrink where it is */
    if (q == p || (was && is)) {
        add(q == p ? &shard()->stayed : &shard()->remapped, 1);
        add(&shard()->live_bytes, after - before);
        return q;
    }
    count_alloc(after, is);
    count_free(before, was);
    return q;
}

#define BOOT_OR(p, request, call) (bootstrapping() ? (p) : counted(call, request))

EXPORT void *malloc(size_t n)
{
    return BOOT_OR(boot_alloc(n), n, next_malloc(n));
}

EXPORT void *calloc(size_t k, size_t n)
{
    return BOOT_OR(boot_alloc(k * n), k * n, next_calloc(k, n)); /* the buffer is zero */
}

EXPORT void *realloc(void *p, size_t n)
{
    return bootstrapping() ? boot_alloc(n) : count_realloc(p, n, next_realloc);
}

#define FREE_BY(p, call)                                                                           \
    do {                                                                                           \
        if (!bootstrapping() && !is_boot(p)) {                                                     \
            size_t bytes_ = usable(p);                                                             \
            last_free = p;                                                                         \
            if ((p) != NULL)                                                                       \
                count_free(bytes_, large_by_address((uintptr_t)p, bytes_));                        \
            call;                                                                                  \
        }                                                                                          \
    } while (0)

EXPORT void free(void *p)
{
    FREE_BY(p, next_free(p));
}

EXPORT void cfree(void *p)
{
    FREE_BY(p, (next_cfree != NULL ? next_cfree : next_free)(p));
}

EXPORT void free_sized(void *p, size_t n)
{
    FREE_BY(p, next_free_sized != NULL ? next_free_sized(p, n) : next_free(p));
}

EXPORT void free_aligned_sized(void *p, size_t a, size_t n)
{
    FREE_BY(p, next_free_aligned_sized != NULL ? next_free_aligned_sized(p, a, n) : next_free(p));
}

EXPORT int posix_memalign(void **out, size_t a, size_t n)
{
    int rc;

    if (bootstrapping())
        return ENOMEM;
    rc = next_posix_memalign(out, a, n);
    if (rc == 0)
        counted(*out, n);
    return rc;
}

#define ALLOCATOR(name, parameters, arguments, n)                                                  \
    EXPORT void *name parameters;                                                                  \
    EXPORT void *name parameters                                                                   \
    {                                                                                              \
        return BOOT_OR(NULL, n, next_##name arguments);                                            \
    }
ALLOCATOR(memalign, (size_t a, size_t n), (a, n), n)
ALLOCATOR(aligned_alloc, (size_t a, size_t n), (a, n), n)
ALLOCATOR(valloc, (size_t n), (n), n)
ALLOCATOR(pvalloc, (size_t n), (n), n)
ALLOCATOR(__libc_malloc, (size_t n), (n), n)
ALLOCATOR(__libc_calloc, (size_t k, size_t n), (k, n), k * n)
ALLOCATOR(__libc_memalign, (size_t a, size_t n), (a, n), n)
ALLOCATOR(__libc_valloc, (size_t n), (n), n)
ALLOCATOR(__libc_pvalloc, (size_t n), (n), n)

EXPORT void *__libc_realloc(void *p, size_t n)
{
    return bootstrapping() ? NULL : count_realloc(p, n, next___libc_realloc);
}

EXPORT void __libc_free(void *p)
{
    FREE_BY(p, next___libc_free(p));
}

/* An operator that called our malloc for the block it returns has been counted there. */
#define NEW(name, parameters, arguments)                                                           \
    EXPORT void *name parameters;                                                                  \
    EXPORT void *name parameters                                                                   \
    {                                                                                              \
        void *p_;                                                                                  \
        (void)bootstrapping();                                                                     \
        last_new = NULL;                                                                           \
        p_ = next_##name arguments;                                                                \
        if (p_ != NULL && p_ != last_new)                                                          \
            counted(p_, n);                                                                        \
        return p_;                                                                                 \
    }
NEW(_Znwm, (size_t n), (n))
NEW(_Znam, (size_t n), (n))
NEW(_ZnwmRKSt9nothrow_t, (size_t n, const void *t), (n, t))
NEW(_ZnamRKSt9nothrow_t, (size_t n, const void *t), (n, t))
NEW(_ZnwmSt11align_val_t, (size_t n, size_t a), (n, a))
NEW(_ZnamSt11align_val_t, (size_t n, size_t a), (n, a))
NEW(_ZnwmSt11align_val_tRKSt9nothrow_t, (size_t n, size_t a, const void *t), (n, a, t))
NEW(_ZnamSt11align_val_tRKSt9nothrow_t, (size_t n, size_t a, const void *t), (n, a, t))

#define DELETE(name, parameters, arguments)                                                        \
    EXPORT void name parameters;                                                                   \
    EXPORT void name parameters                                                                    \
    {                                                                                              \
        size_t bytes_;                                                                             \
        bool large_;                                                                               \
        uintptr_t was_ = (uintptr_t)p;                                                             \
        (void)bootstrapping();                                                                     \
        bytes_ = usable(p);                                                                        \
        large_ = large_by_address(was_, bytes_);                                                   \
        last_free = NULL;                                                                          \
        next_##name arguments;                                                                     \
        if (was_ != 0 && was_ != (uintptr_t)last_free)                                             \
            count_free(bytes_, large_);                                                            \
    }
DELETE(_ZdlPv, (void *p), (p))
DELETE(_ZdaPv, (void *p), (p))
DELETE(_ZdlPvm, (void *p, size_t n), (p, n))
DELETE(_ZdaPvm, (void *p, size_t n), (p, n))
DELETE(_ZdlPvRKSt9nothrow_t, (void *p, const void *t), (p, t))
DELETE(_ZdaPvRKSt9nothrow_t, (void *p, const void *t), (p, t))
DELETE(_ZdlPvSt11align_val_t, (void *p, size_t a), (p, a))
DELETE(_ZdaPvSt11align_val_t, (void *p, size_t a), (p, a))
DELETE(_ZdlPvmSt11align_val_t, (void *p, size_t n, size_t a), (p, n, a))
DELETE(_ZdaPvmSt11align_val_t, (void *p, size_t n, size_t a), (p, n, a))
DELETE(_ZdlPvSt11align_val_tRKSt9nothrow_t, (void *p, size_t a, const void *t), (p, a, t))
DELETE(_ZdaPvSt11align_val_tRKSt9nothrow_t, (void *p, size_t a, const void *t), (p, a, t))

static void forked(void)
{
    int saved = errno;
    void *old = cells;

    count_edge_reset();
    open_cells();
    munmap(old, sizeof(struct count_file));
    cells->forked = 1;
    errno = saved;
}

__attribute__((constructor)) static void start(void)
{
    struct count_file *early;

    (void)bootstrapping();
    early = cells;
    if (!in_file) { /* the first call came before the C library knew the environment */
        open_cells();
        memcpy(cells->shard, early->shard, sizeof(cells->shard));
        munmap(early, sizeof(*early));
    }
    pthread_atfork(NULL, NULL, forked);
}
