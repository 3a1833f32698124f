/* arena_parts.h: what an arena is made of (core/slabpool/arena.h).
 *
 * Purpose     arena_blocks.c cuts blocks from chunks; arena_ends.c knows what goes when: marks,
 *             cleanups, children, reset, destroy.
 * Invariants  Chunks in use are listed from the current one back to the first, which the arena
 *             itself lies in. A chunk's `before` is the sum of the rooms of those before it, so
 *             used = current's before + (next - its beginning) - lost + own_bytes,
 *             where lost is what lies there and is nobody's: ends of chunks, gaps, marks, blocks
 *             given back. Nothing is counted where a block is cut.
 *             Own blocks, cleanups with children, and marks are lists, last first, each with a
 *             number of the arena's one count: what came after a mark has a higher one.
 *             room.next and room.end are multiples of 16. Under AddressSanitizer they are equal, so
 *             that every block passes through here and can be marked; the chunk knows its end.
 * Ownership   One thread's at a time; no lock. A child's link in its parent is the parent's, too.
 * errno, fork, signals   ENOMEM is the facade's. The child of a fork has a copy of its own. Not
 *             async-signal-safe.
 */
#ifndef SLP_CORE_POOLS_ARENA_PARTS_H
#define SLP_CORE_POOLS_ARENA_PARTS_H

#define SLABPOOL_ARENA_NO_INLINE
#include "core/base.h"
#include "core/slabpool/arena.h"

#define SLP_CHUNK_FIRST   ((size_t)8 << 10)
#define SLP_CHUNK_LEAST   ((size_t)512)
#define SLP_CHUNK_MOST    ((size_t)4 << 20)
#define SLP_CHUNK_KEEP    ((size_t)16 << 20)

struct slp_chunk {
    _Alignas(SLABPOOL_ARENA_ALIGN) struct slp_chunk *next; /* the one before; or the next kept */
    size_t room;                                           /* bytes behind this */
    size_t before;
};

/* In front of a block that has memory of its own. */
struct slp_own {
    _Alignas(SLABPOOL_ARENA_ALIGN) struct slp_own *next;
    struct slp_own **link; /* what leads here */
    uint64_t number;
    size_t size;
    size_t lead;  /* bytes from the memory's start to the block */
    size_t bytes; /* of the memory */
};

/* A cleanup, in memory of its own; or a child, and then a part of that. */
struct slp_ending {
    struct slp_ending *next;
    struct slp_ending **link; /* NULL: not listed */
    uint64_t number;
    void (*fn)(void *arg);
    void *arg;
};

/* Lies in the arena, at the point it stands for. */
struct slp_mark {
    struct slp_mark *outer;
    uint64_t number;
    struct slp_chunk *chunk;
    char *next;
    size_t lost; /* of what lies before it */
};

struct slabpool_arena {
    struct slabpool_arena_room room;
    struct slp_chunk *current, *kept;
    struct slp_own *own;
    struct slp_ending *endings;
    struct slp_mark *marks;
    uint64_t number; /* the last one given */
    size_t lost, own_bytes, chunk_bytes; /* the last: all chunks, with headers */
    size_t keep;
    struct slabpool_arena_stats count; /* peak, resets, releases, owns */
    bool busy; /* its cleanups run */
    struct slp_ending as_child;
    struct slp_chunk first; /* its room follows */
};
_Static_assert(sizeof(struct slabpool_arena) == offsetof(struct slabpool_arena, first) +
                                                    sizeof(struct slp_chunk),
               "the first chunk's room follows");

SLP_INLINE char *slp_chunk_room(struct slp_chunk *chunk)
{
    return (char *)(chunk + 1);
}

SLP_INLINE char *slp_chunk_end(struct slp_chunk *chunk)
{
    return slp_chunk_room(chunk) + chunk->room;
}

/* Blocks are cut from here on; what lies behind is nobody's. */
void slp_bump_stand(struct slabpool_arena *arena, char *next);

/* n bytes at a multiple of align, or NULL with errno. */
void *slp_bump_take(struct slabpool_arena *arena, size_t n, size_t align);

/* What is used now, noted if it is the most so far: to be called before it gets less. */
size_t slp_bump_used(struct slabpool_arena *arena);

/* Gives back an own block; all with a number above `number`. */
void slp_own_drop(struct slabpool_arena *arena, struct slp_own *own);
void slp_own_drop_after(struct slabpool_arena *arena, uint64_t number);

#endif
