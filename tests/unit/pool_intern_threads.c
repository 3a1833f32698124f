/* pool_intern_threads.c: readers without a lock, while strings come and go and the table grows. */
#include "tests/unit/pool_items.h"

TestSuite(pool_intern_threads, .timeout = UNIT_TIMEOUT);

enum { PERMANENT = 50, KEYS = 200 };

static struct slabpool_intern *table;
static const char *permanent[PERMANENT];
static _Atomic(bool) stop;
static _Atomic(uint64_t) hits, misses; /* of those that had to be found */

static int name_of(char *name, size_t size, const char *kind, size_t k)
{
    /* Of several lengths, so that a string's memory serves others of its size. */
    return snprintf(name, size, "%s %zu%*s", kind, k, (int)(k % 7), "");
}

static void begin(unsigned flags)
{
    table = slabpool_intern_create(flags);
    cr_assert_not_null(table);
    for (size_t k = 0; k < PERMANENT; k++) {
        char name[64];
        name_of(name, sizeof name, "permanent", k);
        permanent[k] = slabpool_intern(table, name);
        cr_assert_not_null(permanent[k]);
    }
}

/* What is there is found at each moment, whatever moves. */
static void reads(void *release)
{
    uint64_t seed = slp_thread_token();
    while (!atomic_load(&stop)) {
        char name[64];
        size_t k = unit_below(&seed, PERMANENT);
        int n = name_of(name, sizeof name, "permanent", k);
        const char *p = slabpool_intern_lookup(table, name, (size_t)n);
        unit_note(p == permanent[k], "a string that is there was not found");
        if (release != NULL && p != NULL)
            unit_note(slabpool_intern_release(table, p) == 0, "not released");
    }
}

/* Few strings, which all threads make and release: their entries go from one to the other. */
static void churns(void *arg)
{
    uint64_t seed = slp_thread_token();
    const char *mine[8] = {NULL};
    (void)arg;
    for (size_t i = 0; i < UNIT_WORK(200000); i++) {
        size_t at = unit_below(&seed, 8), k = unit_below(&seed, KEYS);
        char name[64];
        int n = name_of(name, sizeof name, "key", k);
        if (mine[at] != NULL) {
            unit_note(slabpool_intern_release(table, mine[at]) == 0, "not released");
            mine[at] = NULL;
        }
        if (unit_below(&seed, 3) != 0) {
            mine[at] = slabpool_intern(table, name);
            unit_note(mine[at] != NULL, "no memory");
        } else {
            mine[at] = slabpool_intern_lookup(table, name, (size_t)n);
            if (mine[at] == NULL)
                continue;
        }
        unit_note(strcmp(mine[at], name) == 0, "another string");
        unit_note(slabpool_intern_length(mine[at]) == (size_t)n, "another length");
        unit_note(slabpool_intern(table, name) == mine[at], "two of one string");
        unit_note(slabpool_intern_release(table, mine[at]) == 0, "not released");
    }
    for (int i = 0; i < 8; i++)
        unit_note(slabpool_intern_release(table, mine[i]) == 0, "not released");
}

Test(pool_intern_threads, come_and_go)
{
    struct unit_thread t[4];
    begin(0);
    for (int i = 0; i < 3; i++)
        unit_start(&t[i], churns, NULL);
    unit_start(&t[3], reads, &stop);
    struct slabpool_intern_stats s;
    for (int i = 0; i < 50; i++)
        slabpool_intern_stats(table, &s);
    for (int i = 0; i < 3; i++)
        unit_join(&t[i]);
    atomic_store(&stop, true);
    unit_join(&t[3]);
    UNIT_NO_COMPLAINT();
    slabpool_intern_stats(table, &s);
    cr_assert_eq(s.strings, PERMANENT);
    for (size_t k = 0; k < PERMANENT; k++)
        cr_assert_eq(slabpool_intern_release(table, permanent[k]), 0);
    slabpool_intern_stats(table, &s);
    cr_assert(s.strings == 0 && s.string_bytes == 0);
    slabpool_intern_destroy(table);
    UNIT_VERIFY();
}

static void grows(void *kind)
{
    for (size_t i = 0; i < UNIT_WORK(60000); i++) {
        char name[64];
        name_of(name, sizeof name, kind, i);
        const char *p = slabpool_intern(table, name);
        unit_note(p != NULL && strcmp(p, name) == 0, "another string");
    }
}

Test(pool_intern_threads, found_while_it_grows)
{
    static char a[] = "a", b[] = "b";
    for (unsigned flags = 0; flags < 2; flags++) {
        struct unit_thread t[4];
        begin(flags);
        atomic_store(&stop, false);
        unit_start(&t[0], grows, a);
        unit_start(&t[1], grows, b);
        unit_start(&t[2], grows, b);
        unit_start(&t[3], reads, flags == 0 ? &stop : NULL);
        for (int i = 0; i < 3; i++)
            unit_join(&t[i]);
        atomic_store(&stop, true);
        unit_join(&t[3]);
        UNIT_NO_COMPLAINT();
        struct slabpool_intern_stats s;
        slabpool_intern_stats(table, &s);
        cr_assert_eq(s.strings, PERMANENT + 2 * UNIT_WORK(60000));
        cr_assert_eq(s.misses, s.strings);
        slabpool_intern_destroy(table);
    }
    UNIT_VERIFY();
}

/* A reference holds its string, also one that was forgotten meanwhile. */
static void holds(void *arg)
{
    uint64_t seed = slp_thread_token();
    (void)arg;
    while (!atomic_load(&stop)) {
        char name[64];
        int n = name_of(name, sizeof name, "key", unit_below(&seed, 20));
        const char *p = slabpool_intern(table, name);
        unit_note(p != NULL && strcmp(p, name) == 0, "another string");
        const char *q = slabpool_intern_lookup(table, name, (size_t)n);
        unit_note(q == NULL || strcmp(q, name) == 0, "another string");
        SLP_ADD(misses, q == NULL);
        SLP_ADD(hits, q != NULL);
        unit_note(slabpool_intern_release(table, p) == 0, "not released");
        unit_note(slabpool_intern_release(table, q) == 0, "not released");
    }
}

Test(pool_intern_threads, cleared_under_readers)
{
    struct unit_thread t[3];
    begin(0);
    for (int i = 0; i < 3; i++)
        unit_start(&t[i], holds, NULL);
    for (size_t i = 0; i < UNIT_WORK(20000) || atomic_load(&hits) < 1000; i++)
        slabpool_intern_clear(table);
    atomic_store(&stop, true);
    for (int i = 0; i < 3; i++)
        unit_join(&t[i]);
    UNIT_NO_COMPLAINT();
    for (size_t k = 0; k < PERMANENT; k++) {
        cr_assert_eq(strncmp(permanent[k], "permanent ", 10), 0);
        cr_assert_eq(slabpool_intern_release(table, permanent[k]), 0);
    }
    struct slabpool_intern_stats s;
    slabpool_intern_stats(table, &s);
    cr_assert(s.strings == 0 && s.string_bytes == 0);
    slabpool_intern_destroy(table);
    UNIT_VERIFY();
}
