#include "core/fork.h"

#include "core/arena.h"
#include "core/heap.h"
#include "core/large.h"
#include "core/orphans.h"

struct slp_inspection slp_fork_before;

void slp_fork_child(void)
{
    bool others = !slp_heap_alone();
    slp_heap_fork_child(others);
    slp_orphans_fork_child(others);
    slp_large_fork_child(others);
    slp_arena_fork_child(others);
    slp_inspect_base();
}
