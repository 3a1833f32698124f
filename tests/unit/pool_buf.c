/* pool_buf.c: growing buffers of each kind, each verb and each error. */
#include "tests/unit/pool_items.h"

#include <fcntl.h>
#include <sys/resource.h>

TestSuite(pool_buf, .timeout = UNIT_TIMEOUT);

#define REFUSED(call, error)                                                                       \
    do {                                                                                           \
        errno = 0;                                                                                 \
        cr_assert(!(call));                                                                        \
        cr_assert_eq(errno, (error), "errno %d", errno);                                           \
    } while (0)

static struct slabpool_buf_stats stats_of(const struct slabpool_buf *buf)
{
    struct slabpool_buf_stats s;
    slabpool_buf_stats(buf, &s);
    cr_assert_eq(s.length, slabpool_buf_length(buf));
    cr_assert_eq(s.position, slabpool_buf_position(buf));
    cr_assert_eq(s.capacity, slabpool_buf_capacity(buf));
    return s;
}

static void holds(const struct slabpool_buf *buf, const void *want, size_t n)
{
    cr_assert_eq(slabpool_buf_length(buf), n);
    cr_assert(n == 0 || memcmp(slabpool_buf_data(buf), want, n) == 0);
}

enum { GROWING, FIXED, ITEM, LEVELS, KINDS };

struct sources {
    char memory[1000];
    struct slabpool_fixed *items;
    struct slabpool_levels *levels;
};

static void make_sources(struct sources *s)
{
    const struct slabpool_level levels[] = {{64, 2, 0}, {1000, 2, 2}};
    s->items = slabpool_fixed_create(100, 2, 0, SLABPOOL_FIXED_FAIL);
    s->levels = slabpool_levels_create(levels, 2);
    cr_assert(s->items != NULL && s->levels != NULL);
}

static void end_sources(struct sources *s)
{
    cr_assert_eq(slabpool_fixed_destroy(s->items), 0);
    cr_assert_eq(slabpool_levels_destroy(s->levels), 0);
}

static struct slabpool_buf *make(struct sources *s, int kind)
{
    struct slabpool_buf *buf = kind == FIXED  ? slabpool_buf_create_fixed(s->memory, 1000)
                               : kind == ITEM ? slabpool_buf_create_item(s->items)
                               : kind == LEVELS ? slabpool_buf_create_levels(s->levels, 16)
                                                : slabpool_buf_create(16);
    cr_assert_not_null(buf);
    return buf;
}

Test(pool_buf, create_refuses)
{
    struct pool_memory before = pool_memory();
    char byte;
    REFUSED(slabpool_buf_create((size_t)PTRDIFF_MAX + 1), EOVERFLOW);
    REFUSED(slabpool_buf_create_fixed(NULL, 1), EINVAL);
    REFUSED(slabpool_buf_create_fixed(&byte, 0), EINVAL);
    REFUSED(slabpool_bufs_create((size_t)PTRDIFF_MAX + 1), EOVERFLOW);
    struct slabpool_fixed *items = slabpool_fixed_create(10, 1, 0, SLABPOOL_FIXED_FAIL);
    struct slabpool_buf *one = slabpool_buf_create_item(items);
    REFUSED(slabpool_buf_create_item(items), EAGAIN);
    slabpool_buf_destroy(one);
    cr_assert_eq(slabpool_fixed_destroy(items), 0);
    slabpool_buf_destroy(NULL);
    cr_assert_eq(slabpool_bufs_destroy(NULL), 0);
    POOL_EXACT(before);
}

/* Random calls against a flat array, for each kind. */
Test(pool_buf, as_a_flat_array)
{
    uint64_t seed = unit_seed("pool_buf/as_a_flat_array");
    static unsigned char flat[1100], piece[300], got[300];
    for (int kind = 0; kind < KINDS; kind++) {
        struct pool_memory before = pool_memory();
        struct sources s;
        make_sources(&s);
        struct slabpool_buf *buf = make(&s, kind);
        size_t length = 0, position = 0;
        for (int i = 0; i < UNIT_WORK(20000); i++) {
            size_t n = unit_below(&seed, sizeof piece), at = unit_below(&seed, 1100);
            for (size_t k = 0; k < n; k++)
                piece[k] = (unsigned char)unit_next(&seed);
            int ret = 0;
            bool fits = length + n <= 1000;
            switch (unit_below(&seed, 9)) {
            case 0:
                if (!fits && kind != FIXED)
                    break;
                ret = slabpool_buf_append(buf, piece, n);
                cr_assert_eq(ret, fits ? 0 : -1);
                if (fits) {
                    memcpy(flat + length, piece, n);
                    length += n;
                } else {
                    cr_assert_eq(errno, ENOSPC);
                }
                break;
            case 1:
                if (length < 1000) {
                    cr_assert_eq(slabpool_buf_append_byte(buf, piece[0]), 0);
                    flat[length++] = piece[0];
                }
                break;
            case 2:
                if (fits) {
                    void *to = slabpool_buf_reserve(buf, n);
                    cr_assert(to != NULL || n == 0);
                    if (n / 2 != 0)
                        memcpy(to, piece, n / 2);
                    cr_assert_eq(slabpool_buf_commit(buf, n / 2), 0);
                    memcpy(flat + length, piece, n / 2);
                    length += n / 2;
                    REFUSED(slabpool_buf_commit(buf, SIZE_MAX) == 0, EINVAL);
                }
                break;
            case 3:
                if (at <= length) {
                    size_t end = at + n < 1000 ? at + n : 1000;
                    cr_assert_eq(slabpool_buf_write_at(buf, at, piece, end - at), 0);
                    memcpy(flat + at, piece, end - at);
                    length = length < end ? end : length;
                } else {
                    REFUSED(slabpool_buf_write_at(buf, at, piece, n) == 0, EINVAL);
                }
                break;
            case 4: {
                size_t have = length - position;
                cr_assert_eq(slabpool_buf_read(buf, got, n), n < have ? n : have);
                cr_assert_eq(memcmp(got, flat + position, n < have ? n : have), 0);
                position += n < have ? n : have;
                break;
            }
            case 5:
                ret = slabpool_buf_seek(buf, at);
                cr_assert_eq(ret, at <= length ? 0 : -1);
                position = at <= length ? at : position;
                break;
            case 6:
                if (at <= 1000) {
                    cr_assert_eq(slabpool_buf_resize(buf, at), 0);
                    if (at > length)
                        memset(flat + length, 0, at - length);
                    length = at;
                    position = position < at ? position : at;
                }
                break;
            case 7:
                cr_assert_eq(slabpool_buf_trim_last_if(buf, piece[0]),
                             length > 0 && flat[length - 1] == piece[0]);
                if (length > 0 && flat[length - 1] == piece[0])
                    length--;
                position = position < length ? position : length;
                break;
            default:
                if (unit_below(&seed, 20) == 0) {
                    slabpool_buf_reset(buf);
                    length = position = 0;
                }
            }
            cr_assert_eq(slabpool_buf_position(buf), position);
            cr_assert_eq(slabpool_buf_is_drained(buf), position == length);
            cr_assert_eq(slabpool_buf_is_full(buf), kind == FIXED && length == 1000);
            holds(buf, flat, length);
        }
        slabpool_buf_destroy(buf);
        end_sources(&s);
        POOL_EXACT(before);
    }
}

Test(pool_buf, doubles_from_the_first)
{
    struct slabpool_buf *buf = slabpool_buf_create(0);
    cr_assert_null(slabpool_buf_data(buf));
    cr_assert_eq(slabpool_buf_capacity(buf), 0);
    cr_assert_eq(slabpool_buf_append(buf, NULL, 0), 0);
    for (int i = 0; i < 2049; i++)
        cr_assert_eq(slabpool_buf_append_byte(buf, 'x'), 0);
    cr_assert_eq(stats_of(buf).grown, 4, "%d", (int)stats_of(buf).grown);
    cr_assert_eq(slabpool_buf_capacity(buf), 8 * SLABPOOL_BUF_FIRST);
    cr_assert_not_null(slabpool_buf_reserve(buf, 100000));
    cr_assert_eq(slabpool_buf_capacity(buf), 2049 + 100000);
    REFUSED(slabpool_buf_reserve(buf, SIZE_MAX), EOVERFLOW);
    REFUSED(slabpool_buf_reserve(buf, (size_t)PTRDIFF_MAX), EOVERFLOW);
    REFUSED(slabpool_buf_reserve(buf, (size_t)1 << 60), ENOMEM);
    REFUSED(slabpool_buf_resize(buf, SIZE_MAX) == 0, EOVERFLOW);
    REFUSED(slabpool_buf_write_at(buf, 1, "x", SIZE_MAX) == 0, EOVERFLOW);
    cr_assert_eq(slabpool_buf_length(buf), 2049);
    slabpool_buf_destroy(buf);
}

/* POOLS.md: "overflow truncates silently" is not inherited. */
Test(pool_buf, fixed_never_truncates)
{
    char memory[10];
    memset(memory, '#', sizeof memory);
    struct slabpool_buf *buf = slabpool_buf_create_fixed(memory, 8);
    cr_assert_eq(slabpool_buf_append(buf, "123456", 6), 0);
    REFUSED(slabpool_buf_append(buf, "abc", 3) == 0, ENOSPC);
    REFUSED(slabpool_buf_append_string(buf, "abc") == 0, ENOSPC);
    REFUSED(slabpool_buf_put_be32(buf, 1) == 0, ENOSPC);
    REFUSED(slabpool_buf_resize(buf, 9) == 0, ENOSPC);
    REFUSED(slabpool_buf_write_at(buf, 4, "abcde", 5) == 0, ENOSPC);
    REFUSED(slabpool_buf_printf(buf, "%d", 123) == 0, ENOSPC);
    REFUSED(slabpool_buf_reserve(buf, 3), ENOSPC);
    cr_assert_eq(slabpool_buf_length(buf), 6);
    cr_assert_eq(memcmp(memory, "123456", 6), 0);
    cr_assert_eq(slabpool_buf_printf(buf, "%d", 78), 0, "the last byte needs no NUL behind it");
    cr_assert(slabpool_buf_is_full(buf));
    REFUSED(slabpool_buf_append_byte(buf, '9') == 0, ENOSPC);
    cr_assert_eq(memcmp(memory, "12345678##", 10), 0);
    size_t n;
    char *copy = slabpool_buf_detach(buf, &n);
    cr_assert(n == 8 && copy != memory && memcmp(copy, "12345678", 8) == 0);
    unit_free(copy);
    cr_assert_eq(slabpool_buf_capacity(buf), 8);
    slabpool_buf_destroy(buf);
}

Test(pool_buf, item_spills_and_reverts)
{
    struct pool_memory before = pool_memory();
    struct slabpool_fixed *items = slabpool_fixed_create(100, 1, 0, SLABPOOL_FIXED_FAIL);
    struct slabpool_buf *buf = slabpool_buf_create_item(items);
    void *item = slabpool_buf_data(buf);
    for (unsigned round = 1; round <= 3; round++) {
        cr_assert_eq(slabpool_buf_resize(buf, 100), 0);
        cr_assert_eq(slabpool_buf_data(buf), item);
        cr_assert_eq(slabpool_buf_append_byte(buf, 'x'), 0);
        cr_assert_neq(slabpool_buf_data(buf), item);
        cr_assert_eq(stats_of(buf).spilled, round);
        cr_assert_eq(slabpool_buf_resize(buf, 5000), 0);
        cr_assert_eq(stats_of(buf).spilled, round, "growth elsewhere is no spill");
        cr_assert_eq(slabpool_fixed_available(items), 0);
        slabpool_buf_reset(buf);
        cr_assert_eq(slabpool_buf_data(buf), item);
        cr_assert_eq(slabpool_buf_capacity(buf), 100);
    }
    cr_assert_eq(slabpool_buf_resize(buf, 200), 0);
    size_t n;
    char *p = slabpool_buf_detach(buf, &n);
    cr_assert(p != NULL && n == 200 && slabpool_buf_data(buf) == item);
    unit_free(p);
    slabpool_buf_destroy(buf);
    cr_assert_eq(slabpool_fixed_destroy(items), 0);
    POOL_EXACT(before);
}

Test(pool_buf, levels_give_whole_items)
{
    struct pool_memory before = pool_memory();
    const struct slabpool_level sizes[] = {{1000, 2, 0}, {4000, 2, 2}};
    struct slabpool_levels *levels = slabpool_levels_create(sizes, 2);
    struct slabpool_buf *buf = slabpool_buf_create_levels(levels, 10);
    cr_assert_eq(slabpool_buf_append(buf, "abc", 3), 0);
    cr_assert_eq(slabpool_buf_capacity(buf), 1000);
    cr_assert_eq(slabpool_buf_resize(buf, 1001), 0);
    cr_assert_eq(slabpool_buf_capacity(buf), 4000);
    cr_assert_eq(slabpool_buf_resize(buf, 4001), 0, "past the top the allocator serves");
    cr_assert_geq(slabpool_buf_capacity(buf), 8000);
    cr_assert_eq(memcmp(slabpool_buf_data(buf), "abc", 4), 0);
    slabpool_buf_reset(buf);
    cr_assert_geq(slabpool_buf_capacity(buf), 8000, "its memory stays");
    slabpool_buf_destroy(buf);
    cr_assert_eq(slabpool_levels_destroy(levels), 0);
    POOL_EXACT(before);
}

Test(pool_buf, detach_hands_the_block_over)
{
    struct pool_memory before = pool_memory();
    struct slabpool_buf *buf = slabpool_buf_create(0);
    unit_free(slabpool_buf_detach(buf, NULL));
    for (int round = 0; round < 2; round++) {
        cr_assert_eq(slabpool_buf_append(buf, "abc", 3), 0);
        void *data = slabpool_buf_data(buf);
        size_t n;
        char *p = slabpool_buf_detach(buf, &n);
        cr_assert(p == data && n == 3 && memcmp(p, "abc", 3) == 0);
        cr_assert_null(slabpool_buf_data(buf));
        cr_assert_eq(slabpool_buf_length(buf), 0);
        unit_free(p);
    }
    slabpool_buf_destroy(buf);
    POOL_EXACT(before);
}

/* What is appended may be the buffer's own content, though that moves. */
Test(pool_buf, appends_itself)
{
    struct slabpool_buf *buf = slabpool_buf_create(1);
    cr_assert_eq(slabpool_buf_append(buf, "ab", 2), 0);
    while (slabpool_buf_length(buf) < 1000000) {
        size_t n = slabpool_buf_length(buf);
        cr_assert_eq(slabpool_buf_append(buf, slabpool_buf_data(buf), n), 0);
    }
    const char *data = slabpool_buf_data(buf);
    for (size_t i = 0; i < slabpool_buf_length(buf); i += 2)
        cr_assert(data[i] == 'a' && data[i + 1] == 'b');
    cr_assert_eq(slabpool_buf_write_at(buf, slabpool_buf_length(buf) - 1, data + 1, 999999), 0);
    data = slabpool_buf_data(buf);
    cr_assert_eq(data[slabpool_buf_length(buf) - 1], 'b');
    slabpool_buf_destroy(buf);
}

Test(pool_buf, formats)
{
    struct slabpool_buf *buf = slabpool_buf_create(4);
    cr_assert_eq(slabpool_buf_printf(buf, "%s", ""), 0);
    cr_assert_eq(slabpool_buf_printf(buf, "%d-%s", 12, "abc"), 0);
    cr_assert_eq(slabpool_buf_printf(buf, "%1000d", 7), 0);
    cr_assert_eq(slabpool_buf_length(buf), 1006);
    cr_assert_eq(memcmp(slabpool_buf_data(buf), "12-abc ", 7), 0);
    cr_assert_eq(((char *)slabpool_buf_data(buf))[1005], '7');
    slabpool_buf_destroy(buf);
}

Test(pool_buf, integers_of_both_orders)
{
    struct slabpool_buf *buf = slabpool_buf_create(0);
    uint16_t a;
    uint32_t b;
    uint64_t c;
    cr_assert_eq(slabpool_buf_put_be16(buf, 0x0102) | slabpool_buf_put_le16(buf, 0x0102) |
                     slabpool_buf_put_be32(buf, 0x01020304) |
                     slabpool_buf_put_le32(buf, 0xf1020304) |
                     slabpool_buf_put_be64(buf, 0x0102030405060708) |
                     slabpool_buf_put_le64(buf, 0xf102030405060708) |
                     slabpool_buf_put_int(buf, 0x123456, 3, true),
                 0);
    holds(buf,
          "\1\2\2\1\1\2\3\4\4\3\2\xf1\1\2\3\4\5\6\7\10\10\7\6\5\4\3\2\xf1\x12\x34\x56", 31);
    cr_assert(slabpool_buf_get_be16(buf, &a) == 0 && a == 0x0102);
    cr_assert(slabpool_buf_get_le16(buf, &a) == 0 && a == 0x0102);
    cr_assert(slabpool_buf_get_be32(buf, &b) == 0 && b == 0x01020304);
    cr_assert(slabpool_buf_get_le32(buf, &b) == 0 && b == 0xf1020304);
    cr_assert(slabpool_buf_get_be64(buf, &c) == 0 && c == 0x0102030405060708);
    cr_assert(slabpool_buf_get_le64(buf, &c) == 0 && c == 0xf102030405060708);
    REFUSED(slabpool_buf_get_be32(buf, &b) == 0, ENODATA);
    cr_assert_eq(slabpool_buf_position(buf), 28);
    cr_assert(slabpool_buf_get_int(buf, &c, 3, true) == 0 && c == 0x123456);
    REFUSED(slabpool_buf_get_int(buf, &c, 0, true) == 0, EINVAL);
    REFUSED(slabpool_buf_get_int(buf, &c, 9, true) == 0, EINVAL);
    REFUSED(slabpool_buf_put_int(buf, 1, 0, true) == 0, EINVAL);
    REFUSED(slabpool_buf_put_int(buf, 1, 9, true) == 0, EINVAL);
    slabpool_buf_destroy(buf);
}

/* Large memory moves by mremap: what was written is neither copied nor touched a second time. */
Test(pool_buf, large_ones_touch_each_page_once)
{
    struct slabpool_buf *buf = slabpool_buf_create(1 << 20);
    struct rusage from, to;
    static char piece[1 << 16];
    uint64_t remaps = unit_counts()->large.mremaps;
    memset(piece, 'x', sizeof piece);
    cr_assert_eq(slabpool_buf_append(buf, piece, sizeof piece), 0);
    getrusage(RUSAGE_SELF, &from);
    for (int i = 1; i < 1024; i++)
        cr_assert_eq(slabpool_buf_append(buf, piece, sizeof piece), 0);
    getrusage(RUSAGE_SELF, &to);
    cr_assert_eq(stats_of(buf).grown, 7);
    cr_assert_geq(unit_counts()->large.mremaps, remaps + 6);
    long pages = (64L << 20) / (long)slp_os_page();
    if (!UNIT_SANITIZED)
        cr_assert_leq(to.ru_minflt - from.ru_minflt, pages + pages / 10);
    slabpool_buf_destroy(buf);
}

static void destroys(void *buf)
{
    slabpool_buf_destroy(buf);
}

Test(pool_buf, a_lent_buffer_is_not_destroyed)
{
    struct slabpool_bufs *bufs = slabpool_bufs_create(0);
    struct slabpool_buf *buf = slabpool_bufs_get(bufs);
    pool_aborts(destroys, buf, "slabpool_buf_destroy", "buffer of a pool", buf);
    pool_goes_on();
    slabpool_buf_destroy(buf);
    cr_assert_eq(slabpool_buf_append(buf, "a", 1), 0);
    cr_assert_eq(slabpool_bufs_put(bufs, buf), 0);
    cr_assert_eq(slabpool_bufs_destroy(bufs), 0);
}
