/* large.h: blocks with a mapping of their own.
 *
 * Purpose     Requests above SLP_SLAB_MAX, alignments above SLP_UNIT, and small requests when
 *             the arena has no address space.
 * Invariants  A block starts at a multiple of SLP_UNIT and owns the unit it starts in, so one
 *             page map entry finds it. bytes (usable) <= map_bytes (mapped); what lies
 *             between is room to grow into, untouched.
 *             live = allocs - frees.
 *             With SLABPOOL_HARDEN (look != 0) bytes is what was asked for, a block may start
 *             later in its first unit, and what lies between bytes and map_bytes is its tail;
 *             see harden_large.c.
 * Locks       SLP_RANK_LARGE around the free structs and the list of hardened blocks; the page map
 *             is read without it.
 * errno, fork, signals   errno untouched. The child of a process with threads gathers the
 *             free structs anew.
 */
#ifndef SLP_CORE_LARGE_H
#define SLP_CORE_LARGE_H

#include "core/inspect.h"
#include "core/slab.h"

/* A block of n usable bytes, rounded up to pages, at a multiple of align (a power of two).
 * reason < SLP_REASONS: it stands in for a slab and is counted as a fallback. `zero`: it must
 * read as zero. NULL when there is no memory. */
void *slp_large_alloc(size_t n, size_t align, bool zero, enum slp_fallback_reason reason);

/* It was made by an operator new, of n bytes; with SLABPOOL_HARDEN only. */
void slp_large_relabel(struct slp_slab *slab, size_t n, uint32_t kind);

/* False when p is not the start of a live large block. */
bool slp_large_free(struct slp_slab *slab, void *p);

/* Resizes without copying; the new address, or NULL when that cannot be done. */
void *slp_large_resize(struct slp_slab *slab, size_t n);

/* A large block whose mapping holds p, for messages; NULL. Slow. */
const struct slp_slab *slp_large_around(const void *p);

/* All structs there are, table by table, free ones (SLP_FREE) too. Takes no lock. */
void slp_large_each_table(void (*visit)(void *context, const struct slp_slab *all, size_t n),
                          void *context);

/* Was p a large block that was freed not long ago? For messages. */
bool slp_large_was_freed(const void *p);

/* Looks at the tails of all blocks of SLABPOOL_HARDEN; `call` is for messages. */
void slp_large_check(const char *call);

/* Is p in a guard page of a large block, or in one that was freed? See slp_harden_explain. */
struct slp_harden_place;
bool slp_large_explain(const char *p, struct slp_harden_place *out);

void slp_large_fork_child(bool others);

#endif
