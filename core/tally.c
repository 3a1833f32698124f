#include "core/tally.h"

#include "core/os.h"
#include "core/thread.h"

#define CHUNK ((size_t)32 << 10) /* tallies are mapped this many bytes at a time */

struct slp_tally_first slp_tally_first;

static struct slp_tally *chunk, *chunk_end;

struct slp_tally *slp_tally_new(void)
{
    if (chunk == chunk_end) {
        struct slp_tally *fresh = slp_os_map(NULL, slp_align_up(CHUNK, slp_os_page()));
        if (fresh == NULL)
            return NULL;
        slp_os_name(fresh, slp_align_up(CHUNK, slp_os_page()), "slabpool: counters");
        chunk = fresh;
        chunk_end = fresh + slp_align_up(CHUNK, slp_os_page()) / sizeof *fresh;
    }
    return chunk++;
}

void slp_tally_carved(uint32_t k, int64_t blocks)
{
    SLP_COUNT(slp_tally_first.modes.of[k].carved, blocks);
}

void slp_tally_instead(uint32_t k, int64_t carved)
{
    if (carved != 0)
        slp_tally_carved(k, carved);
    SLP_COUNT(slp_tally_first.modes.of[k].misses, 1);
}

void slp_tally_freed(uint32_t k, bool remote, int64_t carved)
{
    if (carved != 0)
        slp_tally_carved(k, -carved);
    if (remote)
        SLP_COUNT(slp_tally_first.modes.of[k].remote_frees, 1);
    else
        (void)__atomic_fetch_add(&slp_tally_first.modes.of[k].frees, 1, __ATOMIC_RELAXED);
}
