/* cache.c: what the cache of mappings holds: neighbours become one, which mapping suits, how much
 * stays and for how long. Pieces of one mapping are given one by one, so that it is known which of
 * them are neighbours. */
#include "tests/unit/mapping.h"

TestSuite(cache, .timeout = UNIT_TIMEOUT);

/* Units from `from` to `to` of a mapping are given back. */
static void give(const struct slp_mapping *m, size_t from, size_t to)
{
    slp_mapping_give(m->base + from * SLP_UNIT, (to - from) * SLP_UNIT);
}

static char *unit(const struct slp_mapping *m, size_t i)
{
    return m->base + i * SLP_UNIT;
}

/* ---- neighbours ---- */

/* Whichever of two is given first, they serve as one. */
Test(cache, two_neighbours_join)
{
    for (size_t first = 0; first < 2; first++) {
        struct slp_mapping m = take(96 * SLP_UNIT);
        struct counts before = counts();
        give(&m, 32 * first, 32 * first + 32);
        give(&m, 32 * (1 - first), 32 * (1 - first) + 32);
        struct slp_mapping n = take(64 * SLP_UNIT);
        cr_assert_eq(n.base, m.base);
        cr_assert_eq(n.bytes, 64 * SLP_UNIT);
        cr_assert_eq(counts().hits, before.hits + 1);
        cr_assert_eq(counts().mmaps, before.mmaps);
        memset(n.base, 1, n.bytes);
        slp_mapping_give(n.base, n.bytes);
        cr_assert_eq(slp_mapping_tick(true), 64 * SLP_UNIT);
        cr_assert_eq(counts().munmaps, before.munmaps + 1);
        cr_assert(mapped(unit(&m, 64)), "what is in use was given back");
    }
}

/* The last that is given lies between two others: all three are one. */
Test(cache, three_neighbours_join)
{
    struct slp_mapping m = take(96 * SLP_UNIT);
    give(&m, 0, 16);
    give(&m, 32, 48);
    give(&m, 16, 32);
    struct slp_mapping n = take(48 * SLP_UNIT);
    cr_assert_eq(n.base, m.base);
    cr_assert_eq(n.bytes, 48 * SLP_UNIT);
    cr_assert_eq(counts().mmaps, 1);
    cr_assert_eq(slp_mapping_tick(true), 0, "something was left in the cache");
}

/* A whole mapping comes back in pieces, in any order: no piece is lost, nor cached twice. */
Test(cache, many_pieces_become_one)
{
    uint64_t seed = unit_seed("cache/many_pieces");
    for (int round = 0; round < 20; round++) {
        struct slp_mapping m = take(24 * SLP_UNIT), n;
        size_t order[24];
        uint64_t mmaps = counts().mmaps;
        for (size_t i = 0; i < 24; i++) {
            size_t at = unit_below(&seed, i + 1);
            order[i] = order[at];
            order[at] = i;
        }
        for (size_t i = 0; i < 24; i++)
            give(&m, order[i], order[i] + 1);
        n = take(24 * SLP_UNIT);
        cr_assert_eq(n.base, m.base);
        cr_assert_eq(n.bytes, m.bytes);
        cr_assert_eq(counts().mmaps, mmaps);
        cr_assert_eq(slp_mapping_tick(true), 0);
        slp_mapping_give(n.base, n.bytes);
        cr_assert_eq(slp_mapping_tick(true), 24 * SLP_UNIT);
        cr_assert_not(mapped(n.base));
    }
}

Test(cache, what_does_not_touch_does_not_join)
{
    struct slp_mapping m = take(96 * SLP_UNIT);
    give(&m, 0, 16);
    give(&m, 17, 33);
    struct slp_mapping n = take(32 * SLP_UNIT);
    cr_assert(n.base + n.bytes <= m.base || n.base >= m.base + m.bytes);
    cr_assert_eq(counts().hits, 0);
    cr_assert_eq(slp_mapping_tick(true), 32 * SLP_UNIT);
    cr_assert(mapped(unit(&m, 16)), "what is in use was given back");
}

/* ---- which one suits ---- */

Test(cache, the_smallest_that_fits)
{
    struct slp_mapping m = take(256 * SLP_UNIT);
    give(&m, 0, 32);
    give(&m, 40, 58);
    give(&m, 70, 86);
    cr_assert_eq(take(MIB).base, unit(&m, 70));
    cr_assert_eq(take(MIB).base, unit(&m, 40));
    struct slp_mapping n = take(MIB);
    cr_assert_eq(n.base, m.base);
    cr_assert_eq(n.bytes, MIB, "much too long, but it was not cut");
    cr_assert_eq(take(MIB).base, unit(&m, 16), "the rest of it");
    cr_assert_eq(counts().mmaps, 1);
}

/* One that lacks at most an eighth is grown, and keeps its pages. */
Test(cache, grows_by_an_eighth)
{
    struct slp_mapping m = take(128 * SLP_UNIT), n;
    memset(m.base, 1, m.bytes);
    give(&m, 8, 24);
    struct counts before = counts();
    n = take(19 * SLP_UNIT); /* 16 are less than seven eighths of 19 */
    cr_assert_eq(counts().hits, before.hits);
    cr_assert(mapped(unit(&m, 8)));
    slp_mapping_give(n.base, n.bytes);
    cr_assert_eq(slp_mapping_tick(true), 35 * SLP_UNIT);

    give(&m, 32, 48);
    n = take(18 * SLP_UNIT);
    cr_assert_eq(counts().hits, before.hits + 1);
    cr_assert_eq(n.bytes, 18 * SLP_UNIT);
    cr_assert(n.dirty);
    for (size_t i = 0; i < n.bytes; i += 512)
        cr_assert_eq(n.base[i], i < MIB, "byte %zu", i);
    memset(n.base, 3, n.bytes);
    for (size_t i = 0; i < m.bytes; i += 512)
        if (i / SLP_UNIT < 8 || (i / SLP_UNIT >= 24 && i / SLP_UNIT < 32) || i / SLP_UNIT >= 48)
            cr_assert_eq(m.base[i], 1, "a neighbour was changed at %zu", i);
    cr_assert_eq(slp_mapping_tick(true), 0, "it is in the cache still");
}

/* The room behind is free: it grows where it is, or is moved; in no case is it mapped twice. */
Test(cache, grows_at_its_end)
{
    struct slp_mapping m = take(16 * SLP_UNIT), n;
    memset(m.base, 1, m.bytes);
    slp_mapping_give(m.base, m.bytes);
    n = take(18 * SLP_UNIT);
    cr_assert_eq(counts().hits, 1);
    cr_assert(n.base == m.base || !mapped(m.base));
    for (size_t i = 0; i < n.bytes; i += 512)
        cr_assert_eq(n.base[i], i < MIB);
    memset(n.base, 2, n.bytes);
}

/* A large enough one comes before one that would have to grow, and of those the largest. */
Test(cache, rather_whole_than_grown)
{
    struct slp_mapping m = take(256 * SLP_UNIT);
    memset(m.base, 1, m.bytes);
    for (size_t i = 0; i < 3; i++)
        memset(unit(&m, 20 * i), (int)i + 2, SLP_UNIT);
    give(&m, 0, 14);
    give(&m, 20, 35);
    give(&m, 40, 58);
    cr_assert_eq(take(16 * SLP_UNIT).base, unit(&m, 40));
    cr_assert_eq(take(16 * SLP_UNIT).base[0], 3, "not the larger of two that lack something");
    cr_assert_eq(take(16 * SLP_UNIT).base[0], 2);
    cr_assert_eq(counts().hits, 3);
}

/* ---- how much ---- */

/* At most half of all is cached, and 1 MiB; at every step, and no less than that. */
Test(cache, half_of_all_and_a_mebibyte)
{
    enum { ALL = 64 };
    struct slp_mapping m = take(ALL * MIB);
    size_t given = 0;
    slp_arena_set_purge_delay(3600 * 1000);
    for (size_t pass = 0; pass < 2; pass++) /* every second first, so that none can join */
        for (size_t i = pass; i < ALL; i += 2) {
            size_t kept = 0;
            give(&m, 16 * i, 16 * i + 16);
            given++;
            for (size_t j = 0; j < ALL; j++)
                if (j % 2 < pass || j <= i)
                    kept += j % 2 <= pass && mapped(m.base + j * MIB);
            cr_assert(2 * kept <= 2 + (ALL - given) + kept, "%zu of %zu MiB", kept, ALL - given);
            cr_assert(pass == 1 || kept == given, "%zu MiB are not kept", given);
        }
    size_t rest = slp_mapping_tick(true);
    cr_assert(rest <= 2 * MIB, "%zu MiB kept of an empty heap", rest / MIB);
    for (size_t i = 0; i < ALL; i++)
        cr_assert_not(mapped(m.base + i * MIB));
}

/* One mapping larger than the whole cache may be goes back by itself. */
Test(cache, what_is_too_large_is_not_kept)
{
    struct slp_mapping small = take(MIB), large = take(100 * MIB);
    slp_mapping_give(small.base, small.bytes);
    slp_mapping_give(large.base, large.bytes);
    cr_assert_not(mapped(large.base));
}

/* ---- how long ---- */

/* What came late stays when what came early goes. A machine that stands still between two lines
 * makes both old: then it is tried again. */
Test(cache, tick_keeps_what_is_recent)
{
    const int64_t delay = 100;
    bool seen = false;
    slp_arena_set_purge_delay(delay);
    for (int try = 0; try < 100 && !seen; try++) {
        struct slp_mapping m = take(64 * SLP_UNIT);
        give(&m, 0, 16);
        int64_t start = slp_os_now();
        while (slp_os_now() - start < delay + 10)
            usleep(5000);
        int64_t late = slp_os_now();
        give(&m, 32, 48);
        size_t gone = slp_mapping_tick(false);
        bool recent = mapped(unit(&m, 32));
        if (slp_os_now() - late < delay) {
            cr_assert_eq(gone, 16 * SLP_UNIT);
            cr_assert_not(mapped(m.base));
            cr_assert(recent, "what was given a moment ago went with what was old");
            seen = true;
        }
        slp_mapping_tick(false);
        start = slp_os_now();
        while (mapped(unit(&m, 32))) { /* and goes when its own time has come */
            cr_assert(slp_os_now() - start < 5000, "still cached after 5 s");
            slp_mapping_tick(false);
            usleep(5000);
        }
        cr_assert(slp_os_now() - late >= delay - 10);
        cr_assert(mapped(unit(&m, 16)));
    }
    cr_assert(seen, "the machine is too slow to tell");
    slp_mapping_tick(true);
}

/* Asked for, all goes, however late it came. */
Test(cache, all_is_all)
{
    struct slp_mapping m = take(64 * SLP_UNIT);
    slp_arena_set_purge_delay(3600 * 1000);
    give(&m, 0, 16);
    give(&m, 32, 48);
    cr_assert_eq(slp_mapping_tick(false), 0);
    cr_assert_eq(slp_mapping_tick(true), 32 * SLP_UNIT);
    cr_assert_not(mapped(m.base));
    cr_assert_not(mapped(unit(&m, 47)));
}

/* Blocks of `bytes`, taken and given again and again: after how many rounds one stays, or 0. A
 * round that the machine sleeps through a second of does not count as wanted again. */
static int rounds_until_it_stays(size_t bytes, int most)
{
    for (int round = 1; round <= most; round++) {
        struct slp_mapping m = take(bytes);
        slp_mapping_give(m.base, m.bytes);
        if (mapped(m.base))
            return round;
    }
    return 0;
}

/* A large block that comes again and again stays; when it was silent for the delay it goes, and
 * the next of its kind does not stay either. */
Test(cache, wanted_again)
{
    slp_arena_set_purge_delay(100);
    cr_assert_eq(rounds_until_it_stays(20 * MIB, 1), 0, "the first time it is too much");
    int64_t start = slp_os_now();
    cr_assert(rounds_until_it_stays(20 * MIB, 50) > 0);
    while (slp_mapping_tick(false) == 0) {
        cr_assert(slp_os_now() - start < 5000, "silent, but it stays");
        usleep(5000);
    }
    struct slp_mapping m = slp_mapping_take(20 * MIB, SLP_UNIT, false);
    slp_mapping_give(m.base, m.bytes);
    cr_assert_not(mapped(m.base), "what was wanted once is kept for ever");
}

Test(cache, wanted_again_serves_without_the_kernel)
{
    slp_arena_set_purge_delay(3600 * 1000);
    cr_assert(rounds_until_it_stays(20 * MIB, 50) > 0);
    struct counts before = counts();
    for (int i = 0; i < 20; i++) {
        struct slp_mapping m = take(20 * MIB);
        slp_mapping_give(m.base, m.bytes);
    }
    cr_assert_eq(counts().hits, before.hits + 20);
    cr_assert_eq(counts().mmaps, before.mmaps);
    cr_assert_eq(counts().munmaps, before.munmaps);
    cr_assert_eq(slp_mapping_tick(true), 20 * MIB);
}

/* However often it is wanted, there is an end to it: a part stays, and no more. */
Test(cache, wanted_again_is_bounded)
{
    for (int round = 0; round < 20; round++) {
        struct slp_mapping m = take(100 * MIB);
        slp_mapping_give(m.base, m.bytes);
        cr_assert_not(mapped(m.base + 50 * MIB), "in round %d", round);
    }
    cr_assert_eq(counts().hits, 0);
    cr_assert(slp_mapping_tick(true) <= 34 * MIB);
}
