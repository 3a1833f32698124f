/* ops.c: sequences of operations on the heap, as bytes, against a shadow of it.
 *
 * Purpose     The first two bytes choose the purge delay and the arena's limit; then come
 *             operations, each an actor and a kind in one byte and what it needs after it. After
 *             each the promises are checked: alignment, usable size, zeroing, overlap, content; the
 *             verifier runs every few. At the end all is freed, and nothing may stay.
 * Invariants  blocks[] are disjoint, and each reads as it was written.
 * fork        `forks` runs the rest of the input in a child, and then in the parent.
 */
#include "tests/fuzz/fuzz.h"

#include "core/arena.h"
#include "core/config.h"
#include "core/fast.h"
#include "core/fork.h"
#include "core/inspect.h"
#include "core/verify.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define BLOCKS 192
#define LARGEST 1500000
#define OPERATIONS 4000 /* of one input */
#define FORKS 2         /* and of these, as each takes long */
#define BURST 64        /* blocks of one operation, at most */

struct shadow {
    unsigned char *p; /* NULL: free */
    size_t n;         /* bytes that were written */
    unsigned char salt;
};

static struct shadow blocks[BLOCKS];
static unsigned char salt;
static unsigned forked;
static bool in_child, may_fail, lost; /* lost: a failure may have cost something */

/* ---- what a block must be ---- */

static unsigned char byte_at(const struct shadow *b, size_t i)
{
    return (unsigned char)(b->salt + i * 31 + (i >> 8) * 17);
}

static size_t stride(size_t n)
{
    return n <= 4096 ? 1 : 509;
}

static void write_all(struct shadow *b)
{
    for (size_t i = 0; i < b->n; i += stride(b->n))
        b->p[i] = byte_at(b, i);
    if (b->n > 0)
        b->p[b->n - 1] = byte_at(b, b->n - 1);
}

static void check(const struct shadow *b, size_t n)
{
    for (size_t i = 0; i < n; i += stride(b->n))
        if (b->p[i] != byte_at(b, i))
            fuzz_wrong("content has changed");
    if (n == b->n && n > 0 && b->p[n - 1] != byte_at(b, n - 1))
        fuzz_wrong("the last byte has changed");
}

/* No memory is right only when something was made to fail. */
static bool served(const void *p)
{
    bool failed = fuzz_failed();
    lost = lost || failed;
    may_fail = may_fail || failed;
    if (p == NULL && !may_fail)
        fuzz_wrong("no memory");
    return p != NULL;
}

static void fresh(struct shadow *b, unsigned char *p, size_t n, size_t align)
{
    if ((uintptr_t)p % align != 0 || (uintptr_t)p % SLP_ALIGN != 0)
        fuzz_wrong("wrong alignment");
    size_t usable = slp_alloc_usable(p, "fuzz");
    if (usable < n)
        fuzz_wrong("fewer usable bytes than were asked for");
    for (const struct shadow *o = blocks; o < blocks + BLOCKS; o++)
        if (o != b && o->p != NULL && p < o->p + o->n && o->p < p + usable)
            fuzz_wrong("two blocks overlap");
    b->p = p;
    b->n = salt % 4 == 0 ? usable : n; /* as a program does that asks what is usable */
    b->salt = salt++;
    write_all(b);
}

static void drop(struct shadow *b)
{
    if (b->p == NULL)
        return;
    check(b, b->n);
    unsigned char *p = b->p;
    b->p = NULL;
    slp_fast_free(p, "free");
}

/* ---- operations ---- */

static size_t some_size(struct fuzz_input *in)
{
    unsigned kind = fuzz_byte(in), low = fuzz_byte(in);
    switch (kind % 8) {
    case 0:
    case 1: /* about a class's size */
        return slp_classes[low % SLP_BUILT_IN].size + kind / 8 % 3 - 1;
    case 2:
        return (kind / 8 * 256 + low) * 8;
    case 3:
        return (size_t)SLP_SLAB_MAX - 1 + low % 3;
    case 4:
        return ((size_t)low << 16 | fuzz_byte(in) << 8 | fuzz_byte(in)) % LARGEST;
    default:
        return low;
    }
}

static struct shadow *some_block(struct fuzz_input *in)
{
    return &blocks[fuzz_byte(in) % BLOCKS];
}

static void allocate(struct fuzz_input *in)
{
    struct shadow *b = some_block(in);
    size_t n = some_size(in);
    drop(b);
    unsigned char *p = slp_fast_alloc(n);
    if (served(p))
        fresh(b, p, n, SLP_ALIGN);
}

static void allocate_zeroed(struct fuzz_input *in)
{
    struct shadow *b = some_block(in);
    size_t n = some_size(in);
    drop(b);
    unsigned char *p = slp_fast_zeroed(n);
    if (!served(p))
        return;
    for (size_t i = 0; i < n; i++)
        if (p[i] != 0)
            fuzz_wrong("a zeroed block is not");
    fresh(b, p, n, SLP_ALIGN);
}

static void allocate_aligned(struct fuzz_input *in)
{
    struct shadow *b = some_block(in);
    size_t align = (size_t)1 << fuzz_byte(in) % 21, n = some_size(in);
    drop(b);
    unsigned char *p = slp_alloc_aligned(align, n);
    if (served(p))
        fresh(b, p, n, align);
}

static void resize(struct fuzz_input *in)
{
    struct shadow *b = some_block(in);
    size_t n = some_size(in) + 1;
    if (b->p == NULL)
        return;
    check(b, b->n);
    unsigned char *p = slp_alloc_resize(b->p, n);
    if (!served(p)) {
        check(b, b->n); /* it is as it was */
        return;
    }
    b->p = p;
    check(b, b->n < n ? b->n : n);
    fresh(b, p, n, SLP_ALIGN);
}

static void release(struct fuzz_input *in)
{
    drop(some_block(in));
}

/* Many blocks of one size into adjacent places, or all these freed: slabs fill and empty. */
static void burst(struct fuzz_input *in)
{
    unsigned at = fuzz_byte(in), many = fuzz_byte(in);
    size_t n = some_size(in);
    n = n > 20000 ? 20000 : n;
    for (unsigned i = 0; i < many % BURST; i++) {
        struct shadow *b = &blocks[(at + i) % BLOCKS];
        drop(b);
        if (many >= 128)
            continue;
        unsigned char *p = slp_fast_alloc(n);
        if (!served(p))
            return;
        fresh(b, p, n, SLP_ALIGN);
    }
}

static void release_stripe(struct fuzz_input *in)
{
    unsigned at = fuzz_byte(in), step = fuzz_byte(in) % 7 + 1;
    for (unsigned i = at % BLOCKS; i < BLOCKS; i += step)
        drop(&blocks[i]);
}

static void give_back(struct fuzz_input *in)
{
    struct slp_heap *heap = slp_heap_enter();
    switch (heap == NULL ? 0 : fuzz_byte(in) % 6) {
    case 1:
        slp_heap_flush(heap);
        break;
    case 2:
        slp_heap_drain(heap);
        break;
    case 3:
        slp_heap_collect(heap);
        break;
    case 4:
        slp_heap_collect_idle();
        break;
    case 5:
        (void)slp_arena_purge();
        break;
    default:
        (void)slp_alloc_trim();
    }
    slp_heap_leave(heap);
}

/* ---- sequences ---- */

static void verify(void)
{
    const char *fault = NULL;
    if (fuzz_failed())
        lost = may_fail = true;
    fuzz_fail(0, 0);
    if (slp_verify(&fault) != 0)
        fuzz_wrong(fault);
}

static void sequence(struct fuzz_input *in);

/* The rest of the input is a child's, and after it the parent's. */
static void forks(struct fuzz_input in)
{
    if (in_child || forked++ == FORKS)
        return;
    fflush(NULL);
    pid_t pid = fork();
    int status = 0;
    if (pid < 0)
        return;
    if (pid == 0) {
        in_child = true;
        fuzz_actors_lost();
        slp_fork_child();
        sequence(&in);
        _exit(0);
    }
    if (waitpid(pid, &status, 0) == pid && status != 0)
        fuzz_wrong("a child has failed");
}

static void one(struct fuzz_input *in)
{
    static void (*const kinds[])(struct fuzz_input *) = {
        allocate, allocate, allocate_zeroed, allocate_aligned, resize, release, release,
        release_stripe, burst, burst, give_back};
    unsigned code = fuzz_byte(in), who = code % FUZZ_ACTORS, kind = code / FUZZ_ACTORS;
#ifdef FUZZ_ALONE
    who = 0;
#endif
    if (kind < 4 * sizeof kinds / sizeof kinds[0]) {
        fuzz_let(who, kinds[kind % (sizeof kinds / sizeof kinds[0])], in);
    } else if (kind < 56) {
        fuzz_end(who);
    } else if (kind < 60) {
        fuzz_clock += fuzz_byte(in) * 16;
    } else if (kind == 60) {
        unsigned n = fuzz_byte(in);
        fuzz_fail(n / 16, n % 16);
        may_fail = true;
    } else if (kind == 61) {
        fuzz_fail(0, 0);
    } else if (kind == 62) {
        verify();
    } else {
        forks(*in);
    }
}

static int64_t live(void)
{
    static struct slp_inspection counts;
    slp_inspect(&counts);
    int64_t sum = counts.large.live + counts.fallback.live;
    for (uint32_t k = 0; k < counts.nclasses; k++)
        sum += counts.classes[k].live;
    return sum;
}

static int64_t slabs(void)
{
    int64_t sum = 0;
    for (uint32_t k = 0; k < SLP_BUILT_IN; k++)
        sum += SLP_LOAD(slp_count.of[k].slabs);
    return sum;
}

static void sequence(struct fuzz_input *in)
{
    int64_t expected = 0;
    may_fail = lost = false;
    forked = 0;
    for (int i = 0; in->at < in->end && i < OPERATIONS; i++) {
        one(in);
        if (i % 16 == 15)
            verify();
    }
    verify();
    for (struct shadow *b = blocks; b < blocks + BLOCKS; b++)
        expected += b->p != NULL;
    if (!in_child && !lost && live() != expected) /* lost: a free may have found no heap */
        fuzz_wrong("the count of live blocks is wrong");
    for (struct shadow *b = blocks; b < blocks + BLOCKS; b++)
        drop(b);
    verify();
    for (unsigned i = 1; i < FUZZ_ACTORS; i++)
        fuzz_end(i);
    verify();
    (void)slp_alloc_trim();
    verify();
    if (!in_child && !lost && (live() != 0 || slabs() != 0))
        fuzz_wrong("something stays when all is free");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes)
{
    static const int64_t delays[] = {1000, 0, 1, SLP_PURGE_NEVER};
    struct fuzz_input in = {data, data + bytes};
    unsigned delay = fuzz_byte(&in), limit = fuzz_byte(&in);
    salt = 0;
    slp_class_init();
    slp_arena_set_purge_delay(delays[delay % 4]);
    slp_arena_set_limit(limit < 128 ? SIZE_MAX : (limit - 128) * SLP_UNIT);
    sequence(&in);
    return 0;
}
