#include "core/config.h"

#include "core/arena.h"
#include "core/backend.h"
#include "core/error.h"
#include "core/harden.h"
#include "core/heap.h"
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
    for (unsigned i = 0; i < config->nrules; i++) {
        const struct slp_class_rule *rule = &config->rules[i];
        if (rule->limit == SIZE_MAX || rule->size > SLP_SLAB_MAX)
            continue;
        slp_sums_limit(slp_class_of(rule->size), rule->limit);
        limits = true;
    }
    slp_arena_set_limit(config->arena_limit);
    slp_backend_choose(config->backend, config->fallback);
    bool wanted = config->backend == SLP_BACKEND_MIMALLOC ||
                  (limits && config->fallback == SLP_FALLBACK_MIMALLOC);
    if (wanted)
        ret = slp_backend_open();
    if (config->harden != SLP_HARDEN_OFF)
        slp_harden_start(config->harden);
    if (slp_backend_serves_all() || config->harden != SLP_HARDEN_OFF) {
        struct slp_heap *heap = slp_heap_enter_to_free();
        if (heap != NULL)
            slp_heap_disarm(heap);
        slp_heap_leave(heap);
    }
    return ret;
}
