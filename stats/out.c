/* out.c: see out.h.
 */
#include "stats/out.h"

#include <string.h>

static void hand_on(struct slp_out *out)
{
    if (out->used != 0 && !out->failed &&
        (!out->flush || out->flush(out->context, out->data, out->used) != 0))
        out->failed = true;
    if (out->flush)
        out->used = 0;
}

void slp_out_bytes(struct slp_out *out, const char *bytes, size_t n)
{
    while (n != 0) {
        size_t room = out->size - out->used;
        if (room == 0) {
            if (!out->flush || out->size == 0) {
                out->failed = true;
                return;
            }
            hand_on(out);
            room = out->size;
        }
        size_t part = n < room ? n : room;
        memcpy(out->data + out->used, bytes, part);
        out->used += part;
        bytes += part;
        n -= part;
    }
}

void slp_out_text(struct slp_out *out, const char *text)
{
    slp_out_bytes(out, text, strlen(text));
}

void slp_out_char(struct slp_out *out, char c)
{
    slp_out_bytes(out, &c, 1);
}

void slp_out_repeat(struct slp_out *out, char c, size_t n)
{
    while (n-- != 0)
        slp_out_char(out, c);
}

void slp_out_u64(struct slp_out *out, uint64_t value)
{
    char text[SLP_NUMBER_MAX];
    slp_out_bytes(out, text, slp_format_u64(text, value, false));
}

void slp_out_i64(struct slp_out *out, int64_t value)
{
    char text[SLP_NUMBER_MAX];
    slp_out_bytes(out, text, slp_format_i64(text, value, false));
}

void slp_out_fixed(struct slp_out *out, uint64_t value, unsigned decimals)
{
    char text[SLP_NUMBER_MAX];
    slp_out_bytes(out, text, slp_format_fixed(text, value, decimals));
}

int slp_out_finish(struct slp_out *out)
{
    if (out->flush)
        hand_on(out);
    return out->failed ? -1 : 0;
}

size_t slp_format_u64(char *to, uint64_t value, bool commas)
{
    char digits[SLP_NUMBER_MAX];
    size_t n = 0, written = 0;

    do {
        digits[n++] = (char)('0' + value % 10);
        value /= 10;
    } while (value != 0);
    while (n != 0) {
        to[written++] = digits[--n];
        if (commas && n != 0 && n % 3 == 0)
            to[written++] = ',';
    }
    to[written] = '\0';
    return written;
}

size_t slp_format_i64(char *to, int64_t value, bool commas)
{
    if (value >= 0)
        return slp_format_u64(to, (uint64_t)value, commas);
    *to = '-';
    return 1 + slp_format_u64(to + 1, -(uint64_t)value, commas);
}

size_t slp_format_fixed(char *to, uint64_t value, unsigned decimals)
{
    uint64_t scale = 1;
    for (unsigned i = 0; i < decimals; i++)
        scale *= 10;
    size_t n = slp_format_u64(to, value / scale, false);
    if (decimals == 0)
        return n;
    to[n++] = '.';
    uint64_t rest = value % scale;
    for (scale /= 10; scale != 0; scale /= 10)
        to[n++] = (char)('0' + rest / scale % 10);
    to[n] = '\0';
    return n;
}

size_t slp_format_size(char *to, int64_t bytes)
{
    static const char units[] = "KMGTPE";
    uint64_t size = bytes < 0 ? -(uint64_t)bytes : (uint64_t)bytes;
    size_t n = 0;

    if (bytes < 0)
        to[n++] = '-';
    if (size < 1024) {
        n += slp_format_u64(to + n, size, false);
        memcpy(to + n, " B", 3);
        return n + 2;
    }
    /* Tenths of the unit, rounded; 1023.95 of one unit is 1.0 of the next. */
    unsigned unit = 0;
    uint64_t whole = size, below = 0;
    while (unit < 6) {
        below = whole % 1024;
        whole /= 1024;
        if (whole < 1023 || (whole == 1023 && below * 20 < 1024 * 19) || unit == 5)
            break;
        unit++;
    }
    n += slp_format_fixed(to + n, whole * 10 + (below * 10 + 512) / 1024, 1);
    to[n++] = ' ';
    to[n++] = units[unit];
    memcpy(to + n, "iB", 3);
    return n + 2;
}

size_t slp_utf8_length(const char *s)
{
    const unsigned char *u = (const unsigned char *)s;
    unsigned char low = 0x80, high = 0xbf;
    size_t n;

    if (u[0] < 0x80)
        return 1;
    if (u[0] >= 0xc2 && u[0] <= 0xdf) {
        n = 2;
    } else if (u[0] >= 0xe0 && u[0] <= 0xef) {
        n = 3;
        low = u[0] == 0xe0 ? 0xa0 : 0x80;
        high = u[0] == 0xed ? 0x9f : 0xbf;
    } else if (u[0] >= 0xf0 && u[0] <= 0xf4) {
        n = 4;
        low = u[0] == 0xf0 ? 0x90 : 0x80;
        high = u[0] == 0xf4 ? 0x8f : 0xbf;
    } else {
        return 0;
    }
    if (u[1] < low || u[1] > high)
        return 0;
    for (size_t i = 2; i < n; i++)
        if (u[i] < 0x80 || u[i] > 0xbf)
            return 0;
    return n;
}

size_t slp_utf8_printable(const char *s)
{
    const unsigned char *u = (const unsigned char *)s;
    size_t n = slp_utf8_length(s);
    bool control = n == 1 ? u[0] < 0x20 || u[0] == 0x7f : n == 2 && u[0] == 0xc2 && u[1] < 0xa0;

    return control ? 0 : n;
}

void slp_out_printable(struct slp_out *out, const char *text)
{
    while (*text != '\0') {
        size_t n = slp_utf8_printable(text);
        if (n > 0)
            slp_out_bytes(out, text, n);
        else
            slp_out_char(out, '?');
        text += n > 0 ? n : 1;
    }
}

static const char digits[] = "0123456789abcdef";

void slp_format_id(char *to, const void *id, size_t n)
{
    const unsigned char *bytes = id;

    for (size_t i = 0; i < n; i++) {
        *to++ = digits[bytes[i] >> 4];
        *to++ = digits[bytes[i] & 15];
    }
    *to = '\0';
}

void slp_out_hex(struct slp_out *out, uint64_t value)
{
    int shift = 60;

    slp_out_text(out, "0x");
    while (shift > 0 && value >> shift == 0)
        shift -= 4;
    for (; shift >= 0; shift -= 4)
        slp_out_char(out, digits[value >> shift & 15]);
}
