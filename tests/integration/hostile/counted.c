/* counted: threads allocate, free each other's blocks, realloc and end; their own counts of each
 * class, printed as expectations, agree with the report to the last call. Only classes that nothing
 * else in the process uses are taken, so no other preload is needed. usage: counted THREADS */
#define _GNU_SOURCE
#include "expect.h"

#include <malloc.h>
#include <pthread.h>

enum { MOST = 32, SIZES = 24, ROUNDS = 6000, BOX = 256 };
static const size_t sizes[SIZES] = {1300,  1550,  1800,  2100,  2600,   3100,   3600,   5100,
                                    6200,  7300,  9000,  11000, 13000,  15000,  18000,  26000,
                                    36000, 45000, 60000, 80000, 110000, 150000, 200000, 262143};
static const size_t large_sizes[2] = {262144, 1500000};
static size_t classes[SIZES];
static uint64_t allocs[SIZES], frees[SIZES], remote[SIZES], large_allocs, large_frees;
static int64_t large_bytes;

/* Boxes through which threads hand blocks on. What lies in one is tagged with its size's number
 * and its owner in its first bytes. */
struct block {
    int which, owner;
};
static struct block *boxes[BOX];

static void add(uint64_t *counter)
{
    __atomic_fetch_add(counter, 1, __ATOMIC_RELAXED);
}

static struct block *take(int which, int owner)
{
    size_t size = which < SIZES ? sizes[which] : large_sizes[which - SIZES];
    struct block *block = which % 5 == 0 ? calloc(1, size) : malloc(size);
    EXPECT(block != NULL, "malloc(%zu) failed", size);
    if (block == NULL)
        exit(finish());
    block->which = which;
    block->owner = owner;
    if (which < SIZES) {
        add(&allocs[which]);
    } else {
        add(&large_allocs);
        __atomic_fetch_add(&large_bytes, (int64_t)malloc_usable_size(block), __ATOMIC_RELAXED);
    }
    return block;
}

static void give(struct block *block, int self)
{
    if (block == NULL)
        return;
    int which = block->which;
    if (which < SIZES) {
        add(&frees[which]);
        if (block->owner != self)
            add(&remote[which]);
    } else {
        add(&large_frees);
        __atomic_fetch_sub(&large_bytes, (int64_t)malloc_usable_size(block), __ATOMIC_RELAXED);
    }
    free(block);
}

/* To another size: one alloc and one free where the block moves. */
static struct block *change(struct block *block, int self, uint32_t random)
{
    int from = block->which, to = (int)(random % SIZES);
    if (from >= SIZES)
        return block;
    int owner = block->owner;
    struct block *moved = realloc(block, sizes[to]);
    EXPECT(moved != NULL, "realloc failed");
    if (moved == NULL)
        exit(finish());
    size_t now = malloc_usable_size(moved);
    if (now == classes[from] && moved == block)
        return moved;
    add(&frees[from]);
    if (owner != self)
        add(&remote[from]);
    for (int i = 0; i < SIZES; i++)
        if (classes[i] == now) {
            add(&allocs[i]);
            moved->which = i;
            moved->owner = self;
            return moved;
        }
    EXPECT(0, "a block of usable size %zu, which is no class of ours", now);
    return moved;
}

static void *work(void *argument)
{
    int self = (int)(uintptr_t)argument;
    uint32_t random = (uint32_t)self * 7919u + 17;
    struct block *held[64] = {NULL};
    for (int i = 0; i < ROUNDS; i++) {
        uint32_t r = next_random(&random), slot = r % 64;
        if (held[slot] == NULL)
            held[slot] = take(r % 97 == 0 ? SIZES + (int)(r % 2) : (int)(r / 64 % SIZES), self);
        else if (r % 7 == 0)
            held[slot] = change(held[slot], self, r / 64);
        struct block *out = held[slot];
        if (r % 3 == 0)
            out = __atomic_exchange_n(&boxes[r / 256 % BOX], held[slot], __ATOMIC_ACQ_REL);
        if (r % 3 != 2 || i % 16 == 0) {
            give(out, self);
            held[slot] = NULL;
        } else if (r % 3 == 0) {
            held[slot] = out;
        }
    }
    for (int i = 0; i < 64; i += self % 2 ? 2 : 1) {
        give(held[i], self);
        held[i] = NULL;
    }
    /* The odd threads leave the rest alive: live counts must show it. */
    return NULL;
}

int main(int argc, char **argv)
{
    int threads = argc > 1 ? atoi(argv[1]) : 1;
    pthread_t ids[MOST];
    for (int i = 0; i < SIZES; i++) {
        void *probe = malloc(sizes[i]);
        classes[i] = malloc_usable_size(probe);
        allocs[i] = frees[i] = 1;
        for (int j = 0; j < i; j++)
            EXPECT(classes[i] != classes[j] || native(), "sizes %zu and %zu share a class",
                   sizes[i], sizes[j]);
        free(probe);
    }
    for (uintptr_t i = 0; i < (uintptr_t)threads && i < MOST; i++)
        EXPECT(pthread_create(&ids[i], NULL, work, (void *)(i + 1)) == 0, "pthread_create");
    for (int i = 0; i < threads && i < MOST; i++)
        pthread_join(ids[i], NULL);
    /* Half of the boxes are emptied by main, for which all of them are remote. */
    for (int i = 0; i < BOX; i += 2)
        give(boxes[i], 0);
    for (int i = 0; i < SIZES; i++) {
        say("expect class:%zu.allocs == %llu", classes[i], (unsigned long long)allocs[i]);
        say("expect class:%zu.frees == %llu", classes[i], (unsigned long long)frees[i]);
        /* A thread's blocks may pass to another's ownership when it has ended. */
        say("expect class:%zu.remote_frees <= %llu", classes[i], (unsigned long long)remote[i]);
    }
    if (threads > 1)
        say("expect class:%zu.remote_frees > 0", classes[3]);
    say("expect large.allocs == %llu", (unsigned long long)large_allocs);
    say("expect large.frees == %llu", (unsigned long long)large_frees);
    say("expect large.live_bytes == %lld", (long long)large_bytes);
    say("expect process.threads == %d", threads + 1);
    return finish();
}
