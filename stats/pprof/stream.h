/* stream.h: what protobuf-c packs, through zlib, as gzip.
 *
 * Ownership   The struct is the caller's (0.5 MiB, zeroed), nearly all zlib's memory.
 * Locks       None.
 * errno, fork, signals   errno is set when it fails; async-signal-safe as far as flush is.
 */
#ifndef SLP_STATS_PPROF_STREAM_H
#define SLP_STATS_PPROF_STREAM_H

#include <protobuf-c/protobuf-c.h>
#include <stdbool.h>
#include <zlib.h>

#define SLP_STREAM_PIECE 16384
#define SLP_STREAM_ARENA 524288 /* zlib takes 268 KiB, zlib-ng in its place more */

struct slp_stream {
    ProtobufCBuffer in; /* takes what is packed; the first member */
    bool failed;        /* nothing more is taken */
    int (*flush)(void *context, const char *data, size_t n);
    void *context;
    z_stream z;
    size_t used, arena_used;
    uint8_t piece[SLP_STREAM_PIECE];
    uint8_t out[SLP_STREAM_PIECE];
    _Alignas(16) char arena[SLP_STREAM_ARENA];
};

void slp_stream_open(struct slp_stream *s, int (*flush)(void *context, const char *data, size_t n),
                     void *context);
/* Hands on all that was taken. 0, or -1 when something was lost. */
int slp_stream_end(struct slp_stream *s);

#endif
