/* chain.h: a buffer chain: bytes in several places, added and taken without being copied.
 *
 * A chain is used by one thread at a time. Chains may share memory (clone, append_shared, retained
 * chunks) and each then be used by a thread of its own: references are counted atomically, and what
 * is shared is never written again. See api.h for what all pools have in common.
 *
 * Pointers that peek, pullup and read_range hand out are valid until the next call that takes bytes
 * out, puts some in front or pulls up; those that add behind move nothing. A retained chunk is
 * valid until it is released, in any thread.
 *
 * Calls that want n bytes ask the source for what is missing, where the chain has one. Without a
 * source errno is EAGAIN, at the source's end ENODATA, and otherwise what the source has set;
 * nothing is consumed then, but where it is said. Calls that add give ENOMEM, or EOVERFLOW for a
 * chain of more than PTRDIFF_MAX bytes, and change nothing.
 */
#ifndef SLABPOOL_CHAIN_H
#define SLABPOOL_CHAIN_H

#include "api.h"

#include <sys/uio.h>
#include <time.h>

#ifdef __cplusplus
extern "C" {
#endif

struct slabpool_chain;

/* Bytes that lie in one piece. hold is the chain's. */
struct slabpool_chunk {
    const void *data;
    size_t n;
    void *hold;
};

struct slabpool_chain_stats {
    size_t length;     /* bytes */
    size_t slices;     /* pieces they lie in */
    size_t blocks;     /* runs of pieces in one block, and blocks open or in reserve beside them */
    size_t referenced; /* bytes of memory that is the caller's */
    uint64_t copied;   /* bytes, into the chain and by pullup, since create */
    uint64_t pullups;  /* that had to copy */
};

struct slabpool_chain_totals {
    uint64_t blocks;     /* of all chains and retained chunks of the process */
    uint64_t references; /* user memory whose cleanup is still to come */
};

/* ---- life ---- */

/* block_size: bytes taken from the allocator at a time, a power of two from 256 to 65,536 (4, 16,
 * 64 KiB are good ones); 0: 4 KiB. 16 of them are the block's own. */
SLABPOOL_API struct slabpool_chain *slabpool_chain_create(size_t block_size);

/* The same bytes, shared: no copy, whatever the length. NULL: ENOMEM. The source is not cloned. */
SLABPOOL_API struct slabpool_chain *slabpool_chain_clone(const struct slabpool_chain *chain);
SLABPOOL_API void slabpool_chain_destroy(struct slabpool_chain *chain);

/* Empties it; keeps a block to begin with. */
SLABPOOL_API void slabpool_chain_recycle(struct slabpool_chain *chain);

SLABPOOL_API size_t slabpool_chain_length(const struct slabpool_chain *chain);
SLABPOOL_API void slabpool_chain_stats(const struct slabpool_chain *chain,
                                       struct slabpool_chain_stats *stats);
/* Thread-safe. */
SLABPOOL_API void slabpool_chain_totals(struct slabpool_chain_totals *totals);

/* ---- adding; 0, or -1 ---- */

/* Copies; data may lie in the chain itself. */
SLABPOOL_API int slabpool_chain_append(struct slabpool_chain *chain, const void *data, size_t n);
SLABPOOL_API int slabpool_chain_prepend(struct slabpool_chain *chain, const void *data, size_t n);
/* prepend, under the name that readers know. */
SLABPOOL_API int slabpool_chain_unread(struct slabpool_chain *chain, const void *data, size_t n);

/* No copy: data stays the caller's, unchanged, until cleanup(data, n, arg) is called, once, when
 * the last reference goes, by the thread that lets it go; at once for n 0, never on failure.
 * It may use the chain that let it go, but not take from it, nor use one that is being destroyed.
 * cleanup NULL: data outlives everything. */
SLABPOOL_API int slabpool_chain_append_reference(struct slabpool_chain *chain, const void *data,
                                                 size_t n,
                                                 void (*cleanup)(void *data, size_t n, void *arg),
                                                 void *arg);

/* All of `from` moves behind `to`. EINVAL for one and the same chain. */
SLABPOOL_API int slabpool_chain_append_chain(struct slabpool_chain *to,
                                             struct slabpool_chain *from);
/* Bytes offset .. offset + n of `from` are in both from now on. EINVAL: not so many there. */
SLABPOOL_API int slabpool_chain_append_shared(struct slabpool_chain *to,
                                              const struct slabpool_chain *from, size_t offset,
                                              size_t n);
/* A chunk that is valid is in the chain, too, and stays valid as it was. */
SLABPOOL_API int slabpool_chain_append_chunk(struct slabpool_chain *chain,
                                             const struct slabpool_chunk *chunk);

/* Room for n >= 1 bytes behind the end in one or two vectors; their number. Another n, or none,
 * becomes part of the chain by commit, which gives EINVAL for more than reserved, or after recycle
 * or another call that added behind. */
SLABPOOL_API int slabpool_chain_reserve(struct slabpool_chain *chain, size_t n,
                                        struct iovec iov[2]);
SLABPOOL_API int slabpool_chain_commit(struct slabpool_chain *chain, size_t n);

/* ---- taking ---- */

/* Takes n bytes away from the front; -1 with EAGAIN, and none, when there are fewer. Asks no
 * source. */
SLABPOOL_API int slabpool_chain_drain(struct slabpool_chain *chain, size_t n);
/* Keeps the first n bytes; more than there are: all. */
SLABPOOL_API void slabpool_chain_truncate(struct slabpool_chain *chain, size_t n);

/* Up to n bytes go to `to`, or nowhere. As many as there were, if fewer than n because the source
 * failed, blocked or ended; -1 when there were none (0 for n 0). */
SLABPOOL_API ssize_t slabpool_chain_read(struct slabpool_chain *chain, void *to, size_t n);
SLABPOOL_API ssize_t slabpool_chain_skip(struct slabpool_chain *chain, size_t n);

/* Up to n bytes in chunks, where they lie. each may retain, and may use the chain, but not destroy
 * it; when it does not return 0 its chunk was the last. The number of bytes delivered; -1 when
 * there were none (0 for n 0). What was delivered before the source failed stays delivered; the
 * next call says why. */
SLABPOOL_API ssize_t slabpool_chain_read_range(struct slabpool_chain *chain, size_t n,
                                               int (*each)(void *arg,
                                                           const struct slabpool_chunk *chunk),
                                               void *arg);

/* n bytes move to the end of `to`, without a copy. 0; -1, EINVAL for one and the same chain. */
SLABPOOL_API int slabpool_chain_read_n_to(struct slabpool_chain *chain, size_t n,
                                          struct slabpool_chain *to);

/* The next byte, or -1. */
SLABPOOL_API int slabpool_chain_byte(struct slabpool_chain *chain);

/* The next n bytes in one piece, taken out and retained; copied only if they are not. */
SLABPOOL_API int slabpool_chain_read_chunk(struct slabpool_chain *chain, size_t n,
                                           struct slabpool_chunk *chunk);

/* A line, without the LF or CRLF that ends it, with a NUL; the last one of a source may have
 * no end. Its length; -1, EMSGSIZE when it and the NUL do not fit into size bytes. Bytes are
 * looked at anew with each call until the line is there. */
SLABPOOL_API ssize_t slabpool_chain_read_line(struct slabpool_chain *chain, char *line,
                                              size_t size);
/* The same, of up to `most` bytes, as a retained chunk, without NUL. 0; -1. */
SLABPOOL_API int slabpool_chain_read_line_chunk(struct slabpool_chain *chain, size_t most,
                                                struct slabpool_chunk *line);

/* A field of a MIME header (RFC 5322): name and value, both with a NUL, lie in text, blanks around
 * the value left out, a folded line joined by one blank. 1; 0 when the empty line that ends a
 * header was taken; -1: EMSGSIZE when it does not fit into size bytes, EBADMSG when the line is no
 * field (both stay). The line after a field must have begun, or the source have ended. */
SLABPOOL_API int slabpool_chain_read_header(struct slabpool_chain *chain, char *text, size_t size,
                                            char **name, char **value);

/* ---- looking; const calls ask no source ---- */

/* n bytes from offset on as vectors: fills as many as `most` of them; returns how many all n bytes
 * take. -1 with EINVAL where there are not so many bytes. */
SLABPOOL_API int slabpool_chain_peek(const struct slabpool_chain *chain, size_t offset, size_t n,
                                     struct iovec *iov, int most);

/* The first n bytes (SIZE_MAX: all there are) in one piece; copied only if they are not. NULL:
 * also for n 0 of an empty chain, with errno EAGAIN. Not to be written to. */
SLABPOOL_API const void *slabpool_chain_pullup(struct slabpool_chain *chain, size_t n);

/* Copies as many as n bytes from offset on; how many there were. */
SLABPOOL_API size_t slabpool_chain_copy_out(const struct slabpool_chain *chain, size_t offset,
                                            void *to, size_t n);

/* All bytes and a NUL in a block for free(3); *n, if not NULL: without the NUL. */
SLABPOOL_API char *slabpool_chain_to_string(const struct slabpool_chain *chain, size_t *n);

/* Where the first such byte, or such n bytes, begin at or behind offset; -1: nowhere. errno is left
 * alone. */
SLABPOOL_API ssize_t slabpool_chain_find(const struct slabpool_chain *chain, size_t offset,
                                         int byte);
SLABPOOL_API ssize_t slabpool_chain_search(const struct slabpool_chain *chain, size_t offset,
                                           const void *what, size_t n);

/* As memcmp(3); a beginning of another is less. */
SLABPOOL_API int slabpool_chain_compare(const struct slabpool_chain *a,
                                        const struct slabpool_chain *b);
SLABPOOL_API bool slabpool_chain_equal(const struct slabpool_chain *a,
                                       const struct slabpool_chain *b);

/* ---- descriptors and sources ---- */

/* Reads up to `most` bytes (0: a block) and adds them, with one readv(2); returns as read(2). */
SLABPOOL_API ssize_t slabpool_chain_read_fd(struct slabpool_chain *chain, int fd, size_t most);

/* Writes up to `most` bytes (SIZE_MAX: all) from the front, with writev(2) of up to 128 vectors,
 * and takes out what was written; calls go on until one falls short. Returns as write(2); 0 for an
 * empty chain. */
SLABPOOL_API ssize_t slabpool_chain_write_fd(struct slabpool_chain *chain, int fd, size_t most);

/* fill adds some bytes to the chain, best n of them, and returns how many; 0: no more come; -1 with
 * errno. NULL: no source. */
SLABPOOL_API void slabpool_chain_set_source(struct slabpool_chain *chain,
                                            ssize_t (*fill)(void *arg,
                                                            struct slabpool_chain *chain,
                                                            size_t n),
                                            void *arg);
/* The source is read(2) of a descriptor, which stays the caller's. */
SLABPOOL_API void slabpool_chain_set_fd(struct slabpool_chain *chain, int fd);

/* The source is asked until the chain has n bytes. 0; -1, what came meanwhile stays. EIO: the
 * source claims bytes that it did not add. */
SLABPOOL_API int slabpool_chain_fill(struct slabpool_chain *chain, size_t n);

/* ---- chunks ---- */

/* The chunk and copies of it stay valid until as many releases. Any thread. */
SLABPOOL_API void slabpool_chunk_retain(const struct slabpool_chunk *chunk);
/* *chunk is empty afterwards; releasing an empty one does nothing. A copy that is used after the
 * last release is misuse, caught (api.h) unless its memory serves again. */
SLABPOOL_API void slabpool_chunk_release(struct slabpool_chunk *chunk);

/* ---- numbers ---- */

/* An unsigned number of 1 to 8 bytes, big-endian or little-endian. 0; -1, EINVAL. */
SLABPOOL_API int slabpool_chain_get_uint(struct slabpool_chain *chain, unsigned bytes, bool big,
                                         uint64_t *value);
SLABPOOL_API int slabpool_chain_put_uint(struct slabpool_chain *chain, unsigned bytes, bool big,
                                         uint64_t value);

#define SLABPOOL_CHAIN_NUMBER(order, bits, big)                                                    \
    static inline int slabpool_chain_get_##order##bits(struct slabpool_chain *chain,               \
                                                       uint##bits##_t *value)                      \
    {                                                                                              \
        uint64_t wide;                                                                             \
        int bad = slabpool_chain_get_uint(chain, bits / 8, big, &wide);                            \
        if (bad == 0)                                                                              \
            *value = (uint##bits##_t)wide;                                                         \
        return bad;                                                                                \
    }                                                                                              \
    static inline int slabpool_chain_put_##order##bits(struct slabpool_chain *chain,               \
                                                       uint##bits##_t value)                       \
    {                                                                                              \
        return slabpool_chain_put_uint(chain, bits / 8, big, value);                               \
    }
SLABPOOL_CHAIN_NUMBER(be, 16, true)
SLABPOOL_CHAIN_NUMBER(be, 32, true)
SLABPOOL_CHAIN_NUMBER(be, 64, true)
SLABPOOL_CHAIN_NUMBER(le, 16, false)
SLABPOOL_CHAIN_NUMBER(le, 32, false)
SLABPOOL_CHAIN_NUMBER(le, 64, false)
#undef SLABPOOL_CHAIN_NUMBER

/* LEB128, as in DWARF and WebAssembly. get: -1 with EOVERFLOW, and nothing consumed, for what does
 * not fit into 64 bits and ten bytes. */
SLABPOOL_API int slabpool_chain_get_uleb(struct slabpool_chain *chain, uint64_t *value);
SLABPOOL_API int slabpool_chain_get_sleb(struct slabpool_chain *chain, int64_t *value);
SLABPOOL_API int slabpool_chain_put_uleb(struct slabpool_chain *chain, uint64_t value);
SLABPOOL_API int slabpool_chain_put_sleb(struct slabpool_chain *chain, int64_t value);

/* ---- a feed: bytes from some threads' chains to those of others, in order, without a copy ---- */

struct slabpool_feed;

struct slabpool_feed_stats {
    size_t length, limit;  /* bytes in it now, and at most */
    uint64_t puts, gets;   /* that moved something */
    uint64_t full, waits;  /* times that a put found no room, a put or get slept */
};

/* limit: bytes, at least 1; one put of more than that goes into an empty feed. Thread-safe. */
SLABPOOL_API struct slabpool_feed *slabpool_feed_create(size_t limit);
/* No thread may be inside. What is left in it goes. */
SLABPOOL_API void slabpool_feed_destroy(struct slabpool_feed *feed);

/* All of the chain moves into the feed. 0; -1, and the chain is as it was: EAGAIN when there is no
 * room, EPIPE when the feed is closed, ENOMEM. */
SLABPOOL_API int slabpool_feed_put(struct slabpool_feed *feed, struct slabpool_chain *chain);
/* Waits until deadline (CLOCK_MONOTONIC; NULL: for ever), then ETIMEDOUT. */
SLABPOOL_API int slabpool_feed_put_until(struct slabpool_feed *feed, struct slabpool_chain *chain,
                                         const struct timespec *deadline);

/* All that the feed has moves behind the chain. How many bytes; 0 when the feed is closed and
 * empty; -1: EAGAIN when it is empty, ENOMEM. */
SLABPOOL_API ssize_t slabpool_feed_get(struct slabpool_feed *feed, struct slabpool_chain *chain);
SLABPOOL_API ssize_t slabpool_feed_get_until(struct slabpool_feed *feed,
                                             struct slabpool_chain *chain,
                                             const struct timespec *deadline);

/* No put succeeds any more; who waits is woken. */
SLABPOOL_API void slabpool_feed_close(struct slabpool_feed *feed);
SLABPOOL_API void slabpool_feed_stats(struct slabpool_feed *feed,
                                      struct slabpool_feed_stats *stats);

/* The feed is the chain's source. Each wait is at most so many milliseconds (-1: for ever; 0:
 * EAGAIN when it is empty), then ETIMEDOUT. */
SLABPOOL_API void slabpool_chain_set_feed(struct slabpool_chain *chain,
                                          struct slabpool_feed *feed, int milliseconds);

#ifdef __cplusplus
}
#endif

#endif
