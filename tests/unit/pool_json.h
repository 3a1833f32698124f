/* pool_json.h: what the suites of the JSON builder share: one text, and what became of it. */
#ifndef SLP_TESTS_POOL_JSON_H
#define SLP_TESTS_POOL_JSON_H

#include "tests/unit/pool_items.h"

static struct slabpool_buf *buf;
static struct slabpool_json *json;

UNIT_UNUSED static void begin(void)
{
    buf = slabpool_buf_create(0);
    json = slabpool_json_create(buf);
    cr_assert(buf != NULL && json != NULL);
}

UNIT_UNUSED static void end(void)
{
    slabpool_json_destroy(json);
    slabpool_buf_destroy(buf);
}

/* The text so far, which is forgotten. */
UNIT_UNUSED static const char *text(void)
{
    static char copy[100000];
    size_t n = slabpool_buf_length(buf);
    cr_assert_lt(n, sizeof copy);
    memcpy(copy, slabpool_buf_data(buf), n);
    copy[n] = '\0';
    slabpool_buf_reset(buf);
    return copy;
}

#define IS(want)                                                                                   \
    do {                                                                                           \
        const char *text_ = text();                                                                \
        cr_assert_str_eq(text_, want, "%s\nnot\n%s", text_, want);                                 \
    } while (0)

#define DONE()                                                                                     \
    do {                                                                                           \
        errno = 0;                                                                                 \
        cr_assert_eq(slabpool_json_finish(json), 0, "errno %d", errno);                            \
    } while (0)

/* The call fails with this errno, so does all that follows, and nothing more was written. */
#define FAILS(call, code)                                                                         \
    do {                                                                                           \
        size_t length_ = slabpool_buf_length(buf);                                                 \
        errno = 0;                                                                                 \
        cr_assert_eq((call), -1);                                                                  \
        cr_assert_eq(errno, (code), "errno %d", errno);                                           \
        cr_assert_eq(slabpool_json_null(json), -1);                                                \
        cr_assert_eq(errno, (code));                                                              \
        cr_assert_eq(slabpool_json_end_array(json), -1);                                           \
        cr_assert_eq(slabpool_json_string(json, "x"), -1);                                         \
        cr_assert_eq(slabpool_json_key(json, "x"), -1);                                            \
        struct slabpool_json_stats stats_;                                                         \
        slabpool_json_stats(json, &stats_);                                                        \
        cr_assert_eq(stats_.error, (code));                                                       \
        cr_assert_eq(slabpool_json_finish(json), -1);                                              \
        cr_assert_eq(errno, (code));                                                              \
        cr_assert_eq(slabpool_buf_length(buf), length_);                                           \
        slabpool_buf_reset(buf);                                                                   \
    } while (0)

#endif
