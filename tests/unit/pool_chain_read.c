/* pool_chain_read.c: the buffer chain as a reader: chunks, sources, lines, header fields. */
#include "tests/unit/pool_chain.h"

#include "core/error.h"

#include <signal.h>

TestSuite(pool_chain_read, .init = chain_begin, .fini = chain_end, .timeout = UNIT_TIMEOUT);

/* A source of a text, `step` bytes at a time, then `end`: 0, or an errno. */
struct text_source {
    const char *text;
    size_t step;
    int end;
};

static ssize_t from_text(void *arg, struct slabpool_chain *c, size_t n)
{
    struct text_source *s = arg;
    size_t left = strlen(s->text), give = left < s->step ? left : s->step;
    (void)n;
    if (left == 0 && s->end != 0) {
        errno = s->end;
        return -1;
    }
    if (slabpool_chain_append(c, s->text, give) != 0)
        return -1;
    s->text += give;
    return (ssize_t)give;
}

static struct slabpool_chain *reader(struct text_source *s, const char *text, size_t step, int end)
{
    struct slabpool_chain *c = slabpool_chain_create(256);
    *s = (struct text_source){text, step, end};
    slabpool_chain_set_source(c, from_text, s);
    return c;
}

static struct slabpool_chain *holding(const char *text)
{
    struct slabpool_chain *c = slabpool_chain_create(0);
    chain_put(c, text);
    return c;
}

Test(pool_chain_read, read_and_skip)
{
    struct text_source s;
    struct slabpool_chain *c = reader(&s, "one two three", 2, 0);
    char to[32] = "";
    cr_assert_eq(slabpool_chain_read(c, to, 0), 0);
    cr_assert_eq(slabpool_chain_read(c, to, 3), 3);
    cr_assert_str_eq(to, "one");
    cr_assert_eq(slabpool_chain_skip(c, 1), 1);
    cr_assert_eq(slabpool_chain_byte(c), 't');
    CHAIN_FAILS(slabpool_chain_fill(c, 9), ENODATA);
    CHAIN_IS(c, "wo three");
    cr_assert_eq(slabpool_chain_read(c, to, 32), 8);
    CHAIN_FAILS(slabpool_chain_read(c, to, 1), ENODATA);
    CHAIN_FAILS(slabpool_chain_skip(c, 1), ENODATA);
    CHAIN_FAILS(slabpool_chain_byte(c), ENODATA);
    slabpool_chain_set_source(c, NULL, NULL);
    CHAIN_FAILS(slabpool_chain_byte(c), EAGAIN);
    slabpool_chain_destroy(c);
}

static ssize_t liar(void *arg, struct slabpool_chain *c, size_t n)
{
    (void)arg;
    (void)c;
    return (ssize_t)n;
}

/* Else the reader would ask for ever. */
Test(pool_chain_read, a_source_that_adds_nothing)
{
    struct slabpool_chain *c = slabpool_chain_create(0);
    slabpool_chain_set_source(c, liar, NULL);
    CHAIN_FAILS(slabpool_chain_fill(c, 1), EIO);
    slabpool_chain_destroy(c);
}

struct gathered {
    struct slabpool_chain *chain;
    char text[64];
    size_t n, calls;
    unsigned stop_at;
    struct slabpool_chunk kept[8];
};

static int gather(void *arg, const struct slabpool_chunk *chunk)
{
    struct gathered *g = arg;
    memcpy(g->text + g->n, chunk->data, chunk->n);
    g->n += chunk->n;
    slabpool_chunk_retain(chunk);
    g->kept[g->calls++] = *chunk;
    return g->calls == g->stop_at;
}

static void let_go(struct gathered *g)
{
    for (size_t i = 0; i < g->calls; i++)
        slabpool_chunk_release(&g->kept[i]);
}

/* Chunks before the failure are delivered; the failure is the next call's. */
Test(pool_chain_read, range_delivers_before_it_fails)
{
    struct text_source s;
    struct slabpool_chain *c = reader(&s, "abcdefgh", 3, EIO);
    struct gathered g = {0};
    cr_assert_eq(slabpool_chain_read_range(c, 20, gather, &g), 8);
    cr_assert_eq(memcmp(g.text, "abcdefgh", 8), 0);
    CHAIN_FAILS(slabpool_chain_read_range(c, 20, gather, &g), EIO);
    cr_assert_eq(slabpool_chain_read_range(c, 0, gather, &g), 0);
    let_go(&g);
    slabpool_chain_destroy(c);
}

Test(pool_chain_read, range_stops_when_told)
{
    struct slabpool_chain *c = slabpool_chain_create(0);
    struct gathered g = {.stop_at = 2};
    for (int i = 0; i < 4; i++)
        cr_assert_eq(slabpool_chain_append_reference(c, "xyz", 3, NULL, NULL), 0);
    slabpool_chain_truncate(c, 11);
    cr_assert_eq(slabpool_chain_read_range(c, 9, gather, &g), 6);
    CHAIN_IS(c, "xyzxy");
    let_go(&g);
    slabpool_chain_destroy(c);
}

/* A retained chunk outlives its chain; released twice by the same struct it is nothing. */
Test(pool_chain_read, chunks_outlive_the_chain)
{
    struct slabpool_chain *c = slabpool_chain_create(256), *d = slabpool_chain_create(0);
    struct gathered g = {0};
    chain_put(c, "kept for later");
    cr_assert_eq(slabpool_chain_read_range(c, 4, gather, &g), 4);
    slabpool_chain_recycle(c);
    chain_put(c, "overwritten?");
    slabpool_chain_destroy(c);
    cr_assert_eq(memcmp(g.kept[0].data, "kept", 4), 0);
    cr_assert_eq(slabpool_chain_append_chunk(d, &g.kept[0]), 0);
    let_go(&g);
    cr_assert_null(g.kept[0].data);
    let_go(&g);
    cr_assert_eq(slabpool_chain_append_chunk(d, &g.kept[0]), 0);
    CHAIN_IS(d, "kept");
    slabpool_chain_destroy(d);
}

/* A copy of a chunk that was released for the last time. */
static struct slabpool_chunk stale(void)
{
    struct slabpool_chain *c = slabpool_chain_create(0);
    struct slabpool_chunk chunk, copy;
    chain_put(c, "x");
    cr_assert_eq(slabpool_chain_read_chunk(c, 1, &chunk), 0);
    slabpool_chain_destroy(c);
    copy = chunk;
    slabpool_chunk_release(&chunk);
    return copy;
}

Test(pool_chain_read, a_chunk_released_twice, .signal = SIGABRT)
{
    struct slabpool_chunk chunk = stale(); /* the address sanitizer sees the look at it */
    slabpool_chunk_release(&chunk);
}

Test(pool_chain_read, chunks_too_late_reported)
{
    if (SLP_ASAN)
        cr_skip("the address sanitizer stops at the look at them");
    struct slabpool_chain *c = slabpool_chain_create(0);
    struct slabpool_chunk chunk = stale();
    slp_error_policy = SLP_ON_ERROR_REPORT;
    errno = 0;
    slabpool_chunk_retain(&chunk);
    cr_assert_eq(errno, EINVAL);
    CHAIN_FAILS(slabpool_chain_append_chunk(c, &chunk), EINVAL);
    errno = 0;
    slabpool_chunk_release(&chunk);
    cr_assert_eq(errno, EINVAL);
    cr_assert_null(chunk.hold);
    CHAIN_IS(c, "");
    slabpool_chain_destroy(c);
}

static int note(void *arg, const struct slabpool_chunk *chunk)
{
    *(struct slabpool_chunk *)arg = *chunk;
    return 0;
}

/* Not retained, a chunk is valid until the next call that takes; adding does it nothing. */
Test(pool_chain_read, a_chunk_lasts_until_the_next_read)
{
    struct slabpool_chain *c = slabpool_chain_create(256);
    struct slabpool_chain_totals t;
    struct slabpool_chunk chunk;
    char text[240] = "first"; /* fills a block */
    for (int i = 0; i < 4; i++)
        cr_assert_eq(slabpool_chain_append(c, text, sizeof text), 0);
    cr_assert_eq(slabpool_chain_read_range(c, sizeof text, note, &chunk), sizeof text);
    for (int i = 0; i < 9; i++) { /* the ring grows, too */
        cr_assert_eq(slabpool_chain_append(c, text + 1, sizeof text - 1), 0);
        cr_assert_eq(slabpool_chain_append_reference(c, "x", 1, NULL, NULL), 0);
    }
    slabpool_chain_totals(&t);
    cr_assert_eq(t.blocks, 13);
    cr_assert_str_eq(chunk.data, "first");
    cr_assert_eq(slabpool_chain_drain(c, 1), 0);
    slabpool_chain_totals(&t);
    cr_assert_eq(t.blocks, 12);
    slabpool_chain_destroy(c);
}

/* Nor does what is put in front of it, where it is the very same. */
Test(pool_chain_read, a_delivered_chunk_goes_back)
{
    struct slabpool_chain *c = slabpool_chain_create(256);
    struct slabpool_chunk chunk;
    char text[240] = "first";
    cr_assert_eq(slabpool_chain_append(c, text, sizeof text), 0);
    chain_put(c, "second");
    cr_assert_eq(slabpool_chain_read_range(c, sizeof text, note, &chunk), sizeof text);
    cr_assert_eq(slabpool_chain_unread(c, chunk.data, 5), 0);
    CHAIN_IS(c, "firstsecond");
    cr_assert_eq(slabpool_chain_read_range(c, 7, note, &chunk), 7);
    cr_assert_eq(slabpool_chain_unread(c, chunk.data, 2), 0);
    CHAIN_IS(c, "second");
    slabpool_chain_destroy(c);
}

static int nested(void *arg, const struct slabpool_chunk *chunk)
{
    struct gathered *g = arg;
    (void)chunk;
    char byte;
    if (g->calls++ == 0) {
        chain_put(g->chain, "more");
        cr_assert_eq(slabpool_chain_read(g->chain, &byte, 1), 1);
    }
    return 0;
}

Test(pool_chain_read, a_callback_uses_its_chain)
{
    struct slabpool_chain *c = slabpool_chain_create(0);
    struct gathered g = {.chain = c};
    cr_assert_eq(slabpool_chain_append_reference(c, "ab", 2, NULL, NULL), 0);
    chain_put(c, "cdef");
    cr_assert_eq(slabpool_chain_read_range(c, 5, nested, &g), 5);
    CHAIN_IS(c, "more");
    slabpool_chain_destroy(c);
}

Test(pool_chain_read, one_piece)
{
    struct slabpool_chain *c = slabpool_chain_create(0);
    struct slabpool_chunk chunk;
    struct slabpool_chain_stats s;
    cr_assert_eq(slabpool_chain_append_reference(c, "one", 3, NULL, NULL), 0);
    cr_assert_eq(slabpool_chain_append_reference(c, "two", 3, NULL, NULL), 0);
    CHAIN_FAILS(slabpool_chain_read_chunk(c, 7, &chunk), EAGAIN);
    cr_assert_eq(slabpool_chain_read_chunk(c, 4, &chunk), 0);
    cr_assert_eq(memcmp(chunk.data, "onet", 4), 0);
    slabpool_chain_stats(c, &s);
    cr_assert_eq(s.pullups, 1);
    slabpool_chunk_release(&chunk);
    cr_assert_eq(slabpool_chain_read_chunk(c, 2, &chunk), 0);
    slabpool_chunk_release(&chunk);
    cr_assert_eq(slabpool_chain_read_chunk(c, 0, &chunk), 0);
    cr_assert_eq(chunk.n, 0);
    slabpool_chain_destroy(c);
}

Test(pool_chain_read, lines)
{
    for (size_t step = 1; step < 40; step += 3) {
        struct text_source s;
        struct slabpool_chain *c = reader(&s, "first\nsecond\r\n\r\n\nlone\rcr\ntail", step, 0);
        struct slabpool_chunk chunk;
        char line[8];
        cr_assert_eq(slabpool_chain_read_line(c, line, 8), 5);
        cr_assert_str_eq(line, "first");
        CHAIN_FAILS(slabpool_chain_read_line(c, line, 6), EMSGSIZE);
        CHAIN_FAILS(slabpool_chain_read_line(c, line, 0), EMSGSIZE);
        cr_assert_eq(slabpool_chain_read_line(c, line, 7), 6);
        cr_assert_str_eq(line, "second");
        cr_assert_eq(slabpool_chain_read_line(c, line, 1), 0);
        cr_assert_eq(slabpool_chain_read_line_chunk(c, 0, &chunk), 0);
        cr_assert_eq(chunk.n, 0);
        CHAIN_FAILS(slabpool_chain_read_line_chunk(c, 6, &chunk), EMSGSIZE);
        cr_assert_eq(slabpool_chain_read_line_chunk(c, 7, &chunk), 0);
        cr_assert_eq(memcmp(chunk.data, "lone\rcr", 7), 0);
        cr_assert_eq(slabpool_chain_read_line(c, line, 8), 4); /* the end needs none */
        cr_assert_str_eq(line, "tail");
        CHAIN_FAILS(slabpool_chain_read_line(c, line, 8), ENODATA);
        slabpool_chunk_release(&chunk);
        slabpool_chain_destroy(c);
    }
}

/* A line that never ends is not gathered for ever. */
Test(pool_chain_read, a_line_without_end)
{
    struct text_source s;
    struct slabpool_chain *c = reader(&s, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 1, 0);
    char line[5];
    CHAIN_FAILS(slabpool_chain_read_line(c, line, 5), EMSGSIZE);
    cr_assert_eq(slabpool_chain_length(c), 6); /* the last could be a CR */
    slabpool_chain_destroy(c);
    c = holding("incomplete");
    CHAIN_FAILS(slabpool_chain_read_line(c, line, 5), EMSGSIZE);
    slabpool_chain_truncate(c, 5);
    CHAIN_FAILS(slabpool_chain_read_line(c, line, 5), EAGAIN);
    CHAIN_IS(c, "incom");
    slabpool_chain_destroy(c);
}

Test(pool_chain_read, header_fields)
{
    for (size_t step = 1; step < 60; step += 7) {
        struct text_source s;
        char text[64], *name, *value;
        struct slabpool_chain *c =
            reader(&s, "Host: example.org\r\nX-Empty:\r\nSubject:  a\r\n \t folded \r\n\tline\r\n"
                       "Last:z\n\nbody", step, 0);
        cr_assert_eq(slabpool_chain_read_header(c, text, sizeof text, &name, &value), 1);
        cr_assert_str_eq(name, "Host");
        cr_assert_str_eq(value, "example.org");
        cr_assert_eq(slabpool_chain_read_header(c, text, sizeof text, &name, &value), 1);
        cr_assert_str_eq(name, "X-Empty");
        cr_assert_str_eq(value, "");
        CHAIN_FAILS(slabpool_chain_read_header(c, text, 23, &name, &value), EMSGSIZE);
        CHAIN_FAILS(slabpool_chain_read_header(c, text, 0, &name, &value), EMSGSIZE);
        cr_assert_eq(slabpool_chain_read_header(c, text, 25, &name, &value), 1);
        cr_assert_str_eq(name, "Subject");
        cr_assert_str_eq(value, "a folded line");
        cr_assert_eq(slabpool_chain_read_header(c, text, sizeof text, &name, &value), 1);
        cr_assert_str_eq(value, "z");
        cr_assert_eq(slabpool_chain_read_header(c, text, sizeof text, &name, &value), 0);
        CHAIN_FAILS(slabpool_chain_read_header(c, text, sizeof text, &name, &value), EBADMSG);
        CHAIN_IS(c, "body");
        slabpool_chain_destroy(c);
    }
}

Test(pool_chain_read, header_fields_that_are_none)
{
    static const char *const bad[] = {"no colon\n\n", ": no name\n\n", " folded: first\n\n",
                                      "two words: x\n\n", "\x80: x\n\n"};
    char text[64], *name, *value;
    struct slabpool_chain *c;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        c = holding(bad[i]);
        CHAIN_FAILS(slabpool_chain_read_header(c, text, sizeof text, &name, &value), EBADMSG);
        CHAIN_IS(c, bad[i]);
        slabpool_chain_destroy(c);
    }
    c = slabpool_chain_create(0);
    slabpool_chain_append(c, "Null: a\0b\n\n", 11);
    CHAIN_FAILS(slabpool_chain_read_header(c, text, sizeof text, &name, &value), EBADMSG);
    cr_assert_eq(slabpool_chain_length(c), 11);
    slabpool_chain_destroy(c);
    c = holding("Half: a\n"); /* the next line may go on */
    CHAIN_FAILS(slabpool_chain_read_header(c, text, sizeof text, &name, &value), EAGAIN);
    chain_put(c, "N");
    cr_assert_eq(slabpool_chain_read_header(c, text, sizeof text, &name, &value), 1);
    CHAIN_IS(c, "N");
    slabpool_chain_destroy(c);
}
