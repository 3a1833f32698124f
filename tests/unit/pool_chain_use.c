#include "tests/unit/pool_chain.h"

TestSuite(pool_chain_use, .init = exact_begin, .fini = chain_end, .timeout = UNIT_TIMEOUT);

/* A cleanup finds the chain as it will be, and may add to it. */
static int cleaned;
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

Test(pool_chain_use, a_cleanup_uses_its_chain)
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

/* Room stays reserved while others take, and is given up when others add behind. */
Test(pool_chain_use, reserved_room)
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
