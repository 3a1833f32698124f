/* json.h: JSON text (RFC 8259) written into a growing buffer. See slabpool.h.
 *
 * Commas and colons are put by themselves. What goes wrong stays: after an error every call returns
 * -1 with errno as the first had it, so that only finish must be looked at. Not thread-safe. The
 * buffer may be of any kind and be written to in between. Strings must not lie in it.
 *
 * errno: EINVAL for what JSON has no place for (a value without a key, a key in an array, an end
 * that fits no beginning, a second value at the top, a number that is none), E2BIG below
 * SLABPOOL_JSON_DEPTH, and as the buffer's.
 */
#ifndef SLABPOOL_JSON_H
#define SLABPOOL_JSON_H

#include "api.h"
#include "buf.h"

#include <time.h>

#ifdef __cplusplus
extern "C" {
#endif

struct slabpool_json;

#define SLABPOOL_JSON_DEPTH 128 /* arrays and objects in each other */

/* Writes at the end of buf, which must outlive it. NULL with errno ENOMEM. */
SLABPOOL_API struct slabpool_json *slabpool_json_create(struct slabpool_buf *buf);
SLABPOOL_API void slabpool_json_destroy(struct slabpool_json *json);

/* 0 when one whole value was written; -1 with errno: the first error's, or EINVAL when something is
 * open still or there is nothing. The next call begins another text, without a comma between. */
SLABPOOL_API int slabpool_json_finish(struct slabpool_json *json);

SLABPOOL_API int slabpool_json_begin_array(struct slabpool_json *json);
SLABPOOL_API int slabpool_json_end_array(struct slabpool_json *json);
SLABPOOL_API int slabpool_json_begin_object(struct slabpool_json *json);
SLABPOOL_API int slabpool_json_end_object(struct slabpool_json *json);

/* The name of the next value, escaped as a string. Names are not compared with each other. */
SLABPOOL_API int slabpool_json_key(struct slabpool_json *json, const char *key);

SLABPOOL_API int slabpool_json_int(struct slabpool_json *json, int64_t value);
SLABPOOL_API int slabpool_json_uint(struct slabpool_json *json, uint64_t value);
SLABPOOL_API int slabpool_json_bool(struct slabpool_json *json, bool value);
SLABPOOL_API int slabpool_json_null(struct slabpool_json *json);

/* The fewest of 15, 16 or 17 digits that strtod(3) reads as the same number. EINVAL for infinities
 * and NaN, which JSON does not have. */
SLABPOOL_API int slabpool_json_double(struct slabpool_json *json, double value);

/* RFC 3339 in UTC, as a string: 2026-11-21T01:30:00.5Z, with as many digits of the fraction as it
 * needs. EINVAL for years but 0000 to 9999, and for nanoseconds that are none. */
SLABPOOL_API int slabpool_json_time(struct slabpool_json *json, const struct timespec *time);

/* Escaped: quotes, backslashes, control characters, and U+2028 and U+2029, which older JavaScript
 * takes for ends of lines. What is not UTF-8 becomes U+FFFD, byte by byte, and is counted. */
SLABPOOL_API int slabpool_json_string(struct slabpool_json *json, const char *string);
SLABPOOL_API int slabpool_json_string_len(struct slabpool_json *json, const char *s, size_t n);

/* In quotes as it is: the caller knows that nothing in it needs an escape. */
SLABPOOL_API int slabpool_json_plain(struct slabpool_json *json, const char *s, size_t n);

/* A whole value as it is. */
SLABPOOL_API int slabpool_json_raw(struct slabpool_json *json, const char *s, size_t n);

struct slabpool_json_stats {
    unsigned depth;    /* open arrays and objects */
    int error;         /* errno of the first error, or 0 */
    uint64_t replaced; /* bytes that were not UTF-8 */
};
SLABPOOL_API void slabpool_json_stats(const struct slabpool_json *json,
                                      struct slabpool_json_stats *stats);

#ifdef __cplusplus
}
#endif

#endif
