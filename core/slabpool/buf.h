/* buf.h: growing buffers, and pools of them. See slabpool.h.
 *
 * A buffer is bytes 0 to length at contiguous addresses, and a read position among them. A call
 * that cannot do the whole does nothing and says so: nothing is ever cut. Only read_all and
 * read_from keep what arrived before an error.
 *
 * Not thread-safe: one thread at a time uses a buffer. A pool of buffers (slabpool_bufs) is
 * thread-safe, but for destroy. Addresses into a buffer hold until it grows, is reset, given back
 * or destroyed.
 *
 * errno of all that writes: ENOSPC from a fixed buffer that is full, ENOMEM, and EOVERFLOW past
 * PTRDIFF_MAX bytes.
 */
#ifndef SLABPOOL_BUF_H
#define SLABPOOL_BUF_H

#include "api.h"
#include "fixed.h"
#include "levels.h"

#include <stdarg.h>

#ifdef __cplusplus
extern "C" {
#endif

struct slabpool_buf;

#define SLABPOOL_BUF_FIRST 512 /* bytes that a buffer begins with when nothing else is said */

/* Memory from the allocator: `first` bytes (0: SLABPOOL_BUF_FIRST) with the first byte written,
 * doubled when full, where large by mremap(2), without a copy. */
SLABPOOL_API struct slabpool_buf *slabpool_buf_create(size_t first);

/* The caller's n bytes at mem, which must outlive it; never more: ENOSPC. */
SLABPOOL_API struct slabpool_buf *slabpool_buf_create_fixed(void *mem, size_t n);

/* An item of the pool, which must outlive it. When that is full the content moves to memory of the
 * allocator, and reset brings it back to the item. NULL with errno as slabpool_fixed_get. */
SLABPOOL_API struct slabpool_buf *slabpool_buf_create_item(struct slabpool_fixed *items);

/* Memory from the level set, which must outlive it. */
SLABPOOL_API struct slabpool_buf *slabpool_buf_create_levels(struct slabpool_levels *levels,
                                                             size_t first);

/* Not for a buffer of a pool of buffers: misuse (api.h). */
SLABPOOL_API void slabpool_buf_destroy(struct slabpool_buf *buf);

/* ---- writing: at the end. 0, or -1 with errno. ---- */

SLABPOOL_API int slabpool_buf_append(struct slabpool_buf *buf, const void *data, size_t n);
SLABPOOL_API int slabpool_buf_append_string(struct slabpool_buf *buf, const char *string);
SLABPOOL_API int slabpool_buf_append_byte(struct slabpool_buf *buf, unsigned char byte);

/* As printf(3), without the NUL. */
SLABPOOL_API int slabpool_buf_printf(struct slabpool_buf *buf, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
SLABPOOL_API int slabpool_buf_vprintf(struct slabpool_buf *buf, const char *format, va_list list)
    __attribute__((format(printf, 2, 0)));

/* Room for n more bytes: the address where they go, or NULL with errno. commit says how many of
 * them were written; EINVAL for more than there is room. */
SLABPOOL_API void *slabpool_buf_reserve(struct slabpool_buf *buf, size_t n);
SLABPOOL_API int slabpool_buf_commit(struct slabpool_buf *buf, size_t n);

/* Makes it n bytes long: cut, or filled up with zeroes. A read position past that is at the end. */
SLABPOOL_API int slabpool_buf_resize(struct slabpool_buf *buf, size_t n);

/* Writes n bytes over what is at offset, and beyond the end; EINVAL when offset is. */
SLABPOOL_API int slabpool_buf_write_at(struct slabpool_buf *buf, size_t offset, const void *data,
                                       size_t n);

/* Takes the last byte away if it is `byte`: was it? */
SLABPOOL_API bool slabpool_buf_trim_last_if(struct slabpool_buf *buf, unsigned char byte);

/* The low `width` bytes (1 to 8, else EINVAL) of value, big endian or little. */
SLABPOOL_API int slabpool_buf_put_int(struct slabpool_buf *buf, uint64_t value, unsigned width,
                                      bool big);

/* Empty again, position 0; keeps its memory, but for what an item has spilled to. */
SLABPOOL_API void slabpool_buf_reset(struct slabpool_buf *buf);

/* Reads until the end of fd, or until `limit` bytes more are in the buffer. Bytes read; -1 with
 * errno as read(2) (EAGAIN: call again later; EINTR is tried again) or as all that writes, what was
 * read before it stays. A fixed buffer that is full is ENOSPC before the next read, so that nothing
 * is lost: it sees the end only with a byte to spare. */
SLABPOOL_API ssize_t slabpool_buf_read_all(struct slabpool_buf *buf, int fd, size_t limit);

/* The same from a function that reads as read(2) does: bytes, 0 at the end, or -1 with errno. It
 * must not use the buffer. */
SLABPOOL_API ssize_t slabpool_buf_read_from(struct slabpool_buf *buf,
                                            ssize_t (*read)(void *arg, void *to, size_t n),
                                            void *arg, size_t limit);

/* ---- reading ---- */

SLABPOOL_API size_t slabpool_buf_length(const struct slabpool_buf *buf);
SLABPOOL_API size_t slabpool_buf_capacity(const struct slabpool_buf *buf);

/* The content; NULL when there never was any. Not NUL-terminated. */
SLABPOOL_API void *slabpool_buf_data(const struct slabpool_buf *buf);

/* The read position; seek sets it, EINVAL past the end. */
SLABPOOL_API size_t slabpool_buf_position(const struct slabpool_buf *buf);
SLABPOOL_API int slabpool_buf_seek(struct slabpool_buf *buf, size_t position);

/* Up to n bytes from the position on; how many. */
SLABPOOL_API size_t slabpool_buf_read(struct slabpool_buf *buf, void *to, size_t n);

/* An integer of `width` bytes from the position on. 0; -1 with errno EINVAL for another width than
 * 1 to 8, or ENODATA when there are fewer bytes, and the position as it was. */
SLABPOOL_API int slabpool_buf_get_int(struct slabpool_buf *buf, uint64_t *value, unsigned width,
                                      bool big);

/* A fixed buffer without room; a buffer of which everything is read. */
SLABPOOL_API bool slabpool_buf_is_full(const struct slabpool_buf *buf);
SLABPOOL_API bool slabpool_buf_is_drained(const struct slabpool_buf *buf);

/* The content as a block for free(), its bytes in *n (unless NULL); the buffer is empty then. What
 * is no block of the allocator's (fixed, item, levels) is copied into one. NULL with errno ENOMEM,
 * and the buffer as it was. */
SLABPOOL_API void *slabpool_buf_detach(struct slabpool_buf *buf, size_t *n);

/* Since it was created, or lent by its pool. */
struct slabpool_buf_stats {
    size_t length, position, capacity;
    uint64_t grown;   /* times that memory was added */
    uint64_t spilled; /* ... by leaving an item of a fixed pool */
};
SLABPOOL_API void slabpool_buf_stats(const struct slabpool_buf *buf,
                                     struct slabpool_buf_stats *stats);

#define SLABPOOL_BUF_INT(bits)                                                                     \
    static inline int slabpool_buf_put_be##bits(struct slabpool_buf *buf, uint##bits##_t value)    \
    {                                                                                              \
        return slabpool_buf_put_int(buf, value, bits / 8, true);                                   \
    }                                                                                              \
    static inline int slabpool_buf_put_le##bits(struct slabpool_buf *buf, uint##bits##_t value)    \
    {                                                                                              \
        return slabpool_buf_put_int(buf, value, bits / 8, false);                                  \
    }                                                                                              \
    static inline int slabpool_buf_get_be##bits(struct slabpool_buf *buf, uint##bits##_t *value)   \
    {                                                                                              \
        uint64_t whole = 0;                                                                        \
        int ret = slabpool_buf_get_int(buf, &whole, bits / 8, true);                               \
        return ret == 0 ? (*value = (uint##bits##_t)whole, 0) : ret;                               \
    }                                                                                              \
    static inline int slabpool_buf_get_le##bits(struct slabpool_buf *buf, uint##bits##_t *value)   \
    {                                                                                              \
        uint64_t whole = 0;                                                                        \
        int ret = slabpool_buf_get_int(buf, &whole, bits / 8, false);                              \
        return ret == 0 ? (*value = (uint##bits##_t)whole, 0) : ret;                               \
    }
SLABPOOL_BUF_INT(16)
SLABPOOL_BUF_INT(32)
SLABPOOL_BUF_INT(64)
#undef SLABPOOL_BUF_INT

/* ---- pools of buffers ----
 *
 * A pool lends buffers that keep their memory while they are not out. Each 42,000 returns it looks
 * at the lengths that came back: new memory begins with the size most of them fit into, and what
 * is larger than 95 of 100 needed is not kept. Each thread has some at hand, so that get and put
 * take no lock and no memory in the steady state.
 */

struct slabpool_bufs;

#define SLABPOOL_BUFS_RECALIBRATE 42000

/* first: as for slabpool_buf_create, until the first recalibration. */
SLABPOOL_API struct slabpool_bufs *slabpool_bufs_create(size_t first);

/* The buffers' memory is items of the pool, which must outlive it: taken at get, put back at put,
 * with a spill in between where one is too small (slabpool_buf_create_item). */
SLABPOOL_API struct slabpool_bufs *slabpool_bufs_create_items(struct slabpool_fixed *items);

/* Gives back everything, buffers that are out too. How many these were; 0 for NULL. */
SLABPOOL_API size_t slabpool_bufs_destroy(struct slabpool_bufs *bufs);

/* An empty buffer, the caller's until put. NULL with errno ENOMEM, or as slabpool_fixed_get. */
SLABPOOL_API struct slabpool_buf *slabpool_bufs_get(struct slabpool_bufs *bufs);

/* NULL is none. 0; -1 with errno EINVAL for misuse (api.h): put twice, or another pool's. */
SLABPOOL_API int slabpool_bufs_put(struct slabpool_bufs *bufs, struct slabpool_buf *buf);

/* Gives the memory of buffers that are not out back to the allocator, but for those that other
 * threads have at hand. */
SLABPOOL_API void slabpool_bufs_shrink(struct slabpool_bufs *bufs);

struct slabpool_bufs_stats {
    uint64_t gets, puts;
    size_t outstanding;
    uint64_t dropped;  /* returns whose memory was too large to be kept */
    uint64_t spilled;  /* times that a buffer which came back had left its item */
    uint64_t recalibrations;
    size_t first, most; /* bytes new memory begins with; largest that is kept (0: any) */
};
SLABPOOL_API void slabpool_bufs_stats(struct slabpool_bufs *bufs,
                                      struct slabpool_bufs_stats *stats);

/* The same; `dropped` and `spilled` start at 0 again: none is lost or told twice. */
SLABPOOL_API void slabpool_bufs_stats_reset(struct slabpool_bufs *bufs,
                                            struct slabpool_bufs_stats *stats);

#ifdef __cplusplus
}
#endif

#endif
