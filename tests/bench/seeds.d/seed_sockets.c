/* seed_sockets.c: 100 connections that send frames of 1 to 3 KiB, each with 10 subscribers that get
 * them all; real sockets (AF_UNIX pairs of this process), epoll, nothing blocks. An operation is a
 * round: two frames into each connection; the server reads what has come and hands it on; every 4th
 * round the subscribers read what they got and sum it.
 *
 * heap      a queue of copies for each subscriber, as it must be where one may be slow
 * chain     buffer chains: the subscribers' share what was read, and are written by writev
 * evbuffer  the same with libevent's
 * static    one array, written to each subscriber at once, which all must take whole
 */
#include "seed.h"

#include <errno.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#if SEED_POOLS
#include "core/slabpool.h"
#endif
#if SEED_EVENT
#include <event2/buffer.h>
#endif

#define STREAMS 100
#define SUBSCRIBERS 10
#define LEAST 1024
#define MOST 3072
#define ROOM 8192
#define ORIGIN (64 * 1024)

struct stream {
    int sender, server;
    int to[SUBSCRIBERS], sink[SUBSCRIBERS];
};
static struct stream streams[STREAMS];
static size_t open_streams;
static int poller;
static unsigned char origin[ORIGIN + MOST];

static void pair(int fd[2])
{
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, fd) != 0)
        seed_die("no socketpair");
}

static void prepare(size_t ops)
{
    (void)ops;
    seed_fill(origin, sizeof origin, 23);
    struct rlimit limit;
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    const size_t each = 2 + 2 * SUBSCRIBERS;
    open_streams = limit.rlim_cur > 64 + STREAMS * each ? STREAMS : (limit.rlim_cur - 64) / each;
    if (open_streams < STREAMS)
        fprintf(stderr, "seed_sockets: %zu connections only, by RLIMIT_NOFILE\n", open_streams);
    poller = epoll_create1(EPOLL_CLOEXEC);
    for (size_t i = 0; i < open_streams; i++) {
        int fd[2];
        pair(fd);
        streams[i].sender = fd[0];
        streams[i].server = fd[1];
        for (size_t s = 0; s < SUBSCRIBERS; s++) {
            pair(fd);
            streams[i].to[s] = fd[0];
            streams[i].sink[s] = fd[1];
        }
        struct epoll_event event = {.events = EPOLLIN, .data.u64 = i};
        if (epoll_ctl(poller, EPOLL_CTL_ADD, streams[i].server, &event) != 0)
            seed_die("no epoll");
    }
}

static void send_frames(uint64_t *state)
{
    for (size_t i = 0; i < 2 * open_streams; i++) {
        size_t n = seed_between(state, LEAST, MOST);
        const unsigned char *from = origin + seed_between(state, 0, ORIGIN / 64 - 1) * 64;
        if (write(streams[i / 2].sender, from, n) != (ssize_t)n)
            seed_die("a connection took no frame");
    }
}

static uint64_t read_sinks(uint64_t sum)
{
    static unsigned char data[4 * ROOM];
    for (size_t i = 0; i < open_streams * SUBSCRIBERS; i++) {
        ssize_t n;
        uint64_t bytes = 0;
        while ((n = read(streams[i / SUBSCRIBERS].sink[i % SUBSCRIBERS], data, sizeof data)) > 0)
            bytes += seed_sum(data, (size_t)n);
        sum = seed_mix(sum, bytes);
    }
    return sum;
}

/* serve(i) reads what connection i has and hands it on; flush(i) goes on with what is left. */
static uint64_t rounds(size_t ops, void (*serve)(size_t i), void (*flush)(size_t i))
{
    uint64_t state = 29, sum = 0;
    for (size_t op = 0; op < ops; op++) {
        struct epoll_event events[STREAMS];
        send_frames(&state);
        int n;
        while ((n = epoll_wait(poller, events, STREAMS, 0)) > 0)
            for (int e = 0; e < n; e++)
                serve((size_t)events[e].data.u64);
        if (op % 4 == 3 || op + 1 == ops) {
            sum = read_sinks(sum);
            for (size_t i = 0; i < open_streams; i++)
                flush(i);
        }
    }
    return sum;
}

/* A copy that waits to be written. */
struct waiting {
    struct waiting *next;
    size_t done, n;
    unsigned char data[];
};
static struct {
    struct waiting *first, **last;
} queue[STREAMS][SUBSCRIBERS];

static void heap_start(void)
{
    for (size_t i = 0; i < STREAMS * SUBSCRIBERS; i++)
        queue[i / SUBSCRIBERS][i % SUBSCRIBERS].last =
            &queue[i / SUBSCRIBERS][i % SUBSCRIBERS].first;
}

static void heap_write(size_t i, size_t s)
{
    struct waiting *w;
    while ((w = queue[i][s].first) != NULL) {
        ssize_t n = write(streams[i].to[s], w->data + w->done, w->n - w->done);
        if (n < 0 && errno != EAGAIN)
            seed_die("write failed");
        w->done += n > 0 ? (size_t)n : 0;
        if (w->done < w->n)
            return;
        queue[i][s].first = w->next;
        if (w->next == NULL)
            queue[i][s].last = &queue[i][s].first;
        free(w);
    }
}

static void heap_serve(size_t i)
{
    static unsigned char data[ROOM];
    ssize_t n = read(streams[i].server, data, sizeof data);
    if (n <= 0)
        seed_die("read failed");
    for (size_t s = 0; s < SUBSCRIBERS; s++) {
        struct waiting *w = seed_must(malloc(sizeof *w + (size_t)n));
        *w = (struct waiting){NULL, 0, (size_t)n};
        memcpy(w->data, data, (size_t)n);
        *queue[i][s].last = w;
        queue[i][s].last = &w->next;
        heap_write(i, s);
    }
}

static void heap_flush(size_t i)
{
    for (size_t s = 0; s < SUBSCRIBERS; s++)
        heap_write(i, s);
}

static uint64_t heap(size_t ops)
{
    return rounds(ops, heap_serve, heap_flush);
}

static void array_serve(size_t i)
{
    static unsigned char data[ROOM];
    ssize_t n = read(streams[i].server, data, sizeof data);
    if (n <= 0)
        seed_die("read failed");
    for (size_t s = 0; s < SUBSCRIBERS; s++)
        if (write(streams[i].to[s], data, (size_t)n) != n)
            seed_die("a subscriber did not take it");
}

static void array_flush(size_t i)
{
    (void)i;
}

static uint64_t in_array(size_t ops)
{
    return rounds(ops, array_serve, array_flush);
}

#if SEED_POOLS
static struct slabpool_chain *came[STREAMS], *out[STREAMS][SUBSCRIBERS];

static void chain_start(void)
{
    for (size_t i = 0; i < STREAMS; i++) {
        came[i] = seed_must(slabpool_chain_create(ROOM));
        for (size_t s = 0; s < SUBSCRIBERS; s++)
            out[i][s] = seed_must(slabpool_chain_create(ROOM));
    }
}

static void chain_write(size_t i, size_t s)
{
    if (slabpool_chain_length(out[i][s]) > 0 &&
        slabpool_chain_write_fd(out[i][s], streams[i].to[s], SIZE_MAX) < 0 && errno != EAGAIN)
        seed_die("write failed");
}

static void chain_serve(size_t i)
{
    ssize_t n = slabpool_chain_read_fd(came[i], streams[i].server, ROOM);
    if (n <= 0)
        seed_die("read failed");
    for (size_t s = 0; s < SUBSCRIBERS; s++) {
        if (slabpool_chain_append_shared(out[i][s], came[i], 0, (size_t)n) != 0)
            seed_die("no reference");
        chain_write(i, s);
    }
    slabpool_chain_drain(came[i], (size_t)n);
}

static void chain_flush(size_t i)
{
    for (size_t s = 0; s < SUBSCRIBERS; s++)
        chain_write(i, s);
}

static uint64_t with_chain(size_t ops)
{
    return rounds(ops, chain_serve, chain_flush);
}

static void chain_stop(void)
{
    for (size_t i = 0; i < STREAMS; i++) {
        slabpool_chain_destroy(came[i]);
        for (size_t s = 0; s < SUBSCRIBERS; s++)
            slabpool_chain_destroy(out[i][s]);
    }
}
#endif

#if SEED_EVENT
static struct evbuffer *ev_came[STREAMS], *ev_out[STREAMS][SUBSCRIBERS];

static void ev_start(void)
{
    for (size_t i = 0; i < STREAMS; i++) {
        ev_came[i] = seed_must(evbuffer_new());
        for (size_t s = 0; s < SUBSCRIBERS; s++)
            ev_out[i][s] = seed_must(evbuffer_new());
    }
}

static void ev_flush(size_t i)
{
    for (size_t s = 0; s < SUBSCRIBERS; s++)
        if (evbuffer_get_length(ev_out[i][s]) > 0 &&
            evbuffer_write(ev_out[i][s], streams[i].to[s]) < 0 && errno != EAGAIN)
            seed_die("write failed");
}

static void ev_serve(size_t i)
{
    int n = evbuffer_read(ev_came[i], streams[i].server, ROOM);
    if (n <= 0)
        seed_die("read failed");
    for (size_t s = 0; s < SUBSCRIBERS; s++)
        if (evbuffer_add_buffer_reference(ev_out[i][s], ev_came[i]) != 0)
            seed_die("no reference");
    ev_flush(i);
    evbuffer_drain(ev_came[i], (size_t)n);
}

static uint64_t with_evbuffer(size_t ops)
{
    return rounds(ops, ev_serve, ev_flush);
}
#endif

static const struct seed_variant variants[] = {
    {"heap", heap, heap_start, NULL},
    {"static", in_array, NULL, NULL},
#if SEED_POOLS
    {"chain", with_chain, chain_start, chain_stop},
#endif
#if SEED_EVENT
    {"evbuffer", with_evbuffer, ev_start, NULL},
#endif
    {NULL, NULL, NULL, NULL},
};

const struct seed_work seed_work = {prepare, variants};
