#include "core/fork.h"

#include "core/arena.h"
#include "core/chosen.h"
#include "core/guard.h"
#include "core/harden.h"
#include "core/heap.h"
#include "core/inspect.h"
#include "core/large.h"
#include "core/orphans.h"

bool slp_fork_torn;

/* What a thread that is not here had of an empty slab goes to the arena. The others lose their
 * owner: a new thread of ours may get the control block, and so the token, of one that is not here,
 * or its heap. */
static void disown(struct slp_slab *slab, void *mine)
{
    struct slp_heap *heap = SLP_LOAD(slab->heap);
    if (heap == NULL || heap == mine)
        return;
    if (slp_slab_live(slab) == 0)
        slp_heap_reclaim(heap, slab);
    SLP_HOT_SET(slab->owner, 0);
    SLP_STORE(slab->heap, NULL);
}

void slp_fork_child(void)
{
    bool others = !slp_heap_alone();
    slp_heap_fork_child(others);
    slp_orphans_fork_child(others);
    slp_large_fork_child(others);
    slp_harden_fork_child(others);
    slp_arena_fork_child(others ? disown : NULL, slp_thread_heap());
    slp_guard_fork_child(others);
    slp_sample_fork_child(others);
    slp_chosen_fork_child();
    slp_fork_torn |= others;
    slp_inspect_base();
}
