/* reach_work.h: what the files of the scan share; reach.h has purpose and invariants.
 *
 * Purpose     Nodes (live blocks), marks, what is still to be looked at, and the map of the process.
 * Invariants  A small block is marked by the bit of its start in its range's `marks`, a bit for each 16
 *             bytes; a large one, a guarded one or one of the fallback's in its struct, sorted by
 *             address. What is marked and has content of its own is in `todo` once.
 * Ownership   One mapping for each table; all is one call's.
 */
#ifndef SLP_CORE_REACH_WORK_H
#define SLP_CORE_REACH_WORK_H

#include "core/maps.h"
#include "core/os_read.h"
#include "core/os_stop.h"
#include "core/reach.h"
#include "core/slab.h"

/* A mapping of the process. */
struct slp_reach_map {
    uintptr_t begin, end;
    uintptr_t sp; /* the lowest stack pointer of a thread in it; 0: none */
    bool reads, root;
    bool file;    /* of a file: what was not written is as it is there */
    bool stack;   /* what lies below sp is not in use */
    bool alive;   /* a thread that runs has its control block there */
};

/* A block that is none of a slab's. */
struct slp_reach_big {
    uintptr_t begin, end;
    uint8_t foreign; /* the fallback's: its content is a root's */
    uint8_t marked, led;
};

struct slp_reach_range {
    uintptr_t base;
    size_t bytes;    /* 0: not there */
    uint64_t *marks; /* then as many words again, for `led` */
};

#define SLP_REACH_BUFFER ((size_t)64 << 10)

struct slp_reach_work {
    uintptr_t low, most; /* nodes lie in [low, low + most) */
    uint32_t ranges;
    struct slp_reach_range *range;
    struct slp_reach_big *bigs;
    size_t nbigs, room_bigs;
    uintptr_t *todo; /* starts of blocks */
    size_t ntodo, room_todo;
    struct slp_reach_map *maps; /* by address; the skips lie behind them */
    size_t nmaps, map_bytes;
    struct slp_reach_skip *skips;
    size_t nskips, room_skips;
    struct slp_reach_map *seen; /* the map that was asked for last */
    bool still;    /* no other thread runs */
    bool full;     /* a table was: other threads made more meanwhile */
    uintptr_t leads; /* not 0: the start of the lost block that is being read; targets get `led` */
    struct slp_reader reader;
    struct slp_stop stop;
    struct slp_maps stream;
    struct slp_map entry;
    struct slp_reach_said said;
    /* The tables' mapping. */
    char *tables;
    size_t table_bytes, used_bytes;
    uint64_t buffer[SLP_REACH_BUFFER / sizeof(uint64_t)];
};

/* ---- reach_nodes.c ---- */

/* Tables for all blocks that there are. 0, or -1. */
int slp_reach_nodes(struct slp_reach_work *w, const struct slp_reach_ask *asks, size_t n);
/* A block of a slab, live or not, or a large one. */
struct slp_reach_node {
    uintptr_t start;
    size_t bytes;                /* 0: there is none */
    struct slp_reach_big *big;   /* or NULL, and then */
    struct slp_reach_range *range;
    const struct slp_slab *slab;
    uint32_t index;
};
/* The block that p points into. */
struct slp_reach_node slp_reach_node_of(struct slp_reach_work *w, uintptr_t p);
/* Is it handed out? What is marked is, and need not be asked, as that reads the block. */
bool slp_reach_is_live(struct slp_reach_work *w, const struct slp_reach_node *node);
bool slp_reach_is_marked(const struct slp_reach_node *node, bool led);
/* led: a lost block leads to it. */
void slp_reach_mark(const struct slp_reach_node *node, bool led);
/* n elements of so many words, by their first. */
void slp_reach_sort(uintptr_t *a, size_t n, size_t words);
/* How many of elements that are in that order begin at p or below. */
SLP_INLINE size_t slp_reach_search(const void *all, size_t n, size_t words, uintptr_t p)
{
    const uintptr_t *a = all;
    size_t low = 0, high = n;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (a[mid * words] <= p)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}
/* Calls visit for each live block that is not marked. */
void slp_reach_each_lost(struct slp_reach_work *w,
                         void (*visit)(struct slp_reach_work *w, const struct slp_reach_node *node));

/* ---- reach_mark.c ---- */

/* Follows all words of [begin, end), which may not be there. file: as for slp_os_touched. */
void slp_reach_scan(struct slp_reach_work *w, uintptr_t begin, uintptr_t end, bool file);
/* Words that are at hand. */
void slp_reach_words(struct slp_reach_work *w, const uintptr_t *words, size_t n);
/* Follows what is to be looked at until there is no more. */
void slp_reach_flood(struct slp_reach_work *w);
/* Follows one block's content. */
void slp_reach_block(struct slp_reach_work *w, const struct slp_reach_node *node);
/* Copies what is at p; false: not there. */
bool slp_reach_peek(struct slp_reach_work *w, void *to, uintptr_t p, size_t bytes);

/* ---- reach_roots.c ---- */

/* The map of the process, and what of it is no root: `own` too; sp: the caller's. 0, or -1. */
int slp_reach_map(struct slp_reach_work *w, const struct slp_reach_skip *skip, size_t skips,
                  const struct slp_reach_skip *own, uintptr_t sp);
/* Follows all roots. */
void slp_reach_roots(struct slp_reach_work *w);
/* The mapping that has [p, p + bytes), or NULL. */
struct slp_reach_map *slp_reach_map_of(struct slp_reach_work *w, uintptr_t p, size_t bytes);

#endif
