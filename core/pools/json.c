#include "core/pools/json.h"

#include "core/alloc.h"
#include "core/pools/shared.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int slp_json_fail(struct slabpool_json *json, int error)
{
    if (json->state != SLP_JSON_FAILED) {
        json->state = SLP_JSON_FAILED;
        json->error = error;
    }
    errno = json->error;
    return -1;
}

/* Where a value of n bytes goes, behind its comma. NULL: failed. */
SLP_INLINE char *place_fast(struct slabpool_json *json, size_t n)
{
    if (SLP_UNLIKELY(json->state > SLP_JSON_KEYED)) {
        (void)slp_json_fail(json, EINVAL);
        return NULL;
    }
    bool comma = json->state == SLP_JSON_NEXT;
    char *to = slp_buf_room(json->buf, n + comma);
    if (SLP_UNLIKELY(to == NULL)) {
        (void)slp_json_fail(json, errno);
        return NULL;
    }
    if (comma)
        *to++ = ',';
    return to;
}

/* The same for a length of the caller's and `more`; too large a sum stays so. */
static char *place(struct slabpool_json *json, size_t n, size_t more)
{
    return place_fast(json, n > SLP_REQUEST_MAX ? SLP_REQUEST_MAX + 1 : n + more);
}

/* The value is complete, and ends here. */
SLP_INLINE int placed(struct slabpool_json *json, const char *end)
{
    json->buf->length = (size_t)(end - json->buf->data);
    json->state = json->after;
    return 0;
}

static void begin(struct slabpool_json *json)
{
    json->state = SLP_JSON_FIRST;
    json->after = SLP_JSON_DONE;
    json->depth = 0;
}

struct slabpool_json *slabpool_json_create(struct slabpool_buf *buf)
{
    struct slabpool_json *json = slp_alloc_zeroed(sizeof *json);
    if (json != NULL) {
        json->buf = buf;
        begin(json);
    }
    return json;
}

void slabpool_json_destroy(struct slabpool_json *json)
{
    slp_pools_free(json);
}

int slabpool_json_finish(struct slabpool_json *json)
{
    int ret = json->state == SLP_JSON_DONE ? 0 : slp_json_fail(json, EINVAL);
    begin(json);
    json->error = 0;
    return ret;
}

void slabpool_json_stats(const struct slabpool_json *json, struct slabpool_json_stats *stats)
{
    *stats = (struct slabpool_json_stats){json->depth, json->error, json->replaced};
}

/* ---- arrays and objects ---- */

static int open_one(struct slabpool_json *json, bool object)
{
    if (json->depth == SLABPOOL_JSON_DEPTH)
        return slp_json_fail(json, json->state <= SLP_JSON_KEYED ? E2BIG : EINVAL);
    char *to = place(json, 1, 0);
    if (to == NULL)
        return -1;
    *to = object ? '{' : '[';
    json->after = object ? SLP_JSON_KEY_NEXT : SLP_JSON_NEXT;
    (void)placed(json, to + 1);
    json->state = object ? SLP_JSON_KEY_FIRST : SLP_JSON_FIRST;
    uint64_t bit = (uint64_t)1 << json->depth % 64, *word = &json->objects[json->depth / 64];
    *word = object ? *word | bit : *word & ~bit;
    json->depth++;
    return 0;
}

static bool is_object(const struct slabpool_json *json)
{
    unsigned last = json->depth - 1;
    return (json->objects[last / 64] >> last % 64 & 1) != 0;
}

static int close_one(struct slabpool_json *json, bool object)
{
    bool ends = object ? json->state == SLP_JSON_KEY_NEXT || json->state == SLP_JSON_KEY_FIRST
                       : json->state <= SLP_JSON_FIRST && json->depth > 0 && !is_object(json);
    if (!ends)
        return slp_json_fail(json, EINVAL);
    char *to = slp_buf_room(json->buf, 1);
    if (to == NULL)
        return slp_json_fail(json, errno);
    *to = object ? '}' : ']';
    json->depth--;
    json->after = json->depth == 0 ? SLP_JSON_DONE
                  : is_object(json) ? SLP_JSON_KEY_NEXT
                                    : SLP_JSON_NEXT;
    return placed(json, to + 1);
}

int slabpool_json_begin_array(struct slabpool_json *json)
{
    return open_one(json, false);
}

int slabpool_json_end_array(struct slabpool_json *json)
{
    return close_one(json, false);
}

int slabpool_json_begin_object(struct slabpool_json *json)
{
    return open_one(json, true);
}

int slabpool_json_end_object(struct slabpool_json *json)
{
    return close_one(json, true);
}

/* ---- numbers ---- */

/* v < 100 as two digits before `end`. */
SLP_INLINE void two(char *end, uint32_t v)
{
    uint32_t ten = v * 103 >> 10; /* v / 10 */
    uint16_t text = (uint16_t)((v << 8) - ten * 2559 + 0x3030); /* ten, and v - 10 * ten above it */
    __builtin_memcpy(end - 2, &text, sizeof text);
}

static int integer(struct slabpool_json *json, uint64_t u, bool minus)
{
    static const uint64_t tens[] = {
        0, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000, 10000000000u,
        100000000000u, 1000000000000u, 10000000000000u, 100000000000000u, 1000000000000000u,
        10000000000000000u, 100000000000000000u, 1000000000000000000u, 10000000000000000000u,
    };
    unsigned bits = 64 - (unsigned)__builtin_clzll(u | 1);
    unsigned n = bits * 1233 >> 12; /* 1233 / 4096 is log10(2); one digit less, or right */
    n += u >= tens[n];
    char *to = place_fast(json, n + minus);
    if (SLP_UNLIKELY(to == NULL))
        return -1;
    *to = '-';
    char *end = to + minus + n, *at = end;
    while (u >= 100) {
        /* u / 100, by its reciprocal: a division costs as much as all the rest. */
        uint64_t q = (uint64_t)((unsigned __int128)(u >> 2) * 0x28f5c28f5c28f5c3u >> 66);
        two(at, (uint32_t)(u - q * 100));
        at -= 2;
        u = q;
    }
    if (u >= 10)
        two(at, (uint32_t)u);
    else
        at[-1] = (char)('0' + u);
    return placed(json, end);
}

int slabpool_json_int(struct slabpool_json *json, int64_t value)
{
    return integer(json, value < 0 ? -(uint64_t)value : (uint64_t)value, value < 0);
}

int slabpool_json_uint(struct slabpool_json *json, uint64_t value)
{
    return integer(json, value, false);
}

int slabpool_json_double(struct slabpool_json *json, double value)
{
    if (!__builtin_isfinite(value))
        return slp_json_fail(json, EINVAL);
    if (value > -1e15 && value < 1e15 && value == (double)(int64_t)value &&
        !(value == 0 && __builtin_signbit(value)))
        return slabpool_json_int(json, (int64_t)value);
    char text[40]; /* by the locale, whose decimal point may be any few bytes */
    for (int digits = 15; digits <= 17; digits++) {
        (void)snprintf(text, sizeof text, "%.*g", digits, value);
        if (strtod(text, NULL) == value)
            break;
    }
    size_t n = 0;
    for (const char *from = text; *from != '\0'; from++) {
        bool plain = (*from >= '0' && *from <= '9') || *from == '-' || *from == '+' || *from == 'e';
        if (plain || text[n - 1] != '.')
            text[n++] = plain ? *from : '.';
    }
    return slabpool_json_raw(json, text, n);
}

/* ---- words and strings ---- */

int slabpool_json_raw(struct slabpool_json *json, const char *s, size_t n)
{
    char *to = place(json, n, 0);
    if (to == NULL)
        return -1;
    memcpy(to, s, n);
    return placed(json, to + n);
}

int slabpool_json_bool(struct slabpool_json *json, bool value)
{
    return slabpool_json_raw(json, value ? "true" : "false", value ? 4 : 5);
}

int slabpool_json_null(struct slabpool_json *json)
{
    return slabpool_json_raw(json, "null", 4);
}

int slabpool_json_plain(struct slabpool_json *json, const char *s, size_t n)
{
    char *to = place(json, n, 2);
    if (to == NULL)
        return -1;
    *to = '"';
    memcpy(to + 1, s, n);
    to[n + 1] = '"';
    return placed(json, to + n + 2);
}
