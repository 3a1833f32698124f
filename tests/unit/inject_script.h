/* inject_script.h: what a process does while system calls fail.
 *
 * Purpose     One run: blocks of all sizes by every call, threads that end with live blocks, frees
 *             by other threads, forks, purges. Each request gives a good block or NULL with ENOMEM,
 *             and every block keeps its content.
 * Ownership   A run has a process of its own, forked from one that has not used core, so all runs
 *             have the same addresses. It reports in struct run_result, which is shared memory.
 */
#ifndef SLP_TESTS_INJECT_SCRIPT_H
#define SLP_TESTS_INJECT_SCRIPT_H

#include "tests/unit/inject.h"

#include "core/fork.h"

#include <semaphore.h>
#include <stdarg.h>
#include <sys/wait.h>

#define KIB  ((size_t)1 << 10)
#define MIB  ((size_t)1 << 20)
#define HELD 4096

struct run_result {
    char said[300]; /* the first thing that did not hold; empty */
    uint32_t seen[INJECT_KINDS], failed[INJECT_KINDS];
    uint32_t refused, served;
    size_t mapped, resident; /* at the end, all blocks freed and trimmed */
};

struct held {
    unsigned char *p;
    size_t n;
    unsigned tag;
};

static struct run_result *result;
static struct held held[HELD];
static unsigned nheld, tags;
static bool may_refuse; /* also when nothing failed */

__attribute__((format(printf, 1, 2))) _Noreturn static void run_die(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    if (result->said[0] == '\0')
        vsnprintf(result->said, sizeof result->said, format, args);
    va_end(args);
    _exit(1);
}

#define RUN_MUST(condition, ...)                                                                   \
    do {                                                                                           \
        if (!(condition))                                                                          \
            run_die(__VA_ARGS__);                                                                  \
    } while (0)

static void run_verify(void)
{
    const char *fault, *complaint = atomic_load(&inject.complaint);
    bool awake = atomic_exchange(&inject.awake, false);
    RUN_MUST(slp_verify(&fault) == 0, "%s", fault);
    RUN_MUST(complaint == NULL, "%s", complaint);
    atomic_store(&inject.awake, awake);
}

/* ---- blocks ---- */

/* All of a small block is written, of a large one the ends of every 16 KiB. */
static size_t next_place(size_t i, size_t n)
{
    return n <= 4096 || i % (16 * KIB) < 16 || i + 17 >= n ? i + 1 : (i / (16 * KIB) + 1) * 16 * KIB;
}

static unsigned char mark(unsigned tag, size_t i)
{
    return (unsigned char)(tag * 29 + i + (i >> 8) + 1);
}

static void stamp(const struct held *h)
{
    for (size_t i = 0; i < h->n; i = next_place(i, h->n))
        h->p[i] = mark(h->tag, i);
}

static void check(const struct held *h, size_t n)
{
    for (size_t i = 0; i < n; i = next_place(i, h->n))
        RUN_MUST(h->p[i] == mark(h->tag, i), "a block of %zu has changed at %zu", h->n, i);
}

static void check_all(void)
{
    for (unsigned i = 0; i < nheld; i++)
        check(&held[i], held[i].n);
    RUN_MUST(unit_live() == (int64_t)nheld, "%lld blocks are live, %u are held",
             (long long)unit_live(), nheld);
    run_verify();
}

static bool any_failed(void)
{
    return inject.failed[inject.kind] > 0;
}

/* NULL is an answer only when something has failed, and comes with ENOMEM. */
static bool answered(const void *p, size_t n)
{
    if (p != NULL)
        return true;
    RUN_MUST(errno == ENOMEM, "NULL for %zu with errno %d", n, errno);
    RUN_MUST(may_refuse || any_failed(), "NULL for %zu, but nothing had failed", n);
    result->refused++;
    return false;
}

static bool take(size_t n, size_t align, bool zero)
{
    errno = 0;
    unsigned char *p = zero         ? slp_alloc_zeroed(n)
                       : align > 16 ? slp_alloc_aligned(align, n)
                                    : slp_fast_alloc(n);
    if (!answered(p, n))
        return false;
    RUN_MUST(errno == 0, "a served request of %zu left errno %d", n, errno);
    RUN_MUST(((uintptr_t)p & (align - 1)) == 0, "%zu bytes are not aligned to %zu", n, align);
    for (size_t i = 0; zero && i < n; i++)
        RUN_MUST(p[i] == 0, "a zeroed block of %zu is not, at %zu", n, i);
    RUN_MUST(nheld < HELD, "the script holds too much");
    held[nheld] = (struct held){p, n, ++tags};
    stamp(&held[nheld++]);
    result->served++;
    return true;
}

static void drop(unsigned i)
{
    struct held h = held[i];
    check(&h, h.n);
    held[i] = held[--nheld];
    errno = EBADMSG;
    unit_free(h.p);
    RUN_MUST(errno == EBADMSG, "a free left errno %d", errno);
}

static void drop_some(unsigned from, unsigned step)
{
    for (unsigned i = from; i < nheld; i += step)
        drop(i);
}

static void resize(unsigned i, size_t n)
{
    struct held *h = &held[i];
    size_t kept = h->n < n ? h->n : n;
    errno = 0;
    unsigned char *q = slp_alloc_resize(h->p, n);
    if (!answered(q, n)) {
        check(h, h->n);
        return;
    }
    h->p = q;
    /* The places that are looked at depend on the size: those of the old one, if it was larger. */
    for (size_t j = 0; j < kept; j = next_place(j, h->n))
        RUN_MUST(q[j] == mark(h->tag, j), "%zu bytes resized to %zu changed at %zu", h->n, n, j);
    h->n = n;
    stamp(h);
}

/* ---- the parts ---- */

static void small(void)
{
    for (size_t i = 0; i < 400; i++)
        take(1 + i * 37 % 900, 16, i % 5 == 0);
    drop_some(0, 3);
}

static void all_classes(void)
{
    for (uint32_t k = 0; k < SLP_BUILT_IN; k++)
        take(k == SLP_BUILT_IN - 1 ? SLP_SLAB_MAX : slp_classes[k].size, 16, k % 4 == 0);
    drop_some(1, 5);
}

static void large(void)
{
    unsigned first = nheld;
    for (size_t i = 0; i < 8; i++)
        take(256 * KIB + i * 150 * KIB, 16, i % 4 == 0);
    drop_some(first, 2);
    for (size_t i = 0; i < 4; i++)
        take(300 * KIB + i * 200 * KIB, 16, i % 2 == 0);
}

/* Growing side by side: in place, moved, and back to small ones. */
static void resizing(void)
{
    unsigned first = nheld;
    for (size_t i = 0; i < 3; i++)
        take(20000, 16, false);
    for (size_t n = 40000; n < 3 * MIB; n += n / 2)
        for (unsigned i = first; i < nheld; i++)
            resize(i, n);
    for (size_t n = 2 * MIB; n > 100; n /= 4)
        for (unsigned i = first; i < nheld; i++)
            resize(i, n);
}

static void aligned(void)
{
    for (size_t align = 64; align <= 2 * MIB; align *= 4) {
        take(align / 3 + 1, align, false);
        take(3 * align, align, false);
    }
}

static void trim_and_wait(void)
{
    (void)slp_alloc_trim();
    inject_pass(1500);
    for (size_t i = 0; i < 40; i++)
        take(16 + i * 400, 16, false);
    inject_pass(1500);
    drop_some(0, 7);
}

/* A thread that takes turns with the main one. */
struct partner {
    struct unit_thread thread;
    sem_t go, done;
};

static void partner_main(void *argument)
{
    struct partner *p = argument;
    for (size_t i = 0; i < 150; i++)
        take(1 + i * 61 % 5000, 16, i % 6 == 0);
    take(400 * KIB, 16, false);
    sem_post(&p->done);
    sem_wait(&p->go);
    drop_some(0, 4); /* its own and others' */
    for (size_t i = 0; i < 60; i++)
        take(1 + i * 333, 16, false);
}

static void free_only(void *unused)
{
    (void)unused;
    drop_some(2, 3);
}

static void forked(bool others)
{
    pid_t pid = fork();
    if (pid == 0) {
        slp_fork_child();
        drop_some(0, 3);
        small();
        large();
        for (unsigned i = 0; i < nheld; i++)
            check(&held[i], held[i].n);
        while (nheld > 0)
            drop(nheld - 1);
        if (!others)
            run_verify();

        _exit(0);
    }
    int status = 0;
    RUN_MUST(pid > 0 && waitpid(pid, &status, 0) == pid, "no fork");
    RUN_MUST(status == 0, "the child of a fork ended with %#x", (unsigned)status);
}

static void threads(void)
{
    struct partner p;
    sem_init(&p.go, 0, 0);
    sem_init(&p.done, 0, 0);
    unit_in_thread(free_only, NULL); /* a heap only to free */
    unit_start(&p.thread, partner_main, &p);
    sem_wait(&p.done);
    drop_some(1, 3); /* blocks of a thread that lives */
    forked(true);
    sem_post(&p.go);
    unit_join(&p.thread);
    drop_some(0, 2); /* and of one that has ended */
    small();
}

static void run_script(void)
{
    small();
    all_classes();
    large();
    check_all();
    resizing();
    aligned();
    forked(false);
    check_all();
    threads();
    check_all();
    trim_and_wait();
    all_classes();
    large();
    check_all();
}

/* Nothing fails any more: everything is served, and all can be given back. */
static void run_after(void)
{
    unsigned before = result->refused;
    check_all();
    threads();
    small();
    large();
    resizing();
    aligned();
    all_classes();
    check_all();
    RUN_MUST(may_refuse || result->refused == before, "refused when nothing fails any more");
    while (nheld > 0)
        drop(nheld - 1);
    (void)slp_alloc_trim();
    check_all();
    const struct slp_inspection *c = unit_counts();
    for (uint32_t k = 0; k < c->nclasses; k++)
        RUN_MUST(c->classes[k].slabs == 0, "%llu slabs of %llu stay with nothing live",
                 (unsigned long long)c->classes[k].slabs, (unsigned long long)c->classes[k].size);
    result->mapped = inject_mapped();
    result->resident = inject_resident();
    run_verify();
}

#endif
