#include "core/tally.h"

#include "core/os.h"
#include "core/thread.h"

#define CHUNK ((size_t)32 << 10) /* bytes of the first chunks; doubled after so many: */
#define EQUAL 5 /* so for 65,000 threads at once; without a tally a thread has no heap */

struct slp_tally_first slp_tally_first;
_Alignas(1024) struct slp_tally_table slp_tally_table;
_Static_assert(sizeof slp_tally_table <= 1024, "the table is within one page");

void (*slp_tally_on_chunk)(struct slp_tally *at, size_t bytes);
void (*slp_tally_on_fork)(void);
static const _Atomic(uint32_t) no_fork = 1;
const _Atomic(uint32_t) *slp_tally_mark = &no_fork;

static int chunk_add(void)
{
    struct slp_tally_table *t = &slp_tally_table;
    uint32_t n = SLP_LOAD(t->chunks);
    if (n == SLP_TALLY_CHUNKS)
        return -1;
    size_t bytes = slp_align_up(CHUNK << n / EQUAL, slp_os_page());
    struct slp_tally *at = slp_os_map(NULL, bytes);
    if (at == NULL)
        return -1;
    slp_os_name(at, bytes, "slabpool: counters");
    if (slp_tally_on_chunk != NULL)
        slp_tally_on_chunk(at, bytes);
    t->chunk[n].at = at;
    t->chunk[n].bytes = bytes;
    t->next = at;
    t->end = at + bytes / sizeof *at;
    SLP_STORE_REL(t->chunks, n + 1); /* ↔ slp_tally_each */
    return 0;
}

int slp_tally_own(struct slp_tally **tally)
{
    struct slp_tally_table *t = &slp_tally_table;
    if (*tally != NULL && *tally != &slp_tally_first.late)
        return 0;
    if (t->next == t->end && chunk_add() != 0)
        return -1;
    *tally = t->next++;
    return 0;
}

void slp_tally_each(void (*visit)(struct slp_tally *tally, void *context), void *context)
{
    visit(&slp_tally_first.heap, context);
    visit(&slp_tally_first.modes, context);
    visit(&slp_tally_first.late, context);
    uint32_t n = SLP_LOAD_ACQ(slp_tally_table.chunks); /* ↔ chunk_add */
    for (uint32_t i = 0; i < n; i++) {
        struct slp_tally *t = slp_tally_table.chunk[i].at;
        const struct slp_tally *end = t + slp_tally_table.chunk[i].bytes / sizeof *t;
        for (; t < end; t++)
            visit(t, context);
    }
}

/* A tally of the last chunk may have been handed out after the table was copied. */
void slp_tally_fork_child(bool others)
{
    if (others)
        slp_tally_table.next = slp_tally_table.end;
}

void slp_tally_disown(struct slp_tally **tally)
{
    const struct slp_tally_table *t = &slp_tally_table;
    bool known = *tally == &slp_tally_first.heap;
    for (uint32_t i = 0; i < SLP_LOAD(t->chunks) && !known; i++)
        known = (size_t)((const char *)*tally - (const char *)t->chunk[i].at) < t->chunk[i].bytes;
    if (!known)
        *tally = &slp_tally_first.late; /* until it is used again */
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

void slp_tally_hit(uint32_t k)
{
    (void)__atomic_fetch_add(&slp_tally_first.modes.of[k].hits, 1, __ATOMIC_RELAXED);
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
