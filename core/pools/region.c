#include "core/pools/region_parts.h"

#include <errno.h>

#define MOST_PINS       ((1u << 26) - 1)

/* The block of a handle, or NULL with errno. */
static struct slp_place *block_locked(struct slabpool_region *r, uint64_t handle)
{
    uint32_t i = (uint32_t)handle, generation = (uint32_t)(handle >> 32);
    int error = EINVAL;
    if (i < r->used && (generation & 1) != 0 && generation <= r->places[i].generation) {
        if (generation == r->places[i].generation)
            return &r->places[i];
        error = ESTALE;
    }
    errno = error;
    return NULL;
}

/* ---- blocks ---- */

/* n bytes in the gap behind place `prev`, for place i; false when they do not fit. */
static bool fit(struct slabpool_region *r, uint32_t i, uint32_t prev, size_t n, size_t align)
{
    uintptr_t from = slp_place_end(&r->places[prev]);
    size_t gap = slp_place_gap(r, prev), pad = (size_t)-from & (align - 1);
    if (pad > gap || n > gap - pad)
        return false;
    struct slp_place *p = &r->places[i];
    p->at = from + pad;
    p->size = n;
    p->shift = (unsigned)__builtin_ctzll(align) & 63u;
    p->generation++;
    slp_region_link(r, i, prev);
    SLP_UNPOISON((void *)p->at, n);
    r->count.live++;
    r->count.live_bytes += n;
    if (r->hole == prev)
        r->hole = i;
    else
        r->rover = i;
    return true;
}

static bool search(struct slabpool_region *r, uint32_t i, size_t n, size_t align)
{
    if (fit(r, i, r->hole, n, align) || fit(r, i, r->rover, n, align))
        return true;
    uint32_t first = r->rover, at = first;
    while ((at = r->places[at].next) != first)
        if (fit(r, i, at, n, align))
            return true;
    return false;
}

uint64_t slabpool_region_alloc_aligned(struct slabpool_region *r, size_t align, size_t n)
{
    uint64_t handle = 0;
    if (align == 0 || (align & (align - 1)) != 0 || n > SLP_REQUEST_MAX / 2 ||
        align > SLP_REQUEST_MAX / 2) {
        errno = align == 0 || (align & (align - 1)) != 0 ? EINVAL : ENOMEM;
        return 0;
    }
    align = align < SLP_ALIGN ? SLP_ALIGN : align;
    n += n == 0;
    slp_pools_lock(&r->lock);
    uint32_t i = slp_region_vacant(r);
    if (i != 0) {
        bool good = search(r, i, n, align);
        if (!good && r->torn && n <= r->count.capacity - r->count.live_bytes) {
            slp_region_slide(r);
            good = search(r, i, n, align);
        }
        if (!good && (r->flags & SLABPOOL_REGION_GROW) != 0)
            good = slp_region_grow(r, n + align) == 0 && search(r, i, n, align);
        if (good) {
            handle = (uint64_t)r->places[i].generation << 32 | i;
        } else {
            slp_region_unused(r, i);
            errno = ENOMEM;
        }
    }
    slp_pools_unlock(&r->lock);
    return handle;
}

uint64_t slabpool_region_alloc(struct slabpool_region *r, size_t n)
{
    return slabpool_region_alloc_aligned(r, SLP_ALIGN, n);
}

/* What a call does with the block of a handle. Its address, or NULL with errno. */
enum verb { LOOK, PIN, UNPIN, FREE };

static void *act(struct slabpool_region *r, uint64_t handle, enum verb verb, size_t *size)
{
    void *at = NULL;
    slp_pools_lock(&r->lock);
    struct slp_place *p = block_locked(r, handle);
    if (p != NULL) {
        int error = verb == PIN && p->pins == MOST_PINS ? EOVERFLOW
                    : verb == UNPIN && p->pins == 0     ? EINVAL
                    : verb == FREE && p->pins != 0      ? EBUSY
                                                        : 0;
        at = (void *)p->at;
        if (size != NULL)
            *size = p->size;
        if (error != 0) {
            errno = error;
            at = NULL;
        } else if (verb == PIN) {
            p->pins = (p->pins + 1) & MOST_PINS;
        } else if (verb == UNPIN) {
            p->pins = (p->pins - 1) & MOST_PINS;
            r->torn |= p->pins == 0;
        } else if (verb == FREE) {
            SLP_POISON(at, p->size);
            r->count.live--;
            r->count.live_bytes -= p->size;
            r->torn = true;
            p->generation++;
            slp_region_vacate(r, (uint32_t)handle);
        }
    }
    slp_pools_unlock(&r->lock);
    return at;
}

void *slabpool_region_deref(struct slabpool_region *r, uint64_t handle)
{
    return act(r, handle, LOOK, NULL);
}

size_t slabpool_region_size(struct slabpool_region *r, uint64_t handle)
{
    size_t size;
    return act(r, handle, LOOK, &size) == NULL ? 0 : size;
}

void *slabpool_region_pin(struct slabpool_region *r, uint64_t handle)
{
    return act(r, handle, PIN, NULL);
}

int slabpool_region_unpin(struct slabpool_region *r, uint64_t handle)
{
    return act(r, handle, UNPIN, NULL) == NULL ? -1 : 0;
}

int slabpool_region_free(struct slabpool_region *r, uint64_t handle)
{
    return act(r, handle, FREE, NULL) == NULL ? -1 : 0;
}

/* ---- the region ---- */

struct slabpool_region *slabpool_region_create(size_t bytes, unsigned flags)
{
    if (bytes == 0 || (flags & ~SLABPOOL_REGION_GROW) != 0) {
        errno = EINVAL;
        return NULL;
    }
    if (bytes > SLP_REQUEST_MAX / 2) {
        errno = ENOMEM;
        return NULL;
    }
    bytes = slp_align_up(bytes, SLP_ALIGN);
    struct slabpool_region *r = slp_pools_alloc(sizeof *r);
    struct slp_place *places = slp_pools_alloc(16 * sizeof *places);
    char *memory = slp_pools_alloc(bytes);
    if (r == NULL || places == NULL || memory == NULL) {
        slp_pools_free(memory);
        slp_pools_free(places);
        slp_pools_free(r);
        return NULL;
    }
    SLP_POISON(memory, bytes);
    *r = (struct slabpool_region){.lock = SLP_LOCK_INIT(SLP_RANK_POOLS), .flags = flags,
                                  .places = places, .nplaces = 16, .used = 1,
                                  .count.capacity = bytes};
    places[0] = (struct slp_place){.at = (uintptr_t)memory + bytes, .size = (size_t)-bytes};
    return r;
}

void slabpool_region_destroy(struct slabpool_region *r)
{
    if (r == NULL)
        return;
    uint32_t i = 0;
    do { /* each wall leads to a stretch, whose end is the next wall's beginning */
        uint32_t wall = i;
        do
            i = r->places[i].next;
        while (slp_place_is_block(&r->places[i]));
        void *memory = (void *)slp_place_end(&r->places[wall]);
        SLP_UNPOISON(memory, r->places[i].at - (uintptr_t)memory);
        slp_pools_free(memory);
    } while (i != 0);
    slp_pools_free(r->places);
    slp_pools_free(r);
}

void slabpool_region_stats(struct slabpool_region *r, struct slabpool_region_stats *stats)
{
    uint32_t i;
    slp_pools_lock(&r->lock);
    *stats = r->count;
    stats->largest = slp_region_largest(r, &i);
    stats->free_bytes = stats->capacity - stats->live_bytes;
    if (stats->free_bytes != 0)
        stats->fragmentation = 1 - (double)stats->largest / (double)stats->free_bytes;
    for (i = r->places[0].next; i != 0; i = r->places[i].next)
        stats->pinned += slp_place_is_block(&r->places[i]) && r->places[i].pins != 0;
    slp_pools_unlock(&r->lock);
}
