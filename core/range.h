/* range.h: one stretch of address space, unit by unit.
 *
 * Purpose     Reserves it, commits it from its start in growing steps, and claims and releases
 *             runs of units by bitmap.
 * Invariants  taken: claimed, or being purged. dirty: written since it last read as zero, or
 *             claimed and given back since.
 *             Units from `committed` on were never claimed with success.
 * Ownership   A range's table lives for ever; its address space may be returned meanwhile. slabs[i]
 *             is the arena's while unit i is free.
 * Locks       None here; slp_range_commit needs the caller's to be alone.
 * Memory      slp_range_release's release on the bitmap ↔ slp_range_claim's acquire.
 */
#ifndef SLP_CORE_RANGE_H
#define SLP_CORE_RANGE_H

#include "core/slab.h"

#define SLP_WORD_UNITS  64
#define SLP_RANGE_WORDS 64
#define SLP_RANGE_UNITS (SLP_RANGE_WORDS * SLP_WORD_UNITS) /* 256 MiB */

struct slp_range {
    char *base;
    char *former; /* where it lay last, once it was returned */
    uint32_t units;
    _Atomic(uint32_t) committed; /* units from the start that are readable and writable */
    _Atomic(uint32_t) hint;      /* words below are full, mostly */
    struct slp_slab *slabs;      /* one for each unit */
    _Atomic(uint64_t) taken[SLP_RANGE_WORDS];
    _Atomic(uint64_t) dirty[SLP_RANGE_WORDS];
};

/* A range of `units`, all free and none committed; huge: aligned to and advised for huge pages.
 * NULL when there is no room. */
struct slp_range *slp_range_make(uint32_t units, bool huge);

/* Returns the whole range to the kernel if nothing of it is claimed: committed and dirty are 0
 * then, base is NULL, all is taken, and slp_range_revive may give it space anew. Bytes that
 * were committed, or -1; *dirty: units that were. Not while another thread revives it. */
int64_t slp_range_retire(struct slp_range *r, uint32_t *dirty);
int slp_range_revive(struct slp_range *r, bool huge);

/* Makes the first `units` units accessible, and more while that is cheap. Bytes newly
 * committed, or -1. */
int64_t slp_range_commit(struct slp_range *r, uint32_t units);

/* Claims `units` adjacent units that do not cross a word of the bitmap; index, or -1. warm: only
 * dirty ones, whose memory is there already. slp_range_claim_near looks at one word only. */
int64_t slp_range_claim(struct slp_range *r, uint32_t units, bool warm);
int64_t slp_range_claim_near(struct slp_range *r, uint32_t w, uint32_t units, bool warm);
void slp_range_release(struct slp_range *r, uint32_t index, uint32_t units);

/* Notes that claimed units were written; how many were not noted before. */
uint32_t slp_range_soil(struct slp_range *r, uint32_t index, uint32_t units);

/* In the child of a fork of a process with threads: only units of slabs that are not free are taken
 * from now on, and every free one counts as dirty. Adds how many there are of both. */
void slp_range_fork_child(struct slp_range *r, uint32_t *taken, uint32_t *idle);

/* Gives the memory of claimed units to the kernel: they are not dirty then. How many,
 * all or none. */
uint32_t slp_range_scrub(struct slp_range *r, uint32_t index, uint32_t units);

/* How many of the units are dirty. */
uint32_t slp_range_dirty(const struct slp_range *r, uint32_t index, uint32_t units);

/* Gives the memory of word w's free dirty units to the kernel; how many. */
uint32_t slp_range_purge(struct slp_range *r, uint32_t w);

#endif
