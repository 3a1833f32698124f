/* pool_chain_io.c: the buffer chain and descriptors: short writes, EAGAIN, the end; feeds by one
 * thread. */
#include "tests/unit/pool_chain.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>

TestSuite(pool_chain_io, .init = chain_begin, .fini = chain_end, .timeout = UNIT_TIMEOUT);

static void pair(int fd[2], int type)
{
    cr_assert_eq(socketpair(AF_UNIX, type | SOCK_NONBLOCK, 0, fd), 0);
}

static void shut(const int fd[2])
{
    close(fd[0]);
    close(fd[1]);
}

Test(pool_chain_io, read_like_read)
{
    struct slabpool_chain *c = slabpool_chain_create(256);
    int fd[2];
    pair(fd, SOCK_STREAM);
    CHAIN_FAILS(slabpool_chain_read_fd(c, fd[0], 100), EAGAIN);
    CHAIN_IS(c, "");
    cr_assert_eq(write(fd[1], "some bytes", 10), 10);
    cr_assert_eq(slabpool_chain_read_fd(c, fd[0], 4), 4);
    cr_assert_eq(slabpool_chain_read_fd(c, fd[0], 0), 6);
    CHAIN_IS(c, "some bytes");
    close(fd[1]);
    cr_assert_eq(slabpool_chain_read_fd(c, fd[0], 4), 0);
    close(fd[0]);
    CHAIN_FAILS(slabpool_chain_read_fd(c, fd[0], 4), EBADF);
    CHAIN_FAILS(slabpool_chain_read_fd(c, fd[0], SIZE_MAX), EOVERFLOW);
    CHAIN_IS(c, "some bytes");
    slabpool_chain_destroy(c);
}

/* Once round through a socket pair, in whatever pieces it takes. */
Test(pool_chain_io, short_writes)
{
    static unsigned char data[3 << 20];
    struct slabpool_chain *out = slabpool_chain_create(256), *in = slabpool_chain_create(0), *all;
    size_t written = 0, read = 0, shorts = 0;
    int fd[2];
    pair(fd, SOCK_STREAM);
    chain_pattern(data, sizeof data, 0);
    for (size_t at = 0, n; at < sizeof data; at += n) {
        n = at % 3000 + 1 < sizeof data - at ? at % 3000 + 1 : sizeof data - at;
        if (at % 2 == 0)
            cr_assert_eq(slabpool_chain_append(out, data + at, n), 0);
        else
            cr_assert_eq(slabpool_chain_append_reference(out, data + at, n, NULL, NULL), 0);
    }
    all = slabpool_chain_clone(out);
    while (read < sizeof data) {
        ssize_t n = slabpool_chain_write_fd(out, fd[0], SIZE_MAX);
        if (n < 0)
            cr_assert_eq(errno, EAGAIN);
        else
            written += (size_t)n;
        shorts += slabpool_chain_length(out) != 0;
        cr_assert_eq(slabpool_chain_length(out), sizeof data - written);
        n = slabpool_chain_read_fd(in, fd[1], 50000);
        cr_assert_gt(n, 0);
        read += (size_t)n;
    }
    cr_assert_gt(shorts, 0);
    cr_assert(slabpool_chain_equal(all, in));
    cr_assert_eq(slabpool_chain_write_fd(out, fd[0], SIZE_MAX), 0);
    shut(fd);
    slabpool_chain_destroy(out);
    slabpool_chain_destroy(in);
    slabpool_chain_destroy(all);
}

Test(pool_chain_io, write_like_write)
{
    struct slabpool_chain *c = slabpool_chain_create(0), *d = slabpool_chain_create(0);
    int fd[2];
    pair(fd, SOCK_STREAM);
    for (int i = 0; i < 300; i++) /* more than go into one call */
        cr_assert_eq(slabpool_chain_append_reference(c, "0123456789" + i % 10, 1, NULL, NULL), 0);
    cr_assert_eq(slabpool_chain_write_fd(c, fd[0], 7), 7);
    cr_assert_eq(slabpool_chain_length(c), 293);
    cr_assert_eq(slabpool_chain_write_fd(c, fd[0], SIZE_MAX), 293);
    cr_assert_eq(slabpool_chain_read_fd(d, fd[1], 1000), 300);
    cr_assert_eq(slabpool_chain_search(d, 1, "0123456789012", 13), 10);
    close(fd[1]);
    signal(SIGPIPE, SIG_IGN);
    chain_put(c, "nobody hears");
    CHAIN_FAILS(slabpool_chain_write_fd(c, fd[0], SIZE_MAX), EPIPE);
    CHAIN_IS(c, "nobody hears");
    close(fd[0]);
    slabpool_chain_destroy(c);
    slabpool_chain_destroy(d);
}

/* Each call reads one datagram, as read(2) does. */
Test(pool_chain_io, datagrams)
{
    struct slabpool_chain *c = slabpool_chain_create(256);
    int fd[2];
    pair(fd, SOCK_DGRAM);
    cr_assert_eq(write(fd[1], "one", 3), 3);
    cr_assert_eq(write(fd[1], "three", 5), 5);
    cr_assert_eq(slabpool_chain_read_fd(c, fd[0], 0), 3);
    cr_assert_eq(slabpool_chain_read_fd(c, fd[0], 0), 5);
    CHAIN_IS(c, "onethree");
    shut(fd);
    slabpool_chain_destroy(c);
}

/* Room that a read did not need serves the next one. */
Test(pool_chain_io, unused_room_is_kept)
{
    struct slabpool_chain *c = slabpool_chain_create(0);
    struct slabpool_chain_totals t;
    int fd[2];
    pair(fd, SOCK_STREAM);
    for (int i = 0; i < 50; i++) {
        cr_assert_eq(write(fd[1], "x", 1), 1);
        cr_assert_eq(slabpool_chain_read_fd(c, fd[0], 60000), 1);
        slabpool_chain_totals(&t);
        cr_assert_leq(t.blocks, 2);
    }
    shut(fd);
    slabpool_chain_destroy(c);
}

Test(pool_chain_io, a_descriptor_as_source)
{
    struct slabpool_chain *c = slabpool_chain_create(0);
    char line[32];
    uint32_t number;
    int fd[2];
    pair(fd, SOCK_STREAM);
    slabpool_chain_set_fd(c, fd[0]);
    cr_assert_eq(write(fd[1], "GET /", 5), 5);
    CHAIN_FAILS(slabpool_chain_read_line(c, line, sizeof line), EAGAIN);
    cr_assert_eq(write(fd[1], "x\r\n\1\2\3", 6), 6);
    cr_assert_eq(slabpool_chain_read_line(c, line, sizeof line), 6);
    cr_assert_str_eq(line, "GET /x");
    CHAIN_FAILS(slabpool_chain_get_be32(c, &number), EAGAIN);
    cr_assert_eq(write(fd[1], "\4", 1), 1);
    cr_assert_eq(slabpool_chain_get_be32(c, &number), 0);
    cr_assert_eq(number, 0x01020304);
    close(fd[1]);
    CHAIN_FAILS(slabpool_chain_byte(c), ENODATA);
    close(fd[0]);
    CHAIN_FAILS(slabpool_chain_byte(c), EBADF);
    slabpool_chain_destroy(c);
}

Test(pool_chain_io, feed)
{
    struct slabpool_feed *f;
    struct slabpool_feed_stats s;
    struct slabpool_chain *in = slabpool_chain_create(0), *out = slabpool_chain_create(0);
    struct timespec past = {1, 0}, bad = {0, 2000000000};
    errno = 0;
    cr_assert_null(slabpool_feed_create(0));
    cr_assert_eq(errno, EINVAL);
    f = slabpool_feed_create(10);
    CHAIN_FAILS(slabpool_feed_get(f, out), EAGAIN);
    chain_put(in, "longer than its limit");
    cr_assert_eq(slabpool_feed_put(f, in), 0); /* as it is empty */
    CHAIN_IS(in, "");
    cr_assert_eq(slabpool_feed_put(f, in), -1);
    chain_put(in, "x");
    CHAIN_FAILS(slabpool_feed_put(f, in), EAGAIN);
    CHAIN_FAILS(slabpool_feed_put_until(f, in, &past), ETIMEDOUT);
    CHAIN_FAILS(slabpool_feed_put_until(f, in, &bad), ETIMEDOUT);
    CHAIN_IS(in, "x");
    chain_put(out, "> ");
    cr_assert_eq(slabpool_feed_get(f, out), 21);
    CHAIN_IS(out, "> longer than its limit");
    CHAIN_FAILS(slabpool_feed_get_until(f, out, &past), ETIMEDOUT);
    chain_put(in, "12345");
    cr_assert_eq(slabpool_feed_put(f, in), 0);
    chain_put(in, "7890");
    cr_assert_eq(slabpool_feed_put(f, in), 0);
    chain_put(in, "1");
    CHAIN_FAILS(slabpool_feed_put(f, in), EAGAIN);
    slabpool_feed_close(f);
    CHAIN_FAILS(slabpool_feed_put(f, in), EPIPE);
    cr_assert_eq(slabpool_feed_get_until(f, out, NULL), 10);
    cr_assert_eq(slabpool_feed_get(f, out), 0);
    slabpool_feed_stats(f, &s);
    cr_assert_eq(s.length, 0);
    cr_assert_eq(s.limit, 10);
    cr_assert_eq(s.puts, 3);
    cr_assert_eq(s.gets, 2);
    cr_assert_eq(s.full, 5);
    cr_assert_eq(s.waits, 3);
    slabpool_feed_destroy(f);
    slabpool_feed_destroy(NULL);
    slabpool_chain_destroy(in);
    slabpool_chain_destroy(out);
}

/* What a feed still has goes with it. */
Test(pool_chain_io, feed_destroyed_full)
{
    struct slabpool_feed *f = slabpool_feed_create(100);
    struct slabpool_chain *c = slabpool_chain_create(0);
    chain_put(c, "left");
    cr_assert_eq(slabpool_feed_put(f, c), 0);
    slabpool_feed_destroy(f);
    slabpool_chain_destroy(c);
}

Test(pool_chain_io, a_feed_as_source)
{
    struct slabpool_feed *f = slabpool_feed_create(100);
    struct slabpool_chain *in = slabpool_chain_create(0), *out = slabpool_chain_create(0);
    char line[16];
    slabpool_chain_set_feed(out, f, 0);
    CHAIN_FAILS(slabpool_chain_byte(out), EAGAIN);
    slabpool_chain_set_feed(out, f, 2);
    CHAIN_FAILS(slabpool_chain_byte(out), ETIMEDOUT);
    chain_put(in, "line\nrest");
    cr_assert_eq(slabpool_feed_put(f, in), 0);
    cr_assert_eq(slabpool_chain_read_line(out, line, sizeof line), 4);
    slabpool_feed_close(f);
    slabpool_chain_set_feed(out, f, -1);
    cr_assert_eq(slabpool_chain_read_line(out, line, sizeof line), 4);
    cr_assert_str_eq(line, "rest");
    CHAIN_FAILS(slabpool_chain_byte(out), ENODATA);
    slabpool_feed_destroy(f);
    slabpool_chain_destroy(in);
    slabpool_chain_destroy(out);
}
