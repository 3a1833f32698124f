/* chain_feed.c: bytes from chain to chain across threads.
 *
 * Invariants  bytes holds slices alone: no open block, no held slices, no source.
 *             A thread that sleeps has counted itself in `waiting` and read `turn`, both under the
 *             lock; what may let it go on adds one to turn and wakes as many as wait, under the
 *             lock too, so that none who comes later takes another's wake.
 * Locks       One for each feed, SLP_RANK_POOLS. References are let go under it, never the last
 *             one: nothing of the user's is called.
 * Memory      What a putting thread wrote is before what a getting one reads, by the lock.
 * fork        A child may use a feed that no other thread was inside of.
 */
#include "core/pools/chain.h"

#include "core/pools/shared.h"

struct slabpool_feed {
    struct slp_lock lock;
    _Atomic(uint32_t) turn; /* relaxed: the futex compares it, the lock orders it */
    uint32_t waiting;
    bool closed;
    struct slabpool_chain *bytes;
    struct slabpool_feed_stats stats; /* length is that of bytes */
};

struct slabpool_feed *slabpool_feed_create(size_t limit)
{
    if (limit == 0) {
        errno = EINVAL;
        return NULL;
    }
    struct slabpool_chain *bytes = slabpool_chain_create(0);
    struct slabpool_feed *feed = bytes != NULL ? slp_pools_alloc(sizeof *feed) : NULL;
    if (feed == NULL) {
        slabpool_chain_destroy(bytes);
        return NULL;
    }
    *feed = (struct slabpool_feed){.lock = SLP_LOCK_INIT(SLP_RANK_POOLS), .bytes = bytes,
                                   .stats.limit = limit};
    return feed;
}

void slabpool_feed_destroy(struct slabpool_feed *feed)
{
    if (feed == NULL)
        return;
    slabpool_chain_destroy(feed->bytes);
    slp_pools_free(feed);
}

/* Something has changed for those who wait; lock held. */
static void changed_locked(struct slabpool_feed *feed)
{
    SLP_BUMP(feed->turn, 1);
    for (uint32_t i = feed->waiting; i != 0; i--)
        slp_os_futex_wake(&feed->turn);
}

/* False when the deadline has come. The lock is held before and after. */
static bool wait_locked(struct slabpool_feed *feed, const struct timespec *deadline)
{
    uint32_t seen = SLP_LOAD(feed->turn);
    feed->waiting++;
    feed->stats.waits++;
    slp_pools_unlock(&feed->lock);
    bool in_time = slp_os_futex_wait_until(&feed->turn, seen, deadline);
    slp_pools_lock(&feed->lock);
    feed->waiting--;
    return in_time;
}

static bool has_room_locked(const struct slabpool_feed *feed, size_t n)
{
    size_t length = feed->bytes->length;
    return length == 0 || (length <= feed->stats.limit && n <= feed->stats.limit - length);
}

/* The deadline of who may not wait. */
static const struct timespec no_time;

static ssize_t move(struct slabpool_feed *feed, struct slabpool_chain *from,
                    struct slabpool_chain *to, const struct timespec *deadline)
{
    bool put = to == feed->bytes, in_time = true;
    bool asked = false;
    int why = 0;
    slp_pools_lock(&feed->lock);
    while (put ? !feed->closed && !has_room_locked(feed, from->length)
               : !feed->closed && from->length == 0) {
        feed->stats.full += put && !asked;
        asked = true;
        if (deadline == &no_time || !in_time) {
            why = deadline == &no_time ? EAGAIN : ETIMEDOUT;
            break;
        }
        in_time = wait_locked(feed, deadline);
    }
    size_t n = from->length;
    if (put && feed->closed)
        why = EPIPE;
    if (why == 0 && slabpool_chain_append_chain(to, from) != 0)
        why = errno;
    if (why == 0 && n != 0) {
        *(put ? &feed->stats.puts : &feed->stats.gets) += 1;
        changed_locked(feed);
    }
    slp_pools_unlock(&feed->lock);
    if (why == 0)
        return (ssize_t)n;
    errno = why;
    return -1;
}

int slabpool_feed_put_until(struct slabpool_feed *feed, struct slabpool_chain *chain,
                            const struct timespec *deadline)
{
    slp_chain_let_go(chain);
    return move(feed, chain, feed->bytes, deadline) < 0 ? -1 : 0;
}

int slabpool_feed_put(struct slabpool_feed *feed, struct slabpool_chain *chain)
{
    return slabpool_feed_put_until(feed, chain, &no_time);
}

ssize_t slabpool_feed_get_until(struct slabpool_feed *feed, struct slabpool_chain *chain,
                                const struct timespec *deadline)
{
    return move(feed, feed->bytes, chain, deadline);
}

ssize_t slabpool_feed_get(struct slabpool_feed *feed, struct slabpool_chain *chain)
{
    return slabpool_feed_get_until(feed, chain, &no_time);
}

void slabpool_feed_close(struct slabpool_feed *feed)
{
    slp_pools_lock(&feed->lock);
    feed->closed = true;
    changed_locked(feed);
    slp_pools_unlock(&feed->lock);
}

void slabpool_feed_stats(struct slabpool_feed *feed, struct slabpool_feed_stats *stats)
{
    slp_pools_lock(&feed->lock);
    *stats = feed->stats;
    stats->length = feed->bytes->length;
    slp_pools_unlock(&feed->lock);
}

static ssize_t from_feed(void *arg, struct slabpool_chain *c, size_t n)
{
    struct timespec until;
    int wait = c->source_number;
    (void)n;
    if (wait == 0)
        return slabpool_feed_get(arg, c);
    if (wait < 0)
        return slabpool_feed_get_until(arg, c, NULL);
    (void)clock_gettime(CLOCK_MONOTONIC, &until); /* cannot fail */
    until.tv_sec += wait / 1000;
    until.tv_nsec += wait % 1000 * 1000000;
    if (until.tv_nsec >= 1000000000) {
        until.tv_nsec -= 1000000000;
        until.tv_sec++;
    }
    return slabpool_feed_get_until(arg, c, &until);
}

void slabpool_chain_set_feed(struct slabpool_chain *c, struct slabpool_feed *feed,
                             int milliseconds)
{
    slabpool_chain_set_source(c, from_feed, feed);
    c->source_number = milliseconds;
}
