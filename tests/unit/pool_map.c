/* pool_map.c: mappings of core/slabpool/map.h: each flag and advice, each error, guard pages, and
 * counts that agree. */
#include "tests/unit/exact.h"

#include <sys/mman.h>
#include <sys/resource.h>

TestSuite(pool_map, .init = exact_begin, .fini = exact_end, .timeout = UNIT_TIMEOUT);

static struct slabpool_map_stats stats(void)
{
    struct slabpool_map_stats s;
    slabpool_map_stats(&s);
    return s;
}

static size_t resident_pages(char *p, size_t bytes)
{
    size_t pages = bytes / slp_os_page(), n = 0;
    unsigned char *in = malloc(pages);
    cr_assert_eq(mincore(p, bytes, in), 0);
    for (size_t i = 0; i < pages; i++)
        n += in[i] & 1;
    free(in);
    return n;
}

static bool can_write(void *p)
{
    int ends[2];
    cr_assert_eq(pipe(ends), 0);
    cr_assert_eq(write(ends[1], "x", 1), 1);
    bool good = read(ends[0], p, 1) == 1; /* EFAULT without a signal */
    close(ends[0]);
    close(ends[1]);
    return good;
}

Test(pool_map, rounded_and_counted)
{
    size_t page = slp_os_page();
    char *p = slabpool_map(1, 0), *q = slabpool_map(3 * page, 0);
    cr_assert(p != NULL && q != NULL && p != q);
    cr_assert_eq(slabpool_map_size(p), page);
    cr_assert_eq(slabpool_map_size(q), 3 * page);
    p[0] = p[page - 1] = q[3 * page - 1] = 1;
    struct slabpool_map_stats s = stats();
    cr_assert_eq(s.mappings, 2);
    cr_assert_eq(s.bytes, 4 * page);
    cr_assert_eq(slabpool_unmap(p), 0);
    cr_assert_not(can_write(p));
    cr_assert_eq(slabpool_unmap(q), 0);
    cr_assert_eq(slabpool_unmap(NULL), 0);
    s = stats();
    cr_assert_eq(s.mappings, 0);
    cr_assert_eq(s.bytes, 0);
    cr_assert_eq(s.peak_bytes, 4 * page);
    cr_assert_eq(s.maps, 2);
    cr_assert_eq(s.unmaps, 2);
    cr_assert_eq(s.failures, 0);
}

/* A mapping that the program ended past us: another may get its address, and loses nobody's. */
Test(pool_map, unmapped_by_others)
{
    enum { MOST = 300 };
    size_t page = slp_os_page();
    void *at[MOST];
    for (int i = 0; i < MOST; i++)
        cr_assert_not_null(at[i] = slabpool_map(page, 0));
    for (int i = 0; i < MOST; i += 10) {
        cr_assert_eq(munmap(at[i], page), 0);
        void *again = slabpool_map(page, 0);
        if (again != at[i])
            cr_skip_test("the system has given another address");
    }
    struct slabpool_map_stats s = stats();
    cr_assert_eq(s.mappings, MOST, "%zu", s.mappings);
    cr_assert_eq(s.bytes, MOST * page);
    for (int i = 0; i < MOST; i++) {
        cr_assert_eq(slabpool_map_size(at[i]), page);
        cr_assert_eq(slabpool_unmap(at[i]), 0);
        cr_assert_eq(slabpool_map_size(at[i]), 0);
    }
    s = stats();
    cr_assert(s.mappings == 0 && s.bytes == 0 && s.maps == s.unmaps);
}

Test(pool_map, errors)
{
    FAILS(slabpool_map(0, 0) == NULL, EINVAL);
    FAILS(slabpool_map(1, 64) == NULL, EINVAL);
    FAILS(slabpool_map(SIZE_MAX, 0) == NULL, EOVERFLOW);
    FAILS(slabpool_map((size_t)1 << 62, SLABPOOL_MAP_GUARD) == NULL, ENOMEM);
    FAILS(slabpool_map((size_t)1 << 62, SLABPOOL_MAP_HUGE) == NULL, ENOMEM);
    cr_assert_eq(stats().failures, 5);
    cr_assert_eq(stats().maps, 0);
    char *p = slabpool_map(100000, 0);
    size_t bytes = slabpool_map_size(p);
    FAILS(slabpool_map_size(p + slp_os_page()) == 0, EINVAL);
    FAILS(slabpool_map_size(NULL) == 0, EINVAL);
    FAILS(slabpool_map_advise(p + 1, 0, 0, SLABPOOL_MAP_NORMAL) == -1, EINVAL);
    FAILS(slabpool_map_advise(p, bytes + 1, 0, SLABPOOL_MAP_NORMAL) == -1, EINVAL);
    FAILS(slabpool_map_advise(p, 1, bytes, SLABPOOL_MAP_NORMAL) == -1, EINVAL);
    FAILS(slabpool_map_advise(p, 1, SIZE_MAX, SLABPOOL_MAP_NORMAL) == -1, EINVAL);
    FAILS(slabpool_map_advise(p, 0, 0, (enum slabpool_map_advice)8) == -1, EINVAL);
    cr_assert_eq(slabpool_unmap(p), 0);
}

/* No memory: what mmap and mprotect say, and nothing is left behind. */
Test(pool_map, refused_by_the_system)
{
    if (UNIT_SANITIZED)
        cr_skip_test("a sanitizer's own mappings are refused too");
    struct rlimit limit = {4096, 0}, was; /* 0 is not enforced at once */
    cr_assert_eq(getrlimit(RLIMIT_DATA, &was), 0);
    cr_assert_eq(slabpool_unmap(slabpool_map(1, 0)), 0); /* what is needed beside it is there now */
    size_t mapped = unit_mapped_bytes();
    limit.rlim_max = was.rlim_max;
    cr_assert_eq(setrlimit(RLIMIT_DATA, &limit), 0);
    void *plain = slabpool_map(1 << 20, 0);
    int plain_errno = errno;
    void *guarded = slabpool_map(1 << 20, SLABPOOL_MAP_GUARD);
    int guarded_errno = errno;
    cr_assert_eq(setrlimit(RLIMIT_DATA, &was), 0);
    if (plain != NULL) {
        (void)slabpool_unmap(plain);
        if (guarded != NULL)
            (void)slabpool_unmap(guarded);
        cr_skip_test("RLIMIT_DATA is not enforced here");
    }
    cr_assert_eq(plain_errno, ENOMEM);
    cr_assert_null(guarded);
    cr_assert_eq(guarded_errno, ENOMEM);
    cr_assert(unit_mapped_bytes() < mapped + (1 << 20));
    cr_assert_eq(stats().bytes, 0);
}

static void unmap_it(void *p)
{
    (void)slabpool_unmap(p);
}

Test(pool_map, misuse_is_said)
{
    char *p = slabpool_map(100000, 0);
    struct child c = child_run(unmap_it, p + slp_os_page());
    cr_assert(WIFSIGNALED(c.status) && WTERMSIG(c.status) == SIGABRT);
    cr_assert(strstr(c.said, "slabpool_unmap: not the beginning of a mapping: 0x"), "%s", c.said);
    slp_error_policy = SLP_ON_ERROR_REPORT;
    FAILS(slabpool_unmap(p + 1) == -1, EINVAL);
    cr_assert_eq(slabpool_unmap(p), 0);
    FAILS(slabpool_unmap(p) == -1, EINVAL);
    cr_assert_eq(stats().unmaps, 1);
}

Test(pool_map, guard_pages)
{
    size_t page = slp_os_page();
    for (unsigned more = 0; more < 64; more += SLABPOOL_MAP_GUARD) {
        unsigned flags = more | SLABPOOL_MAP_GUARD;
        char *p = slabpool_map(10000, flags);
        size_t bytes = slabpool_map_size(p);
        cr_assert_eq(bytes, (10000 + page - 1) / page * page);
        cr_assert(can_write(p) && can_write(p + bytes - 1));
        cr_assert(!can_write(p - 1) && !can_write(p + bytes), "flags %u", flags);
        cr_assert_eq(slabpool_unmap(p), 0);
    }
    size_t mapped = unit_mapped_bytes();
    for (int i = 0; i < 50; i++)
        cr_assert_eq(slabpool_unmap(slabpool_map(4 << 20, SLABPOOL_MAP_GUARD | SLABPOOL_MAP_HUGE)),
                     0);
    cr_assert(unit_mapped_bytes() < mapped + (4 << 20), "guards or margins are left");
}

Test(pool_map, huge)
{
    char *small = slabpool_map(1 << 20, SLABPOOL_MAP_HUGE);
    cr_assert_eq(slabpool_map_size(small), 1 << 20);
    for (unsigned flags = 0; flags < 64; flags++) {
        char *p = slabpool_map((5 << 20) + 1, flags | SLABPOOL_MAP_HUGE);
        cr_assert_not_null(p);
        cr_assert_eq((uintptr_t)p % (2 << 20), 0, "flags %u", flags);
        cr_assert_eq(slabpool_map_size(p), 6 << 20);
        p[0] = p[(6 << 20) - 1] = 1;
        cr_assert_eq(slabpool_unmap(p), 0);
    }
    cr_assert_eq(slabpool_unmap(small), 0);
}

/* Lazy against eager. */
Test(pool_map, populate)
{
    size_t bytes = 4 << 20, pages = bytes / slp_os_page();
    char *lazy = slabpool_map(bytes, 0), *eager = slabpool_map(bytes, SLABPOOL_MAP_POPULATE);
    char *guarded = slabpool_map(bytes, SLABPOOL_MAP_POPULATE | SLABPOOL_MAP_GUARD);
    cr_assert_eq(resident_pages(lazy, bytes), 0);
    cr_assert_eq(resident_pages(eager, bytes), pages);
    cr_assert_eq(resident_pages(guarded, bytes), pages);
    for (size_t i = 0; i < bytes; i += 512)
        cr_assert_eq(eager[i] + guarded[i], 0);
    cr_assert_eq(slabpool_unmap(lazy), 0);
    cr_assert_eq(slabpool_unmap(eager), 0);
    cr_assert_eq(slabpool_unmap(guarded), 0);
}

Test(pool_map, advice)
{
    size_t page = slp_os_page();
    char *p = slabpool_map(16 * page, 0);
    memset(p, 1, 16 * page);
    for (int what = SLABPOOL_MAP_NORMAL; what <= SLABPOOL_MAP_SPLIT; what++) {
        errno = 0;
        int got = slabpool_map_advise(p, 0, what == SLABPOOL_MAP_DROP ? 1 : 0,
                                      (enum slabpool_map_advice)what);
        cr_assert(got == 0 || (what >= SLABPOOL_MAP_COLLAPSE && errno == EINVAL), "%d", what);
        if (what <= SLABPOOL_MAP_DROP)
            cr_assert_eq(p[0], 1, "advice %d lost content", what);
    }
    /* Inwards where content goes, page by page. */
    memset(p, 1, 16 * page);
    cr_assert_eq(slabpool_map_advise(p, page - 1, page + 1, SLABPOOL_MAP_DROP), 0);
    cr_assert(p[page - 1] == 1 && p[page] == 0 && p[2 * page - 1] == 0 && p[2 * page] == 1);
    cr_assert_eq(slabpool_map_advise(p, 3 * page + 1, 2 * page - 2, SLABPOOL_MAP_DROP), 0);
    cr_assert(p[3 * page] == 1 && p[4 * page] == 1);
    cr_assert_eq(slabpool_map_advise(p, 8 * page, 0, SLABPOOL_MAP_DROP), 0);
    cr_assert(p[8 * page - 1] == 1 && p[8 * page] == 0 && p[16 * page - 1] == 0);
    cr_assert_eq(slabpool_map_advise(p, 16 * page, 0, SLABPOOL_MAP_NORMAL), 0);
    cr_assert_eq(slabpool_unmap(p), 0);
}

Test(pool_map, shared_with_a_child)
{
    int *both = slabpool_map(4096, SLABPOOL_MAP_SHARED), *mine = slabpool_map(4096, 0);
    *both = *mine = 1;
    pid_t pid = fork();
    if (pid == 0) {
        *both = *mine = 2;
        _exit(slabpool_unmap(both) == 0 && slabpool_unmap(mine) == 0 ? 0 : 1);
    }
    int status = -1;
    cr_assert_eq(waitpid(pid, &status, 0), pid);
    cr_assert_eq(status, 0);
    cr_assert_eq(*both, 2);
    cr_assert_eq(*mine, 1);
    cr_assert_eq(slabpool_unmap(both), 0);
    cr_assert_eq(slabpool_unmap(mine), 0);
}

static void churn(void *argument)
{
    uint64_t seed = (uint64_t)(uintptr_t)argument;
    unsigned char *mine[16] = {NULL};
    for (int i = 0; i < UNIT_WORK(4000); i++) {
        size_t at = unit_below(&seed, 16), n = unit_below(&seed, 100000) + 1;
        if (mine[at] != NULL) {
            unit_note(mine[at][0] == (unsigned char)at, "a mapping was another's too");
            unit_note(slabpool_unmap(mine[at]) == 0, "no unmap");
        }
        mine[at] = slabpool_map(n, i % 2 == 0 ? SLABPOOL_MAP_GUARD : 0);
        unit_note(mine[at] != NULL && slabpool_map_size(mine[at]) >= n, "no mapping");
        mine[at][0] = (unsigned char)at;
    }
    for (int i = 0; i < 16; i++)
        if (mine[i] != NULL)
            (void)slabpool_unmap(mine[i]);
}

Test(pool_map, threads)
{
    struct unit_thread t[3];
    uint64_t seed = unit_seed("pool_map/threads");
    for (uint64_t i = 0; i < 3; i++)
        unit_start(&t[i], churn, (void *)(uintptr_t)(seed + i));
    for (int i = 0; i < 3; i++)
        unit_join(&t[i]);
    UNIT_NO_COMPLAINT();
    struct slabpool_map_stats s = stats();
    cr_assert_eq(s.mappings, 0);
    cr_assert_eq(s.bytes, 0);
    cr_assert_eq(s.maps, 3u * (uint64_t)UNIT_WORK(4000));
    cr_assert_eq(s.unmaps, s.maps);
}
