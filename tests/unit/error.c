/* error.c: what is said of each misuse, read from a child's stderr, and whether it goes on. */
#include "tests/unit/child.h"

#include "core/error.h"

static void set_up(void)
{
    unit_free(slp_fast_alloc(1)); /* so that the child has a heap */
}

TestSuite(error, .init = set_up, .timeout = UNIT_TIMEOUT);

#define KIB ((size_t)1 << 10)

/* The child aborted and said this line, the address filled in for each of up to two %p, and the
 * thread. */
static void expect(void (*body)(void *), const char *format, void *p)
{
    char want[300], tail[100];
    struct child c = child_run(body, p);
    cr_assert(WIFSIGNALED(c.status) && WTERMSIG(c.status) == SIGABRT, "status %#x, said: %s",
              c.status, c.said);
    snprintf(want, sizeof want, format, p, p);
    cr_assert_eq(strncmp(c.said, want, strlen(want)), 0, "said: %s\nnot: %s", c.said, want);
    const char *rest = c.said + strlen(want);
    int thread;
    cr_assert_eq(sscanf(rest, " (thread %d)%99[^\n]", &thread, tail), 1, "rest: %s", rest);
    cr_assert_eq(strchr(c.said, '\n'), c.said + strlen(c.said) - 1, "not one line: %s", c.said);
}

static void free_it(void *p)
{
    unit_free(p);
}

static void free_twice(void *p)
{
    unit_free(p);
    unit_free(p);
}

static void resize_it(void *p)
{
    slp_alloc_resize(p, 100);
}

static void ask_usable(void *p)
{
    slp_alloc_usable(p, "malloc_usable_size");
}

Test(error, foreign)
{
    static long long object[8];
    long long local[8];
    expect(free_it, "slabpool: free: pointer not from this heap: %p", object);
    expect(free_it, "slabpool: free: pointer not from this heap: %p", local);
    expect(free_it, "slabpool: free: pointer not from this heap: %p", (void *)0x10);
    expect(free_it, "slabpool: free: pointer not from this heap: %p", (void *)0x7fffdeadbee0);
    expect(resize_it, "slabpool: realloc: pointer not from this heap: %p", object);
    expect(ask_usable, "slabpool: malloc_usable_size: pointer not from this heap: %p", object);
}

Test(error, interior)
{
    char *p = slp_fast_alloc(100);
    char want[200];
    snprintf(want, sizeof want,
             "slabpool: free: pointer inside a block, not its start: %%p in class 112, block %p at "
             "offset 16",
             (void *)p);
    expect(free_it, want, p + 16);
    snprintf(want, sizeof want,
             "slabpool: realloc: pointer inside a block, not its start: %%p in class 112, block %p "
             "at offset 1",
             (void *)p);
    expect(resize_it, want, p + 1);
}

Test(error, interior_of_a_large_block)
{
    char *p = slp_fast_alloc(300 * KIB);
    char want[200];
    for (size_t offset = 16; offset < 300 * KIB; offset += 100 * KIB) {
        snprintf(want, sizeof want,
                 "slabpool: free: pointer inside a block, not its start: %%p in a large block of "
                 "%zu bytes at %p, offset %zu",
                 300 * KIB, (void *)p, offset);
        expect(free_it, want, p + offset);
    }
}

Test(error, twice)
{
    expect(free_twice, "slabpool: free: double free: %p in class 112, block %p at offset 0",
           slp_fast_alloc(100));
    expect(free_twice, "slabpool: free: double free: %p in class 20480, block %p at offset 0",
           slp_fast_alloc(20 * KIB));
    expect(free_twice, "slabpool: free: double free: %p of a large block",
           slp_fast_alloc(300 * KIB));
}

/* The first free was another thread's, which has ended. */
static void free_elsewhere_and_here(void *argument)
{
    void **p = argument;
    unit_free(*p);
    child_report();
}

static void make_and_free(void *argument)
{
    void **p = argument;
    *p = slp_fast_alloc(100);
    unit_free(*p);
}

Test(error, twice_when_the_owner_has_ended)
{
    void *p;
    unit_in_thread(make_and_free, &p);
    struct child c = child_run(free_elsewhere_and_here, &p);
    cr_assert(WIFSIGNALED(c.status) && WTERMSIG(c.status) == SIGABRT, "status %#x, said: %s",
              c.status, c.said);
    cr_assert_not_null(strstr(c.said, "slabpool: free: double free: "), "said: %s", c.said);
}

Test(error, large_freed_then_asked)
{
    void *p = slp_fast_alloc(300 * KIB);
    unit_free(p);
    expect(free_it, "slabpool: free: double free: %p of a large block", p);
}

/* The start of a block's place in a slab, but nobody was ever given it. */
Test(error, never_allocated)
{
    for (size_t n = 16; n <= 32 * KIB; n *= 2) {
        struct slp_slab *slab = slp_pagemap_find(slp_fast_alloc(n));
        uint32_t index = 0;
        while (slp_slab_index(slab, slab->base + index * n) >= 0)
            index++;
        struct child c = child_run(free_it, slab->base + index * n);
        cr_assert(WIFSIGNALED(c.status) && WTERMSIG(c.status) == SIGABRT, "class %zu, status %#x",
                  n, c.status);
        cr_assert_not_null(strstr(c.said, "never allocated"), "said: %s", c.said);
    }
}

/* ---- SLABPOOL_ON_ERROR=report ---- */

static void go_on(void *p)
{
    slp_error_policy = SLP_ON_ERROR_REPORT;
    unit_free(p);
    unit_free(p);
    unit_free((char *)p + 8);
    unit_note(slp_alloc_usable((char *)p + 3, "test") == 0, "usable size of no block");
    unit_note(slp_alloc_resize((char *)p + 3, 10) == NULL, "resize of no block");
    void *q = slp_fast_alloc(100), *r = slp_fast_alloc(100);
    unit_note(q != NULL && r != NULL && q != r, "one block twice after a double free");
    child_report();
}

Test(error, report_goes_on)
{
    struct child c = child_run(go_on, slp_fast_alloc(100));
    cr_assert_eq(c.status, 0, "status %#x: %s", c.status, c.said);
    int lines = 0;
    for (const char *s = c.said; (s = strchr(s, '\n')) != NULL; s++)
        lines++;
    cr_assert_eq(lines, 4, "said: %s", c.said);
    cr_assert_not_null(strstr(c.said, "slabpool: free: double free: "));
    cr_assert_not_null(strstr(c.said, "slabpool: realloc: pointer inside a block"));
}

Test(error, message_of_a_closed_stderr_does_no_harm)
{
    close(2);
    slp_error_policy = SLP_ON_ERROR_REPORT;
    static long long object[2];
    unit_free(object);
    UNIT_VERIFY();
}
