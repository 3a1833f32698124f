#include "core/pools/buf.h"

#include "core/alloc.h"
#include "core/error.h"
#include "core/pools/shared.h"

#include <errno.h>
#include <string.h>

static int fail(int error)
{
    errno = error;
    return -1;
}

/* ---- memory ---- */

void slp_buf_drop(struct slabpool_buf *buf)
{
    if (buf->data != buf->home) {
        if (buf->levels != NULL)
            (void)slabpool_levels_free(buf->levels, buf->data);
        else
            slp_pools_free(buf->data);
    }
    buf->data = buf->home;
    buf->capacity = buf->home_size;
}

int slp_buf_grow(struct slabpool_buf *buf, size_t n)
{
    if (n > SLP_REQUEST_MAX - buf->length)
        return fail(EOVERFLOW);
    if (buf->fixed)
        return fail(ENOSPC);
    size_t to = buf->capacity * 2;
    if (to < buf->first)
        to = buf->first;
    if (to < buf->length + n || to > SLP_REQUEST_MAX)
        to = buf->length + n;
    char *p;
    if (buf->levels == NULL && buf->data != buf->home) {
        p = slp_alloc_resize(buf->data, to);
        if (p == NULL)
            return -1;
    } else {
        p = buf->levels != NULL ? slabpool_levels_alloc(buf->levels, to) : slp_pools_alloc(to);
        if (p == NULL)
            return -1;
        if (buf->levels != NULL)
            to = slabpool_levels_usable(buf->levels, p);
        if (buf->length != 0)
            memcpy(p, buf->data, buf->length);
        if (buf->items != NULL)
            buf->spilled++;
        slp_buf_drop(buf);
    }
    buf->data = p;
    buf->capacity = to;
    buf->grown++;
    return 0;
}

int slp_buf_enter(struct slabpool_buf *buf)
{
    if (buf->items == NULL)
        return 0;
    buf->home = slabpool_fixed_get(buf->items);
    if (buf->home == NULL)
        return -1;
    buf->data = buf->home;
    buf->capacity = buf->home_size = slabpool_fixed_size(buf->items);
    return 0;
}

void slp_buf_leave(struct slabpool_buf *buf)
{
    slp_buf_drop(buf);
    if (buf->items == NULL)
        return;
    (void)slabpool_fixed_put(buf->items, buf->home);
    buf->data = buf->home = NULL;
    buf->capacity = buf->home_size = 0;
}

static struct slabpool_buf *create(size_t first)
{
    if (first > SLP_REQUEST_MAX) {
        errno = EOVERFLOW;
        return NULL;
    }
    struct slabpool_buf *buf = slp_alloc_zeroed(sizeof *buf);
    if (buf != NULL)
        buf->first = first != 0 ? first : SLABPOOL_BUF_FIRST;
    return buf;
}

struct slabpool_buf *slabpool_buf_create(size_t first)
{
    return create(first);
}

struct slabpool_buf *slabpool_buf_create_fixed(void *mem, size_t n)
{
    if (mem == NULL || n == 0) {
        errno = EINVAL;
        return NULL;
    }
    struct slabpool_buf *buf = create(n);
    if (buf != NULL) {
        buf->fixed = true;
        buf->data = buf->home = mem;
        buf->capacity = buf->home_size = n;
    }
    return buf;
}

struct slabpool_buf *slabpool_buf_create_item(struct slabpool_fixed *items)
{
    struct slabpool_buf *buf = create(0);
    if (buf != NULL) {
        buf->items = items;
        if (slp_buf_enter(buf) != 0) {
            slp_pools_free(buf);
            return NULL;
        }
    }
    return buf;
}

struct slabpool_buf *slabpool_buf_create_levels(struct slabpool_levels *levels, size_t first)
{
    struct slabpool_buf *buf = create(first);
    if (buf != NULL)
        buf->levels = levels;
    return buf;
}

void slabpool_buf_destroy(struct slabpool_buf *buf)
{
    if (buf == NULL)
        return;
    if (buf->lender != NULL) {
        slp_error_pool("slabpool_buf_destroy", "buffer of a pool", buf);
        return;
    }
    slp_buf_leave(buf);
    slp_pools_free(buf);
}

void *slabpool_buf_detach(struct slabpool_buf *buf, size_t *n)
{
    char *p = buf->data;
    if (p == buf->home || buf->levels != NULL) {
        p = slp_pools_alloc(buf->length);
        if (p == NULL)
            return NULL;
        if (buf->length != 0)
            memcpy(p, buf->data, buf->length);
    } else {
        buf->data = buf->home;
        buf->capacity = buf->home_size;
    }
    if (n != NULL)
        *n = buf->length;
    slabpool_buf_reset(buf);
    return p;
}

/* ---- writing ---- */

/* Makes room for n more bytes. Where data is then, which may be the buffer's own content; NULL with
 * errno. */
SLP_COLD static const void *grow_for(struct slabpool_buf *buf, const void *data, size_t n)
{
    size_t inside = (size_t)((uintptr_t)data - (uintptr_t)buf->data);
    bool own = inside < buf->length;
    if (slp_buf_grow(buf, n) != 0)
        return NULL;
    return own ? buf->data + inside : data;
}

int slabpool_buf_append(struct slabpool_buf *buf, const void *data, size_t n)
{
    if (SLP_UNLIKELY(n > buf->capacity - buf->length)) {
        data = grow_for(buf, data, n);
        if (data == NULL)
            return -1;
    }
    if (n != 0) { /* else there may be no memory yet, and no data */
        memcpy(buf->data + buf->length, data, n);
        buf->length += n;
    }
    return 0;
}

int slabpool_buf_append_string(struct slabpool_buf *buf, const char *string)
{
    return slabpool_buf_append(buf, string, strlen(string));
}

int slabpool_buf_append_byte(struct slabpool_buf *buf, unsigned char byte)
{
    char *to = slp_buf_room(buf, 1);
    if (SLP_UNLIKELY(to == NULL))
        return -1;
    *to = (char)byte;
    buf->length++;
    return 0;
}

void *slabpool_buf_reserve(struct slabpool_buf *buf, size_t n)
{
    return slp_buf_room(buf, n + (n == 0)); /* so that NULL is always an error */
}

int slabpool_buf_commit(struct slabpool_buf *buf, size_t n)
{
    if (n > buf->capacity - buf->length)
        return fail(EINVAL);
    buf->length += n;
    return 0;
}

static void note(struct slabpool_buf *buf)
{
    if (buf->longest < buf->length)
        buf->longest = buf->length;
}

int slabpool_buf_resize(struct slabpool_buf *buf, size_t n)
{
    if (n > buf->length) {
        char *to = slp_buf_room(buf, n - buf->length);
        if (to == NULL)
            return -1;
        memset(to, 0, n - buf->length);
    }
    note(buf);
    buf->length = n;
    if (buf->position > n)
        buf->position = n;
    return 0;
}

int slabpool_buf_write_at(struct slabpool_buf *buf, size_t offset, const void *data, size_t n)
{
    if (offset > buf->length)
        return fail(EINVAL);
    if (n > SLP_REQUEST_MAX - offset)
        return fail(EOVERFLOW);
    if (n > buf->capacity - offset) {
        data = grow_for(buf, data, n - (buf->length - offset));
        if (data == NULL)
            return -1;
    }
    if (n != 0)
        memmove(buf->data + offset, data, n);
    if (buf->length < offset + n)
        buf->length = offset + n;
    return 0;
}

bool slabpool_buf_trim_last_if(struct slabpool_buf *buf, unsigned char byte)
{
    if (buf->length == 0 || buf->data[buf->length - 1] != (char)byte)
        return false;
    return slabpool_buf_resize(buf, buf->length - 1) == 0;
}

void slabpool_buf_reset(struct slabpool_buf *buf)
{
    (void)slabpool_buf_resize(buf, 0);
    if (buf->home != NULL)
        slp_buf_drop(buf);
}

/* ---- reading ---- */

size_t slabpool_buf_length(const struct slabpool_buf *buf)
{
    return buf->length;
}

size_t slabpool_buf_capacity(const struct slabpool_buf *buf)
{
    return buf->capacity;
}

void *slabpool_buf_data(const struct slabpool_buf *buf)
{
    return buf->data;
}

size_t slabpool_buf_position(const struct slabpool_buf *buf)
{
    return buf->position;
}

int slabpool_buf_seek(struct slabpool_buf *buf, size_t position)
{
    if (position > buf->length)
        return fail(EINVAL);
    buf->position = position;
    return 0;
}

size_t slabpool_buf_read(struct slabpool_buf *buf, void *to, size_t n)
{
    size_t left = buf->length - buf->position;
    if (n > left)
        n = left;
    if (n != 0)
        memcpy(to, buf->data + buf->position, n);
    buf->position += n;
    return n;
}

bool slabpool_buf_is_full(const struct slabpool_buf *buf)
{
    return buf->fixed && buf->length == buf->capacity;
}

bool slabpool_buf_is_drained(const struct slabpool_buf *buf)
{
    return buf->position == buf->length;
}

void slabpool_buf_stats(const struct slabpool_buf *buf, struct slabpool_buf_stats *stats)
{
    *stats = (struct slabpool_buf_stats){
        buf->length, buf->position, buf->capacity, buf->grown, buf->spilled,
    };
}
