/* pool_json.c: the JSON builder, each verb and each error; what it writes is read by jansson. */
#include "tests/unit/pool_items.h"

#include <float.h>
#include <jansson.h>
#include <limits.h>
#include <locale.h>
#include <math.h>

TestSuite(pool_json, .timeout = UNIT_TIMEOUT);

static struct slabpool_buf *buf;
static struct slabpool_json *json;

static void begin(void)
{
    buf = slabpool_buf_create(0);
    json = slabpool_json_create(buf);
    cr_assert(buf != NULL && json != NULL);
}

static void end(void)
{
    slabpool_json_destroy(json);
    slabpool_buf_destroy(buf);
}

/* The text so far, which is forgotten. */
static const char *text(void)
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

Test(pool_json, commas_put_themselves, .init = begin, .fini = end)
{
    slabpool_json_begin_array(json);
    slabpool_json_end_array(json);
    DONE();
    slabpool_json_begin_object(json);
    slabpool_json_end_object(json);
    DONE();
    slabpool_json_begin_array(json);
    slabpool_json_int(json, 1);
    slabpool_json_begin_object(json);
    slabpool_json_key(json, "a");
    slabpool_json_begin_array(json);
    slabpool_json_begin_array(json);
    slabpool_json_end_array(json);
    slabpool_json_bool(json, true);
    slabpool_json_end_array(json);
    slabpool_json_key(json, "b\"");
    slabpool_json_null(json);
    slabpool_json_key(json, "");
    slabpool_json_plain(json, "plain", 5);
    slabpool_json_end_object(json);
    slabpool_json_string(json, "s");
    slabpool_json_raw(json, "[1, 2]", 6);
    slabpool_json_bool(json, false);
    slabpool_json_end_array(json);
    DONE();
    IS("[]{}[1,{\"a\":[[],true],\"b\\\"\":null,\"\":\"plain\"},\"s\",[1, 2],false]");
}

Test(pool_json, refuses_what_is_no_json, .init = begin, .fini = end)
{
    FAILS(slabpool_json_finish(json) == 0 ? 0 : slabpool_json_end_array(json), EINVAL);
    FAILS(slabpool_json_end_array(json), EINVAL);
    FAILS(slabpool_json_end_object(json), EINVAL);
    FAILS(slabpool_json_key(json, "a"), EINVAL);
    slabpool_json_int(json, 1);
    FAILS(slabpool_json_int(json, 2), EINVAL);
    slabpool_json_int(json, 1);
    FAILS(slabpool_json_begin_array(json), EINVAL);
    slabpool_json_begin_array(json);
    FAILS(slabpool_json_end_object(json), EINVAL);
    slabpool_json_begin_array(json);
    FAILS(slabpool_json_key(json, "a"), EINVAL);
    slabpool_json_begin_object(json);
    FAILS(slabpool_json_int(json, 1), EINVAL);
    slabpool_json_begin_object(json);
    FAILS(slabpool_json_string(json, "a"), EINVAL);
    slabpool_json_begin_object(json);
    FAILS(slabpool_json_begin_object(json), EINVAL);
    slabpool_json_begin_object(json);
    FAILS(slabpool_json_end_array(json), EINVAL);
    slabpool_json_begin_object(json);
    slabpool_json_key(json, "a");
    FAILS(slabpool_json_key(json, "b"), EINVAL);
    slabpool_json_begin_object(json);
    slabpool_json_key(json, "a");
    FAILS(slabpool_json_end_object(json), EINVAL);
    slabpool_json_begin_array(json);
    cr_assert_eq(slabpool_json_finish(json), -1, "it is open still");
    cr_assert_eq(slabpool_json_finish(json), -1, "there is nothing");
    slabpool_buf_reset(buf);
    slabpool_json_int(json, 5);
    DONE();
    IS("5");
}

Test(pool_json, depth, .init = begin, .fini = end)
{
    char want[2 * SLABPOOL_JSON_DEPTH * 5 + 1] = "", *at = want;
    for (int i = 0; i < SLABPOOL_JSON_DEPTH; i++) {
        if (i % 3 == 1) {
            slabpool_json_begin_object(json);
            slabpool_json_key(json, "k");
            at = stpcpy(at, "{\"k\":");
        } else {
            slabpool_json_begin_array(json);
            at = stpcpy(at, "[");
        }
    }
    struct slabpool_json_stats s;
    slabpool_json_stats(json, &s);
    cr_assert_eq(s.depth, SLABPOOL_JSON_DEPTH);
    slabpool_json_int(json, 0);
    at = stpcpy(at, "0");
    for (int i = SLABPOOL_JSON_DEPTH; i-- > 0;) {
        cr_assert_eq(i % 3 == 1 ? slabpool_json_end_object(json) : slabpool_json_end_array(json), 0);
        at = stpcpy(at, i % 3 == 1 ? "}" : "]");
    }
    DONE();
    IS(want);
    for (int i = 0; i < SLABPOOL_JSON_DEPTH; i++)
        cr_assert_eq(slabpool_json_begin_array(json), 0);
    FAILS(slabpool_json_begin_array(json), E2BIG);
}

Test(pool_json, integers, .init = begin, .fini = end)
{
    uint64_t seed = unit_seed("pool_json/integers");
    char want[40];
    uint64_t power = 1;
    for (int digits = 0; digits < 20; digits++, power *= 10) {
        for (uint64_t v = power - 1; v != power + 2; v++) {
            snprintf(want, sizeof want, "%llu", (unsigned long long)v);
            slabpool_json_uint(json, v);
            DONE();
            IS(want);
        }
    }
    static const int64_t some[] = {0, -1, -9, -10, -99, -100, INT64_MIN, INT64_MIN + 1, INT64_MAX};
    for (size_t i = 0; i < UNIT_WORK(200000); i++) {
        int64_t v = i < sizeof some / sizeof some[0]
                        ? some[i]
                        : (int64_t)(unit_next(&seed) >> unit_below(&seed, 64)) *
                              (unit_below(&seed, 2) ? 1 : -1);
        snprintf(want, sizeof want, "%lld", (long long)v);
        slabpool_json_int(json, v);
        DONE();
        IS(want);
    }
    slabpool_json_uint(json, UINT64_MAX);
    DONE();
    IS("18446744073709551615");
}

Test(pool_json, doubles, .init = begin, .fini = end)
{
    uint64_t seed = unit_seed("pool_json/doubles");
    static const struct {
        double v;
        const char *text;
    } some[] = {{0, "0"}, {-0.0, "-0"}, {1, "1"}, {-3, "-3"}, {0.1, "0.1"}, {1.5, "1.5"},
                {1e15, "1e+15"}, {999999999999999, "999999999999999"}, {1e300, "1e+300"},
                {0.1 + 0.2, "0.30000000000000004"}, {1.0 / 3, "0.3333333333333333"}};
    for (size_t i = 0; i < sizeof some / sizeof some[0]; i++) {
        slabpool_json_double(json, some[i].v);
        DONE();
        IS(some[i].text);
    }
    for (size_t i = 0; i < UNIT_WORK(50000); i++) {
        uint64_t bits = unit_next(&seed);
        double v;
        memcpy(&v, &bits, sizeof v);
        if (!isfinite(v))
            continue;
        slabpool_json_double(json, v);
        DONE();
        cr_assert_eq(strtod(text(), NULL), v);
    }
    static const double edges[] = {DBL_MAX, -DBL_MAX, DBL_MIN, DBL_TRUE_MIN, DBL_EPSILON};
    for (size_t i = 0; i < sizeof edges / sizeof edges[0]; i++) {
        slabpool_json_double(json, edges[i]);
        DONE();
        cr_assert_eq(strtod(text(), NULL), edges[i]);
    }
    FAILS(slabpool_json_double(json, (double)NAN), EINVAL);
    FAILS(slabpool_json_double(json, (double)INFINITY), EINVAL);
    FAILS(slabpool_json_double(json, (double)-INFINITY), EINVAL);
}

/* Of the locales that are installed: a comma, or two bytes. */
Test(pool_json, doubles_in_any_locale, .init = begin, .fini = end)
{
    static const char *const names[] = {"de_DE.UTF-8", "fr_FR.UTF-8", "ps_AF", "ps_AF.UTF-8"};
    size_t found = 0;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (setlocale(LC_NUMERIC, names[i]) != NULL) {
            found++;
            slabpool_json_double(json, -1.25);
            DONE();
            IS("-1.25");
        }
    if (found == 0)
        cr_skip_test("no locale with another decimal point is installed");
}

Test(pool_json, times, .init = begin, .fini = end)
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

Test(pool_json, escapes, .init = begin, .fini = end)
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
        {"\xf4\x8f\xbf\xbf\xed\x9f\xbf\xee\x80\x80", "\"\xf4\x8f\xbf\xbf\xed\x9f\xbf\xee\x80\x80\""},
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
Test(pool_json, any_bytes_are_read_back, .init = begin, .fini = end)
{
    uint64_t seed = unit_seed("pool_json/any_bytes_are_read_back");
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

static void build(uint64_t *seed, int depth, json_t *into)
{
    size_t n = unit_below(seed, 6);
    for (size_t i = 0; i < n; i++) {
        char name[20] = "";
        json_t *v;
        if (json_is_object(into)) {
            snprintf(name, sizeof name, "k%zu\n\xc3\xa9", i);
            slabpool_json_key(json, name);
        }
        switch (unit_below(seed, depth < 12 ? 7 : 5)) {
        case 0: {
            int64_t k = (int64_t)unit_next(seed) >> unit_below(seed, 64);
            slabpool_json_int(json, k);
            v = json_integer(k);
            break;
        }
        case 1: {
            double d = (double)unit_next(seed) / 1e9 + 0.5;
            slabpool_json_double(json, d);
            v = json_real(d);
            break;
        }
        case 2:
            slabpool_json_string(json, "\"\\\x01 text");
            v = json_string("\"\\\x01 text");
            break;
        case 3:
            slabpool_json_null(json);
            v = json_null();
            break;
        case 4:
            slabpool_json_bool(json, i % 2 != 0);
            v = json_boolean(i % 2 != 0);
            break;
        case 5:
            slabpool_json_begin_array(json);
            v = json_array();
            build(seed, depth + 1, v);
            slabpool_json_end_array(json);
            break;
        default:
            slabpool_json_begin_object(json);
            v = json_object();
            build(seed, depth + 1, v);
            slabpool_json_end_object(json);
        }
        if (json_is_object(into))
            json_object_set_new(into, name, v);
        else
            json_array_append_new(into, v);
    }
}

Test(pool_json, random_documents_are_read_back, .init = begin, .fini = end)
{
    uint64_t seed = unit_seed("pool_json/random_documents_are_read_back");
    for (size_t i = 0; i < UNIT_WORK(2000); i++) {
        json_t *want = json_array();
        slabpool_json_begin_array(json);
        build(&seed, 0, want);
        slabpool_json_end_array(json);
        DONE();
        json_t *got = json_loadb(slabpool_buf_data(buf), slabpool_buf_length(buf), 0, NULL);
        cr_assert_not_null(got);
        cr_assert(json_equal(got, want));
        json_decref(got);
        json_decref(want);
        slabpool_buf_reset(buf);
    }
}

/* A fixed buffer takes what fits to the byte, and of what does not, nothing. */
Test(pool_json, in_fixed_buffers)
{
    struct pool_memory before = pool_memory();
    static const char want[] = "[1,-22,\"a\\n\",true,{\"k\":1.5},\"p\",\"1970-01-01T00:00:00Z\"]";
    for (size_t n = 1; n < sizeof want; n++) {
        char memory[sizeof want];
        memset(memory, '#', sizeof memory);
        buf = slabpool_buf_create_fixed(memory, n);
        json = slabpool_json_create(buf);
        slabpool_json_begin_array(json);
        slabpool_json_int(json, 1);
        slabpool_json_int(json, -22);
        slabpool_json_string(json, "a\n");
        slabpool_json_bool(json, true);
        slabpool_json_begin_object(json);
        slabpool_json_key(json, "k");
        slabpool_json_double(json, 1.5);
        slabpool_json_end_object(json);
        slabpool_json_plain(json, "p", 1);
        slabpool_json_time(json, &(struct timespec){0, 0});
        slabpool_json_end_array(json);
        cr_assert_eq(slabpool_json_finish(json), n == sizeof want - 1 ? 0 : -1);
        cr_assert(n == sizeof want - 1 || errno == ENOSPC);
        size_t length = slabpool_buf_length(buf);
        cr_assert_leq(length, n);
        cr_assert_eq(memcmp(memory, want, length), 0);
        for (size_t i = n; i < sizeof memory; i++)
            cr_assert_eq(memory[i], '#');
        end();
    }
    slabpool_json_destroy(NULL);
    POOL_EXACT(before);
}
