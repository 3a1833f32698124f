/* os.c: the system calls: what they promise about memory, errno and failure. */
#include "tests/unit/child.h"

#include <errno.h>
#include <sys/mman.h>
#include <time.h>

TestSuite(os, .timeout = UNIT_TIMEOUT);

static bool readable(const void *p)
{
    char c;
    return slp_os_peek(&c, p, 1);
}

Test(os, page)
{
    cr_assert_eq(slp_os_page(), (size_t)sysconf(_SC_PAGESIZE));
    cr_assert_eq(SLP_UNIT % slp_os_page(), 0);
}

Test(os, map_and_unmap)
{
    size_t n = 3 * slp_os_page();
    char *p = slp_os_map(NULL, n);
    cr_assert_not_null(p);
    for (size_t i = 0; i < n; i++)
        cr_assert_eq(p[i], 0);
    memset(p, 1, n);
    slp_os_unmap(p, n);
    cr_assert_not(readable(p));
}

Test(os, failure_is_null_and_errno_stays)
{
    errno = EBADMSG;
    cr_assert_null(slp_os_map(NULL, (size_t)1 << 60));
    cr_assert_null(slp_os_reserve(NULL, (size_t)1 << 60));
    cr_assert_eq(slp_os_commit((void *)16, slp_os_page()), -1);
    cr_assert_eq(slp_os_purge((void *)16, slp_os_page()), -1);
    char *there = slp_os_map(NULL, 2 * slp_os_page());
    cr_assert_neq(slp_os_resize((void *)16, slp_os_page(), 2 * slp_os_page()), 0);
    bool left;
    cr_assert_eq(slp_os_move((void *)16, slp_os_page(), there, 2 * slp_os_page(), &left), -1);
    slp_os_unmap((void *)16, slp_os_page());
    char c;
    cr_assert_not(slp_os_peek(&c, (void *)16, 1));
    slp_os_write(-1, "x", 1);
    cr_assert_eq(errno, EBADMSG);
}

Test(os, reserve_and_commit)
{
    size_t page = slp_os_page();
    char *p = slp_os_reserve(NULL, 16 * page);
    cr_assert_not_null(p);
    cr_assert_not(readable(p));
    cr_assert_eq(slp_os_commit(p + page, 2 * page), 0);
    cr_assert_not(readable(p));
    cr_assert_not(readable(p + 3 * page));
    for (size_t i = page; i < 3 * page; i++)
        cr_assert_eq(p[i], 0);
    memset(p + page, 1, 2 * page);
    slp_os_unmap(p, 16 * page);
}

Test(os, purge_reads_zero)
{
    size_t n = 4 * slp_os_page();
    char *p = slp_os_map(NULL, n);
    memset(p, 1, n);
    cr_assert_eq(slp_os_purge(p + slp_os_page(), 2 * slp_os_page()), 0);
    for (size_t i = 0; i < n; i++)
        cr_assert_eq(p[i], i < slp_os_page() || i >= 3 * slp_os_page());
    slp_os_unmap(p, n);
}

Test(os, resize_and_move)
{
    size_t page = slp_os_page();
    char *p = slp_os_map(NULL, 4 * page), *q = slp_os_map(NULL, 8 * page);
    memset(p, 7, 4 * page);
    cr_assert_eq(slp_os_resize(p, 4 * page, 2 * page), 0);
    cr_assert_not(readable(p + 2 * page));
    cr_assert_eq(slp_os_move(p, 2 * page, q, 6 * page, NULL), 0);
    cr_assert_not(readable(p));
    for (size_t i = 0; i < 6 * page; i++)
        cr_assert_eq(q[i], i < 2 * page ? 7 : 0);
}

/* What lies behind is in use: the range cannot grow where it is, but it can be moved. */
Test(os, resize_does_not_run_over_a_neighbour)
{
    size_t page = slp_os_page();
    char *p = slp_os_map(NULL, 4 * page), *q = slp_os_map(NULL, 4 * page);
    memset(p, 5, 4 * page);
    cr_assert_eq(slp_os_resize(p, 2 * page, 4 * page), 1);
    for (size_t i = 0; i < 4 * page; i++)
        cr_assert_eq(p[i], 5);
    cr_assert_eq(slp_os_move(p, 2 * page, q, 4 * page, NULL), 0);
    for (size_t i = 0; i < 2 * page; i++)
        cr_assert(q[i] == 5 && q[2 * page + i] == 0 && p[2 * page + i] == 5);
}

/* Where protection differs, two mappings make up the range: it is not moved, and resize says so. A
 * move that is refused all the same loses nothing. */
Test(os, a_range_of_two_mappings)
{
    size_t page = slp_os_page();
    char *p = slp_os_map(NULL, 6 * page), *q = slp_os_map(NULL, 8 * page);
    memset(p, 6, 6 * page);
    cr_assert_eq(mprotect(p + 2 * page, 2 * page, PROT_READ), 0);
    cr_assert_eq(slp_os_resize(p, 4 * page, 6 * page), -1);
    bool left;
    cr_assert_eq(slp_os_move(p, 4 * page, q, 6 * page, &left), -1);
    for (size_t i = 0; i < 6 * page; i++)
        cr_assert_eq(p[i], 6);
    cr_assert_eq(left, readable(q) && readable(q + 6 * page - 1));
}

Test(os, peek)
{
    char from[100] = "text", to[100] = "";
    cr_assert(slp_os_peek(to, from, sizeof from));
    cr_assert_str_eq(to, "text");
    size_t page = slp_os_page();
    char *p = slp_os_map(NULL, 2 * page);
    slp_os_unmap(p + page, page);
    cr_assert_not(slp_os_peek(to, p + page - 8, 16), "half of it is not there");
}

Test(os, now_moves_on)
{
    int64_t before = slp_os_now();
    usleep(50000);
    int64_t after = slp_os_now();
    cr_assert(after - before >= 40 && after - before < 40000); /* 50000 would be microseconds */
}

Test(os, futex_wait_until)
{
    _Atomic(uint32_t) word = 1;
    struct timespec past = {0, 0}, none = {-1, 0}, soon;
    errno = 0;
    cr_assert(slp_os_futex_wait_until(&word, 0, NULL), "the value is another");
    cr_assert(slp_os_futex_wait_until(&word, 0, &past));
    cr_assert_not(slp_os_futex_wait_until(&word, 1, &past));
    cr_assert_not(slp_os_futex_wait_until(&word, 1, &none));
    clock_gettime(CLOCK_MONOTONIC, &soon);
    soon.tv_sec++;
    cr_assert_not(slp_os_futex_wait_until(&word, 1, &soon));
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    cr_assert(now.tv_sec > soon.tv_sec || now.tv_nsec >= soon.tv_nsec);
    cr_assert_eq(errno, 0);
}

Test(os, pid_and_tid)
{
    cr_assert_eq(slp_os_pid(), getpid());
    cr_assert_eq(slp_os_tid(), getpid());
}

Test(os, write_goes_on_after_a_part)
{
    int ends[2];
    static char text[300000], got[300000];
    cr_assert_eq(pipe(ends), 0);
    for (size_t i = 0; i < sizeof text; i++)
        text[i] = (char)(i * 7);
    pid_t pid = fork();
    if (pid == 0) {
        slp_os_write(ends[1], text, sizeof text);
        _exit(0);
    }
    close(ends[1]);
    size_t n = 0;
    ssize_t part;
    while ((part = read(ends[0], got + n, sizeof got - n)) > 0)
        n += (size_t)part;
    waitpid(pid, NULL, 0);
    cr_assert_eq(n, sizeof text);
    cr_assert_eq(memcmp(text, got, n), 0);
}

static void fail_check(void *argument)
{
    (void)argument;
    SLP_CHECK(1 + 1 == 3);
}

Test(os, check_says_what_and_where)
{
    struct child c = child_run(fail_check, NULL);
    cr_assert(WIFSIGNALED(c.status) && WTERMSIG(c.status) == SIGABRT);
    cr_assert_not_null(strstr(c.said, "slabpool: internal check failed: 1 + 1 == 3 at "
                                      "tests/unit/os.c:"),
                       "said: %s", c.said);
}

static void fail_assertion(void *argument)
{
    (void)argument;
    SLP_ASSERT(1 + 1 == 3);
}

Test(os, assertions_are_for_debug_builds)
{
    struct child c = child_run(fail_assertion, NULL);
    cr_assert_eq(c.status == 0, !SLP_DEBUG, "status %#x", c.status);
}
