/* threads.c: heaps as threads come and go.
 *
 * Purpose     Gives a thread its heap at its first allocation and takes it back at its end.
 * Invariants  slp_thread is all zeros before, leads to a heap of its own during, and is zeros
 *             with heap == SLP_HEAP_PAST after the thread's own use; in the last state, and
 *             while there is no memory for a heap, the shared heap serves, under a lock, and its
 *             blocks carry no owner, so that every free of them is a remote one.
 *             The first heap is the first thread's: it also serves before relocation, and is
 *             found again by its token when the loader has wiped thread-local storage.
 *             An idle heap may keep empty slabs as current ones: nobody owns them and no block
 *             of theirs is handed out, so whoever holds the lock may retire them.
 *             Heaps are never unmapped: a sender may hold a stale pointer to one.
 * Locks       SLP_RANK_LATE around every use of the shared heap; SLP_RANK_HEAPS for the
 *             register.
 */
#include "core/arena.h"
#include "core/chosen.h"
#include "core/harden.h"
#include "core/heap.h"
#include "core/level.h"
#include "core/lock.h"
#include "core/orphans.h"
#include "core/os.h"

#define CHUNK   ((size_t)64 << 10) /* heaps are mapped this many bytes at a time */
#define RESTING 64                 /* slabs that idle heaps together may keep */

static struct slp_heap first_heap;
SLP_COLD_DATA struct slp_heap slp_threads_late; /* the first shared one: there without memory */
static _Atomic(struct slp_heap *) shared; /* for threads without their own; guarded by late_lock */

void (*slp_heap_on_attach)(void);

static struct slp_lock late_lock = SLP_LOCK_INIT(SLP_RANK_LATE);
static struct slp_lock heaps_lock = SLP_LOCK_INIT(SLP_RANK_HEAPS);
static _Atomic(struct slp_heap *) all;
static struct slp_heap *idle;
static char *chunk, *chunk_end;
static bool left_behind; /* there are heaps of threads that a fork left behind */
static _Atomic(uint32_t) attached, resting;

struct slp_heap *slp_heap_all(void)
{
    return SLP_LOAD_ACQ(all);
}

/* Does the calling thread have a heap of its own? */
static bool has_own(void)
{
    return slp_thread_owns(slp_thread.heap);
}

/* An empty slab that rested is a current one again. */
static void rouse(struct slp_heap *heap, struct slp_slab *slab)
{
    slp_slab_enter(slab, SLP_CURRENT);
    SLP_HOT_SET(slab->owner, heap->token);
}

#define IS_SPECIAL (slp_chosen_on() || slp_harden_mode != SLP_HARDEN_OFF)

void slp_heap_modes(void)
{
    for (struct slp_heap *heap = SLP_LOAD_ACQ(all); heap != NULL; heap = heap->next)
        heap->special = IS_SPECIAL;
}

/* Makes an idle or new heap a thread's; the slabs it rested with are that thread's from now on. */
static void prepare(struct slp_heap *heap, uintptr_t token)
{
    SLP_HOT_SET(heap->token, token);
    heap->direct = NULL;
    heap->counted = heap->watched = heap->preallocated = false;
    heap->turns = 0;
    heap->special = IS_SPECIAL;
    SLP_EACH_SEEN(heap, k) {
        if (heap->current[k] != &slp_pagemap.none)
            rouse(heap, heap->current[k]);
    }
    SLP_SUB(resting, heap->resting);
    heap->resting = 0;
    SLP_STORE(heap->state, SLP_HEAP_ATTACHED);
    SLP_STORE_REL(heap->inbox, NULL);
}

static void count_thread(struct slp_heap *heap)
{
    if (SLP_UNLIKELY(!heap->counted))
        SLP_ADD(slp_count.heaps.threads, 1);
    heap->counted = true;
}

/* Makes heap the calling thread's. One that only frees gets no slab it could allocate from
 * unseen, so that its first allocation is noticed. */
static void bind(struct slp_heap *heap, bool to_free)
{
#if defined(__x86_64__) && defined(__SEG_FS) && defined(__GLIBC__)
    slp_thread_offset = (intptr_t)&slp_thread - (intptr_t)slp_thread_token();
#endif
    slp_thread.heap = heap;
    heap->direct = slp_thread.direct;
    SLP_EACH_SEEN(heap, k) {
        struct slp_slab *slab = heap->current[k];
        if (to_free && !heap->counted && slab != &slp_pagemap.none) {
            slp_heap_retire(heap, slab);
            slab = &slp_pagemap.none;
        }
        slp_heap_install(heap, k, slab);
    }
    if (slp_heap_on_attach != NULL)
        slp_heap_on_attach();
}

static struct slp_heap *begin_locked(struct slp_heap *heap)
{
    for (uint32_t k = 0; k < SLP_CLASSES; k++)
        heap->current[k] = &slp_pagemap.none;
    heap->next = SLP_LOAD(all);
    SLP_STORE_REL(all, heap); /* ↔ slp_heap_all */
    return heap;
}

static struct slp_heap *make_locked(void)
{
    struct slp_heap *heap;
    if (SLP_LOAD(all) == NULL) {
        slp_class_init();
        heap = &first_heap;
        heap->tally = &slp_tally_first.heap;
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
        if (slp_tally_own(&heap->tally) != 0)
            return NULL;
        chunk += bytes;
    }
    return begin_locked(heap);
}

/* A heap that a fork left behind, without anything of what its thread had but the counts. */
static struct slp_heap *revive_locked(void)
{
    struct slp_heap *heap = left_behind ? SLP_LOAD(all) : NULL;
    while (heap != NULL && SLP_LOAD(heap->state) != SLP_HEAP_ZOMBIE)
        heap = heap->next;
    left_behind = heap != NULL;
    if (heap == NULL)
        return NULL;
    for (uint32_t k = 0; k < SLP_CLASSES; k++) {
        heap->current[k] = &slp_pagemap.none;
        heap->bins[k].partial = heap->bins[k].full = (struct slp_list){NULL, NULL};
    }
    if (heap != &slp_threads_late && slp_tally_own(&heap->tally) != 0)
        return NULL;
    slp_thread_zero(heap->hot, sizeof heap->hot);
    slp_thread_zero(heap->pocket, sizeof heap->pocket);
    slp_thread_zero(heap->posts, sizeof heap->posts);
    slp_thread_zero(heap->bundles, sizeof heap->bundles);
    slp_level_forget(heap);
    heap->gathered = heap->hot_units = heap->pocketed = heap->resting = 0;
    SLP_STORE(heap->state, SLP_HEAP_IDLE);
    return heap;
}

static struct slp_heap *attach(void)
{
    SLP_ADD(attached, 1); /* before anything a fork could catch half done */
    slp_lock(&heaps_lock);
    struct slp_heap *heap = idle;
    if (heap != NULL)
        idle = heap->next_idle;
    else if ((heap = revive_locked()) == NULL)
        heap = make_locked();
    slp_unlock(&heaps_lock);
    if (heap == NULL) {
        SLP_SUB(attached, 1);
        return NULL;
    }
    prepare(heap, slp_thread_token());
    return heap;
}

/* The first thread's heap, when it was attached before slp_thread could say so. */
static struct slp_heap *lost_heap(void)
{
    return SLP_LOAD(first_heap.state) == SLP_HEAP_ATTACHED &&
                   SLP_HOT_READ(first_heap.token) == slp_thread_token() ? &first_heap : NULL;
}

static struct slp_heap *enter_shared(void)
{
    slp_lock(&late_lock);
    if (shared == NULL) {
        slp_lock(&heaps_lock);
        bool unused = slp_threads_late.next == NULL && SLP_LOAD(all) != NULL;
        slp_threads_late.tally = &slp_tally_first.late;
        shared = revive_locked();
        if (shared == NULL)
            shared = unused ? begin_locked(&slp_threads_late) : make_locked();
        slp_unlock(&heaps_lock);
    }
    if (shared != NULL)
        prepare(shared, 0);
    else
        slp_unlock(&late_lock);
    return shared;
}

static struct slp_heap *enter(bool to_free)
{
    bool ready = slp_thread_ready();
    struct slp_heap *heap = ready ? slp_thread.heap : NULL;
    if (SLP_UNLIKELY(ready && SLP_LOAD(*slp_tally_mark) == 0))
        slp_tally_on_fork();
    if (SLP_LIKELY(slp_thread_owns(heap)))
        return heap;
    if (heap == SLP_HEAP_PAST)
        return enter_shared();
    if ((heap = lost_heap()) == NULL)
        heap = attach();
    if (heap == NULL)
        return enter_shared(); /* there is no memory for a heap of its own */
    if (ready)
        bind(heap, to_free);
    return heap;
}

struct slp_heap *slp_heap_enter(void)
{
    struct slp_heap *heap = enter(false);
    if (SLP_LIKELY(heap != NULL) && heap != shared)
        count_thread(heap);
    return heap;
}

struct slp_heap *slp_heap_enter_to_free(void)
{
    return enter(true);
}

/* Lets go of every slab of a list: the empty ones and those with live blocks alike. */
static void let_go(struct slp_list *list)
{
    while (list->first != NULL) {
        struct slp_slab *slab = list->first;
        slp_list_remove(list, slab);
        slp_slab_fold(slab);
        slp_orphans_put(slab);
    }
}

/* Takes in what there is and lets go of every slab: the empty ones to the arena, the others to
 * the orphans. Up to `keep` empty slabs stay as current ones for the heap's next thread; how
 * many did. */
static uint32_t let_go_of_all(struct slp_heap *heap, uint32_t keep)
{
    uint32_t kept = 0;
    slp_heap_flush(heap);
    if (SLP_LOAD(heap->inbox) != NULL)
        slp_heap_drain(heap);
    SLP_EACH_SEEN(heap, k) {
        struct slp_bin *bin = &heap->bins[k];
        struct slp_slab *slab = heap->current[k];
        if (slab != &slp_pagemap.none) {
            slp_slab_fold(slab);
            if (slab->used == 0 && slab->units == 1 && kept < keep && slp_level_may_rest(heap, slab)) {
                kept++;
                slp_slab_lay_by(slab, SLP_RESTING);
                if (heap->direct != NULL)
                    slp_heap_install(heap, k, &slp_pagemap.none);
                heap->current[k] = slab;
            } else {
                slp_heap_install(heap, k, &slp_pagemap.none);
                slp_heap_adopt(heap, slab);
            }
        }
        let_go(&bin->full);
        let_go(&bin->partial);
    }
    slp_heap_empty_pocket(heap);
    slp_level_drop(heap);
    return kept;
}

/* Lets go of all and closes the inbox: slabs first, so that a sender who finds it closed finds no
 * owner either; what came in between is delivered, and all is let go of again. */
static uint32_t close_heap(struct slp_heap *heap, uint32_t keep)
{
    for (;;) {
        uint32_t kept = let_go_of_all(heap, keep);
        void *rest = atomic_exchange_explicit(&heap->inbox, SLP_CLOSED, memory_order_acquire);
        if (rest == NULL)
            return kept;
        SLP_STORE_REL(heap->inbox, NULL);
        SLP_EACH_SEEN(heap, k)
            if (heap->current[k] != &slp_pagemap.none)
                rouse(heap, heap->current[k]);
        slp_heap_deliver(heap, rest);
    }
}

/* The shared heap keeps no slabs between two uses: what others free of them would wait in its
 * inbox for a use that may never come. */
void slp_heap_leave(struct slp_heap *heap)
{
    if (SLP_LIKELY(heap == NULL || heap != shared))
        return;
    (void)close_heap(heap, 0);
    SLP_STORE(heap->state, SLP_HEAP_IDLE);
    slp_unlock(&late_lock);
}

void slp_heap_detach(void)
{
    struct slp_heap *heap = slp_thread.heap;
    if (!has_own())
        return;
    uint32_t room = slp_arena_purge_delay() == 0 ? 0 : RESTING, rest_now = SLP_LOAD(resting);
    heap->resting = close_heap(heap, rest_now < room ? room - rest_now : 0);
    SLP_ADD(resting, heap->resting);
    if (heap->resting != 0)
        slp_arena_arm();
    slp_heap_settle(heap);
    heap->direct = NULL;
    slp_thread.heap = SLP_HEAP_PAST;
    SLP_STORE(heap->state, SLP_HEAP_IDLE);
    slp_lock(&heaps_lock);
    heap->next_idle = idle;
    idle = heap;
    slp_unlock(&heaps_lock);
    SLP_SUB(attached, 1);
}

void slp_heap_collect_idle(void)
{
    if (SLP_LOAD(resting) == 0)
        return;
    slp_lock(&heaps_lock);
    for (struct slp_heap *heap = idle; heap != NULL; heap = heap->next_idle) {
        SLP_SUB(resting, heap->resting);
        heap->resting = 0;
        SLP_EACH_SEEN(heap, k) {
            struct slp_slab *slab = heap->current[k];
            heap->current[k] = &slp_pagemap.none;
            if (slab != &slp_pagemap.none)
                slp_heap_retire(heap, slab);
        }
        slp_heap_empty_pocket(heap);
        slp_level_drop(heap);
    }
    slp_unlock(&heaps_lock);
}

uint32_t slp_heap_attached(void)
{
    return SLP_LOAD(attached);
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
    slp_tally_fork_child(others);
    SLP_STORE(slp_count.heaps.threads, own && mine->counted ? 1u : 0u);
    SLP_STORE(attached, own ? 1u : 0u);
    if (!others)
        return;
    /* The others' heaps, the idle ones too, may be in the middle of anything. Those of their slabs
     * that are not empty are claimed one by one when this process frees a block of theirs. */
    for (struct slp_heap *heap = SLP_LOAD(all); heap != NULL; heap = heap->next) {
        if (heap == mine)
            continue;
        SLP_STORE(heap->state, SLP_HEAP_ZOMBIE);
        SLP_STORE(heap->inbox, SLP_CLOSED);
        slp_tally_disown(&heap->tally);
    }
    left_behind = true;
    idle = NULL;
    SLP_STORE(resting, 0);
    chunk = NULL;
    shared = NULL;
    if (own)
        SLP_STORE(mine->inbox, NULL); /* its links may be older than its head */
}
