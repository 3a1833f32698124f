/* arena.h: many blocks that end together.
 *
 * Blocks are cut from chunks one behind the other and never freed one by one: mark and release take
 * back what came after a point, reset takes back all, destroy ends the arena. Chunks double in size
 * up to 4 MiB. A block that would leave much of a chunk unused gets memory of its own.
 *
 * Threads: one at a time. A child has chunks of its own, so another thread may use it meanwhile;
 * its create and destroy, and a release, reset or destroy of its parent, touch both and must not
 * meet the use of either.
 */
#ifndef SLABPOOL_ARENA_H
#define SLABPOOL_ARENA_H

#include "api.h"

#include <stdarg.h>

#ifdef __cplusplus
extern "C" {
#endif

#define SLABPOOL_ARENA_ALIGN 16 /* bytes; every block's start */

/* What slabpool_arena_alloc reads of an arena, which begins with it: multiples of 16. Programs
 * leave it alone. */
struct slabpool_arena_room {
    char *next, *end;
};

struct slabpool_arena;

/* Bytes; of this arena alone, without its children's. */
struct slabpool_arena_stats {
    size_t used;     /* live blocks, each rounded up to 16 */
    size_t peak;     /* the most that `used` ever was */
    size_t wasted;   /* until a release or reset: ends of chunks, gaps for alignment, given back */
    size_t held;     /* all that the arena has of the allocator, with headers and what is kept */
    size_t chunks;   /* in use, the first among them */
    size_t kept;     /* chunks not in use */
    size_t own;      /* live blocks with memory of their own */
    size_t cleanups; /* to be called, and living children */
    uint64_t resets, releases; /* calls */
    uint64_t owns;             /* blocks that ever got memory of their own */
};

/* A new arena whose first chunk, which the arena itself lies in, has chunk_size bytes; 0: 8 KiB,
 * one block of a size class with room for what a request or a small document needs. NULL with errno
 * EINVAL (less than 512 bytes, more than 4 MiB) or ENOMEM. */
SLABPOOL_API struct slabpool_arena *slabpool_arena_create(size_t chunk_size);

/* An arena that is destroyed with its parent, in its turn among the parent's cleanups, or before.
 * Of no parent (NULL): as create. */
SLABPOOL_API struct slabpool_arena *slabpool_arena_child(struct slabpool_arena *parent,
                                                         size_t chunk_size);

/* Runs the cleanups, last in first out, then gives all memory back. NULL does nothing. */
SLABPOOL_API void slabpool_arena_destroy(struct slabpool_arena *arena);

/* n bytes (0: a block of its own all the same), valid until a release to an earlier mark, a
 * reset or the destroy. NULL with errno ENOMEM. Without a call where the current chunk has room. */
SLABPOOL_API void *slabpool_arena_alloc(struct slabpool_arena *arena, size_t n);
SLABPOOL_API void *slabpool_arena_zalloc(struct slabpool_arena *arena, size_t n);

/* At a multiple of align, a power of two; else NULL with errno EINVAL. */
SLABPOOL_API void *slabpool_arena_alloc_aligned(struct slabpool_arena *arena, size_t align,
                                                size_t n);

/* Copies; the strings end with a NUL. strndup: of at most n bytes. NULL with errno ENOMEM. */
SLABPOOL_API void *slabpool_arena_memdup(struct slabpool_arena *arena, const void *from, size_t n);
SLABPOOL_API char *slabpool_arena_strdup(struct slabpool_arena *arena, const char *text);
SLABPOOL_API char *slabpool_arena_strndup(struct slabpool_arena *arena, const char *text, size_t n);

/* As printf(3), into a string that is just long enough. NULL with errno ENOMEM, or as vsnprintf. */
SLABPOOL_API char *slabpool_arena_printf(struct slabpool_arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
SLABPOOL_API char *slabpool_arena_vprintf(struct slabpool_arena *arena, const char *format,
                                          va_list arguments) __attribute__((format(printf, 2, 0)));

/* The block p of `from` bytes with `to` bytes. In place when it lies in a chunk and shrinks, or is
 * the last one and there is room; as realloc(3) has it when it has memory of its own (over-aligned:
 * in place when it shrinks); else a copy, aligned to 16, and the old bytes are wasted until a
 * release. p NULL: a new block. NULL with errno ENOMEM, and then p is as it was. */
SLABPOOL_API void *slabpool_arena_resize(struct slabpool_arena *arena, void *p, size_t from,
                                         size_t to);

/* The block p of n bytes is not needed any more: at once to be had again if it is the last one
 * (so blocks given back in reverse order all are) or has memory of its own, else after a
 * release. NULL does nothing. 0; -1 with errno EINVAL after a message when p is not a block in
 * use of this arena. */
SLABPOOL_API int slabpool_arena_give_back(struct slabpool_arena *arena, void *p, size_t n);

/* A point to come back to; marks nest. 0 with errno ENOMEM, or EBUSY inside a cleanup of this
 * arena. */
SLABPOOL_API uint64_t slabpool_arena_mark(struct slabpool_arena *arena);

/* Back to the mark, which ends: runs the cleanups added since, destroys the children created since,
 * in reverse order; then takes back the blocks. Chunks are kept. 0; -1 with errno EINVAL when the
 * mark is none of this arena's or has ended, EBUSY inside a cleanup of this arena. */
SLABPOOL_API int slabpool_arena_release(struct slabpool_arena *arena, uint64_t mark);

/* Takes back everything, with cleanups and children as release has it. Chunks are kept, the smaller
 * ones first, up to 16 MiB in all or what slabpool_arena_keep said. 0, or -1 with errno EBUSY. */
SLABPOOL_API int slabpool_arena_reset(struct slabpool_arena *arena);

/* How many bytes of chunks a reset keeps at most, besides the first. */
SLABPOOL_API void slabpool_arena_keep(struct slabpool_arena *arena, size_t bytes);

/* Gives back the chunks that are kept and not in use. Bytes given back. */
SLABPOOL_API size_t slabpool_arena_trim(struct slabpool_arena *arena);

/* Calls fn(arg) at a release, reset or destroy: last in, first out, before any memory of the
 * arena goes. fn may allocate from the arena and add cleanups, which run too. 0, or -1 with
 * errno ENOMEM. */
SLABPOOL_API int slabpool_arena_cleanup_add(struct slabpool_arena *arena, void (*fn)(void *arg),
                                            void *arg);

/* Forgets the last cleanup added with this fn and arg, or runs it now and forgets it. 0; -1 with
 * errno ENOENT when there is none. */
SLABPOOL_API int slabpool_arena_cleanup_kill(struct slabpool_arena *arena, void (*fn)(void *arg),
                                             void *arg);
SLABPOOL_API int slabpool_arena_cleanup_run(struct slabpool_arena *arena, void (*fn)(void *arg),
                                            void *arg);

/* Exact. */
SLABPOOL_API void slabpool_arena_stats(const struct slabpool_arena *arena,
                                       struct slabpool_arena_stats *stats);

/* For the definition below: what it comes to when the current chunk has no room, or n is 0. */
SLABPOOL_API void *slabpool_arena_alloc_slow(struct slabpool_arena *arena, size_t n);

#ifndef SLABPOOL_ARENA_NO_INLINE
extern __inline__ __attribute__((gnu_inline)) void *
slabpool_arena_alloc(struct slabpool_arena *arena, size_t n)
{
    struct slabpool_arena_room *room = (struct slabpool_arena_room *)arena;
    char *p = room->next;
    if (__builtin_expect(n - 1 >= (size_t)(room->end - p), 0))
        return slabpool_arena_alloc_slow(arena, n);
    room->next = p + ((n + SLABPOOL_ARENA_ALIGN - 1) & ~(size_t)(SLABPOOL_ARENA_ALIGN - 1));
    return p;
}
#endif

#ifdef __cplusplus
}
#endif

#endif
