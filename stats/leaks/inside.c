/* inside.c: what core has as functions, asked of the library that opened this object (core/inside.h).
 */
#include "stats/leaks/inside.h"

#include "core/arena.h"
#include "core/backend.h"
#include "core/heap.h"
#include "core/large.h"
#include "core/mapping.h"
#include "core/pagemap.h"
#include "core/vdso.h"

struct slp_slots slp_slots;
uint64_t slp_sample_rate;

static struct slp_inside library;

void slp_leaks_inside(const struct slp_inside *inside)
{
    library = *inside;
}

void slp_leaks_inside_now(void)
{
    slp_slots = *library.slots;
    slp_sample_rate = *library.sample_rate;
}

bool slp_thread_ready(void)
{
    return true;
}

bool slp_thread_alone(void)
{
    return library.thread_alone();
}

slp_vdso_clock *slp_vdso_find_clock(void)
{
    return NULL; /* nobody asks for the time here */
}

struct slp_slab *slp_pagemap_find(const void *p)
{
    return library.pagemap_find(p);
}

bool slp_backend_owns(const void *p)
{
    return library.backend_owns(p);
}

struct slp_heap *slp_heap_all(void)
{
    return library.heap_all();
}

struct slp_range *slp_arena_range(uint32_t i)
{
    return library.arena_range(i);
}

void slp_arena_each(void (*visit)(struct slp_slab *slab, void *context), void *context)
{
    library.arena_each(visit, context);
}

void slp_large_each_table(void (*visit)(void *context, const struct slp_slab *all, size_t n),
                          void *context)
{
    library.large_each_table(visit, context);
}

void slp_mapping_each_cached(void (*visit)(void *context, const void *at, size_t bytes),
                             void *context)
{
    library.mapping_each_cached(visit, context);
}

size_t slp_sample_live(struct slp_live_sample *out, size_t room)
{
    return library.sample_live(out, room);
}

void slp_sample_each_mapping(void (*visit)(void *context, const void *at, size_t bytes),
                             void *context)
{
    library.sample_each_mapping(visit, context);
}

uint32_t slp_sample_sites(void)
{
    return library.sample_sites();
}

const struct slp_site *slp_sample_site(uint32_t i)
{
    return library.sample_site(i);
}

const struct slp_stack *slp_sample_stack(const struct slp_site *site)
{
    return library.sample_stack(site);
}

struct slp_modules *slp_modules_look(void)
{
    return library.modules_look();
}

uint32_t slp_modules_count(const struct slp_modules *modules)
{
    return library.modules_count(modules);
}

const struct slp_module *slp_modules_at(const struct slp_modules *modules, uint32_t i)
{
    return library.modules_at(modules, i);
}

uint32_t slp_modules_find(const struct slp_modules *modules, uint32_t number, uintptr_t address)
{
    return library.modules_find(modules, number, address);
}
