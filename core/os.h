/* os.h: all contact with the kernel.
 *
 * Purpose     The only system calls of core. They are made directly, not through
 *             the C library, so that another preload's hook of mmap cannot call
 *             back into the allocator, and so that errno is never touched.
 * Invariants  Sizes and addresses are multiples of slp_os_page() unless said.
 * Ownership   What slp_os_map and slp_os_reserve return is the caller's.
 * errno, fork, signals   errno untouched; no state but the page size and what the
 *             kernel was found to refuse; all async-signal-safe.
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

/* Gives memory back, keeps the address space; it reads as zero afterwards.
 * 0, or -1 when the kernel refused and the content stays. */
int slp_os_purge(void *at, size_t bytes);

/* Takes all access away; the memory stays. 0, or -1. */
int slp_os_protect(void *at, size_t bytes);

void slp_os_unmap(void *at, size_t bytes);

/* Does the kernel move a range that several mappings make up? Since 6.17, at its old size. */
bool slp_os_moves_many(void);

/* Grows or shrinks a range where it lies. 0; 1 when it does not grow there but can be moved; -1
 * when the kernel refuses that too: before 6.17, where several mappings make up the range (because
 * advice or protection differs, or because they lie side by side by chance). */
int slp_os_resize(void *at, size_t from, size_t to);

/* Moves the pages of a range to `target`, a mapping of `to` >= from bytes. 0; or -1, and then the
 * target may be gone: kernels before 6.17 unmap it before they look at the source. */
int slp_os_move(void *at, size_t from, void *target, size_t to);

/* Advice: transparent huge pages. Fails soft. */
void slp_os_huge(void *at, size_t bytes);

/* Names a range for /proc/PID/maps where the kernel can. */
void slp_os_name(void *at, size_t bytes, const char *name);

/* Milliseconds of a clock that only moves on; coarse (4 ms), cheap. */
int64_t slp_os_now(void);

/* Nanoseconds-free yield of the processor. */
void slp_os_yield(void);

int slp_os_pid(void);
int slp_os_tid(void);

/* Writes all bytes to the descriptor, as far as it takes them. */
void slp_os_write(int fd, const char *text, size_t bytes);

/* A file to be read, close-on-exec: its descriptor, or negative; bytes read, 0 at the end. */
int slp_os_open(const char *path);
long slp_os_read(int fd, char *to, size_t bytes);
void slp_os_close(int fd);

/* Copies up to `bytes` from `from`, which may be unmapped. True when all were read. */
bool slp_os_peek(void *to, const void *from, size_t bytes);

/* Sleeps while *word == value; wakes one sleeper. */
void slp_os_futex_wait(_Atomic(uint32_t) *word, uint32_t value);
void slp_os_futex_wake(_Atomic(uint32_t) *word);

/* Ends the process as abort(3) does, with no handler of ours in between. */
_Noreturn void slp_os_abort(void);

#endif
