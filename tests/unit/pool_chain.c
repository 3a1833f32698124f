/* pool_chain.c: the buffer chain: adding, sharing, cutting, looking. */
#include "tests/unit/pool_chain.h"

#include <sys/resource.h>

TestSuite(pool_chain, .init = exact_begin, .fini = chain_end, .timeout = UNIT_TIMEOUT);

Test(pool_chain, sizes_of_blocks)
{
    static const size_t bad[] = {1, 255, 128, 4095, 5000, 131072, SIZE_MAX};
    static const size_t good[] = {0, 256, 4096, 16384, 65536};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        errno = 0;
        cr_assert_null(slabpool_chain_create(bad[i]));
        cr_assert_eq(errno, EINVAL);
    }
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        struct slabpool_chain *c = slabpool_chain_create(good[i]);
        struct slabpool_chain_stats s;
        chain_put(c, "x");
        slabpool_chain_stats(c, &s);
        cr_assert_eq(s.blocks, 1);
        slabpool_chain_destroy(c);
    }
    slabpool_chain_destroy(NULL);
}

/* A block fills its class: the header is taken off the payload. */
Test(pool_chain, a_block_is_a_class)
{
    static const char zeros[4096 - 16];
    struct slabpool_chain *c = slabpool_chain_create(4096);
    uint32_t k = slp_class_of(4096);
    int64_t before = unit_class(k).live;
    struct slabpool_chain_stats s;
    slabpool_chain_append(c, zeros, sizeof zeros);
    slabpool_chain_stats(c, &s);
    cr_assert_eq(s.blocks, 1);
    cr_assert_eq(unit_class(k).live, before + 1);
    chain_put(c, "x");
    slabpool_chain_stats(c, &s);
    cr_assert_eq(s.blocks, 2);
    slabpool_chain_destroy(c);
}

Test(pool_chain, append_prepend_drain)
{
    struct slabpool_chain *c = slabpool_chain_create(0);
    CHAIN_IS(c, "");
    chain_put(c, "world");
    cr_assert_eq(slabpool_chain_prepend(c, "hello ", 6), 0);
    CHAIN_IS(c, "hello world");
    cr_assert_eq(slabpool_chain_append(c, NULL, 0), 0);
    cr_assert_eq(slabpool_chain_prepend(c, NULL, 0), 0);
    cr_assert_eq(slabpool_chain_drain(c, 6), 0);
    CHAIN_IS(c, "world");
    cr_assert_eq(slabpool_chain_unread(c, "the ", 4), 0);
    CHAIN_IS(c, "the world");
    CHAIN_FAILS(slabpool_chain_drain(c, 10), EAGAIN);
    CHAIN_IS(c, "the world");
    slabpool_chain_truncate(c, 3);
    slabpool_chain_truncate(c, 9);
    CHAIN_IS(c, "the");
    cr_assert_eq(slabpool_chain_drain(c, 3), 0);
    CHAIN_IS(c, "");
    slabpool_chain_destroy(c);
}

/* What is emptied begins its block anew: any amount passes through one block. */
Test(pool_chain, one_block_serves_a_stream)
{
    struct slabpool_chain *c = slabpool_chain_create(4096);
    struct slabpool_chain_stats s;
    chain_put(c, "begin");
    slabpool_chain_drain(c, 5);
    int64_t now = unit_live();
    for (int i = 0; i < 1000; i++) {
        char text[3000] = {0};
        cr_assert_eq(slabpool_chain_append(c, text, sizeof text), 0);
        slabpool_chain_stats(c, &s);
        cr_assert_eq(s.blocks, 1);
        slabpool_chain_drain(c, sizeof text);
    }
    cr_assert_eq(s.copied, 5 + 3000 * 1000);
    cr_assert_eq(unit_live(), now);
    slabpool_chain_destroy(c);
}

/* More in front goes into the same block, and where nobody sees it, over what was consumed. */
Test(pool_chain, prepend_uses_room)
{
    struct slabpool_chain *c = slabpool_chain_create(4096);
    struct slabpool_chain_stats s;
    chain_put(c, "0123456789");
    for (int i = 0; i < 400; i++)
        cr_assert_eq(slabpool_chain_prepend(c, "prepended", 9), 0);
    slabpool_chain_stats(c, &s);
    cr_assert_eq(s.blocks, 2);
    slabpool_chain_drain(c, 3605);
    cr_assert_eq(slabpool_chain_prepend(c, "abc", 3), 0);
    slabpool_chain_stats(c, &s);
    cr_assert_eq(s.blocks, 1);
    CHAIN_IS(c, "abc56789");
    struct slabpool_chain *clone = slabpool_chain_clone(c);
    slabpool_chain_drain(c, 4);
    cr_assert_eq(slabpool_chain_prepend(c, "XYZ", 3), 0);
    CHAIN_IS(c, "XYZ6789");
    CHAIN_IS(clone, "abc56789"); /* which looks at the place */
    slabpool_chain_destroy(clone);
    slabpool_chain_destroy(c);
}

Test(pool_chain, prepend_larger_than_a_block)
{
    static unsigned char data[10000], out[10003];
    struct slabpool_chain *c = slabpool_chain_create(256);
    chain_pattern(data, sizeof data, 0);
    chain_put(c, "end");
    cr_assert_eq(slabpool_chain_prepend(c, data, sizeof data), 0);
    cr_assert_eq(slabpool_chain_copy_out(c, 0, out, sizeof out), sizeof out);
    cr_assert_eq(memcmp(out, data, sizeof data), 0);
    cr_assert_eq(memcmp(out + sizeof data, "end", 3), 0);
    slabpool_chain_destroy(c);
}

/* Clones write on in blocks of their own. */
Test(pool_chain, clones_part)
{
    struct slabpool_chain *a = slabpool_chain_create(0), *b, *d;
    chain_put(a, "shared ");
    b = slabpool_chain_clone(a);
    chain_put(a, "a");
    chain_put(b, "b");
    d = slabpool_chain_clone(b);
    slabpool_chain_truncate(b, 6);
    chain_put(b, "?");
    CHAIN_IS(a, "shared a");
    CHAIN_IS(b, "shared?");
    CHAIN_IS(d, "shared b");
    cr_assert_eq(slabpool_chain_append_shared(a, a, 0, 8), 0);
    CHAIN_IS(a, "shared ashared a");
    slabpool_chain_destroy(a);
    CHAIN_IS(b, "shared?");
    slabpool_chain_destroy(b);
    CHAIN_IS(d, "shared b");
    slabpool_chain_destroy(d);
}

static unsigned cleaned;

static void clean(void *data, size_t n, void *arg)
{
    cr_assert_str_eq(data, "user's memory");
    cr_assert_eq(n, 6);
    cr_assert_eq(arg, &cleaned);
    cleaned++;
}

Test(pool_chain, references)
{
    struct slabpool_chain *a = slabpool_chain_create(0), *b;
    struct slabpool_chain_stats s;
    struct slabpool_chain_totals t;
    const char *text = "user's memory";
    cr_assert_eq(slabpool_chain_append_reference(a, text, 6, clean, &cleaned), 0);
    cr_assert_eq(slabpool_chain_append_reference(a, text + 6, 7, NULL, NULL), 0);
    cr_assert_eq(slabpool_chain_pullup(a, 3), text);
    slabpool_chain_stats(a, &s);
    cr_assert_eq(s.referenced, 13);
    cr_assert_eq(s.copied, 0);
    slabpool_chain_totals(&t);
    cr_assert_eq(t.references, 1);
    cr_assert_eq(t.blocks, 0);
    chain_put(a, "!");
    CHAIN_IS(a, "user's memory!");
    b = slabpool_chain_clone(a);
    slabpool_chain_drain(a, 14);
    cr_assert_eq(cleaned, 0);
    slabpool_chain_drain(b, 5);
    cr_assert_eq(cleaned, 0);
    slabpool_chain_drain(b, 1);
    cr_assert_eq(cleaned, 1);
    CHAIN_IS(b, " memory!");
    slabpool_chain_destroy(a);
    slabpool_chain_destroy(b);
    cr_assert_eq(cleaned, 1);
}

static void count(void *data, size_t n, void *arg)
{
    (void)data;
    (void)n;
    ++*(int *)arg;
}

/* A cleanup finds the chain as it will be, and may add to it. */
static size_t length_then[4];

static void refill(void *data, size_t n, void *arg)
{
    (void)data;
    (void)n;
    length_then[cleaned++] = slabpool_chain_length(arg);
    cr_assert_eq(slabpool_chain_append(arg, "+", 1), 0);
    cr_assert_eq(slabpool_chain_append_reference(arg, "-", 1, NULL, NULL), 0);
}

static int nothing(void *arg, const struct slabpool_chunk *chunk)
{
    (void)arg;
    (void)chunk;
    return 0;
}

static struct slabpool_chain *of_references(void)
{
    struct slabpool_chain *c = slabpool_chain_create(0);
    cleaned = 0;
    cr_assert_eq(slabpool_chain_append_reference(c, "abc", 3, refill, c), 0);
    cr_assert_eq(slabpool_chain_append_reference(c, "defg", 4, refill, c), 0);
    chain_put(c, "hi");
    cr_assert_eq(slabpool_chain_append_reference(c, "jk", 2, NULL, NULL), 0);
    return c;
}

Test(pool_chain, a_cleanup_uses_its_chain)
{
    struct slabpool_chain *c = of_references();
    struct slabpool_chunk chunk;
    cr_assert_eq(slabpool_chain_drain(c, 8), 0);
    cr_assert_eq(cleaned, 2);
    cr_assert_eq(length_then[0], 3);
    cr_assert_eq(length_then[1], 5);
    CHAIN_IS(c, "ijk+-+-");
    slabpool_chain_destroy(c);

    c = of_references();
    cr_assert_eq(memcmp(slabpool_chain_pullup(c, 8), "abcdefgh", 8), 0);
    cr_assert_eq(cleaned, 2);
    cr_assert_eq(length_then[0], 11);
    CHAIN_IS(c, "abcdefghijk+-+-");
    slabpool_chain_destroy(c);

    c = of_references();
    cr_assert_eq(slabpool_chain_read_range(c, 7, nothing, NULL), 7);
    cr_assert_eq(slabpool_chain_read_chunk(c, 2, &chunk), 0);
    cr_assert_eq(memcmp(chunk.data, "hi", 2), 0);
    slabpool_chunk_release(&chunk);
    cr_assert_eq(length_then[0], 2);
    CHAIN_IS(c, "jk+-+-");
    slabpool_chain_destroy(c);
}

Test(pool_chain, an_empty_reference_is_cleaned_up_at_once)
{
    struct slabpool_chain *c = slabpool_chain_create(0);
    int calls = 0;
    cr_assert_eq(slabpool_chain_append_reference(c, "", 0, count, &calls), 0);
    cr_assert_eq(calls, 1);
    CHAIN_IS(c, "");
    slabpool_chain_destroy(c);
}

Test(pool_chain, too_long)
{
    struct slabpool_chain *c = slabpool_chain_create(0), *d = slabpool_chain_create(0);
    struct iovec iov[2];
    int calls = 0;
    cr_assert_eq(slabpool_chain_append_reference(c, "", PTRDIFF_MAX - 10, NULL, NULL), 0);
    CHAIN_FAILS(slabpool_chain_append_reference(c, "", 11, count, &calls), EOVERFLOW);
    cr_assert_eq(calls, 0);
    CHAIN_FAILS(slabpool_chain_append(c, "12345678901", 11), EOVERFLOW);
    CHAIN_FAILS(slabpool_chain_prepend(c, "12345678901", 11), EOVERFLOW);
    CHAIN_FAILS(slabpool_chain_append_shared(c, c, 0, 11), EOVERFLOW);
    CHAIN_FAILS(slabpool_chain_reserve(c, 11, iov), EOVERFLOW);
    CHAIN_FAILS(slabpool_chain_reserve(c, 0, iov), EINVAL);
    chain_put(d, "12345678901");
    CHAIN_FAILS(slabpool_chain_append_chain(c, d), EOVERFLOW);
    CHAIN_IS(d, "12345678901");
    cr_assert_eq(slabpool_chain_length(c), PTRDIFF_MAX - 10);
    slabpool_chain_destroy(c);
    slabpool_chain_destroy(d);
}

/* Without memory every call fails whole. */
Test(pool_chain, no_memory)
{
    static char big[64 << 20];
    struct slabpool_chain *c = slabpool_chain_create(0), *d;
    struct iovec iov[2];
    if (UNIT_SANITIZED) {
        slabpool_chain_destroy(c);
        cr_skip_test("a sanitizer needs its address space");
    }
    chain_put(c, "before");
    cr_assert_eq(slabpool_chain_append_reference(c, big, sizeof big, NULL, NULL), 0);
    d = slabpool_chain_clone(c);
    struct rlimit none = {unit_mapped_bytes() + (16 << 20), RLIM_INFINITY}, was;
    cr_assert_eq(getrlimit(RLIMIT_AS, &was), 0);
    cr_assert_eq(setrlimit(RLIMIT_AS, &none), 0);
    CHAIN_FAILS(slabpool_chain_append(c, big, sizeof big), ENOMEM);
    CHAIN_FAILS(slabpool_chain_prepend(c, big, sizeof big), ENOMEM);
    CHAIN_FAILS(slabpool_chain_reserve(c, sizeof big, iov), ENOMEM);
    errno = 0;
    cr_assert_null(slabpool_chain_pullup(c, SIZE_MAX));
    cr_assert_eq(errno, ENOMEM);
    cr_assert_null(slabpool_chain_to_string(c, NULL));
    cr_assert(slabpool_chain_equal(c, d));
    cr_assert_eq(setrlimit(RLIMIT_AS, &was), 0);
    cr_assert_eq(slabpool_chain_append(c, big, sizeof big), 0);
    slabpool_chain_destroy(c);
    slabpool_chain_destroy(d);
}

Test(pool_chain, between_chains)
{
    struct slabpool_chain *a = slabpool_chain_create(0), *b = slabpool_chain_create(0);
    struct slabpool_chain_stats s;
    chain_put(a, "one two three");
    cr_assert_eq(slabpool_chain_read_n_to(a, 4, b), 0);
    cr_assert_eq(slabpool_chain_read_n_to(a, 4, b), 0);
    slabpool_chain_stats(b, &s);
    cr_assert_eq(s.slices, 1); /* they lie side by side */
    cr_assert_eq(s.copied, 0);
    CHAIN_IS(b, "one two ");
    CHAIN_FAILS(slabpool_chain_read_n_to(a, 6, b), EAGAIN);
    CHAIN_FAILS(slabpool_chain_read_n_to(a, 1, a), EINVAL);
    CHAIN_FAILS(slabpool_chain_append_chain(a, a), EINVAL);
    CHAIN_FAILS(slabpool_chain_append_shared(a, b, 9, 0), EINVAL);
    CHAIN_FAILS(slabpool_chain_append_shared(a, b, 4, 5), EINVAL);
    cr_assert_eq(slabpool_chain_append_shared(a, b, 3, 4), 0);
    CHAIN_IS(a, "three two");
    cr_assert_eq(slabpool_chain_append_chain(b, a), 0);
    CHAIN_IS(a, "");
    CHAIN_IS(b, "one two three two");
    chain_put(a, "and on");
    CHAIN_IS(b, "one two three two");
    slabpool_chain_destroy(a);
    slabpool_chain_destroy(b);
}

Test(pool_chain, reserve_and_commit)
{
    struct slabpool_chain *c = slabpool_chain_create(256);
    struct iovec iov[2];
    CHAIN_FAILS(slabpool_chain_commit(c, 0), EINVAL);
    chain_put(c, "start ");
    cr_assert_eq(slabpool_chain_reserve(c, 1000, iov), 2);
    cr_assert_eq(iov[0].iov_len + iov[1].iov_len, 1000);
    memset(iov[0].iov_base, 'a', iov[0].iov_len);
    memset(iov[1].iov_base, 'b', iov[1].iov_len);
    CHAIN_FAILS(slabpool_chain_commit(c, 1001), EINVAL);
    cr_assert_eq(slabpool_chain_commit(c, iov[0].iov_len + 1), 0);
    CHAIN_FAILS(slabpool_chain_commit(c, 1), EINVAL);
    cr_assert_eq(slabpool_chain_length(c), 6 + iov[0].iov_len + 1);
    cr_assert_eq(slabpool_chain_find(c, 0, 'b'), (ssize_t)(6 + iov[0].iov_len));
    cr_assert_eq(slabpool_chain_reserve(c, 5, iov), 1);
    chain_put(c, "it moves on");
    CHAIN_FAILS(slabpool_chain_commit(c, 5), EINVAL);
    slabpool_chain_recycle(c);
    CHAIN_IS(c, "");
    slabpool_chain_destroy(c);
}

/* Room stays reserved while others take, and is given up when others add behind. */
Test(pool_chain, reserved_room)
{
    struct slabpool_chain *c = slabpool_chain_create(0);
    struct iovec iov[2];
    chain_put(c, "start");
    cr_assert_eq(slabpool_chain_reserve(c, 3, iov), 1);
    cr_assert_eq(slabpool_chain_drain(c, 5), 0);
    cr_assert_eq(slabpool_chain_prepend(c, "<", 1), 0);
    memcpy(iov[0].iov_base, "end", 3);
    cr_assert_eq(slabpool_chain_commit(c, 3), 0);
    CHAIN_IS(c, "<end");
    cr_assert_eq(slabpool_chain_reserve(c, 3, iov), 1);
    cr_assert_eq(slabpool_chain_append_reference(c, ">", 1, NULL, NULL), 0);
    CHAIN_FAILS(slabpool_chain_commit(c, 3), EINVAL);
    CHAIN_IS(c, "<end>");
    slabpool_chain_destroy(c);
}

Test(pool_chain, recycle_keeps_a_block)
{
    struct slabpool_chain *c = slabpool_chain_create(4096), *clone;
    struct slabpool_chain_totals t;
    char text[10000] = {0};
    slabpool_chain_append(c, text, sizeof text);
    slabpool_chain_recycle(c);
    slabpool_chain_totals(&t);
    cr_assert_eq(t.blocks, 1);
    chain_put(c, "x");
    clone = slabpool_chain_clone(c);
    slabpool_chain_recycle(c); /* not one that others look at */
    CHAIN_IS(clone, "x");
    slabpool_chain_destroy(clone);
    slabpool_chain_totals(&t);
    cr_assert_eq(t.blocks, 0);
    slabpool_chain_destroy(c);
}

Test(pool_chain, looking)
{
    struct slabpool_chain *c = slabpool_chain_create(0), *d;
    struct iovec iov[3];
    cr_assert_eq(slabpool_chain_append_reference(c, "abcab", 5, NULL, NULL), 0);
    cr_assert_eq(slabpool_chain_append_reference(c, "cabcabd", 7, NULL, NULL), 0);
    cr_assert_eq(slabpool_chain_search(c, 0, "abcabd", 6), 6);
    cr_assert_eq(slabpool_chain_search(c, 1, "abc", 3), 3);
    cr_assert_eq(slabpool_chain_search(c, 7, "abc", 3), -1);
    cr_assert_eq(slabpool_chain_search(c, 0, "bda", 3), -1); /* begins at the end */
    cr_assert_eq(slabpool_chain_search(c, 12, "", 0), 12);
    cr_assert_eq(slabpool_chain_search(c, 13, "", 0), -1);
    cr_assert_eq(slabpool_chain_find(c, 1, 'a'), 3);
    cr_assert_eq(slabpool_chain_find(c, 0, 'x'), -1);
    cr_assert_eq(slabpool_chain_find(c, 12, 'd'), -1);
    cr_assert_eq(slabpool_chain_peek(c, 3, 5, iov, 1), 2);
    cr_assert_eq(iov[0].iov_len, 2);
    cr_assert_eq(slabpool_chain_peek(c, 0, 12, iov, 3), 2);
    cr_assert_eq(iov[1].iov_len, 7);
    cr_assert_eq(slabpool_chain_peek(c, 12, 0, iov, 3), 0);
    CHAIN_FAILS(slabpool_chain_peek(c, 3, 10, iov, 3), EINVAL);
    CHAIN_FAILS(slabpool_chain_peek(c, 13, 0, iov, 3), EINVAL);
    d = slabpool_chain_create(0);
    chain_put(d, "abcabcabcab");
    cr_assert_gt(slabpool_chain_compare(c, d), 0);
    cr_assert_lt(slabpool_chain_compare(d, c), 0);
    cr_assert_not(slabpool_chain_equal(c, d));
    chain_put(d, "d");
    cr_assert(slabpool_chain_equal(c, d));
    cr_assert_eq(memcmp(slabpool_chain_pullup(c, 8), "abcabcab", 8), 0);
    cr_assert(slabpool_chain_equal(c, d));
    errno = 0;
    cr_assert_null(slabpool_chain_pullup(c, 13));
    cr_assert_eq(errno, EAGAIN);
    slabpool_chain_destroy(c);
    slabpool_chain_destroy(d);
}
