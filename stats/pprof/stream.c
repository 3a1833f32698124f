/* stream.c: see stream.h.
 */
#include "stats/pprof/stream.h"

#include <errno.h>
#include <string.h>

static voidpf arena_take(voidpf stream, uInt items, uInt size)
{
    struct slp_stream *s = stream;
    size_t bytes = ((size_t)items * size + 15) & ~(size_t)15, at = s->arena_used;

    if (bytes > sizeof s->arena - at)
        return Z_NULL;
    s->arena_used += bytes;
    return s->arena + at;
}

static void arena_leave(voidpf stream, voidpf at)
{
    (void)stream;
    (void)at;
}

static void fail(struct slp_stream *s, int error)
{
    errno = error;
    s->failed = true;
}

/* Compresses what was taken; at the end also all that zlib kept back. */
static void press(struct slp_stream *s, bool end)
{
    s->z.next_in = s->piece;
    s->z.avail_in = (uInt)s->used;
    s->used = 0;
    while (!s->failed) {
        int result = deflate(&s->z, end ? Z_FINISH : Z_NO_FLUSH);
        bool full = s->z.avail_out == 0, done = result == Z_STREAM_END;
        if (result == Z_STREAM_ERROR)
            fail(s, EIO);
        else if ((full || done) &&
                 s->flush(s->context, (const char *)s->out, sizeof s->out - s->z.avail_out) != 0)
            fail(s, errno);
        if (done || (!end && !full))
            return;
        s->z.next_out = s->out;
        s->z.avail_out = sizeof s->out;
    }
}

static void append(ProtobufCBuffer *buffer, size_t n, const uint8_t *data)
{
    struct slp_stream *s = (struct slp_stream *)(void *)buffer;

    while (n != 0 && !s->failed) {
        size_t room = sizeof s->piece - s->used, some = n < room ? n : room;
        memcpy(s->piece + s->used, data, some);
        s->used += some;
        data += some;
        n -= some;
        if (s->used == sizeof s->piece)
            press(s, false);
    }
}

void slp_stream_open(struct slp_stream *s, int (*flush)(void *context, const char *data, size_t n),
                     void *context)
{
    s->in.append = append;
    s->flush = flush;
    s->context = context;
    s->z.zalloc = arena_take;
    s->z.zfree = arena_leave;
    s->z.opaque = s;
    s->z.next_out = s->out;
    s->z.avail_out = sizeof s->out;
    if (deflateInit2(&s->z, Z_BEST_SPEED, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY) !=
        Z_OK)
        fail(s, ENOMEM);
}

int slp_stream_end(struct slp_stream *s)
{
    if (!s->failed)
        press(s, true);
    return s->failed ? -1 : 0;
}
