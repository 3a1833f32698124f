#include "core/pools/region_parts.h"

#include "core/alloc.h"

#include <errno.h>
#include <string.h>

#define LAST_GENERATION (SLP_DEBUG ? 64u : UINT32_MAX - 1)
#define GIVE_BACK       SLP_UNIT /* bytes of a gap from which on its memory goes to the system */

/* ---- places ---- */

uint32_t slp_region_vacant(struct slabpool_region *r)
{
    uint32_t i = r->vacant;
    if (i != 0) {
        r->vacant = r->places[i].next;
        return i;
    }
    if (r->used == r->nplaces) {
        uint32_t n = 2 * r->nplaces;
        struct slp_place *more = n == 0 ? NULL : slp_alloc_resize(r->places, n * sizeof *more);
        if (more == NULL) {
            errno = ENOMEM;
            return 0;
        }
        r->places = more;
        r->nplaces = n;
    }
    i = r->used++;
    r->places[i].generation = 0;
    return i;
}

void slp_region_link(struct slabpool_region *r, uint32_t i, uint32_t prev)
{
    struct slp_place *p = &r->places[i];
    p->pins = 0;
    p->prev = prev;
    p->next = r->places[prev].next;
    r->places[p->next].prev = i;
    r->places[prev].next = i;
}

void slp_region_vacate(struct slabpool_region *r, uint32_t i)
{
    struct slp_place *p = &r->places[i];
    r->places[p->prev].next = p->next;
    r->places[p->next].prev = p->prev;
    if (r->rover == i)
        r->rover = p->prev;
    r->hole = p->prev;
    if (p->generation >= LAST_GENERATION) {
        r->count.retired++;
        return;
    }
    slp_region_unused(r, i);
}

void slp_region_unused(struct slabpool_region *r, uint32_t i)
{
    r->places[i].next = r->vacant;
    r->vacant = i;
}

/* ---- compaction and growth ---- */

size_t slp_region_largest(const struct slabpool_region *r, uint32_t *behind)
{
    uint32_t i = 0;
    size_t most = 0;
    *behind = 0;
    do {
        size_t gap = slp_place_gap(r, i);
        if (gap > most) {
            most = gap;
            *behind = i;
        }
        i = r->places[i].next;
    } while (i != 0);
    return most;
}

/* A block never moves up: where it stands is aligned and not before the end of the one before. */
void slp_region_slide(struct slabpool_region *r)
{
    for (uint32_t i = r->places[0].next, prev = 0; i != 0; prev = i, i = r->places[i].next) {
        struct slp_place *p = &r->places[i];
        uintptr_t to = slp_align_up(slp_place_end(&r->places[prev]), (size_t)1 << p->shift);
        if (!slp_place_is_block(p) || p->pins != 0 || to == p->at)
            continue;
        SLP_UNPOISON((void *)to, p->size);
        memmove((void *)to, (void *)p->at, p->size);
        uintptr_t gone = to + p->size > p->at ? to + p->size : p->at;
        SLP_POISON((void *)gone, slp_place_end(p) - gone);
        p->at = to;
        r->count.moved++;
        r->count.moved_bytes += p->size;
    }
    r->count.compactions++;
    r->torn = false;
    (void)slp_region_largest(r, &r->rover);
    r->hole = r->rover;
}

int slp_region_grow(struct slabpool_region *r, size_t need)
{
    size_t bytes = need > r->count.capacity ? slp_align_up(need, SLP_ALIGN) : r->count.capacity;
    uint32_t i = slp_region_vacant(r);
    char *memory = i == 0 ? NULL : slp_pools_alloc(bytes);
    if (memory == NULL) {
        if (i != 0)
            slp_region_unused(r, i);
        return -1;
    }
    SLP_POISON(memory, bytes);
    struct slp_place *first = &r->places[0], *wall = &r->places[i];
    uintptr_t beginning = slp_place_end(first);
    wall->at = first->at;
    wall->size = (uintptr_t)memory - wall->at;
    first->at = (uintptr_t)memory + bytes;
    first->size = beginning - first->at;
    slp_region_link(r, i, first->prev);
    r->count.capacity += bytes;
    r->hole = r->rover = i;
    return 0;
}

/* The stretch behind wall i goes. */
static void shrink_locked(struct slabpool_region *r, uint32_t i)
{
    struct slp_place *wall = &r->places[i], *next = &r->places[wall->next];
    void *memory = (void *)slp_place_end(wall);
    uintptr_t beginning = slp_place_end(next);
    size_t bytes = next->at - (uintptr_t)memory;
    next->at = wall->at;
    next->size = beginning - next->at;
    r->count.capacity -= bytes;
    slp_region_vacate(r, i);
    SLP_UNPOISON(memory, bytes);
    slp_pools_free(memory);
}

size_t slabpool_region_compact(struct slabpool_region *r)
{
    uint32_t next;
    slp_pools_lock(&r->lock);
    size_t before = slp_region_largest(r, &next), capacity = r->count.capacity;
    slp_region_slide(r);
    for (uint32_t i = r->places[0].next; i != 0; i = next) {
        next = r->places[i].next;
        if (!slp_place_is_block(&r->places[i]) && !slp_place_is_block(&r->places[next]))
            shrink_locked(r, i);
    }
    uint32_t i = 0;
    do {
        uintptr_t from = slp_align_up(slp_place_end(&r->places[i]), slp_os_page());
        uintptr_t to = r->places[r->places[i].next].at & ~(uintptr_t)(slp_os_page() - 1);
        if (slp_place_gap(r, i) >= GIVE_BACK && from < to)
            (void)slp_os_purge((void *)from, to - from);
        i = r->places[i].next;
    } while (i != 0);
    size_t after = slp_region_largest(r, &r->rover) + (capacity - r->count.capacity);
    slp_pools_unlock(&r->lock);
    return after > before ? after - before : 0;
}
