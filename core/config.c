#include "core/config.h"

#include "core/arena.h"
#include "core/backend.h"
#include "core/error.h"
#include "core/harden.h"
#include "core/heap.h"
#include "core/level.h"
#include "core/os.h"
#include "core/pagemap.h"
#include "core/sums.h"

/* Ranges are named as they are made, by a call that a sandbox which the program enters later may
 * not know: it is made here in any case, and never again where the kernel refuses it. */
static void name_tables(void)
{
    size_t page = slp_os_page();
    uintptr_t from = slp_align_up((uintptr_t)&slp_pagemap, page);
    uintptr_t to = (uintptr_t)(&slp_pagemap + 1) & ~(page - 1);
    slp_os_name((void *)from, to - from, "slabpool: page map");
}

/* Does it limit anything? */
static bool put_in_force(const struct slp_class_rule *rule)
{
    uint32_t k = slp_class_add(rule->size);
    if (k == SLP_CLASSES)
        k = slp_class_of(rule->size); /* there is no number left */
    if (rule->batch != SIZE_MAX)
        slp_class_carve(k, rule->batch);
    if (rule->prealloc != SIZE_MAX)
        slp_class_enlarge(k, rule->prealloc);
    slp_level_set(k, rule);
    if (rule->limit != SIZE_MAX)
        slp_sums_limit(k, rule->limit);
    return rule->limit != SIZE_MAX;
}

/* What the calling thread has from before learns of the classes added; then blocks are made. */
static void start_levels(const struct slp_config *config)
{
    bool slabs = config->harden == SLP_HARDEN_OFF && !slp_backend_serves_all();
    struct slp_heap *heap = slp_level_on && slabs ? slp_heap_enter() : slp_heap_enter_to_free();
    if (heap == NULL)
        return;
    slp_heap_install(heap, 0, heap->current[0]);
    if (slp_level_on && slabs)
        slp_level_prealloc(heap);
    slp_heap_leave(heap);
}

int slp_config_apply(const struct slp_config *config)
{
    int ret = 0;
    name_tables();
    bool limits = config->arena_limit != SIZE_MAX;
    slp_error_policy = config->on_error;
    slp_arena_set_purge_delay(config->purge_delay_ms);
    if (config->thp)
        slp_arena_set_huge();
    slp_class_init();
    for (unsigned i = 0; i < config->nrules; i++)
        if (config->rules[i].size <= SLP_SLAB_MAX + 1)
            limits |= put_in_force(&config->rules[i]);
    slp_arena_set_limit(config->arena_limit);
    slp_backend_choose(config->backend, config->fallback);
    bool wanted = config->backend == SLP_BACKEND_MIMALLOC ||
                  (limits && config->fallback == SLP_FALLBACK_MIMALLOC);
    if (wanted)
        ret = slp_backend_open();
    if (config->harden != SLP_HARDEN_OFF)
        slp_harden_start(config->harden);
    if (config->nrules > 0)
        start_levels(config);
    if (slp_backend_serves_all() || config->harden != SLP_HARDEN_OFF) {
        struct slp_heap *heap = slp_heap_enter_to_free();
        if (heap != NULL)
            slp_heap_disarm(heap);
        slp_heap_leave(heap);
    }
    return ret;
}
