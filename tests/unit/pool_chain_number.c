/* pool_chain_number.c: numbers in a buffer chain, also across slices. */
#include "tests/unit/pool_chain.h"

TestSuite(pool_chain_number, .init = chain_begin, .fini = chain_end, .timeout = UNIT_TIMEOUT);

Test(pool_chain_number, integers)
{
    struct slabpool_chain *c = slabpool_chain_create(256);
    uint16_t v16;
    uint32_t v32;
    uint64_t v64;
    for (int i = 0; i < 12; i += 3)
        cr_assert_eq(slabpool_chain_append_reference(c, "\1\2\3\4\5\6\7\10\11\12\13\14" + i, 3,
                                                     NULL, NULL), 0);
    cr_assert_eq(slabpool_chain_get_be16(c, &v16), 0);
    cr_assert_eq(v16, 0x0102);
    cr_assert_eq(slabpool_chain_get_le16(c, &v16), 0);
    cr_assert_eq(v16, 0x0403);
    cr_assert_eq(slabpool_chain_get_be32(c, &v32), 0);
    cr_assert_eq(v32, 0x05060708);
    CHAIN_FAILS(slabpool_chain_get_be64(c, &v64), EAGAIN);
    cr_assert_eq(slabpool_chain_get_le32(c, &v32), 0);
    cr_assert_eq(v32, 0x0c0b0a09);
    cr_assert_eq(slabpool_chain_put_be64(c, 0x1122334455667788), 0);
    cr_assert_eq(slabpool_chain_put_le64(c, 0x1122334455667788), 0);
    cr_assert_eq(slabpool_chain_put_be16(c, 0x99aa), 0);
    cr_assert_eq(slabpool_chain_put_le16(c, 0x99aa), 0);
    cr_assert_eq(slabpool_chain_put_be32(c, 0xbbccddee), 0);
    cr_assert_eq(slabpool_chain_put_le32(c, 0xbbccddee), 0);
    cr_assert_eq(slabpool_chain_get_le64(c, &v64), 0);
    cr_assert_eq(v64, 0x8877665544332211);
    cr_assert_eq(slabpool_chain_get_be64(c, &v64), 0);
    cr_assert_eq(v64, 0x8877665544332211);
    cr_assert_eq(slabpool_chain_get_uint(c, 3, true, &v64), 0);
    cr_assert_eq(v64, 0x99aaaa);
    CHAIN_FAILS(slabpool_chain_get_uint(c, 0, true, &v64), EINVAL);
    CHAIN_FAILS(slabpool_chain_get_uint(c, 9, true, &v64), EINVAL);
    CHAIN_FAILS(slabpool_chain_put_uint(c, 0, true, 1), EINVAL);
    CHAIN_FAILS(slabpool_chain_put_uint(c, 9, true, 1), EINVAL);
    slabpool_chain_destroy(c);
}

Test(pool_chain_number, leb128)
{
    static const int64_t values[] = {0, 1, -1, 63, 64, -64, -65, 127, 128, 624485, -123456,
                                     INT64_MAX, INT64_MIN, INT64_MAX / 2 + 1, INT64_MIN / 2};
    struct slabpool_chain *c = slabpool_chain_create(0);
    uint64_t u;
    int64_t s;
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        cr_assert_eq(slabpool_chain_put_sleb(c, values[i]), 0);
        cr_assert_eq(slabpool_chain_put_uleb(c, (uint64_t)values[i]), 0);
        cr_assert_eq(slabpool_chain_get_sleb(c, &s), 0);
        cr_assert_eq(slabpool_chain_get_uleb(c, &u), 0);
        cr_assert_eq(s, values[i]);
        cr_assert_eq(u, (uint64_t)values[i]);
        CHAIN_IS(c, "");
    }
    /* DWARF's own examples. */
    slabpool_chain_put_uleb(c, 624485);
    CHAIN_IS(c, "\xe5\x8e\x26");
    slabpool_chain_recycle(c);
    slabpool_chain_put_sleb(c, -123456);
    CHAIN_IS(c, "\xc0\xbb\x78");
    slabpool_chain_recycle(c);
    chain_put(c, "\xff\xff");
    CHAIN_FAILS(slabpool_chain_get_uleb(c, &u), EAGAIN);
    CHAIN_FAILS(slabpool_chain_get_sleb(c, &s), EAGAIN);
    CHAIN_IS(c, "\xff\xff");
    chain_put(c, "\xff\xff\xff\xff\xff\xff\xff\x02");
    CHAIN_FAILS(slabpool_chain_get_uleb(c, &u), EOVERFLOW);
    CHAIN_FAILS(slabpool_chain_get_sleb(c, &s), EOVERFLOW);
    cr_assert_eq(slabpool_chain_length(c), 10);
    slabpool_chain_truncate(c, 9);
    chain_put(c, "\x01");
    CHAIN_FAILS(slabpool_chain_get_sleb(c, &s), EOVERFLOW);
    cr_assert_eq(slabpool_chain_get_uleb(c, &u), 0);
    cr_assert_eq(u, UINT64_MAX);
    slabpool_chain_destroy(c);
}
