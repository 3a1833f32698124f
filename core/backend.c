#include "core/backend.h"

#include "core/base.h"
#include "core/large.h"
#include "core/tally.h"

#include <dlfcn.h>
#include <errno.h>

static const char names[][19] = {"libmimalloc.so.2", "libmimalloc.so.2.0", "libmimalloc.so"};

static struct {
    void *(*alloc)(size_t n, size_t align);
    void *(*zalloc)(size_t n, size_t align);
    void (*free)(void *p);
    size_t (*usable)(const void *p);
    bool (*owns)(const void *p);
    _Atomic(bool) open;
    enum slp_backend_choice all;
    enum slp_fallback_choice fallback;
} mi;

/* dlsym gives an object pointer where C wants a function pointer; POSIX says they agree. */
static bool find(void *handle, const char *name, void *slot)
{
    void *symbol = dlsym(handle, name);
    __builtin_memcpy(slot, &symbol, sizeof symbol);
    return symbol != NULL;
}

int slp_backend_open(void)
{
    if (SLP_LOAD(mi.open))
        return 0;
    void *handle = NULL;
    for (size_t i = 0; i < sizeof names / sizeof *names && handle == NULL; i++)
        handle = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
    if (handle == NULL)
        return -1;
    if (!find(handle, "mi_malloc_aligned", &mi.alloc) ||
        !find(handle, "mi_zalloc_aligned", &mi.zalloc) || !find(handle, "mi_free", &mi.free) ||
        !find(handle, "mi_usable_size", &mi.usable) ||
        !find(handle, "mi_is_in_heap_region", &mi.owns))
        return -1;
    SLP_STORE_REL(mi.open, true); /* ↔ slp_backend_alloc, slp_backend_owns */
    return 0;
}

void slp_backend_choose(enum slp_backend_choice all, enum slp_fallback_choice fallback)
{
    SLP_HOT_SET(mi.all, all);
    SLP_HOT_SET(mi.fallback, fallback);
}

bool slp_backend_serves_all(void)
{
    return SLP_UNLIKELY(SLP_HOT_READ(mi.all) == SLP_BACKEND_MIMALLOC) && SLP_LOAD_ACQ(mi.open);
}

void *slp_backend_alloc(size_t n, size_t align, bool zero, enum slp_fallback_reason reason)
{
    bool limit = reason == SLP_REASON_ARENA_LIMIT || reason == SLP_REASON_CLASS_LIMIT;
    if (limit && SLP_HOT_READ(mi.fallback) == SLP_FALLBACK_NONE)
        return NULL;
    /* mimalloc 2 does not know its own blocks of very large alignments again. */
    if ((!limit && reason != SLP_REASON_BACKEND) || align > SLP_UNIT || !SLP_LOAD_ACQ(mi.open))
        return slp_large_alloc(n, align, zero, reason);
    int kept = errno; /* mimalloc leaves what its own start met */
    /* mimalloc 2.0.9 aligns blocks under 16 bytes to 8, and some whose size is a power of two to
     * less than was asked for. */
    n = slp_align_up(n == 0 ? 1 : n, SLP_ALIGN);
    if (align > SLP_ALIGN && (n & (n - 1)) == 0)
        n += SLP_ALIGN;
    void *p = zero ? mi.zalloc(n, align) : mi.alloc(n, align);
    errno = kept;
    /* mimalloc 2 does not know its blocks above 20 TiB again, and misses some alignments. */
    bool ours = p != NULL && mi.owns(p) && ((uintptr_t)p & (align - 1)) == 0;
    if (!ours && p != NULL)
        mi.free(p);
    if (!ours) /* nor has it any where address space is short, as it takes that by the MiB */
        return slp_large_alloc(n, align, zero, reason);
    SLP_ADD(slp_count.fallback.allocs, 1);
    SLP_ADD(slp_count.fallback.reasons[reason], 1);
    SLP_ADD(slp_count.fallback.bytes, (int64_t)mi.usable(p));
    return p;
}

bool slp_backend_owns(const void *p)
{
    return SLP_LOAD_ACQ(mi.open) && mi.owns(p);
}

void slp_backend_free(void *p)
{
    SLP_ADD(slp_count.fallback.frees, 1);
    SLP_SUB(slp_count.fallback.bytes, (int64_t)mi.usable(p));
    int kept = errno;
    mi.free(p);
    errno = kept;
}

size_t slp_backend_usable(const void *p)
{
    return mi.usable(p);
}

const char *slp_backend_name(void)
{
    return SLP_LOAD(mi.open) ? "mimalloc" : mi.fallback == SLP_FALLBACK_NONE ? "none" : "mmap";
}
