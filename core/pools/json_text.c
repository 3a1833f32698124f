#include "core/pools/json.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

/* Length of the UTF-8 sequence at s; 0: it is none. */
static size_t sequence(const unsigned char *s, size_t n)
{
    unsigned c = s[0];
    size_t len = c >= 0xf0 ? 4 : c >= 0xe0 ? 3 : 2;
    if (c < 0xc2 || c > 0xf4 || len > n)
        return 0;
    for (size_t i = 1; i < len; i++)
        if ((s[i] & 0xc0) != 0x80)
            return 0;
    /* Not in the shortest form, a surrogate, or above U+10FFFF. */
    if ((c == 0xe0 && s[1] < 0xa0) || (c == 0xed && s[1] > 0x9f) || (c == 0xf0 && s[1] < 0x90) ||
        (c == 0xf4 && s[1] > 0x8f))
        return 0;
    return len;
}

static bool ends_line(const unsigned char *s)
{
    return s[0] == 0xe2 && s[1] == 0x80 && (s[2] & 0xfe) == 0xa8; /* U+2028, U+2029 */
}

/* Bytes at s that need no escape. */
static size_t run_of(const unsigned char *s, size_t n)
{
    size_t i = 0;
    while (i < n) {
        size_t len = 1;
        if (s[i] >= 0x80) {
            len = sequence(s + i, n - i);
            if (len == 0 || (len == 3 && ends_line(s + i)))
                break;
        } else if (s[i] < 0x20 || s[i] == '"' || s[i] == '\\') {
            break;
        }
        i += len;
    }
    return i;
}

/* What stands for the byte or the sequence at s; *used bytes of it. */
static size_t escape(const unsigned char *s, size_t n, char *to, size_t *used)
{
    unsigned code = s[0];
    *used = 1;
    to[0] = '\\';
    to[1] = (char)code;
    if (code >= 0x80) {
        *used = sequence(s, n);
        code = *used != 0 ? 0x2000 | (s[2] & 0x3f) : 0xfffd;
    } else if (code >= 0x20) {
        return 2;
    } else if (code >= 8 && code <= 13 && code != 11) {
        to[1] = "btn.fr"[code - 8];
        return 2;
    }
    to[1] = 'u';
    for (unsigned i = 0; i < 4; i++)
        to[2 + i] = "0123456789abcdef"[code >> (12 - 4 * i) & 15];
    return 6;
}

/* A string with its quotes, a comma before it or a colon behind it. */
static int quoted(struct slabpool_json *json, bool comma, const char *string, size_t n, bool key)
{
    struct slabpool_buf *buf = json->buf;
    const unsigned char *s = (const unsigned char *)string;
    size_t start = buf->length, replaced = 0;
    int ret = slabpool_buf_append(buf, comma ? ",\"" : "\"", 1 + (size_t)comma);
    while (ret == 0 && n > 0) {
        size_t run = run_of(s, n);
        if (run != 0) {
            ret = slabpool_buf_append(buf, s, run);
        } else {
            char text[6];
            size_t len = escape(s, n, text, &run);
            if (run == 0) {
                replaced++;
                run = 1;
            }
            ret = slabpool_buf_append(buf, text, len);
        }
        s += run;
        n -= run;
    }
    if (ret == 0)
        ret = slabpool_buf_append(buf, "\":", 1 + (size_t)key);
    if (ret != 0) {
        buf->length = start;
        return slp_json_fail(json, errno);
    }
    json->replaced += replaced;
    json->state = key ? SLP_JSON_KEYED : json->after;
    return 0;
}

int slabpool_json_string_len(struct slabpool_json *json, const char *s, size_t n)
{
    if (json->state > SLP_JSON_KEYED)
        return slp_json_fail(json, EINVAL);
    return quoted(json, json->state == SLP_JSON_NEXT, s, n, false);
}

int slabpool_json_string(struct slabpool_json *json, const char *string)
{
    return slabpool_json_string_len(json, string, strlen(string));
}

int slabpool_json_key(struct slabpool_json *json, const char *key)
{
    if (json->state != SLP_JSON_KEY_NEXT && json->state != SLP_JSON_KEY_FIRST)
        return slp_json_fail(json, EINVAL);
    return quoted(json, json->state == SLP_JSON_KEY_NEXT, key, strlen(key), true);
}

int slabpool_json_time(struct slabpool_json *json, const struct timespec *time)
{
    struct tm tm;
    char text[48];
    long part = time->tv_nsec;
    /* Years 0000 to 9999, in seconds of the epoch. */
    if (time->tv_sec < -62167219200 || time->tv_sec > 253402300799 || part < 0 ||
        part > 999999999 || gmtime_r(&time->tv_sec, &tm) == NULL)
        return slp_json_fail(json, EINVAL);
    int n = snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02d.%09ld", tm.tm_year + 1900,
                     tm.tm_mon + 1, tm.tm_mday, tm.tm_hour, tm.tm_min, tm.tm_sec, part);
    size_t end = (size_t)n;
    while (text[end - 1] == '0' && part != 0)
        end--;
    if (part == 0)
        end -= sizeof ".000000000" - 1;
    text[end] = 'Z';
    return slabpool_json_plain(json, text, end + 1);
}
