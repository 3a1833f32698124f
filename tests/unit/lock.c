/* lock.c: exclusion, sleeping and waking, ranks. */
#include "tests/unit/child.h"

#include "core/lock.h"

TestSuite(lock, .timeout = UNIT_TIMEOUT);

static struct slp_lock lock = SLP_LOCK_INIT(SLP_RANK_LARGE);
static uint64_t guarded[8];

static void add(void *argument)
{
    (void)argument;
    for (int i = 0; i < UNIT_WORK(100000); i++) {
        slp_lock(&lock);
        for (int j = 0; j < 8; j++)
            guarded[j]++;
        slp_unlock(&lock);
    }
}

Test(lock, excludes)
{
    struct unit_thread t[4];
    for (int i = 0; i < 4; i++)
        unit_start(&t[i], add, NULL);
    for (int i = 0; i < 4; i++)
        unit_join(&t[i]);
    for (int j = 0; j < 8; j++)
        cr_assert_eq(guarded[j], 4 * (uint64_t)UNIT_WORK(100000));
    cr_assert_eq(SLP_LOAD(lock.word), 0);
}

static _Atomic(bool) inside;

static void wait_for_it(void *argument)
{
    (void)argument;
    slp_lock(&lock);
    atomic_store(&inside, true);
    slp_unlock(&lock);
}

Test(lock, a_sleeper_is_woken)
{
    struct unit_thread t;
    slp_lock(&lock);
    unit_start(&t, wait_for_it, NULL);
    while (SLP_LOAD(lock.word) != 2)
        usleep(1000);
    usleep(20000);
    cr_assert_not(atomic_load(&inside));
    slp_unlock(&lock);
    unit_join(&t);
    cr_assert(atomic_load(&inside));
    cr_assert_eq(SLP_LOAD(lock.word), 0);
}

Test(lock, reset)
{
    slp_lock(&lock);
    slp_lock_reset(&lock);
    cr_assert_eq(SLP_LOAD(lock.word), 0);
}

/* A lock of a lower rank under a higher one is refused in debug builds. */
static struct slp_lock low = SLP_LOCK_INIT(SLP_RANK_HEAPS);

static void wrong_order(void *argument)
{
    (void)argument;
    slp_lock(&lock);
    slp_lock(&low);
}

static void right_order(void *argument)
{
    (void)argument;
    slp_lock(&low);
    slp_lock(&lock);
    slp_unlock(&lock);
    slp_unlock(&low);
    slp_lock(&lock);
    slp_unlock(&lock);
}

Test(lock, ranks)
{
    struct child c = child_run(right_order, NULL);
    CHILD_GOOD(c);
    c = child_run(wrong_order, NULL);
    cr_assert_eq(c.status == 0, !SLP_DEBUG, "status %#x: %s", c.status, c.said);
}
