#include "core/inside.h"

#include "core/arena.h"
#include "core/backend.h"
#include "core/heap.h"
#include "core/large.h"
#include "core/mapping.h"
#include "core/pagemap.h"

/* Field by field: a constant would be relocated at the start of every process. */
void slp_inside_fill(struct slp_inside *inside)
{
    inside->thread_alone = slp_thread_alone;
    inside->pagemap_find = slp_pagemap_find;
    inside->backend_owns = slp_backend_owns;
    inside->heap_all = slp_heap_all;
    inside->arena_range = slp_arena_range;
    inside->arena_each = slp_arena_each;
    inside->large_each_table = slp_large_each_table;
    inside->mapping_each_cached = slp_mapping_each_cached;
    inside->slots = &slp_slots;
    inside->sample_rate = &slp_sample_rate;
    inside->sample_live = slp_sample_live;
    inside->sample_each_mapping = slp_sample_each_mapping;
    inside->sample_sites = slp_sample_sites;
    inside->sample_site = slp_sample_site;
    inside->sample_stack = slp_sample_stack;
    inside->modules_look = slp_modules_look;
    inside->modules_count = slp_modules_count;
    inside->modules_at = slp_modules_at;
    inside->modules_find = slp_modules_find;
}
