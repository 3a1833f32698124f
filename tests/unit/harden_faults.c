/* harden_faults.c: each misuse that SLABPOOL_HARDEN=on finds, where it finds it, and what it says. */
#include "tests/unit/harden.h"

TestSuite(harden_faults, .init = harden_on, .timeout = UNIT_TIMEOUT);

static size_t class_for(size_t n)
{
    return slp_classes[slp_class_of(n + SLP_HARD_TAIL)].size;
}

static void free_it(void *p)
{
    unit_free(p);
}

static void check_all(void *unused)
{
    (void)unused;
    slp_harden_check("exit");
}

static void resize_it(void *p)
{
    slp_alloc_resize(p, 101);
}

/* The first byte behind, also when it is zeroed as a string's end is, and the class's last one. */
Test(harden_faults, overflow_at_free)
{
    for (size_t n = 1; n < 250000; n = n * 3 + 1) {
        size_t size = class_for(n);
        size_t offsets[] = {n, n + SLP_HARD_TAIL - 1, size - 1};
        for (int i = 0; i < 3; i++) {
            char want[200], *p = slp_fast_alloc(n);
            poke(p, (ptrdiff_t)offsets[i], 0);
            snprintf(want, sizeof want,
                     "free: buffer overflow: %%p behind block %%p of %zu bytes in class %zu, "
                     "first bad byte at offset %zu", n, size, offsets[i]);
            says(free_it, p, want, p + offsets[i], p);
        }
    }
}

Test(harden_faults, overflow_at_exit_and_at_resize)
{
    char want[200], *p = slp_fast_alloc(100);
    poke(p, 103, 'B');
    snprintf(want, sizeof want, "buffer overflow: %%p behind block %%p of 100 bytes in class %zu, "
             "first bad byte at offset 103", class_for(100));
    char line[300];
    snprintf(line, sizeof line, "exit: %s", want);
    says(check_all, NULL, line, p + 103, p);
    snprintf(line, sizeof line, "realloc: %s", want);
    says(resize_it, p, line, p + 103, p);
}

/* A resize within the class moves the tail. */
Test(harden_faults, overflow_after_a_resize)
{
    char *p = slp_fast_alloc(100);
    p = slp_alloc_resize(p, 99);
    poke(p, 99, 0);
    says(free_it, p, "free: buffer overflow: %p behind block %p of 99 bytes", p + 99, p);
    p = slp_fast_alloc(97);
    cr_assert_eq(slp_alloc_resize(p, 100), p);
    poke(p, 99, 1);
    unit_free(p);
}

Test(harden_faults, overflow_of_a_large_block)
{
    size_t page = slp_os_page(), n = 100 * page + 1000;
    char *p = slp_fast_alloc(n);
    poke(p, (ptrdiff_t)n, 0);
    says(free_it, p, "free: buffer overflow: %p behind large block %p of ", p + n, p);
    says(check_all, NULL, "exit: buffer overflow: %p behind large block %p of ", p + n, p);
}

static void over_the_page(void *p)
{
    size_t page = slp_os_page();
    poke(p, (ptrdiff_t)(80 * page), 0);
}

Test(harden_faults, a_page_behind_a_large_block)
{
    size_t page = slp_os_page();
    char *p = slp_fast_alloc(80 * page);
    faults(over_the_page, p);
}

/* ---- after the free ---- */

/* Handed out again, or looked at; only one of the class is free, so it is the next. */
static void take_many(void *unused)
{
    (void)unused;
    for (int i = 0; i < 100000; i++)
        slp_fast_alloc(300);
}

Test(harden_faults, write_after_free_at_the_next_use)
{
    char want[200], *keep = slp_fast_alloc(300), *p = slp_fast_alloc(300);
    size_t size = class_for(300);
    unit_free(p);
    poke(p, 40, 1);
    snprintf(want, sizeof want, "malloc: write after free: %%p in class %zu, block %%p at offset 40",
             size);
    says(take_many, NULL, want, p + 40, p);
    snprintf(want, sizeof want, "exit: write after free: %%p in class %zu, block %%p at offset 40",
             size);
    says(check_all, NULL, want, p + 40, p);
    poke(p, 40, 0);
    slp_harden_check("exit");
    poke(p, (ptrdiff_t)size - 1, 1);
    says(check_all, NULL, "exit: write after free: %p", p + size - 1, NULL);
    poke(p, (ptrdiff_t)size - 1, 0);
    unit_free(keep);
}

static void trim(void *unused)
{
    (void)unused;
    slp_alloc_trim();
}

/* The slab is empty and goes back: its blocks are looked at once more. */
Test(harden_faults, write_after_free_of_the_whole_slab)
{
    char *p = slp_fast_alloc(5000);
    unit_free(p);
    poke(p, 7, 1);
    says(trim, NULL, "free: write after free: %p in class ", p + 7, NULL);
}

static void free_twice(void *p)
{
    unit_free(p);
    unit_free(p);
}

static void free_late(void *p)
{
    void *q = slp_fast_alloc(64);
    unit_free(p);
    unit_free(q);
    for (int i = 0; i < 10; i++)
        unit_free(slp_fast_alloc(20000));
    unit_free(p);
}

Test(harden_faults, double_free)
{
    char want[200], *keep = slp_fast_alloc(64), *p = slp_fast_alloc(64);
    snprintf(want, sizeof want, "free: double free: %%p in class %zu, block %%p at offset 0",
             class_for(64));
    says(free_twice, p, want, p, p);
    says(free_late, p, want, p, p);
    unit_in_thread(free_it, p);
    says(free_it, p, want, p, p);
    says(resize_it, p, "realloc: double free: %p", p, NULL);
    char *zero = slp_fast_alloc(0);
    says(free_twice, zero, "free: double free: %p in class 16, block %p at offset 0", zero, zero);
    char *large = slp_fast_alloc(1000000);
    says(free_twice, large, "free: double free: %p of a large block", large, NULL);
    unit_free(keep);
}

Test(harden_faults, interior)
{
    char want[200], *p = slp_fast_alloc(200);
    snprintf(want, sizeof want, "free: pointer inside a block, not its start: %%p in class %zu, "
             "block %%p at offset 16", class_for(200));
    says(free_it, p + 16, want, p + 16, p);
    char *large = slp_fast_alloc(1000000);
    says(free_it, large + 4096, "free: pointer inside a block, not its start: %p in a large block",
         large + 4096, NULL);
}

Test(harden_faults, never_allocated)
{
    char *p = slp_fast_alloc(1000);
    size_t size = class_for(1000);
    struct slp_slab *slab = slp_pagemap_find(p);
    char *q = p == slab->base ? p + size : p - size;
    says(free_it, q, "free: pointer inside a block, not its start: %p in class ", q, NULL);
    struct child c = child_run(free_it, q);
    cr_assert_not_null(strstr(c.said, ", never allocated"), "said: %s", c.said);
}

/* ---- kinds ---- */

struct pair {
    void *p;
    const char *call;
    size_t size;
};

static void give(void *argument)
{
    struct pair *pair = argument;
    slp_alloc_free_sized(pair->p, pair->size, pair->call);
}

static void *make(int kind, size_t n)
{
    return kind == 0 ? slp_fast_alloc(n) : kind == 1 ? slp_alloc_new(n) : slp_alloc_new_array(n);
}

static const char *const calls[] = {"free", "operator delete", "operator delete[]"};

Test(harden_faults, mismatched_free)
{
    static const char *const makers[] = {"malloc", "operator new", "operator new[]"};
    static const size_t sizes[] = {0, 24, 3000, 700000};
    for (int maker = 0; maker < 3; maker++)
        for (int call = 0; call < 3; call++)
            for (int s = 0; s < 4; s++) {
                char want[200];
                struct pair pair = {make(maker, sizes[s]), calls[call], SIZE_MAX};
                snprintf(want, sizeof want, "%s: mismatched free: %%p of a block of %zu bytes, "
                         "allocated by %s", calls[call], sizes[s], makers[maker]);
                if (maker == call)
                    give(&pair);
                else
                    says(give, &pair, want, pair.p, NULL);
            }
    void *p = slp_alloc_new(50);
    says(resize_it, p, "realloc: mismatched free: %p of a block of 50 bytes, allocated by operator "
         "new", p, NULL);
    p = slp_alloc_new_aligned(256, 50, true);
    says(free_it, p, "free: mismatched free: %p of a block of 50 bytes, allocated by operator new[]",
         p, NULL);
    UNIT_VERIFY();
}

Test(harden_faults, wrong_size)
{
    static const size_t sizes[] = {24, 3000, 700000};
    for (int s = 0; s < 3; s++) {
        char want[200];
        struct pair pair = {make(1, sizes[s]), calls[1], sizes[s] + 1};
        snprintf(want, sizeof want, "operator delete: wrong size: %%p of a block of %zu bytes, "
                 "freed as %zu", sizes[s], sizes[s] + 1);
        says(give, &pair, want, pair.p, NULL);
        pair.size--;
        give(&pair);
    }
    UNIT_VERIFY();
}

/* What the C++ library's operator new got from our malloc becomes one of operator new's. */
Test(harden_faults, relabelled)
{
    static const size_t sizes[] = {24, 3000, 700000};
    for (int s = 0; s < 3; s++) {
        struct pair pair = {slp_fast_alloc(sizes[s] + 8), calls[2], sizes[s]};
        slp_alloc_relabel(pair.p, sizes[s], true);
        cr_assert_eq(slp_alloc_usable(pair.p, "malloc_usable_size"), sizes[s]);
        says(free_it, pair.p, "free: mismatched free: %p", pair.p, NULL);
        poke(pair.p, (ptrdiff_t)sizes[s], 0);
        says(give, &pair, "operator delete[]: buffer overflow: %p behind",
             (char *)pair.p + sizes[s], NULL);
    }
}

/* ---- no access ---- */

static void read_it(void *p)
{
    (void)peek(p, 0);
}

static void write_it(void *p)
{
    poke(p, 0, 1);
}

Test(harden_faults, access_to_no_bytes)
{
    void *p = slp_fast_alloc(0), *q = slp_alloc_new(0);
    faults(read_it, p);
    faults(write_it, p);
    faults(read_it, q);
    unit_free(p);
    faults(read_it, p);
    struct slp_harden_place place;
    cr_assert(slp_harden_explain(q, &place));
    cr_assert(place.where == SLP_HARD_AT_ZERO && place.block == q && place.live && place.size == 0);
    void *block = slp_fast_alloc(100);
    cr_assert_not(slp_harden_explain(block, &place));
    cr_assert_not(slp_harden_explain(&place, &place));
}

/* ---- going on ---- */

static void all_of_it(void *unused)
{
    char *p[8];
    (void)unused;
    for (int i = 0; i < 8; i++)
        p[i] = slp_alloc_new(100);
    char *large = slp_fast_alloc(500001);
    poke(large, 500001, 2);
    unit_free(large);
    poke(p[0], 100, 2);
    unit_free(p[0]); /* mismatched, and an overflow */
    slp_fast_free(p[1], "operator delete");
    slp_fast_free(p[1], "operator delete");
    poke(p[1], 50, 2);
    poke(p[2], 101, 2);
    slp_harden_check("exit");
    for (int i = 0; i < 3000; i++)
        unit_note(slp_fast_zeroed(100) != NULL, "no block");
    p[2] = slp_alloc_resize(p[2], 104);
    for (int i = 2; i < 8; i++)
        slp_fast_free(p[i], i == 2 ? "free" : "operator delete");
    child_report();
}

Test(harden_faults, report_goes_on)
{
    slp_error_policy = SLP_ON_ERROR_REPORT;
    struct child c = child_run(all_of_it, NULL);
    CHILD_GOOD(c);
    static const char *const what[] = {
        "free: buffer overflow", "free: mismatched free", "operator delete: double free",
        "exit: write after free", "exit: buffer overflow", "calloc: write after free",
        "realloc: buffer overflow", "realloc: mismatched free"};
    for (size_t i = 0; i < sizeof what / sizeof *what; i++)
        cr_assert_not_null(strstr(c.said, what[i]), "nothing of %s in: %s", what[i], c.said);
    int lines = 0;
    for (const char *s = c.said; *s != '\0'; s++)
        lines += *s == '\n';
    cr_assert_eq(lines, 9, "said: %s", c.said);
}
