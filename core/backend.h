/* backend.h: who serves what the slabs do not.
 *
 * Purpose     Mimalloc, opened when a limit or SLABPOOL_BACKEND asks for it, and our own mmap
 *             path where it is not to be had or cannot be trusted with the request.
 * Invariants  live = allocs - frees. mimalloc's blocks are in no entry of our page map; whether
 *             an address is one of them is asked of mimalloc.
 * Ownership   The library handle is kept for ever.
 * fork        mimalloc does nothing at fork; a child may inherit one of its locks held. So it
 *             is opened only when asked for.
 */
#ifndef SLP_CORE_BACKEND_H
#define SLP_CORE_BACKEND_H

#include "core/config.h"
#include "core/inspect.h"

/* Opens mimalloc (dlopen: not before the constructor, not under a lock). 0, or -1. */
int slp_backend_open(void);

void slp_backend_choose(enum slp_backend_choice all, enum slp_fallback_choice fallback);

/* Does mimalloc serve every request? */
bool slp_backend_serves_all(void);

/* A block, counted under its reason, or NULL. */
void *slp_backend_alloc(size_t n, size_t align, bool zero, enum slp_fallback_reason reason);

/* For pointers the page map does not know: false when they are not mimalloc's either. */
bool slp_backend_owns(const void *p);
void slp_backend_free(void *p);
size_t slp_backend_usable(const void *p);

/* What serves as the fallback, for reports. */
const char *slp_backend_name(void);

#endif
