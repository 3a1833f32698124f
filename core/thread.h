/* thread.h: what the hit path finds in the thread itself.
 *
 * Purpose     One table in thread-local storage, from a small request to its slab, and the
 *             thread's heap.
 * Invariants  direct[i] is the distance in bytes from slp_pagemap to the current slab of requests
 *             of 16 * i bytes; 0 stands for `none`, whose list is empty. So a thread that has
 *             not allocated, and one past its end, has a table of zeros and needs no test.
 *             heap is NULL before the thread's first slow path, SLP_HEAP_PAST after its end.
 * Early       The C library's loader lets other objects' IFUNC resolvers call us before our own
 *             relocations are done and before thread-local storage has its initial image.
 *             On x86-64 with glibc the table is therefore found through slp_thread_offset,
 *             which is a constant until a thread attaches: 128, where the thread control block
 *             has over 560 unused bytes of zeros (glibc sysdeps/x86_64/nptl/tls.h, rtld_savespace_sse
 *             as it was, __glibc_unused2 as it is). They are read until then, never written.
 *             Elsewhere a call from a resolver that runs before our relocation is not served.
 * Ownership   The thread's own.
 */
#ifndef SLP_CORE_THREAD_H
#define SLP_CORE_THREAD_H

#include "core/class.h"
#include "core/pagemap.h"

struct slp_heap;

struct slp_thread {
    intptr_t direct[SLP_DIRECT];
    struct slp_heap *heap;
};

extern SLP_HIDDEN __thread struct slp_thread slp_thread __attribute__((tls_model("initial-exec")));

#define SLP_HEAP_PAST ((struct slp_heap *)1)

/* Is this value of the heap word a heap? */
SLP_INLINE bool slp_thread_owns(const struct slp_heap *heap)
{
    return (uintptr_t)heap > (uintptr_t)SLP_HEAP_PAST;
}

#if defined(__x86_64__) && defined(__SEG_FS) && defined(__GLIBC__)
extern SLP_HIDDEN intptr_t slp_thread_offset;
#define SLP_THREAD_AT(field, i)                                                                    \
    (*(const intptr_t __seg_fs *)(slp_thread_offset +                                              \
                                  (intptr_t)offsetof(struct slp_thread, field) +                   \
                                  (intptr_t)(i) * (intptr_t)sizeof(intptr_t)))
#define SLP_THREAD_DIRECT(i) SLP_THREAD_AT(direct, i)
#define SLP_THREAD_HEAP      ((struct slp_heap *)SLP_THREAD_AT(heap, 0))
#else
#define SLP_THREAD_DIRECT(i) slp_thread.direct[i]
#define SLP_THREAD_HEAP      slp_thread.heap
#endif

/* The current slab of requests of 16 * i bytes, or &slp_pagemap.none. */
SLP_INLINE struct slp_slab *slp_thread_slab(size_t i)
{
    return (struct slp_slab *)((uintptr_t)&slp_pagemap + (uintptr_t)SLP_THREAD_DIRECT(i));
}

/* The heap word, also before relocation. */
SLP_INLINE struct slp_heap *slp_thread_heap(void)
{
    return SLP_THREAD_HEAP;
}

/* Has the loader relocated this object? Until then nothing of the C library may be called and
 * slp_thread not be touched. */
bool slp_thread_ready(void);

/* Is this the only thread of the process? Then a read-modify-write need not be a locked one, which
 * would wait until the program's own stores have drained. The C library's word for it changes in
 * the thread that creates the second, before that runs, and never back while a second may run
 * (model/arena-alone-at-end: an ending thread that said so would let a unit go out twice). */
bool slp_thread_alone(void);

/* Adds to a sum that several threads write; SLP_SUM: its new value. */
#define SLP_SUM(x, v)                                                                              \
    (slp_thread_alone() ? (SLP_BUMP(x, v), SLP_LOAD(x)) : SLP_ADD(x, v) + (v))
#define SLP_COUNT(x, v) ((void)SLP_SUM(x, v))

/* Zeroes and copies that are allowed before relocation too. */
void slp_thread_zero(void *to, size_t n);
void slp_thread_copy(void *to, const void *from, size_t n);

#endif
