/* profile.c: see profile.h.
 */
#include "stats/profile.h"

#include <fcntl.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "core/maps.h"
#include "core/os.h"
#include "core/sample.h"

#define MODULES 2048
#define NAMES   (256 * 1024)

struct module {
    uintptr_t begin, end, base;
    uint32_t name; /* where in names */
};

/* Code that is mapped, in the order of addresses. */
struct modules {
    struct slp_maps maps;
    struct slp_map map;
    unsigned n;
    uint32_t used;
    struct module table[MODULES];
    char names[NAMES];
};

int slp_profile_form(const char *path, enum slp_profile_form *form)
{
    /* The longer of two that end alike is first. */
    static const struct {
        const char *suffix;
        enum slp_profile_form form;
    } forms[] = {
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

/* ---- modules ---- */

/* Control characters and what separates frames may not stand in a name. */
static uint32_t keep_name(struct modules *m)
{
    size_t n = strlen(m->map.path);

    if (m->n != 0 && strcmp(m->names + m->table[m->n - 1].name, m->map.path) == 0)
        return m->table[m->n - 1].name;
    if (n >= NAMES - m->used)
        return 0;
    uint32_t at = m->used;
    for (size_t i = 0; i <= n; i++) {
        char c = m->map.path[i];
        bool plain = c == '\0' || ((unsigned char)c >= 0x20 && c != ';' && c != 0x7f);
        m->names[m->used++] = plain ? c : '?';
    }
    return at;
}

static void read_modules(struct modules *m)
{
    m->used = 1; /* 0: no name */
    if (!slp_maps_open(&m->maps))
        return;
    while (m->n < MODULES && slp_maps_next(&m->maps, &m->map)) {
        if (!m->map.runs || m->map.path[0] == '\0')
            continue;
        uint32_t name = keep_name(m);
        m->table[m->n++] = (struct module){m->map.begin, m->map.end, m->map.base, name};
    }
    slp_maps_close(&m->maps);
}

static const struct module *module_of(const struct modules *m, uintptr_t address)
{
    unsigned from = 0, to = m->n;

    while (from < to) {
        unsigned middle = (from + to) / 2;
        if (address >= m->table[middle].end)
            from = middle + 1;
        else
            to = middle;
    }
    return from < m->n && address >= m->table[from].begin && m->table[from].name != 0
               ? &m->table[from]
               : NULL;
}

/* ---- numbers ---- */

static void hex(struct slp_out *out, uintptr_t value)
{
    int shift = 60;

    slp_out_text(out, "0x");
    while (shift > 0 && value >> shift == 0)
        shift -= 4;
    for (; shift >= 0; shift -= 4)
        slp_out_char(out, "0123456789abcdef"[value >> shift & 15]);
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

/* Behind it readers find where modules lie. */
static void copy_maps(struct slp_out *out)
{
    char piece[512];
    long fd = syscall(SYS_openat, AT_FDCWD, "/proc/self/maps", O_RDONLY | O_CLOEXEC), n;

    slp_out_text(out, "\nMAPPED_LIBRARIES:\n");
    if (fd < 0)
        return;
    while ((n = syscall(SYS_read, (int)fd, piece, sizeof piece)) > 0)
        slp_out_bytes(out, piece, (size_t)n);
    syscall(SYS_close, (int)fd);
}

static void write_heap(struct slp_out *out)
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
    copy_maps(out);
}

/* ---- folded stacks ---- */

static uint64_t estimate(const struct slp_site *site, bool live)
{
    return live ? SLP_LOAD(site->live.estimate) : SLP_LOAD(site->allocs.estimate);
}

static void line(struct slp_out *out, const struct modules *m, const struct slp_stack *stack,
                 uint64_t value)
{
    if (value == 0)
        return;
    for (uint32_t f = stack ? stack->depth : 0; f-- > 0;) {
        uintptr_t call = (uintptr_t)stack->frames[f] - 1; /* it returns to the next byte */
        const struct module *module = m ? module_of(m, call) : NULL;
        if (module)
            slp_out_text(out, m->names + module->name);
        else
            slp_out_char(out, '[');
        if (module)
            slp_out_char(out, '+');
        hex(out, module ? call - module->base : call);
        if (!module)
            slp_out_char(out, ']');
        slp_out_char(out, f == 0 ? ' ' : ';');
    }
    if (!stack)
        slp_out_text(out, "[unknown] ");
    slp_out_u64(out, value);
    slp_out_char(out, '\n');
}

/* A stack's line is written where the first of its sites is met. */
static void write_folded(struct slp_out *out, const struct modules *m, bool live)
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
        line(out, m, stack, value);
    }
    line(out, m, NULL, unknown);
}

void slp_profile_write(enum slp_profile_form form, struct slp_out *out)
{
    if (form == SLP_PROFILE_HEAP) {
        write_heap(out);
        return;
    }
    size_t bytes = slp_align_up(sizeof(struct modules), slp_os_page());
    struct modules *m = slp_os_map(NULL, bytes);
    if (m)
        read_modules(m);
    write_folded(out, m, form == SLP_PROFILE_FOLDED_LIVE);
    if (m)
        slp_os_unmap(m, bytes);
}
