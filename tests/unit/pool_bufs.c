/* pool_bufs.c: pools of buffers, and what buffers read. */
#include "tests/unit/pool_items.h"

#include <fcntl.h>

TestSuite(pool_bufs, .timeout = UNIT_TIMEOUT);

static struct slabpool_bufs_stats stats_of(struct slabpool_bufs *bufs)
{
    struct slabpool_bufs_stats s;
    slabpool_bufs_stats(bufs, &s);
    cr_assert_eq(s.gets, s.puts + s.outstanding);
    return s;
}

static void use(struct slabpool_bufs *bufs, size_t n)
{
    struct slabpool_buf *buf = slabpool_bufs_get(bufs);
    cr_assert_not_null(buf);
    cr_assert_eq(slabpool_buf_length(buf) + slabpool_buf_position(buf), 0);
    cr_assert_eq(slabpool_buf_resize(buf, n), 0);
    cr_assert_eq(slabpool_bufs_put(bufs, buf), 0);
}

/* In the steady state nothing is asked of the allocator. */
Test(pool_bufs, keep_their_memory)
{
    struct pool_memory before = pool_memory();
    struct slabpool_bufs *bufs = slabpool_bufs_create(0);
    use(bufs, 10239);
    int64_t live = unit_live();
    uint64_t allocs = 0;
    for (uint32_t k = 0; k < unit_counts()->nclasses; k++)
        allocs -= unit_class(k).allocs;
    for (int i = 0; i < 1000; i++)
        use(bufs, 5120 + (size_t)i * 5);
    for (uint32_t k = 0; k < unit_counts()->nclasses; k++)
        allocs += unit_class(k).allocs;
    cr_assert_eq(allocs, 0);
    cr_assert_eq(unit_live(), live);
    struct slabpool_bufs_stats s = stats_of(bufs);
    cr_assert(s.gets == 1001 && s.outstanding == 0 && s.dropped == 0 && s.recalibrations == 0);
    cr_assert(s.first == SLABPOOL_BUF_FIRST && s.most == 0);
    slabpool_bufs_shrink(bufs);
    cr_assert_eq(slabpool_bufs_destroy(bufs), 0);
    POOL_EXACT(before);
}

Test(pool_bufs, recalibrate_each_42000_returns)
{
    struct pool_memory before = pool_memory();
    struct slabpool_bufs *bufs = slabpool_bufs_create(0);
    /* 60 of 100 are up to 1,024 bytes, 37 up to 8,192, and 3 are 100,000. */
    for (int i = 0; i < SLABPOOL_BUFS_RECALIBRATE; i++) {
        cr_assert_eq(stats_of(bufs).recalibrations, 0);
        use(bufs, i % 100 < 60 ? 1000 : i % 100 < 97 ? 8192 : 100000);
    }
    struct slabpool_bufs_stats s = stats_of(bufs);
    cr_assert_eq(s.recalibrations, 1);
    cr_assert_eq(s.first, 1024);
    cr_assert_eq(s.most, 8192);
    cr_assert_eq(s.dropped, 1, "the last return, with room for 100,000");
    struct slabpool_buf *buf = slabpool_bufs_get(bufs);
    cr_assert_eq(slabpool_buf_capacity(buf), 0);
    cr_assert_eq(slabpool_buf_append_byte(buf, 'x'), 0);
    cr_assert_eq(slabpool_buf_capacity(buf), 1024);
    cr_assert_eq(slabpool_buf_resize(buf, 8192), 0);
    slabpool_buf_reset(buf); /* the length before that counts */
    cr_assert_eq(slabpool_bufs_put(bufs, buf), 0);
    struct slabpool_bufs_stats once;
    slabpool_bufs_stats_reset(bufs, &once);
    cr_assert_eq(once.dropped, 1);
    cr_assert_eq(stats_of(bufs).dropped, 0);
    for (int i = 1; i < SLABPOOL_BUFS_RECALIBRATE; i++)
        use(bufs, 5000);
    s = stats_of(bufs);
    cr_assert(s.recalibrations == 2 && s.first == 8192 && s.most == 8192);
    cr_assert_eq(slabpool_bufs_destroy(bufs), 0);
    POOL_EXACT(before);
}

Test(pool_bufs, of_items)
{
    struct pool_memory before = pool_memory();
    struct slabpool_fixed *items = slabpool_fixed_create(100, 2, 0, SLABPOOL_FIXED_FAIL);
    struct slabpool_bufs *bufs = slabpool_bufs_create_items(items);
    use(bufs, 100);
    cr_assert_eq(slabpool_fixed_available(items), 2);
    cr_assert_eq(stats_of(bufs).spilled, 0);
    use(bufs, 101);
    use(bufs, 1000);
    cr_assert_eq(slabpool_fixed_available(items), 2);
    cr_assert_eq(stats_of(bufs).spilled, 2);
    struct slabpool_buf *a = slabpool_bufs_get(bufs), *b = slabpool_bufs_get(bufs);
    cr_assert(a != NULL && b != NULL && slabpool_buf_capacity(b) == 100);
    errno = 0;
    cr_assert_null(slabpool_bufs_get(bufs));
    cr_assert_eq(errno, EAGAIN);
    cr_assert_eq(stats_of(bufs).gets, 5);
    cr_assert_eq(stats_of(bufs).outstanding, 2);
    cr_assert_eq(slabpool_bufs_put(bufs, a), 0);
    cr_assert_eq(slabpool_buf_resize(b, 1000), 0);
    cr_assert_eq(slabpool_bufs_destroy(bufs), 1, "b is out, and goes with all it has");
    cr_assert_eq(slabpool_fixed_destroy(items), 0);
    POOL_EXACT(before);
}

struct two {
    struct slabpool_bufs *bufs;
    struct slabpool_buf *buf;
};

static void puts_it(void *two)
{
    (void)slabpool_bufs_put(((struct two *)two)->bufs, ((struct two *)two)->buf);
}

static _Atomic(bool) done;

/* Gets that the fixed pool refused are taken off the counts, never more of them than are in. */
static void is_refused(void *bufs)
{
    for (size_t i = 0; i < UNIT_WORK(200000); i++)
        unit_note(slabpool_bufs_get(bufs) == NULL, "more than there are");
    atomic_store(&done, true);
}

Test(pool_bufs, refused_gets_do_not_count)
{
    struct slabpool_fixed *items = slabpool_fixed_create(64, 1, 16, SLABPOOL_FIXED_FAIL);
    struct slabpool_bufs *bufs = slabpool_bufs_create_items(items);
    struct slabpool_buf *one = slabpool_bufs_get(bufs);
    struct slabpool_bufs_stats s;
    struct unit_thread t;
    cr_assert_not_null(one);
    unit_start(&t, is_refused, bufs);
    while (!atomic_load(&done)) {
        slabpool_bufs_stats(bufs, &s);
        cr_assert(s.gets - 1 < UINT32_MAX && s.puts < UINT32_MAX, "%llu gets, %llu puts",
                  (unsigned long long)s.gets, (unsigned long long)s.puts);
    }
    unit_join(&t);
    UNIT_NO_COMPLAINT();
    slabpool_bufs_stats(bufs, &s);
    cr_assert(s.gets == 1 && s.puts == 0 && s.outstanding == 1);
    cr_assert_eq(slabpool_bufs_put(bufs, one), 0);
    cr_assert_eq(slabpool_bufs_destroy(bufs), 0);
    cr_assert_eq(slabpool_fixed_destroy(items), 0);
}

/* POOLS.md: "double close can corrupt" is not inherited. */
Test(pool_bufs, second_put_is_caught)
{
    struct pool_memory before = pool_memory();
    struct slabpool_bufs *bufs = slabpool_bufs_create(0), *other = slabpool_bufs_create(0);
    struct slabpool_buf *buf = slabpool_bufs_get(bufs), *own = slabpool_buf_create(0);
    struct two foreign = {other, buf}, none = {bufs, own}, twice = {bufs, buf};
    pool_aborts(puts_it, &foreign, "slabpool_bufs_put", "buffer that is not lent", buf);
    pool_aborts(puts_it, &none, "slabpool_bufs_put", "buffer that is not lent", own);
    cr_assert_eq(slabpool_bufs_put(bufs, buf), 0);
    pool_aborts(puts_it, &twice, "slabpool_bufs_put", "buffer that is not lent", buf);
    pool_goes_on();
    for (int i = 0; i < 3; i++) {
        errno = 0;
        cr_assert_eq(slabpool_bufs_put(bufs, buf), -1);
        cr_assert_eq(errno, EINVAL);
    }
    cr_assert_eq(slabpool_bufs_put(bufs, NULL), 0);
    struct slabpool_buf *a = slabpool_bufs_get(bufs), *b = slabpool_bufs_get(bufs);
    cr_assert(a != b);
    cr_assert_eq(stats_of(bufs).outstanding, 2);
    slabpool_buf_destroy(own);
    cr_assert_eq(slabpool_bufs_destroy(bufs), 2);
    cr_assert_eq(slabpool_bufs_destroy(other), 0);
    POOL_EXACT(before);
}

/* ---- threads ---- */

static void works(void *arg)
{
    struct slabpool_bufs *bufs = arg;
    uint64_t seed = slp_thread_token();
    for (int i = 0; i < UNIT_WORK(40000); i++) {
        struct slabpool_buf *buf[3];
        for (int k = 0; k < 3; k++) {
            buf[k] = slabpool_bufs_get(bufs);
            unit_note(buf[k] != NULL && slabpool_buf_length(buf[k]) == 0, "no empty buffer");
            size_t n = unit_below(&seed, 3000);
            unit_note(slabpool_buf_resize(buf[k], n) == 0, "no memory");
            if (n != 0)
                memset(slabpool_buf_data(buf[k]), k, n);
        }
        for (int k = 0; k < 3; k++) {
            const char *data = slabpool_buf_data(buf[k]);
            size_t n = slabpool_buf_length(buf[k]);
            unit_note(n == 0 || (data[0] == k && data[n - 1] == k), "another thread's buffer");
            unit_note(slabpool_bufs_put(bufs, buf[k]) == 0, "not taken back");
        }
    }
}

Test(pool_bufs, threads_share_one)
{
    struct slabpool_bufs *bufs = slabpool_bufs_create(0);
    struct unit_thread t[3];
    for (int i = 0; i < 3; i++)
        unit_start(&t[i], works, bufs);
    struct slabpool_bufs_stats s;
    for (int i = 0; i < 100; i++)
        slabpool_bufs_stats(bufs, &s);
    for (int i = 0; i < 3; i++)
        unit_join(&t[i]);
    UNIT_NO_COMPLAINT();
    s = stats_of(bufs);
    cr_assert_eq(s.gets, 3u * 3u * UNIT_WORK(40000));
    cr_assert_geq(s.recalibrations, s.gets / SLABPOOL_BUFS_RECALIBRATE - 1);
    cr_assert_eq(slabpool_bufs_destroy(bufs), 0);
    UNIT_VERIFY();
}

/* ---- reading ---- */

struct script {
    const char *steps; /* a digit: so many bytes; E: EINTR, A: EAGAIN, X: EIO, !: more than asked */
    size_t asked;
};

static ssize_t plays(void *arg, void *to, size_t n)
{
    struct script *s = arg;
    s->asked = n;
    char step = *s->steps;
    if (step == '\0')
        return 0;
    s->steps++;
    if (step >= '0' && step <= '9') {
        size_t give = (size_t)(step - '0') < n ? (size_t)(step - '0') : n;
        memset(to, step, give);
        return (ssize_t)give;
    }
    if (step == '!')
        return (ssize_t)n + 1;
    errno = step == 'E' ? EINTR : step == 'A' ? EAGAIN : EIO;
    return -1;
}

Test(pool_bufs, read_from_a_function)
{
    struct slabpool_buf *buf = slabpool_buf_create(16);
    struct script s = {"3EE4", 0};
    cr_assert_eq(slabpool_buf_read_from(buf, plays, &s, SIZE_MAX), 7);
    cr_assert_eq(memcmp(slabpool_buf_data(buf), "3334444", 7), 0);
    s.steps = "2A5X1!";
    cr_assert_eq(slabpool_buf_read_from(buf, plays, &s, SIZE_MAX), -1);
    cr_assert_eq(errno, EAGAIN);
    cr_assert_eq(slabpool_buf_length(buf), 9, "what came before stays");
    cr_assert_eq(slabpool_buf_read_from(buf, plays, &s, SIZE_MAX), -1);
    cr_assert_eq(errno, EIO);
    cr_assert_eq(slabpool_buf_length(buf), 14);
    cr_assert_eq(slabpool_buf_read_from(buf, plays, &s, SIZE_MAX), -1);
    cr_assert_eq(errno, EINVAL);
    cr_assert_eq(slabpool_buf_length(buf), 15);
    s.steps = "99999999";
    cr_assert_eq(slabpool_buf_read_from(buf, plays, &s, 9), 9);
    cr_assert_eq(slabpool_buf_length(buf), 24);
    s.steps = "1";
    cr_assert_eq(slabpool_buf_read_from(buf, plays, &s, 3), 1);
    cr_assert_eq(s.asked, 2);
    s.steps = "9";
    cr_assert_eq(slabpool_buf_read_from(buf, plays, &s, 3), 3);
    cr_assert_eq(slabpool_buf_read_from(buf, plays, &s, 0), 0);
    slabpool_buf_destroy(buf);
}

Test(pool_bufs, read_all_of_a_descriptor)
{
    int fd[2];
    static char body[20000];
    for (size_t i = 0; i < sizeof body; i++)
        body[i] = (char)(i * 7 >> 3);
    cr_assert_eq(pipe2(fd, O_NONBLOCK), 0);
    struct slabpool_buf *buf = slabpool_buf_create(0);
    cr_assert_eq(write(fd[1], body, 10000), 10000);
    cr_assert_eq(slabpool_buf_read_all(buf, fd[0], SIZE_MAX), -1);
    cr_assert_eq(errno, EAGAIN);
    cr_assert_eq(slabpool_buf_length(buf), 10000);
    cr_assert_eq(write(fd[1], body + 10000, 10000), 10000);
    close(fd[1]);
    cr_assert_eq(slabpool_buf_read_all(buf, fd[0], SIZE_MAX), 10000);
    cr_assert_eq(slabpool_buf_length(buf), sizeof body);
    cr_assert_eq(memcmp(slabpool_buf_data(buf), body, sizeof body), 0);
    close(fd[0]);
    cr_assert_eq(slabpool_buf_read_all(buf, fd[0], SIZE_MAX), -1);
    cr_assert_eq(errno, EBADF);
    slabpool_buf_destroy(buf);
}

/* Full is said before anything is read that has no place. */
Test(pool_bufs, read_all_into_a_fixed_buffer)
{
    int fd[2];
    char memory[8], rest[8];
    cr_assert_eq(pipe(fd), 0);
    cr_assert_eq(write(fd[1], "0123456789", 10), 10);
    close(fd[1]);
    struct slabpool_buf *buf = slabpool_buf_create_fixed(memory, 8);
    cr_assert_eq(slabpool_buf_read_all(buf, fd[0], SIZE_MAX), -1);
    cr_assert_eq(errno, ENOSPC);
    cr_assert_eq(memcmp(memory, "01234567", 8), 0);
    cr_assert_eq(read(fd[0], rest, 8), 2);
    cr_assert_eq(memcmp(rest, "89", 2), 0);
    close(fd[0]);
    slabpool_buf_destroy(buf);
}
