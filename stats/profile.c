/* profile.c: see profile.h.
 */
#include "stats/profile.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "core/modules.h"
#include "core/os.h"
#include "core/sample.h"
#include "stats/version.h"

slp_pprof_writer *slp_profile_pprof;

int slp_profile_form(const char *path, enum slp_profile_form *form)
{
    /* The longer of two that end alike is first. */
    static const struct {
        char suffix[17];
        uint8_t form;
    } forms[] = {
        {".pb.gz", SLP_PROFILE_PPROF},
        {".heap", SLP_PROFILE_HEAP},
        {".inuse.collapsed", SLP_PROFILE_FOLDED_LIVE},
        {".collapsed", SLP_PROFILE_FOLDED},
    };
    size_t n = strlen(path);

    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
        size_t tail = strlen(forms[i].suffix);
        if (n >= tail && strcmp(path + n - tail, forms[i].suffix) == 0) {
            *form = forms[i].form;
            return 0;
        }
    }
    return -1;
}

/* ---- numbers ---- */

/* At least so many digits. */
static void digits(struct slp_out *out, uintptr_t value, int least)
{
    int shift = 60;

    while (shift >= 4 * least && value >> shift == 0)
        shift -= 4;
    for (; shift >= 0; shift -= 4)
        slp_out_char(out, "0123456789abcdef"[value >> shift & 15]);
}

static void hex(struct slp_out *out, uintptr_t value)
{
    slp_out_text(out, "0x");
    digits(out, value, 1);
}

/* ---- heap text ---- */

static void counts(struct slp_out *out, const uint64_t live[2], const uint64_t allocs[2])
{
    slp_out_u64(out, live[0]);
    slp_out_text(out, ": ");
    slp_out_u64(out, live[1]);
    slp_out_text(out, " [");
    slp_out_u64(out, allocs[0]);
    slp_out_text(out, ": ");
    slp_out_u64(out, allocs[1]);
    slp_out_text(out, "] @ ");
}

/* Behind it readers find where modules lie. False: there is no map, as after chroot. */
static bool copy_maps(struct slp_out *out)
{
    char piece[512];
    long fd = syscall(SYS_openat, AT_FDCWD, "/proc/self/maps", O_RDONLY | O_CLOEXEC), n;

    slp_out_text(out, "\nMAPPED_LIBRARIES:\n");
    if (fd < 0)
        return false;
    while ((n = syscall(SYS_read, (int)fd, piece, sizeof piece)) > 0)
        slp_out_bytes(out, piece, (size_t)n);
    syscall(SYS_close, (int)fd);
    return true;
}

static void map_row(struct slp_out *out, uintptr_t begin, uintptr_t end, const char *access,
                    uintptr_t offset, const char *path)
{
    digits(out, begin, 8);
    slp_out_char(out, '-');
    digits(out, end, 8);
    slp_out_text(out, access);
    digits(out, offset, 8);
    slp_out_text(out, " 00:00 1 "); /* readers pass over a mapping without an inode */
    slp_out_text(out, path);
    slp_out_char(out, '\n');
}

/* What was unmapped since, as it was; without a map all that was noted. */
static void write_noted(struct slp_out *out, const struct slp_modules *modules, bool all)
{
    for (uint32_t i = 0; modules && i < slp_modules_count(modules); i++) {
        const struct slp_module *m = slp_modules_at(modules, i);
        if (!(m->gone || all) || m->path[0] != '/')
            continue;
        if (m->whole < m->begin)
            map_row(out, m->whole, m->begin, " r--p ", 0, m->path);
        map_row(out, m->begin, m->end, " r-xp ", m->offset, m->path);
    }
}

static void write_heap(struct slp_out *out, const struct slp_modules *modules)
{
    uint32_t sites = slp_sample_sites();
    uint64_t live[2] = {0, 0}, allocs[2] = {0, 0};

    for (uint32_t i = 1; i <= sites; i++) {
        const struct slp_site *s = slp_sample_site(i);
        live[0] += SLP_LOAD(s->live.samples);
        live[1] += SLP_LOAD(s->live.bytes);
        allocs[0] += SLP_LOAD(s->allocs.samples);
        allocs[1] += SLP_LOAD(s->allocs.bytes);
    }
    slp_out_text(out, "heap profile: ");
    counts(out, live, allocs);
    slp_out_text(out, "heap_v2/");
    slp_out_u64(out, slp_sample_rate);
    for (uint32_t i = 1; i <= sites; i++) {
        const struct slp_site *s = slp_sample_site(i);
        const struct slp_stack *stack = slp_sample_stack(s);
        uint64_t l[2] = {SLP_LOAD(s->live.samples), SLP_LOAD(s->live.bytes)};
        uint64_t a[2] = {SLP_LOAD(s->allocs.samples), SLP_LOAD(s->allocs.bytes)};
        slp_out_char(out, '\n');
        counts(out, l, a);
        for (uint32_t f = 0; stack && f < stack->depth; f++) {
            if (f != 0)
                slp_out_char(out, ' ');
            hex(out, (uintptr_t)stack->frames[f]);
        }
    }
    slp_out_char(out, '\n');
    write_noted(out, modules, !copy_maps(out));
}

/* ---- folded stacks ---- */

static uint64_t estimate(const struct slp_site *site, bool live)
{
    return live ? SLP_LOAD(site->live.estimate) : SLP_LOAD(site->allocs.estimate);
}

/* Control characters and what separates frames may not stand in a name. */
static void name(struct slp_out *out, const char *path)
{
    for (; *path != '\0'; path++)
        slp_out_char(out,
                     (unsigned char)*path < 0x20 || *path == ';' || *path == 0x7f ? '?' : *path);
}

static void frame(struct slp_out *out, const struct slp_modules *modules, uint32_t number,
                  uintptr_t call)
{
    uint32_t n = modules ? slp_modules_count(modules) : 0;
    uint32_t i = modules ? slp_modules_find(modules, number, call) : 0;
    const struct slp_module *m = i < n ? slp_modules_at(modules, i) : NULL;

    if (m && m->path[0] != '\0' && m->path[0] != '[' && strcmp(m->path, SLP_ANON) != 0) {
        name(out, m->path);
        slp_out_char(out, '+');
        hex(out, call - m->base);
    } else {
        slp_out_char(out, '[');
        hex(out, call);
        slp_out_char(out, ']');
    }
}

static void line(struct slp_out *out, const struct slp_modules *modules,
                 const struct slp_site *site, uint64_t value)
{
    const struct slp_stack *stack = site ? slp_sample_stack(site) : NULL;

    if (value == 0)
        return;
    for (uint32_t f = stack ? stack->depth : 0; f-- > 0;) {
        frame(out, modules, site->stack, (uintptr_t)stack->frames[f] - 1); /* of the call */
        slp_out_char(out, f == 0 ? ' ' : ';');
    }
    if (!stack)
        slp_out_text(out, "[unknown] ");
    slp_out_u64(out, value);
    slp_out_char(out, '\n');
}

/* A stack's line is written where the first of its sites is met. */
static void write_folded(struct slp_out *out, const struct slp_modules *modules, bool live)
{
    uint32_t sites = slp_sample_sites();
    uint64_t unknown = 0;

    for (uint32_t i = 1; i <= sites; i++) {
        const struct slp_stack *stack = slp_sample_stack(slp_sample_site(i));
        uint64_t value = 0;
        if (!stack) {
            unknown += estimate(slp_sample_site(i), live);
            continue;
        }
        uint32_t at = SLP_LOAD_ACQ(stack->sites);
        if (at != i)
            continue;
        for (; at != 0; at = SLP_LOAD_ACQ(slp_sample_site(at)->next))
            value += estimate(slp_sample_site(at), live);
        line(out, modules, slp_sample_site(i), value);
    }
    line(out, modules, NULL, unknown);
}

/* ---- pprof's ---- */

static int to_out(void *out, const char *data, size_t n)
{
    slp_out_bytes(out, data, n);
    return ((struct slp_out *)out)->failed ? -1 : 0;
}

static void write_pprof(struct slp_out *out, const struct slp_modules *modules)
{
    struct slp_pprof profile = {
        .version = SLP_VERSION,
        .rate = slp_sample_rate,
        .samples = SLP_LOAD(slp_sampled.samples),
        .dropped = SLP_LOAD(slp_sampled.dropped),
        .untracked = SLP_LOAD(slp_sampled.untracked),
        .milliseconds = slp_sample_milliseconds(),
        .sites = slp_sample_sites(),
        .site = slp_sample_site,
        .stack = slp_sample_stack,
        .modules = modules,
        .count = slp_modules_count,
        .at = slp_modules_at,
        .find = slp_modules_find,
        .map = slp_os_map,
        .unmap = slp_os_unmap,
        .page = slp_os_page(),
        .flush = to_out,
        .context = out,
    };

    if (!slp_profile_pprof || slp_profile_pprof(&profile) != 0)
        out->failed = true;
}

void slp_profile_write(enum slp_profile_form form, struct slp_out *out)
{
    struct slp_modules *modules = slp_modules_look();

    switch (form) {
    case SLP_PROFILE_HEAP:
        write_heap(out, modules);
        break;
    case SLP_PROFILE_PPROF:
        write_pprof(out, modules);
        break;
    case SLP_PROFILE_FOLDED:
    case SLP_PROFILE_FOLDED_LIVE:
        write_folded(out, modules, form == SLP_PROFILE_FOLDED_LIVE);
        break;
    }
    int error = errno;
    slp_modules_drop(modules);
    errno = error;
}
