/* pool_json.c: the JSON builder, each verb and each error; what it writes is read by jansson. */
#include "tests/unit/pool_json.h"

#include <float.h>
#include <jansson.h>
#include <locale.h>
#include <math.h>

TestSuite(pool_json, .timeout = UNIT_TIMEOUT);

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

/* A length that is none, with a comma or quotes on top of it, is not a small one. */
Test(pool_json, lengths_that_wrap, .init = begin, .fini = end)
{
    for (size_t less = 0; less < 3; less++) {
        cr_assert_eq(slabpool_json_begin_array(json), 0);
        cr_assert_eq(slabpool_json_int(json, 1), 0);
        errno = 0;
        cr_assert_eq(slabpool_json_raw(json, "2", SIZE_MAX - less), -1);
        cr_assert_eq(errno, EOVERFLOW);
        cr_assert_eq(slabpool_json_finish(json), -1);
        cr_assert_eq(slabpool_json_begin_array(json), 0);
        cr_assert_eq(slabpool_json_int(json, 1), 0);
        cr_assert_eq(slabpool_json_plain(json, "2", SIZE_MAX - less), -1);
        cr_assert_eq(errno, EOVERFLOW);
        cr_assert_eq(slabpool_json_finish(json), -1);
    }
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
        int ret = i % 3 == 1 ? slabpool_json_end_object(json) : slabpool_json_end_array(json);
        cr_assert_eq(ret, 0);
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
