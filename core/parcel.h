/* parcel.h: freed blocks of one slab on their way to its owner.
 *
 * Purpose     A parcel is a list of blocks, first to last; parcels travel in chains.
 * Invariants  Every block of it keeps its key, which is its second word, so all else is said by
 *             first words. In a parcel of one block it is the next parcel's first, plus one. In a
 *             longer one, the first block's word has how many there are, and where the second and
 *             the last lie from the first, in units of 16 bytes; the last one's is the next
 *             parcel's first; those between are linked as in a free list. A slab has SLP_SLAB_UNITS
 *             at most, so the distances are short.
 * Ownership   Of the thread that gathers it, of whoever takes it out of an inbox from then on.
 */
#ifndef SLP_CORE_PARCEL_H
#define SLP_CORE_PARCEL_H

#include "core/class.h"
#include "core/slab.h"

#define SLP_PARCEL_COUNT 16 /* bits; a distance has PLACE bits, and bit 0 stays 0 */
#define SLP_PARCEL_PLACE 23

_Static_assert(SLP_SLAB_UNITS * SLP_UNIT <= (size_t)SLP_ALIGN << (SLP_PARCEL_PLACE - 1),
               "a distance, with its sign, fits");

struct slp_parcel {
    void *first, *last;
    uint32_t blocks;
};

/* What a closed parcel says of itself. */
struct slp_parcel_label {
    struct slp_parcel parcel;
    void *second, *next;
};

SLP_INLINE uint64_t slp_parcel_place(const void *first, const void *p)
{
    uint64_t distance = (uintptr_t)p - (uintptr_t)first;
    return distance / SLP_ALIGN & (((uint64_t)1 << SLP_PARCEL_PLACE) - 1);
}

SLP_INLINE void *slp_parcel_at(void *first, uint64_t place)
{
    uint64_t half = (uint64_t)1 << (SLP_PARCEL_PLACE - 1);
    place &= 2 * half - 1;
    return (void *)((uintptr_t)first + (((place ^ half) - half) * SLP_ALIGN)); /* sign extended */
}

SLP_INLINE void slp_parcel_close(const struct slp_parcel *parcel, void *next)
{
    void *first = parcel->first, *last = parcel->last;
    if (parcel->blocks == 1) {
        slp_link_set(first, (void *)((uintptr_t)next + 1));
        return;
    }
    uint64_t second = slp_parcel_place(first, slp_link_get(first));
    uint64_t word = (uint64_t)parcel->blocks << (64 - SLP_PARCEL_COUNT) |
                    slp_parcel_place(first, last) << (1 + SLP_PARCEL_PLACE) | second << 1;
    slp_link_set(first, (void *)word);
    slp_link_set(last, next);
}

/* The last block of a chain's last parcel gets another next. */
SLP_INLINE void slp_parcel_chain(void *last, void *next)
{
    slp_link_set(last, (void *)((uintptr_t)next | ((uintptr_t)slp_link_get(last) & 1)));
}

SLP_INLINE struct slp_parcel_label slp_parcel_read(void *first)
{
    uint64_t word = (uintptr_t)slp_link_get(first);
    if ((word & 1) != 0)
        return (struct slp_parcel_label){{first, first, 1}, NULL, (void *)(word - 1)};
    void *last = slp_parcel_at(first, word >> (1 + SLP_PARCEL_PLACE));
    struct slp_parcel parcel = {first, last, (uint32_t)(word >> (64 - SLP_PARCEL_COUNT))};
    return (struct slp_parcel_label){parcel, slp_parcel_at(first, word >> 1), slp_link_get(last)};
}

/* Takes the first parcel off a chain; its blocks are a list again, whose end is not set. */
SLP_INLINE struct slp_parcel slp_parcel_open(void **chain)
{
    struct slp_parcel_label label = slp_parcel_read(*chain);
    if (label.second != NULL)
        slp_link_set(label.parcel.first, label.second);
    *chain = label.next;
    return label.parcel;
}

#endif
