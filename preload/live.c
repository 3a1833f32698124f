/* live.c: see live.h.
 */
#include "preload/live.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "core/os.h"
#include "preload/fault.h"
#include "preload/live_file.h"
#include "preload/parent.h"
#include "preload/report_io.h"
#include "stats/process.h"

static struct {
    const struct slp_options *options; /* NULL: off */
    struct slp_live_header *header;    /* mapped; NULL: the counters are private */
    size_t header_bytes;
    uint32_t regions; /* in the file; header and file are never asked, others may write there */
    uint64_t size;
    pid_t pid;
    _Atomic(uint32_t) *mark; /* wiped in every child; NULL: the kernel cannot */
} state;

static void *map(size_t bytes, int flags, int fd, uint64_t offset)
{
    long p = syscall(SYS_mmap, NULL, bytes, PROT_READ | PROT_WRITE, flags, fd, (long)offset);
    return p == -1 ? NULL : (void *)p;
}

static void *map_empty(size_t bytes)
{
    return map(bytes, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
}

/* A whole mapping takes the place of another: what mmap itself refuses would leave a hole there. */
static int put(void *mapping, void *at, size_t bytes)
{
    if (mapping == NULL)
        return -1;
    if (syscall(SYS_mremap, mapping, bytes, bytes, MREMAP_MAYMOVE | MREMAP_FIXED, at) != -1)
        return 0;
    syscall(SYS_munmap, mapping, bytes);
    return -1;
}

/* Makes pages that are in use those of the file: content first, so that there is space. */
static int take_over(int fd, void *at, size_t bytes)
{
    struct slp_live_header *h = state.header;
    if (state.regions == SLP_LIVE_REGIONS || slp_live_file_write(fd, at, bytes) != 0 ||
        put(map(bytes, MAP_SHARED, fd, state.size), at, bytes) != 0)
        return -1;
    h->region[state.regions].offset = state.size;
    h->region[state.regions].bytes = bytes;
    state.size += bytes;
    SLP_STORE_REL(h->regions, ++state.regions); /* ↔ slp_live_read */
    return 0;
}

/* Content that is shared with another process becomes our own. */
static void unshare(void *at, size_t bytes)
{
    void *copy = map_empty(bytes);
    if (copy != NULL)
        memcpy(copy, at, bytes);
    (void)put(copy, at, bytes); /* else they stay shared: figures, no more */
}

static void each_region(void (*visit)(void *at, size_t bytes))
{
    visit(&slp_tally_first, sizeof slp_tally_first);
    for (uint32_t i = 0; i < SLP_LOAD(slp_tally_table.chunks); i++)
        visit(slp_tally_table.chunk[i].at, slp_tally_table.chunk[i].bytes);
}

static void drop_header(void)
{
    if (state.header != NULL)
        syscall(SYS_munmap, state.header, state.header_bytes);
    state.header = NULL;
}

/* Header mapped, all regions in the file; -1: the counters are what they were, or private. */
static int fill(int fd, struct slp_live_draft *d)
{
    struct slp_live_header *h = (void *)d->header;
    h->magic[0] = '\0'; /* until publish() */
    state.header_bytes = state.size = h->header_bytes;
    state.regions = 0;
    state.pid = h->pid;
    if (slp_live_file_write(fd, h, state.header_bytes) != 0)
        return -1;
    state.header = map(state.header_bytes, MAP_SHARED, fd, 0);
    if (state.header == NULL)
        return -1;
    if (take_over(fd, &slp_tally_first, sizeof slp_tally_first) != 0) {
        drop_header();
        return -1;
    }
    for (uint32_t i = 0; i < SLP_LOAD(slp_tally_table.chunks); i++) {
        struct slp_tally *at = slp_tally_table.chunk[i].at;
        size_t bytes = slp_tally_table.chunk[i].bytes;
        if (state.header->chunks_lost == 0 && take_over(fd, at, bytes) == 0)
            continue;
        unshare(at, bytes); /* and what comes after it: a part of it may be written */
        state.header->chunks_lost++;
    }
    return 0;
}

static int make_file(void)
{
    struct slp_io_guard guard;
    struct slp_live_draft *d = map_empty(sizeof *d);
    if (d == NULL)
        return -1;
    slp_io_guard_enter(&guard);
    int fd = slp_live_file_create(d, state.options), ret = -1;
    if (fd >= 0)
        ret = fill(fd, d);
    int error = errno;
    if (fd >= 0 && ret != 0)
        slp_live_file_remove();
    if (fd >= 0)
        syscall(SYS_close, fd);
    syscall(SYS_munmap, d, sizeof *d);
    slp_io_guard_leave(&guard);
    errno = error;
    return ret;
}

static void publish(void)
{
    atomic_signal_fence(memory_order_seq_cst);
    if (state.header != NULL)
        __atomic_store_n(&state.header->magic[0], SLP_LIVE_MAGIC[0], __ATOMIC_RELEASE);
}

/* ---- hooks ---- */

/* A chunk of tallies for new threads. */
static void on_chunk(struct slp_tally *at, size_t bytes)
{
    struct slp_io_guard guard;
    int saved = errno, fd, ret = -1;
    if (state.header == NULL)
        return;
    slp_io_guard_enter(&guard);
    fd = slp_live_file_open(state.size);
    if (fd >= 0) {
        ret = take_over(fd, at, bytes);
        syscall(SYS_close, fd);
    }
    if (ret != 0)
        state.header->chunks_lost++;
    slp_io_guard_leave(&guard);
    errno = saved;
}

/* This is a child that nobody told us of: the file is its parent's. */
static void on_fork(void)
{
    int saved = errno;
    SLP_STORE(*state.mark, 1);
    each_region(unshare);
    drop_header();
    errno = saved;
}

void slp_live_fork_begin(void)
{
    if (state.options == NULL)
        return;
    int saved = errno;
    drop_header();
    if (make_file() != 0)
        each_region(unshare);
    if (state.mark != NULL)
        SLP_STORE(*state.mark, 1);
    errno = saved;
}

void slp_live_fork_end(void)
{
    publish();
}

void slp_live_end(enum slp_end how)
{
    struct slp_live_header *h = state.header;
    if (h == NULL || (pid_t)syscall(SYS_getpid) != state.pid ||
        SLP_LOAD(h->end) != SLP_END_RUNNING)
        return;
    int saved = errno;
    h->lived = slp_process_clock() - h->began;
    h->peak_rss_bytes = slp_process_peak_rss();
    SLP_STORE_REL(h->end, (uint32_t)how);
    errno = saved;
}

void slp_live_leave(enum slp_end how)
{
    slp_live_end(how);
    if (state.header != NULL && (pid_t)syscall(SYS_getpid) == state.pid)
        each_region(unshare);
}

static bool holds(const void *at, size_t bytes, const void *p)
{
    return (size_t)((const char *)p - (const char *)at) < bytes;
}

bool slp_live_heal(void *address)
{
    size_t page = slp_os_page();
    bool ours = holds(&slp_tally_first, sizeof slp_tally_first, address) ||
                (state.header != NULL && holds(state.header, state.header_bytes, address));
    for (uint32_t i = 0; i < SLP_LOAD(slp_tally_table.chunks) && !ours; i++)
        ours = holds(slp_tally_table.chunk[i].at, slp_tally_table.chunk[i].bytes, address);
    void *at = (void *)((uintptr_t)address & ~(uintptr_t)(page - 1));
    return state.options != NULL && ours && put(map_empty(page), at, page) == 0;
}

/* ---- start ---- */

static void warn(const char *folder, int error)
{
    char line[512];
    struct slp_out out = {.data = line, .size = sizeof line - 1};
    size_t n = strlen(folder);
    slp_out_text(&out, "slabpool: SLABPOOL_LIVE=");
    slp_out_bytes(&out, folder, n < 300 ? n : 300);
    slp_out_text(&out, ": ");
    const char *why = error == EPERM ? "the folder is another user's, or others may write there"
                                     : slp_io_why(error);
    slp_out_text(&out, why);
    slp_out_text(&out, "; using off");
    line[out.used++] = '\n';
    slp_os_write(2, line, out.used);
}

static void set_mark(void)
{
    size_t page = slp_os_page();
    void *at = map_empty(page);
    if (at == NULL)
        return;
    if (syscall(SYS_madvise, at, page, MADV_WIPEONFORK) != 0) {
        syscall(SYS_munmap, at, page);
        return;
    }
    state.mark = at;
    SLP_STORE(*state.mark, 1);
    slp_tally_on_fork = on_fork;
    slp_tally_mark = state.mark;
}

void slp_live_start(const struct slp_options *options)
{
    int saved = errno;
    if (options->live[0] == '\0')
        return;
    state.options = options;
    if (slp_live_file_place(options->live) != 0 || make_file() != 0) {
        int error = errno;
        state.options = NULL;
        if (!slp_parent_has_value("SLABPOOL_LIVE", options->live))
            warn(options->live, error);
    } else {
        slp_fault_cut();
        set_mark();
        slp_tally_on_chunk = on_chunk;
        publish();
    }
    errno = saved;
}
