/* mapping.h: mappings for large blocks, and a bounded cache of them.
 *
 * Purpose     Maps memory at multiples of SLP_UNIT, keeps what is given back for a while, and
 *             returns it to the kernel with time or when it is too much.
 * Invariants  cached <= 1 MiB + half of (in use + cached), and up to 16 MiB
 *             that were given back and soon wanted again;
 *             nothing stays cached for longer than the purge delay once the program calls us.
 * Ownership   A cached mapping is the cache's; what slp_mapping_take returns is the caller's.
 * Locks       SLP_RANK_MAPPING around the cache's table; never held across a system call.
 * errno, fork, signals   errno untouched. The child of a process with threads inherits
 *             the cache: a slot that is whole was free when the fork began.
 */
#ifndef SLP_CORE_MAPPING_H
#define SLP_CORE_MAPPING_H

#include "core/base.h"

struct slp_mapping {
    char *base;   /* a multiple of the alignment asked for */
    size_t bytes; /* at least those asked for */
    bool dirty;   /* does not read as zero */
};

/* A mapping of `bytes` (a multiple of the page). reuse: one from the cache will do. base is NULL
 * when there is no memory. */
struct slp_mapping slp_mapping_take(size_t bytes, size_t align, bool reuse);

/* Gives a mapping back; slp_mapping_end: to the kernel, at once. */
void slp_mapping_give(char *base, size_t bytes);
void slp_mapping_end(char *base, size_t bytes);

/* Grows or shrinks a mapping where it lies, if not exactly then with room to grow further. Its new
 * bytes; or 0, and then *movable says whether its pages can be moved elsewhere. */
size_t slp_mapping_stretch(char *base, size_t from, size_t to, bool exactly, bool *movable);

/* A place for `bytes`, with half as much again where there is room, so that a block that grows
 * in small steps moves seldom; then the pages of a mapping moved there: 0, or -1 and the mapping is
 * as it was, but the place is gone. slp_mapping_drop gives an unused place up. */
struct slp_mapping slp_mapping_room(size_t bytes);
int slp_mapping_move(char *base, size_t from, const struct slp_mapping *room);
void slp_mapping_drop(const struct slp_mapping *room);

/* Returns the cached mappings to the kernel once the first of them has been idle for the purge
 * delay; with `all` at once. Bytes returned. */
size_t slp_mapping_tick(bool all);
bool slp_mapping_waits(void); /* is something cached? */

/* What is in the cache; takes no lock. */
void slp_mapping_each_cached(void (*visit)(void *context, const void *at, size_t bytes),
                             void *context);

void slp_mapping_fork_child(bool others);

#endif
