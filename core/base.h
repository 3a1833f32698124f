/* base.h: the words every module of core is written in.
 *
 * Purpose     Compiler hints, the thread token, atomics, and the three checks.
 * Invariants  SLP_UNIT is a multiple of every supported page size (4, 16, 64 KiB),
 *             so nothing else in core assumes how large a page is.
 * Signals     Everything here is async-signal-safe.
 */
#ifndef SLP_CORE_BASE_H
#define SLP_CORE_BASE_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifndef SLP_DEBUG
#define SLP_DEBUG 0
#endif

#define SLP_LIKELY(x)   __builtin_expect(!!(x), 1)
#define SLP_UNLIKELY(x) __builtin_expect(!!(x), 0)
#define SLP_COLD        __attribute__((cold, noinline))
#define SLP_INLINE      static inline __attribute__((always_inline))
/* Data that other files declare: reached from the instruction, not through a table that the
 * loader fills in. */
#define SLP_HIDDEN      __attribute__((visibility("hidden")))
/* Large data that few processes touch: lies behind all other, whose pages are then fewer. */
#define SLP_COLD_DATA   __attribute__((common, visibility("hidden")))
#define SLP_LINE        64 /* bytes of a cache line */

/* A unit is the grain of the page map and of the arena. */
#define SLP_UNIT_SHIFT 16
#define SLP_UNIT       ((size_t)1 << SLP_UNIT_SHIFT)

/* The address sanitizer's build marks by hand what nobody may touch: blocks that are free or not
 * yet carved, and mappings in the cache. */
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SLP_ASAN 1
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(SLP_ASAN)
#undef SLP_ASAN
#define SLP_ASAN 1
void __asan_poison_memory_region(void const volatile *p, size_t n);
void __asan_unpoison_memory_region(void const volatile *p, size_t n);
#define SLP_POISON(p, n)   __asan_poison_memory_region((p), (n))
#define SLP_UNPOISON(p, n) __asan_unpoison_memory_region((p), (n))
#else
#define SLP_ASAN           0
#define SLP_POISON(p, n)   ((void)(p), (void)(n))
#define SLP_UNPOISON(p, n) ((void)(p), (void)(n))
#endif

/* User addresses are below 2^SLP_VA_BITS. */
#if defined(__x86_64__)
#define SLP_VA_BITS 47
#else
#define SLP_VA_BITS 48
#endif

#define SLP_ALIGN      16     /* every block */
#define SLP_SLAB_MAX   262143 /* largest request a slab serves */
#define SLP_REQUEST_MAX ((size_t)PTRDIFF_MAX)

#define SLP_LOAD(x)          atomic_load_explicit(&(x), memory_order_relaxed)
#define SLP_STORE(x, v)      atomic_store_explicit(&(x), (v), memory_order_relaxed)
#define SLP_LOAD_ACQ(x)      atomic_load_explicit(&(x), memory_order_acquire)
#define SLP_STORE_REL(x, v)  atomic_store_explicit(&(x), (v), memory_order_release)
#define SLP_ADD(x, v)        atomic_fetch_add_explicit(&(x), (v), memory_order_relaxed)
#define SLP_SUB(x, v)        atomic_fetch_sub_explicit(&(x), (v), memory_order_relaxed)

/* Words that the hit path reads or writes plainly, so that the compiler can fold them into an
 * instruction's operand, though another thread may write or read them: each is one aligned
 * word, and each site says why an old value does no harm. The thread sanitizer wants atomics. */
#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define SLP_TSAN 1
#endif
#endif
#if defined(__SANITIZE_THREAD__) || defined(SLP_TSAN)
#define SLP_HOT_GET(x)    __atomic_load_n(&(x), __ATOMIC_RELAXED)
#define SLP_HOT_ADD(x, v) __atomic_store_n(&(x), (x) + (v), __ATOMIC_RELAXED)
#else
#define SLP_HOT_GET(x)    (x)
#define SLP_HOT_ADD(x, v) ((x) += (v))
#endif
#define SLP_HOT_SET(x, v) __atomic_store_n(&(x), (v), __ATOMIC_RELAXED)
#define SLP_HOT_READ(x)   __atomic_load_n(&(x), __ATOMIC_RELAXED)

/* A counter with one writer: no read-modify-write is needed, and a reader in
 * another thread sees a value that was once true. */
#define SLP_BUMP(x, v) SLP_STORE((x), SLP_LOAD(x) + (v))

_Noreturn void slp_assert_failed(const char *what, const char *file, int line);

/* SLP_CHECK guards what users pass in and is always on; SLP_ASSERT guards our
 * own invariants in debug builds and is type-checked in all. */
#define SLP_CHECK(x)                                                                               \
    (SLP_LIKELY(x) ? (void)0 : slp_assert_failed(#x, __FILE__, __LINE__))
#define SLP_ASSERT(x)                                                                              \
    ((!SLP_DEBUG || SLP_LIKELY(x)) ? (void)0 : slp_assert_failed(#x, __FILE__, __LINE__))

SLP_INLINE size_t slp_align_up(size_t n, size_t to)
{
    return (n + to - 1) & ~(to - 1);
}

/* A value that no other running thread has: the address of the thread's control
 * block. One load, and on x86-64 an operand of the compare itself. */
SLP_INLINE uintptr_t slp_thread_token(void)
{
#if defined(__x86_64__) && defined(__SEG_FS)
    return *(__seg_fs const uintptr_t *)0;
#else
    return (uintptr_t)__builtin_thread_pointer();
#endif
}

#endif
