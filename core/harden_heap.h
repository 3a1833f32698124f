/* harden_heap.h: what the files of the hardened heap share; see harden.h.
 *
 * Purpose     The table of a slab, the state of a class, and the pattern behind a block.
 * Invariants  As in harden.h. The quarantine of a class takes blocks in at random places of its
 *             first half and pushes what was there through its second half in turn, so a
 *             block stays for at least half as many frees as there are places.
 *             kept blocks of a class <= places <= SLP_HARD_KEPT, and their bytes
 *             <= SLP_HARD_KEPT_BYTES; of all classes together <= 12 MiB.
 * Ownership, Locks, Memory   As in harden.h; tables are never unmapped.
 * errno, fork, signals   As in harden.h.
 */
#ifndef SLP_CORE_HARDEN_HEAP_H
#define SLP_CORE_HARDEN_HEAP_H

#include "core/harden.h"
#include "core/lock.h"
#include "core/tally.h"

#define SLP_HARD_KEPT       256u
#define SLP_HARD_KEPT_BYTES ((size_t)128 << 10)

enum slp_hard_state { SLP_HARD_NEVER, SLP_HARD_FREE, SLP_HARD_BUSY, SLP_HARD_LIVE, SLP_HARD_KEPT_BACK };

/* state, kind, bytes asked for, and who asked: the low bits of the thread's token. */
#define SLP_HARD_STATE(r) ((enum slp_hard_state)((r) & 7))
#define SLP_HARD_KIND(r)  ((enum slp_kind)((r) >> 3 & 3))
#define SLP_HARD_SIZE(r)  ((size_t)((r) >> 5 & 0x3ffff))
#define SLP_HARD_OWNER(r) ((r) >> 23)

SLP_INLINE uint64_t slp_hard_record(enum slp_hard_state state, enum slp_kind kind, size_t n)
{
    return (uint64_t)state | (uint64_t)kind << 3 | (uint64_t)n << 5 | slp_thread_token() >> 4 << 23;
}

enum slp_hard_list { SLP_HARD_ROOM, SLP_HARD_FULL, SLP_HARD_IDLE, SLP_HARD_LISTS, SLP_HARD_NOWHERE };

/* The table of one slab. */
struct slp_hard {
    struct slp_slab *slab;
    char *start;           /* of its units; its blocks may begin in a later one */
    struct slp_hard *next; /* of the unused tables of its class */
    uint32_t k;
    uint32_t capacity, words;
    uint32_t room, live, kept;
    uint8_t list;  /* enum slp_hard_list */
    bool guarded;  /* its outer pages, or all of it, cannot be accessed */
    bool zeroed;   /* blocks that were NEVER handed out read as zero */
    bool purged;   /* idle, and its memory went back */
    bool stays;    /* the kernel would not let it be made accessible again */
    _Atomic(uint64_t) *records;
    uint64_t bits[];
};

struct slp_hard_class {
    _Alignas(SLP_LINE) struct slp_lock lock;
    uint32_t size, units;
    uint32_t capacity; /* 0: the class does not serve */
    uint32_t places;   /* of the quarantine */
    uint32_t turn;     /* the next place of its second half */
    void **quarantine;
    uint64_t random;
    struct slp_list lists[SLP_HARD_LISTS];
    _Atomic(uint32_t) idle; /* length of that list */
    struct slp_hard *tables;
    char *chunk, *chunk_end;
};

extern SLP_HIDDEN struct slp_hard_class slp_hard_classes[SLP_HARD_CLASSES];

/* A slab with room of class k, made if need be; lock held. */
struct slp_hard *slp_hard_with_room_locked(uint32_t k, enum slp_fallback_reason *reason);

/* Puts the slab into the list where it belongs by its counts; lock held. */
void slp_hard_place_locked(struct slp_hard *h);

/* After a free: a slab that is empty and need not stay, out of every list; or NULL. Lock held. */
struct slp_hard *slp_hard_surplus_locked(struct slp_hard *h);
/* Gives it to the arena; lock not held. */
void slp_hard_release(struct slp_hard *h, const char *call);

/* slp_harden_resize and slp_alloc_relabel for a block of a slab. */
void *slp_hard_resize(struct slp_slab *slab, void *p, size_t n, size_t *old);
void slp_hard_relabel(struct slp_slab *slab, void *p, size_t n, enum slp_kind kind);

/* The size class by which blocks of class k are counted. */
SLP_INLINE uint32_t slp_hard_tally(uint32_t k)
{
    return k == SLP_HARD_ZERO ? 0 : k;
}

/* Index of the block that starts at p, or -1. */
SLP_INLINE int64_t slp_hard_index(const struct slp_hard *h, const void *p)
{
    size_t bytes = (size_t)((const char *)p - h->slab->base);
    uint32_t offset = (uint32_t)bytes; /* dividing 32 bits takes half the time */
    uint32_t index = offset / h->slab->size;
    return offset == bytes && offset % h->slab->size == 0 && index < h->capacity ? (int64_t)index
                                                                                : -1;
}

SLP_INLINE char *slp_hard_block(const struct slp_hard *h, uint32_t i)
{
    return h->slab->base + (size_t)i * h->slab->size;
}

SLP_INLINE void slp_hard_set_bit(struct slp_hard *h, uint32_t i)
{
    h->bits[i / 64] |= (uint64_t)1 << (i & 63);
}

/* The pattern from `from` to `to`, a multiple of 8; the first byte that differs, or NULL. */
void slp_hard_mark(char *from, char *to);
const char *slp_hard_unmarked(const char *from, const char *to);
/* The first byte that is not zero, or NULL; both ends are multiples of 8. */
const char *slp_hard_dirty(const char *from, const char *to);

/* Says that block i, which should read as zero, does not. One that was never handed out cannot have
 * been written after it was freed: somebody wrote past an end of the nearest that was. */
void slp_hard_say_dirty(const struct slp_hard *h, uint32_t i, bool never, const char *bad,
                        const char *call);

void slp_hard_seed(void);

#endif
