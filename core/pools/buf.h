/* buf.h: growing buffers, for what writes into them.
 *
 * Purpose     The struct, and the one test of a write: is there room?
 * Invariants  position <= length <= capacity <= PTRDIFF_MAX. data == home: the memory is not the
 *             buffer's own (none, the caller's, an item), and grows by leaving it. Else it is a
 *             block of the allocator's, or of levels.
 * Ownership   One thread at a time; lender: the pool it belongs to. An item is held until the
 *             buffer is destroyed or given back, also while the content lies elsewhere.
 * errno, fork, signals   errno as the public header has it. As the allocator in fork; not for
 *             signal handlers.
 */
#ifndef SLP_POOLS_BUF_H
#define SLP_POOLS_BUF_H

#include "core/base.h"
#include "core/slabpool/buf.h"

#define SLP_BUF_SEEN 16 /* returns between two visits to the lender's counts; divides 42,000 */

struct slabpool_buf {
    char *data;
    size_t length, capacity, position;
    char *home;
    size_t home_size;
    size_t first; /* bytes of the first memory that is not home */
    struct slabpool_fixed *items;
    struct slabpool_levels *levels;
    struct slabpool_bufs *lender;
    uint64_t grown, spilled; /* since it was lent */
    size_t longest; /* length it had before it was cut */
    bool fixed;
    /* bufs.c: is it lent? Lengths that came back and are not yet counted there; the pool's others. */
    bool out;
    uint8_t seen, sizes[SLP_BUF_SEEN];
    struct slabpool_buf *prev, *next;
};

/* Makes room for n more bytes. 0, or -1 with errno. */
int slp_buf_grow(struct slabpool_buf *buf, size_t n);

/* Where n more bytes go, or NULL with errno. */
SLP_INLINE char *slp_buf_room(struct slabpool_buf *buf, size_t n)
{
    if (SLP_UNLIKELY(n > buf->capacity - buf->length) && slp_buf_grow(buf, n) != 0)
        return NULL;
    return buf->data + buf->length;
}

/* Memory that is not home goes. */
void slp_buf_drop(struct slabpool_buf *buf);

/* Gives buf an item, if it lives on items. 0, or -1 with errno; slp_buf_leave gives that back. */
int slp_buf_enter(struct slabpool_buf *buf);
void slp_buf_leave(struct slabpool_buf *buf);

#endif
