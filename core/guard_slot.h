/* guard_slot.h: what the files of the guarded slots share.
 *
 * Purpose     One slot, and where it lies. Invariants, ownership, locks: guard.h.
 */
#ifndef SLP_CORE_GUARD_SLOT_H
#define SLP_CORE_GUARD_SLOT_H

#include "core/guard.h"
#include "core/os.h"
#include "core/slab.h"

enum slp_slot_state { SLP_UNUSED, SLP_TAKEN, SLP_LIVE, SLP_LEAVING, SLP_FREED };

struct slp_slot {
    struct slp_slab slab; /* for the page map */
    _Atomic(uint32_t) state;
    uint32_t class_id;
    char *block;
    size_t bytes;
    _Atomic(bool) opened; /* a page was made accessible by slp_guard_opened */
    struct slp_brief allocated, freed;
};

extern SLP_HIDDEN struct slp_slots {
    struct slp_slot *table;
    char *base;
    uint32_t many;
} slp_slots;

SLP_INLINE struct slp_slot *slp_slot_of(const struct slp_slab *slab)
{
    return (struct slp_slot *)((uintptr_t)slab - offsetof(struct slp_slot, slab));
}

SLP_INLINE char *slp_slot_unit(const struct slp_slot *slot)
{
    return slp_slots.base + ((size_t)(slot - slp_slots.table) * 2 + 1) * SLP_UNIT;
}

/* The block's pages: where they begin and end. */
SLP_INLINE char *slp_slot_from(const struct slp_slot *slot)
{
    return (char *)((uintptr_t)slot->block & ~(uintptr_t)(slp_os_page() - 1));
}

SLP_INLINE char *slp_slot_to(const struct slp_slot *slot)
{
    return (char *)slp_align_up((uintptr_t)slot->block + slot->bytes, slp_os_page());
}

/* Says what is wrong with p, and aborts unless SLABPOOL_ON_ERROR=report. */
void slp_slot_complain(const struct slp_slot *slot, const char *call, const char *what,
                       const void *p, const struct slp_brief *now);
/* The same, when p is not the slot's live block. */
void slp_slot_complain_of_pointer(const struct slp_slot *slot, const char *call, const void *p,
                                  const struct slp_brief *now);

#endif
