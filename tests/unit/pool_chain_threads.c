/* pool_chain_threads.c: chains that share blocks, each in its own thread; feeds between threads. */
#include "tests/unit/pool_chain.h"

TestSuite(pool_chain_threads, .init = exact_begin, .fini = chain_end, .timeout = UNIT_TIMEOUT);

#define THREADS 4

static _Atomic(unsigned) here, cleaned;

/* All threads begin at the same time. */
static void meet(unsigned threads)
{
    atomic_fetch_add(&here, 1);
    while (atomic_load(&here) < threads)
        slp_os_yield();
}

static void cleanup(void *data, size_t n, void *arg)
{
    (void)arg;
    memset(data, 0, n); /* a race, if anybody still reads */
    atomic_fetch_add(&cleaned, 1);
}

static unsigned char pattern[3000];

/* Reads a clone in pieces, writes behind it, clones it again, lets go. */
static void use_clone(void *chain)
{
    struct slabpool_chain *c = chain, *again;
    unsigned char out[3000];
    meet(THREADS);
    again = slabpool_chain_clone(c);
    for (size_t at = 0; at < sizeof out; at += 100)
        unit_note(slabpool_chain_read(c, out + at, 100) == 100, "read");
    unit_note(memcmp(out, pattern, sizeof out) == 0, "a clone's content");
    unit_note(slabpool_chain_prepend(c, "mine", 4) == 0, "prepend");
    unit_note(slabpool_chain_append(again, "mine", 4) == 0, "append");
    unit_note(slabpool_chain_length(c) == 4 && slabpool_chain_length(again) == 3004, "length");
    slabpool_chain_destroy(c);
    unit_note(slabpool_chain_copy_out(again, 0, out, 3000) == 3000, "copy_out");
    unit_note(memcmp(out, pattern, sizeof out) == 0, "the clone's clone");
    slabpool_chain_destroy(again);
}

Test(pool_chain_threads, clones_meet)
{
    static char user[UNIT_WORK(400)][1000];
    chain_pattern(pattern, sizeof pattern, 0);
    for (unsigned round = 0; round < UNIT_WORK(400); round++) {
        struct slabpool_chain *c = slabpool_chain_create(round % 2 == 0 ? 256 : 4096);
        struct unit_thread t[THREADS];
        memcpy(user[round], pattern + 1000, 1000);
        cr_assert_eq(slabpool_chain_append(c, pattern, 1000), 0);
        cr_assert_eq(slabpool_chain_append_reference(c, user[round], 1000, cleanup, NULL), 0);
        cr_assert_eq(slabpool_chain_append(c, pattern + 2000, 1000), 0);
        atomic_store(&here, 0);
        for (int i = 1; i < THREADS; i++)
            unit_start(&t[i], use_clone, slabpool_chain_clone(c));
        use_clone(c); /* the first, too, which still writes to the block that they read */
        for (int i = 1; i < THREADS; i++)
            unit_join(&t[i]);
        UNIT_NO_COMPLAINT();
        cr_assert_eq(atomic_load(&cleaned), round + 1);
    }
}

static _Atomic(bool) read_it;

static void read_clone(void *chain)
{
    unsigned char out[100];
    unit_note(slabpool_chain_read(chain, out, 100) == 100, "read");
    unit_note(memcmp(out, pattern, 100) == 0, "a clone's content");
    slabpool_chain_destroy(chain);
    SLP_STORE(read_it, true); /* says nothing of what was before */
}

/* The owner writes where a clone has looked, as soon as that is gone: its reference alone, not a
 * lock or a join, orders the two. */
Test(pool_chain_threads, what_was_shared_is_written_again)
{
    chain_pattern(pattern, sizeof pattern, 0);
    for (unsigned round = 0; round < UNIT_WORK(200); round++) {
        struct slabpool_chain *c = slabpool_chain_create(0);
        struct slabpool_chain_totals totals;
        struct unit_thread t;
        if (round % 2 == 0)
            cr_assert_eq(slabpool_chain_append(c, pattern, 100), 0);
        else /* in a block that has one reference */
            cr_assert_eq(slabpool_chain_prepend(c, pattern, 100), 0);
        SLP_STORE(read_it, false);
        unit_start(&t, read_clone, slabpool_chain_clone(c));
        cr_assert_eq(slabpool_chain_drain(c, 50), 0);
        for (int more = 3; more != 0; more -= SLP_LOAD(read_it)) {
            if (round % 2 == 1) /* the count goes up and down again in between */
                slabpool_chain_destroy(slabpool_chain_clone(c));
            cr_assert_eq(slabpool_chain_prepend(c, "y", 1), 0);
            cr_assert_eq(slabpool_chain_drain(c, 1), 0);
            slp_os_yield();
        }
        slabpool_chain_totals(&totals);
        cr_assert_eq(totals.blocks, 1);
        unit_join(&t);
        UNIT_NO_COMPLAINT();
        slabpool_chain_destroy(c);
    }
}

/* One reference of a chunk is shared; each thread retains, reads, releases. */
static void use_chunk(void *argument)
{
    struct slabpool_chunk mine = *(struct slabpool_chunk *)argument;
    meet(THREADS);
    for (unsigned i = 0; i < UNIT_WORK(20000); i++) {
        struct slabpool_chunk copy = mine;
        slabpool_chunk_retain(&copy);
        slabpool_chunk_release(&copy);
    }
    unit_note(memcmp(mine.data, "shared by all", 13) == 0, "a chunk's content");
}

Test(pool_chain_threads, a_chunk_is_shared)
{
    struct slabpool_chain *c = slabpool_chain_create(0);
    struct slabpool_chunk chunk;
    struct slabpool_chain_totals totals;
    struct unit_thread t[THREADS];
    chain_put(c, "shared by all");
    cr_assert_eq(slabpool_chain_read_chunk(c, 13, &chunk), 0);
    slabpool_chain_destroy(c);
    for (int i = 0; i < THREADS; i++)
        unit_start(&t[i], use_chunk, &chunk);
    for (int i = 0; i < THREADS; i++)
        unit_join(&t[i]);
    UNIT_NO_COMPLAINT();
    slabpool_chain_totals(&totals);
    cr_assert_eq(totals.blocks, 1);
    slabpool_chunk_release(&chunk);
}

#define FRAMES UNIT_WORK(4000)

/* Numbered frames of one producer stay in order; each says its length. */
static void produce(void *argument)
{
    struct slabpool_feed *f = argument;
    struct slabpool_chain *c = slabpool_chain_create(1024);
    static const char zeros[600];
    for (uint32_t i = 0; i < FRAMES; i++) {
        size_t n = i * 7 % sizeof zeros;
        unit_note(slabpool_chain_put_be32(c, i) == 0 && slabpool_chain_put_le16(c, (uint16_t)n) == 0,
                  "put");
        unit_note(slabpool_chain_append(c, zeros, n) == 0, "append");
        unit_note(slabpool_feed_put_until(f, c, NULL) == 0, "feed_put");
    }
    slabpool_chain_destroy(c);
}

static void feed_and_close(void *argument)
{
    produce(argument);
    slabpool_feed_close(argument);
}

Test(pool_chain_threads, a_feed_keeps_the_order)
{
    struct slabpool_feed *f = slabpool_feed_create(5000);
    struct slabpool_chain *c = slabpool_chain_create(0);
    struct unit_thread t;
    uint32_t number;
    uint16_t n;
    slabpool_chain_set_feed(c, f, -1);
    unit_start(&t, feed_and_close, f);
    for (uint32_t i = 0; i < FRAMES; i++) {
        cr_assert_eq(slabpool_chain_get_be32(c, &number), 0);
        cr_assert_eq(number, i);
        cr_assert_eq(slabpool_chain_get_le16(c, &n), 0);
        cr_assert_eq(slabpool_chain_skip(c, n), n);
    }
    CHAIN_FAILS(slabpool_chain_byte(c), ENODATA);
    unit_join(&t);
    UNIT_NO_COMPLAINT();
    slabpool_feed_destroy(f);
    slabpool_chain_destroy(c);
}

static _Atomic(uint64_t) consumed;

static void consume(void *argument)
{
    struct slabpool_chain *c = slabpool_chain_create(0);
    ssize_t n;
    while ((n = slabpool_feed_get_until(argument, c, NULL)) > 0) {
        atomic_fetch_add(&consumed, (uint64_t)n);
        slabpool_chain_recycle(c);
    }
    unit_note(n == 0, "feed_get");
    slabpool_chain_destroy(c);
}

/* Nobody sleeps for ever, and nothing is lost or doubled. */
Test(pool_chain_threads, a_feed_of_many)
{
    struct slabpool_feed *f = slabpool_feed_create(700);
    struct unit_thread makers[2], takers[2];
    uint64_t sum = 0;
    for (uint32_t i = 0; i < FRAMES; i++)
        sum += 2 * (6 + i * 7 % 600);
    for (int i = 0; i < 2; i++) {
        unit_start(&makers[i], produce, f);
        unit_start(&takers[i], consume, f);
    }
    for (int i = 0; i < 2; i++)
        unit_join(&makers[i]);
    slabpool_feed_close(f);
    for (int i = 0; i < 2; i++)
        unit_join(&takers[i]);
    UNIT_NO_COMPLAINT();
    cr_assert_eq(atomic_load(&consumed), sum);
    slabpool_feed_destroy(f);
}
