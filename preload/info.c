/* info.c: the C library's questions about the heap, and slabpool.h.
 *
 * Purpose     malloc_stats, malloc_info, mallinfo, mallinfo2 and the public calls, all answered
 *             from one snapshot.
 * errno       Set by the public calls as documented.
 * signals     slabpool_report is async-signal-safe; the others map a snapshot.
 */
#include "core/alloc.h"
#include "core/os.h"
#include "core/slabpool.h"
#include "preload/malloc.h"
#include "preload/profile.h"
#include "preload/report.h"
#include "stats/snapshot.h"

#include <errno.h>
#include <limits.h>
#include <malloc.h>
#include <stdio.h>
#include <string.h>

int slabpool_report(int fd, const char *format)
{
    return slp_report_write(fd, format);
}

size_t slabpool_purge(void)
{
    return slp_alloc_trim();
}

int slabpool_profile_start(size_t sample_bytes)
{
    return slp_profile_ask(sample_bytes);
}

int slabpool_profile_stop(void)
{
    return slp_profile_pause();
}

int slabpool_profile_write(const char *path)
{
    return slp_profile_save(path);
}

/* A snapshot is too large for the smallest stacks, so it gets pages of its own. */
static struct slp_snapshot *snapshot(void)
{
    size_t bytes = slp_align_up(sizeof(struct slp_snapshot), slp_os_page());
    struct slp_snapshot *s = slp_os_map(NULL, bytes);
    if (s != NULL)
        slp_snapshot_take(s);
    return s;
}

static void drop(struct slp_snapshot *s)
{
    slp_os_unmap(s, slp_align_up(sizeof *s, slp_os_page()));
}

int slabpool_stats(struct slabpool_stats *stats)
{
    if (stats == NULL || stats->size == 0) {
        errno = EINVAL;
        return -1;
    }
    struct slp_snapshot *s = snapshot();
    if (s == NULL) {
        errno = ENOMEM;
        return -1;
    }
    struct slabpool_stats full = {
        .size = stats->size,
        .allocs = s->totals.allocs,
        .frees = s->totals.frees,
        .hits = s->totals.hits,
        .misses = s->totals.misses,
        .live = s->totals.live,
        .live_bytes = s->totals.live_bytes,
        .peak_live_bytes = s->counts.peak_live_bytes,
        .reserved_bytes = s->counts.arena.reserved_bytes,
        .committed_bytes = s->counts.arena.committed_bytes,
        .purged_bytes = s->counts.arena.purged_bytes,
        .threads = s->counts.threads,
    };
    memcpy(stats, &full, stats->size < sizeof full ? stats->size : sizeof full);
    drop(s);
    return 0;
}

#ifdef __GLIBC__ /* others have no such questions */
static size_t positive(int64_t n)
{
    return n > 0 ? (size_t)n : 0;
}

SLP_EXPORT struct mallinfo2 mallinfo2(void)
{
    struct mallinfo2 m = {0};
    struct slp_snapshot *s = snapshot();
    if (s == NULL)
        return m;
    size_t live = positive(s->totals.live_bytes);
    size_t mapped = positive(s->counts.large.live_bytes);
    size_t arena = (size_t)s->counts.arena.committed_bytes;
    m.arena = arena;
    m.hblks = positive(s->counts.large.live);
    m.hblkhd = mapped;
    m.uordblks = live;
    m.fordblks = arena + mapped > live ? arena + mapped - live : 0;
    drop(s);
    return m;
}

static int narrow(size_t n)
{
    return n > INT_MAX ? INT_MAX : (int)n;
}

SLP_EXPORT struct mallinfo mallinfo(void)
{
    struct mallinfo2 m = mallinfo2();
    struct mallinfo n = {0};
    n.arena = narrow(m.arena);
    n.hblks = narrow(m.hblks);
    n.hblkhd = narrow(m.hblkhd);
    n.uordblks = narrow(m.uordblks);
    n.fordblks = narrow(m.fordblks);
    return n;
}

SLP_EXPORT void malloc_stats(void)
{
    (void)slp_report_write(2, "text");
}

/* The C library's XML names, with our classes as its <size> rows. */
SLP_EXPORT int malloc_info(int options, FILE *stream)
{
    if (options != 0)
        return EINVAL;
    struct slp_snapshot *s = snapshot();
    if (s == NULL)
        return ENOMEM;
    fprintf(stream, "<malloc version=\"slabpool-1\">\n<heap nr=\"0\">\n<sizes>\n");
    for (uint32_t k = 0; k < s->counts.nclasses; k++) {
        const struct slp_class_stats *c = &s->counts.classes[k];
        if (c->allocs == 0)
            continue;
        fprintf(stream, "<size from=\"%zu\" to=\"%zu\" total=\"%zu\" count=\"%zu\"/>\n",
                k == 0 ? (size_t)1 : (size_t)s->counts.classes[k - 1].size + 1, (size_t)c->size,
                positive(c->live_bytes), positive(c->live));
    }
    fprintf(stream, "</sizes>\n<system type=\"current\" size=\"%zu\"/>\n</heap>\n",
            (size_t)s->counts.arena.committed_bytes);
    fprintf(stream, "<total type=\"mmap\" count=\"%zu\" size=\"%zu\"/>\n",
            positive(s->counts.large.live), positive(s->counts.large.live_bytes));
    fprintf(stream, "<system type=\"current\" size=\"%zu\"/>\n</malloc>\n",
            (size_t)s->counts.arena.committed_bytes + positive(s->counts.large.live_bytes));
    drop(s);
    return 0;
}
#endif
