#include "core/reach.h"

#include "core/os.h"
#include "core/reach_work.h"

static void lead(struct slp_reach_work *w, const struct slp_reach_node *node)
{
    w->leads = node->start;
    slp_reach_block(w, node);
    w->leads = 0;
}

static void answer(struct slp_reach_work *w, struct slp_reach_ask *asks, size_t n)
{
    bool lost = false;
    for (size_t i = 0; i < n; i++) {
        struct slp_reach_node node = slp_reach_node_of(w, asks[i].block);
        bool live = node.start == asks[i].block && slp_reach_is_live(w, &node);
        bool marked = live && slp_reach_is_marked(&node, false);
        asks[i].found = !live ? SLP_REACH_GONE : marked ? SLP_REACH_REACHABLE : SLP_REACH_LOST;
        lost |= live && !marked;
    }
    if (!lost)
        return;
    slp_reach_each_lost(w, lead);
    for (size_t i = 0; i < n; i++) {
        struct slp_reach_node node = slp_reach_node_of(w, asks[i].block);
        if (asks[i].found == SLP_REACH_LOST && slp_reach_is_marked(&node, true))
            asks[i].found = SLP_REACH_INDIRECT;
    }
}

static void release(struct slp_reach_work *w)
{
    if (w->tables != NULL)
        slp_os_unmap(w->tables, w->table_bytes);
    if (w->maps != NULL)
        slp_os_unmap(w->maps, w->map_bytes);
    slp_os_unmap(w, slp_align_up(sizeof *w, slp_os_page()));
}

/* Its frame lies below all that is in use. */
__attribute__((noinline)) static int run(struct slp_reach_ask *asks, size_t n,
                                         const struct slp_reach_skip *skip, size_t skips,
                                         struct slp_reach_said *said)
{
    struct slp_reach_work *w = slp_os_map(NULL, slp_align_up(sizeof *w, slp_os_page()));
    if (w == NULL)
        return -1;
    slp_os_stop(&w->stop);
    slp_os_reader_open(&w->reader);
    w->still = w->stop.all;
    struct slp_reach_skip own = {(uintptr_t)asks, (uintptr_t)(asks + n)};
    int result = -1;
    if (slp_reach_nodes(w, asks, n) == 0 &&
        slp_reach_map(w, skip, skips, &own, (uintptr_t)__builtin_frame_address(0)) == 0) {
        slp_reach_roots(w);
        answer(w, asks, n);
        result = w->full ? -1 : 0;
    }
    slp_os_reader_close(&w->reader);
    w->said.stopped = w->still;
    w->said.threads = w->stop.many;
    slp_os_go(&w->stop);
    if (said != NULL)
        *said = w->said;
    release(w);
    return result;
}

int slp_reach_run(struct slp_reach_ask *asks, size_t n, const struct slp_reach_skip *skip,
                  size_t skips, struct slp_reach_said *said)
{
    __builtin_unwind_init(); /* registers that belong to callers are in this frame */
    int result = run(asks, n, skip, skips, said);
    __asm__ volatile("" ::: "memory"); /* which stays until here */
    return result;
}
