/* count_lib: preloaded in front of the library under test, it counts every call of the malloc
 * family on its own and by usable size, and writes what the report must say as expectations.
 *
 * Purpose     An independent count to hold the report against, for any program.
 * Definitions As in INTERFACE.md: a realloc that stays is neither an alloc nor a free, one that
 *             moves is both, and from large to large it is a mremap and neither.
 * Limits      The class of 262,144 bytes is not compared alone, for blocks of that usable size may
 *             be slab or large. They are in the totals, unless one was realloc'ed to or from a
 *             large block, when the totals are left out too. Calls that do not come by the public
 *             names (operator new) pass by: C programs only.
 * Output      COUNT_FILE, written by the destructor, the last that runs in these programs.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <malloc.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { TOP = 262144, SLOTS = TOP / 16 + 1 };

static uint64_t allocs[SLOTS], frees[SLOTS], large_allocs, large_frees, unclear;

static void *(*next_malloc)(size_t);
static void *(*next_calloc)(size_t, size_t);
static void *(*next_realloc)(void *, size_t);
static void *(*next_memalign)(size_t, size_t);
static int (*next_posix_memalign)(void **, size_t, size_t);
static void (*next_free)(void *);
static size_t (*next_usable)(void *);

/* dlsym may allocate while the functions are looked up; such blocks come from here. */
static char early[65536] __attribute__((aligned(16)));
static size_t early_used;
static int looking;

static void *early_take(size_t size)
{
    size_t at = __atomic_fetch_add(&early_used, (size + 31) & ~(size_t)15, __ATOMIC_RELAXED);
    return at + size > sizeof early ? NULL : early + at;
}

static int is_early(const void *p)
{
    return (const char *)p >= early && (const char *)p < early + sizeof early;
}

static void find(const char *name, void *function)
{
    void *found = dlsym(RTLD_NEXT, name);
    memcpy(function, &found, sizeof found);
}

/* True when the functions are known. */
static int ready(void)
{
    if (next_usable != NULL)
        return 1;
    if (looking)
        return 0;
    looking = 1;
    find("malloc", &next_malloc);
    find("calloc", &next_calloc);
    find("realloc", &next_realloc);
    find("memalign", &next_memalign);
    find("posix_memalign", &next_posix_memalign);
    find("free", &next_free);
    find("malloc_usable_size", &next_usable);
    looking = 0;
    return 1;
}

static void count(uint64_t *small, uint64_t *large, size_t usable)
{
    __atomic_fetch_add(usable > TOP ? large : &small[usable / 16], 1, __ATOMIC_RELAXED);
}

static void *taken(void *p)
{
    if (p != NULL)
        count(allocs, &large_allocs, next_usable(p));
    return p;
}

void *malloc(size_t size)
{
    return ready() ? taken(next_malloc(size)) : early_take(size);
}

void *calloc(size_t n, size_t size)
{
    return ready() ? taken(next_calloc(n, size)) : early_take(n * size);
}

void *memalign(size_t alignment, size_t size)
{
    return ready() ? taken(next_memalign(alignment, size)) : NULL;
}

void *aligned_alloc(size_t alignment, size_t size)
{
    return memalign(alignment, size);
}

int posix_memalign(void **out, size_t alignment, size_t size)
{
    if (!ready())
        return 12;
    int err = next_posix_memalign(out, alignment, size);
    if (err == 0)
        taken(*out);
    return err;
}

void free(void *p)
{
    if (p == NULL || is_early(p) || !ready())
        return;
    count(frees, &large_frees, next_usable(p));
    next_free(p);
}

void *realloc(void *p, size_t size)
{
    if (!ready())
        return p == NULL ? early_take(size) : NULL;
    if (p == NULL)
        return taken(next_realloc(p, size));
    if (is_early(p)) {
        void *moved = malloc(size);
        size_t rest = (size_t)(early + sizeof early - (char *)p);
        if (moved != NULL)
            memcpy(moved, p, size < rest ? size : rest);
        return moved;
    }
    size_t before = next_usable(p);
    uintptr_t old = (uintptr_t)p;
    void *q = next_realloc(p, size);
    if (q == NULL) {
        if (size == 0)
            count(frees, &large_frees, before);
        return NULL;
    }
    size_t after = next_usable(q);
    int both_large = before > TOP && after > TOP;
    if (before != after && before >= TOP && after >= TOP && !both_large)
        __atomic_fetch_add(&unclear, 1, __ATOMIC_RELAXED);
    if (((uintptr_t)q != old || before != after) && !both_large) {
        count(frees, &large_frees, before);
        count(allocs, &large_allocs, after);
    }
    return q;
}

/* Not dprintf: that allocates. */
static void expect(int fd, const char *path, uint64_t value)
{
    char line[128];
    int n = snprintf(line, sizeof line, "expect %s == %llu\n", path, (unsigned long long)value);
    if (n > 0 && write(fd, line, (size_t)n) != n)
        _exit(99);
}

__attribute__((destructor)) static void report(void)
{
    const char *path = getenv("COUNT_FILE");
    int fd = path ? open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644) : -1;
    if (fd < 0)
        return;
    uint64_t total_allocs = large_allocs, total_frees = large_frees;
    for (size_t i = 0; i < SLOTS; i++) {
        total_allocs += allocs[i];
        total_frees += frees[i];
        if (i == SLOTS - 1 || allocs[i] + frees[i] == 0)
            continue;
        char name[64];
        snprintf(name, sizeof name, "class:%zu.allocs", i * 16);
        expect(fd, name, allocs[i]);
        snprintf(name, sizeof name, "class:%zu.frees", i * 16);
        expect(fd, name, frees[i]);
    }
    if (unclear == 0) {
        expect(fd, "totals.allocs", total_allocs);
        expect(fd, "totals.frees", total_frees);
    }
    close(fd);
}
