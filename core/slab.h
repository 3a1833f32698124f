/* slab.h: a run of units cut into blocks of one size.
 *
 * Purpose     The slab's bookkeeping and the few steps that change it.
 * Invariants  For every slab that is not free:
 *               blocks handed out = used + (togo_base - togo) - (left_base - left)
 *               0 <= blocks handed out <= carved <= capacity
 *               length of the free list = carved - blocks handed out
 *             where blocks that other threads freed count as handed out until they come home.
 *             togo_base - togo, the hits, and left_base - left, the frees, only grow between two
 *             folds; they are what the allocator decides by. The statistics are the tally's, which
 *             the hit path counts up beside them and nothing decides by.
 *             togo reaches 0 in a hit that the owner must take the slow path for; the count
 *             includes that hit.
 *             left reaches 0 exactly when the owner must look:
 *               CURRENT  left starts at SLP_LEFT_MANY: never in practice, then it is refilled;
 *                        with one block to the slab at 1: it is empty
 *               FULL     left starts at the class's patience: enough came back to use it
 *               PARTIAL  left = blocks handed out: the slab is empty
 *               SPARE, RESTING  nothing is handed out, so nothing is freed
 *             Blocks lie at base + i * size, 0 <= i < capacity; carved are those with
 *             i < carved, and limit is set so that the start test knows just them.
 *             A free block that was carved bears a key in its second word, wherever it is; one
 *             that is handed out does not, unless its user writes the sum of two addresses there,
 *             one of which is none of the program's.
 * Ownership   The thread whose token is `owner` alone touches head, togo, left, used, carved,
 *             state and the links. A slab without an owner (heap == NULL) belongs to
 *             whoever holds the orphans' lock.
 * Memory      heap: release by the owner that lets go ↔ acquire by the thread that claims.
 *             owner is compared with the reader's own token only: a thread can see its own
 *             token there only if it wrote it itself, so relaxed is enough.
 * fork        See fork.c.
 */
#ifndef SLP_CORE_SLAB_H
#define SLP_CORE_SLAB_H

#include "core/base.h"

struct slp_heap;
struct slp_hard;
struct slp_tally_class;

enum slp_state {
    SLP_FREE,    /* the arena's */
    SLP_CURRENT, /* a heap allocates from it */
    SLP_PARTIAL,
    SLP_FULL,
    SLP_SPARE,   /* empty, kept by a heap; no owner, as nothing of it may be freed */
    SLP_RESTING, /* empty, kept by the heap of a thread that ended; likewise */
    SLP_ORPHAN,
    SLP_LARGE,
    SLP_HARD, /* of SLABPOOL_HARDEN; see harden.h */
    SLP_GUARDED, /* a guarded slot, guard.h */
    SLP_SAMPLED  /* for sampled blocks alone, sample_slab.c */
};

#define SLP_FOLD (1u << 30) /* frees that a slab counts by itself, at most about */
#if SLP_DEBUG
#define SLP_LEFT_MANY 1000u
#define SLP_TOGO_MANY 500u
#else
#define SLP_LEFT_MANY (1u << 31)
#define SLP_TOGO_MANY (1u << 30)
#endif

struct slp_slab {
    /* The hit path reads and writes this line alone. */
    void *head; /* free list, last in first out */
    union {
        struct {
            uint32_t togo;      /* hits until the owner must look, that one included */
            uint32_t togo_base; /* togo, had there been no hit since the last fold */
        };
        uint64_t togos; /* both, likewise */
    };
    uintptr_t owner;       /* token of the owning thread, 0 when a free must look closer */
    char *base;            /* first block; large: the block */
    union {
        uint64_t magic; /* start test, see class.h */
        size_t bytes;   /* large, whose limit is 0: usable bytes from base */
    };
    uint64_t limit;
    union {
        struct {
            uint32_t left;      /* frees until the owner must look */
            uint32_t left_base; /* left, had there been no free since the last fold */
        };
        uint64_t lefts; /* both, for those who write or read them together */
    };
    struct slp_tally_class *tally; /* where the owner counts hits and frees */

    _Atomic(struct slp_heap *) heap; /* the owner's heap; NULL without an owner */
    struct slp_slab *next, *prev; /* in one of the owner's lists, or the orphans' */
    uint32_t used; /* handed out at the last fold, and by misses since; less what others freed */
    uint32_t carved, capacity;
    uint32_t size; /* bytes of a block; large: 0 */
    uint32_t units;
    uint16_t class_id;
    uint8_t state; /* enum slp_state */
    bool zeroed;   /* blocks not carved yet read as zero */
    uint16_t range;   /* the arena's number for where it lies */
    uint16_t look;    /* current: frees until it is looked at next, while memory lies idle; large:
                         0, or see harden.h */
    uint32_t epoch;   /* of the process image that last let it go; see fork.c */
    union {
        size_t map_bytes;      /* large: its length */
        struct slp_hard *hard; /* SLP_HARD: its table */
    };
};

_Static_assert(offsetof(struct slp_slab, heap) == SLP_LINE, "the hit path stays in one line");
_Static_assert(sizeof(struct slp_slab) <= 2 * SLP_LINE, "two lines for each slab");

/* A count down and where it began, as one word: of togo and togo_base, of left and left_base. */
SLP_INLINE uint64_t slp_countdown(uint32_t now, uint32_t base)
{
    return __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ ? (uint64_t)base << 32 | now
                                                     : (uint64_t)now << 32 | base;
}

/* A doubly linked list of slabs; zeroed memory is an empty one. */
struct slp_list {
    struct slp_slab *first, *last;
};

void slp_list_push(struct slp_list *list, struct slp_slab *slab);
void slp_list_append(struct slp_list *list, struct slp_slab *slab);
void slp_list_remove(struct slp_list *list, struct slp_slab *slab);

/* The link of a free block and its key, which the address sanitizer's build keeps poisoned. */
#if SLP_ASAN
#define SLP_LINK_ACCESS __attribute__((no_sanitize("address"), noinline, unused)) static
#else
#define SLP_LINK_ACCESS SLP_INLINE
#endif

SLP_LINK_ACCESS void *slp_link_get(const void *block)
{
    return *(void *const *)block;
}

SLP_LINK_ACCESS void slp_link_set(void *block, void *next)
{
    *(void **)block = next;
}

/* What a free block of the slab has in its second word. Of both addresses, so that a key copied
 * elsewhere, as with memory that was never written, means nothing there. */
SLP_INLINE uintptr_t slp_key_of(const struct slp_slab *slab, const void *block)
{
    return (uintptr_t)slab + (uintptr_t)block;
}

SLP_LINK_ACCESS bool slp_key_is_set(const struct slp_slab *slab, const void *block)
{
    return ((const uintptr_t *)block)[1] == slp_key_of(slab, block);
}

/* The same of half of it, for the hit path: a load of four bytes waits for fewer of the stores that
 * a program can have made there than one of eight. */
SLP_LINK_ACCESS bool slp_key_may_be_set(const struct slp_slab *slab, const void *block)
{
    typedef uint32_t __attribute__((may_alias)) half;
    return ((const half *)block)[2] == (uint32_t)slp_key_of(slab, block);
}

SLP_LINK_ACCESS void slp_key_set(const struct slp_slab *slab, void *block)
{
    ((uintptr_t *)block)[1] = slp_key_of(slab, block);
}

SLP_LINK_ACCESS void slp_key_clear(void *block)
{
    ((uintptr_t *)block)[1] = 0;
}

/* Is p the start of one of the slab's carved blocks? Also asked by threads that do not own the
 * slab: whoever has a pointer to a block sees a limit that covers it. Exact for every address below
 * 2^SLP_VA_BITS, see class.h. */
SLP_INLINE bool slp_slab_start_test(const struct slp_slab *slab, const void *p)
{
    uint64_t offset = (uintptr_t)p - (uintptr_t)SLP_HOT_GET(slab->base);
    return offset * SLP_HOT_GET(slab->magic) < SLP_HOT_GET(slab->limit);
}

/* Can a block of the slab be live? */
SLP_INLINE bool slp_slab_serves(const struct slp_slab *slab)
{
    uint8_t state = SLP_HOT_READ(slab->state);
    return state != SLP_FREE && state != SLP_SPARE && state != SLP_RESTING;
}

/* An empty slab is kept for later: without an owner, as nothing of it may be freed. */
SLP_INLINE void slp_slab_lay_by(struct slp_slab *slab, enum slp_state state)
{
    SLP_HOT_SET(slab->state, (uint8_t)state);
    SLP_HOT_SET(slab->owner, 0);
}

/* Hits since the last fold, and frees by the owner. */
SLP_INLINE uint32_t slp_slab_hits(const struct slp_slab *slab)
{
    return slab->togo_base - slab->togo;
}

SLP_INLINE uint32_t slp_slab_frees(const struct slp_slab *slab)
{
    return slab->left_base - slab->left;
}

/* Blocks handed out and not yet back, as the owner sees it. */
SLP_INLINE uint32_t slp_slab_live(const struct slp_slab *slab)
{
    return slab->used + slp_slab_hits(slab) - slp_slab_frees(slab);
}

/* How far the first block may lie from the start of the first unit where blocks are small. */
#define SLP_SKIPPED_MOST 3840

/* Turns units fresh from the arena into a slab of class k with up to `capacity` blocks, none
 * carved. */
void slp_slab_format(struct slp_slab *slab, uint32_t k, uint32_t capacity);

/* Moves the hit path's counts into used. */
void slp_slab_fold(struct slp_slab *slab);

/* Enters a state, and sets when a free makes the owner look. */
void slp_slab_enter(struct slp_slab *slab, enum slp_state state);

/* The owner looks at the n-th hit from now. */
void slp_slab_arm(struct slp_slab *slab, uint32_t n);
/* The same; and the last hit was none after all. */
void slp_slab_unhit(struct slp_slab *slab, uint32_t n);

/* n blocks came back that others freed and counted. */
void slp_slab_come_back(struct slp_slab *slab, uint32_t n);

/* The owner looks after at most n more frees. */
void slp_slab_look_after(struct slp_slab *slab, uint32_t n);

/* limit, by what is carved. A slab of one block has a test of its own, see class.h. */
uint64_t slp_slab_limit(const struct slp_slab *slab);

/* Carves up to `batch` blocks: the first is returned untouched, not counted as used, and the others
 * are put on the free list. The list must be empty and carved < capacity. */
void *slp_slab_carve(struct slp_slab *slab, uint32_t batch);

/* Index of the carved block that starts at p, or -1. Exact; divides. */
int64_t slp_slab_index(const struct slp_slab *slab, const void *p);

#endif
