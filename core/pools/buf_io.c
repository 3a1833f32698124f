#include "core/pools/buf.h"

#include "core/pools/shared.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* ---- from descriptors and functions ---- */

static ssize_t read_fd(void *fd, void *to, size_t n)
{
    return read((int)(intptr_t)fd, to, n);
}

ssize_t slabpool_buf_read_from(struct slabpool_buf *buf,
                               ssize_t (*more)(void *arg, void *to, size_t n), void *arg,
                               size_t limit)
{
    size_t got = 0;
    while (got < limit) {
        char *to = slp_buf_room(buf, 1);
        if (to == NULL)
            return -1;
        size_t n = buf->capacity - buf->length;
        if (n > limit - got)
            n = limit - got;
        ssize_t r = more(arg, to, n);
        if (r == 0)
            break;
        if (r < 0 && errno == EINTR)
            continue;
        if (r < 0)
            return -1;
        if ((size_t)r > n) {
            errno = EINVAL; /* it wrote who knows where */
            return -1;
        }
        buf->length += (size_t)r;
        got += (size_t)r;
    }
    return (ssize_t)got;
}

ssize_t slabpool_buf_read_all(struct slabpool_buf *buf, int fd, size_t limit)
{
    return slabpool_buf_read_from(buf, read_fd, (void *)(intptr_t)fd, limit);
}

/* ---- formatted ---- */

/* Once into the room there is; when that is too little, for the NUL too, by way of a block: so a
 * fixed buffer can be filled to its last byte, and the arguments may be the buffer's content. */
int slabpool_buf_vprintf(struct slabpool_buf *buf, const char *format, va_list list)
{
    size_t room = buf->capacity - buf->length;
    va_list again;
    va_copy(again, list);
    int n = vsnprintf(room != 0 ? buf->data + buf->length : NULL, room, format, list);
    if (n >= 0 && (size_t)n < room) {
        buf->length += (size_t)n;
        n = 0;
    } else if (n >= 0) {
        size_t bytes = (size_t)n + 1;
        char *text = slp_pools_alloc(bytes);
        n = -1;
        if (text != NULL) {
            if (vsnprintf(text, bytes, format, again) >= 0)
                n = slabpool_buf_append(buf, text, bytes - 1);
            slp_pools_free(text);
        }
    }
    va_end(again);
    return n;
}

int slabpool_buf_printf(struct slabpool_buf *buf, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    int ret = slabpool_buf_vprintf(buf, format, list);
    va_end(list);
    return ret;
}

/* ---- integers ---- */

int slabpool_buf_put_int(struct slabpool_buf *buf, uint64_t value, unsigned width, bool big)
{
    unsigned char bytes[8];
    if (width - 1 >= sizeof bytes) {
        errno = EINVAL;
        return -1;
    }
    for (unsigned i = 0; i < width; i++, value >>= 8)
        bytes[big ? width - 1 - i : i] = (unsigned char)value;
    return slabpool_buf_append(buf, bytes, width);
}

int slabpool_buf_get_int(struct slabpool_buf *buf, uint64_t *value, unsigned width, bool big)
{
    bool some = width - 1 < 8;
    if (!some || buf->length - buf->position < width) {
        errno = some ? ENODATA : EINVAL;
        return -1;
    }
    const unsigned char *from = (const unsigned char *)buf->data + buf->position;
    uint64_t whole = 0;
    for (unsigned i = 0; i < width; i++)
        whole = whole << 8 | from[big ? i : width - 1 - i];
    buf->position += width;
    *value = whole;
    return 0;
}
