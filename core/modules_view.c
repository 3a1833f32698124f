/* modules_view.c: the part of modules.h that reads: the table and the memory map, in one. */
#include "core/modules_object.h"

#include "core/maps.h"
#include "core/os.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#define MOST  2560
#define NAMES ((size_t)256 << 10)

struct slp_modules {
    uint32_t n;
    uint32_t order[MOST];   /* by begin */
    uintptr_t reach[MOST];  /* the highest end of those up to here, in that order */
    struct slp_module all[MOST];
    int memory;             /* /proc/self/mem, -1: none */
    size_t names_used;
    struct slp_maps maps;
    struct slp_map map;
    ElfW(Phdr) parts[SLP_MODULE_PARTS];
    char names[NAMES];
};

/* Other threads may unmap it meanwhile. */
static bool peek_file(void *context, void *to, uintptr_t from, size_t bytes)
{
    const struct slp_modules *v = context;
    return v->memory >= 0 &&
           syscall(SYS_pread64, v->memory, to, bytes, from) == (long)bytes;
}

static const char *keep_name(struct slp_modules *v, const char *name)
{
    size_t n = slp_module_path_bytes(name);
    char *at = v->names + v->names_used;
    if (n >= NAMES - v->names_used)
        return "";
    __builtin_memcpy(at, name, n);
    v->names_used += n + 1;
    return at;
}

static void add(struct slp_modules *v, const struct slp_module *m)
{
    uint32_t at = v->n;
    if (v->n == MOST)
        return;
    v->all[v->n] = *m;
    for (; at > 0 && v->all[v->order[at - 1]].begin > m->begin; at--)
        v->order[at] = v->order[at - 1];
    v->order[at] = v->n++;
}

/* What was noted: is it there still? Nothing is read of what is, but its name. */
static void take_table(struct slp_modules *v)
{
    uint32_t n = slp_modules_noted();
    for (uint32_t i = 0; i < n; i++) {
        struct slp_module m = *slp_modules_noted_at(i);
        m.gone = SLP_LOAD(m.until) != SLP_STILL ||
                 (v->memory >= 0 && !slp_module_is_there(&m, peek_file, v));
        add(v, &m);
    }
}

static bool overlaps(const struct slp_module *m, const struct slp_map *map)
{
    return map->begin < m->end && m->whole < map->end && map->begin < map->end;
}

/* A mapping of code that nobody has noted. */
static void add_map(struct slp_modules *v)
{
    const struct slp_map *map = &v->map;
    struct slp_module m = {.begin = map->begin,
                           .end = map->end,
                           .base = map->base,
                           .offset = map->offset,
                           .until = SLP_STILL,
                           .path = map->path[0] == '/' ? keep_name(v, map->path) : SLP_ANON};
    if (map->path[0] == '/') {
        int n = slp_module_parts(map->first, v->parts, peek_file, v);
        slp_module_read_id(&m, v->parts, n, map->base, peek_file, v);
    }
    add(v, &m);
}

static void take_map(struct slp_modules *v)
{
    uint32_t noted = v->n;
    if (!slp_maps_open(&v->maps))
        return;
    while (slp_maps_next(&v->maps, &v->map)) {
        bool known = (intptr_t)v->map.begin < 0; /* the kernel's */
        for (uint32_t i = 0; i < noted; i++) {
            struct slp_module *m = &v->all[i];
            if (!overlaps(m, &v->map))
                continue;
            if (m->gone && (v->map.runs || v->map.path[0] == '/'))
                m->whole = 0; /* another is mapped there; data of no file does not matter */
            else if (m->gone)
                continue;
            else if (v->map.begin < m->end && v->map.end > m->begin)
                known = true;
            else
                continue;
            if (!m->gone && !m->lasting && v->map.runs && v->map.path[0] == '/')
                m->path = keep_name(v, v->map.path);
        }
        if (v->map.runs && !known)
            add_map(v);
    }
    slp_maps_close(&v->maps);
}

/* Of those that lay at one place in turn the last is what readers of a map can be told. */
static bool is_last(const struct slp_modules *v, const struct slp_module *m)
{
    for (uint32_t i = 0; i < v->n; i++) {
        const struct slp_module *other = &v->all[i];
        if (other->whole != 0 && other->whole < m->end && m->whole < other->end &&
            other->since > m->since)
            return false;
    }
    return true;
}

struct slp_modules *slp_modules_look(void)
{
    int kept = errno;
    size_t bytes = slp_align_up(sizeof(struct slp_modules), slp_os_page());
    struct slp_modules *v = slp_os_map(NULL, bytes);
    if (v == NULL)
        return NULL;
    v->memory = (int)syscall(SYS_openat, AT_FDCWD, "/proc/self/mem", O_RDONLY | O_CLOEXEC);
    take_table(v);
    take_map(v);
    if (v->memory >= 0)
        syscall(SYS_close, v->memory);
    uintptr_t reach = 0;
    for (uint32_t i = 0; i < v->n; i++) {
        struct slp_module *m = &v->all[v->order[i]];
        reach = m->end > reach ? m->end : reach;
        v->reach[i] = reach;
        m->gone = m->gone && m->whole != 0 && is_last(v, m);
    }
    errno = kept;
    return v;
}

void slp_modules_drop(struct slp_modules *v)
{
    if (v != NULL)
        slp_os_unmap(v, slp_align_up(sizeof *v, slp_os_page()));
}

uint32_t slp_modules_count(const struct slp_modules *v)
{
    return v->n;
}

const struct slp_module *slp_modules_at(const struct slp_modules *v, uint32_t i)
{
    return &v->all[v->order[i]];
}

uint32_t slp_modules_find(const struct slp_modules *v, uint32_t number, uintptr_t address)
{
    uint32_t from = 0, to = v->n, best = v->n;
    while (from < to) { /* the first that begins behind it */
        uint32_t middle = (from + to) / 2;
        if (v->all[v->order[middle]].begin <= address)
            from = middle + 1;
        else
            to = middle;
    }
    for (uint32_t i = from; i-- > 0 && v->reach[i] > address;) {
        const struct slp_module *m = slp_modules_at(v, i);
        if (address < m->end && m->since <= number && number < SLP_LOAD(m->until) &&
            (best == v->n || m->since > slp_modules_at(v, best)->since))
            best = i;
    }
    return best;
}
