#include "preload/foreign.h"

#include <features.h>

#ifdef __GLIBC__

#include "core/alloc.h"
#include "core/os.h"

#include <dlfcn.h>
#include <malloc.h>
#include <stdint.h>
#include <string.h>

/* A chunk of the C library: previous size, then its own size with three flags, then the block
 * (glibc malloc/malloc.c, "Physical layout"). */
#define CHUNK_IN_USE  1u /* the chunk before this one is in use */
#define CHUNK_MAPPED  2u
#define CHUNK_ARENA   4u /* of an arena that is not the main one */
#define CHUNK_FLAGS   7u
#define CHUNK_LEAST   32u
#define ARENA_HEAP    ((uintptr_t)64 << 20) /* arenas' heaps lie at multiples of this */

static void *libc_symbol(const char *name)
{
    return dlsym(RTLD_NEXT, name);
}

/* Does the C library's own heap hold anything at all? */
static bool heap_in_use(void)
{
    struct mallinfo2 (*info)(void);
    void *symbol = libc_symbol("mallinfo2");
    if (symbol == NULL)
        return false;
    memcpy(&info, &symbol, sizeof info);
    struct mallinfo2 m = info();
    return m.arena != 0 || m.hblkhd != 0;
}

static size_t chunk_size(const void *p)
{
    size_t size = 0;
    if (((uintptr_t)p & 15) != 0 || !slp_os_peek(&size, (const char *)p - sizeof size, sizeof size))
        return 0;
    return size;
}

static bool owns(const void *p)
{
    size_t header = chunk_size(p);
    size_t size = header & ~(size_t)CHUNK_FLAGS;
    if (size < CHUNK_LEAST || (size & 15) != 0 || size > PTRDIFF_MAX)
        return false;
    if ((header & CHUNK_MAPPED) != 0) {
        size_t before = 0;
        const char *chunk = (const char *)p - 16;
        if (!slp_os_peek(&before, chunk, sizeof before))
            return false;
        uintptr_t base = (uintptr_t)chunk - before;
        return (base & (slp_os_page() - 1)) == 0 && ((before + size) & (slp_os_page() - 1)) == 0 &&
               heap_in_use();
    }
    /* The chunk behind says that this one is in use. */
    size_t next = 0;
    if (!slp_os_peek(&next, (const char *)p + size - sizeof next, sizeof next) ||
        (next & CHUNK_IN_USE) == 0 || (next & ~(size_t)CHUNK_FLAGS) == 0)
        return false;
    if ((header & CHUNK_ARENA) != 0) {
        void *arena = NULL;
        uintptr_t heap = (uintptr_t)p & ~(ARENA_HEAP - 1);
        if (!slp_os_peek(&arena, (const void *)heap, sizeof arena) || arena == NULL)
            return false;
    }
    return heap_in_use();
}

static void give(void *p)
{
    void (*libc_free)(void *);
    void *symbol = libc_symbol("__libc_free");
    if (symbol == NULL)
        return;
    memcpy(&libc_free, &symbol, sizeof libc_free);
    libc_free(p);
}

static size_t usable(const void *p)
{
    size_t header = chunk_size(p);
    size_t size = header & ~(size_t)CHUNK_FLAGS;
    return size - ((header & CHUNK_MAPPED) != 0 ? 16 : 8);
}

void slp_foreign_start(void)
{
    slp_alloc_foreign = (struct slp_foreign){owns, give, usable};
}

#else /* a C library whose chunks are not known: a pointer of its own heap is nobody's */

void slp_foreign_start(void)
{
}

#endif
