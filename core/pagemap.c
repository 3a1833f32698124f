#include "core/pagemap.h"

#include "core/os.h"

/* The radix map: a root of 2^16 leaves, each for 4 GiB. Root and leaves are mapped when
 * first needed, put in place by compare-and-swap, and never removed. */
#define LEAF_UNITS ((size_t)1 << 16)
#define ROOT_SLOTS ((size_t)1 << 16)

struct leaf {
    _Atomic(struct slp_slab *) slab[LEAF_UNITS];
};

typedef _Atomic(struct leaf *) leaf_slot;

struct slp_pagemap slp_pagemap;
static _Atomic(leaf_slot *) root;

static struct slp_slab *far_find(uintptr_t p)
{
    leaf_slot *slots = SLP_LOAD_ACQ(root);
    if (slots == NULL || (p >> 48) != 0)
        return NULL;
    struct leaf *leaf = SLP_LOAD_ACQ(slots[p >> 32]);
    return leaf == NULL ? NULL : SLP_LOAD_ACQ(leaf->slab[(p >> SLP_UNIT_SHIFT) & (LEAF_UNITS - 1)]);
}

static uint32_t slot_of(uintptr_t p)
{
    return (uint32_t)p >> SLP_UNIT_SHIFT;
}

/* 0 for addresses whose tag would not fit: they are always far. */
static uint32_t tag_of(uintptr_t p)
{
    uintptr_t tag = SLP_VA_BITS < 48 ? 1 + (p >> 32) : p >> 32; /* then the lowest 4 GiB are far */
    return tag <= UINT16_MAX ? (uint32_t)tag : 0;
}

struct slp_slab *slp_pagemap_find(const void *p)
{
    uint32_t i = slot_of((uintptr_t)p);
    uint32_t tag = SLP_LOAD_ACQ(slp_pagemap.tag[i]);
    if (tag == 0 || tag != tag_of((uintptr_t)p))
        return far_find((uintptr_t)p);
    intptr_t distance = __atomic_load_n(&slp_pagemap.entry[i], __ATOMIC_ACQUIRE);
    return distance == 0 ? NULL : (struct slp_slab *)((uintptr_t)&slp_pagemap + (uintptr_t)distance);
}

/* The leaf for p, made if need be; NULL when there is no memory. */
static SLP_COLD struct leaf *far_leaf(uintptr_t p)
{
    leaf_slot *slots = SLP_LOAD_ACQ(root);
    if (slots == NULL) {
        leaf_slot *fresh = slp_os_map(NULL, ROOT_SLOTS * sizeof(leaf_slot));
        if (fresh == NULL)
            return NULL;
        if (atomic_compare_exchange_strong(&root, &slots, fresh))
            slots = fresh;
        else
            slp_os_unmap(fresh, ROOT_SLOTS * sizeof(leaf_slot));
    }
    if ((p >> 48) != 0)
        return NULL;
    struct leaf *leaf = SLP_LOAD_ACQ(slots[p >> 32]);
    if (leaf == NULL) {
        struct leaf *fresh = slp_os_map(NULL, sizeof *fresh);
        if (fresh == NULL)
            return NULL;
        if (atomic_compare_exchange_strong(&slots[p >> 32], &leaf, fresh))
            leaf = fresh;
        else
            slp_os_unmap(fresh, sizeof *fresh);
    }
    return leaf;
}

/* True when the slot is p's, claimed now if it was nobody's. */
static SLP_COLD bool near(uintptr_t p)
{
    _Atomic(uint16_t) *tag = &slp_pagemap.tag[slot_of(p)];
    uint16_t mine = (uint16_t)tag_of(p);
    uint16_t seen = SLP_LOAD_ACQ(*tag);
    if (seen == 0 && mine != 0 && atomic_compare_exchange_strong(tag, &seen, mine))
        return true;
    return seen == mine && mine != 0;
}

static void set_near(uintptr_t p, struct slp_slab *slab)
{
    intptr_t distance = slab == NULL ? 0 : (intptr_t)slab - (intptr_t)&slp_pagemap;
    __atomic_store_n(&slp_pagemap.entry[slot_of(p)], distance, __ATOMIC_RELEASE);
}

static void set_far(uintptr_t p, struct slp_slab *slab)
{
    struct leaf *leaf = far_leaf(p);
    SLP_STORE_REL(leaf->slab[(p >> SLP_UNIT_SHIFT) & (LEAF_UNITS - 1)], slab);
}

/* An entry in the leaf, from when the slot was another's, must not outlive a change. */
static SLP_COLD void far_forget(uintptr_t p)
{
    leaf_slot *slots = SLP_LOAD_ACQ(root);
    struct leaf *leaf = slots == NULL || (p >> 48) != 0 ? NULL : SLP_LOAD_ACQ(slots[p >> 32]);
    if (leaf != NULL)
        SLP_STORE_REL(leaf->slab[(p >> SLP_UNIT_SHIFT) & (LEAF_UNITS - 1)], NULL);
}

SLP_COLD int slp_pagemap_set(const void *at, size_t units, struct slp_slab *slab)
{
    uintptr_t p = (uintptr_t)at;
    uintptr_t end = p + (units << SLP_UNIT_SHIFT);
    /* All leaves first, so that a failure leaves nothing half set. */
    for (uintptr_t q = p; q < end; q += SLP_UNIT)
        if (!near(q) && far_leaf(q) == NULL)
            return -1;
    for (uintptr_t q = p; q < end; q += SLP_UNIT) {
        if (near(q)) {
            far_forget(q);
            set_near(q, slab);
        } else {
            set_far(q, slab);
        }
    }
    return 0;
}

SLP_COLD void slp_pagemap_clear(const void *at)
{
    uintptr_t p = (uintptr_t)at;
    uint32_t tag = SLP_LOAD_ACQ(slp_pagemap.tag[slot_of(p)]);
    if (tag != 0 && tag == tag_of(p)) {
        set_near(p, NULL);
        SLP_STORE_REL(slp_pagemap.tag[slot_of(p)], (uint16_t)0); /* ↔ near: the slot is free again */
    } else {
        far_forget(p);
    }
}

/* The slot stays the address's: whoever has that now may be about to use it. */
SLP_COLD void slp_pagemap_forget(const void *at, const struct slp_slab *slab)
{
    uintptr_t p = (uintptr_t)at;
    uint32_t tag = SLP_LOAD_ACQ(slp_pagemap.tag[slot_of(p)]);
    if (tag != 0 && tag == tag_of(p)) {
        intptr_t mine = (intptr_t)slab - (intptr_t)&slp_pagemap;
        __atomic_compare_exchange_n(&slp_pagemap.entry[slot_of(p)], &mine, 0, false,
                                    __ATOMIC_RELEASE, __ATOMIC_RELAXED);
        return;
    }
    leaf_slot *slots = SLP_LOAD_ACQ(root);
    struct leaf *leaf = slots == NULL || (p >> 48) != 0 ? NULL : SLP_LOAD_ACQ(slots[p >> 32]);
    struct slp_slab *mine = (struct slp_slab *)(uintptr_t)slab;
    if (leaf != NULL)
        atomic_compare_exchange_strong(&leaf->slab[(p >> SLP_UNIT_SHIFT) & (LEAF_UNITS - 1)],
                                       &mine, NULL);
}
