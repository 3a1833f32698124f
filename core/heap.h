/* heap.h: what one thread allocates from.
 *
 * Purpose     For each class a current slab, the slabs with room, and the full ones.
 * Invariants  The thread's direct[i] leads to current[class of 16 * i]. A class without a current
 *             slab points to &slp_pagemap.none, whose list is empty, so the hit path needs no test.
 *             Every slab with heap == h is current[k], or in bins[k].partial or bins[k].full, or
 *             the pocket, each with its class until another class needs it, or in kept[k].
 *             slab->tally == &heap->tally->of[class of slab] for each of them.
 * Ownership   All but inbox, state and next belong to the thread whose slp_thread points here. The
 *             shared heap, for threads past their end, belongs to the late lock's holder.
 * Memory      inbox: a sender's release ↔ the owner's acquire in slp_heap_drain.
 * errno, fork, signals   errno untouched. Fork: fork.c. Not for signal handlers that may
 *             interrupt the allocator in the same thread.
 */
#ifndef SLP_CORE_HEAP_H
#define SLP_CORE_HEAP_H

#include "core/inspect.h"
#include "core/parcel.h"
#include "core/tally.h"
#include "core/thread.h"

#define SLP_POSTS       64    /* slabs gathered for at once */
#define SLP_BUNDLES     16    /* and heaps */
#define SLP_POST_BLOCKS 64    /* a parcel is closed, a bundle sent, at this many blocks ... */
#define SLP_POST_BYTES  32768 /* ... or bytes */
#define SLP_POSTS_BYTES 131072 /* and all of them when they have so many together */

#define SLP_POCKET_UNITS 4 /* slabs of up to so many units are kept for any class */

enum slp_heap_state { SLP_HEAP_IDLE, SLP_HEAP_ATTACHED, SLP_HEAP_ZOMBIE };

struct slp_bin {
    struct slp_list partial, full;
};

/* Blocks of a slab that is not ours, gathered to be sent as one parcel; see remote.c. */
struct slp_post {
    struct slp_slab *slab;
    void *first, *last;
    uint32_t blocks; /* 0: nothing gathered */
};

/* Parcels for one heap, in a chain; to == NULL: for slabs that had no owner. */
struct slp_bundle {
    struct slp_heap *to;
    void *first, *last; /* first == NULL: none */
    uint32_t blocks;
    size_t bytes;
};

/* Empty slabs of a class that a rule keeps; see level.h. */
struct slp_kept {
    struct slp_list slabs;
    size_t blocks; /* carved ones, of all of them */
};

struct slp_heap {
    intptr_t *direct; /* the owner's table in its thread; NULL when it has none we may touch */
    struct slp_slab *current[SLP_CLASSES];
    uint64_t seen[(SLP_CLASSES + 63) / 64]; /* classes that ever had a slab here */
    uint64_t hot[(SLP_CLASSES + 63) / 64];  /* classes of one block to the slab whose empty slab
                                               stays the current one, so that a loop hits */
    uint32_t hot_units;                     /* of these together */
    uintptr_t token;
    int64_t carved;    /* bytes carved less bytes let go */
    int64_t published; /* of these, in the process's sum */
    struct slp_heap *next_idle;
    struct slp_list pocket[SLP_POCKET_UNITS]; /* empty slabs, by units less 1, the last first */
    uint32_t pocketed;                        /* units in it */
    uint32_t turns;   /* how often slp_heap_turn may still serve */
    bool special;     /* a mode is on that wants to see each slow path */
    uint8_t due[SLP_CLASSES]; /* what the current slab's countdown ends in, see chosen.h */
    size_t gathered;  /* bytes in posts and bundles */
    bool watched;     /* something of the heap's lies idle, and its slabs know */
    int64_t watched_at; /* since then */
    bool preallocated; /* it has what rules want ready */
    uint32_t layout;  /* slp_class_layout as direct has it */
    bool counted;     /* the thread has allocated, and is in the process's number of threads */
    uint32_t resting; /* empty slabs kept over the thread's end, all of one unit */
    struct slp_post posts[SLP_POSTS];
    struct slp_bundle bundles[SLP_BUNDLES];
    struct slp_tally *tally;
    _Alignas(SLP_LINE) _Atomic(void *) inbox; /* parcels of others; SLP_CLOSED: nobody home */
    _Atomic(uint32_t) state;                  /* enum slp_heap_state */
    struct slp_heap *next;                    /* all heaps there ever were */
    /* Last what only few of are used: the classes that a configuration adds come behind. */
    _Alignas(SLP_LINE) struct slp_bin bins[SLP_CLASSES];
    struct slp_kept kept[SLP_CLASSES];
};

#define SLP_CLOSED ((void *)1)

/* Called when a thread first allocates, so that its end can be noticed. */
extern SLP_HIDDEN void (*slp_heap_on_attach)(void);

/* The calling thread's heap, made if need be. For a thread past its end the shared one, locked
 * until slp_heap_leave(). NULL when there is no memory. */
struct slp_heap *slp_heap_enter(void);
/* The same for a thread that so far only frees. */
struct slp_heap *slp_heap_enter_to_free(void);
void slp_heap_leave(struct slp_heap *heap);

/* The thread ends: its slabs go to the arena or the orphans. */
void slp_heap_detach(void);

/* A block of class k, counted as a miss, from what the heap has of this class; NULL when that takes
 * more, or when it is time for slp_heap_refill. The class's list is empty, or its current slab's
 * togo is 0: then the block is the hit that was counted. */
void *slp_heap_turn(struct slp_heap *heap, uint32_t k);

/* A block of class k by the slow path, counted as a miss; NULL, and then *reason says why.
 * *zeroed: the block reads as zero. */
void *slp_heap_refill(struct slp_heap *heap, uint32_t k, bool *zeroed,
                      enum slp_fallback_reason *reason);

/* When there is no space for a slab of class k: a block of a class up to twice its size, from a
 * slab that the heap has; NULL. Aligned to 16 only. */
void *slp_heap_squeeze(struct slp_heap *heap, uint32_t k, enum slp_fallback_reason *reason);

/* Memory of the heap's begins to lie idle, and nothing but a call tells the time: frees to its
 * current slabs will soon make the owner look, also if the program goes on with what they have. */
void slp_heap_watch(struct slp_heap *heap);
/* Has something lain idle for twice the delay, as another thread always found a purge due first? */
bool slp_heap_watched_long(const struct slp_heap *heap);
/* The same for a slab that becomes a current one meanwhile; it can wait longer. */
void slp_heap_watch_late(const struct slp_heap *heap, struct slp_slab *slab);

/* A free made the owner look: left is 0. */
void slp_heap_event(struct slp_slab *slab);

/* Frees p, a live block of a slab that the calling thread does not own. `call` is for messages. */
void slp_heap_free_far(struct slp_heap *heap, struct slp_slab *slab, void *p, const char *call);

/* Takes in what others freed. */
void slp_heap_drain(struct slp_heap *heap);

/* Brings a chain of parcels, freed and counted blocks, home, wherever that is. */
void slp_heap_deliver(struct slp_heap *heap, void *chain);

/* An empty slab that was of class k before, kept for it or out of the heap's pocket; or NULL. */
struct slp_slab *slp_heap_pocketed(struct slp_heap *heap, uint32_t k);

/* An empty slab of class k, of what was another's in the pocket or of the arena's, owned by the
 * heap and in no list; or NULL, and then *reason says why. */
struct slp_slab *slp_heap_slab(struct slp_heap *heap, uint32_t k, enum slp_fallback_reason *reason);

/* Hits until the owner must look at the current slab of class k. */
uint32_t slp_heap_countdown(struct slp_heap *heap, uint32_t k);

/* Class k has had a slab here. */
SLP_INLINE void slp_heap_mark(struct slp_heap *heap, uint32_t k)
{
    heap->seen[k / 64] |= (uint64_t)1 << (k % 64);
}

/* An empty slab of the heap's, in no list, leaves its class; it then goes to the arena. */
void slp_heap_unclass(struct slp_heap *heap, struct slp_slab *slab);

/* Sends what is gathered for others. */
void slp_heap_flush(struct slp_heap *heap);

/* Gives the empty slabs in the pocket to the arena. */
void slp_heap_empty_pocket(struct slp_heap *heap);

/* Gives empty slabs to the arena, current ones too. */
void slp_heap_collect(struct slp_heap *heap);

/* The same for the heaps of threads that have ended. */
void slp_heap_collect_idle(void);

/* A mode was switched on: every heap learns whether one is. */
void slp_heap_modes(void);

/* Class k has no current slab any more: what it was goes where its blocks say. */
void slp_heap_lay_aside(struct slp_heap *heap, uint32_t k);

/* Takes every slab out of the hit path, for a configuration that changes who serves. */
void slp_heap_disarm(struct slp_heap *heap);

/* Classes were added. A hit that was counted in what served its size before, and not given yet, is
 * none: class k, or SLP_CLASSES, serves it; and the table of small sizes is made anew. */
void slp_heap_lay_out(struct slp_heap *heap, uint32_t k);

SLP_INLINE void slp_heap_learn(struct slp_heap *heap, uint32_t k)
{
    if (SLP_UNLIKELY(heap->layout != SLP_LOAD(slp_class_layout)))
        slp_heap_lay_out(heap, k);
}

/* Makes a slab the current one of class k, or &slp_pagemap.none. */
void slp_heap_install(struct slp_heap *heap, uint32_t k, struct slp_slab *slab);

/* A slab without an owner becomes the heap's. */
void slp_heap_own(struct slp_heap *heap, struct slp_slab *slab);

/* Takes a slab of the heap's that is not listed into its lists, or gives it back if it is
 * empty; used is right. */
void slp_heap_adopt(struct slp_heap *heap, struct slp_slab *slab);

/* In the child of a fork: an empty slab of a thread that is not here is free from now on; the arena
 * takes note of it afterwards. */
void slp_heap_reclaim(struct slp_heap *heap, struct slp_slab *slab);

/* An empty slab, in no list, goes into the pocket or back to the arena. */
void slp_heap_retire(struct slp_heap *heap, struct slp_slab *slab);

/* The next class at or after k that ever had a slab here, or SLP_CLASSES. */
SLP_INLINE uint32_t slp_heap_seen(const struct slp_heap *heap, uint32_t k)
{
    while (k < SLP_CLASSES) {
        uint64_t word = heap->seen[k / 64] >> (k % 64);
        if (word != 0)
            return k + (uint32_t)__builtin_ctzll(word);
        k = (k / 64 + 1) * 64;
    }
    return SLP_CLASSES;
}

#define SLP_EACH_SEEN(heap, k)                                                                     \
    for (uint32_t k = UINT32_MAX; (k = slp_heap_seen((heap), k + 1)) < SLP_CLASSES;)

/* The heap's bytes in the process's sum become exact (its thread ends). */
void slp_heap_settle(struct slp_heap *heap);

/* Blocks of class k carved or let go. */
void slp_heap_note_carved(struct slp_heap *heap, uint32_t k, int64_t blocks);

/* First of all heaps; follow next. */
struct slp_heap *slp_heap_all(void);

/* Threads that have a heap now. */
uint32_t slp_heap_attached(void);

/* True when no thread but the caller can be inside the allocator. */
bool slp_heap_alone(void);

/* In the child of a fork; others: the parent had threads that could. */
void slp_heap_fork_child(bool others);

#endif
