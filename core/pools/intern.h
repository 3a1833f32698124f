/* intern.h: equal strings at one address, for its two files.
 *
 * Purpose     A table of open addressing with linear probing; strings in chunks.
 * Invariants  Each string that can be found has one slot, at or behind its hash's place with no
 *             empty slot between; at most 3 of 4 slots are taken. count is references in its low
 *             24 bits and, in two's complement above them, hits not yet added up. A string with no
 *             reference is the thread's that released the last, until it is taken out of the table
 *             and its entry listed as spare. A count of SATURATED references never falls.
 * Ownership   A reference keeps an entry's text and length as they are.
 * Reclaiming  Readers take no lock and announce nothing, so an address they have read may be out of
 *             date, and they must never meet memory that was freed or is being written:
 *             - Tables that a larger one replaced are kept until destroy: half the memory of the
 *               last one, all together.
 *             - Entries are carved out of chunks that are kept until destroy, and one that was
 *               given up is only ever used as an entry of the same size. So what lies at its
 *               address is a count at all times; a reader adds a reference to it unless it is 0,
 *               and only then looks at the text: it is that of some string which cannot go now,
 *               and is compared. When it is another than was sought, the reference is given back
 *               like any other.
 *             With KEEP nothing is given up but by clear, which must be alone.
 * Locks       SLP_RANK_POOLS, for what changes slots or takes entries. Held while allocating.
 * Memory      slot: release in set ↔ acquire in find: text, length, mark. count: release in
 *             make and drop ↔ acquire in hold and drop: text and length, also of the next user.
 *             table: release in grow ↔ acquire in look. version: written before and after slots are
 *             moved or emptied; it is odd meanwhile. Who saw a slot that was moved sees it odd or
 *             changed, by the acquire of the slot; only then what was not found may be there.
 *             chunks: release in carve ↔ acquire in release.
 * errno, fork, signals   errno as the public header has it. A child of fork may use it when no
 *             other thread was inside.
 */
#ifndef SLP_POOLS_INTERN_H
#define SLP_POOLS_INTERN_H

#include "core/lock.h"
#include "core/slabpool/intern.h"

#define SLP_INTERN_REFERENCES (((uint64_t)1 << 24) - 1)
#define SLP_INTERN_SATURATED  SLP_INTERN_REFERENCES
#define SLP_INTERN_HIT        ((uint64_t)1 << 24)
#define SLP_INTERN_TAG        48 /* bits of a slot that are the address; above: bits of the hash */
#define SLP_INTERN_SIZES      134 /* of entries: of 8 bytes each up to 256, then four a doubling */

struct slp_intern_entry {
    _Atomic(uint64_t) count;
    uint32_t length, mark;
    char text[];
};

struct slp_intern_table {
    size_t mask;
    struct slp_intern_table *older;
    _Atomic(uint64_t) slots[];
};

struct slp_intern_chunk {
    struct slp_intern_chunk *next;
    size_t bytes;
};

struct slabpool_intern {
    _Atomic(struct slp_intern_table *) table;
    _Atomic(uint32_t) version;
    bool keep;
    uint64_t seeds[2];
    struct slp_lock lock;
    _Atomic(struct slp_intern_chunk *) chunks;
    char *next, *end; /* what is not carved yet of the first */
    size_t strings, string_bytes, bytes, chunk_bytes;
    uint64_t misses, hits, saved;
    struct slp_intern_entry *spare[SLP_INTERN_SIZES]; /* linked through their text */
};

SLP_INLINE struct slp_intern_entry *slp_intern_at(uint64_t slot)
{
    return (struct slp_intern_entry *)(uintptr_t)(slot & (((uint64_t)1 << SLP_INTERN_TAG) - 1));
}

/* Where 64 bits of both factors go: the halves of their product. */
SLP_INLINE uint64_t slp_intern_fold(uint64_t a, uint64_t b)
{
    unsigned __int128 p = (unsigned __int128)a * b;
    return (uint64_t)p ^ (uint64_t)(p >> 64);
}

uint64_t slp_intern_hash(const struct slabpool_intern *t, const void *string, size_t n);

/* What every entry bears, and hardly any other place in a chunk. */
uint32_t slp_intern_mark(const struct slabpool_intern *t, const struct slp_intern_entry *e);

/* A table twice as large. 0, or -1. Lock held, but for the first. */
int slp_intern_grow(struct slabpool_intern *t);

/* A new string with one reference, or NULL. Lock held. */
struct slp_intern_entry *slp_intern_add(struct slabpool_intern *t, uint64_t hash, const void *s,
                                        size_t n);

/* The last reference is gone, and with it the string. Takes the lock. */
void slp_intern_gone(struct slabpool_intern *t, struct slp_intern_entry *e);

/* Empties all slots. Lock held. */
void slp_intern_forget(struct slabpool_intern *t);

/* Adds up an entry's hits. Lock held. */
void slp_intern_settle(struct slabpool_intern *t, struct slp_intern_entry *e);

#endif
