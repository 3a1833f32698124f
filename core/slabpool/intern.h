/* intern.h: equal strings at one address, which is compared instead of them. See slabpool.h.
 *
 * Strings are any bytes, kept with a NUL behind them, and never change. All calls are thread-safe
 * but for destroy (and clear with SLABPOOL_INTERN_KEEP): no other thread may be inside the interner
 * then. What is found is found without a lock.
 */
#ifndef SLABPOOL_INTERN_H
#define SLABPOOL_INTERN_H

#include "api.h"

#ifdef __cplusplus
extern "C" {
#endif

struct slabpool_intern;

enum slabpool_intern_flags {
    SLABPOOL_INTERN_COUNT = 0, /* each string counts its references and goes with the last */
    SLABPOOL_INTERN_KEEP = 1,  /* strings stay until clear or destroy: nothing is counted, and a hit
                                * writes no memory at all */
};

/* NULL with errno EINVAL or ENOMEM. */
SLABPOOL_API struct slabpool_intern *slabpool_intern_create(unsigned flags);
SLABPOOL_API void slabpool_intern_destroy(struct slabpool_intern *table);

/* The one string equal to this, with one more reference, which is the caller's to release. NULL
 * with errno ENOMEM, or EOVERFLOW above 4,294,967,294 bytes. */
SLABPOOL_API const char *slabpool_intern(struct slabpool_intern *table, const char *string);
SLABPOOL_API const char *slabpool_intern_len(struct slabpool_intern *table, const void *s,
                                             size_t n);

/* The same for what is there already; NULL with errno ENOENT when it is not. */
SLABPOOL_API const char *slabpool_intern_lookup(struct slabpool_intern *table, const void *s,
                                                size_t n);

/* Gives one reference back; NULL is none, and with SLABPOOL_INTERN_KEEP it does nothing. 0; -1
 * with errno EINVAL for misuse (api.h): a string that is not interned here. Memory of strings that
 * went serves others of about their length. */
SLABPOOL_API int slabpool_intern_release(struct slabpool_intern *table, const char *interned);

/* Bytes of an interned string, without its NUL. */
SLABPOOL_API size_t slabpool_intern_length(const char *interned);

/* Forgets all strings: equal ones get another address from now on. Those that have references live
 * until the last is released. With SLABPOOL_INTERN_KEEP all are gone, and their memory too. */
SLABPOOL_API void slabpool_intern_clear(struct slabpool_intern *table);

/* Exact when no other thread is inside, as long as no string has 2^39 hits between two of these
 * calls. intern and lookup that found their string are hits. */
struct slabpool_intern_stats {
    size_t strings;       /* that can be found */
    size_t string_bytes;  /* ... with their NULs */
    size_t bytes;         /* memory of the interner, all in all */
    uint64_t misses;      /* strings made */
    uint64_t hits;        /* 0 with SLABPOOL_INTERN_KEEP */
    uint64_t saved_bytes; /* string bytes that hits did not have to copy; as hits */
};
SLABPOOL_API void slabpool_intern_stats(struct slabpool_intern *table,
                                        struct slabpool_intern_stats *stats);

#ifdef __cplusplus
}
#endif

#endif
