/* threads.c: heaps as threads come and go.
 *
 * Purpose     Gives a thread its heap at its first allocation and takes it back at its end.
 * Invariants  slp_thread is all zeros before, leads to a heap of its own during, and is zeros
 *             with heap == SLP_HEAP_PAST after the thread's own use; in the last state the
 *             shared heap serves, under a lock, and its blocks carry no owner, so that every
 *             free of them is a remote one.
 *             The first heap is the first thread's: it also serves before relocation, and is
 *             found again by its token when the loader has wiped thread-local storage.
 *             Heaps are never unmapped: a sender may hold a stale pointer to one.
 * Locks       SLP_RANK_LATE around every use of the shared heap; SLP_RANK_HEAPS for the
 *             register.
 */
#include "core/heap.h"
#include "core/lock.h"
#include "core/orphans.h"
#include "core/os.h"

#define CHUNK ((size_t)64 << 10) /* heaps are mapped this many bytes at a time */

static struct slp_heap first_heap;
static struct slp_heap *shared; /* for threads past their end; guarded by late_lock */

__thread struct slp_thread slp_thread __attribute__((tls_model("initial-exec")));
#if defined(__x86_64__) && defined(__SEG_FS) && defined(__GLIBC__)
intptr_t slp_thread_offset = 128; /* see thread.h */
#endif
void (*slp_heap_on_attach)(void);

static struct slp_lock late_lock = SLP_LOCK_INIT(SLP_RANK_LATE);
static struct slp_lock heaps_lock = SLP_LOCK_INIT(SLP_RANK_HEAPS);
static _Atomic(struct slp_heap *) all;
static struct slp_heap *idle;
static char *chunk, *chunk_end;
static _Atomic(uint32_t) threads, attached;

struct slp_heap *slp_heap_all(void)
{
    return SLP_LOAD_ACQ(all);
}

uint32_t slp_heap_threads(void)
{
    return SLP_LOAD(threads);
}

bool slp_thread_ready(void)
{
    static const volatile void *const volatile probe = &probe; /* its address, once relocated */
    return probe == &probe;
}

void slp_thread_zero(void *to, size_t n)
{
    if (SLP_LIKELY(slp_thread_ready())) {
        __builtin_memset(to, 0, n);
        return;
    }
    for (volatile char *p = to; n > 0; n--)
        *p++ = 0;
}

void slp_thread_copy(void *to, const void *from, size_t n)
{
    if (SLP_LIKELY(slp_thread_ready())) {
        __builtin_memcpy(to, from, n);
        return;
    }
    const char *q = from;
    for (volatile char *p = to; n > 0; n--)
        *p++ = *q++;
}

/* Does the calling thread have a heap of its own? */
static bool has_own(void)
{
    return (uintptr_t)slp_thread.heap > (uintptr_t)SLP_HEAP_PAST;
}

static void prepare(struct slp_heap *heap, uintptr_t token)
{
    for (uint32_t k = 0; k < SLP_CLASSES; k++)
        heap->current[k] = &slp_pagemap.none;
    heap->token = token;
    heap->direct = NULL;
    SLP_STORE(heap->state, SLP_HEAP_ATTACHED);
    SLP_STORE_REL(heap->inbox, NULL);
}

/* Makes heap the calling thread's. */
static void bind(struct slp_heap *heap)
{
#if defined(__x86_64__) && defined(__SEG_FS) && defined(__GLIBC__)
    slp_thread_offset = (intptr_t)&slp_thread - (intptr_t)slp_thread_token();
#endif
    slp_thread.heap = heap;
    heap->direct = slp_thread.direct;
    for (uint32_t k = 0; k < SLP_CLASSES; k++)
        slp_heap_install(heap, k, heap->current[k]);
    if (slp_heap_on_attach != NULL)
        slp_heap_on_attach();
}

static struct slp_heap *make_locked(void)
{
    struct slp_heap *heap;
    if (SLP_LOAD(all) == NULL) {
        slp_class_init();
        heap = &first_heap;
    } else {
        size_t bytes = slp_align_up(sizeof *heap, SLP_LINE);
        if (chunk == NULL || (size_t)(chunk_end - chunk) < bytes) {
            char *fresh = slp_os_map(NULL, CHUNK);
            if (fresh == NULL)
                return NULL;
            slp_os_name(fresh, CHUNK, "slabpool: thread heaps");
            chunk = fresh;
            chunk_end = fresh + CHUNK;
        }
        heap = (struct slp_heap *)chunk;
        chunk += bytes;
    }
    heap->next = SLP_LOAD(all);
    SLP_STORE_REL(all, heap); /* ↔ slp_heap_all */
    return heap;
}

static struct slp_heap *attach(void)
{
    SLP_ADD(attached, 1); /* before anything a fork could catch half done */
    slp_lock(&heaps_lock);
    struct slp_heap *heap = idle;
    if (heap != NULL)
        idle = heap->next_idle;
    else
        heap = make_locked();
    slp_unlock(&heaps_lock);
    if (heap == NULL) {
        SLP_SUB(attached, 1);
        return NULL;
    }
    prepare(heap, slp_thread_token());
    SLP_ADD(threads, 1);
    return heap;
}

/* The first thread's heap, when it was attached before slp_thread could say so. */
static struct slp_heap *lost_heap(void)
{
    bool mine = SLP_LOAD(first_heap.state) == SLP_HEAP_ATTACHED &&
                first_heap.token == slp_thread_token();
    return mine ? &first_heap : NULL;
}

struct slp_heap *slp_heap_enter(void)
{
    if (SLP_UNLIKELY(!slp_thread_ready())) {
        struct slp_heap *early = lost_heap();
        return early != NULL ? early : attach();
    }
    struct slp_heap *heap = slp_thread.heap;
    if (SLP_LIKELY((uintptr_t)heap > (uintptr_t)SLP_HEAP_PAST))
        return heap;
    if (heap == NULL) {
        heap = lost_heap();
        if (heap == NULL)
            heap = attach();
        if (heap != NULL)
            bind(heap);
        return heap;
    }
    slp_lock(&late_lock);
    if (shared == NULL) {
        slp_lock(&heaps_lock);
        shared = make_locked();
        slp_unlock(&heaps_lock);
    }
    if (shared != NULL)
        prepare(shared, 0);
    else
        slp_unlock(&late_lock);
    return shared;
}

/* Lets go of every slab of a list: the empty ones and those with live blocks alike. */
static void let_go(struct slp_heap *heap, struct slp_list *list)
{
    while (list->first != NULL) {
        struct slp_slab *slab = list->first;
        slp_list_remove(list, slab);
        slp_heap_fold(heap, slab);
        slp_orphans_put(slab);
    }
}

/* Takes in what there is and lets go of every slab: the empty ones to the arena, the others to
 * the orphans. */
static void let_go_of_all(struct slp_heap *heap)
{
    slp_heap_collect(heap);
    slp_heap_disarm(heap);
    for (uint32_t k = 0; k < SLP_CLASSES; k++) {
        struct slp_bin *bin = &heap->bins[k];
        let_go(heap, &bin->full);
        let_go(heap, &bin->partial);
    }
}

/* The shared heap keeps no slabs between two uses: what others free of them would wait in its
 * inbox for a use that may never come. */
void slp_heap_leave(struct slp_heap *heap)
{
    if (SLP_LIKELY(heap == NULL || heap != shared))
        return;
    for (;;) {
        let_go_of_all(heap);
        void *rest = atomic_exchange_explicit(&heap->inbox, SLP_CLOSED, memory_order_acquire);
        if (rest == NULL)
            break;
        SLP_STORE_REL(heap->inbox, NULL);
        slp_heap_deliver(heap, rest);
    }
    SLP_STORE(heap->state, SLP_HEAP_IDLE);
    slp_unlock(&late_lock);
}

void slp_heap_detach(void)
{
    struct slp_heap *heap = slp_thread.heap;
    if (!has_own())
        return;
    let_go_of_all(heap);
    heap->direct = NULL;
    slp_thread.heap = SLP_HEAP_PAST;
    /* Slabs first, then the inbox: see remote.c. */
    void *rest = atomic_exchange_explicit(&heap->inbox, SLP_CLOSED, memory_order_acquire);
    if (rest != NULL) {
        struct slp_heap *late = slp_heap_enter();
        if (late != NULL)
            slp_heap_deliver(late, rest);
        slp_heap_leave(late);
    }
    SLP_STORE(heap->state, SLP_HEAP_IDLE);
    slp_lock(&heaps_lock);
    heap->next_idle = idle;
    idle = heap;
    slp_unlock(&heaps_lock);
    SLP_SUB(attached, 1);
}

bool slp_heap_alone(void)
{
    return SLP_LOAD(attached) <= (has_own() ? 1u : 0u) && SLP_LOAD(late_lock.word) == 0;
}

void slp_heap_fork_child(bool others)
{
    bool own = has_own();
    struct slp_heap *mine = own ? slp_thread.heap : NULL;
    slp_lock_reset(&late_lock);
    slp_lock_reset(&heaps_lock);
    SLP_STORE(threads, own ? 1u : 0u);
    SLP_STORE(attached, own ? 1u : 0u);
    if (!others)
        return;
    /* The others' heaps may be in the middle of anything. Their slabs are claimed one by one
     * when this process frees a block of theirs. */
    for (struct slp_heap *heap = SLP_LOAD(all); heap != NULL; heap = heap->next) {
        if (heap == mine || SLP_LOAD(heap->state) == SLP_HEAP_IDLE)
            continue;
        SLP_STORE(heap->state, SLP_HEAP_ZOMBIE);
        SLP_STORE(heap->inbox, SLP_CLOSED);
    }
    idle = NULL;
    chunk = NULL;
    shared = NULL;
    if (own)
        SLP_STORE(mine->inbox, NULL); /* its links may be older than its head */
}
