/* out.h: a bounded output buffer and the number formats of the reports.
 *
 * Purpose     Text is built in a buffer the caller gives and handed on when it is
 *             full, or dropped when there is nobody to hand it to.
 * Invariants  used <= size. Once failed is set nothing more is handed on.
 * Ownership   The caller owns the buffer and the struct.
 * Locks       None; one writer.
 * errno, fork, signals   No allocation, no stdio, no locale: async-signal-safe as
 *             far as the flush callback is. errno is the callback's.
 */
#ifndef SLP_STATS_OUT_H
#define SLP_STATS_OUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct slp_out {
    char *data;
    size_t size, used;
    /* Takes all n bytes and returns 0, or returns -1. NULL: what does not fit is dropped. */
    int (*flush)(void *context, const char *data, size_t n);
    void *context;
    bool failed; /* something was dropped */
};

#define SLP_NUMBER_MAX 40 /* bytes that any slp_format_* may write, terminator included */

void slp_out_bytes(struct slp_out *out, const char *bytes, size_t n);
void slp_out_text(struct slp_out *out, const char *text);
void slp_out_char(struct slp_out *out, char c);
void slp_out_repeat(struct slp_out *out, char c, size_t n);
void slp_out_u64(struct slp_out *out, uint64_t value);
void slp_out_i64(struct slp_out *out, int64_t value);
/* value / 10^decimals; decimals up to 9. */
void slp_out_fixed(struct slp_out *out, uint64_t value, unsigned decimals);

/* Hands on what is buffered. Returns 0, or -1 when anything was lost. */
int slp_out_finish(struct slp_out *out);

/* Each writes a terminated string to `to` (SLP_NUMBER_MAX bytes) and returns its length. */
size_t slp_format_u64(char *to, uint64_t value, bool commas);
size_t slp_format_i64(char *to, int64_t value, bool commas);
size_t slp_format_fixed(char *to, uint64_t value, unsigned decimals);
size_t slp_format_size(char *to, int64_t bytes); /* 512 B, 1.5 KiB, 12.0 MiB */

/* Two digits for each byte, as build ids are written, and a zero: 2 * n + 1 bytes. */
void slp_format_id(char *to, const void *id, size_t n);

/* Bytes of the UTF-8 sequence that starts at s, or 0 when it is not valid UTF-8
 * (overlong, surrogate, above U+10FFFF or cut short). s is a terminated string. */
size_t slp_utf8_length(const char *s);

/* The same, but 0 for control characters too (C0, DEL, C1), which must not reach a terminal. */
size_t slp_utf8_printable(const char *s);

/* Text that may come from anywhere, with "?" for what slp_utf8_printable does not take. */
void slp_out_printable(struct slp_out *out, const char *text);

void slp_out_hex(struct slp_out *out, uint64_t value); /* 0x and what is needed of 16 digits */

#endif
