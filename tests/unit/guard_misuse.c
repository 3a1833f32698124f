/* guard_misuse.c: what is said of the misuse of guarded blocks, and the stacks. */
#include "tests/unit/child.h"

#include "core/error.h"
#include "core/guard.h"

#include <regex.h>

static void set_up(void)
{
    unit_free(slp_fast_alloc(1));
    cr_assert_eq(slp_guard_start(1), 0);
}

TestSuite(guard_misuse, .init = set_up, .timeout = UNIT_TIMEOUT);
TestSuite(stack, .timeout = UNIT_TIMEOUT);

/* A block of n bytes at the end of its slot, or at the start. */
static char *placed(size_t n, bool end)
{
    for (int i = 0; i < 200; i++) {
        char *p = slp_guard_alloc(n, 1);
        cr_assert_not_null(p);
        if (((uintptr_t)p % SLP_UNIT != 0) == end)
            return p;
        unit_free(p);
    }
    return NULL;
}

static bool matches(const char *text, const char *pattern)
{
    regex_t compiled;
    cr_assert_eq(regcomp(&compiled, pattern, REG_EXTENDED | REG_NEWLINE | REG_NOSUB), 0);
    bool found = regexec(&compiled, text, 0, NULL, 0) == 0;
    regfree(&compiled);
    return found;
}

/* The child aborted, and its first line is this. */
static const char *expect(void (*body)(void *), void *p, const char *line)
{
    static char said[4096];
    struct child c = child_run(body, p);
    cr_assert(WIFSIGNALED(c.status) && WTERMSIG(c.status) == SIGABRT, "status %#x, said: %s",
              c.status, c.said);
    size_t n = strlen(line);
    cr_assert(strncmp(c.said, line, n) == 0 && strncmp(c.said + n, " (thread ", 9) == 0,
              "said: %s\nnot: %s", c.said, line);
    snprintf(said, sizeof said, "%s", c.said);
    return said;
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

static void resize_freed(void *p)
{
    unit_free(p);
    slp_alloc_resize(p, 500);
}

static void usable_of_freed(void *p)
{
    unit_free(p);
    slp_alloc_usable(p, "malloc_usable_size");
}

Test(guard_misuse, pointers)
{
    char *p = placed(100, true), line[300];
    snprintf(line, sizeof line, "slabpool: free: double free: %p 0 bytes into block %p of 100 bytes",
             (void *)p, (void *)p);
    const char *said = expect(free_twice, p, line);
    cr_assert(matches(said, "^  access: stack not known$"), "%s", said); /* nobody opened it */
    cr_assert(matches(said, "^  allocated by thread [0-9]+: stack not known$"), "%s", said);
    cr_assert(matches(said, "^  freed by thread [0-9]+: stack not known$"), "%s", said);
    snprintf(line, sizeof line,
             "slabpool: realloc: double free: %p 0 bytes into block %p of 100 bytes", (void *)p,
             (void *)p);
    expect(resize_freed, p, line);
    snprintf(line, sizeof line,
             "slabpool: malloc_usable_size: double free: %p 0 bytes into block %p of 100 bytes",
             (void *)p, (void *)p);
    expect(usable_of_freed, p, line);
    snprintf(line, sizeof line,
             "slabpool: free: pointer inside a block, not its start: %p 16 bytes into block %p of "
             "100 bytes",
             (void *)(p + 16), (void *)p);
    said = expect(free_it, p + 16, line);
    cr_assert(!matches(said, "^  freed"), "%s", said);
    snprintf(line, sizeof line,
             "slabpool: free: pointer not from this heap: %p 5 bytes behind block %p of 100 bytes",
             (void *)(p + 104), (void *)p);
    expect(free_it, p + 104, line);
    snprintf(line, sizeof line,
             "slabpool: free: pointer not from this heap: %p 16 bytes before block %p of 100 bytes",
             (void *)(p - 16), (void *)p);
    expect(free_it, p - 16, line);
}

/* A pointer into a slot that was never used. */
Test(guard_misuse, no_block)
{
    char *p = slp_guard_alloc(10, 1);
    p += (SLP_UNIT - (uintptr_t)p % SLP_UNIT) + SLP_UNIT; /* the next slot */
    char line[300];
    snprintf(line, sizeof line, "slabpool: free: pointer not from this heap: %p", (void *)p);
    expect(free_it, p, line);
}

/* What was written around a block without leaving its pages. */
Test(guard_misuse, found_at_free)
{
    char line[300];
    for (size_t n = 1; n <= 4000; n = n * 3 + 5) {
        char *start = placed(n, false), *end = placed(n, true);
        size_t page = slp_os_page();
        for (size_t k = 1; k <= page - n % page && n % page != 0; k = k * 5 + 1) {
            char kept = start[n + k - 1];
            start[n + k - 1] = 0;
            snprintf(line, sizeof line,
                     "slabpool: free: buffer overflow: %p %zu bytes behind block %p of %zu bytes",
                     (void *)(start + n + k - 1), k, (void *)start, n);
            expect(free_it, start, line);
            start[n + k - 1] = kept;
        }
        size_t before = (uintptr_t)end % page;
        for (size_t k = 1; k <= before; k = k * 5 + 1) {
            char kept = end[-(ptrdiff_t)k];
            end[-(ptrdiff_t)k] = 0;
            snprintf(line, sizeof line,
                     "slabpool: free: buffer underflow: %p %zu bytes before block %p of %zu bytes",
                     (void *)(end - k), k, (void *)end, n);
            expect(free_it, end, line);
            end[-(ptrdiff_t)k] = kept;
        }
        if (n % 16 != 0) { /* between the block and the end of its slot */
            end[n] ^= 1;
            snprintf(line, sizeof line,
                     "slabpool: free: buffer overflow: %p 1 bytes behind block %p of %zu bytes",
                     (void *)(end + n), (void *)end, n);
            expect(free_it, end, line);
            end[n] ^= 1;
        }
        unit_free(start); /* nothing is wrong with them */
        unit_free(end);
    }
}

static void go_on(void *p)
{
    char *q = p;
    slp_error_policy = SLP_ON_ERROR_REPORT;
    unit_free(q);
    unit_free(q);
    unit_free(q + 1);
    unit_note(slp_alloc_resize(q, 10) == NULL, "resize of a freed block");
    unit_note(slp_alloc_usable(q, "test") == 0, "usable size of a freed block");
    char *r = placed(50, false);
    r[50] ^= 1; /* what lies there is drawn at the start, and may be any byte */
    unit_free(r);
    r = slp_fast_alloc(100);
    unit_note(r != NULL && r != q, "no block after a misuse, or the same");
    child_report();
}

Test(guard_misuse, report_goes_on)
{
    struct child c = child_run(go_on, slp_guard_alloc(40, 1));
    cr_assert_eq(c.status, 0, "status %#x: %s", c.status, c.said);
    cr_assert(matches(c.said, "^slabpool: free: double free: "));
    cr_assert(matches(c.said, "^slabpool: free: pointer inside a block, not its start: "));
    cr_assert(matches(c.said, "^slabpool: realloc: double free: "));
    cr_assert(matches(c.said, "^slabpool: test: double free: "));
    cr_assert(matches(c.said, "^slabpool: free: buffer overflow: "));
}

/* ---- addresses ---- */

static void check_place(const char *address, const char *what, const char *block)
{
    struct slp_guard_place place;
    cr_assert(slp_guard_explain(address, &place), "%p is nothing", (const void *)address);
    cr_assert_str_eq(place.what, what);
    cr_assert_eq(place.block, block);
}

Test(guard_misuse, explain)
{
    struct slp_guard_place place;
    char *p = placed(100, true), *end = p + 100;
    check_place(end + 12, "buffer overflow", p); /* the first byte outside of the slot */
    check_place(end + SLP_UNIT - 1, "buffer overflow", p); /* no other block is near */
    check_place(p - 5000, "buffer underflow", p);
    check_place(p - SLP_UNIT, "buffer underflow", p);
    unit_free(p);
    check_place(p, "use after free", p);
    check_place(end + 12, "use after free", p);
    p = placed(100, false);
    check_place(p - 1, "buffer underflow", p);
    check_place(p + slp_os_page(), "buffer overflow", p);
    cr_assert(!slp_guard_explain(NULL, &place));
    cr_assert(!slp_guard_explain((void *)UINTPTR_MAX, &place));
    cr_assert(!slp_guard_explain(&place, &place));
    cr_assert(!slp_guard_explain(p + ((size_t)1 << 30), &place));
}

/* The nearer of two blocks that are neighbours. */
Test(guard_misuse, nearest)
{
    char *blocks[64];
    for (int i = 0; i < 64; i++)
        blocks[i] = slp_guard_alloc(100, 1);
    for (int i = 0; i < 64; i++)
        for (int j = 0; j < 64; j++) {
            char *a = blocks[i], *b = blocks[j];
            if (b < a || (uintptr_t)b / SLP_UNIT != (uintptr_t)a / SLP_UNIT + 2)
                continue;
            char *guard = (char *)(((uintptr_t)a / SLP_UNIT + 1) * SLP_UNIT);
            for (size_t at = 0; at < SLP_UNIT; at += 1000) {
                size_t to_a = (size_t)(guard + at - (a + 100)) + 1, to_b = (size_t)(b - guard) - at;
                if (to_a != to_b)
                    check_place(guard + at, to_a < to_b ? "buffer overflow" : "buffer underflow",
                                to_a < to_b ? a : b);
            }
        }
}

/* ---- stacks ---- */

static void print(void *unused)
{
    struct slp_brief trace;
    struct slp_say say;
    (void)unused;
    slp_stack_brief(&trace);
    slp_say_begin(&say);
    slp_stack_print(&say, trace.frames, trace.depth, false);
    slp_say_end(&say);
}

Test(stack, printed)
{
    if (slp_stack_open() != 0)
        cr_skip_test("libunwind.so.8 is not installed");
    struct child c = child_run(print, NULL);
    cr_assert_eq(c.status, 0);
    cr_assert(matches(c.said, "^    #0 0x[0-9a-f]+ /.*/guard_misuse\\+0x[0-9a-f]+$"), "%s", c.said);
    cr_assert(matches(c.said, "^    #[0-9]+ 0x[0-9a-f]+ /.*/libc\\.so\\.6\\+0x[0-9a-f]+$"), "%s",
              c.said);
}
