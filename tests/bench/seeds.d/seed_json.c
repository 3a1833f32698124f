/* seed_json.c: the JSON array of the integers 0 to 19,999; an operation is one document.
 *
 * concat   each integer makes a new string of all that was there before: quadratic
 * join     a string for each integer, then all of them in one
 * builder  the JSON builder on a leased buffer      item  the same on an item of a fixed pool
 * gstring  GLib's growing string
 * static   into one array
 *
 * All write digits with the same code but for the builder, which has its own.
 */
#include "seed.h"

#if SEED_POOLS
#include "core/slabpool.h"
#endif
#if SEED_GLIB
#include <glib.h>
#endif

#define INTEGERS 20000
#define TEXT (128 * 1024)

/* Decimal digits, two at a time; how many. */
static inline size_t digits(char *to, unsigned value)
{
    static const char pairs[] = "00010203040506070809101112131415161718192021222324"
                                "25262728293031323334353637383940414243444546474849"
                                "50515253545556575859606162636465666768697071727374"
                                "75767778798081828384858687888990919293949596979899";
    size_t n = value < 10 ? 1 : value < 100 ? 2 : value < 1000 ? 3 : value < 10000 ? 4 : 5;
    char *at = to + n;
    for (; value >= 100; value /= 100) {
        at -= 2;
        memcpy(at, pairs + value % 100 * 2, 2);
    }
    if (value >= 10)
        memcpy(at - 2, pairs + value * 2, 2);
    else
        at[-1] = (char)('0' + value);
    return n;
}

/* Of the last document only: looking at each would be a part of the time. */
static uint64_t look(size_t op, size_t ops, const char *text, size_t n)
{
    SEED_KEEP(text);
    uint64_t sum = n;
    for (size_t i = 0; op + 1 == ops && i < n; i++)
        sum = seed_mix(sum, (unsigned char)text[i]);
    return sum;
}

static uint64_t concat(size_t ops)
{
    uint64_t sum = 0;
    for (size_t op = 0; op < ops; op++) {
        char *text = seed_must(malloc(2));
        size_t n = 1;
        memcpy(text, "[", 2);
        for (unsigned i = 0; i < INTEGERS; i++) {
            char number[16];
            size_t more = digits(number, i);
            number[more++] = i + 1 < INTEGERS ? ',' : ']';
            char *longer = seed_must(malloc(n + more + 1));
            memcpy(longer, text, n);
            memcpy(longer + n, number, more);
            n += more;
            longer[n] = '\0';
            free(text);
            text = longer;
        }
        sum = look(op, ops, text, n);
        free(text);
    }
    return sum;
}

static uint64_t join(size_t ops)
{
    static char *strings[INTEGERS];
    uint64_t sum = 0;
    for (size_t op = 0; op < ops; op++) {
        size_t total = 2;
        for (unsigned i = 0; i < INTEGERS; i++) {
            char number[16];
            size_t n = digits(number, i);
            strings[i] = seed_must(malloc(n + 1));
            memcpy(strings[i], number, n);
            strings[i][n] = '\0';
            total += n + 1;
        }
        char *text = seed_must(malloc(total)), *at = text;
        for (unsigned i = 0; i < INTEGERS; i++) {
            *at++ = i == 0 ? '[' : ',';
            at = stpcpy(at, strings[i]);
            free(strings[i]);
        }
        *at++ = ']';
        sum = look(op, ops, text, (size_t)(at - text));
        free(text);
    }
    return sum;
}

static uint64_t in_array(size_t ops)
{
    static char text[TEXT];
    uint64_t sum = 0;
    for (size_t op = 0; op < ops; op++) {
        char *at = text;
        for (unsigned i = 0; i < INTEGERS; i++) {
            *at++ = i == 0 ? '[' : ',';
            at += digits(at, i);
        }
        *at++ = ']';
        sum = look(op, ops, text, (size_t)(at - text));
    }
    return sum;
}

#if SEED_POOLS
static struct slabpool_fixed *items;
static struct slabpool_bufs *bufs;

static void bufs_start(void)
{
    bufs = seed_must(slabpool_bufs_create(0));
}

static void items_start(void)
{
    items = seed_must(slabpool_fixed_create(TEXT, 8, 0, SLABPOOL_FIXED_MISS));
    bufs = seed_must(slabpool_bufs_create_items(items));
}

static uint64_t builder(size_t ops)
{
    uint64_t sum = 0;
    for (size_t op = 0; op < ops; op++) {
        struct slabpool_buf *buf = seed_must(slabpool_bufs_get(bufs));
        struct slabpool_json *json = seed_must(slabpool_json_create(buf));
        slabpool_json_begin_array(json);
        for (unsigned i = 0; i < INTEGERS; i++)
            slabpool_json_int(json, i);
        slabpool_json_end_array(json);
        if (slabpool_json_finish(json) != 0)
            seed_die("no document");
        slabpool_json_destroy(json);
        sum = look(op, ops, slabpool_buf_data(buf), slabpool_buf_length(buf));
        slabpool_bufs_put(bufs, buf);
    }
    return sum;
}

static void bufs_stop(void)
{
    if (slabpool_bufs_destroy(bufs) != 0)
        seed_die("buffers are out");
    slabpool_fixed_destroy(items);
}
#endif

#if SEED_GLIB
static uint64_t gstring(size_t ops)
{
    uint64_t sum = 0;
    for (size_t op = 0; op < ops; op++) {
        GString *text = g_string_new(NULL);
        for (unsigned i = 0; i < INTEGERS; i++) {
            char number[16];
            number[0] = i == 0 ? '[' : ',';
            g_string_append_len(text, number, (gssize)(1 + digits(number + 1, i)));
        }
        g_string_append_c(text, ']');
        sum = look(op, ops, text->str, text->len);
        g_string_free(text, TRUE);
    }
    return sum;
}
#endif

static const struct seed_variant variants[] = {
    {"concat", concat, NULL, NULL},
    {"join", join, NULL, NULL},
    {"static", in_array, NULL, NULL},
#if SEED_POOLS
    {"builder", builder, bufs_start, bufs_stop},
    {"item", builder, items_start, bufs_stop},
#endif
#if SEED_GLIB
    {"gstring", gstring, NULL, NULL},
#endif
    {NULL, NULL, NULL, NULL},
};

const struct seed_work seed_work = {NULL, variants};
