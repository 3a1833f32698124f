/* alloc.h: the allocator's facade, all that preload and the pools call.
 *
 * Purpose     Requests in, blocks out, with C's contract: NULL sets errno to ENOMEM, everything
 *             is 16-byte aligned, free keeps errno.
 * errno, fork, signals   errno is set here and nowhere below. Fork: fork.h.
 */
#ifndef SLP_CORE_ALLOC_H
#define SLP_CORE_ALLOC_H

#include "core/base.h"

/* Every request not served by fast.h. */
void *slp_alloc_slow(size_t n);
void *slp_alloc_new(size_t n);        /* operator new */
void *slp_alloc_new_array(size_t n);  /* operator new[] */
void *slp_alloc_for_resize(size_t n); /* realloc, of a block that moves */
void *slp_alloc_zeroed(size_t n);

struct slp_origin;
/* What the other calls come to when nothing that is at hand serves. */
void *slp_alloc_request(size_t n, size_t align, bool zero, const struct slp_origin *from);

/* At a multiple of align, a power of two. */
void *slp_alloc_aligned(size_t align, size_t n);
/* The same for operator new and new[]. */
void *slp_alloc_new_aligned(size_t align, size_t n, bool array);

/* What another maker of blocks got from us for an operator new of n bytes is one of its own. */
void slp_alloc_relabel(void *p, size_t n, bool array);

/* realloc(3) for p != NULL and n != 0. */
void *slp_alloc_resize(void *p, size_t n);

/* Usable bytes of a live block; 0 for NULL. `call` is named in messages. */
size_t slp_alloc_usable(const void *p, const char *call);

/* Every free not served by fast.h; NULL too. */
void slp_alloc_free_slow(void *p, const char *call);
/* The same with the size that the caller says it has. */
void slp_alloc_free_sized(void *p, size_t size, const char *call);

struct slp_slab;
/* A local free of a block of slab made its left 0. */
void slp_alloc_event(struct slp_slab *slab);

/* Returns idle memory to the kernel. Bytes returned. */
size_t slp_alloc_trim(void);

/* What to do with pointers that are not ours: the C library's own heap, met by libraries
 * bound with RTLD_DEEPBIND. All NULL: nothing is foreign, everything is misuse. */
struct slp_foreign {
    bool (*owns)(const void *p);
    void (*free)(void *p);
    size_t (*usable)(const void *p);
};
extern SLP_HIDDEN struct slp_foreign slp_alloc_foreign;

#endif
