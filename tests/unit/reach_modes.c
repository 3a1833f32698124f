/* reach_modes.c: the scan of reach.h for blocks that slabs do not serve as they mostly do. */
#include "tests/unit/harden.h"
#include "tests/unit/reach.h"

#include "core/backend.h"
#include "core/fork.h"
#include "core/guard.h"
#include "core/sample_live.h"

#include <sys/wait.h>

TestSuite(reach_modes, .timeout = UNIT_TIMEOUT, .disabled = UNIT_SANITIZED);

static const size_t sizes[] = {1, 16, 40, 100, 1024, 5000, 40000, 200000, 262143, 300000, 3000000};
enum { SIZES = sizeof sizes / sizeof *sizes };
static void *volatile kept[SIZES];

/* By two's: a block that a global keeps, in its last byte, and one that only the first leads to, from
 * its last word; then the same without the global. */
NOINLINE static void take(bool keep)
{
    for (size_t i = 0; i < SIZES; i++) {
        size_t n = sizes[i] + sizeof(void *);
        char *p = (char *)reach_block(n);
        kept[i] = keep ? p + n - 1 : NULL;
        void *second = reach_block(sizes[i]);
        memcpy(p + (n & ~(sizeof(void *) - 1)) - sizeof(void *), &second, sizeof second);
    }
}

static void check(bool sure)
{
    take(false);
    take(true);
    reach_run();
    for (size_t i = 0; i < 2 * SIZES; i++) {
        REACH_IS(2 * SIZES + i, SLP_REACH_REACHABLE);
        if (sure)
            REACH_IS(i, i % 2 == 0 ? SLP_REACH_LOST : SLP_REACH_INDIRECT);
    }
}

Test(reach_modes, plain)
{
    check(true);
}

Test(reach_modes, hardened)
{
    harden_on();
    check(true);
}

Test(reach_modes, hardened_max)
{
    harden_max();
    check(true);
}

Test(reach_modes, guarded)
{
    cr_assert_eq(slp_guard_start(1), 0);
    check(true);
}

Test(reach_modes, sampled)
{
    cr_assert_eq(slp_sample_start(1), 0);
    check(true);
    size_t n = slp_sample_live(NULL, 0);
    cr_assert_eq(n, 4 * SIZES + 1, "%zu live samples", n); /* with the spacer */
    struct slp_live_sample *all = slp_os_map(NULL, n * sizeof *all);
    cr_assert_eq(slp_sample_live(all, n), n);
    for (size_t i = 0; i < reach_many; i++) {
        size_t found = 0;
        for (size_t j = 0; j < n; j++)
            found += all[j].block == reach_asks[i].block && all[j].site != 0 &&
                     all[j].requested <= reach_asks[i].bytes;
        cr_assert_eq(found, 1);
    }
}

NOINLINE static void lead_to_itself(void)
{
    void **p = reach_block(1000);
    p[50] = p;
}

/* The fallback's memory is all root, so what it once wrote there may keep a block. */
Test(reach_modes, fallback)
{
    if (slp_backend_open() != 0)
        cr_skip_test("libmimalloc.so.2 is not installed");
    slp_backend_choose(SLP_BACKEND_MIMALLOC, SLP_FALLBACK_MIMALLOC);
    check(false);
    for (size_t i = 0; i < SIZES; i++)
        lead_to_itself();
    reach_run();
    size_t lost = 0, alone = 0;
    for (size_t i = 0; i < SIZES; i++) {
        lost += reach_asks[2 * i].found == SLP_REACH_LOST;
        alone += reach_asks[4 * SIZES + i].found == SLP_REACH_LOST;
    }
    cr_assert_gt(lost, SIZES / 2, "only %zu of %d lost ones", lost, SIZES);
    cr_assert_gt(alone, SIZES / 2, "only %zu of %d that lead to themselves", alone, SIZES);
}

/* ---- on the way home ---- */

static void free_asked(void *unused)
{
    (void)unused;
    for (size_t i = 0; i < reach_many; i++)
        unit_free((void *)reach_asks[i].block);
}

NOINLINE static void take_for_others(void)
{
    for (int i = 0; i < 500; i++)
        kept[0] = reach_block(40 + (size_t)i % 3 * 100);
}

/* Freed by another thread, in whatever list they are: no block keeps or is kept. */
Test(reach_modes, freed_far)
{
    take_for_others();
    unit_in_thread(free_asked, NULL);
    reach_run();
    for (size_t i = 0; i < reach_many; i++)
        REACH_IS(i, SLP_REACH_GONE);
}

/* ---- child of a fork ---- */

/* loose: a stack whose thread is not here is read as a whole, so something lost may be found there. */
static void in_child(void *loose)
{
    pid_t child = fork();
    if (child == 0) {
        slp_fork_child();
        reach_run();
        int bad = 0;
        for (size_t i = 0; i < 2 * SIZES; i++) {
            enum slp_reach lost = i % 2 == 0 ? SLP_REACH_LOST : SLP_REACH_INDIRECT;
            bad += loose == NULL && reach_asks[i].found != lost;
            bad += reach_asks[2 * SIZES + i].found != SLP_REACH_REACHABLE;
        }
        _exit(bad);
    }
    int status = -1;
    cr_assert_eq(waitpid(child, &status, 0), child);
    cr_assert_eq(status, 0, "%d blocks are not as in the parent", status >> 8);
}

Test(reach_modes, child)
{
    check(true);
    in_child(NULL);
}

Test(reach_modes, child_of_thread)
{
    check(true);
    unit_in_thread(in_child, &reach_said);
}
