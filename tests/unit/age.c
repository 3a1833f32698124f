/* age.c: how old a cached mapping is from which pieces are cut and to which they are joined again:
 * as old as the larger part, so that what nobody uses goes though a part of it is always in use. */
#include "tests/unit/mapping.h"

TestSuite(age, .timeout = UNIT_TIMEOUT);

/* Units from `from` to `to` of a mapping are given back. */
static void give(const struct slp_mapping *m, size_t from, size_t to)
{
    slp_mapping_give(m->base + from * SLP_UNIT, (to - from) * SLP_UNIT);
}

static char *unit(const struct slp_mapping *m, size_t i)
{
    return m->base + i * SLP_UNIT;
}

/* 64 units are cached, and so much is in use that no part of them is too much. */
static struct slp_mapping cached_64(void)
{
    (void)take(16 * MIB);
    struct slp_mapping m = take(64 * SLP_UNIT);
    slp_mapping_give(m.base, m.bytes);
    cr_assert(mapped(m.base) && mapped(unit(&m, 63)));
    return m;
}

/* For the delay a piece is cut off and joined again, time after time. Most of it was never used, so
 * it goes when its time has come: in the next call. */
static void goes_though_cut(size_t (*piece)(size_t step))
{
    slp_arena_set_purge_delay(50);
    (void)cached_64();
    int64_t start = slp_os_now();
    for (size_t step = 0, goes = 0; !goes; step++) {
        struct counts before = counts();
        bool old = slp_os_now() - start > 50;
        struct slp_mapping n = take(piece(step) * SLP_UNIT);
        goes = counts().munmaps > before.munmaps;
        cr_assert(goes || counts().hits == before.hits + 1);
        cr_assert(goes || !old, "still cached after %zu pieces", step);
        slp_mapping_give(n.base, n.bytes);
        usleep(1000);
    }
    slp_mapping_tick(true);
}

static size_t the_same(size_t step)
{
    (void)step;
    return 20;
}

static size_t ever_another(size_t step)
{
    return 1 + step * 7 % 31;
}

Test(age, pieces_do_not_keep_it_young)
{
    goes_though_cut(the_same);
    goes_though_cut(ever_another);
}

/* Two pieces at a time, given back in either order, so that what is joined was itself joined. */
Test(age, two_pieces_do_not_keep_it_young)
{
    slp_arena_set_purge_delay(50);
    for (int turn = 0; turn < 2; turn++) {
        struct slp_mapping m = cached_64(), n[2];
        int64_t start = slp_os_now();
        do {
            for (int i = 0; i < 2; i++)
                n[i] = take(12 * SLP_UNIT);
            for (int i = 0; i < 2; i++)
                slp_mapping_give(n[i ^ turn].base, n[i ^ turn].bytes);
            usleep(1000);
        } while (slp_os_now() - start <= 50);
        slp_mapping_tick(false);
        cr_assert_not(mapped(unit(&m, 63)), "in turn %d", turn);
        slp_mapping_tick(true);
    }
}

/* What was in use but a moment ago is as young as that, whatever little lay idle beside it. */
Test(age, the_larger_part_says_how_old)
{
    bool seen = false;
    slp_arena_set_purge_delay(100);
    for (int try = 0; try < 100 && !seen; try++) {
        struct slp_mapping m = take(64 * SLP_UNIT);
        give(&m, 52, 64);
        int64_t start = slp_os_now();
        while (slp_os_now() - start <= 60)
            usleep(2000);
        int64_t late = slp_os_now();
        give(&m, 36, 52);
        while (slp_os_now() - start <= 110)
            usleep(2000);
        size_t gone = slp_mapping_tick(false);
        if (slp_os_now() - late < 100) {
            cr_assert_eq(gone, 0, "%zu units went", gone / SLP_UNIT);
            cr_assert(mapped(unit(&m, 36)) && mapped(unit(&m, 63)));
            seen = true;
        }
        slp_mapping_tick(true);
    }
    cr_assert(seen, "the machine is too slow to tell");
}
