#include "core/fork.h"

#include "core/arena.h"
#include "core/guard.h"
#include "core/harden.h"
#include "core/heap.h"
#include "core/large.h"
#include "core/orphans.h"

struct slp_inspection slp_fork_before;

/* A new thread of ours may get the control block, and so the token, of one that is not here. */
static void disown(struct slp_slab *slab, void *context)
{
    struct slp_heap *heap = SLP_LOAD(slab->heap);
    (void)context;
    if (heap != NULL && SLP_LOAD(heap->state) == SLP_HEAP_ZOMBIE)
        SLP_HOT_SET(slab->owner, 0);
}

void slp_fork_child(void)
{
    bool others = !slp_heap_alone();
    slp_heap_fork_child(others);
    slp_orphans_fork_child(others);
    slp_large_fork_child(others);
    slp_harden_fork_child(others);
    slp_arena_fork_child(others);
    slp_guard_fork_child(others);
    if (others)
        slp_arena_each(disown, NULL);
    slp_inspect_base();
}
