/* guard.c: guarded slots: where blocks lie, when they are used again, and what is counted. */
#include "tests/unit/guard.h"

#include "core/fork.h"

static void set_up(void)
{
    unit_free(slp_fast_alloc(1));
    cr_assert_eq(slp_guard_start(1), 0);
}

TestSuite(guard, .init = set_up, .timeout = UNIT_TIMEOUT);

static char *guarded(size_t n, size_t align)
{
    char *p = slp_guard_alloc(n, align);
    cr_assert_not_null(p);
    cr_assert_not_null(slot_of(p));
    return p;
}

/* The block ends where its unit does, to `align`. */
static bool at_end(const char *p, size_t n, size_t align)
{
    return slp_align_up((uintptr_t)p + n, align) % SLP_UNIT == 0;
}

/* A block of n bytes at the end of its slot, or at the start. */
static char *placed(size_t n, bool end)
{
    for (int i = 0; i < 200; i++) {
        char *p = guarded(n, 1);
        if (at_end(p, n, SLP_ALIGN) == end)
            return p;
        unit_free(p);
    }
    cr_assert(false, "200 blocks of %zu bytes are all at the %s", n, end ? "start" : "end");
    return NULL;
}

/* Is there memory that can be read? */
static bool readable(const void *p)
{
    char byte;
    return slp_os_peek(&byte, p, 1);
}

/* ---- where blocks lie ---- */

Test(guard, blocks_are_whole_and_alone)
{
    uint64_t random = unit_seed("guard/blocks_are_whole_and_alone");
    for (int i = 0; i < (int)UNIT_WORK(3000); i++) {
        size_t n = unit_size(&random, SLP_UNIT), align = (size_t)1 << unit_below(&random, 17);
        if (slp_class_aligned(n, align < SLP_ALIGN ? SLP_ALIGN : align) >= SLP_CLASSES)
            continue;
        char *p = guarded(n, align);
        cr_assert_eq((uintptr_t)p % (align < SLP_ALIGN ? SLP_ALIGN : align), 0);
        cr_assert_eq(slp_alloc_usable(p, "test"), n);
        for (size_t at = 0; at < n; at++)
            cr_assert_eq(p[at], 0, "byte %zu of %zu is not zero", at, n);
        memset(p, 0x5a, n);
        uintptr_t page = slp_os_page(), from = (uintptr_t)p & ~(page - 1);
        uintptr_t to = slp_align_up((uintptr_t)p + n, page);
        cr_assert(!readable((void *)(from - 1)), "what is before the pages can be read");
        cr_assert(!readable((void *)to), "what is behind the pages can be read");
        unit_free(p);
        cr_assert(!readable(p), "a freed block can be read");
    }
    UNIT_VERIFY();
}

Test(guard, both_ends)
{
    for (size_t n = 1; n <= 5000; n = n * 3 + 1) {
        char *end = placed(n, true), *start = placed(n, false);
        cr_assert_eq(slp_align_up((uintptr_t)end + n, SLP_ALIGN) % SLP_UNIT, 0);
        cr_assert_eq((uintptr_t)start % SLP_UNIT, 0);
        cr_assert(!readable(end - (uintptr_t)end % SLP_UNIT + SLP_UNIT));
        cr_assert(!readable(start - 1));
        unit_free(end);
        unit_free(start);
    }
}

Test(guard, no_bytes)
{
    char *p = guarded(0, 1), *q = guarded(0, 1);
    cr_assert_neq(p, q);
    cr_assert(!readable(p) && !readable(q));
    cr_assert_eq(slp_alloc_usable(p, "test"), 0);
    struct slp_guard_place place;
    cr_assert(slp_guard_explain(p, &place));
    cr_assert_str_eq(place.what, "access to a block of no bytes");
    unit_free(p);
    unit_free(q);
}

Test(guard, too_large_or_at_the_end_of_a_thread)
{
    cr_assert_null(slp_guard_alloc(SLP_UNIT + 1, 1));
    cr_assert_null(slp_guard_alloc(1, 2 * SLP_UNIT));
    void *p = guarded(SLP_UNIT, 1);
    slp_heap_detach();
    cr_assert_null(slp_guard_alloc(1, 1), "a thread at its end holds a lock that no stack is "
                                          "taken under");
    unit_free(p);
}

/* ---- use and reuse ---- */

Test(guard, all_slots_are_live)
{
    int n = take_all();
    cr_assert_geq(n, 8);
    void *ordinary = slp_fast_alloc(40);
    cr_assert_not_null(ordinary);
    cr_assert_null(slot_of(ordinary), "a slot that is none");
    cr_assert_eq(slp_guard_live(slp_class_of(40)), n);
    UNIT_VERIFY();
    unit_free(all[n / 2]);
    char *p = guarded(40, 1);
    cr_assert_eq(slot_of(p), slot_of(all[n / 2]));
    all[n / 2] = p;
    unit_free(ordinary);
    while (n > 0)
        unit_free(all[--n]);
    UNIT_VERIFY();
}

/* The slot freed first is used again first, and only when there is no other. */
Test(guard, reuse_is_late)
{
    int n = take_all();
    for (int i = 0; i < n; i++)
        unit_free(all[i]);
    for (int i = 0; i < n; i++)
        cr_assert_eq(slot_of(guarded(100, 1)), slot_of(all[i]));
}

Test(guard, every_way_to_allocate)
{
    char *p = slp_fast_alloc(50), *q = slp_fast_zeroed(2000), *r = slp_alloc_aligned(256, 300);
    cr_assert(slot_of(p) != NULL && slot_of(q) != NULL && slot_of(r) != NULL,
              "one in one is guarded");
    memset(p, 7, 50);
    char *s = slp_alloc_resize(p, 51);
    cr_assert_neq(s, p);
    for (int i = 0; i < 50; i++)
        cr_assert_eq(s[i], 7);
    cr_assert(!readable(p));
    memset(s, 8, 51);
    char *t = slp_alloc_resize(s, 100000); /* not guarded */
    cr_assert_null(slot_of(t));
    cr_assert_eq(t[50], 8);
    char *u = slp_alloc_resize(t, 20);
    cr_assert_eq(u[19], 8);
    unit_free(u);
    unit_free(q);
    unit_free(r);
    UNIT_VERIFY();
}

/* ---- counts ---- */

static void free_it(void *p)
{
    unit_free(p);
}

Test(guard, counts)
{
    uint32_t k = slp_class_of(5000);
    struct slp_class_stats before = unit_class(k);
    char *a = guarded(5000, 1), *b = guarded(4900, 1);
    struct slp_class_stats c = unit_class(k);
    cr_assert_eq(c.misses - before.misses, 2);
    cr_assert_eq(c.allocs - before.allocs, 2);
    cr_assert_eq(c.live, 2);
    cr_assert_eq(c.live_bytes, 2 * (int64_t)slp_classes[k].size);
    cr_assert_geq(unit_counts()->peak_live_bytes, (uint64_t)c.live_bytes);
    UNIT_VERIFY();
    unit_free(a);
    unit_in_thread(free_it, b);
    c = unit_class(k);
    cr_assert_eq(c.frees - before.frees, 2);
    cr_assert_eq(c.remote_frees - before.remote_frees, 1);
    cr_assert_eq(c.live, 0);
    UNIT_VERIFY();
}

static void allocate_once(void *argument)
{
    *(void **)argument = slp_guard_alloc(10, 1);
}

/* A thread is counted, also when its only allocation was guarded. */
Test(guard, thread_is_counted)
{
    void *p;
    uint32_t before = unit_counts()->threads;
    unit_in_thread(allocate_once, &p);
    cr_assert_eq(unit_counts()->threads, before + 1);
    unit_free(p);
}

/* ---- threads ---- */

#define SHARED 64

static _Atomic(unsigned char *) shared[SHARED];

/* Blocks go from thread to thread; each holds its size and a pattern. */
static void trade(void *argument)
{
    uint64_t random = (uint64_t)(uintptr_t)argument;
    for (int i = 0; i < (int)UNIT_WORK(4000); i++) {
        size_t n = 8 + unit_below(&random, 3000);
        unsigned char *p = slp_fast_alloc(n);
        unit_note(p != NULL, "no block");
        memcpy(p, &n, sizeof n);
        memset(p + sizeof n, (int)(n & 255), n - sizeof n);
        unsigned char *old = atomic_exchange(&shared[unit_below(&random, SHARED)], p);
        if (old == NULL)
            continue;
        memcpy(&n, old, sizeof n);
        for (size_t at = sizeof n; at < n; at++)
            if (old[at] != (n & 255)) {
                unit_note(false, "a block was written by another");
                break;
            }
        unit_free(old);
    }
}

Test(guard, threads)
{
    struct unit_thread t[4];
    for (int i = 0; i < 4; i++)
        unit_start(&t[i], trade, (void *)(uintptr_t)(i + 1));
    for (int i = 0; i < 4; i++)
        unit_join(&t[i]);
    UNIT_NO_COMPLAINT();
    UNIT_VERIFY();
    for (int i = 0; i < SHARED; i++)
        unit_free(atomic_load(&shared[i]));
    UNIT_VERIFY();
}

/* ---- fork ---- */

static _Atomic(int) stop;

static void churn(void *unused)
{
    (void)unused;
    while (atomic_load(&stop) == 0)
        unit_free(slp_fast_alloc(100));
}

static void in_child(void *mine)
{
    slp_fork_child();
    unit_free(mine);
    for (int i = 0; i < 3000; i++) {
        char *p = slp_fast_alloc(200);
        unit_note(p != NULL && p[0] == 0 && p[199] == 0, "a block that is none");
        memset(p, 1, 200);
        unit_free(p);
    }
    unit_note(slot_of(slp_fast_alloc(200)) != NULL, "a child has no slots");
    child_report();
}

Test(guard, child_of_a_process_with_threads)
{
    struct unit_thread t;
    if (!UNIT_SANITIZED)        /* stacks, where there is libunwind: another thread may hold its */
        (void)slp_stack_open(); /* lock at the fork, and the loader's */
    cr_assert_eq(pthread_atfork(slp_stack_fork_prepare, slp_stack_fork_parent,
                                slp_stack_fork_child), 0);
    unit_start(&t, churn, NULL);
    for (int i = 0; i < (int)UNIT_WORK(40); i++) {
        struct child c = child_run(in_child, guarded(64, 1));
        CHILD_GOOD(c);
    }
    atomic_store(&stop, 1);
    unit_join(&t);
}
