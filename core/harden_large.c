/* harden_large.c: large blocks of the hardened heap.
 *
 * Purpose     Maps a large block with a page without access behind it and, in max, one before it;
 *             there the block ends as near to the page behind it as its alignment lets it. Freed
 *             ones in max stay without access for a while.
 * Invariants  A mapping begins at a multiple of SLP_UNIT, and its block in the first unit of it
 *             that a block may begin in, so that one page map entry finds it and the block
 *             tells where its mapping begins.
 *             A block aligned to more than a page has no page before it.
 *             The other bytes of the block's first and last page hold the pattern.
 *             Freed mappings that stay: at most FREED_MOST, and FREED_BYTES of address space. Of
 *             those that do not, where they were is known for as many frees.
 * Ownership   The table of the freed belongs to the lock's holder; a signal handler reads it.
 * Locks       SLP_RANK_HARDEN; not held across a system call.
 * Memory      A mapping's end, release ↔ the next mapping, acquire.
 * errno, fork, signals   The child of a process with threads forgets what was freed.
 */
#include "core/harden_heap.h"

#include "core/error.h"
#include "core/large.h"
#include "core/mapping.h"
#include "core/os.h"

#define FREED_MOST  64
#define FREED_BYTES ((size_t)1 << 30)

struct freed {
    _Atomic(char *) base; /* NULL: none */
    size_t bytes;
    const char *block;
    bool stays; /* mapped, without access */
};

static struct slp_lock lock = SLP_LOCK_INIT(SLP_RANK_HARDEN);
static struct freed freed[FREED_MOST];
static uint32_t freed_turn;
static size_t freed_bytes;
static _Atomic(uint32_t) ended; /* mappings */

/* ---- mapping ---- */

/* Bytes of the mapping before the page of the block's first byte. */
static size_t before(size_t align, enum slp_harden mode)
{
    return mode == SLP_HARDEN_MAX && align <= slp_os_page() ? slp_os_page() : 0;
}

static char *start_of(char *base, bool front)
{
    uintptr_t p = (uintptr_t)base - (front ? slp_os_page() : 0);
    return (char *)(p & ~(SLP_UNIT - 1));
}

/* Where the page of its first byte begins: what lies between is marked too. */
static char *gap_of(const char *base)
{
    return (char *)((uintptr_t)base & ~(uintptr_t)(slp_os_page() - 1));
}

/* What its user last did to it comes before what the next does who gets these addresses. */
static void end_mapping(char *start, size_t bytes)
{
    atomic_fetch_add_explicit(&ended, 1, memory_order_release); /* ↔ slp_harden_map */
    slp_mapping_end(start, bytes);
}

static bool release_one(size_t most);

struct slp_mapping slp_harden_map(size_t n, size_t align, uint16_t *look)
{
    size_t page = slp_os_page(), front = before(align, slp_harden_mode);
    size_t pages = slp_align_up(n == 0 ? 1 : n, page);
    size_t all = front + pages + page;
    *look = (uint16_t)(slp_harden_mode | (front != 0 ? SLP_HARD_FRONT : 0));
    struct slp_mapping m = slp_mapping_take(all, align, false);
    while (m.base == NULL && release_one(0))
        m = slp_mapping_take(all, align, false);
    if (m.base == NULL)
        return m;
    (void)SLP_LOAD_ACQ(ended); /* ↔ end_mapping */
    if (front != 0)
        (void)slp_os_protect(m.base, front);
    (void)slp_os_protect(m.base + front + pages, page);
    m.base += front;
    m.bytes = pages;
    if (front != 0) { /* the block ends where its pages do */
        size_t shift = pages - slp_align_up(n == 0 ? 1 : n, align < SLP_ALIGN ? SLP_ALIGN : align);
        m.base += shift;
        m.bytes -= shift;
    }
    slp_hard_mark(gap_of(m.base), m.base);
    slp_hard_mark(m.base + n, m.base + m.bytes);
    return m;
}

/* The mapping of a block whose last page ends at base + bytes, and its length. */
static char *whole(char *base, size_t bytes, bool front, size_t *all)
{
    char *start = start_of(base, front);
    *all = (size_t)(base - start) + bytes + slp_os_page();
    return start;
}

/* ---- freed ---- */

/* Unmaps the oldest mapping if more than `most` bytes are kept; false when that is not so. */
static bool release_one(size_t most)
{
    char *base = NULL;
    size_t bytes = 0;
    slp_lock(&lock);
    for (uint32_t i = 0; i < FREED_MOST && base == NULL && freed_bytes > most; i++) {
        struct freed *f = &freed[(freed_turn + i) % FREED_MOST];
        base = f->stays ? SLP_LOAD(f->base) : NULL;
        bytes = f->bytes;
        if (base != NULL) {
            SLP_STORE(f->base, NULL);
            freed_bytes -= bytes;
        }
    }
    slp_unlock(&lock);
    if (base != NULL)
        end_mapping(base, bytes);
    return base != NULL;
}

void slp_harden_unmap(char *base, size_t bytes, uint16_t look)
{
    size_t all, old_bytes = 0;
    char *start = whole(base, bytes, (look & SLP_HARD_FRONT) != 0, &all), *old = NULL;
    bool stays = (look & ~SLP_HARD_FRONT) == SLP_HARDEN_MAX && all <= FREED_BYTES / 4 &&
                 slp_os_forget(start, all) == 0;
    if (!stays)
        end_mapping(start, all);
    slp_lock(&lock);
    struct freed *f = &freed[freed_turn++ % FREED_MOST];
    old = f->stays ? SLP_LOAD(f->base) : NULL;
    if (old != NULL)
        freed_bytes -= old_bytes = f->bytes;
    f->bytes = all;
    f->block = base;
    f->stays = stays;
    SLP_STORE_REL(f->base, start); /* ↔ slp_harden_explain_large */
    freed_bytes += stays ? all : 0;
    slp_unlock(&lock);
    if (old != NULL)
        end_mapping(old, old_bytes);
    while (release_one(FREED_BYTES))
        ;
}

void slp_harden_large_fork_child(bool others)
{
    slp_lock_reset(&lock);
    if (!others)
        return;
    for (uint32_t i = 0; i < FREED_MOST; i++)
        SLP_STORE(freed[i].base, NULL);
    freed_bytes = 0;
}

/* ---- checking ---- */

const char *slp_harden_large_bad(const struct slp_slab *slab)
{
    const char *bad = slp_hard_unmarked(gap_of(slab->base), slab->base);
    return bad != NULL ? bad : slp_hard_unmarked(slab->base + slab->bytes, slab->base + slab->map_bytes);
}

void slp_harden_check_large(const struct slp_slab *slab, const char *call, size_t size)
{
    enum slp_kind kind = (enum slp_kind)slab->used;
    size_t n = slab->bytes;
    if (SLP_UNLIKELY(kind != slp_harden_kind(call)))
        slp_error_mismatch(call, slab->base, n, kind);
    if (SLP_UNLIKELY(size != SIZE_MAX && size != n))
        slp_error_wrong_size(call, slab->base, n, size);
    const char *bad = slp_harden_large_bad(slab);
    if (SLP_UNLIKELY(bad != NULL))
        slp_error_overflow(call, bad, slab->base, n, 0);
}

bool slp_harden_large_fits(const struct slp_slab *slab, size_t n)
{
    size_t grain = (slab->look & SLP_HARD_FRONT) != 0 ? SLP_ALIGN : slp_os_page();
    return n > 0 && slp_align_up(n, grain) == slp_align_up(slab->bytes, grain);
}

void slp_harden_large_set(struct slp_slab *slab, size_t n)
{
    if (n > slab->bytes)
        slp_thread_zero(slab->base + slab->bytes, n - slab->bytes);
    slp_hard_mark(slab->base + n, slab->base + slab->map_bytes);
    slab->bytes = n;
}

bool slp_harden_explain_large(const char *p, const struct slp_slab *slab,
                              struct slp_harden_place *out)
{
    *out = (struct slp_harden_place){SLP_HARD_AT_LARGE_GUARD, NULL, 0, 0, true};
    if (slab != NULL) {
        out->block = slab->base;
        out->size = slab->bytes;
        return slab->look != 0 && (p < slab->base || p >= slab->base + slab->map_bytes);
    }
    out->where = SLP_HARD_AT_LARGE_FREED;
    out->live = false;
    for (uint32_t i = 0; i < FREED_MOST; i++) {
        const char *base = SLP_LOAD_ACQ(freed[i].base); /* ↔ slp_harden_unmap */
        out->block = freed[i].block;
        if (base != NULL && p >= base && p < base + freed[i].bytes) {
            out->where = freed[i].stays ? SLP_HARD_AT_LARGE_FREED : SLP_HARD_AT_LARGE_GONE;
            out->size = (size_t)(base + freed[i].bytes - out->block) - slp_os_page();
            return true;
        }
    }
    return false;
}
