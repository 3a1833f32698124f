/* live_read.c: see live_read.h.
 */
#include "stats/live_read.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "core/live.h"

#define HEADER_MOST   ((size_t)256 << 10)
#define REGION_MOST   ((uint64_t)64 << 20) /* the last chunk of tally.c */
#define SETTINGS_MOST 64

/* What a struct slp_live_file points to. */
struct memory {
    struct slp_setting settings[SETTINGS_MOST];
    struct slp_tally_first first;
    struct slp_tally tally;
    struct slp_live_header header; /* last: its strings follow, and one more 0 */
};

static int damaged(void)
{
    errno = EINVAL;
    return -1;
}

static int read_all(int fd, void *to, size_t n, uint64_t offset)
{
    char *at = to;
    while (n > 0) {
        ssize_t done = pread(fd, at, n, (off_t)offset);
        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            return -1;
        if (done == 0)
            return damaged(); /* shorter than it says, or cut meanwhile */
        at += done;
        n -= (size_t)done;
        offset += (uint64_t)done;
    }
    return 0;
}

/* ---- header ---- */

static bool is_ours(const struct slp_live_header *h)
{
    const size_t strings = offsetof(struct slp_live_header, strings);
    return memcmp(h->magic, SLP_LIVE_MAGIC, sizeof h->magic) == 0 &&
           h->version == SLP_LIVE_VERSION && h->classes == SLP_CLASSES &&
           h->tally_bytes == sizeof(struct slp_tally) &&
           h->first_bytes == sizeof(struct slp_tally_first) && h->header_bytes <= HEADER_MOST &&
           h->header_bytes >= strings && h->strings_bytes <= h->header_bytes - strings &&
           h->settings <= SETTINGS_MOST && h->pid > 0 && h->end < SLP_ENDS;
}

static struct memory *read_header(int fd)
{
    struct slp_live_header h;
    if (read_all(fd, &h, sizeof h, 0) != 0)
        return NULL;
    if (!is_ours(&h)) {
        damaged();
        return NULL;
    }
    /* The first page of the file once more, with what follows; it may have changed. */
    size_t bytes = offsetof(struct slp_live_header, strings) + h.strings_bytes;
    size_t room = slp_align_up(offsetof(struct memory, header) + bytes + 1, _Alignof(struct memory));
    room = room < sizeof(struct memory) ? sizeof(struct memory) : room;
    struct memory *m = aligned_alloc(_Alignof(struct memory), room);
    if (m == NULL)
        return NULL;
    memset(m, 0, room);
    if (read_all(fd, &m->header, bytes, 0) == 0) {
        m->header.strings_bytes = h.strings_bytes;
        if (is_ours(&m->header))
            return m;
        damaged();
    }
    free(m);
    return NULL;
}

/* The next string of the header, or NULL at its end. */
static const char *next_string(const struct slp_live_header *h, size_t *at)
{
    size_t left = h->strings_bytes - *at;
    const char *text = h->strings + *at;
    size_t n = strnlen(text, left);
    if (n == left)
        return NULL;
    *at += n + 1;
    return text;
}

static int take_strings(struct memory *m, struct slp_snapshot *s)
{
    const struct slp_live_header *h = &m->header;
    size_t at = 0;
    s->version = next_string(h, &at);
    s->counts.fallback.backend = next_string(h, &at);
    s->process.exe = next_string(h, &at);
    if (s->version == NULL || s->counts.fallback.backend == NULL || s->process.exe == NULL)
        return damaged();
    for (uint32_t i = 0; i < h->settings; i++) {
        struct slp_setting *to = &m->settings[i];
        if (at == h->strings_bytes)
            return damaged();
        to->set = h->strings[at++] != 0;
        to->name = next_string(h, &at);
        to->value = to->name == NULL ? NULL : next_string(h, &at);
        if (to->value == NULL)
            return damaged();
    }
    s->settings = m->settings;
    s->nsettings = h->settings;
    return 0;
}

/* ---- counters ---- */

static int take_counts(int fd, uint64_t size, struct memory *m, struct slp_inspection *out)
{
    const struct slp_live_header *h = &m->header;
    uint32_t regions = atomic_load_explicit(&h->regions, memory_order_acquire);
    if (regions == 0 || regions > SLP_LIVE_REGIONS)
        return damaged();
    for (uint32_t k = 0; k < SLP_CLASSES; k++) {
        out->classes[k].size = h->of[k].size;
        out->classes[k].peak_slab_bytes = (uint64_t)h->of[k].units << SLP_UNIT_SHIFT;
    }
    for (uint32_t i = 0; i < regions; i++) {
        uint64_t from = h->region[i].offset, bytes = h->region[i].bytes;
        if (from > size || bytes > size - from || bytes > REGION_MOST ||
            (i == 0 && bytes < sizeof m->first))
            return damaged();
        if (i == 0) {
            if (read_all(fd, &m->first, sizeof m->first, from) != 0)
                return -1;
            slp_tally_add(&m->first.heap, out);
            slp_tally_add(&m->first.modes, out);
            slp_tally_add(&m->first.late, out);
            continue;
        }
        for (; bytes >= sizeof m->tally; bytes -= sizeof m->tally, from += sizeof m->tally) {
            if (read_all(fd, &m->tally, sizeof m->tally, from) != 0)
                return -1;
            slp_tally_add(&m->tally, out);
        }
    }
    slp_tally_finish(&m->first.counts, out);
    return 0;
}

/* ---- does it run? ---- */

static FILE *open_proc(int32_t pid, const char *what)
{
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/%s", (int)pid, what);
    return fopen(path, "re");
}

/* 1 when the process that made the file is there, 0 when it is not. */
static bool process_is_there(const struct slp_live_header *h)
{
    char line[1024];
    FILE *f = open_proc(h->pid, "stat");
    if (f == NULL)
        return errno != ENOENT && errno != ESRCH && kill(h->pid, 0) == 0;
    size_t n = fread(line, 1, sizeof line - 1, f);
    fclose(f);
    line[n] = '\0';
    const char *at = strrchr(line, ')');
    if (at == NULL || at[1] == '\0')
        return false;
    char state = at[2];
    uint64_t threads = 0;
    for (int field = 2; at != NULL && field < 22; field++) {
        at = strchr(at + 1, ' ');
        if (field == 19 && at != NULL)
            threads = strtoull(at + 1, NULL, 10);
    }
    /* A main thread that ended is a zombie as long as others run. */
    if ((state == 'Z' && threads < 2) || state == 'X')
        return false;
    return at != NULL && strtoull(at + 1, NULL, 10) == h->start_ticks;
}

/* Is the name in the memory map of the process? "/": whether it has one. Yes if nobody may know. */
static bool map_has(int32_t pid, const char *name)
{
    char *line = NULL;
    size_t room = 0, n = strlen(name);
    bool found = false;
    FILE *f = open_proc(pid, "maps");
    if (f == NULL)
        return true;
    while (!found && getline(&line, &room, f) >= 0) {
        const char *at = strstr(line, name);
        found = at != NULL && (n == 1 || at[n] == '\n' || at[n] == ' ');
    }
    found = found || ferror(f) != 0;
    free(line);
    fclose(f);
    return found;
}

/* Does that process still have the file mapped, so that no exec came between? Yes too if it has
 * no map any more: it is about to end, or its main thread has; a map that was read meanwhile
 * was cut short. */
static bool image_is_there(const struct slp_live_header *h)
{
    char name[96];
    snprintf(name, sizeof name, "/%d.%llu.%u" SLP_LIVE_SUFFIX, (int)h->pid,
             (unsigned long long)h->start_ticks, (unsigned)h->sequence);
    return map_has(h->pid, name) || !map_has(h->pid, "/");
}

static uint64_t peak_rss(int32_t pid)
{
    char *line = NULL;
    size_t room = 0;
    unsigned long long kib = 0;
    FILE *f = open_proc(pid, "status");
    while (f != NULL && kib == 0 && getline(&line, &room, f) >= 0)
        if (sscanf(line, "VmHWM: %llu", &kib) != 1)
            kib = 0;
    if (f != NULL)
        fclose(f);
    free(line);
    return kib > UINT64_MAX / 1024 ? 0 : (uint64_t)kib * 1024;
}

static uint64_t since(uint64_t began)
{
    struct timespec now;
    if (clock_gettime(CLOCK_MONOTONIC, &now) != 0)
        return 0;
    uint64_t us = (uint64_t)now.tv_sec * 1000000 + (uint64_t)now.tv_nsec / 1000;
    return us > began ? us - began : 0;
}

static void take_process(const struct slp_live_header *h, struct slp_live_file *out)
{
    struct slp_process *p = &out->snapshot.process;
    bool there = process_is_there(h);
    p->pid = h->pid;
    p->ppid = h->ppid;
    p->end = (enum slp_end)atomic_load_explicit(&h->end, memory_order_acquire);
    out->alive = p->end == SLP_END_RUNNING && there && image_is_there(h);
    if (out->alive) {
        p->microseconds = since(h->began);
        p->peak_rss_bytes = peak_rss(h->pid);
        return;
    }
    p->microseconds = h->lived;
    p->peak_rss_bytes = h->peak_rss_bytes;
    if (p->end == SLP_END_RUNNING)
        p->end = there ? SLP_END_EXEC : SLP_END_SIGNAL;
}

int slp_live_read(const char *path, struct slp_live_file *out)
{
    struct stat st;
    memset(out, 0, sizeof *out);
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (fd < 0)
        return -1;
    struct memory *m = NULL;
    int ret = fstat(fd, &st);
    if (ret == 0 && !S_ISREG(st.st_mode))
        ret = damaged();
    if (ret == 0 && (m = read_header(fd)) == NULL)
        ret = -1;
    if (ret == 0) {
        take_process(&m->header, out); /* before the counts: what has ended does not change */
        ret = fstat(fd, &st);
    }
    if (ret == 0)
        ret = take_strings(m, &out->snapshot);
    if (ret == 0)
        ret = take_counts(fd, (uint64_t)st.st_size, m, &out->snapshot.counts);
    int error = errno;
    close(fd);
    if (ret != 0) {
        free(m);
        memset(out, 0, sizeof *out);
        errno = error;
        return -1;
    }
    slp_snapshot_order(&out->snapshot.counts);
    slp_snapshot_sum(&out->snapshot);
    out->incomplete = m->header.chunks_lost != 0;
    out->sequence = m->header.sequence;
    out->start_ticks = m->header.start_ticks;
    out->start = m->header.start;
    out->memory = m;
    return 0;
}

void slp_live_drop(struct slp_live_file *file)
{
    free(file->memory);
    memset(file, 0, sizeof *file);
}
