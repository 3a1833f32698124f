/* pool_json_text.c: strings and times of the JSON builder. */
#include "tests/unit/pool_json.h"

#include <jansson.h>

TestSuite(pool_json_text, .timeout = UNIT_TIMEOUT);

Test(pool_json_text, times, .init = begin, .fini = end)
{
    static const struct {
        struct timespec t;
        const char *text;
    } some[] = {
        {{0, 0}, "\"1970-01-01T00:00:00Z\""},
        {{0, 1}, "\"1970-01-01T00:00:00.000000001Z\""},
        {{-1, 500000000}, "\"1969-12-31T23:59:59.5Z\""},
        {{1795224600, 120000000}, "\"2026-11-21T01:30:00.12Z\""},
        {{-62167219200, 0}, "\"0000-01-01T00:00:00Z\""},
        {{253402300799, 999999999}, "\"9999-12-31T23:59:59.999999999Z\""},
    };
    for (size_t i = 0; i < sizeof some / sizeof some[0]; i++) {
        slabpool_json_time(json, &some[i].t);
        DONE();
        IS(some[i].text);
    }
    for (int64_t s = -62167219200; s < 253402300799; s += 86400 * 13 + 3571) {
        struct tm tm;
        time_t at = (time_t)s;
        char want[40];
        gmtime_r(&at, &tm);
        snprintf(want, sizeof want, "\"%04d-%02d-%02dT%02d:%02d:%02dZ\"", tm.tm_year + 1900,
                 tm.tm_mon + 1, tm.tm_mday, tm.tm_hour, tm.tm_min, tm.tm_sec);
        slabpool_json_time(json, &(struct timespec){at, 0});
        DONE();
        IS(want);
    }
    for (int year = 1599; year <= 2401; year++) { /* each end of February */
        struct tm tm = {.tm_year = year - 1900, .tm_mon = 1, .tm_mday = 28};
        for (int64_t at = timegm(&tm), end_ = at + 3 * 86400; at < end_; at += 86400) {
            time_t day = (time_t)at;
            char want[40];
            gmtime_r(&day, &tm);
            snprintf(want, sizeof want, "\"%04d-%02d-%02dT00:00:00Z\"", tm.tm_year + 1900,
                     tm.tm_mon + 1, tm.tm_mday);
            slabpool_json_time(json, &(struct timespec){day, 0});
            DONE();
            IS(want);
        }
    }
    FAILS(slabpool_json_time(json, &(struct timespec){-62167219201, 0}), EINVAL);
    FAILS(slabpool_json_time(json, &(struct timespec){253402300800, 0}), EINVAL);
    FAILS(slabpool_json_time(json, &(struct timespec){0, -1}), EINVAL);
    FAILS(slabpool_json_time(json, &(struct timespec){0, 1000000000}), EINVAL);
}

Test(pool_json_text, escapes, .init = begin, .fini = end)
{
    static const struct {
        const char *s, *text;
    } some[] = {
        {"", "\"\""},
        {"a\"b\\c/d", "\"a\\\"b\\\\c/d\""},
        {"\b\t\n\v\f\r\x1f\x7f", "\"\\b\\t\\n\\u000b\\f\\r\\u001f\x7f\""},
        {"\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80", "\"\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\""},
        {"\xe2\x80\xa7\xe2\x80\xa8\xe2\x80\xa9\xe2\x80\xaa",
         "\"\xe2\x80\xa7\\u2028\\u2029\xe2\x80\xaa\""},
        {"\xff", "\"\\ufffd\""},
        {"a\x80z", "\"a\\ufffdz\""},
        {"\xc0\xaf", "\"\\ufffd\\ufffd\""},                 /* overlong */
        {"\xe0\x80\xaf", "\"\\ufffd\\ufffd\\ufffd\""},
        {"\xf0\x80\x80\xaf", "\"\\ufffd\\ufffd\\ufffd\\ufffd\""},
        {"\xed\xa0\x80", "\"\\ufffd\\ufffd\\ufffd\""},      /* a surrogate */
        {"\xf4\x90\x80\x80", "\"\\ufffd\\ufffd\\ufffd\\ufffd\""},
        {"\xf5\x80\x80\x80", "\"\\ufffd\\ufffd\\ufffd\\ufffd\""},
        {"\xe2\x82", "\"\\ufffd\\ufffd\""},                 /* cut short */
        {"\xe2\x28\xa1", "\"\\ufffd(\\ufffd\""},
        {"\xf4\x8f\xbf\xbf\xed\x9f\xbf\xee\x80\x80",
         "\"\xf4\x8f\xbf\xbf\xed\x9f\xbf\xee\x80\x80\""},
    };
    for (size_t i = 0; i < sizeof some / sizeof some[0]; i++) {
        slabpool_json_string(json, some[i].s);
        DONE();
        IS(some[i].text);
    }
    struct slabpool_json_stats s;
    slabpool_json_stats(json, &s);
    cr_assert_eq(s.replaced, 26, "%d", (int)s.replaced);
    slabpool_json_string_len(json, "a\0b", 3);
    DONE();
    IS("\"a\\u0000b\"");
}

/* Of any bytes jansson reads back what they were, or what stands for them. */
Test(pool_json_text, any_bytes_are_read_back, .init = begin, .fini = end)
{
    uint64_t seed = unit_seed("pool_json_text/any_bytes_are_read_back");
    for (size_t i = 0; i < UNIT_WORK(20000); i++) {
        char bytes[40];
        size_t n = unit_below(&seed, sizeof bytes);
        bool ascii = unit_below(&seed, 2) != 0;
        for (size_t k = 0; k < n; k++)
            bytes[k] = (char)(unit_next(&seed) & (ascii ? 0x7f : 0xff));
        slabpool_json_string_len(json, bytes, n);
        DONE();
        size_t length = slabpool_buf_length(buf);
        json_t *read = json_loadb(slabpool_buf_data(buf), length, JSON_DECODE_ANY | JSON_ALLOW_NUL,
                                  NULL);
        cr_assert_not_null(read, "%s", text());
        slabpool_buf_reset(buf);
        if (ascii) {
            cr_assert_eq(json_string_length(read), n);
            cr_assert_eq(memcmp(json_string_value(read), bytes, n), 0);
        }
        json_decref(read);
    }
}
