/* inside.h: what libslabpool-leaks.so asks of the library that opens it.
 *
 * Purpose     The scan of reach.h and the leaks found by it are wanted by few, at the end of a
 *             process: they are not in the library but in an object of their own, which has copies of
 *             the functions without a state (os, maps, out) and gets the others from here.
 * Invariants  Both are of one build.
 * Ownership   The caller's; the object's copy of it is in stats/leaks/inside.c.
 * errno, fork, signals   Each as where it is declared.
 */
#ifndef SLP_CORE_INSIDE_H
#define SLP_CORE_INSIDE_H

#include "core/guard_slot.h"
#include "core/modules.h"
#include "core/sample_live.h"

struct slp_range;

struct slp_inside {
    bool (*thread_alone)(void);
    struct slp_slab *(*pagemap_find)(const void *p);
    bool (*backend_owns)(const void *p);
    struct slp_heap *(*heap_all)(void);
    struct slp_range *(*arena_range)(uint32_t i);
    void (*arena_each)(void (*visit)(struct slp_slab *slab, void *context), void *context);
    void (*large_each_table)(void (*visit)(void *context, const struct slp_slab *all, size_t n),
                             void *context);
    void (*mapping_each_cached)(void (*visit)(void *context, const void *at, size_t bytes),
                                void *context);
    const struct slp_slots *slots;
    const uint64_t *sample_rate;
    size_t (*sample_live)(struct slp_live_sample *out, size_t room);
    void (*sample_each_mapping)(void (*visit)(void *context, const void *at, size_t bytes),
                                void *context);
    uint32_t (*sample_sites)(void);
    const struct slp_site *(*sample_site)(uint32_t i);
    const struct slp_stack *(*sample_stack)(const struct slp_site *site);
    struct slp_modules *(*modules_look)(void);
    uint32_t (*modules_count)(const struct slp_modules *modules);
    const struct slp_module *(*modules_at)(const struct slp_modules *modules, uint32_t i);
    uint32_t (*modules_find)(const struct slp_modules *modules, uint32_t number, uintptr_t address);
};

void slp_inside_fill(struct slp_inside *inside);

#endif
