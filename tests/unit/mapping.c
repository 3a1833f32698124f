/* mapping.c: mappings and their cache: reuse, cutting, what goes back after the delay, resizing.
 * What the cache holds on to, and joins, is in cache.c. */
#include "tests/unit/mapping.h"

TestSuite(mapping, .timeout = UNIT_TIMEOUT);

Test(mapping, fresh_reads_zero)
{
    struct slp_mapping m = take(3 * MIB);
    cr_assert_not(m.dirty);
    for (size_t i = 0; i < m.bytes; i++)
        cr_assert_eq(m.base[i], 0);
}

/* Whole units where the cache may have them later; else just what is asked for. */
Test(mapping, length)
{
    size_t page = slp_os_page(), bytes = 5 * SLP_UNIT + page;
    struct slp_mapping m = slp_mapping_take(bytes, SLP_UNIT, true);
    cr_assert_eq(m.bytes, slp_align_up(bytes, SLP_UNIT));
    memset(m.base, 1, m.bytes);
    cr_assert_eq(slp_mapping_take(bytes, SLP_UNIT, false).bytes, bytes);
    cr_assert_eq(slp_mapping_take(bytes, 4 * SLP_UNIT, true).bytes, bytes);
}

Test(mapping, from_the_cache_it_is_dirty)
{
    struct slp_mapping m = take(MIB), n;
    slp_mapping_give(m.base, m.bytes);
    n = take(MIB);
    cr_assert_eq(n.base, m.base);
    cr_assert(n.dirty);
    cr_assert_eq(counts().hits, 1);
    cr_assert_eq(counts().mmaps, 1);
}

/* A cached mapping that is much too long is cut, its end stays cached; one that is a little too
 * long serves whole, also when it ends within the last unit. No neighbour may suffer. */
Test(mapping, cutting)
{
    size_t page = slp_os_page();
    for (size_t have = 64; have <= 120; have++) {
        for (size_t want = 64; want <= have; want++) {
            struct slp_mapping below = take(have * page), m = take(have * page),
                               above = take(have * page), n;
            memset(below.base, 1, below.bytes);
            memset(above.base, 2, above.bytes);
            slp_mapping_give(m.base, m.bytes);
            n = take(want * page);
            memset(n.base, 3, n.bytes);
            cr_assert_eq(below.base[0] + below.base[below.bytes - 1], 2);
            cr_assert_eq(above.base[0] + above.base[above.bytes - 1], 4);
            slp_mapping_give(n.base, n.bytes);
            slp_mapping_give(below.base, below.bytes);
            slp_mapping_give(above.base, above.bytes);
            slp_mapping_tick(true);
        }
    }
}

Test(mapping, no_reuse_when_not_wanted)
{
    struct slp_mapping m = take(MIB);
    slp_mapping_give(m.base, m.bytes);
    struct slp_mapping n = slp_mapping_take(MIB, SLP_UNIT, false);
    cr_assert_neq(n.base, m.base);
    struct slp_mapping o = slp_mapping_take(MIB, 4 * MIB, true);
    cr_assert_eq((uintptr_t)o.base % (4 * MIB), 0);
    cr_assert_neq(o.base, m.base);
}

Test(mapping, delay_zero_keeps_nothing)
{
    slp_arena_set_purge_delay(0);
    struct slp_mapping m = take(MIB);
    slp_mapping_give(m.base, m.bytes);
    cr_assert_not(mapped(m.base));
    cr_assert_eq(counts().munmaps, 1);
    cr_assert_eq(slp_mapping_tick(true), 0);
}

Test(mapping, goes_back_after_the_delay)
{
    slp_arena_set_purge_delay(100);
    struct slp_mapping m = take(MIB);
    slp_mapping_give(m.base, m.bytes);
    cr_assert(mapped(m.base));
    cr_assert_eq(slp_mapping_tick(false), 0, "too early");
    int64_t start = slp_os_now();
    while (slp_mapping_tick(false) == 0) {
        cr_assert(slp_os_now() - start < 5000, "still cached after 5 s");
        usleep(5000);
    }
    cr_assert(slp_os_now() - start >= 90);
    cr_assert_not(mapped(m.base));
}

Test(mapping, tick_gives_all_back)
{
    slp_arena_set_purge_delay(SLP_PURGE_NEVER);
    struct slp_mapping m[10];
    for (size_t i = 0; i < 10; i++)
        m[i] = take((i + 1) * 16 * SLP_UNIT);
    for (size_t i = 0; i < 10; i++)
        slp_mapping_give(m[i].base, m[i].bytes);
    cr_assert_eq(slp_mapping_tick(false), 0);
    cr_assert_eq(slp_mapping_tick(true), 55 * 16 * SLP_UNIT);
    for (size_t i = 0; i < 10; i++) {
        cr_assert_not(mapped(m[i].base));
        cr_assert_not(mapped(m[i].base + m[i].bytes - 1));
    }
    cr_assert(counts().munmaps >= 1 && counts().munmaps <= 10, "neighbours go in one call");
    cr_assert_eq(slp_mapping_tick(true), 0);
}

Test(mapping, stretch)
{
    size_t page = slp_os_page();
    bool movable;
    struct slp_mapping m = take(MIB);
    memset(m.base, 0x42, MIB);
    size_t less = slp_mapping_stretch(m.base, m.bytes, MIB / 2, false, &movable);
    cr_assert_eq(less, MIB / 2);
    cr_assert_not(mapped(m.base + MIB / 2));
    size_t more = slp_mapping_stretch(m.base, less, MIB / 2 + page, false, &movable);
    cr_assert(more != 0 || movable);
    if (more != 0) {
        cr_assert(more >= MIB / 2 + page && more % page == 0);
        cr_assert_eq(m.base[MIB / 2 - 1], 0x42);
        cr_assert_eq(m.base[MIB / 2], 0);
        less = more;
    }
    slp_mapping_give(m.base, less);
}

Test(mapping, move_keeps_content)
{
    struct slp_mapping m = take(MIB);
    memset(m.base, 0x24, MIB);
    struct slp_mapping room = slp_mapping_room(2 * MIB);
    cr_assert_not_null(room.base);
    cr_assert(room.bytes >= 2 * MIB);
    cr_assert_eq((uintptr_t)room.base % SLP_UNIT, 0);
    cr_assert_eq(slp_mapping_move(m.base, m.bytes, &room), 0);
    cr_assert_not(mapped(m.base));
    cr_assert_eq(room.base[MIB - 1], 0x24);
    cr_assert_eq(room.base[MIB], 0);
    memset(room.base, 1, room.bytes);
    slp_mapping_give(room.base, room.bytes);
}

Test(mapping, unused_room_goes_back)
{
    struct slp_mapping room = slp_mapping_room(2 * MIB);
    slp_mapping_drop(&room);
    cr_assert_not(mapped(room.base));
    cr_assert_eq(counts().mmaps, counts().munmaps);
}

Test(mapping, impossible_sizes)
{
    struct slp_mapping m = slp_mapping_take((size_t)1 << 47, SLP_UNIT, true);
    cr_assert_null(m.base);
    m = slp_mapping_take(SIZE_MAX - SLP_UNIT + 1, SLP_UNIT, true);
    cr_assert_null(m.base);
    m = slp_mapping_take(SLP_UNIT, (size_t)1 << 63, true);
    cr_assert_null(m.base);
}
