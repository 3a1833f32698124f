/* refill_once.c: two threads find all space taken at the same moment, and one reserves more. The
 * Makefile has this program's calls of slp_os_reserve end up here. */
#include "tests/unit/unit.h"

#include <sched.h>

TestSuite(refill_once, .init = slp_class_init, .timeout = UNIT_TIMEOUT);

#define FIRST_UNITS 32 /* as in arena.c */

static _Atomic(int) second_tid;
static _Atomic(bool) slow, reserving, second_done;

void *__real_slp_os_reserve(void *hint, size_t bytes);
void *__wrap_slp_os_reserve(void *hint, size_t bytes);

/* Does the second thread sleep? It has nothing to wait for but the arena's lock. */
static bool second_sleeps(void)
{
    char path[64], text[256] = "";
    int tid = atomic_load(&second_tid);
    if (tid == 0)
        return false;
    snprintf(path, sizeof path, "/proc/self/task/%d/stat", tid);
    FILE *f = fopen(path, "r");
    if (f == NULL)
        return true;
    if (fgets(text, sizeof text, f) == NULL)
        text[0] = '\0';
    fclose(f);
    const char *state = strrchr(text, ')');
    return state != NULL && strncmp(state, ") S", 3) == 0;
}

void *__wrap_slp_os_reserve(void *hint, size_t bytes)
{
    if (atomic_exchange(&slow, false)) {
        atomic_store(&reserving, true);
        while (!second_sleeps() && !atomic_load(&second_done))
            sched_yield();
    }
    return __real_slp_os_reserve(hint, bytes);
}

static void take_one(void)
{
    enum slp_fallback_reason reason;
    unit_note(slp_arena_take(1, &reason) != NULL, "no unit");
}

static void first(void *unused)
{
    (void)unused;
    take_one();
}

static void second(void *unused)
{
    (void)unused;
    while (!atomic_load(&reserving))
        sched_yield();
    atomic_store(&second_tid, slp_os_tid());
    take_one();
    atomic_store(&second_done, true);
}

Test(refill_once, by_one_of_two)
{
    struct unit_thread threads[2];
    struct slp_arena_stats s;
    for (int i = 0; i < FIRST_UNITS; i++)
        take_one();
    s = unit_arena();
    cr_assert_eq(s.reserved_bytes, FIRST_UNITS * SLP_UNIT, "the first range is of another size");
    atomic_store(&slow, true);
    unit_start(&threads[0], first, NULL);
    unit_start(&threads[1], second, NULL);
    unit_join(&threads[0]);
    unit_join(&threads[1]);
    UNIT_NO_COMPLAINT();
    s = unit_arena();
    cr_assert_leq(s.reserved_bytes, 2 * FIRST_UNITS * SLP_UNIT, "both have refilled");
    UNIT_VERIFY();
}
