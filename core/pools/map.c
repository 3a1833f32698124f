/* map.c: core/slabpool/map.h.
 *
 * Purpose     Mappings for programs, each remembered, so that its size, its guard pages and
 *             whether there is one at all are known here and not by the caller.
 * Invariants  A mapping's node is in the list of its address's hash exactly while it is mapped,
 *             as far as the program leaves munmap(2) to us; the counts are those of the nodes.
 *             What must be aligned or guarded is cut out of a reservation, which is never mapped
 *             over: no other thread's mapping can come between.
 * Ownership   Nodes are small blocks of the facade; the memory is the caller's.
 * Locks       One, SLP_RANK_POOLS, around list and counts; no system call under it but munmap, as
 *             the addresses may be another's the moment that returns.
 * errno, fork, signals   The calls are the C library's, so errno is the system's and what hooks
 *             mmap sees these, as it sees the program's own. The child of a fork has the same
 *             mappings.
 */
#include "core/slabpool/map.h"

#include "core/error.h"
#include "core/os.h"
#include "core/pools/shared.h"

#include <errno.h>
#include <sys/mman.h>

#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#endif
#define HUGE     ((size_t)2 << 20) /* bytes: the smaller of what both processors have */
#define HUGETLB  (MAP_HUGETLB | 21 << 26)
#define ALL      63u
#define BUCKETS  64

struct mapping {
    struct mapping *next;
    char *at;
    size_t bytes;
    size_t guard; /* bytes on either side */
    bool huge;    /* reserved huge pages */
};

static struct slp_lock lock = SLP_LOCK_INIT(SLP_RANK_POOLS);
static struct mapping *mappings[BUCKETS];
static struct slabpool_map_stats count;

static struct mapping **find_locked(const void *p)
{
    struct mapping **at = &mappings[((uintptr_t)p >> 12 ^ (uintptr_t)p >> 21) % BUCKETS];
    while (*at != NULL && (*at)->at != p)
        at = &(*at)->next;
    return at;
}

static void forget_locked(struct mapping **at)
{
    const struct mapping *m = *at;
    count.unmaps++;
    count.mappings--;
    count.bytes -= m->bytes;
    *at = m->next;
}

/* `bytes` at a multiple of `align`, with `guard` bytes without access before and behind; NULL with
 * errno. */
static char *cut(size_t bytes, size_t align, size_t guard, int kind)
{
    size_t all = bytes + align + 2 * guard;
    int access = PROT_READ | PROT_WRITE;
    char *p = mmap(NULL, all, align + guard == 0 ? access : PROT_NONE, kind, -1, 0);
    if (p == MAP_FAILED)
        return NULL;
    if (align + guard == 0)
        return p;
    char *at = (char *)slp_align_up((uintptr_t)p + guard, align == 0 ? 1 : align);
    if (mprotect(at, bytes, access) != 0) {
        slp_os_unmap(p, all);
        return NULL;
    }
    if (at - guard > p)
        slp_os_unmap(p, (size_t)(at - guard - p));
    if (p + all > at + bytes + guard)
        slp_os_unmap(at + bytes + guard, (size_t)(p + all - (at + bytes + guard)));
    return at;
}

static void populate(char *at, size_t bytes)
{
    if (madvise(at, bytes, MADV_POPULATE_WRITE) == 0 || errno != EINVAL)
        return;
    for (size_t i = 0; i < bytes; i += slp_os_page())
        *(volatile char *)(at + i) = 0;
}

static bool make(struct mapping *m, size_t size, unsigned flags)
{
    bool large = (flags & SLABPOOL_MAP_HUGE) != 0 && size >= HUGE;
    int kind = MAP_ANONYMOUS | (flags & SLABPOOL_MAP_SHARED ? MAP_SHARED : MAP_PRIVATE) |
               (flags & SLABPOOL_MAP_NORESERVE ? MAP_NORESERVE : 0);
    int error = errno;
    m->at = MAP_FAILED;
    m->bytes = slp_align_up(size, large ? HUGE : slp_os_page());
    m->guard = flags & SLABPOOL_MAP_GUARD ? slp_os_page() : 0;
    if (large && (flags & (SLABPOOL_MAP_GUARD | SLABPOOL_MAP_NORESERVE)) == 0)
        m->at = mmap(NULL, m->bytes, PROT_READ | PROT_WRITE, kind | HUGETLB, -1, 0);
    m->huge = m->at != MAP_FAILED;
    if (!m->huge)
        m->at = cut(m->bytes, large ? HUGE : 0, m->guard, kind);
    if (m->at == NULL)
        return false;
    if (large && !m->huge)
        (void)madvise(m->at, m->bytes, MADV_HUGEPAGE);
    if (flags & SLABPOOL_MAP_DONTDUMP)
        (void)madvise(m->at, m->bytes, MADV_DONTDUMP);
    if (flags & SLABPOOL_MAP_POPULATE)
        populate(m->at, m->bytes);
    if (!m->huge && (flags & SLABPOOL_MAP_SHARED) == 0)
        slp_os_name(m->at, m->bytes, "slabpool: mapping");
    errno = error; /* what could not be had is asked for, not promised */
    return true;
}

void *slabpool_map(size_t size, unsigned flags)
{
    struct mapping *m = NULL, *gone = NULL, **at;
    bool bad = size == 0 || (flags & ~ALL) != 0, made = false;
    if (bad || size > SLP_REQUEST_MAX - 4 * HUGE)
        errno = bad ? EINVAL : EOVERFLOW;
    else if ((m = slp_pools_alloc(sizeof *m)) != NULL)
        made = make(m, size, flags);
    slp_pools_lock(&lock);
    if (made) {
        at = find_locked(m->at);
        gone = *at; /* the address is no other's: its mapping was ended by munmap(2) */
        if (gone != NULL)
            forget_locked(at);
        m->next = *at;
        *at = m;
        count.maps++;
        count.huge += m->huge;
        count.mappings++;
        count.bytes += m->bytes;
        if (count.bytes > count.peak_bytes)
            count.peak_bytes = count.bytes;
    } else {
        count.failures++;
    }
    slp_pools_unlock(&lock);
    slp_pools_free(made ? gone : m);
    return made ? m->at : NULL;
}

size_t slabpool_map_size(const void *p)
{
    slp_pools_lock(&lock);
    const struct mapping *m = *find_locked(p);
    size_t bytes = m == NULL ? 0 : m->bytes;
    slp_pools_unlock(&lock);
    if (bytes == 0)
        errno = EINVAL;
    return bytes;
}

int slabpool_map_advise(void *p, size_t offset, size_t size, enum slabpool_map_advice what)
{
    static const uint8_t advice[] = {
        [SLABPOOL_MAP_NORMAL] = MADV_NORMAL,         [SLABPOOL_MAP_RANDOM] = MADV_RANDOM,
        [SLABPOOL_MAP_SEQUENTIAL] = MADV_SEQUENTIAL, [SLABPOOL_MAP_WILLNEED] = MADV_WILLNEED,
        [SLABPOOL_MAP_DROP] = MADV_DONTNEED,         [SLABPOOL_MAP_IDLE] = MADV_FREE,
        [SLABPOOL_MAP_COLLAPSE] = MADV_HUGEPAGE,     [SLABPOOL_MAP_SPLIT] = MADV_NOHUGEPAGE,
    };
    size_t bytes = slabpool_map_size(p), page = slp_os_page();
    if (offset > bytes || size > bytes - offset || (unsigned)what >= sizeof advice) {
        errno = EINVAL;
        return -1;
    }
    if (bytes == 0)
        return -1;
    size_t end = size == 0 ? bytes : offset + size;
    if (what == SLABPOOL_MAP_DROP || what == SLABPOOL_MAP_IDLE) {
        offset = slp_align_up(offset, page);
        end &= ~(page - 1);
        if (offset >= end)
            return 0;
    } else {
        offset &= ~(page - 1);
    }
    return madvise((char *)p + offset, end - offset, advice[what]);
}

int slabpool_unmap(void *p)
{
    if (p == NULL)
        return 0;
    slp_pools_lock(&lock);
    struct mapping **at = find_locked(p), *m = *at;
    int failed = m == NULL ? 0 : munmap(m->at - m->guard, m->bytes + 2 * m->guard);
    if (m != NULL && failed == 0)
        forget_locked(at);
    slp_pools_unlock(&lock);
    if (m == NULL) {
        slp_error_pool("slabpool_unmap", "not the beginning of a mapping", p);
        return -1;
    }
    if (failed == 0)
        slp_pools_free(m);
    return failed;
}

void slabpool_map_stats(struct slabpool_map_stats *stats)
{
    slp_pools_lock(&lock);
    *stats = count;
    slp_pools_unlock(&lock);
}
