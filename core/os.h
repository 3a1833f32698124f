/* os.h: all contact with the kernel.
 *
 * Purpose     The only system calls of core. They are made directly, not through
 *             the C library, so that another preload's hook of mmap cannot call
 *             back into the allocator, and so that errno is never touched.
 * Invariants  Sizes and addresses are multiples of slp_os_page() unless said.
 * Ownership   What slp_os_map and slp_os_reserve return is the caller's.
 * errno, fork, signals   errno untouched; no state but the page size, what the kernel was
 *             found to refuse, and what it would not unmap; all async-signal-safe.
 */
#ifndef SLP_CORE_OS_H
#define SLP_CORE_OS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Bytes of a page, from the auxiliary vector. */
size_t slp_os_page(void);

/* Zeroed private memory, read and write, near `hint` (NULL: anywhere). NULL on failure. */
void *slp_os_map(void *hint, size_t bytes);

/* Address space without memory or access. NULL on failure. */
void *slp_os_reserve(void *hint, size_t bytes);

/* Either of these at a multiple of align (a power of two, of pages), by mapping more and trimming
 * it. NULL on failure. */
void *slp_os_aligned(void *(*from)(void *hint, size_t bytes), size_t bytes, size_t align);

/* Makes reserved space readable and writable. 0, or -1. */
int slp_os_commit(void *at, size_t bytes);

/* Takes access away, keeps the content; slp_os_forget loses it too and gives the memory back. 0, or
 * -1. */
int slp_os_protect(void *at, size_t bytes);
int slp_os_forget(void *at, size_t bytes);

/* Gives memory back, keeps the address space; it reads as zero afterwards.
 * 0, or -1 when the kernel refused and the content stays. */
int slp_os_purge(void *at, size_t bytes);

/* The kernel refuses a hole that would be one mapping too many. The range loses its memory then, is
 * remembered, and tried again after other ranges went; slp_os_unmap_again tries `most` of these,
 * and says how many bytes went. slp_os_unmap_try: false when the caller has the range still. */
void slp_os_unmap(void *at, size_t bytes);
size_t slp_os_unmap_again(uint32_t most);
bool slp_os_unmap_try(void *at, size_t bytes);

/* Grows or shrinks a range where it lies. 0; 1 when it does not grow there but can be moved; -1
 * when the kernel refuses that too, mostly as several mappings make up the range (because advice or
 * protection differs, or because they lie side by side by chance). Kernels from 6.17 on would move
 * these one by one, and leave a part of them behind when one of them fails. */
int slp_os_resize(void *at, size_t from, size_t to);

/* Moves the pages of a range that is one mapping to `target`, a mapping of `to` > from bytes. 0; or
 * -1, and then the range is as it was, and *left says whether the target is the caller's still. (It
 * is not when another thread could have got its addresses: they may be lost.) */
int slp_os_move(void *at, size_t from, void *target, size_t to, bool *left);

/* Advice: transparent huge pages. Fails soft. */
void slp_os_huge(void *at, size_t bytes);

/* Names a range for /proc/PID/maps where the kernel can. */
void slp_os_name(void *at, size_t bytes, const char *name);

/* Milliseconds of a clock that only moves on; coarse (4 ms), cheap. */
int64_t slp_os_now(void);

/* Lets others run for a moment. */
void slp_os_yield(void);

int slp_os_pid(void);
int slp_os_tid(void);

/* Writes all bytes to the descriptor, as far as it takes them. */
void slp_os_write(int fd, const char *text, size_t bytes);

/* Copies `bytes` from `from`, which may be unmapped, though not by another thread meanwhile. True
 * when all could be read. */
bool slp_os_peek(void *to, const void *from, size_t bytes);

/* Sleeps while *word == value; wakes one sleeper. */
void slp_os_futex_wait(_Atomic(uint32_t) *word, uint32_t value);
struct timespec;
/* Not beyond an absolute time of CLOCK_MONOTONIC (NULL: for ever): false when that has come, or is
 * no time since its start. */
bool slp_os_futex_wait_until(_Atomic(uint32_t) *word, uint32_t value, const struct timespec *until);
void slp_os_futex_wake(_Atomic(uint32_t) *word);

/* Ends the process as abort(3) does, with no handler of ours in between. */
_Noreturn void slp_os_abort(void);

#endif
