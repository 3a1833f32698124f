#include "core/inside.h"

#include "core/arena.h"
#include "core/backend.h"
#include "core/heap.h"
#include "core/large.h"
#include "core/mapping.h"
#include "core/pagemap.h"

const struct slp_inside slp_inside = {
    .thread_alone = slp_thread_alone,
    .pagemap_find = slp_pagemap_find,
    .backend_owns = slp_backend_owns,
    .heap_all = slp_heap_all,
    .arena_range = slp_arena_range,
    .arena_each = slp_arena_each,
    .large_each_table = slp_large_each_table,
    .mapping_each_cached = slp_mapping_each_cached,
    .slots = &slp_slots,
    .sample_rate = &slp_sample_rate,
    .sample_live = slp_sample_live,
    .sample_each_mapping = slp_sample_each_mapping,
    .sample_sites = slp_sample_sites,
    .sample_site = slp_sample_site,
    .sample_stack = slp_sample_stack,
    .modules_look = slp_modules_look,
    .modules_count = slp_modules_count,
    .modules_at = slp_modules_at,
    .modules_find = slp_modules_find,
};
